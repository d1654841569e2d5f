/* An object that keeps why its last call failed. */
#include "fixtures.h"

#include <stdlib.h>
#include <string.h>

struct parser {
    int code;
    int32_t items[3];
};

parser *parser_make(void) { return calloc(1, sizeof(parser)); }

void parser_free(parser *p) { free(p); }

int parser_open(int status, parser **made) {
    *made = status == 2 ? 0 : parser_make();
    if (*made) (*made)->code = 10 * status;
    return status;
}

int parser_run(parser *p, int code) {
    if (p) p->code = code;
    return code ? -1 : 0;
}

int parser_code(const parser *p) { return p ? p->code : 99; }

int parser_run_named(const char *name, bool strict, parser *p, int code) {
    (void)strict;
    return parser_run(p, code + (int)strlen(name));
}

const int32_t *parser_items(parser *p) {
    for (int32_t i = 0; i < 3; i++) p->items[i] = 10 + i;
    return p->items;
}

void parser_items_out(parser *p, const int32_t **items) { *items = parser_items(p); }

size_t parser_count(const parser *p) { return (size_t)p->code; }
