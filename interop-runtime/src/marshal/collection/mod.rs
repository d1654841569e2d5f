//! Collections: what holds several values.
//!
//! | file | subject |
//! |---|---|
//! | [`slice`] | slices, which cross without copying |
//! | [`mod@array`] | `[T; N]` |
//! | [`mod@vec`] | arrays that come out as a `Vec` |
//! | [`list`] | arrays of strings that go in |
//! | [`double_nul`] | strings one behind the other |

pub mod array;
pub mod double_nul;
pub mod list;
pub mod slice;
pub mod vec;
