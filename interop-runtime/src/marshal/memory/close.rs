//! How native memory is freed: `Free`, and what `free_with` names.

use std::ffi::c_void;
use std::ptr::NonNull;

use crate::Error;
use crate::marshal::call::Call;
use crate::marshal::take::Prepared;
use crate::marshal::variadic::Transparent;

/// How native memory is freed: the type behind [`NativeBox`](crate::NativeBox), [`NativeStr`](crate::NativeStr) and `free_with`.
///
/// # Safety
/// `free` frees what the native functions that name this type allocate.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not say how native memory is freed",
    label = "write `unsafe impl interop::Free for {Self}`, whose `free` calls the library's function that frees",
    note = "`unsafe fn free(pointer: *mut c_void)` gets the pointer: `unsafe {{ release(pointer.cast()) }}`"
)]
pub unsafe trait Free {
    /// Finds the function that frees. Called before the native call, so that nothing is allocated that cannot be freed.
    ///
    /// # Errors
    /// The library or the function is absent.
    fn ready() -> Result<(), Error> {
        Ok(())
    }
    /// Frees.
    ///
    /// # Safety
    /// `pointer` is not null, came from the allocator of this type, and is not used again.
    unsafe fn free(pointer: *mut c_void);
}

/// Answers whether the function `F` that a `free_with` names is there.
#[diagnostic::on_unimplemented(
    message = "`free_with` names a function that is imported, with one parameter: the pointer that it frees",
    label = "not declared like that in an `#[interop::import]` block",
    note = "write the declaration's own path, `module::close`: a `use` of it does not bring along what finds it; in a function's body, declare it in the same block",
    note = "memory that a function of Rust frees comes out as a `NativeBox<T, F>`, whose `F` implements `interop::Free`"
)]
///
/// # Safety
/// Where nothing is amiss, what frees has been found.
pub(crate) unsafe trait Finds<F> {
    /// The answer.
    ///
    /// # Errors
    /// The library or the function is absent.
    fn found(self) -> Result<(), Error>;
}

// SAFETY: the answer itself.
unsafe impl<F> Finds<F> for Result<(), Error> {
    #[inline(always)]
    fn found(self) -> Result<(), Error> {
        self
    }
}

/// What stands where nothing finds a function, because it is not imported.
pub struct NotImported;

/// Found by generated code in the place of what finds a function.
#[must_use]
pub fn not_imported() -> NotImported {
    NotImported
}

/// Whether the function of a `free_with` is there, as generated code asks.
///
/// # Errors
/// The library or the function is absent.
#[inline(always)]
pub fn ready<F, A: Finds<F>>(_: F, find: fn() -> A) -> Result<(), Error> {
    find().found()
}

/// What the function of a `free_with` takes: the pointer that it frees.
#[diagnostic::on_unimplemented(
    message = "`free_with` names a function that takes the pointer that it frees, and this one takes a `{Self}`",
    label = "write the function that takes one pointer, such as `fn release(text: *mut c_char)`",
    note = "`malloc` stands for C's `free`; `copied`, in the place of `free_with = …`, for what native code keeps"
)]
///
/// # Safety
/// `of` gives the pointer itself, which is freed.
pub(crate) unsafe trait TakesPointer {
    /// The pointer as the function takes it.
    ///
    /// # Safety
    /// It is what the function frees: a type of the user's may have no value but what native code makes.
    unsafe fn of(pointer: *mut c_void) -> Self;
}

macro_rules! takes_pointer {
    ($([$type:ty] $pointer:ident => $made:expr;)*) => {$(
        // SAFETY: the pointer.
        unsafe impl<T> TakesPointer for $type {
            #[inline(always)]
            unsafe fn of($pointer: *mut c_void) -> Self {
                $made
            }
        }
    )*};
}
#[diagnostic::do_not_recommend]
// SAFETY: what has the layout of a pointer is one.
unsafe impl<T: Transparent> TakesPointer for T
where
    T::Inner: TakesPointer,
{
    #[inline(always)]
    unsafe fn of(pointer: *mut c_void) -> Self {
        // SAFETY: the caller's promise.
        let inner = unsafe { T::Inner::of(pointer) };
        // SAFETY: the type has the layout of `Inner`.
        unsafe { std::mem::transmute_copy::<T::Inner, T>(&inner) }
    }
}

takes_pointer! {
    [*mut T] pointer => pointer.cast();
    [*const T] pointer => pointer.cast();
}

/// What is given to the function of a `free_with`, as generated code gives it.
///
/// # Safety
/// The pointer is what that function frees.
#[inline(always)]
#[must_use]
pub unsafe fn given<T: TakesPointer>(pointer: *mut c_void) -> T {
    // SAFETY: the caller's promise.
    unsafe { T::of(pointer) }
}

/// The C library's `malloc` and `free`. Where a program has more than one C library (Windows), the one that Rust
/// links: prefer the library's own function that frees.
pub enum Malloc {}

unsafe extern "C" {
    fn free(pointer: *mut c_void);
}

// SAFETY: C's `free` frees what C's `malloc` and its relatives allocated.
unsafe impl Free for Malloc {
    #[inline(always)]
    unsafe fn free(pointer: *mut c_void) {
        // SAFETY: the caller's promise.
        unsafe { free(pointer) }
    }
}

/// `copied`: frees nothing, because native code keeps what is copied out of it. So it is with the items of an array that are
/// freed with the array that they stand in: `backtrace_symbols`, `g_strfreev`.
pub enum Kept {}

// SAFETY: nothing is the caller's to free.
unsafe impl Free for Kept {
    #[inline(always)]
    unsafe fn free(_: *mut c_void) {}
}

/// How something of native code's is closed, with what was found before the call: what [`Free`] is to the runtime itself.
///
/// Whoever implements [`Free`] has it: a function of the process frees, and nothing need be kept. The generated type of an
/// instance, one library among several with the same functions, implements it itself, and its keeper is the instance.
///
/// # Safety
/// `close` frees what the native functions that name this type allocate, and the keeper keeps what that needs.
pub unsafe trait Close: Sized {
    /// What is closed.
    type Native: Copy;
    /// What closes it later: of no size where a function of the process does.
    type Keeper: Clone + 'static;
    /// Finds the keeper. Called before the native call, so that nothing is made that cannot be closed.
    ///
    /// # Errors
    /// The library or the function is absent.
    fn keeper(call: &Call<'_>) -> Result<Self::Keeper, Error>;
    /// Closes.
    ///
    /// # Safety
    /// `native` stands for something, came from what this type closes, and is not used again.
    unsafe fn close(keeper: &Self::Keeper, native: Self::Native);
}

// SAFETY: the type's own promise.
unsafe impl<F: Free> Close for F {
    type Native = *mut c_void;
    type Keeper = ();
    #[inline(always)]
    fn keeper(_: &Call<'_>) -> Result<(), Error> {
        F::ready()
    }
    #[inline(always)]
    unsafe fn close(_: &(), native: *mut c_void) {
        // SAFETY: the caller's promise.
        unsafe { F::free(native) }
    }
}

/// The keeper of what `F` closes, found before the native call that makes it.
///
/// It does not stand last: rustc asks a structure's last field for its size, and of an `F` that frees nothing it would report
/// that as well.
pub struct KeeperOf<F: Close>(pub F::Keeper, pub ());

#[allow(clippy::expl_impl_clone_on_copy)] // a derive would ask `F` to be so
impl<F: Close> Clone for KeeperOf<F> {
    #[inline(always)]
    fn clone(&self) -> Self {
        Self(self.0.clone(), ())
    }
}

impl<F: Close<Keeper: Copy>> Copy for KeeperOf<F> {}

impl<F: Close> Prepared for KeeperOf<F> {
    #[inline(always)]
    fn prepare(call: &Call<'_>) -> Result<Self, Error> {
        F::keeper(call).map(|keeper| Self(keeper, ()))
    }
}

/// What closes memory, which a pointer stands for.
pub(crate) trait CloseMemory: Close<Native = *mut c_void> {}
impl<F: Close<Native = *mut c_void>> CloseMemory for F {}

/// Frees when it goes out of scope, so that a conversion that fails or panics leaks nothing.
pub(crate) struct Guard<'k, F: CloseMemory>(NonNull<c_void>, &'k F::Keeper);

impl<'k, F: CloseMemory> Guard<'k, F> {
    pub(crate) fn new<T>(pointer: *mut T, keeper: &'k F::Keeper) -> Option<Self> {
        NonNull::new(pointer.cast()).map(|pointer| Self(pointer, keeper))
    }
}

impl<F: CloseMemory> Drop for Guard<'_, F> {
    fn drop(&mut self) {
        // SAFETY: the guard owns what it was made from, and is dropped once.
        unsafe { F::close(self.1, self.0.as_ptr()) }
    }
}
