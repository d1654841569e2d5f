/* Booleans: true in C is anything but zero, in the declared width. */
#include "fixtures.h"

bool not8(bool x) { return !x; }
int32_t not32(int32_t x) { return !x; }
uint8_t raw_bool8(uint8_t x) { return x; }
int32_t raw_bool32(int32_t x) { return x; }
uint8_t bool8_two(void) { return 2; }
int32_t bool32_two(void) { return 2; }
int32_t bool32_high(void) { return 0x100; }
int32_t bool32_negative(void) { return -1; }
int32_t bool8_dirty_register(void) { return 0x100; }
void store_bool8(uint8_t *out, uint8_t value) { *out = value; }
void store_bool32(int32_t *out, int32_t value) { *out = value; }
void toggle8(bool *x) { *x = !*x; }
void toggle32(int32_t *x) { *x = !*x; }
