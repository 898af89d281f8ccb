#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "native.h"

/* Waiting for and signalling what spawn.c started. */

/* waitFor(pid): null while it runs, else [code, 0] or [-1, signal]. Only this child is waited for. */
static JSValue wait_for(JSContext *ctx, JSValueConst self, int argc, JSValueConst *argv)
{
    int pid, status;
    pid_t done;
    JSValue pair;

    (void)self, (void)argc;
    if (native_get_fd(ctx, argv[0], &pid))
        return JS_EXCEPTION;
    if (pid < 1)
        return JS_ThrowRangeError(ctx, "not a process id");
    done = waitpid(pid, &status, WNOHANG);
    if (done < 0)
        return native_throw(ctx, errno, "waitpid");
    if (done == 0)
        return JS_NULL;
    pair = JS_NewArray(ctx);
    if (JS_IsException(pair) ||
        JS_SetPropertyUint32(ctx, pair, 0, JS_NewInt32(ctx, WIFEXITED(status) ? WEXITSTATUS(status) : -1)) < 0 ||
        JS_SetPropertyUint32(ctx, pair, 1, JS_NewInt32(ctx, WIFSIGNALED(status) ? WTERMSIG(status) : 0)) < 0) {
        JS_FreeValue(ctx, pair);
        return JS_EXCEPTION;
    }
    return pair;
}

/* signalGroup(pid, signal): false when no process of the group is left. Never 0, 1 or everything. */
static JSValue signal_group(JSContext *ctx, JSValueConst self, int argc, JSValueConst *argv)
{
    int pid, number;

    (void)self, (void)argc;
    if (native_get_fd(ctx, argv[0], &pid) || native_get_fd(ctx, argv[1], &number))
        return JS_EXCEPTION;
    if (pid < 2 || number > 64)
        return JS_ThrowRangeError(ctx, "not a process group and a signal");
    if (!kill(-pid, number))
        return JS_TRUE;
    return errno == ESRCH ? JS_FALSE : native_throw(ctx, errno, "kill");
}

/* isExecutable(path): a regular file that this process may execute. */
static JSValue is_executable(JSContext *ctx, JSValueConst self, int argc, JSValueConst *argv)
{
    const char *path = native_get_path(ctx, argv[0]);
    struct stat found;
    int yes;

    (void)self, (void)argc;
    if (!path)
        return JS_EXCEPTION;
    yes = !stat(path, &found) && S_ISREG(found.st_mode) && !faccessat(AT_FDCWD, path, X_OK, AT_EACCESS);
    JS_FreeCString(ctx, path);
    return JS_NewBool(ctx, yes);
}

const JSCFunctionListEntry native_process_exports[] = {
    JS_CFUNC_DEF("waitFor", 1, wait_for),
    JS_CFUNC_DEF("signalGroup", 2, signal_group),
    JS_CFUNC_DEF("isExecutable", 1, is_executable),
};
const int native_process_count = NATIVE_COUNT(native_process_exports);
