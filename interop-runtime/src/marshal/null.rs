//! `#[value(null)]`: the null that a declaration gives in the caller's place.

/// A type that has a null: a raw pointer, or an `Option`.
#[diagnostic::on_unimplemented(
    message = "a `{Self}` is never null, so `#[value(null)]` has none to pass",
    label = "write the value itself, `#[value(0)]`, or the type that may be null",
    note = "raw pointers are null, and `Option`: of a reference, `NonNull`, a string or a function pointer"
)]
pub trait HasNull {
    /// The null.
    fn null() -> Self;
}

impl<T> HasNull for *const T {
    #[inline(always)]
    fn null() -> Self {
        std::ptr::null()
    }
}

impl<T> HasNull for *mut T {
    #[inline(always)]
    fn null() -> Self {
        std::ptr::null_mut()
    }
}

/// Of whatever: an `Option` that does not cross is refused where it crosses.
impl<T> HasNull for Option<T> {
    #[inline(always)]
    fn null() -> Self {
        None
    }
}
