#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "native.h"

/* Starts a program in a session and process group of its own, with exactly three descriptors, default
   signals, the given environment and nothing of the agent's. What fails in the child before the program
   runs comes back through a pipe as an error with the call that failed. */

#define ARGUMENTS_MAX 4096
#define ARGUMENT_BYTES_MAX (1024 * 1024)
#define SYS_CLOSE_RANGE 436

typedef struct {
    const char *program;
    char **argv, **env;
    const char *cwd;
    int64_t uid, gid;
    int feeds_stdin;
    int in, out, err, report;
} child_plan;

typedef struct {
    int error;
    char call[12];
} child_failure;

static void fail(int report, const char *call)
{
    child_failure failure = {errno, ""};

    strncpy(failure.call, call, sizeof failure.call - 1);
    while (write(report, &failure, sizeof failure) < 0 && errno == EINTR)
        ;
    _exit(127);
}

static void close_from(unsigned first)
{
    if (syscall(SYS_CLOSE_RANGE, first, ~0U, 0) == 0)
        return;
    /* Linux before 5.9. Everything of ours is close-on-exec; this is for what was inherited. */
    for (long fd = first, end = sysconf(_SC_OPEN_MAX); fd < end && fd < 65536; fd++)
        close((int)fd);
}

static void default_signals(void)
{
    sigset_t none;

    for (int number = 1; number < 65; number++)
        signal(number, SIG_DFL);
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
}

static void run_child(const child_plan *plan)
{
    gid_t group = (gid_t)plan->gid;
    /* The pipes are at 3 and above (main.c keeps 0 to 2 taken), so no dup2 overwrites one that is still needed. */
    int report = fcntl(plan->report, F_DUPFD_CLOEXEC, 3);

    if (report < 0)
        fail(plan->report, "fcntl");
    if (setsid() < 0)
        fail(report, "setsid");
    if (dup2(plan->in, 0) < 0 || dup2(plan->out, 1) < 0 || dup2(plan->err, 2) < 0)
        fail(report, "dup2");
    if (report != 3) {
        if (dup3(report, 3, O_CLOEXEC) < 0)
            fail(report, "dup3");
        report = 3;
    }
    close_from(4);
    default_signals();
    umask(022);
    if (plan->gid >= 0 && (setgroups(1, &group) || setgid(group)))
        fail(report, "setgid");
    if (plan->uid >= 0 && setuid((uid_t)plan->uid))
        fail(report, "setuid");
    if (plan->cwd && chdir(plan->cwd))
        fail(report, "chdir");
    execve(plan->program, plan->argv, plan->env);
    fail(report, "execve");
}

static void close_pair(int pair[2])
{
    for (int i = 0; i < 2; i++) {
        if (pair[i] >= 0)
            close(pair[i]);
        pair[i] = -1;
    }
}

static void wait_for_child(pid_t pid)
{
    while (waitpid(pid, NULL, 0) < 0 && errno == EINTR)
        ;
}

/* Starts the child; returns its pid, or -1 with `failure` filled in. pipes[0..2] are stdin, stdout, stderr. */
static pid_t start(child_plan *plan, int pipes[3][2], child_failure *failure)
{
    int report[2];
    ssize_t got;
    pid_t pid;

    if (pipe2(report, O_CLOEXEC)) {
        *failure = (child_failure){errno, "pipe2"};
        return -1;
    }
    plan->in = pipes[0][0];
    plan->out = pipes[1][1];
    plan->err = pipes[2][1];
    plan->report = report[1];
    pid = fork();
    if (pid == 0)
        run_child(plan);
    if (pid < 0)
        *failure = (child_failure){errno, "fork"};
    close(report[1]);
    if (pid > 0) {
        do {
            got = read(report[0], failure, sizeof *failure);
        } while (got < 0 && errno == EINTR);
        if (got > 0) {
            wait_for_child(pid);
            pid = -1;
        }
    }
    close(report[0]);
    return pid;
}

static JSValue describe(JSContext *ctx, pid_t pid, int pipes[3][2])
{
    JSValue result = JS_NewObject(ctx);
    int in = pipes[0][1], out = pipes[1][0], err = pipes[2][0];

    if (JS_IsException(result) || native_set_number(ctx, result, "pid", pid) ||
        native_set_number(ctx, result, "stdin", in) || native_set_number(ctx, result, "stdout", out) ||
        native_set_number(ctx, result, "stderr", err)) {
        kill(-pid, SIGKILL);
        wait_for_child(pid);
        JS_FreeValue(ctx, result);
        return JS_EXCEPTION;
    }
    pipes[0][1] = pipes[1][0] = pipes[2][0] = -1;
    return result;
}

static JSValue spawn_with(JSContext *ctx, child_plan *plan)
{
    int pipes[3][2] = {{-1, -1}, {-1, -1}, {-1, -1}};
    child_failure failure = {0, ""};
    JSValue result = JS_EXCEPTION;
    pid_t pid = -1;

    if (!plan->feeds_stdin)
        pipes[0][0] = open("/dev/null", O_RDONLY | O_CLOEXEC);
    if ((pipes[0][0] < 0 && pipe2(pipes[0], O_CLOEXEC)) || pipe2(pipes[1], O_CLOEXEC) || pipe2(pipes[2], O_CLOEXEC))
        failure = (child_failure){errno, "pipe2"};
    else if ((pipes[0][1] >= 0 && fcntl(pipes[0][1], F_SETFL, O_NONBLOCK)) ||
             fcntl(pipes[1][0], F_SETFL, O_NONBLOCK) || fcntl(pipes[2][0], F_SETFL, O_NONBLOCK))
        failure = (child_failure){errno, "fcntl"};
    else
        pid = start(plan, pipes, &failure);
    if (pid > 0) {
        result = describe(ctx, pid, pipes);
    } else {
        failure.call[sizeof failure.call - 1] = 0;
        native_throw(ctx, failure.error, failure.call);
    }
    for (int i = 0; i < 3; i++)
        close_pair(pipes[i]);
    return result;
}

/* spawn(program, argv, env, cwd | null, uid | -1, gid | -1, feedsStdin): { pid, stdin, stdout, stderr }; without
   feedsStdin the program reads /dev/null, and `stdin` is -1 (or a pipe to close where there is no /dev/null). */
static JSValue spawn(JSContext *ctx, JSValueConst self, int argc, JSValueConst *argv)
{
    child_plan plan = {0};
    JSValue result = JS_EXCEPTION;

    (void)self, (void)argc;
    plan.feeds_stdin = JS_ToBool(ctx, argv[6]);
    if (JS_ToInt64(ctx, &plan.uid, argv[4]) || JS_ToInt64(ctx, &plan.gid, argv[5]))
        return JS_EXCEPTION;
    if (plan.uid < -1 || plan.uid >= UINT32_MAX || plan.gid < -1 || plan.gid >= UINT32_MAX)
        return JS_ThrowRangeError(ctx, "not a user or group id");
    plan.program = native_get_path(ctx, argv[0]);
    if (plan.program && !JS_IsNull(argv[3]))
        plan.cwd = native_get_path(ctx, argv[3]);
    if (plan.program && (plan.cwd || JS_IsNull(argv[3])))
        plan.argv = native_get_strings(ctx, argv[1], ARGUMENTS_MAX, ARGUMENT_BYTES_MAX);
    if (plan.argv)
        plan.env = native_get_strings(ctx, argv[2], ARGUMENTS_MAX, ARGUMENT_BYTES_MAX);
    if (plan.env)
        result = spawn_with(ctx, &plan);
    js_free(ctx, plan.env);
    js_free(ctx, plan.argv);
    JS_FreeCString(ctx, plan.cwd);
    JS_FreeCString(ctx, plan.program);
    return result;
}

const JSCFunctionListEntry native_spawn_exports[] = {
    JS_CFUNC_DEF("spawn", 7, spawn),
};
const int native_spawn_count = NATIVE_COUNT(native_spawn_exports);
