/* Scalars: each comes back as it went in, so that a wrong width or sign shows at the extremes. */
#include "fixtures.h"

#include <limits.h>

void nop(void) {}
int add_i32(int a, int b) { return (int)((unsigned)a + (unsigned)b); }

int8_t echo_i8(int8_t x) { return x; }
int16_t echo_i16(int16_t x) { return x; }
int32_t echo_i32(int32_t x) { return x; }
int64_t echo_i64(int64_t x) { return x; }
uint8_t echo_u8(uint8_t x) { return x; }
uint16_t echo_u16(uint16_t x) { return x; }
uint32_t echo_u32(uint32_t x) { return x; }
uint64_t echo_u64(uint64_t x) { return x; }
size_t echo_size(size_t x) { return x; }
ptrdiff_t echo_ptrdiff(ptrdiff_t x) { return x; }
float echo_float(float x) { return x; }
double echo_double(double x) { return x; }
char echo_char(char x) { return x; }
signed char echo_schar(signed char x) { return x; }
unsigned char echo_uchar(unsigned char x) { return x; }
short echo_short(short x) { return x; }
unsigned short echo_ushort(unsigned short x) { return x; }
int echo_int(int x) { return x; }
unsigned int echo_uint(unsigned int x) { return x; }
long echo_long(long x) { return x; }
unsigned long echo_ulong(unsigned long x) { return x; }
long long echo_longlong(long long x) { return x; }
unsigned long long echo_ulonglong(unsigned long long x) { return x; }
const void *echo_pointer(const void *x) { return x; }
void *echo_pointer_mut(void *x) { return x; }

void c_sizes(uint8_t sizes[6]) {
    sizes[0] = sizeof(short);
    sizes[1] = sizeof(int);
    sizes[2] = sizeof(long);
    sizes[3] = sizeof(long long);
    sizes[4] = sizeof(size_t);
    sizes[5] = sizeof(void *);
}

int64_t long_min(void) { return LONG_MIN; }
int64_t long_max(void) { return LONG_MAX; }

/* What stands there is returned; the second puts another in its place. */
FIXTURE uint8_t peek_u8(const uint8_t *at) { return *at; }
FIXTURE uint16_t peek_u16(const uint16_t *at) { return *at; }
FIXTURE uint16_t replace_u16(uint16_t *at, uint16_t by) {
    uint16_t before = *at;
    *at = by;
    return before;
}
