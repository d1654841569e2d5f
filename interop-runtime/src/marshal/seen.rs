//! What native code sees of a parameter: the Rust value itself, or a copy that is gone when the call is over. What native
//! code returns can be borrowed only from the first.
//!
//! [`Argument`](crate::marshal::argument::Argument), [`LendRef`](crate::marshal::argument::LendRef), [`LendRefMut`](crate::marshal::argument::LendRefMut), [`Element`](crate::marshal::argument::Element)
//! and [`Listed`](crate::marshal::collection::list::Listed) each name it as `Sees`, and being unsafe traits, promise it.

use std::marker::PhantomData;

use crate::marshal::refused::reason::reasons;

/// Each pointer that native code gets leads to the Rust value itself, for as long as the type says. By value: whatever
/// native code finds in the value is what the caller put there.
pub enum Itself {}

/// Native code gets a copy of a text, which may have items that are seen as `I`.
pub struct Copied<I = Itself>(PhantomData<I>);

/// Native code gets a slot of the call, with the value that the Rust value is converted to.
pub enum Slot {}

/// Native code gets what a conversion of the user's has made for the call.
pub enum Conversion {}

/// Native code gets a native structure that is made of the Rust value, which has the lifetimes `S`: `(&'a (), …)`.
pub struct Structure<S = ()>(PhantomData<S>);

/// A reference for `'a`, behind which native code sees `S`.
pub struct Lent<'a, S>(PhantomData<(&'a (), S)>);

reasons! {
    /// Never implemented: nothing outlives the copy of a text.
    LendsText:
        "what native code returns cannot be borrowed from a `{Self}` that crosses as a copy",
        "this is converted for the call, so a pointer into it is dangling afterwards",
        "take what crosses as it stands, a `&CStr` or in UTF-16 a `&U16CStr` (or a UTF-8 string whose length crosses with `nul = excluded`), or give the return type a lifetime that this parameter does not have";
    /// Never implemented: nothing outlives the array of pointers; what they point to may.
    LendsList:
        "what native code returns cannot be borrowed from the array of a `{Self}`, which is made for the call",
        "these pointers are gone when the call is over; what they point to is not",
        "write the lifetime of the result on the items alone: `items: &[&'a CStr]`, and `-> &'a CStr`";
    /// Never implemented: nothing outlives the slot.
    LendsSlot:
        "what native code returns cannot be borrowed from a `{Self}` that crosses as a copy",
        "this is converted for the call, so a pointer to it is dangling afterwards",
        "lend what it is converted to, the integer or the structure; or give the return type a lifetime that this parameter does not have";
    /// Never implemented: nothing outlives what is made for the call.
    LendsConversion:
        "what native code returns cannot be borrowed from what is converted for the call",
        "this is converted, so a pointer to it is dangling afterwards",
        "convert it to a reference, if native code can read what the value has: then `As` is one; or give the return type a lifetime that this parameter does not have";
    /// Never implemented: what is made for the call is not `'static`.
    KeepsConversion:
        "what is converted for the call is gone when the call is over",
        "`'static` promises what native code does not get",
        "leave `'static` out, or convert it to a reference, if native code can read what the value has: then `As` is one";
    /// Never implemented: the copy of a text is not `'static`.
    KeepsText:
        "a `{Self}` crosses as a copy, which is gone when the call is over",
        "`'static` promises what native code does not get",
        "leave `'static` out, or take a `&'static CStr`, which crosses as it stands";
    /// Never implemented: the slot is not `'static`.
    KeepsSlot:
        "a `{Self}` crosses as a copy, which is gone when the call is over",
        "`'static` promises what native code does not get",
        "leave `'static` out, or lend what it is converted to, the integer or the structure";
}

/// What native code returns may be borrowed from a `T` of which native code sees this.
///
/// ```compile_fail,E0603
/// enum Mine {}
/// impl interop_runtime::marshal::seen::LendsSlot for &mut Mine {}
/// ```
///
/// # Safety
/// Native code sees the value itself.
pub(crate) unsafe trait Lends<T> {}
// SAFETY: the value itself.
unsafe impl<T> Lends<T> for Itself {}
// SAFETY: as above.
unsafe impl<T> Lends<T> for Lent<'_, Itself> {}
// SAFETY: nothing has the reason.
unsafe impl<T: LendsText> Lends<T> for Lent<'_, Copied> {}
// SAFETY: as above.
unsafe impl<T: LendsText, I> Lends<T> for Lent<'_, Copied<Copied<I>>> {}
// SAFETY: as above.
unsafe impl<T: LendsList, I> Lends<T> for Lent<'_, Copied<Lent<'_, I>>> {}
// SAFETY: as above.
unsafe impl<T: LendsSlot> Lends<T> for Lent<'_, Slot> {}
// SAFETY: as above.
unsafe impl<T: LendsSlot, S> Lends<T> for Structure<S> {}
// SAFETY: as above.
unsafe impl<T: LendsSlot, S> Lends<T> for Lent<'_, Structure<S>> {}

/// What native code returns may be borrowed from what stands in a `T` of which native code sees this, and not from the `T` itself: the
/// lifetime of the reference that it begins with is not the result's.
///
/// # Safety
/// Native code sees what stands in it itself.
pub(crate) unsafe trait LendsItems<T> {}
// SAFETY: the value itself.
unsafe impl<T> LendsItems<T> for Itself {}
// SAFETY: as above.
unsafe impl<T> LendsItems<T> for Lent<'_, Itself> {}
// SAFETY: nothing has the reason.
unsafe impl<T: LendsText> LendsItems<T> for Lent<'_, Copied> {}
// SAFETY: as above.
unsafe impl<T: LendsText, I> LendsItems<T> for Lent<'_, Copied<Copied<I>>> {}
// SAFETY: the pointers in the copy lead to what an item is a reference to.
unsafe impl<'i, T, I> LendsItems<T> for Lent<'_, Copied<Lent<'i, I>>> where Lent<'i, I>: Lends<T> {}
// SAFETY: nothing has the reason.
unsafe impl<T: LendsSlot> LendsItems<T> for Lent<'_, Slot> {}
// SAFETY: as above.
unsafe impl<T: LendsConversion> LendsItems<T> for Lent<'_, Conversion> {}

// SAFETY: as above.
unsafe impl<T: LendsConversion> Lends<T> for Conversion {}
// SAFETY: as above.
unsafe impl<T: LendsConversion> Lends<T> for Lent<'_, Conversion> {}

/// Native code may keep what it sees of a `'static` `T`.
///
/// # Safety
/// Native code sees the value itself.
pub(crate) unsafe trait Keeps<T> {}
// SAFETY: the value itself.
unsafe impl<T> Keeps<T> for Itself {}
// SAFETY: as above.
unsafe impl<T> Keeps<T> for Lent<'_, Itself> {}
// SAFETY: nothing has the reason.
unsafe impl<T: KeepsText, I> Keeps<T> for Lent<'_, Copied<I>> {}
// SAFETY: as above.
unsafe impl<T: KeepsSlot> Keeps<T> for Lent<'_, Slot> {}
// SAFETY: as above.
unsafe impl<T: KeepsConversion> Keeps<T> for Conversion {}
// SAFETY: as above.
unsafe impl<T: KeepsConversion> Keeps<T> for Lent<'_, Conversion> {}
unsafe impl<T: KeepsSlot, S> Keeps<T> for Structure<S> {}
// SAFETY: as above.
unsafe impl<T: KeepsSlot, S> Keeps<T> for Lent<'_, Structure<S>> {}

/// Native code may keep what stands in a `T`: `&[&'static T]`.
///
/// # Safety
/// As for [`LendsItems`].
pub(crate) unsafe trait KeepsItems<T> {}
// SAFETY: the value itself.
unsafe impl<T> KeepsItems<T> for Itself {}
// SAFETY: as above.
unsafe impl<T> KeepsItems<T> for Lent<'_, Itself> {}
// SAFETY: nothing has the reason.
unsafe impl<T: KeepsText> KeepsItems<T> for Lent<'_, Copied> {}
// SAFETY: as above.
unsafe impl<T: KeepsText, I> KeepsItems<T> for Lent<'_, Copied<Copied<I>>> {}
// SAFETY: the pointers in the copy lead to what an item is a reference to.
unsafe impl<'i, T, I> KeepsItems<T> for Lent<'_, Copied<Lent<'i, I>>> where Lent<'i, I>: Keeps<T> {}
// SAFETY: nothing has the reason.
unsafe impl<T: KeepsSlot> KeepsItems<T> for Lent<'_, Slot> {}
// SAFETY: as above.
unsafe impl<T: KeepsConversion> KeepsItems<T> for Lent<'_, Conversion> {}

/// Native code sees the value itself, or a copy that lives for `'copy` and no longer.
///
/// An implementation holds for every lifetime, so a bound cannot refuse `'static`. The borrow checker can: it makes the
/// lifetime of the copy equal to that in the parameter's type. For example, the macro does not look into an alias:
///
/// ```text
/// type Name = &'static str;
/// fn name_of(name: Name) -> &'static CStr;
/// ```
///
/// The copy of `name` would have to live for `'static`, but [`Argument::lives_for`] gets the borrow of a local variable as `'copy`.
/// That is the error.
pub(crate) trait LivesFor<'copy> {}
impl LivesFor<'_> for Itself {}
impl LivesFor<'_> for Lent<'_, Itself> {}
impl<'copy, I: LivesFor<'copy>> LivesFor<'copy> for Lent<'copy, Copied<I>> {}
impl<'copy> LivesFor<'copy> for Lent<'copy, Slot> {}
impl<'copy> LivesFor<'copy> for Lent<'copy, Conversion> {}
impl LivesFor<'_> for Conversion {}
impl<'copy, S: LivesFor<'copy>> LivesFor<'copy> for Lent<'copy, Structure<S>> {}
impl<'copy, S: LivesFor<'copy>> LivesFor<'copy> for Structure<S> {}
// The lifetimes of a structure.
impl LivesFor<'_> for () {}
impl<'copy, S: LivesFor<'copy>> LivesFor<'copy> for (&'copy (), S) {}
// Items of a list that own what they hold.
impl<'copy, I: LivesFor<'copy>> LivesFor<'copy> for Copied<I> {}
