//! The generated signature stands where the declaration stands: hover, go-to-definition and rustc's messages follow it.

use proc_macro2::{LineColumn, TokenStream};
use quote::ToTokens;
use syn::spanned::Spanned;

use crate::expand;
use crate::reader::Reader;

const BLOCK: &str = r#"
unsafe extern "C" {
    pub(crate) safe fn first(number: c_int, text: &str, table: &'static Table<u8>) -> io::Result<Option<&'static str>>;

    pub unsafe fn second<'a>(
        #[allow(unused)] flags: Option<&'a mut c_uint>,
        bytes: &[u8],
        #[len_of(bytes)] length: usize,
        #[in_out] position: c_long,
    ) -> c_long;
}
"#;

/// Where tokens begin and end, with what they are.
type Place = (String, LineColumn, LineColumn);

fn place(tokens: &impl ToTokens) -> Place {
    let span = tokens.span();
    (declared(tokens), span.start(), span.end())
}

/// The text of it, with a parameter's declared name.
fn declared(tokens: &impl ToTokens) -> String {
    tokens.to_token_stream().to_string().replace("__interop_parameter_", "").replace("< () > :: ", "")
}

/// The places of a signature's parts. Of its parameters only those that `kept` names.
fn places(signature: &syn::Signature, kept: &[&str], returned: bool) -> Vec<Place> {
    let mut places = vec![place(&signature.fn_token), place(&signature.ident)];
    places.extend(signature.generics.lifetimes().map(place));
    for input in &signature.inputs {
        let syn::FnArg::Typed(typed) = input else { panic!("no receiver is declared") };
        if kept.contains(&declared(&typed.pat).as_str()) {
            places.extend([place(&typed.pat), place(&typed.ty)]);
        }
    }
    if returned && let syn::ReturnType::Type(_, ty) = &signature.output {
        places.push(place(ty));
    }
    places
}

#[test]
fn signatures_stand_where_the_declaration_does() {
    for reader in [Reader::Compiler, Reader::Rustdoc, Reader::Editor] {
        signatures_of(reader);
    }
}

#[test]
fn methods_stand_where_the_declaration_does() {
    let block: TokenStream = r#"
unsafe extern "C" {
    pub safe fn first<'a>(self: &'a mut Object<'_>, number: c_int) -> &'a CStr;
    pub fn second(number: c_int, #[receiver] object: Object<'_>) -> c_int;
    #[associated(Object<'_>)]
    pub fn third(number: c_int) -> c_int;
}
"#
    .parse()
    .expect("tokens");
    let declared: syn::ItemForeignMod = syn::parse2(block.clone()).expect("a block");
    let expansion = expand::import("library = DEMO".parse().expect("tokens"), block, expand::Features::default());
    let expansion: syn::File = syn::parse2(expansion).expect("the expansion is a file of Rust");
    let implementations = expansion.items.iter().filter_map(|item| match item {
        syn::Item::Impl(implementation) if implementation.trait_.is_none() => Some(implementation),
        _ => None,
    });
    let mut count = 0;
    for (generated, declared) in implementations.zip(&declared.items) {
        let syn::ForeignItem::Fn(declared) = declared else { panic!("a function is declared") };
        let [syn::ImplItem::Fn(function)] = generated.items.as_slice() else { panic!("one method") };
        let types: Vec<_> = declared
            .sig
            .inputs
            .iter()
            .filter_map(|input| match input {
                syn::FnArg::Receiver(syn::Receiver { kind: syn::ReceiverKind::Typed(_, ty), .. }) => Some(ty),
                syn::FnArg::Typed(typed) if !typed.attrs.is_empty() => Some(&typed.ty),
                _ => None,
            })
            .collect();
        for ty in types {
            let object = match &**ty {
                syn::Type::Reference(reference) => &reference.elem,
                _ => ty,
            };
            assert_eq!(place(&generated.self_ty), place(object));
        }
        let parts = |signature: &syn::Signature| {
            let lifetimes = signature.generics.lifetimes().map(place);
            lifetimes.chain([place(&signature.fn_token), place(&signature.ident)]).collect::<Vec<_>>()
        };
        assert_eq!(parts(&function.sig), parts(&declared.sig));
        assert_eq!(place(&function.vis), place(&declared.vis));
        count += 1;
    }
    assert_eq!(count, 3);
}

fn signatures_of(reader: Reader) {
    let block: TokenStream = BLOCK.parse().expect("tokens");
    let declared: syn::ItemForeignMod = syn::parse2(block.clone()).expect("a block");
    let arguments =
        r#"library = DEMO, strings = utf8, fails(when = negative_one, code = errno)"#.parse().expect("tokens");
    let features = expand::Features { reader, ..expand::Features::default() };
    let expansion: syn::File =
        syn::parse2(expand::import(arguments, block, features)).expect("the expansion is a file of Rust");

    let kept: [(&str, &[&str], bool); 2] = [
        ("first", &["number", "text", "table"], true),
        // What comes out joins the return type, so that is not the declared one.
        ("second", &["flags", "bytes", "position"], false),
    ];
    for (name, kept, returned) in kept {
        let declared = declared.items.iter().find_map(|item| match item {
            syn::ForeignItem::Fn(function) if function.sig.ident == name => Some(function),
            _ => None,
        });
        let generated = expansion.items.iter().find_map(|item| match item {
            syn::Item::Fn(function) if function.sig.ident == name => Some(function),
            _ => None,
        });
        let (declared, generated) = (declared.expect("declared"), generated.expect("generated"));
        assert_eq!(places(&generated.sig, kept, returned), places(&declared.sig, kept, returned));
        assert_eq!(place(&generated.vis), place(&declared.vis));
        assert_eq!(generated.sig.inputs.len(), kept.len());
    }
}
