//! Lengths that come out with what they measure, and what is asked for before the call.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::{Expr, Type};

use super::policies::Mention;
use super::{Caller, exit, local, native_name};
use crate::model::{Counter, is_scalar, is_unit};
use crate::plan::{Crossing, Kind, Returned, ReturnedValue};
use crate::tokens::{Extent, Private, quote_at};

impl Caller<'_> {
    /// That whatever comes out can be freed, before there is any of it.
    pub(super) fn all_ready(&self) -> TokenStream {
        let p = self.p;
        let ask = |of: Option<&Ident>, ty: &Type, policy: &Mention<'_>, counter: Option<&Counter>| {
            let (exit, ready) = (exit(), ready_name(of));
            // Where the type stands: what is wrong with it is so reported once.
            let extent = Extent::of(ty);
            let ask = Ident::new(if counter.is_some() { "counted" } else { "comes_out" }, extent.last);
            let answer = quote_at!(extent=> <#ty as #p::AskedFirst>::#ask::<#policy>().ready());
            quote! {
                let #ready = match #answer {
                    #p::Ok(__interop_ready) => __interop_ready,
                    #p::Err(__interop_error) => break #exit __interop_error,
                };
            }
        };
        let outs = self.each(|this, crossing| match &crossing.kind {
            Kind::Out { .. } if !is_plain_scalar(crossing) => {
                ask(Some(crossing.name()), &crossing.ty, &this.policy(crossing), crossing.counter.as_ref())
            }
            _ => quote!(),
        });
        let value = match self.plan.returned.value() {
            Some(value @ ReturnedValue { ty, counter, .. }) if is_asked(ty, counter) => {
                ask(None, ty, &self.returned_policy(&value), counter)
            }
            _ => quote!(),
        };
        if value.is_empty() && outs.is_empty() {
            return quote!();
        }
        quote! {
            #[allow(unused_imports)]
            use #p::Unasked as _;
            #value
            #outs
        }
    }

    /// What native code returned and wrote, as Rust values: what a function of the user's counts comes last, because that
    /// may panic, and then nothing must be left that only native code's pointers know.
    pub(super) fn made(&self, wanted: fn(&Crossing<'_>) -> bool) -> TokenStream {
        let outs = |asks: bool| {
            self.each(
                |this, crossing| {
                    if wanted(crossing) && asks_last(crossing) == asks { this.out(crossing) } else { quote!() }
                },
            )
        };
        let (first, last) = (outs(false), outs(true));
        let value = self.value();
        if is_call(self.plan.returned.counter()) { quote!(#first #value #last) } else { quote!(#value #first #last) }
    }

    /// The lengths as functions: asked when what they measure has its owner, of the native values as they are now.
    pub(super) fn counts(&self) -> TokenStream {
        let outs = self.each(|this, crossing| match (&crossing.kind, &crossing.counter) {
            (Kind::Out { .. }, Some(counter)) => this.count(Some(crossing.name()), counter),
            _ => quote!(),
        });
        let value = self.plan.returned.counter().map(|counter| self.count(None, counter));
        quote!(#value #outs)
    }

    /// Whether a length is told by what is returned, or by a function that takes it.
    pub(super) fn counts_by_returned(&self) -> bool {
        self.counters().any(|(_, counter)| counter.names().iter().any(|name| name == "returned"))
    }

    /// What tells the lengths of what comes out, of the outs by their names and of what is returned.
    pub(super) fn counters(&self) -> impl Iterator<Item = (Option<&Ident>, &Counter)> {
        let outs = self.plan.crossings.iter().filter_map(|crossing| match crossing.kind {
            Kind::Out { .. } => Some((Some(crossing.name()), crossing.counter.as_ref()?)),
            _ => None,
        });
        outs.chain(self.plan.returned.counter().map(|counter| (None, counter)))
    }

    fn count(&self, of: Option<&Ident>, counter: &Counter) -> TokenStream {
        let p = self.p;
        let name = count_name(of);
        let mut handed = TokenStream::new();
        let native = |name: &Ident| if name == "returned" { local("__interop_returned") } else { native_name(name) };
        // Not mentioned by a `match`, so that a `*mut T` may become the `*const T` that a function takes.
        let raw = |name: &Ident, extent: Extent| {
            let native = native(name);
            quote_at!(extent=> #p::raw(#native))
        };
        let reported = match counter {
            Counter::Named(by) => {
                // A mistake in the length's type stands where the type does, if the length is a parameter of its own.
                let parameter = self.plan.signature.parameter(by);
                let extent = match (parameter, &self.plan.returned) {
                    (Some(parameter), _) if parameter.len_of.is_some() => Extent::of(&parameter.ty),
                    (_, Returned::Length { native, .. }) if by == "returned" => Extent::of(native),
                    _ => Extent::of(by),
                };
                let value = raw(by, extent);
                let declared = parameter.map(|parameter| &parameter.ty).or_else(|| match &self.plan.returned {
                    Returned::Value { ty, .. } | Returned::Scalar(ty) => Some(ty),
                    Returned::Result { ok, .. } if !is_unit(ok) => Some(ok),
                    _ => None,
                });
                // A length that only comes out must be an integer already, for its storage.
                let declared = declared.filter(|_| parameter.is_none_or(|parameter| parameter.len_of.is_none()));
                match declared {
                    Some(ty) => quote_at!(extent=> <#ty as #p::TellsLength<_>>::told(#value)),
                    None => quote_at!(extent=> #p::take_count(#value)),
                }
            }
            Counter::Call(path, names) => {
                let extent = Extent::of(path);
                let arguments: Vec<_> = names
                    .iter()
                    .map(|argument| match self.handed_to_read(argument) {
                        Some(again) => {
                            let kept = format_ident!("__interop_handed_{}", argument, span = Span::call_site());
                            handed.extend(quote!(let #kept = #again;));
                            Extent::of(argument).mention(&kept)
                        }
                        None if argument != "returned" && self.is_plain_out(argument) => {
                            let extent = Extent::of(argument);
                            let looked = self.looked_at(argument, &native(argument));
                            // SAFETY of what is generated: native code stored it, as the declaration says.
                            quote_at!(extent=> unsafe { #looked }?)
                        }
                        None => raw(argument, Extent::of(argument)),
                    })
                    .collect();
                let path = self.target.named(path);
                let call = quote_spanned!(extent.last=> #path(#(#arguments),*));
                // SAFETY of what is generated: the declaration names the function, and what it is called with.
                let asked = quote_at!(extent=> #p::take_count(unsafe { #call }));
                // C's functions look at what they measure, so they are not asked about a null.
                let itself = |argument: &&Ident| of.map_or_else(|| *argument == "returned", |of| *argument == of);
                match names.iter().find(itself) {
                    Some(argument) => {
                        let pointer = native(argument);
                        quote! {
                            match #p::measurable(#pointer) {
                                #p::Ok(()) => #asked,
                                #p::Err(__interop_error) => #p::Err(__interop_error),
                            }
                        }
                    }
                    None => asked,
                }
            }
            Counter::Number(number) => {
                let extent = Extent::of(number);
                let plain = matches!(number, Expr::Lit(syn::ExprLit { lit: syn::Lit::Int(number), .. }) if number.suffix().is_empty());
                let ty = plain.then(|| quote!(::<usize>));
                quote_at!(extent=> #p::take_count #ty(#number))
            }
        };
        if handed.is_empty() {
            quote!(let #name = move || #reported;)
        } else {
            quote!(let #name = { #handed move || #reported };)
        }
    }
}

/// Whether the value is a scalar by its name, for which there is nothing to ask.
pub(super) fn is_plain_scalar(Crossing { parameter, counter, .. }: &Crossing<'_>) -> bool {
    parameter.marshal.is_none() && counter.is_none() && is_scalar(&parameter.ty)
}

/// Whether a function of the user's tells the length of this out.
pub(super) fn asks_last(crossing: &Crossing<'_>) -> bool {
    matches!(crossing.kind, Kind::Out { .. }) && is_call(crossing.counter.as_ref())
}

/// Whether a function of the user's tells the length.
pub(super) fn is_call(counter: Option<&Counter>) -> bool {
    matches!(counter, Some(Counter::Call(..)))
}

/// The trait that makes a value, with a length beside it or without.
pub(super) fn take_trait(counter: Option<&Counter>) -> Ident {
    local(if counter.is_some() { "TakeCounted" } else { "Take" })
}

/// The parameter whose length is wrong where one is.
pub(super) fn counting_parameter(counter: &Counter) -> Option<String> {
    match counter {
        Counter::Named(name) if name != "returned" => Some(name.to_string()),
        _ => None,
    }
}

/// `<T as TakeCounted<M>>::take_counted(native, ready, length)`.
pub(super) fn counted_take(
    p: &Private,
    at: Extent,
    ty: &Type,
    policy: &Mention<'_>,
    native: &TokenStream,
    of: Option<&Ident>,
) -> TokenStream {
    let (ready, count) = (ready_name(of), count_name(of));
    quote_at!(at=> <#ty as #p::TakeCounted<#policy>>::take_counted(#native, #ready, #count))
}

/// The function that tells the length of the out parameter `of`, or of what is returned.
fn count_name(of: Option<&Ident>) -> Ident {
    match of {
        Some(of) => format_ident!("__interop_count_{}", of, span = Span::call_site()),
        None => local("__interop_count"),
    }
}

/// Whether there is something to ask about what is returned: not of a scalar by its name, nor of `()`.
pub(super) fn is_asked(ty: &Type, counter: Option<&Counter>) -> bool {
    counter.is_some() || !is_scalar(ty) && !is_unit(ty)
}

/// What was found before the call for the out parameter `of`, or for what is returned.
pub(super) fn ready_name(of: Option<&Ident>) -> Ident {
    match of {
        Some(of) => format_ident!("__interop_ready_{}", of, span = Span::call_site()),
        None => local("__interop_ready"),
    }
}
