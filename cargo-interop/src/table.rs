//! The declarations for people: each as C has it, behind its line and column, and what C does not say.

use std::fmt::Write as _;

use crate::declarations::{
    Block, Callback, Declaration, Direction, Export, Failure, Field, Handle, Import, Interface, Layout, Length, Memory,
    Method, NativeType, Place, Return, Side, Signature, Slot, Static, Structure, Table, Way,
};

/// One declaration.
struct Entry {
    line: u32,
    column: u32,
    in_c: String,
    /// What C does not say, a line each.
    said: Vec<String>,
}

/// A block per paragraph, and one for what stands in a module besides; where it stands, then each declaration.
pub(crate) fn table(declarations: &[Declaration]) -> String {
    let mut text = String::new();
    let mut before = String::new();
    for declaration in declarations {
        let (title, entries) = match declaration {
            Declaration::Import(block) => (block.title(), block.entries()),
            other => {
                let (place, in_c, said) = other.alone();
                let Place { module, file, line, column } = place;
                let entry = Entry { line: *line, column: *column, in_c: in_c.to_owned(), said };
                (format!("{module} ({file})"), vec![entry])
            }
        };
        if title != before || matches!(declaration, Declaration::Import(_)) {
            let separator = if text.is_empty() { "" } else { "\n" };
            let _ = writeln!(text, "{separator}{title}");
        }
        before = title;
        for Entry { line, column, in_c, said } in entries {
            let mut in_c = in_c.lines();
            let _ = writeln!(text, "\n{:>8}  {}", format!("{line}:{column}"), in_c.next().unwrap_or_default());
            for line in in_c.map(ToOwned::to_owned).chain(said) {
                let _ = writeln!(text, "          {line}");
            }
        }
    }
    let separator = if text.is_empty() { "" } else { "\n" };
    let _ = writeln!(text, "{separator}{}", counted(declarations));
    text
}

/// How many there are of what there is; of functions and blocks in any case.
fn counted(declarations: &[Declaration]) -> String {
    let count = |number: usize, what: &str| format!("{number} {what}{}", if number == 1 { "" } else { "s" });
    let blocks: Vec<_> = declarations
        .iter()
        .filter_map(|declaration| match declaration {
            Declaration::Import(block) => Some(block),
            _ => None,
        })
        .collect();
    let sum = |of: fn(&Block) -> usize| blocks.iter().map(|block| of(block)).sum::<usize>();
    let (statics, opaque_types) = (sum(|block| block.statics.len()), sum(|block| block.opaque_types.len()));
    let mut counts = vec![count(sum(|block| block.functions.len()), "function")];
    counts.extend((statics > 0).then(|| count(statics, "variable")));
    counts.extend((opaque_types > 0).then(|| count(opaque_types, "opaque type")));
    let mut text = format!("{} in {}", counts.join(", "), count(blocks.len(), "block"));
    let kinds = ["export", "callback", "table", "interface", "structure", "handle"];
    for kind in kinds {
        let number = declarations.iter().filter(|declaration| declaration.kind() == kind).count();
        if number > 0 {
            let _ = write!(text, ", {}", count(number, kind));
        }
    }
    text
}

impl Declaration {
    fn kind(&self) -> &'static str {
        match self {
            Self::Import(_) => "block",
            Self::Export(_) => "export",
            Self::Callback(_) => "callback",
            Self::Table(_) => "table",
            Self::Interface(_) => "interface",
            Self::Structure(_) => "structure",
            Self::Handle(_) => "handle",
        }
    }

    /// Where it stands, what it is in C, and what that does not say.
    fn alone(&self) -> (&Place, &str, Vec<String>) {
        match self {
            Self::Import(_) => unreachable!("a block has entries of its own"),
            Self::Export(Export { place, name, exported_as, prototype, signature, panics }) => {
                let mut words = vec![format!("exported fn {name}")];
                words.extend(other_names(exported_as));
                words.extend(fails(signature.fails.as_ref()));
                // Of what can fail, a panic is the failure.
                let silent = signature.fails.is_some() && panics.is_none();
                words.extend((!silent).then(|| panicking(panics.as_ref())));
                (place, prototype, said(words, signature))
            }
            Self::Callback(Callback { place, name, declaration, signature, call, user_data, panics }) => {
                let mut words = vec![format!("callback {name}: {call}")];
                let user_data = user_data.and_then(|index| signature.parameters.get(index));
                words.extend(user_data.map(|parameter| format!("its user data is {}", parameter.name)));
                words.extend(fails(signature.fails.as_ref()));
                words.push(panicking(panics.as_ref()));
                (place, declaration, said(words, signature))
            }
            Self::Table(Table { place, name, this, declaration, size, align, slots }) => {
                let words = format!("table {name}, whose functions are passed its {}", this.replace('_', " "));
                let methods = slots.iter().filter_map(|slot| match slot {
                    Slot::Function { optional, method } => Some((method, *optional)),
                    Slot::Field(_) | Slot::Gap {} => None,
                });
                let mut lines = vec![format!("{words}; {}", bytes(*size, *align))];
                lines.extend(methods.flat_map(|(method, optional)| of_method(method, optional)));
                (place, declaration, lines)
            }
            Self::Interface(Interface { place, name, guid, base, declaration, methods }) => {
                let mut words = vec![format!("interface {name}")];
                words.extend(base.as_ref().map(|base| format!("extends {base}")));
                words.extend(guid.as_ref().map(|guid| format!("{{{guid}}}")));
                let mut lines = vec![words.join("; ")];
                lines.extend(methods.iter().flat_map(|method| of_method(method, false)));
                (place, declaration, lines)
            }
            Self::Structure(Structure { place, name, declaration, native, fields }) => {
                let mut lines = match native {
                    NativeType::Structure(layout) => of_layout("struct", name, layout),
                    NativeType::Union(layout) => of_layout("union", name, layout),
                    NativeType::Enumeration { bits, signed } => {
                        vec![format!("enum {name}; {bits} bits{}", if *signed { ", with a sign" } else { "" })]
                    }
                    NativeType::Other(_) => vec![format!("struct {name}")],
                };
                for field in fields {
                    let words = beside(field.marshal.as_ref(), field.len_of.as_ref(), field.memory.as_ref());
                    lines.extend((!words.is_empty()).then(|| format!("{}: {}", field.name, words.join("; "))));
                }
                (place, declaration, lines)
            }
            Self::Handle(Handle { place, name, declaration, close, invalid, parent, send, sync }) => {
                let mut words = vec![format!("handle {name}"), format!("closed by {close}")];
                words.extend(invalid.as_ref().map(|invalid| format!("none is {invalid}")));
                words.extend(parent.as_ref().map(|parent| format!("within a {parent}")));
                words.extend(send.then(|| "Send".to_owned()));
                words.extend(sync.then(|| "Sync".to_owned()));
                (place, declaration, vec![words.join("; ")])
            }
        }
    }
}

impl Block {
    fn title(&self) -> String {
        let convention = if self.abi == "C" { String::new() } else { format!(", extern {:?}", self.abi) };
        format!("{} ({}), library {}{convention}", self.place.module, self.place.file, self.library)
    }

    /// In the order of the lines.
    fn entries(&self) -> Vec<Entry> {
        let functions = self.functions.iter().map(|function| {
            let Import { prototype, signature, line, column, .. } = function;
            Entry { line: *line, column: *column, in_c: prototype.clone(), said: said(function.words(), signature) }
        });
        let statics = self.statics.iter().map(|variable| {
            let Static { declaration, line, column, .. } = variable;
            Entry { line: *line, column: *column, in_c: declaration.clone(), said: vec![variable.words().join("; ")] }
        });
        let opaque_types = self.opaque_types.iter().map(|opaque| {
            let said = vec![format!("type {}", opaque.name)];
            Entry { line: opaque.line, column: opaque.column, in_c: format!("struct {};", opaque.name), said }
        });
        let mut all: Vec<_> = functions.chain(statics).chain(opaque_types).collect();
        all.sort_by_key(|entry| (entry.line, entry.column));
        all
    }
}

impl Static {
    fn words(&self) -> Vec<String> {
        let mut words = vec![format!("{}static {}", if self.safe { "" } else { "unsafe " }, self.name)];
        words.extend(no_name_of_c(&self.entry_points, &self.declaration));
        words.extend(other_names(&self.entry_points));
        words.extend(self.library.as_ref().map(|library| format!("library {library}")));
        words
    }
}

impl Import {
    fn words(&self) -> Vec<String> {
        let name = match &self.of_type {
            Some(of_type) => format!("{of_type}::{}", self.name),
            None => self.name.clone(),
        };
        let mut words = vec![format!("{}fn {name}", if self.safe { "" } else { "unsafe " })];
        words.extend(no_name_of_c(&self.entry_points, &self.prototype));
        words.extend(other_names(&self.entry_points));
        words.extend(self.library.as_ref().map(|library| format!("library {library}")));
        words.extend(fails(self.signature.fails.as_ref()));
        match (self.optional, self.fallback) {
            (_, true) => words.push("has a body for where it is absent".to_owned()),
            (true, false) => words.push("may be absent".to_owned()),
            (false, false) => {}
        }
        words
    }
}

/// The name that is looked up, where C cannot have it: `memcpy@GLIBC_2.2.5`.
fn no_name_of_c(names: &[String], in_c: &str) -> Option<String> {
    names.first().filter(|name| !in_c.contains(*name)).map(|name| format!("exported as {name}"))
}

fn other_names(names: &[String]) -> Option<String> {
    let [_, others @ ..] = names else { return None };
    (!others.is_empty()).then(|| format!("or exported as {}", others.join(", ")))
}

fn fails(fails: Option<&Failure>) -> Option<String> {
    let Failure { when, code } = fails?;
    Some(match (when.as_str(), code.as_str()) {
        ("type", _) => "fails as its error type says".to_owned(),
        ("never", _) => "never fails".to_owned(),
        (when, code) => format!("fails when {when}, code = {code}"),
    })
}

fn panicking(panics: Option<&String>) -> String {
    panics.map_or_else(|| "a panic ends the program".to_owned(), |value| format!("a panic returns {value}"))
}

/// The function in a line, and a line for each value that C does not say everything of.
fn said(words: Vec<String>, signature: &Signature) -> Vec<String> {
    let mut lines = vec![words.join("; ")];
    for parameter in &signature.parameters {
        let mut words: Vec<_> = direction(signature.side, parameter.direction).into_iter().collect();
        words.extend(beside(parameter.marshal.as_ref(), parameter.len_of.as_ref(), parameter.memory.as_ref()));
        words.extend(parameter.value.as_ref().map(|value| format!("always {value}")));
        lines.extend((!words.is_empty()).then(|| format!("{}: {}", parameter.name, words.join("; "))));
    }
    let Return { way, marshal, len_of, memory } = &signature.returns;
    // A number is taken, or given, too: that is not worth a line.
    let mut words: Vec<_> = way.filter(|way| matches!(way, Way::Borrow | Way::Lend)).map(done).into_iter().collect();
    words.extend(beside(marshal.as_ref(), len_of.as_ref(), memory.as_ref()));
    lines.extend((!words.is_empty()).then(|| format!("returned: {}", words.join("; "))));
    lines
}

fn of_method(method: &Method, optional: bool) -> Vec<String> {
    let mut words = vec![format!("fn {}", method.name)];
    words.extend(optional.then(|| "may be null".to_owned()));
    words.extend(fails(method.signature.fails.as_ref()));
    said(words, &method.signature)
}

/// Nothing of what goes in for the call only.
fn direction(side: Side, direction: Direction) -> Option<String> {
    let usual = if side == Side::Caller { Way::Lend } else { Way::Borrow };
    match direction {
        Direction::In(way) if way == usual => None,
        Direction::In(way) => Some(done(way)),
        Direction::Out(way) => Some(format!("out, {}", done(way))),
        Direction::InOut(goes, comes) => Some(format!("in and out, {} and {}", done(goes), done(comes))),
    }
}

fn done(way: Way) -> String {
    match way {
        Way::Lend => "lent",
        Way::Give => "given",
        Way::Borrow => "borrowed",
        Way::Take => "taken",
    }
    .to_owned()
}

/// What stands beside a value.
fn beside(marshal: Option<&String>, len_of: Option<&Length>, memory: Option<&Memory>) -> Vec<String> {
    let mut words: Vec<_> = marshal.cloned().into_iter().collect();
    words.extend(len_of.map(|length| format!("the length of {}", length_in_words(length))));
    let Some(Memory { counted_by, list, free_with, copied, element_free_with }) = memory else { return words };
    // What `marshal` has the words of already is left out.
    let mut add =
        |text: String| words.extend((!marshal.is_some_and(|marshal| marshal.contains(&text))).then_some(text));
    counted_by.iter().for_each(|length| add(format!("counted by {}", length_in_words(length))));
    list.iter().for_each(|list| add(list.clone()));
    free_with.iter().for_each(|free| add(format!("free_with = {free}")));
    element_free_with.iter().for_each(|free| add(format!("element(free_with = {free})")));
    if *copied {
        add("copied".to_owned());
    }
    words
}

fn length_in_words(length: &Length) -> String {
    let mut text = length.others.join(" and ");
    length.unit.iter().for_each(|unit| text += &format!(" in {unit}"));
    length.nul.iter().for_each(|nul| text += &format!(", nul = {nul}"));
    text
}

fn bytes(size: usize, align: usize) -> String {
    format!("{size} bytes, aligned to {align}")
}

/// A line for the whole, and one for where the fields are.
fn of_layout(kind: &str, name: &str, layout: &Layout) -> Vec<String> {
    let Layout { size, align, fields } = layout;
    let mut lines = vec![format!("{kind} {name}; {}", bytes(*size, *align))];
    let fields = fields.iter().map(|Field { name, offset, bits }| match bits {
        None => format!("{name} at {offset}"),
        Some(bits) => format!("{name} at {offset}, bits {} to {}", bits.first, bits.first + bits.count - 1),
    });
    if kind == "struct" {
        lines.push(fields.collect::<Vec<_>>().join("; "));
    }
    lines
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::{env, fs};

    use crate::declarations::read;

    fn table(json: &str) -> String {
        super::table(&read(json).unwrap())
    }

    #[test]
    fn blocks() {
        let json = r#"{"version": 1, "declarations": [{"Import": {
            "library": "ZLIB", "abi": "system", "module": "zlib", "file": "src/zlib.rs", "line": 4, "column": 8,
            "functions": [{
                "name": "check", "entry_points": ["crc32_z@ZLIB_1", "crc32"], "prototype": "unsigned long crc32_z(void);",
                "library": null, "safe": false, "optional": true, "fallback": false, "line": 7, "column": 8,
                "signature": {
                    "side": "Caller",
                    "parameters": [
                        {"name": "data", "direction": {"In": "Lend"}, "marshal": null, "len_of": null, "memory": null},
                        {"name": "file", "direction": {"In": "Give"}, "marshal": null, "len_of": null, "memory": null},
                        {"name": "length", "direction": {"InOut": ["Lend", "Take"]}, "marshal": null, "memory": null,
                         "len_of": {"others": ["data", "file"], "unit": "bytes", "nul": "included"}}
                    ],
                    "returns": {"way": "Borrow", "marshal": "list, free_with = f", "len_of": null, "memory": {
                        "counted_by": {"others": ["length"], "unit": null, "nul": null}, "list": "list", "free_with": "f",
                        "copied": true, "element_free_with": "malloc"
                    }},
                    "fails": {"when": "null", "code": "errno"}
                }
            }],
            "statics": [{
                "name": "TABLE", "entry_points": ["crc_table"], "declaration": "extern const uint32_t *crc_table;",
                "library": "OTHER", "safe": true, "line": 9, "column": 12
            }],
            "opaque_types": [{"name": "Stream", "line": 5, "column": 10}]
        }}]}"#;
        let expected = "\
zlib (src/zlib.rs), library ZLIB, extern \"system\"

    5:10  struct Stream;
          type Stream

     7:8  unsigned long crc32_z(void);
          unsafe fn check; exported as crc32_z@ZLIB_1; or exported as crc32; fails when null, code = errno; may be absent
          file: given
          length: in and out, lent and taken; the length of data and file in bytes, nul = included
          returned: borrowed; list, free_with = f; counted by length; element(free_with = malloc); copied

    9:12  extern const uint32_t *crc_table;
          static TABLE; library OTHER

1 function, 1 variable, 1 opaque type in 1 block
";
        assert_eq!(table(json), expected);
        assert_eq!(table(r#"{"version": 1, "declarations": []}"#), "0 functions in 0 blocks\n");
    }

    /// What the tests of the metadata make by hand.
    #[test]
    fn every_kind() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
        let json = fs::read_to_string(folder.join("../tests/metadata/1-every-kind.json")).expect("it is there");
        let (table, file) = (table(&json), folder.join("tests/every_kind.txt"));
        if env::var_os("INTEROP_BLESS").is_some() {
            fs::write(&file, &table).expect("the file can be written");
        }
        let expected = fs::read_to_string(&file).expect("the file can be read").replace("\r\n", "\n");
        assert_eq!(table, expected, "if it should be so, run with INTEROP_BLESS=1");
    }

    #[test]
    fn another_version() {
        let error = read(r#"{"version": 99, "declarations": [{"Unknown": {}}]}"#).unwrap_err();
        assert!(error.contains("writes metadata of version 99, and this command reads version 1"), "{error}");
    }
}
