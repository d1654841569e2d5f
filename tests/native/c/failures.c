/* The ways in which C functions say that they failed. */
#include "fixtures.h"

#include <errno.h>
#ifdef _WIN32
#include <windows.h>
#endif

int fail_errno(int error) {
    if (error == 0) return 0;
    errno = error;
    return -1;
}

ptrdiff_t value_or_errno(ptrdiff_t value, int error) { return fail_errno(error) ? -1 : value; }

int fail_silently(void) { return -1; }

int *fail_null(int error) {
    static int seven = 7;
    return fail_errno(error) ? NULL : &seven;
}

int returns_code(int code) { return code; }
unsigned int returns_ucode(unsigned int code) { return code; }
long returns_long(long code) { return code; }

int errno_on_entry(void) { return errno; }

int record_errno(int *seen, int error) {
    *seen = errno;
    return fail_errno(error);
}

long set_errno_and_return(long value, int error) {
    errno = error;
    return value;
}

#ifdef _WIN32
int32_t fail_last_error(uint32_t error) {
    SetLastError(error);
    return error == 0;
}
#endif

#define HANDLE_NUMBER 0x0BEEF

int status_open(int kind, int *handle) {
    switch (kind) {
    case 0: *handle = HANDLE_NUMBER; return STATUS_OK;
    case 1: return STATUS_BUSY;
    default: return STATUS_CORRUPT;
    }
}

int status_step(int handle, int step, int *value) {
    if (handle != HANDLE_NUMBER) return STATUS_CORRUPT;
    if (step >= 3) return STATUS_OK;
    *value = 10 * step;
    return STATUS_ROW;
}

const char *status_message(int code) {
    switch (code) {
    case STATUS_OK: return "ok";
    case STATUS_BUSY: return "busy";
    case STATUS_CORRUPT: return "corrupt";
    case STATUS_ROW: return "row";
    default: return NULL;
    }
}
