//! Buffers: the filled part comes back, and nothing does if the length is a lie.

use std::mem::MaybeUninit;

use proptest::prelude::*;

use crate::error::Problem;
use crate::marshal::buffer::lent::LendBuffer;
use crate::marshal::policy::{ByType, Bytes, Counted, EachWay, Elements, NoEncoding, UnsaidNul};
use crate::marshal::tests::problem;

type InElements = ByType<NoEncoding, Counted<Elements, UnsaidNul>>;
type InBytes = ByType<NoEncoding, Counted<Bytes, UnsaidNul>>;

/// Lends the buffer, lets `callee` write and report a length, and takes the filled part back.
fn fill<M, B: LendBuffer<M>>(
    mut buffer: B,
    callee: impl FnOnce(B::Native, usize) -> usize,
) -> Result<B::Filled, crate::Error> {
    let (native, capacity) = buffer.pass();
    let length = callee(native, capacity);
    // SAFETY: the callees here write what they report, or report more than there is.
    unsafe { buffer.filled(length) }
}

#[test]
fn the_filled_part_is_initialised() {
    let mut room = [MaybeUninit::<u32>::uninit(); 5];
    let filled = fill::<InElements, _>(&mut room[..], |native, capacity| {
        assert_eq!(capacity, 5);
        for at in 0..3 {
            // SAFETY: within the capacity.
            unsafe { native.0.add(at).write(10 * at as u32) };
        }
        3
    });
    let filled = filled.unwrap();
    assert_eq!(filled, [0, 10, 20]);
    filled[0] = 5;
    // SAFETY: the filled part is the buffer's.
    assert_eq!(unsafe { room[0].assume_init() }, 5);
}

#[test]
fn the_length_of_what_was_initialised() {
    let mut buffer = [7_u32; 5];
    let filled = fill::<InElements, _>(&mut buffer[..], |native, capacity| {
        // SAFETY: within the capacity.
        unsafe { native.0.add(capacity - 1).write(8) };
        2
    });
    assert_eq!(filled.unwrap(), 2);
    assert_eq!(buffer, [7, 7, 7, 7, 8]);
}

#[test]
fn nothing_and_no_buffer() {
    let mut empty: [MaybeUninit<u8>; 0] = [];
    assert!(fill::<InElements, _>(&mut empty[..], |_, capacity| capacity).unwrap().is_empty());
    let absent = fill::<InElements, _>(None::<&mut [MaybeUninit<u8>]>, |native, capacity| {
        assert!(native.0.is_null());
        assert_eq!(capacity, 0);
        100
    });
    assert!(absent.unwrap().is_none());
    let mut room = [0_u8; 3];
    assert_eq!(fill::<InElements, _>(Some(&mut room[..]), |_, capacity| capacity).unwrap(), 3);
}

proptest! {
    #[test]
    fn a_length_in_elements(capacity in 0_usize..20, length in prop_oneof![0_usize..25, any::<usize>()]) {
        let mut buffer = vec![0_u32; capacity];
        let filled = fill::<InElements, _>(&mut buffer[..], |_, lent| {
            assert_eq!(lent, capacity);
            length
        });
        if length <= capacity {
            prop_assert_eq!(filled.unwrap(), length);
        } else {
            prop_assert_eq!(problem(filled), Problem::LengthOutOfBounds { reported: length as i128, capacity });
        }
    }

    #[test]
    fn a_capacity_in_elements_and_a_length_in_bytes(
        capacity in 0_usize..20,
        length in prop_oneof![0_usize..100, any::<usize>()],
    ) {
        let mut buffer = vec![0_u32; capacity];
        let filled = fill::<ByType<NoEncoding, Counted<EachWay<Elements, Bytes>, UnsaidNul>>, _>(&mut buffer[..], |_, lent| {
            assert_eq!(lent, capacity);
            length
        });
        if length <= 4 * capacity && length % 4 == 0 {
            prop_assert_eq!(filled.unwrap(), length / 4);
        } else {
            let expected = Problem::LengthOutOfBounds { reported: length as i128, capacity: 4 * capacity };
            prop_assert_eq!(problem(filled), expected);
        }
    }

    #[test]
    fn a_length_in_bytes(capacity in 0_usize..20, length in prop_oneof![0_usize..100, any::<usize>()]) {
        let mut buffer = vec![0_u32; capacity];
        let filled = fill::<InBytes, _>(&mut buffer[..], |_, lent| {
            assert_eq!(lent, 4 * capacity);
            length
        });
        if length <= 4 * capacity && length % 4 == 0 {
            prop_assert_eq!(filled.unwrap(), length / 4);
        } else {
            let expected = Problem::LengthOutOfBounds { reported: length as i128, capacity: 4 * capacity };
            prop_assert_eq!(problem(filled), expected);
        }
    }
}
