//! The results: what native code returned and wrote, as the caller receives it.

use proc_macro2::{Ident, TokenStream};
use quote::{quote, quote_spanned};

use super::counters::{counted_take, counting_parameter, is_asked, is_plain_scalar, ready_name};
use super::deferred::is_put_off;
use super::{Caller, buffer_name, capacity_name, local, native_name, tuple, units_name};
use crate::model::{Output, Parameter, is_unit, type_arguments};
use crate::plan::{Conversion, Crossing, Kind, Returned, ReturnedValue, error_extent};
use crate::tokens::{Extent, quote_at};

impl Caller<'_> {
    /// What native code returned, as Rust's. (Here and in `out` a mistake is kept for `unwrapped`.)
    pub(super) fn value(&self) -> TokenStream {
        let p = self.p;
        if let Returned::Scalar(ty) | Returned::Result { ok: ty, scalar: true, .. } = &self.plan.returned {
            let extent = Extent::of(ty);
            let returned = local("__interop_returned");
            let value = quote_at!(extent=> <#ty as #p::Scalar>::scalar(#returned));
            return quote!(let __interop_value = #value;);
        }
        let Some(value @ ReturnedValue { ty, at: extent, counter, .. }) = self.plan.returned.value() else {
            return quote!();
        };
        let policy = &self.returned_policy(&value);
        let returned = local("__interop_returned");
        let value = local("__interop_value");
        let returned = extent.mention(&returned);
        let take = match counter {
            Some(_) => counted_take(p, extent, ty, policy, &returned, None),
            None => {
                let ready = ready_name(None);
                let ready = if is_asked(ty, counter) { quote!(#ready) } else { quote!(()) };
                quote_at!(extent=> <#ty as #p::Take<#policy>>::take(#returned, #ready))
            }
        };
        // SAFETY of what is generated: native code returned it, as the declaration says, and it is used once.
        let take = quote_at!(extent=> unsafe { #take });
        let made = quote_at!(extent=> let #value = #take;);
        self.deferred(None, &value, made)
    }

    /// What came out through one parameter.
    pub(super) fn out(&self, crossing: &Crossing<'_>) -> TokenStream {
        let made = self.made_of(crossing);
        if is_put_off(crossing) {
            self.deferred(Some(crossing.name()), &native_name(crossing.name()), made)
        } else {
            made
        }
    }

    fn made_of(&self, crossing: &Crossing<'_>) -> TokenStream {
        let p = self.p;
        let Crossing { parameter: Parameter { ident, .. }, ty, kind, counter, .. } = crossing;
        let policy = &self.policy(crossing);
        let native = native_name(ident);
        let buffer = buffer_name(ident);
        let extent = Extent::of(ty);
        match kind {
            Kind::Out { .. } | Kind::InOut => {
                let mention = extent.mention(&native);
                let take = match (kind, counter) {
                    (Kind::Out { .. }, Some(_)) => counted_take(p, extent, ty, policy, &mention, Some(ident)),
                    (Kind::Out { .. }, None) => {
                        let ready = ready_name(Some(ident));
                        let ready = if is_plain_scalar(crossing) { quote!(()) } else { quote!(#ready) };
                        quote_at!(extent=> <#ty as #p::Take<#policy>>::take(#mention, #ready))
                    }
                    _ => quote_at!(extent=> <#ty as #p::InOut<#policy>>::take_in_out(#mention)),
                };
                // SAFETY of what is generated: native code wrote it, as the declaration says, and it is used once.
                let take = quote_at!(extent=> unsafe { #take });
                quote_at!(extent=> let #native = #take;)
            }
            Kind::Buffer => {
                let Some(reported) = self.reported(ident) else { return quote!() };
                let buffer = extent.mention(&buffer);
                let length = Ident::new("__interop_length", extent.last);
                let filled = quote_at!(extent=> #p::LendBuffer::<#policy>::filled(#buffer, #length));
                // SAFETY of what is generated: the declaration promises that native code has filled so much.
                let filled = quote_at!(extent=> unsafe { #filled });
                quote! {
                    let #native = match #reported {
                        #p::Ok(#length) => #filled,
                        #p::Err(__interop_error) => #p::Err(__interop_error),
                    };
                }
            }
            Kind::OutBuffer { .. } | Kind::InOutBuffer { .. } => {
                let buffer = extent.mention(&buffer);
                let units = units_name(ident);
                let length = Ident::new("__interop_length", extent.last);
                let reported = self.reported(ident);
                let filled = match (kind, &reported) {
                    (Kind::OutBuffer { .. }, _) => {
                        quote_at!(extent=> <#ty as #p::OutBuffer<#policy>>::finish(#buffer, #units, #length))
                    }
                    (_, Some(_)) => {
                        quote_at!(extent=> <#ty as #p::InOutBuffer<#policy>>::finish_part(#buffer, #length))
                    }
                    (_, None) => quote_at!(extent=> <#ty as #p::InOutBuffer<#policy>>::finish(#buffer)),
                };
                // SAFETY of what is generated: as above.
                let filled = quote_at!(extent=> unsafe { #filled });
                match (kind, reported) {
                    (Kind::InOutBuffer { .. }, Some(reported)) => quote! {
                        let #native = match #reported {
                            #p::Ok(#length) => #filled,
                            #p::Err(__interop_error) => #p::Err(__interop_error),
                        };
                    },
                    (Kind::InOutBuffer { .. }, None) => quote!(let #native = #filled;),
                    (_, Some(reported)) => quote! {
                        let #native = match #reported {
                            #p::Ok(__interop_reported) => { let #length = #p::Some(__interop_reported); #filled }
                            #p::Err(__interop_error) => #p::Err(__interop_error),
                        };
                    },
                    (_, None) => quote!(let #native = { let #length = #p::None; #filled };),
                }
            }
            _ => quote!(),
        }
    }

    /// The length that native code reported for the buffer `of`, as a `Result`.
    pub(super) fn reported(&self, of: &Ident) -> Option<TokenStream> {
        let p = self.p;
        let capacity = capacity_name(of);
        let reporting = self.plan.crossings.iter().find(|crossing| crossing.reports(of));
        let parameter = reporting.map(|length| (native_name(length.name()), Extent::of(&length.parameter.ty)));
        let (native, extent) = match &self.plan.returned {
            Returned::Length { of: buffers, native, .. } if buffers.contains(of) => {
                (local("__interop_returned"), Extent::of(native))
            }
            _ => parameter?,
        };
        let native = extent.mention(&native);
        Some(quote_at!(extent=> #p::take_length(#native, #capacity)))
    }

    /// Looks at everything that was made, and leaves at the first mistake.
    pub(super) fn unwrapped(&self) -> TokenStream {
        let value = match (&self.plan.returned, self.plan.returned.value()) {
            (Returned::Result { scalar: true, .. }, _) | (_, None) => quote!(),
            (_, Some(ReturnedValue { ty, with, counter, .. })) => {
                let extent = Extent::of(ty);
                let value = local("__interop_value");
                let made = match counter.and_then(counting_parameter) {
                    Some(name) => length_at(extent, &value, &name),
                    None => quote!(#value),
                };
                let made = converted(with, made);
                let unwrapped = self.unwrap(extent, &made, None);
                // No statement of the user's: one that binds `()` is a lint (`unit_bindings`).
                quote!(let #value = #unwrapped;)
            }
        };
        let outs = self.each(|this, crossing| {
            if !crossing.comes_out() {
                return quote!();
            }
            let native = native_name(crossing.name());
            let extent = Extent::of(&crossing.parameter.ty);
            // What is wrong with a buffer may be the length that another parameter reports.
            let reported = || {
                let reporting = this.plan.crossings.iter().find(|length| length.reports(crossing.name()));
                reporting.map(|length| length.name().to_string())
            };
            let length = match crossing.kind {
                Kind::Out { .. } => crossing.counter.as_ref().and_then(counting_parameter),
                _ => reported(),
            };
            let value = match length {
                Some(name) => length_at(extent, &native, &name),
                None => quote!(#native),
            };
            let value = converted(crossing.with.as_ref(), value);
            let unwrapped = this.unwrap(extent, &value, Some(crossing.parameter));
            quote_at!(extent=> let #native = #unwrapped;)
        });
        quote!(#value #outs)
    }

    /// `Ok(value)` or `Err(value)`, as the caller receives it: where the return type stands, so that what is wrong with that is
    /// said there.
    pub(super) fn outcome(&self, variant: &str, value: &TokenStream) -> TokenStream {
        let p = self.p;
        let extent = self.plan.signature.output.written().map_or_else(|| error_extent(self.plan.signature), Extent::of);
        let variant = Ident::new(variant, extent.last);
        quote_at!(extent=> #p::#variant(#value))
    }

    /// The caller's result: the returned value unless it is `()`, then what came out, in declaration order.
    pub(super) fn result(&self) -> TokenStream {
        let p = self.p;
        let optional = match &self.plan.signature.output {
            Output::Optional { whole } => type_arguments(whole).first().map(is_unit),
            _ => None,
        };
        let returned = match &self.plan.returned {
            Returned::Unit | Returned::Never | Returned::Ignored(_) | Returned::Status | Returned::Length { .. } => {
                None
            }
            Returned::Result { ok, .. } if is_unit(ok) => None,
            _ => Some(quote!(__interop_value)),
        };
        let outs = self.plan.crossings.iter().filter(|crossing| crossing.comes_out()).map(|crossing| {
            let native = native_name(crossing.name());
            quote!(#native)
        });
        let outs: Vec<_> = outs.chain(self.plan.signature.last_error.map(|_| quote!(__interop_code))).collect();
        if let Some(unit) = optional.filter(|_| !outs.is_empty()) {
            let returned = (!unit).then(|| quote!(__interop_value));
            let parts: Vec<_> = returned.into_iter().chain(outs).collect();
            let value = tuple(&parts);
            return quote! {
                match __interop_value {
                    #p::Some(__interop_value) => #p::Some(#value),
                    #p::None => #p::None,
                }
            };
        }
        let parts: Vec<_> = returned.into_iter().chain(outs).collect();
        let value = tuple(&parts);
        if self.plan.returned.is_fallible() { self.outcome("Ok", &value) } else { value }
    }
}

/// The result, whose error names the parameter that tells the length.
fn length_at(extent: Extent, result: &Ident, parameter: &str) -> TokenStream {
    let result = extent.mention(result);
    quote_spanned!(extent.last=> #result.map_err(|__interop_error| __interop_error.length_at(#parameter)))
}

/// What the user's own conversion makes of what came out: it is called when everything that did has its owner, because it may
/// panic.
pub(super) fn converted(with: Option<&Conversion<'_>>, made: TokenStream) -> TokenStream {
    with.map_or_else(|| made.clone(), |with| with.made_of(&made))
}
