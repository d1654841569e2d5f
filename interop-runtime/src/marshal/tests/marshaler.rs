//! A type that has a marshaler written by hand, in every place that `marshaler!` makes of it.

use std::time::Duration;

use super::super::borrow::Borrow;
use super::super::call::{Call, buffer, call};
use super::super::family::marshaler::marshaler;
use super::super::give::Give;
use super::super::lend::Lend;
use super::super::native_pointer::{Pointer, PointerMut};
use super::super::policy::{Alone, ByWord, Counted, Elements, FreeWith, InArray, Optional, Replaced, UnsaidNul};
use super::super::replace::InOut;
use super::super::take::{Take, TakeCounted};
use super::{called, problem};
use crate::Error;
use crate::error::Problem;
use crate::marshal::memory::close::{KeeperOf, Kept};

/// A duration in milliseconds: negative is none.
enum Millis {}

type ByItself = ByWord<Millis, Alone>;
type Many = ByWord<Millis, Counted<Elements, UnsaidNul>>;

// SAFETY: an integer, which points nowhere.
unsafe impl<P> Lend<ByWord<Millis, P>> for Duration {
    fn lend(&self, _: &Call<'_>) -> Result<i32, Error> {
        self.as_millis().try_into().map_err(|_| Error::marshal(Problem::OutOfMemory))
    }
}
// SAFETY: an integer, which is checked and owns nothing.
unsafe impl<P> Take<ByWord<Millis, P>> for Duration {
    type Native = i32;
    type Ready = ();
    unsafe fn take(native: i32, _: ()) -> Result<Self, Error> {
        native.try_into().map(Self::from_millis).map_err(|_| Error::marshal(Problem::NotUnicode))
    }
}
marshaler! { Millis: Duration as i32; }

const SECOND: Duration = Duration::from_secs(1);

#[test]
fn it_is_lent() {
    assert_eq!(called::<ByItself, _, _>(SECOND, |native| native).unwrap(), 1000);
    // SAFETY: a reference is lent.
    let read = |native: *const i32| unsafe { native.read() };
    assert_eq!(called::<ByItself, _, _>(&SECOND, |native| read(native.0)).unwrap(), 1000);
    assert_eq!(called::<ByItself, _, _>(Some(&SECOND), |native| read(native.0)).unwrap(), 1000);
    assert!(called::<ByItself, Option<&Duration>, _>(None, |native| native.0.is_null()).unwrap());
    assert_eq!(problem(called::<ByItself, _, _>(&Duration::MAX, |_| ())), Problem::OutOfMemory);
}

#[test]
fn it_is_changed_and_stays_what_it_was_where_it_cannot_be() {
    let mut time = SECOND;
    // SAFETY: a reference is lent.
    called::<ByItself, _, _>(&mut time, |native| unsafe { *native.0 *= 2 }).unwrap();
    assert_eq!(time, 2 * SECOND);
    // SAFETY: as above.
    let wrong = called::<ByItself, _, _>(&mut time, |native| unsafe { *native.0 = -1 });
    assert_eq!(problem(wrong), Problem::NotUnicode);
    assert_eq!(time, 2 * SECOND);
}

#[test]
fn many_stand_one_behind_the_other() {
    let times = [SECOND, 2 * SECOND];
    // SAFETY: two are lent.
    let second = |native: *const i32| unsafe { native.add(1).read() };
    assert_eq!(called::<Many, &[Duration], _>(&times, |native| second(native.0)).unwrap(), 2000);
    assert_eq!(called::<ByItself, _, _>(&times, |native| second(native.0)).unwrap(), 2000);

    let mut times = [SECOND; 3];
    // SAFETY: three are lent.
    let change = |native: *mut i32| unsafe {
        native.write(-1);
        native.add(1).write(5);
        native.add(2).write(6);
    };
    let wrong = called::<Many, &mut [Duration], _>(&mut times, |native| change(native.0));
    assert_eq!(problem(wrong), Problem::NotUnicode);
    assert_eq!(times, [SECOND, Duration::from_millis(5), Duration::from_millis(6)]);
    let wrong = called::<ByItself, _, _>(&mut times, |native| change(native.0));
    assert_eq!(problem(wrong), Problem::NotUnicode);
}

#[test]
fn it_comes_out() {
    // SAFETY: any integer may come out.
    let taken = |native| unsafe { <Duration as Take<InArray<ByItself>>>::take(native, ()) };
    assert_eq!(taken(1000).unwrap(), SECOND);
    // SAFETY: as above.
    let optional = unsafe { <Option<Duration> as Take<Optional<ByItself>>>::take(1000, ()) };
    assert_eq!(optional.unwrap(), Some(SECOND));
    let mut natives = [1000, 2000];
    let start = PointerMut(natives.as_mut_ptr());
    // SAFETY: so many, which stay where they are.
    let all = unsafe {
        <Vec<Duration> as TakeCounted<FreeWith<Many, Kept>>>::take_counted(start, (KeeperOf((), ()), ()), || Ok(2))
    };
    assert_eq!(all.unwrap(), [SECOND, 2 * SECOND]);
}

#[test]
fn native_code_replaces_it() {
    let mut memory = buffer();
    let call = call(&mut memory);
    let (native, ()) = <Duration as InOut<ByItself>>::pass_in_out(SECOND, &call).unwrap();
    // SAFETY: any integer may come out.
    assert_eq!(unsafe { <Duration as InOut<ByItself>>::take_in_out(native + 1) }.unwrap().as_millis(), 1001);
}

#[test]
fn a_function_that_native_code_calls_gets_and_gives_it() {
    let mut memory = buffer();
    let call = call(&mut memory);
    // SAFETY: any integer may be passed.
    let borrowed = |native| unsafe { <Duration as Borrow<'_, ByItself>>::borrow(native, &call) };
    assert_eq!(borrowed(1000).unwrap(), SECOND);
    assert_eq!(problem(borrowed(-1)), Problem::NotUnicode);
    // SAFETY: as above.
    let replaced = unsafe { <Duration as Borrow<'_, Replaced<ByItself>>>::borrow(1000, &call) };
    assert_eq!(replaced.unwrap(), SECOND);
    let native = 1000;
    // SAFETY: a reference is passed.
    let behind = unsafe { <&Duration as Borrow<'_, ByItself>>::borrow(Pointer(&native), &call) };
    assert_eq!(behind.unwrap(), &SECOND);
    assert_eq!(Give::<ByItself>::give(SECOND).unwrap(), 1000);
    assert_eq!(Give::<Replaced<ByItself>>::give(SECOND).unwrap(), 1000);
}
