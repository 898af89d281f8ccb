#include <errno.h>
#include <string.h>

#include "native.h"

typedef struct {
    int number;
    const char *name;
} errno_name;

#define NAME(e) {e, #e}

static const errno_name names[] = {
    NAME(EPERM),   NAME(ENOENT),  NAME(ESRCH),        NAME(EINTR),     NAME(EIO),       NAME(ENXIO),
    NAME(E2BIG),   NAME(ENOEXEC), NAME(EBADF),        NAME(ECHILD),    NAME(EAGAIN),    NAME(ENOMEM),
    NAME(EACCES),  NAME(EFAULT),  NAME(EBUSY),        NAME(EEXIST),    NAME(EXDEV),     NAME(ENODEV),
    NAME(ENOTDIR), NAME(EISDIR),  NAME(EINVAL),       NAME(ENFILE),    NAME(EMFILE),    NAME(ENOTTY),
    NAME(ETXTBSY), NAME(EFBIG),   NAME(ENOSPC),       NAME(ESPIPE),    NAME(EROFS),     NAME(EMLINK),
    NAME(EPIPE),   NAME(ERANGE),  NAME(ENAMETOOLONG), NAME(ENOSYS),    NAME(ENOTEMPTY), NAME(ELOOP),
    NAME(ESTALE),  NAME(EDQUOT),  NAME(EOVERFLOW),    NAME(ECONNRESET), NAME(ENOTSUP),
};

const char *native_errno_name(int error)
{
    for (size_t i = 0; i < NATIVE_COUNT(names); i++) {
        if (names[i].number == error)
            return names[i].name;
    }
    return "EUNKNOWN";
}

JSValue native_throw(JSContext *ctx, int error, const char *syscall)
{
    const char *code = native_errno_name(error);
    JSValue value = JS_NewError(ctx);
    char message[160];

    if (JS_IsException(value))
        return value;
    strcpy(message, syscall);
    strcat(message, ": ");
    strncat(message, strerror(error), 100);
    if (native_set_string(ctx, value, "message", message) || native_set_string(ctx, value, "code", code) ||
        native_set_string(ctx, value, "syscall", syscall) || native_set_number(ctx, value, "errno", error)) {
        JS_FreeValue(ctx, value);
        return JS_EXCEPTION;
    }
    return JS_Throw(ctx, value);
}
