#include <errno.h>
#include <signal.h>
#include <sys/epoll.h>
#include <sys/inotify.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include "native.h"

/* One epoll descriptor for everything that can wake the agent. It is edge-triggered: a virtio port whose
   host is away reports POLLHUP for as long as that lasts, which would wake a level-triggered waiter for ever. */

#define EVENTS_MAX 32

static JSValue poll_create(JSContext *ctx, JSValueConst self, int argc, JSValueConst *argv)
{
    int fd = epoll_create1(EPOLL_CLOEXEC);

    (void)self, (void)argc, (void)argv;
    return fd < 0 ? native_throw(ctx, errno, "epoll_create1") : JS_NewInt32(ctx, fd);
}

/* pollAdd(poll, fd, events), and pollModify, which also reports again what is still ready. */
static JSValue control(JSContext *ctx, JSValueConst *argv, int operation)
{
    struct epoll_event event = {0};
    uint32_t events;
    int poll, fd;

    if (native_get_fd(ctx, argv[0], &poll) || native_get_fd(ctx, argv[1], &fd) || JS_ToUint32(ctx, &events, argv[2]))
        return JS_EXCEPTION;
    event.events = (events & (EPOLLIN | EPOLLOUT | EPOLLRDHUP)) | EPOLLET;
    event.data.fd = fd;
    if (epoll_ctl(poll, operation, fd, &event))
        return native_throw(ctx, errno, "epoll_ctl");
    return JS_UNDEFINED;
}

static JSValue poll_add(JSContext *ctx, JSValueConst self, int argc, JSValueConst *argv)
{
    (void)self, (void)argc;
    return control(ctx, argv, EPOLL_CTL_ADD);
}

static JSValue poll_modify(JSContext *ctx, JSValueConst self, int argc, JSValueConst *argv)
{
    (void)self, (void)argc;
    return control(ctx, argv, EPOLL_CTL_MOD);
}

static JSValue poll_remove(JSContext *ctx, JSValueConst self, int argc, JSValueConst *argv)
{
    int poll, fd;

    (void)self, (void)argc;
    if (native_get_fd(ctx, argv[0], &poll) || native_get_fd(ctx, argv[1], &fd))
        return JS_EXCEPTION;
    if (epoll_ctl(poll, EPOLL_CTL_DEL, fd, NULL))
        return native_throw(ctx, errno, "epoll_ctl");
    return JS_UNDEFINED;
}

/* pollTake(poll): what is ready now, without waiting, as [fd, events, fd, events, ...]. */
static JSValue poll_take(JSContext *ctx, JSValueConst self, int argc, JSValueConst *argv)
{
    struct epoll_event ready[EVENTS_MAX];
    int poll, count;
    JSValue list;

    (void)self, (void)argc;
    if (native_get_fd(ctx, argv[0], &poll))
        return JS_EXCEPTION;
    count = epoll_wait(poll, ready, EVENTS_MAX, 0);
    if (count < 0 && errno != EINTR)
        return native_throw(ctx, errno, "epoll_wait");
    list = JS_NewArray(ctx);
    for (int i = 0; i < count && !JS_IsException(list); i++) {
        uint32_t at = (uint32_t)i * 2;

        if (JS_SetPropertyUint32(ctx, list, at, JS_NewInt32(ctx, ready[i].data.fd)) < 0 ||
            JS_SetPropertyUint32(ctx, list, at + 1, JS_NewUint32(ctx, ready[i].events)) < 0) {
            JS_FreeValue(ctx, list);
            return JS_EXCEPTION;
        }
    }
    return list;
}

/* signalOpen(): SIGCHLD, SIGTERM, SIGINT and SIGHUP as reads from one descriptor, and SIGPIPE ignored. */
static JSValue signal_open(JSContext *ctx, JSValueConst self, int argc, JSValueConst *argv)
{
    sigset_t set;
    int fd;

    (void)self, (void)argc, (void)argv;
    sigemptyset(&set);
    sigaddset(&set, SIGCHLD);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGHUP);
    signal(SIGPIPE, SIG_IGN);
    if (sigprocmask(SIG_BLOCK, &set, NULL))
        return native_throw(ctx, errno, "sigprocmask");
    fd = signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
    return fd < 0 ? native_throw(ctx, errno, "signalfd") : JS_NewInt32(ctx, fd);
}

/* signalTake(fd): the number of the next pending signal, or 0. */
static JSValue signal_take(JSContext *ctx, JSValueConst self, int argc, JSValueConst *argv)
{
    struct signalfd_siginfo info;
    ssize_t got;
    int fd;

    (void)self, (void)argc;
    if (native_get_fd(ctx, argv[0], &fd))
        return JS_EXCEPTION;
    got = read(fd, &info, sizeof info);
    if (got < 0 && errno != EAGAIN && errno != EINTR)
        return native_throw(ctx, errno, "read");
    return JS_NewInt32(ctx, got == (ssize_t)sizeof info ? (int)info.ssi_signo : 0);
}

/* watchOpen(path, ...): a descriptor that becomes readable when a name appears in one of the directories. */
static JSValue watch_open(JSContext *ctx, JSValueConst self, int argc, JSValueConst *argv)
{
    int fd = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);

    (void)self;
    if (fd < 0)
        return native_throw(ctx, errno, "inotify_init1");
    for (int i = 0; i < argc; i++) {
        const char *path = native_get_path(ctx, argv[i]);
        int watch, error;

        if (!path) {
            close(fd);
            return JS_EXCEPTION;
        }
        watch = inotify_add_watch(fd, path, IN_CREATE | IN_MOVED_TO | IN_ATTRIB | IN_ONLYDIR);
        error = errno;
        JS_FreeCString(ctx, path);
        if (watch < 0 && error != ENOENT) {
            close(fd);
            return native_throw(ctx, error, "inotify_add_watch");
        }
    }
    return JS_NewInt32(ctx, fd);
}

const JSCFunctionListEntry native_poll_exports[] = {
    JS_CFUNC_DEF("pollCreate", 0, poll_create),
    JS_CFUNC_DEF("pollAdd", 3, poll_add),
    JS_CFUNC_DEF("pollModify", 3, poll_modify),
    JS_CFUNC_DEF("pollRemove", 2, poll_remove),
    JS_CFUNC_DEF("pollTake", 1, poll_take),
    JS_CFUNC_DEF("signalOpen", 0, signal_open),
    JS_CFUNC_DEF("signalTake", 1, signal_take),
    JS_CFUNC_DEF("watchOpen", 1, watch_open),
    JS_PROP_INT32_DEF("POLL_IN", EPOLLIN, JS_PROP_ENUMERABLE),
    JS_PROP_INT32_DEF("POLL_OUT", EPOLLOUT, JS_PROP_ENUMERABLE),
    JS_PROP_INT32_DEF("POLL_HUP", EPOLLHUP, JS_PROP_ENUMERABLE),
    JS_PROP_INT32_DEF("POLL_ERR", EPOLLERR, JS_PROP_ENUMERABLE),
    JS_PROP_INT32_DEF("SIGCHLD", SIGCHLD, JS_PROP_ENUMERABLE),
    JS_PROP_INT32_DEF("SIGTERM", SIGTERM, JS_PROP_ENUMERABLE),
    JS_PROP_INT32_DEF("SIGINT", SIGINT, JS_PROP_ENUMERABLE),
    JS_PROP_INT32_DEF("SIGHUP", SIGHUP, JS_PROP_ENUMERABLE),
    JS_PROP_INT32_DEF("SIGKILL", SIGKILL, JS_PROP_ENUMERABLE),
};
const int native_poll_count = NATIVE_COUNT(native_poll_exports);
