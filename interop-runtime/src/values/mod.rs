//! Scalars that are more than bits: each has the layout of a Win32 or OLE Automation type, crosses as it is in every
//! direction, and converts to what Rust programs use, with a check and never a panic.
//!
//! | type | native | .NET | converts to and from |
//! |---|---|---|---|
//! | [`Guid`] | `GUID`, `IID`, `CLSID` | `Guid` | text, `u128`, `uuid::Uuid` |
//! | [`FileTime`] | `FILETIME` | `DateTime.ToFileTimeUtc` | [`SystemTime`](std::time::SystemTime), `chrono`, `time` |
//! | [`OleDate`] | `DATE` | `DateTime.ToOADate` | [`SystemTime`](std::time::SystemTime), `chrono`, `time` |
//! | [`Currency`] | `CY`, `CURRENCY` | `UnmanagedType.Currency` | text, `rust_decimal` |
//! | [`Decimal`] | `DECIMAL` | `decimal` | text, `rust_decimal` |
//!
//! The last column's crates are optional features of their names, off by default. A
//! [`SystemTime`](std::time::SystemTime) itself crosses where the declaration says its native form:
//! `#[marshal(filetime)]` or `#[marshal(date)]`, and `#[returns(filetime)]` or `#[returns(date)]`. Truth values of OLE
//! Automation are `bool` with `#[marshal(variant_bool)]`.
//!
//! # Flags
//!
//! A set of flags is a transparent integer, of which every bit pattern is a value, so it needs nothing but the two
//! derives. The `bitflags` crate adds its names and operators to such a type, without a feature of this one:
//!
//! ```ignore
//! #[repr(transparent)]
//! #[derive(Debug, Clone, Copy, PartialEq, Eq, interop::Blittable, interop::Fillable)]
//! pub struct Access(u32);
//!
//! bitflags::bitflags! {
//!     impl Access: u32 {
//!         const READ = 1;
//!         const WRITE = 2;
//!         const _ = !0; // what a later version of the library adds is kept
//!     }
//! }
//! ```

mod currency;
mod decimal;
mod digits;
mod file_time;
mod guid;
mod marshal;
mod ole_date;
#[doc(hidden)]
pub mod system_time;

use std::fmt;

pub use currency::Currency;
pub use decimal::Decimal;
pub use file_time::FileTime;
pub use guid::Guid;
pub use ole_date::OleDate;

/// Why a value has no form in the other type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ValueError {
    /// Text that is not written like the type.
    Syntax {
        /// The type, by its native name.
        of: &'static str,
        /// How it is written.
        example: &'static str,
    },
    /// A value beyond what the type holds.
    OutOfRange {
        /// The type, by its native name or Rust path.
        of: &'static str,
    },
    /// A number with more digits behind the point than the type holds.
    Inexact {
        /// The type, by its native name.
        of: &'static str,
    },
    /// A native value whose bits break the rules of its type.
    Malformed {
        /// The type, by its native name.
        of: &'static str,
    },
}

impl std::error::Error for ValueError {}

impl fmt::Display for ValueError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax { of, example } => write!(f, "this text is no `{of}`; write it like `{example}`"),
            Self::OutOfRange { of } => write!(f, "the value is out of the range of `{of}`"),
            Self::Inexact { of } => write!(f, "the number has more digits than a `{of}` holds"),
            Self::Malformed { of } => write!(f, "the bits are no `{of}`: one of its parts is out of range"),
        }
    }
}
