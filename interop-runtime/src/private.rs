//! What generated code names. Nothing here is for people: it changes with the macros.
//!
//! What every stub does is a function and not a method: rustc finds a path in half the time, and a program has many stubs.

pub use core::clone::Clone;
pub use core::ffi::{c_int, c_void};
pub use core::marker::Copy;
pub use core::mem::{align_of, offset_of, size_of, transmute};
pub use core::ops::Deref;
pub use core::option::Option::{self, None, Some};
pub use core::primitive::{i8, i16, i32, i64, isize, str, u8, u16, u32, u64, usize};
pub use core::ptr::NonNull;
pub use core::result::Result::{self, Err, Ok};
pub use core::{file, module_path};

pub use crate::__interop_variable_of_process as variable_of_process;
pub use crate::data::{Behind, ImportedVariable, NativeStatic, Opaque, SafeNativeStatic, VariadicFunction};
pub use crate::error::at;
pub use crate::library::imports::{joined, joined_length};
pub use crate::library::symbol::{Symbol, address, address_or_panic, scalars_address, try_address};
pub use crate::library::{AsLibrary, Declarations, Import, Imports, Library, Serial, Table};
pub use crate::marshal::abi::{Abi, Field, Fillable, ReturnedByNative, ignored, raw};
pub use crate::marshal::allocate::Allocate;
pub use crate::marshal::array::{BufferShape, Fill, comes_back_for, kept_once, lent_once};
pub use crate::marshal::blittable::Blittable;
pub use crate::marshal::borrow::{Borrow, BorrowCounted, borrow_as_is};
pub use crate::marshal::counted::{LiftCounted, TellsLength, lift_count, measurable, units};
pub use crate::marshal::describe::{AsIs, Native, Unresolved, UnresolvedVariable, Variable};
pub use crate::marshal::enumeration::{
    Enumerated, Enumeration, EnumerationHeld, OfSize, SizedInteger, reverse_enumeration,
};
// All of them, because rustc names an item by its path here if it has one, and elsewhere by its file.
pub use crate::marshal::call::{Call, buffer, call};
pub use crate::marshal::foreign::reasons::*;
pub use crate::marshal::free_variable::HoldsFree;
pub use crate::marshal::function_pointer::{EnumerationFromNative, FromNative, ReturnedFromNative, ToNative};
pub use crate::marshal::give::{Give, Given, give_as_is};
pub use crate::marshal::give_buffer::{FillBuffer, Filled};
pub use crate::marshal::growth::Attempt;
pub use crate::marshal::handed::{Again, CopiedAgain, GivenAway, Looked, LookedAtRaw};
pub use crate::marshal::in_out_buffer::InOutBuffer;
pub use crate::marshal::input::{
    Element, ElementMut, Held, InOut, LifetimesWritten, Pass, Referent, ReferentMut, Scalar, raw_in_out, repeats, start,
};
pub use crate::marshal::later::Later;
pub use crate::marshal::length::{LengthInteger, agree, agreed, length, length_if_any, lift_length, pass_length};
pub use crate::marshal::out_buffer::OutBuffer;
pub use crate::marshal::output::{Lift, LiftRef, NullableLift};
pub use crate::marshal::owned::{Free, Kept, Malloc, given, not_imported, ready};
pub use crate::marshal::pointer::PointerMut;
pub use crate::marshal::policy::{
    AllocWith, Ansi, As, Auto, Bool8, Bool32, Bytes, Char8, Char16, Char32, CodePage, Counted, Date, DefaultStatus,
    DoubleNul, Each, EachWay, Elements, Ends, Excluded, Filetime, FreeWith, InOnly, Included, List, Lossy, NoEncoding,
    Optional, OutOnly, OwnStatus, Plain, Replaced, Status, StatusType, Stored, Truncate, Unreported, UnsaidNul,
    UnsaidUnit, Utf8, Utf16, Utf32, VariantBool, Wide, WithBools,
};
pub use crate::marshal::ready::{AskedFirst, Unasked};
pub use crate::marshal::refused::Refused;
pub use crate::marshal::seen::{InPlace, Itself, Slot};
pub use crate::marshal::shape::{InVec, Shape, ShapeBehind, shape};
pub use crate::marshal::structure::borrow_value;
pub use crate::marshal::variadic::{Transparent, variadic};
pub use crate::marshal::wide_inside::{ComesOutAt, GoesByValue, Width};
pub use crate::outcome::code::{from_code, from_errno, from_last_error};
pub use crate::outcome::enter::{Stopped, enter, no_value};
pub use crate::outcome::returned::{NonzeroFails, NullFails, SaysMore, ZeroFails};
pub use crate::outcome::reversed::{
    IntoStatus, error_of, fail_with_code, fail_with_errno, fail_with_last_error, fail_with_status, no_failure,
};
pub use crate::outcome::rule::{
    Negative, NegativeOne, Nonzero, Null, Zero, negative, negative_one, nonzero, null, says_failed, zero,
};
pub use crate::outcome::too_small::{TooSmall, says_too_small};
pub use crate::outcome::{Fallible, StatusError, WithDetail, carry, errno, fail, last_error};
#[cfg(feature = "trace")]
pub use crate::trace;
pub use crate::{Error, metadata};
#[cfg(feature = "registry")]
pub use {crate::metadata::BLOCKS, linkme};
