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

/* Which member unions have, by its position. */
EXPORT uint32_t selected(void);

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

/*
 * Fields of marshaled structures. What a field points to is C's, and stays. A field that no conversion makes sets the sum to WRONG.
 */
#define WRONG 0xbad

static const char *const texts[] = { "", "a", "gr\xc3\xbc\xc3\x9f", "\xd0\x96" "uk", "\xf0\x9f\xa6\x80", "of sevn" };
static const uint16_t texts16[][8] = { { 0 }, { 'a' }, { 'g', 'r', 0xfc, 0xdf }, { 0x416, 'u', 'k' }, { 0xd83e, 0xdd80 },
                                       { 'o', 'f', ' ', 's', 'e', 'v', 'n' } };
static const int32_t some_numbers[] = { -1, 20, 3000000, INT32_MIN, INT32_MAX, 0, 7 };
enum colour { RED = 1, GREEN, BLUE = 40 };

static inline _Bool make_bool8(uint64_t number) { return number & 1; }
static inline int make_bool32(uint64_t number) { return number & 1 ? (number & 2 ? 1 : -300) : 0; }
static inline short make_variant_bool(uint64_t number) { return number & 1 ? -1 : 0; }
static inline uint16_t make_char16(uint64_t number) { return 0x400 + number % 0x100; }
static inline uint32_t make_char32(uint64_t number) { return make_char16(number); }
static inline enum colour make_colour(uint64_t number) { return number % 3 == 0 ? RED : number % 3 == 1 ? GREEN : BLUE; }
static inline const char *make_text(uint64_t number) { return texts[number % 6]; }
static inline const char *make_text_or_null(uint64_t number) { return number % 7 == 6 ? NULL : texts[number % 7]; }
static inline const uint16_t *make_text16(uint64_t number) { return texts16[number % 6]; }
static inline const uint16_t *make_text16_or_null(uint64_t number) { return number % 7 == 6 ? NULL : texts16[number % 7]; }
static inline const int32_t *make_numbers(uint64_t number, uint32_t *count) {
    *count = number % 5;
    return some_numbers + number % 3;
}

static inline uint64_t add_bool8(uint64_t sum, _Bool value) { return add_integer(sum, value); }
static inline uint64_t add_bool32(uint64_t sum, int value) { return value & ~1 ? WRONG : add_integer(sum, (uint64_t)value); }
static inline uint64_t add_variant_bool(uint64_t sum, short value) {
    return value != 0 && value != -1 ? WRONG : add_integer(sum, value != 0);
}
static inline uint64_t add_char16(uint64_t sum, uint16_t value) { return add_integer(sum, value); }
static inline uint64_t add_char32(uint64_t sum, uint32_t value) { return add_integer(sum, value); }
static inline uint64_t add_colour(uint64_t sum, enum colour value) { return add_integer(sum, value); }
/* A text is its position in the table, behind which null is. */
static inline uint64_t add_text_or_null(uint64_t sum, const char *text) {
    for (uint64_t i = 0; text && i < 6; i++) {
        if (!strcmp(texts[i], text)) return add_integer(sum, i);
    }
    return text ? WRONG : add_integer(sum, 6);
}
static inline uint64_t add_text16_or_null(uint64_t sum, const uint16_t *text) {
    for (uint64_t i = 0; text && i < 6; i++) {
        size_t equal = 0;
        while (texts16[i][equal] && texts16[i][equal] == text[equal]) equal++;
        if (texts16[i][equal] == text[equal]) return add_integer(sum, i);
    }
    return text ? WRONG : add_integer(sum, 6);
}
static inline uint64_t add_text(uint64_t sum, const char *text) { return text ? add_text_or_null(sum, text) : WRONG; }
static inline uint64_t add_text16(uint64_t sum, const uint16_t *text) { return text ? add_text16_or_null(sum, text) : WRONG; }
static inline uint64_t add_numbers(uint64_t sum, const int32_t *numbers, uint32_t count) {
    sum = add_integer(sum, count);
    for (uint32_t i = 0; i < count; i++) sum = add_integer(sum, (uint64_t)numbers[i]);
    return sum;
}
static inline uint64_t add_reserved(uint64_t sum, const uint16_t *zeros, size_t count) {
    for (size_t i = 0; i < count; i++) sum = zeros[i] ? WRONG : sum;
    return sum;
}

/* Texts and numbers that stand in the structure itself. A text has its NUL, unless it fills an array that it may fill. */
static inline void put_text(char *room, size_t units, uint64_t number) {
    const char *text = make_text(number);
    for (size_t i = 0; i < units; i++) room[i] = *text ? *text++ : 0;
}
static inline void put_text16(uint16_t *room, size_t units, uint64_t number) {
    const uint16_t *text = make_text16(number);
    for (size_t i = 0; i < units; i++) room[i] = *text ? *text++ : 0;
}
static inline uint32_t put_numbers(int32_t *room, size_t length, uint64_t number) {
    uint32_t count;
    const int32_t *numbers = make_numbers(number, &count);
    for (size_t i = 0; i < length; i++) room[i] = i < count ? numbers[i] : -77;
    return count;
}
static inline uint64_t add_inline_text(uint64_t sum, const char *room, size_t units, int may_fill) {
    char text[16] = { 0 };
    memcpy(text, room, units);
    return may_fill || memchr(room, 0, units) ? add_text(sum, text) : WRONG;
}
static inline uint64_t add_inline_text16(uint64_t sum, const uint16_t *room, size_t units, int may_fill) {
    uint16_t text[16] = { 0 };
    memcpy(text, room, units * sizeof *room);
    for (size_t i = 0; i < units; i++) may_fill |= !text[i];
    return may_fill ? add_text16(sum, text) : WRONG;
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
 * The positions of `NAME##_type`, which is a `struct` or a `union`, for which there are
 *     static NAME##_type NAME##_made(uint64_t *random);
 *     static uint64_t NAME##_added(uint64_t sum, NAME##_type value);
 */
#define POSITIONS(NAME)                                                                                                        \
    static NAME##_type NAME##_of(uint64_t seed) { return NAME##_made(&seed); }                                                 \
    /* Adds up what is there, and then makes as many others from the seed. */                                                  \
    static uint64_t NAME##_replace(NAME##_type *values, size_t count, uint64_t seed) {                                         \
        uint64_t sum = 0;                                                                                                      \
        for (size_t i = 0; i < count; i++) {                                                                                   \
            sum = NAME##_added(sum, values[i]);                                                                                \
            values[i] = NAME##_made(&seed);                                                                                    \
        }                                                                                                                      \
        return sum;                                                                                                            \
    }                                                                                                                          \
    EXPORT uint64_t NAME##_by_value(NAME##_type value) { return NAME##_added(0, value); }                                      \
    EXPORT uint64_t NAME##_among(int8_t a, double b, NAME##_type x, uint32_t c, float d, NAME##_type y, int64_t e, float f) {  \
        uint64_t sum = add_float(add_integer(add_double(add_integer(0, a), b), c), d);                                         \
        return NAME##_added(NAME##_added(add_float(add_integer(sum, e), f), x), y);                                            \
    }                                                                                                                          \
    EXPORT NAME##_type NAME##_same(double a, NAME##_type value, int32_t b) {                                                   \
        (void)a, (void)b;                                                                                                      \
        return value;                                                                                                          \
    }                                                                                                                          \
    EXPORT uint64_t NAME##_behind(const NAME##_type *value) { return NAME##_added(0, *value); }                                \
    EXPORT uint64_t NAME##_changed(NAME##_type *value, uint64_t seed) { return NAME##_replace(value, 1, seed); }               \
    EXPORT void NAME##_out(NAME##_type *value, uint64_t seed) { *value = NAME##_of(seed); }                                    \
    EXPORT uint64_t NAME##_slice(const NAME##_type *values, size_t count) {                                                    \
        uint64_t sum = 0;                                                                                                      \
        for (size_t i = 0; i < count; i++) sum = NAME##_added(sum, values[i]);                                                 \
        return sum;                                                                                                            \
    }                                                                                                                          \
    EXPORT uint64_t NAME##_slice_changed(NAME##_type *values, size_t count, uint64_t seed) {                                   \
        return NAME##_replace(values, count, seed);                                                                            \
    }

/* Positions that only some structures are tried in, by turns. */
#define POSITIONS_alone(NAME)                                                                                                  \
    EXPORT NAME##_type NAME##_returned(uint64_t seed) { return NAME##_of(seed); }                                              \
    EXPORT uint64_t NAME##_nullable(const NAME##_type *value) { return value ? NAME##_added(0, *value) : 77; }                 \
    EXPORT uint64_t NAME##_nullable_changed(NAME##_type *value, uint64_t seed) {                                               \
        return value ? NAME##_replace(value, 1, seed) : 77;                                                                    \
    }                                                                                                                          \
    EXPORT uint64_t NAME##_in_out(NAME##_type *value, uint64_t seed) { return NAME##_replace(value, 1, seed); }
#define POSITIONS_called(NAME)                                                                                                 \
    EXPORT uint64_t NAME##_called(NAME##_type (*called)(float, NAME##_type, int32_t), uint64_t seed) {                         \
        return NAME##_added(0, called(1.5F, NAME##_of(seed), -3));                                                             \
    }
#define POSITIONS_owned(NAME)                                                                                                  \
    EXPORT NAME##_type *NAME##_owned(uint64_t seed, size_t *count) {                                                           \
        NAME##_type *values = structures_allocate(4 * sizeof *values, _Alignof(NAME##_type));                                  \
        for (*count = 0; *count < 4; ++*count) values[*count] = NAME##_made(&seed);                                            \
        return values;                                                                                                         \
    }
#define POSITIONS_taken(NAME)                                                                                                  \
    POSITIONS_owned(NAME)                                                                                                      \
    EXPORT const NAME##_type *NAME##_pointer(uint64_t seed) {                                                                  \
        static NAME##_type kept;                                                                                               \
        kept = NAME##_of(seed);                                                                                                \
        return &kept;                                                                                                          \
    }
#define POSITIONS_kept(NAME)                                                                                                   \
    EXPORT const NAME##_type *NAME##_last(const NAME##_type *values, size_t count) { return values + count - 1; }              \
    EXPORT const NAME##_type *NAME##_rest(const NAME##_type *values, size_t count, size_t *left) {                             \
        *left = count - 1;                                                                                                     \
        return values + 1;                                                                                                     \
    }
#define POSITIONS_filled(NAME)                                                                                                 \
    EXPORT void NAME##_filled(NAME##_type *values, size_t *count, uint64_t seed) {                                             \
        *count -= 1;                                                                                                           \
        for (size_t i = 0; i < *count; i++) values[i] = NAME##_made(&seed);                                                    \
    }                                                                                                                          \
    EXPORT void NAME##_made_by_stub(NAME##_type *values, size_t *count, uint64_t seed) {                                       \
        NAME##_filled(values, count, seed);                                                                                    \
    }
#define POSITIONS_array(NAME)                                                                                                  \
    EXPORT uint64_t NAME##_array(const NAME##_type values[3]) { return NAME##_slice(values, 3); }                              \
    EXPORT uint64_t NAME##_array_changed(NAME##_type values[3], uint64_t seed) { return NAME##_replace(values, 3, seed); }     \
    EXPORT void NAME##_array_out(NAME##_type values[3], uint64_t seed) {                                                       \
        for (size_t i = 0; i < 3; i++) values[i] = NAME##_made(&seed);                                                         \
    }

#endif
