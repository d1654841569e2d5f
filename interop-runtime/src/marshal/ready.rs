//! Whether what a call may need later is there: asked before the call, and never an error of the declaration's.
//!
//! The stub reports a type that cannot come out where it makes the value; this question stands before that, and must not
//! report it in other words. So it has an answer for every type, as those of [`describe`](super::describe) have.

use std::marker::PhantomData;

use super::counted::LiftCounted;
use super::output::Lift;
use crate::Error;

/// The answer where the type cannot come out, which the stub reports.
pub trait Unasked {
    /// Nothing is needed.
    ///
    /// # Errors
    /// None.
    #[inline(always)]
    fn ready() -> Result<(), Error> {
        Ok(())
    }
}

macro_rules! questions {
    ($($(#[$doc:meta])* $name:ident: $bound:ident;)*) => {$(
        $(#[$doc])*
        pub struct $name<M, T>(PhantomData<(M, T)>);
        impl<M, T> Unasked for $name<M, T> {}
        impl<M, T: $bound<M>> $name<M, T> {
            /// As [`Lift::ready`].
            ///
            /// # Errors
            /// As there.
            #[inline(always)]
            pub fn ready() -> Result<(), Error> {
                T::ready()
            }
        }
    )*};
}
questions! {
    /// Of a value that comes out.
    Ready: Lift;
    /// Of one with a length beside it.
    ReadyCounted: LiftCounted;
}
