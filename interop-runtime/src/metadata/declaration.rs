//! Every kind of declaration: one enumeration, and what is declared outside of a block of imports.

use super::import::Block;
use super::native_type::{Field, NativeType};
use super::signature::{Length, Memory, Signature};
use crate::Guid;

/// A declaration, as the table of feature `registry` and a [`Document`](super::Document) have it.
///
/// The macros of this version make [`Import`](Self::Import). The other kinds are what each further attribute will make;
/// until then, a tool can make them itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub enum Declaration {
    /// A block of functions, variables and types that Rust uses.
    Import(&'static Block),
    /// A function that native code calls by its name.
    Export(&'static Export),
    /// A function that native code calls by its address.
    Callback(&'static Callback),
    /// A C structure of functions and data.
    Table(&'static Table),
    /// An interface of COM's form: a table that an object points to.
    Interface(&'static Interface),
    /// A structure, a union or an enumeration.
    Structure(&'static Structure),
    /// A value of native code's that must be closed.
    Handle(&'static Handle),
}

/// A Rust function that a library exports. Serialized, it has its [prototype](Self::prototype), too. .NET:
/// `UnmanagedCallersOnlyAttribute`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Export {
    /// The Rust name.
    pub name: &'static str,
    /// The names it is exported by.
    pub exported_as: &'static [&'static str],
    /// What crosses, from the [callee](super::Side::Callee)'s side.
    pub signature: Signature,
    /// What is returned if the function panics, as written; `None` where that is its [failure](Signature::fails), or the program ends.
    pub panics: Option<&'static str>,
    /// The module that it stands in.
    pub module: &'static str,
    /// The source file, as the compiler was given it.
    pub file: &'static str,
    /// The line of the declaration's name.
    pub line: u32,
    /// The column of the declaration's name.
    pub column: u32,
}

/// A function pointer's type that Rust closures are made of. Serialized, it has its [declaration](Self::declaration), too.
/// .NET: a delegate with `UnmanagedFunctionPointerAttribute`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Callback {
    /// The name.
    pub name: &'static str,
    /// What crosses, from the [callee](super::Side::Callee)'s side.
    pub signature: Signature,
    /// How it may be called, which is the trait of closures: `FnOnce`, `FnMut` or `Fn`.
    pub call: &'static str,
    /// Which parameter carries the closure: its index. `None` where none does.
    pub user_data: Option<usize>,
    /// What is returned if the closure panics, as written; `None` where the program ends or the caller's call panics.
    pub panics: Option<&'static str>,
    /// The module that it stands in.
    pub module: &'static str,
    /// The source file, as the compiler was given it.
    pub file: &'static str,
    /// The line of the declaration's name.
    pub line: u32,
    /// The column of the declaration's name.
    pub column: u32,
}

/// A C structure of functions and data, which is called through one trait and implemented by the same. Serialized, it has
/// its [declaration](Self::declaration), too. .NET: a structure of delegates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Table {
    /// The name.
    pub name: &'static str,
    /// What each function's first parameter points to: `table`, `pointer_to_table` or `user_data`.
    pub this: &'static str,
    /// Size in bytes.
    pub size: usize,
    /// Alignment in bytes.
    pub align: usize,
    /// What is in it, in order.
    pub slots: &'static [Slot],
    /// The module that it stands in.
    pub module: &'static str,
    /// The source file, as the compiler was given it.
    pub file: &'static str,
    /// The line of the declaration's name.
    pub line: u32,
    /// The column of the declaration's name.
    pub column: u32,
}

/// A part of a [`Table`].
#[allow(clippy::large_enum_variant, reason = "constants, which nothing moves about")]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub enum Slot {
    /// A pointer to a function.
    Function {
        /// Offset from the table's start in bytes.
        offset: usize,
        /// Whether it may be null.
        optional: bool,
        /// The function.
        method: Method,
    },
    /// Data.
    Field(Field),
    /// Memory that is nobody's: it was in an older version, or will be in a newer one.
    Gap {
        /// Offset from the table's start in bytes.
        offset: usize,
        /// Size in bytes.
        size: usize,
    },
}

/// A function of a [`Table`] or an [`Interface`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Method {
    /// The name.
    pub name: &'static str,
    /// What crosses, from the [caller](super::Side::Caller)'s side, `this` included. An implementor sees it
    /// [reversed](super::Direction::reversed).
    pub signature: Signature,
    /// The line of the declaration's name.
    pub line: u32,
    /// The column of the declaration's name.
    pub column: u32,
}

/// An interface: its objects begin with a pointer to a table of functions. Serialized, it has its
/// [declaration](Self::declaration), too. .NET: an interface with `ComImportAttribute`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Interface {
    /// The name.
    pub name: &'static str,
    /// Its identifier, which not every table of functions has.
    #[doc(alias = "IID")]
    pub guid: Option<Guid>,
    /// The interface that it extends, as written.
    pub base: Option<&'static str>,
    /// Which slot of the table its first method is: how many the base has.
    pub first_slot: usize,
    /// Its own methods, in the order of the table.
    pub methods: &'static [Method],
    /// The module that it stands in.
    pub module: &'static str,
    /// The source file, as the compiler was given it.
    pub file: &'static str,
    /// The line of the declaration's name.
    pub line: u32,
    /// The column of the declaration's name.
    pub column: u32,
}

/// A structure, a union or an enumeration. Serialized, it has its [declaration](Self::declaration), too. .NET: a type with
/// `StructLayoutAttribute`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Structure {
    /// The Rust name.
    pub name: &'static str,
    /// What native code sees.
    pub native: NativeType,
    /// How each of its fields is declared, in order; none of an enumeration.
    pub fields: &'static [DeclaredField],
    /// The module that it stands in.
    pub module: &'static str,
    /// The source file, as the compiler was given it.
    pub file: &'static str,
    /// The line of the declaration's name.
    pub line: u32,
    /// The column of the declaration's name.
    pub column: u32,
}

/// How a structure's field is declared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct DeclaredField {
    /// The field's name; its index where it has none.
    pub name: &'static str,
    /// The declared Rust type, as written.
    pub declared: &'static str,
    /// As a parameter's.
    pub c_name: Option<&'static str>,
    /// The `#[marshal(…)]` word, where one was written.
    pub marshal: Option<&'static str>,
    /// What this one carries the length of: `#[len_of(…)]`.
    pub len_of: Option<Length>,
    /// How the memory behind the value ends and is freed, where the declaration says so.
    pub memory: Option<Memory>,
    /// The line of the field's name.
    pub line: u32,
    /// The column of the field's name.
    pub column: u32,
}

/// A value of native code's that stands for something, and must be closed. Serialized, it has its
/// [declaration](Self::declaration), too. .NET: a `SafeHandle`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Handle {
    /// The Rust name.
    pub name: &'static str,
    /// What native code sees.
    pub native: NativeType,
    /// The function that closes it, as written.
    pub close: &'static str,
    /// The value that stands for none, as written; `None` where that is null.
    pub invalid: Option<&'static str>,
    /// The handle that must outlive it, as written.
    pub parent: Option<&'static str>,
    /// Whether another thread may have it.
    pub send: bool,
    /// Whether several threads may use it at a time.
    pub sync: bool,
    /// The module that it stands in.
    pub module: &'static str,
    /// The source file, as the compiler was given it.
    pub file: &'static str,
    /// The line of the declaration's name.
    pub line: u32,
    /// The column of the declaration's name.
    pub column: u32,
}

/// What every kind has.
macro_rules! of_each {
    ($self:ident, $declaration:ident => $value:expr) => {
        match $self {
            Self::Import($declaration) => $value,
            Self::Export($declaration) => $value,
            Self::Callback($declaration) => $value,
            Self::Table($declaration) => $value,
            Self::Interface($declaration) => $value,
            Self::Structure($declaration) => $value,
            Self::Handle($declaration) => $value,
        }
    };
}

impl Declaration {
    /// The module that it stands in.
    #[must_use]
    pub const fn module(&self) -> &'static str {
        of_each!(self, declaration => declaration.module)
    }

    /// The source file, as the compiler was given it.
    #[must_use]
    pub const fn file(&self) -> &'static str {
        of_each!(self, declaration => declaration.file)
    }

    /// The line of its name; of a block that of its calling convention.
    #[must_use]
    pub const fn line(&self) -> u32 {
        of_each!(self, declaration => declaration.line)
    }

    /// The column of its name; of a block that of its calling convention.
    #[must_use]
    pub const fn column(&self) -> u32 {
        of_each!(self, declaration => declaration.column)
    }

    /// The same, said to be elsewhere: for a tool that compiles the declarations as part of another crate.
    #[doc(hidden)]
    #[must_use]
    pub fn moved(self, module: &'static str, file: &'static str) -> Self {
        macro_rules! moved {
            ($($kind:ident)*) => {
                match self {
                    $(Self::$kind(declaration) => {
                        let mut copy = *declaration;
                        (copy.module, copy.file) = (module, file);
                        Self::$kind(Box::leak(Box::new(copy)))
                    })*
                }
            };
        }
        moved!(Import Export Callback Table Interface Structure Handle)
    }
}
