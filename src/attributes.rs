//! The attributes and keys of [`import`](macro@crate::import), a page each. An editor shows it where the word stands in a declaration.
//!
//! The modules are empty: they have the attributes' names and documentation, and are imported by nobody but generated code.

/// `#[associated(T)]`: the function is one of the type `T`, and has no receiver.
///
/// It stands on a function of a block, such as the one that makes a `T`. Callers write `T::name(…)`, and `Self` in the
/// declaration is `T`. The type is one of your crate.
///
/// .NET: a `static` member beside the `DllImport`.
///
/// ```
/// # use std::ffi::{CStr, c_int, c_long};
/// #[derive(Clone, Copy, Debug, PartialEq, interop::Blittable, interop::Fillable)]
/// #[repr(transparent)]
/// struct Number(c_int);
///
/// #[interop::import(library = interop::Library::PROCESS)]
/// unsafe extern "C" {
///     #[associated(Number)]
///     #[entry_point("atoi")]
///     safe fn parse(text: &CStr) -> Self;
/// }
/// assert_eq!(Number::parse(c"42"), Number(42));
/// ```
pub mod associated {}

/// `alloc_with = malloc`: where what native code gets and frees is allocated.
///
/// It is a word of `#[marshal(…)]` on an `#[out]`, and of `#[returns(…)]`, of a function that [`export`](macro@crate::export)
/// makes. The path of a type that implements [`Allocate`](crate::Allocate), or `malloc` for what C's `free` frees. An owned `String`, `CString`,
/// `PathBuf` or `Vec` needs it.
///
/// .NET: `Marshal.StringToCoTaskMemUTF8`.
///
/// ```
/// #[interop::export(strings = utf8)]
/// #[returns(alloc_with = malloc)]
/// fn demo_name(id: u32) -> Option<String> {
///     (id == 1).then(|| "one".to_owned())
/// }
/// // char *demo_name(uint32_t id);
/// assert_eq!(demo_name(1).as_deref(), Some("one"));
/// ```
pub mod alloc_with {}

/// `#[entry_point("a", "b")]`: the exported name, where it is not the function's own.
///
/// It stands on a function of a block. Of several names the first that exists is taken. `"a@V_1"` is the symbol
/// in this version, as Linux has them; `"#12"` is an export by its number, as Windows has them. Neither `prefix`
/// nor `rename_all` applies.
///
/// .NET: `DllImport.EntryPoint`.
///
/// ```
/// # use std::ffi::{CStr, c_int, c_long, c_uint};
/// #[interop::import(library = interop::Library::PROCESS)]
/// unsafe extern "C" {
///     #[entry_point("strlen")]
///     safe fn length(string: &CStr) -> usize;
/// }
/// assert_eq!(length(c"four"), 4);
/// ```
pub mod entry_point {}

/// `#[fails(when = …, code = …)]`: when the call has failed, and where the reason is.
///
/// It is a key of [`import`](macro@crate::import), and an attribute of a function. The function returns a
/// `Result`. `when` is `negative_one`, `negative`, `zero`, `nonzero`, `null`, `last_error_set`, `never`, or a
/// function of the native value. `code` is `errno`, `last_error`, `returned`, or the call of a function. On the
/// block it is the rule of every function that returns a `Result` and has none of its own.
///
/// .NET: `DllImport.SetLastError`, `PreserveSig`.
///
/// ```
/// # use std::ffi::{CStr, c_int, c_long, c_uint};
/// #[interop::import(library = interop::Library::PROCESS)]
/// unsafe extern "C" {
///     #[fails(when = negative_one, code = errno)]
///     safe fn chdir(path: &CStr) -> std::io::Result<()>;
/// }
/// assert!(chdir(c"/no/such/folder").is_err());
/// ```
pub mod fails {}

/// `#[last_error]`: the system's error code comes out last, as a [`LastError`](crate::LastError).
///
/// It stands on a function of a block. For a function without `Result`, whose caller looks at the code itself.
/// The code is cleared before the call.
///
/// .NET: `Marshal.GetLastPInvokeError`.
///
/// ```
/// # use std::ffi::{CStr, c_int, c_long, c_uint};
/// #[interop::import(library = interop::Library::PROCESS)]
/// unsafe extern "C" {
///     #[last_error]
///     safe fn ldexp(x: f64, exp: c_int) -> f64;
/// }
/// assert_eq!(ldexp(3.0, 2), (12.0, interop::LastError(0)));
/// ```
pub mod last_error {}

/// `library = PATH`: the library that has the exports.
///
/// It is a key of [`import`](macro@crate::import), and an attribute of a function. The path of a `static`
/// [`Library`](crate::Library), [`Library::PROCESS`](crate::Library::PROCESS), or a name in quotes. As an
/// attribute of a function, `#[library(PATH)]`, it is another library than the block's.
///
/// .NET: the first argument of `DllImport`.
///
/// ```
/// # use std::ffi::{CStr, c_int, c_long, c_uint};
/// #[interop::import(library = interop::Library::PROCESS)]
/// unsafe extern "C" {
///     safe fn strlen(string: &CStr) -> usize;
/// }
/// assert_eq!(strlen(c"four"), 4);
/// ```
pub mod library {}

/// `#[link_name = "a"]`: the exported name, as plain `extern` blocks and bindgen's output have it.
///
/// It stands on a function of a block. It means the same as [`entry_point`].
///
/// .NET: `DllImport.EntryPoint`.
///
/// ```
/// # use std::ffi::{CStr, c_int, c_long, c_uint};
/// #[interop::import(library = interop::Library::PROCESS)]
/// unsafe extern "C" {
///     #[link_name = "strlen"]
///     safe fn length(string: &CStr) -> usize;
/// }
/// assert_eq!(length(c"four"), 4);
/// ```
pub mod link_name {}

/// `#[link_ordinal(12)]`: the export's number, which a library of Windows may have instead of a name.
///
/// It stands on a function of a block. `#[entry_point("#12")]` says the same.
///
/// .NET: `DllImport.EntryPoint = "#12"`.
///
/// ```no_run
/// static WS2_32: interop::Library = interop::Library::new("ws2_32");
///
/// #[interop::import(library = WS2_32)]
/// unsafe extern "system" {
///     /// `u_short htons(u_short hostshort)`
///     #[link_ordinal(9)]
///     safe fn htons(host: u16) -> u16;
/// }
/// assert_eq!(htons(0x1234), 0x1234_u16.to_be());
/// ```
pub mod link_ordinal {}

/// `#[optional]`: the export may be absent.
///
/// It stands on a function of a block. Then an `Option` is `None`, and a `Result` an `Err`. `bind_all` does not
/// count it.
///
/// .NET: `NativeLibrary.TryGetExport`.
///
/// ```
/// # use std::ffi::{CStr, c_int, c_long, c_uint};
/// #[interop::import(library = interop::Library::PROCESS)]
/// unsafe extern "C" {
///     #[optional]
///     safe fn no_such_function() -> Option<c_int>;
/// }
/// assert_eq!(no_such_function(), None);
/// ```
pub mod optional {}

/// `#[returns(…)]`: what the return type does not say of the value.
///
/// It stands on a function of a block. Its encoding or width (a word of [`marshal`](mod@marshal)), who frees it
/// (`free_with = f`, or `copied` where native code keeps it), its length (`counted_by(n)`, `len_of(a)`), or what
/// native code returns (`native = u8`).
///
/// .NET: `[return: MarshalAs]`.
///
/// ```
/// # use std::ffi::{CStr, c_int, c_long, c_uint};
/// #[interop::import(library = interop::Library::PROCESS)]
/// unsafe extern "C" {
///     #[returns(bool32)]
///     safe fn iswalpha(c: c_uint) -> bool;
/// }
/// assert!(iswalpha(97));
/// ```
pub mod returns {}

/// `#[in_out] x: T`: a pointer crosses; the caller passes a `T` and receives a `T`.
///
/// It stands on a parameter. A string is changed in a buffer: `#[in_out(capacity = N)]` says how many units it
/// has at least. With [`len_of`] it is a capacity that goes in and a length that comes out.
///
/// .NET: `ref`.
///
/// ```
/// # use std::ffi::{CStr, c_int, c_long, c_uint};
/// #[interop::import(library = interop::Library::PROCESS)]
/// unsafe extern "C" {
///     safe fn time(#[in_out] seconds: c_long) -> c_long;
/// }
/// let (now, seconds) = time(0);
/// assert_eq!(now, seconds);
/// ```
pub mod in_out {}

/// `#[len_of(a)] n: N`: the length of the parameter `a`, which the caller does not pass.
///
/// It stands on a parameter. One that `N` cannot hold is an error. `#[len_of(a, b)]` is the length of both, which
/// must be the same. `unit = elements` or `bytes` and, of a string, `nul = included`, `excluded`, `in_only`,
/// `out_only` or `ends` say what is counted. With [`out`] or [`in_out`] native code says how long `a` is.
///
/// .NET: `MarshalAs.SizeParamIndex`.
///
/// ```
/// # use std::ffi::{CStr, c_int, c_long, c_uint};
/// #[interop::import(library = interop::Library::PROCESS)]
/// unsafe extern "C" {
///     safe fn memchr(bytes: &[u8], c: c_int, #[len_of(bytes)] n: usize) -> *const u8;
/// }
/// assert!(!memchr(b"four", 111).is_null());
/// ```
pub mod len_of {}

/// `#[marshal(…)]`: how the value crosses.
///
/// It stands on a parameter. A string's encoding: `utf8`, `utf16`, `utf32`, `wide`, `ansi`. A `bool`'s width:
/// `bool8`, `bool32`, `variant_bool`. A `char`'s: `char8`, `char16`, `char32`. A time's form: `filetime`, `date`.
/// Lists of strings: `list`, `double_nul`. Of what comes out: `counted_by(n)`, `free_with = f`,
/// `element(free_with = g)`, `copied`, `lossy`, `truncate`. A type of your own: [`with = M`](mod@with).
///
/// .NET: `MarshalAs`.
///
/// ```
/// # use std::ffi::{CStr, c_int, c_long, c_uint};
/// #[interop::import(library = interop::Library::PROCESS)]
/// unsafe extern "C" {
///     safe fn strlen(#[marshal(utf8)] string: &str) -> usize;
/// }
/// assert_eq!(strlen("four"), 4);
/// ```
pub mod marshal {}

/// `with = M`: a value that crosses by a conversion of your own.
///
/// It is a word of `#[marshal(…)]` and of `#[returns(…)]`. `M` is a type of yours for which the declared type has
/// [`ToNative`](crate::marshal::ToNative), [`FromNative`](crate::marshal::FromNative), or both, also where that stands behind `&` or
/// `&mut`, or in an `Option`. What stands in a slice, an array or a vector has `element(with = M)`.
///
/// .NET: `MarshalUsing`.
///
/// ```
/// # use std::ffi::c_int;
/// use interop::Error;
/// use interop::marshal::ToNative;
///
/// /// A truth value is an `int`.
/// enum Int {}
///
/// impl ToNative<Int> for bool {
///     type As = c_int;
///     fn to_native(&self) -> Result<c_int, Error> {
///         Ok((*self).into())
///     }
/// }
///
/// #[interop::import(library = interop::Library::PROCESS)]
/// unsafe extern "C" {
///     safe fn abs(#[marshal(with = Int)] value: bool) -> c_int;
/// }
/// assert_eq!(abs(true), 1);
/// ```
pub mod with {}

/// `#[out] x: T`: a pointer crosses; the caller passes nothing and receives a `T`.
///
/// It stands on a parameter. `#[out(capacity = N)] x: String` is a buffer of `N` units, with `grow` one that is
/// made larger while it is too small, and `query` one whose size is asked for first. `on = failure` or `always`
/// says when it is there.
///
/// .NET: `out`.
///
/// ```
/// # use std::ffi::{CStr, c_int, c_long, c_uint};
/// #[interop::import(library = interop::Library::PROCESS)]
/// unsafe extern "C" {
///     safe fn frexp(value: f64, #[out] exponent: c_int) -> f64;
/// }
/// assert_eq!(frexp(40.0), (0.625, 6));
/// ```
pub mod out {}

/// `#[receiver] x: &T`: the function is a method of `T`, whose object does not stand first.
///
/// It stands on a parameter. Where the object stands first, the parameter is `self: &T`. Attributes of the function name the parameter
/// `self`, or by its own name; what crosses stands where it stands in C.
///
/// .NET: an extension method around the `DllImport`.
///
/// ```
/// # use std::ffi::{CStr, c_int, c_long};
/// #[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
/// #[repr(C)]
/// struct Numbers([f64; 2]);
///
/// #[interop::import(library = interop::Library::PROCESS)]
/// unsafe extern "C" {
///     /// `double modf(double x, double *iptr)`
///     #[entry_point("modf")]
///     safe fn split(x: f64, #[receiver] whole: &mut Numbers) -> f64;
/// }
/// let mut numbers = Numbers([0.0; 2]);
/// assert_eq!(numbers.split(2.5), 0.5);
/// assert_eq!(numbers.0[0], 2.0);
/// ```
pub mod receiver {}

/// `#[value(EXPR)] x: T`: the declaration gives the value, and the caller does not see the parameter.
///
/// It stands on a parameter: a reserved one, a size, a version. The expression is looked at in each call, once and before
/// everything else, and may name what the caller passes. `null` is a word, for raw pointers and for `Option`.
///
/// .NET: an overload that passes the argument itself.
///
/// ```
/// # use std::ffi::{CStr, c_char, c_int, c_long};
/// #[interop::import(library = interop::Library::PROCESS)]
/// unsafe extern "C" {
///     #[entry_point("strtol")]
///     safe fn decimal(text: &CStr, #[value(null)] end: Option<&mut *const c_char>, #[value(10)] base: c_int) -> c_long;
/// }
/// assert_eq!(decimal(c"42"), 42);
/// ```
pub mod value {}

/// `#[variadic] x: T`: this parameter and all that follow stand behind C's `...`.
///
/// It stands on a parameter. C's default promotions are checked: an `f32` or `u8` cannot stand there.
///
/// .NET: `__arglist`.
///
/// ```
/// # use std::ffi::{CStr, c_int, c_long, c_uint};
/// #[interop::import(library = interop::Library::PROCESS)]
/// unsafe extern "C" {
///     /// # Safety
///     /// `format` takes one `int`.
///     unsafe fn snprintf(buffer: &mut [u8], #[len_of(buffer)] n: usize, format: &CStr, #[variadic] x: c_int) -> c_int;
/// }
/// let mut buffer = [0; 8];
/// // SAFETY: it does.
/// assert_eq!(unsafe { snprintf(&mut buffer, c"%d!", 42) }, 3);
/// assert_eq!(&buffer[..4], b"42!\0");
/// ```
pub mod variadic {}

/// `api = NAME`: a `pub static` of this name with what the block declares.
///
/// It is a key of [`import`](macro@crate::import). It dereferences to the block's [`Imports`](crate::Imports),
/// and has a method for each [`Import`](crate::Import).
///
/// .NET: `Marshal.PrelinkAll`.
///
/// ```
/// # use std::ffi::{CStr, c_int, c_long, c_uint};
/// #[interop::import(library = interop::Library::PROCESS, api = API)]
/// unsafe extern "C" {
///     safe fn strlen(string: &CStr) -> usize;
/// }
/// assert!(API.strlen().is_available());
/// ```
pub mod api {}

/// `bind = lazy`, `eager` or `link`: when the imports are bound.
///
/// It is a key of [`import`](macro@crate::import). Each at its first call, all at the first call of any, or by
/// the linker.
///
/// .NET: `Marshal.Prelink`, `DirectPInvoke`.
///
/// ```
/// # use std::ffi::{CStr, c_int, c_long, c_uint};
/// #[interop::import(library = interop::Library::PROCESS, bind = eager)]
/// unsafe extern "C" {
///     safe fn strlen(string: &CStr) -> usize;
/// }
/// assert_eq!(strlen(c"four"), 4);
/// ```
pub mod bind {}

/// `bools = bool8`, `bool32` or `variant_bool`: how wide a `bool` is where the declaration does not say it.
///
/// It is a key of [`import`](macro@crate::import). Without it that is an error. What stands behind a raw pointer
/// is not converted.
///
/// .NET: `MarshalAs(UnmanagedType.Bool)`.
///
/// ```
/// # use std::ffi::{CStr, c_int, c_long, c_uint};
/// #[interop::import(library = interop::Library::PROCESS, bools = bool32)]
/// unsafe extern "C" {
///     safe fn iswalpha(c: c_uint) -> bool;
/// }
/// assert!(iswalpha(97));
/// ```
pub mod bools {}

/// `kind = dylib`, `static` or `raw_dylib`: how the linker takes the library, with `bind = link`.
///
/// It is a key of [`import`](macro@crate::import). The library is then a name in quotes.
///
/// .NET: `DirectPInvoke` and `NativeLibrary` of native AOT.
///
/// ```no_run
/// # use std::ffi::c_uint;
/// # #[cfg(unix)]
/// #[interop::import(library = "c", bind = link, kind = dylib)]
/// unsafe extern "C" {
///     safe fn sleep(seconds: c_uint) -> c_uint;
/// }
/// # #[cfg(unix)]
/// # fn main() {
/// assert_eq!(sleep(1), 0);
/// # }
/// # #[cfg(not(unix))]
/// # fn main() {}
/// ```
pub mod kind {}

/// `prefix = "zlib"`: what stands before each exported name.
///
/// It is a key of [`import`](macro@crate::import). It does not apply to names that an attribute gives.
///
/// ```
/// # use std::ffi::{CStr, c_int, c_long, c_uint};
/// #[interop::import(library = interop::Library::PROCESS, prefix = "str")]
/// unsafe extern "C" {
///     safe fn len(string: &CStr) -> usize;
/// }
/// assert_eq!(len(c"four"), 4);
/// ```
pub mod prefix {}

/// `rename_all = "camelCase"`: the case of the exported names, in serde's words.
///
/// It is a key of [`import`](macro@crate::import). The prefix is added afterwards. It does not apply to names
/// that an attribute gives.
///
/// ```
/// # use std::ffi::{CStr, c_int, c_long, c_uint};
/// #[interop::import(library = interop::Library::PROCESS, rename_all = "lowercase")]
/// unsafe extern "C" {
///     safe fn str_len(string: &CStr) -> usize;
/// }
/// assert_eq!(str_len(c"four"), 4);
/// ```
pub mod rename_all {}

/// `serialized`: one call of the block at a time, for a library that is not thread-safe.
///
/// It is a key of [`import`](macro@crate::import). The lock is re-entrant: a callback may call the library. See
/// [`Serial`](crate::Serial).
///
/// ```
/// # use std::ffi::{CStr, c_int, c_long, c_uint};
/// #[interop::import(library = interop::Library::PROCESS, serialized)]
/// unsafe extern "C" {
///     safe fn strlen(string: &CStr) -> usize;
/// }
/// assert_eq!(strlen(c"four"), 4);
/// ```
pub mod serialized {}

/// `panics = VALUE`: what native code gets of an [`export`](macro@crate::export) without `Result` that panics. VALUE is safe code.
///
/// It is a key of `export`, and an attribute of the function, `#[panics(VALUE)]`. An argument that is not a value of its type is
/// answered in the same way. Without it the program aborts and names the function. A function that returns a `Result` has its
/// declared failure instead.
///
/// ```
/// use std::ffi::c_int;
///
/// #[interop::export(panics = -1)]
/// fn demo_half(x: c_int) -> c_int {
///     assert!(x % 2 == 0, "odd");
///     x / 2
/// }
/// assert_eq!(demo_half(4), 2);
/// ```
pub mod panics {}

/// `strings = utf8`, `utf16`, `utf32`, `wide` or `ansi`: how strings cross where the declaration does not say it.
///
/// It is a key of [`import`](macro@crate::import). Without it that is an error: nothing is guessed.
///
/// .NET: `DllImport.CharSet`, `StringMarshalling`.
///
/// ```
/// # use std::ffi::{CStr, c_int, c_long, c_uint};
/// #[interop::import(library = interop::Library::PROCESS, strings = utf8)]
/// unsafe extern "C" {
///     safe fn strlen(string: &str) -> usize;
/// }
/// assert_eq!(strlen("four"), 4);
/// ```
pub mod strings {}
