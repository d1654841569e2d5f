//! What a function does with values that native code calls.

pub use crate::marshal::borrow::{BorrowCounted, passed_at};
pub use crate::marshal::buffer::native_buffer::{Filled, GiveBuffer};
pub use crate::marshal::callback::lent::{Callback, Calls, LentClosure};
pub use crate::marshal::give::Given;
pub use crate::marshal::memory::allocate::Allocate;
pub use crate::outcome::enter::{Stopped, enter, no_value};
pub use crate::outcome::reversed::{
    IntoStatus, error_of, fail_with_code, fail_with_errno, fail_with_last_error, fail_with_status, no_failure,
};
pub use crate::outcome::rule::{Negative, NegativeOne, Nonzero, Null, Zero};
