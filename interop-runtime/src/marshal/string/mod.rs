//! Strings: how a `str`, an `OsStr` and their kin become native strings, and back.
//!
//! | file | subject |
//! |---|---|
//! | [`encoding`] | the traits of an encoding, which encoding a policy names, and the encodings |
//! | [`terminated`] | whether native code looks for a NUL |
//! | [`lend`] | strings on their way in |
//! | [`borrow`] | strings that native code passes to a Rust function that it calls |
//! | [`static_text`] | strings that native code gets and that stay Rust's |
//! | [`kept`] | strings that native code keeps and Rust looks at |
//! | [`owned`] | strings that can be made of native units |
//! | [`take`] | those that native code allocated |
//! | [`counted`] | strings with a length beside them that come out |

pub mod borrow;
pub mod counted;
pub mod encoding;
pub mod kept;
pub mod lend;
pub mod owned;
pub mod static_text;
pub mod take;
pub mod terminated;

#[cfg(test)]
mod tests;
