//! What people write today around a function that knows C's types only: an allocation for each string, `io::Error::last_os_error()`.

/// A module of wrappers around the `few` functions of a contender.
macro_rules! today {
    ($name:ident) => {
        pub(crate) mod $name {
            use std::ffi::{CStr, CString, c_char, c_int};
            use std::{io, ptr};

            use crate::contenders::$name::few as raw;
            use crate::shared::bound::Point;
            use crate::shared::lazy::free;

            fn check(result: c_int) -> io::Result<c_int> {
                if result < 0 { Err(io::Error::last_os_error()) } else { Ok(result) }
            }

            pub(crate) fn nop() {
                // SAFETY: takes nothing.
                unsafe { raw::nop() }
            }

            pub(crate) fn add_i32(a: c_int, b: c_int) -> c_int {
                // SAFETY: takes any integers.
                unsafe { raw::add_i32(a, b) }
            }

            pub(crate) fn sum_f64(values: &[f64]) -> f64 {
                // SAFETY: as many values as are said.
                unsafe { raw::sum_f64(values.as_ptr(), values.len()) }
            }

            pub(crate) fn bench_half(value: c_int) -> c_int {
                let mut half = 0;
                // SAFETY: writes one integer.
                unsafe { raw::bench_half(value, &mut half) };
                half
            }

            pub(crate) fn bench_middle(a: Point, b: Point) -> Point {
                // SAFETY: takes any numbers.
                unsafe { raw::bench_middle(a, b) }
            }

            pub(crate) fn bench_call(function: extern "C" fn(c_int) -> c_int, value: c_int) -> c_int {
                // SAFETY: calls the function, which takes any integer.
                unsafe { raw::bench_call(function, value) }
            }

            pub(crate) fn bench_call_many(function: extern "C" fn(c_int) -> c_int, times: c_int) -> c_int {
                // SAFETY: calls the function, which takes any integer.
                unsafe { raw::bench_call_many(function, times) }
            }

            pub(crate) fn bench_fail(code: c_int) -> io::Result<c_int> {
                // SAFETY: takes any integer.
                check(unsafe { raw::bench_fail(code) })
            }

            pub(crate) fn bench_take(text: &str) -> io::Result<c_int> {
                let text = CString::new(text)?;
                // SAFETY: ends with NUL.
                check(unsafe { raw::bench_take(text.as_ptr()) })
            }

            pub(crate) fn bench_take_only(text: &str) -> c_int {
                let text = CString::new(text).expect("no NUL");
                // SAFETY: ends with NUL.
                unsafe { raw::bench_take(text.as_ptr()) }
            }

            pub(crate) fn bench_take16(text: &str) -> c_int {
                let text: Vec<u16> = text.encode_utf16().chain([0]).collect();
                // SAFETY: ends with NUL.
                unsafe { raw::bench_take16(text.as_ptr()) }
            }

            pub(crate) fn bench_measure(text: &str) -> c_int {
                let text = CString::new(text).expect("no NUL");
                // SAFETY: ends with NUL.
                unsafe { raw::bench_measure(text.as_ptr()) }
            }

            pub(crate) fn bench_measure16(text: &str) -> c_int {
                let text: Vec<u16> = text.encode_utf16().chain([0]).collect();
                // SAFETY: ends with NUL.
                unsafe { raw::bench_measure16(text.as_ptr()) }
            }

            pub(crate) fn bench_copy(text: &str) -> String {
                let text = CString::new(text).expect("no NUL");
                // SAFETY: ends with NUL.
                let text = unsafe { raw::bench_copy(text.as_ptr()) };
                // SAFETY: ends with NUL.
                let copy = unsafe { CStr::from_ptr(text) }.to_string_lossy().into_owned();
                // SAFETY: owned, and freed once.
                unsafe { free(text.cast()) };
                copy
            }

            pub(crate) fn bench_take_list(texts: &[&str]) -> c_int {
                let texts: Vec<CString> = texts.iter().map(|text| CString::new(*text).expect("no NUL")).collect();
                let pointers: Vec<*const c_char> =
                    texts.iter().map(|text| text.as_ptr()).chain([ptr::null()]).collect();
                // SAFETY: strings that end with NUL, and a null at the end.
                unsafe { raw::bench_take_list(pointers.as_ptr()) }
            }

            pub(crate) fn bench_give(index: c_int) -> String {
                // SAFETY: takes any integer.
                let text = unsafe { raw::bench_give(index) };
                // SAFETY: ends with NUL.
                let copy = unsafe { CStr::from_ptr(text) }.to_string_lossy().into_owned();
                // SAFETY: owned, and freed once.
                unsafe { free(text.cast()) };
                copy
            }

            pub(crate) fn bench_give16(index: c_int) -> String {
                // SAFETY: takes any integer.
                let text = unsafe { raw::bench_give16(index) };
                // SAFETY: ends with NUL.
                let length = (0..).take_while(|at| unsafe { text.add(*at).read() } != 0).count();
                // SAFETY: as many units.
                let copy = String::from_utf16_lossy(unsafe { std::slice::from_raw_parts(text, length) });
                // SAFETY: owned, and freed once.
                unsafe { free(text.cast()) };
                copy
            }

            pub(crate) fn bench_name(index: c_int) -> &'static str {
                // SAFETY: takes any integer.
                let name = unsafe { raw::bench_name(index) };
                // SAFETY: ends with NUL, and stays.
                unsafe { CStr::from_ptr(name) }.to_str().expect("the name is UTF-8")
            }

            pub(crate) fn bench_fill(index: c_int) -> String {
                let mut buffer = vec![0_u8; 256];
                // SAFETY: as much room as is said.
                unsafe { raw::bench_fill(index, buffer.as_mut_ptr().cast(), buffer.len()) };
                CStr::from_bytes_until_nul(&buffer).expect("the text ends").to_string_lossy().into_owned()
            }
        }
    };
}

today!(linked);
today!(libloading);
today!(dlopen2);
