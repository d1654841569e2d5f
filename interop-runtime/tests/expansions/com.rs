//! `#[interop::com::interface]`: a COM interface, called and implemented by one trait.
//!
//! ```ignore
//! #[interop::com::interface("…")]
//! pub trait ICalculator: IUnknown {
//!     fn add(&self, a: i32, b: i32) -> com::Result<i32>;
//!     fn name(&self, prefix: &str) -> com::Result<String>;   // BSTR prefix, BSTR *retval
//! }
//! #[interop::com::interface("…")]
//! pub trait IAdvanced: ICalculator {
//!     fn twice(&self, a: i32) -> com::Result<i32>;
//! }
//! ```
//!
//! The model has one thing for COM: the `T` of `-> com::Result<T>` becomes a last parameter `#[out] retval: T`, and the output
//! `Result<(), E>`. The rest is that of a table: `Target::Vtable` on the caller's side, `enter` on the implementor's.

use std::cell::Cell;
use std::ffi::c_void;
use std::marker::PhantomData;
use std::ptr::{self, NonNull};

use interop_runtime::marshal::call::Call;
use interop_runtime::marshal::string::encoding::{Decode, Encode, Measure};
use interop_runtime::private as p;
use interop_runtime::private::{Allocate, StatusError};
use interop_runtime::{Error, ErrorKind, Free, IntoStatus};

// What COM has of its own: BSTR is an encoding, its memory an allocator, HRESULT an error.

/// `bstr`: UTF-16 that finds its end by the length before it, so that it may contain NULs.
pub(crate) enum Bstr {}

unsafe impl Measure for Bstr {
    const SIZE: usize = 2;
    fn count(string: &str) -> usize {
        p::Utf16::count(string)
    }
}
unsafe impl Encode for Bstr {
    type Unit = u16;
    type Terminated = <p::Utf16 as Encode>::Terminated;
    type Counted = <p::Utf16 as Encode>::Terminated;
    fn terminated(string: &str, call: &Call<'_>) -> Result<*const u16, Error> {
        let length = Self::count(string);
        let units = p::Utf16::counted(string, call)?;
        // The length stands right before the units, which are aligned as memory of a call is.
        let memory = call.allocate(HEAD + 2 * (length + 1));
        Ok(unsafe { with_length(memory, units, length) })
    }
    fn counted(string: &str, call: &Call<'_>) -> Result<*const u16, Error> {
        Self::terminated(string, call)
    }
}
unsafe impl Decode for Bstr {
    unsafe fn length(start: *const u16) -> usize {
        unsafe { start.cast::<u32>().sub(1).read() as usize / 2 }
    }
    fn find_nul(units: &[u16]) -> Option<usize> {
        p::Utf16::find_nul(units)
    }
    fn decode(units: &[u16]) -> Result<String, Error> {
        p::Utf16::decode(units)
    }
    fn decode_lossy(units: &[u16]) -> String {
        p::Utf16::decode_lossy(units)
    }
}

const HEAD: usize = 16;

unsafe fn with_length(memory: *mut u8, units: *const u16, length: usize) -> *mut u16 {
    unsafe {
        let start = memory.add(HEAD).cast::<u16>();
        start.cast::<u32>().sub(1).write(2 * length as u32);
        start.copy_from_nonoverlapping(units, length);
        start.add(length).write(0);
        start
    }
}

/// `SysAllocStringLen` and `SysFreeString`, where no system has them.
pub(crate) enum BstrMemory {}

unsafe impl Free for BstrMemory {
    unsafe fn free(pointer: *mut c_void) {
        unsafe { crate::allocator::Native::free(pointer.byte_sub(HEAD)) }
    }
}
unsafe impl Allocate for BstrMemory {
    /// Of what the encoding says, with its NUL.
    fn allocate(size: usize) -> *mut c_void {
        let memory = crate::allocator::Native::allocate(HEAD + size);
        let start = unsafe { memory.byte_add(HEAD) };
        unsafe { start.cast::<u32>().sub(1).write(size as u32 - 2) };
        start
    }
}

#[derive(Debug, PartialEq, Eq, Clone, Copy)]
pub(crate) struct HResultError(i32);

const UNEXPECTED: i32 = 0x8000_FFFF_u32.cast_signed(); // E_UNEXPECTED
const INVALID: i32 = 0x8007_0057_u32.cast_signed(); // E_INVALIDARG
const NO_INTERFACE: i32 = 0x8000_4002_u32.cast_signed(); // E_NOINTERFACE

impl StatusError for HResultError {
    type Status = i32;
    fn check(status: i32) -> Result<(), Self> {
        if status < 0 { Err(Self(status)) } else { Ok(()) }
    }
}
impl IntoStatus for HResultError {
    const SUCCESS: i32 = 0;
    fn into_status(self) -> i32 {
        self.0
    }
}
impl From<Error> for HResultError {
    fn from(error: Error) -> Self {
        Self(if matches!(error.kind(), ErrorKind::Panicked(_)) { UNEXPECTED } else { INVALID })
    }
}

type ComResult<T> = Result<T, HResultError>;
type Iid = u128;

/// Of `dyn I`: what the interface is. `CHAIN` are the interfaces that it inherits, and itself.
///
/// # Safety
/// The table begins with those of the interfaces before it.
unsafe trait Interface: 'static {
    const CHAIN: &'static [Iid];
    type Vtable: 'static;
}

/// Of `dyn I`: the table of an object that implements it with a `T`.
///
/// # Safety
/// The functions of the table take a pointer to an `Object<T, Self>`.
unsafe trait Implements<T>: Interface {
    const VTABLE: Self::Vtable;
}

#[repr(C)]
struct UnknownVtable {
    query: unsafe extern "system" fn(*mut c_void, *const Iid, *mut *mut c_void) -> i32,
    add_ref: unsafe extern "system" fn(*mut c_void) -> u32,
    release: unsafe extern "system" fn(*mut c_void) -> u32,
}

/// A pointer to an interface. It has a reference.
struct Com<I: ?Sized + Interface>(NonNull<c_void>, PhantomData<*const I>);

impl<I: ?Sized + Interface> Com<I> {
    unsafe fn from_raw(pointer: *mut c_void) -> Option<Self> {
        NonNull::new(pointer).map(|pointer| Self(pointer, PhantomData))
    }
    fn as_raw(&self) -> *mut c_void {
        self.0.as_ptr()
    }
    /// Of an interface that this one inherits, whose table is the beginning of its own.
    fn vtable_of<B: ?Sized + Interface>(&self) -> *const B::Vtable {
        const { assert!(I::CHAIN.len() >= B::CHAIN.len()) }
        unsafe { p::vtable::<B::Vtable>(self.as_raw()) }
    }
    fn unknown(&self) -> &UnknownVtable {
        unsafe { &*p::vtable::<UnknownVtable>(self.as_raw()) }
    }
    fn cast<J: ?Sized + Interface>(&self) -> ComResult<Com<J>> {
        let mut out = ptr::null_mut();
        let iid = J::CHAIN.last().unwrap();
        let status = unsafe { (self.unknown().query)(self.as_raw(), iid, &raw mut out) };
        HResultError::check(status)?;
        unsafe { Com::from_raw(out) }.ok_or(HResultError(UNEXPECTED))
    }
}
impl<I: ?Sized + Interface> Drop for Com<I> {
    fn drop(&mut self) {
        unsafe { (self.unknown().release)(self.as_raw()) };
    }
}

/// An object of ours: the table first, as COM has it.
#[repr(C)]
struct Object<T, I: ?Sized + Interface> {
    vtable: *const I::Vtable,
    references: Cell<u32>, // `single_threaded`
    table: I::Vtable,
    value: T,
}

impl<T, I: ?Sized + Implements<T>> Object<T, I> {
    fn make(value: T) -> Com<I> {
        let object =
            Box::into_raw(Box::new(Self { vtable: ptr::null(), references: Cell::new(1), table: I::VTABLE, value }));
        unsafe { (*object).vtable = &raw const (*object).table };
        unsafe { Com::from_raw(object.cast()) }.expect("a box")
    }
}

/// The methods of `IUnknown`, for every object.
const fn unknown<T, I: ?Sized + Implements<T>>() -> UnknownVtable {
    unsafe extern "system" fn query<T, I: ?Sized + Implements<T>>(
        this: *mut c_void,
        iid: *const Iid,
        out: *mut *mut c_void,
    ) -> i32 {
        let known = I::CHAIN.contains(unsafe { &*iid });
        unsafe { out.write(if known { this } else { ptr::null_mut() }) };
        if !known {
            return NO_INTERFACE;
        }
        unsafe { add_ref::<T, I>(this) };
        0
    }
    unsafe extern "system" fn add_ref<T, I: ?Sized + Implements<T>>(this: *mut c_void) -> u32 {
        let references = unsafe { &(*this.cast::<Object<T, I>>()).references };
        references.set(references.get() + 1);
        references.get()
    }
    unsafe extern "system" fn release<T, I: ?Sized + Implements<T>>(this: *mut c_void) -> u32 {
        let references = unsafe { &(*this.cast::<Object<T, I>>()).references };
        let left = references.get() - 1;
        references.set(left);
        if left == 0 {
            drop(unsafe { Box::from_raw(this.cast::<Object<T, I>>()) });
        }
        left
    }
    UnknownVtable { query: query::<T, I>, add_ref: add_ref::<T, I>, release: release::<T, I> }
}

// Generated: ICalculator.

type PolicyPrefix = p::ByWord<Bstr, p::Alone>;
type PolicyTaken = p::FreeWith<p::ByWord<Bstr, p::Out>, BstrMemory>;
type PolicyGiven = p::AllocWith<p::ByWord<Bstr, p::Out>, BstrMemory>;
type PolicyRetval = p::ByType<p::NoEncoding, p::Out>;

trait IUnknown {}
trait ICalculator: IUnknown {
    fn add(&self, a: i32, b: i32) -> ComResult<i32>;
    fn name(&self, prefix: &str) -> ComResult<String>;
}

unsafe impl Interface for dyn IUnknown {
    const CHAIN: &'static [Iid] = &[1];
    type Vtable = UnknownVtable;
}

type Name = unsafe extern "system" fn(
    *mut c_void,
    <&'static str as p::Shape<PolicyPrefix>>::Native,
    p::PointerMut<<String as p::Shape<PolicyGiven>>::Native>,
) -> i32;

#[repr(C)]
struct CalculatorVtable {
    base: UnknownVtable,
    add: unsafe extern "system" fn(*mut c_void, i32, i32, p::PointerMut<i32>) -> i32,
    name: Name,
}

unsafe impl Interface for dyn ICalculator {
    const CHAIN: &'static [Iid] = &[1, 2];
    type Vtable = CalculatorVtable;
}

// Called. A trait object implements its supertraits, so this is an implementation for interfaces that inherit it, too.
impl<I: ?Sized + Interface + IUnknown> IUnknown for Com<I> {}
impl<I: ?Sized + Interface + ICalculator> ICalculator for Com<I> {
    fn add(&self, a: i32, b: i32) -> ComResult<i32> {
        let mut retval = <i32 as p::OutStorage<PolicyRetval>>::storage();
        let function = unsafe { (*self.vtable_of::<dyn ICalculator>()).add };
        let status = unsafe { function(self.as_raw(), a, b, p::PointerMut(&raw mut retval)) };
        HResultError::check(status)?;
        unsafe { <i32 as p::Take<PolicyRetval>>::take(retval, ()) }
            .map_err(|error| p::carry(p::at(error, "retval"), "add"))
    }
    fn name(&self, prefix: &str) -> ComResult<String> {
        let error = 'interop: {
            let mut buffer = p::buffer();
            let call = p::call(&mut buffer);
            let ready = match <<String as p::Take<PolicyTaken>>::Ready as p::Prepared>::prepare(&call) {
                Ok(ready) => ready,
                Err(error) => break 'interop p::at(error, "retval"),
            };
            let (prefix, _) = match <&str as p::Argument<PolicyPrefix>>::pass(prefix, &call) {
                Ok(passed) => passed,
                Err(error) => break 'interop p::at(error, "prefix"),
            };
            let function = unsafe { (*self.vtable_of::<dyn ICalculator>()).name };
            let mut retval = <String as p::OutStorage<PolicyTaken>>::storage();
            let status = unsafe { function(self.as_raw(), prefix, p::PointerMut(&raw mut retval)) };
            HResultError::check(status)?;
            match unsafe { <String as p::Take<PolicyTaken>>::take(retval, ready) } {
                Ok(retval) => return Ok(retval),
                Err(error) => break 'interop p::at(error, "retval"),
            }
        };
        Err(p::carry::<HResultError>(error, "name"))
    }
}

// Implemented. A table is made for the object's own interface `I`, so that a derived one reuses the thunks.
unsafe impl<T: ICalculator> Implements<T> for dyn ICalculator {
    const VTABLE: CalculatorVtable = calculator::<T, dyn ICalculator>();
}
const fn calculator<T: ICalculator, I: ?Sized + Implements<T>>() -> CalculatorVtable {
    CalculatorVtable { base: unknown::<T, I>(), add: add::<T, I>, name: name::<T, I> }
}

fn status(stopped: p::Stopped<HResultError>) -> i32 {
    p::fail_with_status(p::error_of::<HResultError>(stopped))
}

unsafe extern "system" fn add<T: ICalculator, I: ?Sized + Implements<T>>(
    this: *mut c_void,
    a: i32,
    b: i32,
    retval: p::PointerMut<i32>,
) -> i32 {
    p::enter(
        "add",
        |_| {
            let this = unsafe { &(*this.cast::<Object<T, I>>()).value };
            let given = this.add(a, b).map_err(p::Stopped::Failed)?;
            unsafe { p::Given::<PolicyRetval, i32>::new(given)?.write(retval.0) };
            Ok(HResultError::SUCCESS)
        },
        status,
    )
}

unsafe extern "system" fn name<T: ICalculator, I: ?Sized + Implements<T>>(
    this: *mut c_void,
    prefix: <&'static str as p::Shape<PolicyPrefix>>::Native,
    retval: p::PointerMut<<String as p::Shape<PolicyGiven>>::Native>,
) -> i32 {
    // COM's rule: an out parameter is null where the method fails.
    if !retval.0.is_null() {
        unsafe { retval.0.write(ptr::null_mut()) };
    }
    p::enter(
        "name",
        |call| {
            let this = unsafe { &(*this.cast::<Object<T, I>>()).value };
            let prefix = unsafe { <&str as p::Borrow<'_, PolicyPrefix>>::borrow(prefix, call) }
                .map_err(|error| p::at(error, "prefix"))?;
            let given = this.name(prefix).map_err(p::Stopped::Failed)?;
            let given = p::Given::<PolicyGiven, String>::new(given).map_err(|error| p::at(error, "retval"))?;
            unsafe { given.write(retval.0) };
            Ok(HResultError::SUCCESS)
        },
        status,
    )
}

// Generated: IAdvanced, which may be in another crate.

trait IAdvanced: ICalculator {
    fn twice(&self, a: i32) -> ComResult<i32>;
}
#[repr(C)]
struct AdvancedVtable {
    base: <dyn ICalculator as Interface>::Vtable,
    twice: unsafe extern "system" fn(*mut c_void, i32, p::PointerMut<i32>) -> i32,
}
unsafe impl Interface for dyn IAdvanced {
    const CHAIN: &'static [Iid] = &[1, 2, 3];
    type Vtable = AdvancedVtable;
}
impl<I: ?Sized + Interface + IAdvanced> IAdvanced for Com<I> {
    fn twice(&self, a: i32) -> ComResult<i32> {
        let mut retval = 0;
        let function = unsafe { (*self.vtable_of::<dyn IAdvanced>()).twice };
        HResultError::check(unsafe { function(self.as_raw(), a, p::PointerMut(&raw mut retval)) })?;
        Ok(retval)
    }
}
unsafe impl<T: IAdvanced> Implements<T> for dyn IAdvanced {
    const VTABLE: AdvancedVtable =
        AdvancedVtable { base: calculator::<T, dyn IAdvanced>(), twice: twice::<T, dyn IAdvanced> };
}
unsafe extern "system" fn twice<T: IAdvanced, I: ?Sized + Implements<T>>(
    this: *mut c_void,
    a: i32,
    retval: p::PointerMut<i32>,
) -> i32 {
    p::enter(
        "twice",
        |_| {
            let this = unsafe { &(*this.cast::<Object<T, I>>()).value };
            let given = this.twice(a).map_err(p::Stopped::Failed)?;
            unsafe { p::Given::<PolicyRetval, i32>::new(given)?.write(retval.0) };
            Ok(HResultError::SUCCESS)
        },
        status,
    )
}

// The user's program.

struct Calculator;
impl IUnknown for Calculator {}
impl ICalculator for Calculator {
    fn add(&self, a: i32, b: i32) -> ComResult<i32> {
        a.checked_add(b).ok_or(HResultError(-5))
    }
    fn name(&self, prefix: &str) -> ComResult<String> {
        assert_ne!(prefix, "panic");
        Ok(format!("{prefix}\u{1F980}"))
    }
}
impl IAdvanced for Calculator {
    fn twice(&self, a: i32) -> ComResult<i32> {
        self.add(a, a)
    }
}

#[test]
fn an_interface_is_called_and_implemented() {
    let calculator: Com<dyn ICalculator> = Object::make(Calculator);
    assert_eq!((calculator.add(2, 3), calculator.add(i32::MAX, 3)), (Ok(5), Err(HResultError(-5))));
    assert_eq!(calculator.name("cr\0ab").unwrap(), "cr\0ab\u{1F980}", "a BSTR says where it ends");
    assert_eq!(calculator.name("panic"), Err(HResultError(UNEXPECTED)));
    assert_eq!(crate::allocator::alive(), 0);
    let unknown: Com<dyn IUnknown> = calculator.cast().unwrap();
    assert_eq!(unknown.cast::<dyn IAdvanced>().map(drop), Err(HResultError(NO_INTERFACE)));
    drop(calculator);
    assert_eq!(unknown.cast::<dyn ICalculator>().unwrap().add(1, 1), Ok(2));
}

#[test]
fn a_derived_interface_has_the_methods_of_its_base() {
    fn sum(calculator: &impl ICalculator) -> ComResult<i32> {
        calculator.add(1, 2)
    }
    let advanced: Com<dyn IAdvanced> = Object::make(Calculator);
    assert_eq!((advanced.twice(4), advanced.add(1, 1), sum(&advanced), sum(&Calculator)), (Ok(8), Ok(2), Ok(3), Ok(3)));
    assert_eq!(advanced.cast::<dyn ICalculator>().unwrap().name("").unwrap(), "\u{1F980}");
}

#[test]
fn an_out_is_null_where_a_method_fails() {
    let calculator: Com<dyn ICalculator> = Object::make(Calculator);
    let function = unsafe { (*calculator.vtable_of::<dyn ICalculator>()).name };
    let mut out = ptr::without_provenance_mut(64);
    let status = unsafe {
        function(
            calculator.as_raw(),
            interop_runtime::marshal::native_pointer::Pointer(ptr::null()),
            p::PointerMut(&raw mut out),
        )
    };
    assert_eq!((status, out.is_null()), (INVALID, true));
}
