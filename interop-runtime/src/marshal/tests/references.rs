//! References and slices, which lend the value itself, and those that lend a converted copy and write it back.

use std::mem::MaybeUninit;

use crate::marshal::argument::{Argument, WriteBack};
use crate::marshal::call::{buffer, call};
use crate::marshal::policy::{Alone, Bool8, Bool32, ByType, ByWord, Counted, NoEncoding, UnsaidNul, UnsaidUnit};
use crate::marshal::tests::{ByItself, called};

/// A length stands beside it.
type Beside = ByType<NoEncoding, Counted<UnsaidUnit, UnsaidNul>>;

#[test]
fn a_shared_reference_is_the_value_itself() {
    let value = 7_u64;
    called::<ByItself, _, _>(&value, |native| {
        assert_eq!(native.0, &raw const value);
        // SAFETY: the value is lent for the call.
        assert_eq!(unsafe { native.0.read() }, 7);
    })
    .unwrap();
    assert!(called::<ByItself, _, _>(None::<&u64>, |native| native.0.is_null()).unwrap());
}

#[test]
fn an_exclusive_reference_is_the_value_itself() {
    let mut value = 7_u64;
    // SAFETY: the value is lent for the call.
    called::<ByItself, _, _>(&mut value, |native| unsafe { *native.0 += 1 }).unwrap();
    assert_eq!(value, 8);
    // SAFETY: as above.
    called::<ByItself, _, _>(Some(&mut value), |native| unsafe { *native.0 += 1 }).unwrap();
    assert_eq!(value, 9);
    assert!(called::<ByItself, _, _>(None::<&mut u64>, |native| native.0.is_null()).unwrap());
}

#[test]
fn a_truth_value_is_written_back() {
    for (before, written, after) in [(false, 0x100, true), (true, 0, false), (true, -1, true), (false, 0, false)] {
        let mut truth = before;
        called::<ByWord<Bool32, Alone>, _, _>(&mut truth, |native| {
            // SAFETY: the slot is there for the call.
            assert_eq!(unsafe { native.0.replace(written) }, i32::from(before));
        })
        .unwrap();
        assert_eq!(truth, after);
        let mut truth = before;
        // SAFETY: as above.
        called::<ByWord<Bool8, Alone>, _, _>(&mut truth, |native| unsafe { native.0.write(written as u8) }).unwrap();
        assert_eq!(truth, written as u8 != 0);
    }
    assert!(called::<ByWord<Bool32, Alone>, _, _>(None::<&mut bool>, |native| native.0.is_null()).unwrap());
}

#[test]
fn many_are_written_back_each_to_its_own() {
    let mut buffer = buffer();
    let call = call(&mut buffer);
    // More slots than the stack buffer has, so that some are on the heap.
    let mut truths = [false; 200];
    let lent: Vec<_> =
        truths.iter_mut().map(|truth| Argument::<ByWord<Bool32, Alone>>::pass(truth, &call).unwrap()).collect();
    for (at, (native, _)) in lent.iter().enumerate() {
        // SAFETY: the memory of the call is alive.
        unsafe { native.0.write((at % 3) as i32) };
    }
    for (_, held) in lent {
        // SAFETY: the memory of the call is alive.
        unsafe { held.after() }.unwrap();
    }
    for (at, truth) in truths.into_iter().enumerate() {
        assert_eq!(truth, !at.is_multiple_of(3));
    }
}

#[test]
fn a_shared_truth_value_is_a_copy() {
    let truth = true;
    // SAFETY: the slot is there for the call.
    assert_eq!(called::<ByWord<Bool32, Alone>, _, _>(&truth, |native| unsafe { native.0.read() }).unwrap(), 1);
}

#[test]
fn slices_are_their_elements() {
    let values = [1_u16, 2, 3];
    let sum = called::<Beside, _, _>(&values[..], |native| {
        // SAFETY: three elements are lent for the call.
        unsafe { std::slice::from_raw_parts(native.0, 3) }.iter().sum::<u16>()
    });
    assert_eq!(sum.unwrap(), 6);
    let mut values = [1_u16, 2, 3];
    // SAFETY: as above.
    called::<Beside, _, _>(&mut values[..], |native| unsafe { native.0.add(2).write(30) }).unwrap();
    assert_eq!(values, [1, 2, 30]);
    let empty: &[u64] = &[];
    let address = called::<Beside, _, _>(empty, |native| native.0).unwrap();
    assert!(!address.is_null() && address.is_aligned());
    assert!(called::<Beside, _, _>(None::<&[u64]>, |native| native.0.is_null()).unwrap());
}

#[test]
fn arrays_are_their_elements() {
    let mut values = [1_u16, 2, 3];
    // SAFETY: three elements are lent for the call.
    assert_eq!(called::<ByItself, _, _>(&values, |native| unsafe { native.0.add(2).read() }).unwrap(), 3);
    // SAFETY: as above.
    called::<ByItself, _, _>(&mut values, |native| unsafe { native.0.add(1).write(20) }).unwrap();
    assert_eq!(values, [1, 20, 3]);
}

#[test]
fn memory_that_nobody_initialised() {
    let mut room = [MaybeUninit::<u32>::uninit(); 3];
    called::<Beside, _, _>(&mut room[..], |native| {
        for at in 0..3 {
            // SAFETY: three elements are lent for the call.
            unsafe { native.0.add(at).write(at as u32) };
        }
    })
    .unwrap();
    // SAFETY: all are written.
    assert_eq!(room.map(|element| unsafe { element.assume_init() }), [0, 1, 2]);
    let mut one = MaybeUninit::<u32>::uninit();
    // SAFETY: the value is lent for the call.
    called::<ByItself, _, _>(&mut one, |native| unsafe { native.0.write(9) }).unwrap();
    // SAFETY: just written.
    assert_eq!(unsafe { one.assume_init() }, 9);
}
