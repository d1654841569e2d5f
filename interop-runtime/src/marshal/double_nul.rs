//! Strings one behind the other, in a buffer that the stub makes: `#[out(capacity = N)] #[marshal(double_nul)] x: Vec<String>`.

use super::out_buffer::{CountsBuffer, OutBuffer, buffer, declared_capacity, needed, next, reported_units};
use super::pointer::PointerMut;
use super::policy::DoubleNul;
use super::string::owned::OwnedText;
use crate::Error;
use crate::error::Problem;

// SAFETY: the pointer is the buffer's, the capacity its own.
unsafe impl<M: CountsBuffer, T: OwnedText<M>> OutBuffer<DoubleNul<M>> for Vec<T> {
    type Unit = T::Unit;
    #[inline]
    fn make(capacity: usize) -> (Vec<T::Unit>, PointerMut<T::Unit>, usize) {
        let (buffer, pointer) = buffer(capacity, false);
        (buffer, pointer, declared_capacity::<M::Count, T::Unit>(capacity))
    }
    unsafe fn grow(start: *const T::Unit, capacity: usize, reported: Option<usize>, refused: bool) -> Option<usize> {
        let needed = match reported {
            Some(reported) => needed::<M::Count, T::Unit>(reported, capacity),
            // SAFETY: the caller's promise.
            None if !refused && capacity > 0 => unsafe { length::<M, T>(start, capacity) }.is_none().then_some(0),
            None => None,
        };
        if refused || needed.is_some() { next(capacity, needed) } else { None }
    }
    unsafe fn finish(mut buffer: Vec<T::Unit>, capacity: usize, reported: Option<usize>) -> Result<Self, Error> {
        let length = match reported {
            Some(reported) => reported_units::<M::Count, T::Unit>(reported, capacity)?,
            // SAFETY: the caller's promise.
            None => unsafe { length::<M, T>(buffer.as_ptr(), capacity) }
                .ok_or_else(|| Error::marshal(Problem::NotTerminated { capacity }))?,
        };
        // SAFETY: at most the capacity, and initialised as the declaration promises.
        unsafe { buffer.set_len(length) };
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
/// A NUL stands behind the capacity, and native code wrote the units up to the end of its list.
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
