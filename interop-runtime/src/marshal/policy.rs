//! What a declaration says about a value beside its type: the marshaling *policy*, a type that the macro writes.
//!
//! [`Auto`] is the policy where no `#[marshal(…)]` stands; [`As`] where one does. Both carry the *place* of the value:
//! what its neighbours in the signature say about it (a length beside it, a status in its stead).

use std::ffi::c_int;
use std::marker::PhantomData;

use super::abi::Abi;
use super::string::encoding::Encode;
use crate::outcome::StatusError;

/// No `#[marshal(…)]` was written: the type decides, with the block's `strings` encoding `S`, in the place `P`.
pub struct Auto<S, P>(PhantomData<(S, P)>);

/// `#[marshal(K)]` was written, in the place `P`.
pub struct As<K, P>(PhantomData<(K, P)>);

/// `#[in_out]` was written: native code replaces the value, or changes a string in place.
pub struct Replaced<M>(PhantomData<M>);

/// The policy of an `#[optional]` function's `Option`, which is also `None` where the symbol is absent.
pub struct Optional<M>(PhantomData<M>);

/// `lossy`: what is no character of the encoding comes out as U+FFFD, instead of as an error.
pub struct Lossy<M>(PhantomData<M>);

/// `truncate`: what does not fit a buffer is cut off, behind the last whole character, instead of an error.
pub struct Truncate<M>(PhantomData<M>);

/// `list`: an array of pointers with a null behind the last.
pub struct List<M>(PhantomData<M>);

/// `double_nul`: strings one behind the other, each with its NUL, and one more NUL behind the last.
pub struct DoubleNul<M>(PhantomData<M>);

/// The policy of one item of a [`List`]: a string with its NUL, or a list itself.
pub struct Item<M>(PhantomData<M>);

/// `free_with = …` was written: what comes out is freed with `F` once it is converted.
pub struct FreeWith<M, F>(PhantomData<(M, F)>);

/// `alloc_with = …` was written: what native code gets and frees is allocated with `A`.
pub struct AllocWith<M, A>(PhantomData<(M, A)>);

/// `element(free_with = …)` was written: each item of an array is freed with `G` once it is converted.
pub struct Each<M, G>(PhantomData<(M, G)>);

// Encodings and widths: the words of `#[marshal(…)]`, `#[returns(…)]` and `strings = …`.

/// `strings = …` was not written.
pub enum NoEncoding {}
/// `utf8`: NUL-terminated UTF-8. .NET's `UnmanagedType.LPUTF8Str`.
pub enum Utf8 {}
/// `utf16`: NUL-terminated UTF-16 in the machine's byte order. .NET's `UnmanagedType.LPWStr`.
pub enum Utf16 {}
/// `utf32`: NUL-terminated UTF-32, one unit per character.
pub enum Utf32 {}
/// `wide`: C's `wchar_t`, which is UTF-16 on Windows and UTF-32 elsewhere.
#[cfg(windows)]
pub type Wide = Utf16;
/// `wide`: C's `wchar_t`, which is UTF-16 on Windows and UTF-32 elsewhere.
#[cfg(not(windows))]
pub type Wide = Utf32;
/// `ansi`: the code page of the system, which only Windows has. .NET's `UnmanagedType.LPStr` and `CharSet.Ansi`.
pub type Ansi = AnsiOf<System>;
/// [`Ansi`], with the system as a parameter, so that its absence is a bound that rustc can explain.
pub struct AnsiOf<W>(PhantomData<W>);
/// The system that the program runs on.
pub enum System {}
/// `ansi = N`: the code page of that number, everywhere.
pub enum CodePage<const N: u16> {}
/// `bool8`: one byte, zero or not, as C's `_Bool`. .NET's `UnmanagedType.U1` on a `bool`.
pub enum Bool8 {}
/// `bool32`: Win32's `BOOL`. .NET's `UnmanagedType.Bool`.
pub enum Bool32 {}
/// `variant_bool`: COM's `VARIANT_BOOL`, two bytes with -1 for true. .NET's `UnmanagedType.VariantBool`.
pub enum VariantBool {}
/// `bools = …` was written beside the block's encoding `S`: a `bool` that says none itself has the width `W`. It stands in
/// [`Auto`]'s `S`, so that a block without the key has nothing more.
pub struct WithBools<S, W>(PhantomData<(S, W)>);
/// `filetime`: Win32's `FILETIME`. .NET's `DateTime.ToFileTimeUtc`.
pub enum Filetime {}
/// `date`: OLE Automation's `DATE`. .NET's `DateTime` in COM calls.
pub enum Date {}
/// `char8`: one byte that must be ASCII.
pub enum Char8 {}
/// `char16`: one UTF-16 unit, so the Basic Multilingual Plane only. .NET's `char`.
pub enum Char16 {}
/// `char32`: one Unicode scalar value.
pub enum Char32 {}

// Places.

/// Nothing beside the value says more about it.
pub enum Plain {}
/// Native code writes it to storage that the stub makes.
pub enum Stored {}
/// A `#[len_of]` parameter carries its length: counted in `U`, with the terminator counted as `N` says.
pub struct Counted<U, N>(PhantomData<(U, N)>);
/// The same of a buffer that the stub makes, where nothing says how much of it native code filled.
pub struct Unreported<P>(PhantomData<P>);
/// The value of a fallible call: where it is `()`, native code returns a status of type `C`.
pub struct Status<C>(PhantomData<C>);

/// The value of a fallible call whose error type has its own rule: where it is `()`, native code returns `E`'s status.
pub struct OwnStatus<E>(PhantomData<E>);

/// `unit` was not written.
pub enum UnsaidUnit {}
/// `unit = elements`.
pub enum Elements {}
/// `unit = bytes`.
pub enum Bytes {}
/// `nul` was not written.
pub enum UnsaidNul {}
/// `nul = included`: the length counts the terminator.
pub enum Included {}
/// `nul = excluded`: the length does not count a terminator, and native code does not look for one.
pub enum Excluded {}

/// `nul = in_only`: the capacity counts the terminator, the reported length does not.
pub enum InOnly {}
/// `nul = out_only`: the reported length counts the terminator, the capacity does not.
pub enum OutOnly {}
/// `nul = ends`: the capacity counts the terminator, which says where the string ends; what is reported is only a size.
pub enum Ends {}

/// The capacity is counted in `I`, and the length that comes back in `O`.
pub struct EachWay<I, O>(PhantomData<(I, O)>);

/// How many bytes one counted unit of a slice has.
pub trait Unit {
    /// Whether bytes are counted; elements otherwise.
    const BYTES: bool;
    /// The same of a length that comes back.
    const BYTES_OUT: bool = Self::BYTES;
}
impl<I: Unit, O: Unit> Unit for EachWay<I, O> {
    const BYTES: bool = I::BYTES;
    const BYTES_OUT: bool = O::BYTES;
}
impl Unit for UnsaidUnit {
    const BYTES: bool = false;
}
impl Unit for Elements {
    const BYTES: bool = false;
}
impl Unit for Bytes {
    const BYTES: bool = true;
}

/// Whether native code finds a string's end by its NUL.
///
/// # Safety
/// `Sees` is `E::Terminated` where `NUL` holds: behind the string itself stands none.
pub unsafe trait Terminated {
    /// Whether a NUL must stand behind the string, and none within it.
    const NUL: bool;
    /// What native code sees of a string in the encoding `E`.
    type Sees<E: Encode>;
}
// SAFETY: a copy.
unsafe impl Terminated for Plain {
    const NUL: bool = true;
    type Sees<E: Encode> = E::Terminated;
}
// SAFETY: a copy.
unsafe impl<U> Terminated for Counted<U, UnsaidNul> {
    const NUL: bool = true;
    type Sees<E: Encode> = E::Terminated;
}
// SAFETY: a copy.
unsafe impl<U> Terminated for Counted<U, Included> {
    const NUL: bool = true;
    type Sees<E: Encode> = E::Terminated;
}
// SAFETY: no NUL is added.
unsafe impl<U> Terminated for Counted<U, Excluded> {
    const NUL: bool = false;
    type Sees<E: Encode> = E::Counted;
}
/// For a string that goes in, [`StringCount`](super::length::StringCount) refuses these three, once.
// SAFETY: a copy.
unsafe impl<U> Terminated for Counted<U, InOnly> {
    const NUL: bool = true;
    type Sees<E: Encode> = E::Terminated;
}
// SAFETY: a copy.
unsafe impl<U> Terminated for Counted<U, OutOnly> {
    const NUL: bool = true;
    type Sees<E: Encode> = E::Terminated;
}
// SAFETY: a copy.
unsafe impl<U> Terminated for Counted<U, Ends> {
    const NUL: bool = true;
    type Sees<E: Encode> = E::Terminated;
}

/// As an item of a slice: nothing stands beside it.
pub enum InSlice {}
// SAFETY: as for `Plain`.
unsafe impl Terminated for InSlice {
    const NUL: bool = true;
    type Sees<E: Encode> = E::Terminated;
}

/// A slice says nothing of its own length: something beside it must.
#[diagnostic::on_unimplemented(
    message = "nobody carries the length of this slice",
    label = "how does native code know its length?",
    note = "give the parameter that carries it `#[len_of(…)]` with this parameter's name; C's pointer to a length, capacity in and length out, is `#[in_out] #[len_of(…)]` and the integer's type, such as `usize`",
    note = "a list of strings that a null or an empty one ends has no length beside it: write `#[marshal(list)]` or `#[marshal(double_nul)]` on it"
)]
pub trait CarriesLength {}
impl<U, N> CarriesLength for Counted<U, N> {}
impl CarriesLength for InSlice where for<'never> &'never (): super::foreign::SliceInSlice {}

/// What `native = …` of `#[returns]` may name. `This` is the type itself: a name that leads to it only if it may, so
/// that nothing more is said of one that may not.
#[diagnostic::on_unimplemented(
    message = "a `{Self}` is no status that native code can return",
    label = "not a native integer",
    note = "write the integer that the header names, such as `c_int` or `u8`; for C's `bool` write `u8`"
)]
pub trait StatusType {
    /// The type.
    type This: Abi + super::abi::Fillable;
}

macro_rules! statuses {
    ($([$($generic:ident)?] $type:ty),*) => {$(
        impl<$($generic)?> StatusType for $type {
            type This = Self;
        }
    )*};
}
statuses!([] i8, [] u8, [] i16, [] u16, [] i32, [] u32, [] i64, [] u64, [] isize, [] usize, [T] *const T, [T] *mut T);

/// What native code returns where the declaration says `()`.
#[diagnostic::on_unimplemented(
    message = "`()` is C's `void`, which has no values that could come out",
    label = "leave the parameter out, or write the type that the header has",
    note = "`#[out] x: *mut c_void` is C's `void **`, to which native code writes a `void *`"
)]
pub trait Void {
    /// `()` where the call cannot fail, the status otherwise.
    type Native: Abi + super::abi::Fillable;
}
impl Void for Plain {
    type Native = ();
}
impl<C: StatusType> Void for Status<C> {
    type Native = C::This;
}
impl<E: StatusError> Void for OwnStatus<E> {
    type Native = E::Status;
}

/// The status of a function that returns `Result<(), E>` where nothing says otherwise.
pub type DefaultStatus = Status<c_int>;
