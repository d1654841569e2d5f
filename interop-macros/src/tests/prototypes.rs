//! The C prototypes of declarations, as headers have them.

use proc_macro2::TokenStream;

use super::c_compiler::errors;
use crate::expand::prototype::prototype;
use crate::plan::{Plan, Side};
use crate::report::Report;
use crate::syntax;

/// The prototypes of a block's functions.
fn prototypes(arguments: &str, block: &str) -> Vec<String> {
    let mut report = Report::default();
    let arguments: TokenStream = format!("library = LIBRARY, {arguments}").parse().expect("tokens");
    let block = syntax::import(arguments, block.parse().expect("tokens"), &mut report).expect("a block");
    assert!(report.is_empty(), "{}", report.finish());
    let prototypes = block.functions.iter().map(|import| {
        let plan = Plan::of(&import.signature, &block.defaults, Side::Caller);
        prototype(&plan, &import.entry_points(&block)[0])
    });
    prototypes.collect()
}

/// Compares a block of declarations, each behind a comment with its prototype.
fn compare(arguments: &str, declarations: &[(&str, &str)]) {
    let block: String = declarations.iter().map(|(_, declaration)| format!("{declaration}\n")).collect();
    let block = format!("unsafe extern \"C\" {{ {block} }}");
    let expected: Vec<_> = declarations.iter().map(|(prototype, _)| (*prototype).to_owned()).collect();
    let prototypes = prototypes(arguments, &block);
    assert_eq!(prototypes, expected);
    compile(&prototypes);
}

/// Asks the C compiler, where there is one, whether these are C.
fn compile(prototypes: &[String]) {
    const BEFORE: &str = "#include <stdbool.h>\n#include <stddef.h>\n#include <stdint.h>\n#include <sys/types.h>\n#include <uchar.h>\n#include <wchar.h>\n\
        #define __stdcall\n\
        typedef struct Node Node; struct Stat; typedef struct struct_t struct_t; typedef struct Timespec Timespec; typedef struct File File;\n\
        typedef int Alias; typedef void *HANDLE; typedef uintptr_t SOCKET; typedef short VARIANT_BOOL; typedef struct { int data[4]; } GUID; typedef struct { int data[2]; } FILETIME;\n";
    let source = format!("{BEFORE}{}\n", prototypes.join("\n"));
    let errors = errors(&source).unwrap_or_default();
    assert!(errors.is_empty(), "{source}\n{errors}");
}

#[test]
fn scalars_and_pointers() {
    compare(
        "",
        &[
            ("void abort(void);", "safe fn abort();"),
            ("_Noreturn void exit(int status);", "safe fn exit(status: c_int) -> !;"),
            ("double ldexp(double x, int exp);", "safe fn ldexp(x: f64, exp: c_int) -> f64;"),
            ("unsigned long long f(unsigned char a, ssize_t b);", "safe fn f(a: c_uchar, b: isize) -> c_ulonglong;"),
            (
                "void *memcpy(void *to, const void *from, size_t n);",
                "fn memcpy(to: *mut c_void, from: *const c_void, n: usize) -> *mut c_void;",
            ),
            (
                "char **list(char *const *a, const char **b);",
                "fn list(a: *const *mut c_char, b: *mut *const c_char) -> *mut *mut c_char;",
            ),
            ("void keep(struct_t *p, Node *q);", "fn keep(p: NonNull<struct_t>, q: Option<NonNull<Node>>);"),
            (
                "void qsort(void *base, size_t n, int (*compare)(const void *, const void *));",
                "fn qsort(base: *mut c_void, n: usize, compare: extern \"C\" fn(*const c_void, *const c_void) -> c_int);",
            ),
            (
                "void (*signal(int number, void (*handler)(int)))(int);",
                "fn signal(number: c_int, handler: Option<extern \"C\" fn(c_int)>) -> Option<extern \"C\" fn(c_int)>;",
            ),
        ],
    );
}

#[test]
fn what_is_said_of_what_is_copied() {
    let declarations = "unsafe extern \"C\" {
        #[returns(copied)] fn a() -> String;
        #[returns(free_with = f)] fn b() -> String;
        fn c(#[out] #[marshal(copied)] name: Option<String>);
    }";
    let mut report = Report::default();
    let arguments = "library = LIBRARY, strings = utf8".parse().expect("tokens");
    let block = syntax::import(arguments, declarations.parse().expect("tokens"), &mut report).expect("a block");
    let documentation = |import: &crate::model::Import| {
        let plan = Plan::of(&import.signature, &block.defaults, Side::Caller);
        crate::expand::prototype::documentation(&plan, "", &import.attributes).to_string()
    };
    let [a, b, c] = [0, 1, 2].map(|index| documentation(&block.functions[index]));
    assert!(a.contains("What is returned is copied, and stays native code's."), "{a}");
    assert!(b.contains("What is returned is copied, and freed with `f`."), "{b}");
    assert!(c.contains("`name` is copied, and stays native code's."), "{c}");
}

#[test]
fn handles_of_the_system() {
    compare(
        "",
        &[
            ("int dup(int fd);", "safe fn dup(fd: BorrowedFd<'_>) -> io::Result<OwnedFd>;"),
            ("void pipe(int ends[2]);", "safe fn pipe(#[out] ends: [OwnedFd; 2]);"),
            ("int sync(int fd, HANDLE *made);", "safe fn sync(fd: &OwnedFd, #[out] made: OwnedHandle) -> c_int;"),
            ("SOCKET accept(SOCKET socket);", "safe fn accept(socket: BorrowedSocket<'_>) -> Option<OwnedSocket>;"),
            (
                "unsigned int wait(const HANDLE *handles, size_t count);",
                "safe fn wait(handles: &[BorrowedHandle<'_>], #[len_of(handles)] count: usize) -> c_uint;",
            ),
        ],
    );
}

#[test]
fn what_only_some_places_can_say() {
    compare(
        "",
        &[
            (
                "void a(int (*call)(const int (*)[10], const wchar_t *), const double (*x)[2][3]);",
                "fn a(call: extern \"C\" fn(*const [c_int; 10], *const WChar) -> c_int, x: *const [[f64; 3]; 2]);",
            ),
            ("const uint8_t (*b(void))[4];", "fn b() -> *const [u8; 4];"),
            (
                "void c(void (*fail)(int, ...), const char *const (*names)[2]);",
                "fn c(fail: unsafe extern \"C\" fn(c_int, ...) -> !, names: *const [*const c_char; 2]);",
            ),
            ("void d(int (*const *call)(Alias));", "fn d(call: *const Option<extern \"C\" fn(Alias) -> c_int>);"),
            ("void e(int default_, const int long_[/* N */]);", "fn e(default: c_int, long: &[c_int; N]);"),
            ("void f(void /* (u8, u8) */ *pair, const int none[]);", "fn f(pair: *mut (u8, u8), none: &[c_int; 0]);"),
            ("wchar_t g(wchar_t c);", "safe fn g(c: interop::WChar) -> WChar;"),
            ("int h(const int *x, int *y);", "safe fn h(x: &Ordering, y: &mut std::cmp::Ordering) -> Ordering;"),
            (
                "int i(int n, ... /* int a[N], int b */);",
                "fn i(n: c_int, #[variadic] a: &mut [c_int; N], b: c_int) -> c_int;",
            ),
        ],
    );
}

/// What is right in Rust and has no direct counterpart in C.
#[test]
fn arrays_of_arrays() {
    compare(
        "bools = bool32",
        &[
            ("void a(const double (*rows)[3]);", "fn a(rows: &[[f64; 3]]);"),
            ("void b(double (*rows)[3]);", "fn b(rows: &mut [[f64; 3]]);"),
            ("void c(int32_t planes[2][3]);", "fn c(planes: &mut [[i32; 3]; 2]);"),
            ("const float (*d(void))[3];", "#[returns(counted_by(2))] fn d() -> &'static [[f32; 3]];"),
            (
                "void e(double (*rows)[3], size_t n);",
                "fn e(rows: &mut [MaybeUninit<[f64; 3]>], #[len_of(rows)] n: usize);",
            ),
            ("void f(uint8_t (*name)[10]);", "fn f(name: &mut MaybeUninit<[u8; 10]>);"),
            ("void g(int32_t x[4], int y[2][2]);", "fn g(#[in_out] x: [i32; 4], #[out] y: [[bool; 2]; 2]);"),
            ("void h(int32_t x[4], size_t n);", "fn h(#[out] x: [i32; 4], #[len_of(x)] n: usize);"),
            ("void i(int *flags, size_t n);", "fn i(flags: &mut [bool], #[len_of(flags)] n: usize);"),
        ],
    );
}

#[test]
fn what_c_cannot_say() {
    compare(
        "",
        &[
            ("int Stat(const char *path, struct Stat *Stat);", "safe fn Stat(path: &CStr, Stat: &mut Stat) -> c_int;"),
            ("void a(Node *Node_, const Node *next);", "fn a(Node: &mut Node, next: *const Node);"),
            ("void b(int int_, int int__, char32_t *r);", "fn b(int: c_int, int_: c_int, r: *mut char);"),
            (
                "void *memcpy(void *errno_);",
                "#[entry_point(\"memcpy@GLIBC_2.2.5\")] fn c(errno: *mut c_void) -> *mut c_void;",
            ),
            ("int _add(int x);", "#[entry_point(\"_add@8\")] safe fn d(x: c_int) -> c_int;"),
            (
                "void e(void /* [[int; N]; 2] */ *a, void /* [(u8, u8); 2] */ *b, void /* [[int; 0]; 3] */ *c);",
                "fn e(a: *mut [[c_int; N]; 2], b: *mut [(u8, u8); 2], c: *mut [[c_int; 0]; 3]);",
            ),
            ("void f(Alias x, const __int128 *y);", "fn f(x: Alias!(), y: *const i128);"),
            (
                "void (*(*g(void (*(*x)(void))(int)))(Node *, ...))(int);",
                "fn g(x: Option<extern \"C\" fn() -> Option<extern \"C\" fn(c_int)>>) \
                 -> Option<unsafe extern \"C\" fn(*mut Node<u8>, ...) -> Option<extern \"C\" fn(c_int)>>;",
            ),
        ],
    );
}

#[test]
fn truth_values() {
    compare(
        "",
        &[
            ("bool f(bool a);", "#[returns(bool8)] fn f(#[marshal(bool8)] a: bool) -> bool;"),
            ("int g(VARIANT_BOOL a);", "#[returns(bool32)] fn g(#[marshal(variant_bool)] a: bool) -> bool;"),
        ],
    );
    // The block's width is that of values and what is lent, and of nothing that is passed as it is.
    compare(
        "bools = bool32",
        &[
            (
                "int f(const int *a, int *b, bool c);",
                "fn f(a: &bool, b: &mut bool, #[marshal(bool8)] c: bool) -> bool;",
            ),
            ("void g(bool *a, bool (*b)(bool));", "fn g(a: *mut bool, b: extern \"C\" fn(bool) -> bool);"),
        ],
    );
}

#[test]
fn strings() {
    compare(
        "strings = utf8, fails(when = negative_one, code = errno)",
        &[
            ("size_t strlen(const char *text);", "safe fn strlen(text: &str) -> usize;"),
            ("int chdir(const char *path);", "safe fn chdir(path: &Path) -> io::Result<()>;"),
            ("int a(const char16_t *text);", "safe fn a(#[marshal(utf16)] text: &str) -> c_int;"),
            ("int b(const wchar_t *text);", "safe fn b(text: Option<&WideCStr>) -> c_int;"),
            (
                "int execvp(const char *file, const char *const *argv);",
                "safe fn execvp(file: &str, #[marshal(list)] argv: &[&str]) -> io::Result<()>;",
            ),
            ("char *strdup(const char *text);", "#[returns(free_with = malloc)] safe fn strdup(text: &str) -> String;"),
            ("const char *gai_strerror(int code);", "safe fn gai_strerror(code: c_int) -> &'static str;"),
            (
                "ssize_t readlink(const char *path, char *buffer, size_t size);",
                "#[returns(len_of(buffer, unit = bytes, nul = excluded), native = isize)] safe fn readlink(path: &Path, #[out(capacity = 64, grow)] buffer: PathBuf, #[len_of(buffer)] size: usize) -> io::Result<()>;",
            ),
            (
                "int open(const char *path, int flags, ... /* unsigned int mode */);",
                "safe fn open(path: &str, flags: c_int, #[variadic] mode: c_uint) -> io::Result<c_int>;",
            ),
        ],
    );
}

#[test]
fn arrays_structures_and_outs() {
    compare(
        "prefix = \"x_\"",
        &[
            (
                "unsigned long x_crc32(unsigned long crc, const uint8_t *data, unsigned int len);",
                "safe fn crc32(crc: c_ulong, data: &[u8], #[len_of(data)] len: c_uint) -> c_ulong;",
            ),
            (
                "int x_compress(uint8_t *dest, unsigned long *dest_len, const uint8_t *source, unsigned long source_len);",
                "#[fails(when = nonzero, code = returned)] safe fn compress(dest: &mut [MaybeUninit<u8>], #[in_out] #[len_of(dest)] dest_len: c_ulong, source: &[u8], #[len_of(source)] source_len: c_ulong) -> Result<(), Failed>;",
            ),
            (
                "double x_frexp(double value, int *exponent);",
                "safe fn frexp(value: f64, #[out] exponent: c_int) -> f64;",
            ),
            (
                "void x_step(long *position, int *wrapped);",
                "safe fn step(#[in_out] position: c_long, #[out] #[marshal(bool32)] wrapped: bool);",
            ),
            (
                "int x_pipe(const int pair[2], double matrix[4]);",
                "safe fn pipe(pair: &[c_int; 2], matrix: &mut [f64; 4]) -> c_int;",
            ),
            (
                "int x_sleep(const Timespec *time, Timespec *left);",
                "safe fn sleep(time: &Timespec, left: Option<&mut Timespec>) -> c_int;",
            ),
            ("GUID x_guid(FILETIME time);", "safe fn guid(time: FileTime) -> Guid;"),
            (
                "int x_open_it(const char *name, File **file);",
                "#[fails(when = nonzero, code = returned)] safe fn open_it(name: &CStr, #[out(on = always)] file: NativeBox<File, Close>) -> Result<(), Failed>;",
            ),
            ("int x_close_it(File *file);", "safe fn close_it(file: &NativeBox<File, Close>) -> c_int;"),
            ("int /* or the status of Hresult */ x_hr(void);", "safe fn hr() -> Result<(), Hresult>;"),
            (
                "bool x_flag(VARIANT_BOOL a, char16_t b);",
                "#[returns(bool8)] safe fn flag(#[marshal(variant_bool)] a: bool, #[marshal(char16)] b: char) -> bool;",
            ),
        ],
    );
}

#[test]
fn calling_conventions() {
    let block = "unsafe extern \"stdcall\" { #[entry_point(\"MessageBoxW\")] safe fn message(#[marshal(utf16)] text: &str) -> c_int; }";
    let prototypes = prototypes("", block);
    assert_eq!(prototypes, ["int __stdcall MessageBoxW(const char16_t *text);"]);
    compile(&prototypes);
}
