//! What the kernel's traits make, with a marshaler of the user's as the policy.

use std::marker::PhantomData;

use crate::Error;
use crate::marshal::argument::{Argument, Element, ElementMut, LendRef, LendRefMut, Passed};
use crate::marshal::borrow::Borrow;
use crate::marshal::call::Call;
use crate::marshal::give::Give;
use crate::marshal::lend::{Lend, LendMut};
use crate::marshal::length::count::ItemCount;
use crate::marshal::native_pointer::PointerMut;
use crate::marshal::policy::{ByType, InArray, Optional, Replaced};
use crate::marshal::replace::InOut;
use crate::marshal::seen::Conversion;
use crate::marshal::shape::{InVec, Shape, ShapeBehind};
use crate::marshal::take::{Take, TakeNullable};
use crate::marshal::write_back::{AllLent, LentBehind, lend_all_mut, lend_behind, lend_behind_mut};

/// A `T` that crosses as the marshaler `M` has it by the unsafe traits of this module: [`Lend`], [`LendMut`], [`Take`], [`Borrow`], [`Give`].
///
/// It stands as `As` in [`ToNative`](super::ToNative) and [`FromNative`](super::FromNative) where no type that crosses by itself does what you
/// need: the native value is made by hand, in the memory of the call, or what native code made is owned in a way of its own.
/// Implement the traits for what is declared, which may be a reference, with `M` as the policy:
///
/// ```
/// # use interop_runtime as interop;
/// use interop::Error;
/// use interop::marshal::{ByHand, Call, Lend, Shape, ToNative};
///
/// /// The bytes with their number before them, in a byte: a Pascal string.
/// pub enum Pascal {}
///
/// impl Shape<Pascal> for &[u8] {
///     type Native = *const u8;
/// }
/// // SAFETY: the memory is the call's, and has room for all.
/// unsafe impl Lend<Pascal> for &[u8] {
///     fn lend(&self, call: &Call<'_>) -> Result<*const u8, Error> {
///         let length = u8::try_from(self.len()).map_err(Error::other)?;
///         let start = call.allocate_array::<u8>(self.len() + 1);
///         unsafe {
///             start.write(length);
///             start.add(1).copy_from_nonoverlapping(self.as_ptr(), self.len());
///         }
///         Ok(start)
///     }
/// }
/// impl<'t> ToNative<Pascal> for &'t [u8] {
///     type As = ByHand<Self, Pascal>;
///     fn to_native(&self) -> Result<Self::As, Error> {
///         Ok(ByHand::of(self))
///     }
/// }
/// ```
///
/// Where the type stands follows from the traits: by value, returned, through `#[out]` and in slices and arrays from [`Lend`] and [`Take`];
/// behind `&mut` from [`LendMut`]; in a function that native code calls from [`Borrow`] and [`Give`]. What `#[in_out]` replaces is lent by
/// [`Lend`] and taken by [`Take`].
#[repr(transparent)]
pub struct ByHand<T, M>(T, PhantomData<M>);

impl<T, M> ByHand<T, M> {
    /// Of a value.
    #[inline(always)]
    pub fn of(value: T) -> Self {
        Self(value, PhantomData)
    }
    /// The value.
    #[inline(always)]
    pub fn value(self) -> T {
        self.0
    }

    fn values(all: &[Self]) -> &[T] {
        // SAFETY: the same layout.
        unsafe { &*(&raw const *all as *const [T]) }
    }
}

impl<T: Clone, M> Clone for ByHand<T, M> {
    fn clone(&self) -> Self {
        Self::of(self.0.clone())
    }
}

macro_rules! shapes {
    ($($policy:ty),*) => {$(
        impl<S, P, M, T: Shape<M>> Shape<$policy> for ByHand<T, M> {
            type Native = T::Native;
        }
    )*};
}
shapes!(ByType<S, P>, Optional<ByType<S, P>>, InArray<ByType<S, P>>, Replaced<ByType<S, P>>);

impl<S, P, M, T: Shape<M>> ShapeBehind<ByType<S, P>> for ByHand<T, M> {
    type Native = T::Native;
}
impl<S, P, M, T: Shape<M>> InVec<ByType<S, P>> for ByHand<T, M> {
    type Array = PointerMut<T::Native>;
}

// SAFETY: the value's promise.
unsafe impl<S, P, M, T: Lend<M>> Lend<ByType<S, P>> for ByHand<T, M> {
    #[inline(always)]
    fn lend(&self, call: &Call<'_>) -> Result<T::Native, Error> {
        self.0.lend(call)
    }
    #[inline(always)]
    fn lend_all(items: &[Self], call: &Call<'_>) -> Result<*const T::Native, Error> {
        T::lend_all(Self::values(items), call)
    }
}

// SAFETY: the value's promise.
unsafe impl<S, P, M, T: LendMut<M>> LendMut<ByType<S, P>> for ByHand<T, M> {
    type Lent<'a>
        = T::Lent<'a>
    where
        Self: 'a;
    #[inline(always)]
    fn lend_mut<'a>(&'a mut self, call: &Call<'_>) -> Result<(T::Native, T::Lent<'a>), Error> {
        self.0.lend_mut(call)
    }
    #[inline(always)]
    unsafe fn after(lent: T::Lent<'_>, native: T::Native) -> Result<(), Error> {
        // SAFETY: the caller's promise.
        unsafe { T::after(lent, native) }
    }
}

// SAFETY: the value's promise; the call keeps it.
unsafe impl<S, P, M, T: Lend<M>> Argument<ByType<S, P>> for ByHand<T, M> {
    type Native = T::Native;
    type WriteBack = ();
    type Sees = Conversion;
    #[inline(always)]
    fn pass(self, call: &Call<'_>) -> Result<(T::Native, ()), Error> {
        // SAFETY: what the value borrows is the caller's, who has it until the call is over.
        let value = unsafe { &*call.keep_borrowing(self.0) };
        Ok((value.lend(call)?, ()))
    }
}

// SAFETY: the slot lives in the memory of the call.
unsafe impl<S, P, M, T: Lend<M>> LendRef<ByType<S, P>> for ByHand<T, M> {
    type Native = T::Native;
    type Sees = Conversion;
    #[inline(always)]
    fn lend(&self, call: &Call<'_>) -> Result<*const T::Native, Error> {
        lend_behind::<M, T>(&self.0, call)
    }
}

// SAFETY: as above.
unsafe impl<S, P, M, T: LendMut<M>> LendRefMut<ByType<S, P>> for ByHand<T, M> {
    type Native = T::Native;
    type WriteBack<'a>
        = LentBehind<'a, T, M>
    where
        Self: 'a;
    type Sees = Conversion;
    #[inline(always)]
    fn lend_mut<'a>(&'a mut self, call: &Call<'_>) -> Result<(*mut T::Native, LentBehind<'a, T, M>), Error> {
        lend_behind_mut::<M, T>(&mut self.0, call)
    }
}

// SAFETY: as many as items stand where the value's promise has them. (Only items are counted: a native one has another size.)
unsafe impl<S, P: ItemCount, M, T: Lend<M>> Element<ByType<S, P>> for ByHand<T, M> {
    type Native = T::Native;
    type Sees = Conversion;
    #[inline(always)]
    fn lend_slice(items: &[Self], call: &Call<'_>) -> Result<*const T::Native, Error> {
        T::lend_all(Self::values(items), call)
    }
}

// SAFETY: as above.
unsafe impl<S, P: ItemCount, M, T: LendMut<M>> ElementMut<ByType<S, P>> for ByHand<T, M> {
    type Native = T::Native;
    type WriteBack<'a>
        = AllLent<'a, T, M>
    where
        Self: 'a;
    type Sees = Conversion;
    #[inline(always)]
    fn lend_slice_mut<'a>(
        items: &'a mut [Self],
        call: &Call<'_>,
    ) -> Result<(*mut T::Native, AllLent<'a, T, M>), Error> {
        // SAFETY: the same layout.
        lend_all_mut::<M, T>(unsafe { &mut *(&raw mut *items as *mut [T]) }, call)
    }
}

// SAFETY: the promises of both ways.
unsafe impl<S, P, M, T> InOut<ByType<S, P>> for ByHand<T, M>
where
    T: Lend<M> + Take<M, Native = <T as Shape<M>>::Native, Ready = ()>,
{
    type Native = <T as Shape<M>>::Native;
    type WriteBack = ();
    #[inline(always)]
    fn pass_in_out(self, call: &Call<'_>) -> Passed<Self::Native, ()> {
        Argument::<ByType<S, P>>::pass(self, call)
    }
    #[inline(always)]
    unsafe fn take_in_out(native: Self::Native) -> Result<Self, Error> {
        // SAFETY: the caller's promise.
        unsafe { T::take(native, ()) }.map(Self::of)
    }
}

macro_rules! taken {
    ($($policy:ty),*) => {$(
        // SAFETY: the value's promise.
        unsafe impl<S, P, M, T: Take<M>> Take<$policy> for ByHand<T, M> {
            type Native = T::Native;
            type Ready = T::Ready;
            #[inline(always)]
            unsafe fn take(native: T::Native, ready: T::Ready) -> Result<Self, Error> {
                // SAFETY: the caller's promise.
                unsafe { T::take(native, ready) }.map(Self::of)
            }
            #[inline(always)]
            unsafe fn discard(native: T::Native, ready: &T::Ready) {
                // SAFETY: the caller's promise.
                unsafe { T::discard(native, ready) }
            }
        }
    )*};
}
taken!(ByType<S, P>, InArray<ByType<S, P>>);

// SAFETY: the value's promise, of a function that was called.
unsafe impl<S, P, M, T: Take<M>> TakeNullable<Optional<ByType<S, P>>> for ByHand<T, M> {
    type Native = T::Native;
    type Ready = T::Ready;
    #[inline(always)]
    unsafe fn take_option(native: T::Native, ready: T::Ready) -> Result<Option<Self>, Error> {
        // SAFETY: the caller's promise.
        unsafe { T::take(native, ready) }.map(Self::of).map(Some)
    }
}

macro_rules! called {
    ($($policy:ty),*) => {$(
        // SAFETY: the value's promise.
        unsafe impl<'c, S, P, M, T: Borrow<'c, M>> Borrow<'c, $policy> for ByHand<T, M> {
            #[inline(always)]
            unsafe fn borrow(native: T::Native, call: &'c Call<'_>) -> Result<Self, Error> {
                // SAFETY: the caller's promise.
                unsafe { T::borrow(native, call) }.map(Self::of)
            }
        }
        // SAFETY: the value's promise.
        unsafe impl<S, P, M, T: Give<M>> Give<$policy> for ByHand<T, M> {
            #[inline(always)]
            fn give(self) -> Result<T::Native, Error> {
                self.0.give()
            }
            #[inline(always)]
            unsafe fn take_back(native: T::Native) {
                // SAFETY: the caller's promise.
                unsafe { T::take_back(native) }
            }
        }
    )*};
}
called!(ByType<S, P>, Replaced<ByType<S, P>>);
