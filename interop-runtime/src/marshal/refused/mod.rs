//! Types that users try and that cannot cross: each has one implementation that can never apply, so that rustc names
//! the reason instead of listing what could have been.
//!
//! | file | subject |
//! |---|---|
//! | `reason` | how a reason is declared |
//! | `native` | the native type of what is refused |
//! | `tables` | the rows of the tables |
//! | `texts`, `vectors`, `slices_and_arrays`, `scalars`, `references`, `results` | what crosses in some way, but not in the one that is declared |
//! | [`foreign`] | types of Rust's own that cross in no direction, each with what to write in its place |
//! | [`function_pointers`] | function pointers |
//! | [`unsafe_function`] | pointers to `unsafe` functions as parameters of safe ones |
//! | [`wide_inside`] | structures with an integer of 128 bits, which do not cross by value |

pub mod foreign;
pub mod function_pointers;
pub(crate) mod native;
pub(crate) mod reason;
pub(crate) mod references;
pub(crate) mod results;
pub(crate) mod scalars;
pub(crate) mod slices_and_arrays;
pub(crate) mod tables;
pub(crate) mod texts;
pub mod unsafe_function;
pub(crate) mod vectors;
pub mod wide_inside;

pub use self::native::*;
