//! The user's own types: `with = M` says which of the program's own conversions a value crosses by.
//!
//! [`ToNative`] makes of a value one of another type, that crosses by itself ([`As`](ToNative::As)), and [`FromNative`] makes the
//! value of what comes out. So what such a type is in C, where it may stand and what is checked is the other type's, and neither
//! trait has anything unsafe. A stub converts the value first, and then passes what it got; what comes out is converted last.
//!
//! A declared type is converted as a whole: `Duration`, but `&Duration`, too. For what stands around a type that has a conversion
//! the impls are here: behind `&` and `&mut`, in `Option`, and with [`Elements`] in slices, arrays and vectors. What they convert to is
//! hidden, and crosses as the same form of the other type does.
//!
//! | declared | converted to, where a `T` is converted to an `A` | crosses as |
//! |---|---|---|
//! | `T` | `A` | `A` |
//! | `&T`, `&mut T` | [`Behind`], [`BehindMut`] | `&A`, `&mut A` |
//! | `&[T]`, `&mut [T]` | [`All`], [`AllMut`] | `&[A]`, `&mut [A]` |
//! | `[T; N]`, `Vec<T>`, `Option<T>` | the same of `A` | |
//! | `&T`, `&[T]` in a function that native code calls | [`Referred`], [`ReferredAll`] | `&A`, `&[A]` |
//!
//! | file | subject |
//! |---|---|
//! | [`convert`] | the two traits |
//! | [`behind`] | what is converted behind a reference |
//! | [`by_hand`] | what the kernel's traits make, with a marshaler of the user's as the policy |
//! | [`elements`] | what is converted in slices, arrays and vectors |
//! | [`kept`] | what is made for the call, and lent |
//! | [`referred`] | what a Rust function gets behind a reference from native code |
//! | [`wrapped`] | a value with its marshaler, as one type |

pub mod behind;
pub mod by_hand;
pub mod convert;
pub mod elements;
pub mod kept;
pub mod referred;
pub mod wrapped;

#[doc(no_inline)]
pub use self::{
    behind::{Behind, BehindMut},
    by_hand::ByHand,
    convert::{FromNative, ToNative},
    elements::{All, AllMut, Elements},
    kept::Kept,
    referred::{Referred, ReferredAll, ReferredMut},
    wrapped::{ComesAs, ComesBack, GoesAs, changed},
};
