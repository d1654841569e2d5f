//! Whether the call failed, with which code, and whether it is made again with a larger buffer.

use proc_macro2::{Ident, TokenStream};
use quote::{quote, quote_spanned};

use super::counters::asks_last;
use super::results::converted;
use super::{Caller, buffer_name, capacity_name, exit, local, native_name, stored_name, units_name};
use crate::model::{Code, Fails, On, Parameter, When, is_unit};
use crate::plan::{Crossing, Kind, Returned, error_extent, error_type};
use crate::tokens::{Extent, quote_at};

impl Caller<'_> {
    /// Whether the call failed, and with which code.
    pub(super) fn failure(&self) -> TokenStream {
        let p = self.p;
        if !self.plan.returned.is_fallible() || self.plan.rule().is_some_and(Fails::is_never) {
            return quote!();
        }
        let error = error_type(self.plan.signature, p);
        let at_error = error_extent(self.plan.signature);
        let returned = local("__interop_returned");
        let fail = self.fail(at_error);
        let details = self.details();
        let Some(Fails { when, code, .. }) = self.plan.rule() else {
            let returned = at_error.mention(&returned);
            let check = quote_at!(at_error=> <#error as #p::StatusError>::check(#returned));
            return quote_at!(at_error=> match #check {
                #p::Ok(_) => {}
                #p::Err(__interop_failure) => { #details #fail }
            });
        };
        let failed = self.failed(when, at_error);
        let value = self.code(code);
        let from = match code {
            Code::Errno => quote_at!(at_error=> #p::from_errno(#value)),
            Code::LastError => quote_at!(at_error=> #p::from_last_error(#value)),
            _ => quote_at!(at_error=> #p::from_code(#value)),
        };
        let error = Ident::new("__interop_failure", at_error.last);
        quote!(if #failed { #details let #error = #from; #fail })
    }

    /// Refuses a return type that has one value on success, such as a `bool` under `when = zero`: it is always `true`.
    pub(super) fn says_more(&self) -> TokenStream {
        let p = self.p;
        let Some(Fails { when: When::Word(word), .. }) = self.plan.rule() else { return quote!() };
        let Returned::Result { ok, at, .. } = &self.plan.returned else { return quote!() };
        let question = match word.to_string().as_str() {
            "null" => "NullFails",
            "nonzero" => "NonzeroFails",
            "zero" => "ZeroFails",
            _ => return quote!(),
        };
        if is_unit(ok) {
            return quote!();
        }
        let question = Ident::new(question, at.last);
        let asked = quote_at!(*at=> #p::#question::<#ok>::says_more);
        quote! {{
            #[allow(unused_imports)]
            use #p::SaysMore as _;
            let _ = #asked;
        }}
    }

    /// The condition of a rule.
    pub(super) fn failed(&self, when: &When, at_error: Extent) -> TokenStream {
        let p = self.p;
        let returned = local("__interop_returned");
        match when {
            When::Word(word) if word == "last_error_set" => quote!(__interop_code.is_set()),
            When::Word(word) => {
                let at_value = match &self.plan.returned {
                    Returned::Result { at, .. } | Returned::Value { at, .. } => *at,
                    Returned::Length { native: ty, .. } | Returned::Scalar(ty) | Returned::Ignored(ty) => {
                        Extent::of(ty)
                    }
                    _ => at_error,
                };
                let rule = Ident::new(&word.to_string(), at_value.last);
                let returned = at_value.mention(&returned);
                quote_at!(at_value=> #p::#rule(#returned))
            }
            When::Path(path) => {
                let extent = Extent::of(path);
                let path = self.target.named(path);
                let returned = extent.mention(&quote!(#p::raw(#returned)));
                quote_at!(extent=> #p::says_failed(#returned, #path))
            }
        }
    }

    /// The code of a rule.
    pub(super) fn code(&self, code: &Code) -> TokenStream {
        let p = self.p;
        let returned = local("__interop_returned");
        match code {
            Code::Errno | Code::LastError => quote!(__interop_code),
            Code::Returned => quote!(#p::raw(#returned)),
            Code::Call(path, arguments) => {
                let extent = Extent::of(path);
                let path = self.target.named(path);
                let arguments = arguments.iter().map(|argument| {
                    let native = native_name(argument);
                    if let Some(again) = self.handed_again(argument) {
                        return Extent::of(argument).mention(&again);
                    }
                    let raw = match self.plan.crossing(argument) {
                        _ if argument == "returned" => quote!(#p::raw(#returned)),
                        Some(Crossing { kind: Kind::Out { on: On::Failure | On::Always }, parameter, .. }) => {
                            // SAFETY of what is generated: native code stored it, as the declaration says.
                            let looked = self.looked_at(argument, &stored_name(argument));
                            self.unwrap(Extent::of(argument), &quote!(unsafe { #looked }), Some(parameter))
                        }
                        Some(Crossing { kind: Kind::Buffer, .. }) => {
                            let buffer = buffer_name(argument);
                            quote!(#buffer)
                        }
                        Some(Crossing { kind: Kind::InOut, .. }) => quote!(#p::raw_in_out(&mut #native)),
                        _ => quote!(#p::raw(#native)),
                    };
                    Extent::of(argument).mention(&raw)
                });
                quote_spanned!(extent.last=> #path(#(#arguments),*))
            }
        }
    }

    /// The buffer that grows, and when what is returned says that it is too small.
    pub(super) fn growing(&self) -> Option<(&Crossing<'_>, Option<&When>)> {
        let grows = |crossing: &&Crossing<'_>| matches!(crossing.kind, Kind::OutBuffer { grows: true, .. });
        let crossing = self.plan.crossings.iter().find(grows)?;
        let grow = crossing.parameter.direction.out().and_then(|out| out.grow.as_ref());
        Some((crossing, grow.and_then(|grow| grow.when.as_ref())))
    }

    /// Whether what is returned says that the buffer is too small.
    pub(super) fn grows_by_returned(&self) -> bool {
        self.growing().is_some_and(|(_, when)| when.is_some())
    }

    /// Whether the call may be made more than once.
    pub(super) fn grows(&self) -> bool {
        self.growing().is_some()
    }

    /// Calls again with a larger buffer while the one that grows is too small: the code or what is returned says so, or the
    /// reported length is more than the buffer holds, or nothing terminates the string.
    pub(super) fn grow(&self) -> TokenStream {
        let p = self.p;
        let Some((crossing, asked)) = self.growing() else { return quote!() };
        let Crossing { parameter: Parameter { ident, .. }, ty, .. } = crossing;
        let policy = self.policy(crossing);
        let (buffer, units) = (buffer_name(ident), units_name(ident));
        let reported = self.reported(ident).map_or_else(|| quote!(#p::None), |reported| quote!(#reported.ok()));
        let extent = error_extent(self.plan.signature);
        let rule = self.plan.rule().filter(|rule| !rule.is_never());
        let failed = rule.map_or_else(|| quote!(false), |rule| self.failed(&rule.when, extent));
        let refused = match rule.map(|rule| &rule.code) {
            _ if asked.is_some() => {
                let refused = asked.map(|when| self.too_small(when, ident, extent));
                quote!(if #refused { true } else { false })
            }
            Some(code @ (Code::Errno | Code::LastError | Code::Returned)) => {
                let code = extent.mention(&self.code(code));
                let too_small = quote_at!(extent=> #p::TooSmall::too_small(#code));
                quote!(#failed && #too_small)
            }
            _ => quote!(false),
        };
        let succeeded = rule.map_or_else(|| quote!(false), |_| quote!(!(#failed)));
        // What an attempt produced beside the buffer is made into Rust values, which free it.
        let failed_attempt = self.each(|this, crossing| match &crossing.kind {
            Kind::Out { on } if *on != On::Success => this.out(crossing),
            _ => quote!(),
        });
        let attempt = self.made(|crossing| matches!(crossing.kind, Kind::Out { on } if on != On::Failure));
        // Too small by what is returned need not be a failure, too.
        let failed_too = if asked.is_some() { failed.clone() } else { quote!(__interop_refused) };
        let name = ident.to_string();
        let exit = exit();
        // SAFETY of what is generated: the buffer is the attempt's own, and native code has written no more than fits.
        quote! {
            let __interop_refused = #refused;
            if __interop_refused || !(#failed) {
                let __interop_attempt = #p::Attempt {
                    capacity: #units,
                    told: __interop_told,
                    reported: #reported,
                    refused: __interop_refused,
                    succeeded: #succeeded,
                };
                match unsafe { <#ty as #p::OutBuffer<#policy>>::grow(#buffer.as_ptr(), __interop_attempt) } {
                    #p::Ok(#p::Some(__interop_more)) => {
                        if #failed_too { #failed_attempt } else { #attempt }
                        (#units, __interop_told) = __interop_more;
                        continue;
                    }
                    // A failure is said by its own code.
                    #p::Err(__interop_error) if !(#failed_too) => {
                        #attempt
                        break #exit #p::at(__interop_error, #name);
                    }
                    _ => {}
                }
            }
        }
    }

    /// The condition of `grow = WHEN`. A function of the user's may learn the capacity, too.
    fn too_small(&self, when: &When, of: &Ident, at_error: Extent) -> TokenStream {
        let When::Path(path) = when else { return self.failed(when, at_error) };
        let p = self.p;
        let returned = local("__interop_returned");
        let capacity = capacity_name(of);
        let extent = Extent::of(path);
        let path = self.target.named(path);
        let returned = extent.mention(&quote!(#p::raw(#returned)));
        let capacity = extent.mention(&capacity);
        quote_at!(extent=> #p::says_too_small(#returned, #capacity, #path))
    }

    /// What came out because the call failed, made into Rust values before any code of the user runs, which may panic.
    pub(super) fn details(&self) -> TokenStream {
        self.kept(On::Failure)
    }

    /// What came out in one of the cases, where `code = path(…)` may ask for the native value, too. What a function measures
    /// comes last, as everywhere: it may look at what is put off, which is made the other way round.
    pub(super) fn kept(&self, when: On) -> TokenStream {
        let outs = |asks: bool| {
            self.each(|this, crossing| {
                let Kind::Out { on } = crossing.kind else { return quote!() };
                if on != when || asks_last(crossing) != asks {
                    return quote!();
                }
                let (native, stored) = (native_name(crossing.name()), stored_name(crossing.name()));
                let out = this.out(crossing);
                quote!(let #stored = #native; #out)
            })
        };
        let (first, last) = (outs(false), outs(true));
        quote!(#first #last)
    }

    /// `return Err(error)`, with what came out because the call failed. What `code = path(…)` has taken is not given twice.
    pub(super) fn fail(&self, at_error: Extent) -> TokenStream {
        let p = self.p;
        let error = Ident::new("__interop_failure", at_error.last);
        let taken: &[Ident] = match self.plan.rule().map(|rule| &rule.code) {
            Some(Code::Call(_, arguments)) => arguments,
            _ => &[],
        };
        let details = self.each(|_, crossing| {
            let Kind::Out { on: On::Failure } = crossing.kind else { return quote!() };
            if taken.contains(crossing.name()) {
                return quote!();
            }
            let native = native_name(crossing.name());
            let value = Ident::new("__interop_detail", at_error.last);
            let ty = &crossing.parameter.ty;
            let error_type = error_type(self.plan.signature, p);
            let with = quote_at!(at_error=> <#error_type as #p::WithDetail<#ty>>::with_detail(#error, #value));
            let made = converted(crossing.with.as_ref(), quote!(#native));
            quote! {
                let #error = match #made {
                    #p::Ok(#value) => #with,
                    // What failed is more important than that its detail cannot be read.
                    #p::Err(_) => #error,
                };
            }
        });
        let outcome = self.outcome("Err", &quote!(#error));
        quote!(#details return #outcome;)
    }
}
