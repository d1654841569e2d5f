//! `#[interop::export(…)]`: from the tokens of a function to the function and what native code calls.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::header::{self, Header};
use super::{Features, callee, metadata, prototype};
use crate::model::Export;
use crate::plan::{Plan, Side};
use crate::report::Report;
use crate::{check, syntax};

/// The items that a function becomes, and every error at once. With a mistake it is its signature alone, so that its callers have
/// no errors of their own.
pub(crate) fn export(arguments: TokenStream, tokens: TokenStream, features: Features) -> TokenStream {
    let mut report = Report::default();
    let Some(export) = syntax::export(arguments, tokens, &mut report) else { return report.finish() };
    if report.is_empty() {
        check::export(&export, &mut report);
    }
    let items = if report.is_empty() {
        items(&export, features)
    } else {
        let Export { signature, defaults, safe, visibility, .. } = &export;
        header::dummy(signature, defaults, *safe, visibility, &export.cfgs().collect::<Vec<_>>())
    };
    let errors = report.finish();
    quote!(#errors #items)
}

fn items(export: &Export, features: Features) -> TokenStream {
    let plan = Plan::of(&export.signature, &export.defaults, Side::Callee);
    let Header { header, .. } = Header::of(&plan, export.safe);
    let Export { attributes, visibility, body, .. } = export;
    let documentation = prototype::documentation(&plan, &export.exported_as(), attributes);
    let cfgs: Vec<_> = export.cfgs().collect();
    let thunk = callee::thunk(export, &plan);
    let metadata = features.registry.then(|| metadata::export(export, &plan));
    let allowed = export.allows_unsafe_code().then(|| quote!(#[allow(unsafe_code)]));
    quote! {
        #(#attributes)*
        #documentation
        // The declaration has the C function's parameters, and what comes out is part of what the body returns.
        #[allow(clippy::type_complexity, clippy::too_many_arguments)]
        #visibility #header #body
        #(#cfgs)*
        #allowed
        const _: () = {
            #thunk
            #metadata
        };
    }
}

/// The name of what native code calls, which stands alone in its scope.
pub(super) fn thunk_name(export: &Export) -> proc_macro2::Ident {
    format_ident!("__interop_export_{}", export.signature.name())
}
