//! The cases, for Linux: what they are compared with is C, called in other ways.
//!
//! `linked` is what the linker binds; `bound` is what interop binds, and `hand` the best that a person writes: `shared`.

mod linked;

/// Declares cases and a table of them. The value behind `=` is the argument of every call.
macro_rules! cases {
    ($($(#[$meta:meta])* fn $name:ident($($argument:ident: $type:ty = $value:expr)?) -> $result:ty $body:block)*) => {
        $(
            $(#[$meta])*
            // SAFETY: no other symbol of the program or of the libraries it links starts with `case_`.
            #[unsafe(export_name = concat!("case_", stringify!($name)))]
            #[inline(never)]
            fn $name($($argument: $type)?) -> $result $body
        )*

        /// Each case: its name, and a loop of that many calls.
        pub(super) const CASES: &[super::Case] = &[$((stringify!($name), |count| {
            for _ in 0..count {
                let _ = std::hint::black_box($name($(std::hint::black_box::<$type>($value))?));
            }
        })),*];
    };
}

/// Cases in pairs: the function of that name in `hand` and the one in `bound`, called with the value behind `=`.
macro_rules! pairs {
    ($(fn $function:ident($type:ty) -> $result:ty { $($hand:ident, $bound:ident = $value:expr;)* })*) => {
        cases! {
            $($(
                fn $hand(argument: $type = $value) -> $result {
                    hand::$function(argument)
                }
                fn $bound(argument: $type = $value) -> $result {
                    bound::$function(argument)
                }
            )*)*
        }
    };
}

mod blittable;
mod strings_in;
mod strings_out;

use super::Case;

pub(crate) fn cases() -> Vec<Case> {
    [blittable::CASES, strings_in::CASES, strings_out::CASES].concat()
}
