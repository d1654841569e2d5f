//! What a stranger writes for a native form that no type has: Pascal strings, whose first byte is the number of those behind it, in the
//! library's own memory.

use std::ffi::c_void;

use interop::marshal::{Borrow, ByHand, Call, FromNative, Give, Lend, LendMut, Shape, Take, ToNative};
use interop::{Error, Library};

/// The library whose strings they are.
pub static LIBRARY: Library = Library::new(interop_test_native::FIXTURES);

#[interop::import(library = LIBRARY)]
unsafe extern "C" {
    safe fn fixture_alloc(size: usize) -> *mut c_void;
    fn fixture_free(memory: *mut c_void);
}

/// Bytes are an `unsigned char *`, with their number in the first.
pub enum Pascal {}

/// The bytes, with their number before them, where `memory` says; the number 255 is none.
///
/// # Safety
/// `memory` gives room for so many bytes.
unsafe fn write(bytes: &[u8], memory: impl FnOnce(usize) -> *mut u8) -> Result<*mut u8, Error> {
    let length = u8::try_from(bytes.len()).ok().filter(|length| *length < u8::MAX);
    let length = length.ok_or_else(|| Error::other("a Pascal string has at most 254 bytes"))?;
    let start = memory(bytes.len() + 1);
    // SAFETY: the caller's promise.
    unsafe {
        start.write(length);
        start.add(1).copy_from_nonoverlapping(bytes.as_ptr(), bytes.len());
    }
    Ok(start)
}

/// The bytes behind their number. One that begins with 13 is none.
///
/// # Safety
/// Null, or a Pascal string that lives for `'a`.
unsafe fn read<'a>(native: *const u8) -> Result<&'a [u8], Error> {
    if native.is_null() {
        return Err(Error::other("there is no string"));
    }
    // SAFETY: the caller's promise.
    let bytes = unsafe { std::slice::from_raw_parts(native.add(1), native.read().into()) };
    if bytes.first() == Some(&13) { Err(Error::other("an unlucky byte")) } else { Ok(bytes) }
}

// Slices are lent.
impl Shape<Pascal> for &[u8] {
    type Native = *const u8;
}
// SAFETY: the memory is the call's.
unsafe impl Lend<Pascal> for &[u8] {
    fn lend(&self, call: &Call<'_>) -> Result<*const u8, Error> {
        // SAFETY: so many are allocated.
        unsafe { write(self, |size| call.allocate_array(size)) }.map(<*mut u8>::cast_const)
    }
}
impl<'b> ToNative<Pascal> for &'b [u8] {
    type As = ByHand<Self, Pascal>;
    fn to_native(&self) -> Result<Self::As, Error> {
        Ok(ByHand::of(self))
    }
}

// Vectors have every direction.
impl Shape<Pascal> for Vec<u8> {
    type Native = *mut u8;
}
// SAFETY: the memory is the call's.
unsafe impl Lend<Pascal> for Vec<u8> {
    fn lend(&self, call: &Call<'_>) -> Result<*mut u8, Error> {
        // SAFETY: so many are allocated.
        unsafe { write(self, |size| call.allocate_array(size)) }
    }
}
// SAFETY: what native code has put in the place of the call's memory is its own to give, and is freed.
unsafe impl LendMut<Pascal> for Vec<u8> {
    type Lent<'a> = (&'a mut Vec<u8>, *mut u8);
    fn lend_mut<'a>(&'a mut self, call: &Call<'_>) -> Result<(*mut u8, Self::Lent<'a>), Error> {
        let native = Lend::<Pascal>::lend(self, call)?;
        Ok((native, (self, native)))
    }
    unsafe fn after((vector, lent): Self::Lent<'_>, native: *mut u8) -> Result<(), Error> {
        if native == lent {
            // SAFETY: the call's memory, which native code may have changed.
            *vector = unsafe { read(native) }?.to_vec();
        } else {
            // SAFETY: another one, or none.
            *vector = unsafe { Take::<Pascal>::take(native, ()) }?;
        }
        Ok(())
    }
}
// SAFETY: it is freed, whether it is one or not; null is none.
unsafe impl Take<Pascal> for Vec<u8> {
    type Native = *mut u8;
    type Ready = ();
    unsafe fn take(native: *mut u8, ready: ()) -> Result<Self, Error> {
        // SAFETY: the caller's promise.
        let bytes = unsafe { read(native) }.map(<[u8]>::to_vec);
        // SAFETY: as above.
        unsafe { Self::discard(native, &ready) };
        bytes
    }
    unsafe fn discard(native: *mut u8, (): &()) {
        if !native.is_null() {
            // SAFETY: the caller's promise, and nothing looks at it any more.
            unsafe { fixture_free(native.cast()) }
        }
    }
}
// SAFETY: it is copied, and stays native code's.
unsafe impl Borrow<'_, Pascal> for Vec<u8> {
    unsafe fn borrow(native: *mut u8, _: &Call<'_>) -> Result<Self, Error> {
        // SAFETY: the caller's promise.
        unsafe { read(native) }.map(<[u8]>::to_vec)
    }
}
// SAFETY: the memory is the library's, which frees it.
unsafe impl Give<Pascal> for Vec<u8> {
    fn give(self) -> Result<*mut u8, Error> {
        // SAFETY: so many are allocated.
        unsafe { write(&self, |size| fixture_alloc(size).cast()) }
    }
    unsafe fn take_back(native: *mut u8) {
        // SAFETY: `give` has allocated it.
        unsafe { fixture_free(native.cast()) }
    }
}
impl ToNative<Pascal> for Vec<u8> {
    type As = ByHand<Self, Pascal>;
    fn to_native(&self) -> Result<Self::As, Error> {
        Ok(ByHand::of(self.clone()))
    }
}
impl FromNative<Pascal> for Vec<u8> {
    type As = ByHand<Self, Pascal>;
    fn from_native(made: Self::As) -> Result<Self, Error> {
        Ok(made.value())
    }
}
