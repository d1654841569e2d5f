/* How arguments travel: registers and the stack, function pointers, variadic arguments; and a data symbol. */
#include "fixtures.h"

#include <stdarg.h>

double args0(void) { return 0.5; }
double args1(int8_t a) { return a; }
double args2(double a, uint16_t b) { return a + 2.0 * b; }
double args3(int64_t a, float b, int32_t c) { return (double)a + 2.0 * b + 3.0 * c; }
double args4(float a, uint8_t b, double c, int64_t d) { return a + 2.0 * b + 3.0 * c + 4.0 * (double)d; }
double args5(int32_t a, double b, int8_t c, float d, uint32_t e) { return a + 2.0 * b + 3.0 * c + 4.0 * d + 5.0 * e; }
double args6(double a, int64_t b, float c, uint8_t d, double e, int16_t f) {
    return a + 2.0 * (double)b + 3.0 * c + 4.0 * d + 5.0 * e + 6.0 * f;
}
double args7(int8_t a, uint8_t b, int16_t c, uint16_t d, int32_t e, uint32_t f, int64_t g) {
    return a + 2.0 * b + 3.0 * c + 4.0 * d + 5.0 * e + 6.0 * f + 7.0 * (double)g;
}
double args8(double a, int8_t b, float c, int16_t d, double e, int32_t f, float g, int64_t h) {
    return a + 2.0 * b + 3.0 * c + 4.0 * d + 5.0 * e + 6.0 * f + 7.0 * g + 8.0 * (double)h;
}

int64_t integers10(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, int64_t f, int64_t g, int64_t h, int64_t i, int64_t j) {
    return a + 2 * b + 3 * c + 4 * d + 5 * e + 6 * f + 7 * g + 8 * h + 9 * i + 10 * j;
}

double doubles10(double a, double b, double c, double d, double e, double f, double g, double h, double i, double j) {
    return a + 2 * b + 3 * c + 4 * d + 5 * e + 6 * f + 7 * g + 8 * h + 9 * i + 10 * j;
}

double mixed20(int32_t a, double b, int32_t c, double d, int32_t e, double f, int32_t g, double h, int32_t i, double j, int32_t k,
               double l, int32_t m, double n, int32_t o, double p, int32_t q, double r, int8_t s, float t) {
    return a + 2 * b + 3.0 * c + 4 * d + 5.0 * e + 6 * f + 7.0 * g + 8 * h + 9.0 * i + 10 * j + 11.0 * k + 12 * l + 13.0 * m + 14 * n +
           15.0 * o + 16 * p + 17.0 * q + 18 * r + 19.0 * s + 20.0 * t;
}

static int doubled(int x) { return 2 * x; }
static int negated(int x) { return -x; }

int call_unary(unary f, int x) { return f ? f(x) : -1; }
unary choose_unary(int which) { return which == 0 ? doubled : which == 1 ? negated : NULL; }

int for_each(const int32_t *values, size_t count, int (*f)(void *context, int32_t value), void *context) {
    for (size_t i = 0; i < count; i++) {
        int stop = f(context, values[i]);
        if (stop) return stop;
    }
    return 0;
}

int sum_varargs(int n, ...) {
    va_list arguments;
    int sum = 0;
    va_start(arguments, n);
    for (int i = 0; i < n; i++) sum += va_arg(arguments, int);
    va_end(arguments);
    return sum;
}

FIXTURE int fixture_counter = 41;
int counter_next(void) { return ++fixture_counter; }

#ifndef _WIN32
FIXTURE _Thread_local int fixture_of_thread = 7;
int of_thread_add(int n) { return fixture_of_thread += n; }
#endif

/* Not thread-safe: nothing orders what two threads do to it. */
static volatile int calls_within;
int calls_at_once(void (*back)(void)) {
    int others = calls_within;
    calls_within = others + 1;
    if (back) back();
    calls_within = others;
    return others;
}
