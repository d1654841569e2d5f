//! Pointers: raw ones as they are, and `NonNull`.

use std::ptr::NonNull;

use crate::Error;
use crate::error::Problem;
use crate::marshal::abi::{Abi, Field, Fillable};
use crate::marshal::argument::{Argument, LendNullable};
use crate::marshal::borrow::Borrow;
use crate::marshal::call::Call;
use crate::marshal::family::blittable::as_itself;
use crate::marshal::give::Give;
use crate::marshal::lend::Lend;
use crate::marshal::policy::{ByType, InArray, Optional};
use crate::marshal::refused::reason::reasons;
use crate::marshal::replace::in_out;
use crate::marshal::shape::Shape;
use crate::marshal::structure::changed::TakeChanged;
use crate::marshal::take::{Take, TakeNullable};
use crate::marshal::write_back::marshaled;
use crate::metadata::{NativeType, TypeName};

/// What a raw pointer may point to, with the width of such a pointer.
///
/// # Safety
/// Pointers to it are one word wide if `Width` is [`OneWord`].
#[diagnostic::on_unimplemented(
    message = "a pointer to `{Self}` is two words wide, which no C pointer is",
    label = "not a thin pointer",
    note = "for an object write `*mut c_void`"
)]
pub(crate) unsafe trait Pointee {
    /// What says how wide it is.
    type Width;
}

/// A width that C's pointers have.
pub(crate) trait OneWord {}
/// That of a pointer to what has a size.
pub enum Thin {}
/// That of a pointer to a slice of `T`.
pub struct Slice<T>(T);
/// That of a pointer to the text `T`.
pub struct Text<T: ?Sized>(std::marker::PhantomData<T>);
impl OneWord for Thin {}

#[diagnostic::do_not_recommend]
// SAFETY: whatever has a size.
unsafe impl<T> Pointee for T {
    type Width = Thin;
}
// SAFETY: a slice's is not one word wide.
unsafe impl<T> Pointee for [T] {
    type Width = Slice<T>;
}
// SAFETY: as above.
unsafe impl Pointee for str {
    type Width = Text<Self>;
}
// SAFETY: as above.
unsafe impl Pointee for std::ffi::CStr {
    type Width = Text<Self>;
}

macro_rules! objects {
    ($($bound:path),* $(,)?) => {$(
        objects!(@each dyn $bound + 'o);
        objects!(@each dyn $bound + Send + 'o);
        objects!(@each dyn $bound + Send + Sync + 'o);
    )*};
    (@each $type:ty) => {
        // SAFETY: its methods stand in the other word.
        unsafe impl<'o> Pointee for $type {
            type Width = Object;
        }
    };
}
objects! {
    std::any::Any, std::error::Error, std::fmt::Debug, std::fmt::Display, std::fmt::Write, std::io::Read, std::io::Write,
    std::io::BufRead, Fn(), FnMut(), FnOnce(),
}

/// That of a pointer to an object.
pub enum Object {}
impl OneWord for Object where for<'never> &'never (): PointerToObject {}

reasons! {
    /// Never implemented: such a pointer carries what says what it points to.
    PointerToObject:
        "a pointer to a `dyn` type is two words wide, which no C pointer is",
        "write `*mut c_void`",
        "box the box: `Box::into_raw(Box::new(object)).cast()`, of an `object` that is a `Box<dyn …>`, is one word wide; `*mut c_void` is cast back to a pointer to such a box";
    /// Never implemented: such a pointer carries a length.
    PointerToSlice[T]:
        "a pointer to `[{T}]` is two words wide, which no C pointer is",
        "write `*const {T}` and a length, or `*mut {T}` where it is written to",
        "a parameter may also be a slice, `&[{T}]`, with a `#[len_of(…)]` parameter for its length";
    /// Never implemented: as above.
    PointerToText[T: ?Sized]:
        "a pointer to `{T}` is two words wide, which no C pointer is",
        "write `*const c_char`";
}

// The parameter is what rustc reports; without one it rejects the impl.
impl<T> OneWord for Slice<T> where (): PointerToSlice<T> {}
impl<T: ?Sized> OneWord for Text<T> where (): PointerToText<T> {}

macro_rules! raw_pointer {
    ($($type:ty, $mutable:literal);*) => {$(
        // SAFETY: thin raw pointers are C's pointers.
        unsafe impl<T: Pointee<Width: OneWord> + ?Sized> Abi for $type {
            type Raw = Self;
            #[inline(always)]
            fn raw(self) -> Self {
                self
            }
            const NATIVE: NativeType = NativeType::Pointer {
                mutable: $mutable,
                to: &NativeType::Named { name: TypeName::of::<T>() },
            };
        }
        // SAFETY: thin raw pointers are C's pointers.
        unsafe impl<T: Pointee<Width: OneWord> + ?Sized> Field for $type {
            type This = Self;
            const NATIVE: NativeType = <Self as Abi>::NATIVE;
        }
        // SAFETY: a raw pointer may have any bits.
        unsafe impl<T: Pointee<Width: OneWord> + ?Sized> Fillable for $type {}
        as_itself!([T: Pointee<Width: OneWord> + ?Sized] $type);
    )*};
}

raw_pointer!(*const T, false; *mut T, true);

impl<M, T: Pointee<Width: OneWord> + ?Sized> Shape<M> for NonNull<T> {
    type Native = *mut T;
}

// SAFETY: `NonNull` has the layout of the pointer that it is lent as.
unsafe impl<S, P, T: Pointee<Width: OneWord> + ?Sized> Lend<ByType<S, P>> for NonNull<T> {
    #[inline(always)]
    fn lend(&self, _: &Call<'_>) -> Result<*mut T, Error> {
        Ok(self.as_ptr())
    }
    #[inline(always)]
    fn lend_all(items: &[Self], _: &Call<'_>) -> Result<*const *mut T, Error> {
        Ok(items.as_ptr().cast())
    }
}

// SAFETY: as above.
unsafe impl<S, P, T: Pointee<Width: OneWord> + ?Sized> Argument<ByType<S, P>> for NonNull<T> {
    marshaled!(Argument, ByType<S, P>);
}

// SAFETY: null.
unsafe impl<S, P, T> LendNullable<ByType<S, P>> for NonNull<T> {
    const NULL: *mut T = std::ptr::null_mut();
}

// SAFETY: null is checked.
unsafe impl<S, P, T: Pointee<Width: OneWord> + ?Sized> Take<ByType<S, P>> for NonNull<T> {
    type Native = *mut T;
    type Ready = ();
    #[inline(always)]
    unsafe fn take(native: *mut T, _: ()) -> Result<Self, Error> {
        NonNull::new(native).ok_or_else(|| Error::marshal(Problem::Null))
    }
}

// SAFETY: it stays what it is.
unsafe impl<S, P, T: Pointee<Width: OneWord> + ?Sized> TakeChanged<ByType<S, P>> for NonNull<T> {}

// SAFETY: null is checked.
unsafe impl<'c, M, T: Pointee<Width: OneWord> + ?Sized> Borrow<'c, M> for NonNull<T> {
    #[inline(always)]
    unsafe fn borrow(native: *mut T, _: &'c Call<'_>) -> Result<Self, Error> {
        NonNull::new(native).ok_or_else(|| Error::marshal(Problem::Null))
    }
}
// SAFETY: the pointer.
unsafe impl<M, T: Pointee<Width: OneWord> + ?Sized> Give<M> for NonNull<T> {
    #[inline(always)]
    fn give(self) -> Result<*mut T, Error> {
        Ok(self.as_ptr())
    }
}

macro_rules! nullable_pointer {
    ($($policy:ty),*) => {$(
        // SAFETY: null is `None`.
        unsafe impl<S, P, T: Pointee<Width: OneWord> + ?Sized> TakeNullable<$policy> for NonNull<T> {
            type Native = *mut T;
            type Ready = ();
            #[inline(always)]
            unsafe fn take_option(native: *mut T, _: ()) -> Result<Option<Self>, Error> {
                Ok(NonNull::new(native))
            }
        }
    )*};
}
nullable_pointer!(ByType<S, P>, InArray<ByType<S, P>>, Optional<ByType<S, P>>);

in_out!([S, P, T: Pointee<Width: OneWord> + ?Sized] NonNull<T>, ByType<S, P>);
in_out!([S, P, T] Option<NonNull<T>>, ByType<S, P>);

// SAFETY: the layout of C's pointer, with null as `None`.
unsafe impl<T> Field for Option<NonNull<T>> {
    type This = Self;
    const NATIVE: NativeType = <*mut T as Abi>::NATIVE;
}

// SAFETY: null is `None`, and other bits may be any pointer.
unsafe impl<T> Fillable for Option<NonNull<T>> {}
