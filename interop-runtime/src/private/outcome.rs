//! How a call fails.

pub use crate::Error;
pub use crate::error::at;
pub use crate::outcome::code::{from_code, from_errno, from_last_error};
pub use crate::outcome::rule::{negative, negative_one, nonzero, null, says_failed, zero};
pub use crate::outcome::says_more::{NonzeroFails, NullFails, SaysMore, ZeroFails};
pub use crate::outcome::too_small::{TooSmall, says_too_small};
pub use crate::outcome::{Fallible, StatusError, WithDetail, carry, errno, fail, last_error};
