/* Arrays of arrays, and arrays of what Rust has in another form: truth values, characters, enumerations. */
#include "fixtures.h"

#include <errno.h>
#include <string.h>

double rows_sum(const double (*rows)[3], size_t count) {
    double sum = 0;
    for (size_t row = 0; row < count; row++)
        for (int column = 0; column < 3; column++) sum += (column + 1) * rows[row][column];
    return sum;
}

void rows_scale(double (*rows)[3], size_t count, double factor) {
    for (size_t row = 0; row < count; row++)
        for (int column = 0; column < 3; column++) rows[row][column] *= factor;
}

int rows_scale_then_fail(double (*rows)[3], size_t count, double factor) {
    rows_scale(rows, count, factor);
    errno = EIO;
    return -1;
}

size_t rows_fill(double (*rows)[3], size_t capacity) {
    size_t filled = capacity ? capacity - 1 : 0;
    for (size_t row = 0; row < filled; row++)
        for (int column = 0; column < 3; column++) rows[row][column] = (double)(3 * row + (size_t)column + 1);
    return filled;
}

void rows_refill(double (*rows)[3], size_t *count) { *count = rows_fill(rows, *count); }

const double (*rows_kept(int null, int64_t *count))[3] {
    static const double kept[2][3] = {{1, 2, 3}, {4, 5, 6}};
    *count = null ? 0 : 2;
    return null ? NULL : kept;
}

float (*rows_owned(int32_t count, int64_t reported, int64_t *length))[3] {
    *length = reported;
    if (count < 0) return NULL;
    float(*rows)[3] = fixture_alloc((size_t)count * sizeof *rows + 1);
    for (int32_t row = 0; row < count; row++)
        for (int column = 0; column < 3; column++) rows[row][column] = (float)(3 * row + column);
    return rows;
}

int64_t cube_sum(const int32_t (*planes)[2][3], size_t count) {
    int64_t sum = 0;
    for (size_t plane = 0; plane < count; plane++)
        for (int row = 0; row < 2; row++)
            for (int column = 0; column < 3; column++) sum = 10 * sum + planes[plane][row][column];
    return sum;
}

void cube_negate(int32_t planes[2][2][3]) {
    for (int i = 0; i < 12; i++) (&planes[0][0][0])[i] *= -1;
}

const void *rows_start(const void *rows, size_t count) {
    (void)count;
    return rows;
}

void name_ten(char name[10]) { memcpy(name, "interop", 8); }

int32_t shift_four(int32_t values[4]) {
    int32_t sum = 0;
    for (int i = 0; i < 4; i++) sum += values[i] += i;
    return sum;
}

size_t count_up(int32_t *values, size_t count) {
    for (size_t i = 0; i < count; i++) values[i] = (int32_t)i;
    return count;
}

size_t bytes_held(const uint8_t *flags, size_t count) {
    size_t held = 0;
    for (size_t i = 0; i < count; i++) held += flags[i] == 1;
    return held;
}
void bytes_invert(uint8_t *flags, size_t count) {
    for (size_t i = 0; i < count; i++) flags[i] = flags[i] ? 0 : 0x80;
}
size_t ints_held(const int32_t *flags, size_t count) {
    size_t held = 0;
    for (size_t i = 0; i < count; i++) held += flags[i] == 1;
    return held;
}
void ints_invert(int32_t *flags, size_t count) {
    for (size_t i = 0; i < count; i++) flags[i] = flags[i] ? 0 : -7;
}
void shorts_invert(int16_t *flags, size_t count) {
    for (size_t i = 0; i < count; i++) flags[i] = flags[i] ? 0 : 2;
}
void characters_next(uint32_t *characters, size_t count) {
    for (size_t i = 0; i < count; i++) characters[i]++;
}
uint32_t characters_sum(const uint16_t *characters, size_t count) {
    uint32_t sum = 0;
    for (size_t i = 0; i < count; i++) sum += characters[i];
    return sum;
}
void colours_next(enum colour *colours, size_t count) {
    for (size_t i = 0; i < count; i++)
        colours[i] = colours[i] == COLOUR_RED ? COLOUR_GREEN : colours[i] == COLOUR_GREEN ? COLOUR_BLUE : (enum colour)41;
}
void colours_store(enum colour colours[3], int bad) {
    static const enum colour all[3] = {COLOUR_RED, COLOUR_GREEN, COLOUR_BLUE};
    for (int i = 0; i < 3; i++) colours[i] = i == bad ? (enum colour)3 : all[i];
}
void orderings_reverse(int *orderings, size_t count) {
    for (size_t i = 0; i < count; i++) orderings[i] *= -100;
}
size_t pointers_clear(void **pointers, size_t count) {
    size_t nulls = 0;
    for (size_t i = 0; i < count; i++) {
        nulls += pointers[i] == NULL;
        if (i % 2) pointers[i] = NULL;
    }
    return nulls;
}

FIXTURE char **counted_strings(int32_t count, int invalid, int null, int64_t reported, int64_t *length);

static int ends_with(const char *text, const char *suffix) {
    size_t length = strlen(text), of_suffix = strlen(suffix);
    return length >= of_suffix && strcmp(text + length - of_suffix, suffix) == 0;
}

const char *list_find(const char *const *items, const char *suffix) {
    for (; *items; items++)
        if (ends_with(*items, suffix)) return *items;
    return NULL;
}
const char *array_find(const char *const *items, size_t count, const char *suffix) {
    for (size_t i = 0; i < count; i++)
        if (items[i] && ends_with(items[i], suffix)) return items[i];
    return NULL;
}

int list_stored(int32_t count, int invalid, char ***items) {
    if (count < 0) {
        errno = EIO;
        return -1;
    }
    *items = counted_strings(count, invalid, -1, 0, NULL);
    return 0;
}
