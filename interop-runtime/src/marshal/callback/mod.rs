//! Functions that native code calls.
//!
//! | file | subject |
//! |---|---|
//! | [`lent`] | closures that are lent for a call |
//! | [`signature`] | what may stand in the signature of a function pointer |

pub mod lent;
pub mod signature;
