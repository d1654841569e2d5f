//! Lists of strings: an array of pointers with a null behind the last (`list`), an array whose length is counted
//! (`#[len_of]`), and strings one behind the other with an empty one at the end (`double_nul`).

use std::ffi::{CStr, CString, OsStr, OsString};
use std::path::{Path, PathBuf};
use std::ptr;

use super::encoding::{Encode, SaysEncoding, interior_nul, unicode};
use crate::Error;
use crate::error::Problem;
use crate::marshal::abi::Abi;
use crate::marshal::call::Call;
use crate::marshal::input::{Element, Referent};
use crate::marshal::length::ItemCount;
use crate::marshal::pointer::Pointer;
use crate::marshal::policy::{As, Auto, CarriesLength, DoubleNul, InSlice, Item, List, Plain};
use crate::marshal::seen::{Copied, Lent};
use crate::marshal::shape::{Shape, ShapeBehind};

/// The policy of the items of a slice whose length is counted.
pub trait Items {
    /// Each item's policy: nothing stands beside it.
    type Item;
}
impl<S, P: ItemCount> Items for Auto<S, P> {
    type Item = Auto<S, InSlice>;
}
impl<K, P: ItemCount> Items for As<K, P> {
    type Item = As<K, InSlice>;
}

/// The encoding of a list, wherever the list stands.
pub trait ListItems {
    /// Each item's policy.
    type Item;
}
impl<S, P> ListItems for Auto<S, P> {
    type Item = Auto<S, Plain>;
}
impl<K, P> ListItems for As<K, P> {
    type Item = As<K, Plain>;
}

/// What a list may hold: something that crosses as a pointer.
///
/// # Safety
/// As for [`Referent`]; `Sees` is what native code sees of the item.
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

// SAFETY: the referent's promise; the borrow outlives the call.
unsafe impl<'a, M, T: Referent<M> + ?Sized> Listed<M> for &'a T {
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
        impl<S> Shape<Auto<S, InSlice>> for $owned
        where
            $borrowed: ShapeBehind<Auto<S, InSlice>>,
        {
            type Native = Pointer<<$borrowed as ShapeBehind<Auto<S, InSlice>>>::Native>;
        }
        impl<K> Shape<As<K, InSlice>> for $owned
        where
            $borrowed: ShapeBehind<As<K, InSlice>>,
        {
            type Native = Pointer<<$borrowed as ShapeBehind<As<K, InSlice>>>::Native>;
        }
        impl<M> Shape<Item<M>> for $owned
        where
            $borrowed: ShapeBehind<Item<M>>,
        {
            type Native = Pointer<<$borrowed as ShapeBehind<Item<M>>>::Native>;
        }
        // SAFETY: the borrowed string's promise.
        unsafe impl<M> Listed<M> for $owned
        where
            $borrowed: Referent<M>,
        {
            type Native = <$borrowed as Referent<M>>::Native;
            type Sees = <$borrowed as Referent<M>>::Sees;
            #[inline(always)]
            fn lend_item(&self, call: &Call<'_>) -> Result<*const Self::Native, Error> {
                <$borrowed as Referent<M>>::lend(self, call)
            }
        }
        // SAFETY: an array of pointers in the memory of the call.
        unsafe impl<M: Items> Element<M> for $owned
        where
            $borrowed: Referent<M::Item>,
        {
            type Native = Pointer<<$borrowed as Referent<M::Item>>::Native>;
            type Sees = Copied;
            #[inline]
            fn lend_slice(items: &[Self], call: &Call<'_>) -> Result<*const Self::Native, Error> {
                lend_items::<M::Item, Self>(items, 0, call)
            }
        }
    )*};
}
owned! {
    Box<str>: str;
    CString: CStr;
    OsString: OsStr;
    PathBuf: Path;
    String: str;
}

// SAFETY: an array of pointers in the memory of the call.
unsafe impl<'a, M: Items, T: Referent<M::Item> + ?Sized> Element<M> for &'a T {
    type Native = Pointer<T::Native>;
    type Sees = Copied<Lent<'a, T::Sees>>;
    #[inline]
    fn lend_slice(items: &[Self], call: &Call<'_>) -> Result<*const Self::Native, Error> {
        lend_items::<M::Item, Self>(items, 0, call)
    }
}

// SAFETY: the element's promise, for all of them.
unsafe impl<K, P: CarriesLength, T: Element<As<K, P>>> Referent<As<K, P>> for [T] {
    type Native = T::Native;
    type Sees = T::Sees;
    #[inline(always)]
    fn lend(&self, call: &Call<'_>) -> Result<*const T::Native, Error> {
        T::lend_slice(self, call)
    }
}

/// Items that may be absent, which only a counted array can have: in a `list`, a null is the end.
// SAFETY: an array of pointers in the memory of the call, null where there is none.
unsafe impl<M: Items, T: Listed<M::Item>> Element<M> for Option<T> {
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
unsafe impl<M: ListItems, T: Listed<Item<M::Item>>> Referent<List<M>> for [T] {
    type Native = Pointer<T::Native>;
    type Sees = Copied<T::Sees>;
    #[inline]
    fn lend(&self, call: &Call<'_>) -> Result<*const Self::Native, Error> {
        lend_items::<Item<M::Item>, T>(self, 1, call)
    }
}

/// A list within a list, which ends as the outer one does.
// SAFETY: an array of pointers in the memory of the call.
unsafe impl<M, T: Listed<Item<M>>> Referent<Item<M>> for [T] {
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
fn lend_items<M, T: Listed<M>>(items: &[T], nulls: usize, call: &Call<'_>) -> Result<*const Pointer<T::Native>, Error> {
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

/// What a `double_nul` list may hold: a string that is Unicode.
#[diagnostic::on_unimplemented(
    message = "a `double_nul` list of `{Self}` cannot be passed to native code",
    label = "not a string",
    note = "`double_nul` goes on slices of `&str`, `String`, `&Path`, `&OsStr` and their owned kin"
)]
///
/// # Safety
/// The same string each time.
pub unsafe trait Text {
    /// The lifetimes of the string, of which native code sees a copy.
    type Sees;
    /// The string.
    ///
    /// # Errors
    /// It is not Unicode.
    fn text(&self) -> Result<&str, Error>;
}
// SAFETY: nothing changes behind a shared reference to it.
unsafe impl Text for str {
    type Sees = Copied;
    #[inline(always)]
    fn text(&self) -> Result<&str, Error> {
        Ok(self)
    }
}
// SAFETY: nothing changes behind a shared reference to it.
unsafe impl Text for OsStr {
    type Sees = Copied;
    #[inline(always)]
    fn text(&self) -> Result<&str, Error> {
        unicode(self)
    }
}
/// Other strings, as what they refer to.
macro_rules! texts {
    ($($type:ty: $inner:ty;)*) => {$(
        // SAFETY: nothing changes behind a shared reference to it.
        unsafe impl Text for $type {
            type Sees = Copied;
            #[inline(always)]
            fn text(&self) -> Result<&str, Error> {
                AsRef::<$inner>::as_ref(self).text()
            }
        }
    )*};
}
texts! {
    Box<str>: str;
    OsString: OsStr;
    Path: OsStr;
    PathBuf: OsStr;
    String: str;
}
// SAFETY: the referent's promise.
unsafe impl<'a, T: Text + ?Sized> Text for &'a T {
    type Sees = Lent<'a, T::Sees>;
    #[inline(always)]
    fn text(&self) -> Result<&str, Error> {
        (**self).text()
    }
}

impl<M: SaysEncoding<Encoding: Encode>, T: Text> ShapeBehind<DoubleNul<M>> for [T] {
    type Native = <M::Encoding as Encode>::Unit;
}

// SAFETY: a buffer in the memory of the call.
unsafe impl<M: SaysEncoding<Encoding: Encode>, T: Text> Referent<DoubleNul<M>> for [T] {
    type Native = <M::Encoding as Encode>::Unit;
    type Sees = Copied<T::Sees>;
    fn lend(&self, call: &Call<'_>) -> Result<*const Self::Native, Error> {
        M::Encoding::counted(joined(self, call)?, call)
    }
}

/// The items, each with its NUL, and one more NUL; an empty list is two.
fn joined<'s, T: Text>(items: &[T], call: &'s Call<'_>) -> Result<&'s str, Error> {
    let mut length = 0usize;
    for (index, item) in items.iter().enumerate() {
        let item = item.text()?;
        if item.is_empty() {
            return Err(empty_item(index));
        }
        if let Some(position) = item.bytes().position(|byte| byte == 0) {
            return Err(interior_nul(position));
        }
        // Saturating: an impossible length is an impossible allocation, which the memory of the call refuses.
        length = length.saturating_add(item.len() + 1);
    }
    let length = length.max(1).saturating_add(1);
    let buffer = call.allocate(length);
    let mut at = 0;
    for item in items {
        let item = item.text()?;
        // SAFETY: measured above, the same string.
        unsafe { ptr::copy_nonoverlapping(item.as_ptr(), buffer.add(at), item.len()) };
        // SAFETY: as above.
        unsafe { buffer.add(at + item.len()).write(0) };
        at += item.len() + 1;
    }
    // SAFETY: the rest of what was allocated: the NUL at the end, or both of an empty list.
    unsafe { buffer.add(at).write_bytes(0, length - at) };
    // SAFETY: initialised above, and kept by the memory of the call.
    let bytes = unsafe { std::slice::from_raw_parts(buffer, length) };
    // SAFETY: whole strings and NULs.
    Ok(unsafe { std::str::from_utf8_unchecked(bytes) })
}

#[cold]
fn empty_item(index: usize) -> Error {
    Error::marshal(Problem::EmptyItem { index })
}
