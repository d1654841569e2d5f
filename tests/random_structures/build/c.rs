//! The structures in C: definitions, what makes and adds up the values of one, the table of its layout, and its functions.

use std::fmt::Write as _;

use crate::structure::{Canary, Record, Structure, Type, field_name};

/// The definitions of a structure and of those in it.
pub(crate) fn definitions(structure: &Structure) -> String {
    let mut text = String::new();
    for record in &structure.records {
        let aligned = record.align.map_or_else(String::new, |bytes| format!("ALIGNED({bytes}) "));
        if let Some(bytes) = record.packed {
            writeln!(text, "#pragma pack(push, {bytes})").expect(STRING);
        }
        write!(text, "struct {aligned}{} {{", named(structure, record)).expect(STRING);
        for (index, field) in record.fields.iter().enumerate() {
            let last = index == record.fields.len() - 1;
            if last && structure.canary == Some(Canary::Offset) {
                text.push_str(" int32_t more;");
            }
            write!(text, " {};", declared(structure, field, field_name(index))).expect(STRING);
        }
        text.push_str(" };\n");
        if record.packed.is_some() {
            text.push_str("#pragma pack(pop)\n");
        }
    }
    text
}

/// The table of the layouts of all, by their names, in order.
pub(crate) fn layouts(structures: &[&Structure]) -> String {
    let mut text = String::from(INCLUDE);
    let mut rows = String::new();
    for structure in structures {
        let name = &structure.name;
        let mut layout = Vec::new();
        described(structure, structure.records.len() - 1, &mut layout);
        let layout = layout.join(",\n    ");
        write!(text, "{}static const size_t {name}[] = {{\n    {layout}\n}};\n", definitions(structure)).expect(STRING);
        writeln!(rows, "    {{ \"{name}\", {name}, sizeof {name} / sizeof *{name} }},").expect(STRING);
    }
    text + "static const struct layout layouts[] = {\n" + &rows + "};\nLAYOUTS(layouts)\n"
}

/// All functions of a structure.
pub(crate) fn code(structure: &Structure, turn: &str) -> String {
    let mut text = INCLUDE.to_owned() + &definitions(structure);
    for record in &structure.records {
        let name = named(structure, record);
        let (mut made, mut added) = (String::new(), String::new());
        for (index, field) in record.fields.iter().enumerate() {
            let field_name = field_name(index);
            let (loops, item, place) = elements(field);
            let (family, cast) = family(structure, item);
            writeln!(made, "    {loops}made.{field_name}{place} = {cast}{};", make(structure, item, &family))
                .expect(STRING);
            writeln!(added, "    {loops}sum = {};", add(item, &family, &format!("value.{field_name}{place}")))
                .expect(STRING);
        }
        writeln!(
            text,
            "static struct {name} {name}_made(uint64_t *random) {{\n    struct {name} made;\n{made}    return made;\n}}\n\
             static uint64_t {name}_added(uint64_t sum, struct {name} value) {{\n{added}    return sum;\n}}"
        )
        .expect(STRING);
    }
    let name = &structure.name;
    writeln!(text, "POSITIONS({name})\nPOSITIONS_{turn}({name})\n").expect(STRING);
    text
}

/// The name behind `struct`.
fn named(structure: &Structure, record: &Record) -> String {
    let last = structure.records.last().expect("a structure has a record");
    if record.name == last.name { structure.name.clone() } else { format!("{}_{}", structure.name, record.name) }
}

fn declared(structure: &Structure, ty: &Type, name: impl std::fmt::Display) -> String {
    match ty {
        Type::Scalar(_) if structure.canary == Some(Canary::Class) => format!("double {name}"),
        Type::Scalar(scalar) | Type::Complex(scalar) => format!("{} {name}", scalar.c),
        Type::Array(of, length) => declared(structure, of, format!("{name}[{length}]")),
        Type::Record(index) => format!("struct {} {name}", named(structure, &structure.records[*index])),
    }
}

/// The loops over the elements of an array, of what type these are, and how one is subscripted.
fn elements(mut ty: &Type) -> (String, &Type, String) {
    let (mut loops, mut place) = (String::new(), String::new());
    while let Type::Array(of, length) = ty {
        let index = format!("i{}", place.matches('[').count());
        write!(loops, "for (size_t {index} = 0; {index} < {length}; {index}++) ").expect(STRING);
        write!(place, "[{index}]").expect(STRING);
        ty = of;
    }
    (loops, ty, place)
}

/// The functions for a value of the type, and the cast that makes an integer of it.
fn family(structure: &Structure, ty: &Type) -> (String, String) {
    match ty {
        Type::Scalar(_) if structure.canary == Some(Canary::Class) => ("bits".into(), String::new()),
        Type::Scalar(scalar) | Type::Complex(scalar) => {
            let cast = if scalar.family == "integer" { format!("({})", scalar.c) } else { String::new() };
            (scalar.family.into(), cast)
        }
        Type::Array(..) => unreachable!("`elements` leaves none"),
        Type::Record(index) => (named(structure, &structure.records[*index]), String::new()),
    }
}

fn make(_: &Structure, ty: &Type, family: &str) -> String {
    if matches!(ty, Type::Record(_)) {
        format!("{family}_made(random)")
    } else {
        format!("make_{family}(next(random))")
    }
}

fn add(ty: &Type, family: &str, value: &str) -> String {
    if matches!(ty, Type::Record(_)) {
        format!("{family}_added(sum, {value})")
    } else {
        let cast = if family == "integer" { "(uint64_t)" } else { "" };
        format!("add_{family}(sum, {cast}{value})")
    }
}

/// Size, alignment and offsets, in the order in which `src/layout.rs` walks through the description that the derive makes.
fn described(structure: &Structure, record: usize, layout: &mut Vec<String>) {
    let record = &structure.records[record];
    let name = named(structure, record);
    layout.push(format!("sizeof(struct {name})"));
    layout.push(format!("_Alignof(struct {name})"));
    for (index, field) in record.fields.iter().enumerate() {
        layout.push(format!("offsetof(struct {name}, {})", field_name(index)));
        if let (_, Type::Record(inner), _) = elements(field) {
            described(structure, *inner, layout);
        }
    }
}

const INCLUDE: &str = "#include \"structures.h\"\n";

const STRING: &str = "a string accepts everything";
