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

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::Type;

use super::export::thunk_name;
use super::import::quiet;
use super::{local, policy_name};
use crate::model::Export;
use crate::plan::{Crossing, Kind, Plan, Returned, ReturnedValue};
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
    let (quiet, context) = (quiet(false), local("__interop_call"));
    let shaped = callee.shaped();
    let body = quote! {
        #p::enter::<_, #error>(
            #function,
            |#context| {
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
    };
    // SAFETY of what is generated: the same type, by another name.
    let body = if callee.returns_converted() {
        quote!(let __interop_native = #body; unsafe { #p::as_it_is(__interop_native) })
    } else {
        body
    };
    let panics = callee.panics();
    // The name is a promise, which the attribute stands for where the user wrote it: so rustc's `unsafe_code` speaks of it there.
    let named = quote_spanned!(plan.signature.ident.span()=> #[unsafe(export_name = #exported_as)]);
    quote! {
        #policies
        #panics
        // SAFETY: whoever declares the export says that nothing else has its name.
        #named
        #[allow(improper_ctypes_definitions, unused_variables)]
        #quiet
        unsafe extern #abi fn #name(#(#parameters),*) #output #shaped {
            #body
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
        let native = self.native_output();
        let native = (!native.is_empty()).then(|| quote!(type __InteropNative = #native;));
        let types = parameters.chain(returned).chain(native);
        quote!(#(#[allow(non_camel_case_types)] #types)*)
    }

    /// The type of a crossing, as `ty` is written where it stands: with its marshaler, if it has one.
    fn crossing_type(crossing: &Crossing<'_>, ty: TokenStream) -> TokenStream {
        let Some(with) = &crossing.with else { return ty };
        match crossing.kind {
            Kind::InOut => with.wrapped("ComesBack", &ty),
            Kind::Out { .. } | Kind::OutBuffer { .. } => with.wrapped("GoesAs", &ty),
            _ => with.wrapped("ComesAs", &ty),
        }
    }

    /// The same of what is returned.
    fn returned_type(value: &ReturnedValue<'_, '_>, ty: TokenStream) -> TokenStream {
        value.with.map_or_else(|| ty.clone(), |with| with.wrapped("GoesAs", &ty))
    }

    /// That each type has a native one: a lifetime that it does not have keeps rustc from looking whether it is true. So a type that
    /// crosses in no way is reported where it would, in the words of that way, and not here.
    fn shaped(&self) -> TokenStream {
        let p = self.p;
        let parameters = self.plan.crossings.iter().filter_map(|crossing| match crossing.kind {
            Kind::Scalar | Kind::Length { .. } => None,
            _ => {
                let ty = crossing.parameter.ty.to_token_stream();
                let ty = Self::crossing_type(crossing, with_static_lifetimes(ty));
                Some((ty, policy_name(Some(crossing.name()))))
            }
        });
        let returned = self.plan.returned.value().filter(|_| self.returns_converted());
        let returned = returned.map(|value| {
            let ty = with_static_lifetimes(value.ty.to_token_stream());
            (Self::returned_type(&value, ty), policy_name(None))
        });
        let clauses =
            parameters.chain(returned).map(|(ty, policy)| quote!(for<'__interop> #ty: #p::Shaped<'__interop, #policy>));
        let clauses: Vec<_> = clauses.collect();
        if clauses.is_empty() { TokenStream::new() } else { quote!(where #(#clauses),*) }
    }

    /// `name: T`. A native function infers nothing, so its types are named. No native type depends on a lifetime, so `'static`
    /// stands for all.
    fn parameter(&self, crossing: &Crossing<'_>) -> TokenStream {
        let name = native_name(crossing);
        let p = self.p;
        let extent = Extent::of(&crossing.parameter.ty);
        let written = &crossing.parameter.ty;
        let ty = Self::crossing_type(crossing, with_static_lifetimes(quote!(#written)));
        let policy = policy_name(Some(crossing.name()));
        let native = match crossing.kind {
            Kind::Scalar | Kind::Length { .. } => quote!(#written),
            _ => quote_at!(extent=> <#ty as #p::Shaped<'static, #policy>>::Native),
        };
        let pointer = crossing.comes_out().then(|| quote!(*mut));
        quote!(#name: #pointer #native)
    }

    /// `-> T`.
    fn output(&self) -> TokenStream {
        let p = self.p;
        if let Some(value @ ReturnedValue { ty, at: extent, .. }) = self.plan.returned.value()
            && self.returns_converted()
        {
            let ty = Self::returned_type(&value, with_static_lifetimes(quote!(#ty)));
            let policy = policy_name(None);
            let native = quote_at!(extent=> <#ty as #p::Shaped<'static, #policy>>::Native);
            return quote!(-> #native);
        }
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
                quote_at!(extent=> <#error as #p::GivesStatus>::Native)
            }
            returned => match returned.value() {
                // What is given is not borrowed. No native type depends on a lifetime.
                Some(value @ ReturnedValue { ty, at: extent, .. }) if self.returns_converted() => {
                    let ty = Self::returned_type(&value, with_static_lifetimes(quote!(#ty)));
                    let policy = policy_name(None);
                    quote_at!(extent=> <#ty as #p::GivenToNative<#policy>>::Native)
                }
                Some(ReturnedValue { ty, at: extent, .. }) => {
                    let policy = policy_name(None);
                    quote_at!(extent=> <#ty as #p::Shape<#policy>>::Native)
                }
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

/// What native code passes. It stands where its type does, where rustc says a second time that this is none.
fn native_name(crossing: &Crossing<'_>) -> Ident {
    let extent = Extent::of(&crossing.parameter.ty);
    format_ident!("__interop_native_{}", crossing.name(), span = extent.last)
}

/// What the function gets.
fn argument_name(crossing: &Crossing<'_>) -> Ident {
    let extent = Extent::of(&crossing.parameter.ty);
    format_ident!("__interop_argument_{}", crossing.name(), span = extent.last)
}

/// What the function returns, and then what is given of it.
fn result_name(crossing: &Crossing<'_>) -> Ident {
    let extent = Extent::of(&crossing.parameter.ty);
    format_ident!("__interop_result_{}", crossing.name(), span = extent.last)
}
