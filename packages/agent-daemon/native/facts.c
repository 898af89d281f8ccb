#include <errno.h>
#include <sys/statvfs.h>
#include <sys/utsname.h>
#include <time.h>
#include <unistd.h>

#include "native.h"

/* What the system says about itself that is not text in /proc or /sys. */

static JSValue kernel_name(JSContext *ctx, JSValueConst self, int argc, JSValueConst *argv)
{
    struct utsname name;
    JSValue result;

    (void)self, (void)argc, (void)argv;
    if (uname(&name))
        return native_throw(ctx, errno, "uname");
    result = JS_NewObject(ctx);
    if (JS_IsException(result) || native_set_string(ctx, result, "sysname", name.sysname) ||
        native_set_string(ctx, result, "nodename", name.nodename) ||
        native_set_string(ctx, result, "release", name.release) ||
        native_set_string(ctx, result, "version", name.version) ||
        native_set_string(ctx, result, "machine", name.machine)) {
        JS_FreeValue(ctx, result);
        return JS_EXCEPTION;
    }
    return result;
}

static JSValue space(JSContext *ctx, JSValueConst self, int argc, JSValueConst *argv)
{
    const char *path = native_get_path(ctx, argv[0]);
    struct statvfs found;
    int failed, error;
    JSValue result;

    (void)self, (void)argc;
    if (!path)
        return JS_EXCEPTION;
    failed = statvfs(path, &found);
    error = errno;
    JS_FreeCString(ctx, path);
    if (failed)
        return native_throw(ctx, error, "statvfs");
    result = JS_NewObject(ctx);
    if (JS_IsException(result) || native_set_number(ctx, result, "blockSize", (double)found.f_frsize) ||
        native_set_number(ctx, result, "blocks", (double)found.f_blocks) ||
        native_set_number(ctx, result, "freeBlocks", (double)found.f_bfree) ||
        native_set_number(ctx, result, "availableBlocks", (double)found.f_bavail)) {
        JS_FreeValue(ctx, result);
        return JS_EXCEPTION;
    }
    return result;
}

static JSValue read_clock(JSContext *ctx, clockid_t clock)
{
    struct timespec now;

    if (clock_gettime(clock, &now))
        return native_throw(ctx, errno, "clock_gettime");
    return JS_NewFloat64(ctx, (double)now.tv_sec * 1e3 + (double)(now.tv_nsec / 1000) / 1e3);
}

static JSValue monotonic(JSContext *ctx, JSValueConst self, int argc, JSValueConst *argv)
{
    (void)self, (void)argc, (void)argv;
    return read_clock(ctx, CLOCK_MONOTONIC);
}

static JSValue process_id(JSContext *ctx, JSValueConst self, int argc, JSValueConst *argv)
{
    (void)self, (void)argc, (void)argv;
    return JS_NewInt64(ctx, getpid());
}

static JSValue user_id(JSContext *ctx, JSValueConst self, int argc, JSValueConst *argv)
{
    (void)self, (void)argc, (void)argv;
    return JS_NewInt64(ctx, geteuid());
}

const JSCFunctionListEntry native_facts_exports[] = {
    JS_CFUNC_DEF("kernelName", 0, kernel_name), JS_CFUNC_DEF("space", 1, space),
    JS_CFUNC_DEF("monotonic", 0, monotonic),    JS_CFUNC_DEF("processId", 0, process_id),
    JS_CFUNC_DEF("userId", 0, user_id),
    JS_PROP_STRING_DEF("ENGINE", "quickjs " CONFIG_VERSION, JS_PROP_ENUMERABLE),
};
const int native_facts_count = NATIVE_COUNT(native_facts_exports);
