//! `#[interop::table]`: C's structure of function pointers, called and implemented by one trait.
//!
//! ```ignore
//! #[interop::table(size = size, strings = utf8)]
//! pub trait Vfs {
//!     #[fails(when = nonzero, code = returned)]
//!     fn open(&self, name: &str, #[out] handle: u32) -> Result<(), VfsError>;
//!     #[panics(-1.0)]
//!     fn scale(&self, by: f64) -> f64;
//!     #[optional]
//!     #[panics(-1)]
//!     fn sync(&self, handle: u32) -> Option<c_int>;
//! }
//! ```

use std::ffi::c_int;
use std::marker::PhantomData;
use std::mem::offset_of;

use interop_runtime::Error;
use interop_runtime::private as p;

#[derive(Debug, PartialEq)]
pub(crate) enum VfsError {
    Code(c_int),
    Interop(String),
}
impl From<c_int> for VfsError {
    fn from(code: c_int) -> Self {
        Self::Code(code)
    }
}
impl From<Error> for VfsError {
    fn from(error: Error) -> Self {
        Self::Interop(error.to_string())
    }
}
/// The way back.
impl From<VfsError> for c_int {
    fn from(error: VfsError) -> c_int {
        match error {
            VfsError::Code(code) => code,
            VfsError::Interop(_) => -1,
        }
    }
}

// Generated.

type PolicyName = p::ByType<p::Utf8, p::Alone>;
type PolicyHandle = p::ByType<p::Utf8, p::Out>;
type PolicyPlain = p::ByType<p::Utf8, p::Alone>;

pub(crate) trait Vfs {
    fn open(&self, name: &str) -> Result<u32, VfsError>;
    fn scale(&self, by: f64) -> f64;
    fn sync(&self, handle: u32) -> Option<c_int> {
        let _ = handle;
        None
    }
}

type Open = unsafe extern "C" fn(
    *mut VfsLayout,
    <&'static str as p::Shape<PolicyName>>::Native,
    p::PointerMut<<u32 as p::Shape<PolicyHandle>>::Native>,
) -> c_int;
type Scale = unsafe extern "C" fn(*mut VfsLayout, f64) -> f64;
type Sync = unsafe extern "C" fn(*mut VfsLayout, u32) -> c_int;

#[repr(C)]
pub(crate) struct VfsLayout {
    size: u32,
    open: Option<Open>,
    scale: Option<Scale>,
    sync: Option<Sync>,
}

/// Native code's table.
pub(crate) struct NativeVfs<'t>(*mut VfsLayout, PhantomData<&'t VfsLayout>);

/// Called. (The stubs are those of `Target::Slot`: the goldens have them.)
impl Vfs for NativeVfs<'_> {
    fn open(&self, name: &str) -> Result<u32, VfsError> {
        let error = 'interop: {
            let mut buffer = p::buffer();
            let call = p::call(&mut buffer);
            let (name, _) = match <&str as p::Argument<PolicyName>>::pass(name, &call) {
                Ok(passed) => passed,
                Err(error) => break 'interop p::at(error, "name"),
            };
            let function: unsafe extern "C" fn(_, _, _) -> _ = match unsafe { (*self.0).open } {
                Some(function) => function,
                None => break 'interop p::empty_slot("open"),
            };
            let mut handle = <u32 as p::OutStorage<PolicyHandle>>::storage();
            let returned = unsafe { function(self.0, name, p::PointerMut(&raw mut handle)) };
            if p::nonzero(returned) {
                return Err(p::from_code(p::raw(returned)));
            }
            match unsafe { <u32 as p::Take<PolicyHandle>>::take(handle, ()) } {
                Ok(handle) => return Ok(handle),
                Err(error) => break 'interop p::at(error, "handle"),
            }
        };
        Err(p::carry::<VfsError>(error, "open"))
    }
    fn scale(&self, by: f64) -> f64 {
        match unsafe { (*self.0).scale } {
            Some(function) => unsafe { function(self.0, by) },
            None => p::fail(p::empty_slot("scale"), "scale"),
        }
    }
    fn sync(&self, handle: u32) -> Option<c_int> {
        // A table of an older version ends before the slot.
        if !p::reaches(unsafe { (*self.0).size }, offset_of!(VfsLayout, sync)) {
            return None;
        }
        let function = unsafe { (*self.0).sync }?;
        Some(unsafe { function(self.0, handle) })
    }
}

/// Implemented: a table of ours, with the value that answers behind it, as C's `struct my_vfs { struct vfs base; … }`.
#[repr(C)]
struct Implemented<T> {
    layout: VfsLayout,
    value: T,
}

impl<T: Vfs> Implemented<T> {
    fn new(value: T) -> Box<Self> {
        let size = size_of::<VfsLayout>() as u32;
        let layout = VfsLayout { size, open: Some(open::<T>), scale: Some(scale::<T>), sync: Some(sync::<T>) };
        Box::new(Self { layout, value })
    }
    unsafe fn value<'t>(this: *mut VfsLayout) -> &'t T {
        unsafe { &(*this.cast::<Self>()).value }
    }
}

unsafe extern "C" fn open<T: Vfs>(
    this: *mut VfsLayout,
    name: <&'static str as p::Shape<PolicyName>>::Native,
    handle: p::PointerMut<<u32 as p::Shape<PolicyHandle>>::Native>,
) -> c_int {
    p::enter(
        "open",
        |call| {
            let this = unsafe { Implemented::<T>::value(this) };
            let name = unsafe { <&str as p::Borrow<'_, PolicyName>>::borrow(name, call) }
                .map_err(|error| p::at(error, "name"))?;
            let handle_given = this.open(name).map_err(p::Stopped::Failed)?;
            let handle_given =
                p::Given::<PolicyHandle, u32>::new(handle_given).map_err(|error| p::at(error, "handle"))?;
            unsafe { handle_given.write(handle.0) };
            Ok(<c_int as p::Nonzero>::SUCCESS)
        },
        |stopped| {
            let error = p::error_of::<VfsError>(stopped);
            p::fail_with_code(error, p::nonzero, <c_int as p::Nonzero>::FAILURE)
        },
    )
}

unsafe extern "C" fn scale<T: Vfs>(this: *mut VfsLayout, by: f64) -> f64 {
    p::enter(
        "scale",
        |_| {
            let this = unsafe { Implemented::<T>::value(this) };
            Ok(p::Given::<PolicyPlain, f64>::new(this.scale(by))?.into_native())
        },
        |_: p::Stopped<std::convert::Infallible>| -1.0, // `#[panics(-1.0)]`
    )
}

unsafe extern "C" fn sync<T: Vfs>(this: *mut VfsLayout, handle: u32) -> c_int {
    p::enter(
        "sync",
        |_| {
            let this = unsafe { Implemented::<T>::value(this) };
            // The slot is filled, so native code takes it for there; `None` is what the declaration says for a panic.
            let Some(returned) = this.sync(handle) else { return Ok(-1) };
            Ok(p::Given::<PolicyPlain, c_int>::new(returned)?.into_native())
        },
        |_: p::Stopped<std::convert::Infallible>| -1,
    )
}

// The user's program.

struct Memory(f64);
impl Vfs for Memory {
    fn open(&self, name: &str) -> Result<u32, VfsError> {
        match name {
            "a" => Ok(3),
            "zero" => Err(VfsError::Code(0)),
            "panic" => panic!("in the table"),
            _ => Err(VfsError::Code(2)),
        }
    }
    fn scale(&self, by: f64) -> f64 {
        if by.is_nan() { panic!("not a number") } else { self.0 * by }
    }
}

#[test]
fn one_trait_is_called_and_implemented() {
    let ours = Box::into_raw(Implemented::new(Memory(2.0)));
    let theirs = NativeVfs(ours.cast(), PhantomData);
    assert_eq!((theirs.open("a"), theirs.open("b")), (Ok(3), Err(VfsError::Code(2))));
    assert_eq!(theirs.open("panic"), Err(VfsError::Code(-1)));
    assert_eq!(theirs.open("zero"), Err(VfsError::Code(1)), "0 would be a success");
    let Err(VfsError::Interop(error)) = theirs.open("x\0") else { panic!("no error") };
    assert!(error.starts_with("`name` of `open`: the string has a NUL"), "{error}");
    assert_eq!((theirs.scale(4.0), theirs.scale(f64::NAN)), (8.0, -1.0));
    assert_eq!(theirs.sync(1), Some(-1));
    drop(unsafe { Box::from_raw(ours) });
}

#[test]
fn a_slot_may_be_empty_or_behind_the_end() {
    let older = offset_of!(VfsLayout, sync) as u32;
    let mut table = VfsLayout { size: older, open: None, scale: None, sync: Some(sync::<Memory>) };
    let theirs = NativeVfs(&raw mut table, PhantomData);
    assert_eq!(theirs.sync(1), None);
    let Err(VfsError::Interop(error)) = theirs.open("a") else { panic!("no error") };
    assert!(error.contains("open"), "{error}");
}
