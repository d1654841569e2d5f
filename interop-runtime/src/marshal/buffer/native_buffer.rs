//! Buffers of native code's that a Rust function fills: capacity in, length out, counted by the same words as where native code fills a
//! buffer of Rust's ([`out`](super::out)).

use std::ffi::{CStr, CString, OsStr, OsString};
use std::path::PathBuf;

use crate::Error;
use crate::error::Problem;
use crate::marshal::abi::{Abi, Fillable};
use crate::marshal::buffer::count::{BufferCount, CountsBuffer};
use crate::marshal::call::Call;
use crate::marshal::collection::of_items::OfItems;
use crate::marshal::length::count::SliceCount;
use crate::marshal::memory::view::aligned;
use crate::marshal::native_pointer::PointerMut;
use crate::marshal::policy::ByType;
use crate::marshal::shape::Shape;
use crate::marshal::string::encoding::{Decode, Encode, SaysEncoding};

/// A value that a Rust function leaves in a buffer of native code's, under the policy `M`.
///
/// # Safety
/// `fill` writes no more units than the capacity says.
#[diagnostic::on_unimplemented(
    message = "a `{Self}` cannot be left in a buffer of native code's",
    label = "not a value that fills a buffer",
    note = "a buffer is filled with `String`, `Box<str>`, `OsString`, `PathBuf` (with an encoding) and `CString`, and with a `Vec<T>` of what crosses as it is"
)]
pub unsafe trait GiveBuffer<M> {
    /// One native unit.
    type Unit: Abi + Fillable;
    /// Fills the buffer, with a NUL behind a string, and says the length, as the declaration counts it. Null has the capacity 0, with
    /// which native code asks for the length.
    ///
    /// # Safety
    /// `buffer` is null, or valid to write `capacity` to, as the declaration counts it.
    ///
    /// # Errors
    /// It does not fit, or it has no native form.
    unsafe fn fill(&self, buffer: PointerMut<Self::Unit>, capacity: usize, call: &Call<'_>) -> Result<Fit, Error>;
}

/// What has become of a buffer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fit {
    /// The length that native code is told: of all of it, also where there was no room.
    pub length: usize,
    /// Whether the buffer has it. If not, the function fails, or native code calls again.
    pub fits: bool,
}

impl Fit {
    /// The length, where the function fails if it does not fit.
    ///
    /// # Errors
    /// It does not fit.
    #[inline(always)]
    pub fn fitting(self, capacity: usize) -> Result<usize, Error> {
        #[cold]
        fn too_small(length: usize, capacity: usize) -> Error {
            Error::marshal(Problem::BufferTooSmall { length, capacity })
        }
        if self.fits { Ok(self.length) } else { Err(too_small(self.length, capacity)) }
    }
}

/// How many bytes a counted unit has.
const fn size<U>(bytes: bool) -> usize {
    if bytes { size_of::<U>() } else { 1 }
}

/// Where a buffer may be written to.
fn writable<U>(buffer: PointerMut<U>, capacity: usize) -> Result<Option<*mut U>, Error> {
    let Some(start) = std::ptr::NonNull::new(buffer.0) else {
        return if capacity == 0 { Ok(None) } else { Err(Error::marshal(Problem::Null)) };
    };
    aligned(start)?;
    Ok(Some(buffer.0))
}

/// Leaves a string of `length` units at `text`, and a NUL behind it.
///
/// # Safety
/// As for [`GiveBuffer::fill`]; `text` has so many units and a NUL.
unsafe fn fill_text<C: BufferCount, U: Fillable>(
    text: *const U,
    length: usize,
    cut: impl FnOnce(usize) -> Option<usize>,
    buffer: PointerMut<U>,
    capacity: usize,
) -> Result<Fit, Error> {
    let room = capacity / size::<U>(C::BYTES);
    let most = if C::NUL_IN { room.checked_sub(1) } else { Some(room) };
    let counted =
        |length: usize| length.saturating_add(usize::from(C::NUL_OUT)).saturating_mul(size::<U>(C::BYTES_OUT));
    let not_all = Fit { length: counted(length), fits: false };
    let (Some(start), Some(most)) = (writable(buffer, capacity)?, most) else { return Ok(not_all) };
    let kept = if length <= most { Some(length) } else { cut(most) };
    let Some(kept) = kept else { return Ok(not_all) };
    // SAFETY: no more than there is room for, and a part of the text; native code's buffer is apart from it.
    unsafe { start.copy_from_nonoverlapping(text, kept) };
    // Behind a capacity that does not count it is room for the NUL only where nothing else says where the text ends.
    if C::NUL_IN || !C::REPORTED || kept < room {
        // SAFETY: there is room for it, and zeros are a value of a `Fillable`.
        unsafe { start.add(kept).write_bytes(0, 1) };
    }
    Ok(Fit { length: counted(kept), fits: true })
}

macro_rules! texts {
    ($($type:ty as $borrowed:ty: $encode:ident;)*) => {$(
        // SAFETY: checked against the capacity.
        unsafe impl<M: CountsBuffer + SaysEncoding<Encoding: Decode>> GiveBuffer<M> for $type {
            type Unit = <M::Encoding as Encode>::Unit;
            unsafe fn fill(&self, buffer: PointerMut<Self::Unit>, capacity: usize, call: &Call<'_>) -> Result<Fit, Error> {
                let text = M::Encoding::$encode(AsRef::<$borrowed>::as_ref(self), call)?;
                // SAFETY: a NUL stands behind the units.
                let length = unsafe { M::Encoding::length(text) };
                let cut = |room| {
                    // SAFETY: fewer than there are.
                    M::TRUNCATE.then(|| M::Encoding::whole(unsafe { std::slice::from_raw_parts(text, room) }))
                };
                // SAFETY: the caller's promise.
                unsafe { fill_text::<M::Count, _>(text, length, cut, buffer, capacity) }
            }
        }
    )*};
}
texts! {
    Box<str> as str: terminated;
    OsString as OsStr: terminated_os;
    PathBuf as OsStr: terminated_os;
    String as str: terminated;
    &str as str: terminated;
}

macro_rules! c_strings {
    ($($type:ty),*) => {$(
        // SAFETY: checked against the capacity.
        unsafe impl<M: CountsBuffer> GiveBuffer<M> for $type {
            type Unit = std::ffi::c_char;
            unsafe fn fill(&self, buffer: PointerMut<Self::Unit>, capacity: usize, _: &Call<'_>) -> Result<Fit, Error> {
                let cut = |room| M::TRUNCATE.then_some(room);
                // SAFETY: the caller's promise, and its NUL stands behind it.
                unsafe { fill_text::<M::Count, _>(self.as_ptr(), self.count_bytes(), cut, buffer, capacity) }
            }
        }
    )*};
}
c_strings!(CString, &CStr);

// SAFETY: checked against the capacity.
unsafe impl<S, P, T> GiveBuffer<ByType<S, P>> for Vec<T>
where
    ByType<S, P>: SliceCount,
    T: Abi + Fillable + Shape<<ByType<S, P> as OfItems>::Item, Native = T>,
{
    type Unit = T;
    unsafe fn fill(&self, buffer: PointerMut<T>, capacity: usize, _: &Call<'_>) -> Result<Fit, Error> {
        let room = capacity / size::<T>(<ByType<S, P>>::BYTES).max(1);
        let length = self.len().saturating_mul(size::<T>(<ByType<S, P>>::BYTES_OUT));
        let Some(start) = writable(buffer, capacity)? else { return Ok(Fit { length, fits: self.is_empty() }) };
        if self.len() > room {
            return Ok(Fit { length, fits: false });
        }
        // SAFETY: they fit.
        unsafe { start.copy_from_nonoverlapping(self.as_ptr(), self.len()) };
        Ok(Fit { length, fits: true })
    }
}
