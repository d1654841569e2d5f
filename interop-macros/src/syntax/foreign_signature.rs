//! Parts of a signature that no C function has, as its tokens say.

use proc_macro2::Ident;
use syn::FnArg;

use crate::model::ungrouped;
use crate::report::Report;
use crate::tokens::text;

/// Types that only their syntax gives away.
pub(super) fn refuse_type(ty: &syn::Type, report: &mut Report) {
    if let syn::Type::ImplTrait(ty) = ty {
        report.spanned(ty, "`impl …` stands for many types, and an export has one signature; write the type, such as `extern \"C\" fn(…)` for a callback");
    }
}

/// Types without a size, where they are written: rustc reports each several times.
pub(super) fn unsized_types(signature: &syn::Signature, report: &mut Report) {
    let found = |ty: &syn::Type| match ungrouped(ty) {
        ty @ (syn::Type::Slice(_) | syn::Type::TraitObject(_)) => Some(text(ty)),
        ty @ syn::Type::Path(path) if path.path.is_ident("str") => Some(text(ty)),
        _ => None,
    };
    for input in &signature.inputs {
        let FnArg::Typed(typed) = input else { continue };
        let Some(ty) = found(&typed.ty) else { continue };
        let out = typed.attrs.iter().any(|attribute| attribute.path().is_ident("out"));
        let message = match (&*ty, out) {
            ("str", true) => "a `str` has no size; write `String`, with `#[out(capacity = …)]`, `#[marshal(copied)]` or `#[marshal(free_with = …)]`, or `&'static str` for what native code keeps".to_owned(),
            (ty, true) if ty.starts_with('[') => format!("a `{ty}` has no size; write `&mut {ty}`, without `#[out]`, for a buffer of the caller's, or `&'static {ty}` for what native code keeps, with `#[marshal(counted_by(…))]`"),
            (ty, true) => format!("a `{ty}` has no size, and native code makes none; write the pointer that the header has, such as `*mut c_void`"),
            (ty, false) => format!("a `{ty}` has no size, so only references to it cross; write `&{ty}`"),
        };
        report.spanned(ungrouped(&typed.ty), message);
    }
    if let syn::ReturnType::Type(_, returned) = &signature.output
        && let Some(ty) = found(returned)
    {
        let message = match &*ty {
            "str" => "a `str` has no size; write `&'static str` for what native code keeps, or `String` with `#[returns(copied)]` or `#[returns(free_with = …)]`".to_owned(),
            ty => format!("a `{ty}` has no size; write `&'static {ty}` for what native code keeps"),
        };
        report.spanned(ungrouped(returned), message);
    }
}

/// Whether a type parameter stands for a closure.
fn is_closure(parameter: &syn::TypeParam, signature: &syn::Signature) -> bool {
    let says_so = |bound: &syn::TypeParamBound| {
        let syn::TypeParamBound::Trait(bound) = bound else { return false };
        let last = bound.path.segments.last();
        last.is_some_and(|last| ["Fn", "FnMut", "FnOnce"].iter().any(|closure| last.ident == closure))
    };
    let predicates = signature.generics.where_clause.iter().flat_map(|clause| &clause.predicates);
    let behind = predicates.flat_map(|predicate| match predicate {
        syn::WherePredicate::Type(predicate) if is_named(&predicate.bounded_ty, &parameter.ident) => {
            predicate.bounds.iter().collect()
        }
        _ => Vec::new(),
    });
    parameter.bounds.iter().chain(behind).any(says_so)
}

fn is_named(ty: &syn::Type, name: &Ident) -> bool {
    matches!(ty, syn::Type::Path(path) if path.path.is_ident(name))
}

/// Parts of a signature that no C function has.
pub(super) fn refuse_signature(signature: &syn::Signature, report: &mut Report) {
    if let Some(abi) = &signature.abi {
        report.spanned(abi, "the calling convention stands on the block; open a second block for another one");
    }
    for parameter in &signature.generics.params {
        match parameter {
            syn::GenericParam::Lifetime(_) => {}
            syn::GenericParam::Type(closure) if is_closure(closure, signature) => report.spanned(
                closure,
                "an export has one signature, so no type parameters, and C's function pointers capture nothing; write `extern \"C\" fn(…)` for the callback, and pass what a closure captures beside it, `context: *mut c_void`",
            ),
            other => report.spanned(
                other,
                "an export has one signature, so no type parameters; declare the function once per type, with `#[entry_point(\"…\")]`",
            ),
        }
    }
    let predicates = signature.generics.where_clause.iter().flat_map(|clause| &clause.predicates);
    // A type parameter is refused with its bounds.
    let of_parameter = |predicate: &&syn::WherePredicate| {
        let syn::WherePredicate::Type(predicate) = predicate else { return false };
        signature.generics.type_params().any(|parameter| is_named(&predicate.bounded_ty, &parameter.ident))
    };
    for predicate in predicates
        .filter(|predicate| !matches!(predicate, syn::WherePredicate::Lifetime(_)) && !of_parameter(predicate))
    {
        report
            .spanned(predicate, "an export has no type parameters to bound, only lifetimes (`'b: 'a`); leave this out");
    }
}
