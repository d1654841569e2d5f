/* A static library, for `bind = link`. Its names are in no other library. */

#include <stdarg.h>

int linked_counter = 40;
const int linked_answer = 42;

int linked_add(int a, int b) { return a + b; }

/* Counts up, and returns -1 for a negative step. */
int linked_count(int step) {
    if (step < 0) return -1;
    linked_counter += step;
    return linked_counter;
}

/* The sum of `count` ints. */
int linked_sum(int count, ...) {
    va_list numbers;
    int sum = 0;
    va_start(numbers, count);
    while (count-- > 0) sum += va_arg(numbers, int);
    va_end(numbers);
    return sum;
}

/* How many bytes stand before the NUL. */
int linked_length(const char *text) {
    int length = 0;
    while (text[length]) length++;
    return length;
}
