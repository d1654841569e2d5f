//! What generated code names. Nothing here is for people: it changes with the macros.

pub use core::marker::Copy;
pub use core::mem::{MaybeUninit, align_of, offset_of, size_of, transmute};
pub use core::option::Option::{self, None, Some};
pub use core::ptr::NonNull;
pub use core::result::Result::{self, Err, Ok};
pub use core::{file, module_path};

pub use crate::library::{AsLibrary, Library, Symbol};
pub use crate::marshal::abi::{Abi, Copied, Field, Fillable};
pub use crate::marshal::array::Fill;
pub use crate::marshal::blittable::Blittable;
pub use crate::marshal::describe::{AsIs, Unresolved, WayIn, WayInOut, WayOfBuffer, WayOfStatus, WayOut};
pub use crate::marshal::input::{Element, ElementMut, Held, InOut, Pass, PassInOut, Referent, ReferentMut, pass_scalar};
pub use crate::marshal::length::{length, lift_length, pass_length};
pub use crate::marshal::output::{Lift, NullableLift};
pub use crate::marshal::pointer::PointerMut;
pub use crate::marshal::policy::{
    As, Auto, Bool8, Bool32, Bytes, Char8, Char16, Char32, Counted, DefaultStatus, Elements, Excluded, Included,
    NoEncoding, Optional, OwnStatus, Plain, Status, StatusType, UnsaidNul, UnsaidUnit, Utf8,
};
pub use crate::marshal::scratch::{Buffer, Scratch};
pub use crate::outcome::code::from_code;
pub use crate::outcome::errno::Location;
pub use crate::outcome::rule::{negative, negative_one, nonzero, null, zero};
pub use crate::outcome::{Fallible, StatusError, carry, fail};
pub use crate::{Error, metadata};
