//! Texts and vectors that stand in the structure itself: `inline(N)`. .NET's `UnmanagedType.ByValTStr` and `ByValArray`.
//!
//! A text ends at its NUL, and must have one: a text that leaves no room for it is an error, and so is an array of native code's without a
//! NUL. With `nul = optional` a text may fill its array. Where another field carries the length, there is no NUL. What is not used is zeros.

use std::ffi::{CStr, CString, OsStr, OsString};
use std::path::{Path, PathBuf};
use std::slice;

use crate::Error;
use crate::error::Problem;
use crate::marshal::abi::Fillable;
use crate::marshal::argument::LendRef;
use crate::marshal::borrow::{Borrow, BorrowCounted};
use crate::marshal::call::Call;
use crate::marshal::collection::items::take_all;
use crate::marshal::give::Give;
use crate::marshal::lend::Lend;
use crate::marshal::length::count::{SliceCount, StringCount, elements, text_units};
use crate::marshal::length::countable::Countable;
use crate::marshal::length::integer::out_of_bounds;
use crate::marshal::policy::{
    Alone, ByType, ByWord, Counted, Elements, Ends, Excluded, InField, Inline, Lossy, OptionalNul,
};
use crate::marshal::shape::Shape;
use crate::marshal::string::encoding::{Encode, SaysEncoding};
use crate::marshal::string::owned::OwnedText;
use crate::marshal::structure::changed::{TakeChanged, TakeChangedCounted};
use crate::marshal::take::{Take, TakeCounted};

/// What may stand in a structure itself, under the policy `M`.
#[diagnostic::on_unimplemented(
    message = "a `{Self}` cannot stand in the structure itself",
    label = "nothing of it can be `inline`",
    note = "`inline(N)` is for strings that own their text, `String`, `CString`, `OsString` and `PathBuf`, and, with `#[len_of(…)]`, for a `Vec<T>`; an array with all of its elements is a `[T; N]`, without `inline`"
)]
pub trait InlineField<M>: Shape<M> {}

/// That a field may stand in the structure itself, as generated code asks.
#[inline(always)]
pub fn inline_field<M, T: InlineField<M>>() {}

/// The error for what does not fit.
#[cold]
fn too_long(length: usize, capacity: usize) -> Error {
    Error::marshal(Problem::BufferTooSmall { length, capacity })
}

/// The units with zeros behind them.
fn filled<U: Fillable, const N: usize>(units: &[U], room: usize) -> Result<[U; N], Error> {
    if units.len() > room {
        return Err(too_long(units.len(), room));
    }
    let mut array = <[U; N]>::unwritten();
    array[..units.len()].copy_from_slice(units);
    Ok(array)
}

/// The first of the units: so many as native code says.
fn first<U, const N: usize>(units: &[U; N], length: usize) -> Result<&[U], Error> {
    units.get(..length).ok_or_else(|| out_of_bounds(length as i128, N))
}

/// Where a text without a length beside it ends.
pub trait InlineEnd {
    /// How many units of `N` a text may have.
    fn room(capacity: usize) -> usize;
    /// How many there are, where no NUL is.
    ///
    /// # Errors
    /// There must be one.
    fn without_nul(capacity: usize) -> Result<usize, Error>;
}

impl InlineEnd for Ends {
    #[inline(always)]
    fn room(capacity: usize) -> usize {
        capacity.saturating_sub(1)
    }
    #[inline(always)]
    fn without_nul(capacity: usize) -> Result<usize, Error> {
        #[cold]
        fn refuse(capacity: usize) -> Error {
            Error::marshal(Problem::NotTerminated { capacity })
        }
        Err(refuse(capacity))
    }
}

impl InlineEnd for OptionalNul {
    #[inline(always)]
    fn room(capacity: usize) -> usize {
        capacity
    }
    #[inline(always)]
    fn without_nul(capacity: usize) -> Result<usize, Error> {
        Ok(capacity)
    }
}

macro_rules! texts {
    ($($type:ty: $borrowed:ty;)*) => {$(
        texts!(@under $type, $borrowed, [S] ByType S);
        texts!(@under $type, $borrowed, [K] ByWord K);
    )*};
    (@under $type:ty, $borrowed:ty, [$generic:ident] $policy:ident $word:ident) => {
        texts!(
            @each $type, $borrowed, [$generic] $policy<$word, Alone>, $policy<$word, InField<Inline<N, E>>>,
            $policy<$word, InField<Inline<N, E>>>
        );
        texts!(
            @each $type, $borrowed, [$generic] $policy<$word, Alone>, $policy<$word, InField<Inline<N, E>>>,
            Lossy<$policy<$word, InField<Inline<N, E>>>>
        );
        texts!(
            @counted $type, $borrowed, [$generic] $policy<$word, Counted<Elements, Excluded>>,
            $policy<$word, InField<Inline<N, Counted<U, C>>>>
        );
    };
    // `$alone` is the policy of the text with its NUL, `$in` that of what it is encoded as.
    (@each $type:ty, $borrowed:ty, [$generic:ident] $alone:ty, $in:ty, $policy:ty) => {
        impl<$generic, const N: usize, E: InlineEnd> InlineField<$policy> for $type where Self: Shape<$policy> {}
        impl<$generic, const N: usize, E: InlineEnd> Shape<$policy> for $type
        where
            $in: SaysEncoding<Encoding: Encode>,
            $type: OwnedText<$policy>,
        {
            type Native = [<$type as OwnedText<$policy>>::Unit; N];
        }
        // SAFETY: it points nowhere.
        unsafe impl<$generic, const N: usize, E: InlineEnd> Lend<$policy> for $type
        where
            $in: SaysEncoding<Encoding: Encode>,
            $type: OwnedText<$policy>,
            $borrowed: LendRef<$alone, Native = <$type as OwnedText<$policy>>::Unit>,
        {
            #[inline]
            fn lend(&self, call: &Call<'_>) -> Result<Self::Native, Error> {
                let start = <$borrowed as LendRef<$alone>>::lend(self, call)?;
                // SAFETY: with its NUL, in the memory of the call.
                let length = unsafe { <$type as OwnedText<$policy>>::length(start) };
                // SAFETY: as above.
                filled(unsafe { slice::from_raw_parts(start, length) }, E::room(N))
            }
        }
        // SAFETY: any units are checked; it owns nothing.
        unsafe impl<$generic, const N: usize, E: InlineEnd> Take<$policy> for $type
        where
            $type: OwnedText<$policy>,
        {
            type Native = [<$type as OwnedText<$policy>>::Unit; N];
            type Ready = ();
            #[inline]
            unsafe fn take(native: Self::Native, (): ()) -> Result<Self, Error> {
                let length = match <$type as OwnedText<$policy>>::find_nul(&native) {
                    Some(length) => length,
                    None => E::without_nul(N)?,
                };
                <$type as OwnedText<$policy>>::from_units(&native[..length])
            }
        }
        // SAFETY: it owns nothing.
        unsafe impl<$generic, const N: usize, E: InlineEnd> TakeChanged<$policy> for $type where
            $type: OwnedText<$policy>
        {
        }
        // SAFETY: as for `Take`.
        unsafe impl<'c, $generic, const N: usize, E: InlineEnd> Borrow<'c, $policy> for $type
        where
            $type: OwnedText<$policy> + Shape<$policy, Native = [<$type as OwnedText<$policy>>::Unit; N]>,
        {
            #[inline]
            unsafe fn borrow(native: Self::Native, _: &'c Call<'_>) -> Result<Self, Error> {
                // SAFETY: the caller's promise.
                unsafe { <Self as Take<$policy>>::take(native, ()) }
            }
        }
        // SAFETY: it points nowhere, and owns nothing.
        unsafe impl<$generic, const N: usize, E: InlineEnd> Give<$policy> for $type
        where
            $in: SaysEncoding<Encoding: Encode>,
            $type: OwnedText<$policy>,
            Self: Lend<$policy>,
        {
            #[inline]
            fn give(self) -> Result<Self::Native, Error> {
                let mut buffer = crate::marshal::call::buffer();
                let call = crate::marshal::call::call(&mut buffer);
                Lend::<$policy>::lend(&self, &call)
            }
        }
    };
    (@counted $type:ty, $borrowed:ty, [$generic:ident] $counted:ty, $policy:ty) => {
        impl<$generic, const N: usize, U, C> InlineField<$policy> for $type where Self: Shape<$policy> {}
        impl<$generic, const N: usize, U, C> Shape<$policy> for $type
        where
            $policy: SaysEncoding<Encoding: Encode>,
            $type: OwnedText<$policy>,
        {
            type Native = [<$type as OwnedText<$policy>>::Unit; N];
        }
        // SAFETY: it points nowhere.
        unsafe impl<$generic, const N: usize, U, C> Lend<$policy> for $type
        where
            $policy: SaysEncoding<Encoding: Encode>,
            $type: OwnedText<$policy>,
            $borrowed: Countable<$counted> + LendRef<$counted, Native = <$type as OwnedText<$policy>>::Unit>,
        {
            #[inline]
            fn lend(&self, call: &Call<'_>) -> Result<Self::Native, Error> {
                let length = <$borrowed as Countable<$counted>>::count(self);
                let start = <$borrowed as LendRef<$counted>>::lend(self, call)?;
                // SAFETY: so many units, in the memory of the call or the text itself.
                filled(unsafe { slice::from_raw_parts(start, length) }, N)
            }
        }
        // SAFETY: the length is checked, and the units.
        unsafe impl<$generic, const N: usize, U, C> TakeCounted<$policy> for $type
        where
            $policy: StringCount,
            $type: OwnedText<$policy>,
        {
            type Native = [<$type as OwnedText<$policy>>::Unit; N];
            type Ready = ();
            #[inline]
            unsafe fn take_counted(
                native: Self::Native,
                (): (),
                length: impl FnOnce() -> Result<usize, Error>,
            ) -> Result<Self, Error> {
                let length = text_units::<$policy>(length()?, size_of::<<$type as OwnedText<$policy>>::Unit>())?;
                <$type as OwnedText<$policy>>::from_units(first(&native, length)?)
            }
        }
        // SAFETY: it owns nothing.
        unsafe impl<$generic, const N: usize, U, C> TakeChangedCounted<$policy> for $type
        where
            $policy: StringCount,
            $type: OwnedText<$policy>,
        {
        }
        // SAFETY: as for `TakeCounted`.
        unsafe impl<'c, $generic, const N: usize, U, C> BorrowCounted<'c, $policy> for $type
        where
            $policy: StringCount,
            $type: OwnedText<$policy> + Shape<$policy, Native = [<$type as OwnedText<$policy>>::Unit; N]>,
        {
            #[inline]
            unsafe fn borrow_counted(native: Self::Native, length: usize, _: &'c Call<'_>) -> Result<Self, Error> {
                // SAFETY: the caller's promise.
                unsafe { <Self as TakeCounted<$policy>>::take_counted(native, (), || Ok(length)) }
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

macro_rules! vectors {
    ($($policy:ident $word:ident),*) => {$(
        impl<$word, const N: usize, U, C, T> InlineField<$policy<$word, InField<Inline<N, Counted<U, C>>>>> for Vec<T> where
            Self: Shape<$policy<$word, InField<Inline<N, Counted<U, C>>>>>
        {
        }
        impl<$word, const N: usize, U, C, T> Shape<$policy<$word, InField<Inline<N, Counted<U, C>>>>> for Vec<T>
        where
            T: Shape<$policy<$word, InField<Alone>>>,
        {
            type Native = [T::Native; N];
        }
        // SAFETY: the elements' promise, for all of them.
        unsafe impl<$word, const N: usize, U, C, T> Lend<$policy<$word, InField<Inline<N, Counted<U, C>>>>> for Vec<T>
        where
            T: Lend<$policy<$word, InField<Alone>>> + Shape<$policy<$word, InField<Alone>>, Native: Fillable>,
        {
            #[inline]
            fn lend(&self, call: &Call<'_>) -> Result<Self::Native, Error> {
                if self.len() > N {
                    return Err(too_long(self.len(), N));
                }
                let natives = T::lend_all(self, call)?;
                // SAFETY: as many as there are elements.
                filled(unsafe { slice::from_raw_parts(natives, self.len()) }, N)
            }
        }
        // SAFETY: the length is checked; the rest is the elements' promise.
        unsafe impl<$word, const N: usize, U, C, T> TakeCounted<$policy<$word, InField<Inline<N, Counted<U, C>>>>>
            for Vec<T>
        where
            Counted<U, C>: SliceCount,
            T: Take<$policy<$word, InField<Alone>>>,
        {
            type Native = [T::Native; N];
            type Ready = T::Ready;
            #[inline]
            unsafe fn take_counted(
                native: Self::Native,
                ready: Self::Ready,
                length: impl FnOnce() -> Result<usize, Error>,
            ) -> Result<Self, Error> {
                let natives = first(&native, elements::<Counted<U, C>>(length()?, size_of::<T::Native>())?)?;
                // SAFETY: the caller's promise.
                unsafe { take_all::<$policy<$word, InField<Alone>>, T>(natives.as_ptr(), natives.len(), &ready) }
            }
        }
        // SAFETY: the elements' promise: what native code put there is taken over, also behind one that is no value.
        unsafe impl<$word, const N: usize, U, C, T> TakeChangedCounted<$policy<$word, InField<Inline<N, Counted<U, C>>>>>
            for Vec<T>
        where
            Counted<U, C>: SliceCount,
            T: TakeChanged<$policy<$word, InField<Alone>>>,
        {
            #[inline]
            unsafe fn take_changed_counted(
                before: Self::Native,
                native: Self::Native,
                ready: Self::Ready,
                length: impl FnOnce() -> Result<usize, Error>,
            ) -> Result<Self, Error> {
                let natives = first(&native, elements::<Counted<U, C>>(length()?, size_of::<T::Native>())?)?;
                let made = natives.iter().zip(before);
                // SAFETY: the caller's promise, of each.
                let made = made.map(|(native, before)| unsafe { T::take_changed(before, *native, ready.clone()) });
                made.collect::<Vec<_>>().into_iter().collect()
            }
        }
        // SAFETY: the length is checked; the rest is the elements' promise.
        unsafe impl<'c, $word, const N: usize, U, C, T> BorrowCounted<'c, $policy<$word, InField<Inline<N, Counted<U, C>>>>>
            for Vec<T>
        where
            Counted<U, C>: SliceCount,
            T: Borrow<'c, $policy<$word, InField<Alone>>>,
        {
            #[inline]
            unsafe fn borrow_counted(native: Self::Native, length: usize, call: &'c Call<'_>) -> Result<Self, Error> {
                let natives = first(&native, elements::<Counted<U, C>>(length, size_of::<T::Native>())?)?;
                // SAFETY: the caller's promise, of each.
                natives.iter().map(|native| unsafe { T::borrow(*native, call) }).collect()
            }
        }
    )*};
}
vectors!(ByType S, ByWord K);
