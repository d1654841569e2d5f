//! Arrays that come out as a `Vec`: of what native code allocated, copied and freed, item by item where each has a block
//! of its own; and of references to what it keeps.

use std::ffi::{CString, OsString};
use std::path::PathBuf;
use std::ptr::NonNull;

use crate::Error;
use crate::error::Problem;
use crate::marshal::abi::{Abi, Fillable};

use crate::marshal::length::count::{ItemCount, SliceCount, elements};
use crate::marshal::memory::close::{Free, Guard, Kept};
use crate::marshal::memory::view::{impossible, units};
use crate::marshal::native_pointer::{Pointer, PointerMut};
use crate::marshal::policy::{As, Auto, Each, FreeWith, List, Lossy, Optional, Plain};
use crate::marshal::shape::{OfItems, Shape};
use crate::marshal::string::owned::OwnedText;
use crate::marshal::take::{Lift, LiftCounted, LiftRef, NullableLift, NullableLiftCounted};

/// An array of strings that all live as long as the reference says. Only the array of references is Rust's.
macro_rules! borrowed_arrays {
    ($($policy:ty),*) => {$(
        // SAFETY: null, alignment and size are checked; the rest is the item's promise.
        unsafe impl<'a, E, P, T> LiftCounted<$policy> for Vec<&'a T>
        where
            T: LiftRef<<$policy as OfItems>::Item> + ?Sized,
            $policy: ItemCount + OfItems + SliceCount,
        {
            type Native = Pointer<Pointer<T::Native>>;
            unsafe fn lift_counted(
                native: Self::Native,
                length: impl FnOnce() -> Result<usize, Error>,
            ) -> Result<Self, Error> {
                // SAFETY: the caller's promise.
                unsafe { borrow_items::<<$policy as OfItems>::Item, T>(native.0, length()?) }
            }
        }
        impl<E, P, T> NullableLiftCounted<$policy> for Vec<&T>
        where
            T: LiftRef<<$policy as OfItems>::Item> + ?Sized,
            $policy: ItemCount + OfItems + SliceCount,
        {
        }
    )*};
}
borrowed_arrays!(Auto<E, P>, As<E, P>);

/// References to what `count` pointers point to.
///
/// # Safety
/// `start` is null or points to as many pointers, and each to what lives for `'a`.
pub(crate) unsafe fn borrow_items<'a, M, T: LiftRef<M> + ?Sized>(
    start: *const Pointer<T::Native>,
    count: usize,
) -> Result<Vec<&'a T>, Error> {
    // SAFETY: the caller's promise.
    let pointers = unsafe { units(start, count) }?;
    let borrow = |pointer: &Pointer<T::Native>| match NonNull::new(pointer.0.cast_mut()) {
        // SAFETY: the caller's promise.
        Some(item) => unsafe { T::borrow(item) },
        None => Err(Error::marshal(Problem::Null)),
    };
    pointers.iter().map(borrow).collect()
}

/// What an array may hold that native code allocated and that is copied out of it.
///
/// # Safety
/// `copy` reads `count` natives at `start`, and takes over no more than them.
#[diagnostic::on_unimplemented(
    message = "a `{Self}` cannot be copied out of an array that native code allocated",
    label = "not an item of such an array",
    note = "items are what native code may fill (scalars, pointers, `#[derive(interop::Blittable, interop::Fillable)]` types) and owned strings (with an encoding): `String`, `Box<str>`, `CString`, `OsString`, `PathBuf`, and `Option` of them; a `&str` would point into memory that is freed"
)]
pub unsafe trait NativeItem<M>: Sized {
    /// One native item.
    type Native: Abi + Fillable;
    /// As [`Lift::ready`].
    ///
    /// # Errors
    /// As there.
    #[inline(always)]
    fn ready() -> Result<(), Error> {
        Ok(())
    }
    /// The items. Where each has a block of its own, all of these are freed, whatever is wrong with one.
    ///
    /// # Safety
    /// `start` is null or points to `count` items.
    ///
    /// # Errors
    /// An item is no value of the type; or there is no array of that length.
    unsafe fn copy(start: *const Self::Native, count: usize) -> Result<Vec<Self>, Error>;
}

#[diagnostic::do_not_recommend]
// SAFETY: any bits are a value.
unsafe impl<S, P, T: Abi + Fillable> NativeItem<Auto<S, P>> for T {
    type Native = T;
    unsafe fn copy(start: *const T, count: usize) -> Result<Vec<T>, Error> {
        let mut items: Vec<T> = room(start, count)?;
        // SAFETY: there is room for as many, and the caller promises that they can be read. (As bytes: the copy is
        // aligned, whatever the original is.)
        unsafe { start.cast::<u8>().copy_to_nonoverlapping(items.as_mut_ptr().cast(), count * size_of::<T>()) };
        // SAFETY: copied above.
        unsafe { items.set_len(count) };
        Ok(items)
    }
}

/// An empty vector with room for `count` of what native code has at `start`.
fn room<T, U>(start: *const U, count: usize) -> Result<Vec<T>, Error> {
    if start.is_null() && count > 0 {
        return Err(Error::marshal(Problem::Null));
    }
    let mut items = Vec::new();
    match items.try_reserve_exact(count) {
        Ok(()) if count <= isize::MAX as usize / size_of::<U>().max(1) => Ok(items),
        _ => Err(impossible(count as i128)),
    }
}

/// Who frees each item of an array, and how one is read.
pub trait FreesItems {
    /// An item's own policy: nothing stands beside it.
    type Item;
    /// What frees an item.
    type Free: Free;
}
impl<S, P> FreesItems for Auto<S, P> {
    type Item = Auto<S, Plain>;
    type Free = Kept;
}
impl<K, P> FreesItems for As<K, P> {
    type Item = As<K, Plain>;
    type Free = Kept;
}
impl<M: FreesItems> FreesItems for Lossy<M> {
    type Item = Lossy<M::Item>;
    type Free = M::Free;
}
impl<M: FreesItems, G: Free> FreesItems for Each<M, G> {
    type Item = M::Item;
    type Free = G;
}

/// An item of a `list`, whose end is a null.
///
/// # Safety
/// As for [`NativeItem`], whose `Native` is a pointer to `Unit`.
#[diagnostic::on_unimplemented(
    message = "a `list` of `{Self}` cannot come out of native code",
    label = "not a string, so no null can end the list",
    note = "a `list` comes out as `Vec<String>`, `Vec<CString>` and their kin with `free_with`, and as `Vec<&'a str>` or `Vec<&'a CStr>` where native code keeps it; for an array of anything else write `counted_by(…)`"
)]
pub unsafe trait ListedItem<M>: NativeItem<M, Native = PointerMut<Self::Unit>> {
    /// What each pointer points to.
    type Unit: Abi;
}

macro_rules! text_items {
    ($($type:ty),*) => {$(
        // SAFETY: the string's own promise, for each; `Rest` reads each pointer once.
        unsafe impl<M: FreesItems + ItemCount> NativeItem<M> for $type
        where
            $type: OwnedText<M::Item>,
        {
            type Native = PointerMut<<$type as OwnedText<M::Item>>::Unit>;
            #[inline(always)]
            fn ready() -> Result<(), Error> {
                M::Free::ready()
            }
            unsafe fn copy(start: *const Self::Native, count: usize) -> Result<Vec<Self>, Error> {
                // SAFETY: an item that `copy_items` gives out.
                let lift = |item| unsafe { <$type as Lift<FreeWith<M::Item, M::Free>>>::lift(item) };
                // SAFETY: the caller's promise.
                unsafe { copy_items::<_, M::Free, _>(start, count, lift) }
            }
        }
        // SAFETY: as above; a null is `None`.
        unsafe impl<M: FreesItems + ItemCount> NativeItem<M> for Option<$type>
        where
            $type: OwnedText<M::Item>,
        {
            type Native = PointerMut<<$type as OwnedText<M::Item>>::Unit>;
            #[inline(always)]
            fn ready() -> Result<(), Error> {
                M::Free::ready()
            }
            unsafe fn copy(start: *const Self::Native, count: usize) -> Result<Vec<Self>, Error> {
                // SAFETY: an item that `copy_items` gives out.
                let lift = |item| unsafe { <$type as NullableLift<FreeWith<M::Item, M::Free>>>::lift_option(item) };
                // SAFETY: the caller's promise.
                unsafe { copy_items::<_, M::Free, _>(start, count, lift) }
            }
        }
        // SAFETY: a pointer.
        unsafe impl<M: FreesItems + ItemCount> ListedItem<M> for $type
        where
            $type: OwnedText<M::Item>,
        {
            type Unit = <$type as OwnedText<M::Item>>::Unit;
        }
    )*};
}
text_items!(Box<str>, CString, OsString, PathBuf, String);

/// Items that nobody has taken yet, freed when a conversion that fails or panics leaves them.
struct Rest<U, G: Free> {
    next: *const PointerMut<U>,
    left: usize,
    free: std::marker::PhantomData<G>,
}

impl<U, G: Free> Rest<U, G> {
    /// The next item, which is the taker's from now on.
    fn take(&mut self) -> Option<*mut U> {
        self.left = self.left.checked_sub(1)?;
        // SAFETY: one of those left. (Unaligned: native code's array may stand anywhere.)
        let item = unsafe { self.next.read_unaligned() };
        // SAFETY: as above.
        self.next = unsafe { self.next.add(1) };
        Some(item.0)
    }
}

impl<U, G: Free> Drop for Rest<U, G> {
    fn drop(&mut self) {
        while let Some(item) = self.take() {
            drop(Guard::<G>::new(item));
        }
    }
}

/// The items, each read and then freed with `G`.
///
/// # Safety
/// `start` is null or points to `count` pointers, each null or owned; `lift` takes one over.
unsafe fn copy_items<U, G: Free, T>(
    start: *const PointerMut<U>,
    count: usize,
    lift: impl Fn(*mut U) -> Result<T, Error>,
) -> Result<Vec<T>, Error> {
    let mut items = room(start, count)?;
    let mut rest = Rest::<U, G> { next: start, left: count, free: std::marker::PhantomData };
    while let Some(item) = rest.take() {
        items.push(lift(item)?);
    }
    Ok(items)
}

/// Whether the array's length is counted or a null ends it, its items have one policy.
pub trait OfCopiedItems {
    /// It.
    type Items;
}
impl<S, P> OfCopiedItems for Auto<S, P> {
    type Items = Self;
}
impl<K, P> OfCopiedItems for As<K, P> {
    type Items = Self;
}
impl<M> OfCopiedItems for Lossy<M> {
    type Items = Self;
}
impl<M, G> OfCopiedItems for Each<M, G> {
    type Items = Self;
}
impl<M> OfCopiedItems for List<M> {
    type Items = M;
}
impl<M: OfCopiedItems, F, T: NativeItem<M::Items>> Shape<FreeWith<M, F>> for Vec<T> {
    type Native = PointerMut<T::Native>;
}
impl<M: OfItems, T: LiftRef<M::Alone> + ?Sized> Shape<List<M>> for Vec<&T> {
    type Native = Pointer<Pointer<T::Native>>;
}
impl<M: OfItems, T: LiftRef<M::Alone> + ?Sized> Shape<Optional<List<M>>> for Vec<&T> {
    type Native = Pointer<Pointer<T::Native>>;
}

// SAFETY: the declaration promises an owned array of that length and names what frees it; the rest is the item's promise.
unsafe impl<M: SliceCount, F: Free, T: NativeItem<M>> LiftCounted<FreeWith<M, F>> for Vec<T> {
    type Native = PointerMut<T::Native>;
    #[inline(always)]
    fn ready() -> Result<(), Error> {
        F::ready()?;
        T::ready()
    }
    unsafe fn lift_counted(native: Self::Native, length: impl FnOnce() -> Result<usize, Error>) -> Result<Self, Error> {
        let _guard = Guard::<F>::new(native.0);
        let count = elements::<M>(length()?, size_of::<T::Native>())?;
        // SAFETY: the caller's promise.
        unsafe { T::copy(native.0, count) }
    }
}

impl<M: SliceCount, F: Free, T: NativeItem<M>> NullableLiftCounted<FreeWith<M, F>> for Vec<T> {}

/// How many pointers stand before the null that ends a list.
///
/// # Safety
/// `start` points to pointers, the last of which is null.
unsafe fn list_length<U>(start: *const *mut U) -> usize {
    let mut length = 0;
    // SAFETY: the caller's promise: none of those before was the last.
    while !unsafe { start.add(length).read_unaligned() }.is_null() {
        length += 1;
    }
    length
}

// SAFETY: the declaration promises an owned array with a null at its end, and names what frees it.
unsafe impl<M, F: Free, T: ListedItem<M>> Lift<FreeWith<List<M>, F>> for Vec<T> {
    type Native = PointerMut<PointerMut<T::Unit>>;
    #[inline(always)]
    fn ready() -> Result<(), Error> {
        F::ready()?;
        T::ready()
    }
    unsafe fn lift(native: Self::Native) -> Result<Self, Error> {
        // SAFETY: the caller's promise.
        match unsafe { <Self as NullableLift<FreeWith<List<M>, F>>>::lift_option(native) }? {
            Some(items) => Ok(items),
            None => Err(Error::marshal(Problem::Null)),
        }
    }
}

// SAFETY: as above; null is `None`.
unsafe impl<M, F: Free, T: ListedItem<M>> NullableLift<FreeWith<List<M>, F>> for Vec<T> {
    type Native = PointerMut<PointerMut<T::Unit>>;
    #[inline(always)]
    fn ready() -> Result<(), Error> {
        <Self as Lift<FreeWith<List<M>, F>>>::ready()
    }
    unsafe fn lift_option(native: Self::Native) -> Result<Option<Self>, Error> {
        let Some(_guard) = Guard::<F>::new(native.0) else {
            return Ok(None);
        };
        // SAFETY: the caller's promise.
        let length = unsafe { list_length(native.0.cast::<*mut T::Unit>()) };
        // SAFETY: as above.
        unsafe { T::copy(native.0, length) }.map(Some)
    }
}

// SAFETY: the declaration promises an array with a null at its end that lives as long as the references say.
unsafe impl<M: OfItems, T: LiftRef<M::Alone> + ?Sized> Lift<List<M>> for Vec<&T> {
    type Native = Pointer<Pointer<T::Native>>;
    unsafe fn lift(native: Self::Native) -> Result<Self, Error> {
        // SAFETY: the caller's promise.
        match unsafe { <Self as NullableLift<List<M>>>::lift_option(native) }? {
            Some(items) => Ok(items),
            None => Err(Error::marshal(Problem::Null)),
        }
    }
}

macro_rules! nullable_borrowed_list {
    ($($policy:ty),*) => {$(
        // SAFETY: as above; null is `None`.
        unsafe impl<M: OfItems, T: LiftRef<M::Alone> + ?Sized> NullableLift<$policy> for Vec<&T> {
            type Native = Pointer<Pointer<T::Native>>;
            unsafe fn lift_option(native: Self::Native) -> Result<Option<Self>, Error> {
                if native.0.is_null() {
                    return Ok(None);
                }
                // SAFETY: the caller's promise.
                let length = unsafe { list_length(native.0.cast::<*mut T::Native>()) };
                // SAFETY: as above.
                unsafe { borrow_items::<M::Alone, T>(native.0, length) }.map(Some)
            }
        }
    )*};
}
nullable_borrowed_list!(List<M>, Optional<List<M>>);
