/* Pointers that come out, and what stands beside them. */
#include "fixtures.h"

void store_pointer(void **out, void *value) { *out = value; }
void store_function(unary *out, int which) { *out = choose_unary(which); }
void store_text(const char **out, int unicode) { *out = unicode < 0 ? NULL : unicode ? static_unicode() : static_text(); }
void store_nothing(void *out) { (void)out; }

void *start_of(const void *p, size_t count) {
    (void)count;
    return (void *)p;
}

size_t weighed_lengths(size_t a, const void *p, size_t b, const void *q, size_t c) {
    (void)p;
    (void)q;
    return a + 2 * b + 3 * c;
}
