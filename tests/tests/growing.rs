//! What is filled may have grown when it is asked for: the call is made again until it fits.

use std::ffi::{OsString, c_int};
use std::io;

use interop::Library;
use interop_test_native::FIXTURES;

static LIBRARY: Library = Library::new(FIXTURES);

/// The same function, with a buffer of each kind.
macro_rules! growing {
    ($($name:ident: $type:ty, ($($buffer:tt)+), [$($count:tt)+];)*) => {$(
        #[interop::import(library = LIBRARY, strings = utf8, fails(when = negative_one, code = errno))]
        unsafe extern "C" {
            #[entry_point("fill_growing")]
            safe fn $name(
                #[out($($buffer)+)] buffer: $type,
                #[in_out]
                #[len_of(buffer, $($count)+)]
                length: usize,
                nul: c_int,
                growth: usize,
                refuses: c_int,
                attempts: &mut usize,
            ) -> io::Result<()>;
        }
    )*};
}
growing! {
    queried_string: String, (query), [unit = elements, nul = in_only];
    queried_system: OsString, (query), [unit = bytes, nul = in_only];
    queried_bytes: Vec<u8>, (query), [unit = elements];
    grown_string: String, (capacity = 4, grow), [unit = elements, nul = in_only];
    grown_bytes: Vec<u8>, (capacity = 0, grow), [unit = bytes];
}

#[test]
fn a_size_that_grows_between_two_calls() {
    for growth in [0, 1, 7, 100, 10_000] {
        for refuses in [0, 1] {
            let check = |call: &dyn Fn(&mut usize) -> Vec<u8>| {
                let mut attempts = 0;
                let filled = call(&mut attempts);
                assert_eq!(filled, vec![b'x'; 10 + growth * (attempts - 1)], "{growth} {refuses}");
                // Once for the size, once more if that was right; a buffer gains at least half with each attempt.
                assert!(attempts >= 2 && (attempts == 2) == (growth == 0), "{growth} {refuses}: {attempts}");
            };
            check(&|attempts| queried_string(1, growth, refuses, attempts).unwrap().into_bytes());
            check(&|attempts| queried_system(1, growth, refuses, attempts).unwrap().into_encoded_bytes());
            check(&|attempts| queried_bytes(0, growth, refuses, attempts).unwrap());
            check(&|attempts| grown_string(1, growth, refuses, attempts).unwrap().into_bytes());
            check(&|attempts| grown_bytes(0, growth, refuses, attempts).unwrap());
        }
    }
}
