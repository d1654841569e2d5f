//! What the caller sees: the declared signature without the parameters that the stub fills, and with what comes out in
//! the return type.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::{Attribute, GenericArgument, GenericParam, Generics, Lifetime, PathArguments, Type, Visibility};

use crate::lifetimes::{Lifetimes, mentions};
use crate::model::{
    Defaults, Direction, Import, On, Output, Parameter, Signature, is_scalar, is_unit, type_arguments, ungrouped,
};
use crate::plan::{Kind, Plan};
use crate::tokens::{Extent, quote_at};

pub(crate) struct Header<'a> {
    /// `fn name<…>(…) -> …`, with `unsafe` where it belongs.
    pub(crate) header: TokenStream,
    /// `impl<…> T`, if it is a function of a type.
    pub(crate) implementation: Option<TokenStream>,
    /// `&self,`.
    pub(crate) receiver: Option<TokenStream>,
    /// The generics, the parameters and the return type with the `where` clause apart, for what is called with the same.
    pub(crate) unsafety: TokenStream,
    pub(crate) generics: Generics,
    pub(crate) parameters: TokenStream,
    /// The parameters by their declared names, as a body of the user's sees them.
    pub(crate) declared: TokenStream,
    /// The parameters that the caller passes.
    pub(crate) visible: Vec<&'a Parameter>,
    pub(crate) output: TokenStream,
}

impl<'a> Header<'a> {
    pub(crate) fn of(plan: &'a Plan<'_>, safe: bool) -> Self {
        let Plan { signature, defaults, crossings, .. } = plan;
        let mut generics = signature.generics.clone();
        let mut passed: Vec<(&Parameter, TokenStream)> = Vec::new();
        let mut outs = Vec::new();
        for crossing in crossings {
            let ty = &crossing.parameter.ty;
            match crossing.kind {
                _ if crossing.parameter.value.is_some() => {}
                Kind::Scalar | Kind::Value => passed.push((crossing.parameter, quote!(#ty))),
                Kind::InOut | Kind::InOutBuffer { .. } => {
                    passed.push((crossing.parameter, quote!(#ty)));
                    outs.push(quote!(#ty));
                }
                Kind::Buffer => {
                    let ty = named_lifetime(ty, signature, &mut generics);
                    passed.push((crossing.parameter, quote!(#ty)));
                    outs.push(filled(&ty, defaults));
                }
                Kind::Out { on: On::Failure } => {}
                Kind::Out { .. } | Kind::OutBuffer { .. } => outs.push(quote!(#ty)),
                Kind::OutLength { .. } | Kind::Length { .. } | Kind::BufferLength { .. } => {}
            }
        }
        // `self` stands first, wherever the object does.
        passed.sort_by_key(|(parameter, _)| !parameter.is_receiver);
        let visible: Vec<_> = passed.iter().map(|(parameter, _)| *parameter).collect();
        if signature.last_error.is_some() {
            let facade = &defaults.facade;
            outs.push(quote!(#facade::LastError));
        }
        let output = output(&signature.output, &outs);
        let parameters = passed.iter().filter(|(parameter, _)| !parameter.is_receiver);
        let (parameters, declared): (Vec<_>, Vec<_>) = parameters
            .map(|(Parameter { attributes, pattern, declared, .. }, ty)| {
                (quote!(#(#attributes)* #pattern: #ty), quote!(#(#attributes)* #declared: #ty))
            })
            .unzip();
        let declared = quote!(#(#declared),*);
        Self { declared, ..Self::assemble(signature, safe, generics, &parameters, visible, output) }
    }

    fn assemble(
        signature: &Signature,
        safe: bool,
        mut generics: Generics,
        parameters: &[TokenStream],
        visible: Vec<&'a Parameter>,
        output: TokenStream,
    ) -> Self {
        let Signature { fn_token, ident, receiver, .. } = signature;
        let unsafety = if safe { quote!() } else { quote_spanned!(fn_token.span=> unsafe) };
        let receiver = receiver.as_ref().map(|receiver| quote!(#receiver,));
        let implementation = implementation(signature, &mut generics);
        let parameters = quote!(#(#parameters),*);
        let clause = &generics.where_clause;
        let output = quote!(#output #clause);
        // rustc would advise to declare a type that it does not know as a parameter here, if here were the user's. To declare
        // a lifetime is good advice: one that it does not know, or one for a result that could be borrowed from two parameters.
        // (Of scalars it says nothing, and they are most of what there is.)
        let types = signature.parameters.iter().map(|parameter| &parameter.ty).chain(signature.output.written());
        let types: Vec<_> = types.filter(|ty| !is_scalar(ty)).collect();
        let none = generics.params.is_empty() && !types.is_empty();
        let none = none && !types.iter().any(|ty| Lifetimes::of(ty).mention_any()) && !is_ambiguous(signature);
        let declared = if none { quote!(<>) } else { quote!(#generics) };
        let mut arguments = Group::new(Delimiter::Parenthesis, quote!(#receiver #parameters));
        if implementation.is_some() {
            // So a second method of the name is one where the declaration is.
            arguments.set_span(ident.span());
        }
        Self {
            implementation,
            header: quote!(#unsafety #fn_token #ident #declared #arguments #output),
            receiver,
            unsafety,
            generics,
            parameters,
            declared: TokenStream::new(),
            visible,
            output,
        }
    }
}

/// A function with a mistake in it: its signature, so that its callers compile, and no body. Where nothing says what it would
/// return it never does, which fits whatever its callers expect.
pub(crate) fn dummy(
    signature: &Signature,
    defaults: &Defaults,
    safe: bool,
    visibility: &Visibility,
    cfgs: &[&Attribute],
) -> TokenStream {
    let p = defaults.private();
    let mut generics = signature.generics.clone();
    let mut names: Vec<&Ident> = Vec::new();
    let mut parameters = Vec::new();
    let mut outs = Vec::new();
    let mut known = true;
    for parameter in &signature.parameters {
        let Parameter { pattern, ident, ty, direction, .. } = parameter;
        if parameter.is_receiver {
            continue;
        }
        if let Direction::Out(out) = direction
            && parameter.len_of.is_none()
        {
            known &= has_size(ty) && !elides(ty);
            outs.extend((out.on != On::Failure).then(|| quote!(#ty)));
        }
        if parameter.len_of.is_some() || parameter.value.is_some() || matches!(direction, Direction::Out(_)) {
            continue;
        }
        // Of two parameters with one name, the second is reported already.
        let again = names.contains(&ident);
        let name =
            if again { format_ident!("__interop_{}", parameters.len()).into_token_stream() } else { pattern.clone() };
        names.push(ident);
        let comes_back = |other: &Parameter| {
            !other.direction.is_in() && other.len_of.as_ref().is_some_and(|len_of| len_of.measures(ident))
        };
        if !has_size(ty) {
            parameters.push(quote!(#name: impl #p::Sized));
        } else if direction.is_in() && signature.parameters.iter().any(comes_back) {
            // Another shape may be the mistake, and so is a conversion.
            known &= matches!(ungrouped(ty), Type::Reference(_)) && !parameter.is_converted();
            let ty = named_lifetime(ty, signature, &mut generics);
            parameters.push(quote!(#name: #ty));
            outs.push(filled(&ty, defaults));
        } else {
            parameters.push(quote!(#name: #ty));
            if !direction.is_in() {
                known &= !matches!(ungrouped(ty), Type::Reference(_)); // which is reported
                outs.push(quote!(#ty));
            }
        }
    }
    if signature.last_error.is_some() {
        let facade = &defaults.facade;
        outs.push(quote!(#facade::LastError));
    }
    let output = match &signature.output {
        // No body could have such a type.
        Output::Value(ty) if matches!(ungrouped(ty), Type::ImplTrait(_)) || !has_size(ty) => quote!(-> !),
        _ if !known => quote!(-> !),
        declared => output(declared, &outs),
    };
    let Header { header, implementation, .. } =
        Header::assemble(signature, safe, generics, &parameters, Vec::new(), output);
    let dummy = quote! {
        #(#cfgs)*
        #[allow(unused, non_snake_case, clippy::all, clippy::pedantic)]
        #visibility #header { #p::unreachable!() }
    };
    of_type(cfgs, implementation.as_ref(), dummy)
}

/// The function as one of its type.
pub(super) fn of_type(
    cfgs: &[&Attribute],
    implementation: Option<&TokenStream>,
    functions: TokenStream,
) -> TokenStream {
    match implementation {
        Some(implementation) => {
            // Where its type stands: that it is another crate's, is said there.
            let at = implementation.clone().into_iter().last().map_or_else(Span::call_site, |last| last.span());
            let mut functions = Group::new(Delimiter::Brace, functions);
            functions.set_span(at);
            quote! {
                #(#cfgs)*
                #[allow(non_local_definitions)]
                #implementation #functions
            }
        }
        None => functions,
    }
}

/// How the generated function names a hidden one beside it.
pub(super) fn within(import: &Import, hidden: &Ident) -> TokenStream {
    if import.signature.owner.is_some() { quote!(Self::#hidden) } else { quote!(#hidden) }
}

/// `impl<'db> Statement<'db>`: the lifetimes that the type names are the implementation's, because rustc wants `self` to have the
/// type of just that. What they outlive may be the function's, and goes with it.
fn implementation(signature: &Signature, generics: &mut Generics) -> Option<TokenStream> {
    let owner = &signature.owner.as_ref()?.0;
    let (hoisted, own): (Vec<_>, Vec<_>) = std::mem::take(&mut generics.params).into_iter().partition(|parameter| {
        matches!(parameter, GenericParam::Lifetime(parameter) if mentions(owner, &parameter.lifetime.ident.to_string()))
    });
    generics.params = own.into_iter().collect();
    let hoisted: Vec<_> = hoisted
        .into_iter()
        .filter_map(|parameter| match parameter {
            GenericParam::Lifetime(parameter) => Some(parameter),
            _ => None,
        })
        .collect();
    for syn::LifetimeParam { lifetime, bounds, .. } in &hoisted {
        if !bounds.is_empty() {
            generics.make_where_clause().predicates.push(syn::parse_quote!(#lifetime: #bounds));
        }
    }
    let hoisted = hoisted.iter().map(|parameter| &parameter.lifetime);
    // Where the type stands: whose it is, is said of it.
    let extent = Extent::of(owner);
    Some(quote_at!(extent=> impl<#(#hoisted),*> #owner))
}

/// Whether a type is none of those that are written without a size.
pub(crate) fn has_size(ty: &Type) -> bool {
    match ungrouped(ty) {
        Type::Slice(_) | Type::TraitObject(_) => false,
        Type::Path(path) => !path.path.is_ident("str"),
        _ => true,
    }
}

/// Whether a result leaves out its lifetime and more than one parameter has one to take. (`self` has the first say.)
fn is_ambiguous(signature: &Signature) -> bool {
    let lent = signature.parameters.iter().filter(|parameter| elides(&parameter.ty));
    signature.receiver.is_none() && signature.output.written().is_some_and(elides) && lent.count() > 1
}

/// Whether a lifetime is left out, for which a return type has none to take.
fn elides(ty: &Type) -> bool {
    Lifetimes::of(ty).elide()
}

/// The return type: what native code returns unless it is `()`, then what comes out, in declaration order.
fn output(output: &Output, outs: &[TokenStream]) -> TokenStream {
    match output {
        Output::Unit if outs.is_empty() => quote!(),
        Output::Never(ty) => quote!(-> #ty),
        Output::Unit => {
            let value = tuple(None, outs);
            quote!(-> #value)
        }
        Output::Value(ty) => {
            let value = tuple(Some(ty), outs);
            quote!(-> #value)
        }
        Output::Optional { whole } | Output::Result { whole, .. } if outs.is_empty() => quote!(-> #whole),
        // What comes out is there only if the function is.
        Output::Optional { whole } => {
            let arguments = type_arguments(whole);
            let value = tuple(arguments.first().filter(|value| !is_unit(value)), outs);
            let whole = with_first_argument(whole.clone(), &value);
            quote!(-> #whole)
        }
        Output::Result { whole, ok, .. } => {
            let value = tuple((!is_unit(ok)).then_some(ok), outs);
            let whole = with_first_argument(whole.clone(), &value);
            quote!(-> #whole)
        }
    }
}

fn tuple(returned: Option<&Type>, outs: &[TokenStream]) -> TokenStream {
    let parts: Vec<_> = returned.map(|ty| quote!(#ty)).into_iter().chain(outs.iter().cloned()).collect();
    match parts.as_slice() {
        [one] => one.clone(),
        parts => quote!((#(#parts),*)),
    }
}

/// `io::Result<T>` with another `T`.
fn with_first_argument(mut whole: Type, value: &TokenStream) -> Type {
    match &mut whole {
        Type::Path(path) => {
            if let Some(PathArguments::AngleBracketed(arguments)) =
                path.path.segments.last_mut().map(|last| &mut last.arguments)
                && let Some(first) =
                    arguments.args.iter_mut().find(|argument| matches!(argument, GenericArgument::Type(_)))
            {
                *first = GenericArgument::Type(Type::Verbatim(value.clone()));
            }
        }
        Type::Group(group) => *group.elem = with_first_argument((*group.elem).clone(), value),
        Type::Paren(paren) => *paren.elem = with_first_argument((*paren.elem).clone(), value),
        _ => {}
    }
    whole
}

/// The type of a buffer with its elided lifetime named, because the filled part borrows from it.
fn named_lifetime(ty: &Type, signature: &Signature, generics: &mut Generics) -> Type {
    if matches!(ungrouped(ty), Type::Reference(reference) if reference.mutability.is_none()) {
        return ty.clone(); // only how much of it was read comes back
    }
    let name = free_lifetime(signature, generics);
    let mut elided = Elided { name, found: false };
    let mut ty = ty.clone();
    elided.name_in(&mut ty);
    if elided.found {
        generics.params.insert(0, GenericParam::Lifetime(syn::LifetimeParam::new(elided.name)));
    }
    ty
}

/// The first of `'a`, `'b`, … that the declaration does not use, in a `for<'a>` neither.
fn free_lifetime(signature: &Signature, generics: &Generics) -> Lifetime {
    let parameters = signature.parameters.iter().map(|parameter| &parameter.ty);
    let types: Vec<_> = parameters.chain(signature.output.written()).collect();
    let taken = |name: &str| mentions(&generics.params, name) || types.iter().any(|ty| mentions(ty, name));
    let free = ('a'..='z').map(String::from).find(|name| !taken(name)).unwrap_or_else(|| "interop".into());
    Lifetime::new(&format!("'{free}"), Span::call_site())
}

struct Elided {
    name: Lifetime,
    found: bool,
}

impl Elided {
    fn name_in(&mut self, ty: &mut Type) {
        match ty {
            Type::Reference(reference) => match &mut reference.lifetime {
                Some(lifetime) => self.replace(lifetime),
                none => {
                    *none = Some(self.name.clone());
                    self.found = true;
                }
            },
            Type::Path(path) => {
                for segment in &mut path.path.segments {
                    let PathArguments::AngleBracketed(arguments) = &mut segment.arguments else { continue };
                    for argument in &mut arguments.args {
                        match argument {
                            GenericArgument::Lifetime(lifetime) => self.replace(lifetime),
                            GenericArgument::Type(ty) => self.name_in(ty),
                            _ => {}
                        }
                    }
                }
            }
            Type::Group(group) => self.name_in(&mut group.elem),
            Type::Paren(paren) => self.name_in(&mut paren.elem),
            _ => {}
        }
    }

    fn replace(&mut self, lifetime: &mut Lifetime) {
        if lifetime.ident == "_" {
            *lifetime = self.name.clone();
            self.found = true;
        }
    }
}

/// What comes back of a buffer. Slices are written out, so that rustdoc shows `&'a mut [T]` and not a projection, and so
/// that a wrong one is reported once, in the body, whose types hold the two to be the same.
fn filled(ty: &Type, defaults: &Defaults) -> TokenStream {
    if let Type::Reference(reference) = ungrouped(ty) {
        let lifetime = &reference.lifetime;
        match &*reference.elem {
            Type::Slice(slice) => {
                match uninitialised(&slice.elem).filter(|_| reference.mutability.is_some()) {
                    Some(element) => return quote!(&#lifetime mut [#element]),
                    // An alias of `MaybeUninit<T>`, perhaps.
                    None if reference.mutability.is_some() && is_path(&slice.elem) && !is_scalar(&slice.elem) => {}
                    None => return quote!(usize),
                }
            }
            _ if reference.mutability.is_none() => return quote!(usize), // no buffer at all
            _ => {}
        }
    }
    let p = defaults.private();
    let extent = Extent::of(ty);
    quote_at!(extent=> <#ty as #p::BufferShape>::Filled)
}

fn is_path(ty: &Type) -> bool {
    matches!(ungrouped(ty), Type::Path(_))
}

/// The `T` of a type written `MaybeUninit<T>`.
fn uninitialised(ty: &Type) -> Option<&Type> {
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last().filter(|last| last.ident == "MaybeUninit")?;
    match &last.arguments {
        PathArguments::AngleBracketed(arguments) => match arguments.args.first() {
            Some(GenericArgument::Type(element)) => Some(element),
            _ => None,
        },
        _ => None,
    }
}
