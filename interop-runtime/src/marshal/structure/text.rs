//! Owned strings as fields: native code has a pointer, and Rust a copy. Without a word about who frees it, what native code puts there
//! stays native code's: C's `const char *`. With `free_with` it is taken over and freed: C's `char *`.

use std::ffi::{CStr, CString, OsStr, OsString};
use std::path::{Path, PathBuf};

use crate::Error;
use crate::error::Problem;
use crate::marshal::argument::LendRef;
use crate::marshal::borrow::{Borrow, BorrowCounted};
use crate::marshal::call::Call;
use crate::marshal::lend::Lend;
use crate::marshal::length::count::{StringCount, text_units};
use crate::marshal::memory::close::{CloseMemory, KeeperOf, Kept};
use crate::marshal::memory::view::units;
use crate::marshal::native_pointer::Pointer;
use crate::marshal::policy::{Alone, ByType, ByWord, Counted, FreeWith, InField, Lossy};
use crate::marshal::shape::{Shape, ShapeBehind};
use crate::marshal::string::owned::{OwnedText, before_nuls};
use crate::marshal::string::take::take;
use crate::marshal::structure::changed::{TakeChanged, TakeChangedCounted};
use crate::marshal::take::{Take, TakeCounted, TakeNullable, TakeNullableCounted};

/// A copy of what native code keeps, if anything is there.
///
/// # Safety
/// `native` is null, or points to a NUL-terminated string.
#[inline]
unsafe fn copied<M, T: OwnedText<M>>(native: *const T::Unit) -> Result<Option<T>, Error> {
    // SAFETY: the caller's promise; nothing is freed.
    unsafe { take::<M, T, Kept>(native.cast_mut(), &()) }
}

#[cold]
fn null() -> Error {
    Error::marshal(Problem::Null)
}

/// A copy of as many units as native code counts.
///
/// # Safety
/// `native` is null, or points to so much.
unsafe fn copied_counted<M: StringCount, T: OwnedText<M>>(native: *const T::Unit, length: usize) -> Result<T, Error> {
    let length = text_units::<M>(length, size_of::<T::Unit>())?;
    // SAFETY: the caller's promise.
    let text = unsafe { units(native, length) }?;
    T::from_units(if M::NUL { &text[..before_nuls::<M, T>(text)] } else { text })
}

macro_rules! texts {
    ($($type:ty: $borrowed:ty;)*) => {$(
        texts!(@under [S] ByType<S, InField>, $type: $borrowed);
        texts!(@under [K] ByWord<K, InField>, $type: $borrowed);

        // SAFETY: the borrowed string's promise; native code must not write there.
        unsafe impl<M, F> Lend<FreeWith<M, F>> for $type
        where
            $type: OwnedText<M>,
            $borrowed: LendRef<M, Native = <$type as OwnedText<M>>::Unit>,
        {
            #[inline]
            fn lend(&self, call: &Call<'_>) -> Result<Self::Native, Error> {
                Ok(<$borrowed as LendRef<M>>::lend(self, call)?.cast_mut())
            }
        }
        // SAFETY: what was lent is not freed.
        unsafe impl<M, F: CloseMemory> TakeChanged<FreeWith<M, F>> for $type
        where
            $type: OwnedText<M>,
        {
            #[inline]
            unsafe fn take_changed(
                before: Self::Native,
                native: Self::Native,
                ready: KeeperOf<F>,
            ) -> Result<Self, Error> {
                if native == before {
                    // SAFETY: the caller's promise.
                    return unsafe { copied::<M, Self>(native) }?.ok_or_else(null);
                }
                // SAFETY: the caller's promise.
                unsafe { <Self as Take<FreeWith<M, F>>>::take(native, ready) }
            }
        }
        // SAFETY: null is checked, and the encoding; nothing is freed.
        unsafe impl<'c, M, F> Borrow<'c, FreeWith<M, F>> for $type
        where
            $type: OwnedText<M>,
        {
            #[inline]
            unsafe fn borrow(native: Self::Native, _: &'c Call<'_>) -> Result<Self, Error> {
                // SAFETY: the caller's promise.
                unsafe { copied::<M, Self>(native) }?.ok_or_else(null)
            }
        }
    )*};
    (@under [$generic:ident] $policy:ident<$word:ident, InField>, $type:ty: $borrowed:ty) => {
        texts!(@each [$generic] [$policy<$word, InField<Alone>>] [$policy<$word, InField<Alone>>], $type: $borrowed);
        texts!(@each [$generic] [$policy<$word, InField<Alone>>] [Lossy<$policy<$word, InField<Alone>>>], $type: $borrowed);
        texts!(
            @counted [$generic] [$policy<$word, InField<Counted<U, N>>>] [$policy<$word, InField<Counted<U, N>>>],
            $type: $borrowed
        );
        texts!(
            @counted [$generic] [$policy<$word, InField<Counted<U, N>>>] [Lossy<$policy<$word, InField<Counted<U, N>>>>],
            $type: $borrowed
        );
    };
    // It goes in as without `lossy`.
    (@lent [$($generic:ident)*] [$in:ty] [$policy:ty], $type:ty: $borrowed:ty) => {
        impl<$($generic),*> Shape<$policy> for $type
        where
            $borrowed: ShapeBehind<$in>,
        {
            type Native = Pointer<<$borrowed as ShapeBehind<$in>>::Native>;
        }
        // SAFETY: the borrowed string's promise.
        unsafe impl<$($generic),*> Lend<$policy> for $type
        where
            $borrowed: ShapeBehind<$in> + LendRef<$in, Native = <$borrowed as ShapeBehind<$in>>::Native>,
        {
            #[inline(always)]
            fn lend(&self, call: &Call<'_>) -> Result<Self::Native, Error> {
                Ok(Pointer(<$borrowed as LendRef<$in>>::lend(self, call)?))
            }
        }
    };
    (@each [$generic:ident] [$in:ty] [$policy:ty], $type:ty: $borrowed:ty) => {
        texts!(@lent [$generic] [$in] [$policy], $type: $borrowed);
        // SAFETY: the declaration promises a NUL-terminated string; the rest is checked, and nothing is freed.
        unsafe impl<$generic> Take<$policy> for $type
        where
            $type: OwnedText<$policy>,
        {
            type Native = Pointer<<$type as OwnedText<$policy>>::Unit>;
            type Ready = ();
            #[inline]
            unsafe fn take(native: Self::Native, (): ()) -> Result<Self, Error> {
                // SAFETY: the caller's promise.
                unsafe { copied::<$policy, Self>(native.0) }?.ok_or_else(null)
            }
        }
        // SAFETY: as above; null is `None`.
        unsafe impl<$generic> TakeNullable<$policy> for $type
        where
            $type: OwnedText<$policy>,
        {
            type Native = Pointer<<$type as OwnedText<$policy>>::Unit>;
            type Ready = ();
            #[inline]
            unsafe fn take_option(native: Self::Native, (): ()) -> Result<Option<Self>, Error> {
                // SAFETY: the caller's promise.
                unsafe { copied::<$policy, Self>(native.0) }
            }
        }
        // SAFETY: a copy, of what was lent, too.
        unsafe impl<$generic> TakeChanged<$policy> for $type where $type: OwnedText<$policy> {}
        // SAFETY: as for `Take`.
        unsafe impl<'c, $generic> Borrow<'c, $policy> for $type
        where
            $type: OwnedText<$policy> + Shape<$policy, Native = Pointer<<$type as OwnedText<$policy>>::Unit>>,
        {
            #[inline]
            unsafe fn borrow(native: Self::Native, _: &'c Call<'_>) -> Result<Self, Error> {
                // SAFETY: the caller's promise.
                unsafe { copied::<$policy, Self>(native.0) }?.ok_or_else(null)
            }
        }
    };
    (@counted [$generic:ident] [$in:ty] [$policy:ty], $type:ty: $borrowed:ty) => {
        texts!(@lent [$generic U N] [$in] [$policy], $type: $borrowed);
        // SAFETY: size and encoding are checked, and nothing is freed.
        unsafe impl<$generic, U, N> TakeCounted<$policy> for $type
        where
            $policy: StringCount,
            $type: OwnedText<$policy>,
        {
            type Native = Pointer<<$type as OwnedText<$policy>>::Unit>;
            type Ready = ();
            #[inline]
            unsafe fn take_counted(
                native: Self::Native,
                (): (),
                length: impl FnOnce() -> Result<usize, Error>,
            ) -> Result<Self, Error> {
                // SAFETY: the caller's promise.
                unsafe { copied_counted::<$policy, Self>(native.0, length()?) }
            }
        }
        impl<$generic, U, N> TakeNullableCounted<$policy> for $type
        where
            $policy: StringCount,
            $type: OwnedText<$policy>,
        {
        }
        // SAFETY: a copy, of what was lent, too.
        unsafe impl<$generic, U, N> TakeChangedCounted<$policy> for $type
        where
            $policy: StringCount,
            $type: OwnedText<$policy>,
        {
        }
        // SAFETY: as for `TakeCounted`.
        unsafe impl<'c, $generic, U, N> BorrowCounted<'c, $policy> for $type
        where
            $policy: StringCount,
            $type: OwnedText<$policy> + Shape<$policy, Native = Pointer<<$type as OwnedText<$policy>>::Unit>>,
        {
            #[inline]
            unsafe fn borrow_counted(native: Self::Native, length: usize, _: &'c Call<'_>) -> Result<Self, Error> {
                // SAFETY: the caller's promise.
                unsafe { copied_counted::<$policy, Self>(native.0, length) }
            }
        }
    };
}
texts! {
    Box<str>: str;
    CString: CStr;
    OsString: OsStr;
    PathBuf: Path;
    String: str;
}
