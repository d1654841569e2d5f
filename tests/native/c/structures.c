/* Structures by pointer, by value and in arrays: `Point` travels in registers on most ABIs, `Mixed` has padding. */
#include "fixtures.h"

#include <math.h>

double point_length(const Point *p) { return sqrt(p->x * p->x + p->y * p->y); }
double point_length_nullable(const Point *p) { return p ? point_length(p) : 0; }

void point_scale(Point *p, double factor) {
    p->x *= factor;
    p->y *= factor;
}

double point_dot(Point a, Point b) { return a.x * b.x + a.y * b.y; }

Point point_make(double x, double y) {
    Point p = {x, y};
    return p;
}

int point_store(double x, double y, Point *out) {
    *out = point_make(x, y);
    return 0;
}

Point points_centre(const Point *points, size_t count) {
    Point sum = {0, 0};
    for (size_t i = 0; i < count; i++) {
        sum.x += points[i].x / (double)count;
        sum.y += points[i].y / (double)count;
    }
    return sum;
}

void points_shift(Point *points, size_t count, double dx, double dy) {
    for (size_t i = 0; i < count; i++) {
        points[i].x += dx;
        points[i].y += dy;
    }
}

double mixed_sum(Mixed m) { return m.a + m.b + m.c; }
double mixed_sum_ref(const Mixed *m) { return mixed_sum(*m); }

Mixed mixed_make(uint8_t a, int32_t b, double c) {
    Mixed m = {a, b, c};
    return m;
}

void mixed_bump(Mixed *m) {
    m->a++;
    m->b++;
    m->c++;
}

size_t mixed_size(void) { return sizeof(Mixed); }
