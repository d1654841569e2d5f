//! Structures with an integer of 128 bits in them, which cross by reference only: `WideByValue` of `scalars.rs`
//! for those that a derive makes.

use crate::marshal::policy::Out;
use crate::marshal::refused::reason::reasons;

reasons! {
    /// Never implemented: what bindgen writes as `u128` is a `long double`.
    WideInside:
        "an integer of 128 bits crosses no boundary by value, and neither does a structure with one in it",
        "write a reference to it, `&` or `&mut`, where native code takes a pointer",
        "is this a `long double`? bindgen writes `u128` for it, which crosses in other registers: leave the function out with `--blocklist-function`",
        "a structure that native code stores through a pointer is an `#[out]` parameter";
}

/// Whether there is such an integer in a type.
pub struct Width<const WIDE: bool>;

/// A width that crosses at `P`: the place of what comes out, the strings of what goes in, or either way through a function
/// pointer. (A parameter for rustc to look into.)
pub trait CrossesAt<P> {}
impl<P> CrossesAt<P> for Width<false> {}
impl CrossesAt<Out> for Width<true> {}
impl<P: WideInside> CrossesAt<P> for Width<true> {}
