//! Libraries, their symbols, and what they export that is no function to call through a stub.

pub use crate::__interop_variable_of_process as variable_of_process;
pub use crate::data::{Behind, ImportedVariable, NativeStatic, Opaque, SafeNativeStatic, VariadicFunction};
pub use crate::library::bind::{address, address_or_panic, scalars_address, try_address};
pub use crate::library::imports::{joined, joined_length};
pub use crate::library::slot::{empty_slot, reaches, vtable};
pub use crate::library::{AsLibrary, Declarations, Import, Imports, Library, Serial, Symbol, Table};
