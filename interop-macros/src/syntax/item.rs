//! One item of a block: a function that gets a stub, or an export that gets none.

use quote::ToTokens;
use syn::spanned::Spanned;
use syn::{Attribute, FnArg};

use super::attribute::{attribute_name, function_attributes, hides};
use super::foreign_signature::{refuse_signature, refuse_type, unsized_types};
use super::method;
use super::parameter::parameter;
use super::raw_item::{RawItem, RawKind};
use crate::function_pointer;
use crate::model::{Data, DataKind, Fails, Import, Output, Signature, ungrouped};
use crate::report::Report;

/// An export that no stub is made for.
pub(super) fn data(item: RawItem, report: &mut Report) -> Option<Data> {
    let mut attributes = item.attributes;
    if let RawKind::Static { .. } = item.kind {
        attributes.retain(|attribute| {
            let word = attribute.path().is_ident("marshal");
            if word {
                report.error(
                    attribute.path().span(),
                    "a variable is read as native code has it, and never converted; leave `#[marshal(…)]` out",
                );
            }
            !word
        });
    }
    let mut attributes = function_attributes(attributes, report);
    let span = attributes.associated.as_ref().map(|(span, _)| *span).or(attributes.optional);
    let span = span.or(attributes.last_error).or(attributes.fails.as_ref().map(|fails| fails.span));
    let span = span.or(attributes.returns.as_ref().and_then(|returns| returns.span));
    if let Some(span) = span {
        report.error(span, "this attribute belongs on a function with a fixed argument list");
    }
    let (ident, kind) = match item.kind {
        RawKind::Static { ident, ty, safe } => (ident, DataKind::Static { ty, safe }),
        RawKind::Opaque(ident) => {
            let names = attributes.entry_points.drain(..).map(ToTokens::into_token_stream);
            let library = attributes.library.take().map(ToTokens::into_token_stream);
            if let Some(tokens) = names.chain(library).next() {
                report.spanned(tokens, "an opaque type is no export that is looked for; leave this attribute out");
            }
            let laid_out = |attribute: &&Attribute| {
                attribute_name(attribute) == "repr"
                    || attribute_name(attribute) == "cfg_attr" && hides(attribute, &["repr"])
            };
            if let Some(repr) = attributes.passed.iter().find(laid_out) {
                report
                    .spanned(&repr.meta, "only native code knows the layout of an opaque type; leave `#[repr(…)]` out");
                attributes.passed.retain(|attribute| !laid_out(&attribute));
            }
            (ident, DataKind::Opaque)
        }
        RawKind::Function { modifiers, safe, signature, body } => {
            for (span, message) in modifiers {
                report.error(span, message);
            }
            if safe {
                report.error(signature.ident.span(), "no C-variadic function is safe to call with any arguments; leave `safe` out, or declare argument lists with `#[variadic]`");
            }
            if body.is_some() {
                report.error(signature.ident.span(), "a C-variadic function has no fallback; leave the body out");
            }
            let mut without = (*signature).clone();
            without.variadic = None;
            refuse_signature(&without, report);
            if let Some(receiver) = signature.receiver() {
                report.spanned(receiver, "a function with `...` is a raw function pointer, and no method; name the parameter and give its type");
            }
            let parameters = signature.inputs.iter().filter_map(|input| {
                let parameter = parameter(input, report)?;
                let written = parameter.is_receiver
                    || parameter.len_of.is_some() || parameter.marshal.is_some() || parameter.value.is_some() || !parameter.direction.is_in();
                if written {
                    report.error(parameter.ident.span(), "a function with `...` is a raw function pointer; leave the attribute out, or declare argument lists with `#[variadic]`");
                }
                Some(parameter)
            });
            (signature.ident, DataKind::Variadic { parameters: parameters.collect(), output: signature.output })
        }
        RawKind::Other(..) | RawKind::Refused(..) | RawKind::Reported => return None,
    };
    Some(Data {
        attributes: attributes.passed,
        visibility: item.visibility,
        ident,
        entry_points: attributes.entry_points,
        library: attributes.library,
        kind,
    })
}

/// The function, whose mistakes are its own; that it is none is one of the block.
pub(super) fn function(
    item: RawItem,
    abi: &syn::LitStr,
    block_rule: Option<&Fails>,
    report: &mut Report,
    own: &mut Report,
) -> Option<Import> {
    let (modifiers, safe, mut signature, body) = match item.kind {
        RawKind::Function { modifiers, safe, signature, body } => (modifiers, safe, signature, body),
        RawKind::Other(span, message) => {
            report.error(span, message);
            return None;
        }
        RawKind::Refused(span, message) => {
            report.hint(span, message);
            return None;
        }
        RawKind::Reported | RawKind::Static { .. } | RawKind::Opaque(_) => return None,
    };
    let mut mistakes = Report::default();
    for (span, message) in modifiers {
        mistakes.error(span, message);
    }
    refuse_signature(&signature, &mut mistakes);
    let attributes = function_attributes(item.attributes, &mut mistakes);
    let method = method::method(&mut signature, attributes.associated.clone(), &mut mistakes);
    let types = signature.inputs.iter().filter_map(|input| match input {
        FnArg::Typed(typed) => Some(&*typed.ty),
        FnArg::Receiver(_) => None,
    });
    let returned = match &signature.output {
        syn::ReturnType::Type(_, ty) => Some(&**ty),
        syn::ReturnType::Default => None,
    };
    let types: Vec<_> = types.chain(returned).map(ungrouped).collect();
    types.iter().for_each(|ty| refuse_type(ty, &mut mistakes));
    unsized_types(&signature, &mut mistakes);
    types.iter().for_each(|ty| function_pointer::check(ty, &mut mistakes));
    // rustc reports `_` in the signature; the body must not report it again.
    let inferred = types.iter().any(|ty| matches!(ty, syn::Type::Infer(_)));
    let declared = signature.inputs.iter().filter_map(|input| parameter(input, &mut mistakes));
    let parameters = method.parameter.into_iter().chain(declared).collect();
    let mut signature = Signature {
        output: Output::of(&signature.output, attributes.optional.is_some()),
        fn_token: signature.fn_token,
        ident: signature.ident,
        generics: signature.generics,
        receiver: method.receiver,
        owner: method.owner,
        abi: abi.clone(),
        parameters,
        fails: attributes.fails,
        returns: attributes.returns,
        last_error: attributes.last_error,
    };
    method::receiver(&mut signature, block_rule, &mut mistakes);
    signature.find_constants();
    let mut import = Import {
        signature,
        attributes: attributes.passed,
        visibility: item.visibility,
        safe,
        entry_points: attributes.entry_points,
        library: attributes.library,
        optional: attributes.optional,
        fallback: body,
        refused: false,
    };
    import.judge(mistakes, own);
    import.refused |= inferred;
    Some(import)
}
