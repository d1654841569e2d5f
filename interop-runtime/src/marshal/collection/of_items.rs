//! What a policy says of the items of an array, whichever way they cross.

use crate::marshal::memory::close::{CloseMemory, Kept};
use crate::marshal::native_pointer::Pointer;
use crate::marshal::policy::{Alone, ByType, ByWord, Each, InArray, InSlice, Item, List, Lossy, Optional, Replaced};
use crate::marshal::shape::{InVec, Shape, ShapeBehind};

/// The policy of the items of what has the policy `Self`.
pub trait OfItems {
    /// Each item's policy in an array whose length is counted.
    type Item;
    /// The same in an array that is copied out of native code; whether its length is counted or a null ends it, it is the same.
    type Copied;
    /// The same with nothing around the item or beside it.
    type Bare;
    /// What frees an item that is copied out.
    type Close: CloseMemory;
}
impl<S, P> OfItems for ByType<S, P> {
    type Item = ByType<S, InSlice>;
    type Copied = InArray<Self>;
    type Bare = ByType<S, Alone>;
    type Close = Kept;
}
impl<K, P> OfItems for ByWord<K, P> {
    type Item = ByWord<K, InSlice>;
    type Copied = InArray<Self>;
    type Bare = ByWord<K, Alone>;
    type Close = Kept;
}
impl<M: OfItems> OfItems for Lossy<M> {
    type Item = Lossy<M::Item>;
    type Copied = InArray<Self>;
    type Bare = Lossy<M::Bare>;
    type Close = M::Close;
}
impl<M: OfItems, G: CloseMemory> OfItems for Each<M, G> {
    type Item = M::Item;
    type Copied = InArray<Self>;
    type Bare = M::Bare;
    type Close = G;
}
impl<M: OfItems> OfItems for List<M> {
    type Item = Item<M::Bare>;
    type Copied = InArray<M>;
    type Bare = M::Bare;
    type Close = M::Close;
}
/// A list within a list, which ends as the outer one does.
impl<M> OfItems for Item<M> {
    type Item = Self;
    type Copied = InArray<Self>;
    type Bare = M;
    type Close = Kept;
}
impl<M: OfItems> OfItems for Optional<M> {
    type Item = M::Item;
    type Copied = M::Copied;
    type Bare = M::Bare;
    type Close = M::Close;
}

impl<M: OfItems> OfItems for Replaced<M> {
    type Item = M::Item;
    type Copied = M::Copied;
    type Bare = M::Bare;
    type Close = M::Close;
}

impl<M: OfItems, T: Shape<M::Item>> ShapeBehind<M> for [T] {
    type Native = T::Native;
}

impl<M: OfItems, T: Shape<M::Item>, const N: usize> ShapeBehind<M> for [T; N] {
    type Native = T::Native;
}

impl<M: OfItems, T: ShapeBehind<M::Item> + ?Sized> InVec<M> for &T {
    type Array = Pointer<Pointer<T::Native>>;
}
