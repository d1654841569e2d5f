//! A value with its marshaler, as one type: what generated code names where it cannot convert first, and what the metadata asks.

use std::marker::PhantomData;

use super::behind::ComesBackAs;
use super::convert::{FromNative, ToNative};
use crate::Error;
use crate::marshal::borrow::{Borrow, BorrowCounted};
use crate::marshal::call::Call;
use crate::marshal::give::Give;
use crate::marshal::shape::Shape;

/// A `T` that goes to native code as `M` says.
pub struct GoesAs<T, M>(T, PhantomData<M>);

/// A `T` that comes from native code as `M` says.
pub struct ComesAs<T, M>(T, PhantomData<M>);

/// A `T` that comes from native code and goes back, as one type.
pub struct ComesBack<T, M>(T, PhantomData<M>);

macro_rules! wrappers {
    ($($name:ident)*) => {$(
        impl<T, M> $name<T, M> {
            /// The value with its marshaler.
            #[inline(always)]
            pub fn of(value: T) -> Self {
                Self(value, PhantomData)
            }
            /// The value.
            #[inline(always)]
            pub fn value(self) -> T {
                self.0
            }
        }
    )*};
}
wrappers!(GoesAs ComesAs ComesBack);

impl<P, M, T: ToNative<M, As: Shape<P>>> Shape<P> for GoesAs<T, M> {
    type Native = <T::As as Shape<P>>::Native;
}
impl<P, M, T: FromNative<M, As: Shape<P>>> Shape<P> for ComesAs<T, M> {
    type Native = <T::As as Shape<P>>::Native;
}
impl<P, M, T: FromNative<M, As: Shape<P>>> Shape<P> for ComesBack<T, M> {
    type Native = <T::As as Shape<P>>::Native;
}

macro_rules! borrowed {
    ($($name:ident)*) => {$(
        // SAFETY: the promise of what it is made of.
        unsafe impl<'c, P, M, T: FromNative<M, As: Borrow<'c, P>>> Borrow<'c, P> for $name<T, M> {
            #[inline(always)]
            unsafe fn borrow(native: Self::Native, call: &'c Call<'_>) -> Result<Self, Error> {
                // SAFETY: the caller's promise.
                unsafe { <T::As as Borrow<'c, P>>::borrow(native, call) }.and_then(T::from_native).map(Self::of)
            }
        }
    )*};
}
borrowed!(ComesAs ComesBack);

// SAFETY: the promise of what it is made of.
unsafe impl<'c, P, M, T: FromNative<M, As: BorrowCounted<'c, P>>> BorrowCounted<'c, P> for ComesAs<T, M> {
    #[inline(always)]
    unsafe fn borrow_counted(native: Self::Native, length: usize, call: &'c Call<'_>) -> Result<Self, Error> {
        // SAFETY: the caller's promise.
        let native = unsafe { <T::As as BorrowCounted<'c, P>>::borrow_counted(native, length, call) };
        native.and_then(T::from_native).map(Self::of)
    }
}

// SAFETY: the promise of what it is converted to.
unsafe impl<P, M, T: ToNative<M, As: Give<P>>> Give<P> for GoesAs<T, M> {
    #[inline(always)]
    fn give(self) -> Result<Self::Native, Error> {
        self.0.into_as()?.give()
    }
    #[inline(always)]
    unsafe fn take_back(native: Self::Native) {
        // SAFETY: the caller's promise.
        unsafe { <T::As as Give<P>>::take_back(native) }
    }
}

// SAFETY: the promise of what it is converted to.
unsafe impl<P, M, T> Give<P> for ComesBack<T, M>
where
    T: FromNative<M, As: Give<P>> + ToNative<M, As: ComesBackAs<<T as FromNative<M>>::As>>,
{
    #[inline(always)]
    fn give(self) -> Result<Self::Native, Error> {
        self.0.into_as()?.same().give()
    }
    #[inline(always)]
    unsafe fn take_back(native: Self::Native) {
        // SAFETY: the caller's promise.
        unsafe { <<T as FromNative<M>>::As as Give<P>>::take_back(native) }
    }
}

/// What a value that native code changes goes in as.
///
/// # Errors
/// As for [`ToNative::to_native`].
#[inline(always)]
pub fn changed<M, T>(value: T) -> Result<<T as FromNative<M>>::As, Error>
where
    T: FromNative<M> + ToNative<M, As: ComesBackAs<<T as FromNative<M>>::As>>,
{
    Ok(value.into_as()?.same())
}
