//! What was lent in another form, and what native code did to it: the places that stand for it in the memory of the call, and
//! the impls that [`Lend`] and [`LendMut`] give a type.

use std::mem::needs_drop;
use std::ptr;

use crate::Error;
use crate::marshal::argument::{Repeats, WriteBack};
use crate::marshal::call::Call;
use crate::marshal::lend::{Lend, LendMut};

/// A place for the native value of what stands behind a `&`.
///
/// # Errors
/// The value has no native form.
#[inline(always)]
pub fn lend_behind<M, T: Lend<M>>(value: &T, call: &Call<'_>) -> Result<*const T::Native, Error> {
    Ok(call.slot(Lend::lend(value, call)?))
}

/// What stands behind a `&mut`, and the native value that stands for it during the call.
pub struct LentBehind<'a, T: LendMut<M> + 'a, M> {
    lent: T::Lent<'a>,
    native: *const T::Native,
}

/// A place for what native code does to what stands behind a `&mut`.
///
/// # Errors
/// The value has no native form.
#[inline(always)]
pub fn lend_behind_mut<'a, M, T: LendMut<M>>(
    value: &'a mut T,
    call: &Call<'_>,
) -> Result<(*mut T::Native, LentBehind<'a, T, M>), Error> {
    let (native, lent) = LendMut::lend_mut(value, call)?;
    let native = call.slot(native);
    Ok((native, LentBehind { lent, native }))
}

impl<T: LendMut<M>, M> Repeats for LentBehind<'_, T, M> {}

impl<T: LendMut<M>, M> WriteBack for LentBehind<'_, T, M> {
    #[inline(always)]
    unsafe fn after(self) -> Result<(), Error> {
        // SAFETY: initialised by `lend_behind_mut`, and in the memory of the call, of which the caller promises that it is there.
        let native = unsafe { self.native.read() };
        // SAFETY: what stands there now; the rest is the caller's promise.
        unsafe { T::after(self.lent, native) }
    }
}

/// What stands in a `&mut` slice whose elements are converted: the native values, and what each element keeps, both in the
/// memory of the call; but what an element keeps that must be dropped is its own, because the call may be over before that.
pub struct AllLent<'a, T: LendMut<M> + 'a, M> {
    natives: *const T::Native,
    lents: *mut T::Lent<'a>,
    length: usize,
    /// In the place of `lents`, where they must be dropped.
    dropped: Vec<T::Lent<'a>>,
}

/// The native values of all, for native code to change.
///
/// # Errors
/// A value has no native form.
#[inline(always)]
pub fn lend_all_mut<'a, M, T: LendMut<M>>(
    items: &'a mut [T],
    call: &Call<'_>,
) -> Result<(*mut T::Native, AllLent<'a, T, M>), Error> {
    let natives = call.allocate_array::<T::Native>(items.len());
    let mut all = AllLent::<T, M> { natives, lents: ptr::null_mut(), length: 0, dropped: Vec::new() };
    if const { needs_drop::<T::Lent<'a>>() } {
        all.dropped.reserve_exact(items.len());
    } else {
        all.lents = call.allocate_array::<T::Lent<'a>>(items.len());
    }
    for item in items {
        let (native, lent) = LendMut::lend_mut(item, call)?;
        // SAFETY: as many as items were allocated.
        unsafe { natives.add(all.length).write(native) };
        if const { needs_drop::<T::Lent<'a>>() } {
            all.dropped.push(lent);
        } else {
            // SAFETY: as above.
            unsafe { all.lents.add(all.length).write(lent) };
        }
        all.length += 1;
    }
    Ok((natives, all))
}

impl<'a, T: LendMut<M> + 'a, M> AllLent<'a, T, M> {
    /// What the next element keeps, from the last on, and its place.
    ///
    /// # Safety
    /// The call is not over.
    unsafe fn pop(&mut self) -> Option<(usize, T::Lent<'a>)> {
        self.length = self.length.checked_sub(1)?;
        if const { needs_drop::<T::Lent<'a>>() } {
            return Some((self.length, self.dropped.pop()?));
        }
        // SAFETY: initialised by `lend_all_mut`, in the memory of the call, which is there, and read once.
        Some((self.length, unsafe { self.lents.add(self.length).read() }))
    }
}

impl<T: LendMut<M>, M> Repeats for AllLent<'_, T, M> {}

impl<T: LendMut<M>, M> WriteBack for AllLent<'_, T, M> {
    /// Every element is read, so that each owns what native code left in it. One that is no value keeps its old one, and the first
    /// of these is the error.
    unsafe fn after(mut self) -> Result<(), Error> {
        let mut first = Ok(());
        // SAFETY: the caller promises that the memory of the call is there.
        while let Some((index, lent)) = unsafe { self.pop() } {
            // SAFETY: initialised by `lend_all_mut`, and in the memory of the call, of which the caller promises that it is there.
            let native = unsafe { self.natives.add(index).read() };
            // SAFETY: what stands there now; the rest is the caller's promise.
            let result = unsafe { T::after(lent, native) };
            // From the last to the first.
            first = result.and(first);
        }
        first
    }
}

/// What stands in the impl of a trait below for a type that is [`Lend`] and [`LendMut`] under the policy `$policy`.
///
/// The impls' first lines are written out for each type: one impl for all such types would be in the way of those of
/// other families, and rustc shows that line to whoever has left the word out.
#[doc(hidden)]
#[macro_export]
macro_rules! __interop_marshaled {
    (Argument, $policy:ty) => {
        type Native = <Self as $crate::private::Shape<$policy>>::Native;
        type WriteBack = ();
        type Sees = $crate::private::Itself;
        #[inline(always)]
        fn pass(
            self,
            call: &$crate::private::Call<'_>,
        ) -> $crate::private::Result<(Self::Native, ()), $crate::private::Error> {
            $crate::private::Result::map(<Self as $crate::private::Lend<$policy>>::lend(&self, call), |native| {
                (native, ())
            })
        }
    };
    (LendRef, $policy:ty) => {
        type Native = <Self as $crate::private::Shape<$policy>>::Native;
        type Sees = $crate::private::Slot;
        #[inline(always)]
        fn lend(
            &self,
            call: &$crate::private::Call<'_>,
        ) -> $crate::private::Result<*const Self::Native, $crate::private::Error> {
            $crate::private::lend_behind::<$policy, Self>(self, call)
        }
    };
    (LendRefMut, $policy:ty) => {
        type Native = <Self as $crate::private::Shape<$policy>>::Native;
        type WriteBack<'__interop>
            = $crate::private::LentBehind<'__interop, Self, $policy>
        where
            Self: '__interop;
        type Sees = $crate::private::Slot;
        #[inline(always)]
        fn lend_mut<'__interop>(
            &'__interop mut self,
            call: &$crate::private::Call<'_>,
        ) -> $crate::private::Result<(*mut Self::Native, Self::WriteBack<'__interop>), $crate::private::Error> {
            $crate::private::lend_behind_mut::<$policy, Self>(self, call)
        }
    };
    (Element, $policy:ty) => {
        type Native = <Self as $crate::private::Shape<$policy>>::Native;
        type Sees = $crate::private::Slot;
        #[inline(always)]
        fn lend_slice(
            items: &[Self],
            call: &$crate::private::Call<'_>,
        ) -> $crate::private::Result<*const Self::Native, $crate::private::Error> {
            <Self as $crate::private::Lend<$policy>>::lend_all(items, call)
        }
    };
    (ElementMut, $policy:ty) => {
        type Native = <Self as $crate::private::Shape<$policy>>::Native;
        type WriteBack<'__interop>
            = $crate::private::AllLent<'__interop, Self, $policy>
        where
            Self: '__interop;
        type Sees = $crate::private::Slot;
        #[inline(always)]
        fn lend_slice_mut<'__interop>(
            items: &'__interop mut [Self],
            call: &$crate::private::Call<'_>,
        ) -> $crate::private::Result<(*mut Self::Native, Self::WriteBack<'__interop>), $crate::private::Error> {
            $crate::private::lend_all_mut::<$policy, Self>(items, call)
        }
    };
    (InOut, $policy:ty) => {
        type Native = <Self as $crate::private::Shape<$policy>>::Native;
        type WriteBack = ();
        #[inline(always)]
        fn pass_in_out(
            self,
            call: &$crate::private::Call<'_>,
        ) -> $crate::private::Result<(Self::Native, ()), $crate::private::Error> {
            <Self as $crate::private::Argument<$policy>>::pass(self, call)
        }
        #[inline(always)]
        unsafe fn take_in_out(native: Self::Native) -> $crate::private::Result<Self, $crate::private::Error> {
            // SAFETY: the caller's promise.
            unsafe { <Self as $crate::private::Take<$policy>>::take(native, ()) }
        }
    };
}
pub use __interop_marshaled as marshaled;
