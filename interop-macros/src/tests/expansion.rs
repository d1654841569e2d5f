//! `docs/expansion.md` shows the expansion of `compress` piece by piece: the prose is written in that file, the code comes from here.
//!
//! A comment `<!-- from: TEXT -->` stands before each piece. The piece begins with the next line of the expansion that starts with
//! TEXT, and it ends where the next piece begins, so that no line is left out. `INTEROP_BLESS=1 cargo test -p interop-macros`
//! writes the pieces anew.

use std::path::Path;
use std::{env, fs};

use proc_macro2::TokenStream;

use crate::expand::{self, Features};

const DECLARATION: &str = "
/// Compresses `source` into `dest`; returns how much of `dest` was filled.
#[fails(when = nonzero, code = returned)]
pub safe fn compress(
    dest: &mut [MaybeUninit<u8>],
    #[in_out]
    #[len_of(dest)]
    dest_len: c_ulong,
    source: &[u8],
    #[len_of(source)] source_len: c_ulong,
) -> Result<(), ZlibError>;
";

const FROM: &str = "<!-- from: ";

/// The expansion, with the runtime's path as short as the file says that it is.
fn expansion() -> String {
    let arguments: TokenStream = "library = ZLIB, strings = utf8".parse().expect("arguments");
    let block = format!("unsafe extern \"C\" {{ {DECLARATION} }}").parse().expect("a block");
    let expansion = expand::import(arguments, block, Features::default());
    let pretty = |text: &str| prettyplease::unparse(&syn::parse_file(text).expect("the expansion is a file of Rust"));
    pretty(&pretty(&expansion.to_string()).replace("::interop::__private::", "p::"))
}

/// The document with each piece of the code as it is now.
fn woven(document: &str, code: &str) -> String {
    let (first, sections) = document.split_once(FROM).expect("a piece of the expansion");
    let mut result = first.to_owned();
    let mut sections = sections.split(FROM).peekable();
    let mut rest = code;
    while let Some(section) = sections.next() {
        let (anchor, text) = section.split_once(" -->\n").expect("the comment ends its line");
        let end = sections.peek().map(|next| next.split_once(" -->").expect("the comment ends its line").0);
        let starts = |line: &str, anchor: &str| line.trim_start().starts_with(anchor);
        assert!(
            rest.lines().next().is_some_and(|line| starts(line, anchor)),
            "the expansion goes on with\n{rest}\nand not with `{anchor}`"
        );
        let (mut length, mut lines) = (0, 0);
        for line in rest.split_inclusive('\n') {
            if lines > 0 && end.is_some_and(|end| starts(line, end)) {
                break;
            }
            (length, lines) = (length + line.len(), lines + 1);
        }
        let (piece, others) = rest.split_at(length);
        rest = others;
        let indent =
            piece.lines().filter(|line| !line.trim().is_empty()).map(|line| line.len() - line.trim_start().len()).min();
        let piece =
            piece.lines().map(|line| line.get(indent.unwrap_or(0)..).unwrap_or("")).collect::<Vec<_>>().join("\n");
        let prose = text.split_once("\n```\n").map_or(text, |(_, prose)| prose);
        result.push_str(&format!("{FROM}{anchor} -->\n```rust,ignore\n{}\n```\n{prose}", piece.trim_end()));
    }
    assert!(rest.trim().is_empty(), "nothing is said of\n{rest}");
    result
}

#[test]
fn the_document_shows_the_expansion() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/expansion.md");
    let document = fs::read_to_string(&path).expect("the document").replace("\r\n", "\n");
    let declaration =
        DECLARATION.trim().lines().map(|line| format!("    {line}").trim_end().to_owned() + "\n").collect::<String>();
    assert!(document.contains(&declaration), "the document does not show this declaration:\n{declaration}");
    let woven = woven(&document, &expansion());
    if env::var_os("INTEROP_BLESS").is_some() {
        return fs::write(&path, woven).expect("the document can be written");
    }
    if woven != document {
        let (line, (was, is)) = document
            .lines()
            .chain([""])
            .zip(woven.lines().chain([""]))
            .enumerate()
            .find(|(_, (was, is))| was != is)
            .unwrap_or((0, ("", "")));
        panic!(
            "docs/expansion.md shows another expansion, first in line {}:\n  was {was}\n  is  {is}\nrun with INTEROP_BLESS=1, and read whether the prose is still true",
            line + 1
        );
    }
}
