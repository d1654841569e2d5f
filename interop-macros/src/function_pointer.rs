//! Function pointers that native code could not call: each `&T` of theirs would be another type for each lifetime, which
//! no trait can explain.

use syn::{GenericArgument, PathArguments, ReturnType, Type, TypeFnPtr};

use crate::lifetimes::Lifetimes;
use crate::report::Report;
use crate::tokens::text;

/// Notes what is wrong with the function pointers within a written type.
pub(crate) fn check(ty: &Type, report: &mut Report) {
    match ty {
        Type::Array(array) => check(&array.elem, report),
        Type::FnPtr(function) => pointer(function, report),
        Type::Group(group) => check(&group.elem, report),
        Type::Paren(paren) => check(&paren.elem, report),
        Type::Ptr(pointer) => check(&pointer.elem, report),
        Type::Reference(reference) => check(&reference.elem, report),
        Type::Slice(slice) => check(&slice.elem, report),
        Type::Path(path) => {
            for segment in &path.path.segments {
                let PathArguments::AngleBracketed(arguments) = &segment.arguments else { continue };
                for argument in &arguments.args {
                    if let GenericArgument::Type(ty) = argument {
                        check(ty, report);
                    }
                }
            }
        }
        _ => {}
    }
}

fn pointer(function: &TypeFnPtr, report: &mut Report) {
    let returned = match &function.output {
        ReturnType::Type(_, ty) => Some(&**ty),
        ReturnType::Default => None,
    };
    let parts = || function.inputs.iter().map(|input| &input.ty).chain(returned);
    let elided = parts().find(|ty| Lifetimes::of(ty).elide());
    match (elided, &function.lifetimes) {
        (None, None) => {}
        _ if function.abi.is_none() => {
            report.spanned(function, "a Rust `fn` has no native calling convention; write `extern \"C\" fn(…)`, with native types such as `*const T`");
        }
        (Some(Type::Reference(reference)), _) => {
            let kind = if reference.mutability.is_some() { "mut" } else { "const" };
            let pointee = match text(&reference.elem).as_str() {
                "str" | "CStr" => "c_char".to_owned(),
                other => other.to_owned(),
            };
            report.spanned(
                reference,
                format!(
                    "native code calls this with native values, which a reference is not; write `*{kind} {pointee}`"
                ),
            );
        }
        (Some(ty), _) => report.spanned(
            ty,
            "native code calls this with native values; write pointers, `*const T`, in the place of references",
        ),
        (None, Some(lifetimes)) => {
            report.spanned(lifetimes, "native code calls this with native values; leave `for<…>` out, and write pointers in the place of references");
        }
    }
}
