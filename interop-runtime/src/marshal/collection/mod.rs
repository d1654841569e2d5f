//! Collections: what holds several values.
//!
//! | file | subject |
//! |---|---|
//! | [`mod@slice`] | slices, which cross without copying |
//! | [`borrow_slice`] | slices and arrays that native code passes to a Rust function |
//! | [`mod@array`] | `[T; N]` |
//! | [`items`] | the items of arrays that are copied out |
//! | [`of_items`] | what a policy says of the items of an array
//! | [`mod@vec`] | arrays that come out as a `Vec` |
//! | [`list`] | arrays of strings that go in |
//! | [`double_nul`] | strings one behind the other |

pub mod array;
pub mod borrow_slice;
pub mod double_nul;
pub mod items;
pub mod list;
pub mod of_items;
pub mod slice;
pub mod vec;
