/* What functions take and return that native code calls, and the other way round. */
#include <stdarg.h>

#include "fixtures.h"

int call_sixteen(int (*f)(int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int)) {
    return f(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16);
}

double call_weighed(Weighed (*f)(Weighed, uint8_t), Weighed weighed) {
    Weighed made = f(weighed, 3);
    return made.value * made.weight;
}

int call_with_function(int (*f)(unary given, int x), int which, int x) { return f(choose_unary(which), x); }
int returns_pointer(void *(*f)(void), void *expected) { return f() == expected; }

int sum_called(int n, ...) {
    va_list arguments;
    int sum = 0;
    va_start(arguments, n);
    for (int i = 0; i < n; i++) {
        unary f = va_arg(arguments, unary);
        sum += f ? f(i) : -1;
    }
    va_end(arguments);
    return sum;
}

int (*choose_summing(void))(int n, ...) { return sum_varargs; }

int compare_ints(int a, int b) { return a < b ? -1000 : a > b ? 77 : 0; }
void store_comparison(int *out, int a, int b) { *out = compare_ints(a, b); }
void reverse_comparison(int *out) { *out = -300 * *out; }
