//! Feature `trace`: the stub under a hidden name, and in its place a function that tells of the call.

use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote};

use super::signature::Signature;
use crate::locals;
use crate::model::{Block, Function, Output};
use crate::plan::private;

/// The body of the function that tells, and the function that does.
pub(crate) fn traced(
    function: &Function,
    block: &Block,
    signature: &Signature,
    body: &TokenStream,
    panics: &TokenStream,
) -> (TokenStream, Option<TokenStream>) {
    let p = private(block);
    let name = function.name();
    let hidden = format_ident!("__interop_untraced_{}", name, span = Span::call_site());
    let Signature { unsafety, generics, parameters, visible, output, .. } = signature;
    let cfgs = function.cfgs();
    let quiet = super::quiet(false);
    let untraced = quote! {
        #(#cfgs)*
        #[doc(hidden)]
        #[inline]
        #panics
        #quiet
        #unsafety fn #hidden #generics (#parameters) #output {
            #body
        }
    };
    let locals: Vec<_> = visible.iter().map(|parameter| &parameter.local).collect();
    let call = quote!(#hidden(#(#locals),*));
    let call = if function.safe { call } else { quote!(unsafe { #call }) };
    let names = visible.iter().map(|parameter| parameter.ident.to_string());
    let shown = |value: TokenStream| quote!((&#p::trace::Shown(#value)).show());
    let arguments = locals.iter().map(|local| shown(quote!(&#local)));
    let value = shown(quote!(__interop_value));
    let told = match &function.output {
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
    let rebound = locals::rebound(visible.iter().copied());
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
