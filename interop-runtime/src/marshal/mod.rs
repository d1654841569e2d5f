//! How values cross: the traits, and one file per family of types.
//!
//! A stub names a *policy* for each parameter ([`policy`]) and calls [`Argument`](argument::Argument) on the way in and
//! [`Take`](take::Take) on the way out. Everything that depends on the type is decided here, by trait: the macro
//! sees only syntax, so an alias or a `macro_rules!` fragment behaves as the type it stands for.
//!
//! Files of traits hold traits, files of families hold impls; no file imports another that imports it
//! (`tests/imports.rs`).
//!
//! | file | subject |
//! |---|---|
//! | [`abi`] | which types may stand in a native signature, and how they are described |
//! | [`shape`] | the one native type of a type under a policy |
//! | [`native_pointer`] | C's pointers, as native types |
//! | [`policy`] | what a declaration says about a value beside its type |
//! | [`call`](mod@call) | one call: its memory, and what it keeps |
//! | `kept_array` | arrays that a call keeps |
//! | [`lend`] | values on their way in |
//! | [`argument`] | where they stand in a declaration |
//! | [`write_back`] | what was lent in another form, and what native code did to it |
//! | [`seen`] | what native code sees of them: the value itself, or a copy |
//! | [`take`] | values on their way out: returns and out parameters |
//! | [`borrow`] | values that native code passes to a Rust function that it calls |
//! | [`give`] | values that native code gets for good |
//! | [`replace`] | values that native code replaces |
//! | [`ready`] | whether what a call needs later is there, asked before it |
//! | [`deferred`] | what a Rust value is made of only after others have looked at it |
//! | [`handed`] | what the functions of `code = path(x)` and `counted_by(path(x))` get |
//! | [`variadic`] | what may stand after C's `...` |
//! | [`null`] | the null that a declaration gives in the place of the caller |
//! | [`describe`] | the native type of a declared type, for the metadata |
//! | [`metadata_ways`] | who owns a value after it has crossed, for the metadata |
//!
//! | folder | subject |
//! |---|---|
//! | [`family`] | scalars, pointers, enumerations, handles: what crosses by value |
//! | [`string`], [`collection`] | strings; slices, arrays, vectors and lists |
//! | [`structure`] | structures whose fields are converted |
//! | [`length`], [`buffer`] | lengths that stand beside a value, and buffers that native code fills |
//! | [`memory`] | what native code allocated |
//! | [`callback`] | functions that native code calls |
//! | [`with`] | the user's own types: conversions that a declaration names |
//! | [`refused`] | types that cannot cross, each with the reason |

// What nobody outside names is sealed.
#![allow(private_bounds, private_interfaces)]

pub mod abi;
pub mod argument;
pub mod borrow;
pub mod buffer;
pub mod call;
pub mod callback;
pub mod collection;
pub mod deferred;
pub mod describe;
pub mod family;
pub mod give;
pub mod handed;
pub(crate) mod kept_array;
pub mod lend;
pub mod length;
pub mod memory;
pub mod metadata_ways;
pub mod native_pointer;
pub mod null;
pub mod policy;
pub mod ready;
pub mod refused;
pub mod replace;
pub mod seen;
pub mod shape;
pub mod string;
pub mod structure;
pub mod take;
pub mod variadic;
pub mod with;
pub mod write_back;

/// What a user's own types are made with: the facade has it as `interop::marshal`.
pub use self::{
    borrow::Borrow,
    call::Call,
    give::Give,
    lend::{Lend, LendMut},
    shape::Shape,
    take::{Prepared, Take},
    with::{ByHand, Elements, FromNative, Kept, ToNative},
};

#[cfg(test)]
mod tests;
