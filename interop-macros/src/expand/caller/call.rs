//! The way in and the call: lengths, native values, the call itself, and writing back.

use proc_macro2::{Ident, TokenStream};
use quote::{quote, quote_spanned};

use super::counters::take_trait;
use super::{
    Caller, agreed_name, buffer_name, capacity_name, local, native_name, units_name, write_back_name, writes_back,
    written_name,
};
use crate::model::{Code, Given, Parameter, When, ungrouped};
use crate::plan::{Crossing, Kind, Returned, ReturnedValue, counted};
use crate::tokens::{Extent, quote_at};

impl Caller<'_> {
    /// How many units the buffers have, before the stub has any local that the user's expressions could meet.
    pub(super) fn capacities(&self) -> TokenStream {
        self.each(|_, crossing| match &crossing.kind {
            Kind::OutBuffer { capacity, grows } => {
                let units = units_name(crossing.name());
                let extent = Extent::of(&crossing.parameter.ty);
                let mutable = grows.then(|| quote_spanned!(extent.last=> mut));
                let told = grows.then(|| quote!(let mut __interop_told = false;));
                let units = quote_at!(extent=> let #mutable #units: usize = #capacity;);
                quote!(#units #told)
            }
            Kind::InOutBuffer { capacity: Some(capacity) } => {
                let units = units_name(crossing.name());
                let extent = Extent::of(&crossing.parameter.ty);
                quote_at!(extent=> let #units: usize = #capacity;)
            }
            _ => quote!(),
        })
    }

    /// What the declaration gives in the caller's place, looked at where the user's expressions are.
    pub(super) fn values(&self) -> TokenStream {
        let p = self.p;
        self.each(|_, crossing| {
            let Parameter { local, ty, value: Some(value), .. } = crossing.parameter else { return quote!() };
            let extent = Extent::of(ty);
            match &value.given {
                Given::Null(span) => {
                    let null = Ident::new("null", *span);
                    let null = quote_at!(extent=> <#ty as #p::HasNull>::#null());
                    quote_at!(extent=> let #local: #ty = #null;)
                }
                Given::Expression(expression) => quote_at!(extent=> let #local: #ty = #expression;),
            }
        })
    }

    /// What the user's own conversions make of what is passed. From here on it is that, by the parameter's name.
    pub(super) fn converted(&self) -> TokenStream {
        self.each(|this, crossing| {
            let (Some(with), true) = (&crossing.with, crossing.goes_in()) else { return quote!() };
            let Parameter { local, ty, .. } = crossing.parameter;
            let extent = Extent::of(ty);
            let (keep, convert) = match crossing.kind {
                Kind::InOut | Kind::InOutBuffer { .. } => (quote!(), with.changed(local)),
                _ if this.is_handed(crossing.name()) => {
                    let (keep, ty, again) = this.keep(crossing.name(), ty, &extent.mention(local));
                    (keep, with.to_native(&ty, &again))
                }
                _ => (quote!(), with.to_native(ty, local)),
            };
            let converted = this.unwrap(extent, &convert, Some(crossing.parameter));
            quote!(#keep let #local = #converted;)
        })
    }

    /// Lengths are taken before the values that have them are lent.
    pub(super) fn lengths(&self) -> TokenStream {
        let p = self.p;
        self.each(|this, crossing| match &crossing.kind {
            Kind::Length { lent, made } => match lent.as_slice() {
                [] => quote!(),
                [of] if made.is_empty() => {
                    let length = this.length_of(of, "length");
                    this.pass_length(crossing, &length, false)
                }
                lent => {
                    let agreed = agreed_name(crossing.name());
                    let all = lent.iter().map(|of| this.agree(crossing, of, &this.length_of(of, "length_if_any")));
                    let pass = made.is_empty().then(|| this.pass_length(crossing, &quote!(#p::agreed(#agreed)), false));
                    quote!(let #agreed = #p::None; #(#all)* #pass)
                }
            },
            _ => quote!(),
        })
    }

    /// The length of the caller's value `of`, by that function of the runtime, where a length names it.
    fn length_of(&self, of: &Ident, function: &str) -> TokenStream {
        let p = self.p;
        let span = of.span();
        let Some(crossing) = self.plan.crossing(of) else { return quote!() };
        let (parameter, policy) = (crossing.parameter, self.policy(crossing));
        let mut value = parameter.local.clone();
        value.set_span(parameter.ident.span().located_at(span));
        let function = Ident::new(function, span);
        quote_spanned!(span=> #p::#function::<#policy, _>(&#value))
    }

    /// The length that the parameter carries, as its native integer.
    fn pass_length(
        &self,
        Crossing { parameter, .. }: &Crossing<'_>,
        length: &TokenStream,
        mutable: bool,
    ) -> TokenStream {
        let p = self.p;
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
    fn agree(&self, crossing: &Crossing<'_>, of: &Ident, length: &TokenStream) -> TokenStream {
        let p = self.p;
        let agreed = agreed_name(crossing.name());
        let name = of.to_string();
        let agree = quote!(#p::agree(#agreed, #length, #name));
        let measured = self.plan.signature.parameter(of);
        let agree = self.unwrap(Extent::of(&crossing.parameter.ty), &agree, measured);
        quote!(let #agreed = #agree;)
    }

    /// The native value of one parameter.
    pub(super) fn native(&self, crossing: &Crossing<'_>) -> TokenStream {
        let p = self.p;
        let Crossing { parameter, ty, .. } = crossing;
        let policy = self.policy(crossing);
        let Parameter { ident, local: passed, .. } = parameter;
        let native = native_name(ident);
        let (write_back, buffer) = (write_back_name(ident), buffer_name(ident));
        let extent = Extent::of(ty);
        let call = local("__interop_call");
        let value = extent.mention(passed);
        match &crossing.kind {
            Kind::Scalar => {
                let pass = quote_at!(extent=> <#ty as #p::Scalar>::scalar(#passed));
                quote_at!(extent=> let #native = #pass;)
            }
            Kind::Value if self.is_handed(ident) && crossing.with.is_none() => {
                let (keep, ty, again) = self.keep(ident, ty, &value);
                let pass = quote_at!(extent=> <#ty as #p::Argument<#policy>>::pass(#again, &#call));
                let pass = self.unwrap(extent, &pass, Some(parameter));
                let pass = quote_at!(extent=> let (#native, #write_back) = #pass;);
                quote!(#keep #pass)
            }
            Kind::Value => {
                let pass = quote_at!(extent=> <#ty as #p::Argument<#policy>>::pass(#value, &#call));
                let pass = self.unwrap(extent, &pass, Some(parameter));
                let again = self.grows() && writes_back(crossing);
                let repeats = again.then(|| {
                    let lent = extent.mention(&quote!(&#write_back));
                    quote_at!(extent=> #p::repeats(#lent);)
                });
                quote_at!(extent=> let (#native, #write_back) = #pass; #repeats)
            }
            Kind::InOut => {
                let pass = quote_at!(extent=> <#ty as #p::InOut<#policy>>::pass_in_out(#value, &#call));
                let pass = self.unwrap(extent, &pass, Some(parameter));
                quote_at!(extent=> let (#native, #write_back) = #pass;)
            }
            Kind::InOutBuffer { capacity } => {
                let make = match capacity {
                    Some(_) => {
                        let units = extent.mention(&units_name(ident));
                        quote_at!(extent=> <#ty as #p::InOutBuffer<#policy>>::make_larger(#value, #units, &#call))
                    }
                    None => quote_at!(extent=> <#ty as #p::InOutBuffer<#policy>>::make(#value, &#call)),
                };
                let make = self.unwrap(extent, &make, Some(parameter));
                quote_at!(extent=> let #buffer = #make;)
            }
            Kind::Buffer => {
                let capacity = capacity_name(ident);
                let lent = extent.mention(&quote!(&mut #buffer));
                // What is written as a reference has a shape that is seen.
                let shape = match ungrouped(ty) {
                    syn::Type::Reference(_) => quote!(#passed),
                    _ => quote_at!(extent=> <#ty as #p::BufferShape>::this(#value)),
                };
                let pass = quote_at!(extent=> #p::LendBuffer::<#policy>::pass(#lent));
                quote_at!(extent=> let mut #buffer = #shape; let (#native, #capacity) = #pass;)
            }
            Kind::Out { .. }
            | Kind::OutLength { .. }
            | Kind::OutBuffer { .. }
            | Kind::BufferLength { .. }
            | Kind::Length { .. } => quote!(),
        }
    }

    /// The call, with nothing between clearing `errno`, calling and reading it.
    pub(super) fn call(&self) -> TokenStream {
        let p = self.p;
        let again = self.grows();
        // What native code writes is made anew for each call, if a buffer grows.
        let storage = self.each(|this, crossing| {
            let Crossing { parameter: Parameter { ident, .. }, ty, counter, .. } = crossing;
            let policy = this.policy(crossing);
            let (native, buffer) = (native_name(ident), buffer_name(ident));
            let extent = Extent::of(ty);
            match &crossing.kind {
                Kind::Out { .. } => {
                    let take = take_trait(counter.as_ref());
                    let stored = quote_at!(extent=> <#ty as #p::#take<#policy>>::Native);
                    let make = if counter.is_some() { "counted_storage" } else { "storage" };
                    let make = Ident::new(make, extent.last);
                    let made = quote_at!(extent=> <#ty as #p::OutStorage<#policy>>::#make());
                    let storage = quote_at!(extent=> let mut #native: #stored = #made;);
                    let told = self.array_length(crossing);
                    quote!(#storage #told)
                }
                Kind::OutLength { .. } => {
                    let storage = quote_at!(extent=> <#ty as #p::LengthInteger>::storage());
                    quote_at!(extent=> let mut #native = #storage;)
                }
                Kind::InOut if again => {
                    quote_at!(extent=> let mut #native = #p::Clone::clone(&#native);)
                }
                Kind::InOut => quote_at!(extent=> let mut #native = #native;),
                Kind::InOutBuffer { .. } => {
                    let declared = capacity_name(ident);
                    let fresh = if again { quote!(#p::Clone::clone(&#buffer)) } else { quote!(#buffer) };
                    let lent = extent.mention(&quote!(&mut #buffer));
                    let start = quote_at!(extent=> <#ty as #p::InOutBuffer<#policy>>::start(#lent));
                    quote_at!(extent=> let mut #buffer = #fresh; let (#native, #declared) = #start;)
                }
                Kind::OutBuffer { .. } => {
                    let (units, declared) = (units_name(ident), capacity_name(ident));
                    let units = extent.mention(&units);
                    let made = quote_at!(extent=> <#ty as #p::OutBuffer<#policy>>::make(#units));
                    quote_at!(extent=> let (#buffer, #native, #declared) = #made;)
                }
                _ => quote!(),
            }
        });
        // A buffer's length needs its capacity, whichever of the two stands first.
        let capacities = self.each(|this, crossing| match &crossing.kind {
            Kind::BufferLength { of } => {
                let capacity = capacity_name(of);
                this.pass_length(crossing, &quote!(#capacity), true)
            }
            Kind::Length { lent, made } => match (lent.as_slice(), made.as_slice()) {
                (_, []) => quote!(),
                ([], [of]) => {
                    let capacity = capacity_name(of);
                    this.pass_length(crossing, &quote!(#capacity), false)
                }
                (lent, made) => {
                    let agreed = agreed_name(crossing.name());
                    let begin = lent.is_empty().then(|| quote!(let #agreed = #p::None;));
                    let made = made.iter().map(|of| {
                        let capacity = capacity_name(of);
                        this.agree(crossing, of, &quote!(#p::Some(#capacity)))
                    });
                    let pass = this.pass_length(crossing, &quote!(#p::agreed(#agreed)), false);
                    quote!(#begin #(#made)* #pass)
                }
            },
            _ => quote!(),
        });
        let arguments = self.plan.crossings.iter().map(|crossing| {
            let native = native_name(crossing.name());
            match &crossing.kind {
                Kind::InOut => quote!(#p::start(&mut #native)),
                Kind::Out { .. } | Kind::OutLength { .. } | Kind::BufferLength { .. } => {
                    quote!(#p::PointerMut(&raw mut #native))
                }
                _ if crossing.variadic => {
                    let extent = Extent::of(&crossing.parameter.ty);
                    let mention = extent.mention(&native);
                    quote_at!(extent=> #p::variadic(#mention))
                }
                _ => quote!(#native),
            }
        });
        let arguments = self.target.this().into_iter().chain(arguments);
        // SAFETY of what is generated: the declaration promises that the function has this signature.
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
        } else if matches!(self.plan.returned, Returned::Unit | Returned::Ignored(_) | Returned::Never)
            && !self.grows_by_returned()
        {
            quote!(#storage #capacities #call;)
        } else {
            quote!(#storage #capacities let __interop_returned #native = #call;)
        }
    }

    /// The type of what native code returned, written out where a user's function takes it: rustc would infer it from
    /// that function, and report its mistake as one of the return type.
    pub(super) fn returned_type(&self) -> TokenStream {
        let p = self.p;
        let rule = self.plan.rule();
        let users = rule.is_some_and(|rule| matches!(rule.when, When::Path(_)) || matches!(rule.code, Code::Call(..)));
        let users = users || self.growing().is_some_and(|(_, when)| matches!(when, Some(When::Path(_))));
        if !users && !self.counts_by_returned() {
            return quote!();
        }
        match &self.plan.returned {
            Returned::Scalar(ty) | Returned::Ignored(ty) => quote!(: #ty),
            returned => {
                let Some(value @ ReturnedValue { ty, at, counter, .. }) = returned.value() else { return quote!() };
                let policy = self.returned_policy(&value);
                let take = take_trait(counter);
                let native = quote_at!(at=> <#ty as #p::#take<#policy>>::Native);
                quote!(: #native)
            }
        }
    }

    /// The length of an array that comes out, where native code is told it.
    fn array_length(&self, Crossing { parameter: Parameter { ident, ty, .. }, .. }: &Crossing<'_>) -> TokenStream {
        let p = self.p;
        let Some(inward) = self.plan.signature.lengths(ident).inward else { return quote!() };
        let (native, length) = (native_name(ident), capacity_name(ident));
        let count = counted(&inward.len_of.clone().into(), p);
        let extent = Extent::of(ty);
        let storage = extent.mention(&quote!(&#native));
        let told = quote_at!(extent=> <#ty as #p::StoredArray>::length::<#count, _>(#storage));
        quote_at!(extent=> let #length = #told;)
    }

    /// Writes back what native code changed, on success and on failure; a mistake in it is looked at later.
    pub(super) fn write_back(&self, crossing: &Crossing<'_>) -> TokenStream {
        let p = self.p;
        if !writes_back(crossing) {
            return quote!();
        }
        let (write_back, written) = (write_back_name(crossing.name()), written_name(crossing.name()));
        let extent = Extent::of(&crossing.parameter.ty);
        // SAFETY of what is generated: the memory of the call is dropped last.
        let after = quote_at!(extent=> unsafe { #p::WriteBack::after(#write_back) });
        quote_at!(extent=> let #written = #after;)
    }

    pub(super) fn written(&self, crossing: &Crossing<'_>) -> TokenStream {
        if !writes_back(crossing) {
            return quote!();
        }
        let written = written_name(crossing.name());
        let unwrapped = self.unwrap(Extent::of(&crossing.parameter.ty), &quote!(#written), Some(crossing.parameter));
        quote!(#unwrapped;)
    }
}
