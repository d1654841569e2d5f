//! The metadata as tools read it, and the table of it.

use std::fmt::Write as _;

use serde::Deserialize;

/// One `#[interop::import]` block; of its metadata what the table shows.
#[derive(Debug, Deserialize)]
pub(crate) struct Block {
    library: String,
    abi: String,
    module: String,
    file: String,
    functions: Vec<Function>,
    statics: Vec<Static>,
    opaque_types: Vec<OpaqueType>,
}

#[derive(Debug, Deserialize)]
struct Function {
    name: String,
    entry_points: Vec<String>,
    prototype: String,
    library: Option<String>,
    safe: bool,
    optional: bool,
    fallback: bool,
    fails: Option<Failure>,
    line: u32,
}

#[derive(Debug, Deserialize)]
struct Static {
    name: String,
    entry_points: Vec<String>,
    declaration: String,
    library: Option<String>,
    safe: bool,
    line: u32,
}

#[derive(Debug, Deserialize)]
struct OpaqueType {
    name: String,
    line: u32,
}

#[derive(Debug, Deserialize)]
struct Failure {
    when: String,
    code: String,
}

/// A block per paragraph: where it stands, then two lines per declaration.
pub(crate) fn table(blocks: &Vec<Block>) -> String {
    let mut text = String::new();
    for block in blocks {
        let convention = if block.abi == "C" { String::new() } else { format!(", extern {:?}", block.abi) };
        let separator = if text.is_empty() { "" } else { "\n" };
        let _ = writeln!(text, "{separator}{} ({}), library {}{convention}", block.module, block.file, block.library);
        for (line, declaration, described) in block.declarations() {
            let _ = writeln!(text, "\n{line:>6}  {declaration}\n        {described}");
        }
    }
    let separator = if text.is_empty() { "" } else { "\n" };
    let _ = writeln!(text, "{separator}{}", counted(blocks));
    text
}

/// How many there are of what there is; of functions and blocks in any case.
fn counted(blocks: &[Block]) -> String {
    let count = |number: usize, what: &str| format!("{number} {what}{}", if number == 1 { "" } else { "s" });
    let sum = |of: fn(&Block) -> usize| blocks.iter().map(of).sum::<usize>();
    let (statics, opaque_types) = (sum(|block| block.statics.len()), sum(|block| block.opaque_types.len()));
    let mut counts = vec![count(sum(|block| block.functions.len()), "function")];
    counts.extend((statics > 0).then(|| count(statics, "variable")));
    counts.extend((opaque_types > 0).then(|| count(opaque_types, "opaque type")));
    format!("{} in {}", counts.join(", "), count(blocks.len(), "block"))
}

impl Block {
    /// Each declaration's line, what it is in C, and what that does not say; in the order of the lines.
    fn declarations(&self) -> Vec<(u32, String, String)> {
        let functions =
            self.functions.iter().map(|function| (function.line, function.prototype.clone(), function.described()));
        let statics =
            self.statics.iter().map(|variable| (variable.line, variable.declaration.clone(), variable.described()));
        let opaque_types = self
            .opaque_types
            .iter()
            .map(|OpaqueType { name, line }| (*line, format!("struct {name};"), format!("type {name}")));
        let mut all: Vec<_> = functions.chain(statics).chain(opaque_types).collect();
        all.sort_by_key(|(line, ..)| *line);
        all
    }
}

/// What is said of functions and variables alike.
fn described(what: String, entry_points: &[String], library: Option<&String>) -> Vec<String> {
    let mut words = vec![what];
    if let [_, others @ ..] = entry_points
        && !others.is_empty()
    {
        words.push(format!("or exported as {}", others.join(", ")));
    }
    words.extend(library.map(|library| format!("library {library}")));
    words
}

impl Static {
    fn described(&self) -> String {
        let what = format!("{}static {}", if self.safe { "" } else { "unsafe " }, self.name);
        described(what, &self.entry_points, self.library.as_ref()).join("; ")
    }
}

impl Function {
    /// What the prototype does not say.
    fn described(&self) -> String {
        let what = format!("{}fn {}", if self.safe { "" } else { "unsafe " }, self.name);
        let mut words = described(what, &self.entry_points, self.library.as_ref());
        if let Some(Failure { when, code }) = &self.fails {
            words.push(match (when.as_str(), code.as_str()) {
                ("type", _) => "fails as its error type says".to_owned(),
                ("never", _) => "never fails".to_owned(),
                (when, code) => format!("fails when {when}, code = {code}"),
            });
        }
        match (self.optional, self.fallback) {
            (_, true) => words.push("has a body for where it is absent".to_owned()),
            (true, false) => words.push("may be absent".to_owned()),
            (false, false) => {}
        }
        words.join("; ")
    }
}

#[cfg(test)]
mod tests {
    use super::table;

    #[test]
    fn a_table() {
        let blocks = r#"[{
            "library": "ZLIB", "abi": "system", "module": "zlib", "file": "src/zlib.rs",
            "functions": [{
                "name": "check", "entry_points": ["crc32_z", "crc32"], "prototype": "unsigned long crc32_z(void);",
                "library": null, "safe": false, "optional": true, "fallback": false,
                "fails": {"when": "null", "code": "errno"}, "line": 7
            }],
            "statics": [{
                "name": "TABLE", "entry_points": ["crc_table"], "declaration": "extern const uint32_t *crc_table;",
                "library": "OTHER", "safe": true, "line": 9
            }],
            "opaque_types": [{"name": "Stream", "line": 5}]
        }]"#;
        let expected = "\
zlib (src/zlib.rs), library ZLIB, extern \"system\"

     5  struct Stream;
        type Stream

     7  unsigned long crc32_z(void);
        unsafe fn check; or exported as crc32; fails when null, code = errno; may be absent

     9  extern const uint32_t *crc_table;
        static TABLE; library OTHER

1 function, 1 variable, 1 opaque type in 1 block
";
        assert_eq!(table(&serde_json::from_str(blocks).unwrap()), expected);
        assert_eq!(table(&Vec::new()), "0 functions in 0 blocks\n");
    }
}
