//! Collections: what holds several values.
//!
//! | file | subject |
//! |---|---|
//! | [`slice`] | slices, which cross without copying |
//! | [`mod@array`] | `[T; N]` |
//! | [`items`] | the items of arrays that are copied out |
//! | [`mod@vec`] | arrays that come out as a `Vec` |
//! | [`list`] | arrays of strings that go in |
//! | [`double_nul`] | strings one behind the other |

pub mod array;
pub mod double_nul;
pub mod items;
pub mod list;
pub mod slice;
pub mod vec;
