/* Pointers to one value and to several, with lengths of several widths. */
#include "fixtures.h"

#include <errno.h>

double sum_f64(const double *values, size_t count) {
    double sum = 0;
    for (size_t i = 0; i < count; i++) sum += values[i];
    return sum;
}

uint64_t sum_bytes(const uint8_t *bytes, unsigned int count) {
    uint64_t sum = 0;
    for (unsigned int i = 0; i < count; i++) sum += bytes[i];
    return sum;
}

static int64_t sum_of(const int32_t *values, size_t count) {
    int64_t sum = 0;
    for (size_t i = 0; i < count; i++) sum += values[i];
    return sum;
}

int64_t sum_i32(const int32_t *values, int32_t count) { return sum_of(values, count < 0 ? 0 : (size_t)count); }
int64_t sum_i32_u8(const int32_t *values, uint8_t count) { return sum_of(values, count); }
int64_t sum_i32_bytes(const int32_t *values, size_t bytes) { return sum_of(values, bytes / sizeof *values); }
int64_t sum_i32_count_first(size_t count, const int32_t *values) { return sum_of(values, count); }
int is_null(const void *p) { return p == NULL; }
int is_aligned_f64(const double *p) { return (uintptr_t)p % sizeof(double) == 0; }

void scale_i32(int32_t *values, size_t count, int32_t factor) {
    for (size_t i = 0; i < count; i++) values[i] *= factor;
}

int scale_then_fail(int32_t *values, size_t count, int32_t factor) {
    scale_i32(values, count, factor);
    errno = EIO;
    return -1;
}

double dot(const double *a, const double *b, size_t count) {
    double sum = 0;
    for (size_t i = 0; i < count; i++) sum += a[i] * b[i];
    return sum;
}

int negate_i32(int32_t *x) {
    if (!x) return 0;
    *x = -*x;
    return 1;
}

int32_t read_i32(const int32_t *x, int32_t if_null) { return x ? *x : if_null; }

void swap_i32(int32_t *a, int32_t *b) {
    int32_t a_was = *a;
    *a = *b;
    *b = a_was;
}

int divide(int a, int b, int *quotient, int *remainder) {
    if (b == 0) return 1;
    *quotient = a / b;
    *remainder = a % b;
    return 0;
}

int store_then_fail(int fail, int *value) {
    *value = fail ? -42 : 42;
    if (fail) errno = EDOM;
    return fail ? -1 : 0;
}

int what_was_there(int *value) {
    int was = *value;
    *value = 1;
    return was;
}
