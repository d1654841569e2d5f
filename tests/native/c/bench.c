/* What benches/strings.rs calls: functions that do as little as possible with a string. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "fixtures.h"

int bench_take(const char *text) { return text[0]; }
int bench_take16(const uint16_t *text) { return text[0]; }
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

int bench_fail(int code) {
    errno = code;
    return -1;
}
