//! What is converted behind a reference.

use std::marker::PhantomData;

use super::convert::{FromNative, ToNative};
use crate::Error;
use crate::marshal::argument::{Argument, Element, LendNullable, LendRef, LendRefMut, Repeats, WriteBack};
use crate::marshal::call::Call;
use crate::marshal::collection::list::{Listed, lend_items};
use crate::marshal::collection::of_items::OfItems;
use crate::marshal::kept_array::KeptArray;
use crate::marshal::length::count::ItemCount;
use crate::marshal::length::countable::{Countable, Length};
use crate::marshal::native_pointer::{Pointer, PointerMut};
use crate::marshal::seen::{Conversion, Lent};
use crate::marshal::shape::{Shape, ShapeBehind};

/// What a `&'t T` is converted to, where a `T` is converted to an `A`.
pub struct Behind<'t, A> {
    value: A,
    /// What native code returns is not borrowed from the conversion.
    _lent: PhantomData<&'t ()>,
}

impl<'t, M, T: ToNative<M> + ?Sized> ToNative<M> for &'t T {
    type As = Behind<'t, T::As>;
    #[inline(always)]
    fn to_native(&self) -> Result<Self::As, Error> {
        Ok(Behind { value: T::to_native(self)?, _lent: PhantomData })
    }
}

impl<M, A: ShapeBehind<M>> Shape<M> for Behind<'_, A> {
    type Native = Pointer<A::Native>;
}

// SAFETY: the promise of what stands behind a reference; the call keeps the value.
unsafe impl<'t, M, A: LendRef<M>> Argument<M> for Behind<'t, A> {
    type Native = Pointer<A::Native>;
    type WriteBack = ();
    type Sees = Lent<'t, Conversion>;
    #[inline(always)]
    fn pass(self, call: &Call<'_>) -> Result<(Self::Native, ()), Error> {
        // SAFETY: what the value borrows is the caller's, who has it until the call is over.
        let value = unsafe { &*call.keep_borrowing(self.value) };
        Ok((Pointer(value.lend(call)?), ()))
    }
}

// SAFETY: null.
unsafe impl<M, A: LendRef<M>> LendNullable<M> for Behind<'_, A> {
    const NULL: Self::Native = Pointer(std::ptr::null());
}

// SAFETY: as many as the value has.
unsafe impl<M, A: Countable<M>> Length<M> for Behind<'_, A> {
    #[inline(always)]
    fn length(&self) -> usize {
        self.value.count()
    }
}

// SAFETY: the promise of what stands behind a reference; the call keeps the items of a list.
unsafe impl<'t, M, A: LendRef<M>> Listed<M> for Behind<'t, A> {
    type Native = A::Native;
    type Sees = Lent<'t, Conversion>;
    #[inline(always)]
    fn lend_item(&self, call: &Call<'_>) -> Result<*const A::Native, Error> {
        self.value.lend(call)
    }
}

// SAFETY: an array of pointers in the memory of the call.
unsafe impl<'t, M: ItemCount + OfItems, A: LendRef<M::Item>> Element<M> for Behind<'t, A> {
    type Native = Pointer<A::Native>;
    type Sees = Conversion;
    #[inline]
    fn lend_slice(items: &[Self], call: &Call<'_>) -> Result<*const Self::Native, Error> {
        lend_items::<M::Item, Self>(items, 0, call)
    }
}

/// What a value goes in as, if that is what it comes out as.
#[diagnostic::on_unimplemented(
    message = "what native code changes comes back as it went in, and this goes in as a `{Self}` and comes out as a `{A}`",
    label = "two types for one native value",
    note = "write one type for `As` in `ToNative` and in `FromNative`, or two marshalers, one for each way"
)]
pub trait ComesBackAs<A> {
    /// The same value.
    fn same(self) -> A;
}
impl<A> ComesBackAs<A> for A {
    #[inline(always)]
    fn same(self) -> A {
        self
    }
}

/// What a `&'t mut T` is converted to, where a `T` is converted to an `A`: native code changes the `A`, of which the `T` is made after
/// the call.
pub struct BehindMut<'t, M, T: ?Sized, A> {
    value: A,
    target: &'t mut T,
    _marshaler: PhantomData<M>,
}

impl<'t, M, T: ToNative<M> + ?Sized> ToNative<M> for &'t mut T {
    type As = BehindMut<'t, M, T, T::As>;
    #[cold]
    fn to_native(&self) -> Result<Self::As, Error> {
        Err(lent_once())
    }
    #[inline(always)]
    fn into_as(self) -> Result<Self::As, Error> {
        Ok(BehindMut { value: T::to_native(self)?, target: self, _marshaler: PhantomData })
    }
}

/// What is lent by `&mut` is not converted behind another reference, where nothing could be written back.
pub(super) fn lent_once() -> Error {
    Error::other("what native code changes is passed by itself")
}

impl<M, N, T: ?Sized, A: ShapeBehind<M>> Shape<M> for BehindMut<'_, N, T, A> {
    type Native = PointerMut<A::Native>;
}

// SAFETY: the promise of what stands behind a reference; the call keeps the value.
unsafe impl<'t, M, N, T, A> Argument<M> for BehindMut<'t, N, T, A>
where
    T: FromNative<N, As: LendRefMut<M> + 't>,
    A: ComesBackAs<T::As>,
{
    type Native = PointerMut<<T::As as LendRefMut<M>>::Native>;
    type WriteBack = ChangedBehind<'t, T, T::As, <T::As as LendRefMut<M>>::WriteBack<'t>>;
    type Sees = Lent<'t, Conversion>;
    #[inline(always)]
    fn pass(self, call: &Call<'_>) -> Result<(Self::Native, Self::WriteBack), Error> {
        let mut value = Some(self.value.same());
        let once = |_| Ok(value.take().expect("one is made"));
        // SAFETY: what the value borrows is the caller's, who has it until the call is over.
        let value = unsafe { call.keep_array(1, once) }?;
        // SAFETY: kept by the call, and nobody else looks at it. What writes back is consumed before the call is over.
        let (native, held) = unsafe { &mut (*value.as_ptr())[0] }.lend_mut(call)?;
        Ok((PointerMut(native), ChangedBehind { target: self.target, value, make: T::from_native, held }))
    }
}

// SAFETY: null.
unsafe impl<'t, M, N, T, A> LendNullable<M> for BehindMut<'t, N, T, A>
where
    T: FromNative<N, As: LendRefMut<M> + 't>,
    A: ComesBackAs<T::As>,
{
    const NULL: Self::Native = PointerMut(std::ptr::null_mut());
}

// SAFETY: as many as the value has.
unsafe impl<M, N, T: ?Sized, A: Countable<M>> Length<M> for BehindMut<'_, N, T, A> {
    #[inline(always)]
    fn length(&self) -> usize {
        self.value.count()
    }
}

/// A value that native code has changed, and what makes one of it. (It has a function in the place of a bound, so that of a
/// conversion that is missing rustc speaks once.)
pub struct ChangedBehind<'t, T, A, H> {
    target: &'t mut T,
    value: KeptArray<A>,
    make: fn(A) -> Result<T, Error>,
    held: H,
}

impl<T, A, H: Repeats> Repeats for ChangedBehind<'_, T, A, H> {}

impl<T, A, H: WriteBack> WriteBack for ChangedBehind<'_, T, A, H> {
    #[inline(always)]
    unsafe fn after(self) -> Result<(), Error> {
        // SAFETY: the caller's promise.
        unsafe { self.held.after() }?;
        // SAFETY: the caller promises that the memory of the call is there; the call does not drop the value any more.
        let value = unsafe { self.value.taken().cast::<A>().read() };
        *self.target = (self.make)(value)?;
        Ok(())
    }
}
