/* C's complex numbers by themselves: no structure is around them. */
#include "structures.h"

#define COMPLEX(TYPE, PART)                                                                                                    \
    EXPORT TYPE TYPE##_made(PART re, PART im) {                                                                                \
        TYPE made;                                                                                                             \
        REAL(made) = re;                                                                                                       \
        IMAGINARY(made) = im;                                                                                                  \
        return made;                                                                                                           \
    }                                                                                                                          \
    EXPORT TYPE TYPE##_swapped(TYPE z) { return TYPE##_made(IMAGINARY(z), REAL(z)); }                                          \
    EXPORT uint64_t TYPE##_among(int8_t a, double b, TYPE x, uint32_t c, float d, TYPE y, int64_t e, float f) {                \
        uint64_t sum = add_float(add_integer(add_double(add_integer(0, a), b), c), d);                                         \
        return add_##TYPE(add_##TYPE(add_float(add_integer(sum, e), f), x), y);                                                \
    }                                                                                                                          \
    /* More than there are registers for. */                                                                                   \
    EXPORT uint64_t TYPE##_nine(TYPE a, TYPE b, TYPE c, TYPE d, TYPE e, TYPE f, TYPE g, TYPE h, TYPE i) {                      \
        TYPE all[] = { a, b, c, d, e, f, g, h, i };                                                                            \
        uint64_t sum = 0;                                                                                                      \
        for (size_t i = 0; i < 9; i++) sum = add_##TYPE(sum, all[i]);                                                          \
        return sum;                                                                                                            \
    }                                                                                                                          \
    EXPORT void TYPE##_conjugate(TYPE *all, size_t count) {                                                                    \
        for (size_t i = 0; i < count; i++) IMAGINARY(all[i]) = -IMAGINARY(all[i]);                                             \
    }

COMPLEX(complex_float, float)
COMPLEX(complex_double, double)
