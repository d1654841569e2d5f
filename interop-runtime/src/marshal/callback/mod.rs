//! Functions that native code calls.
//!
//! | file | subject |
//! |---|---|
//! | [`signature`] | what may stand in the signature of a function pointer |

pub mod signature;
