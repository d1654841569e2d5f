//! What native code returns and nobody checks: a status, and what nobody looks at.

use crate::marshal::abi::{Abi, Fillable};
use crate::marshal::callback::signature::FromNative;

/// What native code may return unchecked: a status, and what nobody looks at.
#[diagnostic::on_unimplemented(
    message = "native code cannot return a `{Self}` here",
    label = "native code could return a value that is no `{Self}`",
    note = "write the integer or the pointer that the header names, such as `c_int` or `*mut c_void`: for an enumeration its integer, for a function `Option<extern \"C\" fn(…)>`",
    note = "a structure of which every bit pattern is a value has `#[repr(C)]` and `#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]`"
)]
pub trait ReturnedUnchecked: Abi + Fillable {}

#[diagnostic::do_not_recommend]
impl<T: Abi + Fillable + FromNative<()>> ReturnedUnchecked for T {}

/// What native code returns and nobody looks at, as generated code names its type: any bits, because a value that is none
/// of its type may not even be dropped.
#[inline(always)]
pub fn ignored<N: ReturnedUnchecked>(_: N) {}
