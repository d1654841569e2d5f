//! What a function in `code = f(x)` and `counted_by(f(x))` is handed: the caller's value as it was declared, so that it can
//! be a declared function; and what native code stored.

use std::ffi::{c_int, c_void};

use interop::{Error, ErrorKind, Free, Library, NativeBox, Problem};
use interop_test_native::FIXTURES;

static LIBRARY: Library = Library::new(FIXTURES);

type Owned = NativeBox<Parser, Release>;
/// What the macro sees only the names of.
type Lent<'a> = &'a Parser;
type LentToWrite<'a> = &'a mut Owned;

enum Release {}

// SAFETY: what the fixture makes, it frees.
unsafe impl Free for Release {
    unsafe fn free(parser: *mut c_void) {
        // SAFETY: the caller's promise.
        unsafe { parser_free(parser.cast()) }
    }
}

#[derive(Debug, PartialEq)]
enum Failed {
    Code(c_int),
    Named(String, bool, c_int),
    Call(Option<&'static str>, Problem),
}

impl From<c_int> for Failed {
    fn from(code: c_int) -> Self {
        Self::Code(code)
    }
}

impl From<Error> for Failed {
    fn from(error: Error) -> Self {
        match error.into_kind() {
            ErrorKind::Marshal(error) => Self::Call(error.parameter(), error.problem().clone()),
            other => panic!("{other:?}"),
        }
    }
}

fn named(name: &str, strict: bool, parser: &Owned) -> Failed {
    Failed::Named(name.to_owned(), strict, code_of(parser))
}

fn code_if_any(parser: Option<&Owned>) -> c_int {
    parser.map_or(-1, code_of)
}

fn code_of_stored(parser: &Option<Owned>) -> c_int {
    parser.as_ref().map_or(-2, code_of)
}

fn both(returned: c_int, parser: &Owned, code: c_int) -> c_int {
    1000 * returned + 10 * code_of(parser) + code
}

#[interop::import(library = LIBRARY, strings = utf8, fails(when = negative_one, code = code_of(parser)))]
unsafe extern "C" {
    type Parser;

    unsafe fn parser_free(parser: *mut Parser);
    safe fn parser_make() -> Owned;

    /// Each is declared once, and called by the rules, too.
    #[entry_point("parser_code")]
    safe fn code_of(parser: &Owned) -> c_int;
    #[entry_point("parser_code")]
    safe fn code_of_lent(parser: &Parser) -> c_int;
    #[entry_point("parser_code")]
    safe fn code_to_write(parser: &mut Owned) -> c_int;
    #[entry_point("parser_count")]
    safe fn count_of(parser: &Owned) -> usize;

    /// By the block's rule.
    #[entry_point("parser_run")]
    safe fn run(parser: &Owned, code: c_int) -> Result<(), Failed>;
    #[entry_point("parser_run")]
    safe fn run_mut(parser: &mut Owned, code: c_int) -> Result<(), Failed>;

    #[entry_point("parser_run")]
    #[fails(when = negative_one, code = code_of_lent(parser))]
    safe fn run_lent(parser: Lent<'_>, code: c_int) -> Result<(), Failed>;
    #[entry_point("parser_run")]
    #[fails(when = negative_one, code = code_to_write(parser))]
    safe fn run_to_write(parser: &mut Owned, code: c_int) -> Result<(), Failed>;
    #[entry_point("parser_run")]
    #[fails(when = negative_one, code = code_to_write(parser))]
    safe fn run_to_write_by_alias(parser: LentToWrite<'_>, code: c_int) -> Result<(), Failed>;
    #[entry_point("parser_run")]
    #[fails(when = negative_one, code = code_if_any(parser))]
    safe fn run_if_any(parser: Option<&Owned>, code: c_int) -> Result<(), Failed>;
    #[entry_point("parser_run")]
    #[fails(when = negative_one, code = both(returned, parser, code))]
    safe fn run_both(parser: &Owned, code: c_int) -> Result<(), Failed>;
    #[fails(when = negative_one, code = named(name, strict, parser))]
    safe fn parser_run_named(
        name: &str,
        #[marshal(bool8)] strict: bool,
        parser: &Owned,
        code: c_int,
    ) -> Result<(), Failed>;

    /// What native code stored, which is owned only afterwards.
    #[entry_point("parser_open")]
    #[fails(when = nonzero, code = code_of(made))]
    safe fn open(status: c_int, #[out(on = always)] made: Owned) -> Result<(), Failed>;
    #[entry_point("parser_open")]
    #[fails(when = nonzero, code = code_of_stored(made))]
    safe fn open_if_any(status: c_int, #[out(on = always)] made: Option<Owned>) -> Result<(), Failed>;

    /// As long as a declared function says.
    #[entry_point("parser_items")]
    #[returns(counted_by(count_of(parser)))]
    safe fn items<'a>(parser: &'a Owned) -> &'a [i32];
    #[entry_point("parser_items_out")]
    safe fn items_out<'a>(
        parser: &'a Owned,
        #[out]
        #[marshal(counted_by(count_of(parser)))]
        items: &'a [i32],
    );
}

const THREE: usize = 3;

mod sizes {
    pub(super) const BYTES: u8 = 8;
}

#[interop::import(library = LIBRARY)]
unsafe extern "C" {
    /// As long as is known.
    #[entry_point("parser_items")]
    #[returns(counted_by(2))]
    unsafe fn two_items<'a>(parser: &'a Owned) -> &'a [i32];
    #[entry_point("parser_items")]
    #[returns(counted_by(THREE))]
    unsafe fn three_items<'a>(parser: &'a Owned) -> &'a [i32];
    #[entry_point("parser_items_out")]
    unsafe fn items_of_bytes<'a>(
        parser: &'a Owned,
        #[out]
        #[marshal(counted_by(sizes::BYTES, unit = bytes))]
        items: &'a [i32],
    );
    #[entry_point("parser_items")]
    #[returns(counted_by(8_u8, unit = bytes))]
    unsafe fn items_of_eight_bytes<'a>(parser: &'a Owned) -> &'a [i32];
}

#[test]
fn a_declared_function_says_the_code() {
    let mut parser = parser_make();
    assert_eq!(run(&parser, 0), Ok(()));
    assert_eq!(run(&parser, 7), Err(Failed::Code(7)));
    assert_eq!(run_mut(&mut parser, 8), Err(Failed::Code(8)));
    // SAFETY: alive, and nothing else uses it.
    assert_eq!(run_lent(unsafe { &*parser.as_ptr() }, 9), Err(Failed::Code(9)));
    assert_eq!(run_to_write(&mut parser, 10), Err(Failed::Code(10)));
    assert_eq!(run_to_write_by_alias(&mut parser, 11), Err(Failed::Code(11)));
    assert_eq!(run_to_write_by_alias(&mut parser, 0), Ok(()));
    assert_eq!(run_both(&parser, 12), Err(Failed::Code(-1000 + 120 + 12)));
}

#[test]
fn what_is_absent_is_none() {
    let parser = parser_make();
    assert_eq!(run_if_any(Some(&parser), 7), Err(Failed::Code(7)));
    assert_eq!(run_if_any(None, 7), Err(Failed::Code(-1)));
}

#[test]
fn what_is_converted_is_handed_over_as_it_was_declared() {
    let parser = parser_make();
    let expected = Failed::Named("größe".to_owned(), true, 7 + 7);
    assert_eq!(parser_run_named("größe", true, &parser, 7), Err(expected));
    assert_eq!(parser_run_named("", true, &parser, 0), Ok(()));
}

#[test]
fn what_was_stored_is_lent() {
    assert!(open(0).is_ok());
    assert_eq!(open(1).unwrap_err(), Failed::Code(10));
    assert_eq!(open(2).unwrap_err(), Failed::Call(Some("made"), Problem::Null));
    assert_eq!(open_if_any(1).unwrap_err(), Failed::Code(10));
    assert_eq!(open_if_any(2).unwrap_err(), Failed::Code(-2));
}

#[test]
fn a_declared_function_says_the_length() {
    let parser = parser_make();
    for (count, expected) in [(0, &[][..]), (2, &[10, 11]), (3, &[10, 11, 12])] {
        _ = run(&parser, count);
        assert_eq!(items(&parser), expected);
        assert_eq!(items_out(&parser), expected);
    }
}

#[test]
fn a_number_says_the_length() {
    let parser = parser_make();
    // SAFETY: there are three items, and nothing else uses the parser.
    unsafe {
        assert_eq!(two_items(&parser), [10, 11]);
        assert_eq!(three_items(&parser), [10, 11, 12]);
        assert_eq!(items_of_bytes(&parser), [10, 11]);
        assert_eq!(items_of_eight_bytes(&parser), [10, 11]);
    }
}
