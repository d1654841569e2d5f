//! Buffers that native code fills.
//!
//! | file | subject |
//! |---|---|
//! | [`lent`] | those of the caller |
//! | [`out`] | those that the stub makes |
//! | [`in_out`] | strings that native code changes in place |
//! | [`native_buffer`] | those of native code's that a Rust function fills |
//! | [`growth`] | those that are asked for again, larger |
//! | [`count`] | how the length beside one counts |

pub mod count;
pub mod growth;
pub mod in_out;
pub mod lent;
pub mod native_buffer;
pub mod out;
