#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "native.h"

/* What a file is, and names in a directory. */

#define LIST_MAX 65536

static const char *kind_of(mode_t mode)
{
    switch (mode & S_IFMT) {
    case S_IFDIR:
        return "directory";
    case S_IFLNK:
        return "symlink";
    case S_IFIFO:
        return "fifo";
    case S_IFSOCK:
        return "socket";
    case S_IFCHR:
        return "character-device";
    case S_IFBLK:
        return "block-device";
    default:
        return "file";
    }
}

static JSValue describe(JSContext *ctx, const struct stat *found)
{
    JSValue result = JS_NewObject(ctx);

    if (JS_IsException(result) || native_set_string(ctx, result, "kind", kind_of(found->st_mode)) ||
        native_set_number(ctx, result, "size", (double)found->st_size) ||
        native_set_number(ctx, result, "mode", found->st_mode & 07777) ||
        native_set_number(ctx, result, "uid", found->st_uid) || native_set_number(ctx, result, "gid", found->st_gid) ||
        native_set_number(ctx, result, "nlink", (double)found->st_nlink)) {
        JS_FreeValue(ctx, result);
        return JS_EXCEPTION;
    }
    return result;
}

static JSValue file_stat(JSContext *ctx, JSValueConst self, int argc, JSValueConst *argv)
{
    struct stat found;
    int fd;

    (void)self, (void)argc;
    if (native_get_fd(ctx, argv[0], &fd))
        return JS_EXCEPTION;
    return fstat(fd, &found) ? native_throw(ctx, errno, "fstat") : describe(ctx, &found);
}

/* A directory and one name in it; the name is freed by JS_FreeCString. */
static const char *entry(JSContext *ctx, JSValueConst *argv, int *directory)
{
    const char *name;

    if (native_get_fd(ctx, argv[0], directory))
        return NULL;
    name = native_get_path(ctx, argv[1]);
    if (name && (!*name || strchr(name, '/') || !strcmp(name, ".") || !strcmp(name, ".."))) {
        JS_FreeCString(ctx, name);
        JS_ThrowRangeError(ctx, "not a single name");
        return NULL;
    }
    return name;
}

/* statAt(directory, name): null when there is no such name. */
static JSValue stat_at(JSContext *ctx, JSValueConst self, int argc, JSValueConst *argv)
{
    struct stat found;
    int directory, failed, error;
    const char *name = entry(ctx, argv, &directory);

    (void)self, (void)argc;
    if (!name)
        return JS_EXCEPTION;
    failed = fstatat(directory, name, &found, AT_SYMLINK_NOFOLLOW);
    error = errno;
    JS_FreeCString(ctx, name);
    if (!failed)
        return describe(ctx, &found);
    return error == ENOENT ? JS_NULL : native_throw(ctx, error, "fstatat");
}

static JSValue mkdir_at(JSContext *ctx, JSValueConst self, int argc, JSValueConst *argv)
{
    int32_t mode;
    int directory, failed, error;
    const char *name;

    (void)self, (void)argc;
    if (JS_ToInt32(ctx, &mode, argv[2]))
        return JS_EXCEPTION;
    if (mode & ~07777)
        return JS_ThrowRangeError(ctx, "not permission bits");
    name = entry(ctx, argv, &directory);
    if (!name)
        return JS_EXCEPTION;
    failed = mkdirat(directory, name, (mode_t)mode);
    error = errno;
    JS_FreeCString(ctx, name);
    return failed ? native_throw(ctx, error, "mkdirat") : JS_UNDEFINED;
}

static JSValue unlink_at(JSContext *ctx, JSValueConst self, int argc, JSValueConst *argv)
{
    int directory, failed, error;
    const char *name = entry(ctx, argv, &directory);

    (void)self, (void)argc;
    if (!name)
        return JS_EXCEPTION;
    failed = unlinkat(directory, name, 0);
    error = errno;
    JS_FreeCString(ctx, name);
    return failed ? native_throw(ctx, error, "unlinkat") : JS_UNDEFINED;
}

/* A rename that replaces nothing: link and unlink do it on every kernel and file system that has links. */
static int rename_new(int directory, const char *from, const char *to)
{
    if (!syscall(SYS_renameat2, directory, from, directory, to, 1 /* RENAME_NOREPLACE */))
        return 0;
    if (errno != ENOSYS && errno != EINVAL)
        return -1;
    return linkat(directory, from, directory, to, 0) || unlinkat(directory, from, 0) ? -1 : 0;
}

/* renameAt(directory, from, to, replace) */
static JSValue rename_at(JSContext *ctx, JSValueConst self, int argc, JSValueConst *argv)
{
    JSValueConst second[2] = {argv[0], argv[2]};
    int replace = JS_ToBool(ctx, argv[3]), directory, failed, error;
    const char *from = entry(ctx, argv, &directory), *to = from ? entry(ctx, second, &directory) : NULL;

    (void)self, (void)argc;
    if (!to) {
        JS_FreeCString(ctx, from);
        return JS_EXCEPTION;
    }
    failed = replace ? renameat(directory, from, directory, to) : rename_new(directory, from, to);
    error = errno;
    JS_FreeCString(ctx, from);
    JS_FreeCString(ctx, to);
    return failed ? native_throw(ctx, error, "renameat") : JS_UNDEFINED;
}

/* list(path): the names in a directory, without . and .. */
static JSValue list(JSContext *ctx, JSValueConst self, int argc, JSValueConst *argv)
{
    const char *path = native_get_path(ctx, argv[0]);
    struct dirent *item;
    uint32_t count = 0;
    JSValue names;
    DIR *stream;
    int error;

    (void)self, (void)argc;
    if (!path)
        return JS_EXCEPTION;
    stream = opendir(path);
    error = errno;
    JS_FreeCString(ctx, path);
    if (!stream)
        return native_throw(ctx, error, "opendir");
    names = JS_NewArray(ctx);
    while (!JS_IsException(names) && (errno = 0, item = readdir(stream)) != NULL) {
        if (!strcmp(item->d_name, ".") || !strcmp(item->d_name, ".."))
            continue;
        if (count == LIST_MAX || JS_SetPropertyUint32(ctx, names, count, JS_NewString(ctx, item->d_name)) < 0) {
            if (count == LIST_MAX)
                JS_ThrowRangeError(ctx, "more than %d names", LIST_MAX);
            JS_FreeValue(ctx, names);
            names = JS_EXCEPTION;
        }
        count++;
    }
    error = errno;
    closedir(stream);
    if (error && !JS_IsException(names)) {
        JS_FreeValue(ctx, names);
        return native_throw(ctx, error, "readdir");
    }
    return names;
}

const JSCFunctionListEntry native_folders_exports[] = {
    JS_CFUNC_DEF("fileStat", 1, file_stat), JS_CFUNC_DEF("statAt", 2, stat_at),     JS_CFUNC_DEF("mkdirAt", 3, mkdir_at),
    JS_CFUNC_DEF("unlinkAt", 2, unlink_at), JS_CFUNC_DEF("renameAt", 4, rename_at), JS_CFUNC_DEF("list", 1, list),
};
const int native_folders_count = NATIVE_COUNT(native_folders_exports);
