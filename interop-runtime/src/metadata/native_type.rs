//! Native types, as data.

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
        /// What it points to. Behind a raw pointer, which may point to anything, this is a [`Named`](Self::Named).
        to: &'static NativeType,
    },
    /// A pointer to code, with its whole signature: aliases are seen through.
    FunctionPointer {
        /// The calling convention, in rustc's words.
        abi: &'static str,
        /// The parameters, in order.
        parameters: &'static [NativeType],
        /// Whether C's `...` stands behind the parameters.
        variadic: bool,
        /// What it returns.
        returns: &'static NativeType,
        /// Whether it may be null: `Option<extern "C" fn(…)>`.
        nullable: bool,
    },
    /// An array, as a structure's field or a variable.
    Array {
        /// Its element.
        of: &'static NativeType,
        /// How many elements it has.
        length: usize,
    },
    /// A structure.
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
    /// A union.
    Union {
        /// The Rust type's name.
        name: &'static str,
        /// Size in bytes.
        size: usize,
        /// Alignment in bytes.
        align: usize,
        /// Its fields in declaration order, whose offsets are all 0.
        fields: &'static [Field],
    },
    /// An enumeration, which crosses as its integer.
    Enumeration {
        /// The Rust type's name.
        name: &'static str,
        /// Size in bits.
        bits: u32,
        /// Whether its integer has a sign.
        signed: bool,
        /// Its variants in declaration order.
        values: &'static [EnumerationValue],
    },
    /// What is known by name only: a raw pointer may point to anything.
    Named {
        /// The Rust type. Serialized, it is `name` and `path` beside each other.
        #[cfg_attr(feature = "serde", serde(flatten))]
        name: TypeName,
    },
}

/// A field of a structure or a union.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Field {
    /// The field's name; its index where it has none.
    pub name: &'static str,
    /// Offset from the structure's start in bytes; of a bit range that of the integer that it is in.
    pub offset: usize,
    /// Which bits of the integer are the field, where it does not have all of them: C's `unsigned flag : 1`.
    pub bits: Option<BitRange>,
    /// Its native type; of a bit range that of the integer that it is in.
    pub native: NativeType,
}

/// Some bits of an integer. .NET has no counterpart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct BitRange {
    /// The lowest bit; 0 is the integer's least significant one.
    pub first: u32,
    /// How many bits there are.
    pub count: u32,
}

/// A variant of an enumeration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct EnumerationValue {
    /// The variant's name.
    pub name: &'static str,
    /// Its value.
    pub value: i128,
}
