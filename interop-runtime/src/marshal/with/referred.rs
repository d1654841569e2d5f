//! What a Rust function gets behind a reference from native code that calls it.

use std::marker::PhantomData;

use super::convert::FromNative;
use super::elements::Elements;
use crate::Error;
use crate::marshal::borrow::{Borrow, BorrowCounted};
use crate::marshal::call::Call;
use crate::marshal::refused::native::Refused;
use crate::marshal::refused::reason::reasons;
use crate::marshal::shape::Shape;
use crate::marshal::take::{Take, TakeCounted, TakeNullable, TakeNullableCounted};

/// What a `&'c T` is made of in a function that native code calls, where a `T` is made of an `A`: the call keeps the `T`.
pub struct Referred<'c, A> {
    value: &'c A,
    call: KeepsFor<'c>,
}

/// What a `&'c [T]` is made of in a function that native code calls.
pub struct ReferredAll<'c, A> {
    items: &'c [A],
    call: KeepsFor<'c>,
}

/// The call for which a conversion is kept.
#[derive(Clone, Copy)]
struct KeepsFor<'c> {
    /// Lives for `'c`.
    call: *const Call<'static>,
    _call: PhantomData<&'c ()>,
}

impl<'c> KeepsFor<'c> {
    fn new(call: &'c Call<'_>) -> Self {
        Self { call: (&raw const *call).cast(), _call: PhantomData }
    }

    /// So many values, one behind the other.
    fn keep<T: 'c>(self, count: usize, make: impl FnMut(usize) -> Result<T, Error>) -> Result<&'c [T], Error> {
        // SAFETY: `new` has it from a reference for `'c`. (Nothing is kept for the lifetime of its buffer.)
        let call = unsafe { &*self.call };
        // SAFETY: the values live for `'c` at least, in which the call is over: what they borrow is native code's, or the call's.
        let values = unsafe { call.keep_array(count, make) }?;
        // SAFETY: kept for as long as the call.
        Ok(unsafe { &*values.as_ptr() })
    }
}

impl<'c, M, T: FromNative<M, As: Clone> + 'c> FromNative<M> for &'c T
where
    T::As: 'c,
{
    type As = Referred<'c, T::As>;
    #[inline]
    fn from_native(native: Self::As) -> Result<Self, Error> {
        let one = native.call.keep(1, |_| T::from_native(native.value.clone()))?;
        Ok(&one[0])
    }
}

impl<'c, M, T: FromNative<M, As: Clone> + 'c> FromNative<Elements<M>> for &'c [T]
where
    T::As: 'c,
{
    type As = ReferredAll<'c, T::As>;
    #[inline]
    fn from_native(native: Self::As) -> Result<Self, Error> {
        native.call.keep(native.items.len(), |index| T::from_native(native.items[index].clone()))
    }
}

/// What a `&mut T` would be made of, which is nothing: native code would see no change of the `T`.
pub struct ReferredMut<A>(PhantomData<A>);

impl<M, T: FromNative<M>> FromNative<M> for &mut T {
    type As = ReferredMut<T::As>;
    fn from_native(_: Self::As) -> Result<Self, Error> {
        unreachable!("nothing makes the argument")
    }
}

impl<M, T: FromNative<M>> FromNative<Elements<M>> for &mut [T] {
    type As = ReferredMut<T::As>;
    fn from_native(_: Self::As) -> Result<Self, Error> {
        unreachable!("nothing makes the argument")
    }
}

impl<M, A> Shape<M> for ReferredMut<A> {
    type Native = Refused;
}

impl<'c, M, A> Shape<M> for Referred<'c, A>
where
    &'c A: Shape<M>,
{
    type Native = <&'c A as Shape<M>>::Native;
}
impl<'c, M, A> Shape<M> for ReferredAll<'c, A>
where
    &'c [A]: Shape<M>,
{
    type Native = <&'c [A] as Shape<M>>::Native;
}

// SAFETY: the reference's promise.
unsafe impl<'c, M, A> Borrow<'c, M> for Referred<'c, A>
where
    &'c A: Borrow<'c, M>,
{
    #[inline]
    unsafe fn borrow(native: Self::Native, call: &'c Call<'_>) -> Result<Self, Error> {
        // SAFETY: the caller's promise.
        let value = unsafe { <&'c A as Borrow<'c, M>>::borrow(native, call) }?;
        Ok(Self { value, call: KeepsFor::new(call) })
    }
}

// SAFETY: the reference's promise.
unsafe impl<'c, M, A> BorrowCounted<'c, M> for ReferredAll<'c, A>
where
    &'c [A]: BorrowCounted<'c, M>,
{
    #[inline]
    unsafe fn borrow_counted(native: Self::Native, length: usize, call: &'c Call<'_>) -> Result<Self, Error> {
        // SAFETY: the caller's promise.
        let items = unsafe { <&'c [A] as BorrowCounted<'c, M>>::borrow_counted(native, length, call) }?;
        Ok(Self { items, call: KeepsFor::new(call) })
    }
}

reasons! {
    /// Never implemented: nobody writes back what is converted.
    ConvertedMutableReference:
        "what is converted is not changed through a `&mut`",
        "native code would see no change",
        "declare the value, `#[in_out] x: T`, and return the new one";
    /// Never implemented: nothing keeps what is converted.
    ConvertedReference:
        "what is converted comes out of native code as a value, and not behind a reference",
        "leave the `&` out",
        "the value is made anew from what native code has there, so nobody keeps one that could be referred to";
}

// SAFETY: no `M` has the reason, so this never applies.
unsafe impl<'c, M: ConvertedMutableReference, A> Borrow<'c, M> for ReferredMut<A> {
    unsafe fn borrow(_: Refused, _: &'c Call<'_>) -> Result<Self, Error> {
        unreachable!()
    }
}

// SAFETY: as above.
unsafe impl<'c, M: ConvertedMutableReference, A> BorrowCounted<'c, M> for ReferredMut<A> {
    unsafe fn borrow_counted(_: Refused, _: usize, _: &'c Call<'_>) -> Result<Self, Error> {
        unreachable!()
    }
}

macro_rules! refused {
    ($($type:ty)*) => {$(
        // SAFETY: no `M` has the reason, so this never applies.
        unsafe impl<M: ConvertedReference, A> Take<M> for $type {
            type Native = Refused;
            type Ready = ();
            unsafe fn take(_: Refused, _: ()) -> Result<Self, Error> {
                unreachable!()
            }
        }
        // SAFETY: as above.
        unsafe impl<M: ConvertedReference, A> TakeNullable<M> for $type {
            type Native = Refused;
            type Ready = ();
            unsafe fn take_option(_: Refused, _: ()) -> Result<Option<Self>, Error> {
                unreachable!()
            }
        }
        // SAFETY: as above.
        unsafe impl<M: ConvertedReference, A> TakeCounted<M> for $type {
            type Native = Refused;
            type Ready = ();
            unsafe fn take_counted(_: Refused, _: (), _: impl FnOnce() -> Result<usize, Error>) -> Result<Self, Error> {
                unreachable!()
            }
        }
        impl<M: ConvertedReference, A> TakeNullableCounted<M> for $type {}
    )*};
}
refused!(Referred<'_, A> ReferredAll<'_, A> ReferredMut<A>);
