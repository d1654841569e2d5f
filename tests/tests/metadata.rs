//! Every declaration as data: what was declared, with native types resolved, as it would be written to a file.

use std::ffi::{CStr, c_char, c_int, c_long, c_void};
use std::io;
use std::mem::MaybeUninit;
use std::ptr::NonNull;

use interop::metadata::{Block, Direction, EnumerationValue, Import, NativeType, Static, Way};

#[no_implicit_prelude]
mod native {
    use ::interop_test_native::FIXTURES;
    use ::std::clone::Clone;
    use ::std::ffi::{CStr, c_char, c_int, c_long, c_uint, c_ulong, c_void};
    use ::std::io;
    use ::std::marker::Copy;
    use ::std::mem::MaybeUninit;
    use ::std::option::Option;
    use ::std::ptr::NonNull;
    use ::std::result::Result::{self, Ok};
    use ::std::string::String;
    use ::std::vec::Vec;

    static LIBRARY: ::interop::Library = ::interop::Library::new(FIXTURES);

    pub(super) type Alias = c_long;

    #[repr(C)]
    #[derive(Clone, Copy, ::interop::Blittable, ::interop::Fillable)]
    pub(super) struct Point {
        pub(super) x: f64,
        pub(super) y: f64,
    }

    #[repr(C)]
    #[derive(Clone, Copy, ::interop::Blittable, ::interop::Fillable)]
    pub(super) struct Grid {
        pub(super) name: [u8; 4],
        pub(super) cells: [[i32; 3]; 2],
        pub(super) corner: Point,
        pub(super) next: *const Grid,
        pub(super) compare: Option<extern "C" fn(*const c_void) -> c_int>,
    }

    #[repr(u8)]
    #[derive(Clone, Copy, ::interop::Blittable)]
    pub(super) enum Colour {
        _Red = 1,
        _Dark = 200,
    }

    #[repr(C)]
    #[derive(Clone, Copy, ::interop::Blittable)]
    pub(super) enum Level {
        _Low = -1,
        #[allow(non_camel_case_types)]
        r#if,
        _High = 0x7fff_ffff,
    }

    #[::interop::import(
        library = LIBRARY,
        strings = utf8,
        prefix = "fixture_",
        fails(when = negative_one, code = errno),
        api = API
    )]
    unsafe extern "C" {
        /// Integers of the C compiler's sizes.
        pub(super) safe fn integers(a: c_char, b: c_int, c: c_uint, d: c_long, e: c_ulong, f: Alias, g: usize) -> i8;
        pub(super) safe fn floats(a: f32, b: f64) -> f64;
        pub(super) fn pointers(
            a: *const c_void,
            b: *mut u8,
            c: NonNull<u16>,
            d: Option<NonNull<u32>>,
            e: Option<unsafe extern "C" fn(c_int) -> c_int>,
        ) -> *const c_char;
        #[returns(bool32)]
        pub(super) safe fn truths(
            #[marshal(bool8)] a: bool,
            #[marshal(bool32)] b: &mut bool,
            #[marshal(char16)] c: char,
        ) -> bool;
        pub(super) safe fn strings<'a>(a: &'a CStr, b: Option<&str>, c: &CStr) -> Option<&'a str>;
        pub(super) safe fn slices(
            a: &[u8],
            #[len_of(a)] b: c_uint,
            c: &mut [Point],
            #[len_of(c, unit = bytes)] d: usize,
        );
        pub(super) safe fn structures(a: Point, b: &Grid, c: &mut Grid, d: Colour) -> Point;
        #[entry_point("outputs", "outputs_v1")]
        pub(super) safe fn outputs(
            #[out] a: c_int,
            #[in_out] b: c_long,
            #[out] c: &'static str,
            d: &mut [MaybeUninit<i32>],
            #[in_out]
            #[len_of(d)]
            e: c_ulong,
        ) -> io::Result<()>;
        #[returns(list, free_with = release, element(free_with = malloc))]
        pub(super) safe fn list(#[out] a: [c_int; 3]) -> Vec<String>;
        #[returns(counted_by(super::length_of(a), unit = bytes, nul = excluded))]
        pub(super) safe fn counted(a: c_int) -> &'static str;
        #[returns(len_of(a), native = c_uint)]
        pub(super) safe fn lengths(
            #[out] a: &'static [Point],
            #[out]
            #[marshal(free_with = release)]
            b: Vec<u16>,
            #[out]
            #[len_of(b, unit = bytes)]
            c: c_ulong,
        );
        pub(super) safe fn apart(
            a: &mut [MaybeUninit<u16>],
            b: &mut [MaybeUninit<u16>],
            #[len_of(a, b, unit = elements)] c: c_uint,
            #[out]
            #[len_of(a, b, unit = bytes)]
            d: c_ulong,
        );
        #[returns(native = *mut c_char)]
        pub(super) safe fn ignored() -> ();
        pub(super) fn release(a: *mut c_void);
        #[fails(when = super::is_bad, code = super::code_of(returned, a))]
        pub(super) safe fn own_rule(a: c_int) -> Result<c_long, io::Error>;
        #[optional]
        pub(super) safe fn optional() -> Option<c_int>;
        pub(super) safe fn fallback(a: c_int) -> io::Result<()> {
            let _: c_int = a;
            Ok(())
        }
        #[cfg(any())]
        pub(super) safe fn left_out();
        pub(super) safe fn never() -> !;
        pub(super) type Opaque;
        #[cfg(any())]
        pub(super) type LeftOut;
        /// What only the types know.
        pub(super) fn aliases(a: &Owned, #[out] b: Owned, c: Pointer, d: Callback, e: &mut Pair) -> Option<Owned>;
        #[library(super::OTHER)]
        #[entry_point("other")]
        pub(super) fn formatted(a: *mut Opaque, b: *const c_char, ...) -> c_int;
        pub(super) fn listed(a: c_int, #[variadic] b: c_long, c: *const c_char) -> c_int;
        pub(super) safe fn levels(#[in_out] a: Level) -> Level;
        pub(super) safe fn borrowed(
            #[out]
            #[marshal(copied)]
            a: String,
        ) -> Text;
        #[cfg(any())]
        pub(super) fn left_out_too(a: c_int, ...);
        pub(super) safe static COUNT: c_long;
        #[library(super::OTHER)]
        pub(super) static mut names: [*const c_char; 3];
        pub(super) static compare: Option<unsafe extern "C" fn(*const c_void, *const c_void) -> c_int>;
        pub(super) static itself: Opaque;
        #[cfg(any())]
        pub(super) static left_out_as_well: c_int;
    }

    pub(super) enum Close {}

    // SAFETY: nothing is made.
    unsafe impl ::interop::Free for Close {
        unsafe fn free(_: *mut c_void) {}
    }

    pub(super) type Owned = ::interop::NativeBox<Opaque, Close>;
    pub(super) type Pointer = *const *mut Opaque;
    pub(super) type Callback = Option<unsafe extern "C" fn(*mut c_void, Pointer, Option<extern "C" fn()>) -> c_long>;
    pub(super) type Pair = [Point; 2];
    pub(super) type Text = Option<&'static str>;

    pub(super) mod own_status {
        use ::std::result::Result;

        #[::interop::import(library = "quick", api = BY_NAME)]
        unsafe extern "system" {
            pub(in super::super) safe fn own_status() -> Result<(), super::super::Status>;
        }
    }
}

static OTHER: interop::Library = interop::Library::new("other");

fn length_of(_: c_int) -> usize {
    0
}

fn is_bad(native: c_long) -> bool {
    native < 0
}

fn code_of(_returned: c_long, a: c_int) -> c_int {
    a
}

type Unary = unsafe extern "C" fn(c_int) -> c_int;

struct Status;

impl interop::StatusError for Status {
    type Status = u16;
    fn check(_: u16) -> Result<(), Self> {
        Ok(())
    }
}

impl From<interop::Error> for Status {
    fn from(_: interop::Error) -> Self {
        Self
    }
}

fn api() -> &'static Block {
    native::API.metadata()
}

const IN: Direction = Direction::In(Way::Lend);
const OUT: Direction = Direction::Out(Way::Take);
const IN_OUT: Direction = Direction::InOut(Way::Lend, Way::Take);

fn function(name: &str) -> &'static Import {
    api().functions.iter().find(|function| function.name == name).expect("it is declared")
}

/// The whole block as JSON. Where it stands differs with the crate that compiles it, and is checked on its own.
#[test]
#[cfg(all(target_os = "linux", target_arch = "x86_64"))]
fn the_block_as_json() {
    use interop::metadata::{Declaration, Document, VERSION};

    // A declaration is a constant: this one is kept for as long as the program runs, too.
    static HERE: std::sync::OnceLock<Declaration> = std::sync::OnceLock::new();
    let here = HERE.get_or_init(|| Declaration::Import(api()).moved("here", "this file"));
    let document = Document { declarations: std::slice::from_ref(here) };
    let mut text = serde_json::to_string_pretty(&document).expect("it is plain data");
    // The paths of types, too.
    text = text.replace(concat!(module_path!(), "::"), "here::");
    text.push('\n');
    let path = format!("{}/metadata/{VERSION}-x86_64-linux.json", interop_test_native::TESTS);
    if std::env::var_os("INTEROP_BLESS").is_some() {
        std::fs::write(&path, &text).expect("the golden file can be written");
    }
    let golden = std::fs::read_to_string(&path).expect("the golden file is there");
    assert_eq!(text, golden, "if this is as it should be, write it with `INTEROP_BLESS=1 cargo test --test metadata`");
}

#[test]
fn where_the_block_stands() {
    assert!(api().file.ends_with("metadata.rs"), "{}", api().file);
    assert!(api().module.ends_with("metadata::native"), "{}", api().module);
    assert_eq!((api().library, api().abi), ("LIBRARY", "C"));
    let functions = api().functions.iter().map(|function| (function.line, function.column, function.name, "("));
    let statics = api().statics.iter().map(|variable| (variable.line, variable.column, variable.name, ":"));
    let opaque_types = api().opaque_types.iter().map(|opaque| (opaque.line, opaque.column, opaque.name, ";"));
    let block = [(api().line, api().column, "\"C\"", " {")];
    for (number, column, name, behind) in functions.chain(statics).chain(opaque_types).chain(block) {
        let line = include_str!("metadata.rs").lines().nth(number as usize - 1).unwrap_or_default();
        let there: String = line.chars().skip(column as usize - 1).collect();
        let behind_it = there.strip_prefix(name).unwrap_or_else(|| panic!("{number}:{column}: {line}"));
        assert!(behind_it.starts_with(behind) || behind_it.starts_with("<'a>("), "{number}:{column}: {line}");
    }
}

#[test]
fn c_sized_integers_have_their_size() {
    let [.., d, _, alias, size] = function("integers").signature.parameters else { panic!() };
    let long = NativeType::Integer { bits: c_long::BITS, signed: true };
    assert_eq!((d.native, d.declared), (long, "c_long"));
    assert_eq!((alias.native, alias.declared), (long, "Alias"), "the alias is resolved");
    assert_eq!(size.native, NativeType::Integer { bits: usize::BITS, signed: false });
    let signed = c_char::MIN != 0;
    assert_eq!(function("integers").signature.parameters[0].native, NativeType::Integer { bits: 8, signed });
}

#[test]
fn directions_lengths_and_pointers() {
    let outputs = function("outputs");
    assert_eq!(outputs.entry_points, ["outputs", "outputs_v1"]);
    let directions: Vec<Direction> = outputs.signature.parameters.iter().map(|parameter| parameter.direction).collect();
    assert_eq!(directions, [OUT, IN_OUT, Direction::Out(Way::Borrow), IN, IN_OUT]);
    let length = interop::metadata::Length { others: &["d"], unit: None, nul: None };
    assert_eq!(outputs.signature.parameters[4].len_of, Some(length));
    let int = NativeType::Integer { bits: 32, signed: true };
    match outputs.signature.parameters[0].native {
        NativeType::Pointer { mutable: true, to } => assert_eq!(*to, int),
        other => panic!("{other:?}"),
    }
    match outputs.signature.parameters[3].native {
        NativeType::Pointer { mutable: true, to } => assert_eq!(*to, int),
        other => panic!("{other:?}"),
    }
}

/// Through aliases, and within each other.
#[test]
fn function_pointers_with_their_signature() {
    const INT: NativeType = NativeType::Integer { bits: 32, signed: true };
    let NativeType::FunctionPointer { abi, parameters, variadic, returns, nullable } =
        function("pointers").signature.parameters[4].native
    else {
        panic!()
    };
    assert_eq!((abi, parameters, variadic, *returns, nullable), ("C", &[INT][..], false, INT, true));
    let NativeType::FunctionPointer { parameters, returns, nullable: true, .. } =
        function("aliases").signature.parameters[3].native
    else {
        panic!()
    };
    let [NativeType::Pointer { mutable: true, .. }, NativeType::Pointer { mutable: false, to }, inner] = parameters
    else {
        panic!("{parameters:?}")
    };
    assert!(matches!(to, NativeType::Named { name } if name.to_string() == "*mut Opaque"));
    let nothing = NativeType::FunctionPointer {
        abi: "C",
        parameters: &[],
        variadic: false,
        returns: &NativeType::Void,
        nullable: true,
    };
    assert_eq!((*inner, *returns), (nothing, NativeType::Integer { bits: c_long::BITS, signed: true }));
    let NativeType::Pointer { to: NativeType::Structure { fields, .. }, .. } =
        function("structures").signature.parameters[1].native
    else {
        panic!()
    };
    assert!(matches!(fields[4].native, NativeType::FunctionPointer { returns, .. } if *returns == INT));
}

#[test]
fn enumerations_with_their_values() {
    let colour = NativeType::Enumeration {
        name: "Colour",
        bits: 8,
        signed: false,
        values: &[EnumerationValue { name: "_Red", value: 1 }, EnumerationValue { name: "_Dark", value: 200 }],
    };
    assert_eq!(function("structures").signature.parameters[3].native, colour);
    let level = NativeType::Enumeration {
        name: "Level",
        bits: c_int::BITS,
        signed: true,
        values: &[
            EnumerationValue { name: "_Low", value: -1 },
            EnumerationValue { name: "if", value: 0 },
            EnumerationValue { name: "_High", value: i32::MAX as i128 },
        ],
    };
    assert!(
        matches!(function("levels").signature.parameters[0].native, NativeType::Pointer { to, .. } if *to == level)
    );
    assert_eq!(function("levels").signature.returns.native, level);
}

/// Whose a value is after the call, whatever it is called by.
#[test]
fn ways() {
    let function = |name: &str| &function(name).signature;
    assert_eq!(function("strings").parameters[0].direction, IN);
    assert_eq!(function("strings").returns.way, Some(Way::Borrow));
    assert_eq!((function("integers").returns.way, function("slices").returns.way), (Some(Way::Take), None));
    assert_eq!((function("never").returns.way, function("list").returns.way), (None, Some(Way::Take)));
    assert_eq!(function("borrowed").returns.way, Some(Way::Borrow), "an alias of a reference");
    assert_eq!(function("borrowed").parameters[0].direction, Direction::Out(Way::Borrow), "what is copied");
    assert_eq!(function("aliases").returns.way, Some(Way::Take));
}

#[test]
fn what_comes_out_as_arrays() {
    use interop::metadata::{Length, Memory};
    assert_eq!(api().strings, Some("utf8"));
    let nothing = Memory { counted_by: None, list: None, free_with: None, copied: false, element_free_with: None };
    let list = function("list");
    let memory =
        Memory { list: Some("list"), free_with: Some("release"), element_free_with: Some("malloc"), ..nothing };
    assert_eq!(list.signature.returns.memory, Some(memory));
    assert_eq!(function("integers").signature.returns.memory, None);
    let by = |others, unit, nul| Some(Length { others, unit, nul });
    let counted_by = by(&["super::length_of(a)"], Some("bytes"), Some("excluded"));
    assert_eq!(function("counted").signature.returns.memory, Some(Memory { counted_by, ..nothing }));
    let lengths = function("lengths");
    assert_eq!(lengths.signature.returns.len_of, by(&["a"], None, None));
    assert_eq!(lengths.signature.parameters[1].memory, Some(Memory { free_with: Some("release"), ..nothing }));
    assert_eq!(lengths.signature.parameters[2].len_of, by(&["b"], Some("bytes"), None));
    assert_eq!(lengths.signature.parameters[2].direction, OUT);
    let apart = function("apart");
    assert_eq!(apart.signature.parameters[2].len_of, by(&["a", "b"], Some("elements"), None));
    assert_eq!(apart.signature.parameters[3].len_of, by(&["a", "b"], Some("bytes"), None));
    assert_eq!((apart.signature.parameters[2].direction, apart.signature.parameters[3].direction), (IN, OUT));
    assert_eq!(function("slices").signature.parameters[3].len_of, by(&["c"], Some("bytes"), None));
    // C's `int a[3]`, which is a pointer.
    assert_eq!(list.signature.parameters[0].native, function("outputs").signature.parameters[0].native);
    assert!(matches!(function("ignored").signature.returns.native, NativeType::Pointer { mutable: true, .. }));
}

#[test]
fn what_was_left_out_is_not_there() {
    assert!(api().functions.iter().all(|function| function.name != "left_out"));
    assert_eq!(function("integers").entry_points, ["fixture_integers"]);
    let statics: Vec<_> = api().statics.iter().map(|variable| variable.name).collect();
    assert_eq!(statics, ["COUNT", "names", "compare", "itself"]);
    let opaque_types: Vec<_> = api().opaque_types.iter().map(|opaque| opaque.name).collect();
    assert_eq!(opaque_types, ["Opaque"]);
}

#[test]
fn variables() {
    let variable = |name: &str| api().statics.iter().find(|variable| variable.name == name).expect("it is declared");
    let (count, names) = (variable("COUNT"), variable("names"));
    assert_eq!((count.safe, count.library, count.entry_points), (true, None, &["fixture_COUNT"][..]));
    assert_eq!((names.safe, names.library), (false, Some("super::OTHER")));
    assert_eq!(count.native, NativeType::Integer { bits: c_long::BITS, signed: true });
    assert!(matches!(names.native, NativeType::Array { of: NativeType::Pointer { mutable: false, .. }, length: 3 }));
    assert!(matches!(variable("itself").native, NativeType::Named { name } if name.to_string() == "Opaque"));
}

#[test]
fn c_variadic_functions() {
    let (formatted, listed) = (function("formatted"), function("listed"));
    assert_eq!(
        (formatted.library, formatted.safe, formatted.entry_points),
        (Some("super::OTHER"), false, &["other"][..])
    );
    assert_eq!((formatted.signature.variadic, formatted.signature.parameters.len()), (Some(2), 2));
    assert_eq!((listed.signature.variadic, listed.signature.parameters.len(), listed.library), (Some(1), 3, None));
    assert_eq!(function("integers").signature.variadic, None);
}

/// The declarations are functions, too, and of the types that the metadata speaks of.
#[test]
fn what_the_caller_sees() {
    use native::{Colour, Grid, Point};
    type Pointers =
        unsafe fn(*const c_void, *mut u8, NonNull<u16>, Option<NonNull<u32>>, Option<Unary>) -> *const c_char;
    type Outputs = fn(c_long, &mut [MaybeUninit<i32>]) -> io::Result<(c_int, c_long, &'static str, &mut [i32])>;
    let _: Pointers = native::pointers;
    let _: fn(bool, &mut bool, char) -> bool = native::truths;
    let _: for<'a> fn(&'a CStr, Option<&str>, &CStr) -> Option<&'a str> = native::strings;
    let _: fn(&[u8], &mut [Point]) = native::slices;
    let _: fn(Point, &Grid, &mut Grid, Colour) -> Point = native::structures;
    let _: Outputs = native::outputs;
    let _: fn() -> (Vec<String>, [c_int; 3]) = native::list;
    let _: fn(c_int) -> &'static str = native::counted;
    let _: fn() -> (&'static [Point], Vec<u16>) = native::lengths;
    let _: fn() = native::ignored;
    let _: fn(c_int) -> io::Result<c_long> = native::own_rule;
    let _: fn() -> Option<c_int> = native::optional;
    let _: fn(c_int) -> io::Result<()> = native::fallback;
    let _: fn() -> ! = native::never;
    let _: fn() -> Result<(), Status> = native::own_status::own_status;
}

#[test]
fn how_calls_fail() {
    let rule = |name| function(name).signature.fails.map(|failure| (failure.when, failure.code));
    assert_eq!(rule("integers"), None);
    assert_eq!(rule("outputs"), Some(("negative_one", "errno")));
    assert_eq!(rule("own_rule"), Some(("super::is_bad", "super::code_of(returned, a)")));
    let own = native::own_status::BY_NAME.metadata();
    assert_eq!((own.library, own.abi), ("\"quick\"", "system"));
    assert_eq!(own.functions[0].signature.returns.native, NativeType::Integer { bits: 16, signed: false });
    assert_eq!(own.functions[0].signature.fails.map(|failure| failure.when), Some("type"));
}

/// As a header has them: what is an alias, or only a type's own, is seen through.
#[test]
fn prototypes() {
    // What the aliases stand for.
    let long = format!("int{}_t", c_long::BITS);
    let char = if c_char::MIN == 0 { "uint8_t" } else { "int8_t" };
    let prototypes = api().functions.iter().map(Import::prototype);
    let declarations = api().statics.iter().map(Static::declaration);
    let expected = [
        "int8_t fixture_integers(char a, int b, unsigned int c, long d, unsigned long e, LONG f, size_t g);",
        "double fixture_floats(float a, double b);",
        "const char *fixture_pointers(const void *a, uint8_t *b, uint16_t *c, uint32_t *d, int (*e)(int));",
        "int fixture_truths(bool a, int *b, char16_t c);",
        "const char *fixture_strings(const char *a, const char *b, const char *c);",
        "void fixture_slices(const uint8_t *a, unsigned int b, Point *c, size_t d);",
        "Point fixture_structures(Point a, const Grid *b, Grid *c, Colour d);",
        "int outputs(int *a, long *b, const char **c, int32_t *d, unsigned long *e);",
        "char **fixture_list(int *a);",
        "const char *fixture_counted(int a);",
        "unsigned int fixture_lengths(const Point **a, uint16_t **b, unsigned long *c);",
        "void fixture_apart(uint16_t *a, uint16_t *b, unsigned int c, unsigned long *d);",
        "char *fixture_ignored(void);",
        "void fixture_release(void *a);",
        "long fixture_own_rule(int a);",
        "int fixture_optional(void);",
        "int fixture_fallback(int a);",
        "_Noreturn void fixture_never(void);",
        "Opaque *fixture_aliases(Opaque *a, Opaque **b, Opaque *const *c, LONG (*d)(void *, Opaque *const *, void (*)(void)), Point *e);",
        "int fixture_listed(int a, ... /* long b, const char *c */);",
        "Level fixture_levels(Level *a);",
        "const CHAR *fixture_borrowed(char **a);",
        "int other(Opaque *a, const char *b, ...);",
        "extern long fixture_COUNT;",
        "extern const char *fixture_names[3];",
        "extern int (*fixture_compare)(const void *, const void *);",
        "extern Opaque fixture_itself;",
    ];
    let expected: Vec<_> = expected.iter().map(|text| text.replace("LONG", &long).replace("CHAR", char)).collect();
    let found: Vec<_> = prototypes.chain(declarations).collect();
    assert_eq!(found, expected);
    compile(&found.join("\n"));
    let own_status = native::own_status::BY_NAME.metadata().functions[0];
    assert_eq!(own_status.prototype(), "uint16_t own_status(void);");
}

#[path = "../../interop-macros/src/tests/c_compiler.rs"]
mod c_compiler;

/// Asks the C compiler whether these declarations are C.
fn compile(declarations: &str) {
    const BEFORE: &str = "#include <stdbool.h>\n#include <stddef.h>\n#include <stdint.h>\n#include <uchar.h>\n\
        typedef struct Point Point; typedef struct Grid Grid; typedef struct Opaque Opaque; typedef unsigned char Colour; typedef int Level;\n";
    let source = format!("{BEFORE}{declarations}\n");
    let errors = c_compiler::errors(&source).unwrap_or_default();
    assert!(errors.is_empty(), "{source}\n{errors}");
}
