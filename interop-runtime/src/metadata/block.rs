//! What a block declares.

use super::crossing::{Failure, Parameter, Return};
use super::native_type::NativeType;

/// One `#[interop::import]` block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Block {
    /// The library as the declaration names it: a path to a `Library`, or its name in quotes.
    pub library: &'static str,
    /// The calling convention, in rustc's words.
    pub abi: &'static str,
    /// The encoding of `strings = …`, where one was written.
    pub strings: Option<&'static str>,
    /// The width of `bools = …`, where one was written.
    pub bools: Option<&'static str>,
    /// The module that the block stands in.
    pub module: &'static str,
    /// The source file, as the compiler was given it.
    pub file: &'static str,
    /// The line of the block's calling convention: `extern "C"`.
    pub line: u32,
    /// The functions in declaration order, those declared with `...` behind the others. (What `#[cfg]` left out is not
    /// there, here and below.)
    pub functions: &'static [Function],
    /// The variables, in declaration order: `static NAME: T;`.
    pub statics: &'static [Static],
    /// The opaque types, in declaration order: `type Name;`.
    pub opaque_types: &'static [OpaqueType],
}

/// One declared function. Serialized, it has its [prototype](Self::prototype), too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Function {
    /// The Rust name.
    pub name: &'static str,
    /// The names it is looked up by, in order.
    pub entry_points: &'static [&'static str],
    /// The library as `#[library(…)]` names it; `None` where it is the block's.
    pub library: Option<&'static str>,
    /// The calling convention, which is the block's, in rustc's words.
    pub abi: &'static str,
    /// Whether it can be called without `unsafe`.
    pub safe: bool,
    /// Whether its absence is expected: `#[optional]`.
    pub optional: bool,
    /// Whether a Rust body stands in where the symbol is absent.
    pub fallback: bool,
    /// The native parameters in native order.
    pub parameters: &'static [Parameter],
    /// Where C's `...` stands: behind so many parameters. `None` where the function is not C-variadic.
    pub variadic: Option<usize>,
    /// What native code returns.
    pub returns: Return,
    /// How the call fails; `None` where it cannot.
    pub fails: Option<Failure>,
    /// The line of the declaration's name.
    pub line: u32,
}

/// One declared variable. Serialized, it has its [declaration](Self::declaration), too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Static {
    /// The Rust name.
    pub name: &'static str,
    /// The names it is looked up by, in order.
    pub entry_points: &'static [&'static str],
    /// The library as `#[library(…)]` names it; `None` where it is the block's.
    pub library: Option<&'static str>,
    /// Whether it can be read without `unsafe`: nobody writes it.
    pub safe: bool,
    /// The declared Rust type, as written.
    pub declared: &'static str,
    /// The native type.
    pub native: NativeType,
    /// As a parameter's.
    pub c_name: Option<&'static str>,
    /// The line of the declaration's name.
    pub line: u32,
}

/// One declared type that only native code knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct OpaqueType {
    /// The Rust name.
    pub name: &'static str,
    /// The line of the declaration's name.
    pub line: u32,
}
