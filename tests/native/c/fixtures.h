/*
 * The signatures of the fixture library: what the integration tests declare on the Rust side.
 *
 * One file per family. Functions keep no state unless their comment says so, so that tests may call them from any thread.
 */
#ifndef INTEROP_FIXTURES_H
#define INTEROP_FIXTURES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef _WIN32
#define FIXTURE __declspec(dllexport)
#else
#define FIXTURE __attribute__((visibility("default")))
#endif

/* ---- scalars.c: one echo per scalar type ---- */

FIXTURE void nop(void);
FIXTURE int add_i32(int a, int b);

FIXTURE int8_t echo_i8(int8_t x);
FIXTURE int16_t echo_i16(int16_t x);
FIXTURE int32_t echo_i32(int32_t x);
FIXTURE int64_t echo_i64(int64_t x);
FIXTURE uint8_t echo_u8(uint8_t x);
FIXTURE uint16_t echo_u16(uint16_t x);
FIXTURE uint32_t echo_u32(uint32_t x);
FIXTURE uint64_t echo_u64(uint64_t x);
FIXTURE size_t echo_size(size_t x);
FIXTURE ptrdiff_t echo_ptrdiff(ptrdiff_t x);
FIXTURE float echo_float(float x);
FIXTURE double echo_double(double x);
FIXTURE char echo_char(char x);
FIXTURE signed char echo_schar(signed char x);
FIXTURE unsigned char echo_uchar(unsigned char x);
FIXTURE short echo_short(short x);
FIXTURE unsigned short echo_ushort(unsigned short x);
FIXTURE int echo_int(int x);
FIXTURE unsigned int echo_uint(unsigned int x);
FIXTURE long echo_long(long x);
FIXTURE unsigned long echo_ulong(unsigned long x);
FIXTURE long long echo_longlong(long long x);
FIXTURE unsigned long long echo_ulonglong(unsigned long long x);
FIXTURE const void *echo_pointer(const void *x);
FIXTURE void *echo_pointer_mut(void *x);

/* What C thinks the C-sized types are: sizeof(short), int, long, long long, size_t, void *, in that order. */
FIXTURE void c_sizes(uint8_t sizes[6]);

/* The system's `long` on this target, widened: LONG_MIN and LONG_MAX. */
FIXTURE int64_t long_min(void);
FIXTURE int64_t long_max(void);

/* ---- booleans.c: one byte (`_Bool`) and four bytes (Windows' `BOOL`) ---- */

FIXTURE bool not8(bool x);
FIXTURE int32_t not32(int32_t x);
/* The bytes that arrived, to see that `true` is 1 and nothing else. */
FIXTURE uint8_t raw_bool8(uint8_t x);
FIXTURE int32_t raw_bool32(int32_t x);
/* True in C, but not 1: a one-byte 2, a four-byte 2, and a four-byte 0x100 whose lowest byte is 0. */
FIXTURE uint8_t bool8_two(void);
FIXTURE int32_t bool32_two(void);
FIXTURE int32_t bool32_high(void);
FIXTURE int32_t bool32_negative(void);
/* Returns 0x100 in the whole register: as a one-byte boolean it is false. */
FIXTURE int32_t bool8_dirty_register(void);
/* Booleans through pointers: stores `value` as given. */
FIXTURE void store_bool8(uint8_t *out, uint8_t value);
FIXTURE void store_bool32(int32_t *out, int32_t value);
FIXTURE void toggle8(bool *x);
FIXTURE void toggle32(int32_t *x);

/* ---- arrays.c: pointers and lengths ---- */

FIXTURE double sum_f64(const double *values, size_t count);
FIXTURE uint64_t sum_bytes(const uint8_t *bytes, unsigned int count);
/* Lengths of several widths; `sum_i32_u8` takes at most 255 elements. */
FIXTURE int64_t sum_i32(const int32_t *values, int32_t count);
FIXTURE int64_t sum_i32_u8(const int32_t *values, uint8_t count);
FIXTURE int64_t sum_i32_bytes(const int32_t *values, size_t bytes);
/* The length first, the array after it. */
FIXTURE int64_t sum_i32_count_first(size_t count, const int32_t *values);
/* Whether the array's pointer is null, and whether it is aligned for a double; to see what an empty slice passes. */
FIXTURE int is_null(const void *p);
FIXTURE int is_aligned_f64(const double *p);
FIXTURE void scale_i32(int32_t *values, size_t count, int32_t factor);
/* Scales, and then fails: the change must be seen all the same. errno EIO. */
FIXTURE int scale_then_fail(int32_t *values, size_t count, int32_t factor);
/* Dot product of two arrays that share one length. */
FIXTURE double dot(const double *a, const double *b, size_t count);
/* Negates; null is allowed and does nothing. Returns whether there was something to negate. */
FIXTURE int negate_i32(int32_t *x);
FIXTURE int32_t read_i32(const int32_t *x, int32_t if_null);
FIXTURE void swap_i32(int32_t *a, int32_t *b);
/* Quotient and remainder; nonzero (1) and both outputs untouched if `b` is 0. */
FIXTURE int divide(int a, int b, int *quotient, int *remainder);
/* Stores 42 on success (`fail` 0); otherwise stores -42, sets errno to EDOM and returns -1. */
FIXTURE int store_then_fail(int fail, int *value);
/* Reads what is there before it is written: an `out` cell must arrive zeroed. */
FIXTURE int what_was_there(int *value);

/* ---- lengths.c: capacity by value and length through a pointer; one length for several ---- */

/* How a function of lengths.c behaves: it tells the truth; it reports one more than there is room for; it fails with EIO when it has
 * filled the buffer; it writes nothing at all; it reports -1. */
#define LENGTHS_TRUE 0
#define LENGTHS_TOO_LONG 1
#define LENGTHS_FAILS 2
#define LENGTHS_SILENT 3
#define LENGTHS_NEGATIVE 4

/* Fills as much as is available and fits, as `ReadFile` does. */
FIXTURE int read_some(uint8_t *buffer, uint32_t size, uint32_t *read, uint32_t available, int how);
FIXTURE int read_some_backwards(int how, uint32_t available, int32_t *read, size_t size, uint8_t *buffer);
/* Takes as much as there is room for, as `WriteFile` does. */
FIXTURE int write_some(const uint8_t *buffer, uint32_t size, uint32_t *written, uint32_t room, int how);
/* Stores `length` letters, and a NUL that `needed` does not count; ERANGE if they do not fit, as `GetTokenInformation` has it. */
FIXTURE int ask_size(char *buffer, size_t size, size_t *needed, size_t length, int nul);
/* The same with a NUL, which `units` counts and `bytes` does not. */
FIXTURE int ask_units(uint16_t *buffer, size_t units, size_t *bytes, size_t length);
/* Makes ASCII letters upper case in place. */
FIXTURE int upper_some(char *text, size_t size, size_t *length, int how);

/* The length in the thousands, and which pointers are not null. */
FIXTURE size_t lengths_seen(const void *a, const void *b, const void *c, size_t length);
FIXTURE int fill_pair(double *re, double *im, size_t size, size_t *filled, size_t available, int how);
FIXTURE size_t fill_pair_returned(double *re, double *im, size_t size, size_t available);
FIXTURE int halve(const double *from, double *to, size_t length);
/* Two arrays of one length, which the library keeps. */
FIXTURE void columns(const int32_t **keys, const double **values, size_t *length);
FIXTURE const int32_t *columns_returned(const double **values, size_t *length);

/* ---- parser.c: an object that keeps why its last call failed ---- */

typedef struct parser parser;

FIXTURE parser *parser_make(void);
FIXTURE void parser_free(parser *p);
/* Makes one with ten times the status as its code, also where that is not 0, which it returns; for 2 it makes none. */
FIXTURE int parser_open(int status, parser **made);
/* Stores the code, and returns -1 if there is one. */
FIXTURE int parser_run(parser *p, int code);
/* The same with the length of the name added. */
FIXTURE int parser_run_named(const char *name, bool strict, parser *p, int code);
FIXTURE int parser_code(const parser *p);
/* 10, 11, 12: as many as `parser_count` says, which is the code. */
FIXTURE const int32_t *parser_items(parser *p);
FIXTURE void parser_items_out(parser *p, const int32_t **items);
FIXTURE size_t parser_count(const parser *p);

/* ---- buffers.c: capacity in, length out ---- */

#define FILL_LENGTH 10

/*
 * Writes FILL_LENGTH bytes 1, 8, 15, … (1 + 7 i) and stores FILL_LENGTH; if the capacity is too small, writes nothing, stores the needed
 * length, sets errno to ENOSPC and returns -1.
 */
FIXTURE int fill_bytes(uint8_t *buffer, size_t *length);
FIXTURE int fill_bytes_u32(uint8_t *buffer, uint32_t *length);
FIXTURE int fill_bytes_ulong(uint8_t *buffer, unsigned long *length);
/* The same pattern in elements of four bytes; the length counts elements. */
FIXTURE int fill_i32(int32_t *buffer, size_t *count);
/* The length counts bytes. */
FIXTURE int fill_i32_bytes(int32_t *buffer, size_t *bytes);
/* Claims one more than there is room for, and writes nothing. */
FIXTURE int fill_lying(uint8_t *buffer, size_t *length);
/* Reports the length -1. */
FIXTURE int fill_negative(uint8_t *buffer, int32_t *length);
/* Writes up to `capacity` bytes of the pattern without end; returns how many. */
FIXTURE size_t fill_upto(uint8_t *buffer, size_t capacity);
/* The capacity that arrived; writes nothing and stores 0. */
FIXTURE size_t capacity_seen(uint8_t *buffer, size_t *length);
/* RegQueryValueExW's way: the units as they are stored, and their size in bytes; without a buffer the size alone. 34 for too small. */
FIXTURE int stored_value(const uint16_t *stored, size_t count, uint16_t *buffer, uint32_t *bytes);
/* _NSGetExecutablePath's way: what is needed is stored only if it does not fit, with -1. */
FIXTURE int own_path(const char *path, char *buffer, uint32_t *size);
/* GetWindowText's way: cuts off what does not fit, writes a NUL and returns how many bytes stand before it. */
FIXTURE int cut_text(const char *text, char *buffer, int room, size_t *attempts);
/* The same of strings one behind the other; returns how many bytes stand before the last NUL. `count` is of all with their NULs. */
FIXTURE int cut_list(const char *texts, size_t count, char *buffer, int room);
/* Writes nothing, and leaves the length as it is. */
FIXTURE int says_nothing(char *buffer, size_t *length);

/* ---- in_place.c ---- */

/* The sum of the first `take` values; stores `take`, also where there are fewer. */
FIXTURE int64_t consume(const int32_t *values, size_t *count, size_t take);
/* The same; both lengths count bytes. */
FIXTURE int64_t consume_bytes(const int32_t *values, size_t *bytes, size_t take);
/* Writes 0, 1, 2, … if there is a buffer, and stores `needed` in any case; returns the capacity that arrived. */
FIXTURE size_t fill_or_ask(int32_t *buffer, size_t *length, size_t needed);
/* Fills the buffer with what `*map` makes of 0, 1, 2, … */
FIXTURE void fill_mapped(int (**map)(const int *), int *buffer, size_t *length);
/* As fixture_free; whether there was anything to free. */
FIXTURE int free_and_report(void *memory);
/* ASCII letters become capitals, and a `!` follows if there is room for it; returns `room`. */
FIXTURE size_t shout(char *text, size_t room);
/* `needed` letters and a NUL, returning `needed`; or `refusal` if they do not fit. Counts the attempts. */
FIXTURE int64_t fill_or(int64_t refusal, size_t needed, char *buffer, size_t room, size_t *attempts);
/* The same; each attempt makes a copy of `text`, and then changes it. */
FIXTURE int64_t fill_or_lend(int64_t refusal, size_t needed, char *buffer, size_t room, char *text, char **made);

/* ---- strings.c ---- */

/* Bytes before the NUL; -1 for null. */
FIXTURE int64_t string_length(const char *text);
/* FNV-1a (32 bits) of the bytes before the NUL. */
FIXTURE uint32_t string_checksum(const char *text);
FIXTURE uint32_t counted_checksum(const char *text, size_t length);
/* 1 if the two are equal, 0 if not: two strings in one call. */
FIXTURE int strings_equal(const char *a, const char *b);
/* Always "fixtures 1.0". */
FIXTURE const char *static_text(void);
/* Always "grüße, 世界 🦀" in UTF-8. */
FIXTURE const char *static_unicode(void);
FIXTURE const char *empty_text(void);
FIXTURE const char *null_text(void);
/* 'a', 0xff, 'b': not UTF-8. */
FIXTURE const char *invalid_text(void);
/* A pointer to the first byte of `text` that is not a space; null for null and where there is none. */
FIXTURE const char *first_word(const char *text);
/* "even" or "odd"; null and errno EINVAL for a negative number. */
FIXTURE const char *parity(int n);
/* Copies `text` with its NUL to `buffer`; returns the length without it, or -1 and ERANGE if there is no room. */
FIXTURE int copy_text(const char *text, char *buffer, size_t capacity);

/* ---- structures.c ---- */

typedef struct Point {
    double x, y;
} Point;

typedef struct Mixed {
    uint8_t a;
    int32_t b;
    double c;
} Mixed;

FIXTURE double point_length(const Point *p);
/* 0 for null. */
FIXTURE double point_length_nullable(const Point *p);
FIXTURE void point_scale(Point *p, double factor);
FIXTURE double point_dot(Point a, Point b);
FIXTURE Point point_make(double x, double y);
FIXTURE int point_store(double x, double y, Point *out);
FIXTURE Point points_centre(const Point *points, size_t count);
FIXTURE void points_shift(Point *points, size_t count, double dx, double dy);
FIXTURE double mixed_sum(Mixed m);
FIXTURE double mixed_sum_ref(const Mixed *m);
FIXTURE Mixed mixed_make(uint8_t a, int32_t b, double c);
FIXTURE void mixed_bump(Mixed *m);
FIXTURE size_t mixed_size(void);

/* ---- failures.c: errno, codes, null ---- */

/* Sets errno to `error` and returns -1; 0 leaves errno alone and returns 0. */
FIXTURE int fail_errno(int error);
/* The same with a value on success: `value` if `error` is 0. */
FIXTURE ptrdiff_t value_or_errno(ptrdiff_t value, int error);
/* Returns -1 without touching errno. */
FIXTURE int fail_silently(void);
/* Returns null and sets errno to `error`; a pointer to a static int (7) if `error` is 0. */
FIXTURE int *fail_null(int error);
FIXTURE int returns_code(int code);
FIXTURE unsigned int returns_ucode(unsigned int code);
FIXTURE long returns_long(long code);
/* errno as it was on entry; errno is not changed. */
FIXTURE int errno_on_entry(void);
/* Stores errno as it was on entry, then behaves like `fail_errno`. */
FIXTURE int record_errno(int *seen, int error);
/* Returns `value`, and sets errno to `error` (0 clears): a failure that only errno tells, like strtol's. */
FIXTURE long set_errno_and_return(long value, int error);
#ifdef _WIN32
/* SetLastError(error); returns 0, or 1 if `error` is 0. */
FIXTURE int32_t fail_last_error(uint32_t error);
#endif

/* A library with a status enumeration of its own. */
enum status { STATUS_OK = 0, STATUS_BUSY = 5, STATUS_CORRUPT = 11, STATUS_ROW = 100 };

/* `kind` 0 opens (handle 0x0BEEF), 1 is busy, any other is corrupt. The handle is stored only on success. */
FIXTURE int status_open(int kind, int *handle);
/* STATUS_ROW and a value while `step` is below 3, then STATUS_OK; STATUS_CORRUPT for a handle that `status_open` did not give. */
FIXTURE int status_step(int handle, int step, int *value);
/* Static text of a code; null for one that is unknown. */
FIXTURE const char *status_message(int code);

/* ---- nested.c: structures within structures, arrays in them, enumerations ---- */

typedef struct Grid {
    uint8_t name[4];
    int32_t cells[2][3];
    Point corner;
} Grid;

/* Three bytes, so that no register has its size. */
typedef struct Tiny {
    uint8_t a;
    int8_t b;
    uint8_t unused;
} Tiny;

enum colour { COLOUR_RED = 1, COLOUR_GREEN = 2, COLOUR_BLUE = 40 };

FIXTURE int32_t grid_sum(Grid grid);
/* Named "grid", cells `first` and on, corner (0.5, 1.5). */
FIXTURE Grid grid_make(int32_t first);
/* Doubles the cells, writes 'G' to the name, adds 1 to the corner's x. */
FIXTURE void grid_transform(Grid *grid);
FIXTURE int64_t grids_sum(const Grid *grids, size_t count);
FIXTURE size_t grid_size(void);
FIXTURE int64_t tiny_sum(Tiny tiny);
FIXTURE int colour_number(enum colour colour);

/* ---- calls.c: argument classes, function pointers, variadics, data ---- */

/* argsN returns 1*first + 2*second + …, so that an argument in the wrong place is seen. */
FIXTURE double args0(void);
FIXTURE double args1(int8_t a);
FIXTURE double args2(double a, uint16_t b);
FIXTURE double args3(int64_t a, float b, int32_t c);
FIXTURE double args4(float a, uint8_t b, double c, int64_t d);
FIXTURE double args5(int32_t a, double b, int8_t c, float d, uint32_t e);
FIXTURE double args6(double a, int64_t b, float c, uint8_t d, double e, int16_t f);
FIXTURE double args7(int8_t a, uint8_t b, int16_t c, uint16_t d, int32_t e, uint32_t f, int64_t g);
FIXTURE double args8(double a, int8_t b, float c, int16_t d, double e, int32_t f, float g, int64_t h);
/* More than the six integer registers and the eight floating-point registers of the System V ABI, and both at once. */
FIXTURE int64_t integers10(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, int64_t f, int64_t g, int64_t h, int64_t i,
                           int64_t j);
FIXTURE double doubles10(double a, double b, double c, double d, double e, double f, double g, double h, double i, double j);
FIXTURE double mixed20(int32_t a, double b, int32_t c, double d, int32_t e, double f, int32_t g, double h, int32_t i, double j,
                       int32_t k, double l, int32_t m, double n, int32_t o, double p, int32_t q, double r, int8_t s, float t);

typedef int (*unary)(int);
/* f(x); -1 for null. */
FIXTURE int call_unary(unary f, int x);
/* 0: a function that doubles; 1: one that negates; else null. */
FIXTURE unary choose_unary(int which);
/* f(context, value) for each value until it returns nonzero, which is returned. */
FIXTURE int for_each(const int32_t *values, size_t count, int (*f)(void *context, int32_t value), void *context);

FIXTURE int sum_varargs(int n, ...);
/* How many calls of it are under way, calling `back` meanwhile. */
FIXTURE int calls_at_once(void (*back)(void));

typedef struct Held {
    unary function;
    int argument;
} Held;

/* nested.c: the function applied to the argument; -1 for null. */
FIXTURE int call_held(const Held *held);

/* ---- callbacks.c: what functions take and return that native code calls, and the other way round ---- */

typedef struct Weighed {
    int32_t value;
    double weight;
} Weighed;

/* f(1, 2, … 16). */
FIXTURE int call_sixteen(int (*f)(int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int));
/* The value and the weight of what f(weighed, 3) returns, multiplied. */
FIXTURE double call_weighed(Weighed (*f)(Weighed, uint8_t), Weighed weighed);
/* f(choose_unary(which), x). */
FIXTURE int call_with_function(int (*f)(unary given, int x), int which, int x);
/* Whether f() returned `expected`. */
FIXTURE int returns_pointer(void *(*f)(void), void *expected);
/* The sum of what n functions after it return, each called with its own number; -1 for null. */
FIXTURE int sum_called(int n, ...);
/* sum_varargs. */
FIXTURE int (*choose_summing(void))(int n, ...);
/* As strcmp and its kin: only the sign says something, and it is no -1 or 1. */
FIXTURE int compare_ints(int a, int b);
/* The same through `out`. */
FIXTURE void store_comparison(int *out, int a, int b);
/* Makes the opposite of *out. */
FIXTURE void reverse_comparison(int *out);

/* ---- pointers.c: pointers that come out ---- */

FIXTURE void store_pointer(void **out, void *value);
FIXTURE void store_function(unary *out, int which);
/* The text of static_text (0), of static_unicode (positive), or null (negative). */
FIXTURE void store_text(const char **out, int unicode);
/* Writes nothing. */
FIXTURE void store_nothing(void *out);
/* `p`, to see which pointer a slice passes. */
FIXTURE void *start_of(const void *p, size_t count);
/* The sum of three lengths, each multiplied by its place; to see what is counted. */
FIXTURE size_t weighed_lengths(size_t a, const void *p, size_t b, const void *q, size_t c);

/* A data symbol, 41 at first; `counter_next` adds one and returns it. The only state of this file. */
extern FIXTURE int fixture_counter;
FIXTURE int counter_next(void);

#ifndef _WIN32
/* One for each thread, 7 at first; `of_thread_add` adds to the calling thread's and returns it. A DLL exports none. */
extern FIXTURE _Thread_local int fixture_of_thread;
FIXTURE int of_thread_add(int n);
#endif

/* ---- outputs.c: several results at once ---- */

/*
 * Stores two bytes 0xAB, 0xCD and their number (0 if there is no room), adds 1 to `count`, stores 0.5 to `ratio`; returns 7. The second
 * one takes the same in another order.
 */
FIXTURE int several_outputs(uint8_t *buffer, size_t *length, int32_t *count, double *ratio);
FIXTURE int several_length_first(double *ratio, size_t *length, int32_t *count, uint8_t *buffer);
/* At most three points (0, 0), (1, -1), (2, -2). */
FIXTURE int fill_points(Point *points, size_t *count);
/* Write nothing, and report six bytes, UINT64_MAX and INT64_MIN. */
FIXTURE int fill_odd(int32_t *buffer, size_t *bytes);
FIXTURE int fill_huge(uint8_t *buffer, uint64_t *length);
FIXTURE int fill_minimum(uint8_t *buffer, int64_t *length);

/* ---- texts.c ---- */

/* 31 * (31 * (31 * a + b) + c) + d of the checksums, 1 for null. */
FIXTURE uint32_t texts_checksum(const char *a, const char *b, const char *c, const char *d);

/* ---- names.c: names in every case ---- */

FIXTURE int fixtureCamelCase(void);
FIXTURE int FixturePascalCase(void);
FIXTURE int FIXTURE_SCREAMING_CASE(void);
FIXTURE int fixturelowercase(void);
FIXTURE int FIXTUREUPPERCASE(void);
FIXTURE int fixture_snake_case(void);
FIXTURE int lib_fixtureCamelCase(void);
/* A keyword of Rust. */
FIXTURE int type(void);

/* ---- memory.c: an allocator that counts (one count for all threads) ---- */

FIXTURE void *fixture_alloc(size_t size);
FIXTURE void fixture_free(void *memory);
/* Blocks allocated and not freed. */
FIXTURE int64_t fixture_live(void);
/* A copy from fixture_alloc; null for null. */
FIXTURE char *fixture_duplicate(const char *text);
/* An array 0, 1, … from fixture_alloc; stores its length. */
FIXTURE int32_t *fixture_range(size_t count, size_t *length);

/* ---- bench.c: what the programs in benches/ call ---- */

FIXTURE void bench_half(int value, int *half);
FIXTURE Point bench_middle(Point a, Point b);
FIXTURE int bench_call(int (*function)(int), int value);
FIXTURE int bench_call_many(int (*function)(int), int times);
FIXTURE int bench_take(const char *text);
FIXTURE int bench_take16(const uint16_t *text);
FIXTURE int bench_measure(const char *text);
FIXTURE int bench_measure16(const uint16_t *text);
FIXTURE char *bench_copy(const char *text);
FIXTURE int bench_take_list(const char *const *texts);
FIXTURE char *bench_give(int index);
FIXTURE uint16_t *bench_give16(int index);
FIXTURE const char *bench_name(int index);
FIXTURE void bench_fill(int index, char *buffer, size_t size);
FIXTURE int bench_fail(int code);

/* ---- encodings.c: strings of one, two and four bytes per unit ---- */

/* `how` of the functions that fill a buffer: */
enum fill {
    /* Lengths count bytes, not units. */
    FILL_BYTES = 1,
    /* The capacity counts the NUL, which is written. */
    FILL_NUL_IN = 2,
    /* The reported length counts the NUL, which is written. */
    FILL_NUL_OUT = 4,
    /* What does not fit is -1 and ERANGE; without it, 0 and a length that is more than there is room for. */
    FILL_REFUSES = 8,
};

/*
 * length: units before the NUL; -1 for null.
 * checksum: FNV-1a (64 bits) of the units and the NUL, a unit at a time; null is one unit 0xFFFFFFFF.
 * counted, counted_bytes: the same of so many units, or bytes; 0 if they are no whole number of units.
 * same: `text`. null: null.
 * owned, malloced, store_owned: a copy with a NUL, from fixture_alloc or malloc.
 * fill: copies the units if there is room, and stores their number in any case. See `enum fill`.
 * fill_returning: snprintf's way: what fits and a NUL, returning the number of all.
 * fill_terminated: strncpy's way: what fits, and the NUL if it fits.
 * These three do not read `asked`: it is there for the declaration's `#[out(capacity = asked)]`.
 * reverse: the units before the NUL backwards, in place; returns the checksum of what they were.
 * list, counted_list: the checksum of all items, each with its NUL. nested_list: a unit 0xFFFFFFFE after each list.
 * double_nul: the same of strings one behind the other, and of the NUL at the end; of two NULs if there is no string.
 * malloced_list: strings of these lengths out of `units`, each in a block from malloc, and the list of them in another.
 * malloced_counted: a copy without a NUL. Stores its length in bytes.
 * fill_double_nul: such strings, one behind the other, and the NUL at the end, as far as there is room; returns how many units
 * there are before that NUL, or -1 and ERANGE if they do not fit and `how` is FILL_REFUSES.
 */
#define TEXT_FIXTURES(unit, name)                                                                                             \
    FIXTURE int64_t name##length(const unit *text);                                                                           \
    FIXTURE uint64_t name##checksum(const unit *text);                                                                        \
    FIXTURE uint64_t name##counted(const unit *text, size_t length);                                                          \
    FIXTURE uint64_t name##counted_bytes(const unit *text, size_t bytes);                                                     \
    FIXTURE const unit *name##same(const unit *text);                                                                         \
    FIXTURE unit *name##owned(const unit *units, size_t count);                                                               \
    FIXTURE unit *name##malloced(const unit *units, size_t count);                                                            \
    FIXTURE int name##store_owned(const unit *units, size_t count, unit **out);                                               \
    FIXTURE unit *name##null(void);                                                                                           \
    FIXTURE int name##fill(const unit *units, size_t count, unit *buffer, size_t *length, unsigned how, size_t asked);        \
    FIXTURE ptrdiff_t name##fill_returning(const unit *units, size_t count, unit *buffer, size_t room, size_t asked);         \
    FIXTURE int name##fill_terminated(const unit *units, size_t count, unit *buffer, size_t room, unsigned how, size_t asked);\
    FIXTURE uint64_t name##reverse(unit *text);                                                                               \
    FIXTURE uint64_t name##list(const unit *const *items);                                                                    \
    FIXTURE uint64_t name##counted_list(const unit *const *items, size_t count);                                              \
    FIXTURE uint64_t name##nested_list(const unit *const *const *lists);                                                      \
    FIXTURE uint64_t name##double_nul(const unit *text);                                                                      \
    FIXTURE unit **name##malloced_list(const unit *units, const size_t *lengths, size_t count);                               \
    FIXTURE unit *name##malloced_counted(const unit *units, size_t count, size_t *bytes);                                     \
    FIXTURE ptrdiff_t name##fill_double_nul(const unit *units, size_t count, unit *buffer, size_t room, unsigned how, size_t asked)

TEXT_FIXTURES(uint8_t, text8_);
TEXT_FIXTURES(uint16_t, text16_);
TEXT_FIXTURES(uint32_t, text32_);

#endif
