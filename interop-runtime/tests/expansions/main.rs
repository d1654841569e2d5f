//! The hard cases of declarations, expanded by hand on the runtime's own traits: what the macros generate, or will.
//!
//! | file | what it expands |
//! |---|---|
//! | [`export`] | `#[interop::export]`: a Rust function as a native one |
//! | [`callback`] | `#[interop::callback]`, and the call that lends a closure |
//! | [`table`] | `#[interop::table]`: C's structure of function pointers, called and implemented by one trait |
//! | [`structure`] | `#[derive(Marshal)]`: a structure whose fields are converted |
//! | [`collection`] | collections of marshaled elements, three levels deep |
//! | [`marshaler`] | `#[marshal(with = …)]`: a user's marshaler |
//! | [`instance`] | `#[interop::import(struct = …)]`: what an instance frees |
//! | [`com`] | `#[interop::com::interface]`: a COM interface, called and implemented by one trait |
//!
//! Where a test plays native code, it does with the native values what C does. It is Rust, so that Miri sees both sides.

#![allow(clippy::undocumented_unsafe_blocks, reason = "generated code, whose safety the macros explain")]
#![allow(clippy::multiple_unsafe_ops_per_block, reason = "as above")]
#![allow(clippy::let_unit_value, reason = "what is ready is a type's own to say")]

mod allocator;
mod callback;
mod collection;
mod com;
mod export;
mod instance;
mod marshaler;
mod structure;
mod table;
