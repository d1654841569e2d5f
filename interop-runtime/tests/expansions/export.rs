//! `#[interop::export]`: a Rust function as a native one.
//!
//! ```ignore
//! #[interop::export(strings = utf8, fails(when = negative_one, code = errno))]
//! pub fn demo_find(
//!     table: &str,
//!     #[len_of(keys)] n: usize,
//!     keys: &[Option<&str>],
//!     #[in_out] cursor: u32,                                              // uint32_t *
//!     #[out] #[marshal(alloc_with = Native)] found: String,               // char **
//!     #[out] count: u32,                                                  // uint32_t *
//!     #[out(capacity = size)] label: String,                              // char *
//!     #[in_out] #[len_of(label, unit = elements, nul = in_only)] size: u32,
//! ) -> io::Result<c_int> { … }
//! ```
//!
//! The body sees what a caller of the same import sees: `fn(table, keys, cursor) -> io::Result<(c_int, u32, String, u32, String)>`.

use std::ffi::{CStr, c_char, c_int};
use std::io;
use std::ptr;

use interop_runtime::marshal::native_pointer::Pointer;
use interop_runtime::private as p;

use crate::allocator::{Native, alive};

// What the user writes: the body, under the declared name with another in front.

type Found = (c_int, u32, String, u32, String);

fn __interop_body_demo_find(table: &str, keys: &[Option<&str>], cursor: u32) -> io::Result<Found> {
    match table {
        "none" => Err(io::Error::from_raw_os_error(2)),
        "no code" => Err(io::Error::other("no code")),
        "panic" => panic!("in the body"),
        "nul" => Ok((0, 1, "a\0b".into(), 1, "l".into())),
        "minus one" => Ok((-1, 1, "found".into(), 1, "l".into())),
        _ => {
            let joined = keys.iter().map(|key| key.unwrap_or("-")).collect::<Vec<_>>().join(",");
            Ok((7, cursor + 1, format!("{table}:{joined}"), keys.len() as u32, "label".into()))
        }
    }
}

// What is generated.

type PolicyTable = p::ByType<p::Utf8, p::Alone>;
type PolicyKeys = p::ByType<p::Utf8, p::Counted<p::UnsaidUnit, p::UnsaidNul>>;
type PolicyCursor = p::Replaced<p::ByType<p::Utf8, p::Alone>>;
type PolicyFound = p::AllocWith<p::ByType<p::Utf8, p::Out>, Native>;
type PolicyCount = p::ByType<p::Utf8, p::Out>;
type PolicyLabel = p::ByType<p::Utf8, p::Counted<p::Elements, p::InOnly>>;
type PolicyReturned = p::ByType<p::Utf8, p::Alone>;

// A native function infers nothing: its types are named. No native type depends on a lifetime, so `'static` stands for all.
#[allow(clippy::too_many_arguments)]
pub(crate) unsafe extern "C" fn demo_find(
    table: <&'static str as p::Shape<PolicyTable>>::Native,
    n: usize,
    keys: <&'static [Option<&'static str>] as p::Shape<PolicyKeys>>::Native,
    cursor: *mut <u32 as p::Shape<PolicyCursor>>::Native,
    found: *mut <String as p::Shape<PolicyFound>>::Native,
    count: *mut <u32 as p::Shape<PolicyCount>>::Native,
    label: p::PointerMut<<String as p::GiveBuffer<PolicyLabel>>::Unit>,
    size: *mut u32,
) -> <c_int as p::Shape<PolicyReturned>>::Native {
    p::enter(
        "demo_find",
        |call| {
            // Lengths, then arguments in the native order.
            let n = p::take_count(n).map_err(|error| p::at(error, "n"))?;
            let capacity =
                unsafe { p::passed_at(size) }.and_then(p::take_count).map_err(|error| p::at(error, "size"))?;
            let table = unsafe { <&str as p::Borrow<'_, PolicyTable>>::borrow(table, call) }
                .map_err(|error| p::at(error, "table"))?;
            let keys = unsafe { <&[Option<&str>] as p::BorrowCounted<'_, PolicyKeys>>::borrow_counted(keys, n, call) }
                .map_err(|error| p::at(error, "keys"))?;
            let cursor_before = unsafe { p::passed_at(cursor) }
                .and_then(|cursor| unsafe { <u32 as p::Borrow<'_, PolicyCursor>>::borrow(cursor, call) })
                .map_err(|error| p::at(error, "cursor"))?;

            let (returned, cursor_after, found_given, count_given, label_given) =
                __interop_body_demo_find(table, keys, cursor_before).map_err(p::Stopped::Failed)?;

            // All is given before native code sees any of it; what was given is taken back if something after it cannot be.
            let cursor_after =
                p::Given::<PolicyCursor, u32>::new(cursor_after).map_err(|error| p::at(error, "cursor"))?;
            let found_given =
                p::Given::<PolicyFound, String>::new(found_given).map_err(|error| p::at(error, "found"))?;
            let count_given = p::Given::<PolicyCount, u32>::new(count_given).map_err(|error| p::at(error, "count"))?;
            let returned = p::Given::<PolicyReturned, c_int>::new(returned)?;
            // A value that the rule calls a failure would be one of which nobody set the code.
            let returned = p::no_failure(returned.into_native(), p::negative_one)?;
            let filled = unsafe { p::GiveBuffer::<PolicyLabel>::fill(&label_given, label, capacity, call) }
                .map_err(|error| p::at(error, "label"))?;
            // Native code learns the length that it needs, also where the function fails because of it.
            unsafe { size.write_unaligned(p::pass_length(filled.length).map_err(|error| p::at(error, "size"))?) };
            filled.fitting(capacity).map_err(|error| p::at(error, "label"))?;

            // Nothing fails from here on.
            unsafe {
                cursor_after.write(cursor);
                found_given.write(found);
                count_given.write(count);
            }
            Ok(returned)
        },
        |stopped| p::fail_with_errno(p::error_of::<io::Error>(stopped), <c_int as p::NegativeOne>::FAILURE),
    )
}

/// `#[interop::export] pub fn demo_plain(x: c_int) -> c_int`, without a `Result` and without `#[panics(…)]`.
unsafe extern "C" fn demo_plain(x: c_int) -> c_int {
    p::enter(
        "demo_plain",
        |call| {
            let x = unsafe { <c_int as p::Borrow<'_, PolicyReturned>>::borrow(x, call) }
                .map_err(|error| p::at(error, "x"))?;
            let returned = if x == 0 { panic!("no zero") } else { x };
            Ok(p::Given::<PolicyReturned, c_int>::new(returned)?.into_native())
        },
        p::no_value,
    )
}

// A caller in C.

#[derive(Debug, PartialEq)]
struct Seen {
    returned: c_int,
    cursor: u32,
    found: Option<String>,
    count: u32,
    label: String,
    size: u32,
    errno: c_int,
}

fn call_with(table: &CStr, room: u32, wants_found: bool) -> Seen {
    let keys = [Pointer(c"a".as_ptr()), Pointer(ptr::null()), Pointer(c"c".as_ptr())];
    let (mut cursor, mut found, mut count) = (40, ptr::null_mut::<c_char>(), 0);
    let mut label = [0 as c_char; 16];
    let mut size = room;
    p::errno::clear(p::errno::locate());
    let returned = unsafe {
        demo_find(
            Pointer(table.as_ptr()),
            3,
            Pointer(keys.as_ptr()),
            &raw mut cursor,
            if wants_found { &raw mut found } else { ptr::null_mut() },
            &raw mut count,
            p::PointerMut(label.as_mut_ptr()),
            &raw mut size,
        )
    };
    let errno = p::errno::read(p::errno::locate()).0;
    let text = (!found.is_null()).then(|| {
        let text = unsafe { CStr::from_ptr(found) }.to_str().unwrap().to_owned();
        unsafe { <Native as p::Free>::free(found.cast()) };
        text
    });
    let label = unsafe { CStr::from_ptr(label.as_ptr()) }.to_str().unwrap().to_owned();
    assert_eq!(alive(), 0, "all that was given is freed, and all that was taken back");
    Seen { returned, cursor, found: text, count, label, size, errno: if returned == -1 { errno } else { 0 } }
}

fn failed(errno: c_int) -> Seen {
    Seen { returned: -1, cursor: 40, found: None, count: 0, label: String::new(), size: 16, errno }
}

const SUCCESS: fn(Option<&str>) -> Seen = |found| Seen {
    returned: 7,
    cursor: 41,
    found: found.map(str::to_owned),
    count: 3,
    label: "label".into(),
    size: 5,
    errno: 0,
};

#[test]
fn all_results_come_out() {
    assert_eq!(call_with(c"t", 16, true), SUCCESS(Some("t:a,-,c")));
    assert_eq!(call_with(c"t", 16, false), SUCCESS(None));
}

#[test]
fn a_failure_is_the_declared_one() {
    assert_eq!(call_with(c"none", 16, true), failed(2));
    assert_eq!(call_with(c"no code", 16, true), failed(5), "native code must see that there is a code");
}

#[test]
fn a_panic_is_a_failure() {
    assert_eq!(call_with(c"panic", 16, true), failed(5));
}

#[test]
fn a_result_without_a_native_form_is_a_failure() {
    assert_eq!(call_with(c"nul", 16, true), failed(22));
    assert_eq!(call_with(c"minus one", 16, true), failed(22));
}

#[test]
fn an_argument_that_is_no_value_is_a_failure() {
    assert_eq!(call_with(c"\xFF", 16, true), failed(22));
    let mut size = 0;
    let returned = unsafe {
        demo_find(
            Pointer(ptr::null()),
            0,
            Pointer(ptr::null()),
            ptr::null_mut(),
            ptr::null_mut(),
            ptr::null_mut(),
            p::PointerMut(ptr::null_mut()),
            &raw mut size,
        )
    };
    assert_eq!((returned, p::errno::read(p::errno::locate()).0), (-1, 22));
}

#[test]
fn a_buffer_that_is_too_small_gets_the_length_and_takes_all_back() {
    assert_eq!(call_with(c"t", 5, true), Seen { size: 5, ..failed(34) });
}

#[test]
#[cfg_attr(miri, ignore = "starts a process")]
fn a_panic_without_a_value_aborts_and_names_the_function() {
    const CHILD: &str = "INTEROP_TEST_ABORT";
    if std::env::var_os(CHILD).is_some() {
        unsafe { demo_plain(0) };
        return;
    }
    assert_eq!(unsafe { demo_plain(4) }, 4);
    let this = "export::a_panic_without_a_value_aborts_and_names_the_function";
    let output = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["--exact", this, "--nocapture"])
        .env(CHILD, "1")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success(), "{said}");
    assert!(said.contains("`demo_plain`, which native code called, panicked: no zero; nothing is declared"), "{said}");
}
