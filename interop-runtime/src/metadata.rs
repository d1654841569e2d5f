//! Every declaration is also data (.NET's word: metadata): what was declared, with native types resolved.
//!
//! Each `#[interop::import]` block makes one constant [`Block`], where something can read it: its `api`, or the registry of
//! feature `registry`. Nothing on a call path does, so unused it costs nothing. With feature `serde` everything here is
//! [`Serialize`](serde::Serialize).

mod prototype;
#[cfg(feature = "serde")]
mod serialize;
mod type_name;

pub use type_name::TypeName;

/// A native type, as the platform that the program was compiled for has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub enum NativeType {
    /// C's `void`, as a return type.
    Void,
    /// An integer, so `c_long` has its real size.
    Integer {
        /// Size in bits.
        bits: u32,
        /// Whether it has a sign.
        signed: bool,
    },
    /// A float.
    Float {
        /// Size in bits.
        bits: u32,
    },
    /// A pointer to data.
    Pointer {
        /// Whether native code may write through it; `const` otherwise.
        mutable: bool,
        /// What it points to.
        to: &'static NativeType,
    },
    /// A pointer to code.
    FunctionPointer {
        /// The calling convention, in rustc's words.
        abi: &'static str,
        /// The Rust type.
        signature: TypeName,
    },
    /// An array, as a structure's field.
    Array {
        /// Its element.
        of: &'static NativeType,
        /// How many elements it has.
        length: usize,
    },
    /// A structure by value.
    Structure {
        /// The Rust type's name.
        name: &'static str,
        /// Size in bytes.
        size: usize,
        /// Alignment in bytes.
        align: usize,
        /// Its fields in declaration order.
        fields: &'static [Field],
    },
    /// An enumeration, which crosses as its integer.
    Enumeration {
        /// The Rust type's name.
        name: &'static str,
        /// Size in bits.
        bits: u32,
    },
    /// What is known by name only: a raw pointer may point to anything.
    Named {
        /// The Rust type.
        name: TypeName,
    },
}

/// A field of a structure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Field {
    /// The field's name; its index where it has none.
    pub name: &'static str,
    /// Offset from the structure's start in bytes.
    pub offset: usize,
    /// Its native type.
    pub native: NativeType,
}

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

/// One native parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Parameter {
    /// Its name.
    pub name: &'static str,
    /// The declared Rust type, as written.
    pub declared: &'static str,
    /// The native type.
    pub native: NativeType,
    /// What C calls the type that is left of it without pointers, where the declaration says so in C's words:
    /// `unsigned long` of `&c_ulong`, which the native type cannot tell from `u64`. (Of a
    /// pointer to a function all is left, as it is written.)
    pub c_name: Option<&'static str>,
    /// Which way its value goes.
    pub direction: Direction,
    /// The `#[marshal(…)]` word, where one was written.
    pub marshal: Option<&'static str>,
    /// What this one carries the length of: `#[len_of(…)]`.
    pub len_of: Option<Length>,
    /// How the memory behind the value ends and is freed, where the declaration says so.
    pub memory: Option<Memory>,
}

/// A length beside a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Length {
    /// The other ones: of `#[len_of(…)]` the parameters that are measured, which all have this length; of `counted_by(…)`
    /// what measures, as written. `returned` is what native code returns.
    pub others: &'static [&'static str],
    /// What is counted, where it was written: `elements` or `bytes`.
    pub unit: Option<&'static str>,
    /// Whether a terminator is counted, where it was written: `included`, `excluded`, `in_only`, `out_only` or `ends`.
    pub nul: Option<&'static str>,
}

/// How the memory behind a pointer ends and is freed. (What a type such as `NativeBox` knows of it is not said here.)
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Memory {
    /// What tells the length of what comes out: `counted_by(…)`.
    pub counted_by: Option<Length>,
    /// `list` or `double_nul`: the end is in it.
    pub list: Option<&'static str>,
    /// The function of `free_with = …`, as written; `malloc` for C's `free`.
    pub free_with: Option<&'static str>,
    /// `copied`: native code keeps it, and nothing is freed.
    pub copied: bool,
    /// The function of `element(free_with = …)`, which frees each element, as written.
    pub element_free_with: Option<&'static str>,
}

/// Which way a value goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub enum Direction {
    /// Into native code.
    In,
    /// Out of native code: `#[out]`.
    Out,
    /// Both ways: `#[in_out]`.
    InOut,
}

/// What native code returns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Return {
    /// The declared Rust type, as written.
    pub declared: &'static str,
    /// The native type.
    pub native: NativeType,
    /// As a parameter's.
    pub c_name: Option<&'static str>,
    /// The `#[returns(…)]` word, where one was written.
    pub marshal: Option<&'static str>,
    /// What the returned integer is the length of: `#[returns(len_of(…))]`.
    pub len_of: Option<Length>,
    /// How the memory behind the value ends and is freed, where the declaration says so.
    pub memory: Option<Memory>,
}

/// How a call fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Failure {
    /// The condition on what native code returned, as written; `type` where the error type carries its own rule.
    pub when: &'static str,
    /// Where the code comes from, as written; `type` where the error type carries its own rule.
    pub code: &'static str,
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

/// Where every block enters itself.
#[cfg(feature = "registry")]
#[doc(hidden)]
#[linkme::distributed_slice]
pub static BLOCKS: [&'static Block];

/// Every block of the program, whichever crate it is in, in no particular order.
///
/// With feature `registry` only, which is for tools: it makes every block enter itself into a table that the linker
/// keeps, so that none is left out of the program.
#[cfg(feature = "registry")]
#[must_use]
pub fn blocks() -> &'static [&'static Block] {
    &BLOCKS
}
