//! Whether native code finds a string's end by its NUL: what stands beside it says so.

use crate::marshal::policy::{
    Alone, ByType, ByWord, Counted, DoubleNul, Ends, Excluded, InField, InOnly, InSlice, Included, Item, List, Lossy,
    Optional, OutOnly, Truncate, UnsaidNul,
};
use crate::marshal::string::encoding::Encode;

/// Whether native code finds a string's end by its NUL: where something stands beside it that says so, and under a policy.
///
/// # Safety
/// `Sees` is `E::Terminated` where `NUL` holds: behind the string itself stands none.
pub unsafe trait Terminated {
    /// Whether a NUL must stand behind the string, and none within it.
    const NUL: bool;
    /// What native code sees of a string in the encoding `E`, of which all depends: so it is unknown where that is.
    type Sees<E: Encode>;
}
// SAFETY: a copy.
unsafe impl Terminated for Alone {
    const NUL: bool = true;
    type Sees<E: Encode> = E::Terminated;
}
// SAFETY: a copy.
unsafe impl<U> Terminated for Counted<U, UnsaidNul> {
    const NUL: bool = true;
    type Sees<E: Encode> = E::Terminated;
}
// SAFETY: a copy.
unsafe impl<U> Terminated for Counted<U, Included> {
    const NUL: bool = true;
    type Sees<E: Encode> = E::Terminated;
}
// SAFETY: no NUL is added.
unsafe impl<U> Terminated for Counted<U, Excluded> {
    const NUL: bool = false;
    type Sees<E: Encode> = E::Counted;
}
/// For a string that goes in, [`StringCount`](crate::marshal::length::count::StringCount) refuses these three, once.
// SAFETY: a copy.
unsafe impl<U> Terminated for Counted<U, InOnly> {
    const NUL: bool = true;
    type Sees<E: Encode> = E::Terminated;
}
// SAFETY: a copy.
unsafe impl<U> Terminated for Counted<U, OutOnly> {
    const NUL: bool = true;
    type Sees<E: Encode> = E::Terminated;
}
// SAFETY: a copy.
unsafe impl<U> Terminated for Counted<U, Ends> {
    const NUL: bool = true;
    type Sees<E: Encode> = E::Terminated;
}

// SAFETY: as for `Alone`.
unsafe impl Terminated for InSlice {
    const NUL: bool = true;
    type Sees<E: Encode> = E::Terminated;
}

// SAFETY: the promise of what stands beside it.
unsafe impl<P: Terminated> Terminated for InField<P> {
    const NUL: bool = P::NUL;
    type Sees<E: Encode> = P::Sees<E>;
}

// SAFETY: the place's promise.
unsafe impl<S, P: Terminated> Terminated for ByType<S, P> {
    const NUL: bool = P::NUL;
    type Sees<E: Encode> = P::Sees<E>;
}
// SAFETY: the place's promise.
unsafe impl<K, P: Terminated> Terminated for ByWord<K, P> {
    const NUL: bool = P::NUL;
    type Sees<E: Encode> = P::Sees<E>;
}
// SAFETY: a copy.
unsafe impl<M> Terminated for Item<M> {
    const NUL: bool = true;
    type Sees<E: Encode> = E::Terminated;
}

/// Policies under which no single string crosses, as [`SaysEncoding`] reports; or none on its way in.
macro_rules! no_place {
    ($($policy:ty),*) => {$(
        // SAFETY: a copy.
        unsafe impl<M> Terminated for $policy {
            const NUL: bool = true;
            type Sees<E: Encode> = E::Terminated;
        }
    )*};
}
no_place!(DoubleNul<M>, List<M>, Lossy<M>, Optional<M>, Truncate<M>);
