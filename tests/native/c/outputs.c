/* Results through several pointers at once, and lengths that come back wrong. */
#include "fixtures.h"

static int fill_two(uint8_t *buffer, size_t *length, int32_t *count, double *ratio) {
    if (buffer && *length >= 2) {
        buffer[0] = 0xAB;
        buffer[1] = 0xCD;
        *length = 2;
    } else {
        *length = 0;
    }
    *count += 1;
    *ratio = 0.5;
    return 7;
}

int several_outputs(uint8_t *buffer, size_t *length, int32_t *count, double *ratio) {
    return fill_two(buffer, length, count, ratio);
}

int several_length_first(double *ratio, size_t *length, int32_t *count, uint8_t *buffer) {
    return fill_two(buffer, length, count, ratio);
}

int fill_points(Point *points, size_t *count) {
    size_t filled = *count < 3 ? *count : 3;
    for (size_t i = 0; i < filled; i++) points[i] = (Point){(double)i, -(double)i};
    *count = filled;
    return 0;
}

int fill_odd(int32_t *buffer, size_t *bytes) {
    (void)buffer;
    *bytes = 6;
    return 0;
}

int fill_huge(uint8_t *buffer, uint64_t *length) {
    (void)buffer;
    *length = UINT64_MAX;
    return 0;
}

int fill_minimum(uint8_t *buffer, int64_t *length) {
    (void)buffer;
    *length = INT64_MIN;
    return 0;
}
