//! Every declaration as data: what was declared, with native types resolved, as it would be written to a file.

use std::ffi::{CStr, c_char, c_int, c_long, c_void};
use std::io;
use std::mem::MaybeUninit;
use std::ptr::NonNull;

use interop::metadata::{Block, Direction, Function, NativeType};

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
    }

    pub(super) mod own_status {
        use ::std::result::Result;

        #[::interop::import(library = "quick", api = BY_NAME)]
        unsafe extern "system" {
            pub(in super::super) safe fn own_status() -> Result<(), super::super::Status>;
        }
    }
}

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

fn function(name: &str) -> &'static Function {
    api().functions.iter().find(|function| function.name == name).expect("it is declared")
}

/// The whole block as JSON. Where it stands differs with the crate that compiles it, and is checked on its own.
#[test]
#[cfg(all(target_os = "linux", target_arch = "x86_64"))]
fn the_block_as_json() {
    let mut block = *api();
    block.module = "here";
    block.file = "this file";
    let mut text = serde_json::to_string_pretty(&block).expect("it is plain data");
    text.push('\n');
    let path = interop_test_native::TESTS.to_owned() + "/metadata/x86_64-linux.json";
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
    for function in api().functions {
        let line = include_str!("metadata.rs").lines().nth(function.line as usize - 1).unwrap_or_default();
        assert!(line.contains(&format!("fn {}", function.name)), "line {}: {line}", function.line);
    }
}

#[test]
fn c_sized_integers_have_their_size() {
    let [.., d, _, alias, size] = function("integers").parameters else { panic!() };
    let long = NativeType::Integer { bits: c_long::BITS, signed: true };
    assert_eq!((d.native, d.declared), (long, "c_long"));
    assert_eq!((alias.native, alias.declared), (long, "Alias"), "the alias is resolved");
    assert_eq!(size.native, NativeType::Integer { bits: usize::BITS, signed: false });
    let signed = c_char::MIN != 0;
    assert_eq!(function("integers").parameters[0].native, NativeType::Integer { bits: 8, signed });
}

#[test]
fn directions_lengths_and_pointers() {
    let outputs = function("outputs");
    assert_eq!(outputs.entry_points, ["outputs", "outputs_v1"]);
    let directions: Vec<Direction> = outputs.parameters.iter().map(|parameter| parameter.direction).collect();
    assert_eq!(directions, [Direction::Out, Direction::InOut, Direction::Out, Direction::In, Direction::InOut]);
    let length = interop::metadata::Length { other: "d", unit: None, nul: None };
    assert_eq!(outputs.parameters[4].len_of, Some(length));
    let int = NativeType::Integer { bits: 32, signed: true };
    match outputs.parameters[0].native {
        NativeType::Pointer { mutable: true, to: Some(to) } => assert_eq!(*to, int),
        other => panic!("{other:?}"),
    }
    match outputs.parameters[3].native {
        NativeType::Pointer { mutable: true, to: Some(to) } => assert_eq!(*to, int),
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_comes_out_as_arrays() {
    use interop::metadata::{Length, Memory};
    assert_eq!(api().strings, Some("utf8"));
    let nothing = Memory { counted_by: None, list: None, free_with: None, element_free_with: None };
    let list = function("list");
    let memory =
        Memory { list: Some("list"), free_with: Some("release"), element_free_with: Some("malloc"), ..nothing };
    assert_eq!(list.returns.memory, Some(memory));
    assert_eq!(function("integers").returns.memory, None);
    let by = |other, unit, nul| Some(Length { other, unit, nul });
    let counted_by = by("super::length_of(a)", Some("bytes"), Some("excluded"));
    assert_eq!(function("counted").returns.memory, Some(Memory { counted_by, ..nothing }));
    let lengths = function("lengths");
    assert_eq!(lengths.returns.len_of, by("a", None, None));
    assert_eq!(lengths.parameters[1].memory, Some(Memory { free_with: Some("release"), ..nothing }));
    assert_eq!(lengths.parameters[2].len_of, by("b", Some("bytes"), None));
    assert_eq!(lengths.parameters[2].direction, Direction::Out);
    assert_eq!(function("slices").parameters[3].len_of, by("c", Some("bytes"), None));
    // C's `int a[3]`, which is a pointer.
    assert_eq!(list.parameters[0].native, function("outputs").parameters[0].native);
    assert!(matches!(function("ignored").returns.native, NativeType::Pointer { mutable: true, .. }));
}

#[test]
fn what_was_left_out_is_not_there() {
    assert!(api().functions.iter().all(|function| function.name != "left_out"));
    assert_eq!(function("integers").entry_points, ["fixture_integers"]);
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
    let rule = |name| function(name).fails.map(|failure| (failure.when, failure.code));
    assert_eq!(rule("integers"), None);
    assert_eq!(rule("outputs"), Some(("negative_one", "errno")));
    assert_eq!(rule("own_rule"), Some(("super::is_bad", "super::code_of(returned, a)")));
    let own = native::own_status::BY_NAME.metadata();
    assert_eq!((own.library, own.abi), ("\"quick\"", "system"));
    assert_eq!(own.functions[0].returns.native, NativeType::Integer { bits: 16, signed: false });
    assert_eq!(own.functions[0].fails.map(|failure| failure.when), Some("type"));
}
