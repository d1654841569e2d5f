//! Strings one behind the other with an empty one at the end (`double_nul`): lent, and in a buffer that the stub makes.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::ptr;

use crate::Error;
use crate::error::Problem;
use crate::marshal::argument::LendRef;
use crate::marshal::buffer::count::{CountsBuffer, declared_capacity, filled_units};
use crate::marshal::buffer::growth::{Attempt, Larger, grow_list};
use crate::marshal::buffer::out::{OutBuffer, buffer};
use crate::marshal::call::Call;
use crate::marshal::native_pointer::PointerMut;
use crate::marshal::policy::DoubleNul;
use crate::marshal::seen::{Copied, Lent};
use crate::marshal::shape::{Shape, ShapeBehind};
use crate::marshal::string::encoding::{Encode, SaysEncoding, interior_nul, unicode};
use crate::marshal::string::owned::OwnedText;

/// What a `double_nul` list may hold: a string that is Unicode.
#[diagnostic::on_unimplemented(
    message = "a `double_nul` list of `{Self}` cannot be passed to native code",
    label = "not a string",
    note = "`double_nul` goes on slices of `&str`, `String`, `&Path`, `&OsStr` and their owned kin"
)]
///
/// # Safety
/// The same string each time.
pub unsafe trait Text {
    /// The lifetimes of the string, of which native code sees a copy.
    type Sees;
    /// The string.
    ///
    /// # Errors
    /// It is not Unicode.
    fn text(&self) -> Result<&str, Error>;
}
// SAFETY: nothing changes behind a shared reference to it.
unsafe impl Text for str {
    type Sees = Copied;
    #[inline(always)]
    fn text(&self) -> Result<&str, Error> {
        Ok(self)
    }
}
// SAFETY: nothing changes behind a shared reference to it.
unsafe impl Text for OsStr {
    type Sees = Copied;
    #[inline(always)]
    fn text(&self) -> Result<&str, Error> {
        unicode(self)
    }
}
/// Other strings, as what they refer to.
macro_rules! texts {
    ($($type:ty: $inner:ty;)*) => {$(
        // SAFETY: nothing changes behind a shared reference to it.
        unsafe impl Text for $type {
            type Sees = Copied;
            #[inline(always)]
            fn text(&self) -> Result<&str, Error> {
                AsRef::<$inner>::as_ref(self).text()
            }
        }
    )*};
}
texts! {
    Box<str>: str;
    OsString: OsStr;
    Path: OsStr;
    PathBuf: OsStr;
    String: str;
}
// SAFETY: the promise of what stands behind the reference.
unsafe impl<'a, T: Text + ?Sized> Text for &'a T {
    type Sees = Lent<'a, T::Sees>;
    #[inline(always)]
    fn text(&self) -> Result<&str, Error> {
        (**self).text()
    }
}

impl<M: SaysEncoding<Encoding: Encode>, T: Text> ShapeBehind<DoubleNul<M>> for [T] {
    type Native = <M::Encoding as Encode>::Unit;
}

// SAFETY: a buffer in the memory of the call.
unsafe impl<M: SaysEncoding<Encoding: Encode>, T: Text> LendRef<DoubleNul<M>> for [T] {
    type Native = <M::Encoding as Encode>::Unit;
    type Sees = Copied<T::Sees>;
    fn lend(&self, call: &Call<'_>) -> Result<*const Self::Native, Error> {
        M::Encoding::counted(joined(self, call)?, call)
    }
}

/// The items, each with its NUL, and one more NUL; an empty list is two.
fn joined<'s, T: Text>(items: &[T], call: &'s Call<'_>) -> Result<&'s str, Error> {
    let mut length = 0usize;
    for (index, item) in items.iter().enumerate() {
        let item = item.text()?;
        if item.is_empty() {
            return Err(empty_item(index));
        }
        if let Some(position) = item.bytes().position(|byte| byte == 0) {
            return Err(interior_nul(position));
        }
        // Saturating: an impossible length is an impossible allocation, which the memory of the call refuses.
        length = length.saturating_add(item.len() + 1);
    }
    let length = length.max(1).saturating_add(1);
    let buffer = call.allocate(length);
    let mut at = 0;
    for item in items {
        let item = item.text()?;
        // SAFETY: measured above, the same string.
        unsafe { ptr::copy_nonoverlapping(item.as_ptr(), buffer.add(at), item.len()) };
        // SAFETY: as above.
        unsafe { buffer.add(at + item.len()).write(0) };
        at += item.len() + 1;
    }
    // SAFETY: the rest of what was allocated: the NUL at the end, or both of an empty list.
    unsafe { buffer.add(at).write_bytes(0, length - at) };
    // SAFETY: initialised above, and kept by the memory of the call.
    let bytes = unsafe { std::slice::from_raw_parts(buffer, length) };
    // SAFETY: whole strings and NULs.
    Ok(unsafe { std::str::from_utf8_unchecked(bytes) })
}

#[cold]
fn empty_item(index: usize) -> Error {
    Error::marshal(Problem::EmptyItem { index })
}

impl<M, T: OwnedText<M>> Shape<DoubleNul<M>> for Vec<T> {
    type Native = PointerMut<T::Unit>;
}

// SAFETY: the pointer is the buffer's, the capacity its own.
unsafe impl<M: CountsBuffer, T: OwnedText<M>> OutBuffer<DoubleNul<M>> for Vec<T> {
    type Unit = T::Unit;
    #[inline]
    fn make(capacity: usize) -> (Vec<T::Unit>, PointerMut<T::Unit>, usize) {
        let (buffer, pointer) = buffer(capacity);
        (buffer, pointer, declared_capacity::<M::Count, T::Unit>(capacity))
    }
    unsafe fn grow(start: *const T::Unit, attempt: Attempt) -> Result<Larger, Error> {
        // SAFETY: the caller's promise.
        unsafe { grow_list::<M, T>(start, attempt, || length::<M, T>(start, attempt.capacity)) }
    }
    unsafe fn finish(mut buffer: Vec<T::Unit>, capacity: usize, reported: Option<usize>) -> Result<Self, Error> {
        let length = filled_units::<M::Count, T::Unit>(reported, capacity, || {
            // SAFETY: the caller's promise.
            unsafe { length::<M, T>(buffer.as_ptr(), capacity) }
        })?;
        // SAFETY: at most the capacity, and initialised: the buffer was zeroed.
        unsafe { buffer.set_len(length) };
        // An empty string ends the list, so the NULs at the end need not be taken off.
        let mut rest = buffer.as_slice();
        let mut items = Vec::new();
        while !rest.is_empty() {
            let end = T::find_nul(rest).unwrap_or(rest.len());
            if end == 0 {
                break;
            }
            items.push(T::from_units(&rest[..end])?);
            rest = rest.get(end + 1..).unwrap_or_default();
        }
        Ok(items)
    }
}

/// How many units stand before the NUL that ends the list; `None` if it is not within the capacity.
///
/// # Safety
/// A NUL stands behind the capacity, and every unit before it is initialised.
unsafe fn length<M, T: OwnedText<M>>(start: *const T::Unit, capacity: usize) -> Option<usize> {
    let mut at = 0;
    while at < capacity {
        // SAFETY: within the capacity, which has a NUL behind it.
        match unsafe { T::length(start.add(at)) } {
            0 => return Some(at),
            length => at += length + 1,
        }
    }
    None
}
