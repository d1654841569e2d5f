//! The functions of a type: `self: &T`, `#[receiver]` and `#[associated(T)]`.

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::spanned::Spanned;
use syn::{FnArg, Receiver, ReceiverKind, Type};

use super::attribute::{attribute_name, marshal};
use crate::model::{Code, Counter, Direction, Fails, Output, Owner, Parameter, Signature, is_scalar, ungrouped};
use crate::report::Report;
use crate::tokens::text;
use crate::words;

/// What makes a function one of a type.
#[derive(Default)]
pub(super) struct Method {
    pub(super) owner: Option<Owner>,
    pub(super) receiver: Option<Receiver>,
    /// `self`, if it stands first.
    pub(super) parameter: Option<Parameter>,
}

/// What the signature says of it, with `Self` as the type that it is.
pub(super) fn method(signature: &mut syn::Signature, associated: Option<(Span, Type)>, report: &mut Report) -> Method {
    let mut by_words = signature.inputs.iter().filter_map(by_word);
    let (by_word, second) = (by_words.next(), by_words.next());
    if let Some((span, _)) = second {
        report.error(span, "a method has one object; leave one `#[receiver]` out");
        return Method::default();
    }
    let method = match (signature.receiver(), associated, by_word) {
        (Some(_), Some((span, _)), _) | (None, Some((span, _)), Some(_)) => {
            report.error(span, "a method is the function of its receiver's type; leave `#[associated(…)]` out");
            Method::default()
        }
        (Some(_), None, Some((span, _))) => {
            report.error(span, "a method has one `self`; leave `#[receiver]` out, or give the first parameter a name");
            Method::default()
        }
        (Some(receiver), None, None) => first(receiver, report),
        (None, None, Some((_, ty))) => {
            receives(&ty, &[], syn::Token![self](ty.span()), "leave `#[receiver]` out", report)
        }
        (None, Some((_, ty)), None) => {
            let instead = "leave `#[associated(…)]` out";
            Method { owner: owner(&ty, instead, report), ..Method::default() }
        }
        (None, None, None) => return Method::default(),
    };
    if let Some(owner) = &method.owner {
        let owner = owner.0.to_token_stream();
        let replace = |ty: &mut Type| {
            if let Ok(replaced) = syn::parse2(without_self(ty.to_token_stream(), &owner)) {
                *ty = replaced;
            }
        };
        let typed = signature.inputs.iter_mut().filter_map(|input| match input {
            FnArg::Typed(typed) => Some(&mut *typed.ty),
            FnArg::Receiver(_) => None,
        });
        let returned = match &mut signature.output {
            syn::ReturnType::Type(_, ty) => Some(&mut **ty),
            syn::ReturnType::Default => None,
        };
        typed.chain(returned).for_each(replace);
    }
    method
}

/// The parameter that has `#[receiver]`.
fn by_word(input: &FnArg) -> Option<(Span, Type)> {
    let FnArg::Typed(typed) = input else { return None };
    // A length is none, which is said of the parameter.
    if typed.attrs.iter().any(|attribute| attribute_name(attribute) == "len_of") {
        return None;
    }
    let word = typed.attrs.iter().find(|attribute| attribute_name(attribute) == "receiver")?;
    Some((word.path().span(), (*typed.ty).clone()))
}

/// `self: &T` as first parameter.
fn first(receiver: &Receiver, report: &mut Report) -> Method {
    let ReceiverKind::Typed(_, ty) = &receiver.kind else {
        let written = match &receiver.kind {
            ReceiverKind::Reference(_, _, Some(_)) => "&mut T",
            ReceiverKind::Reference(..) => "&T",
            _ => "T",
        };
        report.spanned(receiver, format!("say whose method this is, with a type of this crate: `self: {written}`"));
        return Method::default();
    };
    if let Some(mutability) = &receiver.mutability {
        report.error(mutability.span, "a declared parameter is a name, not a pattern; leave `mut` out");
    }
    let mut lints = Vec::new();
    let mut said = None;
    for attribute in &receiver.attrs {
        let span = attribute.path().span();
        match attribute_name(attribute).as_str() {
            "marshal" if said.is_none() => said = marshal(attribute, report),
            "marshal" => report.error(span, "`marshal` is given twice; leave one out"),
            "receiver" => report.error(span, "`self` is the receiver; leave `#[receiver]` out"),
            name if words::LINTS.contains(&name) => lints.push(attribute.clone()),
            name => report.error(
                span,
                format!("the caller passes `self`, as it is; leave `#[{name}]` out, or give the parameter a name"),
            ),
        }
    }
    let mut method = receives(ty, &lints, receiver.self_token, "give the parameter another name than `self`", report);
    let ident = Ident::new("self", receiver.self_token.span);
    method.parameter = method.owner.is_some().then(|| Parameter {
        attributes: lints,
        ident: ident.clone(),
        declared: ident.clone(),
        local: ident.clone(),
        rebound: false,
        pattern: ident.to_token_stream(),
        ty: (**ty).clone(),
        is_receiver: true,
        direction: Direction::In,
        value: None,
        len_of: None,
        marshal: said,
        variadic: None,
    });
    method
}

/// The owner and the receiver that this type makes: `T`, `&T` or `&mut T`.
fn receives(
    ty: &Type,
    lints: &[syn::Attribute],
    self_token: syn::Token![self],
    instead: &str,
    report: &mut Report,
) -> Method {
    let (tokens, to) = match ungrouped(ty) {
        Type::Reference(reference) => {
            let syn::TypeReference { and_token, lifetime, mutability, elem, .. } = reference;
            (quote!(#(#lints)* #and_token #lifetime #mutability #self_token), &**elem)
        }
        other => (quote!(#(#lints)* #self_token), other),
    };
    match owner(to, instead, report) {
        Some(owner) => Method { owner: Some(owner), receiver: syn::parse2(tokens).ok(), parameter: None },
        None => Method::default(),
    }
}

/// The type, if it may be one of the user's; else what to write `instead`.
fn owner(ty: &Type, instead: &str, report: &mut Report) -> Option<Owner> {
    let ty = ungrouped(ty);
    let name = match ty {
        Type::Path(path) if path.qself.is_none() => path.path.segments.last().map(|last| last.ident.to_string()),
        _ => None,
    };
    let message = match name.as_deref() {
        Some("Self") => "say whose function this is: write the name of a type of this crate".to_owned(),
        Some("Box" | "Rc" | "Arc" | "Pin") => {
            format!(
                "native code takes the object itself; {instead}, or write `T`, `&T` or `&mut T`, of a type of this crate"
            )
        }
        Some(name) if !is_scalar(ty) && !FOREIGN.contains(&name) => {
            let Type::Path(path) = ty else { return None };
            return Some(Owner(path.clone()));
        }
        _ => format!("methods are those of a type of this crate, and `{}` is not; {instead}", text(ty)),
    };
    report.spanned(ty, message);
    None
}

/// Types that are nobody's own, by their names. Of others rustc says so (E0116).
const FOREIGN: &[&str] = &[
    "CStr",
    "CString",
    "NativeBox",
    "NativeStr",
    "NativeVec",
    "NonNull",
    "Option",
    "OsStr",
    "OsString",
    "OwnedFd",
    "OwnedHandle",
    "OwnedSocket",
    "Path",
    "PathBuf",
    "String",
    "Vec",
    "bool",
    "char",
    "str",
];

/// The tokens with the type in the place of `Self`.
fn without_self(tokens: TokenStream, owner: &TokenStream) -> TokenStream {
    let mut trees = tokens.into_iter().peekable();
    let mut replaced = TokenStream::new();
    while let Some(tree) = trees.next() {
        match tree {
            TokenTree::Ident(ident) if ident == "Self" => {
                let at = owner.clone().into_iter().map(|mut tree| {
                    tree.set_span(ident.span());
                    tree
                });
                let owner: TokenStream = at.collect();
                let projected = matches!(trees.peek(), Some(TokenTree::Punct(punct)) if punct.as_char() == ':');
                replaced.extend(if projected { quote!(<#owner>) } else { owner });
            }
            TokenTree::Group(group) => {
                let mut inner = Group::new(group.delimiter(), without_self(group.stream(), owner));
                inner.set_span(group.span());
                replaced.extend([TokenTree::Group(inner)]);
            }
            other => replaced.extend([other]),
        }
    }
    replaced
}

/// What `#[receiver] x: &T` makes of the declaration: `self` names it, in the rule of the block, too.
pub(super) fn receiver(signature: &mut Signature, block_rule: Option<&Fails>, report: &mut Report) {
    let Some(index) = signature.parameters.iter().position(|parameter| parameter.is_receiver) else { return };
    let parameter = &mut signature.parameters[index];
    if parameter.ident == "self" || signature.owner.is_none() {
        return;
    }
    if index == 0 {
        report.error(
            parameter.declared.span(),
            "an object that stands first is written `self: T`, `self: &T` or `self: &mut T`; leave `#[receiver]` out",
        );
    }
    let declared = parameter.ident.clone();
    parameter.local = Ident::new("self", parameter.ty.span());
    if let (None, Some(rule), Output::Result { .. }) = (&signature.fails, block_rule, &signature.output)
        && matches!(&rule.code, Code::Call(_, arguments) if arguments.iter().any(|argument| argument == "self"))
    {
        signature.fails = Some(rule.clone());
    }
    let named = |names: &mut Vec<Ident>| {
        for name in names.iter_mut().filter(|name| *name == "self") {
            let span = name.span();
            name.clone_from(&declared);
            name.set_span(span);
        }
    };
    if let Some(Fails { code: Code::Call(_, arguments), .. }) = &mut signature.fails {
        named(arguments);
    }
    let returned = signature.returns.as_mut().and_then(|returns| returns.marshal.as_mut());
    let marshals = signature.parameters.iter_mut().filter_map(|parameter| parameter.marshal.as_mut());
    for counted_by in marshals.chain(returned).filter_map(|marshal| marshal.counted_by.as_mut()) {
        if let Counter::Call(_, arguments) = &mut counted_by.by {
            named(arguments);
        }
    }
}
