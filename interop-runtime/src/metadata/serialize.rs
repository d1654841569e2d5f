//! What is serialized otherwise than by its fields: the document's version, and the texts that are made when they are
//! asked for.

use serde::ser::{Serialize, SerializeStruct, Serializer};

use super::declaration::{Callback, Export, Handle, Interface, Structure, Table};
use super::document::{Document, VERSION};
use super::import::{Import, Static};
use super::type_name::TypeName;

impl Serialize for Document<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { declarations } = self;
        let mut structure = serializer.serialize_struct("Document", 2)?;
        structure.serialize_field("version", &VERSION)?;
        structure.serialize_field("declarations", declarations)?;
        structure.end()
    }
}

impl Serialize for TypeName {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut structure = serializer.serialize_struct("TypeName", 2)?;
        structure.serialize_field("name", &self.to_string())?;
        structure.serialize_field("path", self.path())?;
        structure.end()
    }
}

/// Every field (the pattern has no `..`), and the text of the method of that name.
macro_rules! with_text {
    ($type:ident { $($field:ident $(as $with:expr)?),* } $text:ident) => {
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let Self { $($field),* } = self;
                let fields = [$(stringify!($field)),*].len() + 1;
                let mut structure = serializer.serialize_struct(stringify!($type), fields)?;
                $(
                    $(let $field = &$with($field);)?
                    structure.serialize_field(stringify!($field), $field)?;
                )*
                structure.serialize_field(stringify!($text), &self.$text())?;
                structure.end()
            }
        }
    };
}

with_text!(Import { name, of_type, entry_points, library, safe, optional, fallback, signature, line, column } prototype);
with_text!(Static { name, entry_points, library, safe, declared, native, c_name, line, column } declaration);
with_text!(Export { name, exported_as, signature, panics, module, file, line, column } prototype);
with_text!(Callback { name, signature, call, user_data, panics, module, file, line, column } declaration);
with_text!(Table { name, this, size, align, slots, module, file, line, column } declaration);
with_text!(Interface {
    name, guid as |guid: &Option<crate::Guid>| guid.map(|guid| guid.to_string()), base, first_slot, methods, module, file,
    line, column
} declaration);
with_text!(Structure { name, native, fields, module, file, line, column } declaration);
with_text!(Handle { name, native, close, invalid, parent, send, sync, module, file, line, column } declaration);
