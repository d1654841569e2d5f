//! Lengths: counted in the declared unit, narrowed with a check, and read back with one.

use proptest::prelude::*;

use crate::error::Problem;
use crate::marshal::length::countable::{Length, agree, agreed, length, length_if_any};
use crate::marshal::length::integer::{LengthInteger, pass_length, take_length};
use crate::marshal::policy::{ByType, Bytes, Counted, Elements, Excluded, Included, UnsaidNul, UnsaidUnit, Utf8};
use crate::marshal::tests::problem;

#[test]
fn what_is_counted() {
    let slice: &[u32] = &[1, 2, 3];
    assert_eq!(length::<ByType<Utf8, Counted<UnsaidUnit, UnsaidNul>>, _>(&slice), 3);
    assert_eq!(length::<ByType<Utf8, Counted<Elements, UnsaidNul>>, _>(&slice), 3);
    assert_eq!(length::<ByType<Utf8, Counted<Bytes, UnsaidNul>>, _>(&slice), 12);
    assert_eq!(length::<ByType<Utf8, Counted<Bytes, UnsaidNul>>, _>(&&mut [1_u16, 2]), 4);
    assert_eq!(length::<ByType<Utf8, Counted<Bytes, UnsaidNul>>, _>(&Some(slice)), 12);
    assert_eq!(length::<ByType<Utf8, Counted<Bytes, UnsaidNul>>, _>(&None::<&[u32]>), 0);
    assert_eq!(length::<ByType<Utf8, Counted<Bytes, Excluded>>, _>(&"größe"), 7);
    assert_eq!(length::<ByType<Utf8, Counted<Elements, Included>>, _>(&"größe"), 8);
    assert_eq!(length::<ByType<Utf8, Counted<Bytes, Included>>, _>(&c"size"), 5);
    assert_eq!(length::<ByType<Utf8, Counted<Elements, Excluded>>, _>(&c"size"), 4);
    assert_eq!(
        length::<ByType<Utf8, Counted<Bytes, Included>>, _>(&None::<&str>),
        0,
        "what is absent has no terminator"
    );
}

#[test]
fn several_with_one_length() {
    type InElements = ByType<Utf8, Counted<Elements, UnsaidNul>>;
    let all = |lengths: [Option<usize>; 3]| {
        let names = ["a", "b", "c"].into_iter().zip(lengths);
        names.into_iter().try_fold(None, |before, (name, length)| agree(before, length, name)).map(agreed)
    };
    assert_eq!(all([Some(2), Some(2), Some(2)]).unwrap(), 2);
    assert_eq!(all([None, Some(2), None]).unwrap(), 2);
    assert_eq!(all([None, None, None]).unwrap(), 0);
    let unequal = |length, other, other_length| Problem::UnequalLengths { length, other, other_length };
    assert_eq!(problem(all([Some(2), None, Some(0)])), unequal(0, "a", 2));
    assert_eq!(problem(all([None, Some(0), Some(1)])), unequal(1, "b", 0));
    assert_eq!(length_if_any::<InElements, _>(&Some(&[1, 2][..])), Some(2));
    assert_eq!(length_if_any::<InElements, _>(&None::<&[u8]>), None);
    assert_eq!(length_if_any::<InElements, _>(&&mut [1, 2]), Some(2));
}

#[test]
fn a_mutable_borrow_is_counted_without_being_taken() {
    let mut values = [1_u8, 2];
    let lent = &mut values[..];
    assert_eq!(Length::<Counted<UnsaidUnit, UnsaidNul>>::length(&lent), 2);
    lent[0] = 3;
    assert_eq!(values, [3, 2]);
}

/// At both edges of `N`, and beyond.
fn edges<N: LengthInteger + PartialEq + std::fmt::Debug + TryInto<i128>>(largest: u128, native: &'static str) {
    let largest = usize::try_from(largest).unwrap_or(usize::MAX);
    let passed: N = pass_length(largest).unwrap();
    assert_eq!(passed.try_into().ok(), Some(largest as i128));
    assert_eq!(take_length(passed, 0).unwrap(), largest, "it is compared with the capacity later");
    if let Some(length) = largest.checked_add(1) {
        assert_eq!(problem(pass_length::<N>(length)), Problem::LengthTooLarge { length, native });
    }
}

#[test]
fn every_integer_at_its_edge() {
    edges::<i8>(127, "i8");
    edges::<u8>(255, "u8");
    edges::<i16>(0x7FFF, "i16");
    edges::<u16>(0xFFFF, "u16");
    edges::<i32>(0x7FFF_FFFF, "i32");
    edges::<u32>(0xFFFF_FFFF, "u32");
    edges::<i64>(i64::MAX as u128, "i64");
    edges::<u64>(u64::MAX.into(), "u64");
    edges::<isize>(isize::MAX as u128, "isize");
    edges::<usize>(usize::MAX as u128, "usize");
}

proptest! {
    #[test]
    fn what_native_code_reports(reported in any::<i32>(), capacity in any::<usize>()) {
        let taken = take_length(reported, capacity);
        match usize::try_from(reported) {
            Ok(length) => prop_assert_eq!(taken.unwrap(), length),
            Err(_) => {
                let expected = Problem::LengthOutOfBounds { reported: reported.into(), capacity };
                prop_assert_eq!(problem(taken), expected);
            }
        }
    }
}
