//! `#[interop::import(struct = Codec)]`: a library of which a program loads many, with the same functions.
//!
//! ```ignore
//! #[interop::import(struct = Codec)]
//! unsafe extern "C" {
//!     #[returns(free_with = codec_free)]
//!     pub safe fn name() -> String;
//!     pub safe fn open() -> Handle;               // `#[handle(close = codec_close)] type Handle;`
//! }
//! ```
//!
//! What frees is a function of the instance, so the value needs the instance: it is found before the call (`Take::ready`), by the call that
//! knows it (`Call::instance`), and a value that stays native code's keeps it (`Close::Keeper`). Where a function of the process
//! frees, the keeper has no size.

use std::cell::Cell;
use std::ffi::{c_char, c_void};
use std::rc::Rc;

use interop_runtime::marshal::call::{Call, call_of};
use interop_runtime::marshal::memory::close::Close;
use interop_runtime::private as p;
use interop_runtime::private::{Allocate, Free, Take};
use interop_runtime::{Error, Malloc, NativeBox};

use crate::allocator::{Native, alive};

// Generated.

struct CodecTable {
    name: unsafe extern "C" fn() -> *mut c_char,
    open: unsafe extern "C" fn() -> *mut c_void,
    close: unsafe extern "C" fn(*mut c_void),
    /// Unloads the library when the last value that needs it is gone.
    _library: Unload,
}

#[derive(Clone)]
struct Codec(Rc<CodecTable>);

/// The function of `free_with` and of the handle's `close`.
enum CodecClose {}

unsafe impl Close for CodecClose {
    type Native = *mut c_void;
    type Keeper = Codec;
    fn keeper(call: &Call<'_>) -> Result<Codec, Error> {
        Ok(unsafe { call.instance::<Codec>() }.expect("a call of an instance").clone())
    }
    unsafe fn close(keeper: &Codec, native: *mut c_void) {
        unsafe { (keeper.0.close)(native) }
    }
}

type Handle = NativeBox<c_void, CodecClose>;
type PolicyName = p::FreeWith<p::ByType<p::Utf8, p::Alone>, CodecClose>;
type PolicyHandle = p::ByType<p::Utf8, p::Alone>;

impl Codec {
    fn name(&self) -> Result<String, Error> {
        let mut buffer = p::buffer();
        let call = unsafe { call_of(&mut buffer, (&raw const *self).cast()) };
        let ready = <<String as Take<PolicyName>>::Ready as p::Prepared>::prepare(&call)?;
        let returned = unsafe { (self.0.name)() };
        unsafe { <String as Take<PolicyName>>::take(returned, ready) }
    }
    fn open(&self) -> Result<Handle, Error> {
        let mut buffer = p::buffer();
        let call = unsafe { call_of(&mut buffer, (&raw const *self).cast()) };
        let ready = <<Handle as Take<PolicyHandle>>::Ready as p::Prepared>::prepare(&call)?;
        let returned = unsafe { (self.0.open)() };
        unsafe { <Handle as Take<PolicyHandle>>::take(returned, ready) }
    }
}

// Native code.

thread_local!(static LOADED: Cell<bool> = const { Cell::new(false) });

struct Unload;
impl Drop for Unload {
    fn drop(&mut self) {
        LOADED.set(false);
    }
}
unsafe extern "C" fn name() -> *mut c_char {
    let memory = Native::allocate(5).cast::<c_char>();
    unsafe { memory.copy_from_nonoverlapping(c"opus".as_ptr(), 5) };
    memory
}
unsafe extern "C" fn open() -> *mut c_void {
    Native::allocate(16)
}
unsafe extern "C" fn close(native: *mut c_void) {
    assert!(LOADED.get(), "its code is there");
    unsafe { Native::free(native) }
}

fn load() -> Codec {
    LOADED.set(true);
    Codec(Rc::new(CodecTable { name, open, close, _library: Unload }))
}

#[test]
fn a_function_of_the_instance_frees() {
    assert_eq!((load().name().unwrap().as_str(), alive()), ("opus", 0));
    assert!(!LOADED.get());
}

#[test]
fn a_handle_outlives_the_value_that_it_came_from() {
    let codec = load();
    let handle = codec.open().unwrap();
    drop(codec);
    assert_eq!((alive(), LOADED.get()), (1, true));
    drop(handle);
    assert_eq!((alive(), LOADED.get()), (0, false));
}

#[test]
fn what_the_process_frees_keeps_nothing() {
    assert_eq!(size_of::<NativeBox<c_void, Malloc>>(), size_of::<*mut c_void>());
    assert_eq!(size_of::<Handle>(), 2 * size_of::<*mut c_void>());
}
