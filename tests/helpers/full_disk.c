/* A disk that is full from the n-th write on: preloaded into a process, it counts the writes to files in one folder.

   full_disk_at(n, folder) begins to count anew; 0 lets everything pass. full_disk_writes() tells how many there were. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static long at, writes;
static char folder[PATH_MAX];

void full_disk_at(long n, const char *prefix) {
    at = n;
    writes = 0;
    snprintf(folder, sizeof folder, "%s", prefix);
}

long full_disk_writes(void) { return writes; }

static int is_full(int fd) {
    char link[64], path[PATH_MAX];
    ssize_t length;
    if (!folder[0]) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    if (strncmp(path, folder, strlen(folder))) return 0;
    writes++;
    if (!at || writes < at) return 0;
    errno = ENOSPC;
    return 1;
}

#define REAL(name) static __typeof__(&name) real; if (!real) real = (__typeof__(&name)) dlsym(RTLD_NEXT, #name)

ssize_t write(int fd, const void *data, size_t size) {
    REAL(write);
    return is_full(fd) ? -1 : real(fd, data, size);
}

ssize_t pwrite(int fd, const void *data, size_t size, off_t offset) {
    REAL(pwrite);
    return is_full(fd) ? -1 : real(fd, data, size, offset);
}

ssize_t pwrite64(int fd, const void *data, size_t size, off64_t offset) {
    REAL(pwrite64);
    return is_full(fd) ? -1 : real(fd, data, size, offset);
}

ssize_t writev(int fd, const struct iovec *pieces, int count) {
    REAL(writev);
    return is_full(fd) ? -1 : real(fd, pieces, count);
}
