//! The way out: what native code returned and wrote, as the caller's result.

use proc_macro2::{Ident, TokenStream};
use quote::{quote, quote_spanned};

use super::counted::{counted_lift, counting_parameter};
use super::later::is_put_off;
use super::{Stub, capacity_name, comes_out, held_name, local, native_name, tuple, units_name};
use crate::model::{Output, Parameter, is_unit, type_arguments};
use crate::plan::{Back, Step, error_extent};
use crate::tokens::{Extent, quote_at};

impl Stub<'_> {
    /// What native code returned, as Rust's. (Here and in `out` a mistake is kept for `unwrapped`.)
    pub(super) fn value(&self) -> TokenStream {
        let p = &self.p;
        match &self.plan.back {
            Back::Unit | Back::Never | Back::Ignored(_) | Back::Status | Back::Length { .. } => quote!(),
            Back::Scalar(ty) | Back::Result { ok: ty, scalar: true, .. } => {
                let extent = Extent::of(ty);
                let returned = local("__interop_returned");
                let value = quote_at!(extent=> <#ty as #p::Scalar>::scalar(#returned));
                quote!(let __interop_value = #value;)
            }
            Back::Value { ty, at, policy, counter } | Back::Result { ok: ty, at, policy, counter, .. } => {
                let extent = *at;
                let returned = local("__interop_returned");
                let value = local("__interop_value");
                let returned = extent.mention(&returned);
                let lift = match counter {
                    Some(_) => counted_lift(p, extent, ty, policy, &returned, None),
                    None => quote_at!(extent=> <#ty as #p::Lift<#policy>>::lift(#returned)),
                };
                // SAFETY of what is generated: native code returned it, as the declaration says, and it is used once.
                let lift = quote_at!(extent=> unsafe { #lift });
                let made = quote_at!(extent=> let #value = #lift;);
                self.later(None, &value, made)
            }
        }
    }

    /// What came out through one parameter.
    pub(super) fn out(&self, parameter: &Parameter, step: &Step) -> TokenStream {
        let made = self.made_of(parameter, step);
        if is_put_off(step) { self.later(Some(&parameter.ident), &native_name(&parameter.ident), made) } else { made }
    }

    fn made_of(&self, parameter: &Parameter, step: &Step) -> TokenStream {
        let p = &self.p;
        let Parameter { ident, ty, .. } = parameter;
        let native = native_name(ident);
        let held = held_name(ident);
        let extent = Extent::of(ty);
        match step {
            Step::Out { policy, .. } | Step::InOut { policy } => {
                let mention = extent.mention(&native);
                let lift = match step {
                    Step::Out { counter: Some(_), .. } => counted_lift(p, extent, ty, policy, &mention, Some(ident)),
                    Step::Out { .. } => quote_at!(extent=> <#ty as #p::Lift<#policy>>::lift(#mention)),
                    _ => quote_at!(extent=> <#ty as #p::InOut<#policy>>::lift_in_out(#mention)),
                };
                // SAFETY of what is generated: native code wrote it, as the declaration says, and it is used once.
                let lift = quote_at!(extent=> unsafe { #lift });
                quote_at!(extent=> let #native = #lift;)
            }
            Step::Buffer { policy } => {
                let Some(reported) = self.reported(ident) else { return quote!() };
                let held = extent.mention(&held);
                let length = Ident::new("__interop_length", extent.last);
                let filled = quote_at!(extent=> #p::Fill::<#policy>::filled(#held, #length));
                // SAFETY of what is generated: the declaration promises that native code has filled so much.
                let filled = quote_at!(extent=> unsafe { #filled });
                quote! {
                    let #native = match #reported {
                        #p::Ok(#length) => #filled,
                        #p::Err(__interop_error) => #p::Err(__interop_error),
                    };
                }
            }
            Step::OutBuffer { policy, .. } | Step::InOutBuffer { policy, .. } => {
                let held = extent.mention(&held);
                let units = units_name(ident);
                let length = Ident::new("__interop_length", extent.last);
                let filled = match step {
                    Step::OutBuffer { .. } => {
                        quote_at!(extent=> <#ty as #p::OutBuffer<#policy>>::finish(#held, #units, #length))
                    }
                    _ => quote_at!(extent=> <#ty as #p::InOutBuffer<#policy>>::finish(#held, #length)),
                };
                // SAFETY of what is generated: as above.
                let filled = quote_at!(extent=> unsafe { #filled });
                match self.reported(ident) {
                    Some(reported) => quote! {
                        let #native = match #reported {
                            #p::Ok(__interop_reported) => { let #length = #p::Some(__interop_reported); #filled }
                            #p::Err(__interop_error) => #p::Err(__interop_error),
                        };
                    },
                    None => quote!(let #native = { let #length = #p::None; #filled };),
                }
            }
            _ => quote!(),
        }
    }

    /// The length that native code reported for the buffer `of`, as a `Result`.
    pub(super) fn reported(&self, of: &Ident) -> Option<TokenStream> {
        let p = &self.p;
        let capacity = capacity_name(of);
        let parameters = self.function.parameters.iter().zip(&self.plan.steps);
        let parameter = parameters.into_iter().find_map(|(length, step)| match step {
            step if reports(step, of) => Some((native_name(&length.ident), Extent::of(&length.ty))),
            _ => None,
        });
        let (native, extent) = match &self.plan.back {
            Back::Length { of: buffers, native, .. } if buffers.contains(of) => {
                (local("__interop_returned"), Extent::of(native))
            }
            _ => parameter?,
        };
        let native = extent.mention(&native);
        Some(quote_at!(extent=> #p::lift_length(#native, #capacity)))
    }

    /// Looks at everything that was made, and leaves at the first mistake.
    pub(super) fn unwrapped(&self) -> TokenStream {
        let value = match &self.plan.back {
            Back::Value { ty, counter, .. } | Back::Result { ok: ty, counter, scalar: false, .. } => {
                let extent = Extent::of(ty);
                let value = local("__interop_value");
                let made = match counter.as_ref().and_then(counting_parameter) {
                    Some(name) => length_at(extent, &value, &name),
                    None => quote!(#value),
                };
                let unwrapped = self.unwrap(extent, &made, None);
                // No statement of the user's: one that binds `()` is a lint (`unit_bindings`).
                quote!(let #value = #unwrapped;)
            }
            _ => quote!(),
        };
        let outs = self.each(|this, parameter, step| {
            if !comes_out(step) {
                return quote!();
            }
            let native = native_name(&parameter.ident);
            let extent = Extent::of(&parameter.ty);
            // What is wrong with a buffer may be the length that another parameter reports.
            let reported = || {
                this.function.parameters.iter().zip(&this.plan.steps).find_map(|(length, step)| match step {
                    step if reports(step, &parameter.ident) => Some(length.ident.to_string()),
                    _ => None,
                })
            };
            let length = match step {
                Step::Out { counter, .. } => counter.as_ref().and_then(counting_parameter),
                _ => reported(),
            };
            let value = match length {
                Some(name) => length_at(extent, &native, &name),
                None => quote!(#native),
            };
            let unwrapped = this.unwrap(extent, &value, Some(parameter));
            quote_at!(extent=> let #native = #unwrapped;)
        });
        quote!(#value #outs)
    }

    /// `Ok(value)` or `Err(value)`, as the caller receives it: where the return type stands, so that what is wrong with that is
    /// said there.
    pub(super) fn outcome(&self, variant: &str, value: &TokenStream) -> TokenStream {
        let p = &self.p;
        let extent = self.function.output.written().map_or_else(|| error_extent(self.function), Extent::of);
        let variant = Ident::new(variant, extent.last);
        quote_at!(extent=> #p::#variant(#value))
    }

    /// The caller's result: the returned value unless it is `()`, then what came out, in declaration order.
    pub(super) fn result(&self) -> TokenStream {
        let p = &self.p;
        let optional = match &self.function.output {
            Output::Optional { whole } => type_arguments(whole).first().map(is_unit),
            _ => None,
        };
        let returned = match &self.plan.back {
            Back::Unit | Back::Never | Back::Ignored(_) | Back::Status | Back::Length { .. } => None,
            Back::Result { ok, .. } if is_unit(ok) => None,
            _ => Some(quote!(__interop_value)),
        };
        let outs: Vec<_> = self
            .function
            .parameters
            .iter()
            .zip(&self.plan.steps)
            .filter(|(_, step)| comes_out(step))
            .map(|(parameter, _)| {
                let native = native_name(&parameter.ident);
                quote!(#native)
            })
            .chain(self.function.last_error.map(|_| quote!(__interop_code)))
            .collect();
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
        if self.plan.back.is_fallible() { self.outcome("Ok", &value) } else { value }
    }
}

/// The result, whose error names the parameter that tells the length.
fn length_at(extent: Extent, result: &Ident, parameter: &str) -> TokenStream {
    let result = extent.mention(result);
    quote_spanned!(extent.last=> #result.map_err(|__interop_error| __interop_error.length_at(#parameter)))
}

/// Whether native code reports the length of the buffer `of` through such a parameter.
fn reports(step: &Step, of: &Ident) -> bool {
    match step {
        Step::BufferLength { of: buffer } => buffer == of,
        Step::OutLength { of: measured } => measured.contains(of),
        _ => false,
    }
}
