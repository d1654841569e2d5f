/* Exports in every case that C libraries name theirs in, each returning a number of its own. */
#include "fixtures.h"

int fixtureCamelCase(void) { return 1; }
int FixturePascalCase(void) { return 2; }
int FIXTURE_SCREAMING_CASE(void) { return 3; }
int fixturelowercase(void) { return 4; }
int FIXTUREUPPERCASE(void) { return 5; }
int fixture_snake_case(void) { return 6; }
int lib_fixtureCamelCase(void) { return 7; }
int type(void) { return 8; }
