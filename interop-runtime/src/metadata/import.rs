//! What `#[interop::import]` declares.

use super::native_type::NativeType;
use super::signature::Signature;

/// One `#[interop::import]` block. .NET's counterpart is a class of `DllImport` methods.
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
    /// The column of the block's calling convention. Lines and columns count from 1, here and below; a column counts
    /// characters.
    pub column: u32,
    /// The functions in declaration order, those declared with `...` behind the others. (What `#[cfg]` left out is not
    /// there, here and below.)
    pub functions: &'static [Import],
    /// The variables, in declaration order: `static NAME: T;`.
    pub statics: &'static [Static],
    /// The opaque types, in declaration order: `type Name;`.
    pub opaque_types: &'static [OpaqueType],
}

/// One declared function. Serialized, it has its [prototype](Self::prototype), too. .NET: `DllImportAttribute`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Import {
    /// The Rust name.
    pub name: &'static str,
    /// The type whose function it is, as written: `self: &T`, `#[associated(T)]`. `None` where it stands in its module.
    pub of_type: Option<&'static str>,
    /// The names it is looked up by, in order.
    pub entry_points: &'static [&'static str],
    /// The library as `#[library(…)]` names it; `None` where it is the block's.
    pub library: Option<&'static str>,
    /// Whether it can be called without `unsafe`.
    pub safe: bool,
    /// Whether its absence is expected: `#[optional]`.
    pub optional: bool,
    /// Whether a Rust body stands in where the symbol is absent.
    pub fallback: bool,
    /// What crosses. Its calling convention is the block's.
    pub signature: Signature,
    /// The line of the declaration's name.
    pub line: u32,
    /// The column of the declaration's name.
    pub column: u32,
}

/// One declared variable. Serialized, it has its [declaration](Self::declaration), too. .NET has no counterpart.
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
    /// The column of the declaration's name.
    pub column: u32,
}

/// One declared type that only native code knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct OpaqueType {
    /// The Rust name.
    pub name: &'static str,
    /// The line of the declaration's name.
    pub line: u32,
    /// The column of the declaration's name.
    pub column: u32,
}
