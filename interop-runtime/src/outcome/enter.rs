//! What every function that native code calls goes through: a callback, an export, a method of a table or of a COM object.
//!
//! ```
//! # use interop_runtime as interop;
//! use interop_runtime::outcome::enter::{Stopped, enter};
//! use std::ffi::c_int;
//!
//! /// What a macro makes of `fn half(x: c_int) -> Result<c_int, Odd>`, whose failure is -1.
//! extern "C" fn half(x: c_int) -> c_int {
//!     enter(
//!         "half",
//!         |_call| if x % 2 == 0 { Ok(x / 2) } else { Err(Stopped::Failed(Odd)) },
//!         |_stopped: Stopped<Odd>| -1, // whatever it was: `Odd`, an argument that is no value, a panic
//!     )
//! }
//! struct Odd;
//!
//! assert_eq!((half(4), half(3)), (2, -1));
//! ```

use std::convert::Infallible;
use std::io::Write;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::{io, mem, process};

use super::Carries;
use crate::error::{Error, ErrorKind};
use crate::marshal::call::{Call, buffer, call};

/// Why a Rust function that native code called has no result.
#[derive(Debug)]
pub enum Stopped<E> {
    /// The function's own error.
    Failed(E),
    /// What native code passed is no value, what the function returned has no native form, or it panicked.
    Error(Error),
}

/// For `?` in what is entered.
impl<E> From<Error> for Stopped<E> {
    fn from(error: Error) -> Self {
        Self::Error(error)
    }
}

impl<E: Carries> Stopped<E> {
    /// All of it as the function's error type.
    #[cold]
    pub fn into_error(self) -> E {
        match self {
            Self::Failed(error) => error,
            Self::Error(error) => E::carry(error),
        }
    }
}

/// Runs what a function that native code calls does, and gives what it returns to native code.
///
/// The body has a [`Call`] to borrow from and gives its result or says what has stopped it: [`Stopped::Failed`] is the function's
/// own error, and `?` on an [`Error`] names the function in it. A panic is caught. When the memory of the call is gone, `stopped`
/// makes a native value of what has stopped the function; that it sets `errno` is the last thing that happens.
///
/// No panic leaves this function: if `stopped` itself panics, the program aborts, and names the function.
#[inline]
pub fn enter<R, E>(
    function: &'static str,
    body: impl FnOnce(&Call<'_>) -> Result<R, Stopped<E>>,
    stopped: impl FnOnce(Stopped<E>) -> R,
) -> R {
    let guard = NeverUnwinds(function);
    let result = catch_unwind(AssertUnwindSafe(|| {
        let mut buffer = buffer();
        let call = call(&mut buffer);
        body(&call)
    }));
    let native = match result {
        Ok(Ok(native)) => native,
        Ok(Err(Stopped::Failed(error))) => stopped(Stopped::Failed(error)),
        Ok(Err(Stopped::Error(error))) => stopped(Stopped::Error(error.calling(function))),
        Err(payload) => stopped(Stopped::Error(Error::panicked(payload, function))),
    };
    mem::forget(guard);
    native
}

/// Aborts instead of unwinding into native code.
struct NeverUnwinds(&'static str);

impl Drop for NeverUnwinds {
    #[cold]
    fn drop(&mut self) {
        abort(format_args!("`{}`, which native code called, panicked while it made a failure of another", self.0))
    }
}

/// The end of a function that has no value for what has stopped it: the program aborts, and says which function and why.
///
/// `stopped` of [`enter`] where nothing is declared.
#[cold]
#[inline(never)]
pub fn no_value<R>(stopped: Stopped<Infallible>) -> R {
    let Stopped::Error(error) = stopped;
    match error.kind() {
        ErrorKind::Panicked(_) => abort(format_args!("{error}; nothing is declared that it returns then")),
        _ => abort(format_args!(
            "{error}; the function was called by native code, and nothing is declared that it returns then"
        )),
    }
}

fn abort(message: std::fmt::Arguments<'_>) -> ! {
    // Nobody is left to hear that it cannot be written.
    let _ = writeln!(io::stderr(), "{message}");
    process::abort()
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;
    use crate::error::Problem;

    #[derive(Debug)]
    enum Failure {
        Own,
        Marshal(String),
        Panicked(String),
    }
    impl From<Error> for Failure {
        fn from(error: Error) -> Self {
            match error.into_kind() {
                ErrorKind::Panicked(panic) => Self::Panicked(panic.to_string()),
                other => Self::Marshal(format!("{other:?}")),
            }
        }
    }

    fn entered(body: impl FnOnce(&Call<'_>) -> Result<i32, Stopped<Failure>>) -> Result<i32, Failure> {
        enter("twice", |call| body(call).map(Ok), |stopped| Err(stopped.into_error()))
    }

    #[test]
    fn a_result_is_a_result() {
        assert!(matches!(entered(|call| Ok(*call.keep(4))), Ok(4)));
        assert!(matches!(entered(|_| Err(Stopped::Failed(Failure::Own))), Err(Failure::Own)));
    }

    #[test]
    fn an_error_names_the_function() {
        let Err(Failure::Marshal(text)) = entered(|_| Err(Error::marshal(Problem::Null).into())) else {
            panic!("not marshal")
        };
        assert!(text.contains("twice") && text.contains("Null"), "{text}");
    }

    #[test]
    fn a_panic_is_an_error() {
        let Err(Failure::Panicked(text)) = entered(|_| panic!("{}", 5)) else { panic!("no panic") };
        assert_eq!(text, "`twice`, which native code called, panicked: 5");
        let Err(Failure::Panicked(text)) = entered(|_| std::panic::panic_any(5)) else { panic!("no panic") };
        assert_eq!(text, "`twice`, which native code called, panicked");
    }

    #[test]
    fn the_call_is_over_before_the_failure_is_made() {
        struct Over<'o>(&'o Cell<bool>);
        impl Drop for Over<'_> {
            fn drop(&mut self) {
                self.0.set(true);
            }
        }
        for panics in [true, false] {
            let over = Cell::new(false);
            let was_over = enter(
                "over",
                |call| {
                    // SAFETY: `over` outlives the call.
                    unsafe { call.keep_borrowing(Over(&over)) };
                    if panics { panic!("kept") } else { Err(Stopped::Failed(())) }
                },
                |_| over.get(),
            );
            assert!(was_over);
        }
    }

    #[test]
    fn a_call_resumes_the_panic_of_its_callback() {
        let payload = std::panic::catch_unwind(|| {
            let error = enter(
                "callback",
                |_| panic!("in the callback"),
                |stopped: Stopped<Infallible>| {
                    let Stopped::Error(error) = stopped;
                    error
                },
            );
            super::super::carry::<io::Error>(error, "outer")
        })
        .unwrap_err();
        assert_eq!(payload.downcast_ref(), Some(&"in the callback"));
    }
}
