//! A panic of a Rust function that native code called, on its way around native code.

use std::any::Any;
use std::fmt;
use std::panic::{RefUnwindSafe, UnwindSafe, resume_unwind};

/// A panic of a Rust function that native code called: a callback, an export, a method of a table.
///
/// No panic crosses native code ([`ErrorKind::Panicked`](super::ErrorKind::Panicked)). That of a callback goes around it: the call
/// that lent the callback resumes it, once native code has returned. An export's goes to its error type, if it has one.
pub struct Panic {
    function: &'static str,
    payload: Box<dyn Any + Send>,
}

// SAFETY: of a shared payload nothing is looked at but whether it is a `&str` or a `String`, and what that says.
unsafe impl Sync for Panic {}
// It has been caught: whatever was left half way was left so before this value was made.
impl UnwindSafe for Panic {}
impl RefUnwindSafe for Panic {}

impl Panic {
    pub(super) fn new(payload: Box<dyn Any + Send>, function: &'static str) -> Self {
        Self { function, payload }
    }

    /// The Rust name of the function that panicked.
    #[must_use]
    pub fn function(&self) -> &'static str {
        self.function
    }

    /// What the panic said, if it said something, as it does with `panic!("…")`.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        let payload = &*self.payload;
        payload.downcast_ref::<&str>().copied().or_else(|| payload.downcast_ref::<String>().map(String::as_str))
    }

    /// Goes on with the panic, on this thread.
    pub fn resume(self) -> ! {
        resume_unwind(self.payload)
    }
}

impl fmt::Display for Panic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`, which native code called, panicked", self.function)?;
        self.message().map_or(Ok(()), |message| write!(f, ": {message}"))
    }
}

impl fmt::Debug for Panic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Panic").field("function", &self.function).field("message", &self.message()).finish()
    }
}

impl std::error::Error for Panic {}
