/* Strings of one, two and four bytes per unit: this file includes itself once for each. */
#ifndef UNIT

#include "fixtures.h"

#include <errno.h>
#include <stdlib.h>

/* FNV-1a (64 bits), a unit at a time. */
static uint64_t mix(uint64_t sum, uint32_t unit) { return (sum ^ unit) * UINT64_C(0x100000001b3); }

static const uint64_t SUM = UINT64_C(0xcbf29ce484222325);
static const uint32_t ABSENT = 0xFFFFFFFF, END_OF_LIST = 0xFFFFFFFE;

#define UNIT uint8_t
#define NAME(name) text8_##name
#include "encodings.c"
#undef UNIT
#undef NAME

#define UNIT uint16_t
#define NAME(name) text16_##name
#include "encodings.c"
#undef UNIT
#undef NAME

#define UNIT uint32_t
#define NAME(name) text32_##name
#include "encodings.c"

#else

int64_t NAME(length)(const UNIT *text) {
    if (!text) return -1;
    int64_t length = 0;
    while (text[length]) length++;
    return length;
}

/* The units up to the NUL, and the NUL. */
static uint64_t NAME(mix)(uint64_t sum, const UNIT *text) {
    if (!text) return mix(sum, ABSENT);
    do sum = mix(sum, *text);
    while (*text++);
    return sum;
}

uint64_t NAME(checksum)(const UNIT *text) { return NAME(mix)(SUM, text); }

uint64_t NAME(counted)(const UNIT *text, size_t length) {
    uint64_t sum = SUM;
    for (size_t i = 0; i < length; i++) sum = mix(sum, text[i]);
    return sum;
}

uint64_t NAME(counted_bytes)(const UNIT *text, size_t bytes) {
    return bytes % sizeof(UNIT) ? 0 : NAME(counted)(text, bytes / sizeof(UNIT));
}

const UNIT *NAME(same)(const UNIT *text) { return text; }

UNIT *NAME(owned)(const UNIT *units, size_t count) {
    UNIT *copy = fixture_alloc((count + 1) * sizeof(UNIT));
    for (size_t i = 0; i < count; i++) copy[i] = units[i];
    copy[count] = 0;
    return copy;
}

UNIT *NAME(malloced)(const UNIT *units, size_t count) {
    UNIT *copy = malloc((count + 1) * sizeof(UNIT));
    for (size_t i = 0; i < count; i++) copy[i] = units[i];
    copy[count] = 0;
    return copy;
}

int NAME(store_owned)(const UNIT *units, size_t count, UNIT **out) {
    *out = NAME(owned)(units, count);
    return 0;
}

UNIT *NAME(null)(void) { return NULL; }

int NAME(fill)(const UNIT *units, size_t count, UNIT *buffer, size_t *length, unsigned how, size_t asked) {
    (void)asked;
    size_t size = how & FILL_BYTES ? sizeof(UNIT) : 1;
    size_t room = *length / size;
    size_t needed = how & FILL_NUL_IN ? count + 1 : count;
    *length = (how & FILL_NUL_OUT ? count + 1 : count) * size;
    if (needed > room) {
        errno = ERANGE;
        return how & FILL_REFUSES ? -1 : 0;
    }
    for (size_t i = 0; i < count; i++) buffer[i] = units[i];
    if (buffer && how & (FILL_NUL_IN | FILL_NUL_OUT)) buffer[count] = 0;
    return 0;
}

ptrdiff_t NAME(fill_returning)(const UNIT *units, size_t count, UNIT *buffer, size_t room, size_t asked) {
    (void)asked;
    for (size_t i = 0; i + 1 < room && i < count; i++) buffer[i] = units[i];
    if (room) buffer[count < room ? count : room - 1] = 0;
    return (ptrdiff_t)count;
}

int NAME(fill_terminated)(const UNIT *units, size_t count, UNIT *buffer, size_t room, unsigned how, size_t asked) {
    (void)asked;
    if (how & FILL_REFUSES && count + 1 > room) {
        errno = ERANGE;
        return -1;
    }
    for (size_t i = 0; i < room && i <= count; i++) buffer[i] = i < count ? units[i] : 0;
    return 0;
}

uint64_t NAME(reverse)(UNIT *text) {
    uint64_t sum = NAME(checksum)(text);
    int64_t length = NAME(length)(text);
    for (int64_t i = 0; i < length / 2; i++) {
        UNIT unit = text[i];
        text[i] = text[length - 1 - i];
        text[length - 1 - i] = unit;
    }
    return sum;
}

uint64_t NAME(list)(const UNIT *const *items) {
    uint64_t sum = SUM;
    for (; *items; items++) sum = NAME(mix)(sum, *items);
    return sum;
}

uint64_t NAME(counted_list)(const UNIT *const *items, size_t count) {
    uint64_t sum = SUM;
    for (size_t i = 0; i < count; i++) sum = NAME(mix)(sum, items[i]);
    return sum;
}

uint64_t NAME(nested_list)(const UNIT *const *const *lists) {
    uint64_t sum = SUM;
    for (; *lists; lists++) {
        for (const UNIT *const *items = *lists; *items; items++) sum = NAME(mix)(sum, *items);
        sum = mix(sum, END_OF_LIST);
    }
    return sum;
}

uint64_t NAME(double_nul)(const UNIT *text) {
    uint64_t sum = SUM;
    /* Who looks for two NULs finds them, in an empty list, too. */
    if (!*text) return mix(mix(sum, text[0]), text[1]);
    for (; *text; text += NAME(length)(text) + 1) sum = NAME(mix)(sum, text);
    sum = mix(sum, *text);
    return sum;
}

UNIT **NAME(malloced_list)(const UNIT *units, const size_t *lengths, size_t count) {
    UNIT **items = malloc((count + 1) * sizeof *items);
    for (size_t i = 0; i < count; units += lengths[i++]) items[i] = NAME(malloced)(units, lengths[i]);
    items[count] = NULL;
    return items;
}

UNIT *NAME(malloced_counted)(const UNIT *units, size_t count, size_t *bytes) {
    UNIT *copy = malloc(count ? count * sizeof *copy : 1);
    for (size_t i = 0; i < count; i++) copy[i] = units[i];
    *bytes = count * sizeof *copy;
    return copy;
}

ptrdiff_t NAME(fill_double_nul)(const UNIT *units, size_t count, UNIT *buffer, size_t room, unsigned how, size_t asked) {
    int status = NAME(fill_terminated)(units, count, buffer, room, how, asked);
    return status ? status : (ptrdiff_t)count;
}

#endif
