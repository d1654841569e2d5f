//! Types of Rust's that C has none for, each with what to write in its place. [`refused`](super::refused) is about types
//! that cross in some way, and not like this.
//!
//! A row of a table refuses its types in every direction, so that there is one message and none that takes them for
//! structures of the user's. Nothing has a reason, so no implementation ever applies.
//!
//! Each implementation has the lifetime `'r`, for those types that need one.

#![allow(clippy::extra_unused_lifetimes)]

use std::borrow::Cow;
use std::cell::{Cell, OnceCell, RefCell, UnsafeCell};
use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap, HashSet, LinkedList, VecDeque};
use std::ffi::{CStr, CString, OsStr, OsString};
use std::fs::File;
use std::io::{Stderr, Stdin, Stdout};
use std::mem::{ManuallyDrop, MaybeUninit};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6, TcpListener, TcpStream, UdpSocket};
use std::num::{NonZero, Saturating, Wrapping};
use std::ops::{Range, RangeFrom, RangeInclusive, RangeTo};
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::rc::Rc;
use std::sync::atomic::{
    AtomicBool, AtomicI8, AtomicI16, AtomicI32, AtomicI64, AtomicIsize, AtomicPtr, AtomicU8, AtomicU16, AtomicU32,
    AtomicU64, AtomicUsize,
};
use std::sync::{Arc, Mutex, OnceLock, RwLock};
use std::time::{Duration, Instant};

use super::abi::Field;
use super::input::{Element, ElementMut, InOut, Nullable, Pass, Passed, Referent, ReferentMut};
use super::length::{Countable, Length};
use super::output::{Lift, LiftRef, NullableLift};
use super::owned::{Free, NativeBox};
use super::refused::{Refused, reasons};
use super::scratch::Scratch;
use super::seen::Itself;
use crate::Error;
use crate::metadata::NativeType;

/// By value, on the way in.
macro_rules! refused_in {
    ([$($generic:tt)*] $type:ty: $reason:ident $($argument:ty),*) => {
        // SAFETY: no `M` has the reason, so this never applies.
        unsafe impl<'r, M: $reason<$type $(, $argument)*>, $($generic)*> Pass<M> for $type {
            type Native = Refused;
            type Sees = Itself;
            type Held = ();
            fn pass(self, _: &Scratch<'_>) -> Passed<Refused, ()> {
                unreachable!()
            }
        }
        // SAFETY: as above.
        unsafe impl<'r, M: $reason<$type $(, $argument)*>, $($generic)*> Nullable<M> for $type {
            const NULL: Refused = Refused;
        }
        // SAFETY: what cannot cross has no length to ask for.
        unsafe impl<'r, M, $($generic)*> Length<M> for $type {
            fn length(&self) -> usize {
                unreachable!()
            }
        }
    };
}

/// Behind `&`.
macro_rules! refused_behind {
    ([$($generic:tt)*] $type:ty: $reason:ident $($argument:ty),*) => {
        // SAFETY: no `M` has the reason, so this never applies.
        unsafe impl<'r, M: $reason<$type $(, $argument)*>, $($generic)*> Referent<M> for $type {
            type Native = Refused;
            type Sees = Itself;
            fn lend(&self, _: &Scratch<'_>) -> Result<*const Refused, Error> {
                unreachable!()
            }
        }
        // SAFETY: what cannot cross has no length to ask for.
        unsafe impl<'r, M, $($generic)*> Countable<M> for $type {
            fn count(&self) -> usize {
                unreachable!()
            }
        }
    };
}

/// Behind `&mut`.
macro_rules! refused_behind_mut {
    ([$($generic:tt)*] $type:ty: $reason:ident $($argument:ty),*) => {
        // SAFETY: no `M` has the reason, so this never applies.
        unsafe impl<'r, M: $reason<$type $(, $argument)*>, $($generic)*> ReferentMut<M> for $type {
            type Native = Refused;
            type Sees = Itself;
            type Held<'held> = () where Self: 'held;
            fn lend_mut(&mut self, _: &Scratch<'_>) -> Result<(*mut Refused, ()), Error> {
                unreachable!()
            }
        }
    };
}

/// Behind a reference that comes out.
macro_rules! refused_borrowed {
    ([$($generic:tt)*] $type:ty: $reason:ident $($argument:ty),*) => {
        // SAFETY: no `M` has the reason, so this never applies.
        unsafe impl<'r, M: $reason<$type $(, $argument)*>, $($generic)*> LiftRef<M> for $type {
            type Native = Refused;
            unsafe fn borrow<'borrow>(_: std::ptr::NonNull<Refused>) -> Result<&'borrow Self, Error> {
                unreachable!()
            }
        }
    };
}

/// In slices.
macro_rules! refused_element {
    ([$($generic:tt)*] $type:ty: $reason:ident $($argument:ty),*) => {
        // SAFETY: no `M` has the reason, so this never applies.
        unsafe impl<'r, M: $reason<$type $(, $argument)*>, $($generic)*> Element<M> for $type {
            type Native = Refused;
            type Sees = Itself;
            fn lend_slice(_: &[Self], _: &Scratch<'_>) -> Result<*const Refused, Error> {
                unreachable!()
            }
        }
        refused_element_mut!([$($generic)*] $type: $reason $($argument),*);
    };
}

/// In slices that native code fills.
macro_rules! refused_element_mut {
    ([$($generic:tt)*] $type:ty: $reason:ident $($argument:ty),*) => {
        // SAFETY: no `M` has the reason, so this never applies.
        unsafe impl<'r, M: $reason<$type $(, $argument)*>, $($generic)*> ElementMut<M> for $type {
            type Native = Refused;
            type Filled<'filled> = usize where Self: 'filled;
            unsafe fn filled(_: &mut [Self], _: usize) -> usize {
                unreachable!()
            }
        }
    };
}

/// On the way out.
macro_rules! refused_out {
    ([$($generic:tt)*] $type:ty: $reason:ident $($argument:ty),*) => {
        // SAFETY: no `M` has the reason, so this never applies.
        unsafe impl<'r, M: $reason<$type $(, $argument)*>, $($generic)*> Lift<M> for $type {
            type Native = Refused;
            unsafe fn lift(_: Refused) -> Result<Self, Error> {
                unreachable!()
            }
        }
        // SAFETY: as above.
        unsafe impl<'r, M: $reason<$type $(, $argument)*>, $($generic)*> NullableLift<M> for $type {
            type Native = Refused;
            unsafe fn lift_option(_: Refused) -> Result<Option<Self>, Error> {
                unreachable!()
            }
        }
    };
}

/// In and out.
macro_rules! refused_in_out {
    ([$($generic:tt)*] $type:ty: $reason:ident $($argument:ty),*) => {
        // SAFETY: no `M` has the reason, so this never applies.
        unsafe impl<'r, M: $reason<$type $(, $argument)*>, $($generic)*> InOut<M> for $type {
            type Native = Refused;
            type Held = ();
            fn pass_in_out(self, _: &Scratch<'_>) -> Passed<Refused, ()> {
                unreachable!()
            }
            unsafe fn lift_in_out(_: Refused) -> Result<Self, Error> {
                unreachable!()
            }
        }
    };
}

/// In every direction: the reason by value, the reason behind references and in slices, and the reason of what comes out.
/// Each is told the type, and what is in it.
macro_rules! foreign {
    ($([$($generic:tt)*] $type:ty $([$($argument:ty),*])?: $value:ident, $behind:ident, $out:ident;)*) => {$(
        refused_in!([$($generic)*] $type: $value $($($argument),*)?);
        refused_behind!([$($generic)*] $type: $behind $($($argument),*)?);
        refused_behind_mut!([$($generic)*] $type: $behind $($($argument),*)?);
        refused_borrowed!([$($generic)*] $type: $out $($($argument),*)?);
        refused_element!([$($generic)*] $type: $behind $($($argument),*)?);
        refused_in_out!([$($generic)*] $type: $value $($($argument),*)?);
        refused_out!([$($generic)*] $type: $out $($($argument),*)?);
    )*};
}

/// In a structure of `#[derive(Blittable)]`. (The bound has a lifetime because rustc rejects one that never holds.)
macro_rules! foreign_field {
    ($([$($generic:tt)*] $type:ty $([$($argument:ty),*])?: $reason:ident;)*) => {$(
        // SAFETY: nothing has the reason, so this never applies.
        unsafe impl<'r, $($generic)*> Field for $type
        where
            for<'never> &'never (): $reason<$type $($(, $argument)*)?>,
        {
            type This = Self;
            const NATIVE: NativeType = NativeType::Void;
        }
    )*};
}

reasons! {
    /// Never implemented: only Rust can read it.
    MapGoesIn[T: ?Sized, K, V]:
        "a `{T}` is laid out as Rust likes, and native code cannot read it",
        "write two slices, `&[{K}]` and `&[{V}]`, each with its length",
        "give each length's parameter `#[len_of(…)]`; slices of strings are lists: `#[marshal(list)] keys: &[&str]`";
    /// Never implemented: only Rust can make it.
    MapComesOut[T: ?Sized, K, V]:
        "a `{T}` is laid out as Rust likes, and native code cannot make one",
        "write the pointer that the header has, `*mut c_void`, or a type of the block's, `*mut Map` with `type Map;`",
        "ask the library's own functions for what is in it";
    /// Never implemented: only Rust can read it.
    CollectionGoesIn[T: ?Sized, I]:
        "a `{T}` is laid out as Rust likes, and native code cannot read it",
        "write `&[{I}]`",
        "collect the items into a `Vec` and pass that; the parameter that carries the length has `#[len_of(…)]`";
    /// Never implemented: only Rust can make it.
    CollectionComesOut[T: ?Sized, I]:
        "a `{T}` is laid out as Rust likes, and native code cannot make one",
        "write `Vec<{I}>`, and say how long it is and who frees it",
        "`#[returns(counted_by(…), copied)]`, or `free_with = …` for `copied`; on an `#[out]` parameter `#[marshal(…)]`; collect from the `Vec`";
    /// Never implemented: the count is Rust's.
    Counted[T: ?Sized, P: ?Sized]:
        "native code cannot count the owners of a `{T}`",
        "write `&{P}`",
        "pass `&*shared`; if native code keeps it, write a raw pointer and pass what `into_raw` gives, which `from_raw` takes back";
    /// Never implemented: native code has no such count.
    CountedComesOut[T: ?Sized, P: ?Sized]:
        "native code makes no `{T}`, whose count is Rust's",
        "write `*const {P}`",
        "if Rust gave it to native code with `into_raw`, take it back with `from_raw`; what native code owns can be borrowed, too: `&'static {P}`";
    /// Never implemented: it may be owned.
    CowGoesIn[T: ?Sized, B: ?Sized]:
        "a `{T}` is a structure of Rust's; native code takes what it refers to",
        "write `&{B}`",
        "pass `&text`";
    /// Never implemented: nothing says whose it is.
    CowComesOut[T: ?Sized, B: ?Sized]:
        "nothing says whether native code keeps what is behind a `{T}`",
        "write `&'static {B}` for what native code keeps",
        "an owned one, such as `String`, has `#[returns(copied)]` or `#[returns(free_with = …)]`, and on an `#[out]` parameter `#[marshal(…)]`";
    /// Never implemented: native code may write zero, and has no such type.
    NeverZero[T: ?Sized, N]:
        "C has no integer that is never zero, as a `{T}` is",
        "write `{N}`",
        "pass `id.get()`; `NonZero::new(id)` looks at what comes out";
    /// Never implemented: it is an integer.
    Wraps[T: ?Sized, N]:
        "how an integer overflows is Rust's business, and no C type is a `{T}`",
        "write `{N}`",
        "pass its field, `value.0`, and put what comes out into it";
    /// Never implemented: what is in it, is passed.
    CellByValue[T: ?Sized, N: ?Sized]:
        "a `{T}` is for sharing within Rust, and is no C type",
        "write `{N}`",
        "pass what is in it, and put what comes out into it";
    /// Never implemented: native code knows of no borrow.
    CellBehind[T: ?Sized, N: ?Sized]:
        "a `{T}` is for sharing within Rust, and is no C type",
        "write `&mut {N}`, or `&{N}` if native code only reads it",
        "pass `cell.get_mut()`; where the cell is shared, write `*mut {N}`, pass its pointer, and leave `safe` out";
    /// Never implemented: native code knows of no lock.
    LockBehind[T: ?Sized, N: ?Sized]:
        "native code cannot lock or borrow a `{T}`",
        "write `&mut {N}`, or `&{N}` if native code only reads it",
        "lock or borrow it for the call, and pass what is in it: `&mut cell.borrow_mut()`, `&mut mutex.lock().unwrap()`";
    /// Never implemented: only by pointer is it shared.
    AtomicByValue[T: ?Sized, N]:
        "an atomic integer crosses by value as the integer that is in it",
        "write `{N}`",
        "pass `counter.load(Ordering::SeqCst)`, and store what comes out";
    /// Never implemented: native code writes it at any time.
    AtomicBehind[T: ?Sized, N]:
        "a `{T}` is changed while it is shared, and no reference of C's says that",
        "write `*mut {N}`",
        "pass `counter.as_ptr()`; native code must change it atomically, too";
    /// Never implemented: C has many types for times.
    NoDuration[T: ?Sized]:
        "C has no one type for a `{T}`",
        "write the header's integer, such as `c_int` for milliseconds",
        "`duration.as_millis()` and `Duration::from_millis(…)` convert; a structure like `timespec` is declared: give a `#[repr(C)]` structure of its fields `#[derive(interop::Blittable)]`, and `interop::Fillable` if native code fills it";
    /// Never implemented: what is counted from is Rust's.
    NoInstant[T: ?Sized]:
        "what an `Instant` counts from is not known, and C has no type for it",
        "write the header's integer, such as `u64` for nanoseconds",
        "a structure like `timespec` is declared: give a `#[repr(C)]` structure of its fields `#[derive(interop::Blittable)]`, and `interop::Fillable` if native code fills it; the clock is the library's own";
    /// Never implemented: strings are lent.
    OwnedTextGoesIn[T: ?Sized, B: ?Sized]:
        "a `{T}` is a structure of Rust's, and native code cannot take it over",
        "write `&{B}`, or `Option<&{B}>` where null is allowed",
        "native code reads the string during the call";
    /// Never implemented: a string that native code changes stands in a buffer.
    OwnedTextBehindMut[T: ?Sized]:
        "a `&mut {T}` is a pointer to a structure of Rust's, which native code cannot change",
        "write `#[in_out]` before the parameter, and the type without `&mut`",
        "native code changes the text in place, in a buffer as long as the text; `#[in_out(capacity = 256)]` makes more room";
    /// Never implemented: nobody says how long it is, and that it stays UTF-8.
    TextBehindMut[T: ?Sized]:
        "native code could write what is no `{T}`",
        "write `#[in_out]` before the parameter, and `String` for the type",
        "native code changes the text in place, in a buffer as long as the text; bytes that are not looked at are a `&mut [u8]` with a `#[len_of(…)]` parameter";
    /// Never implemented: nothing says who frees the native string.
    FreesOwnedText[T: ?Sized]:
        "nothing says who frees the native string behind an owned one",
        "who frees it? write `copied` if native code keeps it, or `free_with = …`: `#[returns(…)]`, on an `#[out]` parameter `#[marshal(…)]`",
        "`free_with` names the declared function that frees it, or `malloc`; a string that native code writes to a buffer of the caller's is `#[out(capacity = …)]`";
    /// Never implemented: the order of its bytes is the network's.
    Address4[T: ?Sized]:
        "an `Ipv4Addr` has no layout that C could rely on",
        "write `u32`",
        "an `in_addr` has its bytes in the order of the network: pass `u32::from_ne_bytes(address.octets())`, and make an address of what comes out with `Ipv4Addr::from(value.to_ne_bytes())`";
    /// Never implemented: it has no layout.
    Address6[T: ?Sized]:
        "an `Ipv6Addr` has no layout that C could rely on",
        "write `[u8; 16]` behind a reference, `&[u8; 16]`",
        "pass `&address.octets()`; `#[out] address: [u8; 16]` comes out, and `Ipv6Addr::from` makes an address of it";
    /// Never implemented: C has a structure for it.
    SocketAddress[T: ?Sized]:
        "a `{T}` has no layout that C could rely on",
        "write a reference to a structure like the header's `sockaddr_in`",
        "give a `#[repr(C)]` structure of the header's fields `#[derive(interop::Blittable)]`, and `interop::Fillable` if native code fills it";
    /// Never implemented: it is two numbers.
    TwoEnds[T: ?Sized, N]:
        "C has no type for a `{T}`",
        "write two parameters, `start: {N}, end: {N}`",
        "where the header has a structure, give a `#[repr(C)]` structure of the two `#[derive(interop::Blittable)]`, and `interop::Fillable` if native code fills it";
    /// Never implemented: native code moves nothing.
    Pinned[T: ?Sized, P]:
        "a `{T}` is a promise between Rust's functions, and no C type",
        "write `{P}`",
        "pass `pinned.get_mut()` or `pinned.get_ref()`; if native code keeps the pointer, write a raw one and leave `safe` out";
    /// Never implemented: native code has no such file.
    SystemFile[T: ?Sized]:
        "a `{T}` is a structure of Rust's around what the system calls it by",
        "write the descriptor, `c_int`, or the Windows handle, `*mut c_void`",
        "pass `file.as_raw_fd()` (`std::os::fd::AsRawFd`), on Windows `file.as_raw_handle()`; `from_raw_fd` makes one of a descriptor that comes out";
    /// Never implemented: what it lends is made.
    Behind[T: ?Sized, P: ?Sized]:
        "a reference to a `{T}` is a pointer to a pointer, and the inner one is Rust's",
        "write `&{P}`",
        "C's `T **` is written `&*const {P}`, and `&mut *mut {P}` if native code changes it";
    /// Never implemented: as above.
    BehindMut[T: ?Sized, P: ?Sized]:
        "native code must not replace a reference of Rust's",
        "write `&mut {P}`",
        "C's `T **` is written `&mut *mut {P}`; a pointer that native code only makes comes out: `#[out] x: *mut {P}`";
    /// Never implemented: it could be anything.
    Uninitialised[T: ?Sized, N]:
        "a `{T}` may be uninitialized, and cannot cross by value",
        "write `{N}`",
        "a place that native code fills is `&mut {T}`, or `#[out] x: {N}`, which comes out";
    /// Never implemented: as above.
    UndroppedValue[T: ?Sized, N]:
        "when a `{T}` is dropped is Rust's business, and no C type says it",
        "write `{N}`",
        "pass what is in it: `*value`";
    /// Never implemented: native code cannot free what Rust allocated.
    BoxByValue[T: ?Sized]:
        "a `Box` cannot be passed to native code, which could not free it",
        "write `&{T}` or `&mut {T}`",
        "if native code keeps the value, write `*mut {T}` and pass `Box::into_raw(…)`";
    /// Never implemented: a `&Box` is a pointer to a pointer.
    BoxBehind[T: ?Sized]:
        "a reference to a `Box` is a pointer to a pointer, and the inner one is Rust's",
        "write `&{T}`, or `&mut {T}` if native code writes to it",
        "pass `&*value`, or `&mut *value`";
    /// Never implemented: `Box` frees with Rust's allocator.
    FreesBox[T]:
        "Rust's allocator cannot free what native code allocated",
        "write `*mut {T}`, or `NativeBox<{T}, F>`, which frees it",
        "`F` implements `interop::Free`, and calls the library's function that frees";
    /// Never implemented: `Box` frees with Rust's allocator.
    FreesBoxedSlice[I]:
        "Rust's allocator cannot free what native code allocated",
        "write `Vec<{I}>`, and say how long it is and who frees it",
        "`#[returns(counted_by(…), free_with = …)]`, with `copied` for `free_with = …` if native code keeps it; on an `#[out]` parameter `#[marshal(…)]`";
    /// Never implemented: an opaque type has no size.
    OpaqueByValue[T: ?Sized]:
        "a `{T}` is opaque, so only pointers to it cross",
        "write `&{T}`, or `*mut {T}` if native code takes it over",
        "a function that closes what it is given is no `safe` one; a `NativeBox<{T}, F>` closes when it is dropped";
    /// Never implemented: an opaque type has no size.
    OpaqueComesOut[T: ?Sized]:
        "a `{T}` is opaque, so only pointers to it come out",
        "write `*mut {T}`, or `NativeBox<{T}, F>`, which closes it",
        "`F` implements `interop::Free`, and calls the library's function that closes; what the library keeps is borrowed: `&'static {T}`";
    /// Never implemented: it would be freed twice.
    HandleByValue[T: ?Sized, P]:
        "a `NativeBox` is closed when it is dropped, and native code would close it again",
        "write `*mut {P}`, and leave `safe` out",
        "pass `handle.into_raw().as_ptr()`; to lend it, write `&NativeBox<…>`";
    /// Never implemented: what it held would never be closed.
    HandleReplaced[T: ?Sized, P]:
        "what native code puts in the place of a `NativeBox` is closed twice, or never",
        "write `&mut Option<NativeBox<…>>` without `#[in_out]`, or `#[out]` for one that native code only makes",
        "a `&mut Option<NativeBox<{P}, F>>` is C's `T **`: what native code leaves there is owned, and null is `None`";
    /// Never implemented: nothing reads a slot that may be empty.
    HandleBehindReference[T: ?Sized, P]:
        "a `&Option<NativeBox<…>>` cannot be passed to native code",
        "write `Option<&NativeBox<…>>` for C's `T *` that may be null, or `&mut Option<NativeBox<…>>` for C's `T **`",
        "what native code leaves in a `&mut Option<NativeBox<{P}, F>>` is owned, and null is `None`";
    /// Never implemented: its pointer is two words wide.
    BoxedSlice[I]:
        "a boxed slice is a structure of Rust's, and native code cannot take it over",
        "write `&[{I}]`, or `&mut [{I}]` if native code writes to it",
        "pass `&data`, and give the parameter that carries the length `#[len_of(…)]` with this parameter's name";
    /// Never implemented: strings are lent.
    BoxedText[T: ?Sized]:
        "a boxed `{T}` is a structure of Rust's, and native code cannot take it over",
        "write `&{T}`, or `Option<&{T}>` where null is allowed",
        "native code reads the string during the call; pass `&text`";
    /// Never implemented: what it captures has no place in C.
    Closure[T: ?Sized]:
        "a closure has no native form, because C's function pointers capture nothing",
        "write `extern \"C\" fn(…)`",
        "what the closure would capture crosses beside it, where the native function has a `void *` for it: `context: *mut c_void`, which it hands to the callback";
    /// Never implemented: the same, boxed.
    BoxedClosure:
        "a boxed closure has no native form, because C's function pointers capture nothing",
        "write `extern \"C\" fn(…)`",
        "what the closure captures crosses beside it, where the native function has a `void *` for it: `context: *mut c_void`, which it hands to the callback";
    /// Never implemented: C's `void` is no value.
    VoidGoesIn[T: ?Sized]:
        "C's `void` has no values",
        "write `*mut c_void` for `void *`, or `*const c_void`",
        "`f(void)` is a function without parameters: leave this one out";
    /// Never implemented: C's `void` is no value.
    UnitGoesIn[T: ?Sized]:
        "`()` is C's `void`, which has no values",
        "leave the parameter out",
        "C's `void *` is written `*mut c_void`";
    /// Never implemented: a call has one outcome, which comes out.
    ResultGoesIn[T: ?Sized, V]:
        "a `Result` is what a call returns, and cannot go in",
        "write `{V}`",
        "native code takes one value: the status that the header has";
    /// Never implemented: a tuple has no fixed layout.
    NoTuple[T: ?Sized]:
        "a tuple has no native layout",
        "write a structure",
        "give a `#[repr(C)]` structure of these fields `#[derive(interop::Blittable)]`, and `interop::Fillable` if native code makes one; fields of one type may be an array: `&[T; 2]`, `&mut [T; 2]`";
    /// Never implemented: it has no layout that C knows, and not each is a character.
    CharInSlice[T: ?Sized]:
        "C has no array of Rust's `char`, not every bit pattern of which is a character",
        "write `&[u32]`, or `&str` with `utf32`",
        "`text.chars().map(u32::from).collect::<Vec<_>>()` makes one of a string";
    /// Never implemented: nobody carries the inner lengths.
    SliceInSlice:
        "a slice of slices is an array of Rust's two-word pointers, which C cannot read",
        "write `&[*const T]`, and a second slice for the lengths, `&[usize]`",
        "rows of one length are an array, `&[[T; 4]]`; strings are a list, `#[marshal(list)] names: &[&str]`";
    /// Never implemented: native code could not make a borrow.
    ReferenceField[T: ?Sized, P: ?Sized]:
        "a reference has no place in a structure that native code reads",
        "write `*const {P}`, or `*mut {P}` if native code writes to it",
        "what it points to must live as long as native code uses the structure, which the function that takes one promises by not being `safe`";
}

foreign! {
    [K, V, S] HashMap<K, V, S> [K, V]: MapGoesIn, MapGoesIn, MapComesOut;
    [K, V] BTreeMap<K, V> [K, V]: MapGoesIn, MapGoesIn, MapComesOut;
    [T, S] HashSet<T, S> [T]: CollectionGoesIn, CollectionGoesIn, CollectionComesOut;
    [T] BTreeSet<T> [T]: CollectionGoesIn, CollectionGoesIn, CollectionComesOut;
    [T] BinaryHeap<T> [T]: CollectionGoesIn, CollectionGoesIn, CollectionComesOut;
    [T] LinkedList<T> [T]: CollectionGoesIn, CollectionGoesIn, CollectionComesOut;
    [T] VecDeque<T> [T]: CollectionGoesIn, CollectionGoesIn, CollectionComesOut;
    [T: ?Sized] Rc<T> [T]: Counted, Counted, CountedComesOut;
    [T: ?Sized] Arc<T> [T]: Counted, Counted, CountedComesOut;
    [B: ToOwned + ?Sized] Cow<'r, B> [B]: CowGoesIn, CowGoesIn, CowComesOut;
    [T] Wrapping<T> [T]: Wraps, Wraps, Wraps;
    [T] Saturating<T> [T]: Wraps, Wraps, Wraps;
    [T] Cell<T> [T]: CellByValue, CellBehind, CellByValue;
    [T] UnsafeCell<T> [T]: CellByValue, CellBehind, CellByValue;
    [T] OnceCell<T> [T]: CellByValue, CellBehind, CellByValue;
    [T] OnceLock<T> [T]: CellByValue, CellBehind, CellByValue;
    [T] RefCell<T> [T]: CellByValue, LockBehind, CellByValue;
    [T] Mutex<T> [T]: CellByValue, LockBehind, CellByValue;
    [T] RwLock<T> [T]: CellByValue, LockBehind, CellByValue;
    [T] AtomicPtr<T> [*mut T]: AtomicByValue, AtomicBehind, AtomicByValue;
    [] AtomicBool [u8]: AtomicByValue, AtomicBehind, AtomicByValue;
    [] Duration: NoDuration, NoDuration, NoDuration;
    [] Instant: NoInstant, NoInstant, NoInstant;
    [] Ipv4Addr: Address4, Address4, Address4;
    [] Ipv6Addr: Address6, Address6, Address6;
    [] IpAddr: SocketAddress, SocketAddress, SocketAddress;
    [] SocketAddr: SocketAddress, SocketAddress, SocketAddress;
    [] SocketAddrV4: SocketAddress, SocketAddress, SocketAddress;
    [] SocketAddrV6: SocketAddress, SocketAddress, SocketAddress;
    [N] Range<N> [N]: TwoEnds, TwoEnds, TwoEnds;
    [N] RangeInclusive<N> [N]: TwoEnds, TwoEnds, TwoEnds;
    [N] RangeFrom<N> [N]: TwoEnds, TwoEnds, TwoEnds;
    [N] RangeTo<N> [N]: TwoEnds, TwoEnds, TwoEnds;
    [P] Pin<P> [P]: Pinned, Pinned, Pinned;
    [] File: SystemFile, SystemFile, SystemFile;
    [] TcpListener: SystemFile, SystemFile, SystemFile;
    [] TcpStream: SystemFile, SystemFile, SystemFile;
    [] UdpSocket: SystemFile, SystemFile, SystemFile;
    [] Stdin: SystemFile, SystemFile, SystemFile;
    [] Stdout: SystemFile, SystemFile, SystemFile;
    [] Stderr: SystemFile, SystemFile, SystemFile;
    [T] ManuallyDrop<T> [T]: UndroppedValue, UndroppedValue, UndroppedValue;
}

/// Tuples, which cross in no direction; those of one field are written by mistake.
macro_rules! tuples {
    ($([$($field:ident)*])*) => {
        foreign! { $([$($field),*] ($($field,)*): NoTuple, NoTuple, NoTuple;)* }
        foreign_field! { $([$($field: Copy),*] ($($field,)*): NoTuple;)* }
    };
}
tuples! { [A] [A B] [A B C] [A B C D] [A B C D E] [A B C D E F] [A B C D E F G] [A B C D E F G H] }

macro_rules! integers {
    ($($integer:ident)*) => {
        foreign! { $([] NonZero<$integer> [$integer]: NeverZero, NeverZero, NeverZero;)* }
        foreign_field! { $([] NonZero<$integer> [$integer]: NeverZero;)* }
    };
}
integers!(i8 u8 i16 u16 i32 u32 i64 u64 isize usize i128 u128);

macro_rules! atomics {
    ($($atomic:ident $integer:ident;)*) => {
        foreign! { $([] $atomic [$integer]: AtomicByValue, AtomicBehind, AtomicByValue;)* }
    };
}
atomics! {
    AtomicI8 i8; AtomicU8 u8; AtomicI16 i16; AtomicU16 u16; AtomicI32 i32; AtomicU32 u32; AtomicI64 i64; AtomicU64 u64;
    AtomicIsize isize; AtomicUsize usize;
}

foreign_field! {
    [T: Copy] Wrapping<T> [T]: Wraps;
    [T: Copy] Saturating<T> [T]: Wraps;
    [] Duration: NoDuration;
    [] Instant: NoInstant;
    [] Ipv4Addr: Address4;
    [] Ipv6Addr: Address6;
    [] SocketAddr: SocketAddress;
    [P: Copy] Pin<P> [P]: Pinned;
    [T: Copy] MaybeUninit<T> [T]: Uninitialised;
    [T] &'r T [T]: ReferenceField;
}

/// What is in a box, which decides what to write in its place.
#[diagnostic::on_unimplemented(
    message = "a boxed `{Self}` has no native form",
    label = "write a raw pointer to a type with a size, such as `*mut c_void`",
    note = "a closure is `extern \"C\" fn(…)`, and a `*mut c_void` for what it captures"
)]
pub trait Boxed {
    /// Says what.
    type Content;
}
impl<T> Boxed for T {
    type Content = WithSize<T>;
}
impl<T> Boxed for [T] {
    type Content = Slice<T>;
}

/// What has a size.
pub struct WithSize<T>(std::marker::PhantomData<T>);
/// A slice.
pub struct Slice<T>(std::marker::PhantomData<T>);
/// A string.
pub struct Text<T: ?Sized>(std::marker::PhantomData<T>);
/// A closure.
pub enum Captures {}

/// Why a box of it cannot be passed.
pub trait NotByValue<M> {}
impl<M: BoxByValue<T>, T> NotByValue<M> for WithSize<T> {}
impl<M: BoxedSlice<T>, T> NotByValue<M> for Slice<T> {}
impl<M: BoxedText<T>, T: ?Sized> NotByValue<M> for Text<T> {}
impl<M: BoxedClosure> NotByValue<M> for Captures {}
/// Why a reference to a box of it cannot be passed.
pub trait NotBehind<M> {}
impl<M: BoxBehind<T>, T> NotBehind<M> for WithSize<T> {}
impl<M: BoxedSlice<T>, T> NotBehind<M> for Slice<T> {}
impl<M: BoxedText<T>, T: ?Sized> NotBehind<M> for Text<T> {}
impl<M: BoxedClosure> NotBehind<M> for Captures {}

/// Why a box of it cannot come out.
pub trait NotOut<M> {}
impl<M: FreesBox<T>, T> NotOut<M> for WithSize<T> {}
impl<M: FreesBoxedSlice<T>, T> NotOut<M> for Slice<T> {}
impl<M: FreesOwnedText<T>, T: ?Sized> NotOut<M> for Text<T> {}
impl<M: BoxedClosure> NotOut<M> for Captures {}

macro_rules! texts {
    ($($type:ty)*) => {$(
        impl Boxed for $type {
            type Content = Text<$type>;
        }
    )*};
}
texts!(str CStr OsStr Path);

/// Closures, with as many parameters as people write.
macro_rules! closures {
    ($([$($argument:ident)*])*) => {$(
        closures!(@kinds [$($argument)*] []);
        closures!(@kinds [$($argument)*] [+ Send]);
        closures!(@kinds [$($argument)*] [+ Send + Sync]);
    )*};
    (@kinds [$($argument:ident)*] [$($bound:tt)*]) => {
        closures!(@closure [Z, $($argument),*] dyn Fn($($argument),*) -> Z $($bound)* + 'r);
        closures!(@closure [Z, $($argument),*] dyn FnMut($($argument),*) -> Z $($bound)* + 'r);
        closures!(@closure [Z, $($argument),*] dyn FnOnce($($argument),*) -> Z $($bound)* + 'r);
    };
    (@closure [$($generic:tt)*] $type:ty) => {
        refused_behind!([$($generic)*] $type: Closure);
        refused_behind_mut!([$($generic)*] $type: Closure);
        impl<'r, $($generic)*> Boxed for $type {
            type Content = Captures;
        }
    };
}
closures! { [] [A] [A B] [A B C] [A B C D] }

// SAFETY: nothing has the reason, so this never applies.
unsafe impl<M, T: Boxed<Content: NotByValue<M>> + ?Sized> Pass<M> for Box<T> {
    type Native = Refused;
    type Sees = Itself;
    type Held = ();
    fn pass(self, _: &Scratch<'_>) -> Passed<Refused, ()> {
        unreachable!()
    }
}
// SAFETY: as above.
unsafe impl<M, T: Boxed<Content: NotByValue<M>> + ?Sized> Nullable<M> for Box<T> {
    const NULL: Refused = Refused;
}
// SAFETY: as above.
unsafe impl<M, T: Boxed<Content: NotBehind<M>> + ?Sized> Referent<M> for Box<T> {
    type Native = Refused;
    type Sees = Itself;
    fn lend(&self, _: &Scratch<'_>) -> Result<*const Refused, Error> {
        unreachable!()
    }
}
// SAFETY: as above.
unsafe impl<M, T: Boxed<Content: NotBehind<M>> + ?Sized> ReferentMut<M> for Box<T> {
    type Native = Refused;
    type Sees = Itself;
    type Held<'held>
        = ()
    where
        Self: 'held;
    fn lend_mut(&mut self, _: &Scratch<'_>) -> Result<(*mut Refused, ()), Error> {
        unreachable!()
    }
}
// SAFETY: as above.
unsafe impl<M, T: Boxed<Content: NotOut<M>> + ?Sized> Lift<M> for Box<T> {
    type Native = Refused;
    unsafe fn lift(_: Refused) -> Result<Self, Error> {
        unreachable!()
    }
}
// SAFETY: as above.
unsafe impl<M, T: Boxed<Content: NotOut<M>> + ?Sized> NullableLift<M> for Box<T> {
    type Native = Refused;
    unsafe fn lift_option(_: Refused) -> Result<Option<Self>, Error> {
        unreachable!()
    }
}
// SAFETY: what cannot cross has no length to ask for.
unsafe impl<M, T: ?Sized> Countable<M> for Box<T> {
    fn count(&self) -> usize {
        unreachable!()
    }
}
// SAFETY: as above.
unsafe impl<M, T: ?Sized> Length<M> for Box<T> {
    fn length(&self) -> usize {
        unreachable!()
    }
}

// What crosses in some directions: these are the others.
macro_rules! each {
    ($($direction:ident: [$($generic:tt)*] $type:ty, $reason:ident $([$($argument:ty),*])?;)*) => {$(
        $direction!([$($generic)*] $type: $reason $($($argument),*)?);
    )*};
}

each! {
    refused_in: [T, F: Free] NativeBox<T, F>, HandleByValue[T];
    refused_in_out: [T, F: Free] NativeBox<T, F>, HandleReplaced[T];
    refused_in_out: [T, F: Free] Option<NativeBox<T, F>>, HandleReplaced[T];
    refused_behind: [T, F: Free] Option<NativeBox<T, F>>, HandleBehindReference[T];
    refused_out: [] PathBuf, FreesOwnedText;
    refused_out: [] OsString, FreesOwnedText;
    refused_in: [] PathBuf, OwnedTextGoesIn[Path];
    refused_in: [] OsString, OwnedTextGoesIn[OsStr];
    refused_behind: [] PathBuf, OwnedTextGoesIn[Path];
    refused_behind: [] OsString, OwnedTextGoesIn[OsStr];
    refused_behind_mut: [] PathBuf, OwnedTextBehindMut;
    refused_behind_mut: [] OsString, OwnedTextBehindMut;
    refused_behind_mut: [] String, OwnedTextBehindMut;
    refused_behind_mut: [] CString, OwnedTextBehindMut;
    refused_behind_mut: [] str, TextBehindMut;
    refused_behind_mut: [] Path, TextBehindMut;
    refused_behind_mut: [] OsStr, TextBehindMut;
    refused_behind_mut: [] CStr, TextBehindMut;
    refused_behind: [T] &'r T, Behind[T];
    refused_behind_mut: [T] &'r T, BehindMut[T];
    refused_behind: [T] &'r mut T, Behind[T];
    refused_behind_mut: [T] &'r mut T, BehindMut[T];
    refused_in: [T] MaybeUninit<T>, Uninitialised[T];
    refused_out: [T] MaybeUninit<T>, Uninitialised[T];
    refused_in: [] std::ffi::c_void, VoidGoesIn;
    refused_in: [] (), UnitGoesIn;
    refused_behind: [] (), UnitGoesIn;
    refused_behind_mut: [] (), UnitGoesIn;
    refused_in: [T, E] Result<T, E>, ResultGoesIn[T];
    refused_behind: [T, E] Result<T, E>, ResultGoesIn[T];
    refused_behind_mut: [T, E] Result<T, E>, ResultGoesIn[T];
    refused_element: [] char, CharInSlice;
}
