/* Lengths that come back without a buffer, or of what was only read; strings that are changed in place; and callees that
 * say "too small" in a way of their own. */
#include "fixtures.h"

#include <string.h>

int64_t consume(const int32_t *values, size_t *count, size_t take) {
    int64_t sum = 0;
    for (size_t i = 0; i < take && i < *count; i++) sum += values[i];
    *count = take;
    return sum;
}

int64_t consume_bytes(const int32_t *values, size_t *bytes, size_t take) {
    size_t count = *bytes / sizeof *values;
    int64_t sum = consume(values, &count, take / sizeof *values);
    *bytes = take;
    return sum;
}

size_t fill_or_ask(int32_t *buffer, size_t *length, size_t needed) {
    size_t capacity = *length;
    *length = needed;
    for (size_t i = 0; buffer && i < needed && i < capacity; i++) buffer[i] = (int32_t)i;
    return capacity;
}

void fill_mapped(int (**map)(const int *), int *buffer, size_t *length) {
    for (size_t i = 0; i < *length; i++) {
        int value = (int)i;
        buffer[i] = (*map)(&value);
    }
}

int free_and_report(void *memory) {
    fixture_free(memory);
    return memory != NULL;
}

size_t shout(char *text, size_t room) {
    size_t length = strlen(text);
    for (size_t i = 0; i < length; i++)
        if (text[i] >= 'a' && text[i] <= 'z') text[i] = (char)(text[i] - 'a' + 'A');
    if (length + 2 <= room) {
        text[length] = '!';
        text[length + 1] = 0;
    }
    return room;
}

int64_t fill_or(int64_t refusal, size_t needed, char *buffer, size_t room, size_t *attempts) {
    ++*attempts;
    if (room < needed + 1) return refusal;
    memset(buffer, 'x', needed);
    buffer[needed] = 0;
    return (int64_t)needed;
}

int64_t fill_or_lend(int64_t refusal, size_t needed, char *buffer, size_t room, char *text, char **made) {
    size_t attempts = 0;
    *made = fixture_duplicate(text);
    *text = '?';
    return fill_or(refusal, needed, buffer, room, &attempts);
}
