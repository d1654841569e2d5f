/*
 * Preloaded (LD_PRELOAD) into a program of the tests: an environment in which everything that a stub may use besides the native
 * function changes errno, which C allows to each of these functions. Each counts its calls, so that a test can tell that it is there.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stddef.h>
#include <stdint.h>

#define CLOBBERED 9999

extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *memory, size_t size);
extern void __libc_free(void *memory);

static long calls[6];

static void clobber(int which) {
    __atomic_add_fetch(&calls[which], 1, __ATOMIC_RELAXED);
    errno = CLOBBERED;
}

/* 0: allocations, 1: free, 2: strnlen, 3: dlsym, 4: memchr, 5: strlen */
long hostile_calls(int which) { return __atomic_load_n(&calls[which], __ATOMIC_RELAXED); }

void *malloc(size_t size) {
    void *memory = __libc_malloc(size);
    clobber(0);
    return memory;
}

void *calloc(size_t count, size_t size) {
    void *memory = __libc_calloc(count, size);
    clobber(0);
    return memory;
}

void *realloc(void *memory, size_t size) {
    memory = __libc_realloc(memory, size);
    clobber(0);
    return memory;
}

void free(void *memory) {
    __libc_free(memory);
    clobber(1);
}

size_t strnlen(const char *start, size_t most) {
    const volatile char *bytes = start;
    size_t length = 0;
    while (length < most && bytes[length]) length++;
    clobber(2);
    return length;
}

void *memchr(const void *start, int wanted, size_t length) {
    const volatile unsigned char *bytes = start;
    size_t at = 0;
    while (at < length && bytes[at] != (unsigned char)wanted) at++;
    clobber(4);
    return at < length ? (char *)(uintptr_t)start + at : NULL;
}

size_t strlen(const char *start) {
    const volatile char *bytes = start;
    size_t length = 0;
    while (bytes[length]) length++;
    clobber(5);
    return length;
}

void *dlsym(void *handle, const char *name) {
    static void *(*real)(void *, const char *);
    /* The C library's own: in libc since 2.34, in libdl with the version of each architecture's first release before. */
    static const char *const versions[] = {"GLIBC_2.34", "GLIBC_2.17", "GLIBC_2.2.5"};
    for (size_t i = 0; !real && i < sizeof versions / sizeof *versions; i++) {
        *(void **)&real = dlvsym(RTLD_NEXT, "dlsym", versions[i]);
    }
    void *address = real(handle, name);
    clobber(3);
    return address;
}
