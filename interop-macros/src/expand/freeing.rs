//! The types that free what comes out, one for each `free_with`.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use syn::Path;
use syn::ext::IdentExt;

use super::binding::bind_name;
use super::target::Neighbour;
use crate::tokens::{Extent, Private, quote_at};

/// The type of that name, which frees with what `path` leads to. The path is looked up where the type stands, unless it names
/// something of the same block, whose function is called `named`.
pub(super) fn free_type(
    name: &Ident,
    path: &Path,
    neighbour: Option<Neighbour>,
    named: &Path,
    p: &Private,
) -> TokenStream {
    if path.is_ident("malloc") {
        return quote!(#[allow(non_camel_case_types)] type #name = #p::Malloc;);
    }
    let extent = Extent::of(path);
    let (answer, free) = match neighbour {
        Some(Neighbour::Variable) => {
            let ready = quote_at!(extent=> #p::HoldsFree::ready(&#path));
            (ready, quote_at!(extent=> #p::HoldsFree::free(&#path, pointer)))
        }
        neighbour => {
            // A function that takes something else is reported where it is named.
            let given = quote_at!(extent=> #p::given(pointer));
            (ready(path, neighbour, p), quote!((#named)(#given)))
        }
    };
    quote! {
        #[allow(non_camel_case_types)]
        struct #name;
        // SAFETY: the declaration names the function that frees, or the variable that holds it.
        unsafe impl #p::Free for #name {
            fn ready() -> #p::Result<(), #p::Error> {
                #answer
            }
            unsafe fn free(pointer: *mut #p::c_void) {
                // SAFETY: the caller's promise.
                let _ = unsafe { #free };
            }
        }
    }
}

/// That the function of a `free_with` is there. What is not imported has no hidden function beside it, and then the
/// runtime's `not_imported` is found under that name, whose type says so: a glob within a block goes before it.
fn ready(path: &Path, neighbour: Option<Neighbour>, p: &Private) -> TokenStream {
    if let Some(Neighbour::Function(bind)) = neighbour {
        return quote!(#bind());
    }
    let mut module = path.clone();
    let Some(last) = module.segments.pop() else { return quote!() };
    let (name, at) = (last.ident.unraw(), last.ident.span());
    // A type's function, by the name that types have: what finds it is beside its block.
    let ty = module.segments.last().map(|ty| ty.ident.unraw()).filter(is_type);
    let bind = match ty {
        Some(ty) => {
            module.segments.pop();
            bind_name(&format_ident!("of_{}_{}", ty, name, span = at))
        }
        None => bind_name(&last.ident),
    };
    let module = if module.segments.is_empty() { quote!(self::) } else { quote!(#module) };
    let extent = Extent::of(path);
    let answer = quote_at!(extent=> #p::ready(#path, #bind));
    quote! {
        #[allow(unused_imports)]
        use #p::not_imported as #bind;
        {
            #[allow(unused_imports)]
            use #module *;
            #answer
        }
    }
}

/// Whether a segment of a path is a type, and no module.
fn is_type(name: &Ident) -> bool {
    name.to_string().starts_with(char::is_uppercase)
}
