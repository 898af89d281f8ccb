#ifndef VIRTKIT_ALLOCATOR_H
#define VIRTKIT_ALLOCATOR_H

#include <stddef.h>
#include <stdint.h>

/* malloc, realloc (never with size 0) and free for the engine's heap; blocks are aligned to 8 bytes. One thread only. */
void *native_allocate(size_t size);
void *native_reallocate(void *block, size_t size);
void native_free(void *block);
/* The bytes that a block may hold, as far as that is known. */
size_t native_usable(const void *block);

#endif
