//! Strings and errno beside what people write today, in one run: `cargo bench --bench strings`. The numbers are ratios of
//! medians, because machines differ; benches/README.md has a table of them. What a call costs in instructions, and whether
//! that is too much, is `gates.rs`.

#[cfg(target_os = "linux")]
mod linux {
    use std::ffi::{CStr, CString, c_char, c_int};
    use std::hint::black_box;
    use std::io;
    use std::time::{Duration, Instant};

    use interop_test_native::FIXTURES;

    static NATIVE: interop::Library = interop::Library::new(FIXTURES);

    mod bound {
        use super::{NATIVE, c_int};

        #[interop::import(library = NATIVE, strings = utf8)]
        unsafe extern "C" {
            pub(crate) safe fn bench_take(text: &str) -> c_int;
            pub(crate) safe fn bench_take16(#[marshal(utf16)] text: &str) -> c_int;
            pub(crate) safe fn bench_take_list(#[marshal(list)] texts: &[&str]) -> c_int;
            #[returns(free_with = malloc)]
            pub(crate) safe fn bench_give(index: c_int) -> String;
            #[fails(when = negative_one, code = errno)]
            pub(crate) safe fn bench_fail(code: c_int) -> std::io::Result<c_int>;
        }
    }

    /// The same functions as a user has them without this library: raw.
    mod raw {
        use super::{NATIVE, c_char, c_int};

        #[interop::import(library = NATIVE)]
        unsafe extern "C" {
            pub(crate) fn bench_take(text: *const c_char) -> c_int;
            pub(crate) fn bench_take16(text: *const u16) -> c_int;
            pub(crate) fn bench_take_list(texts: *const *const c_char) -> c_int;
            pub(crate) fn bench_give(index: c_int) -> *mut c_char;
            pub(crate) fn bench_fail(code: c_int) -> c_int;
        }
    }

    unsafe extern "C" {
        fn free(pointer: *mut c_char);
    }

    const ROUNDS: usize = 31;

    /// Nanoseconds per call: the median of rounds of about a millisecond.
    fn measure(mut call: impl FnMut()) -> f64 {
        let mut calls = 1_u32;
        let time = |calls: u32, call: &mut dyn FnMut()| {
            let start = Instant::now();
            for _ in 0..calls {
                call();
            }
            start.elapsed()
        };
        while time(calls, &mut call) < Duration::from_millis(1) {
            calls *= 2;
        }
        let mut rounds: Vec<f64> =
            (0..ROUNDS).map(|_| time(calls, &mut call).as_secs_f64() * 1e9 / f64::from(calls)).collect();
        rounds.sort_by(f64::total_cmp);
        rounds[ROUNDS / 2]
    }

    fn compare(what: &str, today: impl FnMut(), declared: impl FnMut()) {
        let (today, declared) = (measure(today), measure(declared));
        println!("| {what} | {today:.1} | {declared:.1} | {:.1} |", today / declared);
    }

    pub(crate) fn main() {
        let short = "sixteen letters!";
        let long = "x".repeat(1000);
        let eight = ["sixteen letters!"; 8];
        println!("| case | today, ns | declared, ns | ratio |\n|---|---|---|---|");
        for (what, text) in [("`&str` of 16 bytes", short), ("`&str` of 1,000 bytes", &long)] {
            compare(
                what,
                || {
                    let text = CString::new(black_box(text)).expect("no NUL");
                    // SAFETY: NUL-terminated.
                    black_box(unsafe { raw::bench_take(text.as_ptr()) });
                },
                || {
                    black_box(bound::bench_take(black_box(text)));
                },
            );
        }
        compare(
            "UTF-16 of 16 ASCII characters",
            || {
                let text: Vec<u16> = black_box(short).encode_utf16().chain([0]).collect();
                // SAFETY: NUL-terminated.
                black_box(unsafe { raw::bench_take16(text.as_ptr()) });
            },
            || {
                black_box(bound::bench_take16(black_box(short)));
            },
        );
        compare(
            "eight strings of 16 as `char **`",
            || {
                let texts: Vec<CString> =
                    black_box(eight).iter().map(|text| CString::new(*text).expect("no NUL")).collect();
                let pointers: Vec<*const c_char> =
                    texts.iter().map(|text| text.as_ptr()).chain([std::ptr::null()]).collect();
                // SAFETY: NUL-terminated, both of them.
                black_box(unsafe { raw::bench_take_list(pointers.as_ptr()) });
            },
            || {
                black_box(bound::bench_take_list(black_box(&eight)));
            },
        );
        for (what, index) in [("returned string of 16", 0), ("returned string of 200", 1)] {
            compare(
                what,
                || {
                    // SAFETY: an owned, NUL-terminated string.
                    let text = unsafe { raw::bench_give(black_box(index)) };
                    // SAFETY: as above.
                    black_box(unsafe { CStr::from_ptr(text) }.to_string_lossy().into_owned());
                    // SAFETY: owned, and freed once.
                    unsafe { free(text) };
                },
                || {
                    black_box(bound::bench_give(black_box(index)));
                },
            );
        }
        compare(
            "errno of a call that fails",
            || {
                // SAFETY: takes an integer.
                let result = unsafe { raw::bench_fail(black_box(2)) };
                let _ = black_box(if result == -1 { Err(io::Error::last_os_error()) } else { Ok(result) });
            },
            || {
                let _ = black_box(bound::bench_fail(black_box(2)));
            },
        );
    }
}

fn main() {
    // `cargo test --benches` starts it, too, and is no place to time anything.
    #[cfg(target_os = "linux")]
    if std::env::args().any(|argument| argument == "--bench") {
        linux::main();
    }
}
