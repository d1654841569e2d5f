//! Memory of native code's: looked at where it is, and owned.
//!
//! | file | subject |
//! |---|---|
//! | [`view`] | a pointer is checked before it is followed |
//! | [`close`] | how it is freed |
//! | [`mod@allocate`] | how it is allocated, where native code frees it |
//! | [`free_variable`] | what frees it, where a variable holds that |
//! | [`native_box`], [`native_str`], [`native_vec`] | an object, a string and an array that stay where they are |

pub mod allocate;
pub mod close;
pub mod free_variable;
pub mod native_box;
pub mod native_str;
pub mod native_vec;
pub mod view;
