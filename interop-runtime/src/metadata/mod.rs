//! Every declaration is also data (.NET's word: metadata): what was declared, with native types resolved.
//!
//! Each `#[interop::import]` block makes one constant [`Block`], where something can read it: its `api`, or the registry of
//! feature `registry`. Nothing on a call path does, so unused it costs nothing. With feature `serde` everything here is
//! [`Serialize`](serde::Serialize).
//!
//! | file | subject |
//! |---|---|
//! | `native_type` | the types of C |
//! | `block` | a block, its functions, variables and opaque types |
//! | `crossing` | their parameters and returns |
//! | `prototype` | C's text of them |
//! | `registry` | every block of the program |

mod block;
mod crossing;
mod native_type;
mod prototype;
#[cfg(feature = "registry")]
mod registry;
#[cfg(feature = "serde")]
mod serialize;
mod type_name;

pub use block::{Block, Function, OpaqueType, Static};
pub use crossing::{Direction, Failure, Length, Memory, Parameter, Return};
pub use native_type::{Field, NativeType};
#[cfg(feature = "registry")]
pub use registry::{BLOCKS, blocks};
pub use type_name::TypeName;
