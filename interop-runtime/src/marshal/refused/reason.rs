//! How a reason is declared.

/// A reason is a bound that nothing has, on which unsafe code relies: so it is an unsafe trait, which no safe code implements
/// for a type of its own.
macro_rules! reasons {
    ($($(#[$doc:meta])* $name:ident $(($super:ident))? $([$($generic:tt)*])?: $message:literal, $label:literal $(, $note:literal)*;)*) => {$(
        $(#[$doc])*
        #[diagnostic::on_unimplemented(message = $message, label = $label $(, note = $note)*)]
        ///
        /// # Safety
        /// None: nothing may have it.
        pub unsafe trait $name $(<$($generic)*>)? $(: $super)? {}
    )*};
}
pub(crate) use reasons;
