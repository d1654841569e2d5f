//! Strings: copied with a NUL, on the stack and on the heap, or lent as they are; and borrowed from native memory.

use std::ffi::{CStr, c_char};

use proptest::prelude::*;

use crate::error::Problem;
use crate::marshal::argument::Argument;
use crate::marshal::call::{CAPACITY, buffer, call};
use crate::marshal::native_pointer::Pointer;
use crate::marshal::policy::{Alone, ByType, ByWord, Bytes, Counted, Excluded, Included, Optional, Utf8};
use crate::marshal::take::{Take, TakeNullable};
use crate::marshal::tests::{ByItself, called, problem};

type Text = ByType<Utf8, Alone>;
type WithNul = ByType<Utf8, Counted<Bytes, Included>>;
type WithoutNul = ByType<Utf8, Counted<Bytes, Excluded>>;

/// What a callee reads up to the NUL.
fn read(native: Pointer<c_char>) -> Vec<u8> {
    // SAFETY: the string is there for the call, with its NUL.
    unsafe { CStr::from_ptr(native.0) }.to_bytes().to_vec()
}

#[test]
fn every_length_around_the_stack_buffer() {
    for length in [0, 1, 15, 16, 17, CAPACITY - 2, CAPACITY - 1, CAPACITY, CAPACITY + 1, 3 * CAPACITY] {
        let text = "x".repeat(length);
        assert_eq!(called::<Text, _, _>(text.as_str(), read).unwrap(), text.as_bytes());
        assert_eq!(called::<WithNul, _, _>(text.as_str(), read).unwrap(), text.as_bytes());
        assert_eq!(called::<ByWord<Utf8, Alone>, _, _>(Some(text.as_str()), read).unwrap(), text.as_bytes());
    }
    assert!(called::<Text, _, _>(None::<&str>, |native| native.0.is_null()).unwrap());
}

#[test]
fn a_counted_string_is_lent_as_it_is() {
    let text = "a\0b";
    let address = called::<WithoutNul, _, _>(text, |native| native.0).unwrap();
    assert_eq!(address, text.as_ptr().cast());
}

#[test]
fn a_c_string_is_lent_as_it_is() {
    let text = c"as it is";
    assert_eq!(called::<ByItself, _, _>(text, |native| native.0).unwrap(), text.as_ptr());
    assert!(called::<ByItself, _, _>(None::<&CStr>, |native| native.0.is_null()).unwrap());
}

#[test]
fn borrowed_from_native_memory() {
    let text = c"gr\xC3\xBC\xC3\x9Fe";
    let wrong = c"a\xFFb";
    // SAFETY: the strings live for ever.
    unsafe {
        assert_eq!(<&str as Take<Text>>::take(Pointer(text.as_ptr()), ()).unwrap(), "grüße");
        assert_eq!(<&CStr as Take<Text>>::take(Pointer(wrong.as_ptr()), ()).unwrap(), wrong);
        assert_eq!(<Option<&str> as Take<Text>>::take(Pointer(text.as_ptr()), ()).unwrap(), Some("grüße"));
        assert_eq!(<Option<&str> as Take<Text>>::take(Pointer(std::ptr::null()), ()).unwrap(), None);
        assert_eq!(
            <&str as TakeNullable<Optional<Text>>>::take_option(Pointer(text.as_ptr()), ()).unwrap(),
            Some("grüße")
        );
        assert_eq!(problem(<&str as Take<Text>>::take(Pointer(std::ptr::null()), ())), Problem::Null);
        match problem(<&str as Take<Text>>::take(Pointer(wrong.as_ptr()), ())) {
            Problem::InvalidUtf8(error) => assert_eq!(error.valid_up_to(), 1),
            other => panic!("{other:?}"),
        }
    }
}

proptest! {
    #[test]
    fn any_text_crosses_or_its_first_nul_is_named(text in "(\\PC|\u{0}){0,40}") {
        let passed = called::<Text, _, _>(text.as_str(), read);
        match text.bytes().position(|byte| byte == 0) {
            None => prop_assert_eq!(passed.unwrap(), text.as_bytes()),
            Some(position) => prop_assert_eq!(problem(passed), Problem::InteriorNul { position }),
        }
    }

    #[test]
    fn several_strings_of_one_call_stay_apart(lengths in proptest::collection::vec(0_usize..600, 0..6)) {
        let mut buffer = buffer();
        let call = call(&mut buffer);
        let texts: Vec<String> = lengths.iter().zip(b'a'..).map(|(length, letter)| char::from(letter).to_string().repeat(*length)).collect();
        let natives: Vec<_> =
            texts.iter().map(|text| Argument::<Text>::pass(text.as_str(), &call).unwrap().0).collect();
        for (text, native) in texts.iter().zip(natives) {
            prop_assert_eq!(read(native), text.as_bytes());
        }
    }
}
