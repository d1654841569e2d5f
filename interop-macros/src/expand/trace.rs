//! Feature `trace`: the stub under a hidden name, and in its place a function that tells of the call.

use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote};

use super::header::Header;
use crate::model::{Block, Import, Output};
use crate::renamed_parameters;

/// The body of the function that tells, and the function that does.
pub(crate) fn traced(
    import: &Import,
    block: &Block,
    header: &Header<'_>,
    body: &TokenStream,
    panics: &TokenStream,
) -> (TokenStream, Option<TokenStream>) {
    let p = block.defaults.private();
    let name = import.signature.name();
    let hidden = format_ident!("__interop_untraced_{}", name, span = Span::call_site());
    let Header { receiver, unsafety, generics, parameters, visible, output, .. } = header;
    let cfgs = import.cfgs();
    let quiet = super::import::quiet(false);
    let untraced = quote! {
        #(#cfgs)*
        #[doc(hidden)]
        #[inline]
        #panics
        #quiet
        #unsafety fn #hidden #generics (#receiver #parameters) #output {
            #body
        }
    };
    let locals: Vec<_> = visible.iter().map(|parameter| &parameter.local).collect();
    let hidden = super::header::within(import, &hidden);
    let call = quote!(#hidden(#(#locals),*));
    let call = if import.safe { call } else { quote!(unsafe { #call }) };
    let names = visible.iter().map(|parameter| parameter.ident.to_string());
    let shown = |value: TokenStream| quote!((&#p::trace::Shown(#value)).show());
    let arguments = locals.iter().map(|local| shown(quote!(&#local)));
    let value = shown(quote!(__interop_value));
    let told = match &import.signature.output {
        Output::Result { .. } => quote! {
            match &__interop_result {
                #p::Ok(__interop_value) => __interop_traced.returned(#value),
                #p::Err(__interop_value) => __interop_traced.failed(#value),
            }
        },
        Output::Never(_) => quote!(),
        _ => quote! {
            {
                let __interop_value = &__interop_result;
                __interop_traced.returned(#value)
            }
        },
    };
    let rebound = renamed_parameters::rebound(visible.iter().copied());
    let body = quote! {
        #rebound
        if !#p::trace::is_on() {
            return #call;
        }
        #[allow(unused_imports)]
        use #p::trace::{ShowDebug as _, ShowType as _};
        let __interop_traced = #p::trace::Call::begin(#p::module_path!(), #name, &[#((#names, #arguments)),*]);
        let __interop_result = #call;
        #told;
        __interop_result
    };
    (body, Some(untraced))
}
