//! What was declared: plain structures that keep their spans.
//!
//! A [`Signature`] is what a call is, and [`Defaults`] what holds where it says nothing: of every function, whoever calls it. What
//! else a declaration says is about where the function is: of an import, the [`Import`] and its
//! [`Block`]; of a function that native code calls, the [`Export`]. A [`Structure`] has fields as a signature has parameters.

mod counter;
mod defaults;
mod export;
mod import;
mod lengths;
mod marshal;
mod owner;
mod parameter;
mod signature;
mod structure;
mod types;

pub(crate) use counter::{CountedBy, Counter};
pub(crate) use defaults::Defaults;
pub(crate) use export::{Export, Panics};
pub(crate) use import::{Bind, Block, Data, DataKind, Import, Library, entry_points};
pub(crate) use lengths::{Carrier, Count, LenOf};
pub(crate) use marshal::{Element, Marshal};
pub(crate) use owner::Owner;
pub(crate) use parameter::{Direction, Given, Grow, On, Out, Parameter, Value};
pub(crate) use signature::{Code, Fails, Output, Returns, Signature, When};
pub(crate) use structure::{Alignment, Field, Inline, Layout, Structure};
pub(crate) use types::{as_path, is_scalar, is_unit, type_arguments, ungrouped};
