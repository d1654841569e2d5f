//! The facade's integration tests in a crate that knows the facade as `renamed`; their declarations stand in modules without the
//! standard prelude.

#![allow(clippy::duplicate_mod, reason = "what is a module of several tests is one of several modules here")]

include!(concat!(env!("OUT_DIR"), "/renamed.rs"));
