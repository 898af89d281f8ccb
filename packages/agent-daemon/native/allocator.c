#include <malloc.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include "allocator.h"

/* The engine's heap is tens of thousands of blocks of 16 to 200 bytes, for which the C library's allocator spends two
   thirds again on rounding. Here a page of 4 KiB holds blocks of one size, a multiple of 8, without a header of their
   own; a page without blocks serves any size again. Larger blocks come from the C library. */

#define PAGE 4096u
#define ARENA (64u * 1024 * 1024)
#define PAGES (ARENA / PAGE)
#define SMALL_MAX 512u
#define CLASSES (SMALL_MAX / 8)

typedef struct page {
    /* Pages of this class that have a free block, or the free pages. */
    struct page *next, *previous;
    /* Blocks that were freed, linked through their first bytes. */
    void *freed;
    uint16_t size, used;
    /* Offset of the first block that was never given out; 0 when there is none. */
    uint16_t fresh;
    uint16_t listed;
} page;

static uint8_t *arena;
static uint32_t pages_made;
static page *free_pages;
static page *open_pages[CLASSES + 1];

static int is_small(const void *block)
{
    return arena && (const uint8_t *)block >= arena && (const uint8_t *)block < arena + ARENA;
}

static page *page_of(const void *block)
{
    size_t offset = (size_t)((const uint8_t *)block - arena);

    return (page *)(void *)(arena + offset / PAGE * PAGE);
}

static void list(page **first, page *one)
{
    one->previous = NULL;
    one->next = *first;
    if (one->next)
        one->next->previous = one;
    *first = one;
    one->listed = 1;
}

static void unlist(page **first, page *one)
{
    if (one->previous)
        one->previous->next = one->next;
    else
        *first = one->next;
    if (one->next)
        one->next->previous = one->previous;
    one->listed = 0;
}

/* A page for blocks of `size` bytes, or NULL when the arena is used up or was not granted. */
static page *new_page(size_t size)
{
    page *one = free_pages;

    if (one) {
        unlist(&free_pages, one);
    } else {
        if (!arena) {
            void *memory = mmap(NULL, ARENA, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);

            if (memory == MAP_FAILED)
                return NULL;
            arena = memory;
        }
        if (pages_made == PAGES)
            return NULL;
        one = (page *)(void *)(arena + (size_t)pages_made++ * PAGE);
    }
    one->freed = NULL;
    one->size = (uint16_t)size;
    one->used = 0;
    one->fresh = sizeof(page);
    list(&open_pages[size / 8], one);
    return one;
}

static void *take(page *one)
{
    void *block = one->freed;

    if (block) {
        memcpy(&one->freed, block, sizeof one->freed);
    } else {
        block = (uint8_t *)one + one->fresh;
        one->fresh = (uint16_t)(one->fresh + one->size);
        if (one->fresh + one->size > PAGE)
            one->fresh = 0;
    }
    one->used++;
    if (!one->freed && !one->fresh)
        unlist(&open_pages[one->size / 8], one);
    return block;
}

static void give_back(void *block)
{
    page *one = page_of(block);
    page **open = &open_pages[one->size / 8];

    memcpy(block, &one->freed, sizeof one->freed);
    one->freed = block;
    one->used--;
    if (!one->listed)
        list(open, one);
    if (one->used == 0) {
        unlist(open, one);
        list(&free_pages, one);
    }
}

void *native_allocate(size_t size)
{
    size_t rounded = (size + 7) / 8 * 8;
    page *one;

    if (size == 0 || size > SMALL_MAX)
        return malloc(size);
    one = open_pages[rounded / 8];
    if (!one)
        one = new_page(rounded);
    return one ? take(one) : malloc(size);
}

void native_free(void *block)
{
    if (is_small(block))
        give_back(block);
    else
        free(block);
}

size_t native_usable(const void *block)
{
    return is_small(block) ? page_of(block)->size : malloc_usable_size((void *)(uintptr_t)block);
}

void *native_reallocate(void *block, size_t size)
{
    size_t old;
    void *moved;

    if (!block)
        return native_allocate(size);
    if (!is_small(block) && size > SMALL_MAX)
        return realloc(block, size);
    old = native_usable(block);
    if (is_small(block) && size <= old && size + 7 >= old)
        return block;
    moved = native_allocate(size);
    if (!moved)
        return NULL;
    memcpy(moved, block, old < size ? old : size);
    native_free(block);
    return moved;
}
