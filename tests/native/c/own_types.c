/* What conversions of the program's own make values of. */
#include "fixtures.h"

#include <string.h>

FIXTURE uint32_t own_millis_sum(const uint32_t *millis, size_t count) {
    uint32_t sum = 0;
    for (size_t i = 0; i < count; i++) sum += millis[i];
    return sum;
}

FIXTURE void own_millis_double(uint32_t *millis, size_t count, int32_t bad) {
    for (size_t i = 0; i < count; i++) millis[i] = (int32_t)i == bad ? 13 : 2 * millis[i];
}

FIXTURE uint32_t *own_millis_made(int32_t count, int32_t bad, int32_t *length) {
    uint32_t *millis = fixture_alloc((size_t)count * sizeof *millis);
    for (int32_t i = 0; i < count; i++) millis[i] = i == bad ? 13 : (uint32_t)i + 1;
    *length = count;
    return millis;
}

FIXTURE int32_t own_text_length(const char *text) { return text ? (int32_t)strlen(text) : -1; }

FIXTURE int32_t own_texts_length(const char *const *texts, size_t count) {
    int32_t length = 0;
    for (size_t i = 0; i < count; i++) length += own_text_length(texts[i]);
    return length;
}

FIXTURE int32_t own_texts_stored(int32_t fails, char **first, char **second, char **reason) {
    if (!fails) *first = fixture_duplicate("first");
    *second = fixture_duplicate("second");
    if (fails) *reason = fixture_duplicate("reason");
    return fails ? -7 : 0;
}

FIXTURE uint32_t own_pascal_sum(const unsigned char *bytes) {
    uint32_t sum = 0;
    if (!bytes) return 999;
    for (unsigned i = 1; i <= bytes[0]; i++) sum += bytes[i];
    return sum;
}

FIXTURE uint32_t own_pascal_sums(const unsigned char *const *strings, size_t count) {
    uint32_t sum = 0;
    for (size_t i = 0; i < count; i++) sum += own_pascal_sum(strings[i]);
    return sum;
}

FIXTURE unsigned char *own_pascal_made(int32_t length) {
    unsigned char *bytes;
    if (length < 0) return NULL;
    bytes = fixture_alloc((size_t)length + 1);
    bytes[0] = (unsigned char)length;
    for (int32_t i = 1; i <= length; i++) bytes[i] = (unsigned char)i;
    return bytes;
}

FIXTURE void own_pascal_stored(int32_t length, unsigned char **out) { *out = own_pascal_made(length); }

FIXTURE unsigned char **own_pascals_made(int32_t count, int32_t bad, int32_t *length) {
    unsigned char **strings = fixture_alloc((size_t)count * sizeof *strings);
    for (int32_t i = 0; i < count; i++) strings[i] = own_pascal_made(i == bad ? -1 : i);
    *length = count;
    return strings;
}

FIXTURE void own_pascal_changed(unsigned char **bytes, int32_t replace) {
    if (replace) {
        *bytes = own_pascal_made(replace);
    } else {
        for (unsigned i = 1; i <= (*bytes)[0]; i++) (*bytes)[i]++;
    }
}

FIXTURE void own_pascals_changed(unsigned char **strings, size_t count, int32_t replace, int32_t bad) {
    for (size_t i = 0; i < count; i++) own_pascal_changed(&strings[i], (int32_t)i == bad ? -1 : replace);
}
