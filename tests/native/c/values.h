/*
 * The signatures of values.c. On Windows the types are those of the system's headers; elsewhere they are written out after the
 * documentation, member by member, so that what is passed by value has the class and alignment of the real thing.
 */
#ifndef INTEROP_VALUES_H
#define INTEROP_VALUES_H

#include "fixtures.h"

#ifdef _WIN32
#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#include <wtypes.h>
#else
typedef struct GUID {
    uint32_t Data1;
    uint16_t Data2, Data3;
    uint8_t Data4[8];
} GUID;

typedef struct FILETIME {
    uint32_t dwLowDateTime, dwHighDateTime;
} FILETIME;

typedef double DATE;

typedef int16_t VARIANT_BOOL;

typedef union CY {
    struct {
        uint32_t Lo;
        int32_t Hi;
    } parts;
    int64_t int64;
} CY;

typedef struct DECIMAL {
    uint16_t wReserved;
    union {
        struct {
            uint8_t scale, sign;
        };
        uint16_t signscale;
    };
    uint32_t Hi32;
    union {
        struct {
            uint32_t Lo32, Mid32;
        };
        uint64_t Lo64;
    };
} DECIMAL;
#endif

/* ---- truth values of OLE Automation: -1 is true, and so is anything else but 0 ---- */

FIXTURE VARIANT_BOOL variant_not(VARIANT_BOOL x);
/* The bits that arrived. */
FIXTURE int16_t raw_variant_bool(VARIANT_BOOL x);
FIXTURE int16_t raw_variant_bool_ref(const VARIANT_BOOL *x);
FIXTURE VARIANT_BOOL variant_bool_of(int16_t value);
/* Returns 0x10000 in the whole register: as a VARIANT_BOOL it is false. */
FIXTURE int32_t variant_bool_dirty_register(void);
FIXTURE void store_variant_bool(VARIANT_BOOL *out, int16_t value);
FIXTURE void toggle_variant_bool(VARIANT_BOOL *x);

/* ---- enumerations ---- */

enum paint { PAINT_RED = 1, PAINT_GREEN, PAINT_BLUE = 40 };

/* Red, green, blue, red. */
FIXTURE enum paint colour_next(enum paint colour);
/* Whatever `value` is, as a colour. */
FIXTURE enum paint colour_of(int value);
FIXTURE int colour_value(const enum paint *colour);
FIXTURE void colour_store(enum paint *out, int value);
/* Stores `to`; returns what was there. */
FIXTURE int colour_replace(enum paint *colour, int to);
/* Stores `to`, sets errno to EIO and returns -1. */
FIXTURE int colour_replace_then_fail(enum paint *colour, int to);
FIXTURE int colours_sum(const enum paint *colours, size_t count);
/* `value` as a colour; -1 and errno EDOM if it is negative. */
FIXTURE int colour_or_errno(int value);
/* One byte with a sign, and eight bytes without. */
FIXTURE int8_t level_of(int8_t value);
FIXTURE uint64_t wide_of(uint64_t value);

/* ---- flags ---- */

FIXTURE uint32_t access_both(uint32_t a, uint32_t b);
FIXTURE void access_add(uint32_t *access, uint32_t more);

/* ---- GUID ---- */

/* Adds 1 to Data1, 2 to Data2, 3 to Data3, and i to Data4[i]. */
FIXTURE GUID guid_bump(GUID guid);
FIXTURE void guid_bump_in_place(GUID *guid);
/* 1 if the `count` GUIDs at `guids` are all `guid`. */
FIXTURE int guids_are(const GUID *guids, size_t count, GUID guid);
FIXTURE void guid_store(GUID *out, uint32_t data1, uint16_t data2, uint16_t data3, const uint8_t *data4);

/* ---- FILETIME ---- */

FIXTURE uint64_t filetime_ticks(FILETIME time);
FIXTURE uint64_t filetime_ticks_ref(const FILETIME *time);
FIXTURE FILETIME filetime_of(uint64_t ticks);
FIXTURE void filetime_store(FILETIME *out, uint64_t ticks);
FIXTURE void filetime_add(FILETIME *time, uint64_t ticks);
/* The offset of a FILETIME behind one byte. */
FIXTURE size_t filetime_alignment(void);

/* ---- DATE ---- */

FIXTURE DATE date_add(DATE date, double days);
FIXTURE void date_add_in_place(DATE *date, double days);

/* ---- CURRENCY ---- */

FIXTURE CY currency_double(CY amount);
FIXTURE void currency_double_in_place(CY *amount);
FIXTURE int64_t currency_scaled(CY amount);

/* ---- DECIMAL ---- */

FIXTURE DECIMAL decimal_negate(DECIMAL decimal);
FIXTURE void decimal_negate_in_place(DECIMAL *decimal);
FIXTURE DECIMAL decimal_of(uint8_t scale, uint8_t sign, uint32_t high, uint64_t low);
/* Marks the reserved bits, which are not the number's. */
FIXTURE void decimal_tag(DECIMAL *decimal, uint16_t tag);

/* sizeof(GUID), FILETIME, DATE, CY, DECIMAL, VARIANT_BOOL, enum paint. */
FIXTURE void value_sizes(uint8_t sizes[7]);

#endif
