//! Closures that are lent to native code for a call: what the user data points to, and what becomes of a panic.
//!
//! A declared callback has a trampoline for each closure type: a native function that finds the closure by its user data, borrows the
//! arguments, and gives the result. What stops it (a panic, an argument that is no value) cannot cross native code: the closure is not
//! called again, native code gets the declared value, and the outer call reports what stopped it once native code has returned.

use std::cell::Cell;
use std::convert::Infallible;
use std::ffi::c_void;

use crate::Error;
use crate::error::Problem;
use crate::marshal::call::Call;
use crate::outcome::enter::{Stopped, enter};

/// A declared callback: `#[interop::callback] type Row = fn(…)`. `dyn Row` is the key by which the runtime knows it.
///
/// # Safety
/// `Function` is the native function pointer that the declaration describes.
pub unsafe trait Callback {
    /// The native function pointer.
    type Function: Copy;
}

/// A closure type that can be called as the callback. Implemented by the macro for `dyn Row`, for each `F: Row`. (With the two the
/// other way round the implementation would be E0210 in a user's crate.)
///
/// # Safety
/// The trampoline finds the closure with [`LentClosure::call`], from the user data that the declaration names.
pub unsafe trait Calls<F>: Callback {
    /// The native function.
    const TRAMPOLINE: Self::Function;
}

/// A closure while native code may call it. The user data points to it.
pub struct LentClosure<F> {
    closure: Cell<Option<F>>,
    stopped: Cell<Option<Error>>,
}

impl<F> LentClosure<F> {
    /// Of a closure that is `FnMut`.
    #[inline(always)]
    pub fn new(closure: F) -> Self {
        Self { closure: Cell::new(Some(closure)), stopped: Cell::new(None) }
    }

    /// What native code passes on to the trampoline.
    #[inline(always)]
    #[must_use]
    pub fn user_data(&self) -> *mut c_void {
        (&raw const *self).cast_mut().cast()
    }

    /// Calls the closure, from its trampoline. `stop` is what native code gets where the closure cannot be called, or where it was
    /// stopped.
    ///
    /// # Safety
    /// `user_data` is that of a `LentClosure<F>` that is alive, and native code calls on the thread that lent it.
    #[inline]
    pub unsafe fn call<R: Copy>(
        user_data: *mut c_void,
        name: &'static str,
        stop: R,
        body: impl FnOnce(&mut F, &Call<'_>) -> Result<R, Error>,
    ) -> R {
        // SAFETY: the caller's promise.
        let this = unsafe { &*user_data.cast::<Self>() };
        // What was stopped is not called again: the first reason is the one that is reported.
        if let Some(error) = this.stopped.take() {
            this.stopped.set(Some(error));
            return stop;
        }
        // Taken out while it runs, so that a call from within it is seen.
        let Some(mut closure) = this.closure.take() else {
            this.stopped.set(Some(Error::marshal(Problem::CalledWithin).calling(name)));
            return stop;
        };
        let result = enter(
            name,
            |call| Ok(body(&mut closure, call)?),
            |stopped: Stopped<Infallible>| {
                let Stopped::Error(error) = stopped;
                this.stopped.set(Some(error));
                stop
            },
        );
        this.closure.set(Some(closure));
        result
    }

    /// What has stopped the closure, asked when native code has returned: before the failure rule looks at what it returned, because a
    /// stopped callback is why the call failed, and after what came out has its owners. A panic goes on in the outer call.
    ///
    /// # Errors
    /// What native code passed is no value, what the closure returned has no native form, or it panicked.
    #[inline]
    pub fn finish(&self) -> Result<(), Error> {
        match self.stopped.take() {
            None => Ok(()),
            Some(error) => Err(error),
        }
    }
}
