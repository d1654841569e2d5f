/* Strings in, and borrowed strings back. */
#include "fixtures.h"

#include <errno.h>
#include <string.h>

static uint32_t fnv1a(const char *bytes, size_t length) {
    uint32_t hash = 0x811c9dc5u;
    for (size_t i = 0; i < length; i++) hash = (hash ^ (uint8_t)bytes[i]) * 0x01000193u;
    return hash;
}

int64_t string_length(const char *text) { return text ? (int64_t)strlen(text) : -1; }
uint32_t string_checksum(const char *text) { return fnv1a(text, strlen(text)); }
uint32_t counted_checksum(const char *text, size_t length) { return fnv1a(text, length); }
int strings_equal(const char *a, const char *b) { return strcmp(a, b) == 0; }
const char *static_text(void) { return "fixtures 1.0"; }
const char *static_unicode(void) {
    return "gr\xc3\xbc\xc3\x9f"
           "e, \xe4\xb8\x96\xe7\x95\x8c \xf0\x9f\xa6\x80";
}
const char *empty_text(void) { return ""; }
const char *null_text(void) { return NULL; }
const char *invalid_text(void) {
    static const char bytes[] = {'a', '\xff', 'b', 0};
    return bytes;
}

const char *first_word(const char *text) {
    if (!text) return NULL;
    while (*text == ' ') text++;
    return *text ? text : NULL;
}

const char *parity(int n) {
    if (n < 0) {
        errno = EINVAL;
        return NULL;
    }
    return n % 2 ? "odd" : "even";
}

int copy_text(const char *text, char *buffer, size_t capacity) {
    size_t length = strlen(text);
    if (length >= capacity) {
        errno = ERANGE;
        return -1;
    }
    memcpy(buffer, text, length + 1);
    return (int)length;
}
