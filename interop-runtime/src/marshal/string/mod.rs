//! Strings: how a `str`, an `OsStr` and their kin become native strings, and back.
//!
//! | file | subject |
//! |---|---|
//! | [`encoding`] | the traits of an encoding, and which encoding a policy names |
//! | [`utf8`], [`utf16`], [`utf32`], [`code_page`] | the encodings |
//! | `ascii`, `scan` | the loops over units that they share |
//! | [`lend`] | strings on their way in |
//! | [`list`] | `char **`, and strings one behind the other |
//! | [`borrow_text`] | strings that native code passes to a Rust function that it calls |
//! | [`static_text`] | strings that native code gets and that stay Rust's |
//! | [`borrowed`] | strings that native code keeps |
//! | [`owned`] | strings that are copied out |

mod ascii;
pub mod borrow_text;
pub mod borrowed;
pub mod code_page;
pub mod encoding;
pub mod lend;
pub mod list;
pub mod owned;
pub(crate) mod scan;
pub mod static_text;
pub mod utf16;
pub mod utf32;
pub mod utf8;

#[cfg(test)]
mod tests;
