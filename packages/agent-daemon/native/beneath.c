#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "native.h"

/* Opening a path that never leaves its base and never follows a link: openat2(2) where the kernel has it
   (Linux 5.6), else one component at a time. By number and with our own structure: musl-gcc does not
   see the kernel's headers. */

#define SYS_OPENAT2 437
#define NO_MAGICLINKS 0x02
#define NO_SYMLINKS 0x04
#define BENEATH 0x08

struct how {
    uint64_t flags, mode, resolve;
};

/* `root` AT_FDCWD and an absolute path: no link anywhere, but not beneath anything. */
int native_open_beneath(int root, const char *path, uint64_t flags, uint64_t mode)
{
    struct how how = {flags, mode, NO_SYMLINKS | NO_MAGICLINKS | (root == AT_FDCWD ? 0 : BENEATH)};
    int fd;

    /* EAGAIN: something in the path was renamed meanwhile and the kernel could not be sure. */
    for (int tries = 0; tries < 64; tries++) {
        fd = (int)syscall(SYS_OPENAT2, root, path, &how, sizeof how);
        if (fd >= 0 || errno != EAGAIN)
            break;
    }
    if (fd < 0 && errno == ENOSYS)
        return native_walk_beneath(root, path, (int)flags, (mode_t)mode);
    return fd;
}

/* Opens one component below `at`; the last one with the caller's flags. */
static int step(int at, const char *name, int last, int flags, mode_t mode)
{
    int how = last ? flags | O_NOFOLLOW : O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
    int fd = openat(at, name, how, mode);

    /* O_DIRECTORY makes a link ENOTDIR; openat2 says ELOOP for it. */
    if (fd < 0 && errno == ENOTDIR) {
        char target;
        int is_link = readlinkat(at, name, &target, 1) >= 0;

        errno = is_link ? ELOOP : ENOTDIR;
    }
    return fd;
}

int native_walk_beneath(int root, const char *path, int flags, mode_t mode)
{
    char name[NAME_MAX + 1];
    int at = root == AT_FDCWD ? open("/", O_PATH | O_DIRECTORY | O_CLOEXEC) : root;
    int first = root == AT_FDCWD ? -1 : root;

    if (at < 0)
        return -1;
    if (*path == '/' && root != AT_FDCWD) {
        errno = EXDEV;
        return -1;
    }
    path += strspn(path, "/");
    for (;;) {
        size_t length = strcspn(path, "/");
        size_t gap = strspn(path + length, "/");
        int last = path[length + gap] == 0;
        int next, error;

        if (length > NAME_MAX) {
            next = -1;
            error = ENAMETOOLONG;
        } else {
            memcpy(name, length ? path : ".", length ? length : 1);
            name[length ? length : 1] = 0;
            next = strcmp(name, "..") ? step(at, name, last, last && gap ? flags | O_DIRECTORY : flags, mode) : -1;
            error = strcmp(name, "..") ? errno : EXDEV;
        }
        if (at != first)
            close(at);
        if (next < 0 || last) {
            errno = error;
            return next;
        }
        at = next;
        path += length + gap;
    }
}
