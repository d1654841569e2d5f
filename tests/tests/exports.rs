//! `#[interop::export]`: what a C program sees of Rust functions, and what Rust sees of the same.

use std::ffi::{CStr, c_char, c_int, c_void};
use std::mem::MaybeUninit;
use std::{env, io};

use interop::{Allocate, Fake, Free, Library};
use interop_test_native::FIXTURES;
use ledger::Ledger;

mod ledger;

static LIBRARY: Library = Library::new(FIXTURES);

#[derive(Clone, Copy, Debug, PartialEq, interop::Blittable, interop::Fillable)]
#[repr(C)]
struct Seen {
    returned: i32,
    error: i32,
    cursor: u32,
    count: u32,
    found: [c_char; 32],
}

#[derive(Clone, Copy, Debug, PartialEq, interop::Blittable, interop::Fillable)]
#[repr(C)]
struct Point {
    x: i32,
    y: i32,
}

#[interop::import(library = LIBRARY)]
unsafe extern "C" {
    fn fixture_alloc(size: usize) -> *mut c_void;
    fn fixture_free(memory: *mut c_void);

    safe fn export_find(find: *const c_void, table: Option<&CStr>, n: usize, wanted: c_int, #[out] seen: Seen);
    safe fn export_length(make: *const c_void, name: &CStr, #[out] error: i32) -> c_int;
    safe fn export_scalars(f: *const c_void, a: i8, b: u64, c: f32, d: f64) -> f64;
    safe fn export_sum(f: *const c_void, count: i32) -> f64;
    safe fn export_status(f: *const c_void, argument: c_int, #[out] error: i32) -> c_int;
    safe fn export_title(title: *const c_void) -> c_int;
    safe fn export_even(f: *const c_void, x: c_int) -> c_int;
    safe fn export_fill(f: *const c_void, room: usize) -> c_int;
    safe fn export_move(f: *const c_void) -> Point;
}

/// The fixtures' allocator, which counts.
enum Counted {}

// SAFETY: what `allocate` makes.
unsafe impl Free for Counted {
    unsafe fn free(pointer: *mut c_void) {
        // SAFETY: the caller's promise.
        unsafe { fixture_free(pointer) }
    }
}
// SAFETY: from `malloc`.
unsafe impl Allocate for Counted {
    fn allocate(size: usize) -> *mut c_void {
        // SAFETY: it takes any size.
        unsafe { fixture_alloc(size) }
    }
}

/// What has its own rule: 0 is a success, and everything else a failure.
#[derive(Debug, PartialEq)]
struct Status(c_int);

impl From<interop::Error> for Status {
    fn from(error: interop::Error) -> Self {
        Self(if matches!(error.kind(), interop::ErrorKind::Panicked(_)) { 99 } else { 98 })
    }
}
impl interop::StatusError for Status {
    type Status = c_int;
    fn check(status: c_int) -> Result<(), Self> {
        if status == 0 { Ok(()) } else { Err(Self(status)) }
    }
}
impl interop::IntoStatus for Status {
    const SUCCESS: c_int = 0;
    fn into_status(self) -> c_int {
        self.0
    }
}
impl From<Status> for c_int {
    fn from(status: Status) -> Self {
        status.0
    }
}

#[interop::export(prefix = "test_", strings = utf8, fails(when = negative_one, code = errno))]
/// All results, or none.
fn find(
    table: &str,
    keys: &[Option<&str>],
    #[len_of(keys)] n: usize,
    #[in_out] cursor: u32,
    #[out]
    #[marshal(alloc_with = Counted)]
    found: String,
    #[out] count: u32,
) -> io::Result<c_int> {
    match table {
        "none" => Err(io::Error::from_raw_os_error(2)),
        "no code" => Err(io::Error::other("no code")),
        "panic" => panic!("in the body"),
        "nul" => Ok((0, 1, "a\0b".into(), 1)),
        "minus one" => Ok((-1, 1, "found".into(), 1)),
        _ => {
            let joined = keys.iter().map(|key| key.unwrap_or("-")).collect::<Vec<_>>().join(",");
            Ok((7, cursor + 1, format!("{table}:{joined}"), keys.len() as u32))
        }
    }
}

#[interop::export(strings = utf8, fails(when = null, code = errno))]
#[entry_point("test_make")]
#[returns(alloc_with = malloc)]
fn make(name: &str) -> io::Result<String> {
    match name {
        "" => Err(io::ErrorKind::NotFound.into()),
        name => Ok(name.repeat(2)),
    }
}

#[interop::export(rename_all = "camelCase")]
fn test_scalars(a: i8, b: u64, c: f32, d: f64) -> f64 {
    f64::from(a) + b as f64 + f64::from(c) + d
}

#[interop::export(panics = -1.0)]
fn test_sum(values: &[f64], #[len_of(values)] mut count: i32) -> f64 {
    assert_ne!(values.len(), 2, "it panics of two");
    values.iter().sum()
}

#[interop::export()]
fn test_check(argument: c_int) -> Result<(), Status> {
    match argument {
        0 => Ok(()),
        -1 => panic!("less than nothing"),
        other => Err(Status(other)),
    }
}

#[interop::export()]
#[fails(when = nonzero, code = returned)]
fn test_code(argument: c_int) -> Result<(), Status> {
    if argument == 1 { Ok(()) } else { Err(Status(argument)) }
}

#[interop::export(fails(when = zero, code = last_error))]
fn test_last(argument: c_int) -> io::Result<()> {
    if argument == 1 { Ok(()) } else { Err(io::Error::from_raw_os_error(argument)) }
}

#[interop::export(strings = utf8)]
fn test_title() -> &'static CStr {
    c"Title"
}

#[interop::export(bools = bool8)]
#[panics(false)]
pub(crate) fn test_even(x: c_int) -> bool {
    assert_ne!(x, 4, "it panics of four");
    x % 2 == 0
}

#[interop::export(panics = -1)]
fn test_fill(room: &mut [MaybeUninit<u8>], #[len_of(room)] size: usize) -> c_int {
    room.iter_mut().for_each(|byte| *byte = MaybeUninit::new(1));
    0
}

/// # Safety
/// Of an `unsafe fn`, which native code calls all the same.
#[interop::export()]
unsafe fn test_move<'a>(point: &'a mut Point) {
    point.x += point.y;
}

#[interop::export()]
extern "system" fn test_system(a: c_int, b: c_int) -> c_int {
    a * b
}

#[interop::export()]
fn test_aborts(x: c_int) -> c_int {
    assert_eq!(x, 0, "not zero");
    x
}

/// The exported symbols, as the linker has them.
mod symbols {
    unsafe extern "C" {
        pub(super) fn test_find();
        pub(super) fn test_make();
        pub(super) fn testScalars();
        pub(super) fn test_sum();
        pub(super) fn test_check();
        pub(super) fn test_code();
        pub(super) fn test_last();
        pub(super) fn test_title();
        pub(super) fn test_even();
        pub(super) fn test_fill();
        pub(super) fn test_move();
        pub(super) fn test_aborts();
    }
}

/// The same, declared as an import: both sides meet.
#[interop::import(library = Library::PROCESS, bind = link, strings = utf8)]
unsafe extern "C" {
    #[entry_point("test_find")]
    #[fails(when = negative_one, code = errno)]
    safe fn imported_find(
        table: &str,
        keys: &[Option<&str>],
        #[len_of(keys)] n: usize,
        #[in_out] cursor: u32,
        #[out]
        #[marshal(free_with = fixture_free)]
        found: String,
        #[out] count: u32,
    ) -> io::Result<c_int>;
    #[entry_point("test_check")]
    safe fn imported_check(argument: c_int) -> Result<(), Status>;
}

#[interop::import(library = Library::PROCESS, bind = link)]
unsafe extern "system" {
    #[entry_point("test_system")]
    safe fn imported_system(a: c_int, b: c_int) -> c_int;
}

const ALL: c_int = 15;

fn seen(table: &CStr, n: usize, wanted: c_int) -> (i32, i32, u32, u32, String) {
    let seen = export_find(symbols::test_find as *const c_void, Some(table), n, wanted);
    of(&seen)
}

fn of(seen: &Seen) -> (i32, i32, u32, u32, String) {
    // SAFETY: the fixture ends it with NUL.
    let found = unsafe { CStr::from_ptr(seen.found.as_ptr()) }.to_str().unwrap();
    (seen.returned, seen.error, seen.cursor, seen.count, found.to_owned())
}

/// What a caller sees of a failure: nothing but the code.
fn failed(error: i32) -> (i32, i32, u32, u32, String) {
    (-1, error, 40, 0, String::new())
}

#[test]
fn all_results_come_out() {
    let ledger = Ledger::open();
    assert_eq!(seen(c"t", 3, ALL), (7, 0, 41, 3, "t:a,-,c".into()));
    assert_eq!(seen(c"t", 1, ALL), (7, 0, 41, 1, "t:a".into()));
    assert_eq!(seen(c"t", 0, ALL), (7, 0, 41, 0, "t:".into()));
    assert_eq!(seen(c"t", 0, ALL - 8), (7, 0, 41, 0, "t:".into()), "null is no keys");
    ledger.balanced();
}

#[test]
fn what_native_code_does_not_want_is_dropped() {
    let ledger = Ledger::open();
    assert_eq!(seen(c"t", 3, ALL - 1), (7, 0, 41, 3, String::new()));
    assert_eq!(seen(c"t", 3, ALL - 2), (7, 0, 41, 0, "t:a,-,c".into()));
    ledger.balanced();
}

#[test]
fn whatever_goes_wrong_is_the_declared_failure() {
    const INVALID: i32 = 22;
    const IO: i32 = 5;
    let ledger = Ledger::open();
    assert_eq!(seen(c"none", 3, ALL), failed(2));
    assert_eq!(seen(c"no code", 3, ALL), failed(IO), "native code must see that there is a code");
    assert_eq!(seen(c"panic", 3, ALL), failed(IO));
    assert_eq!(seen(c"nul", 3, ALL), failed(INVALID), "a result without a native form");
    assert_eq!(seen(c"minus one", 3, ALL), failed(INVALID), "it would mean failure");
    assert_eq!(seen(c"\xFF", 3, ALL), failed(INVALID), "not UTF-8");
    assert_eq!(seen(c"t", 3, ALL - 4), failed(INVALID), "an `in_out` that is null");
    assert_eq!(seen(c"t", 3, ALL - 8), failed(INVALID), "three keys of none");
    assert_eq!(seen(c"t", usize::MAX, ALL), failed(INVALID), "no such length");
    assert_eq!(of(&export_find(symbols::test_find as *const c_void, None, 3, ALL)), failed(INVALID));
    ledger.balanced();
}

#[test]
fn what_is_owned_is_returned() {
    let make = symbols::test_make as *const c_void;
    assert_eq!(export_length(make, c"four"), (8, 0));
    let (length, error) = export_length(make, c"");
    assert_eq!((length, error), (-1, 2));
    assert_eq!(export_length(make, c"\xFF"), (-1, 22));
}

#[test]
fn scalars_and_slices() {
    assert_eq!(
        export_scalars(symbols::testScalars as *const c_void, -1, 1 << 40, 0.5, 0.25),
        (1_u64 << 40) as f64 - 0.25
    );
    let sum = symbols::test_sum as *const c_void;
    assert_eq!(export_sum(sum, 3), 7.5);
    assert_eq!(export_sum(sum, 2), -1.0, "a panic");
    assert_eq!(export_sum(sum, -3), -1.0, "no length");
}

#[test]
fn statuses_and_codes() {
    let check = |argument| export_status(symbols::test_check as *const c_void, argument).0;
    assert_eq!([0, 5, -1].map(check), [0, 5, 99]);
    let code = |argument| export_status(symbols::test_code as *const c_void, argument).0;
    assert_eq!([1, 5, 0].map(code), [0, 5, 1], "0 is no failure");
    let last = |argument| export_status(symbols::test_last as *const c_void, argument).0;
    assert_eq!([1, 2].map(last), [1, 0]);
    if cfg!(unix) {
        assert_eq!(export_status(symbols::test_last as *const c_void, 2), (0, 2));
    }
}

#[test]
fn converted_values_and_what_native_code_keeps() {
    assert_eq!(export_title(symbols::test_title as *const c_void), 1);
    let even = |x| export_even(symbols::test_even as *const c_void, x);
    assert_eq!([2, 3, 4].map(even), [1, 0, 0]);
}

#[test]
fn native_codes_memory_in_place() {
    let fill = |room| export_fill(symbols::test_fill as *const c_void, room);
    assert_eq!(fill(8), 8);
    assert_eq!(fill(3), 3 + 5 * 0xEE);
    assert_eq!(export_move(symbols::test_move as *const c_void), Point { x: 3, y: 2 });
}

#[test]
fn rust_calls_the_function_itself() {
    assert_eq!(find("t", &[Some("x")], 1).unwrap(), (7, 2, "t:x".to_owned(), 1));
    assert_eq!(make("ab").unwrap(), "abab");
    assert_eq!(test_system(3, 4), 12);
    let mut point = Point { x: 1, y: 1 };
    // SAFETY: nothing is asked.
    unsafe { test_move(&mut point) };
    assert_eq!(point.x, 2);
}

#[test]
fn both_sides_meet() {
    let ledger = Ledger::open();
    assert_eq!(imported_find("t", &[Some("a"), None], 1).unwrap(), (7, 2, "t:a,-".to_owned(), 2));
    assert_eq!(imported_find("none", &[], 1).unwrap_err().kind(), io::ErrorKind::NotFound);
    assert_eq!(imported_check(0), Ok(()));
    assert_eq!(imported_check(4), Err(Status(4)));
    assert_eq!(imported_check(-1), Err(Status(99)));
    assert_eq!(imported_system(6, 7), 42);
    ledger.balanced();
}

static ABSENT: Library = Library::new("interop_absent_exports");

#[interop::import(library = ABSENT, strings = utf8)]
unsafe extern "C" {
    #[fails(when = null, code = errno)]
    #[returns(free_with = malloc)]
    safe fn test_make_faked(name: &str) -> io::Result<String>;
}

#[test]
fn an_export_is_a_fake() {
    // SAFETY: the same declaration.
    let fake = unsafe { Fake::new().function(c"test_make_faked", symbols::test_make as *const ()) };
    let _faked = fake.install(&ABSENT).unwrap();
    assert_eq!(test_make_faked("xy").unwrap(), "xyxy");
    assert_eq!(test_make_faked("").unwrap_err().kind(), io::ErrorKind::NotFound);
}

#[test]
fn without_a_value_the_program_aborts_and_names_the_function() {
    const CHILD: &str = "INTEROP_TEST_ABORTS";
    if env::var_os(CHILD).is_some() {
        export_status(symbols::test_aborts as *const c_void, 1);
        return;
    }
    let output = std::process::Command::new(env::current_exe().unwrap())
        .args(["--exact", "without_a_value_the_program_aborts_and_names_the_function", "--nocapture"])
        .env(CHILD, "1")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success(), "{said}");
    assert!(said.contains("`test_aborts`, which native code called, panicked"), "{said}");
    assert!(said.contains("nothing is declared that it returns then"), "{said}");
}
