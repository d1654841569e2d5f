//! How values cross: the traits, and one file per family of types.
//!
//! A stub names a *policy* for each parameter ([`policy`]) and calls [`Pass`](input::Pass) on the way in and
//! [`Lift`](output::Lift) on the way out. Everything that depends on the type is decided here, by trait: the macro
//! sees only syntax, so an alias or a `macro_rules!` fragment behaves as the type it stands for.
//!
//! | file | subject |
//! |---|---|
//! | [`abi`] | which types may stand in a native signature, and how they are described |
//! | [`shape`] | the one native type of a type under a policy |
//! | [`describe`] | the native type of a declared type, for the metadata |
//! | [`policy`] | what a declaration says about a value beside its type |
//! | [`call`](mod@call) | one call: its memory, and what it keeps |
//! | [`borrow`] | values that native code passes to a Rust function that it calls |
//! | [`give`] | values that native code gets for good |
//! | [`give_buffer`] | buffers of native code's that a Rust function fills |
//! | [`allocate`] | memory that native code frees |
//! | [`input`] | values on their way in |
//! | [`seen`] | what native code sees of them: the value itself, or a copy |
//! | [`output`] | values on their way out: returns and out parameters |
//! | [`out_buffer`] | buffers that the stub makes and native code fills |
//! | [`growth`] | those that are asked for again, larger |
//! | [`in_out_buffer`] | strings that native code changes in place |
//! | [`double_nul`] | lists of strings in such buffers |
//! | [`counted`] | what comes out with a length beside it, and what is borrowed with one |
//! | [`handed`] | what the functions of `code = path(x)` and `counted_by(path(x))` get |
//! | [`later`] | what a Rust value is made of only after others have looked at it |
//! | [`owned`] | what native code allocated and the caller frees |
//! | [`owned_array`] | the same for arrays and counted strings |
//! | [`free_variable`] | what frees it, where a variable holds that |
//! | [`native_vec`] | an array that stays where native code allocated it |
//! | [`ready`] | whether what frees is there, asked before the call |
//! | [`system_handle`] | file descriptors, and Windows's handles and sockets |
//! | [`variadic`] | what may stand after C's `...` |
//! | [`wide_inside`] | structures with an integer of 128 bits, which do not cross by value |
//! | [`length`] | lengths that stand beside a buffer or string |
//! | [`foreign`] | types of Rust's own that cross in no direction, each with what to write in its place |
//! | [`converted`] | scalars that cross as another type |
//! | [`function_pointer`] | what may stand in the signature of a function pointer |
//! | [`refused`] | types that cannot cross, each with the reason |
//! | [`refused_function_pointer`] | the same of function pointers |
//! | [`scalar`], [`boolean`], [`character`], [`mod@ordering`], [`enumeration`], [`mod@pointer`], [`callback`], [`mod@array`], [`string`], [`blittable`], [`structure`] | the families |

pub mod abi;
pub mod allocate;
pub mod array;
pub mod blittable;
pub mod boolean;
pub mod borrow;
pub mod call;
pub mod callback;
pub mod character;
pub mod converted;
pub mod counted;
pub mod describe;
pub mod double_nul;
pub mod enumeration;
pub mod foreign;
pub mod free_variable;
pub mod function_pointer;
pub mod give;
pub mod give_buffer;
pub mod growth;
pub mod handed;
pub mod in_out_buffer;
pub mod input;
pub mod later;
pub mod length;
pub mod native_vec;
pub mod ordering;
pub mod out_buffer;
pub mod output;
pub mod owned;
pub mod owned_array;
pub mod pointer;
pub mod policy;
pub mod ready;
pub mod refused;
pub mod refused_function_pointer;
pub mod scalar;
pub mod seen;
pub mod shape;
pub mod string;
pub mod structure;
pub mod system_handle;
pub mod variadic;
pub mod wide_inside;

#[cfg(test)]
mod tests;
