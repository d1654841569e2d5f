/* Structures whose fields Rust has in another form: strings, arrays, truth values, enumerations, structures of these. */
#include "fixtures.h"

#include <string.h>

int64_t person_check(const Person *person) {
    if (!person) return 0;
    if (person->size != sizeof(Person)) return -1;
    int64_t sum = (int64_t)strlen(person->name) + (int64_t)strlen(person->home.street) + 100 * (int64_t)person->path_len;
    for (size_t i = 0; person->nick && person->nick[i]; i++) sum++;
    if (person->note) sum += (int64_t)strlen(person->note);
    if (person->adult == 1) sum += 1000;
    if (person->favourite == COLOUR_BLUE) sum += 1000;
    if (person->initial == 0x416) sum += 1000;
    if (!person->reserved[0] && !person->reserved[1]) sum += 1000;
    for (uint32_t i = 0; i < person->path_len; i++) sum += (int64_t)person->path[i].x;
    return sum;
}

int64_t person_check_by_value(Person person) { return person_check(&person); }

int64_t people_check(const Person *people, size_t count) {
    int64_t sum = 0;
    for (size_t i = 0; i < count; i++) sum += person_check(&people[i]);
    return sum;
}

void person_change(Person *person, int invalid, int bad) {
    person->adult = 2;
    person->favourite = bad ? (enum colour)7 : COLOUR_BLUE;
    person->note = fixture_duplicate(invalid ? "\xFF" : "changed");
    person->home.street = "Lane";
    person->home.number = 7;
}

void people_change(Person *people, size_t count, size_t invalid) {
    for (size_t i = 0; i < count; i++) person_change(&people[i], i == invalid, 0);
}

void person_look(Person *person) { (void)person; }

Person person_make(void) {
    Person person;
    memset(&person, 0, sizeof person);
    person.name = "static";
    person.home.street = "street";
    person.home.number = 1;
    person.favourite = COLOUR_RED;
    person.initial = 'I';
    person.note = fixture_duplicate("note");
    return person;
}

void person_store(Person *person) { *person = person_make(); }

const Person *person_kept(int there) {
    static const uint16_t nick[] = {0x416, 'x', 0};
    static const Point path[] = {{1, 2}, {3, 4}};
    static Person person;
    person.name = "kept";
    person.home.street = "K";
    person.path = path;
    person.path_len = 2;
    person.favourite = COLOUR_GREEN;
    person.initial = 'K';
    person.nick = nick;
    return there ? &person : NULL;
}

Person *people_make(uint32_t *count, size_t bad) {
    Person *people = fixture_alloc(3 * sizeof *people);
    for (size_t i = 0; i < 3; i++) {
        people[i] = person_make();
        if (i == bad) people[i].home.street = NULL;
    }
    *count = 3;
    return people;
}

int person_visit(int (*visit)(const Person *person), int invalid) {
    Person person = *person_kept(1);
    if (invalid) person.name = "\xFF";
    return visit(&person);
}

int address_sum(int (*move)(Address *address), Address (*make)(int number)) {
    Address address = make(40);
    int failed = move(&address);
    return failed ? -1 : address.number + (int)strlen(address.street);
}
