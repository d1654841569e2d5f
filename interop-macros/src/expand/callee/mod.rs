//! What native code calls: a function with the native signature, which calls one of ours. In order: take the lengths, borrow the
//! arguments, call, give the results. All is given before native code sees any of it. Whatever goes wrong on the way, a panic
//! among it, becomes the declared failure.
//!
//! | file | subject |
//! |---|---|
//! | `arguments` | what comes in |
//! | `results` | what goes out |
//! | `failure` | what native code gets where there are no results |

mod arguments;
mod failure;
mod results;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};
use syn::Type;

use super::export::thunk_name;
use super::import::quiet;
use crate::model::Export;
use crate::plan::{Crossing, Kind, Plan, Returned};
use crate::tokens::{Extent, Private, quote_at, with_static_lifetimes, without_lifetimes};

/// The function that native code calls.
pub(super) fn thunk(export: &Export, plan: &Plan<'_>) -> TokenStream {
    let callee = Callee { export, plan, p: plan.private() };
    let p = callee.p;
    let name = thunk_name(export);
    let exported_as = export.exported_as();
    let abi = &plan.signature.abi;
    let function = plan.signature.name();
    let policies = callee.policies();
    let parameters = plan.crossings.iter().map(|crossing| callee.parameter(crossing));
    let output = callee.output();
    let lengths = callee.each(Callee::length);
    let arguments = callee.each(Callee::argument);
    let call = callee.call();
    let given = callee.given();
    let returned = callee.returned();
    let written = callee.each(Callee::written);
    let error = callee.error();
    let stopped = callee.stopped();
    let quiet = quiet(false);
    quote! {
        #policies
        // SAFETY: whoever declares the export says that nothing else has its name.
        #[unsafe(export_name = #exported_as)]
        #[allow(improper_ctypes_definitions, unused_variables)]
        #quiet
        unsafe extern #abi fn #name(#(#parameters),*) #output {
            #p::enter::<_, #error>(
                #function,
                |__interop_call| {
                    #lengths
                    #arguments
                    #call
                    #given
                    #returned
                    // Nothing fails from here on.
                    #written
                    #p::Ok(__interop_returned)
                },
                #stopped,
            )
        }
    }
}

struct Callee<'a> {
    export: &'a Export,
    plan: &'a Plan<'a>,
    /// Where generated code finds the runtime.
    p: &'a Private,
}

impl Callee<'_> {
    fn each(&self, part: impl Fn(&Self, &Crossing<'_>) -> TokenStream) -> TokenStream {
        self.plan.crossings.iter().map(|crossing| part(self, crossing)).collect()
    }

    /// The policy of each value, by a name.
    fn policies(&self) -> TokenStream {
        let p = self.p;
        let parameters = self.plan.crossings.iter().filter_map(|crossing| {
            let (name, policy) = (policy_name(Some(crossing.name())), &crossing.policy);
            match crossing.kind {
                Kind::Scalar | Kind::Length { .. } => None,
                Kind::InOut => Some(quote!(type #name = #p::Replaced<#policy>;)),
                _ => Some(quote!(type #name = #policy;)),
            }
        });
        let returned = match &self.plan.returned {
            Returned::Result { scalar: true, .. } => None,
            returned => returned.value().map(|value| {
                let (name, policy) = (policy_name(None), value.policy);
                quote!(type #name = #policy;)
            }),
        };
        let types = parameters.chain(returned);
        quote!(#(#[allow(non_camel_case_types)] #types)*)
    }

    /// `name: T`. A native function infers nothing, so its types are named. No native type depends on a lifetime, so `'static`
    /// stands for all.
    fn parameter(&self, crossing: &Crossing<'_>) -> TokenStream {
        let name = native_name(crossing.name());
        let ty = &crossing.parameter.ty;
        let native = match crossing.kind {
            Kind::Scalar | Kind::Length { .. } => quote!(#ty),
            _ => self.native(ty, &policy_name(Some(crossing.name()))),
        };
        let pointer = crossing.comes_out().then(|| quote!(*mut));
        quote!(#name: #pointer #native)
    }

    /// The native type of a type, in the signature.
    fn native(&self, ty: &Type, policy: &Ident) -> TokenStream {
        let p = self.p;
        let extent = Extent::of(ty);
        let ty = with_static_lifetimes(quote!(#ty));
        quote_at!(extent=> <#ty as #p::Shape<#policy>>::Native)
    }

    /// `-> T`.
    fn output(&self) -> TokenStream {
        let native = self.native_output();
        if native.is_empty() { native } else { quote!(-> #native) }
    }

    /// What native code gets; nothing for C's `void`.
    fn native_output(&self) -> TokenStream {
        let p = self.p;
        match &self.plan.returned {
            Returned::Scalar(ty) | Returned::Result { ok: ty, scalar: true, .. } => quote!(#ty),
            Returned::Status => {
                let error = with_static_lifetimes(self.error());
                let extent = crate::plan::error_extent(self.plan.signature);
                quote_at!(extent=> <#error as #p::StatusError>::Status)
            }
            returned => match returned.value() {
                Some(value) => self.native(value.ty, &policy_name(None)),
                None => TokenStream::new(),
            },
        }
    }

    /// `.map_err(…)?`: the error names the parameter.
    fn at(&self, crossing: &Crossing<'_>) -> TokenStream {
        let p = self.p;
        let name = crossing.name().to_string();
        quote!(.map_err(|__interop_error| #p::at(__interop_error, #name))?)
    }
}

/// A type as it is written, in a body, where each lifetime is inferred.
fn inferred(ty: &Type) -> TokenStream {
    without_lifetimes(quote!(#ty))
}

/// The policy of a parameter, or of what is returned.
fn policy_name(parameter: Option<&Ident>) -> Ident {
    match parameter {
        Some(ident) => format_ident!("__InteropPolicy_{}", ident, span = Span::call_site()),
        None => Ident::new("__InteropPolicy", Span::call_site()),
    }
}

/// What native code passes.
fn native_name(ident: &Ident) -> Ident {
    format_ident!("__interop_native_{}", ident, span = Span::call_site())
}

/// What the function gets.
fn argument_name(ident: &Ident) -> Ident {
    format_ident!("__interop_argument_{}", ident, span = Span::call_site())
}

/// What the function returns, and then what is given of it.
fn result_name(ident: &Ident) -> Ident {
    format_ident!("__interop_result_{}", ident, span = Span::call_site())
}
