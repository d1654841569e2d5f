//! Lengths that stand beside a buffer, an array or a string.
//!
//! | file | subject |
//! |---|---|
//! | [`count`] | how a length counts |
//! | [`countable`] | what has a length |
//! | [`integer`] | what carries it |

pub mod count;
pub mod countable;
pub mod integer;
