//! Function pointers whose written signature is no native one: said here at the token that is wrong, where one is seen.
//! What the traits refuse (an alias, other types than references) is said of the whole type.

use syn::{GenericArgument, PathArguments, ReturnType, Type, TypeFnPtr};

use crate::lifetimes::Lifetimes;
use crate::report::Report;
use crate::tokens::text;

/// For how many parameters the runtime implements its traits.
const PARAMETERS: usize = 16;

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
    let written = |ty: &&Type| matches!(ty, Type::Reference(_)) || Lifetimes::of(ty).elide();
    let convention = function.abi.as_ref();
    let convention = convention.map(|abi| abi.name.as_ref().map_or_else(|| "C".to_owned(), syn::LitStr::value));
    match convention.as_deref() {
        Some("C" | "system") => {}
        None if parts().all(|ty| !written(&ty)) && function.lifetimes.is_none() => return, // so says its type
        None | Some("Rust") => {
            return report.spanned(function, "a Rust `fn` has no native calling convention; write `extern \"C\" fn(…)`, with native types such as `*const T`");
        }
        Some("C-unwind" | "system-unwind") => {
            return report.spanned(&function.abi, "a panic could cross native code through a function pointer of this convention; write `extern \"C\" fn(…)`, without `-unwind`");
        }
        Some(_) => {
            return report.spanned(&function.abi, "a function pointer of this calling convention is not supported; write `extern \"C\" fn(…)`, or `extern \"system\" fn(…)` where the header says `WINAPI`, `CALLBACK` or `__stdcall`");
        }
    }
    if function.inputs.len() > PARAMETERS {
        let message = format!(
            "a function pointer of more than {PARAMETERS} parameters is not supported; write `*const c_void`, and pass the function as `name as *const c_void`"
        );
        return report.spanned(function, message);
    }
    match (parts().find(written), &function.lifetimes) {
        (Some(Type::Reference(reference)), _) => {
            let kind = if reference.mutability.is_some() { "mut" } else { "const" };
            let (pointee, length) = native(&reference.elem);
            let length = if length { " and a length" } else { "" };
            report.spanned(
                reference,
                format!("a reference does not cross through a function pointer, where nothing is converted or checked; write `*{kind} {pointee}`{length}"),
            );
        }
        (Some(ty), _) => report.spanned(
            ty,
            "a reference does not cross through a function pointer, where nothing is converted or checked; write pointers, `*const T`, in the place of references",
        ),
        (None, Some(lifetimes)) => {
            report.spanned(lifetimes, "a reference does not cross through a function pointer, where nothing is converted or checked; leave `for<…>` out, and write pointers in the place of references");
        }
        (None, None) => parts().for_each(|ty| check(ty, report)),
    }
}

/// What stands in C in the place of what a reference points to, and whether a length stands beside it.
fn native(ty: &Type) -> (String, bool) {
    match ty {
        Type::Slice(slice) => (native(&slice.elem).0, true),
        Type::Reference(reference) => {
            let kind = if reference.mutability.is_some() { "mut" } else { "const" };
            (format!("*{kind} {}", native(&reference.elem).0), false)
        }
        Type::Group(group) => native(&group.elem),
        Type::Paren(paren) => native(&paren.elem),
        other => match text(other).as_str() {
            "str" | "CStr" | "String" | "CString" | "OsStr" | "Path" => ("c_char".to_owned(), false),
            "U16CStr" => ("u16".to_owned(), false),
            "U32CStr" => ("u32".to_owned(), false),
            other => (other.to_owned(), false),
        },
    }
}
