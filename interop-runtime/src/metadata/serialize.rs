//! What is serialized beside the fields: the texts that are made when they are asked for.

use serde::ser::{Serialize, SerializeStruct, Serializer};

use super::block::{Function, Static};

/// Every field (the pattern has no `..`), and the text of the method of that name.
macro_rules! with_text {
    ($type:ident { $($field:ident),* } $text:ident) => {
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let Self { $($field),* } = self;
                let fields = [$(stringify!($field)),*].len() + 1;
                let mut structure = serializer.serialize_struct(stringify!($type), fields)?;
                $(structure.serialize_field(stringify!($field), $field)?;)*
                structure.serialize_field(stringify!($text), &self.$text())?;
                structure.end()
            }
        }
    };
}

with_text!(Function {
    name, entry_points, library, abi, safe, optional, fallback, parameters, variadic, returns, fails, line
} prototype);
with_text!(Static { name, entry_points, library, safe, declared, native, c_name, line } declaration);
