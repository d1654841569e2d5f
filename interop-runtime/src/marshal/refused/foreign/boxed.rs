//! Boxes, closures, and references in structures.
//!
//! The content of a box decides what to write in its place. There is one implementation for every `Box<T>`, with a bound on
//! `T`: with one implementation for each content, rustc would not know which of them to report.

use std::ffi::{CStr, OsStr};
use std::path::Path;

use crate::Error;
use crate::marshal::abi::Field;
use crate::marshal::argument::{Argument, LendNullable, LendRef, LendRefMut, Passed};
use crate::marshal::call::Call;
use crate::marshal::length::countable::{Countable, Length};
use crate::marshal::refused::foreign::reasons::{
    BoxBehind, BoxByValue, BoxedClosure, BoxedSlice, BoxedText, Closure, FreesBox, FreesBoxedSlice, FreesOwnedText,
    ReferenceField, SliceField, TextField,
};
use crate::marshal::refused::native::Refused;
use crate::marshal::seen::Itself;
use crate::marshal::take::{Take, TakeNullable};
use crate::metadata::NativeType;

/// What is in a box, which decides what to write in its place.
#[diagnostic::on_unimplemented(
    message = "a boxed `{Self}` has no native form",
    label = "write a raw pointer to a type with a size, such as `*mut c_void`",
    note = "a closure is `extern \"C\" fn(…)`, and a `*mut c_void` for what it captures"
)]
pub(crate) trait Boxed {
    /// Says what.
    type Content;
}
impl<T> Boxed for T {
    type Content = WithSize<T>;
}
impl<T> Boxed for [T] {
    type Content = Slice<T>;
}

/// What has a size.
pub(crate) struct WithSize<T>(std::marker::PhantomData<T>);
/// A slice.
pub(crate) struct Slice<T>(std::marker::PhantomData<T>);
/// A string.
pub(crate) struct Text<T: ?Sized>(std::marker::PhantomData<T>);
/// A closure.
pub(crate) enum Captures {}

/// Why a box of it cannot be passed.
pub(crate) trait NotByValue<M> {}
impl<M: BoxByValue<T>, T> NotByValue<M> for WithSize<T> {}
impl<M: BoxedSlice<T>, T> NotByValue<M> for Slice<T> {}
impl<M: BoxedText<T>, T: ?Sized> NotByValue<M> for Text<T> {}
impl<M: BoxedClosure> NotByValue<M> for Captures {}
/// Why a reference to a box of it cannot be passed.
pub(crate) trait NotBehind<M> {}
impl<M: BoxBehind<T>, T> NotBehind<M> for WithSize<T> {}
impl<M: BoxedSlice<T>, T> NotBehind<M> for Slice<T> {}
impl<M: BoxedText<T>, T: ?Sized> NotBehind<M> for Text<T> {}
impl<M: BoxedClosure> NotBehind<M> for Captures {}

/// Why a box of it cannot come out.
pub(crate) trait NotOut<M> {}
impl<M: FreesBox<T>, T> NotOut<M> for WithSize<T> {}
impl<M: FreesBoxedSlice<T>, T> NotOut<M> for Slice<T> {}
impl<M: FreesOwnedText<T>, T: ?Sized> NotOut<M> for Text<T> {}
impl<M: BoxedClosure> NotOut<M> for Captures {}

/// Why a reference to it cannot be a field.
///
/// # Safety
/// Nothing has it, so that no such field is taken for a native one.
pub(crate) unsafe trait NotField {}
// SAFETY: nothing has the reason.
unsafe impl<T> NotField for WithSize<T> where for<'never> &'never (): ReferenceField<T> {}
// SAFETY: nothing has the reason.
unsafe impl<T> NotField for Slice<T> where for<'never> &'never (): SliceField<T> {}
// SAFETY: nothing has the reason.
unsafe impl<T: ?Sized> NotField for Text<T> where for<'never> &'never (): TextField<T> {}
// SAFETY: nothing has the reason.
unsafe impl NotField for Captures where for<'never> &'never (): BoxedClosure {}

// SAFETY: nothing has the reason, so this never applies.
unsafe impl<T: Boxed<Content: NotField> + ?Sized> Field for &T {
    type This = Refused;
    const NATIVE: NativeType = NativeType::Void;
}

macro_rules! texts {
    ($($type:ty)*) => {$(
        impl Boxed for $type {
            type Content = Text<$type>;
        }
    )*};
}
texts!(str CStr OsStr Path);

/// Closures, with as many parameters as people write.
macro_rules! closures {
    ($([$($argument:ident)*])*) => {$(
        closures!(@kinds [$($argument)*] []);
        closures!(@kinds [$($argument)*] [+ Send]);
        closures!(@kinds [$($argument)*] [+ Send + Sync]);
    )*};
    (@kinds [$($argument:ident)*] [$($bound:tt)*]) => {
        closures!(@closure [Z, $($argument),*] dyn Fn($($argument),*) -> Z $($bound)* + 'r);
        closures!(@closure [Z, $($argument),*] dyn FnMut($($argument),*) -> Z $($bound)* + 'r);
        closures!(@closure [Z, $($argument),*] dyn FnOnce($($argument),*) -> Z $($bound)* + 'r);
    };
    (@closure [$($generic:tt)*] $type:ty) => {
        foreign_behind!([$($generic)*] $type: Closure);
        foreign_behind_mut!([$($generic)*] $type: Closure);
        impl<'r, $($generic)*> Boxed for $type {
            type Content = Captures;
        }
    };
}
closures! { [] [A] [A B] [A B C] [A B C D] }

// SAFETY: nothing has the reason, so this never applies.
unsafe impl<M, T: Boxed<Content: NotByValue<M>> + ?Sized> Argument<M> for Box<T> {
    type Native = Refused;
    type Sees = Itself;
    type WriteBack = ();
    fn pass(self, _: &Call<'_>) -> Passed<Refused, ()> {
        unreachable!()
    }
}
// SAFETY: as above.
unsafe impl<M, T: Boxed<Content: NotByValue<M>> + ?Sized> LendNullable<M> for Box<T> {
    const NULL: Refused = Refused;
}
// SAFETY: as above.
unsafe impl<M, T: Boxed<Content: NotBehind<M>> + ?Sized> LendRef<M> for Box<T> {
    type Native = Refused;
    type Sees = Itself;
    fn lend(&self, _: &Call<'_>) -> Result<*const Refused, Error> {
        unreachable!()
    }
}
// SAFETY: as above.
unsafe impl<M, T: Boxed<Content: NotBehind<M>> + ?Sized> LendRefMut<M> for Box<T> {
    type Native = Refused;
    type Sees = Itself;
    type WriteBack<'held>
        = ()
    where
        Self: 'held;
    fn lend_mut(&mut self, _: &Call<'_>) -> Result<(*mut Refused, ()), Error> {
        unreachable!()
    }
}
// SAFETY: as above.
unsafe impl<M, T: Boxed<Content: NotOut<M>> + ?Sized> Take<M> for Box<T> {
    type Native = Refused;
    type Ready = ();
    unsafe fn take(_: Refused, _: ()) -> Result<Self, Error> {
        unreachable!()
    }
}
// SAFETY: as above.
unsafe impl<M, T: Boxed<Content: NotOut<M>> + ?Sized> TakeNullable<M> for Box<T> {
    type Native = Refused;
    type Ready = ();
    unsafe fn take_option(_: Refused, _: ()) -> Result<Option<Self>, Error> {
        unreachable!()
    }
}
// SAFETY: what cannot cross has no length to ask for.
unsafe impl<M, T: ?Sized> Countable<M> for Box<T> {
    fn count(&self) -> usize {
        unreachable!()
    }
}
// SAFETY: as above.
unsafe impl<M, T: ?Sized> Length<M> for Box<T> {
    fn length(&self) -> usize {
        unreachable!()
    }
}
