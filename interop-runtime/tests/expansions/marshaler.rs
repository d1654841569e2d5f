//! `#[marshal(with = …)]`: a user's marshaler, for a type that is not the user's own.
//!
//! ```ignore
//! #[interop::import(library = …)]
//! unsafe extern "C" {
//!     pub safe fn sleep(#[marshal(with = Millis)] time: Duration) -> c_int;
//!     pub safe fn double_all(#[marshal(element(with = Millis))] times: &mut [Duration], #[len_of(times)] n: usize);
//! }
//! #[interop::export]
//! pub fn longest(#[marshal(with = Millis)] a: Duration, #[marshal(element(with = Millis))] others: &[Duration], #[len_of(others)] n: usize)
//!     -> #[marshal(with = Millis)] Duration { … }
//! ```
//!
//! The marshaler *is* the policy: so the implementations name a type of the user's crate, for a type of another.

use std::convert::Infallible;
use std::time::Duration;

use interop_runtime::marshal::call::Call;
use interop_runtime::marshal::native_pointer::Pointer;
use interop_runtime::marshal::write_back::lend_all_mut;
use interop_runtime::private as p;
use interop_runtime::private::{Borrow, Give, Lend, LendMut, Shape, WriteBack};
use interop_runtime::{Error, Problem};

// What the user writes.

/// A duration is a `uint32_t` of milliseconds, which must not be odd.
pub(crate) enum Millis {}

impl Shape<Millis> for Duration {
    type Native = u32;
}
unsafe impl Lend<Millis> for Duration {
    fn lend(&self, _: &Call<'_>) -> Result<u32, Error> {
        p::pass_length(self.as_millis() as usize)
    }
}
unsafe impl LendMut<Millis> for Duration {
    type Lent<'a> = &'a mut Duration;
    fn lend_mut<'a>(&'a mut self, call: &Call<'_>) -> Result<(u32, &'a mut Duration), Error> {
        Ok((Lend::<Millis>::lend(self, call)?, self))
    }
    unsafe fn after(lent: &mut Duration, native: u32) -> Result<(), Error> {
        *lent = duration(native)?;
        Ok(())
    }
}
unsafe impl Borrow<'_, Millis> for Duration {
    unsafe fn borrow(native: u32, _: &Call<'_>) -> Result<Self, Error> {
        duration(native)
    }
}
unsafe impl Give<Millis> for Duration {
    fn give(self) -> Result<u32, Error> {
        p::pass_length(self.as_millis() as usize)
    }
}

fn duration(native: u32) -> Result<Duration, Error> {
    if native % 2 == 1 {
        return Err(Error::marshal(Problem::ImpossibleLength { reported: native.into() }));
    }
    Ok(Duration::from_millis(native.into()))
}

// Native code.

unsafe extern "C" fn native_double(times: *mut u32, n: usize) {
    for at in 0..n {
        unsafe { *times.add(at) *= 2 };
    }
}
unsafe extern "C" fn native_spoil(times: *mut u32, n: usize) {
    for at in 0..n {
        unsafe { *times.add(at) += 1 + at as u32 % 2 };
    }
}

type Native = unsafe extern "C" fn(*mut u32, usize);

// Generated: the middle of the stub of `double_all`.
fn call_with(times: &mut [Duration], function: Native) -> Result<(), Error> {
    let mut buffer = p::buffer();
    let call = p::call(&mut buffer);
    let n = times.len();
    let (native, held) = lend_all_mut::<Millis, Duration>(times, &call).map_err(|error| p::at(error, "times"))?;
    unsafe { function(native, n) };
    unsafe { held.after() }.map_err(|error| p::at(error, "times"))
}

#[test]
fn elements_are_written_back() {
    let mut times = [Duration::from_millis(3), Duration::from_secs(1)];
    call_with(&mut times, native_double).unwrap();
    assert_eq!(times, [Duration::from_millis(6), Duration::from_secs(2)]);
}

#[test]
fn a_bad_element_keeps_its_value_and_the_others_are_written_back() {
    let mut times = [2, 4, 6].map(Duration::from_millis);
    let error = call_with(&mut times, native_spoil).unwrap_err();
    assert!(error.to_string().contains("the length 3"), "the first of the bad ones: {error}");
    assert_eq!(times, [2, 6, 6].map(Duration::from_millis));
}

#[test]
fn what_has_no_native_form_is_not_lent() {
    let mut times = [Duration::from_millis(2), Duration::MAX];
    assert!(call_with(&mut times, native_double).is_err());
    assert_eq!(times[0], Duration::from_millis(2), "nothing was called");
}

// Generated for `longest`.
type PolicyOthers = Millis;

fn __interop_body_longest(a: Duration, others: &[Duration]) -> Duration {
    others.iter().copied().fold(a, Duration::max)
}
unsafe extern "C" fn longest(
    a: <Duration as Shape<Millis>>::Native,
    others: Pointer<<Duration as Shape<PolicyOthers>>::Native>,
    n: usize,
) -> <Duration as Shape<Millis>>::Native {
    p::enter(
        "longest",
        |call| {
            let n = p::take_count(n).map_err(|error| p::at(error, "n"))?;
            let a = unsafe { <Duration as Borrow<'_, Millis>>::borrow(a, call) }.map_err(|error| p::at(error, "a"))?;
            let others = unsafe { <Duration as Borrow<'_, PolicyOthers>>::borrow_all(others.0, n, call) }
                .map_err(|error| p::at(error, "others"))?;
            let returned = p::Given::<Millis, Duration>::new(__interop_body_longest(a, others))?;
            Ok(returned.into_native())
        },
        |_: p::Stopped<Infallible>| u32::MAX,
    )
}

#[test]
fn a_marshaler_is_for_all_four_ways() {
    let others = [2_u32, 8, 4];
    assert_eq!(unsafe { longest(6, Pointer(others.as_ptr()), 3) }, 8);
    assert_eq!(unsafe { longest(10, Pointer(others.as_ptr()), 3) }, 10);
    assert_eq!(unsafe { longest(5, Pointer(others.as_ptr()), 3) }, u32::MAX);
    assert_eq!(unsafe { longest(6, Pointer([2, 3].as_ptr()), 2) }, u32::MAX);
}
