//! What types decide does not depend on how a type is written. So each case of `ui/` is made again from its own text with the types
//! that its errors are about behind an alias, and with its declaration in `macro_rules!`, and must say the same.
//!
//! The same is: as many errors, each with the case's code, message and label, at the token that stands for the case's. What
//! may differ in a message is an alias's name where the case has the type, and the names of lifetimes.
//!
//! - `source`: what a case declares
//! - `make`: its variants
//! - `said`: what the case itself says of them, where they differ
//! - `rustc`: what the compiler says
//! - `hold`: whether that is the same

mod hold;
mod make;
mod rustc;
mod said;
mod source;

pub(crate) use hold::hold;
