//! Every declaration is also data (.NET's word: metadata): what was declared, with native types resolved.
//!
//! Each `#[interop::import]` block makes one constant [`Block`], where something can read it: its `api`, or the registry of
//! feature `registry`. Nothing on a call path does, so unused it costs nothing.
//!
//! | kind of [`Declaration`] | what it is | who calls |
//! |---|---|---|
//! | [`Block`] of [`Import`]s, [`Static`]s and [`OpaqueType`]s | what Rust uses of a native library | Rust |
//! | [`Export`] | a Rust function that native code finds by its name | native code |
//! | [`Callback`] | a Rust function that native code is given the address of | native code |
//! | [`Table`] | a C structure of functions and data | either |
//! | [`Interface`] | a table of functions that objects point to | either |
//! | [`Structure`] | a structure, a union or an enumeration | |
//! | [`Handle`] | a value that must be closed | |
//!
//! What crosses in a call is a [`Signature`] in all of them, seen from the [`Side`] of the call that Rust is on: each value is
//! lent, given, borrowed or taken, which says who owns it afterwards ([`Way`]).
//!
//! # As JSON
//!
//! With feature `serde` everything here is [`Serialize`](serde::Serialize). Write a [`Document`] to a file: it has the
//! [version](VERSION) at its root, and `cargo interop declarations --json` prints one.
//!
//! ```json
//! {
//!   "version": 1,
//!   "declarations": [
//!     { "Import": { "library": "ZLIB", "abi": "C", "functions": [ … ], … } },
//!     { "Callback": { "name": "Row", "signature": { … }, "declaration": "typedef int (*Row)(void *context);", … } }
//!   ]
//! }
//! ```
//!
//! The schema follows from the types here:
//!
//! | in Rust | in JSON |
//! |---|---|
//! | a structure | an object with a member for each field, of the field's name |
//! | a variant without fields: `Void`, `Lend` | its name, a string |
//! | a variant with fields: `Integer { bits, signed }` | an object of one member, of the variant's name: `{"Integer": {"bits": 32, "signed": true}}` |
//! | a variant of one value: `In(Lend)` | the same: `{"In": "Lend"}`; of two, `{"InOut": ["Lend", "Take"]}` |
//! | `Option` | `null`, or the value |
//! | a slice | an array |
//! | a number | a number; an [`EnumerationValue`]'s may have 65 bits |
//! | a [`TypeName`] | `name` and `path`, beside what else its object has |
//! | a [`Guid`](crate::Guid) | a string: `"00000000-0000-0000-c000-000000000046"` |
//! | a method that makes C: `prototype()`, `declaration()` | a string of that name, beside the fields |
//!
//! [`VERSION`] is raised when a member or a variant goes, changes its name or its meaning, or is new.

mod declaration;
mod declarator;
mod definition;
mod import;
mod native_type;
mod prototype;
#[cfg(feature = "serde")]
mod serialize;
mod signature;
mod type_name;

pub use declaration::{
    Callback, Declaration, DeclaredField, Export, Handle, Interface, Method, Slot, Structure, Table,
};
pub use import::{Block, Import, OpaqueType, Static};
pub use native_type::{BitRange, EnumerationValue, Field, NativeType};
pub use signature::{Direction, Failure, Length, Memory, Parameter, Return, Side, Signature, Way};
pub use type_name::TypeName;

/// The version of the JSON that feature `serde` makes.
pub const VERSION: u32 = 1;

/// Declarations as they are written to a file: serialized, it is an object with the [version](VERSION) and the
/// declarations. .NET has no counterpart.
///
/// ```
/// use interop_runtime::metadata::{Declaration, Document};
/// let declarations: &[Declaration] = &[]; // such as `metadata::declarations()`, of feature `registry`
/// # #[cfg(feature = "serde")]
/// fn write(document: &Document) -> impl serde::Serialize {
///     document // or `serde_json::to_string(document)`
/// }
/// # #[cfg(feature = "serde")]
/// write(&Document { declarations });
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Document<'a> {
    /// What it has.
    pub declarations: &'a [Declaration],
}

/// Where every declaration enters itself.
#[cfg(feature = "registry")]
#[doc(hidden)]
#[linkme::distributed_slice]
pub static DECLARATIONS: [Declaration];

/// Every declaration of the program, whichever crate it is in, in no particular order.
///
/// With feature `registry` only, which is for tools: it makes every declaration enter itself into a table that the linker
/// keeps, so that none is left out of the program.
#[cfg(feature = "registry")]
#[must_use]
pub fn declarations() -> &'static [Declaration] {
    &DECLARATIONS
}

/// Every block of the program: the [declarations] that are imports.
///
/// With feature `registry` only.
#[cfg(feature = "registry")]
pub fn blocks() -> impl Iterator<Item = &'static Block> {
    declarations().iter().filter_map(|declaration| match declaration {
        Declaration::Import(block) => Some(*block),
        _ => None,
    })
}
