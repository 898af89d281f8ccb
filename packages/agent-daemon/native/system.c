#include <errno.h>
#include <string.h>
#include <sys/reboot.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "native.h"

#define RANDOM_MAX 4096

/* random(length): from getrandom(2), which waits for the pool only once, early in the boot. */
static JSValue random_bytes(JSContext *ctx, JSValueConst self, int argc, JSValueConst *argv)
{
    uint8_t data[RANDOM_MAX];
    size_t used = 0;
    uint64_t length;

    (void)self, (void)argc;
    if (JS_ToIndex(ctx, &length, argv[0]))
        return JS_EXCEPTION;
    if (length > sizeof data)
        return JS_ThrowRangeError(ctx, "more than %d random bytes", RANDOM_MAX);
    while (used < length) {
        long got = syscall(SYS_getrandom, data + used, length - used, 0);

        if (got > 0)
            used += (size_t)got;
        else if (errno != EINTR)
            return native_throw(ctx, errno, "getrandom");
    }
    return native_new_bytes(ctx, data, used);
}

/* endMachine(action): 'shutdown' or 'reboot', now: sync and reboot(2), past any init system. */
static JSValue end_machine(JSContext *ctx, JSValueConst self, int argc, JSValueConst *argv)
{
    const char *action = native_get_path(ctx, argv[0]);
    int how = 0;

    (void)self, (void)argc;
    if (!action)
        return JS_EXCEPTION;
    if (!strcmp(action, "shutdown"))
        how = RB_POWER_OFF;
    else if (!strcmp(action, "reboot"))
        how = RB_AUTOBOOT;
    JS_FreeCString(ctx, action);
    if (!how)
        return JS_ThrowRangeError(ctx, "not a way to end the machine");
    sync();
    return reboot(how) ? native_throw(ctx, errno, "reboot") : JS_UNDEFINED;
}

/* logLine(text): one line on standard error, in one write so that lines of others do not cut it. */
static JSValue log_line(JSContext *ctx, JSValueConst self, int argc, JSValueConst *argv)
{
    size_t length;
    const char *text = JS_ToCStringLen(ctx, &length, argv[0]);
    ssize_t put;

    (void)self, (void)argc;
    if (!text)
        return JS_EXCEPTION;
    put = write(2, text, length);
    (void)put;
    JS_FreeCString(ctx, text);
    return JS_UNDEFINED;
}

const JSCFunctionListEntry native_system_exports[] = {
    JS_CFUNC_DEF("random", 1, random_bytes),
    JS_CFUNC_DEF("endMachine", 1, end_machine),
    JS_CFUNC_DEF("logLine", 1, log_line),
};
const int native_system_count = NATIVE_COUNT(native_system_exports);
