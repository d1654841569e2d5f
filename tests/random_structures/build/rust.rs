//! The structures in Rust: a module each, of the macros in `src/`, and the table of all.

use std::fmt::Write as _;

use crate::structure::{Record, Structure, Type, field_name};

/// `text` has the structure's definition in C, for who reads about a failure.
pub(crate) fn module(structure: &Structure, turn: &str, text: &str) -> String {
    let name = &structure.name;
    let mut module = format!(
        "mod {name} {{\n    use ::interop_test_random_structures::{{converted::*, marshaled, positions, record, union_record, value::*}};\n    use ::std::marker::PhantomData;\n"
    );
    for record in &structure.records {
        let fields: Vec<_> =
            (0..).zip(&record.fields).map(|(index, ty)| field(field_name(index), ty, structure)).collect();
        let Record { name, marshaled, packed, align, .. } = record;
        let packed = packed.map(|bytes| format!("packed({bytes})"));
        let align = align.map(|bytes| format!("align({bytes})"));
        let words: Vec<_> = [(!marshaled).then(|| "C".into()), packed, align].into_iter().flatten().collect();
        writeln!(module, "    {}! {{ [{}] {name} {{ {} }} }}", derive(record), words.join(", "), fields.join(", "))
            .expect(STRING);
    }
    let outer = &structure.outer().name;
    writeln!(module, "    positions! {{ {outer}, {name:?}, \"{name}_\", {turn}, {} }}\n}}", quoted(text))
        .expect(STRING);
    module
}

/// The macro that makes it.
fn derive(record: &Record) -> &str {
    match record {
        Record { marshaled: true, .. } => "marshaled",
        Record { union: true, .. } => "union_record",
        _ => "record",
    }
}

fn field(name: char, ty: &Type, structure: &Structure) -> String {
    let count = format!("#[len_of({name})] {name}_count: PhantomData<u32>");
    match ty {
        Type::Counted => format!("{name}: Vec<i32>, {count}"),
        Type::InlineItems(length) => format!("#[marshal(inline({length}))] {name}: Vec<i32>, {count}"),
        Type::InlineText { wide, units, may_fill } => {
            let encoding = if *wide { "utf16" } else { "utf8" };
            let nul = if *may_fill { ", nul = optional" } else { "" };
            format!("#[marshal({encoding}, inline({units}{nul}))] {name}: String")
        }
        Type::Size => format!("#[value(size)] {name}: PhantomData<u32>"),
        Type::Reserved(length) => format!("#[value(0)] {name}: PhantomData<[u16; {length}]>"),
        _ => format!("{}{name}: {}", words(ty), written(ty, &structure.records)),
    }
}

/// `#[marshal(…)]`, if it must be there.
fn words(ty: &Type) -> String {
    match ty {
        Type::Array(of, _) => words(of),
        Type::Converted(conversion) if !conversion.words.is_empty() => format!("#[marshal({})] ", conversion.words),
        _ => String::new(),
    }
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
        Type::Converted(conversion) => conversion.rust.into(),
        Type::Counted | Type::InlineText { .. } | Type::InlineItems(_) | Type::Size | Type::Reserved(_) => {
            unreachable!("`field` writes them")
        }
    }
}

const STRING: &str = "a string accepts everything";
