//! `#[interop::callback]`, and the call that lends a closure.
//!
//! ```ignore
//! #[interop::callback(strings = utf8, panics = 1)]
//! pub type Row = fn(
//!     #[user_data] context: *mut c_void,
//!     #[len_of(values, names)] n: c_int,             // one length, two arrays (sqlite3_exec)
//!     values: &[Option<&str>],
//!     names: &[&str],
//!     #[marshal(utf16)] title: &str,
//!     total: &mut c_int,
//!     #[out] weight: f64,
//! ) -> bool32;
//!
//! #[interop::import(library = …)]
//! unsafe extern "C" {
//!     #[fails(when = negative_one, code = errno)]
//!     pub safe fn each_row(rows: c_int, row: impl Row, #[user_data(row)] data: *mut c_void, #[out] last: Text) -> Result<c_int, …>;
//! }
//! ```

use std::cell::Cell;
use std::ffi::{CStr, c_char, c_int, c_void};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::ptr;

use interop_runtime::marshal::native_pointer::Pointer;
use interop_runtime::private as p;
use interop_runtime::{Error, ErrorKind, NativeBox, Problem};

use crate::allocator::{Native, alive};

// Generated for `Row`.

type PolicyValues = p::ByType<p::Utf8, p::Counted<p::UnsaidUnit, p::UnsaidNul>>;
type PolicyTitle = p::ByWord<p::Utf16, p::Alone>;
type PolicyTotal = p::ByType<p::Utf8, p::Alone>;
type PolicyWeight = p::ByType<p::Utf8, p::Out>;
type PolicyReturned = p::ByWord<p::Bool32, p::Alone>;
type Values<'c> = &'c [Option<&'c str>];
type Names<'c> = &'c [&'c str];

/// The name that the user declared is a trait alias, so that `row: impl Row` infers the closure.
pub(crate) trait Row: for<'c> FnMut(Values<'c>, Names<'c>, &'c str, &'c mut c_int) -> (bool, f64) {}
impl<F> Row for F where F: for<'c> FnMut(Values<'c>, Names<'c>, &'c str, &'c mut c_int) -> (bool, f64) {}

type RowFunction = unsafe extern "C" fn(
    *mut c_void,
    c_int,
    <Values<'static> as p::Shape<PolicyValues>>::Native,
    <Names<'static> as p::Shape<PolicyValues>>::Native,
    <&'static str as p::Shape<PolicyTitle>>::Native,
    <&'static mut c_int as p::Shape<PolicyTotal>>::Native,
    *mut <f64 as p::Shape<PolicyWeight>>::Native,
) -> <bool as p::Shape<PolicyReturned>>::Native;

unsafe impl p::Callback for dyn Row {
    type Function = RowFunction;
}
unsafe impl<F: Row> p::Calls<F> for dyn Row {
    const TRAMPOLINE: RowFunction = trampoline::<F>;
}

unsafe extern "C" fn trampoline<F: Row>(
    context: *mut c_void,
    n: c_int,
    values: <Values<'static> as p::Shape<PolicyValues>>::Native,
    names: <Names<'static> as p::Shape<PolicyValues>>::Native,
    title: <&'static str as p::Shape<PolicyTitle>>::Native,
    total: <&'static mut c_int as p::Shape<PolicyTotal>>::Native,
    weight: *mut <f64 as p::Shape<PolicyWeight>>::Native,
) -> <bool as p::Shape<PolicyReturned>>::Native {
    unsafe {
        p::LentClosure::<F>::call(context, "Row", 1, |closure, call| {
            let n = p::take_count(n).map_err(|error| p::at(error, "n"))?;
            let values = <Values<'_> as p::BorrowCounted<'_, PolicyValues>>::borrow_counted(values, n, call)
                .map_err(|error| p::at(error, "values"))?;
            let names = <Names<'_> as p::BorrowCounted<'_, PolicyValues>>::borrow_counted(names, n, call)
                .map_err(|error| p::at(error, "names"))?;
            let title =
                <&str as p::Borrow<'_, PolicyTitle>>::borrow(title, call).map_err(|error| p::at(error, "title"))?;
            let total = <&mut c_int as p::Borrow<'_, PolicyTotal>>::borrow(total, call)
                .map_err(|error| p::at(error, "total"))?;
            let (returned, weight_given) = closure(values, names, title, total);
            let weight_given =
                p::Given::<PolicyWeight, f64>::new(weight_given).map_err(|error| p::at(error, "weight"))?;
            let returned = p::Given::<PolicyReturned, bool>::new(returned)?;
            weight_given.write(weight);
            Ok(returned.into_native())
        })
    }
}

// Native code.

thread_local!(static BAD: Cell<c_int> = const { Cell::new(-1) });

/// Calls `row` for each row, and stops with -1 where that says so. `last` is the caller's to free, also then.
unsafe extern "C" fn native_each_row(
    rows: c_int,
    row: RowFunction,
    data: *mut c_void,
    last: *mut *mut c_char,
) -> c_int {
    let text = <Native as p::Allocate>::allocate(5).cast::<c_char>();
    unsafe { text.copy_from_nonoverlapping(c"last".as_ptr(), 5) };
    unsafe { last.write(text) };
    let (mut total, mut weight) = (0, 0.0);
    for index in 0..rows {
        let third = if index == BAD.get() { c"\xFF" } else { c"three" };
        let values = [c"one".as_ptr(), ptr::null(), third.as_ptr()].map(Pointer);
        let names = [c"a", c"b", c"c"].map(|name| Pointer(name.as_ptr()));
        let title = [u16::from(b't'), 0xE9, 0];
        let stop = unsafe {
            row(
                data,
                3,
                Pointer(values.as_ptr()),
                Pointer(names.as_ptr()),
                Pointer(title.as_ptr()),
                p::PointerMut(&raw mut total),
                &raw mut weight,
            )
        };
        if stop != 0 {
            return -1;
        }
        assert_eq!(weight, f64::from(index));
    }
    total
}

// Generated for `each_row`.

type Text = NativeBox<c_char, Native>;
type PolicyLast = p::ByType<p::Utf8, p::Out>;

#[derive(Debug)]
enum RowError {
    Stopped,
    Interop(Error),
}
impl From<Error> for RowError {
    fn from(error: Error) -> Self {
        Self::Interop(error)
    }
}

fn each_row(rows: c_int, row: impl Row) -> Result<(c_int, Text), RowError> {
    fn function_of<F: Row>(_: &p::LentClosure<F>) -> RowFunction {
        <dyn Row as p::Calls<F>>::TRAMPOLINE
    }
    let error = 'interop: {
        let mut buffer = p::buffer();
        let call = p::call(&mut buffer);
        let ready = match <<Text as p::Take<PolicyLast>>::Ready as p::Prepared>::prepare(&call) {
            Ok(ready) => ready,
            Err(error) => break 'interop p::at(error, "last"),
        };
        let row = p::LentClosure::new(row);
        let mut native_last = <Text as p::OutStorage<PolicyLast>>::storage();
        let returned = unsafe { native_each_row(rows, function_of(&row), row.user_data(), &raw mut native_last) };
        // What came out has its owner first, so that a stopped callback leaks nothing; then comes what stopped it, and only then
        // the failure rule, which sees what native code made of it.
        let last = unsafe { <Text as p::Take<PolicyLast>>::take(native_last, ready) };
        match row.finish() {
            Ok(()) => {}
            Err(error) => break 'interop error,
        }
        if p::negative_one(returned) {
            return Err(RowError::Stopped);
        }
        match last {
            Ok(last) => return Ok((returned, last)),
            Err(error) => break 'interop p::at(error, "last"),
        }
    };
    Err(p::carry::<RowError>(error, "each_row"))
}

// The user's program.

fn count(values: Values<'_>, names: Names<'_>, title: &str, total: &mut c_int) -> (bool, f64) {
    assert_eq!((values, names, title), (&[Some("one"), None, Some("three")][..], &["a", "b", "c"][..], "té"));
    *total += 1;
    (false, f64::from(*total - 1))
}

#[test]
fn a_closure_borrows_its_arguments_and_gives_its_results() {
    let mut calls = 0;
    let (total, last) = each_row(3, |values, names, title, total| {
        calls += 1;
        count(values, names, title, total)
    })
    .unwrap();
    assert_eq!((total, calls), (3, 3));
    assert_eq!(unsafe { CStr::from_ptr(last.as_ptr()) }, c"last");
    drop(last);
    assert_eq!(alive(), 0);
}

#[test]
fn a_closure_stops_native_code() {
    assert!(matches!(each_row(3, |_, _, _, _| (true, 0.0)), Err(RowError::Stopped)));
    assert_eq!(alive(), 0);
}

#[test]
fn a_panic_goes_around_native_code() {
    let calls = Cell::new(0);
    let panic = catch_unwind(AssertUnwindSafe(|| {
        each_row(3, |_, _, _, _| {
            calls.set(calls.get() + 1);
            panic!("in row {}", calls.get())
        })
    }))
    .map(drop)
    .unwrap_err();
    assert_eq!(
        panic.downcast_ref::<String>().map(String::as_str),
        Some("in row 1"),
        "and not the failure that it caused"
    );
    assert_eq!((calls.get(), alive()), (1, 0));
}

#[test]
fn an_argument_that_is_no_value_is_the_error_of_the_call() {
    BAD.set(1);
    let Err(RowError::Interop(error)) = each_row(3, count).map(drop) else { panic!("no error") };
    BAD.set(-1);
    let ErrorKind::Marshal(error) = error.into_kind() else { panic!("another error") };
    assert_eq!((error.function(), error.parameter()), ("Row", Some("values")));
    assert!(matches!(error.problem(), Problem::InvalidUtf8(_)));
    assert_eq!(alive(), 0);
}

#[test]
fn a_callback_is_not_called_from_within_itself() {
    let row: Cell<Option<(RowFunction, *mut c_void)>> = Cell::new(None);
    let closure = p::LentClosure::new(|_: Values<'_>, _: Names<'_>, _: &str, _: &mut c_int| {
        let (function, data) = row.get().unwrap();
        let mut last = ptr::null_mut();
        let stopped = unsafe { native_each_row(1, function, data, &raw mut last) };
        unsafe { <Native as p::Free>::free(last.cast()) };
        assert_eq!(stopped, -1);
        (false, 0.0)
    });
    fn function_of<F: Row>(_: &p::LentClosure<F>) -> RowFunction {
        <dyn Row as p::Calls<F>>::TRAMPOLINE
    }
    row.set(Some((function_of(&closure), closure.user_data())));
    let mut last = ptr::null_mut();
    unsafe { native_each_row(1, function_of(&closure), closure.user_data(), &raw mut last) };
    unsafe { <Native as p::Free>::free(last.cast()) };
    let ErrorKind::Marshal(error) = closure.finish().unwrap_err().into_kind() else { panic!("another error") };
    assert_eq!((error.function(), error.problem()), ("Row", &Problem::CalledWithin));
}
