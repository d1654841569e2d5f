/* What the programs in benches/ call: functions that do as little as possible with what they get. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "fixtures.h"

void bench_half(int value, int *half) { *half = value / 2; }

Point bench_middle(Point a, Point b) {
    Point middle = {(a.x + b.x) / 2, (a.y + b.y) / 2};
    return middle;
}

int bench_call(int (*function)(int), int value) { return function(value); }

int bench_call_many(int (*function)(int), int times) {
    int sum = 0;
    for (int i = 0; i < times; i++) sum += function(i);
    return sum;
}

int bench_take(const char *text) { return text[0]; }
int bench_take16(const uint16_t *text) { return text[0]; }
/* The same, looking at the whole text. */
int bench_measure(const char *text) { return (int)strlen(text); }
int bench_measure16(const uint16_t *text) {
    int length = 0;
    while (text[length] != 0) length++;
    return length;
}

int bench_take_list(const char *const *texts) { return texts[0][0]; }

/* An owned string: sixteen letters for 0, two hundred otherwise. */
char *bench_give(int index) {
    size_t length = index == 0 ? 16 : 200;
    char *text = malloc(length + 1);
    if (text != NULL) {
        memset(text, 'x', length);
        text[length] = '\0';
    }
    return text;
}

/* A copy of the text, which is the caller's. */
char *bench_copy(const char *text) {
    size_t size = strlen(text) + 1;
    char *copy = malloc(size);
    if (copy != NULL) memcpy(copy, text, size);
    return copy;
}

/* The same in UTF-16: sixteen letters for 0; otherwise thirty-two, each `index`-th of them not ASCII. */
uint16_t *bench_give16(int index) {
    size_t length = index == 0 ? 16 : 32;
    uint16_t *text = malloc((length + 1) * sizeof *text);
    if (text != NULL) {
        for (size_t i = 0; i < length; i++) text[i] = index != 0 && i % (size_t)index == 0 ? 0xE9 : 'x';
        text[length] = 0;
    }
    return text;
}

/* Sixteen letters, whatever the index. */
const char *bench_name(int index) {
    (void)index;
    return "sixteen letters!";
}

/* The same, if the buffer has room for them and the NUL; otherwise nothing. */
void bench_fill(int index, char *buffer, size_t size) {
    (void)index;
    if (size > 16) memcpy(buffer, "sixteen letters!", 17);
}

int bench_fail(int code) {
    errno = code;
    return -1;
}
