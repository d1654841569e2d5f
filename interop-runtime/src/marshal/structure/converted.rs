//! Fields that a conversion of the user's makes another value of: `#[marshal(with = M)]`. The native field is that of the other type.

use std::marker::PhantomData;

use crate::Error;
use crate::marshal::borrow::{Borrow, BorrowCounted};
use crate::marshal::call::Call;
use crate::marshal::give::Give;
use crate::marshal::lend::Lend;
use crate::marshal::shape::Shape;
use crate::marshal::structure::changed::{TakeChanged, TakeChangedCounted};
use crate::marshal::structure::counted_field::{GiveCounted, LendCounted, WithLength};
use crate::marshal::take::{Take, TakeCounted};
use crate::marshal::with::{FromNative, ToNative};

/// A field of the type `T` with what converts it. It goes to native code as the type that [`ToNative`] says, and comes from there as
/// the one that [`FromNative`] says: both have one native type.
#[repr(transparent)]
pub struct ConvertedField<T, K>(T, PhantomData<K>);

impl<T, K> ConvertedField<T, K> {
    /// The field with what converts it.
    #[inline(always)]
    pub fn of(value: T) -> Self {
        Self(value, PhantomData)
    }
    /// The same of one that stays where it is.
    #[inline(always)]
    pub fn behind(value: &T) -> &Self {
        // SAFETY: it has the layout of the field.
        unsafe { &*std::ptr::from_ref(value).cast() }
    }
    /// The field.
    #[inline(always)]
    pub fn value(self) -> T {
        self.0
    }
}

impl<P, K, T: ToNative<K, As: Shape<P>>> Shape<P> for ConvertedField<T, K> {
    type Native = <T::As as Shape<P>>::Native;
}

impl<T, K> ConvertedField<T, K>
where
    T: ToNative<K>,
{
    /// What it crosses as, which the call keeps.
    #[inline(always)]
    fn kept<'c>(&self, call: &'c Call<'_>) -> Result<&'c T::As, Error> {
        let value = self.0.to_native()?;
        // SAFETY: it borrows the field, or nothing; the field outlives the call.
        Ok(unsafe { &*call.keep_borrowing(value) })
    }
}

// SAFETY: the promise of what it is converted to, which the call keeps.
unsafe impl<P, K, T: ToNative<K, As: Lend<P>>> Lend<P> for ConvertedField<T, K> {
    #[inline]
    fn lend(&self, call: &Call<'_>) -> Result<Self::Native, Error> {
        Lend::lend(self.kept(call)?, call)
    }
}

// SAFETY: the promise of what it is made of.
unsafe impl<P, K, T: FromNative<K, As: Take<P>>> Take<P> for ConvertedField<T, K> {
    type Native = <T::As as Take<P>>::Native;
    type Ready = <T::As as Take<P>>::Ready;
    #[inline]
    unsafe fn take(native: Self::Native, ready: Self::Ready) -> Result<Self, Error> {
        // SAFETY: the caller's promise.
        unsafe { <T::As as Take<P>>::take(native, ready) }.and_then(T::from_native).map(Self::of)
    }
    #[inline(always)]
    unsafe fn discard(native: Self::Native, ready: &Self::Ready) {
        // SAFETY: the caller's promise.
        unsafe { <T::As as Take<P>>::discard(native, ready) }
    }
}

// SAFETY: the promise of what it is made of.
unsafe impl<P, K, T: FromNative<K, As: TakeChanged<P>>> TakeChanged<P> for ConvertedField<T, K> {
    #[inline]
    unsafe fn take_changed(before: Self::Native, native: Self::Native, ready: Self::Ready) -> Result<Self, Error> {
        // SAFETY: the caller's promise.
        unsafe { T::As::take_changed(before, native, ready) }.and_then(T::from_native).map(Self::of)
    }
}

// SAFETY: the promise of what it is made of.
unsafe impl<P, K, T: FromNative<K, As: TakeCounted<P>>> TakeCounted<P> for ConvertedField<T, K> {
    type Native = <T::As as TakeCounted<P>>::Native;
    type Ready = <T::As as TakeCounted<P>>::Ready;
    #[inline]
    unsafe fn take_counted(
        native: Self::Native,
        ready: Self::Ready,
        length: impl FnOnce() -> Result<usize, Error>,
    ) -> Result<Self, Error> {
        // SAFETY: the caller's promise.
        unsafe { T::As::take_counted(native, ready, length) }.and_then(T::from_native).map(Self::of)
    }
}

// SAFETY: the promise of what it is made of.
unsafe impl<P, K, T: FromNative<K, As: TakeChangedCounted<P>>> TakeChangedCounted<P> for ConvertedField<T, K> {
    #[inline]
    unsafe fn take_changed_counted(
        before: Self::Native,
        native: Self::Native,
        ready: Self::Ready,
        length: impl FnOnce() -> Result<usize, Error>,
    ) -> Result<Self, Error> {
        // SAFETY: the caller's promise.
        unsafe { T::As::take_changed_counted(before, native, ready, length) }.and_then(T::from_native).map(Self::of)
    }
}

// SAFETY: the promise of what it is made of, which has the same native type.
unsafe impl<'c, P, K, T> Borrow<'c, P> for ConvertedField<T, K>
where
    T: FromNative<K, As: Borrow<'c, P>>,
    Self: Shape<P, Native = <<T as FromNative<K>>::As as Shape<P>>::Native>,
{
    #[inline]
    unsafe fn borrow(native: Self::Native, call: &'c Call<'_>) -> Result<Self, Error> {
        // SAFETY: the caller's promise.
        unsafe { T::As::borrow(native, call) }.and_then(T::from_native).map(Self::of)
    }
}

// SAFETY: the promise of what it is made of, which has the same native type.
unsafe impl<'c, P, K, T> BorrowCounted<'c, P> for ConvertedField<T, K>
where
    T: FromNative<K, As: BorrowCounted<'c, P>>,
    Self: Shape<P, Native = <<T as FromNative<K>>::As as Shape<P>>::Native>,
{
    #[inline]
    unsafe fn borrow_counted(native: Self::Native, length: usize, call: &'c Call<'_>) -> Result<Self, Error> {
        // SAFETY: the caller's promise.
        unsafe { T::As::borrow_counted(native, length, call) }.and_then(T::from_native).map(Self::of)
    }
}

// SAFETY: the promise of what it is converted to.
unsafe impl<P, K, T: ToNative<K, As: Give<P>>> Give<P> for ConvertedField<T, K> {
    #[inline]
    fn give(self) -> Result<Self::Native, Error> {
        self.0.into_as()?.give()
    }
    #[inline(always)]
    unsafe fn take_back(native: Self::Native) {
        // SAFETY: the caller's promise.
        unsafe { <T::As as Give<P>>::take_back(native) }
    }
}

// SAFETY: the promise of what it is converted to, once.
unsafe impl<P, K, T: ToNative<K, As: LendCounted<P>>> LendCounted<P> for ConvertedField<T, K> {
    #[inline]
    fn lend_counted(&self, call: &Call<'_>) -> WithLength<Self::Native> {
        self.kept(call)?.lend_counted(call)
    }
}

// SAFETY: the promise of what it is converted to, once.
unsafe impl<P, G, K, T: ToNative<K, As: GiveCounted<P, G>>> GiveCounted<P, G> for ConvertedField<T, K> {
    #[inline]
    fn give_counted(self) -> WithLength<Self::Native> {
        self.0.into_as()?.give_counted()
    }
    #[inline(always)]
    unsafe fn take_back_counted(native: Self::Native) {
        // SAFETY: the caller's promise.
        unsafe { <T::As as GiveCounted<P, G>>::take_back_counted(native) }
    }
}
