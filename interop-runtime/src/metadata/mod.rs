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
mod document;
mod import;
mod native_type;
mod prototype;
#[cfg(feature = "registry")]
mod registry;
#[cfg(feature = "serde")]
mod serialize;
mod signature;
mod type_name;

pub use declaration::{
    Callback, Declaration, DeclaredField, Export, Handle, Interface, Method, Slot, Structure, Table,
};
pub use document::{Document, VERSION};
pub use import::{Block, Import, OpaqueType, Static};
pub use native_type::{BitRange, EnumerationValue, Field, NativeType};
#[cfg(feature = "registry")]
pub use registry::{DECLARATIONS, blocks, declarations};
pub use signature::{Direction, Failure, Length, Memory, Parameter, Return, Side, Signature, Way};
pub use type_name::TypeName;
