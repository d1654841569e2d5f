//! The body of a stub, which calls native code. In order: take the lengths, make the native values, find the function (first,
//! where there is a body to fall back to), call, write back, look whether the call failed, make the Rust values. Whatever goes wrong
//! on the way leaves by one exit.
//!
//! Where the function is, is the business of its [`Target`]; what is said here holds for all of them.

mod call;
mod counters;
mod deferred;
mod failure;
mod freeing;
mod handed;
mod policies;
mod results;
mod unsafe_function;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};

use super::borrows::Borrows;
use super::header::Header;
use super::local;
use super::target::{Absent, Target};
use crate::model::{Code, Fails, On, Output, Parameter, When};
use crate::plan::{Crossing, Kind, Plan, Returned, error_extent, error_type};
use crate::renamed_parameters;
use crate::tokens::{Extent, Private, quote_at};

/// The body of a stub.
pub(crate) fn body(
    plan: &Plan<'_>,
    target: &Target<'_>,
    header: &Header<'_>,
    fallback: Option<&TokenStream>,
    borrows: &Borrows<'_>,
) -> TokenStream {
    let caller = Caller { plan, target, header, fallback, p: plan.private() };
    if is_direct(plan, fallback) { caller.direct() } else { caller.marshaled(borrows) }
}

/// Whether nothing is marshaled, and nothing said of absence.
pub(super) fn is_direct(plan: &Plan<'_>, fallback: Option<&TokenStream>) -> bool {
    plan.is_direct() && fallback.is_none()
}

struct Caller<'a> {
    plan: &'a Plan<'a>,
    target: &'a Target<'a>,
    /// What the caller sees.
    header: &'a Header<'a>,
    /// The function that answers where the native one is absent.
    fallback: Option<&'a TokenStream>,
    /// Where generated code finds the runtime.
    p: &'a Private,
}

impl Caller<'_> {
    /// Scalars only: nothing can fail but finding the function, which panics.
    fn direct(&self) -> TokenStream {
        let p = self.p;
        let function = self.function(&Absent::PanicsAtOnce);
        let arguments =
            self.plan.crossings.iter().map(|Crossing { parameter: Parameter { local, ty, .. }, .. }| {
                let extent = Extent::of(ty);
                quote_at!(extent=> <#ty as #p::Scalar>::scalar(#local))
            });
        let arguments = self.target.this().into_iter().chain(arguments);
        // SAFETY of what is generated: the declaration promises that the function has this signature.
        let call = self.ignored(quote!(unsafe { __interop_function(#(#arguments),*) }));
        let lock = self.target.lock();
        let values = self.values();
        let rebound = renamed_parameters::rebound(self.header.visible.iter().copied());
        let call = match &self.plan.returned {
            Returned::Scalar(ty) => {
                let extent = Extent::of(ty);
                quote_at!(extent=> <#ty as #p::Scalar>::scalar(#call))
            }
            _ => call,
        };
        quote! {
            #values
            #rebound
            #function
            #lock
            #call
        }
    }

    fn marshaled(&self, borrows: &Borrows<'_>) -> TokenStream {
        let p = self.p;
        let signature = self.plan.signature;
        let name = signature.name();
        let fallible = matches!(signature.output, Output::Result { .. });
        let absent = match self.instead() {
            Some(instead) => Absent::Leaves(instead),
            None if fallible => Absent::Fails,
            None => Absent::Panics,
        };
        let function = self.function(&absent);
        let converts =
            |crossing: &Crossing<'_>| matches!(crossing.kind, Kind::Value | Kind::InOut | Kind::InOutBuffer { .. });
        let memory = self.plan.crossings.iter().any(converts).then(|| {
            quote! {
                let mut __interop_memory = #p::buffer();
                let __interop_call = #p::call(&mut __interop_memory);
            }
        });
        // Located before the function's address is loaded, which would have to be kept over this call.
        let errno = self.error_location().map(|location| quote!(let __interop_errno = #p::#location::locate();));
        let policies = self.policies();
        let frees = self.frees();
        let ready = self.all_ready();
        let capacities = self.capacities();
        let values = self.values();
        let rebound = renamed_parameters::rebound(self.header.visible.iter().copied());
        let converted = self.converted();
        let lengths = self.lengths();
        let natives = self.each(Self::native);
        let call = self.call();
        let counts = self.counts();
        let write_back = self.each(Self::write_back);
        let failure = self.failure();
        let written = self.each(Self::written);
        // Everything is made into Rust values before any of it is looked at, so that what one mistake leaves over is freed.
        let kept = self.kept(On::Always);
        let made = self.made(|crossing| !matches!(crossing.kind, Kind::Out { on: On::Always }));
        let now = self.now();
        let unwrapped = self.unwrapped();
        let result = self.result();
        let result = if matches!(self.plan.returned, Returned::Never) { quote!() } else { quote!(return #result;) };
        let exit_label = exit();
        let exit = if fallible {
            let error = error_type(signature, p);
            let extent = error_extent(signature);
            let value = local("__interop_error");
            let carry = quote_at!(extent=> #p::carry::<#error>(#value, #name));
            self.outcome("Err", &carry)
        } else {
            quote!(#p::fail(__interop_error, #name))
        };
        let handing = self.handing();
        // The address is loaded right before the call, so that it is kept over nothing. A fallback takes the parameters
        // themselves, so there it comes first.
        let (first, last) = match self.fallback {
            Some(_) => (function, quote!()),
            None => (quote!(), function),
        };
        let lent = borrows.lent_in_place(p);
        let says_more = self.says_more();
        let unsafe_functions = self.unsafe_functions();
        let lock = self.target.lock();
        let grow = self.grow();
        let rest = quote! {
            #call
            #counts
            #grow
            #write_back
            #kept
            #failure
            #made
            #now
            #written
            #unwrapped
            #result
        };
        let rest = if grow.is_empty() { rest } else { quote!(loop { #rest }) };
        quote! {
            #capacities
            #values
            #rebound
            #policies
            #frees
            #lent
            #handing
            #says_more
            #unsafe_functions
            let __interop_error = #exit_label: {
                #first
                #ready
                #memory
                #converted
                #lengths
                #natives
                #errno
                #last
                #lock
                #rest
            };
            #exit
        }
    }

    fn each(&self, part: impl Fn(&Self, &Crossing<'_>) -> TokenStream) -> TokenStream {
        self.plan.crossings.iter().map(|crossing| part(self, crossing)).collect()
    }

    /// How the stub leaves where the function is absent, if that is no error.
    fn instead(&self) -> Option<TokenStream> {
        let p = self.p;
        if let Some(fallback) = self.fallback {
            let visible = self.header.visible.iter().map(|parameter| &parameter.local);
            let call = quote!(#fallback(#(#visible),*));
            // SAFETY of what is generated: the caller's promise to the stub, which is as unsafe.
            let call = if self.header.unsafety.is_empty() { call } else { quote!(unsafe { #call }) };
            return Some(quote!(return #call));
        }
        matches!(self.plan.signature.output, Output::Optional { .. }).then(|| quote!(return #p::None))
    }

    /// `let __interop_function = …`. rustc infers the parameters from the native values, because writing their types out would meet
    /// lifetimes that have no name; the traits' `Abi` bound is what keeps them native.
    fn function(&self, absent: &Absent) -> TokenStream {
        let abi = &self.plan.signature.abi;
        let this = self.target.this().map(|_| quote!(_));
        let fixed = self.plan.crossings.iter().filter(|crossing| !crossing.variadic).map(|_| quote!(_));
        let parameters = this.into_iter().chain(fixed);
        let more = self.plan.crossings.iter().any(|crossing| crossing.variadic);
        let parameters = if more { quote!(#(#parameters,)* ...) } else { quote!(#(#parameters),*) };
        let output = match &self.plan.returned {
            Returned::Unit => quote!(()),
            Returned::Ignored(native) => quote!(#native),
            Returned::Never => quote!(!),
            Returned::Length { native, .. } => quote!(#native),
            _ => quote!(_),
        };
        let pointer = quote!(unsafe extern #abi fn(#parameters) -> #output);
        self.target.find(self.plan.signature, &pointer, absent, self.p)
    }

    /// `match … { Ok(x) => x, Err(e) => break … }`, naming the parameter.
    fn unwrap(&self, extent: Extent, result: &TokenStream, parameter: Option<&Parameter>) -> TokenStream {
        let p = self.p;
        let span = extent.last;
        let error = match parameter {
            Some(parameter) => {
                let name = parameter.ident.to_string();
                quote_spanned!(span=> #p::at(__interop_error, #name))
            }
            None => quote_spanned!(span=> __interop_error),
        };
        let exit = exit();
        let ok = quote_at!(extent=> #p::Ok);
        quote_at! {extent=>
            match #result {
                #ok(__interop_value) => __interop_value,
                #p::Err(__interop_error) => break #exit #error,
            }
        }
    }

    /// Where the thread's error code is, if the call reads it.
    fn error_location(&self) -> Option<Ident> {
        let set = |rule: &Fails| matches!(&rule.when, When::Word(word) if word == "last_error_set");
        let location = match self.plan.rule().map(|rule| (&rule.code, set(rule))) {
            Some((Code::Errno, _)) => "errno",
            Some((Code::LastError, _) | (_, true)) => "last_error",
            _ if self.plan.signature.last_error.is_some() => "last_error",
            _ => return None,
        };
        Some(local(location))
    }

    /// The call, without what it returns where nobody looks at that: a native value all the same.
    fn ignored(&self, call: TokenStream) -> TokenStream {
        let Returned::Ignored(native) = &self.plan.returned else { return call };
        if self.grows_by_returned() {
            return call;
        }
        let p = self.p;
        let extent = Extent::of(native);
        quote_at!(extent=> #p::ignored::<#native>(#call))
    }
}

/// One value as itself, several as a tuple.
fn tuple(parts: &[TokenStream]) -> TokenStream {
    match parts {
        [one] => one.clone(),
        parts => quote!((#(#parts),*)),
    }
}

/// Whether something may have to be written back: a shared reference never has.
fn writes_back(crossing: &Crossing<'_>) -> bool {
    let shared = matches!(&crossing.parameter.ty, syn::Type::Reference(reference) if reference.mutability.is_none());
    matches!(crossing.kind, Kind::Value) && !shared || matches!(crossing.kind, Kind::InOut)
}

/// The one exit of the block. Labels and locals are hygienic, so every mention has the same span.
pub(super) fn exit() -> syn::Lifetime {
    syn::Lifetime::new("'__interop", Span::call_site())
}

fn native_name(ident: &Ident) -> Ident {
    format_ident!("__interop_native_{}", ident, span = Span::call_site())
}

/// What writes back what native code changed.
fn write_back_name(ident: &Ident) -> Ident {
    format_ident!("__interop_write_back_{}", ident, span = Span::call_site())
}

/// What has been written back, or the mistake in it.
fn written_name(ident: &Ident) -> Ident {
    format_ident!("__interop_written_{}", ident, span = Span::call_site())
}

/// A buffer that native code fills.
fn buffer_name(ident: &Ident) -> Ident {
    format_ident!("__interop_buffer_{}", ident, span = Span::call_site())
}

/// What native code stored, where the name of the native value is taken by what was made of it.
fn stored_name(ident: &Ident) -> Ident {
    format_ident!("__interop_stored_{}", ident, span = Span::call_site())
}

/// How many units an out buffer has; [`capacity_name`] is the same as the declaration counts it.
fn units_name(ident: &Ident) -> Ident {
    // What the capacity of the next buffer is made of must not see this one, whatever it names.
    format_ident!("__interop_units_{}", ident, span = Span::mixed_site())
}

fn capacity_name(ident: &Ident) -> Ident {
    format_ident!("__interop_capacity_{}", ident, span = Span::call_site())
}

/// The one length of all that the parameter carries the length of.
fn agreed_name(ident: &Ident) -> Ident {
    format_ident!("__interop_agreed_{}", ident, span = Span::call_site())
}
