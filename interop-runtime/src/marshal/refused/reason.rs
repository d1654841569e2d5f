//! How a reason is declared.

/// A reason is a bound that nothing has, on which unsafe code relies: so it is an unsafe trait, which no safe code implements
/// for a type of its own. Nobody outside names it, but for those that are `@public`, which generated code names.
macro_rules! reasons {
    ($($(#[$doc:meta])* $(@$visibility:tt)? $name:ident $(($super:ident))? $([$($generic:tt)*])?: $message:literal, $label:literal $(, $note:literal)*;)*) => {$(
        $crate::marshal::refused::reason::reasons! { @each $(@$visibility)? {
            $(#[$doc])*
            #[diagnostic::on_unimplemented(message = $message, label = $label $(, note = $note)*)]
            ///
            /// # Safety
            /// None: nothing may have it.
        } $name [$(<$($generic)*>)?] [$(: $super)?] }
    )*};
    (@each @public { $($attribute:tt)* } $name:ident [$($generic:tt)*] [$($super:tt)*]) => {
        $($attribute)*
        pub unsafe trait $name $($generic)* $($super)* {}
    };
    (@each { $($attribute:tt)* } $name:ident [$($generic:tt)*] [$($super:tt)*]) => {
        $($attribute)*
        pub(crate) unsafe trait $name $($generic)* $($super)* {}
    };
}
pub(crate) use reasons;
