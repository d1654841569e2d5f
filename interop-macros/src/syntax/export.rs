//! A function and the arguments of its attribute → [`Export`], collecting every mistake.

use proc_macro2::{Group, TokenStream};
use quote::{ToTokens, quote};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::spanned::Spanned;
use syn::{Attribute, FnArg, LitStr, Pat, Token, Visibility};

use super::attribute::{self, Once, compiled_here, function_attributes};
use super::foreign_signature::{refuse_signature, refuse_type, unsized_types};
use super::parameter::parameter;
use crate::expand::header::has_size;
use crate::function_pointer;
use crate::model::{Defaults, Export, Output, Parameter, Signature, ungrouped};
use crate::report::Report;
use crate::tokens::text;
use crate::words;

/// A function as it stands.
struct RawFunction {
    attributes: Vec<Attribute>,
    visibility: Visibility,
    signature: syn::Signature,
    body: Option<Group>,
}

impl Parse for RawFunction {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let attributes = input.call(Attribute::parse_outer)?;
        let visibility = input.parse()?;
        if !is_function(&input.fork()) {
            return Err(input.error(
                "`#[interop::export]` belongs on a function; what a library exports is declared with `#[interop::import]`",
            ));
        }
        let signature = input.parse()?;
        let body = if input.peek(syn::token::Brace) {
            Some(input.parse()?)
        } else {
            input.parse::<Option<Token![;]>>()?;
            None
        };
        Ok(Self { attributes, visibility, signature, body })
    }
}

/// Whether what follows is `fn`, behind all that may stand before it.
fn is_function(input: ParseStream<'_>) -> bool {
    let modifier = |input: ParseStream<'_>| {
        input.parse::<Option<Token![const]>>().is_ok_and(|token| token.is_some())
            || input.parse::<Option<Token![async]>>().is_ok_and(|token| token.is_some())
            || input.parse::<Option<Token![unsafe]>>().is_ok_and(|token| token.is_some())
            || input.parse::<Option<syn::Abi>>().is_ok_and(|abi| abi.is_some())
    };
    while modifier(input) {}
    input.peek(Token![fn])
}

/// The function, if it is one. With a mistake it goes no further than its signature.
pub(crate) fn export(arguments: TokenStream, item: TokenStream, report: &mut Report) -> Option<Export> {
    let arguments = attribute::export(arguments, report);
    let RawFunction { attributes, visibility, mut signature, body } = report.ok(syn::parse2(item))?;
    let abi = convention(&mut signature, report);
    let safe = !matches!(signature.safety, syn::Safety::Unsafe(_));
    for (modifier, message) in [
        (
            signature.constness.take().map(|token| token.span),
            "native code calls this when the program runs; leave `const` out",
        ),
        (
            signature.asyncness.take().map(|token| token.span),
            "native code waits for what this returns; leave `async` out, and block on the future in the body",
        ),
    ] {
        modifier.into_iter().for_each(|span| report.error(span, message));
    }
    if let Some(dots) = signature.variadic.take() {
        report.spanned(dots, "a Rust function cannot read the arguments behind `...`; write the parameters, or export a function that takes a pointer to them");
    }
    if body.is_none() {
        report.spanned(
            &signature.ident,
            "an export has a body; what a library exports is declared with `#[interop::import]`",
        );
    }
    refuse_signature(&signature, report);
    if let Some(receiver) = signature.receiver() {
        report
            .spanned(receiver, "a C function has no `self`; name the parameter and give its type, such as `this: &T`");
    }
    let types = signature.inputs.iter().filter_map(|input| match input {
        FnArg::Typed(typed) => Some(&*typed.ty),
        FnArg::Receiver(_) => None,
    });
    let returned = match &signature.output {
        syn::ReturnType::Type(_, ty) => Some(&**ty),
        syn::ReturnType::Default => None,
    };
    for ty in types.chain(returned).map(ungrouped) {
        refuse_type(ty, report);
        function_pointer::check(ty, report);
    }
    unsized_results(&signature, report);
    let mut panics = Once::new();
    if let Some(given) = arguments.panics {
        panics.set(given.span, "panics", given, report);
    }
    let (mut own, mut passed) = (Vec::new(), Vec::new());
    for attribute in attributes {
        let compiled = compiled_here(&attribute).map(|word| word.unraw().to_string());
        if attribute.path().is_ident("panics") {
            if let Some(given) = attribute::panics(&attribute, report) {
                panics.set(given.span, "panics", given, report);
            }
        } else if let Some(name @ ("no_mangle" | "export_name")) = compiled.as_deref() {
            report.error(
                attribute.path().span(),
                format!("`#[interop::export]` exports it already; leave `#[{name}]` out, and write another name as `#[entry_point(\"…\")]`"),
            );
        } else if let Some("target_feature") = compiled.as_deref() {
            report.error(
                compiled_here(&attribute).map_or_else(|| attribute.path().span(), |word| word.span()),
                "native code calls an export whatever the processor has; leave `target_feature` out, and let the body call a function that has it where `is_x86_feature_detected!` or its like says so",
            );
        } else if compiled.is_some() {
            passed.push(attribute);
        } else {
            own.push(attribute);
        }
    }
    let own = function_attributes(own, report);
    passed.extend(own.passed);
    if let Some((span, _)) = own.associated {
        report.error(span, "an export is a function of no type; leave `#[associated(…)]` out");
    }
    if let Some(span) = own.optional {
        report.error(span, "this function is always there; leave `#[optional]` out");
    }
    if let Some(library) = &own.library {
        report.spanned(
            library,
            "native code finds an export by its name, wherever this crate is linked into; leave `#[library]` out",
        );
    }
    if let (Some(fails), Some(_)) = (&own.fails, &arguments.fails) {
        report.error(fails.span, "the attribute's `fails(…)` says it already; leave one of the two out");
    }
    let parameters = signature.inputs.iter().filter_map(|input| exported_parameter(input, report)).collect();
    let mut signature = Signature {
        output: Output::of(&signature.output, false),
        fn_token: signature.fn_token,
        ident: signature.ident,
        generics: signature.generics,
        receiver: None, // which is refused
        owner: None,
        abi,
        parameters,
        fails: own.fails,
        returns: own.returns,
        last_error: own.last_error,
    };
    signature.find_constants();
    let facade = arguments.facade.unwrap_or_else(|| syn::parse_quote!(::interop));
    Some(Export {
        signature,
        defaults: Defaults::new(arguments.strings, arguments.bools, arguments.fails, facade),
        attributes: passed,
        visibility,
        safe,
        entry_points: own.entry_points,
        prefix: arguments.prefix,
        rename_all: arguments.rename_all,
        panics: panics.take(),
        body: body.map(ToTokens::into_token_stream).unwrap_or_default(),
    })
}

/// Types without a size: of what native code gets write what owns it.
fn unsized_results(signature: &syn::Signature, report: &mut Report) {
    let mut rest = signature.clone();
    let mut results: Vec<&syn::Type> = Vec::new();
    if let syn::ReturnType::Type(_, ty) = &signature.output {
        results.push(ty);
        rest.output = syn::ReturnType::Default;
    }
    let is_out = |input: &FnArg| match input {
        FnArg::Typed(typed) => typed.attrs.iter().any(|attribute| attribute.path().is_ident("out")),
        FnArg::Receiver(_) => false,
    };
    rest.inputs = signature.inputs.iter().filter(|input| !is_out(input)).cloned().collect();
    results.extend(signature.inputs.iter().filter(|input| is_out(input)).filter_map(|input| match input {
        FnArg::Typed(typed) => Some(&*typed.ty),
        FnArg::Receiver(_) => None,
    }));
    unsized_types(&rest, report);
    for ty in results.into_iter().map(ungrouped).filter(|ty| !has_size(ty)) {
        let written = text(ty);
        let owned = match ty {
            syn::Type::Slice(slice) => format!("`Vec<{}>`", text(&slice.elem)),
            syn::Type::Path(_) => "`String`".to_owned(),
            _ => "what it is in C".to_owned(),
        };
        report.spanned(
            ty,
            format!("a `{written}` has no size; write {owned} with `alloc_with = malloc`, or `&'static {written}` for what stays"),
        );
    }
}

/// The calling convention, which stands on the function.
fn convention(signature: &mut syn::Signature, report: &mut Report) -> LitStr {
    let default = |span| LitStr::new("C", span);
    let Some(abi) = signature.abi.take() else { return default(signature.fn_token.span) };
    let Some(name) = abi.name else { return default(abi.extern_token.span) };
    if !words::CONVENTIONS.contains(&name.value().as_str()) {
        report.error(
            name.span(),
            "this is no calling convention of C's; write `extern \"C\"`, or `extern \"system\"` for Win32",
        );
    }
    name
}

/// A parameter, which the body may change: `mut x`.
fn exported_parameter(input: &FnArg, report: &mut Report) -> Option<Parameter> {
    let mut input = input.clone();
    let mutable = match &mut input {
        FnArg::Typed(typed) => match &mut *typed.pat {
            Pat::Ident(pattern) => pattern.mutability.take(),
            _ => None,
        },
        FnArg::Receiver(_) => None,
    };
    let mut parameter = parameter(&input, report)?;
    let name = &parameter.declared;
    parameter.pattern = quote!(#mutable #name);
    Some(parameter)
}
