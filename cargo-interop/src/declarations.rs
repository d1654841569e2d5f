//! The metadata as tools read it: of the JSON what the table shows.

use serde::Deserialize;

/// The version of the JSON that is read here: `metadata::VERSION`.
const VERSION: u32 = 1;

/// Reads what the program printed.
pub(crate) fn read(json: &str) -> Result<Vec<Declaration>, String> {
    #[derive(Deserialize)]
    struct Version {
        version: u32,
    }
    #[derive(Deserialize)]
    struct Document {
        declarations: Vec<Declaration>,
    }
    let wrong = |error| format!("what the program printed: {error}");
    let Version { version } = serde_json::from_str(json).map_err(wrong)?;
    if version != VERSION {
        return Err(format!(
            "the crate's version of `native-interop` writes metadata of version {version}, and this command reads \
             version {VERSION}; use the `cargo-interop` of the same version, or `--json`"
        ));
    }
    let Document { declarations } = serde_json::from_str(json).map_err(wrong)?;
    Ok(declarations)
}

#[derive(Debug, Deserialize)]
pub(crate) enum Declaration {
    Import(Block),
    Export(Export),
    Callback(Callback),
    Table(Table),
    Interface(Interface),
    Structure(Structure),
    Handle(Handle),
}

/// Where a declaration stands that is in no block.
#[derive(Debug, Deserialize)]
pub(crate) struct Place {
    pub(crate) module: String,
    pub(crate) file: String,
    pub(crate) line: u32,
    pub(crate) column: u32,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Block {
    #[serde(flatten)]
    pub(crate) place: Place,
    pub(crate) library: String,
    pub(crate) abi: String,
    pub(crate) functions: Vec<Import>,
    pub(crate) statics: Vec<Static>,
    pub(crate) opaque_types: Vec<OpaqueType>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Import {
    pub(crate) name: String,
    pub(crate) of_type: Option<String>,
    pub(crate) entry_points: Vec<String>,
    pub(crate) prototype: String,
    pub(crate) library: Option<String>,
    pub(crate) safe: bool,
    pub(crate) optional: bool,
    pub(crate) fallback: bool,
    pub(crate) signature: Signature,
    pub(crate) line: u32,
    pub(crate) column: u32,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Static {
    pub(crate) name: String,
    pub(crate) entry_points: Vec<String>,
    pub(crate) declaration: String,
    pub(crate) library: Option<String>,
    pub(crate) safe: bool,
    pub(crate) line: u32,
    pub(crate) column: u32,
}

#[derive(Debug, Deserialize)]
pub(crate) struct OpaqueType {
    pub(crate) name: String,
    pub(crate) line: u32,
    pub(crate) column: u32,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Export {
    #[serde(flatten)]
    pub(crate) place: Place,
    pub(crate) name: String,
    pub(crate) exported_as: Vec<String>,
    pub(crate) prototype: String,
    pub(crate) signature: Signature,
    pub(crate) panics: Option<String>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Callback {
    #[serde(flatten)]
    pub(crate) place: Place,
    pub(crate) name: String,
    pub(crate) declaration: String,
    pub(crate) signature: Signature,
    pub(crate) call: String,
    pub(crate) user_data: Option<usize>,
    pub(crate) panics: Option<String>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Table {
    #[serde(flatten)]
    pub(crate) place: Place,
    pub(crate) name: String,
    pub(crate) this: String,
    pub(crate) declaration: String,
    pub(crate) size: usize,
    pub(crate) align: usize,
    pub(crate) slots: Vec<Slot>,
}

#[derive(Debug, Deserialize)]
pub(crate) enum Slot {
    Function { optional: bool, method: Box<Method> },
    Field(serde::de::IgnoredAny),
    Gap {},
}

#[derive(Debug, Deserialize)]
pub(crate) struct Method {
    pub(crate) name: String,
    pub(crate) signature: Signature,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Interface {
    #[serde(flatten)]
    pub(crate) place: Place,
    pub(crate) name: String,
    pub(crate) guid: Option<String>,
    pub(crate) base: Option<String>,
    pub(crate) declaration: String,
    pub(crate) methods: Vec<Method>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Structure {
    #[serde(flatten)]
    pub(crate) place: Place,
    pub(crate) name: String,
    pub(crate) declaration: String,
    pub(crate) native: NativeType,
    pub(crate) fields: Vec<DeclaredField>,
}

/// Of native types those that a declaration makes.
#[derive(Debug, Deserialize)]
pub(crate) enum NativeType {
    Structure(Layout),
    Union(Layout),
    Enumeration {
        bits: u32,
        signed: bool,
    },
    #[serde(untagged)]
    Other(serde::de::IgnoredAny),
}

#[derive(Debug, Deserialize)]
pub(crate) struct Layout {
    pub(crate) size: usize,
    pub(crate) align: usize,
    pub(crate) fields: Vec<Field>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Field {
    pub(crate) name: String,
    pub(crate) offset: usize,
    pub(crate) bits: Option<BitRange>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct BitRange {
    pub(crate) first: u32,
    pub(crate) count: u32,
}

#[derive(Debug, Deserialize)]
pub(crate) struct DeclaredField {
    pub(crate) name: String,
    pub(crate) marshal: Option<String>,
    pub(crate) len_of: Option<Length>,
    pub(crate) memory: Option<Memory>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Handle {
    #[serde(flatten)]
    pub(crate) place: Place,
    pub(crate) name: String,
    pub(crate) declaration: String,
    pub(crate) close: String,
    pub(crate) invalid: Option<String>,
    pub(crate) parent: Option<String>,
    pub(crate) send: bool,
    pub(crate) sync: bool,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Signature {
    pub(crate) side: Side,
    pub(crate) parameters: Vec<Parameter>,
    pub(crate) returns: Return,
    pub(crate) fails: Option<Failure>,
}

#[derive(Debug, Deserialize, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    Caller,
    Callee,
}

#[derive(Debug, Deserialize, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    Lend,
    Give,
    Borrow,
    Take,
}

#[derive(Debug, Deserialize, Clone, Copy)]
pub(crate) enum Direction {
    In(Way),
    Out(Way),
    InOut(Way, Way),
}

#[derive(Debug, Deserialize)]
pub(crate) struct Parameter {
    pub(crate) name: String,
    pub(crate) direction: Direction,
    pub(crate) marshal: Option<String>,
    pub(crate) len_of: Option<Length>,
    pub(crate) value: Option<String>,
    pub(crate) memory: Option<Memory>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Return {
    pub(crate) way: Option<Way>,
    pub(crate) marshal: Option<String>,
    pub(crate) len_of: Option<Length>,
    pub(crate) memory: Option<Memory>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Length {
    pub(crate) others: Vec<String>,
    pub(crate) unit: Option<String>,
    pub(crate) nul: Option<String>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Memory {
    pub(crate) counted_by: Option<Length>,
    pub(crate) list: Option<String>,
    pub(crate) free_with: Option<String>,
    pub(crate) copied: bool,
    pub(crate) element_free_with: Option<String>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Failure {
    pub(crate) when: String,
    pub(crate) code: String,
}
