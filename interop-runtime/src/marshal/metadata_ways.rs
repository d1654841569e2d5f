//! Who owns a value after it has crossed, for the metadata: asked of the type, so that an alias gives the same answer.
//!
//! What goes in is lent, and what comes out is taken, with the exceptions here. (An inherent constant goes before one of a
//! trait, which every type has.)

use std::marker::PhantomData;
#[cfg(unix)]
use std::os::fd::{BorrowedFd, OwnedFd};
#[cfg(windows)]
use std::os::windows::io::{BorrowedHandle, BorrowedSocket, OwnedHandle, OwnedSocket};

use crate::marshal::describe::Unresolved;
use crate::metadata::Way;

/// How a value of a caller's in Rust crosses into a call.
pub struct GoesIn<T>(PhantomData<T>);

impl<T> Unresolved for GoesIn<T> {
    const WAY: Way = Way::Lend;
}

/// How a value crosses out of a call to a caller in Rust.
pub struct ComesOut<T>(PhantomData<T>);

impl<T> Unresolved for ComesOut<T> {
    const WAY: Way = Way::Take;
}

macro_rules! exceptions {
    ($([$($generic:tt)*] $question:ident<$type:ty> $way:ident;)*) => {$(
        impl<$($generic)*> $question<$type> {
            /// The way.
            pub const WAY: Way = Way::$way;
        }
    )*};
}

exceptions! {
    [T: ?Sized] ComesOut<&T> Borrow;
    [T: ?Sized] ComesOut<&mut T> Borrow;
    [T: ?Sized] ComesOut<Option<&T>> Borrow;
    [T: ?Sized] ComesOut<Option<&mut T>> Borrow;
}

macro_rules! handles {
    ($($owned:ident $borrowed:ident),*) => {$(
        exceptions! {
            [] GoesIn<$owned> Give;
            [] GoesIn<Option<$owned>> Give;
            [] ComesOut<$borrowed<'_>> Borrow;
            [] ComesOut<Option<$borrowed<'_>>> Borrow;
        }
    )*};
}
#[cfg(unix)]
handles!(OwnedFd BorrowedFd);
#[cfg(windows)]
handles!(OwnedHandle BorrowedHandle, OwnedSocket BorrowedSocket);
