/* A C program's side of functions that Rust exports: it calls them as their prototypes say, and looks at what it gets. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "fixtures.h"

void export_find(
    int (*find)(const char *, const char *const *, size_t, uint32_t *, char **, uint32_t *),
    const char *table,
    size_t n,
    int wanted,
    ExportSeen *seen) {
    /* On the heap, so that a sanitizer sees what is read behind them. */
    const char **keys = malloc(3 * sizeof *keys);
    char *found = NULL;
    keys[0] = "a";
    keys[1] = NULL;
    keys[2] = "c";
    memset(seen, 0, sizeof *seen);
    seen->cursor = 40;
    errno = 0;
    seen->returned = find(
        table,
        wanted & 8 ? keys : NULL,
        n,
        wanted & 4 ? &seen->cursor : NULL,
        wanted & 1 ? &found : NULL,
        wanted & 2 ? &seen->count : NULL);
    seen->error = errno;
    if (found) {
        strncpy(seen->found, found, sizeof seen->found - 1);
        fixture_free(found);
    }
    free((void *)keys);
}

int export_length(char *(*make)(const char *), const char *name, int32_t *error) {
    char *made;
    int length;
    errno = 0;
    made = make(name);
    *error = errno;
    if (!made) return -1;
    length = (int)strlen(made);
    free(made);
    return length;
}

double export_scalars(double (*f)(int8_t, uint64_t, float, double), int8_t a, uint64_t b, float c, double d) {
    return f(a, b, c, d);
}

double export_sum(double (*f)(const double *, int32_t), int32_t count) {
    static const double values[] = {1.5, 2.5, 3.5};
    return f(values, count);
}

int export_status(int (*f)(int), int argument, int32_t *error) {
    int status;
    errno = 0;
    status = f(argument);
    *error = errno;
    return status;
}

int export_title(const char *(*title)(void)) {
    const char *first = title();
    return first[0] == 'T' && strlen(first) == 5 && title() == first;
}

int export_even(uint8_t (*f)(int), int x) {
    uint8_t even = f(x);
    return even > 1 ? -1 : even;
}

int export_fill(int (*f)(uint8_t *, size_t), size_t room) {
    uint8_t *bytes = malloc(8);
    int sum = 0, returned;
    memset(bytes, 0xEE, 8);
    returned = f(bytes, room);
    for (int i = 0; i < 8; i++) sum += bytes[i];
    free(bytes);
    return returned < 0 ? returned : sum;
}

ExportPoint export_move(void (*f)(ExportPoint *)) {
    ExportPoint point = {1, 2};
    f(&point);
    return point;
}
