//! The structures in C: definitions, what makes and adds up the values of one, the table of its layout, and its functions.

use std::fmt::Write as _;

use crate::structure::{Canary, Conversion, Record, Scalar, Structure, Type, field_name};

/// The definitions of a structure and of those in it.
pub(crate) fn definitions(structure: &Structure) -> String {
    let mut text = String::new();
    for record in &structure.records {
        let aligned = record.align.map_or_else(String::new, |bytes| format!("ALIGNED({bytes}) "));
        if let Some(bytes) = record.packed {
            writeln!(text, "#pragma pack(push, {bytes})").expect(STRING);
        }
        write!(text, "{} {aligned}{} {{", record.keyword(), named(structure, record)).expect(STRING);
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
        for (index, ty) in record.fields.iter().enumerate() {
            // Of a union the selected member is made and read.
            let case = record.union.then(|| format!("if (selected() % {} == {index}) ", record.fields.len()));
            let case = case.unwrap_or_default();
            writeln!(made, "    {case}{}", make(structure, &name, field_name(index), ty)).expect(STRING);
            writeln!(added, "    {case}{}", add(structure, &name, field_name(index), ty)).expect(STRING);
        }
        let keyword = record.keyword();
        writeln!(
            text,
            "static {keyword} {name} {name}_made(uint64_t *random) {{\n    {keyword} {name} made;\n{made}    return made;\n}}\n\
             static uint64_t {name}_added(uint64_t sum, {keyword} {name} value) {{\n{added}    return sum;\n}}"
        )
        .expect(STRING);
    }
    let name = &structure.name;
    writeln!(text, "typedef {} {name} {name}_type;", structure.outer().keyword()).expect(STRING);
    writeln!(text, "POSITIONS({name})\nPOSITIONS_{turn}({name})\n").expect(STRING);
    text
}

/// The name behind `struct`.
fn named(structure: &Structure, record: &Record) -> String {
    let outer = record.name == structure.outer().name;
    if outer { structure.name.clone() } else { format!("{}_{}", structure.name, record.name) }
}

fn declared(structure: &Structure, ty: &Type, name: impl std::fmt::Display) -> String {
    match ty {
        Type::Scalar(_) if structure.canary == Some(Canary::Class) => format!("double {name}"),
        Type::Scalar(scalar) | Type::Complex(scalar) => format!("{} {name}", scalar.c),
        Type::Converted(conversion) => format!("{} {name}", conversion.c),
        Type::Counted => format!("const int32_t *{name}; uint32_t {name}_count"),
        Type::InlineText { wide, units, .. } => format!("{} {name}[{units}]", if *wide { "uint16_t" } else { "char" }),
        Type::InlineItems(length) => format!("int32_t {name}[{length}]; uint32_t {name}_count"),
        Type::Size => format!("uint32_t {name}"),
        Type::Reserved(length) => format!("uint16_t {name}[{length}]"),
        Type::Array(of, length) => declared(structure, of, format!("{name}[{length}]")),
        Type::Record(index) => {
            let record = &structure.records[*index];
            format!("{} {} {name}", record.keyword(), named(structure, record))
        }
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

/// The statement that makes a field of `made`, from the next number of `random`.
fn make(structure: &Structure, name: &str, field: char, ty: &Type) -> String {
    let (loops, item, place) = elements(ty);
    let place = format!("{loops}made.{field}{place}");
    match item {
        Type::Scalar(_) if structure.canary == Some(Canary::Class) => format!("{place} = make_bits(next(random));"),
        Type::Scalar(Scalar { family: family @ "integer", c, .. }) => {
            format!("{place} = ({c})make_{family}(next(random));")
        }
        Type::Scalar(Scalar { family, .. }) | Type::Complex(Scalar { family, .. }) => {
            format!("{place} = make_{family}(next(random));")
        }
        Type::Converted(Conversion { family, .. }) => format!("{place} = make_{family}(next(random));"),
        Type::Counted => format!("{place} = make_numbers(next(random), &made.{field}_count);"),
        Type::InlineText { wide, units, .. } => {
            format!("put_text{}(made.{field}, {units}, next(random));", if *wide { "16" } else { "" })
        }
        Type::InlineItems(length) => format!("made.{field}_count = put_numbers(made.{field}, {length}, next(random));"),
        Type::Size => format!("{place} = sizeof(struct {name});"),
        Type::Reserved(_) => format!("memset(made.{field}, 0, sizeof made.{field});"),
        Type::Record(index) => format!("{place} = {}_made(random);", named(structure, &structure.records[*index])),
        Type::Array(..) => unreachable!("`elements` leaves none"),
    }
}

/// The statement that adds a field of `value` to `sum`.
fn add(structure: &Structure, name: &str, field: char, ty: &Type) -> String {
    let (loops, item, place) = elements(ty);
    let place = format!("value.{field}{place}");
    let sum = match item {
        Type::Scalar(_) if structure.canary == Some(Canary::Class) => format!("add_bits(sum, {place})"),
        Type::Scalar(Scalar { family: family @ "integer", .. }) => format!("add_{family}(sum, (uint64_t){place})"),
        Type::Scalar(Scalar { family, .. }) | Type::Complex(Scalar { family, .. }) => {
            format!("add_{family}(sum, {place})")
        }
        Type::Converted(Conversion { family, .. }) => format!("add_{family}(sum, {place})"),
        Type::Counted => format!("add_numbers(sum, {place}, {place}_count)"),
        Type::InlineText { wide, units, may_fill } => {
            let wide = if *wide { "16" } else { "" };
            format!("add_inline_text{wide}(sum, {place}, {units}, {})", i32::from(*may_fill))
        }
        Type::InlineItems(_) => format!("add_numbers(sum, {place}, {place}_count)"),
        Type::Size => format!("{place} == sizeof(struct {name}) ? sum : WRONG"),
        Type::Reserved(length) => format!("add_reserved(sum, {place}, {length})"),
        Type::Record(index) => format!("{}_added(sum, {place})", named(structure, &structure.records[*index])),
        Type::Array(..) => unreachable!("`elements` leaves none"),
    };
    format!("{loops}sum = {sum};")
}

/// Size, alignment and offsets, in the order in which `src/layout.rs` walks through the description that the derive makes.
fn described(structure: &Structure, record: usize, layout: &mut Vec<String>) {
    let record = &structure.records[record];
    let name = format!("{} {}", record.keyword(), named(structure, record));
    layout.push(format!("sizeof({name})"));
    layout.push(format!("_Alignof({name})"));
    for (index, ty) in record.fields.iter().enumerate() {
        let field = field_name(index);
        layout.push(format!("offsetof({name}, {field})"));
        if let Type::Counted | Type::InlineItems(_) = ty {
            layout.push(format!("offsetof({name}, {field}_count)"));
        }
        if let (_, Type::Record(inner), _) = elements(ty) {
            described(structure, *inner, layout);
        }
    }
}

const INCLUDE: &str = "#include \"structures.h\"\n";

const STRING: &str = "a string accepts everything";
