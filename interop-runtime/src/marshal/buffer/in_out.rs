//! Strings that native code changes in place: `#[in_out] x: String`, alone or with `#[in_out(capacity = N)]` or a length
//! beside it.

use std::ffi::{CString, OsString};
use std::path::PathBuf;

use crate::Error;
use crate::marshal::abi::{Abi, Fillable};
use crate::marshal::argument::Passed;
use crate::marshal::buffer::count::{CountsBuffer, declared_capacity, with_room};
use crate::marshal::buffer::out::finish_text;
use crate::marshal::call::Call;
use crate::marshal::native_pointer::PointerMut;
use crate::marshal::policy::Replaced;
use crate::marshal::replace::{InOut, InOutStorage};
use crate::marshal::shape::Shape;
use crate::marshal::string::encoding::{Decode, Encode, SaysEncoding};
use crate::marshal::string::owned::OwnedText;

/// An owned string that native code may change in place under the policy `M`.
///
/// # Safety
/// What `terminated` gives ends with a NUL, and is there as long as the string and the memory of the call.
#[diagnostic::on_unimplemented(
    message = "a `{Self}` is no string that native code can change in place",
    label = "no string with a buffer of its own",
    note = "changed in place are `String`, `OsString`, `PathBuf` (with an encoding) and `CString`"
)]
pub(crate) unsafe trait InOutText<M>: OwnedText<M> {
    /// The string's units, with a NUL behind them.
    ///
    /// # Errors
    /// The string contains a NUL, or a character that the encoding does not have.
    fn terminated(&self, call: &Call<'_>) -> Result<*const Self::Unit, Error>;
}

// SAFETY: the encoding says so.
unsafe impl<M: SaysEncoding<Encoding: Decode>> InOutText<M> for String {
    #[inline]
    fn terminated(&self, call: &Call<'_>) -> Result<*const Self::Unit, Error> {
        M::Encoding::terminated(self, call)
    }
}

// SAFETY: the encoding says so.
unsafe impl<M: SaysEncoding<Encoding: Decode>> InOutText<M> for OsString {
    #[inline]
    fn terminated(&self, call: &Call<'_>) -> Result<*const Self::Unit, Error> {
        M::Encoding::terminated_os(self, call)
    }
}

// SAFETY: the encoding says so.
unsafe impl<M: SaysEncoding<Encoding: Decode>> InOutText<M> for PathBuf {
    #[inline]
    fn terminated(&self, call: &Call<'_>) -> Result<*const Self::Unit, Error> {
        M::Encoding::terminated_os(self.as_os_str(), call)
    }
}

// SAFETY: the string itself.
unsafe impl<M> InOutText<M> for CString
where
    CString: OwnedText<M, Unit = std::ffi::c_char>,
{
    #[inline]
    fn terminated(&self, _: &Call<'_>) -> Result<*const Self::Unit, Error> {
        Ok(self.as_ptr())
    }
}

/// The buffer of a string that native code changes: its units, zeros, and one more zero behind the capacity.
#[derive(Clone)]
pub struct TextBuffer<U>(Vec<U>);

impl<U: Fillable> TextBuffer<U> {
    /// The string, in a buffer of `capacity` units, or as many as it needs with its NUL if those are more.
    fn holding<M: CountsBuffer, T: InOutText<M, Unit = U>>(
        text: &T,
        capacity: usize,
        call: &Call<'_>,
    ) -> Result<Self, Error> {
        let start = text.terminated(call)?;
        // SAFETY: a NUL stands behind the units.
        let length = unsafe { T::length(start) };
        // SAFETY: as many units stand there, for as long as the memory of the call and the text.
        let units = unsafe { std::slice::from_raw_parts(start, length) };
        let capacity = with_room::<M::Count>(capacity.max(length + 1));
        let mut buffer = Vec::with_capacity(capacity.saturating_add(1));
        buffer.extend_from_slice(units);
        // SAFETY: zeros are a value of a `Fillable`.
        buffer.resize(capacity + 1, unsafe { std::mem::zeroed() });
        Ok(Self(buffer))
    }

    fn capacity(&self) -> usize {
        self.0.len() - 1
    }
}

// SAFETY: the buffer's own memory.
unsafe impl<U: Abi + Fillable> InOutStorage for TextBuffer<U> {
    type Target = U;
    type Raw = *mut U;
    #[inline]
    fn start(&mut self) -> PointerMut<U> {
        PointerMut(self.0.as_mut_ptr())
    }
    #[inline]
    fn raw(&mut self) -> *mut U {
        self.0.as_mut_ptr()
    }
}

/// What native code changes in place where its capacity is declared or it has a length beside it: a string in a buffer, or an array.
///
/// # Safety
/// `start` gives out a pointer to the buffer, and a length that is at most what the buffer holds.
#[diagnostic::on_unimplemented(
    message = "a `{Self}` is no string that native code can change in place",
    label = "no buffer can be made of it",
    note = "`#[in_out]` with a capacity or with a `#[len_of(…)]` beside it takes a `String`, `OsString`, `PathBuf` (with an encoding) or `CString`; lend anything else as `&mut [T]`"
)]
pub unsafe trait InOutBuffer<M>: Sized {
    /// One native unit.
    type Unit: Abi;
    /// The buffer.
    type Buffer: Clone;
    /// A buffer with the value in it, and no more room than it needs.
    ///
    /// # Errors
    /// It has no native form: a string contains a NUL, or a character that the encoding does not have.
    fn make(self, call: &Call<'_>) -> Result<Self::Buffer, Error>;
    /// A buffer with the string in it, of `capacity` units or as many as it needs.
    ///
    /// # Errors
    /// As for [`make`](Self::make).
    #[allow(private_bounds, reason = "only generated code asks")]
    fn make_larger(self, capacity: usize, call: &Call<'_>) -> Result<Self::Buffer, Error>
    where
        Self::Buffer: HasRoom;
    /// The pointer to the buffer, and its capacity as the declaration counts it.
    fn start(buffer: &mut Self::Buffer) -> (PointerMut<Self::Unit>, usize);
    /// The value, from the buffer.
    ///
    /// # Safety
    /// The buffer is one that `make` made, and what native code wrote to it is within its capacity.
    ///
    /// # Errors
    /// Nothing terminates the string, or it is not in the encoding; or an element of an array is no value.
    unsafe fn finish(buffer: Self::Buffer) -> Result<Self, Error>;
    /// The same, of which native code reported the length.
    ///
    /// # Safety
    /// As there.
    ///
    /// # Errors
    /// As there; or the length is more than the buffer holds.
    #[allow(private_bounds, reason = "only generated code asks")]
    unsafe fn finish_part(buffer: Self::Buffer, reported: usize) -> Result<Self, Error>
    where
        Self::Buffer: HasPart;
}

/// A buffer that may be larger than what goes in.
#[diagnostic::on_unimplemented(
    message = "only a string that native code changes in place has a capacity",
    label = "leave `capacity = …` out",
    note = "an array has a length of its own; a buffer for more than goes in is lent, `&mut [T]`, or made by the call, `#[out(capacity = …)] x: Vec<T>`"
)]
pub(crate) trait HasRoom {}
impl<U> HasRoom for TextBuffer<U> {}

/// What may come back shorter than it went in.
#[diagnostic::on_unimplemented(
    message = "how much of an array native code filled cannot come back",
    label = "an array has a length of its own",
    note = "write `Vec<T>`, which is as long as native code reports; or leave `#[in_out]` and `#[out]` out of the length, which then only goes in"
)]
pub(crate) trait HasPart {}
impl<U> HasPart for TextBuffer<U> {}

macro_rules! in_out_texts {
    ($($type:ty),*) => {$(
        impl<M> Shape<Replaced<M>> for $type
        where
            $type: InOutText<M>,
        {
            type Native = <$type as OwnedText<M>>::Unit;
        }
        // SAFETY: the pointer is the buffer's, the capacity its own.
        unsafe impl<M: CountsBuffer> InOutBuffer<M> for $type
        where
            $type: InOutText<M>,
        {
            type Unit = <$type as OwnedText<M>>::Unit;
            type Buffer = TextBuffer<Self::Unit>;
            fn make(self, call: &Call<'_>) -> Result<Self::Buffer, Error> {
                TextBuffer::holding::<M, Self>(&self, 0, call)
            }
            fn make_larger(self, capacity: usize, call: &Call<'_>) -> Result<Self::Buffer, Error> {
                TextBuffer::holding::<M, Self>(&self, capacity, call)
            }
            #[inline]
            fn start(buffer: &mut Self::Buffer) -> (PointerMut<Self::Unit>, usize) {
                let declared = declared_capacity::<M::Count, Self::Unit>(buffer.capacity());
                (InOutStorage::start(buffer), declared)
            }
            unsafe fn finish(buffer: Self::Buffer) -> Result<Self, Error> {
                let capacity = buffer.capacity();
                // SAFETY: the caller's promise; the buffer was initialised as a whole.
                unsafe { finish_text::<M, Self>(buffer.0, capacity, None) }
            }
            unsafe fn finish_part(buffer: Self::Buffer, reported: usize) -> Result<Self, Error> {
                let capacity = buffer.capacity();
                // SAFETY: as above.
                unsafe { finish_text::<M, Self>(buffer.0, capacity, Some(reported)) }
            }
        }

        // SAFETY: the pointer is the buffer's, which native code changes within the string's own length.
        unsafe impl<M: CountsBuffer> InOut<M> for $type
        where
            $type: InOutText<M>,
        {
            type Native = TextBuffer<<$type as OwnedText<M>>::Unit>;
            type WriteBack = ();
            fn pass_in_out(self, call: &Call<'_>) -> Passed<Self::Native, ()> {
                Ok((TextBuffer::holding::<M, Self>(&self, 0, call)?, ()))
            }
            unsafe fn take_in_out(buffer: Self::Native) -> Result<Self, Error> {
                let capacity = buffer.capacity();
                // SAFETY: the caller's promise; the buffer was initialised as a whole.
                unsafe { finish_text::<M, Self>(buffer.0, capacity, None) }
            }
        }
    )*};
}
in_out_texts!(CString, OsString, PathBuf, String);
