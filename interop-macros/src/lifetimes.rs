//! The lifetimes that written types mention, and from which parameters a result may so be borrowed.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::{
    BoundLifetimes, GenericArgument, GenericParam, Generics, Lifetime, PathArguments, ReturnType, Type, TypeParamBound,
    WherePredicate,
};

use crate::model::{type_arguments, ungrouped};

/// The lifetimes that written types mention.
#[derive(Default)]
pub(crate) struct Lifetimes {
    named: Vec<String>,
    /// How many `&T` and `'_` there are: which ones these are follows from the parameters.
    elided: usize,
    /// A path without a lifetime, which may be a structure or an alias that hides one.
    hidden: bool,
    /// A macro in the place of a type, which may mention any that the function has.
    unseen: bool,
    /// Each first one is outlived by the second, or may be: `&'a T<'b>`.
    outlived: Vec<(String, String)>,
}

impl Lifetimes {
    pub(crate) fn of(ty: &Type) -> Self {
        let mut found = Self::default();
        found.also(ty);
        found
    }

    /// That of the reference which a type is, or an `Option` of one: not those of what stands behind it.
    pub(crate) fn of_the_reference(ty: &Type) -> Option<Self> {
        let reference = match ungrouped(ty) {
            Type::Reference(reference) => reference,
            Type::Path(path) if path.path.segments.last().is_some_and(|last| last.ident == "Option") => {
                return Self::of_the_reference(type_arguments(ungrouped(ty)).first()?);
            }
            _ => return None,
        };
        let mut found = Self::default();
        match &reference.lifetime {
            Some(lifetime) => found.mention(lifetime),
            None => found.elided += 1,
        }
        Some(found)
    }

    /// Adds those of another type.
    pub(crate) fn also(&mut self, ty: &Type) {
        match ty {
            Type::Reference(reference) => {
                let before = self.named.len();
                self.also(&reference.elem);
                match &reference.lifetime {
                    Some(lifetime) => {
                        let inner = self.named[before..].to_vec();
                        self.outlived.extend(inner.into_iter().map(|inner| (name(&lifetime.ident), inner)));
                        self.mention(lifetime);
                    }
                    None => self.elided += 1,
                }
            }
            Type::Path(path) => {
                let (before, elided) = (self.named.len(), std::mem::take(&mut self.elided));
                path.qself.iter().for_each(|qself| self.also(&qself.ty));
                path.path.segments.iter().for_each(|segment| self.arguments(&segment.arguments));
                self.hidden |= self.elided == 0 && self.named.len() == before && !has_none(ty);
                self.elided += elided;
                // Which of a type's lifetimes outlives which is not seen here.
                let inner = self.named[before..].to_vec();
                let pairs = inner.iter().flat_map(|a| inner.iter().map(|b| (a.clone(), b.clone())));
                self.outlived.extend(pairs.filter(|(a, b)| a != b));
            }
            Type::Array(array) => self.also(&array.elem),
            Type::Group(group) => self.also(&group.elem),
            Type::Paren(paren) => self.also(&paren.elem),
            Type::Ptr(pointer) => self.also(&pointer.elem),
            Type::Slice(slice) => self.also(&slice.elem),
            Type::Tuple(tuple) => tuple.elems.iter().for_each(|ty| self.also(ty)),
            Type::TraitObject(object) => self.bounds(&object.bounds),
            Type::FnPtr(function) => {
                let mut inner = Self::default();
                function.inputs.iter().for_each(|input| inner.also(&input.ty));
                inner.output(&function.output);
                self.called(inner, function.lifetimes.as_ref());
            }
            Type::Never(_) | Type::Infer(_) => {}
            // What a macro makes is not seen, only what it is given.
            other => {
                self.unseen = true;
                names(other.to_token_stream(), &mut self.named);
            }
        }
    }

    fn arguments(&mut self, arguments: &PathArguments) {
        match arguments {
            PathArguments::None => {}
            PathArguments::AngleBracketed(arguments) => arguments.args.iter().for_each(|argument| match argument {
                GenericArgument::Lifetime(lifetime) => self.mention(lifetime),
                GenericArgument::Type(ty) => self.also(ty),
                GenericArgument::AssocType(assoc) => self.also(&assoc.ty),
                other => names(other.to_token_stream(), &mut self.named),
            }),
            PathArguments::Parenthesized(arguments) => {
                let mut inner = Self::default();
                arguments.inputs.iter().for_each(|input| inner.also(&input.ty));
                inner.output(&arguments.output);
                self.called(inner, None);
            }
        }
    }

    /// Adds those of a function pointer, but for what its callers choose: what it elides, and its `for<'a>`.
    fn called(&mut self, inner: Self, bound: Option<&BoundLifetimes>) {
        let bound = bound.iter().flat_map(|bound| &bound.lifetimes).filter_map(|parameter| match parameter {
            GenericParam::Lifetime(parameter) => Some(name(&parameter.lifetime.ident)),
            _ => None,
        });
        let bound: Vec<_> = bound.collect();
        self.named.extend(inner.named.into_iter().filter(|name| !bound.contains(name)));
        // rustc takes `fn(&'b &'a T)` to say that `'a` outlives `'b`, as it does `&'b &'a T`.
        self.outlived.extend(inner.outlived);
        self.unseen |= inner.unseen;
    }

    fn bounds<'a>(&mut self, bounds: impl IntoIterator<Item = &'a TypeParamBound>) {
        for bound in bounds {
            match bound {
                TypeParamBound::Lifetime(lifetime) => self.mention(lifetime),
                TypeParamBound::Trait(bound) => {
                    let mut inner = Self::default();
                    bound.path.segments.iter().for_each(|segment| inner.arguments(&segment.arguments));
                    self.elided += inner.elided;
                    self.called(inner, bound.lifetimes.as_ref());
                }
                _ => {}
            }
        }
    }

    fn output(&mut self, output: &ReturnType) {
        if let ReturnType::Type(_, ty) = output {
            self.also(ty);
        }
    }

    fn mention(&mut self, lifetime: &Lifetime) {
        if lifetime.ident == "_" {
            self.elided += 1;
        } else {
            self.named.push(name(&lifetime.ident));
        }
    }

    /// Adds each lifetime that is longer than one of these: `'static`; `'a` of `<'a: 'b, 'b>` beside `'b`; and of `&'b &'a T`
    /// among the `parameters`.
    pub(crate) fn and_what_outlives_them<'a>(
        &mut self,
        generics: &Generics,
        parameters: impl IntoIterator<Item = &'a Type>,
    ) {
        let mut unseen = self.unseen;
        for ty in parameters {
            let of_the_parameter = Self::of(ty);
            unseen |= of_the_parameter.unseen;
            self.outlived.extend(of_the_parameter.outlived);
        }
        if unseen {
            let named = || generics.lifetimes().map(|parameter| name(&parameter.lifetime.ident));
            let all = || named().chain(["static".to_owned()]);
            self.outlived.extend(all().flat_map(|shorter| all().map(move |longer| (shorter.clone(), longer))));
        }
        for parameter in generics.lifetimes() {
            let longer = name(&parameter.lifetime.ident);
            self.outlived.extend(parameter.bounds.iter().map(|bound| (name(&bound.ident), longer.clone())));
        }
        let predicates = generics.where_clause.iter().flat_map(|clause| &clause.predicates);
        for predicate in predicates {
            if let WherePredicate::Lifetime(predicate) = predicate {
                let longer = name(&predicate.lifetime.ident);
                let shorter = predicate.bounds.iter().map(|bound| name(&bound.ident));
                self.outlived.extend(shorter.map(|shorter| (shorter, longer.clone())));
            }
        }
        if self.unseen {
            self.named.extend(generics.lifetimes().map(|parameter| name(&parameter.lifetime.ident)));
        }
        if self.written() || self.hidden {
            self.named.push("static".to_owned());
        }
        let new = |(shorter, longer): &&(String, String), named: &[String]| {
            named.contains(shorter) && !named.contains(longer)
        };
        while let Some((_, longer)) = self.outlived.iter().find(|pair| new(pair, &self.named)) {
            self.named.push(longer.clone());
        }
    }

    /// Whether a parameter with these lifetimes may be what a return type with those borrows from, to which
    /// [what outlives them](Self::and_what_outlives_them) was added. An elided
    /// lifetime of the result is this parameter's, if it is one `by_elision`.
    pub(crate) fn may_lend(&self, returned: &Self, by_elision: bool) -> bool {
        let all = by_elision && returned.elided > 0 || returned.unseen;
        all && self.written()
            || self.unseen && returned.written()
            || self.named.iter().any(|name| returned.named.contains(name))
    }

    /// Whether one of them is not named.
    pub(crate) fn elide(&self) -> bool {
        self.elided > 0 || self.unseen
    }

    /// Whether there is one.
    fn written(&self) -> bool {
        self.elide() || !self.named.is_empty()
    }

    /// Whether one of them is not `'static`.
    pub(crate) fn borrow(&self) -> bool {
        self.elide() || self.mention_any()
    }

    /// Whether one of them has a name that the declaration gives it.
    pub(crate) fn mention_any(&self) -> bool {
        self.named.iter().any(|name| name != "static")
    }

    /// Whether one of them is `'static`.
    pub(crate) fn mention_static(&self) -> bool {
        self.named.iter().any(|name| name == "static")
    }

    /// Whether an elided lifetime of the result can only be one of these: rustc refuses it if there are several.
    pub(crate) fn are_one(&self) -> bool {
        let mut named: Vec<_> = self.named.iter().filter(|name| *name != "static").collect();
        named.sort();
        named.dedup();
        self.elided + named.len() <= 1
    }

    /// Whether there may be some that are not written.
    pub(crate) fn hide(&self) -> bool {
        self.hidden
    }
}

/// Whether a type has no lifetime, as its name says.
pub(crate) fn has_none(ty: &Type) -> bool {
    crate::model::is_scalar(ty)
        || matches!(ty, Type::Path(path) if ["bool", "char", "str"].iter().any(|name| path.path.is_ident(name)))
}

/// Whether a `'static` may be in a type that does not stand there: behind an alias, a projection or a macro.
pub(crate) fn may_hide_static(ty: &Type) -> bool {
    match ty {
        Type::Reference(reference) => !is_text(&reference.elem) && may_hide_static(&reference.elem),
        Type::Array(array) => may_hide_static(&array.elem),
        Type::Slice(slice) => may_hide_static(&slice.elem),
        Type::Group(group) => may_hide_static(&group.elem),
        Type::Paren(paren) => may_hide_static(&paren.elem),
        // Native code gets these as they are.
        Type::Ptr(_) | Type::FnPtr(_) | Type::Never(_) => false,
        Type::Path(path) => {
            let last = path.path.segments.last().filter(|_| path.qself.is_none());
            let wraps = last.filter(|last| last.ident == "Option" || last.ident == "MaybeUninit");
            match wraps.map(|last| &last.arguments) {
                Some(PathArguments::AngleBracketed(arguments)) => {
                    arguments.args.iter().any(|argument| match argument {
                        GenericArgument::Type(ty) => may_hide_static(ty),
                        _ => true,
                    })
                }
                _ => !has_none(ty),
            }
        }
        _ => true,
    }
}

/// A type within a function's body, where `'_` is inferred, with `'_` for each lifetime; but not in the signature of a
/// function, where it would not be inferred and so make another type, nor in a macro, where that is not seen.
pub(crate) fn inferred(ty: &Type) -> Type {
    fn infer(ty: &mut Type) {
        match ty {
            Type::Reference(reference) => {
                reference.lifetime.iter_mut().for_each(elide);
                infer(&mut reference.elem);
            }
            Type::Path(path) => {
                path.qself.iter_mut().for_each(|qself| infer(&mut qself.ty));
                for segment in &mut path.path.segments {
                    let PathArguments::AngleBracketed(arguments) = &mut segment.arguments else { continue };
                    arguments.args.iter_mut().for_each(|argument| match argument {
                        GenericArgument::Lifetime(lifetime) => elide(lifetime),
                        GenericArgument::Type(ty) => infer(ty),
                        _ => {}
                    });
                }
            }
            Type::Array(array) => infer(&mut array.elem),
            Type::Slice(slice) => infer(&mut slice.elem),
            Type::Group(group) => infer(&mut group.elem),
            Type::Paren(paren) => infer(&mut paren.elem),
            Type::Ptr(pointer) => infer(&mut pointer.elem),
            Type::Tuple(tuple) => tuple.elems.iter_mut().for_each(infer),
            _ => {}
        }
    }
    fn elide(lifetime: &mut Lifetime) {
        lifetime.ident = Ident::new("_", lifetime.ident.span());
    }
    let mut ty = ty.clone();
    infer(&mut ty);
    ty
}

/// Whether what stands behind a reference is one of the standard library's texts, by its name.
fn is_text(ty: &Type) -> bool {
    let Type::Path(path) = ty else { return false };
    path.qself.is_none()
        && path.path.segments.last().is_some_and(|last| {
            last.arguments.is_none() && ["CStr", "OsStr", "Path"].iter().any(|name| last.ident == name)
        })
}

/// Whether a lifetime's name stands anywhere in some tokens, in a `for<'a>` too.
pub(crate) fn mentions(tokens: &impl ToTokens, name: &str) -> bool {
    let mut found = Vec::new();
    names(tokens.to_token_stream(), &mut found);
    found.iter().any(|found| found == name)
}

/// The name of a lifetime: `'r#a` is `'a`.
fn name(lifetime: &Ident) -> String {
    lifetime.unraw().to_string()
}

/// The names of all lifetimes among some tokens.
fn names(tokens: TokenStream, found: &mut Vec<String>) {
    let mut after_quote = false;
    for tree in tokens {
        let quoted =
            std::mem::replace(&mut after_quote, matches!(&tree, TokenTree::Punct(punct) if punct.as_char() == '\''));
        match tree {
            TokenTree::Group(group) => names(group.stream(), found),
            TokenTree::Ident(ident) if quoted => found.push(name(&ident)),
            _ => {}
        }
    }
}
