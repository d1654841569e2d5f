//! What a declaration says about a value beside its type: the marshaling *policy*, a type that the macro writes.
//!
//! [`Auto`] is the policy where no `#[marshal(…)]` stands; [`As`] where one does. Both carry the *place* of the value:
//! what its neighbours in the signature say about it (a length beside it, a status in its stead).

use std::ffi::c_int;
use std::marker::PhantomData;

use super::abi::Abi;
use crate::outcome::StatusError;

/// No `#[marshal(…)]` was written: the type decides, with the block's `strings` encoding `S`, in the place `P`.
pub struct Auto<S, P>(PhantomData<(S, P)>);

/// `#[marshal(K)]` was written, in the place `P`.
pub struct As<K, P>(PhantomData<(K, P)>);

/// The policy of an `#[optional]` function's `Option`, which is also `None` where the symbol is absent.
pub struct Optional<M>(PhantomData<M>);

// Encodings and widths: the words of `#[marshal(…)]`, `#[returns(…)]` and `strings = …`.

/// `strings = …` was not written.
pub enum NoEncoding {}
/// `utf8`: NUL-terminated UTF-8. .NET's `UnmanagedType.LPUTF8Str`.
pub enum Utf8 {}
/// `bool8`: one byte, zero or not, as C's `_Bool`. .NET's `UnmanagedType.U1` on a `bool`.
pub enum Bool8 {}
/// `bool32`: Win32's `BOOL`. .NET's `UnmanagedType.Bool`.
pub enum Bool32 {}
/// `char8`: one byte that must be ASCII.
pub enum Char8 {}
/// `char16`: one UTF-16 unit, so the Basic Multilingual Plane only. .NET's `char`.
pub enum Char16 {}
/// `char32`: one Unicode scalar value.
pub enum Char32 {}

// Places.

/// Nothing beside the value says more about it.
pub enum Plain {}
/// A `#[len_of]` parameter carries its length: counted in `U`, with the terminator counted as `N` says.
pub struct Counted<U, N>(PhantomData<(U, N)>);
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

/// How many bytes one counted unit of a slice has.
pub trait Unit {
    /// Whether bytes are counted; elements otherwise.
    const BYTES: bool;
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
pub trait Terminated {
    /// Whether a NUL must stand behind the string, and none within it.
    const NUL: bool;
}
impl Terminated for Plain {
    const NUL: bool = true;
}
impl<U> Terminated for Counted<U, UnsaidNul> {
    const NUL: bool = true;
}
impl<U> Terminated for Counted<U, Included> {
    const NUL: bool = true;
}
impl<U> Terminated for Counted<U, Excluded> {
    const NUL: bool = false;
}

/// A slice says nothing of its own length: something beside it must.
#[diagnostic::on_unimplemented(
    message = "nobody carries the length of this slice",
    label = "how does native code know its length?",
    note = "give the parameter that carries it `#[len_of(…)]` with this parameter's name"
)]
pub trait CarriesLength {}
impl<U, N> CarriesLength for Counted<U, N> {}

/// What `native = …` of `#[returns]` may name. `This` is the type itself: a name that leads to it only if it may, so
/// that one that may not is reported once.
#[diagnostic::on_unimplemented(
    message = "a `{Self}` is no status that native code can return",
    label = "not a native integer",
    note = "write the integer that the header names, such as `c_int` or `u8`; for C's `bool` write `u8`"
)]
pub trait StatusType {
    /// The type.
    type This: Abi + super::abi::Fillable;
}
#[diagnostic::do_not_recommend]
impl<T: Abi + super::abi::Fillable> StatusType for T {
    type This = T;
}

/// What native code returns where the declaration says `()`.
pub trait Void {
    /// `()` where the call cannot fail, the status otherwise.
    type Native: Abi + super::abi::Fillable;
}
impl Void for Plain {
    type Native = ();
}
impl<C: Abi + super::abi::Fillable> Void for Status<C> {
    type Native = C;
}
impl<E: StatusError<Status: super::abi::Fillable>> Void for OwnStatus<E> {
    type Native = E::Status;
}

/// The status of a function that returns `Result<(), E>` where nothing says otherwise.
pub type DefaultStatus = Status<c_int>;
