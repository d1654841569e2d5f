//! The system's handles, as the standard library has them: `OwnedFd` and `BorrowedFd` on Unix, and on Windows `OwnedHandle`,
//! `OwnedSocket` and their borrowed ones.
//!
//! One that is owned is given away by the call. A borrowed one, and `&OwnedFd`, crosses as the number that it is.

use std::ptr::NonNull;

use crate::Error;
use crate::error::Problem;
use crate::marshal::abi::{Abi, Fillable};
use crate::marshal::borrow::Borrow;
use crate::marshal::call::Call;
use crate::marshal::give::Give;
use crate::marshal::lend::{Argument, Element, ElementMut, Lend, LendNullable, LendRef, LendRefMut, Passed, WriteBack};
use crate::marshal::policy::{ByType, ByWord, FreeWith, Lossy, Optional};
use crate::marshal::refused::native::Refused;
use crate::marshal::refused::reason::reasons;
use crate::marshal::refused::scalars::{CopiesOut, SaysHow};
use crate::marshal::refused::tables::{one_way, refused_in_out};
use crate::marshal::replace::InOut;
use crate::marshal::seen::Itself;
use crate::marshal::shape::Shape;
use crate::marshal::take::{Take, TakeNullable, TakeRef};

/// What the call gives to native code: closed if the call is not made.
pub struct Given<T>(T);

impl<T> WriteBack for Given<T> {
    /// It is native code's now, whether the call succeeded or failed.
    #[inline(always)]
    unsafe fn after(self) -> Result<(), Error> {
        std::mem::forget(self.0);
        Ok(())
    }
}

/// A handle of the system's, owned or borrowed.
pub trait SystemHandle: Sized {
    /// How it crosses.
    type Native: Abi + Fillable;
    /// What stands for none, and is stored where native code will write one: 0 may be a handle.
    const NONE: Self::Native;
    /// The handle as it crosses.
    fn native(&self) -> Self::Native;
    /// The handle, or `None` for what stands for none.
    ///
    /// # Safety
    /// `native` is open if it may be, for as long as the type says, and nobody else's if that owns it.
    ///
    /// # Errors
    /// No handle has this value.
    unsafe fn find(native: Self::Native) -> Result<Option<Self>, Error>;
    /// As [`find`](Self::find), of one that must be there.
    ///
    /// # Safety
    /// As there.
    ///
    /// # Errors
    /// There is none.
    #[inline]
    unsafe fn demand(native: Self::Native) -> Result<Self, Error> {
        // SAFETY: the caller's promise.
        unsafe { Self::find(native) }?.ok_or_else(none)
    }
}

#[cold]
fn none() -> Error {
    Error::marshal(Problem::NoHandle)
}

/// The impls of a handle that [`SystemHandle`] describes, which a blanket impl would have to promise for every type.
macro_rules! crosses {
    ([$($lifetime:lifetime)?] $type:ty) => {
        // SAFETY: as for `Take`.
        unsafe impl<$($lifetime,)? S, P> TakeNullable<ByType<S, P>> for $type {
            crosses!(@nullable);
        }
        // SAFETY: as for `Take`.
        unsafe impl<$($lifetime,)? S, P> TakeNullable<Optional<ByType<S, P>>> for $type {
            crosses!(@nullable);
        }
        // SAFETY: the declaration promises that it is open, for as long as the type says; what is none is checked.
        unsafe impl<$($lifetime,)? S, P> Take<ByType<S, P>> for $type {
            type Native = <Self as SystemHandle>::Native;
            type Ready = ();
            #[inline(always)]
            unsafe fn take(native: Self::Native, _: ()) -> Result<Self, Error> {
                // SAFETY: the caller's promise.
                unsafe { Self::demand(native) }
            }
        }
        // SAFETY: the value that stands for none.
        unsafe impl<$($lifetime,)? S, P> LendNullable<ByType<S, P>> for $type {
            const NULL: <Self as SystemHandle>::Native = Self::NONE;
        }
    };
    (@slice [$($lifetime:lifetime)?] $type:ty) => {
        // SAFETY: as the standard library documents, it has the representation of the number, whose array the slice is.
        unsafe impl<$($lifetime,)? S, P> Element<ByType<S, P>> for $type {
            type Native = <Self as SystemHandle>::Native;
            type Sees = Itself;
            #[inline(always)]
            fn lend_slice(items: &[Self], _: &Call<'_>) -> Result<*const Self::Native, Error> {
                Ok(items.as_ptr().cast())
            }
        }
    };
    (@nullable) => {
        type Native = <Self as SystemHandle>::Native;
        type Ready = ();
        #[inline(always)]
        unsafe fn take_option(native: Self::Native, _: ()) -> Result<Option<Self>, Error> {
            // SAFETY: the caller's promise.
            unsafe { Self::find(native) }
        }
    };
}

reasons! {
    /// Never implemented: native code that replaces a handle closes one and makes another.
    WritesHandle[T]:
        "native code cannot write a `{T}` in place",
        "write `OwnedFd`, which the call gives away, or `BorrowedFd<'_>`, which it lends; on Windows `OwnedHandle` or `BorrowedHandle<'_>`",
        "one that native code makes comes out: `#[out] x: OwnedFd`, on Windows `#[out] x: OwnedHandle`; a number that native code replaces is `&mut c_int`, on Windows `&mut *mut c_void`";
    /// Never implemented: as above, of many.
    FillsHandles[T]:
        "native code cannot write a `{T}` in place",
        "write `#[out]` before the parameter, and the array without `&mut`: `#[out] fds: [OwnedFd; 2]`; on Windows `&mut [*mut c_void; 2]`",
        "an array of raw numbers is `&mut [c_int; 2]` or `&mut [c_int]`, on Windows `&mut [*mut c_void]`; handles that native code only reads are a `&[BorrowedFd<'_>]`, on Windows a `&[BorrowedHandle<'_>]`";
    /// Never implemented: a borrowed handle is the reference.
    BorrowsBorrowed[T]:
        "a `{T}` is borrowed already",
        "leave the `&` out",
        "it crosses as the number that it is; a pointer to the number is `&c_int`, or on Windows `&*mut c_void`";
    /// Never implemented: native code keeps numbers.
    RefersToHandle[T]:
        "native code returns a handle, and no pointer to a `{T}`",
        "write the handle that is borrowed: `BorrowedFd<'a>`, or on Windows `BorrowedHandle<'a>`, `BorrowedSocket<'a>`",
        "`'a` is the lifetime of a parameter that it is borrowed from, or `'static`";
}

/// Where a handle cannot stand, one implementation each that can never apply, as in [`refused`](crate::marshal::refused).
macro_rules! refused_handles {
    ($([$($lifetime:lifetime)?] $type:ty;)*) => {$(
        // SAFETY: no `M` has the reason, so this never applies.
        unsafe impl<$($lifetime,)? M: WritesHandle<$type>> LendRefMut<M> for $type {
            type Native = Refused;
            type WriteBack<'h>
                = ()
            where
                Self: 'h;
            type Sees = Itself;
            fn lend_mut(&mut self, _: &Call<'_>) -> Result<(*mut Refused, ()), Error> {
                unreachable!()
            }
        }
        // SAFETY: as above.
        unsafe impl<$($lifetime,)? M: FillsHandles<$type>> ElementMut<M> for $type {
            type Native = Refused;
            type Filled<'filled>
                = usize
            where
                Self: 'filled;
            unsafe fn filled(_: &mut [Self], _: usize) -> usize {
                unreachable!()
            }
        }
        // SAFETY: as above.
        unsafe impl<$($lifetime,)? M: RefersToHandle<$type>> TakeRef<M> for $type {
            type Native = Refused;
            unsafe fn borrow<'r>(_: NonNull<Refused>) -> Result<&'r Self, Error> {
                unreachable!()
            }
        }
    )*};
}

macro_rules! handles {
    ($($owned:ident, $borrowed:ident;)*) => {$(
        impl<M> Shape<M> for $owned {
            type Native = <Self as SystemHandle>::Native;
        }
        impl<M> Shape<M> for $borrowed<'_> {
            type Native = <Self as SystemHandle>::Native;
        }
        impl<S, P> Shape<ByType<S, P>> for &$owned {
            type Native = <$owned as SystemHandle>::Native;
        }
        crosses!([] $owned);
        crosses!(['a] $borrowed<'a>);
        // SAFETY: open until the call is made, and native code's from then on; if it is not made, what is held closes it.
        unsafe impl<S, P> Argument<ByType<S, P>> for $owned {
            type Native = <Self as SystemHandle>::Native;
            type WriteBack = Given<Self>;
            type Sees = Itself;
            #[inline(always)]
            fn pass(self, _: &Call<'_>) -> Result<(Self::Native, Given<Self>), Error> {
                Ok((self.native(), Given(self)))
            }
        }
        // SAFETY: the number, which is open as long as the handle is.
        unsafe impl<S, P> Lend<ByType<S, P>> for $owned {
            #[inline(always)]
            fn lend(&self, _: &Call<'_>) -> Result<Self::Native, Error> {
                Ok(self.native())
            }
        }
        // SAFETY: as above.
        unsafe impl<S, P> Lend<ByType<S, P>> for &$owned {
            #[inline(always)]
            fn lend(&self, _: &Call<'_>) -> Result<Self::Native, Error> {
                Ok(self.native())
            }
        }
        // SAFETY: as above.
        unsafe impl<S, P> Lend<ByType<S, P>> for $borrowed<'_> {
            #[inline(always)]
            fn lend(&self, _: &Call<'_>) -> Result<Self::Native, Error> {
                Ok(self.native())
            }
        }
        // SAFETY: lent for the call, which the owner outlives.
        unsafe impl<S, P> Argument<ByType<S, P>> for $borrowed<'_> {
            type Native = <Self as SystemHandle>::Native;
            type WriteBack = ();
            type Sees = Itself;
            #[inline(always)]
            fn pass(self, _: &Call<'_>) -> Result<(Self::Native, ()), Error> {
                Ok((self.native(), ()))
            }
        }
        // SAFETY: as above.
        unsafe impl<S, P> Argument<ByType<S, P>> for &$owned {
            type Native = <$owned as SystemHandle>::Native;
            type WriteBack = ();
            type Sees = Itself;
            #[inline(always)]
            fn pass(self, _: &Call<'_>) -> Result<(Self::Native, ()), Error> {
                Ok((self.native(), ()))
            }
        }
        // SAFETY: the declaration promises that it is open until the function returns; what is none is checked.
        unsafe impl<'c, M> Borrow<'c, M> for $borrowed<'c> {
            #[inline]
            unsafe fn borrow(native: Self::Native, _: &'c Call<'_>) -> Result<Self, Error> {
                // SAFETY: the caller's promise.
                unsafe { Self::demand(native) }
            }
        }
        // SAFETY: open, and native code's from now on.
        unsafe impl<M> Give<M> for $owned {
            #[inline]
            fn give(self) -> Result<Self::Native, Error> {
                Ok(std::mem::ManuallyDrop::new(self).native())
            }
            #[inline]
            unsafe fn take_back(native: Self::Native) {
                // SAFETY: the caller's promise.
                drop(unsafe { Self::demand(native) });
            }
        }
        // SAFETY: the value that stands for none.
        unsafe impl<S, P> LendNullable<ByType<S, P>> for &$owned {
            const NULL: <$owned as SystemHandle>::Native = $owned::NONE;
        }
        one_way! { [] $owned; }
        refused_in_out! { [] $owned: WritesHandle<$owned>; }
        refused_handles! { [] $owned; ['a] $borrowed<'a>; }
        // SAFETY: no policy has the reason, so this never applies.
        unsafe impl<'a, M: BorrowsBorrowed<$borrowed<'a>>> LendRef<M> for $borrowed<'a> {
            type Native = Refused;
            type Sees = Itself;
            fn lend(&self, _: &Call<'_>) -> Result<*const Refused, Error> {
                unreachable!()
            }
        }
        crosses!(@slice [] $owned);
        crosses!(@slice ['a] $borrowed<'a>);
    )*};
}

#[cfg(unix)]
mod unix {
    use std::ffi::c_int;
    use std::os::fd::{AsRawFd, BorrowedFd, FromRawFd, OwnedFd};

    use super::*;
    use crate::marshal::policy::Stored;
    use crate::marshal::refused::reason::reasons;
    use crate::marshal::variadic::Variadic;
    use crate::metadata::NativeType;
    use crate::outcome::rule::{Negative, NegativeOne, Nonzero, Null, Zero};

    handles! { OwnedFd, BorrowedFd; }

    /// A file descriptor, as native code has it.
    #[derive(Clone, Copy)]
    #[repr(transparent)]
    pub struct Descriptor(c_int);

    // SAFETY: a transparent wrapper of an integer.
    unsafe impl Abi for Descriptor {
        type Raw = c_int;
        #[inline(always)]
        fn raw(self) -> c_int {
            self.0
        }
        const NATIVE: NativeType = <c_int as Abi>::NATIVE;
    }
    // SAFETY: any bits are a value.
    unsafe impl Fillable for Descriptor {
        /// 0 is one that may be open.
        #[inline(always)]
        fn unwritten() -> Self {
            OwnedFd::NONE
        }
    }
    // SAFETY: the integer's promise.
    unsafe impl Variadic for Descriptor {
        type Passed = c_int;
        #[inline(always)]
        fn passed(self) -> c_int {
            self.0
        }
    }

    macro_rules! rules {
        ($($rule:ident)*) => {$(
            impl $rule for Descriptor {
                const FAILURE: Self = Self(<c_int as $rule>::FAILURE);
                const SUCCESS: Self = Self(<c_int as $rule>::SUCCESS);
                #[inline(always)]
                fn failed(self) -> bool {
                    <c_int as $rule>::failed(self.0)
                }
            }
        )*};
    }
    rules!(Negative NegativeOne Nonzero Zero);

    reasons! {
        /// Never implemented: a descriptor is an integer.
        NullDescriptor:
            "a file descriptor is never null",
            "`when = null` needs a pointer",
            "a file descriptor fails with `when = negative_one`";
    }
    // Nothing has the reason, so this never applies.
    impl Null for Descriptor
    where
        for<'never> &'never (): NullDescriptor,
    {
        const FAILURE: Self = OwnedFd::NONE;
        fn failed(self) -> bool {
            false
        }
    }

    /// Several, as native code fills an array of them.
    #[derive(Clone, Copy)]
    #[repr(transparent)]
    pub struct Descriptors<const N: usize>([c_int; N]);

    // SAFETY: only ever behind a pointer, which is that to the first.
    unsafe impl<const N: usize> Abi for Descriptors<N> {
        type Raw = [c_int; N];
        const NATIVE: NativeType = <c_int as Abi>::NATIVE;
        #[inline(always)]
        fn raw(self) -> [c_int; N] {
            self.0
        }
    }
    // SAFETY: any bits are a value.
    unsafe impl<const N: usize> Fillable for Descriptors<N> {
        #[inline(always)]
        fn unwritten() -> Self {
            Self([OwnedFd::NONE.0; N])
        }
    }

    impl<S, const N: usize> Shape<ByType<S, Stored>> for [OwnedFd; N] {
        type Native = Descriptors<N>;
    }

    // SAFETY: native code fills the storage, as `pipe` does; each is as one by itself.
    unsafe impl<S, const N: usize> Take<ByType<S, Stored>> for [OwnedFd; N] {
        type Native = Descriptors<N>;
        type Ready = ();
        #[inline]
        unsafe fn take(native: Self::Native, _: ()) -> Result<Self, Error> {
            // Each has its owner before any is looked at, so that those beside one that is none are closed.
            // SAFETY: the caller's promise.
            let all = native.0.map(|native| unsafe { OwnedFd::demand(Descriptor(native)) });
            match all.iter().position(Result::is_err) {
                Some(index) => Err(all.into_iter().nth(index).and_then(Result::err).unwrap_or_else(none)),
                None => Ok(all.map(|handle| handle.unwrap_or_else(|_| unreachable!("none is wrong")))),
            }
        }
    }

    /// -1 stands for none; no other descriptor is negative.
    fn descriptor(native: c_int) -> Result<Option<c_int>, Error> {
        #[cold]
        fn refuse(value: c_int) -> Error {
            Error::marshal(Problem::NotADescriptor { value })
        }
        match native {
            0.. => Ok(Some(native)),
            -1 => Ok(None),
            _ => Err(refuse(native)),
        }
    }

    impl SystemHandle for OwnedFd {
        type Native = Descriptor;
        const NONE: Descriptor = Descriptor(-1);
        #[inline(always)]
        fn native(&self) -> Descriptor {
            Descriptor(self.as_raw_fd())
        }
        #[inline(always)]
        unsafe fn find(Descriptor(native): Descriptor) -> Result<Option<Self>, Error> {
            // SAFETY: not negative; the rest is the caller's promise.
            Ok(descriptor(native)?.map(|native| unsafe { Self::from_raw_fd(native) }))
        }
    }

    impl SystemHandle for BorrowedFd<'_> {
        type Native = Descriptor;
        const NONE: Descriptor = Descriptor(-1);
        #[inline(always)]
        fn native(&self) -> Descriptor {
            Descriptor(self.as_raw_fd())
        }
        #[inline(always)]
        unsafe fn find(Descriptor(native): Descriptor) -> Result<Option<Self>, Error> {
            // SAFETY: not negative; the rest is the caller's promise.
            Ok(descriptor(native)?.map(|native| unsafe { Self::borrow_raw(native) }))
        }
    }
}

#[cfg(windows)]
mod windows {
    use std::os::windows::io::{
        AsRawHandle, AsRawSocket, BorrowedHandle, BorrowedSocket, FromRawHandle, FromRawSocket, OwnedHandle,
        OwnedSocket, RawHandle, RawSocket,
    };

    use super::*;
    use crate::metadata::NativeType;
    use crate::outcome::rule::NegativeOne;

    handles! { OwnedHandle, BorrowedHandle; OwnedSocket, BorrowedSocket; }

    /// Winsock's `SOCKET`.
    #[derive(Clone, Copy, PartialEq)]
    #[repr(transparent)]
    pub struct Socket(RawSocket);

    // SAFETY: a transparent wrapper of an integer.
    unsafe impl Abi for Socket {
        type Raw = RawSocket;
        #[inline(always)]
        fn raw(self) -> RawSocket {
            self.0
        }
        const NATIVE: NativeType = NativeType::Integer { bits: RawSocket::BITS, signed: false };
    }
    // SAFETY: any bits are a value.
    unsafe impl Fillable for Socket {
        /// 0 is one that may be open.
        #[inline(always)]
        fn unwritten() -> Self {
            OwnedSocket::NONE
        }
    }

    /// `INVALID_SOCKET`, which is `(SOCKET)(~0)`, and `SOCKET_ERROR` of what returns a socket.
    impl NegativeOne for Socket {
        const FAILURE: Self = OwnedSocket::NONE;
        const SUCCESS: Self = Self(0);
        #[inline(always)]
        fn failed(self) -> bool {
            self == OwnedSocket::NONE
        }
    }

    impl SystemHandle for OwnedHandle {
        type Native = RawHandle;
        const NONE: RawHandle = std::ptr::null_mut();
        #[inline(always)]
        fn native(&self) -> RawHandle {
            self.as_raw_handle()
        }
        /// Whichever of the two a function fails with: no function gives away the pseudo handle that -1 is elsewhere.
        #[inline(always)]
        unsafe fn find(native: RawHandle) -> Result<Option<Self>, Error> {
            let none = native.is_null() || native.addr() == usize::MAX;
            // SAFETY: the caller's promise.
            Ok((!none).then(|| unsafe { Self::from_raw_handle(native) }))
        }
    }

    impl SystemHandle for BorrowedHandle<'_> {
        type Native = RawHandle;
        const NONE: RawHandle = std::ptr::null_mut();
        #[inline(always)]
        fn native(&self) -> RawHandle {
            self.as_raw_handle()
        }
        /// -1 is the process, as `GetCurrentProcess` returns it.
        #[inline(always)]
        unsafe fn find(native: RawHandle) -> Result<Option<Self>, Error> {
            // SAFETY: the caller's promise.
            Ok((!native.is_null()).then(|| unsafe { Self::borrow_raw(native) }))
        }
    }

    impl SystemHandle for OwnedSocket {
        type Native = Socket;
        const NONE: Socket = Socket(RawSocket::MAX);
        #[inline(always)]
        fn native(&self) -> Socket {
            Socket(self.as_raw_socket())
        }
        #[inline(always)]
        unsafe fn find(native: Socket) -> Result<Option<Self>, Error> {
            // SAFETY: not `INVALID_SOCKET`; the rest is the caller's promise.
            Ok((native != Self::NONE).then(|| unsafe { Self::from_raw_socket(native.0) }))
        }
    }

    impl SystemHandle for BorrowedSocket<'_> {
        type Native = Socket;
        const NONE: Socket = Socket(RawSocket::MAX);
        #[inline(always)]
        fn native(&self) -> Socket {
            Socket(self.as_raw_socket())
        }
        #[inline(always)]
        unsafe fn find(native: Socket) -> Result<Option<Self>, Error> {
            // SAFETY: not `INVALID_SOCKET`; the rest is the caller's promise.
            Ok((native != Self::NONE).then(|| unsafe { Self::borrow_raw(native.0) }))
        }
    }
}
