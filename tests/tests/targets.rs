//! The stubs of functions that are no exports: the golden files of the macros, compiled, and called with tables of ours in the place
//! of native code's. No attribute makes such stubs yet.

#![allow(
    clippy::all,
    clippy::undocumented_unsafe_blocks,
    non_camel_case_types,
    reason = "the golden files are a macro's output, of which the lints say nothing"
)]

use std::ffi::{CStr, c_char, c_int, c_void};
use std::marker::PhantomData;
use std::mem::offset_of;

use interop::__private::{Alone, Argument, ByType, PointerMut, Utf8};

type Text = <&'static str as Argument<ByType<Utf8, Alone>>>::Native;

#[derive(Debug, PartialEq)]
enum Failed {
    Code(c_int),
    Interop(String),
}

impl From<c_int> for Failed {
    fn from(code: c_int) -> Self {
        Self::Code(code)
    }
}

impl From<interop::Error> for Failed {
    fn from(error: interop::Error) -> Self {
        Self::Interop(error.to_string())
    }
}

/// What the functions have in common: `find` knows one name.
fn handle_of(name: Text, handle: PointerMut<u32>, made: u32) -> c_int {
    // SAFETY: the stub passes a pointer, whose type in the runtime is a wrapper of it.
    let name = unsafe { CStr::from_ptr(std::mem::transmute_copy::<Text, *const c_char>(&name)) };
    if name != c"here" {
        return 2;
    }
    // SAFETY: the stub passes storage.
    unsafe { handle.0.write(made) };
    0
}

// ------------------------------------------------------------------------------------------------------- a table of functions

trait Files {
    fn scale(&self, x: f64, by: f64) -> f64;
    fn find(&self, name: &str) -> Result<u32, Failed>;
    fn sync(&self, handle: u32) -> Option<c_int>;
}

#[repr(C)]
struct FilesLayout {
    size: u32,
    scale: Option<unsafe extern "C" fn(*mut FilesLayout, f64, f64) -> f64>,
    find: Option<unsafe extern "C" fn(*mut FilesLayout, Text, PointerMut<u32>) -> c_int>,
    sync: Option<unsafe extern "C" fn(*mut FilesLayout, u32) -> c_int>,
}

struct Native<'a, V: ?Sized>(*mut FilesLayout, PhantomData<(&'a mut FilesLayout, *const V)>);

include!(concat!(env!("CARGO_MANIFEST_DIR"), "/../interop-macros/src/tests/golden/target_slot.rs"));

unsafe extern "C" fn scale_of_table(table: *mut FilesLayout, x: f64, by: f64) -> f64 {
    assert!(!table.is_null());
    x * by
}

unsafe extern "C" fn find_of_table(table: *mut FilesLayout, name: Text, handle: PointerMut<u32>) -> c_int {
    // SAFETY: the stub passes its table.
    handle_of(name, handle, unsafe { (*table).size })
}

unsafe extern "C" fn sync_of_table(_: *mut FilesLayout, handle: u32) -> c_int {
    -handle.cast_signed()
}

fn table() -> FilesLayout {
    FilesLayout {
        size: size_of::<FilesLayout>().try_into().expect("a small table"),
        scale: Some(scale_of_table),
        find: Some(find_of_table),
        sync: Some(sync_of_table),
    }
}

fn native(table: &mut FilesLayout) -> Native<'_, dyn Files> {
    Native(table, PhantomData)
}

#[test]
fn a_slot_is_called_with_its_table() {
    let mut table = table();
    let size = table.size;
    let files = native(&mut table);
    assert_eq!(files.scale(2.0, 4.0), 8.0);
    assert_eq!(files.find("here"), Ok(size));
    assert_eq!(files.find("there"), Err(Failed::Code(2)));
    assert!(matches!(files.find("he\0re"), Err(Failed::Interop(_))));
    assert_eq!(files.sync(3), Some(-3));
}

#[test]
fn an_empty_slot_is_absent() {
    let mut table = table();
    (table.find, table.sync) = (None, None);
    let files = native(&mut table);
    let Err(Failed::Interop(error)) = files.find("here") else { panic!("no function is there") };
    assert!(error.starts_with("the table has no function `find`"), "{error}");
    assert_eq!(files.sync(3), None);
}

#[test]
#[should_panic(expected = "the table has no function `scale`")]
fn what_returns_no_result_panics_for_an_empty_slot() {
    let mut table = table();
    table.scale = None;
    native(&mut table).scale(1.0, 1.0);
}

#[test]
fn an_older_table_ends_before_the_slot() {
    let mut table = table();
    table.size = offset_of!(FilesLayout, sync).try_into().expect("a small table");
    assert_eq!(native(&mut table).sync(3), None);
    table.size += u32::try_from(size_of::<fn()>()).expect("a small slot");
    assert_eq!(native(&mut table).sync(3), Some(-3));
}

// -------------------------------------------------------------------------------------------------- the table of an object

trait IFiles {
    fn scale(&self, x: f64, by: f64) -> f64;
    fn find(&self, name: &str) -> Result<u32, Failed>;
    fn sync(&self, handle: u32) -> c_int;
}

#[repr(C)]
struct IFilesVtable {
    scale: unsafe extern "C" fn(*mut c_void, f64, f64) -> f64,
    find: unsafe extern "C" fn(*mut c_void, Text, PointerMut<u32>) -> c_int,
    sync: unsafe extern "C" fn(*mut c_void, u32) -> c_int,
}

struct Com<I: ?Sized>(*mut c_void, PhantomData<I>);

impl<I: ?Sized> Com<I> {
    fn as_raw(&self) -> *mut c_void {
        self.0
    }
}

include!(concat!(env!("CARGO_MANIFEST_DIR"), "/../interop-macros/src/tests/golden/target_vtable.rs"));

#[repr(C)]
struct Object {
    vtable: *const IFilesVtable,
    made: u32,
}

unsafe extern "C" fn scale_of_object(_: *mut c_void, x: f64, by: f64) -> f64 {
    x + by
}

unsafe extern "C" fn find_of_object(this: *mut c_void, name: Text, handle: PointerMut<u32>) -> c_int {
    // SAFETY: the stub passes its object.
    handle_of(name, handle, unsafe { (*this.cast::<Object>()).made })
}

unsafe extern "C" fn sync_of_object(this: *mut c_void, handle: u32) -> c_int {
    // SAFETY: as above.
    (handle == unsafe { (*this.cast::<Object>()).made }).into()
}

#[test]
fn an_object_is_called_through_its_table() {
    let vtable = IFilesVtable { scale: scale_of_object, find: find_of_object, sync: sync_of_object };
    let mut object = Object { vtable: &raw const vtable, made: 7 };
    let files: Com<dyn IFiles> = Com((&raw mut object).cast(), PhantomData);
    assert_eq!(files.scale(2.0, 4.0), 6.0);
    assert_eq!(files.find("here"), Ok(7));
    assert_eq!(files.find("there"), Err(Failed::Code(2)));
    assert_eq!((files.sync(7), files.sync(8)), (1, 0));
    assert!(!object.vtable.is_null());
}

// --------------------------------------------------------------------------------------------------------------- an instance

struct CodecFunctions {
    scale: unsafe extern "C" fn(f64, f64) -> f64,
    find: unsafe extern "C" fn(Text, PointerMut<u32>) -> c_int,
    sync: Option<unsafe extern "C" fn(u32) -> c_int>,
}

struct Codec(std::sync::Arc<CodecFunctions>);

include!(concat!(env!("CARGO_MANIFEST_DIR"), "/../interop-macros/src/tests/golden/target_instance.rs"));

unsafe extern "C" fn scale_of_instance(x: f64, by: f64) -> f64 {
    x - by
}

unsafe extern "C" fn find_of_instance(name: Text, handle: PointerMut<u32>) -> c_int {
    handle_of(name, handle, 9)
}

unsafe extern "C" fn sync_of_instance(handle: u32) -> c_int {
    handle.cast_signed()
}

#[test]
fn an_instance_is_called_by_what_it_found() {
    let functions = |sync| CodecFunctions { scale: scale_of_instance, find: find_of_instance, sync };
    let codec = Codec(functions(Some(sync_of_instance as _)).into());
    assert_eq!(codec.scale(2.0, 4.0), -2.0);
    assert_eq!((codec.find("here"), codec.find("there")), (Ok(9), Err(Failed::Code(2))));
    assert_eq!(codec.sync(3), Some(3));
    assert_eq!(Codec(functions(None).into()).sync(3), None);
}
