//! One call to each target: an export, what the linker found, a slot of a table, one of an object's table, and a function of an
//! instance. No attribute makes the last three yet, so the signatures of a block are given them here. `tests/tests/targets.rs` of
//! the workspace compiles these golden files and calls native code through them.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::declarations::compare;
use crate::expand::borrows::Borrows;
use crate::expand::caller;
use crate::expand::header::Header;
use crate::expand::target::{Instance, Slot, Target, Vtable};
use crate::model::{Block, Import};
use crate::plan::{Plan, Side};
use crate::reader::Reader;
use crate::report::Report;
use crate::{check, syntax};

/// The block that a declaration stands for.
fn block(arguments: &str, declaration: &str) -> Block {
    let mut report = Report::default();
    let (arguments, declaration) = (arguments.parse().expect("tokens"), declaration.parse().expect("tokens"));
    let mut block = syntax::import(arguments, declaration, &mut report).expect("a block");
    check::import(&mut block, Reader::Compiler, &mut report);
    assert!(report.is_empty(), "{}", report.finish());
    block
}

/// The methods of `item`, each of which finds its function by the target that is made for it.
fn methods(name: &str, declaration: &str, item: &TokenStream, target: impl Fn(&Import) -> Target<'static>) {
    let mut block = block("library = NONE, strings = utf8", declaration);
    for import in &mut block.functions {
        import.signature.receiver = Some(syn::parse_quote!(&self));
    }
    let methods = block.functions.iter().map(|import| {
        let plan = Plan::of(&import.signature, &block.defaults, Side::Caller);
        let header = Header::of(&plan, import.safe);
        let body = caller::body(&plan, &target(import), &header, None, &Borrows::of(&plan));
        let header = &header.header;
        quote!(#header { #body })
    });
    compare(name, declaration, quote!(#item { #(#methods)* }));
}

/// The stubs alone, of what the block's own functions are.
fn stubs(name: &str, arguments: &str, declaration: &str) {
    let block = block(arguments, declaration);
    let stubs = block.functions.iter().map(|import| {
        let plan = Plan::of(&import.signature, &block.defaults, Side::Caller);
        let header = Header::of(&plan, import.safe);
        let body = caller::body(&plan, &Target::of(import, &block), &header, None, &Borrows::of(&plan));
        let header = &header.header;
        quote!(#header { #body })
    });
    // Which names the whole block, and is in the goldens of blocks.
    let stubs: TokenStream = stubs.collect();
    compare(name, declaration, stubs);
}

const DECLARATION: &str = r#"
unsafe extern "C" {
    safe fn scale(x: f64, by: f64) -> f64;
    #[fails(when = nonzero, code = returned)]
    safe fn find(name: &str, #[out] handle: u32) -> Result<(), Failed>;
    #[optional]
    safe fn sync(handle: u32) -> Option<c_int>;
}
"#;

#[test]
fn symbol() {
    stubs("target_symbol", "library = DEMO, strings = utf8", DECLARATION);
}

#[test]
fn linked() {
    let declaration = DECLARATION.replace("    #[optional]\n", "").replace("Option<c_int>", "c_int");
    stubs("target_linked", "library = \"demo\", bind = link, strings = utf8", &declaration);
}

#[test]
fn slot() {
    methods("target_slot", DECLARATION, &quote!(impl Files for Native<'_, dyn Files>), |import| {
        Target::Slot(Slot {
            table: quote!(self.0),
            layout: quote!(FilesLayout),
            field: import.signature.ident.clone(),
            // The slot that came later.
            size: import.optional.map(|_| format_ident!("size")),
            this: Some(quote!(self.0)),
        })
    });
}

#[test]
fn vtable() {
    let declaration = DECLARATION.replace("    #[optional]\n", "").replace("Option<c_int>", "c_int");
    methods("target_vtable", &declaration, &quote!(impl IFiles for Com<dyn IFiles>), |import| {
        Target::Vtable(Vtable {
            this: quote!(self.as_raw()),
            layout: quote!(IFilesVtable),
            field: import.signature.ident.clone(),
        })
    });
}

#[test]
fn instance() {
    methods("target_instance", DECLARATION, &quote!(impl Codec), |import| {
        Target::Instance(Instance {
            functions: quote!(self.0),
            field: import.signature.ident.clone(),
            optional: import.optional.is_some(),
        })
    });
}
