//! The facade's integration tests in a crate that knows the facade as `renamed`; their declarations stand in modules without the
//! standard prelude.

include!(concat!(env!("OUT_DIR"), "/renamed.rs"));
