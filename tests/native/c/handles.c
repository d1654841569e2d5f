/* Numbers that stand for what the system has open: nothing is opened or closed here. */
#include "fixtures.h"

#include <errno.h>

/* Which one was given last, from 1: 0 is none. */
static int taken;
FIXTURE int handle_taken(void) { return taken - 1; }

/* Takes it, and fails with EIO unless `status` is 0. */
FIXTURE int handle_take(int handle, const char *text, int status) {
    taken = handle + 1;
    if (!status || !text) return 0;
    errno = EIO;
    return -1;
}

FIXTURE int handle_same(int handle) { return handle; }

/* Stores it, unless `status` is not 0; which is returned. */
FIXTURE int handle_store(int handle, int *out, int status) {
    if (status) return status;
    *out = handle;
    return 0;
}

FIXTURE void handle_store_nothing(int *out) { (void)out; }

FIXTURE void handle_store_two(int a, int b, int out[2]) {
    out[0] = a;
    out[1] = b;
}

FIXTURE int64_t handle_sum(const int *handles, size_t count) {
    int64_t sum = 0;
    for (size_t i = 0; i < count; i++) sum += handles[i];
    return sum;
}

/* Takes it, and returns three numbers that are kept here. */
FIXTURE const int32_t *handle_numbers(int handle) {
    static const int32_t three[] = {1, 2, 3};
    taken = handle + 1;
    return three;
}
