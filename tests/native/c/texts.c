/* Several strings in one call. */
#include "fixtures.h"

#include <string.h>

uint32_t texts_checksum(const char *a, const char *b, const char *c, const char *d) {
    const char *texts[] = {a, b, c, d};
    uint32_t sum = 0;
    for (uint32_t i = 0; i < 4; i++) sum = 31 * sum + (texts[i] ? string_checksum(texts[i]) : 1);
    return sum;
}
