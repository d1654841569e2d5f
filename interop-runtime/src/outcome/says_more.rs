//! Refuses a return type that has one value on success, because all its other values mean failure.
//!
//! Generated code calls `says_more` for every return type. Types that are refused have an inherent function of that name, with
//! a bound that never holds. For every other type rustc falls back to the function of [`SaysMore`].

use std::marker::PhantomData;

use crate::marshal::family::enumeration::Enumeration;

/// The answer for other types.
pub trait SaysMore {
    /// It says something.
    fn says_more() {}
}

/// Of `when = null`.
pub struct NullFails<T>(PhantomData<T>);
/// Of `when = nonzero`.
pub struct NonzeroFails<T>(PhantomData<T>);
/// Of `when = zero`.
pub struct ZeroFails<T>(PhantomData<T>);

impl<T> SaysMore for NullFails<T> {}
impl<T> SaysMore for NonzeroFails<T> {}
impl<T> SaysMore for ZeroFails<T> {}

/// Never implemented.
#[diagnostic::on_unimplemented(
    message = "null is the failure here, so this is never `None`",
    label = "never `None`",
    note = "write what is in the `Option`; where null is no failure, another rule says when the call fails, such as `when = last_error_set`"
)]
pub(crate) trait NoneOnSuccess {}

/// Never implemented.
#[diagnostic::on_unimplemented(
    message = "anything but 0 is the failure here, so this is always 0",
    label = "always 0",
    note = "write `Result<(), …>`, with `#[returns(native = …)]` where native code returns another type than `int`"
)]
pub(crate) trait ValueOnSuccess {}

/// Never implemented.
#[diagnostic::on_unimplemented(
    message = "`false` is the failure here, so this is always `true`",
    label = "always `true`",
    note = "write `Result<(), …>`, with `#[returns(native = …)]` where native code returns another type than `int`"
)]
pub(crate) trait FalseOnSuccess {}

impl<T> NullFails<Option<T>> {
    /// It is never `None`.
    pub fn says_more()
    where
        Option<T>: NoneOnSuccess,
    {
    }
}

/// What is always 0 if it is not the failure.
pub(crate) trait OnlyZero {}
impl<E: Enumeration> OnlyZero for E {}
macro_rules! only_zero {
    ($($type:ident)*) => {$(
        impl OnlyZero for $type {}
    )*};
}
only_zero!(bool i8 u8 i16 u16 i32 u32 i64 u64 isize usize);

impl<T: OnlyZero> NonzeroFails<T> {
    /// It is always 0.
    pub fn says_more()
    where
        T: ValueOnSuccess,
    {
    }
}

/// What is always `true` if it is not the failure.
pub(crate) trait OnlyTrue {}
impl OnlyTrue for bool {}

impl<T: OnlyTrue> ZeroFails<T> {
    /// It is always `true`.
    pub fn says_more()
    where
        T: FalseOnSuccess,
    {
    }
}
