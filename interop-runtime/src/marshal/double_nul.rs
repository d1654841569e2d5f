//! Strings one behind the other, in a buffer that the stub makes: `#[out(capacity = N)] #[marshal(double_nul)] x: Vec<String>`.

use super::growth::{Attempt, Larger, grow_list};
use super::out_buffer::{CountsBuffer, OutBuffer, buffer, declared_capacity, filled_units};
use super::pointer::PointerMut;
use super::policy::DoubleNul;
use super::shape::Shape;
use super::string::owned::OwnedText;
use crate::Error;

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
