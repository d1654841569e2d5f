//! The way in and the call: lengths, native values, the call itself, and writing back.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};

use super::counted::lift_trait;
use super::{Stub, agreed_name, capacity_name, held_name, is_held, local, native_name, units_name};
use crate::model::{Code, Parameter, When, ungrouped};
use crate::plan::{Back, Step};
use crate::tokens::{Extent, quote_at};

impl Stub<'_> {
    /// How many units the buffers have, before the stub has any local that the user's expressions could meet.
    pub(super) fn capacities(&self) -> TokenStream {
        self.each(|_, parameter, step| match step {
            Step::OutBuffer { capacity, grows, .. } => {
                let units = units_name(&parameter.ident);
                let extent = Extent::of(&parameter.ty);
                let mutable = grows.then(|| quote_spanned!(extent.last=> mut));
                let told = grows.then(|| quote!(let mut __interop_told = false;));
                let units = quote_at!(extent=> let #mutable #units: usize = #capacity;);
                quote!(#units #told)
            }
            Step::InOutBuffer { capacity, .. } => {
                let units = units_name(&parameter.ident);
                let extent = Extent::of(&parameter.ty);
                let capacity = capacity.as_ref().map_or_else(|| quote!(0), |capacity| quote!(#capacity));
                quote_at!(extent=> let #units: usize = #capacity;)
            }
            _ => quote!(),
        })
    }

    /// Lengths are taken before the values that have them are lent.
    pub(super) fn lengths(&self) -> TokenStream {
        let p = &self.p;
        self.each(|this, parameter, step| match step {
            Step::Length { lent, made } => match lent.as_slice() {
                [] => quote!(),
                [(policy, of)] if made.is_empty() => {
                    let (value, span) = this.passed(of);
                    let length = quote_spanned!(span=> #p::length::<#policy, _>(&#value));
                    this.pass_length(parameter, &length, false)
                }
                lent => {
                    let agreed = agreed_name(&parameter.ident);
                    let all = lent.iter().map(|(policy, of)| {
                        let (value, span) = this.passed(of);
                        let length = quote_spanned!(span=> #p::length_if_any::<#policy, _>(&#value));
                        this.agree(parameter, of, &length)
                    });
                    let pass =
                        made.is_empty().then(|| this.pass_length(parameter, &quote!(#p::agreed(#agreed)), false));
                    quote!(let #agreed = #p::None; #(#all)* #pass)
                }
            },
            _ => quote!(),
        })
    }

    /// The caller's parameter `of`, where a length names it.
    fn passed(&self, of: &Ident) -> (Ident, Span) {
        let span = of.span();
        let Some(index) = self.function.parameter(of) else { return (of.clone(), span) };
        let target = &self.function.parameters[index];
        let mut value = target.local.clone();
        value.set_span(target.ident.span().located_at(span));
        (value, span)
    }

    /// The length that the parameter carries, as its native integer.
    fn pass_length(&self, parameter: &Parameter, length: &TokenStream, mutable: bool) -> TokenStream {
        let p = &self.p;
        let native = native_name(&parameter.ident);
        let ty = &parameter.ty;
        let extent = Extent::of(ty);
        let pass = quote_at!(extent=> #p::pass_length(#length));
        let pass = self.unwrap(extent, &pass, Some(parameter));
        let mutable = mutable.then(|| quote_spanned!(extent.last=> mut));
        // The type stands there, and not among generic arguments: of one that does not exist rustc has other advice there.
        quote_at!(extent=> let #mutable #native: #ty = #pass;)
    }

    /// That the length of `of`, if it has one, is that of all before it which the parameter carries, too.
    fn agree(&self, parameter: &Parameter, of: &Ident, length: &TokenStream) -> TokenStream {
        let p = &self.p;
        let agreed = agreed_name(&parameter.ident);
        let name = of.to_string();
        let agree = quote!(#p::agree(#agreed, #length, #name));
        let target = self.function.parameter(of).map(|index| &self.function.parameters[index]);
        let agree = self.unwrap(Extent::of(&parameter.ty), &agree, target);
        quote!(let #agreed = #agree;)
    }

    /// The native value of one parameter.
    pub(super) fn native(&self, parameter: &Parameter, step: &Step) -> TokenStream {
        let p = &self.p;
        let Parameter { ident, local: passed, ty, .. } = parameter;
        let native = native_name(ident);
        let held = held_name(ident);
        let extent = Extent::of(ty);
        let call = local("__interop_call");
        let value = extent.mention(passed);
        match step {
            Step::Scalar => {
                let pass = quote_at!(extent=> <#ty as #p::Scalar>::scalar(#passed));
                quote_at!(extent=> let #native = #pass;)
            }
            Step::Value { policy } if self.is_handed(ident) => {
                let (keep, ty, again) = self.keep(ident, ty, &value);
                let pass = quote_at!(extent=> <#ty as #p::Pass<#policy>>::pass(#again, &#call));
                let pass = self.unwrap(extent, &pass, Some(parameter));
                let pass = quote_at!(extent=> let (#native, #held) = #pass;);
                quote!(#keep #pass)
            }
            Step::Value { policy } => {
                let pass = quote_at!(extent=> <#ty as #p::Pass<#policy>>::pass(#value, &#call));
                let pass = self.unwrap(extent, &pass, Some(parameter));
                let again = self.grows() && is_held(parameter, step);
                let repeats = again.then(|| {
                    let lent = extent.mention(&quote!(&#held));
                    quote_at!(extent=> #p::repeats(#lent);)
                });
                quote_at!(extent=> let (#native, #held) = #pass; #repeats)
            }
            Step::InOut { policy } => {
                let pass = quote_at!(extent=> <#ty as #p::InOut<#policy>>::pass_in_out(#value, &#call));
                let pass = self.unwrap(extent, &pass, Some(parameter));
                quote_at!(extent=> let (#native, #held) = #pass;)
            }
            Step::InOutBuffer { policy, .. } => {
                let units = extent.mention(&units_name(ident));
                let make = quote_at!(extent=> <#ty as #p::InOutBuffer<#policy>>::make(#value, #units, &#call));
                let make = self.unwrap(extent, &make, Some(parameter));
                quote_at!(extent=> let #held = #make;)
            }
            Step::Buffer { policy } => {
                let capacity = capacity_name(ident);
                let lent = extent.mention(&quote!(&mut #held));
                // What is written as a reference has a shape that is seen.
                let shape = match ungrouped(ty) {
                    syn::Type::Reference(_) => quote!(#passed),
                    _ => quote_at!(extent=> <#ty as #p::BufferShape>::this(#value)),
                };
                let pass = quote_at!(extent=> #p::Fill::<#policy>::pass(#lent));
                quote_at!(extent=> let mut #held = #shape; let (#native, #capacity) = #pass;)
            }
            Step::Out { .. }
            | Step::OutLength { .. }
            | Step::OutBuffer { .. }
            | Step::BufferLength { .. }
            | Step::Length { .. } => quote!(),
        }
    }

    /// The call, with nothing between clearing `errno`, calling and reading it.
    pub(super) fn call(&self) -> TokenStream {
        let p = &self.p;
        let again = self.grows();
        // What native code writes is made anew for each call, if a buffer grows.
        let storage = self.each(|_, parameter, step| {
            let Parameter { ident, ty, .. } = parameter;
            let (native, held) = (native_name(ident), held_name(ident));
            let extent = Extent::of(ty);
            match step {
                Step::Out { policy, counter, .. } => {
                    let lift = lift_trait(counter.as_ref());
                    let storage = quote_at!(extent=> <#ty as #p::#lift<#policy>>::storage());
                    quote_at!(extent=> let mut #native = #storage;)
                }
                Step::OutLength { .. } => {
                    let storage = quote_at!(extent=> <#ty as #p::LengthInteger>::storage());
                    quote_at!(extent=> let mut #native = #storage;)
                }
                Step::InOut { .. } if again => {
                    quote_at!(extent=> let mut #native = #p::Clone::clone(&#native);)
                }
                Step::InOut { .. } => quote_at!(extent=> let mut #native = #native;),
                Step::InOutBuffer { policy, .. } => {
                    let declared = capacity_name(ident);
                    let buffer = if again { quote!(#p::Clone::clone(&#held)) } else { quote!(#held) };
                    let lent = extent.mention(&quote!(&mut #held));
                    let start = quote_at!(extent=> <#ty as #p::InOutBuffer<#policy>>::start(#lent));
                    quote_at!(extent=> let mut #held = #buffer; let (#native, #declared) = #start;)
                }
                Step::OutBuffer { policy, .. } => {
                    let (units, declared) = (units_name(ident), capacity_name(ident));
                    let units = extent.mention(&units);
                    let made = quote_at!(extent=> <#ty as #p::OutBuffer<#policy>>::make(#units));
                    quote_at!(extent=> let (#held, #native, #declared) = #made;)
                }
                _ => quote!(),
            }
        });
        // A buffer's length needs its capacity, whichever of the two stands first.
        let capacities = self.each(|this, parameter, step| match step {
            Step::BufferLength { of } => {
                let capacity = capacity_name(of);
                this.pass_length(parameter, &quote!(#capacity), true)
            }
            Step::Length { lent, made } => match (lent.as_slice(), made.as_slice()) {
                (_, []) => quote!(),
                ([], [of]) => {
                    let capacity = capacity_name(of);
                    this.pass_length(parameter, &quote!(#capacity), false)
                }
                (lent, made) => {
                    let agreed = agreed_name(&parameter.ident);
                    let begin = lent.is_empty().then(|| quote!(let #agreed = #p::None;));
                    let made = made.iter().map(|of| {
                        let capacity = capacity_name(of);
                        this.agree(parameter, of, &quote!(#p::Some(#capacity)))
                    });
                    let pass = this.pass_length(parameter, &quote!(#p::agreed(#agreed)), false);
                    quote!(#begin #(#made)* #pass)
                }
            },
            _ => quote!(),
        });
        let arguments = self.function.parameters.iter().zip(&self.plan.steps).map(|(parameter, step)| {
            let native = native_name(&parameter.ident);
            match step {
                Step::InOut { .. } => quote!(#p::start(&mut #native)),
                Step::Out { .. } | Step::OutLength { .. } | Step::BufferLength { .. } => {
                    quote!(#p::PointerMut(&raw mut #native))
                }
                _ if self.is_variadic(parameter) => {
                    let extent = Extent::of(&parameter.ty);
                    let mention = extent.mention(&native);
                    quote_at!(extent=> #p::variadic(#mention))
                }
                _ => quote!(#native),
            }
        });
        // SAFETY of what is generated: the declaration promises that the export has this signature.
        let call = self.ignored(quote!(unsafe { __interop_function(#(#arguments),*) }));
        let native = self.returned_type();
        if let Some(location) = self.error_location() {
            quote! {
                #storage
                #capacities
                #p::#location::clear(__interop_errno);
                let __interop_returned #native = #call;
                let __interop_code = #p::#location::read(__interop_errno);
            }
        } else if matches!(self.plan.back, Back::Unit | Back::Ignored(_) | Back::Never) && !self.grows_by_returned() {
            quote!(#storage #capacities #call;)
        } else {
            quote!(#storage #capacities let __interop_returned #native = #call;)
        }
    }

    /// The type of what native code returned, written out where a user's function takes it: rustc would infer it from
    /// that function, and report its mistake as one of the return type.
    pub(super) fn returned_type(&self) -> TokenStream {
        let p = &self.p;
        let users =
            self.rule().is_some_and(|rule| matches!(rule.when, When::Path(_)) || matches!(rule.code, Code::Call(..)));
        let users = users || self.growing().is_some_and(|(_, when)| matches!(when, Some(When::Path(_))));
        match &self.plan.back {
            Back::Value { ty, at, policy, counter } | Back::Result { ok: ty, at, policy, counter, .. }
                if users || self.counts_by_returned() =>
            {
                let lift = lift_trait(counter.as_ref());
                let native = quote_at!(*at=> <#ty as #p::#lift<#policy>>::Native);
                quote!(: #native)
            }
            Back::Scalar(ty) | Back::Ignored(ty) if users || self.counts_by_returned() => quote!(: #ty),
            _ => quote!(),
        }
    }

    /// Writes back what native code changed, on success and on failure; a mistake in it is looked at later.
    pub(super) fn write_back(&self, parameter: &Parameter, step: &Step) -> TokenStream {
        let p = &self.p;
        if !is_held(parameter, step) {
            return quote!();
        }
        let held = held_name(&parameter.ident);
        let extent = Extent::of(&parameter.ty);
        // SAFETY of what is generated: the memory of the call is dropped last.
        let after = quote_at!(extent=> unsafe { #p::Held::after(#held) });
        quote_at!(extent=> let #held = #after;)
    }

    pub(super) fn written(&self, parameter: &Parameter, step: &Step) -> TokenStream {
        if !is_held(parameter, step) {
            return quote!();
        }
        let held = held_name(&parameter.ident);
        let written = self.unwrap(Extent::of(&parameter.ty), &quote!(#held), Some(parameter));
        quote!(#written;)
    }
}
