//! Whether what a call may need later is there: asked before the call, and never an error of the declaration's.
//!
//! The stub reports a type that cannot come out where it makes the value; this question stands before that, and must not
//! report it in other words. So it has an answer for every type, as those of [`describe`](crate::marshal::describe) have.

use std::marker::PhantomData;

use crate::Error;
use crate::marshal::call::of_process;
use crate::marshal::take::{Prepared, Take, TakeCounted};

/// The answer where the type cannot come out, which the stub reports.
pub trait Unasked {
    /// Whatever would be needed: a stub whose value cannot come out is never run.
    ///
    /// # Errors
    /// None.
    fn ready<R>(&self) -> Result<R, Error> {
        unreachable!("the stub of what cannot come out does not compile")
    }
}

macro_rules! questions {
    ($($(#[$doc:meta])* $name:ident: $bound:ident;)*) => {$(
        $(#[$doc])*
        pub struct $name<M, T: ?Sized>(PhantomData<M>, PhantomData<T>);
        impl<M, T: ?Sized> Unasked for $name<M, T> {}
        impl<M, T: $bound<M>> $name<M, T> {
            /// As [`Prepared::prepare`].
            ///
            /// # Errors
            /// As there.
            #[inline(always)]
            pub fn ready(&self) -> Result<T::Ready, Error> {
                T::Ready::prepare(&of_process())
            }
        }
    )*};
}
questions! {
    /// Of a value that comes out.
    Ready: Take;
    /// Of one with a length beside it.
    ReadyCounted: TakeCounted;
}

/// A type about which a question is asked: a trait, so that one that does not exist is reported once. (rustc has other
/// advice for what stands among generic arguments.)
pub trait AskedFirst {
    /// Of a value that comes out.
    #[inline(always)]
    #[must_use]
    fn comes_out<M>() -> Ready<M, Self> {
        Ready(PhantomData, PhantomData)
    }
    /// Of one with a length beside it.
    #[inline(always)]
    #[must_use]
    fn counted<M>() -> ReadyCounted<M, Self> {
        ReadyCounted(PhantomData, PhantomData)
    }
}
impl<T: ?Sized> AskedFirst for T {}
