/* Scalars that are more than bits: by value, by pointer and returned. */
#include "values.h"

#include <errno.h>

VARIANT_BOOL variant_not(VARIANT_BOOL x) { return x ? 0 : -1; }
int16_t raw_variant_bool(VARIANT_BOOL x) { return x; }
int16_t raw_variant_bool_ref(const VARIANT_BOOL *x) { return *x; }
VARIANT_BOOL variant_bool_of(int16_t value) { return value; }
int32_t variant_bool_dirty_register(void) { return 0x10000; }
void store_variant_bool(VARIANT_BOOL *out, int16_t value) { *out = value; }
void toggle_variant_bool(VARIANT_BOOL *x) { *x = variant_not(*x); }

enum paint colour_next(enum paint colour) {
    switch (colour) {
    case PAINT_RED: return PAINT_GREEN;
    case PAINT_GREEN: return PAINT_BLUE;
    default: return PAINT_RED;
    }
}

enum paint colour_of(int value) { return (enum paint)value; }
int colour_value(const enum paint *colour) { return (int)*colour; }
void colour_store(enum paint *out, int value) { *out = (enum paint)value; }

int colour_replace(enum paint *colour, int to) {
    int was = (int)*colour;
    *colour = (enum paint)to;
    return was;
}

int colour_replace_then_fail(enum paint *colour, int to) {
    *colour = (enum paint)to;
    errno = EIO;
    return -1;
}

int colours_sum(const enum paint *colours, size_t count) {
    int sum = 0;
    for (size_t i = 0; i < count; i++) sum += (int)colours[i];
    return sum;
}

int colour_or_errno(int value) {
    if (value >= 0) return value;
    errno = EDOM;
    return -1;
}

int8_t level_of(int8_t value) { return value; }
uint64_t wide_of(uint64_t value) { return value; }

uint32_t access_both(uint32_t a, uint32_t b) { return a | b; }
void access_add(uint32_t *access, uint32_t more) { *access |= more; }

void guid_bump_in_place(GUID *guid) {
    guid->Data1 += 1;
    guid->Data2 += 2;
    guid->Data3 += 3;
    for (int i = 0; i < 8; i++) guid->Data4[i] = (uint8_t)(guid->Data4[i] + i);
}

GUID guid_bump(GUID guid) {
    guid_bump_in_place(&guid);
    return guid;
}

int guids_are(const GUID *guids, size_t count, GUID guid) {
    for (size_t i = 0; i < count; i++) {
        const GUID *other = &guids[i];
        if (other->Data1 != guid.Data1 || other->Data2 != guid.Data2 || other->Data3 != guid.Data3) return 0;
        for (int j = 0; j < 8; j++)
            if (other->Data4[j] != guid.Data4[j]) return 0;
    }
    return 1;
}

void guid_store(GUID *out, uint32_t data1, uint16_t data2, uint16_t data3, const uint8_t *data4) {
    out->Data1 = data1;
    out->Data2 = data2;
    out->Data3 = data3;
    for (int i = 0; i < 8; i++) out->Data4[i] = data4[i];
}

uint64_t filetime_ticks(FILETIME time) { return (uint64_t)time.dwHighDateTime << 32 | time.dwLowDateTime; }
uint64_t filetime_ticks_ref(const FILETIME *time) { return filetime_ticks(*time); }

FILETIME filetime_of(uint64_t ticks) {
    FILETIME time;
    time.dwLowDateTime = (uint32_t)ticks;
    time.dwHighDateTime = (uint32_t)(ticks >> 32);
    return time;
}

void filetime_store(FILETIME *out, uint64_t ticks) { *out = filetime_of(ticks); }
void filetime_add(FILETIME *time, uint64_t ticks) { *time = filetime_of(filetime_ticks(*time) + ticks); }

size_t filetime_alignment(void) {
    struct behind {
        char byte;
        FILETIME time;
    };
    return offsetof(struct behind, time);
}

DATE date_add(DATE date, double days) { return date + days; }
void date_add_in_place(DATE *date, double days) { *date += days; }

CY currency_double(CY amount) {
    amount.int64 *= 2;
    return amount;
}

void currency_double_in_place(CY *amount) { amount->int64 *= 2; }
int64_t currency_scaled(CY amount) { return amount.int64; }

void decimal_negate_in_place(DECIMAL *decimal) { decimal->sign ^= 0x80; }

DECIMAL decimal_negate(DECIMAL decimal) {
    decimal_negate_in_place(&decimal);
    return decimal;
}

DECIMAL decimal_of(uint8_t scale, uint8_t sign, uint32_t high, uint64_t low) {
    DECIMAL decimal;
    decimal.wReserved = 0;
    decimal.scale = scale;
    decimal.sign = sign;
    decimal.Hi32 = high;
    decimal.Lo64 = low;
    return decimal;
}

void decimal_tag(DECIMAL *decimal, uint16_t tag) { decimal->wReserved = tag; }

void value_sizes(uint8_t sizes[7]) {
    sizes[0] = sizeof(GUID);
    sizes[1] = sizeof(FILETIME);
    sizes[2] = sizeof(DATE);
    sizes[3] = sizeof(CY);
    sizes[4] = sizeof(DECIMAL);
    sizes[5] = sizeof(VARIANT_BOOL);
    sizes[6] = sizeof(enum paint);
}
