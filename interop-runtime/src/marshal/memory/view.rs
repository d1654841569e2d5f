//! What native code keeps, looked at where it is: a pointer is checked before a reference or a slice is made of it.

use std::ptr::NonNull;

use crate::Error;
use crate::error::Problem;

/// The units that native code keeps at `start`: null with no units is none of them.
///
/// # Safety
/// `start` is null or points to `length` units that live, unchanged, for `'a`.
#[inline]
pub unsafe fn units<'a, U>(start: *const U, length: usize) -> Result<&'a [U], Error> {
    let Some(start) = NonNull::new(start.cast_mut()) else {
        return if length == 0 { Ok(&[]) } else { Err(Error::marshal(Problem::Null)) };
    };
    aligned(start)?;
    if length > isize::MAX as usize / size_of::<U>().max(1) {
        return Err(impossible(length as i128));
    }
    // SAFETY: not null and aligned, no larger than memory, and the rest is the caller's promise.
    Ok(unsafe { std::slice::from_raw_parts(start.as_ptr(), length) })
}

/// That a reference may be made of the pointer.
#[inline(always)]
pub(crate) fn aligned<T>(pointer: NonNull<T>) -> Result<(), Error> {
    #[cold]
    fn refuse(align: usize) -> Error {
        Error::marshal(Problem::Misaligned { align })
    }
    if pointer.is_aligned() { Ok(()) } else { Err(refuse(align_of::<T>())) }
}

/// The error for a length that nothing has.
#[cold]
#[inline(never)]
pub(crate) fn impossible(reported: i128) -> Error {
    Error::marshal(Problem::ImpossibleLength { reported })
}
