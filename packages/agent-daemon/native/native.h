/* The `native` module: what the agent needs of Linux and quickjs-libc does not offer.
   Every function checks its arguments' types and lengths, throws an Error with `errno`, `code` and
   `syscall` on failure, and opens descriptors close-on-exec. */
#ifndef VIRTKIT_NATIVE_H
#define VIRTKIT_NATIVE_H

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#include "quickjs.h"

#define NATIVE_COUNT(a) (sizeof(a) / sizeof((a)[0]))

/* The largest read of one call, and the largest buffer that a caller may ask for. */
#define NATIVE_READ_MAX 65536
#define NATIVE_BYTES_MAX (64 * 1024 * 1024)

typedef struct {
    const uint8_t *data;
    size_t length;
    JSValue owner;
} native_bytes;

/* error.c */
JSValue native_throw(JSContext *ctx, int error, const char *syscall);
const char *native_errno_name(int error);

/* bytes.c */
int native_get_bytes(JSContext *ctx, JSValueConst value, native_bytes *out);
void native_free_bytes(JSContext *ctx, native_bytes *bytes);
JSValue native_new_bytes(JSContext *ctx, const uint8_t *data, size_t length);
/* Takes `data`, which came from js_malloc, and frees it when the array goes. */
JSValue native_take_bytes(JSContext *ctx, uint8_t *data, size_t length);

/* arguments.c */
int native_get_fd(JSContext *ctx, JSValueConst value, int *out);
/* A string without NUL; NULL with an exception pending otherwise. Freed by JS_FreeCString. */
const char *native_get_path(JSContext *ctx, JSValueConst value);
/* An array of such strings as a NULL-terminated vector in one js_malloc block. */
char **native_get_strings(JSContext *ctx, JSValueConst value, uint32_t max_count, size_t max_bytes);
int native_set(JSContext *ctx, JSValueConst object, const char *name, JSValue value);
int native_set_number(JSContext *ctx, JSValueConst object, const char *name, double value);
int native_set_string(JSContext *ctx, JSValueConst object, const char *name, const char *value);

/* beneath.c */
int native_open_beneath(int root, const char *path, uint64_t flags, uint64_t mode);
int native_walk_beneath(int root, const char *path, int flags, mode_t mode);

/* The exports of each file. */
extern const JSCFunctionListEntry native_utf8_exports[];
extern const JSCFunctionListEntry native_base64_exports[];
extern const JSCFunctionListEntry native_poll_exports[];
extern const JSCFunctionListEntry native_io_exports[];
extern const JSCFunctionListEntry native_spawn_exports[];
extern const JSCFunctionListEntry native_process_exports[];
extern const JSCFunctionListEntry native_files_exports[];
extern const JSCFunctionListEntry native_folders_exports[];
extern const JSCFunctionListEntry native_facts_exports[];
extern const JSCFunctionListEntry native_network_exports[];
extern const JSCFunctionListEntry native_system_exports[];

extern const int native_utf8_count;
extern const int native_base64_count;
extern const int native_poll_count;
extern const int native_io_count;
extern const int native_spawn_count;
extern const int native_process_count;
extern const int native_files_count;
extern const int native_folders_count;
extern const int native_facts_count;
extern const int native_network_count;
extern const int native_system_count;

JSModuleDef *js_init_module_native(JSContext *ctx, const char *module_name);

#endif
