//! Values that the user's own conversions make.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use super::super::borrow::{Borrow, BorrowCounted};
use super::super::call::{buffer, call};
use super::super::give::{Give, Given};
use super::super::native_pointer::Pointer;
use super::super::policy::{Alone, ByType, Counted, Elements as InElements, NoEncoding, UnsaidNul, Utf8};
use super::super::with::{ComesAs, ComesBack, Elements, FromNative, GoesAs, Kept, ToNative, changed};
use super::{ByItself, called, problem};
use crate::Error;
use crate::error::Problem;

type Many = ByType<NoEncoding, Counted<InElements, UnsaidNul>>;
type Text = ByType<Utf8, Alone>;

/// A duration in milliseconds, none of which is 13.
enum Millis {}

impl ToNative<Millis> for Duration {
    type As = u32;
    fn to_native(&self) -> Result<u32, Error> {
        u32::try_from(self.as_millis()).map_err(Error::other)
    }
}
impl FromNative<Millis> for Duration {
    type As = u32;
    fn from_native(millis: u32) -> Result<Self, Error> {
        if millis == 13 { Err(Error::other("unlucky")) } else { Ok(Duration::from_millis(millis.into())) }
    }
}

const fn ms(millis: u64) -> Duration {
    Duration::from_millis(millis)
}

fn unlucky() -> Problem {
    Problem::Other("unlucky".into())
}

#[test]
fn behind_references() {
    // SAFETY: a reference is lent.
    let read = |native: *const u32| unsafe { native.read() };
    assert_eq!(called::<ByItself, _, _>((&ms(5)).into_as().unwrap(), |native| read(native.0)).unwrap(), 5);
    let none: Option<&Duration> = None;
    assert!(called::<ByItself, _, _>(none.into_as().unwrap(), |native| native.0.is_null()).unwrap());
    assert!(matches!((&Duration::MAX).into_as(), Err(error) if error.to_string().contains("out of range")));

    let mut time = ms(4);
    // SAFETY: as above.
    called::<ByItself, _, _>((&mut time).into_as().unwrap(), |native| unsafe { *native.0 *= 2 }).unwrap();
    assert_eq!(time, ms(8));
    // SAFETY: as above.
    let wrong = called::<ByItself, _, _>((&mut time).into_as().unwrap(), |native| unsafe { *native.0 = 13 });
    assert_eq!((problem(wrong), time), (unlucky(), ms(8)));
    assert!(ToNative::<Millis>::to_native(&&mut time).is_err());
}

#[test]
fn a_bad_item_keeps_its_value_and_the_others_are_made() {
    let mut times = [ms(1), ms(2), ms(3), ms(4)];
    // SAFETY: four are lent.
    let change = |native: *mut u32| unsafe {
        native.write(13);
        native.add(1).write(20);
        native.add(2).write(13);
        native.add(3).write(40);
    };
    let lent = ToNative::<Elements<Millis>>::into_as(&mut times[..]).unwrap();
    assert_eq!(problem(called::<Many, _, _>(lent, |native| change(native.0))), unlucky());
    assert_eq!(times, [ms(1), ms(20), ms(3), ms(40)]);

    // What has no native form is not lent, and nothing is written back.
    times[2] = Duration::MAX;
    let lent = ToNative::<Elements<Millis>>::into_as(&mut times[..]).unwrap();
    assert!(called::<Many, _, _>(lent, |_| unreachable!()).is_err());
    let lent = ToNative::<Elements<Millis>>::into_as(&times[..]).unwrap();
    assert!(called::<Many, _, _>(lent, |_| unreachable!()).is_err());
    assert_eq!(times[1], ms(20));
}

/// Counts how many of it there are.
struct Held(u8, Rc<Cell<usize>>);

impl Held {
    fn new(value: u8, count: &Rc<Cell<usize>>) -> Self {
        count.set(count.get() + 1);
        Self(value, Rc::clone(count))
    }
}
impl Drop for Held {
    fn drop(&mut self) {
        self.1.set(self.1.get() - 1);
    }
}
impl std::ops::Deref for Held {
    type Target = u8;
    fn deref(&self) -> &u8 {
        &self.0
    }
}

/// A number, whose conversion is a value that must be dropped. Above 200 there is none.
struct Counting<'c>(u8, &'c Rc<Cell<usize>>);
enum AsHeld {}

impl ToNative<AsHeld> for Counting<'_> {
    type As = Kept<Held>;
    fn to_native(&self) -> Result<Kept<Held>, Error> {
        if self.0 > 200 { Err(Error::other("too large")) } else { Ok(Kept(Held::new(self.0, self.1))) }
    }
}

#[test]
fn what_is_made_is_kept_until_the_call_is_over() {
    let count = Rc::new(Cell::new(0));
    {
        let mut buffer = buffer();
        let call = call(&mut buffer);
        let held = Counting(7, &count).to_native().unwrap();
        let (native, ()) = super::super::argument::Argument::<ByItself>::pass(held, &call).unwrap();
        assert_eq!(count.get(), 1);
        // SAFETY: the call is not over.
        assert_eq!(unsafe { native.0.read() }, 7);
    }
    assert_eq!(count.get(), 0);
}

/// What frees what an item was made of, of which one may be bad: `[0..bad]` are made, and all are dropped.
struct Item(#[allow(dead_code)] u8);
enum FromHeld {}

impl FromNative<FromHeld> for Item {
    type As = Held;
    fn from_native(held: Held) -> Result<Self, Error> {
        if held.0 == 13 { Err(Error::other("unlucky")) } else { Ok(Self(held.0)) }
    }
}

#[test]
fn a_bad_item_leaves_nothing_behind_wherever_it_is() {
    for bad in 0..=4 {
        let count = Rc::new(Cell::new(0));
        let item = |index: usize| Held::new(if index == bad { 13 } else { index as u8 }, &count);
        let items: Result<Vec<Item>, Error> = FromNative::<Elements<FromHeld>>::from_native((0..4).map(item).collect());
        assert_eq!((items.is_ok(), count.get()), (bad == 4, 0));
        let items: Result<[Item; 4], Error> =
            FromNative::<Elements<FromHeld>>::from_native([item(0), item(1), item(2), item(3)]);
        assert_eq!((items.is_ok(), count.get()), (bad == 4, 0));
        // The other way round.
        let mut values = [1, 2, 3, 4];
        if let Some(value) = values.get_mut(bad) {
            *value = 201;
        }
        let values = values.map(|value| Counting(value, &count));
        let held: Result<[Kept<Held>; 4], Error> = ToNative::<Elements<AsHeld>>::to_native(&values);
        assert_eq!((held.is_ok(), count.get()), (bad == 4, if bad == 4 { 4 } else { 0 }));
    }
}

#[test]
fn text_of_a_structure_is_lent_where_it_stands() {
    struct Name(String);
    enum Plain {}
    impl<'n> ToNative<Plain> for &'n Name {
        type As = &'n str;
        fn to_native(&self) -> Result<&'n str, Error> {
            Ok(&self.0)
        }
    }
    let name = Name("text".into());
    // SAFETY: a string is lent.
    let length = |native: *const std::ffi::c_char| unsafe { std::ffi::CStr::from_ptr(native) }.count_bytes();
    assert_eq!(called::<Text, _, _>((&name).into_as().unwrap(), |native| length(native.0)).unwrap(), 4);
}

#[test]
fn a_function_that_native_code_calls_gets_what_is_made() {
    let mut buffer = buffer();
    let call = call(&mut buffer);
    // SAFETY: any number may come.
    let time = unsafe { <ComesAs<Duration, Millis> as Borrow<'_, ByItself>>::borrow(5, &call) };
    assert_eq!(time.unwrap().value(), ms(5));
    // SAFETY: as above.
    let wrong = unsafe { <ComesAs<Duration, Millis> as Borrow<'_, ByItself>>::borrow(13, &call) };
    assert_eq!(problem(wrong.map(|time| time.value())), unlucky());
    let natives = [1_u32, 2, 3];
    // SAFETY: there is one.
    let behind = unsafe {
        <ComesAs<Option<&Duration>, Millis> as Borrow<'_, ByItself>>::borrow(Pointer(natives.as_ptr()), &call)
    };
    assert_eq!(behind.unwrap().value(), Some(&ms(1)));
    // SAFETY: there are three.
    let all = unsafe {
        <ComesAs<&[Duration], Elements<Millis>> as BorrowCounted<'_, Many>>::borrow_counted(
            Pointer(natives.as_ptr()),
            3,
            &call,
        )
    };
    assert_eq!(all.unwrap().value(), [ms(1), ms(2), ms(3)]);
    let natives = [1_u32, 13];
    // SAFETY: there are two.
    let all = unsafe {
        <ComesAs<&[Duration], Elements<Millis>> as BorrowCounted<'_, Many>>::borrow_counted(
            Pointer(natives.as_ptr()),
            2,
            &call,
        )
    };
    assert_eq!(problem(all.map(|all| all.value())), unlucky());
}

#[test]
fn results_are_given_as_what_they_are_converted_to() {
    let given = GoesAs::<Duration, Millis>::of(ms(9));
    assert_eq!(Given::<ByItself, _>::new(given).unwrap().into_native(), 9);
    assert_eq!(Give::<ByItself>::give(ComesBack::<Duration, Millis>::of(ms(9))).unwrap(), 9);
    assert_eq!(changed::<Millis, Duration>(ms(9)).unwrap(), 9);
    assert!(Give::<ByItself>::give(GoesAs::<Duration, Millis>::of(Duration::MAX)).is_err());
}
