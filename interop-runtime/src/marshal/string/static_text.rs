//! Strings of the program's that native code gets and that stay Rust's: `&'static CStr` as it is, `&'static str` as a copy in the
//! declared encoding that is made once and never freed, because no NUL stands behind a `str`.

use std::any::TypeId;
use std::ffi::CStr;
use std::ptr;
use std::sync::atomic::{AtomicPtr, Ordering};

use crate::Error;
use crate::marshal::call::{buffer, call};
use crate::marshal::give::Give;
use crate::marshal::native_pointer::Pointer;
use crate::marshal::string::encoding::{Encode, Measure, SaysEncoding};
use crate::marshal::string::terminated::Terminated;

// SAFETY: the string itself, which lives for ever.
unsafe impl<M> Give<M> for &'static CStr {
    #[inline(always)]
    fn give(self) -> Result<Self::Native, Error> {
        Ok(Pointer(self.as_ptr()))
    }
}

// SAFETY: the string itself, or a copy that is never freed.
unsafe impl<M: SaysEncoding<Encoding: Encode + 'static> + Terminated> Give<M> for &'static str {
    fn give(self) -> Result<Self::Native, Error> {
        let encoding = TypeId::of::<M::Encoding>();
        if let Some(copy) = COPIES.find(self, encoding, M::NUL) {
            return Ok(Pointer(copy.cast()));
        }
        let mut buffer = buffer();
        let call = call(&mut buffer);
        let start = if M::NUL { M::Encoding::terminated(self, &call) } else { M::Encoding::counted(self, &call) }?;
        if start.addr() == self.as_ptr().addr() {
            return Ok(Pointer(start));
        }
        // SAFETY: so many units were made, in the memory of the call.
        let units = unsafe { std::slice::from_raw_parts(start, M::Encoding::count(self)) };
        let mut copy = Vec::with_capacity(units.len() + 1);
        copy.extend_from_slice(units);
        // SAFETY: zeros are a value of a `Fillable`.
        copy.push(unsafe { std::mem::zeroed() });
        let copy = Box::leak(copy.into_boxed_slice()).as_ptr();
        COPIES.add(self.into(), encoding, M::NUL, copy.cast());
        Ok(Pointer(copy))
    }
}

static COPIES: Copies = Copies(AtomicPtr::new(ptr::null_mut()));

/// The copies of the program, which only become more: a list that is read without a lock. A program has few such strings.
struct Copies(AtomicPtr<Copy>);

/// Found by what the text says, and not by where it stands: what was leaked may be freed all the same, and something else stand
/// there.
struct Copy {
    next: *mut Copy,
    text: Box<str>,
    encoding: TypeId,
    nul: bool,
    units: *const (),
}

impl Copies {
    fn find(&self, text: &str, encoding: TypeId, nul: bool) -> Option<*const ()> {
        let mut next = self.0.load(Ordering::Acquire);
        // SAFETY: whatever is in the list stays there, unchanged.
        while let Some(copy) = unsafe { next.as_ref() } {
            if *copy.text == *text && copy.encoding == encoding && copy.nul == nul {
                return Some(copy.units);
            }
            next = copy.next;
        }
        None
    }

    /// (Another thread may have added the same: then there are two.)
    #[cold]
    fn add(&self, text: Box<str>, encoding: TypeId, nul: bool, units: *const ()) {
        let copy = Box::into_raw(Box::new(Copy { next: ptr::null_mut(), text, encoding, nul, units }));
        let mut first = self.0.load(Ordering::Relaxed);
        loop {
            // SAFETY: not in the list yet.
            unsafe { (*copy).next = first };
            match self.0.compare_exchange_weak(first, copy, Ordering::Release, Ordering::Relaxed) {
                Ok(_) => return,
                Err(other) => first = other,
            }
        }
    }
}
