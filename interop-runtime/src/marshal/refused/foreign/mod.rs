//! Types of Rust's own that have no counterpart in C, each with what to write in its place. [`refused`](crate::marshal::refused) has
//! the types that cross in some way, but not in the one that is declared.
//!
//! A row of a table refuses a type in every direction. So rustc reports the reason, and not the message for structures of the
//! user's. Nothing implements a reason, so no implementation ever applies.
//!
//! Each implementation has the lifetime `'r`, for those types that need one.

#![allow(clippy::extra_unused_lifetimes)]

use std::any::Any;
use std::borrow::Cow;
use std::cell::{Cell, OnceCell, RefCell, UnsafeCell};
use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap, HashSet, LinkedList, VecDeque};
use std::ffi::{CStr, CString, OsStr, OsString};
use std::fmt;
use std::fs::File;
use std::io::{self, Stderr, Stdin, Stdout};
use std::marker::PhantomData;
use std::mem::{ManuallyDrop, MaybeUninit};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6, TcpListener, TcpStream, UdpSocket};
use std::num::{NonZero, Saturating, Wrapping};
use std::ops::{Range, RangeFrom, RangeInclusive, RangeTo};
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::process::Child;
use std::rc::Rc;
use std::sync::atomic::{
    AtomicBool, AtomicI8, AtomicI16, AtomicI32, AtomicIsize, AtomicPtr, AtomicU8, AtomicU16, AtomicU32, AtomicUsize,
};
use std::sync::mpsc::{Receiver, Sender, SyncSender};
use std::sync::{Arc, Mutex, OnceLock, RwLock};
use std::time::{Duration, Instant};

use crate::Error;
use crate::marshal::abi::Field;
use crate::marshal::argument::{Argument, Element, ElementMut, LendNullable, LendRef, LendRefMut, Passed};
use crate::marshal::buffer::lent::{BufferElement, BufferShape, LendBuffer, LendNullableBuffer};
use crate::marshal::call::Call;
use crate::marshal::length::countable::{Countable, Length};
use crate::marshal::memory::close::Free;
use crate::marshal::memory::native_box::NativeBox;
use crate::marshal::refused::native::Refused;
use crate::marshal::replace::InOut;
use crate::marshal::seen::Itself;
use crate::marshal::take::{Take, TakeNullable, TakeRef};
use crate::metadata::NativeType;

pub mod reasons;

use reasons::*;

/// By value, on the way in.
macro_rules! foreign_in {
    ([$($generic:tt)*] $type:ty: $reason:ident $($argument:ty),*) => {
        // SAFETY: no `M` has the reason, so this never applies.
        unsafe impl<'r, M: $reason<$type $(, $argument)*>, $($generic)*> Argument<M> for $type {
            type Native = Refused;
            type Sees = Itself;
            type WriteBack = ();
            fn pass(self, _: &Call<'_>) -> Passed<Refused, ()> {
                unreachable!()
            }
        }
        // SAFETY: as above.
        unsafe impl<'r, M: $reason<$type $(, $argument)*>, $($generic)*> LendNullable<M> for $type {
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
macro_rules! foreign_behind {
    ([$($generic:tt)*] $type:ty: $reason:ident $($argument:ty),*) => {
        // SAFETY: no `M` has the reason, so this never applies.
        unsafe impl<'r, M: $reason<$type $(, $argument)*>, $($generic)*> LendRef<M> for $type {
            type Native = Refused;
            type Sees = Itself;
            fn lend(&self, _: &Call<'_>) -> Result<*const Refused, Error> {
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
macro_rules! foreign_behind_mut {
    ([$($generic:tt)*] $type:ty: $reason:ident $($argument:ty),*) => {
        // SAFETY: no `M` has the reason, so this never applies.
        unsafe impl<'r, M: $reason<$type $(, $argument)*>, $($generic)*> LendRefMut<M> for $type {
            type Native = Refused;
            type Sees = Itself;
            type WriteBack<'held> = () where Self: 'held;
            fn lend_mut(&mut self, _: &Call<'_>) -> Result<(*mut Refused, ()), Error> {
                unreachable!()
            }
        }
    };
}

/// Behind a reference that comes out.
macro_rules! foreign_borrowed {
    ([$($generic:tt)*] $type:ty: $reason:ident $($argument:ty),*) => {
        // SAFETY: no `M` has the reason, so this never applies.
        unsafe impl<'r, M: $reason<$type $(, $argument)*>, $($generic)*> TakeRef<M> for $type {
            type Native = Refused;
            unsafe fn borrow<'borrow>(_: std::ptr::NonNull<Refused>) -> Result<&'borrow Self, Error> {
                unreachable!()
            }
        }
    };
}

/// In slices.
macro_rules! foreign_element {
    ([$($generic:tt)*] $type:ty: $reason:ident $($argument:ty),*) => {
        // SAFETY: no `M` has the reason, so this never applies.
        unsafe impl<'r, M: $reason<$type $(, $argument)*>, $($generic)*> Element<M> for $type {
            type Native = Refused;
            type Sees = Itself;
            fn lend_slice(_: &[Self], _: &Call<'_>) -> Result<*const Refused, Error> {
                unreachable!()
            }
        }
        foreign_element_mut!([$($generic)*] $type: $reason $($argument),*);
    };
}

/// In slices that native code fills.
macro_rules! foreign_element_mut {
    ([$($generic:tt)*] $type:ty: $reason:ident $($argument:ty),*) => {
        // SAFETY: no `M` has the reason, so this never applies.
        unsafe impl<'r, M: $reason<$type $(, $argument)*>, $($generic)*> ElementMut<M> for $type {
            type Native = Refused;
            type WriteBack<'held> = () where Self: 'held;
            type Sees = Itself;
            fn lend_slice_mut(_: &mut [Self], _: &Call<'_>) -> Result<(*mut Refused, ()), Error> {
                unreachable!()
            }
        }
        foreign_buffer_element!([$($generic)*] $type: $reason $($argument),*);
    };
}

/// In a slice of which native code says how much it filled.
macro_rules! foreign_buffer_element {
    ([$($generic:tt)*] $type:ty: $reason:ident $($argument:ty),*) => {
        // SAFETY: no `M` has the reason, so this never applies.
        unsafe impl<'r, M: $reason<$type $(, $argument)*>, $($generic)*> BufferElement<M> for $type {
            type Native = Refused;
            type Filled<'filled> = usize where Self: 'filled;
            unsafe fn filled(_: &mut [Self], _: usize) -> usize {
                unreachable!()
            }
        }
    };
}

/// Behind a `&mut` whose length comes back.
macro_rules! foreign_filled {
    ([$($generic:tt)*] $type:ty: $reason:ident $($argument:ty),*) => {
        impl<'r, $($generic)*> BufferShape for &'r mut $type {
            type This = Self;
            type Filled = usize;
            fn this(self) -> Self {
                self
            }
        }
        // SAFETY: no `M` has the reason, so this never applies.
        unsafe impl<'r, M: $reason<$type $(, $argument)*>, $($generic)*> LendBuffer<M> for &'r mut $type {
            type Native = Refused;
            type Filled = usize;
            fn lend(&mut self) -> Refused {
                unreachable!()
            }
            fn capacity(&self) -> usize {
                unreachable!()
            }
            unsafe fn filled(self, _: usize) -> Result<usize, Error> {
                unreachable!()
            }
        }
        // SAFETY: as above.
        unsafe impl<'r, M: $reason<$type $(, $argument)*>, $($generic)*> LendNullableBuffer<M> for &'r mut $type {
            const NULL: Refused = Refused;
            fn reported(_: usize) -> Result<usize, Error> {
                unreachable!()
            }
        }
    };
}

/// On the way out.
macro_rules! foreign_out {
    ([$($generic:tt)*] $type:ty: $reason:ident $($argument:ty),*) => {
        // SAFETY: no `M` has the reason, so this never applies.
        unsafe impl<'r, M: $reason<$type $(, $argument)*>, $($generic)*> Take<M> for $type {
            type Native = Refused;
            type Ready = ();
            unsafe fn take(_: Refused, _: ()) -> Result<Self, Error> {
                unreachable!()
            }
        }
        // SAFETY: as above.
        unsafe impl<'r, M: $reason<$type $(, $argument)*>, $($generic)*> TakeNullable<M> for $type {
            type Native = Refused;
            type Ready = ();
            unsafe fn take_option(_: Refused, _: ()) -> Result<Option<Self>, Error> {
                unreachable!()
            }
        }
    };
}

/// In and out.
macro_rules! foreign_in_out {
    ([$($generic:tt)*] $type:ty: $reason:ident $($argument:ty),*) => {
        // SAFETY: no `M` has the reason, so this never applies.
        unsafe impl<'r, M: $reason<$type $(, $argument)*>, $($generic)*> InOut<M> for $type {
            type Native = Refused;
            type WriteBack = ();
            fn pass_in_out(self, _: &Call<'_>) -> Passed<Refused, ()> {
                unreachable!()
            }
            unsafe fn take_in_out(_: Refused) -> Result<Self, Error> {
                unreachable!()
            }
        }
    };
}

/// In every direction: the reason by value, the reason behind references and in slices, and the reason of what comes out.
/// Each is told the type, and what is in it.
macro_rules! foreign {
    ($([$($generic:tt)*] $type:ty $([$($argument:ty),*])?: $value:ident, $behind:ident, $out:ident;)*) => {$(
        foreign_in!([$($generic)*] $type: $value $($($argument),*)?);
        foreign_behind!([$($generic)*] $type: $behind $($($argument),*)?);
        foreign_behind_mut!([$($generic)*] $type: $behind $($($argument),*)?);
        foreign_borrowed!([$($generic)*] $type: $out $($($argument),*)?);
        foreign_element!([$($generic)*] $type: $behind $($($argument),*)?);
        foreign_in_out!([$($generic)*] $type: $value $($($argument),*)?);
        foreign_out!([$($generic)*] $type: $out $($($argument),*)?);
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
            // Which native code may fill, so that no more is said than that it is no field.
            type This = Refused;
            const NATIVE: NativeType = NativeType::Void;
        }
    )*};
}

// Behind the macros, which it uses.
mod boxed;

foreign! {
    [K, V, S] HashMap<K, V, S> [K, V]: MapGoesIn, MapGoesIn, MapComesOut;
    [K, V] BTreeMap<K, V> [K, V]: MapGoesIn, MapGoesIn, MapComesOut;
    [T, S] HashSet<T, S> [T]: CollectionGoesIn, CollectionGoesIn, CollectionComesOut;
    [T] BTreeSet<T> [T]: CollectionGoesIn, CollectionGoesIn, CollectionComesOut;
    [T] BinaryHeap<T> [T]: CollectionGoesIn, CollectionGoesIn, CollectionComesOut;
    [T] LinkedList<T> [T]: CollectionGoesIn, CollectionGoesIn, CollectionComesOut;
    [T] VecDeque<T> [T]: CollectionGoesIn, CollectionGoesIn, CollectionComesOut;
    [T: ?Sized] Rc<T> [T]: CountedGoesIn, CountedGoesIn, CountedComesOut;
    [T: ?Sized] Arc<T> [T]: CountedGoesIn, CountedGoesIn, CountedComesOut;
    [B: ToOwned + ?Sized] Cow<'r, B> [B]: CowGoesIn, CowGoesIn, CowComesOut;
    [T] Wrapping<T> [T]: Wraps, Wraps, Wraps;
    [T] Saturating<T> [T]: Wraps, Wraps, Wraps;
    [T] Cell<T> [T]: CellByValue, CellBehind, CellByValue;
    [T] UnsafeCell<T> [T]: CellByValue, CellBehind, CellByValue;
    [T] OnceCell<T> [T]: CellByValue, OnceBehind, CellByValue;
    [T] OnceLock<T> [T]: CellByValue, OnceBehind, CellByValue;
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
    [] Child: SystemProcess, SystemProcess, SystemProcess;
    [T] Sender<T>: ChannelEnd, ChannelEnd, ChannelEnd;
    [T] SyncSender<T>: ChannelEnd, ChannelEnd, ChannelEnd;
    [T] Receiver<T>: ChannelEnd, ChannelEnd, ChannelEnd;
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
    AtomicI8 i8; AtomicU8 u8; AtomicI16 i16; AtomicU16 u16; AtomicI32 i32; AtomicU32 u32;
    AtomicIsize isize; AtomicUsize usize;
}
#[cfg(target_has_atomic = "64")]
const _: () = {
    use std::sync::atomic::{AtomicI64, AtomicU64};
    atomics! { AtomicI64 i64; AtomicU64 u64; }
};

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
}

// What crosses in some directions: these are the others.
macro_rules! each {
    ($($direction:ident: [$($generic:tt)*] $type:ty, $reason:ident $([$($argument:ty),*])?;)*) => {$(
        $direction!([$($generic)*] $type: $reason $($($argument),*)?);
    )*};
}

each! {
    foreign_in: [T, F: Free] NativeBox<T, F>, HandleByValue[T];
    foreign_in_out: [T, F: Free] NativeBox<T, F>, HandleReplaced[T];
    foreign_in_out: [T, F: Free] Option<NativeBox<T, F>>, HandleReplaced[T];
    foreign_behind: [T, F: Free] Option<NativeBox<T, F>>, HandleBehindReference[T];
    foreign_out: [] PathBuf, FreesOwnedText;
    foreign_out: [] OsString, FreesOwnedText;
    foreign_in: [] PathBuf, OwnedTextGoesIn[Path];
    foreign_in: [] OsString, OwnedTextGoesIn[OsStr];
    foreign_behind: [] PathBuf, OwnedTextGoesIn[Path];
    foreign_behind: [] OsString, OwnedTextGoesIn[OsStr];
    foreign_behind_mut: [] PathBuf, OwnedTextBehindMut;
    foreign_behind_mut: [] OsString, OwnedTextBehindMut;
    foreign_behind_mut: [] String, OwnedTextBehindMut;
    foreign_behind_mut: [] CString, OwnedTextBehindMut;
    foreign_behind_mut: [T] Vec<T>, VecBehindMut[T];
    foreign_behind_mut: [] str, TextBehindMut;
    foreign_behind_mut: [] Path, TextBehindMut;
    foreign_behind_mut: [] OsStr, TextBehindMut;
    foreign_behind_mut: [] CStr, CStrBehindMut;
    foreign_in: [T: ?Sized] PhantomData<T>, NothingThere;
    foreign_behind: [T] &'r T, ReferenceBehind[T];
    foreign_behind_mut: [T] &'r T, ReferenceBehindMut[T];
    foreign_behind: [T] &'r mut T, ReferenceBehind[T];
    foreign_behind_mut: [T] &'r mut T, ReferenceBehindMut[T];
    foreign_in: [T] MaybeUninit<T>, Uninitialised[T];
    foreign_out: [T] MaybeUninit<T>, Uninitialised[T];
    foreign_in: [] std::ffi::c_void, VoidGoesIn;
    foreign_in: [] (), UnitGoesIn;
    foreign_behind: [] (), UnitGoesIn;
    foreign_behind_mut: [] (), UnitGoesIn;
    foreign_in: [T, E] Result<T, E>, ResultGoesIn[T];
    foreign_behind: [T, E] Result<T, E>, ResultGoesIn[T];
    foreign_behind_mut: [T, E] Result<T, E>, ResultGoesIn[T];
    foreign_buffer_element: [] char, ConvertedFilled;
    foreign_buffer_element: [] bool, ConvertedFilled;
    foreign_element_mut: [] String, OwnedTextsFilled;
    foreign_element_mut: [] CString, OwnedTextsFilled;
    foreign_element_mut: [] OsString, OwnedTextsFilled;
    foreign_element_mut: [] PathBuf, OwnedTextsFilled;
    foreign_element_mut: [T] Vec<T>, VecsFilled[T];
    foreign_element_mut: [T: ?Sized] &'r T, ReferencesFilled[T];
    foreign_filled: [T] Vec<T>, VecBehindMut[T];
    foreign_filled: [] PathBuf, OwnedTextBehindMut;
    foreign_filled: [] OsString, OwnedTextBehindMut;
    foreign_filled: [] String, OwnedTextBehindMut;
    foreign_filled: [] CString, OwnedTextBehindMut;
    foreign_filled: [] str, TextBehindMut;
}

/// Trait objects of the standard library, as far as they are tried.
macro_rules! trait_objects {
    ($($object:ty;)*) => {$(
        foreign_behind!([] $object: TraitObject);
        foreign_behind_mut!([] $object: TraitObject);
    )*};
}
trait_objects! {
    dyn Any; dyn Any + Send; dyn Any + Send + Sync;
    dyn io::Read + 'r; dyn io::Read + Send + 'r; dyn io::Write + 'r; dyn io::Write + Send + 'r;
    dyn io::BufRead + 'r; dyn io::Seek + 'r; dyn fmt::Display + 'r; dyn fmt::Debug + 'r; dyn fmt::Write + 'r;
    dyn std::error::Error + 'r; dyn std::error::Error + Send + Sync + 'r;
}

// Apart, because of a slice that native code fills something else is said.
// SAFETY: no `M` has the reason, so this never applies.
unsafe impl<M: VecInSlice<Vec<T>, T>, T> Element<M> for Vec<T> {
    type Native = Refused;
    type Sees = Itself;
    fn lend_slice(_: &[Self], _: &Call<'_>) -> Result<*const Refused, Error> {
        unreachable!()
    }
}
