#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "native.h"

/* Non-blocking reads and writes on the port and on pipes. */

/* ioOpen(path): the agent's port, or a terminal in its place. */
static JSValue io_open(JSContext *ctx, JSValueConst self, int argc, JSValueConst *argv)
{
    const char *path = native_get_path(ctx, argv[0]);
    int fd, error;

    (void)self, (void)argc;
    if (!path)
        return JS_EXCEPTION;
    fd = open(path, O_RDWR | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    error = errno;
    JS_FreeCString(ctx, path);
    return fd < 0 ? native_throw(ctx, error, "open") : JS_NewInt32(ctx, fd);
}

/* ioAdopt(fd): makes an inherited descriptor non-blocking and close-on-exec. */
static JSValue io_adopt(JSContext *ctx, JSValueConst self, int argc, JSValueConst *argv)
{
    int fd, flags;

    (void)self, (void)argc;
    if (native_get_fd(ctx, argv[0], &fd))
        return JS_EXCEPTION;
    flags = fcntl(fd, F_GETFL);
    if (flags < 0 || fcntl(fd, F_SETFL, flags | O_NONBLOCK) || fcntl(fd, F_SETFD, FD_CLOEXEC))
        return native_throw(ctx, errno, "fcntl");
    return JS_UNDEFINED;
}

/* ioRead(fd): up to 64 KiB; null when nothing is there; empty at the end, or when a port's host is away. */
static JSValue io_read(JSContext *ctx, JSValueConst self, int argc, JSValueConst *argv)
{
    static uint8_t buffer[NATIVE_READ_MAX];
    ssize_t got;
    int fd;

    (void)self, (void)argc;
    if (native_get_fd(ctx, argv[0], &fd))
        return JS_EXCEPTION;
    do {
        got = read(fd, buffer, sizeof buffer);
    } while (got < 0 && errno == EINTR);
    if (got < 0)
        return errno == EAGAIN ? JS_NULL : native_throw(ctx, errno, "read");
    return native_new_bytes(ctx, buffer, (size_t)got);
}

/* ioWrite(fd, bytes, offset): how many bytes were taken; -1 when the other side must make room first. */
static JSValue io_write(JSContext *ctx, JSValueConst self, int argc, JSValueConst *argv)
{
    native_bytes bytes;
    uint64_t offset;
    ssize_t put;
    int fd, error;

    (void)self, (void)argc;
    if (native_get_fd(ctx, argv[0], &fd) || JS_ToIndex(ctx, &offset, argv[2]) || native_get_bytes(ctx, argv[1], &bytes))
        return JS_EXCEPTION;
    if (offset > bytes.length) {
        native_free_bytes(ctx, &bytes);
        return JS_ThrowRangeError(ctx, "the offset is beyond the bytes");
    }
    do {
        put = write(fd, bytes.data + offset, bytes.length - offset);
    } while (put < 0 && errno == EINTR);
    error = errno;
    native_free_bytes(ctx, &bytes);
    if (put < 0 && error != EAGAIN)
        return native_throw(ctx, error, "write");
    return JS_NewInt64(ctx, put);
}

static JSValue io_close(JSContext *ctx, JSValueConst self, int argc, JSValueConst *argv)
{
    int fd;

    (void)self, (void)argc;
    if (native_get_fd(ctx, argv[0], &fd))
        return JS_EXCEPTION;
    if (close(fd) && errno != EINTR)
        return native_throw(ctx, errno, "close");
    return JS_UNDEFINED;
}

/* readSystemFile(path, max): a small file, such as those of /proc and /sys, whose size says 0; cut after `max`. */
static JSValue read_system_file(JSContext *ctx, JSValueConst self, int argc, JSValueConst *argv)
{
    const char *path;
    uint64_t max;
    uint8_t *data;
    size_t used = 0;
    ssize_t got = 1;
    JSValue result;
    int fd, error;

    (void)self, (void)argc;
    if (JS_ToIndex(ctx, &max, argv[1]))
        return JS_EXCEPTION;
    if (max > NATIVE_BYTES_MAX)
        return JS_ThrowRangeError(ctx, "the limit is above %d bytes", NATIVE_BYTES_MAX);
    path = native_get_path(ctx, argv[0]);
    if (!path)
        return JS_EXCEPTION;
    /* O_NONBLOCK: a FIFO in the place of the file must not stop the agent. */
    fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    error = errno;
    JS_FreeCString(ctx, path);
    if (fd < 0)
        return native_throw(ctx, error, "open");
    data = js_malloc(ctx, max + 1);
    if (!data) {
        close(fd);
        return JS_EXCEPTION;
    }
    while (got > 0 && used < max) {
        got = read(fd, data + used, max - used);
        if (got > 0)
            used += (size_t)got;
    }
    error = got < 0 ? errno : 0;
    close(fd);
    if (error) {
        js_free(ctx, data);
        return native_throw(ctx, error, "read");
    }
    result = native_new_bytes(ctx, data, used);
    js_free(ctx, data);
    return result;
}

static JSValue is_character_device(JSContext *ctx, JSValueConst self, int argc, JSValueConst *argv)
{
    struct stat found;
    int fd;

    (void)self, (void)argc;
    if (native_get_fd(ctx, argv[0], &fd))
        return JS_EXCEPTION;
    if (fstat(fd, &found))
        return native_throw(ctx, errno, "fstat");
    return JS_NewBool(ctx, S_ISCHR(found.st_mode) && !isatty(fd));
}

const JSCFunctionListEntry native_io_exports[] = {
    JS_CFUNC_DEF("ioOpen", 1, io_open),   JS_CFUNC_DEF("ioAdopt", 1, io_adopt),
    JS_CFUNC_DEF("ioRead", 1, io_read),   JS_CFUNC_DEF("ioWrite", 3, io_write),
    JS_CFUNC_DEF("isCharacterDevice", 1, is_character_device),
    JS_CFUNC_DEF("ioClose", 1, io_close), JS_CFUNC_DEF("readSystemFile", 2, read_system_file),
};
const int native_io_count = NATIVE_COUNT(native_io_exports);
