#include "allocator.h"
#include "runtime.h"

/* What the C library spends on a block of its own, as the engine counts it too. */
#define OVERHEAD 8

static void *allocate(JSMallocState *state, size_t size)
{
    void *block;

    if (state->malloc_size + size > state->malloc_limit)
        return NULL;
    block = native_allocate(size);
    if (!block)
        return NULL;
    state->malloc_count++;
    state->malloc_size += native_usable(block) + OVERHEAD;
    return block;
}

static void release(JSMallocState *state, void *block)
{
    if (!block)
        return;
    state->malloc_count--;
    state->malloc_size -= native_usable(block) + OVERHEAD;
    native_free(block);
}

static void *reallocate(JSMallocState *state, void *block, size_t size)
{
    size_t old;
    void *moved;

    if (!block)
        return size ? allocate(state, size) : NULL;
    if (size == 0) {
        release(state, block);
        return NULL;
    }
    old = native_usable(block);
    if (size > old && state->malloc_size + (size - old) > state->malloc_limit)
        return NULL;
    moved = native_reallocate(block, size);
    if (!moved)
        return NULL;
    state->malloc_size += native_usable(moved) - old;
    return moved;
}

JSRuntime *native_new_runtime(void)
{
    static const JSMallocFunctions functions = {allocate, release, reallocate, native_usable};

    return JS_NewRuntime2(&functions, NULL);
}
