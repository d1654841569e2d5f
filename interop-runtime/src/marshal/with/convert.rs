//! The two traits: a value is converted to one of a type that crosses by itself, and made of one.

use crate::Error;

/// How a value goes to native code, with the marshaler `M`: it is converted to one of a type that crosses by itself.
///
/// `M` is a type of yours that only names the conversion, so that one type can have several, and a type of another crate one of
/// yours. A declaration names it: `#[marshal(with = M)]` on a parameter, `#[marshal(element(with = M))]` where it stands in a slice,
/// `#[returns(with = M)]` in a function that native code calls.
///
/// The value may stand behind `&`, and in `Option`; with `element(with = M)` in slices, arrays and vectors. Behind `&mut` and with
/// `#[in_out]` native code changes it, so there it needs [`FromNative`], too, with the same `As`.
///
/// What goes to native code for the call is made where it stands: implement the trait for the *reference* if native code reads the
/// value itself, or a part of it, such as the text of a structure that has one. Then `As` is a reference as well, and nothing is copied.
/// What must be made first, and is then lent, is a [`Kept`](super::Kept). It is dropped when the call is over.
///
/// .NET's `ConvertToUnmanaged` of a custom marshaler, and `GetPinnableReference` where it is implemented for the reference.
///
/// ```
/// # use interop_runtime as interop;
/// use interop::Error;
/// use interop::marshal::ToNative;
/// use std::time::Duration;
///
/// /// A duration is a `uint32_t` of milliseconds.
/// pub enum Millis {}
///
/// impl ToNative<Millis> for Duration {
///     type As = u32;
///     fn to_native(&self) -> Result<u32, Error> {
///         u32::try_from(self.as_millis()).map_err(Error::other)
///     }
/// }
///
/// assert_eq!(ToNative::<Millis>::to_native(&Duration::from_secs(2))?, 2000);
/// # Ok::<(), Error>(())
/// ```
#[diagnostic::on_unimplemented(
    message = "`{M}` does not say how a `{Self}` goes to native code",
    label = "nothing converts a `{Self}` with `{M}`",
    note = "a value, also one behind `&` or in `Option`, has `with = …`; what stands in a slice, an array or a vector has `element(with = …)`",
    note = "where there is no conversion yet, write `impl interop::marshal::ToNative<{M}> for {Self}`: its `As` is a type that crosses by itself, such as an integer"
)]
pub trait ToNative<M> {
    /// What the value crosses as: a type that crosses by itself.
    type As;
    /// Makes it.
    ///
    /// # Errors
    /// The value has no native form; [`Error::other`] makes one of a text or of another error.
    fn to_native(&self) -> Result<Self::As, Error>;
    /// The same of a value that is passed: what is lent by `&mut` is changed after the call.
    ///
    /// # Errors
    /// As there.
    #[doc(hidden)]
    #[inline(always)]
    fn into_as(self) -> Result<Self::As, Error>
    where
        Self: Sized,
    {
        self.to_native()
    }
}

/// How a value is made of what native code produced, with the marshaler `M`: of one of a type that comes out by itself.
///
/// For what is returned and what comes out through `#[out]`, and for what a function gets that native code calls. Whatever the
/// declaration says of the memory behind it (`free_with`, `copied`, `counted_by`) has been done when it is converted: it is a value
/// of Rust's, which owns what it has.
///
/// [`ToNative`] is the other way, and says more. .NET's `ConvertToManaged` of a custom marshaler; its `Free` is the `Drop` of `As`.
///
/// ```
/// # use interop_runtime as interop;
/// use interop::Error;
/// use interop::marshal::FromNative;
/// use std::num::NonZeroU32;
///
/// /// A handle of the library's, which gives out 0 for none.
/// pub struct Window(NonZeroU32);
/// pub enum WindowId {}
///
/// impl FromNative<WindowId> for Window {
///     type As = u32;
///     fn from_native(id: u32) -> Result<Self, Error> {
///         NonZeroU32::new(id).map(Window).ok_or_else(|| Error::other("there is no window"))
///     }
/// }
///
/// let window: Window = FromNative::<WindowId>::from_native(7)?;
/// assert_eq!(window.0.get(), 7);
/// # Ok::<(), Error>(())
/// ```
#[diagnostic::on_unimplemented(
    message = "`{M}` does not say how a `{Self}` comes from native code",
    label = "nothing makes a `{Self}` with `{M}`",
    note = "a value, also one behind `&` or in `Option`, has `with = …`; what stands in a slice, an array or a vector has `element(with = …)`",
    note = "where there is no conversion yet, write `impl interop::marshal::FromNative<{M}> for {Self}`: its `As` is a type that comes out by itself, such as an integer"
)]
pub trait FromNative<M>: Sized {
    /// What the value comes out as: a type that crosses by itself.
    type As;
    /// Makes the value.
    ///
    /// # Errors
    /// What native code produced is no value of the type; [`Error::other`] makes one of a text or of another error.
    fn from_native(native: Self::As) -> Result<Self, Error>;
}

impl<M, T: ToNative<M>> ToNative<M> for Option<T> {
    type As = Option<T::As>;
    #[inline(always)]
    fn to_native(&self) -> Result<Self::As, Error> {
        self.as_ref().map(T::to_native).transpose()
    }
    #[inline(always)]
    fn into_as(self) -> Result<Self::As, Error> {
        self.map(T::into_as).transpose()
    }
}

impl<M, T: FromNative<M>> FromNative<M> for Option<T> {
    type As = Option<T::As>;
    #[inline(always)]
    fn from_native(native: Self::As) -> Result<Self, Error> {
        native.map(T::from_native).transpose()
    }
}
