/* Buffers with the capacity going in and the length coming out, told truly and falsely. */
#include "fixtures.h"

#include <errno.h>
#include <string.h>

static uint8_t pattern(size_t i) { return (uint8_t)(1 + 7 * i); }

static int fill(uint8_t *buffer, size_t capacity) {
    if (capacity < FILL_LENGTH) {
        errno = ENOSPC;
        return -1;
    }
    for (size_t i = 0; i < FILL_LENGTH; i++) buffer[i] = pattern(i);
    return 0;
}

int fill_bytes(uint8_t *buffer, size_t *length) {
    size_t capacity = *length;
    *length = FILL_LENGTH;
    return fill(buffer, capacity);
}

int fill_bytes_u32(uint8_t *buffer, uint32_t *length) {
    size_t capacity = *length;
    *length = FILL_LENGTH;
    return fill(buffer, capacity);
}

int fill_bytes_ulong(uint8_t *buffer, unsigned long *length) {
    size_t capacity = *length;
    *length = FILL_LENGTH;
    return fill(buffer, capacity);
}

int fill_i32(int32_t *buffer, size_t *count) {
    size_t capacity = *count;
    *count = FILL_LENGTH;
    if (capacity < FILL_LENGTH) {
        errno = ENOSPC;
        return -1;
    }
    for (size_t i = 0; i < FILL_LENGTH; i++) buffer[i] = pattern(i);
    return 0;
}

int fill_i32_bytes(int32_t *buffer, size_t *bytes) {
    size_t count = *bytes / sizeof *buffer;
    int result = fill_i32(buffer, &count);
    *bytes = count * sizeof *buffer;
    return result;
}

int fill_lying(uint8_t *buffer, size_t *length) {
    (void)buffer;
    *length += 1;
    return 0;
}

int fill_negative(uint8_t *buffer, int32_t *length) {
    (void)buffer;
    *length = -1;
    return 0;
}

size_t fill_upto(uint8_t *buffer, size_t capacity) {
    for (size_t i = 0; i < capacity; i++) buffer[i] = pattern(i);
    return capacity;
}

size_t capacity_seen(uint8_t *buffer, size_t *length) {
    size_t seen = *length;
    (void)buffer;
    *length = 0;
    return seen;
}

/* Needs ten bytes, and `growth` more at each attempt than at the one before; stores how many. (And one more with a `nul`, which is not
 * counted.) What does not fit is ERANGE if it `refuses`. */
FIXTURE int fill_growing(char *buffer, size_t *length, int nul, size_t growth, int refuses, size_t *attempts) {
    size_t capacity = *length, needed = 10 + growth * (*attempts)++;
    *length = needed;
    if (needed + (size_t)nul > capacity) {
        errno = ERANGE;
        return refuses ? -1 : 0;
    }
    memset(buffer, 'x', needed);
    if (nul) buffer[needed] = 0;
    return 0;
}

/* What the registry does with a value: as it was stored, with a NUL at its end, without one, or with several. */
int stored_value(const uint16_t *stored, size_t count, uint16_t *buffer, uint32_t *bytes) {
    uint32_t room = *bytes, needed = (uint32_t)(count * sizeof *stored);
    *bytes = needed;
    if (!buffer) return 0;
#ifdef _WIN32
    if (room < needed) return 234; /* ERROR_MORE_DATA: what is returned is the system's number */
#else
    if (room < needed) return ERANGE;
#endif
    memcpy(buffer, stored, needed);
    return 0;
}

int own_path(const char *path, char *buffer, uint32_t *size) {
    size_t needed = strlen(path) + 1;
    if (*size < needed) {
        *size = (uint32_t)needed;
        return -1;
    }
    memcpy(buffer, path, needed);
    return 0;
}

int cut_text(const char *text, char *buffer, int room, size_t *attempts) {
    ++*attempts;
    int length = 0;
    for (; length + 1 < room && text[length]; length++) buffer[length] = text[length];
    if (room > 0) buffer[length] = 0;
    return length;
}

int cut_list(const char *texts, size_t count, char *buffer, int room) {
    int length = (int)count;
    if (length + 1 > room) length = room < 2 ? 0 : room - 2;
    memcpy(buffer, texts, (size_t)length);
    if (length < (int)count) buffer[length++] = 0;
    if (room > 0) buffer[length] = 0;
    return length;
}

int says_nothing(char *buffer, size_t *length) {
    (void)buffer;
    (void)length;
    return 0;
}
