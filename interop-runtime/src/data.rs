//! Exports that are no functions to call through a stub: variables, opaque types, and C-variadic functions as values.

use std::cell::UnsafeCell;
use std::fmt;
use std::marker::{PhantomData, PhantomPinned};
use std::ops::Deref;
use std::ptr::{self, NonNull};
use std::sync::atomic::{AtomicPtr, Ordering};
use std::sync::{Mutex, OnceLock, PoisonError};

use crate::Error;
use crate::library::symbol::Scope;
use crate::library::{Library, Symbol};
use crate::marshal::abi::{Abi, Field, Fillable};
use crate::metadata::{NativeType, TypeName};

/// Where an export is: the part that all of them share.
struct Export {
    symbol: Symbol,
    /// The address that was found to be the same for all threads. What binds a whole block keeps addresses in the symbol
    /// that are only the calling thread's.
    shared: AtomicPtr<()>,
    library: fn() -> &'static Library,
    names: &'static str,
}

impl Export {
    const fn new(library: fn() -> &'static Library, names: &'static str) -> Self {
        Self { symbol: Symbol::new(), shared: AtomicPtr::new(ptr::null_mut()), library, names }
    }

    /// # Safety
    /// The address is not null.
    const unsafe fn linked(address: *mut ()) -> Self {
        const fn none() -> &'static Library {
            unreachable!()
        }
        // SAFETY: the caller's promise.
        let symbol = unsafe { Symbol::linked(address) };
        // The linker refuses variables of threads.
        Self { symbol, shared: AtomicPtr::new(address), library: none, names: "" }
    }

    fn address(&self) -> Result<NonNull<()>, Error> {
        match self.symbol.get() {
            Some(address) => Ok(address),
            None => self.symbol.bind_for_good((self.library)(), self.names),
        }
    }

    /// The address of a variable, and whose it is.
    fn variable(&self) -> Result<(NonNull<()>, Scope), Error> {
        match self.symbol.get() {
            Some(address) if address.as_ptr() == self.shared.load(Ordering::Acquire) => Ok((address, Scope::Process)),
            _ => {
                let (address, scope) = self.symbol.bind_variable((self.library)(), self.names)?;
                let shared = if scope == Scope::Process { address.as_ptr() } else { ptr::null_mut() };
                self.shared.store(shared, Ordering::Release);
                Ok((address, scope))
            }
        }
    }
}

/// Marks a linked variable as one that all threads share, so that the linker refuses a thread-local one.
///
/// rustc gives a foreign `static` no type in the object file, and LLVM's linker lets such a reference pass: the address
/// that it writes is no variable's. Only ELF has types of references; the processors are those that have `global_asm!`.
#[cfg(all(
    unix,
    not(any(target_vendor = "apple", miri)),
    any(
        target_arch = "x86",
        target_arch = "x86_64",
        target_arch = "arm",
        target_arch = "aarch64",
        target_arch = "riscv32",
        target_arch = "riscv64",
        target_arch = "loongarch64",
        target_arch = "s390x"
    )
))]
#[doc(hidden)]
#[macro_export]
macro_rules! __interop_variable_of_process {
    ($name:ident) => {
        ::core::arch::global_asm!(".type {} STT_OBJECT", sym $name);
    };
}

/// There is no such mark here.
#[cfg(not(all(
    unix,
    not(any(target_vendor = "apple", miri)),
    any(
        target_arch = "x86",
        target_arch = "x86_64",
        target_arch = "arm",
        target_arch = "aarch64",
        target_arch = "riscv32",
        target_arch = "riscv64",
        target_arch = "loongarch64",
        target_arch = "s390x"
    )
)))]
#[doc(hidden)]
#[macro_export]
macro_rules! __interop_variable_of_process {
    ($name:ident) => {};
}

/// An imported variable: what `static NAME: T;` in an `#[interop::import]` block becomes. Found at its first use.
///
/// A thread-local variable (`_Thread_local`) is found at each use, because each thread has its own.
///
/// .NET has no counterpart but `NativeLibrary.GetExport`.
pub struct NativeStatic<T> {
    export: Export,
    _type: PhantomData<*mut T>,
}

// SAFETY: it gives out a raw pointer; whoever reads or writes through it vouches for the thread.
unsafe impl<T> Sync for NativeStatic<T> {}
// SAFETY: as above.
unsafe impl<T> Send for NativeStatic<T> {}

/// What an imported variable may be.
///
/// # Safety
/// Native code's own value is a value of the type, whatever its bits are; or Rust sees no byte of it.
#[diagnostic::on_unimplemented(
    message = "a `{Self}` cannot be an imported variable",
    label = "native code could have a value there that is no `{Self}`",
    note = "a variable is read as it is: for a truth value, a character or an enumeration write its integer; a structure of yours needs `#[repr(C)]` and `#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]`",
    note = "for a string write `*const c_char`, for a reference a raw pointer, for a function pointer `Option<extern \"C\" fn(…)>`, as the variable may be null",
    note = "if only the variable's address is wanted, declare its type in the block, `type Name;`, of which nothing is known"
)]
#[doc(hidden)]
pub unsafe trait ImportedVariable {}

#[diagnostic::do_not_recommend]
// SAFETY: any bits are a value.
unsafe impl<T: Fillable> ImportedVariable for T {}

impl<T: ImportedVariable> NativeStatic<T> {
    /// # Safety
    /// The export of that name is a `T` that is there as long as the library is.
    #[doc(hidden)]
    #[must_use]
    pub const unsafe fn new(library: fn() -> &'static Library, names: &'static str) -> Self {
        Self { export: Export::new(library, names), _type: PhantomData }
    }

    /// # Safety
    /// The address is that of a `T` that is there as long as the program runs.
    #[doc(hidden)]
    #[must_use]
    pub const unsafe fn linked(address: *mut ()) -> Self {
        // SAFETY: the caller's promise.
        Self { export: unsafe { Export::linked(address) }, _type: PhantomData }
    }
}

impl<T> NativeStatic<T> {
    #[doc(hidden)]
    #[must_use]
    pub const fn symbol(&self) -> &Symbol {
        &self.export.symbol
    }

    /// The variable's address; of a thread-local variable the calling thread's, which is gone when the thread is.
    ///
    /// # Errors
    /// The library or the variable is absent.
    pub fn as_ptr(&self) -> Result<*mut T, Error> {
        self.export.variable().map(|(address, _)| address.as_ptr().cast())
    }

    /// The variable's value.
    ///
    /// # Safety
    /// No other thread, native code included, writes it meanwhile.
    ///
    /// # Errors
    /// The library or the variable is absent.
    pub unsafe fn get(&self) -> Result<T, Error>
    where
        T: Fillable,
    {
        // SAFETY: the declaration promises a `T` there, of which every bit pattern is a value; the caller, that nobody
        // writes it.
        self.as_ptr().map(|pointer| unsafe { pointer.read() })
    }

    /// Sets the variable.
    ///
    /// # Safety
    /// No other thread, native code included, reads or writes it meanwhile, and the library expects it to change.
    ///
    /// # Errors
    /// The library or the variable is absent.
    pub unsafe fn set(&self, value: T) -> Result<(), Error>
    where
        T: Fillable + Field,
    {
        // SAFETY: the declaration promises a `T` there; the caller, that nobody else uses it. Native code may read it: of
        // a function pointer `Field` says that it may be called from there.
        self.as_ptr().map(|pointer| unsafe { pointer.write(value) })
    }
}

impl<T> fmt::Debug for NativeStatic<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("NativeStatic").field(&self.as_ptr().ok()).finish()
    }
}

/// An imported constant: what `safe static NAME: T;` becomes, because the declaration promises that nobody writes it.
pub struct SafeNativeStatic<T: Fillable + Shared>(NativeStatic<T>);

// SAFETY: it gives out shared references to a value that is `Shared`, and copies of one that native code may fill.
unsafe impl<T: Fillable + Shared> Sync for SafeNativeStatic<T> {}

/// What all threads may read at once: [`Sync`], in the words of a declaration.
///
/// # Safety
/// As for [`Sync`].
#[diagnostic::on_unimplemented(
    message = "a `{Self}` cannot be shared between threads, as a `safe static` is",
    label = "leave `safe` out, so that reading it is `unsafe`",
    note = "a variable that is not `safe` has `as_ptr()`, and `unsafe` `get()` and `set(…)`"
)]
#[doc(hidden)]
pub unsafe trait Shared {}

#[diagnostic::do_not_recommend]
// SAFETY: it is `Sync`.
unsafe impl<T: Sync> Shared for T {}

impl<T: Fillable + Shared> SafeNativeStatic<T> {
    /// # Safety
    /// As for [`NativeStatic::new`], and nobody writes the variable.
    #[doc(hidden)]
    #[must_use]
    pub const unsafe fn new(library: fn() -> &'static Library, names: &'static str) -> Self {
        // SAFETY: the caller's promise.
        Self(unsafe { NativeStatic::new(library, names) })
    }

    /// # Safety
    /// As for [`NativeStatic::linked`], and nobody writes the variable.
    #[doc(hidden)]
    #[must_use]
    pub const unsafe fn linked(address: *mut ()) -> Self {
        // SAFETY: the caller's promise.
        Self(unsafe { NativeStatic::linked(address) })
    }

    #[doc(hidden)]
    #[must_use]
    pub const fn symbol(&self) -> &Symbol {
        self.0.symbol()
    }

    /// The variable's value.
    ///
    /// # Errors
    /// The library or the variable is absent.
    pub fn get(&self) -> Result<T, Error> {
        // SAFETY: `safe static` promises that nobody writes it.
        unsafe { self.0.get() }
    }

    /// The variable's address.
    ///
    /// # Errors
    /// The library or the variable is absent.
    pub fn as_ptr(&self) -> Result<*const T, Error> {
        self.0.as_ptr().map(<*mut T>::cast_const)
    }
}

impl<T: Fillable + Shared> Deref for SafeNativeStatic<T> {
    type Target = T;
    /// # Panics
    /// The library or the variable is absent; [`get`](Self::get) says so as a value. The variable is thread-local: a
    /// reference would outlive it.
    #[track_caller]
    fn deref(&self) -> &T {
        match self.0.export.variable() {
            Ok((_, Scope::Thread)) => thread_local::<T>(),
            // SAFETY: `safe static` promises a `T` there that nobody writes; the library is never unloaded.
            Ok((address, _)) => unsafe { address.cast().as_ref() },
            Err(error) => panic!("{error}"),
        }
    }
}

#[cold]
#[track_caller]
fn thread_local<T>() -> ! {
    panic!(
        "a reference to a thread-local variable would outlive its thread: read this `static` of type `{}` with `get()`",
        std::any::type_name::<T>()
    )
}

impl<T: Fillable + Shared + fmt::Debug> fmt::Debug for SafeNativeStatic<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.get() {
            Ok(value) => value.fmt(f),
            Err(error) => error.fmt(f),
        }
    }
}

/// A C-variadic function as a value: what `fn name(format: *const c_char, ...);` becomes. Call it like the function
/// pointer `F` that it dereferences to. To have the arguments marshaled, declare argument lists with `#[variadic]`.
pub struct VariadicFunction<F> {
    export: Export,
    /// The library's.
    pointer: OnceLock<F>,
    /// Those of fakes, each once: a reference to one lives as long as this.
    fakes: Mutex<Vec<Box<F>>>,
}

impl<F: Copy> VariadicFunction<F> {
    /// # Safety
    /// `F` is a function pointer, and the signature of the export of that name.
    #[doc(hidden)]
    #[must_use]
    pub const unsafe fn new(library: fn() -> &'static Library, names: &'static str) -> Self {
        Self { export: Export::new(library, names), pointer: OnceLock::new(), fakes: Mutex::new(Vec::new()) }
    }

    /// # Safety
    /// As for [`new`](Self::new), of what is at the address, which is not null.
    #[doc(hidden)]
    #[must_use]
    pub const unsafe fn linked(address: *mut ()) -> Self {
        // SAFETY: the caller's promise.
        Self { export: unsafe { Export::linked(address) }, pointer: OnceLock::new(), fakes: Mutex::new(Vec::new()) }
    }

    #[doc(hidden)]
    #[must_use]
    pub const fn symbol(&self) -> &Symbol {
        &self.export.symbol
    }

    /// The function pointer.
    ///
    /// # Errors
    /// The library or the function is absent.
    pub fn get(&self) -> Result<F, Error> {
        if let Some(pointer) = self.pointer.get() {
            return Ok(*pointer);
        }
        const { assert!(size_of::<F>() == size_of::<NonNull<()>>()) };
        let address = self.export.address()?;
        // SAFETY: whoever made this promised that `F` is a function pointer of the export's signature.
        let pointer = unsafe { std::mem::transmute_copy::<NonNull<()>, F>(&address) };
        // A fake's address is not kept, because the fake goes.
        let is_fake = self.export.symbol.get() != Some(address);
        Ok(if is_fake { pointer } else { *self.pointer.get_or_init(|| pointer) })
    }

    /// Where the pointer to a fake's function is. Few are ever made: one for each fake that has the function.
    #[cold]
    fn of_fake(&self, pointer: F) -> &F {
        // SAFETY: as for `get`: a function pointer, whose address this is.
        let address = |pointer: &F| unsafe { std::mem::transmute_copy::<F, *const ()>(pointer) };
        let mut fakes = self.fakes.lock().unwrap_or_else(PoisonError::into_inner);
        let index = fakes.iter().position(|kept| address(kept) == address(&pointer)).unwrap_or_else(|| {
            fakes.push(Box::new(pointer));
            fakes.len() - 1
        });
        let kept: *const F = &*fakes[index];
        // SAFETY: boxed, and dropped with `self`; nobody changes it.
        unsafe { &*kept }
    }
}

impl<F: Copy> Deref for VariadicFunction<F> {
    type Target = F;
    /// # Panics
    /// The library or the function is absent; [`get`](Self::get) says so as a value.
    #[track_caller]
    fn deref(&self) -> &F {
        match self.get() {
            Ok(pointer) => self.pointer.get().unwrap_or_else(|| self.of_fake(pointer)),
            Err(error) => panic!("{error}"),
        }
    }
}

impl<F> fmt::Debug for VariadicFunction<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("VariadicFunction").finish_non_exhaustive()
    }
}

/// What a pointer to an opaque type points to: nothing is known of it but the name.
pub struct Behind<T>(PhantomData<fn() -> T>);

impl<T> Clone for Behind<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Behind<T> {}

// SAFETY: never made, and so never passed by value.
unsafe impl<T> Abi for Behind<T> {
    type Raw = Self;
    const NATIVE: NativeType = NativeType::Named { name: TypeName::of::<T>() };
    fn raw(self) -> Self {
        self
    }
}

/// The inside of a type that only native code knows: what `type Name;` wraps. It cannot be made or moved in Rust, native
/// code may change it behind any pointer, and nothing says that it may change threads.
#[repr(C)]
pub struct Opaque {
    _memory: UnsafeCell<[u8; 0]>,
    _marker: PhantomData<(*mut u8, PhantomPinned)>,
}
