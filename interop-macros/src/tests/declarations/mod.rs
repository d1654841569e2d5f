//! Expansions of representative declarations, compared with `../golden/*.rs`. `INTEROP_BLESS=1 cargo test -p interop-macros`
//! writes the files anew: read the difference before you commit it.
//!
//! `match x { __interop_value => __interop_value }` in them is `x`. It is an expression that begins and ends where the user's
//! tokens do, so that rustc reports a mistake there: see `Extent::mention` in `tokens.rs`.

use std::path::PathBuf;
use std::{env, fs};

use proc_macro2::TokenStream;

use crate::expand::{self, Features};

mod blocks;
mod derives;
mod exports;
mod functions;
mod values;

/// Compares the expansion of a declaration with the file of that name.
pub(super) fn compare(name: &str, declaration: &str, expansion: TokenStream) {
    let file = syn::parse2(expansion).expect("the expansion is a file of Rust");
    let declaration: String =
        declaration.trim().lines().map(|line| format!("// {line}").trim_end().to_owned() + "\n").collect();
    let expansion = format!("{declaration}\n{}", prettyplease::unparse(&file));
    assert!(!expansion.contains("compile_error"), "`{name}` has a mistake:\n{expansion}");

    let path: PathBuf = [env!("CARGO_MANIFEST_DIR"), "src/tests/golden", &format!("{name}.rs")].iter().collect();
    if env::var_os("INTEROP_BLESS").is_some() {
        fs::write(&path, expansion).expect("the golden file can be written");
        return;
    }
    let golden = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    if golden != expansion {
        let (line, (was, is)) = golden
            .lines()
            .chain([""])
            .zip(expansion.lines().chain([""]))
            .enumerate()
            .find(|(_, (was, is))| was != is)
            .unwrap_or((0, ("", "")));
        panic!(
            "the expansion of `{name}` has changed, first in line {}:\n  was {was}\n  is  {is}\nif it should, run with INTEROP_BLESS=1 and read the difference",
            line + 1
        );
    }
}

/// The expansion of `#[interop::import(arguments)] block`, which is written as such.
fn import(name: &str, declaration: &str) {
    import_with(name, declaration, Features::default());
}

fn import_with(name: &str, declaration: &str, features: Features) {
    let (arguments, block) = attribute(declaration);
    compare(name, declaration, expand::import(arguments, block, features));
}

/// The arguments of the attribute that a declaration begins with, and what it stands on.
fn attribute(declaration: &str) -> (TokenStream, TokenStream) {
    let mut tokens: Vec<_> = declaration.parse::<TokenStream>().expect("tokens").into_iter().collect();
    // `#` `[interop::import(…)]`
    let attribute = tokens.drain(..2).nth(1).expect("an attribute");
    let proc_macro2::TokenTree::Group(attribute) = attribute else { panic!("an attribute in brackets") };
    let arguments = match attribute.stream().into_iter().last() {
        Some(proc_macro2::TokenTree::Group(arguments)) => arguments.stream(),
        _ => TokenStream::new(),
    };
    (arguments, tokens.into_iter().collect())
}

/// The expansion of `#[interop::export(arguments)] function`, which is written as such.
fn export(name: &str, declaration: &str) {
    let (arguments, function) = attribute(declaration);
    compare(name, declaration, expand::export(arguments, function, Features::default()));
}
