//! Structures whose fields are converted: `#[derive(Marshal)]`. The derive writes the native twin and what becomes of each field, and
//! everything else is here.
//!
//! A field crosses as a parameter does, by the traits of the kernel. Its policy has the place [`InField`](crate::marshal::policy::InField),
//! which is where owned strings and vectors cross, too: without a word about who frees it, what a field points to is copied
//! and stays native code's.
//!
//! | file | subject |
//! |---|---|
//! | [`changed`] | what a value is after a call that may have changed it |
//! | [`field`] | what a field does each way, as generated code asks |
//! | [`counted_field`] | the same of a field whose length another field carries |
//! | [`converted`] | fields that a conversion of the user's makes another value of |
//! | [`hidden`] | fields that native code sees and Rust does not |
//! | [`layout`] | what is checked of the native structure |
//! | [`text`], [`vector`], [`mod@array`] | owned strings, vectors and arrays as fields |
//! | [`inline`] | strings and vectors that stand in the structure itself |
//! | [`places`] | the impls of every place, for a structure that has the kernel's |

pub mod array;
pub mod changed;
pub mod converted;
pub mod counted_field;
pub mod field;
pub mod hidden;
pub mod inline;
pub mod layout;
pub mod places;
pub mod text;
pub mod vector;
