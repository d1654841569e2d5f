//! Call native libraries from one annotated declaration: found and bound at the first call, marshaled, type-checked.
//!
//! Write down what the library exports, as its header has it, and say in attributes and types how each value crosses.
//! What comes out is a safe Rust function. Nothing is linked, nothing is generated beforehand, nothing is loaded until
//! the first call. It is Rust's counterpart of .NET's *platform invoke* (`DllImport`, `LibraryImport`).
//!
//! ```
//! use std::ffi::{c_uint, c_ulong};
//!
//! /// zlib, by the name that it has on each system.
//! pub static ZLIB: interop::Library = interop::Library::new("z").soname(1).windows("zlib1.dll");
//!
//! #[interop::import(library = ZLIB, strings = utf8)]
//! unsafe extern "C" {
//!     /// `const char *zlibVersion(void)`
//!     #[entry_point("zlibVersion")]
//!     pub safe fn version() -> &'static str;
//!
//!     /// `uLong crc32(uLong crc, const Bytef *buf, uInt len)`
//!     pub safe fn crc32(crc: c_ulong, data: &[u8], #[len_of(data)] len: c_uint) -> c_ulong;
//! }
//!
//! fn main() {
//!     match ZLIB.load() {
//!         Ok(()) => println!("zlib {}: {:08x}", version(), crc32(0, b"hello")),
//!         Err(error) => println!("going on without zlib: {error}"),
//!     }
//! }
//! ```
//!
//! # One declaration, taken apart
//!
//! ```text
//! C           unsigned long crc32(unsigned long crc, const unsigned char *buf, unsigned int len);
//! declared    pub safe fn   crc32(crc: c_ulong,      data: &[u8],  #[len_of(data)] len: c_uint) -> c_ulong;
//! called      pub fn        crc32(crc: c_ulong,      data: &[u8])                               -> c_ulong
//! ```
//!
//! | declared | |
//! |---|---|
//! | `pub safe fn` | callers need no `unsafe`: [you promise](guide::safety) that the declaration is true |
//! | `crc: c_ulong` | crosses as it is |
//! | `data: &[u8]` | crosses as the pointer to its first byte, `const unsigned char *` |
//! | `#[len_of(data)] len: c_uint` | is filled from the slice: the length is checked to fit, and the caller does not see it |
//! | `-> c_ulong` | comes back as it is |
//!
//! One declared parameter is one C parameter, in C's order, so a declaration can be read against its header. An attribute says
//! how a value crosses; the types say the rest.
//!
//! # Where things are
//!
//! | | |
//! |---|---|
//! | [`import`] | the attribute: its keys, and the attributes of functions and parameters |
//! | [`export`] | the attribute of Rust functions that native code calls |
//! | [`attributes`] | a page for each of them, which an editor shows where it stands |
//! | [`Library`] | what a library may be called on which system |
//! | [`Search`], [`LoadFlags`], [`resolver`] | where it is looked for, how it is loaded, and who may say otherwise |
//! | [`OpenLibrary`] | a library that is opened at run time, and its symbols by hand |
//! | [`Fake`] | Rust functions in the place of a library, for tests |
//! | [`Serial`] | the lock of a library that bears one call at a time |
//! | [`Blittable`], [`Fillable`], [`Enumeration`] | types of your own that cross as they are |
//! | [`marshal`] | conversions of your own types, which a declaration names |
//! | [`NativeBox`], [`NativeStr`], [`NativeVec`], [`Free`] | what native code allocated and Rust owns |
//! | [`Allocate`] | what Rust allocates and native code owns |
//! | [`Marshal`] | structures of your own whose fields are converted |
//! | [`U16CStr`], [`U32CStr`], [`WideCStr`] | wide C strings that cross as they are |
//! | [`values`] | GUID, FILETIME, OLE date, currency, decimal |
//! | [`Error`], [`LoadError`], [`MarshalError`] | what is known where a call could not be made |
//! | [`Errno`], [`LastError`], [`StatusError`], [`WithDetail`] | how native code says that it failed |
//! | [`NativeStatic`], [`SafeNativeStatic`], [`VariadicFunction`] | what `static` items and `...` functions become |
//! | [`Imports`], [`Import`] | what a block declares, to be asked for before the first call |
//! | [`metadata`] | every declaration as data |
//!
//! # The guide
//!
//! 1. [The first call in five minutes](guide::first_call)
//! 2. [The grammar of a declaration](guide::grammar): every row with an example
//! 3. [Strings](guide::strings): every encoding, in, out, in buffers and in lists
//! 4. [Arrays](guide::arrays): of arrays, of what is converted, of pointers
//! 5. [Who owns what](guide::ownership), and who frees it
//! 6. [How a call fails](guide::failure)
//! 7. [Your own types](guide::own_types): conversions that a declaration names
//! 8. [Rust functions that native code calls](guide::exports)
//! 9. [Libraries](guide::libraries): names, versions, places, resolvers, fakes for tests, and why one was not found
//! 10. [Before the first call](guide::availability): asking, binding, linking
//! 11. [What `safe fn` promises](guide::safety)
//! 12. [Security](guide::security): who decides which library is loaded
//! 13. [What a call costs](guide::performance)
//! 14. [Seeing what happens](guide::seeing): traces, and the declarations as data
//! 15. [Platforms](guide::platforms): what each system has
//! 16. [Coming from P/Invoke](guide::from_pinvoke)
//! 17. [From bindgen](guide::bindgen): its output, imported as it is
//!
//! # Features
//!
//! | feature | |
//! |---|---|
//! | `diagnostics` | on by default: a missing library or symbol says more (wrong architecture, linker script, missing dependency, other installed versions, similar names) |
//! | `serde` | `serde::Serialize` for the types of [`metadata`] |
//! | `trace` | each call can be told: its arguments, its result, how long it took; `INTEROP_TRACE=call` |
//! | `registry` | `metadata::declarations()`: every declaration of the program, for tools |
//! | `encoding_rs` | code pages beyond 1252, Latin-1 and ASCII off Windows |
//! | `uuid`, `chrono`, `time`, `rust_decimal` | conversions between [`values`] and the types of these crates |

pub mod attributes;
pub mod guide;

/// Imports the exports of a native library. .NET's `DllImport` and `LibraryImport`.
///
/// The block may have any calling convention of C's. **One declared parameter is one native parameter, in
/// the native order**; attributes say how each crosses. The function takes the declaration's place, with its
/// visibility, documentation, `#[cfg]`, `#[deprecated]`, `#[must_use]`, lint attributes and lifetimes. `pub safe fn` is
/// called without `unsafe`: that is a promise of the declaration's author, namely that the signature is right, that
/// lengths are what they are declared to be, that pointers are not kept past the call, that it may be called from any
/// thread, and that nothing unwinds or jumps out of it.
///
/// ```
/// use std::ffi::{CStr, c_int};
/// use std::io;
///
/// #[interop::import(library = interop::Library::PROCESS, strings = utf8)]
/// unsafe extern "C" {
///     /// The length of `string` in bytes.
///     pub safe fn strlen(string: &str) -> usize;
///
///     /// `double frexp(double value, int *exponent)`
///     pub safe fn frexp(value: f64, #[out] exponent: c_int) -> f64;
///
///     /// Deletes a file.
///     #[fails(when = nonzero, code = errno)]
///     pub safe fn remove(path: &str) -> io::Result<()>;
///
///     /// Only glibc has it.
///     #[optional]
///     pub safe fn gnu_get_libc_version() -> Option<&'static CStr>;
/// }
///
/// assert_eq!(strlen("hello"), 5);
/// assert_eq!(frexp(40.0), (0.625, 6));
/// assert_eq!(remove("/no/such/file").unwrap_err().kind(), io::ErrorKind::NotFound);
/// println!("{:?}", gnu_get_libc_version());
/// ```
///
/// In an inline module all but the blocks stays as it is: so bindgen's output is imported unchanged. The attribute's paths
/// are looked up where it is written, outside of the module.
///
/// ```
/// #[interop::import(library = interop::Library::PROCESS)]
/// mod stdlib {
///     // as bindgen writes it
///     unsafe extern "C" {
///         pub fn labs(__x: ::std::os::raw::c_long) -> ::std::os::raw::c_long;
///     }
/// }
///
/// # fn main() {
/// // SAFETY: any number has an absolute value, but for the smallest.
/// assert_eq!(unsafe { stdlib::labs(-7) }, 7);
/// # }
/// ```
///
/// # What comes back
///
/// What the caller receives is the declared return type, left out if it is written `()`, then what comes out, in the
/// order of declaration; several things are a tuple. In a `Result` all of it stands in `Ok`.
///
/// ```
/// use std::ffi::{c_int, c_ulong};
/// use std::mem::MaybeUninit;
/// # #[derive(Debug)]
/// # struct ZlibError;
/// # impl From<c_int> for ZlibError { fn from(_: c_int) -> Self { Self } }
/// # impl From<interop::Error> for ZlibError { fn from(_: interop::Error) -> Self { Self } }
///
/// static ZLIB: interop::Library = interop::Library::new("z").soname(1).windows("zlib1.dll");
///
/// #[interop::import(library = ZLIB)]
/// unsafe extern "C" {
///     #[fails(when = nonzero, code = returned)]
///     safe fn compress(
///         dest: &mut [MaybeUninit<u8>],
///         #[in_out]
///         #[len_of(dest)]
///         dest_len: c_ulong,
///         source: &[u8],
///         #[len_of(source)] source_len: c_ulong,
///     ) -> Result<(), ZlibError>;
/// }
/// // fn compress<'a>(dest: &'a mut [MaybeUninit<u8>], source: &[u8]) -> Result<&'a mut [u8], ZlibError>
///
/// # if ZLIB.is_available() {
/// let mut room = [MaybeUninit::uninit(); 100];
/// let compressed: &mut [u8] = compress(&mut room, b"hello hello hello").unwrap();
/// assert!(compressed.len() < 20);
/// # }
/// ```
///
/// # What crosses
///
/// By value: integers, floats, raw pointers, [`NonNull`](std::ptr::NonNull), `extern "C"` and `extern "system"`
/// function pointers, `Option` of these two, `bool` and `char` with a width, [`Blittable`] types, [`values`]. By `&`:
/// those (`char`, [`NonNull`](std::ptr::NonNull) and `Option` excepted), arrays and slices of them (but for `bool`), `str`,
/// [`Path`](std::path::Path), [`OsStr`](std::ffi::OsStr), [`CStr`](std::ffi::CStr), [`U16CStr`], [`U32CStr`], slices of
/// strings, [`NativeBox`], and `Option` of such a reference. By `&mut`, `#[out]` and as return values: what native code may
/// write, whichever bits it writes, and what can be checked, as `bool`, `char` and enums are. Returned by reference:
/// strings, what native code may fill, arrays and slices of it, with a lifetime of what crosses in place, and `Option` of
/// the reference. Owned: [`NativeBox`], [`NativeStr`], [`NativeVec`], `Vec` of what native code may fill or of strings, with
/// `free_with` or `copied` and a length or from a buffer, and `String`, `Box<str>`, [`CString`](std::ffi::CString),
/// [`OsString`](std::ffi::OsString), [`PathBuf`](std::path::PathBuf) with `free_with` or `copied` or from a buffer, and `Option` of these.
/// The system's handles, `OwnedFd` and `BorrowedFd` on Unix, `OwnedHandle`, `OwnedSocket` and their borrowed ones on Windows: by
/// value, out, returned, and in `Option`.
///
/// # Other items of the block
///
/// | item | becomes | |
/// |---|---|---|
/// | `static NAME: T;` | a `static` of type [`NativeStatic<T>`](NativeStatic) | read and written with `unsafe` |
/// | `safe static NAME: T;` | a [`SafeNativeStatic<T>`](SafeNativeStatic) | a promise that nobody writes it |
/// | `type Name;` | a type that only native code makes | to stand behind pointers and in [`NativeBox`] |
/// | `fn name(format: *const c_char, ...) -> c_int;` | a [`VariadicFunction`] | called with any arguments, `unsafe` |
///
/// # Errors
///
/// Mistakes in a declaration are compile errors at the token that must change, each saying what to write. Those of the
/// whole block come at once. Only the types of a function wait until its attributes are right, and all types until the
/// block's keys are.
///
/// ```compile_fail
/// #[interop::import(library = "z")]
/// unsafe extern "C" {
///     // error: nobody carries the length of this slice
///     safe fn crc32(crc: std::ffi::c_ulong, data: &[u8], len: std::ffi::c_uint) -> std::ffi::c_ulong;
/// }
/// ```
pub use interop_macros::import;

/// Makes a Rust function one that native code calls by its name. .NET's `UnmanagedCallersOnly`.
///
/// The declaration is that of an [`import`], seen from the other side: **one declared parameter is one native parameter, in the
/// native order**. The body sees what a caller of the import would pass, and returns what that caller would get: the declared
/// return type, left out if it is written `()`, then what comes out, in the order of declaration.
///
/// ```
/// use std::ffi::c_int;
/// use std::io;
///
/// /// Finds the first of the keys that is in a table.
/// #[interop::export(prefix = "demo_", strings = utf8, fails(when = negative_one, code = errno))]
/// pub fn find(
///     table: &str,
///     keys: &[&str],
///     #[len_of(keys)] n: usize,
///     #[out]
///     #[marshal(alloc_with = malloc)]
///     found: String,
/// ) -> io::Result<c_int> {
///     let position = keys.iter().position(|key| table.contains(key));
///     let position = position.ok_or(io::ErrorKind::NotFound)?;
///     Ok((position as c_int, keys[position].to_uppercase()))
/// }
/// // int demo_find(const char *table, const char *const *keys, size_t n, char **found);
///
/// // Rust calls it as it is written:
/// assert_eq!(find("a table", &["chair", "table"])?, (1, "TABLE".into()));
/// # Ok::<(), io::Error>(())
/// ```
///
/// A failure, an argument that is not a value of its type (text that is not UTF-8, a null pointer, a negative length) and a panic
/// become the failure that `fails(…)` declares. A function without `Result` returns what `panics = VALUE` says, and without
/// that the program aborts and names the function.
///
/// What native code gets is its own: `alloc_with` says where it is allocated, and so how native code frees it. Null in the
/// place of an `#[out]` pointer says that native code does not want it.
///
/// [The chapter](guide::exports) has the rest.
pub use interop_macros::export;

/// Declares that a type crosses as it is: it has the layout of the C type. .NET's *blittable*.
///
/// For structures with `#[repr(C)]` or `#[repr(transparent)]`, whose fields are integers, floats, raw pointers,
/// `Option<NonNull<T>>`, `Option` of an `extern` function pointer, arrays of these, and other blittable types; and for
/// enums without fields, with `#[repr(C)]` or `#[repr(i32)]` and the like. The type must be [`Copy`], and have no type
/// parameters. Each of these is checked.
///
/// Such a type is passed by value, by `&` and in `&[…]`. For native code to write a structure, or to return it, it also
/// needs [`Fillable`](macro@Fillable). An enum needs nothing more: it crosses as its integer, which is checked where
/// native code produces one. It also becomes an [`Enumeration`].
///
/// ```
/// use std::ffi::{c_int, c_long};
/// use std::io;
///
/// #[repr(i32)]
/// #[derive(Clone, Copy, interop::Blittable)]
/// enum Clock {
///     Realtime = 0,
///     Monotonic = 1,
/// }
///
/// #[repr(C)]
/// #[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
/// struct Timespec {
///     tv_sec: i64,
///     tv_nsec: c_long,
/// }
///
/// #[interop::import(library = interop::Library::PROCESS, fails(when = negative_one, code = errno))]
/// unsafe extern "C" {
///     safe fn clock_getres(clock: Clock, #[out] resolution: Timespec) -> io::Result<()>;
///     safe fn nanosleep(time: &Timespec, left: Option<&mut Timespec>) -> io::Result<()>;
/// }
///
/// # fn main() -> io::Result<()> {
/// # if cfg!(target_os = "linux") {
/// for clock in [Clock::Realtime, Clock::Monotonic] {
///     nanosleep(&clock_getres(clock)?, None)?;
/// }
/// # }
/// # Ok(())
/// # }
/// ```
///
/// Where this crate has another name, `#[interop(crate = path)]` on the type says which.
///
/// A field that has no native layout is an error at the field; a C `bool` is a `u8`, a Win32 `BOOL` an `i32`:
///
/// ```compile_fail
/// #[repr(C)]
/// #[derive(Clone, Copy, interop::Blittable)]
/// struct Options {
///     verbose: bool, // error: a `bool` has no native layout, so it cannot be a field of a blittable type
/// }
/// ```
pub use interop_macros::Blittable;

/// Makes the native twin of a structure whose fields are converted, and what converts between the two. .NET: a structure with
/// `MarshalAs` on its fields.
///
/// One declared field is one native field, in the native order, and crosses as a parameter of its type does. What Rust code does not see
/// of C's structure is a `PhantomData<N>` with the attribute that fills it: the length of another field, or a value.
///
/// ```
/// use std::ffi::c_int;
/// use std::marker::PhantomData;
///
/// /// `struct person { const char *name; int age; const double *scores; uint32_t score_count; bool member; };`
/// #[derive(Debug, PartialEq, interop::Marshal)]
/// #[interop(strings = utf8, bools = bool8)]
/// struct Person {
///     name: String,
///     age: c_int,
///     scores: Vec<f64>,
///     #[len_of(scores)]
///     score_count: PhantomData<u32>,
///     member: bool,
/// }
///
/// # extern "C" fn native(person: *mut Native) { unsafe { (*person).age += 1 } }
/// # #[repr(C)] struct Native { name: *const u8, age: c_int, scores: *const f64, score_count: u32, member: bool }
/// # static REGISTER: interop::Library = interop::Library::new("register");
/// # // SAFETY: it is the declared function.
/// # let fake = unsafe { interop::Fake::new().function(c"birthday", native as *const ()) };
/// # let _fake = fake.install(&REGISTER).unwrap();
/// #[interop::import(library = REGISTER)]
/// unsafe extern "C" {
///     safe fn birthday(person: &mut Person);
/// }
///
/// let mut ada = Person { name: "Ada".into(), age: 35, scores: vec![1.5], score_count: PhantomData, member: true };
/// birthday(&mut ada);
/// assert_eq!(ada.age, 36);
/// ```
pub use interop_macros::Marshal;

/// Declares that native code may fill a [`Blittable`](macro@Blittable) type: whichever bits it writes are a value.
///
/// For structures whose every field is such a type; never for an enum, because native code could write a value that is
/// none of its variants. It lets the type stand behind `&mut`, in `&mut [T]` and `&mut [MaybeUninit<T>]`, in `#[out]` and
/// `#[in_out]` parameters, and be returned.
///
/// ```
/// use std::ffi::c_int;
///
/// #[repr(C)]
/// #[derive(Clone, Copy, Debug, PartialEq, interop::Blittable, interop::Fillable)]
/// struct Div {
///     quot: c_int,
///     rem: c_int,
/// }
///
/// #[interop::import(library = interop::Library::PROCESS)]
/// unsafe extern "C" {
///     /// # Safety
///     /// `by` is not 0, nor -1 where `number` is the least one.
///     unsafe fn div(number: c_int, by: c_int) -> Div;
/// }
///
/// // SAFETY: it is 2.
/// assert_eq!(unsafe { div(7, 2) }, Div { quot: 3, rem: 1 });
/// ```
///
/// ```compile_fail
/// #[repr(i32)]
/// #[derive(Clone, Copy, interop::Blittable, interop::Fillable)] // error: let it fill the integer, and convert
/// enum Clock {
///     Realtime = 0,
/// }
/// ```
pub use interop_macros::Fillable;

/// What `#[derive(interop::Blittable)]` makes of an enum, which converts an integer that stands in a structure:
///
/// ```
/// use interop::Enumeration;
///
/// #[repr(C)]
/// #[derive(Debug, Clone, Copy, PartialEq, interop::Blittable)]
/// pub enum Colour { Red = 1, Green, Blue = 40 }
///
/// # fn main() {
/// assert_eq!(Colour::from_integer(2), Some(Colour::Green));
/// assert_eq!(Colour::from_integer(3), None);
/// assert_eq!(Colour::Blue.integer(), 40);
/// # }
/// ```
pub use interop_runtime::Enumeration;
pub mod marshal;
pub use interop_runtime::library::{
    self, Fake, Import, Imports, Library, LoadError, LoadFlags, OpenLibrary, Search, Serial, resolver,
};
pub use interop_runtime::metadata;
pub use interop_runtime::values::{self, Currency, Decimal, FileTime, Guid, OleDate, ValueError};
pub use interop_runtime::wide::{U16CStr, U32CStr, WChar, WideCStr, WideNulError};
pub use interop_runtime::{
    Allocate, Errno, Error, ErrorKind, Free, IntoStatus, LastError, Malloc, MarshalError, NativeBox, NativeStatic,
    NativeStr, NativeVec, Panic, Problem, SafeNativeStatic, StatusError, VariadicFunction, WithDetail,
};
pub use interop_runtime::{guid, u16cstr, u32cstr, widecstr};

#[doc(hidden)]
pub use interop_runtime::private as __private;
