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

/// A field of a marshaled structure whose Rust type is another than C's.
pub(crate) struct Conversion {
    pub(crate) rust: &'static str,
    /// What stands in `#[marshal(…)]`, if anything does.
    pub(crate) words: &'static str,
    pub(crate) c: &'static str,
    /// As of a [`Scalar`].
    pub(crate) family: &'static str,
}

const fn conversion(rust: &'static str, words: &'static str, c: &'static str, family: &'static str) -> Conversion {
    Conversion { rust, words, c, family }
}

pub(crate) const CONVERSIONS: &[Conversion] = &[
    conversion("bool", "bool8", "_Bool", "bool8"),
    conversion("bool", "bool32", "int", "bool32"),
    conversion("bool", "variant_bool", "short", "variant_bool"),
    conversion("char", "char16", "uint16_t", "char16"),
    conversion("char", "char32", "uint32_t", "char32"),
    conversion("Colour", "", "enum colour", "colour"),
    conversion("String", "utf8", "const char *", "text"),
    conversion("Option<String>", "utf8", "const char *", "text_or_null"),
    conversion("String", "utf16", "const uint16_t *", "text16"),
    conversion("Option<String>", "utf16", "const uint16_t *", "text16_or_null"),
];

#[derive(Clone)]
pub(crate) enum Type {
    Scalar(&'static Scalar),
    Complex(&'static Scalar),
    Converted(&'static Conversion),
    /// A `Vec<i32>`: a pointer in C, and a field with the length behind it.
    Counted,
    /// A `String` in an array of so many units in the structure. Where it says so, a text that fills it has no NUL.
    InlineText {
        wide: bool,
        units: usize,
        may_fill: bool,
    },
    /// A `Vec<i32>` in an array of so many in the structure, and a field with the length behind it.
    InlineItems(usize),
    /// The size of the structure, which Rust does not see.
    Size,
    /// Zeros that Rust does not see.
    Reserved(usize),
    Array(Box<Type>, usize),
    /// Another of the same structure's records, by its position.
    Record(usize),
}

/// One `struct` or `union`. Its fields are called `a`, `b`, `c` and so on.
#[derive(Default)]
pub(crate) struct Record {
    /// The Rust type's name; in C it stands behind the structure's.
    pub(crate) name: String,
    /// Whether its fields are converted: `#[derive(Marshal)]`, and not `#[derive(Blittable)]`.
    pub(crate) marshaled: bool,
    /// Whether it is a `union`.
    pub(crate) union: bool,
    pub(crate) packed: Option<u32>,
    pub(crate) align: Option<u32>,
    pub(crate) fields: Vec<Type>,
}

impl Record {
    /// The keyword of C and of Rust.
    pub(crate) fn keyword(&self) -> &'static str {
        if self.union { "union" } else { "struct" }
    }
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

impl Structure {
    /// The record that is the structure itself.
    pub(crate) fn outer(&self) -> &Record {
        self.records.last().expect("a structure has a record")
    }
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
