//! Native types.

use super::type_name::TypeName;

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
