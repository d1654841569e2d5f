//! A native form that is made by hand, in every place, and what is freed. `fixture_alloc` counts.

use std::ffi::c_void;

use interop::{Error, ErrorKind, Problem};
use interop_test_by_hand::{LIBRARY, Pascal};
use ledger::Ledger;

#[path = "../../tests/ledger/mod.rs"]
mod ledger;

#[interop::import(library = LIBRARY, fails(when = never))]
unsafe extern "C" {
    fn fixture_free(memory: *mut c_void);
    #[entry_point("own_pascal_sum")]
    safe fn sum(#[marshal(with = Pascal)] bytes: &[u8]) -> Result<u32, Error>;
    #[entry_point("own_pascal_sum")]
    safe fn sum_of_vector(#[marshal(with = Pascal)] bytes: Vec<u8>) -> Result<u32, Error>;
    #[entry_point("own_pascal_sums")]
    safe fn sums(#[marshal(element(with = Pascal))] all: &[&[u8]], #[len_of(all)] count: usize) -> Result<u32, Error>;
    #[entry_point("own_pascal_made")]
    #[returns(with = Pascal)]
    safe fn made(length: i32) -> Result<Vec<u8>, Error>;
    #[entry_point("own_pascal_stored")]
    safe fn stored(
        length: i32,
        #[out]
        #[marshal(with = Pascal)]
        out: Vec<u8>,
    ) -> Result<(), Error>;
    #[entry_point("own_pascals_made")]
    #[returns(element(with = Pascal), free_with = fixture_free)]
    safe fn all_made(
        count: i32,
        bad: i32,
        #[out]
        #[len_of(returned)]
        length: i32,
    ) -> Result<Vec<Vec<u8>>, Error>;
    #[entry_point("own_pascal_changed")]
    safe fn change(#[marshal(with = Pascal)] bytes: &mut Vec<u8>, replace: i32) -> Result<(), Error>;
    #[entry_point("own_pascals_changed")]
    safe fn change_all(
        #[marshal(element(with = Pascal))] all: &mut [Vec<u8>],
        #[len_of(all)] count: usize,
        replace: i32,
        bad: i32,
    ) -> Result<(), Error>;
    #[entry_point("own_pascal_changed")]
    safe fn changed(
        #[in_out]
        #[marshal(with = Pascal)]
        bytes: Vec<u8>,
        replace: i32,
    ) -> Result<(), Error>;
}

fn reason(error: Error) -> String {
    match error.into_kind() {
        ErrorKind::Marshal(error) => match error.problem() {
            Problem::Other(reason) => reason.to_string(),
            other => panic!("{other:?}"),
        },
        other => panic!("{other:?}"),
    }
}

#[test]
fn goes_in() {
    let ledger = Ledger::open();
    assert_eq!((sum(&[1, 2, 3]).unwrap(), sum_of_vector(vec![4, 5]).unwrap()), (6, 9));
    assert_eq!(sums(&[&[1], &[], &[2, 3]]).unwrap(), 6);
    assert_eq!(sum(&[0; 254]).unwrap(), 0);
    assert_eq!(reason(sum(&[0; 255]).unwrap_err()), "a Pascal string has at most 254 bytes");
    assert_eq!(reason(sums(&[&[1], &[0; 300]]).unwrap_err()), "a Pascal string has at most 254 bytes");
    ledger.balanced();
}

#[test]
fn comes_out() {
    let ledger = Ledger::open();
    assert_eq!((made(3).unwrap(), stored(2).unwrap()), (vec![1, 2, 3], vec![1, 2]));
    assert_eq!(reason(made(-1).unwrap_err()), "there is no string");
    assert_eq!(all_made(3, -1).unwrap(), [vec![], vec![1], vec![1, 2]]);
    ledger.balanced();
    // Those before a bad one have been taken, and those behind it are discarded.
    for bad in 0..4 {
        assert_eq!(reason(all_made(4, bad).unwrap_err()), "there is no string");
        ledger.balanced();
    }
}

#[test]
fn is_changed_in_the_calls_memory_or_replaced() {
    let ledger = Ledger::open();
    let mut bytes = vec![1, 2];
    change(&mut bytes, 0).unwrap();
    assert_eq!(bytes, [2, 3]);
    change(&mut bytes, 4).unwrap();
    assert_eq!(bytes, [1, 2, 3, 4]);
    ledger.balanced();
    // One that is none leaves the value as it was, and is freed.
    assert_eq!(reason(change(&mut bytes, -1).unwrap_err()), "there is no string");
    let mut unlucky = vec![12, 1];
    assert_eq!(reason(change(&mut unlucky, 0).unwrap_err()), "an unlucky byte");
    assert_eq!((bytes, unlucky), (vec![1, 2, 3, 4], vec![12, 1]));
    assert_eq!(changed(vec![7], 2).unwrap(), [1, 2]);
    ledger.balanced();
}

#[test]
fn many_are_changed_each_for_itself() {
    let ledger = Ledger::open();
    let all = || [vec![1], vec![2, 2], vec![]];
    let mut changed = all();
    change_all(&mut changed, 0, -1).unwrap();
    assert_eq!(changed, [vec![2], vec![3, 3], vec![]]);
    change_all(&mut changed, 2, -1).unwrap();
    assert_eq!(changed, [[1, 2], [1, 2], [1, 2]]);
    ledger.balanced();
    // What native code has put there is taken over, of those behind a bad one, too.
    for bad in 0..3 {
        let mut changed = all();
        assert_eq!(reason(change_all(&mut changed, 3, bad).unwrap_err()), "there is no string");
        let expected: Vec<Vec<u8>> = all()
            .into_iter()
            .enumerate()
            .map(|(at, old)| if at == bad as usize { old } else { vec![1, 2, 3] })
            .collect();
        assert_eq!(changed[..], expected);
        ledger.balanced();
    }
}

#[interop::export(prefix = "by_hand_", panics = Vec::new())]
#[returns(with = Pascal)]
fn joined(
    #[marshal(with = Pascal)] first: Vec<u8>,
    #[in_out]
    #[marshal(with = Pascal)]
    second: Vec<u8>,
) -> Vec<u8> {
    let all: Vec<u8> = first.iter().chain(&second).copied().collect();
    (all, first)
}

mod exported {
    unsafe extern "C" {
        pub(super) fn by_hand_joined(first: *mut u8, second: *mut *mut u8) -> *mut u8;
    }
}

#[test]
fn a_function_that_native_code_calls_borrows_and_gives_it() {
    let ledger = Ledger::open();
    let call = |first: &mut [u8], second: &mut [u8]| {
        let mut replaced = second.as_mut_ptr();
        // SAFETY: two Pascal strings.
        let joined = unsafe { exported::by_hand_joined(first.as_mut_ptr(), &raw mut replaced) };
        let native = |native: *mut u8| {
            // SAFETY: a Pascal string.
            unsafe { std::slice::from_raw_parts(native, usize::from(native.read()) + 1) }.to_vec()
        };
        let results = (native(joined), native(replaced));
        // SAFETY: given for good, and not looked at any more.
        unsafe { fixture_free(joined.cast()) };
        if replaced != second.as_mut_ptr() {
            // SAFETY: as above.
            unsafe { fixture_free(replaced.cast()) };
        }
        results
    };
    assert_eq!(call(&mut [1, 5], &mut [2, 6, 7]), (vec![3, 5, 6, 7], vec![1, 5]));
    ledger.balanced();
    // What was given is taken back if another result cannot be: the second is made, and 255 bytes are not.
    let (mut long, mut more) = ([1_u8; 201], [1_u8; 201]);
    (long[0], more[0]) = (200, 200);
    assert_eq!(call(&mut long, &mut more).0, [0]);
    assert_eq!(ledger.live(), 0);
}
