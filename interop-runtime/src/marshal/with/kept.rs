//! What is made for the call, and lent.

use std::ops::Deref;

use crate::Error;
use crate::marshal::argument::{Argument, Element, LendNullable, LendRef};
use crate::marshal::call::Call;
use crate::marshal::collection::list::{Listed, lend_items};
use crate::marshal::collection::of_items::OfItems;
use crate::marshal::length::count::ItemCount;
use crate::marshal::length::countable::{Countable, Length};
use crate::marshal::native_pointer::Pointer;
use crate::marshal::seen::Conversion;
use crate::marshal::shape::{Shape, ShapeBehind};

/// What a conversion makes for one call: native code gets a pointer to what it dereferences to, and it is dropped when the call is over,
/// however that ends.
///
/// An owned string or vector, whose `&str` or `&[T]` crosses; a `Box` of a structure; or a type of your own with `Deref`, whose
/// `Drop` frees what was made: the state of a marshaler. It stands as `As` in [`ToNative`](super::ToNative).
///
/// .NET's stateful marshalers: `FromManaged` makes it, `ToUnmanaged` is its `Deref`, and `Free` its `Drop`.
///
/// ```
/// # use interop_runtime as interop;
/// use interop::Error;
/// use interop::marshal::{Kept, ToNative};
/// use std::collections::BTreeMap;
/// use std::ffi::{CStr, CString};
///
/// /// `NAME=value;NAME=value`, in bytes.
/// pub enum Pairs {}
///
/// impl ToNative<Pairs> for &BTreeMap<String, String> {
///     type As = Kept<CString>;
///     fn to_native(&self) -> Result<Kept<CString>, Error> {
///         let pairs: Vec<String> = self.iter().map(|(name, value)| format!("{name}={value}")).collect();
///         CString::new(pairs.join(";")).map(Kept).map_err(Error::other)
///     }
/// }
///
/// let pairs = BTreeMap::from([("mode".to_owned(), "ro".to_owned()), ("cache".to_owned(), "on".to_owned())]);
/// assert_eq!(ToNative::<Pairs>::to_native(&&pairs)?.0.as_c_str(), c"cache=on;mode=ro");
/// # Ok::<(), Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Kept<O>(pub O);

impl<M, O: Deref<Target: ShapeBehind<M>>> Shape<M> for Kept<O> {
    type Native = Pointer<<O::Target as ShapeBehind<M>>::Native>;
}

// SAFETY: the promise of what stands behind a reference; the call keeps the value.
unsafe impl<M, O: Deref<Target: LendRef<M>>> Argument<M> for Kept<O> {
    type Native = Pointer<<O::Target as LendRef<M>>::Native>;
    type WriteBack = ();
    type Sees = Conversion;
    #[inline]
    fn pass(self, call: &Call<'_>) -> Result<(Self::Native, ()), Error> {
        // SAFETY: what the value borrows is the caller's, who has it until the call is over.
        let kept = unsafe { &*call.keep_borrowing(self.0) };
        Ok((Pointer(kept.deref().lend(call)?), ()))
    }
}

// SAFETY: null.
unsafe impl<M, O: Deref<Target: LendRef<M>>> LendNullable<M> for Kept<O> {
    const NULL: Self::Native = Pointer(std::ptr::null());
}

// SAFETY: the promise of what stands behind a reference; the call keeps the items of a list.
unsafe impl<M, O: Deref<Target: LendRef<M>>> Listed<M> for Kept<O> {
    type Native = <O::Target as LendRef<M>>::Native;
    type Sees = Conversion;
    #[inline]
    fn lend_item(&self, call: &Call<'_>) -> Result<*const Self::Native, Error> {
        self.0.deref().lend(call)
    }
}

// SAFETY: an array of pointers in the memory of the call.
unsafe impl<M: ItemCount + OfItems, O: Deref<Target: LendRef<M::Item>>> Element<M> for Kept<O> {
    type Native = Pointer<<O::Target as LendRef<M::Item>>::Native>;
    type Sees = Conversion;
    #[inline]
    fn lend_slice(items: &[Self], call: &Call<'_>) -> Result<*const Self::Native, Error> {
        lend_items::<M::Item, Self>(items, 0, call)
    }
}

/// What has one length, however often it is asked: other types may dereference to another slice each time.
macro_rules! lengths {
    ($([$($generic:tt)*] $type:ty: $slice:ty;)*) => {$(
        // SAFETY: the promise of what it dereferences to, which is the same each time.
        unsafe impl<M, $($generic)*> Length<M> for Kept<$type>
        where
            $slice: Countable<M>,
        {
            #[inline(always)]
            fn length(&self) -> usize {
                <$slice as Countable<M>>::count(&self.0)
            }
        }
    )*};
}
lengths! {
    [T] Box<[T]>: [T];
    [T] Vec<T>: [T];
    [] Box<str>: str;
    [] String: str;
}
