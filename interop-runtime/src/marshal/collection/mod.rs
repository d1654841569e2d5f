//! Collections: what holds several values.
//!
//! | file | subject |
//! |---|---|
//! | [`slice`] | slices, which cross without copying |
//! | [`borrow_slice`] | slices and arrays that native code passes to a Rust function |
//! | [`mod@array`] | `[T; N]` |
//! | [`mod@vec`] | arrays that come out as a `Vec` |
//! | [`list`] | arrays of strings that go in |
//! | [`double_nul`] | strings one behind the other |

pub mod array;
pub mod borrow_slice;
pub mod double_nul;
pub mod list;
pub mod slice;
pub mod vec;
