//! The types that are declared, as a C header has them.

use std::fmt::Write as _;

use super::declaration::{Callback, Handle, Interface, Slot, Structure, Table};
use super::declarator::{CType, is_reserved};
use super::native_type::{Field, NativeType};
use super::prototype::named;

impl Callback {
    /// The C declaration: `typedef int (*Row)(void *context, int count);`
    ///
    /// It is made as an import's [prototype](super::Import::prototype) is. .NET has no counterpart.
    #[must_use]
    pub fn declaration(&self) -> String {
        let Self { name, signature, .. } = self;
        format!("typedef {};", signature.declared().of_pointer(name))
    }
}

impl Table {
    /// The C declaration: a structure, with a pointer for each function.
    ///
    /// It is made as an import's [prototype](super::Import::prototype) is. .NET has no counterpart.
    #[must_use]
    pub fn declaration(&self) -> String {
        let members = self.slots.iter().map(|slot| match slot {
            Slot::Function { method, .. } => {
                format!("{};", method.signature.declared().of_pointer(&member(method.name)))
            }
            Slot::Field(field) => declare_field(field, None),
            Slot::Gap { offset, size } => format!("char gap_{offset}[{size}];"),
        });
        structure("struct", self.name, members)
    }
}

impl Interface {
    /// The C declaration: the table of functions, and an object that begins with a pointer to it. What it extends stands
    /// first in the table, under the name of that one's table.
    ///
    /// It is made as an import's [prototype](super::Import::prototype) is. .NET has no counterpart.
    #[must_use]
    pub fn declaration(&self) -> String {
        let Self { name, .. } = self;
        let base = self.base.map(|base| format!("{}Vtbl base;", base.rsplit("::").next().unwrap_or(base)));
        let methods = self.methods.iter();
        let methods =
            methods.map(|method| format!("{};", method.signature.declared().of_pointer(&member(method.name))));
        let table = structure("struct", &format!("{name}Vtbl"), base.into_iter().chain(methods));
        format!("typedef struct {name} {name};\n{table}\nstruct {name} {{ const {name}Vtbl *lpVtbl; }};")
    }
}

impl Structure {
    /// The C declaration: `struct`, `union` or `enum`. The enumeration's own type is its integer, because C's compilers
    /// choose one themselves.
    ///
    /// It is made as an import's [prototype](super::Import::prototype) is. .NET has no counterpart.
    ///
    /// ```
    /// use interop_runtime::metadata::{EnumerationValue, NativeType, Structure};
    /// let colour = Structure {
    ///     name: "Colour",
    ///     native: NativeType::Enumeration {
    ///         name: "Colour",
    ///         bits: 32,
    ///         signed: false,
    ///         values: &[EnumerationValue { name: "RED", value: 1 }],
    ///     },
    ///     // …
    /// #   fields: &[],
    /// #   module: "colours",
    /// #   file: "colours.rs",
    /// #   line: 1,
    /// #   column: 1,
    /// };
    /// assert_eq!(colour.declaration(), "typedef uint32_t Colour;\nenum { RED = 1 };");
    /// ```
    #[must_use]
    pub fn declaration(&self) -> String {
        let Self { name, .. } = self;
        let of = |kind: &str, fields: &[Field]| {
            let c_name = |field: &Field| self.fields.iter().find(|declared| declared.name == field.name)?.c_name;
            structure(kind, name, fields.iter().map(|field| declare_field(field, c_name(field))))
        };
        match &self.native {
            NativeType::Structure { fields, .. } => of("struct", fields),
            NativeType::Union { fields, .. } => of("union", fields),
            NativeType::Enumeration { bits, signed, values, .. } => {
                let integer = named(&NativeType::Integer { bits: *bits, signed: *signed }, None).declare(name);
                let values = values.iter().map(|value| format!("{} = {}", member(value.name), value.value));
                format!("typedef {integer};\nenum {{ {} }};", values.collect::<Vec<_>>().join(", "))
            }
            other => format!("typedef {};", named(other, None).beside(name).declare(name)),
        }
    }
}

impl Handle {
    /// The C declaration: `typedef void *Stream;`
    ///
    /// It is made as an import's [prototype](super::Import::prototype) is. .NET has no counterpart.
    #[must_use]
    pub fn declaration(&self) -> String {
        format!("typedef {};", named(&self.native, None).beside(self.name).declare(self.name))
    }
}

/// A structure or a union, which may have pointers to itself.
fn structure(kind: &str, name: &str, members: impl Iterator<Item = String>) -> String {
    let mut text = format!("typedef {kind} {name} {name};\n{kind} {name} {{");
    for member in members {
        let _ = write!(text, " {member}");
    }
    text + " };"
}

fn declare_field(field: &Field, c_name: Option<&str>) -> String {
    let ty = match named(&field.native, c_name) {
        // An empty array: C's flexible member, which must be the last one, and not the only one.
        CType::Array(of, length) if length.is_empty() => CType::Array(of, "0".to_owned()),
        other => other,
    };
    let bits = field.bits.map(|bits| format!(" : {}", bits.count)).unwrap_or_default();
    format!("{}{bits};", ty.declare(&member(field.name)))
}

/// The name of a member: that of a field without a name is its index.
fn member(name: &str) -> String {
    let name = name.strip_prefix("r#").unwrap_or(name);
    if name.starts_with(|first: char| first.is_ascii_digit()) {
        format!("_{name}")
    } else if is_reserved(name) {
        format!("{name}_")
    } else {
        name.to_owned()
    }
}
