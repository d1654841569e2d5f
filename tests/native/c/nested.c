/* Structures within structures, arrays within structures, enumerations, and a structure that holds a function. */
#include "fixtures.h"

int32_t grid_sum(Grid grid) {
    int32_t sum = 0;
    for (int row = 0; row < 2; row++)
        for (int column = 0; column < 3; column++) sum += grid.cells[row][column];
    return sum;
}

Grid grid_make(int32_t first) {
    Grid grid = {{'g', 'r', 'i', 'd'}, {{0}}, {0.5, 1.5}};
    for (int row = 0; row < 2; row++)
        for (int column = 0; column < 3; column++) grid.cells[row][column] = first + 3 * row + column;
    return grid;
}

void grid_transform(Grid *grid) {
    for (int row = 0; row < 2; row++)
        for (int column = 0; column < 3; column++) grid->cells[row][column] *= 2;
    grid->name[0] = 'G';
    grid->corner.x += 1;
}

int64_t grids_sum(const Grid *grids, size_t count) {
    int64_t sum = 0;
    for (size_t i = 0; i < count; i++) sum += grid_sum(grids[i]);
    return sum;
}

size_t grid_size(void) { return sizeof(Grid); }
int64_t tiny_sum(Tiny tiny) { return tiny.a + tiny.b; }
int colour_number(enum colour colour) { return colour; }
int call_held(const Held *held) { return held->function ? held->function(held->argument) : -1; }
