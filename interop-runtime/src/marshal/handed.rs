//! What a function of the user's is handed by `code = path(x)` and `counted_by(path(x))`: the caller's value once more, and
//! what native code stored.

use crate::Error;
use crate::error::Problem;
use crate::marshal::abi::Abi;
use crate::marshal::memory::close::Free;
use crate::marshal::memory::native_box::NativeBox;

/// A value that native code is passed, and a function of the user's after that.
pub struct Again<T>(Option<T>);

impl<T> Again<T> {
    /// Keeps the value.
    #[inline(always)]
    pub fn new(value: T) -> Self {
        Self(Some(value))
    }

    #[inline(always)]
    fn kept(&mut self) -> &mut T {
        self.0.as_mut().expect("nothing has taken it")
    }
}

// What is lent for writing is lent again, but not to a function that measures what was returned, which may be borrowed
// from it: that could put something else in its place, and drop it. What can be copied is; of anything else, which native code has been given, there
// is the native value. Generated code knows the type: a method of its own goes before one of a trait, and a trait of what
// is borrowed before one of the borrow.

impl<T: ?Sized> Again<&mut T> {
    /// The reference, for native code.
    #[inline(always)]
    pub fn lend(&mut self) -> &mut T {
        self.kept()
    }
    /// The reference, for the user's function.
    #[inline(always)]
    pub fn again<N>(&mut self, _: N) -> &mut T {
        self.kept()
    }
    /// The reference, for the user's function to look at only: what native code returned may be borrowed from it.
    #[inline(always)]
    pub fn again_to_read<N>(&mut self, _: N) -> &T {
        self.kept()
    }
}

impl<T: ?Sized> Again<Option<&mut T>> {
    /// The reference, for native code.
    #[inline(always)]
    pub fn lend(&mut self) -> Option<&mut T> {
        self.kept().as_deref_mut()
    }
    /// The reference, for the user's function.
    #[inline(always)]
    pub fn again<N>(&mut self, _: N) -> Option<&mut T> {
        self.kept().as_deref_mut()
    }
    /// The reference, for the user's function to look at only.
    #[inline(always)]
    pub fn again_to_read<N>(&mut self, _: N) -> Option<&T> {
        self.kept().as_deref()
    }
}

/// A value that is handed over by value, and again if it can be copied.
pub trait AgainByValue {
    /// Its type.
    type Value;
    /// What the user's function gets of one that crosses as an `N`.
    type Again<N: Abi>;
    /// For native code.
    fn lend(&mut self) -> Self::Value;
    /// For the user's function.
    fn again<N: Abi>(&mut self, native: N) -> Self::Again<N>;
    /// The same: it is the caller's to copy, or native.
    #[inline(always)]
    fn again_to_read<N: Abi>(&mut self, native: N) -> Self::Again<N> {
        self.again(native)
    }
}

/// As a copy.
impl<T: Copy> AgainByValue for Again<T> {
    type Value = T;
    type Again<N: Abi> = T;
    #[inline(always)]
    fn lend(&mut self) -> T {
        *self.kept()
    }
    #[inline(always)]
    fn again<N: Abi>(&mut self, _: N) -> T {
        *self.kept()
    }
}

/// The value itself, which native code is given. The user's function gets the native value.
impl<T> AgainByValue for &mut Again<T> {
    type Value = T;
    type Again<N: Abi> = N::Raw;
    #[inline(always)]
    fn lend(&mut self) -> T {
        self.0.take().expect("nothing has taken it")
    }
    #[inline(always)]
    fn again<N: Abi>(&mut self, native: N) -> N::Raw {
        native.raw()
    }
}

/// What native code stored for an `#[out]` of type `T`, before a Rust value is made of it.
pub struct Looked<'n, T, N> {
    native: &'n N,
    declared: std::marker::PhantomData<T>,
}

impl<'n, T, N> Looked<'n, T, N> {
    /// Of this storage.
    #[inline(always)]
    pub fn new(native: &'n N) -> Self {
        Self { native, declared: std::marker::PhantomData }
    }
}

// What will be owned is lent; of everything else the native value is a copy.

impl<'n, T, F: Free> Looked<'n, NativeBox<T, F>, *mut T> {
    /// The object, which is not owned yet.
    ///
    /// # Safety
    /// Native code stored it, as the declaration says, and it is there for `'n`.
    ///
    /// # Errors
    /// It is null.
    #[inline]
    pub unsafe fn look(self) -> Result<&'n NativeBox<T, F>, Error> {
        if self.native.is_null() {
            return Err(Error::marshal(Problem::Null));
        }
        // SAFETY: a box is the pointer, which is not null; the rest is the caller's promise.
        Ok(unsafe { &*std::ptr::from_ref(self.native).cast() })
    }
}

impl<'n, T, F: Free> Looked<'n, Option<NativeBox<T, F>>, *mut T> {
    /// The object, which is not owned yet, or null.
    ///
    /// # Safety
    /// Native code stored it, as the declaration says, and it is there for `'n`.
    ///
    /// # Errors
    /// None.
    #[inline]
    pub unsafe fn look(self) -> Result<&'n Option<NativeBox<T, F>>, Error> {
        // SAFETY: a box is the pointer, and `None` is null; the rest is the caller's promise.
        Ok(unsafe { &*std::ptr::from_ref(self.native).cast() })
    }
}

/// The native value as a copy.
pub trait LookedAtRaw {
    /// Its type.
    type Raw;
    /// The copy.
    ///
    /// # Safety
    /// None: it is what it is.
    ///
    /// # Errors
    /// None.
    unsafe fn look(self) -> Result<Self::Raw, Error>;
}

impl<T, N: Abi> LookedAtRaw for Looked<'_, T, N> {
    type Raw = N::Raw;
    #[inline(always)]
    unsafe fn look(self) -> Result<N::Raw, Error> {
        Ok(self.native.raw())
    }
}

#[cfg(test)]
mod tests {
    use std::ffi::c_void;

    use super::*;

    enum Never {}

    // SAFETY: nothing is ever freed.
    unsafe impl Free for Never {
        unsafe fn free(_: *mut c_void) {
            unreachable!("what is looked at is not owned")
        }
    }

    #[test]
    #[allow(clippy::needless_borrow, reason = "as generated code writes it, whatever the type")]
    fn again_as_it_was_declared() {
        let mut number = 1_u8;
        let mut lent = Again::<&mut u8>::new(&mut number);
        *(&mut lent).lend() += 1;
        *(&mut lent).again(0) += 1;
        let mut maybe = Again::<Option<&mut u8>>::new(Some(&mut number));
        assert_eq!((&mut maybe).lend(), Some(&mut 3));
        assert_eq!((&mut maybe).again(0), Some(&mut 3));
        assert_eq!((&mut maybe).again_to_read(0), Some(&3));
        let mut shared = Again::<&str>::new("text");
        assert_eq!(((&mut shared).lend(), (&mut shared).again(0)), ("text", "text"));
        let mut given = Again::<String>::new("text".to_owned());
        assert_eq!(((&mut given).lend(), (&mut given).again(7_i32)), ("text".to_owned(), 7));
    }

    #[test]
    fn what_was_stored_is_lent_and_not_owned() {
        let mut object = 5_u8;
        let stored = &raw mut object;
        let null = std::ptr::null_mut::<u8>();
        // SAFETY: the object is there.
        unsafe {
            let looked = Looked::<NativeBox<u8, Never>, _>::new(&stored).look().unwrap();
            assert_eq!(looked.as_ptr(), stored);
            assert!(Looked::<Option<NativeBox<u8, Never>>, _>::new(&stored).look().unwrap().is_some());
            assert!(Looked::<Option<NativeBox<u8, Never>>, _>::new(&null).look().unwrap().is_none());
            let refused = Looked::<NativeBox<u8, Never>, _>::new(&null).look();
            assert_eq!(crate::marshal::tests::problem(refused), Problem::Null);
            assert_eq!(Looked::<i32, _>::new(&7_i32).look().unwrap(), 7);
        }
    }
}
