#ifndef VIRTKIT_RUNTIME_H
#define VIRTKIT_RUNTIME_H

#include "quickjs.h"

/* A runtime whose heap is allocator.c's. */
JSRuntime *native_new_runtime(void);

#endif
