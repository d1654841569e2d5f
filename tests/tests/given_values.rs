//! `#[value(…)]`: parameters that the declaration fills, and the caller does not see.

#![cfg(all(target_os = "linux", target_env = "gnu"))]

use std::cell::Cell;
use std::ffi::{CStr, CString, c_char, c_int, c_long, c_uint, c_ulong, c_void};
use std::mem::MaybeUninit;
use std::ptr::NonNull;

use interop::Library;

static ZLIB: Library = Library::new("z").soname(1);

thread_local! {
    static ASKED: Cell<u32> = const { Cell::new(0) };
}

/// What an expression with a side effect is.
fn asked<T>(value: T) -> T {
    ASKED.set(ASKED.get() + 1);
    value
}

fn times(call: impl FnOnce()) -> u32 {
    ASKED.set(0);
    call();
    ASKED.get()
}

const DECIMAL: c_int = 10;

unsafe extern "C" fn ascending(a: *const i32, b: *const i32) -> c_int {
    // SAFETY: `qsort` calls it with two elements.
    unsafe { (*a).cmp(&*b) as c_int }
}

#[interop::import(library = Library::PROCESS, strings = utf8, bools = bool32, api = PROCESS)]
unsafe extern "C" {
    #[entry_point("strtol")]
    safe fn decimal(
        text: &CStr,
        #[value(null)] end: Option<&mut *const c_char>,
        #[value(DECIMAL)] base: c_int,
    ) -> c_long;
    #[entry_point("strtol")]
    safe fn decimal_of_text(
        text: &str,
        #[value(null)] end: *mut *mut c_char,
        #[value(asked(10))] base: c_int,
    ) -> c_long;
    #[entry_point("labs")]
    safe fn five(#[value(-5)] number: c_long) -> c_long;
    #[entry_point("memchr")]
    safe fn position_of_zero<'a>(
        bytes: &'a [u8],
        #[value(0)] wanted: c_int,
        #[len_of(bytes)] length: usize,
    ) -> Option<&'a u8>;
    #[entry_point("strncmp")]
    safe fn begins_with(text: &str, beginning: &str, #[value(beginning.len())] length: usize) -> c_int;
    #[entry_point("strncmp")]
    safe fn begins_with_format(text: &str, start: &str, #[value(format!("{start}").len())] length: usize) -> c_int;
    #[entry_point("qsort")]
    safe fn sort(
        numbers: &mut [i32],
        #[len_of(numbers)] count: usize,
        #[value(size_of::<i32>())] size: usize,
        #[value(ascending)] compare: unsafe extern "C" fn(*const i32, *const i32) -> c_int,
    );
    #[entry_point("snprintf")]
    #[returns(len_of(text), native = c_int)]
    safe fn number(
        #[out(capacity = 2, grow)] text: String,
        #[len_of(text, unit = bytes, nul = in_only)] capacity: usize,
        #[value(asked(c"%ld|%d"))] format: &CStr,
        #[variadic] number: c_long,
        #[value(7)] last: c_int,
    );
    /// A body sees what the caller sees.
    safe fn not_there(a: c_int, #[value(1)] b: c_int) -> c_int {
        a + 40
    }
    #[entry_point("strlen")]
    safe fn of_a_constant(#[value("Čapek")] text: &str) -> usize;
    #[entry_point("strnlen")]
    safe fn length_of_a_constant(#[value(b"four\0")] text: &[u8], #[len_of(text)] most: usize) -> usize;
    #[entry_point("abs")]
    safe fn of_a_bool(
        #[value(true)]
        #[marshal(bool32)]
        yes: bool,
    ) -> c_int;
    #[entry_point("memcpy")]
    safe fn of_both<'a>(
        #[value(null)] to: Option<NonNull<c_void>>,
        from: &'a u8,
        #[value(0)] none: usize,
    ) -> Option<&'a u8>;
}

#[test]
fn the_declaration_fills_what_the_caller_does_not_see() {
    assert_eq!(decimal(c"42 apples"), 42);
    assert_eq!(five(), 5);
    assert_eq!(position_of_zero(&[3, 2, 0, 1]), Some(&0));
    assert_eq!(position_of_zero(&[3, 2]), None);
    assert_eq!(of_a_constant(), 6);
    assert_eq!(length_of_a_constant(), 4);
    assert_eq!(of_a_bool(), 1);
    assert_eq!(of_both(&1), None);
    let mut numbers = [3, -1, 2];
    sort(&mut numbers);
    assert_eq!(numbers, [-1, 2, 3]);
}

#[test]
fn an_expression_names_what_the_caller_passes() {
    assert_eq!(begins_with("Capital", "Cap"), 0);
    assert_ne!(begins_with("Capital", "Cat"), 0);
    assert_eq!(begins_with_format("Capital", "Cap"), 0);
    assert_ne!(begins_with_format("Capital", "Cat"), 0);
}

#[test]
fn an_expression_is_looked_at_once_in_each_call() {
    assert_eq!(times(|| assert_eq!(decimal_of_text("17"), 17)), 1);
    // This one is called again, with a larger buffer.
    assert_eq!(times(|| assert_eq!(number(123_456_789_012), "123456789012|7")), 1);
}

#[test]
fn a_body_sees_what_the_caller_sees() {
    assert_eq!(not_there(2), 42);
}

#[test]
fn a_value_counts_as_native_parameter() {
    let metadata = PROCESS.metadata();
    let function = |name| metadata.functions.iter().find(|function| function.name == name).expect("declared");
    assert_eq!(function("decimal").prototype(), "long strtol(const char *text, const char **end, int base);");
    let parameters = function("decimal").signature.parameters;
    let values: Vec<_> = parameters.iter().map(|parameter| (parameter.name, parameter.value)).collect();
    assert_eq!(values, [("text", None), ("end", Some("null")), ("base", Some("DECIMAL"))]);
}

#[derive(Clone, Copy, ::interop::Blittable, ::interop::Fillable)]
#[repr(C)]
struct Stream {
    next_in: *const u8,
    avail_in: c_uint,
    total_in: c_ulong,
    next_out: *mut u8,
    avail_out: c_uint,
    total_out: c_ulong,
    msg: *const c_char,
    state: *mut c_void,
    zalloc: *const c_void,
    zfree: *const c_void,
    opaque: *mut c_void,
    data_type: c_int,
    adler: c_ulong,
    reserved: c_ulong,
}

#[interop::import(library = ZLIB, strings = utf8, fails(when = nonzero, code = returned))]
unsafe extern "C" {
    /// As `zlib.h` has it, without the macro `inflateInit`.
    #[entry_point("inflateInit_")]
    safe fn inflate_init(
        stream: &mut Stream,
        #[value(c"1")] version: &CStr,
        #[value(size_of::<Stream>() as c_int)] size: c_int,
    ) -> Result<(), Failed>;
    #[entry_point("inflateEnd")]
    safe fn inflate_end(stream: &mut Stream) -> Result<(), Failed>;
    #[entry_point("compress2")]
    safe fn compress_most(
        dest: &mut [MaybeUninit<u8>],
        #[in_out]
        #[len_of(dest)]
        dest_len: c_ulong,
        source: &[u8],
        #[len_of(source)] source_len: c_ulong,
        #[value(9)] level: c_int,
    ) -> Result<(), Failed>;
}

#[derive(Debug)]
struct Failed;

impl From<c_int> for Failed {
    fn from(_: c_int) -> Self {
        Self
    }
}

impl From<interop::Error> for Failed {
    fn from(_: interop::Error) -> Self {
        Self
    }
}

#[test]
fn a_version_and_a_size_as_zlib_wants_them() {
    // SAFETY: zeros are a stream that zlib is asked to begin.
    let mut stream: Stream = unsafe { std::mem::zeroed() };
    inflate_init(&mut stream).expect("the version and the size are right");
    inflate_end(&mut stream).expect("it has begun");
    let mut room = [MaybeUninit::uninit(); 100];
    assert!(compress_most(&mut room, &[0; 1000]).expect("there is room").len() < 30);
}

#[test]
fn what_frees_may_have_a_value_beside_its_pointer() {
    mod frees {
        use super::{CString, Library, c_char};
        #[interop::import(library = Library::PROCESS, strings = utf8)]
        unsafe extern "C" {
            #[entry_point("realloc")]
            pub(super) fn free_by_size(memory: *mut c_char, #[value(0)] size: usize) -> *mut c_char;
            #[returns(free_with = free_by_size)]
            pub(super) safe fn strndup(text: &str, most: usize) -> CString;
        }
    }
    assert_eq!(frees::strndup("borrowed", 6).as_c_str(), c"borrow");
}
