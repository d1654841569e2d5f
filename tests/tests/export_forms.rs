//! Exports without a prelude, of every form that they have; the C side is that of `exports.rs`.

use std::ffi::{c_int, c_void};

use interop_test_native::FIXTURES;

#[no_implicit_prelude]
mod exported {
    use ::std::convert::Into as _;
    use ::std::ffi::{CStr, c_int};
    use ::std::io;
    use ::std::mem::MaybeUninit;
    use ::std::option::Option::{self, Some};
    use ::std::result::Result::{Err, Ok};
    use ::std::string::String;

    #[::interop::export(prefix = "forms_", strings = utf8, fails(when = null, code = errno))]
    #[returns(alloc_with = malloc)]
    pub(super) fn make(name: &str) -> io::Result<String> {
        if name.is_empty() { Err(io::Error::from_raw_os_error(2)) } else { Ok(name.repeat(2)) }
    }

    #[::interop::export(panics = -1.0)]
    #[entry_point("forms_sum")]
    pub(super) fn sum(values: &[f64], #[len_of(values)] count: i32) -> f64 {
        let mut sum = 0.0;
        for value in values {
            sum += value;
        }
        sum
    }

    #[::interop::export(prefix = "forms_", bools = bool8)]
    pub(super) fn even(x: c_int) -> bool {
        x % 2 == 0
    }

    #[::interop::export(prefix = "forms_", panics = -1)]
    pub(super) fn fill(room: &mut [MaybeUninit<u8>], #[len_of(room)] size: usize) -> c_int {
        for byte in room {
            *byte = MaybeUninit::new(1);
        }
        0
    }

    #[::interop::export(prefix = "forms_")]
    pub(super) fn title() -> &'static CStr {
        c"Title"
    }

    /// Names that generated code might have.
    #[::interop::export(prefix = "forms_", strings = utf8)]
    pub(super) fn r#match<'a>(
        native: &'a str,
        #[in_out] call: u32,
        #[out] value: u8,
        r#in: Option<&'a CStr>,
        #[out]
        #[marshal(alloc_with = malloc)]
        returned: Option<String>,
    ) {
        (call + 1, 7, if r#in.is_some() { Some(native.into()) } else { Option::None })
    }

    macro_rules! answer {
        ($name:ident, $native:ty, $value:expr) => {
            #[::interop::export(prefix = "forms_", fails(when = negative_one, code = returned))]
            pub(super) fn $name(#[out] twice: $native) -> io::Result<$native> {
                Ok(($value, 2 * $value))
            }
        };
    }
    answer!(answer, c_int, 42);

    #[cfg(any())]
    #[::interop::export(prefix = "forms_")]
    pub(super) fn absent(_: ThisTypeIsNowhere) {}
}

#[interop::import(library = interop::Library::PROCESS, bind = link, prefix = "forms_", strings = utf8)]
unsafe extern "C" {
    #[returns(free_with = malloc)]
    safe fn make(name: &str) -> Option<String>;
    safe fn r#match(
        native: &str,
        #[in_out] call: u32,
        #[out] value: u8,
        r#in: Option<&std::ffi::CStr>,
        #[out]
        #[marshal(free_with = malloc)]
        returned: Option<String>,
    );
    safe fn answer(#[out] twice: c_int) -> c_int;
}

mod symbols {
    unsafe extern "C" {
        pub(super) fn forms_sum();
        pub(super) fn forms_even();
        pub(super) fn forms_fill();
        pub(super) fn forms_title();
    }
}

static LIBRARY: interop::Library = interop::Library::new(FIXTURES);

#[interop::import(library = LIBRARY)]
unsafe extern "C" {
    safe fn export_sum(f: *const c_void, count: i32) -> f64;
    safe fn export_even(f: *const c_void, x: c_int) -> c_int;
    safe fn export_fill(f: *const c_void, room: usize) -> c_int;
    safe fn export_title(title: *const c_void) -> c_int;
}

#[test]
fn native_code_calls_them() {
    assert_eq!(export_sum(symbols::forms_sum as *const c_void, 3).to_bits(), 7.5_f64.to_bits());
    assert_eq!(export_sum(symbols::forms_sum as *const c_void, -1).to_bits(), (-1.0_f64).to_bits());
    assert_eq!([2, 3].map(|x| export_even(symbols::forms_even as *const c_void, x)), [1, 0]);
    assert_eq!(export_fill(symbols::forms_fill as *const c_void, 8), 8);
    assert_eq!(export_title(symbols::forms_title as *const c_void), 1);
}

#[test]
fn imports_call_them() {
    assert_eq!(make("ab").as_deref(), Some("abab"));
    assert_eq!(make(""), None);
    assert_eq!(r#match("text", 1, Some(c"")), (2, 7, Some("text".to_owned())));
    assert_eq!(r#match("text", 1, None), (2, 7, None));
    assert_eq!(answer(), (42, 84));
}

#[test]
fn rust_calls_them() {
    assert_eq!(exported::make("ab").unwrap(), "abab");
    assert_eq!(exported::sum(&[1.0, 2.0]).to_bits(), 3.0_f64.to_bits());
    assert_eq!(exported::answer().unwrap(), (42, 84));
    assert!(exported::even(2) && !exported::title().is_empty());
    assert_eq!(exported::r#match("", 1, None), (2, 7, None));
    assert_eq!(exported::fill(&mut []), 0);
}
