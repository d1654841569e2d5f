//! The kinds of declarations, made by hand: what each is in C, and the shape of its JSON, which has a version.

#![cfg_attr(windows, allow(unused, reason = "the golden files are compared elsewhere"))]

#[path = "../../interop-macros/src/tests/c_compiler.rs"]
mod c_compiler;

use std::collections::BTreeSet;
use std::fmt::Write as _;

use interop::Guid;
use interop::metadata::{
    BitRange, Block, Callback, Declaration, DeclaredField, Direction, Document, EnumerationValue, Export, Failure,
    Field, Handle, Import, Interface, Length, Memory, Method, NativeType, OpaqueType, Parameter, Return, Side,
    Signature, Slot, Static, Structure, Table, TypeName, VERSION, Way,
};

const INT: NativeType = NativeType::Integer { bits: 32, signed: true };
const VOID: NativeType = NativeType::Void;
const CONTEXT: NativeType = NativeType::Pointer { mutable: true, to: &VOID };
struct Stream;
const STREAM: NativeType =
    NativeType::Pointer { mutable: true, to: &NativeType::Named { name: TypeName::of::<Stream>() } };
const LENGTH: Length = Length { others: &["rows"], unit: Some("bytes"), nul: Some("included") };
const MEMORY: Memory = Memory {
    counted_by: Some(LENGTH),
    list: Some("list"),
    free_with: Some("release"),
    copied: false,
    element_free_with: Some("malloc"),
};

const fn parameter(name: &'static str, native: NativeType, direction: Direction) -> Parameter {
    Parameter {
        name,
        declared: "T",
        native,
        c_name: None,
        direction,
        marshal: None,
        len_of: None,
        memory: None,
        value: None,
    }
}

const fn returns(native: NativeType, way: Option<Way>) -> Return {
    Return { declared: "c_int", native, c_name: Some("int"), way, marshal: None, len_of: None, memory: None }
}

/// `int row(void *context, int count, const Point *point, Stream **stream)`, as the side sees it.
const fn row(side: Side, parameters: &'static [Parameter]) -> Signature {
    let fails = Some(Failure { when: "negative", code: "returned" });
    Signature { abi: "C", side, parameters, variadic: None, returns: returns(INT, Some(Way::Give)), fails }
}

const POINTS: NativeType = NativeType::Pointer { mutable: false, to: &POINT };
const BORROWED: &[Parameter] = &[
    parameter("context", CONTEXT, Direction::In(Way::Borrow)),
    parameter("default", INT, Direction::In(Way::Borrow)),
    parameter("rows", POINTS, Direction::In(Way::Borrow)),
    parameter("stream", NativeType::Pointer { mutable: true, to: &STREAM }, Direction::Out(Way::Give)),
];
const LENT: &[Parameter] = &[
    parameter("this", CONTEXT, Direction::In(Way::Lend)),
    parameter("given", STREAM, Direction::In(Way::Give)),
    Parameter {
        marshal: Some("list"),
        len_of: Some(LENGTH),
        memory: Some(MEMORY),
        c_name: Some("unsigned long"),
        ..parameter("both", CONTEXT, Direction::InOut(Way::Lend, Way::Take))
    },
];
const CALLEE: Signature = row(Side::Callee, BORROWED);
const CALLER: Signature = Signature { variadic: Some(2), ..row(Side::Caller, LENT) };
const METHOD: Method = Method { name: "register", signature: row(Side::Caller, LENT), line: 3, column: 8 };

const fn field(name: &'static str, offset: usize, native: NativeType) -> Field {
    Field { name, offset, bits: None, native }
}

const COMPARE: NativeType = NativeType::FunctionPointer {
    abi: "C",
    parameters: &[
        CONTEXT,
        NativeType::FunctionPointer {
            abi: "system",
            parameters: &[INT],
            variadic: true,
            returns: &VOID,
            nullable: true,
        },
    ],
    variadic: false,
    // A pointer to an array, from a function that a function returns.
    returns: &NativeType::FunctionPointer {
        abi: "C",
        parameters: &[],
        variadic: false,
        returns: &NativeType::Pointer { mutable: false, to: &NativeType::Array { of: &INT, length: 4 } },
        nullable: true,
    },
    nullable: false,
};
const UNSIGNED: NativeType = NativeType::Integer { bits: 32, signed: false };
const NUMBER: NativeType = NativeType::Union {
    name: "Number",
    size: 8,
    align: 8,
    fields: &[field("whole", 0, INT), field("float", 0, NativeType::Float { bits: 64 })],
};
const COLOUR: NativeType = NativeType::Enumeration {
    name: "Colour",
    bits: 32,
    signed: false,
    values: &[EnumerationValue { name: "RED", value: 1 }, EnumerationValue { name: "ALL", value: 0xffff_ffff }],
};
const POINT: NativeType = NativeType::Structure {
    name: "Point",
    size: 64,
    align: 8,
    fields: &[
        Field { bits: Some(BitRange { first: 0, count: 3 }), ..field("visible", 0, UNSIGNED) },
        Field { bits: Some(BitRange { first: 3, count: 29 }), ..field("layer", 0, UNSIGNED) },
        field("colour", 4, COLOUR),
        field("number", 8, NUMBER),
        field("0", 16, NativeType::Array { of: &NativeType::Array { of: &INT, length: 3 }, length: 2 }),
        field(
            "long",
            40,
            NativeType::Pointer { mutable: true, to: &NativeType::Named { name: TypeName::of::<Point>() } },
        ),
        field("compare", 48, COMPARE),
        field("empty", 56, NativeType::Array { of: &UNSIGNED, length: 0 }),
    ],
};
struct Point;

const BLOCK: Block = Block {
    library: "LIBRARY",
    abi: "C",
    strings: Some("utf8"),
    bools: Some("bool8"),
    module: "here",
    file: "here.rs",
    line: 1,
    column: 8,
    functions: &[Import {
        name: "import",
        of_type: Some("Kind"),
        entry_points: &["imported", "imported_v1"],
        library: Some("OTHER"),
        safe: true,
        optional: true,
        fallback: true,
        signature: CALLER,
        line: 2,
        column: 8,
    }],
    statics: &[Static {
        name: "COUNT",
        entry_points: &["count"],
        library: Some("OTHER"),
        safe: true,
        declared: "c_int",
        native: INT,
        c_name: Some("int"),
        line: 3,
        column: 12,
    }],
    opaque_types: &[OpaqueType { name: "Stream", line: 4, column: 10 }],
};

/// One of each, with something in all that can be absent, in the order in which C needs them.
const ALL: &[Declaration] = &[
    Declaration::Structure(&Structure { name: "Colour", native: COLOUR, ..SCALAR }),
    Declaration::Structure(&Structure { name: "Number", native: NUMBER, ..SCALAR }),
    Declaration::Structure(&Structure { name: "Point", native: POINT, fields: DECLARED, ..SCALAR }),
    Declaration::Handle(&Handle {
        name: "Stream",
        native: STREAM,
        close: "close",
        invalid: Some("negative_one"),
        parent: Some("Device"),
        send: true,
        sync: false,
        module: "here",
        file: "here.rs",
        line: 5,
        column: 10,
    }),
    Declaration::Import(&BLOCK),
    Declaration::Export(&Export {
        name: "export",
        exported_as: &["exported"],
        signature: CALLEE,
        panics: Some("-1"),
        module: "here",
        file: "here.rs",
        line: 6,
        column: 8,
    }),
    Declaration::Callback(&Callback {
        name: "Row",
        signature: CALLEE,
        call: "FnMut",
        user_data: Some(0),
        panics: Some("-1"),
        module: "here",
        file: "here.rs",
        line: 7,
        column: 10,
    }),
    Declaration::Table(&Table {
        name: "Vfs",
        this: "table",
        size: 32,
        align: 8,
        slots: &[
            Slot::Field(field("version", 0, INT)),
            Slot::Gap { offset: 4, size: 4 },
            Slot::Function { offset: 8, optional: true, method: METHOD },
        ],
        module: "here",
        file: "here.rs",
        line: 8,
        column: 11,
    }),
    Declaration::Interface(&Interface { name: "IUnknown", base: None, first_slot: 0, ..INTERFACE }),
    Declaration::Interface(&INTERFACE),
];
const SCALAR: Structure =
    Structure { name: "", native: VOID, fields: &[], module: "here", file: "here.rs", line: 9, column: 12 };
const DECLARED: &[DeclaredField] = &[DeclaredField {
    name: "0",
    declared: "[[c_int; 3]; 2]",
    c_name: Some("int"),
    marshal: Some("inline"),
    len_of: Some(LENGTH),
    memory: Some(MEMORY),
    line: 10,
    column: 5,
}];
const INTERFACE: Interface = Interface {
    name: "ICalculator",
    guid: Some(Guid::from_u128(0x0000_0000_0000_0000_C000_0000_0000_0046)),
    base: Some("com::IUnknown"),
    first_slot: 1,
    methods: &[METHOD],
    module: "here",
    file: "here.rs",
    line: 11,
    column: 11,
};

fn in_c(declaration: &Declaration) -> String {
    match declaration {
        Declaration::Import(block) => {
            let functions = block.functions.iter().map(Import::prototype);
            functions.chain(block.statics.iter().map(Static::declaration)).collect::<Vec<_>>().join("\n")
        }
        Declaration::Export(export) => export.prototype(),
        Declaration::Callback(callback) => callback.declaration(),
        Declaration::Table(table) => table.declaration(),
        Declaration::Interface(interface) => interface.declaration(),
        Declaration::Structure(structure) => structure.declaration(),
        Declaration::Handle(handle) => handle.declaration(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn each_is_c() {
    let expected = "\
typedef uint32_t Colour;
enum { RED = 1, ALL = 4294967295 };
typedef union Number Number;
union Number { int32_t whole; double float_; };
typedef struct Point Point;
struct Point { uint32_t visible : 3; uint32_t layer : 29; Colour colour; Number number; int _0[2][3]; Point *long_; \
const int32_t (*(*(*compare)(void *, void (*)(int32_t, ...)))(void))[4]; uint32_t empty[0]; };
typedef struct Stream *Stream;
int imported(void *this, Stream *given, ... /* void *both */);
extern int count;
int exported(void *context, int32_t default_, const Point *rows, Stream **stream);
typedef int (*Row)(void *context, int32_t default_, const Point *rows, Stream **stream);
typedef struct Vfs Vfs;
struct Vfs { int32_t version; char gap_4[4]; int (*register_)(void *this, Stream *given, void *both); };
typedef struct IUnknown IUnknown;
typedef struct IUnknownVtbl IUnknownVtbl;
struct IUnknownVtbl { int (*register_)(void *this, Stream *given, void *both); };
struct IUnknown { const IUnknownVtbl *lpVtbl; };
typedef struct ICalculator ICalculator;
typedef struct ICalculatorVtbl ICalculatorVtbl;
struct ICalculatorVtbl { IUnknownVtbl base; int (*register_)(void *this, Stream *given, void *both); };
struct ICalculator { const ICalculatorVtbl *lpVtbl; };";
    let found = ALL.iter().map(in_c).collect::<Vec<_>>().join("\n");
    assert_eq!(found, expected);
    compile(&found);
}

/// Asks the C compiler whether this is C.
fn compile(source: &str) {
    let source = format!("#include <stdint.h>\n{source}\n");
    let errors = c_compiler::errors(&source).unwrap_or_default();
    assert!(errors.is_empty(), "{source}\n{errors}");
}

#[test]
fn where_each_stands() {
    let places: Vec<_> = ALL.iter().map(|declaration| (declaration.line(), declaration.column())).collect();
    let expected = [(9, 12), (9, 12), (9, 12), (5, 10), (1, 8), (6, 8), (7, 10), (8, 11), (11, 11), (11, 11)];
    assert_eq!(places, expected);
    assert!(ALL.iter().all(|declaration| (declaration.module(), declaration.file()) == ("here", "here.rs")));
    // A declaration is a constant: this one is kept for as long as the program runs, too.
    static MOVED: std::sync::OnceLock<Declaration> = std::sync::OnceLock::new();
    let moved = MOVED.get_or_init(|| ALL[3].moved("there", "there.rs"));
    assert_eq!((moved.module(), moved.file(), moved.line()), ("there", "there.rs", 5));
}

/// What the caller lends the callee borrows, and what the callee gives the caller takes.
#[test]
fn each_side_sees_the_same_call() {
    let directions =
        |parameters: &[Parameter]| parameters.iter().map(|parameter| parameter.direction).collect::<Vec<_>>();
    let [this, given, both] = directions(LENT)[..] else { panic!() };
    assert_eq!(this.reversed(), Direction::In(Way::Borrow));
    assert_eq!(given.reversed(), Direction::In(Way::Take));
    assert_eq!(both.reversed(), Direction::InOut(Way::Borrow, Way::Give));
    assert_eq!((both.goes_in(), both.comes_out()), (Some(Way::Lend), Some(Way::Take)));
    assert_eq!((given.goes_in(), given.comes_out()), (Some(Way::Give), None));
    assert!(directions(BORROWED).into_iter().all(|direction| direction.reversed().reversed() == direction));
}

/// Which `cargo interop declarations` is tested with, too.
#[test]
#[cfg(not(windows))]
fn as_json() {
    let mut text = serde_json::to_string_pretty(&Document { declarations: ALL }).expect("it is plain data");
    text = text.replace(concat!(module_path!(), "::"), "here::");
    text.push('\n');
    let path = format!("{}/metadata/{VERSION}-every-kind.json", interop_test_native::TESTS);
    if std::env::var_os("INTEROP_BLESS").is_some() {
        std::fs::write(&path, &text).expect("the golden file can be written");
    }
    let golden = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert_eq!(text, golden, "if this is as it should be, run with INTEROP_BLESS=1");
}

/// Every member that the JSON can have, with what stands there. If this changes, programs that read it may break: so the
/// version says so.
#[test]
#[cfg(not(windows))]
fn the_shape_has_the_version() {
    let json = serde_json::to_value(Document { declarations: ALL }).expect("it is plain data");
    let mut shape = BTreeSet::new();
    members(&json, "", &mut shape);
    let mut text = String::new();
    for member in shape {
        let _ = writeln!(text, "{member}");
    }
    let path = format!("{}/metadata/{VERSION}-shape.txt", interop_test_native::TESTS);
    if std::env::var_os("INTEROP_BLESS").is_some() && !std::fs::exists(&path).expect("the folder can be read") {
        std::fs::write(&path, &text).expect("the golden file can be written");
    }
    let golden = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert_eq!(
        text, golden,
        "the JSON has another shape: raise `metadata::VERSION`, and write the file of the new version with \
         `INTEROP_BLESS=1 cargo test -p interop-tests --test declaration_kinds`; if no release has had version {VERSION} \
         yet, remove its file first and leave the version as it is"
    );
}

/// Each path through the objects, and the kind of value at its end. A native type may stand in another: of those, and of
/// signatures, the path begins anew.
fn members(json: &serde_json::Value, path: &str, shape: &mut BTreeSet<String>) {
    const NATIVE: [&str; 9] =
        ["Integer", "Float", "Pointer", "FunctionPointer", "Array", "Structure", "Union", "Enumeration", "Named"];
    let kind = match json {
        serde_json::Value::Object(object) => {
            for (name, value) in object {
                let is_native =
                    NATIVE.contains(&name.as_str()) && object.len() == 1 && !path.ends_with("declarations[]");
                if name == "signature" {
                    shape.insert(format!("{path}.{name}: Signature"));
                    members(value, "Signature", shape);
                } else if is_native {
                    shape.insert(format!("{path}: NativeType"));
                    members(value, &format!("NativeType.{name}"), shape);
                } else {
                    members(value, &format!("{path}.{name}"), shape);
                }
            }
            return;
        }
        serde_json::Value::Array(array) => {
            array.iter().for_each(|value| members(value, &format!("{path}[]"), shape));
            return;
        }
        serde_json::Value::String(word) if word == "Void" => "NativeType",
        serde_json::Value::Null => "null",
        serde_json::Value::Bool(_) => "truth value",
        serde_json::Value::Number(_) => "number",
        serde_json::Value::String(_) => "string",
    };
    shape.insert(format!("{path}: {kind}"));
}
