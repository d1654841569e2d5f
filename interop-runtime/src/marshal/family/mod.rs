//! Families of types that cross by value, each with the impls of every way.
//!
//! | file | subject |
//! |---|---|
//! | [`blittable`] | what crosses as it is: the impls that the others share |
//! | [`scalar`], [`mod@pointer`] | integers, floats, pointers |
//! | [`converted`] | what crosses as another type, which a word says: the impls that the next share |
//! | [`boolean`], [`character`], [`mod@ordering`] | truth values, characters, `Ordering` |
//! | [`marshaler`] | what crosses by value under one word: every impl that follows from the kernel's |
//! | [`enumeration`] | enumerations, checked where native code makes one |
//! | [`function_pointer`] | pointers to code |
//! | [`handle`] | file descriptors, and Windows's handles and sockets |

pub mod blittable;
pub mod boolean;
pub mod character;
pub mod converted;
pub mod enumeration;
pub mod function_pointer;
pub mod handle;
pub mod marshaler;
pub mod ordering;
pub mod pointer;
pub mod scalar;
