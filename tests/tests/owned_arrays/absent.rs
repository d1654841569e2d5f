//! What frees is absent: then nothing is called that would have to be freed.

use std::ffi::{c_int, c_void};

use interop::{Error, Free, NativeBox, NativeStr, NativeVec};

use crate::ledger::Ledger;
use crate::{LIBRARY, counted_calls};

enum Nobody {}

// SAFETY: nothing is ever freed, because nothing is ever called.
unsafe impl Free for Nobody {
    fn ready() -> Result<(), Error> {
        LIBRARY.symbol(c"counted_no_such_free").map(drop).map_err(Error::from)
    }
    unsafe fn free(_: *mut c_void) {
        unreachable!()
    }
}

#[interop::import(library = LIBRARY, strings = utf8, fails(when = never))]
unsafe extern "C" {
    fn counted_no_such_free(memory: *mut c_void);

    #[entry_point("counted_owned")]
    safe fn boxed(count: i32, reported: i64, length: &mut i64) -> Result<NativeBox<i32, Nobody>, Error>;
    #[entry_point("counted_owned")]
    safe fn optional_box(count: i32, reported: i64, length: &mut i64) -> Result<Option<NativeBox<i32, Nobody>>, Error>;
    #[entry_point("counted_list")]
    safe fn text(count: i32, invalid: c_int) -> Result<NativeStr<Nobody>, Error>;
    #[entry_point("counted_owned")]
    safe fn vec(
        count: i32,
        reported: i64,
        #[out]
        #[len_of(returned)]
        length: i64,
    ) -> Result<NativeVec<i32, Nobody>, Error>;
    #[entry_point("counted_owned_out")]
    safe fn out(
        count: i32,
        reported: i64,
        #[out] out: Option<NativeVec<i32, Nobody>>,
        #[out]
        #[len_of(out)]
        length: i64,
    ) -> Result<(), Error>;
    #[entry_point("counted_owned")]
    #[returns(free_with = counted_no_such_free, counted_by(count))]
    safe fn copied(count: i32, reported: i64, length: &mut i64) -> Result<Vec<i32>, Error>;
    #[entry_point("counted_list")]
    #[returns(list, free_with = crate::fixture_free, element(free_with = counted_no_such_free))]
    safe fn elements(count: i32, invalid: c_int) -> Result<Option<Vec<String>>, Error>;
    #[entry_point("counted_list")]
    #[returns(list, free_with = counted_no_such_free)]
    safe fn list(count: i32, invalid: c_int) -> Result<Vec<String>, Error>;
}

#[test]
fn nothing_is_called_that_could_not_be_freed() {
    let ledger = Ledger::open();
    let calls = counted_calls();
    let mut length = 0;
    for error in [
        boxed(3, 3, &mut length).unwrap_err(),
        optional_box(3, 3, &mut length).unwrap_err(),
        text(3, -1).unwrap_err(),
        vec(3, 3).unwrap_err(),
        out(3, 3).unwrap_err(),
        copied(3, 3, &mut length).unwrap_err(),
        elements(3, -1).unwrap_err(),
        list(3, -1).unwrap_err(),
    ] {
        assert!(error.is_load() && error.to_string().contains("counted_no_such_free"), "{error}");
    }
    assert_eq!(counted_calls(), calls);
    ledger.balanced();
}
