/* An allocator that counts what is live, so that a test can tell "freed once" from "never" and "twice". */
#include "fixtures.h"

#include <stdlib.h>
#include <string.h>

#ifdef _MSC_VER
#include <intrin.h>
static volatile __int64 live;
static int64_t live_add(int64_t n) { return _InterlockedExchangeAdd64(&live, n) + n; }
#else
static int64_t live;
static int64_t live_add(int64_t n) { return __atomic_add_fetch(&live, n, __ATOMIC_SEQ_CST); }
#endif

void *fixture_alloc(size_t size) {
    void *memory = malloc(size ? size : 1);
    if (memory) live_add(1);
    return memory;
}

void fixture_free(void *memory) {
    if (!memory) return;
    live_add(-1);
    free(memory);
}

int64_t fixture_live(void) { return live_add(0); }

char *fixture_duplicate(const char *text) {
    if (!text) return NULL;
    size_t size = strlen(text) + 1;
    char *copy = fixture_alloc(size);
    if (copy) memcpy(copy, text, size);
    return copy;
}

int32_t *fixture_range(size_t count, size_t *length) {
    int32_t *values = fixture_alloc(count * sizeof *values);
    *length = values ? count : 0;
    for (size_t i = 0; i < *length; i++) values[i] = (int32_t)i;
    return values;
}
