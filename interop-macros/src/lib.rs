//! The procedural macros of `native-interop`. Depend on that crate, which documents them, not on this one.
//!
//! The pipeline, in order, and what its steps share:
//!
//! | file | subject |
//! |---|---|
//! | `module` | an attribute on a module, handed to each block in it |
//! | `syntax` | tokens → `model`, every mistake collected: `extern_block` and its items; `attribute` has a file for each attribute |
//! | `model` | what was declared: plain structures that keep their spans. A `Signature` and its `Defaults`, and what has them |
//! | `check` | the rules that need no types, one function each |
//! | `renamed_parameters` | what the generated function calls its parameters |
//! | `plan` | per native parameter: how it crosses, and under which policy, for who calls and for who is called |
//! | `expand` | the plan → Rust, one function per output; `caller` is the stub, `target` where it finds its function |
//! | `derive` | `#[derive(Blittable)]` and `#[derive(Fillable)]` |
//! | `words` | the words of the declarations, by attribute |
//! | `habits` | words of other systems, and what to write in their place |
//! | `lifetimes` | the lifetimes of written types, and from which parameters a result may be borrowed |
//! | `function_pointer` | function pointers whose written signature is not a native one |
//! | `tokens` | spans: generated code stands where the user's tokens stand |
//! | `reader` | who reads an expansion: the compiler, an editor, rustdoc |
//! | `report` | mistakes, collected so that one compilation shows all of them |

mod check;
mod derive;
mod expand;
mod function_pointer;
mod habits;
mod lifetimes;
mod model;
mod module;
mod plan;
mod reader;
mod renamed_parameters;
mod report;
mod syntax;
mod tokens;
mod words;

#[cfg(test)]
mod tests;

use proc_macro::TokenStream;

/// Makes each declaration of an `unsafe extern` block a function that finds its export at the first call, and marshals. On a
/// module it is the attribute of every block in it.
///
/// ```text
/// C           unsigned long crc32(unsigned long crc, const unsigned char *buf, unsigned int len);
/// declared    pub safe fn crc32(crc: c_ulong, data: &[u8], #[len_of(data)] len: c_uint) -> c_ulong;
/// called      pub fn crc32(crc: c_ulong, data: &[u8]) -> c_ulong
/// ```
///
/// # Keys
///
/// | key | | .NET |
/// |---|---|---|
/// | `library = PATH` | the path of a `static` `Library`, or `Library::PROCESS`; required | `DllImport`'s first argument |
/// | `library = "name"` | short for a `Library::new` with that name and nothing else | |
/// | `strings = utf8` | how strings cross where the declaration does not say it: `utf8`, `utf16`, `utf32`, `wide`, `ansi`; without it, that is an error | `CharSet`, `StringMarshalling` |
/// | `bools = bool8` | how wide a `bool` is where the declaration does not say it: `bool8`, `bool32`, `variant_bool`; without it, that is an error. What is behind a raw pointer stays as it is | |
/// | `prefix = "zlib"` | stands before each exported name | |
/// | `rename_all = "camelCase"` | the case of the exported names, in serde's words; the prefix is added afterwards | |
/// | `fails(when = …, code = …)` | the rule of every function that returns a `Result` and has none of its own | |
/// | `bind = lazy`, `eager`, `link` | when imports are bound: each at its first call, all at the first call of any, or by the linker | `Prelink`, `DirectPInvoke` |
/// | `kind = dylib`, `static`, `raw_dylib` | with `bind = link` and `library = "name"`: how the linker takes the library | |
/// | `serialized` | one call of the block at a time, for libraries that are not thread-safe | |
/// | `api = NAME` | a `pub static` of that name that dereferences to the block's `Imports`, with a method for each `Import` | `PrelinkAll`, reflection |
/// | `crate = path` | this crate's path, where it is not `::interop` | |
///
/// # Attributes of functions
///
/// | attribute | | .NET |
/// |---|---|---|
/// | `#[associated(T)]` | a function of the type `T`, called as `T::name(…)` | a `static` member |
/// | `#[entry_point("a", "b")]` | the exported name; of several the first that exists. Neither `prefix` nor `rename_all` applies | `EntryPoint` |
/// | `#[entry_point("a@V_1", "a")]` | the symbol in this version, as Linux has them | |
/// | `#[link_name = "a"]` | the same as `entry_point`, as bindgen writes it | |
/// | `#[link_ordinal(12)]`, `#[entry_point("#12")]` | the export's number, which Windows' libraries may have instead of a name | `EntryPoint = "#12"` |
/// | `#[library(PATH)]` | another library than the block's | |
/// | `#[fails(when = …, code = …)]` | when the call has failed, and where the reason is; the function returns a `Result` | `SetLastError` |
/// | `#[optional]` | the symbol may be absent: then an `Option` is `None`, and a `Result` an `Err` | |
/// | `#[returns(bool32)]` | how the returned value crosses: a word of `#[marshal(…)]` | `[return: MarshalAs]` |
/// | `#[returns(native = u8)]` | with `Result<(), …>`: what native code returns, where that is not a `c_int`; with `()`, or `Option<()>` of an `#[optional]` function: what it returns and nobody looks at | |
/// | `#[returns(free_with = f)]` | of a returned `String`, `PathBuf` and the like: copied, then freed with the declared function `f`, or with C's `free` for `malloc` | |
/// | `#[returns(copied)]` | of the same types: copied out of what native code keeps, and not freed | |
/// | `#[returns(len_of(a), native = isize)]` | with `()` or `Result<(), …>`: native code returns, in an integer that `native` names, how much of the buffer `a` it filled, or how long the out `a` is; arguments as of `#[len_of]` | |
/// | `#[returns(counted_by(n))]` | of a returned slice, `NativeVec`, `Vec` or string: the parameter that tells its length, or a call, `counted_by(path(a, b))`, of a function with what the caller passed, as declared; `unit` and `nul` as of `#[len_of]` | `SizeParamIndex` on a return |
/// | `#[returns(list, …)]` | a `Vec` of strings, from pointers with a null behind the last | |
/// | `#[returns(element(free_with = g))]` | of a `Vec` of strings: each is freed with `g`, and the array with `free_with` | |
/// | `#[returns(with = M)]`, `element(with = M)` | what is returned, or each element of it, is made by your marshaler `M` | `return: MarshalUsing` |
/// | `#[returns(lossy, …)]` | a string that is not in its encoding comes out with U+FFFD, instead of as an error | |
/// | `#[last_error]` | without `Result`: what comes out last is the system's code, a `LastError` | `GetLastPInvokeError` |
///
/// `when` is `negative_one`, `negative`, `zero`, `nonzero`, `null`, `last_error_set` (the code was set meanwhile),
/// `never` (without `code`: only loading and marshaling can fail), or the path of a function from the native value to
/// `bool`. `code` is `errno`, `last_error` (Win32's `GetLastError`, `errno` elsewhere), `returned`, or the call of a
/// function: its arguments are `returned`, the native value, and names of parameters, of which it gets what the caller
/// passed, as declared. The error type takes the code with `From` (`Errno` for `errno`, `LastError` for `last_error`), and what happens before and
/// after the call with `From<interop::Error>`; `std::io::Error` does all three. An error type that implements
/// `StatusError` needs no rule.
///
/// A function with a body uses it where its symbol or its library is absent. The body sees the parameters that the
/// caller sees. A function without body and without `Result` panics there, with the text of the `Error`.
///
/// # Attributes of parameters
///
/// | attribute | | .NET |
/// |---|---|---|
/// | `#[out] x: T` | a pointer crosses, to zeroed storage; the caller passes nothing and receives a `T` | `out` |
/// | `#[out(on = failure)]`, `always` | it exists if the call failed, and goes to the error (`WithDetail`); or in any case, and is freed where it is not returned | |
/// | `#[out(capacity = N)] x: String` | a buffer of `N` units, which the caller receives as a string, or as a `Vec<T>` with a `#[len_of]` that comes back; `N` may use the parameters | `StringBuilder` |
/// | `#[out(capacity = N, grow)]` | the call is made again with more room while it was too little: by the system's numbers, by the length that is reported, or because the string reaches the buffer's last unit | |
/// | `#[out(capacity = N, grow = zero)]`, `negative`, `negative_one`, `nonzero`, `null`, a function's path | the same, while what is returned says so; a function gets that and the capacity | |
/// | `#[out(query)]` | the call is made with null first, to ask for the size | |
/// | `#[in_out] x: T` | a pointer crosses; the caller passes a `T` and receives a `T` | `ref` |
/// | `#[in_out] x: String` | the same for a `String`, `OsString`, `PathBuf` or `CString`, which native code changes in place; `#[in_out(capacity = N)]` for a buffer of `N` units at least | `StringBuilder` |
/// | `#[len_of(a)] n: N` | the length of `a`, which the caller does not pass; one that does not fit is an error | `SizeParamIndex` |
/// | `#[len_of(a, unit = bytes)]` | counted in bytes, not in elements (`unit = elements`) | |
/// | `#[len_of(a, unit = bytes, nul = excluded)]` | of a string: without the NUL, or `included`; of a buffer also `in_only`, `out_only` (one direction counts it) and `ends` (the NUL says the length; what comes back is only the size that is needed). Both must be said | |
/// | `#[out] #[len_of(a)] n: N` | native code tells the length of the out `a`, or of what is `returned`; the caller does not see it | |
/// | `#[in_out] #[len_of(a)] n: N` | a pointer to the capacity of `a`, where native code writes how much it filled, or, of a `&[T]`, how much it read | `ref int size` |
/// | `#[marshal(utf8)]`, `utf16`, `utf32`, `wide`, `ansi` | a string in this encoding, whatever the block says; `wide` is C's `wchar_t`, `ansi` is the system's code page, on Windows | `UnmanagedType.LPUTF8Str`, `.LPWStr`, `.LPStr` |
/// | `#[marshal(ansi = 1252)]` | a string in this code page, on every system | |
/// | `#[marshal(list)]` | a slice of strings as pointers with a null behind the last | `UnmanagedType.LPArray` of strings |
/// | `#[marshal(double_nul)]` | a slice of strings one behind the other, with an empty one at the end; of a buffer a `Vec` of them | |
/// | `#[marshal(counted_by(n))]`, `list`, `element(…)` | of an `#[out]`: as in `#[returns(…)]`; `n` may be `returned` | |
/// | `#[marshal(free_with = f)]` | of an `#[out]` string: copied, then freed with the declared function `f`, or with C's `free` for `malloc` | |
/// | `#[marshal(copied)]` | of an `#[out]` string: copied out of what native code keeps, and not freed | |
/// | `#[marshal(lossy)]` | a string that comes out: U+FFFD for what is not in its encoding | |
/// | `#[marshal(truncate)]` | a string that comes out of a buffer: what does not fit is cut off behind the last whole character, instead of an error | |
/// | `#[marshal(bool8)]`, `bool32`, `variant_bool` | a `bool` as one byte, as Win32's `BOOL`, or as COM's, where true is -1 | `UnmanagedType.U1`, `.Bool`, `.VariantBool` |
/// | `#[marshal(char8)]`, `char16`, `char32` | a `char` as one ASCII byte, one UTF-16 unit, one scalar value | `UnmanagedType.U1`, `.U2` |
/// | `#[marshal(with = M)]`, `element(with = M)` | a type that has a conversion with your marshaler `M`, and each element that has: `interop::marshal` | `MarshalUsing` |
/// | `#[marshal(filetime)]`, `date` | a `SystemTime` as `FILETIME` or OLE Automation's `DATE` | `DateTime` |
/// | `self: &T`, `&mut T`, `T`, as first parameter | a method of `T`, a type of your crate; attributes name the parameter `self` | an extension method |
/// | `#[receiver] x: &T` | the same, where the object does not stand first | |
/// | `#[value(EXPR)] x: T` | what crosses is the expression, and the caller does not see the parameter; `null` for a pointer or an `Option` | |
/// | `#[variadic] x: T` | this parameter and all that follow stand behind C's `...` | `__arglist` |
#[proc_macro_attribute]
pub fn import(arguments: TokenStream, block: TokenStream) -> TokenStream {
    expand::import(arguments.into(), block.into(), features()).into()
}

/// What generated code depends on, beside the declaration.
fn features() -> expand::Features {
    expand::Features {
        trace: cfg!(feature = "trace"),
        registry: cfg!(feature = "registry"),
        reader: reader::Reader::here(),
    }
}

/// Makes a function one that native code calls by its name: the same grammar as that of [`macro@import`], seen from the other
/// side.
///
/// ```text
/// C           int demo_find(const char *table, char **found, uint32_t *count);
/// declared    pub fn demo_find(table: &str, #[out] #[marshal(alloc_with = malloc)] found: String, #[out] count: u32) -> io::Result<c_int>
/// written     pub fn demo_find(table: &str) -> io::Result<(c_int, String, u32)>
/// ```
///
/// # Keys
///
/// | key | | .NET |
/// |---|---|---|
/// | `strings`, `bools`, `prefix`, `rename_all`, `crate` | as on a block of imports | |
/// | `fails(when = …, code = …)` | what native code gets where the function fails, as `#[fails(…)]` on an import says it | |
/// | `panics = VALUE` | without `Result`: what is returned where the function panics, or an argument is not a value; without it the program aborts | |
///
/// # Attributes of the function
///
/// | attribute | | .NET |
/// |---|---|---|
/// | `#[entry_point("a")]` | the exported name | `EntryPoint` |
/// | `#[fails(…)]`, `#[panics(VALUE)]` | as the keys | |
/// | `#[returns(…)]` | how the returned value crosses | |
///
/// `#[marshal(alloc_with = malloc)]`, `#[returns(alloc_with = malloc)]`: where what native code frees is allocated: C's `malloc`, or
/// the path of a type that implements `interop::Allocate`.
#[proc_macro_attribute]
pub fn export(arguments: TokenStream, function: TokenStream) -> TokenStream {
    expand::export(arguments.into(), function.into(), features()).into()
}

/// Declares that a type crosses as it is: a structure with `#[repr(C)]` or `#[repr(transparent)]` whose fields do, or an enum
/// without fields, with `#[repr(C)]` or `#[repr(i32)]` and the like.
///
/// The type is `Copy`. It may be passed, by value and by reference. Native code may only fill it with
/// `#[derive(Fillable)]`, too, but for an enum, which crosses as its integer and is checked where native code makes one.
#[proc_macro_derive(Blittable, attributes(interop))]
pub fn blittable(item: TokenStream) -> TokenStream {
    derive::blittable(item.into()).into()
}

/// Declares that native code may fill a blittable structure: whichever bits it writes are a value.
///
/// So its fields are numbers, raw pointers, arrays and structures of these, and `Option` of function pointers, but no `bool`,
/// `char`, enum or reference. The type may then be an `#[out]`, be behind `&mut`, and be returned.
#[proc_macro_derive(Fillable, attributes(interop))]
pub fn fillable(item: TokenStream) -> TokenStream {
    derive::fillable(item.into()).into()
}

/// Makes the native twin of a structure, and converts between the two: each field as a parameter of its type crosses.
///
/// ```text
/// C           struct person { const char *name; struct point home; const int32_t *scores; uint32_t score_count; };
/// declared    struct Person { name: String, home: Point, scores: Vec<i32>, #[len_of(scores)] score_count: PhantomData<u32> }
/// ```
///
/// # Keys of `#[interop(…)]`
///
/// | key | |
/// |---|---|
/// | `strings`, `bools`, `crate` | as on a block of imports |
///
/// # Attributes of fields
///
/// | attribute | | .NET |
/// |---|---|---|
/// | `#[marshal(utf16)]`, `bool32`, … | the words of a parameter | `MarshalAs` |
/// | `#[marshal(free_with = f)] x: String` | what native code puts there is Rust's, and is freed; without it, it is copied and stays native code's | |
/// | `#[len_of(a)] n: PhantomData<u32>` | native code sees the length of the field `a`; `unit` and `nul` as of a parameter | `SizeParamIndex` |
/// | `#[value(EXPR)] x: PhantomData<N>` | native code sees the value: `0` is zeros of any type, `null` a null pointer, `size` the size of the native structure | `cbSize` by hand |
#[proc_macro_derive(Marshal, attributes(interop, len_of, marshal, value))]
pub fn marshal(item: TokenStream) -> TokenStream {
    expand::marshal(item.into()).into()
}
