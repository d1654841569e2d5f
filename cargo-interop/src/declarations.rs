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
}

#[derive(Debug, Deserialize)]
struct Function {
    name: String,
    entry_points: Vec<String>,
    prototype: String,
    safe: bool,
    optional: bool,
    fallback: bool,
    fails: Option<Failure>,
    line: u32,
}

#[derive(Debug, Deserialize)]
struct Failure {
    when: String,
    code: String,
}

/// A block per paragraph: where it stands, then two lines per function.
pub(crate) fn table(blocks: &Vec<Block>) -> String {
    let mut text = String::new();
    for block in blocks {
        let convention = if block.abi == "C" { String::new() } else { format!(", extern {:?}", block.abi) };
        let separator = if text.is_empty() { "" } else { "\n" };
        let _ = writeln!(text, "{separator}{} ({}), library {}{convention}", block.module, block.file, block.library);
        for function in &block.functions {
            let _ = writeln!(text, "\n{:>6}  {}", function.line, function.prototype);
            let _ = writeln!(text, "        {}", function.described());
        }
    }
    let functions: usize = blocks.iter().map(|block| block.functions.len()).sum();
    let count = |number: usize, what: &str| format!("{number} {what}{}", if number == 1 { "" } else { "s" });
    let separator = if text.is_empty() { "" } else { "\n" };
    let _ = writeln!(text, "{separator}{} in {}", count(functions, "function"), count(blocks.len(), "block"));
    text
}

impl Function {
    /// What the prototype does not say.
    fn described(&self) -> String {
        let mut words = vec![format!("{}fn {}", if self.safe { "" } else { "unsafe " }, self.name)];
        if let [_, others @ ..] = self.entry_points.as_slice()
            && !others.is_empty()
        {
            words.push(format!("or exported as {}", others.join(", ")));
        }
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
                "safe": false, "optional": true, "fallback": false, "fails": {"when": "null", "code": "errno"}, "line": 7
            }]
        }]"#;
        let expected = "\
zlib (src/zlib.rs), library ZLIB, extern \"system\"

     7  unsigned long crc32_z(void);
        unsafe fn check; or exported as crc32; fails when null, code = errno; may be absent

1 function in 1 block
";
        assert_eq!(table(&serde_json::from_str(blocks).unwrap()), expected);
        assert_eq!(table(&Vec::new()), "0 functions in 0 blocks\n");
    }
}
