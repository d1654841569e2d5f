/* Lengths beside buffers: the capacity by value and the filled length through another pointer, and one length for several. */
#include "fixtures.h"

#include <errno.h>
#include <string.h>

/* Each unit of what is filled: 'a', 'b', 'c', … */
static char letter(size_t i) { return (char)('a' + i % 26); }

/* What happens beside filling. */
static int outcome(int how, size_t size, size_t *filled) {
    switch (how) {
    case LENGTHS_TOO_LONG: *filled = size + 1; return 0;
    case LENGTHS_FAILS: errno = EIO; return -1;
    default: return 0;
    }
}

int read_some(uint8_t *buffer, uint32_t size, uint32_t *read, uint32_t available, int how) {
    if (how == LENGTHS_SILENT) return 0;
    size_t filled = size < available ? size : available;
    for (size_t i = 0; i < filled; i++) buffer[i] = (uint8_t)letter(i);
    int result = outcome(how, size, &filled);
    *read = (uint32_t)filled;
    return result;
}

int read_some_backwards(int how, uint32_t available, int32_t *read, size_t size, uint8_t *buffer) {
    uint32_t filled = 0;
    int result = read_some(buffer, (uint32_t)size, &filled, available, how);
    *read = how == LENGTHS_NEGATIVE ? -1 : (int32_t)filled;
    return result;
}

int write_some(const uint8_t *buffer, uint32_t size, uint32_t *written, uint32_t room, int how) {
    size_t taken = size < room ? size : room;
    int result = outcome(how, size, &taken);
    (void)buffer;
    *written = (uint32_t)taken;
    return result;
}

int ask_size(char *buffer, size_t size, size_t *needed, size_t length, int nul) {
    *needed = length;
    if (length + (size_t)nul > size) {
        errno = ERANGE;
        return -1;
    }
    for (size_t i = 0; i < length; i++) buffer[i] = letter(i);
    if (nul) buffer[length] = 0;
    return 0;
}

int ask_units(uint16_t *buffer, size_t units, size_t *bytes, size_t length) {
    *bytes = length * sizeof *buffer;
    if (length + 1 > units) {
        errno = ERANGE;
        return -1;
    }
    for (size_t i = 0; i < length; i++) buffer[i] = (uint16_t)letter(i);
    buffer[length] = 0;
    return 0;
}

int upper_some(char *text, size_t size, size_t *length, int how) {
    size_t filled = strlen(text);
    for (size_t i = 0; i < filled; i++) text[i] = (char)(text[i] - 'a' + 'A');
    int result = outcome(how, size, &filled);
    *length = filled;
    return result;
}

size_t lengths_seen(const void *a, const void *b, const void *c, size_t length) {
    return 1000 * length + 100 * (a != 0) + 10 * (b != 0) + (c != 0);
}

int fill_pair(double *re, double *im, size_t size, size_t *filled, size_t available, int how) {
    size_t length = size < available ? size : available;
    for (size_t i = 0; i < length; i++) {
        re[i] = (double)i;
        im[i] = -(double)i;
    }
    int result = outcome(how, size, &length);
    *filled = length;
    return result;
}

size_t fill_pair_returned(double *re, double *im, size_t size, size_t available) {
    size_t filled = 0;
    fill_pair(re, im, size, &filled, available, LENGTHS_TRUE);
    return filled;
}

int halve(const double *from, double *to, size_t length) {
    for (size_t i = 0; i < length; i++) to[i] = from[i] / 2;
    return 0;
}

void columns(const int32_t **keys, const double **values, size_t *length) {
    static const int32_t KEYS[] = {3, 5, 7};
    static const double VALUES[] = {0.5, 1.5, 2.5};
    *keys = KEYS;
    *values = VALUES;
    *length = 3;
}

const int32_t *columns_returned(const double **values, size_t *length) {
    const int32_t *keys = 0;
    columns(&keys, values, length);
    return keys;
}
