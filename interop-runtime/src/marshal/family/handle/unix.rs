//! File descriptors: `OwnedFd` and `BorrowedFd`, and arrays of them that native code fills.

use std::ffi::c_int;
use std::os::fd::{AsRawFd, BorrowedFd, FromRawFd, OwnedFd};

use super::*;
use crate::marshal::null::Absent;
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

impl Absent for Descriptor {
    const ABSENT: Self = OwnedFd::NONE;
}

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
