/*
 * What the generated structures need: how values are made from a seed and added up, and the functions of each position in which a
 * structure crosses. `src/value.rs` makes and adds up the same values in the same order.
 */
#ifndef INTEROP_STRUCTURES_H
#define INTEROP_STRUCTURES_H

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#ifdef _WIN32
#define EXPORT __declspec(dllexport)
#else
#define EXPORT __attribute__((visibility("default")))
#endif

/* Microsoft's compiler has neither attributes nor complex numbers. */
#ifdef _MSC_VER
#define ALIGNED(n) __declspec(align(n))
typedef struct { float re, im; } complex_float;
typedef struct { double re, im; } complex_double;
#define REAL(z) ((z).re)
#define IMAGINARY(z) ((z).im)
#else
#define ALIGNED(n) __attribute__((aligned(n)))
typedef float _Complex complex_float;
typedef double _Complex complex_double;
#define REAL(z) (__real__(z))
#define IMAGINARY(z) (__imag__(z))
#endif

typedef int (*function)(int);

EXPORT void *structures_allocate(size_t size, size_t align);
EXPORT void structures_free(void *memory);

/* SplitMix64. */
static inline uint64_t next(uint64_t *random) {
    uint64_t mixed = *random += 0x9e3779b97f4a7c15;
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111eb;
    return mixed ^ (mixed >> 31);
}

/* A value is made from one number. */
static inline uint64_t make_integer(uint64_t number) { return number; }
static inline float make_float(uint64_t number) { return (float)(int32_t)(number >> 40) / 128 - 1024; }
static inline double make_double(uint64_t number) { return (double)(int64_t)(number >> 12) / 1024 - 4096; }
static inline void *make_pointer(uint64_t number) { return (void *)(uintptr_t)number; }
static inline function make_function(uint64_t number) { return (function)(uintptr_t)number; }
/* For a field that Rust believes to be an integer. */
static inline double make_bits(uint64_t number) {
    double made;
    memcpy(&made, &number, sizeof made);
    return made;
}
static inline complex_float make_complex_float(uint64_t number) {
    complex_float made;
    REAL(made) = make_float(number);
    IMAGINARY(made) = make_float(number << 20);
    return made;
}
static inline complex_double make_complex_double(uint64_t number) {
    complex_double made;
    REAL(made) = make_double(number);
    IMAGINARY(made) = make_double(number << 20);
    return made;
}

/* The sum of all that a structure has depends on the order, and on each bit. */
static inline uint64_t add_integer(uint64_t sum, uint64_t number) {
    sum = (sum ^ number) * 0xff51afd7ed558ccd;
    return sum ^ (sum >> 32);
}
static inline uint64_t add_float(uint64_t sum, float value) {
    uint32_t bits;
    memcpy(&bits, &value, sizeof bits);
    return add_integer(sum, bits);
}
static inline uint64_t add_double(uint64_t sum, double value) {
    uint64_t bits;
    memcpy(&bits, &value, sizeof bits);
    return add_integer(sum, bits);
}
static inline uint64_t add_bits(uint64_t sum, double value) { return add_double(sum, value); }
static inline uint64_t add_pointer(uint64_t sum, void *value) { return add_integer(sum, (uintptr_t)value); }
static inline uint64_t add_function(uint64_t sum, function value) { return add_integer(sum, (uintptr_t)value); }
static inline uint64_t add_complex_float(uint64_t sum, complex_float value) {
    return add_float(add_float(sum, REAL(value)), IMAGINARY(value));
}
static inline uint64_t add_complex_double(uint64_t sum, complex_double value) {
    return add_double(add_double(sum, REAL(value)), IMAGINARY(value));
}

/* A row of the table of layouts: sizes, alignments and offsets, of which `build/c.rs` knows the order. */
struct layout {
    const char *name;
    const size_t *numbers;
    size_t count;
};

#define LAYOUTS(TABLE)                                                                              \
    EXPORT const size_t *structures_layout(const char *name, size_t *count) {                      \
        for (size_t i = 0; i < sizeof TABLE / sizeof *TABLE; i++) {                                 \
            if (!strcmp(TABLE[i].name, name)) {                                                     \
                *count = TABLE[i].count;                                                            \
                return TABLE[i].numbers;                                                            \
            }                                                                                       \
        }                                                                                           \
        return NULL;                                                                                \
    }

/*
 * The positions of `struct NAME`, for which there are
 *     static struct NAME NAME##_made(uint64_t *random);
 *     static uint64_t NAME##_added(uint64_t sum, struct NAME value);
 */
#define POSITIONS(NAME)                                                                                                        \
    static struct NAME NAME##_of(uint64_t seed) { return NAME##_made(&seed); }                                                 \
    /* Adds up what is there, and then makes as many others from the seed. */                                                  \
    static uint64_t NAME##_replace(struct NAME *values, size_t count, uint64_t seed) {                                         \
        uint64_t sum = 0;                                                                                                      \
        for (size_t i = 0; i < count; i++) {                                                                                   \
            sum = NAME##_added(sum, values[i]);                                                                                \
            values[i] = NAME##_made(&seed);                                                                                    \
        }                                                                                                                      \
        return sum;                                                                                                            \
    }                                                                                                                          \
    EXPORT uint64_t NAME##_by_value(struct NAME value) { return NAME##_added(0, value); }                                      \
    EXPORT uint64_t NAME##_among(int8_t a, double b, struct NAME x, uint32_t c, float d, struct NAME y, int64_t e, float f) {  \
        uint64_t sum = add_float(add_integer(add_double(add_integer(0, a), b), c), d);                                         \
        return NAME##_added(NAME##_added(add_float(add_integer(sum, e), f), x), y);                                            \
    }                                                                                                                          \
    EXPORT struct NAME NAME##_same(double a, struct NAME value, int32_t b) {                                                   \
        (void)a, (void)b;                                                                                                      \
        return value;                                                                                                          \
    }                                                                                                                          \
    EXPORT uint64_t NAME##_behind(const struct NAME *value) { return NAME##_added(0, *value); }                                \
    EXPORT uint64_t NAME##_changed(struct NAME *value, uint64_t seed) { return NAME##_replace(value, 1, seed); }               \
    EXPORT void NAME##_out(struct NAME *value, uint64_t seed) { *value = NAME##_of(seed); }                                    \
    EXPORT uint64_t NAME##_slice(const struct NAME *values, size_t count) {                                                    \
        uint64_t sum = 0;                                                                                                      \
        for (size_t i = 0; i < count; i++) sum = NAME##_added(sum, values[i]);                                                 \
        return sum;                                                                                                            \
    }                                                                                                                          \
    EXPORT uint64_t NAME##_slice_changed(struct NAME *values, size_t count, uint64_t seed) {                                   \
        return NAME##_replace(values, count, seed);                                                                            \
    }

/* Positions that only some structures are tried in, by turns. */
#define POSITIONS_alone(NAME)                                                                                                  \
    EXPORT struct NAME NAME##_returned(uint64_t seed) { return NAME##_of(seed); }                                              \
    EXPORT uint64_t NAME##_nullable(const struct NAME *value) { return value ? NAME##_added(0, *value) : 77; }                 \
    EXPORT uint64_t NAME##_nullable_changed(struct NAME *value, uint64_t seed) {                                               \
        return value ? NAME##_replace(value, 1, seed) : 77;                                                                    \
    }                                                                                                                          \
    EXPORT uint64_t NAME##_in_out(struct NAME *value, uint64_t seed) { return NAME##_replace(value, 1, seed); }
#define POSITIONS_called(NAME)                                                                                                 \
    EXPORT uint64_t NAME##_called(struct NAME (*called)(float, struct NAME, int32_t), uint64_t seed) {                         \
        return NAME##_added(0, called(1.5F, NAME##_of(seed), -3));                                                             \
    }
#define POSITIONS_owned(NAME)                                                                                                  \
    EXPORT struct NAME *NAME##_owned(uint64_t seed, size_t *count) {                                                           \
        struct NAME *values = structures_allocate(4 * sizeof *values, _Alignof(struct NAME));                                  \
        for (*count = 0; *count < 4; ++*count) values[*count] = NAME##_made(&seed);                                            \
        return values;                                                                                                         \
    }
#define POSITIONS_kept(NAME)                                                                                                   \
    EXPORT const struct NAME *NAME##_last(const struct NAME *values, size_t count) { return values + count - 1; }              \
    EXPORT const struct NAME *NAME##_rest(const struct NAME *values, size_t count, size_t *left) {                             \
        *left = count - 1;                                                                                                     \
        return values + 1;                                                                                                     \
    }
#define POSITIONS_filled(NAME)                                                                                                 \
    EXPORT void NAME##_filled(struct NAME *values, size_t *count, uint64_t seed) {                                             \
        *count -= 1;                                                                                                           \
        for (size_t i = 0; i < *count; i++) values[i] = NAME##_made(&seed);                                                    \
    }                                                                                                                          \
    EXPORT void NAME##_made_by_stub(struct NAME *values, size_t *count, uint64_t seed) {                                       \
        NAME##_filled(values, count, seed);                                                                                    \
    }
#define POSITIONS_array(NAME)                                                                                                  \
    EXPORT uint64_t NAME##_array(const struct NAME values[3]) { return NAME##_slice(values, 3); }                              \
    EXPORT uint64_t NAME##_array_changed(struct NAME values[3], uint64_t seed) { return NAME##_replace(values, 3, seed); }     \
    EXPORT void NAME##_array_out(struct NAME values[3], uint64_t seed) {                                                       \
        for (size_t i = 0; i < 3; i++) values[i] = NAME##_made(&seed);                                                         \
    }

#endif
