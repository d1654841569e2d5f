//! What one field of a structure says of another, and of itself.

use std::collections::HashMap;

use crate::model::{Field, Structure, is_scalar, type_arguments, ungrouped};
use crate::report::Report;
use crate::words;

/// `#[len_of(a)]` names a field that has a length, and one field alone carries it.
pub(super) fn lengths(structure: &Structure, report: &mut Report) {
    let mut carried: HashMap<String, String> = HashMap::new();
    for field in &structure.fields {
        let Some(len_of) = &field.len_of else { continue };
        for of in &len_of.of {
            let name = of.to_string();
            if name == field.name() {
                report
                    .error(of.span(), format!("`{of}` cannot carry its own length; name the slice, vector or string"));
                continue;
            }
            let Some(target) = structure.field(of) else {
                let names: Vec<_> = structure.fields.iter().map(Field::name).collect();
                let similar = words::similar(&name, names.iter().map(String::as_str));
                let similar = similar.map(|similar| format!("; did you mean `{similar}`?")).unwrap_or_default();
                report.error(of.span(), format!("no field is named `{of}`{similar}"));
                continue;
            };
            if target.is_hidden() {
                report.error(of.span(), format!("Rust code sees nothing of `{of}`; name the slice, vector or string"));
            } else if is_scalar(ungrouped(&target.ty)) {
                report.error(
                    of.span(),
                    format!("`{of}` is a number, which has no length; the attribute stands on the length, and names the slice, vector or string"),
                );
            } else if let Some(first) = carried.insert(name, field.name()) {
                report.error(
                    of.span(),
                    format!("the length of `{of}` is carried by `{first}` already; leave one `#[len_of({of})]` out"),
                );
            }
        }
    }
}

/// A field that Rust code does not see says one thing, and is no value that crosses.
pub(super) fn hidden_fields(structure: &Structure, report: &mut Report) {
    for field in structure.fields.iter().filter(|field| field.is_hidden()) {
        if let (Some(value), Some(_)) = (&field.value, &field.len_of) {
            report.error(
                value.span,
                "a length is filled with what it measures, and nothing else; leave `#[value(…)]` or `#[len_of(…)]` out",
            );
        }
        if !field.is_phantom() || type_arguments(&field.ty).len() != 1 {
            report.spanned(
                &field.ty,
                "Rust code sees no value here, which native code gets from the declaration; write `PhantomData<u32>`, with the type that the header has",
            );
        }
        if let Some(marshal) = &field.marshal {
            report.error(
                marshal.span,
                "Rust code sees no value here that could be converted; leave `#[marshal(…)]` out, and write C's type in `PhantomData<…>`",
            );
        }
    }
}

/// What nothing says the length of: as it is written, because its type crosses where something does.
pub(super) fn uncounted(structure: &Structure, report: &mut Report) {
    for field in &structure.fields {
        if !field.is_hidden() && structure.carrier(field).is_none() && is_counted(&field.ty) {
            let name = field.name();
            if field.inline.is_some() {
                report.spanned(
                    &field.ty,
                    format!("nothing carries the length of `{name}`; write the field that C has for it, `#[len_of({name})] {name}_len: PhantomData<u32>`, or an array with all of its elements, `[T; 8]`"),
                );
                continue;
            }
            report.spanned(
                &field.ty,
                format!("nothing carries the length of `{name}`; write the field that C has for it, `#[len_of({name})] {name}_len: PhantomData<u32>`"),
            );
        }
    }
}

/// Whether a type is written as a slice or a vector, or the `Option` of one.
fn is_counted(ty: &syn::Type) -> bool {
    match ungrouped(ty) {
        syn::Type::Reference(reference) => matches!(ungrouped(&reference.elem), syn::Type::Slice(_)),
        syn::Type::Path(path) => match path.path.segments.last() {
            Some(last) if last.ident == "Vec" => true,
            Some(last) if last.ident == "Option" => type_arguments(ty).first().is_some_and(is_counted),
            _ => false,
        },
        _ => false,
    }
}

/// What stands in the structure itself is no memory that could be freed, and no value that Rust does not see.
pub(super) fn inline_fields(structure: &Structure, report: &mut Report) {
    for field in &structure.fields {
        let Some(inline) = &field.inline else { continue };
        let name = field.name();
        if field.is_hidden() {
            report.error(
                inline.span,
                "Rust code sees no value here; leave `inline` out, and write C's array in `PhantomData<[u8; 16]>`",
            );
            continue;
        }
        if let Some(path) = field.marshal.as_ref().and_then(|marshal| marshal.free_with.as_ref()) {
            report.spanned(
                path,
                format!(
                    "`{name}` stands in the structure itself, and nobody frees it; leave `free_with` or `inline` out"
                ),
            );
        }
        if let Some(path) = field.marshal.as_ref().and_then(|marshal| marshal.alloc_with.as_ref()) {
            report.spanned(path, format!("`{name}` stands in the structure itself, and nobody allocates it; leave `alloc_with` or `inline` out"));
        }
        if inline.nul_is_optional && structure.carrier(field).is_some() {
            report.error(inline.span, format!("the length of `{name}` says where it ends; leave `nul = optional` out"));
        }
    }
}

/// Words that say nothing in a structure.
pub(super) fn words_of_fields(structure: &Structure, report: &mut Report) {
    for field in &structure.fields {
        let Some(marshal) = &field.marshal else { continue };
        let name = field.name();
        if let Some(counted) = &marshal.counted_by {
            report.error(
                counted.span,
                format!("the field that carries the length says whose it is: `#[len_of({name})]` on it; leave `counted_by` out"),
            );
        }
        if let Some(span) = marshal.truncate {
            report.error(span, "only what comes out of a buffer is cut off; leave `truncate` out");
        }
        if let Some(span) = marshal.copied {
            report.error(
                span,
                "what a field points to stays native code's unless `free_with` says otherwise; leave `copied` out",
            );
        }
        if let Some(list) = &marshal.list {
            report.error(
                list.span(),
                format!("a field with `{list}` is not supported; write the pointer, such as `*const *const c_char`"),
            );
        }
        if marshal.frees_each().is_some() {
            report.error(marshal.span, "a field with elements of their own is not supported; write `NativeVec`'s raw pointer, or leave `element` out");
        }
    }
}

/// A structure has a native field.
pub(super) fn some_field(structure: &Structure, report: &mut Report) {
    if structure.fields.iter().all(Field::is_marker) {
        report.error(
            structure.ident.span(),
            "a structure without fields has no size in C; for an opaque type pass a pointer",
        );
    }
}

/// What is written of function pointers.
pub(super) fn function_pointers(structure: &Structure, report: &mut Report) {
    structure.fields.iter().for_each(|field| crate::function_pointer::check(&field.ty, report));
}
