//! How a length counts: in elements or bytes, with the terminator or without.

use crate::Error;
use crate::marshal::memory::view::impossible;
use crate::marshal::policy::{
    Alone, ByType, ByWord, Bytes, Counted, DoubleNul, Each, EachWay, Elements, Excluded, InField, InSlice, Included,
    Inline, List, Lossy, Out, OwnStatus, Status, UnsaidNul, UnsaidUnit,
};
use crate::marshal::refused::foreign::reasons::SliceInSlice;

/// How many elements of `size` bytes a declared length is.
#[inline(always)]
pub(crate) fn elements<M: SliceCount>(length: usize, size: usize) -> Result<usize, Error> {
    if !M::BYTES || size == 0 {
        return Ok(length);
    }
    if length.is_multiple_of(size) { Ok(length / size) } else { Err(impossible(length as i128)) }
}

/// How many units of `size` bytes a string's declared length is, with its terminator where that is counted.
#[inline(always)]
pub(crate) fn text_units<M: StringCount>(length: usize, size: usize) -> Result<usize, Error> {
    if !M::BYTES {
        return Ok(length);
    }
    if length.is_multiple_of(size) { Ok(length / size) } else { Err(impossible(length as i128)) }
}

impl<M: SliceCount> SliceCount for Lossy<M> {
    const BYTES: bool = M::BYTES;
    const BYTES_OUT: bool = M::BYTES_OUT;
}
impl<M: StringCount> StringCount for Lossy<M> {
    const BYTES: bool = M::BYTES;
    const NUL: bool = M::NUL;
}

impl<M: SliceCount, G> SliceCount for Each<M, G> {
    const BYTES: bool = M::BYTES;
}
impl<M: ItemCount, G> ItemCount for Each<M, G> {}
impl<M: ItemCount> ItemCount for Lossy<M> {}

/// Slices have no terminator to count.
#[diagnostic::on_unimplemented(
    message = "a slice has no terminator, so `nul` says nothing about its length",
    label = "not a string",
    note = "leave `nul = …` out; `unit = bytes` counts bytes instead of elements"
)]
pub(crate) trait SliceCount {
    /// Whether bytes are counted; elements otherwise.
    const BYTES: bool;
    /// The same of a length that comes back.
    const BYTES_OUT: bool = Self::BYTES;
}
impl<U: Unit> SliceCount for Counted<U, UnsaidNul> {
    const BYTES: bool = U::BYTES;
    const BYTES_OUT: bool = U::BYTES_OUT;
}
impl<const N: usize, P: SliceCount> SliceCount for Inline<N, P> {
    const BYTES: bool = P::BYTES;
    const BYTES_OUT: bool = P::BYTES_OUT;
}
impl<P: SliceCount> SliceCount for InField<P> {
    const BYTES: bool = P::BYTES;
    const BYTES_OUT: bool = P::BYTES_OUT;
}
impl<S, P: SliceCount> SliceCount for ByType<S, P> {
    const BYTES: bool = P::BYTES;
    const BYTES_OUT: bool = P::BYTES_OUT;
}
impl<K, P: SliceCount> SliceCount for ByWord<K, P> {
    const BYTES: bool = P::BYTES;
    const BYTES_OUT: bool = P::BYTES_OUT;
}
impl<M: ItemCount> SliceCount for List<M> {
    const BYTES: bool = false;
}
impl<M: CountsDoubleNul> SliceCount for DoubleNul<M> {
    const BYTES: bool = false;
}

/// Never implemented: a `double_nul` list says itself where it ends.
#[diagnostic::on_unimplemented(
    message = "a `double_nul` list has no length beside it",
    label = "what does this length count?",
    note = "an empty string is the end of the list; leave `#[len_of(…)]` out"
)]
pub(crate) trait CountsDoubleNul {}

/// A list is counted in items: its bytes are those of pointers that the caller never sees.
#[diagnostic::on_unimplemented(
    message = "a list is counted in items",
    label = "what does this length count?",
    note = "leave `unit = bytes` and `nul = …` out; the null at the end of a `list` is not counted"
)]
pub(crate) trait ItemCount {}
/// Where nothing is counted, [`CarriesLength`](crate::marshal::length::count::CarriesLength) is what says so.
impl ItemCount for Alone {}
impl ItemCount for InSlice {}
impl ItemCount for Out {}
impl<C> ItemCount for Status<C> {}
impl<E> ItemCount for OwnStatus<E> {}
impl ItemCount for Counted<UnsaidUnit, UnsaidNul> {}
impl ItemCount for Counted<Elements, UnsaidNul> {}
impl<S, P: ItemCount> ItemCount for ByType<S, P> {}
impl<K, P: ItemCount> ItemCount for ByWord<K, P> {}

/// A string's length is counted in more ways than one, so both must be said.
#[diagnostic::on_unimplemented(
    message = "the length of a string needs a unit, and whether it counts the terminator",
    label = "what does this length count?",
    note = "write `#[len_of(…, unit = bytes, nul = excluded)]`: `unit` is `bytes` or `elements`, `nul` is `included` or `excluded`"
)]
pub(crate) trait StringCount {
    /// Whether bytes are counted; units of the encoding otherwise.
    const BYTES: bool;
    /// Whether the terminator is counted.
    const NUL: bool;
}

macro_rules! string_counts {
    ($($unit:ident $nul:ident: $bytes:literal $counted:literal;)*) => {$(
        impl StringCount for Counted<$unit, $nul> {
            const BYTES: bool = $bytes;
            const NUL: bool = $counted;
        }
    )*};
}
string_counts! {
    Elements Included: false true;
    Bytes Included: true true;
    Elements Excluded: false false;
    Bytes Excluded: true false;
}
impl<const N: usize, P: StringCount> StringCount for Inline<N, P> {
    const BYTES: bool = P::BYTES;
    const NUL: bool = P::NUL;
}
impl<P: StringCount> StringCount for InField<P> {
    const BYTES: bool = P::BYTES;
    const NUL: bool = P::NUL;
}
impl<S, P: StringCount> StringCount for ByType<S, P> {
    const BYTES: bool = P::BYTES;
    const NUL: bool = P::NUL;
}
impl<K, P: StringCount> StringCount for ByWord<K, P> {
    const BYTES: bool = P::BYTES;
    const NUL: bool = P::NUL;
}

/// The declared length of a string of `units` units of `size` bytes each, without its terminator.
#[inline(always)]
pub(crate) fn string_length<M: StringCount>(units: usize, size: usize) -> usize {
    // A length beyond what the address space holds belongs to a string that cannot be lent either.
    units.saturating_add(usize::from(M::NUL)).saturating_mul(if M::BYTES { size } else { 1 })
}

/// How many bytes one counted unit of a slice has.
pub(crate) trait Unit {
    /// Whether bytes are counted; elements otherwise.
    const BYTES: bool;
    /// The same of a length that comes back.
    const BYTES_OUT: bool = Self::BYTES;
}
impl<I: Unit, O: Unit> Unit for EachWay<I, O> {
    const BYTES: bool = I::BYTES;
    const BYTES_OUT: bool = O::BYTES;
}
impl Unit for UnsaidUnit {
    const BYTES: bool = false;
}
impl Unit for Elements {
    const BYTES: bool = false;
}
impl Unit for Bytes {
    const BYTES: bool = true;
}

/// A slice says nothing of its own length: something beside it must.
#[diagnostic::on_unimplemented(
    message = "nobody carries the length of this slice",
    label = "how does native code know its length?",
    note = "give the parameter that carries it `#[len_of(…)]` with this parameter's name; C's pointer to a length, capacity in and length out, is `#[in_out] #[len_of(…)]` and the integer's type, such as `usize`",
    note = "a list of strings that a null or an empty one ends has no length beside it: write `#[marshal(list)]` or `#[marshal(double_nul)]` on it"
)]
pub(crate) trait CarriesLength {}
impl<U, N> CarriesLength for Counted<U, N> {}
impl<S, P: CarriesLength> CarriesLength for ByType<S, P> {}
impl<K, P: CarriesLength> CarriesLength for ByWord<K, P> {}
impl<P: CarriesLength> CarriesLength for InField<P> {}
impl CarriesLength for InSlice where for<'never> &'never (): SliceInSlice {}

/// Strings in an array that native code fills: who frees them, or that native code keeps them.
#[diagnostic::on_unimplemented(
    message = "nothing says who frees the strings of an array",
    label = "take their pointers, `[*const c_char; N]`",
    note = "read each with `CStr::from_ptr`; where C returns an array of its own, or stores a pointer to one, take a `Vec<String>` with a length, and `free_with` or `copied`"
)]
pub(crate) trait FreesItems {}
impl FreesItems for Alone {}
/// Of a pointer to an array that native code stores.
impl FreesItems for Out {}
impl<U, N> FreesItems for Counted<U, N> {}
impl<C> FreesItems for Status<C> {}
impl<E> FreesItems for OwnStatus<E> {}
impl<P: FreesItems> FreesItems for InField<P> {}
impl<S, P: FreesItems> FreesItems for ByType<S, P> {}
impl<K, P: FreesItems> FreesItems for ByWord<K, P> {}
impl<M, G> FreesItems for Each<M, G> {}
impl<M: FreesItems> FreesItems for Lossy<M> {}
