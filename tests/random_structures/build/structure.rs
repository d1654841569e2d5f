//! What a structure is, before it is written in Rust and in C.

/// A type of both languages that has no parts.
pub(crate) struct Scalar {
    /// What names of structures say.
    pub(crate) name: &'static str,
    pub(crate) rust: &'static str,
    pub(crate) c: &'static str,
    /// The function of `c/structures.h` that makes a value, and the one that reads it.
    pub(crate) family: &'static str,
}

const fn integer(name: &'static str, rust: &'static str, c: &'static str) -> Scalar {
    Scalar { name, rust, c, family: "integer" }
}

/// Every scalar type that can stand in a structure that native code fills. Of C's names those that differ between systems: the
/// others are names of these.
pub(crate) const SCALARS: &[Scalar] = &[
    integer("i8", "i8", "int8_t"),
    integer("u8", "u8", "uint8_t"),
    integer("i16", "i16", "int16_t"),
    integer("u16", "u16", "uint16_t"),
    integer("i32", "i32", "int32_t"),
    integer("u32", "u32", "uint32_t"),
    integer("i64", "i64", "int64_t"),
    integer("u64", "u64", "uint64_t"),
    Scalar { name: "f32", rust: "f32", c: "float", family: "float" },
    Scalar { name: "f64", rust: "f64", c: "double", family: "double" },
    integer("char", "::std::ffi::c_char", "char"),
    integer("long", "::std::ffi::c_long", "long"),
    integer("ulong", "::std::ffi::c_ulong", "unsigned long"),
    integer("usize", "usize", "size_t"),
    integer("isize", "isize", "intptr_t"),
    Scalar { name: "pointer", rust: "*mut ::std::ffi::c_void", c: "void *", family: "pointer" },
    Scalar { name: "nullable", rust: "Option<::std::ptr::NonNull<u32>>", c: "void *", family: "pointer" },
    Scalar { name: "function", rust: "Function", c: "function", family: "function" },
];

/// C's complex numbers, which are structures of two floats in Rust.
pub(crate) const COMPLEX: &[Scalar] = &[
    Scalar { name: "complex_float", rust: "ComplexFloat", c: "complex_float", family: "complex_float" },
    Scalar { name: "complex_double", rust: "ComplexDouble", c: "complex_double", family: "complex_double" },
];

#[derive(Clone)]
pub(crate) enum Type {
    Scalar(&'static Scalar),
    Complex(&'static Scalar),
    Array(Box<Type>, usize),
    /// Another of the same structure's records, by its position.
    Record(usize),
}

/// One `struct`. Its fields are called `a`, `b`, `c` and so on.
#[derive(Default)]
pub(crate) struct Record {
    /// The Rust type's name; in C it stands behind the structure's.
    pub(crate) name: String,
    pub(crate) packed: Option<u32>,
    pub(crate) align: Option<u32>,
    pub(crate) fields: Vec<Type>,
}

/// A structure with those that are nested in it.
pub(crate) struct Structure {
    /// Also its module, and the prefix of its functions.
    pub(crate) name: String,
    pub(crate) number: u32,
    /// Each stands behind those that it contains, so the last is the structure itself.
    pub(crate) records: Vec<Record>,
    /// What is wrong with what C is told, in a structure that must be found out.
    pub(crate) canary: Option<Canary>,
}

#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Canary {
    /// C has four bytes more in front of the last field.
    Offset,
    /// C has a `double` where Rust has an integer, which has the same layout and goes through other registers.
    Class,
}

pub(crate) fn field_name(index: usize) -> char {
    char::from(b'a' + u8::try_from(index).expect("a structure has few fields"))
}
