/* Arrays and counted strings that come out: kept by the callee or allocated, with every mistake that a callee can make. */
#include "fixtures.h"

#include <errno.h>
#include <string.h>

/* How many of the functions below were entered; one count for all threads. */
static int64_t calls;
FIXTURE int64_t counted_calls(void) { return calls; }

static const int32_t kept[] = {10, 20, 30, 40};

/* What the callee keeps: `null` (no array at all), and `reported` as its length. */
FIXTURE const int32_t *counted_kept(int null, int64_t reported, int64_t *length) {
    calls++;
    *length = reported;
    return null ? NULL : kept;
}
/* The same, the array stored and the length returned. */
FIXTURE int64_t counted_kept_out(int null, int64_t reported, const int32_t **out) {
    calls++;
    *out = null ? NULL : kept;
    return reported;
}
/* The same array, one byte behind where it should be. */
FIXTURE const int32_t *counted_misaligned(int32_t *length) {
    static char memory[sizeof kept + 8];
    *length = 1;
    return (const int32_t *)(void *)(memory + 1);
}
FIXTURE const int32_t *counted_one(int null) { return null ? NULL : &kept[2]; }
FIXTURE const int32_t *counted_one_misaligned(void) {
    int32_t length;
    return counted_misaligned(&length);
}
/* As many as was asked for, of what the callee keeps. */
FIXTURE const int32_t *counted_first(int32_t wanted) { return wanted ? kept : NULL; }

/* Text with no NUL behind it, of which the first `length` bytes count; `invalid`: bytes that are no UTF-8. */
FIXTURE const char *counted_text(int invalid, int32_t reported, int32_t *length) {
    static const char text[] = {'g', 'r', '\xc3', '\xbc', '\xc3', '\x9f', 'e', '\0', 'x', 'x'};
    static const char bytes[] = {'a', '\xff', '\xfe', 'z'};
    *length = reported;
    return reported < -1 ? NULL : invalid ? bytes : text;
}

/* An allocated array 0, 1, … of `count`, with `reported` as its length. */
FIXTURE int32_t *counted_owned(int32_t count, int64_t reported, int64_t *length) {
    size_t actual;
    calls++;
    *length = reported;
    return count < 0 ? NULL : fixture_range((size_t)count, &actual);
}
/* The same through a pointer; fails with EIO, storing nothing, if `count` is negative. */
FIXTURE int counted_owned_out(int32_t count, int64_t reported, int32_t **out, int64_t *length) {
    if (count < 0) {
        errno = EIO;
        return -1;
    }
    *out = counted_owned(count, reported, length);
    return 0;
}
/* How many elements an array of the allocator above has, as whoever made it wrote down in the first. */
FIXTURE int32_t *counted_described(int32_t count) {
    size_t actual;
    int32_t *values = fixture_range((size_t)count, &actual);
    values[0] = count;
    calls++;
    return values;
}
FIXTURE int64_t counted_description(const int32_t *values) { return values[0]; }

/* Three arrays, all of `count`. */
FIXTURE int32_t *counted_two(int32_t **first, int32_t **second, int32_t count, int64_t *length) {
    size_t actual;
    *first = fixture_range((size_t)count, &actual);
    *second = fixture_range((size_t)count, &actual);
    *length = count;
    return fixture_range((size_t)count, &actual);
}

/* An allocated string of UTF-16 without a NUL; `invalid`: with a surrogate alone. The length is in bytes. */
FIXTURE uint16_t *counted_utf16(int invalid, uint32_t reported, uint32_t *length) {
    uint16_t *text = fixture_alloc(3 * sizeof *text);
    text[0] = invalid ? 0xd800 : 'g';
    text[1] = 0xfc;
    text[2] = 'x';
    *length = reported;
    return text;
}

/* "item 0", "item 1", … each in a block of its own, and the array in another, with a null at its end; number `invalid` is no
 * UTF-8, and number `null` is null. */
FIXTURE char **counted_strings(int32_t count, int invalid, int null, int64_t reported, int64_t *length) {
    char **items = fixture_alloc(((size_t)count + 1) * sizeof *items);
    calls++;
    for (int32_t i = 0; i < count; i++) {
        char text[] = "item 0";
        text[5] = (char)('0' + i);
        items[i] = i == null ? NULL : fixture_duplicate(i == invalid ? "\xff" : text);
    }
    items[count] = NULL;
    if (length) *length = reported;
    return items;
}
/* The same as a list, whose end is the null. */
FIXTURE char **counted_list(int32_t count, int invalid) {
    return count < 0 ? NULL : counted_strings(count, invalid, -1, 0, NULL);
}
/* Frees each, and the array. */
FIXTURE void counted_free_list(char **items) {
    if (!items) return;
    for (char **item = items; *item; item++) fixture_free(*item);
    fixture_free(items);
}
/* The same in one block, as backtrace_symbols makes it. */
FIXTURE char **counted_in_one_block(int32_t count, int invalid) {
    char **items = fixture_alloc(((size_t)count + 1) * sizeof *items + (size_t)count * 7);
    char *text = (char *)(items + count + 1);
    calls++;
    for (int32_t i = 0; i < count; i++) {
        items[i] = text;
        memcpy(text, "block0", 7);
        text[5] = i == invalid ? '\xff' : '0' + (char)i;
        text[6] = 0;
        text += 7;
    }
    items[count] = NULL;
    return items;
}

/* What the callee keeps: a list, which is also an array of two. */
FIXTURE const char *const *counted_names(int null) {
    static const char *const names[] = {"zlib", "grüße", NULL};
    return null ? NULL : names;
}

/* Fills three numbers, or nothing. */
FIXTURE int counted_three(int nothing, int32_t out[3]) {
    if (nothing) return -1;
    for (int i = 0; i < 3; i++) out[i] = i + 1;
    return 0;
}

/* Fills at most `size` bytes, and returns how many (or whatever it is told to). */
FIXTURE int64_t counted_read(uint8_t *buffer, size_t size, int64_t reported) {
    memset(buffer, 7, reported < 0 ? 0 : (size_t)reported < size ? (size_t)reported : size);
    return reported;
}

/* Two strings one behind the other, and a NUL more; `reported` as their length. */
FIXTURE uint32_t counted_drives(uint32_t size, char *buffer, int unterminated) {
    static const char drives[] = "C:\\\0D:\\\0";
    if (size >= sizeof drives) memcpy(buffer, drives, sizeof drives);
    if (unterminated && size) memset(buffer, 'x', size);
    return sizeof drives - 1;
}
