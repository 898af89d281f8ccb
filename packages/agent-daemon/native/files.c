#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "native.h"

/* Opening files and working on their descriptors. */

#define KIND_READ 0
#define KIND_DIRECTORY 1
#define KIND_CREATE 2

static const int kind_flags[] = {
    O_RDONLY | O_NONBLOCK | O_NOCTTY,
    O_RDONLY | O_DIRECTORY,
    O_WRONLY | O_CREAT | O_EXCL,
};

/* openBeneath(base | -1, path, kind, mode, walk): base -1 with an absolute path opens without links from the
   root; `walk` takes the way of kernels without openat2. */
static JSValue open_beneath(JSContext *ctx, JSValueConst self, int argc, JSValueConst *argv)
{
    int32_t base, kind, mode;
    int walk = JS_ToBool(ctx, argv[4]), fd, error, flags;
    const char *path;

    (void)self, (void)argc;
    if (JS_ToInt32(ctx, &base, argv[0]) || JS_ToInt32(ctx, &kind, argv[2]) || JS_ToInt32(ctx, &mode, argv[3]))
        return JS_EXCEPTION;
    if (kind < KIND_READ || kind > KIND_CREATE || mode & ~07777)
        return JS_ThrowRangeError(ctx, "not a way to open a file");
    path = native_get_path(ctx, argv[1]);
    if (!path)
        return JS_EXCEPTION;
    if (base < 0 && *path != '/') {
        JS_FreeCString(ctx, path);
        return JS_ThrowRangeError(ctx, "a path without a base must be absolute");
    }
    flags = kind_flags[kind] | O_CLOEXEC;
    base = base < 0 ? AT_FDCWD : base;
    if (kind != KIND_CREATE)
        mode = 0;
    fd = walk ? native_walk_beneath(base, path, flags, (mode_t)mode)
              : native_open_beneath(base, path, (uint64_t)flags, (uint64_t)mode);
    error = errno;
    JS_FreeCString(ctx, path);
    return fd < 0 ? native_throw(ctx, error, "openat2") : JS_NewInt32(ctx, fd);
}

/* openTrusted(path): for reading, links followed. */
static JSValue open_trusted(JSContext *ctx, JSValueConst self, int argc, JSValueConst *argv)
{
    const char *path = native_get_path(ctx, argv[0]);
    int fd, error;

    (void)self, (void)argc;
    if (!path)
        return JS_EXCEPTION;
    fd = open(path, kind_flags[KIND_READ] | O_CLOEXEC);
    error = errno;
    JS_FreeCString(ctx, path);
    return fd < 0 ? native_throw(ctx, error, "open") : JS_NewInt32(ctx, fd);
}

static JSValue real_path(JSContext *ctx, JSValueConst self, int argc, JSValueConst *argv)
{
    const char *path = native_get_path(ctx, argv[0]);
    char *found;
    int error;
    JSValue result;

    (void)self, (void)argc;
    if (!path)
        return JS_EXCEPTION;
    found = realpath(path, NULL);
    error = errno;
    JS_FreeCString(ctx, path);
    if (!found)
        return native_throw(ctx, error, "realpath");
    result = JS_NewString(ctx, found);
    free(found);
    return result;
}

/* fileRead(fd, offset, length): less than asked only at the end of the file. */
static JSValue file_read(JSContext *ctx, JSValueConst self, int argc, JSValueConst *argv)
{
    uint64_t offset, length;
    size_t used = 0;
    ssize_t got = 1;
    uint8_t *data;
    JSValue result;
    int fd;

    (void)self, (void)argc;
    if (native_get_fd(ctx, argv[0], &fd) || JS_ToIndex(ctx, &offset, argv[1]) || JS_ToIndex(ctx, &length, argv[2]))
        return JS_EXCEPTION;
    if (length > NATIVE_BYTES_MAX)
        return JS_ThrowRangeError(ctx, "more than %d bytes in one read", NATIVE_BYTES_MAX);
    data = js_malloc(ctx, length + 1);
    if (!data)
        return JS_EXCEPTION;
    while (used < length && got != 0) {
        got = pread(fd, data + used, length - used, (off_t)(offset + used));
        if (got > 0)
            used += (size_t)got;
        else if (got < 0 && errno != EINTR) {
            int error = errno;

            js_free(ctx, data);
            return native_throw(ctx, error, "pread");
        }
    }
    if (used == length)
        return native_take_bytes(ctx, data, used);
    result = native_new_bytes(ctx, data, used);
    js_free(ctx, data);
    return result;
}

/* fileWrite(fd, bytes): all of them, at the descriptor's position. */
static JSValue file_write(JSContext *ctx, JSValueConst self, int argc, JSValueConst *argv)
{
    native_bytes bytes;
    size_t done = 0;
    int fd, error = 0;

    (void)self, (void)argc;
    if (native_get_fd(ctx, argv[0], &fd) || native_get_bytes(ctx, argv[1], &bytes))
        return JS_EXCEPTION;
    while (done < bytes.length && !error) {
        ssize_t put = write(fd, bytes.data + done, bytes.length - done);

        if (put > 0)
            done += (size_t)put;
        else if (put == 0)
            error = ENOSPC;
        else if (errno != EINTR)
            error = errno;
    }
    native_free_bytes(ctx, &bytes);
    return error ? native_throw(ctx, error, "write") : JS_UNDEFINED;
}

static JSValue file_sync(JSContext *ctx, JSValueConst self, int argc, JSValueConst *argv)
{
    int fd;

    (void)self, (void)argc;
    if (native_get_fd(ctx, argv[0], &fd))
        return JS_EXCEPTION;
    return fsync(fd) ? native_throw(ctx, errno, "fsync") : JS_UNDEFINED;
}

static JSValue file_chmod(JSContext *ctx, JSValueConst self, int argc, JSValueConst *argv)
{
    int32_t mode;
    int fd;

    (void)self, (void)argc;
    if (native_get_fd(ctx, argv[0], &fd) || JS_ToInt32(ctx, &mode, argv[1]))
        return JS_EXCEPTION;
    if (mode & ~07777)
        return JS_ThrowRangeError(ctx, "not permission bits");
    return fchmod(fd, (mode_t)mode) ? native_throw(ctx, errno, "fchmod") : JS_UNDEFINED;
}

static JSValue file_chown(JSContext *ctx, JSValueConst self, int argc, JSValueConst *argv)
{
    int64_t uid, gid;
    int fd;

    (void)self, (void)argc;
    if (native_get_fd(ctx, argv[0], &fd) || JS_ToInt64(ctx, &uid, argv[1]) || JS_ToInt64(ctx, &gid, argv[2]))
        return JS_EXCEPTION;
    if (uid < 0 || uid >= UINT32_MAX || gid < 0 || gid >= UINT32_MAX)
        return JS_ThrowRangeError(ctx, "not a user or group id");
    return fchown(fd, (uid_t)uid, (gid_t)gid) ? native_throw(ctx, errno, "fchown") : JS_UNDEFINED;
}

const JSCFunctionListEntry native_files_exports[] = {
    JS_CFUNC_DEF("openBeneath", 5, open_beneath),
    JS_CFUNC_DEF("openTrusted", 1, open_trusted),
    JS_CFUNC_DEF("realPath", 1, real_path),
    JS_CFUNC_DEF("fileRead", 3, file_read),
    JS_CFUNC_DEF("fileWrite", 2, file_write),
    JS_CFUNC_DEF("fileSync", 1, file_sync),
    JS_CFUNC_DEF("fileChmod", 2, file_chmod),
    JS_CFUNC_DEF("fileChown", 3, file_chown),
    JS_PROP_INT32_DEF("OPEN_READ", KIND_READ, JS_PROP_ENUMERABLE),
    JS_PROP_INT32_DEF("OPEN_DIRECTORY", KIND_DIRECTORY, JS_PROP_ENUMERABLE),
    JS_PROP_INT32_DEF("OPEN_CREATE", KIND_CREATE, JS_PROP_ENUMERABLE),
};
const int native_files_count = NATIVE_COUNT(native_files_exports);
