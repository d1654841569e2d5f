//! Values that cross by value, in and out.

use std::ptr::NonNull;

use proptest::prelude::*;

use crate::error::Problem;
use crate::marshal::policy::{
    Alone, Bool8, Bool32, ByType, ByWord, Char8, Char16, Char32, Counted, NoEncoding, Optional, UnsaidNul, UnsaidUnit,
};
use crate::marshal::take::{OutStorage, Take, TakeNullable};
use crate::marshal::tests::{ByItself, called, problem};

/// Takes under the policy `M`.
fn take<M, T: Take<M, Ready = ()>>(native: T::Native) -> Result<T, crate::Error> {
    // SAFETY: every type here accepts any bits, or checks them.
    unsafe { T::take(native, ()) }
}

#[test]
fn pointers_and_their_absence() {
    let mut value = 5_u32;
    let pointer = NonNull::from(&mut value);
    let native = called::<ByItself, _, _>(pointer, |native| native).unwrap();
    assert_eq!(native, pointer.as_ptr());
    assert!(called::<ByItself, _, _>(None::<NonNull<u32>>, <*mut u32>::is_null).unwrap());
    assert_eq!(take::<ByItself, NonNull<u32>>(native).unwrap(), pointer);
    assert_eq!(take::<ByItself, Option<NonNull<u32>>>(native).unwrap(), Some(pointer));
    assert_eq!(take::<ByItself, Option<NonNull<u32>>>(std::ptr::null_mut()).unwrap(), None);
    assert_eq!(problem(take::<ByItself, NonNull<u32>>(std::ptr::null_mut())), Problem::Null);
    // SAFETY: `value` is alive, and the pointer came from it.
    unsafe { native.write(6) };
    assert_eq!(value, 6);
}

#[test]
fn functions_and_their_absence() {
    extern "C" fn twice(x: i32) -> i32 {
        2 * x
    }
    type Function = extern "C" fn(i32) -> i32;
    let native = called::<ByItself, _, _>(twice as Function, |native| native).unwrap();
    assert_eq!(native.map(|function| function(21)), Some(42));
    assert!(called::<ByItself, _, _>(None::<Function>, |native| native).unwrap().is_none());
    assert_eq!(take::<ByItself, Function>(native).unwrap()(4), 8);
    assert_eq!(problem(take::<ByItself, Function>(None)), Problem::Null);
    assert!(take::<ByItself, Option<Function>>(None).unwrap().is_none());
}

#[test]
fn storage_is_zeroed() {
    assert_eq!(<u64 as OutStorage<ByItself>>::storage(), 0);
    assert!(<*mut u8 as OutStorage<ByItself>>::storage().is_null());
    assert!(<Option<extern "C" fn()> as OutStorage<ByItself>>::storage().is_none());
    assert!(<&[u8] as OutStorage<ByType<NoEncoding, Counted<UnsaidUnit, UnsaidNul>>>>::counted_storage().0.is_null());
}

#[test]
fn an_optional_function_that_was_called_is_some() {
    // SAFETY: these accept any bits.
    unsafe {
        assert_eq!(<i32 as TakeNullable<Optional<ByItself>>>::take_option(0, ()).unwrap(), Some(0));
        assert_eq!(<() as TakeNullable<Optional<ByItself>>>::take_option((), ()).unwrap(), Some(()));
        assert_eq!(<bool as TakeNullable<Optional<ByWord<Bool8, Alone>>>>::take_option(2, ()).unwrap(), Some(true));
        assert_eq!(<char as TakeNullable<Optional<ByWord<Char32, Alone>>>>::take_option(0x41, ()).unwrap(), Some('A'));
        let error = <char as TakeNullable<Optional<ByWord<Char32, Alone>>>>::take_option(0xD800, ());
        assert_eq!(problem(error), Problem::Character { value: 0xD800, bits: 32 });
    }
}

proptest! {
    #[test]
    fn any_integer_is_a_truth_value(bits in any::<i32>()) {
        prop_assert_eq!(take::<ByWord<Bool32, Alone>, bool>(bits).unwrap(), bits != 0);
        prop_assert_eq!(take::<ByWord<Bool8, Alone>, bool>(bits as u8).unwrap(), bits as u8 != 0);
    }

    #[test]
    fn characters_cross_if_they_fit(c in any::<char>()) {
        let code = u32::from(c);
        let passed = called::<ByWord<Char8, Alone>, _, _>(c, u32::from);
        prop_assert_eq!(passed.ok(), (code < 0x80).then_some(code));
        let passed = called::<ByWord<Char16, Alone>, _, _>(c, u32::from);
        prop_assert_eq!(passed.ok(), (code < 0x1_0000).then_some(code));
        prop_assert_eq!(called::<ByWord<Char32, Alone>, _, _>(c, |native| native).unwrap(), code);
    }

    #[test]
    fn numbers_are_characters_if_char_says_so(code in any::<u32>()) {
        prop_assert_eq!(take::<ByWord<Char32, Alone>, char>(code).ok(), char::from_u32(code));
        let unit = code as u16;
        prop_assert_eq!(take::<ByWord<Char16, Alone>, char>(unit).ok(), char::from_u32(unit.into()));
        let byte = code as u8;
        prop_assert_eq!(take::<ByWord<Char8, Alone>, char>(byte).ok(), byte.is_ascii().then_some(char::from(byte)));
    }
}

#[test]
fn truth_values_go_in_as_one_and_zero() {
    for truth in [false, true] {
        assert_eq!(called::<ByWord<Bool8, Alone>, _, _>(truth, |native| native).unwrap(), u8::from(truth));
        assert_eq!(called::<ByWord<Bool32, Alone>, _, _>(truth, |native| native).unwrap(), i32::from(truth));
    }
}
