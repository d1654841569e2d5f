//! The structures in Rust: a module each, of the macros in `src/`, and the table of all.

use std::fmt::Write as _;

use crate::structure::{Record, Structure, Type, field_name};

/// `text` has the structure's definition in C, for who reads about a failure.
pub(crate) fn module(structure: &Structure, turn: &str, text: &str) -> String {
    let name = &structure.name;
    let mut module =
        format!("mod {name} {{\n    use ::interop_test_random_structures::{{positions, record, value::*}};\n");
    for record in &structure.records {
        let fields: Vec<_> = record
            .fields
            .iter()
            .enumerate()
            .map(|(index, field)| format!("{}: {}", field_name(index), written(field, &structure.records)))
            .collect();
        let Record { name, packed, align, .. } = record;
        let packed = packed.map_or_else(String::new, |bytes| format!(", packed({bytes})"));
        let align = align.map_or_else(String::new, |bytes| format!(", align({bytes})"));
        writeln!(module, "    record! {{ [C{packed}{align}] {name} {{ {} }} }}", fields.join(", ")).expect(STRING);
    }
    let outer = &structure.records.last().expect("a structure has a record").name;
    writeln!(module, "    positions! {{ {outer}, {name:?}, \"{name}_\", {turn}, {} }}\n}}", quoted(text))
        .expect(STRING);
    module
}

/// The table of these structures.
pub(crate) fn table(structures: &[&Structure]) -> String {
    let cases: String = structures.iter().map(|structure| format!("    {}::CASE,\n", structure.name)).collect();
    format!("pub(crate) static ALL: &[::interop_test_random_structures::Case] = &[\n{cases}];\n")
}

fn quoted(text: &str) -> String {
    format!("r#\"{text}\"#")
}

fn written(ty: &Type, records: &[Record]) -> String {
    match ty {
        Type::Scalar(scalar) | Type::Complex(scalar) => scalar.rust.into(),
        Type::Array(of, length) => format!("[{}; {length}]", written(of, records)),
        Type::Record(index) => records[*index].name.clone(),
    }
}

const STRING: &str = "a string accepts everything";
