//! Which types may stand in a native signature, and how they are described.

use crate::metadata::NativeType;

/// A type that may stand in a native signature, as a parameter or as the return value, and be stored by native code.
///
/// The stub lets rustc infer its native signature, so this bound is what keeps types without a C layout out of it.
///
/// # Safety
/// The type has the size, alignment and calling convention of the native type that `NATIVE` describes.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot stand in a native signature",
    label = "not a native type",
    note = "use a type of `std::ffi`, an integer of fixed width, a pointer, or a `#[repr(C)]` type with `#[derive(interop::Blittable)]`"
)]
pub unsafe trait Abi: Copy {
    /// What a user's own function receives for it (`code = path(x)`): the type itself, or the raw pointer.
    type Raw: Copy;
    /// The native type.
    const NATIVE: NativeType;
    /// The value as a user's own function receives it.
    fn raw(self) -> Self::Raw;
}

/// The value as a user's own function receives it, as generated code calls it.
#[inline(always)]
pub fn raw<N: Abi>(native: N) -> N::Raw {
    native.raw()
}

/// A type whose every bit pattern is a value, so that native code may fill it.
///
/// # Safety
/// Any initialised bytes of the type's size are a valid value, zeros included.
#[diagnostic::on_unimplemented(
    message = "native code must not fill a `{Self}`",
    label = "native code could write a value that is no `{Self}`",
    note = "if every bit pattern is a valid `{Self}`, add `#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]` to it; otherwise take its integer type and convert"
)]
pub unsafe trait Fillable: Copy {
    /// What stands where native code will write one: zeros, so that a callee that writes nothing leaves a null and not
    /// garbage; of a handle what stands for none.
    #[doc(hidden)]
    #[inline(always)]
    #[must_use]
    fn unwritten() -> Self {
        // SAFETY: every bit pattern is a value, zeros included.
        unsafe { std::mem::zeroed() }
    }
}

// SAFETY: there are no bits.
unsafe impl Fillable for () {}

/// What native code may write to uninitialised memory.
#[diagnostic::on_unimplemented(
    message = "native code must not fill a `{Self}`",
    label = "native code could write a value that is no `{Self}`",
    note = "take the integer that the header has, and convert: `u8` for C's `_Bool`; to a structure of yours of which every bit pattern is a value add `#[repr(C)]` and `#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]`"
)]
pub(crate) trait WrittenByNative: Fillable + Abi {}

#[diagnostic::do_not_recommend]
impl<T: Fillable + Abi> WrittenByNative for T {}

/// What native code may return unchecked: a status, and what nobody looks at.
#[diagnostic::on_unimplemented(
    message = "native code cannot return a `{Self}` here",
    label = "native code could return a value that is no `{Self}`",
    note = "write the integer or the pointer that the header names, such as `c_int` or `*mut c_void`: for an enumeration its integer, for a function `Option<extern \"C\" fn(…)>`",
    note = "a structure of which every bit pattern is a value has `#[repr(C)]` and `#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]`"
)]
pub trait ReturnedUnchecked: Abi + Fillable {}

#[diagnostic::do_not_recommend]
impl<T: Abi + Fillable> ReturnedUnchecked for T {}

/// What native code returns and nobody looks at, as generated code names its type: any bits, because a value that is none
/// of its type may not even be dropped.
#[inline(always)]
pub fn ignored<N: ReturnedUnchecked>(_: N) {
    const { assert!(!matches!(N::NATIVE, NativeType::Array { .. }), "C returns no array; write a pointer to its elements") }
}

// SAFETY: `()` stands for C's `void`, as a return type only: no `()` can be passed, because it has no `Argument`.
unsafe impl Abi for () {
    type Raw = ();
    const NATIVE: NativeType = NativeType::Void;
    fn raw(self) {}
}

/// What a field of a `#[derive(Blittable)]` structure may be.
///
/// # Safety
/// As for [`Abi`].
#[diagnostic::on_unimplemented(
    message = "a `{Self}` has no native layout, so it cannot be a field of a blittable type",
    label = "not a native type",
    note = "fields are scalars, raw pointers, `Option<NonNull<T>>`, `Option<extern \"C\" fn(…)>`, arrays of these, and other `#[derive(interop::Blittable)]` types; for a truth value write `u8` or `i32`, whichever the header has, and for a string `*const c_char`"
)]
pub unsafe trait Field {
    /// The type itself: a name that leads to it only if it may be a field, so that one that may not is reported once.
    type This;
    /// Whether an integer of 128 bits is in it.
    const WIDE: bool = false;
    /// The native type.
    const NATIVE: NativeType;
}

// SAFETY: C's array, as a field.
unsafe impl<T: Field, const N: usize> Field for [T; N] {
    type This = Self;
    const WIDE: bool = T::WIDE;
    const NATIVE: NativeType = NativeType::Array { of: &T::NATIVE, length: N };
}

// SAFETY: any bits are a value if those of an element are.
unsafe impl<T: Fillable, const N: usize> Fillable for [T; N] {
    #[inline(always)]
    fn unwritten() -> Self {
        [T::unwritten(); N]
    }
}

// SAFETY: it has no size and asks for no alignment, so that C's structure is the one without it.
unsafe impl<T: ?Sized> Field for std::marker::PhantomData<T> {
    type This = Self;
    const NATIVE: NativeType = NativeType::Void;
}

// SAFETY: there are no bits.
unsafe impl<T: ?Sized> Fillable for std::marker::PhantomData<T> {}

/// The promise of whoever invokes a macro that implements unsafe traits, that what they ask is so.
#[derive(Clone, Copy)]
pub struct Promised(());

/// Gives the promise.
///
/// # Safety
/// What the traits ask that the macro implements holds of the type.
#[must_use]
pub const unsafe fn promised() -> Promised {
    Promised(())
}

/// That of this crate, of its own types.
pub(crate) const PROMISED: Promised = Promised(());
