//! Lists of strings: an array of pointers with a null behind the last (`list`), or an array whose length is counted
//! (`#[len_of]`).

use std::ffi::{CStr, CString, OsStr, OsString};
use std::path::{Path, PathBuf};
use std::ptr;

use crate::Error;
use crate::marshal::abi::Abi;
use crate::marshal::argument::{Element, LendRef};
use crate::marshal::call::Call;
use crate::marshal::collection::of_items::OfItems;
use crate::marshal::lend::Lend;
use crate::marshal::length::count::ItemCount;
use crate::marshal::native_pointer::Pointer;
use crate::marshal::policy::{ByType, ByWord, InSlice, Item, List};
use crate::marshal::seen::{Copied, Lent};
use crate::marshal::shape::{Shape, ShapeBehind};

/// What a list may hold: something that crosses as a pointer.
///
/// # Safety
/// As for [`LendRef`]; `Sees` is what native code sees of the item.
#[diagnostic::on_unimplemented(
    message = "a list of `{Self}` cannot be passed to native code",
    label = "not a string that crosses as a pointer",
    note = "`list` goes on slices of `&str`, `String`, `&CStr`, `&Path`, `&OsStr` and their owned kin, and on slices of such slices"
)]
pub unsafe trait Listed<M> {
    /// What each pointer points to.
    type Native: Abi;
    /// What native code sees of the item: itself, or a copy.
    type Sees;
    /// Makes the pointer.
    ///
    /// # Errors
    /// The item cannot cross.
    fn lend_item(&self, call: &Call<'_>) -> Result<*const Self::Native, Error>;
}

// SAFETY: the promise of what stands behind the reference; the borrow outlives the call.
unsafe impl<'a, M, T: LendRef<M> + ?Sized> Listed<M> for &'a T {
    type Native = T::Native;
    type Sees = Lent<'a, T::Sees>;
    #[inline(always)]
    fn lend_item(&self, call: &Call<'_>) -> Result<*const T::Native, Error> {
        (**self).lend(call)
    }
}

/// Owned strings, as what they dereference to.
macro_rules! owned {
    ($($owned:ty: $borrowed:ty;)*) => {$(
        owned!(@lend [S] ByType<S, InSlice>, $owned, $borrowed);
        owned!(@lend [K] ByWord<K, InSlice>, $owned, $borrowed);
        owned!(@lend [M] Item<M>, $owned, $borrowed);
        // SAFETY: the borrowed string's promise.
        unsafe impl<M> Listed<M> for $owned
        where
            $borrowed: LendRef<M>,
        {
            type Native = <$borrowed as LendRef<M>>::Native;
            type Sees = <$borrowed as LendRef<M>>::Sees;
            #[inline(always)]
            fn lend_item(&self, call: &Call<'_>) -> Result<*const Self::Native, Error> {
                <$borrowed as LendRef<M>>::lend(self, call)
            }
        }
        // SAFETY: an array of pointers in the memory of the call.
        unsafe impl<M: ItemCount + OfItems> Element<M> for $owned
        where
            $borrowed: LendRef<M::Item>,
        {
            type Native = Pointer<<$borrowed as LendRef<M::Item>>::Native>;
            type Sees = Copied;
            #[inline]
            fn lend_slice(items: &[Self], call: &Call<'_>) -> Result<*const Self::Native, Error> {
                lend_items::<M::Item, Self>(items, 0, call)
            }
        }
    )*};
    (@lend [$generic:ident] $policy:ty, $owned:ty, $borrowed:ty) => {
        impl<$generic> Shape<$policy> for $owned
        where
            $borrowed: ShapeBehind<$policy>,
        {
            type Native = Pointer<<$borrowed as ShapeBehind<$policy>>::Native>;
        }
        // SAFETY: the borrowed string's promise.
        unsafe impl<$generic> Lend<$policy> for $owned
        where
            $borrowed: ShapeBehind<$policy> + LendRef<$policy, Native = <$borrowed as ShapeBehind<$policy>>::Native>,
        {
            #[inline(always)]
            fn lend(&self, call: &Call<'_>) -> Result<Self::Native, Error> {
                Ok(Pointer(<$borrowed as LendRef<$policy>>::lend(self, call)?))
            }
        }
    };
}
owned! {
    Box<str>: str;
    CString: CStr;
    OsString: OsStr;
    PathBuf: Path;
    String: str;
}

// SAFETY: an array of pointers in the memory of the call.
unsafe impl<'a, M: ItemCount + OfItems, T: LendRef<M::Item> + ?Sized> Element<M> for &'a T {
    type Native = Pointer<T::Native>;
    type Sees = Copied<Lent<'a, T::Sees>>;
    #[inline]
    fn lend_slice(items: &[Self], call: &Call<'_>) -> Result<*const Self::Native, Error> {
        lend_items::<M::Item, Self>(items, 0, call)
    }
}

/// Items that may be absent, which only a counted array can have: in a `list`, a null is the end.
// SAFETY: an array of pointers in the memory of the call, null where there is none.
unsafe impl<M: ItemCount + OfItems, T: Listed<M::Item>> Element<M> for Option<T> {
    type Native = Pointer<T::Native>;
    type Sees = Copied<T::Sees>;
    #[inline]
    fn lend_slice(items: &[Self], call: &Call<'_>) -> Result<*const Self::Native, Error> {
        let pointers = array(items.len(), call);
        for (index, item) in items.iter().enumerate() {
            let pointer = item.as_ref().map_or(Ok(ptr::null()), |item| item.lend_item(call))?;
            // SAFETY: as many as items were allocated.
            unsafe { pointers.add(index).write(Pointer(pointer)) };
        }
        Ok(pointers)
    }
}

// SAFETY: an array of pointers in the memory of the call.
unsafe impl<M: OfItems, T: Listed<Item<M::Bare>>> LendRef<List<M>> for [T] {
    type Native = Pointer<T::Native>;
    type Sees = Copied<T::Sees>;
    #[inline]
    fn lend(&self, call: &Call<'_>) -> Result<*const Self::Native, Error> {
        lend_items::<Item<M::Bare>, T>(self, 1, call)
    }
}

/// A list within a list, which ends as the outer one does.
// SAFETY: an array of pointers in the memory of the call.
unsafe impl<M, T: Listed<Item<M>>> LendRef<Item<M>> for [T] {
    type Native = Pointer<T::Native>;
    type Sees = Copied<T::Sees>;
    #[inline]
    fn lend(&self, call: &Call<'_>) -> Result<*const Self::Native, Error> {
        lend_items::<Item<M>, T>(self, 1, call)
    }
}

/// Memory in the memory of the call for `length` pointers.
#[inline(always)]
fn array<N>(length: usize, call: &Call<'_>) -> *mut Pointer<N> {
    call.allocate(length.saturating_mul(size_of::<Pointer<N>>())).cast()
}

/// The pointers to all items, with `nulls` nulls behind them.
#[inline(always)]
pub(crate) fn lend_items<M, T: Listed<M>>(
    items: &[T],
    nulls: usize,
    call: &Call<'_>,
) -> Result<*const Pointer<T::Native>, Error> {
    let pointers = array(items.len() + nulls, call);
    for (index, item) in items.iter().enumerate() {
        let pointer = Pointer(item.lend_item(call)?);
        // SAFETY: as many as items were allocated.
        unsafe { pointers.add(index).write(pointer) };
    }
    for index in items.len()..items.len() + nulls {
        // SAFETY: so many more were allocated.
        unsafe { pointers.add(index).write(Pointer(ptr::null())) };
    }
    Ok(pointers)
}
