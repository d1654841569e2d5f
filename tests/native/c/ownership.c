/* What the callee allocates and the caller frees, with every mistake that a callee can make on the way. */
#include "fixtures.h"

#include <errno.h>
#include <string.h>

/* How many of the functions below were entered; one count for all threads. */
static int64_t calls;
FIXTURE int64_t own_calls(void) { return calls; }

/* A copy of `text`; of bytes that are no UTF-8 if `k` is `invalid`; null if it is `null`. */
static char *make(const char *text, int k, int invalid, int null) {
    return k == null ? NULL : fixture_duplicate(k == invalid ? "\xff\xfe" : text);
}

/* Stores three strings, of which `invalid` and `null` say (from 0; -1: none) which is bad. Stores them whatever `status` is. */
FIXTURE int own_three(int status, int invalid, int null, char **a, char **b, char **c) {
    calls++;
    *a = make("one", 0, invalid, null);
    *b = make("two", 1, invalid, null);
    *c = make("three", 2, invalid, null);
    return status;
}

/* Stores what it keeps for itself, and fails: errno EIO. Whoever frees that crashes. */
FIXTURE int own_nothing(char **text) {
    static char mine[] = "mine";
    *text = mine;
    errno = EIO;
    return -1;
}

/* What follows gives out what is kept, in memory that no `free` takes. Stores the text, how many bytes it has without its NUL, and
 * the numbers 1, 2 and 3, of which there are three. */
FIXTURE int keep_texts(const char **text, size_t *length, const int32_t **numbers, size_t *count) {
    static const char kept[] = "gr\xc3\xbc\xc3\x9f" "e";
    static const int32_t three[] = {1, 2, 3};
    *text = kept;
    *length = sizeof kept - 1;
    *numbers = three;
    *count = 3;
    return 0;
}

/* Three units without a NUL behind them, and their number; null and 0 if `absent`. */
FIXTURE const uint16_t *keep_units(int absent, size_t *length) {
    static const uint16_t units[] = {'g', 0xfc, 'n'};
    *length = absent ? 0 : 3;
    return absent ? NULL : units;
}

/* Functions that free, in variables: as libxml2 has `xmlFree`. */
FIXTURE void (*own_free_variable)(void *) = fixture_free;
FIXTURE void (*own_no_variable)(void *) = NULL;
FIXTURE int own_number = 7;

/* What `slot` points to is there in the beginning or not, which is returned; and in the end, if `there`. Null is no slot: -1. */
FIXTURE int own_slot(void **slot, int there) {
    if (!slot) return -1;
    int before = *slot != NULL;
    if (before && !there) {
        fixture_free(*slot);
        *slot = NULL;
    } else if (there && !before) {
        *slot = fixture_alloc(8);
    }
    return before;
}

FIXTURE int own_is_there(void *block) { return block != NULL; }

/* Two strings, and a null behind them. */
FIXTURE const char *const *keep_list(void) {
    static const char *const list[] = {"one", "two", NULL};
    return list;
}

/* Stores the same, which is kept, and one in a block of `fixture_alloc`, with its strings; where a pointer is given. */
FIXTURE int store_lists(const char *const **kept, char ***owned) {
    if (kept) *kept = keep_list();
    if (owned) {
        char **block = fixture_alloc(3 * sizeof *block + 8);
        char *texts = memcpy(block + 3, "one\0two", 8);
        block[0] = texts;
        block[1] = texts + 4;
        block[2] = NULL;
        *owned = block;
    }
    return 0;
}

/* The returned string is number 0, the stored one number 1. */
FIXTURE char *own_returned(int invalid, int null, char **text) {
    *text = make("stored", 1, invalid, null);
    return make("returned", 0, invalid, null);
}

/* Stores two strings and reports `reported` as the length of the buffer between them. */
FIXTURE int own_and_report(char **before, uint8_t *buffer, size_t *length, char **after, size_t reported) {
    memset(buffer, 7, reported < *length ? reported : *length);
    *before = fixture_duplicate("before");
    *length = reported;
    *after = fixture_duplicate("after");
    return 0;
}

/* Stores `value` through both pointers to a character, and a string. */
FIXTURE char *own_and_write(uint32_t *lent, uint32_t *stored, uint32_t value, char **text) {
    *lent = value;
    *stored = value;
    *text = fixture_duplicate("stored");
    return fixture_duplicate("returned");
}

/* Needs `needed` bytes with the NUL, and says so as snprintf does; allocates a string and a block at each attempt. */
FIXTURE int own_and_grow(char *buffer, size_t capacity, size_t needed, void **handle, char **text) {
    calls++;
    *handle = fixture_alloc(8);
    *text = fixture_duplicate("stored");
    for (size_t i = 0; i + 1 < needed && i + 1 < capacity; i++) buffer[i] = 'x';
    if (capacity) buffer[needed < capacity ? needed - 1 : capacity - 1] = 0;
    return (int)needed - 1;
}

/* The same, but fails with ERANGE while the buffer is too small, and stores a message then. */
FIXTURE int own_and_refuse(char *buffer, size_t capacity, size_t needed, void **handle, char **message) {
    calls++;
    *handle = fixture_alloc(8);
    *message = NULL;
    if (capacity < needed) {
        *message = fixture_duplicate("too small");
        errno = ERANGE;
        return -1;
    }
    memset(buffer, 'x', needed - 1);
    buffer[needed - 1] = 0;
    return 0;
}

/* A handle in any case; a message if `status` is not 0, which is no UTF-8 if `invalid`. Returns `status`. */
FIXTURE int own_open(int status, int invalid, void **handle, char **message) {
    calls++;
    *handle = fixture_alloc(16);
    *message = status ? make("the message", 0, invalid ? 0 : -1, -1) : NULL;
    return status;
}

/* Two units and a terminator, the first of which is a surrogate without its partner (no character in UTF-32) if `invalid`. */
FIXTURE uint16_t *own_utf16(int invalid) {
    uint16_t *text = fixture_alloc(3 * sizeof *text);
    text[0] = invalid ? 0xd800 : 'g';
    text[1] = 0xfc;
    text[2] = 0;
    return text;
}
FIXTURE uint32_t *own_utf32(int invalid) {
    uint32_t *text = fixture_alloc(3 * sizeof *text);
    text[0] = invalid ? 0xd800 : 'g';
    text[1] = 0xfc;
    text[2] = 0;
    return text;
}

/* A copy, and errno as told. */
FIXTURE char *own_copy_with_errno(const char *text, int error) {
    char *copy = fixture_duplicate(text);
    errno = error;
    return copy;
}

/* The sum of both lengths; errno as told. -1 if errno was not 0 on entry. */
FIXTURE int64_t own_lengths_with_errno(const char *a, const char *b, int error) {
    int64_t sum = errno ? -1 : (int64_t)(strlen(a) + strlen(b));
    errno = error;
    return sum;
}

/* Text that comes out in every way, of which number `bad` is no text: a string that is changed in place (0), one that is cut off
 * (1), a list of strings in a buffer (2; 3: without an end), an allocated list whose items are allocated, too (4; 5: its end is
 * told to be elsewhere), a counted string without a NUL (6), an allocated string (7). The allocated list is returned. */
FIXTURE char **own_every_text(int bad, char *changed, char *cut, size_t room, char *names, size_t names_room, int64_t *count,
                              char **counted, uint32_t *length, char **text) {
    calls++;
    if (bad == 0) memset(changed, 0xff, strlen(changed));
    memcpy(cut, bad == 1 ? "\xff\xff\xff\xff" : "gr\xc3\xbc\xc3\x9f" "e", room);
    memset(names, bad == 3 ? 'x' : 0, names_room);
    if (bad != 3) memcpy(names, bad == 2 ? "a\0\xff" : "a\0b", 3);
    *count = bad == 5 ? -1 : 3;
    *counted = fixture_alloc(2);
    memcpy(*counted, bad == 6 ? "\xff\xfe" : "ok", *length = 2);
    *text = make("text", 7, bad, -1);
    char **list = fixture_alloc(3 * sizeof *list);
    for (int i = 0; i < 3; i++) list[i] = bad == 5 ? NULL : fixture_duplicate(bad == 4 && i == 1 ? "\xff" : "item");
    return list;
}
