//! Handles and sockets: `OwnedHandle`, `OwnedSocket` and their borrowed ones.

use std::os::windows::io::{
    AsRawHandle, AsRawSocket, BorrowedHandle, BorrowedSocket, FromRawHandle, FromRawSocket, OwnedHandle, OwnedSocket,
    RawHandle, RawSocket,
};

use super::*;
use crate::marshal::null::Absent;
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

impl Absent for Socket {
    const ABSENT: Self = OwnedSocket::NONE;
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
