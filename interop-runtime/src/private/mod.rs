//! What generated code names. Nothing here is for people: it changes with the macros.
//!
//! What every stub does is a function and not a method: rustc finds a path in half the time, and a program has many stubs.
//!
//! All names are in one module, `__private`, whichever of these files they stand in:
//!
//! | file | subject |
//! |---|---|
//! | `language` | the language's own names, which a program may have given to something else |
//! | `library` | libraries, symbols and variables |
//! | `policy` | what a declaration says about a value |
//! | `import` | what a stub does with values |
//! | `callee` | what a function that native code calls does with values, so that of one mistake rustc speaks once |
//! | `outcome` | how a call fails |
//! | `derive` | what derives implement |
//! | `describe` | the metadata |
//! | `with` | the user's own conversions |
//! | `refused` | reasons that the impls of an opaque type name |

mod callee;
mod derive;
mod describe;
mod import;
mod language;
mod library;
mod outcome;
mod policy;
mod refused;

pub use crate::marshal::with;

pub use self::{
    callee::*, derive::*, describe::*, import::*, language::*, library::*, outcome::*, policy::*, refused::*,
};
