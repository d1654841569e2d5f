//! Arrays that a call keeps: their elements are dropped when it is over.

use std::mem::needs_drop;
use std::ptr;

use crate::Error;
use crate::marshal::call::Call;

/// An array in the memory of a call.
pub(crate) struct KeptArray<T> {
    start: *mut T,
    count: usize,
    /// What the call drops; null where there is nothing to drop.
    dropped: *mut Dropped<T>,
}

impl<T> KeptArray<T> {
    /// The elements, for as long as the call.
    #[inline(always)]
    pub(crate) fn as_ptr(&self) -> *mut [T] {
        ptr::slice_from_raw_parts_mut(self.start, self.count)
    }

    /// The same, which the call does not drop any more.
    ///
    /// # Safety
    /// The call is not over.
    #[inline(always)]
    pub(crate) unsafe fn taken(self) -> *mut [T] {
        if !self.dropped.is_null() {
            // SAFETY: in the memory of the call, of which the caller promises that it is there.
            unsafe { (*self.dropped).count = 0 };
        }
        self.as_ptr()
    }
}

/// Elements that are dropped: by the call, or where one behind them cannot be made.
struct Dropped<T> {
    start: *mut T,
    count: usize,
}

impl<T> Drop for Dropped<T> {
    #[inline(always)]
    fn drop(&mut self) {
        if const { needs_drop::<T>() } {
            // SAFETY: so many were written, and are dropped once.
            unsafe { ptr::slice_from_raw_parts_mut(self.start, self.count).drop_in_place() }
        }
    }
}

impl Call<'_> {
    /// Makes `count` values, one behind the other, and keeps them until the call is over.
    ///
    /// # Safety
    /// As for [`keep_borrowing`](Self::keep_borrowing), of each value.
    ///
    /// # Errors
    /// That of `make`. The values before are dropped.
    #[inline(always)]
    pub(crate) unsafe fn keep_array<T>(
        &self,
        count: usize,
        mut make: impl FnMut(usize) -> Result<T, Error>,
    ) -> Result<KeptArray<T>, Error> {
        let start = self.allocate_array::<T>(count);
        let mut made = Dropped { start, count: 0 };
        while made.count < count {
            let value = make(made.count)?;
            // SAFETY: so many were allocated.
            unsafe { start.add(made.count).write(value) };
            made.count += 1;
        }
        let dropped = if const { needs_drop::<T>() } {
            // SAFETY: the caller's promise.
            unsafe { self.keep_borrowing(made) }
        } else {
            ptr::null_mut()
        };
        Ok(KeptArray { start, count, dropped })
    }
}
