/* Which member unions have; and memory for structures of any alignment, which only its own function frees. */
#include "structures.h"

static uint32_t member;

EXPORT uint32_t selected(void) { return member; }
EXPORT void structures_select(uint32_t which) { member = which; }

EXPORT void *structures_allocate(size_t size, size_t align) {
    if (align < sizeof(void *)) align = sizeof(void *);
    char *memory = malloc(size + 2 * align);
    if (!memory) abort();
    char *aligned = memory + 2 * align - (uintptr_t)memory % align;
    /* Behind at least `align` bytes of room. */
    ((void **)aligned)[-1] = memory;
    return aligned;
}

EXPORT void structures_free(void *aligned) {
    if (aligned) free(((void **)aligned)[-1]);
}
