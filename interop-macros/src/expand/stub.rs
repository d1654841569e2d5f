//! The body of a stub. In order: find the export, make the native values, call, read the failure code, write back, and
//! make the Rust values. Whatever goes wrong on the way leaves by one exit.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};

use super::signature::Signature;
use super::{fallback_name, library_expression, symbol};
use crate::model::{Block, Code, Fails, Function, On, Output, Parameter, When, is_unit, type_arguments};
use crate::plan::{Back, Plan, Step, error_extent, error_type, frees, private};
use crate::tokens::{Extent, Lifetimes};

/// The body of `function`'s stub.
pub(crate) fn body(function: &Function, block: &Block, plan: &Plan, signature: &Signature) -> TokenStream {
    let stub = Stub { function, block, plan, p: private(block) };
    let plain = function.fallback.is_none() && function.optional.is_none() && function.last_error.is_none();
    let variadic = function.parameters.iter().any(|parameter| parameter.variadic.is_some());
    if plan.is_direct() && plain && !variadic {
        return stub.direct();
    }
    stub.marshaled(signature)
}

/// The declared body, as a function of the caller's signature, used where the symbol is absent.
pub(crate) fn fallback(function: &Function, signature: &Signature) -> TokenStream {
    let Some(body) = &function.fallback else {
        return TokenStream::new();
    };
    let name = fallback_name(function);
    let cfgs = function.cfgs();
    let Signature { unsafety, generics, parameters, output, .. } = signature;
    // The lints left out are about the signature, which the C function gives.
    quote! {
        #(#cfgs)*
        #[doc(hidden)]
        #[allow(
            non_snake_case,
            dead_code,
            clippy::needless_pass_by_value,
            clippy::too_many_arguments,
            clippy::trivially_copy_pass_by_ref,
            clippy::unnecessary_wraps
        )]
        #unsafety fn #name #generics (#parameters) #output #body
    }
}

struct Stub<'a> {
    function: &'a Function,
    block: &'a Block,
    plan: &'a Plan,
    /// Where generated code finds the runtime.
    p: TokenStream,
}

impl Stub<'_> {
    /// Scalars only: nothing can fail but finding the export, which panics.
    fn direct(&self) -> TokenStream {
        let p = &self.p;
        let address = self.address(&quote!(), true);
        let pointer = self.function_pointer();
        let arguments = self.function.parameters.iter().map(|Parameter { ident, ty, .. }| {
            let extent = Extent::of(ty);
            extent.begin(quote_spanned!(extent.last=> #p::pass_scalar::<#ty>(#ident)))
        });
        // SAFETY of what is generated: the declaration promises that the export has this signature.
        let call = quote!(unsafe { __interop_function(#(#arguments),*) });
        let call = match &self.plan.back {
            Back::Scalar(ty) => {
                let extent = Extent::of(ty);
                extent.begin(quote_spanned!(extent.last=> #p::pass_scalar::<#ty>(#call)))
            }
            _ => call,
        };
        quote! {
            #address
            #pointer
            #call
        }
    }

    fn marshaled(&self, signature: &Signature) -> TokenStream {
        let p = &self.p;
        let name = self.function.name();
        let fallible = matches!(self.function.output, Output::Result { .. });
        let absent = self.absent(signature);
        let address = self.address(&absent, !fallible && absent.is_empty());
        let pointer = self.function_pointer();
        let scratch =
            self.plan.steps.iter().any(|step| matches!(step, Step::Value { .. } | Step::InOut { .. })).then(|| {
                quote! {
                    let mut __interop_buffer = #p::MaybeUninit::<#p::Buffer>::uninit();
                    let __interop_scratch = #p::Scratch::new(&mut __interop_buffer);
                }
            });
        // Located before the export's address is loaded, which would have to be kept over this call.
        let errno =
            self.error_location().map(|location| quote!(let __interop_errno = #p::#location::of_this_thread();));
        let (frees, ready) = self.frees();
        let lengths = self.lengths();
        let natives = self.each(Self::native);
        let call = self.call();
        let write_back = self.each(Self::write_back);
        let failure = self.failure();
        let written = self.each(Self::written);
        // Everything is made into Rust values before any of it is looked at, so that what one mistake leaves over is freed.
        let kept = self.each(|this, parameter, step| match step {
            Step::Out { on: On::Always, .. } => this.kept(parameter, step),
            _ => quote!(),
        });
        let value = self.value();
        let outs = self.each(|this, parameter, step| match step {
            Step::Out { on: On::Always, .. } => quote!(),
            _ => this.out(parameter, step),
        });
        let unwrapped = self.unwrapped();
        let result = self.result();
        let exit_label = exit();
        let exit = if fallible {
            let error = error_type(self.function, p);
            let extent = error_extent(self.function);
            let value = local("__interop_error");
            let carry = extent.begin(quote_spanned!(extent.last=> #p::carry::<#error>(#value, #name)));
            quote!(#p::Err(#carry))
        } else {
            quote!(#p::fail(__interop_error, #name))
        };
        // The address is loaded right before the call, so that it is kept over nothing. A fallback takes the parameters
        // themselves, so there it comes first.
        let address = quote!(#address #pointer);
        let (first, last) = match self.function.fallback {
            Some(_) => (address, quote!()),
            None => (quote!(), address),
        };
        let lent = self.lent_in_place();
        let grow = self.grow();
        let rest = quote! {
            #call
            #grow
            #write_back
            #kept
            #failure
            #value
            #outs
            #written
            #unwrapped
            return #result;
        };
        let rest = if grow.is_empty() { rest } else { quote!(loop { #rest }) };
        quote! {
            #frees
            #lent
            let __interop_error: #p::Error = #exit_label: {
                #first
                #ready
                #scratch
                #lengths
                #natives
                #errno
                #last
                #rest
            };
            #exit
        }
    }

    /// That whatever the caller's result borrows from crosses as it stands: a pointer into a temporary must not get out.
    fn lent_in_place(&self) -> TokenStream {
        let p = &self.p;
        let output = match &self.function.output {
            Output::Value(ty) | Output::Optional { whole: ty } => Some(ty),
            Output::Result { whole, .. } => Some(whole),
            Output::Unit | Output::Never(_) => None,
        };
        let outs = self.function.parameters.iter().zip(&self.plan.steps);
        let outs = outs.filter(|(_, step)| matches!(step, Step::Out { .. } | Step::InOut { .. }));
        let mut returned = Lifetimes::default();
        outs.map(|(parameter, _)| &parameter.ty).chain(output).for_each(|ty| returned.also(ty));
        returned.and_what_outlives_them(&self.function.generics);
        self.each(|_, parameter, step| {
            let Step::Value { policy } = step else { return quote!() };
            let ty = &parameter.ty;
            if !Lifetimes::of(ty).may_lend(&returned) {
                return quote!();
            }
            let extent = Extent::of(ty);
            let check = extent.begin(quote_spanned!(extent.last=> #p::lent_in_place::<#policy, #ty>));
            quote!(let _ = #check;)
        })
    }

    fn each(&self, part: impl Fn(&Self, &Parameter, &Step) -> TokenStream) -> TokenStream {
        self.function
            .parameters
            .iter()
            .zip(&self.plan.steps)
            .map(|(parameter, step)| part(self, parameter, step))
            .collect()
    }

    /// What happens where the export is absent, if it is not simply an error.
    fn absent(&self, signature: &Signature) -> TokenStream {
        let p = &self.p;
        if self.function.fallback.is_some() {
            let fallback = fallback_name(self.function);
            let visible = self.function.parameters.iter().zip(&self.plan.steps).filter_map(|(parameter, step)| {
                let visible =
                    matches!(step, Step::Scalar | Step::Value { .. } | Step::InOut { .. } | Step::Buffer { .. });
                visible.then_some(&parameter.ident)
            });
            let call = quote!(#fallback(#(#visible),*));
            let call = if signature.unsafety.is_empty() { call } else { quote!(unsafe { #call }) };
            return quote!(#p::None => return #call,);
        }
        match self.function.output {
            Output::Optional { .. } => quote!(#p::None => return #p::None,),
            _ => quote!(),
        }
    }

    /// `let __interop_function = …`: one load and one test where the export is bound already.
    fn address(&self, absent: &TokenStream, panics: bool) -> TokenStream {
        let p = &self.p;
        let symbol = symbol(self.function);
        let library = library_expression(self.block);
        let names = super::entry_points(self.function, self.block);
        let bind = if panics {
            quote!(#symbol.bind_or_panic(#library, #names))
        } else if !absent.is_empty() {
            // Absence is no error here, so nobody looks for its reason.
            quote! {
                match #symbol.try_bind(#library, #names) {
                    #p::Some(__interop_address) => __interop_address,
                    #absent
                }
            }
        } else {
            let exit = exit();
            quote! {
                match #symbol.bind(#library, #names) {
                    #p::Ok(__interop_address) => __interop_address,
                    #p::Err(__interop_error) => break #exit __interop_error,
                }
            }
        };
        quote! {
            let __interop_address = match #symbol.get() {
                #p::Some(__interop_address) => __interop_address,
                #p::None => #bind,
            };
        }
    }

    /// The address as a function pointer. rustc infers its parameters from the native values, because writing their
    /// types out would meet lifetimes that have no name; the traits' `Abi` bound is what keeps them native.
    fn function_pointer(&self) -> TokenStream {
        let p = &self.p;
        let abi = &self.block.abi;
        let parameters =
            self.function.parameters.iter().filter(|parameter| !self.is_variadic(parameter)).map(|_| quote!(_));
        let more = self.function.parameters.iter().any(|parameter| self.is_variadic(parameter)).then(|| quote!(, ...));
        let output = match &self.plan.back {
            Back::Unit => quote!(()),
            Back::Never => quote!(!),
            Back::Length { native, .. } => quote!(#native),
            _ => quote!(_),
        };
        quote! {
            let __interop_function = unsafe {
                #p::transmute::<#p::NonNull<()>, unsafe extern #abi fn(#(#parameters),* #more) -> #output>(__interop_address)
            };
        }
    }

    /// `match … { Ok(x) => x, Err(e) => break … }`, naming the parameter.
    fn unwrap(&self, extent: Extent, result: &TokenStream, parameter: Option<&Parameter>) -> TokenStream {
        let p = &self.p;
        let span = extent.last;
        let at = parameter.map(|parameter| {
            let name = parameter.ident.to_string();
            quote_spanned!(span=> .at(#name))
        });
        let exit = exit();
        extent.begin(quote_spanned! {span=>
            match #result {
                #p::Ok(__interop_value) => __interop_value,
                #p::Err(__interop_error) => break #exit __interop_error #at,
            }
        })
    }

    /// Lengths are taken, and capacities made of them, before the values that have them are lent.
    fn lengths(&self) -> TokenStream {
        let p = &self.p;
        self.each(|this, parameter, step| match step {
            Step::Length { policy, of } => {
                let native = native_name(&parameter.ident);
                let ty = &parameter.ty;
                let span = of.span();
                let Some(target) = this.function.parameter(of) else { return quote!() };
                let resolved = this.function.parameters[target].ident.span();
                let mut value = of.clone();
                value.set_span(resolved.located_at(span));
                let length = quote_spanned!(span=> #p::length::<#policy, _>(&#value));
                let extent = Extent::of(ty);
                let pass = extent.begin(quote_spanned!(extent.last=> #p::pass_length::<#ty>(#length)));
                let pass = this.unwrap(extent, &pass, Some(parameter));
                extent.begin(quote_spanned!(extent.last=> let #native = #pass;))
            }
            Step::OutBuffer { capacity, grows, .. } => {
                let units = units_name(&parameter.ident);
                let extent = Extent::of(&parameter.ty);
                let mutable = grows.then(|| quote_spanned!(extent.last=> mut));
                extent.begin(quote_spanned!(extent.last=> let #mutable #units: usize = #capacity;))
            }
            _ => quote!(),
        })
    }

    /// The native value of one parameter.
    fn native(&self, parameter: &Parameter, step: &Step) -> TokenStream {
        let p = &self.p;
        let Parameter { ident, ty, .. } = parameter;
        let native = native_name(ident);
        let held = held_name(ident);
        let extent = Extent::of(ty);
        let last = extent.last;
        let scratch = local("__interop_scratch");
        let value = extent.mention(ident);
        match step {
            Step::Scalar => {
                let pass = extent.begin(quote_spanned!(last=> #p::pass_scalar::<#ty>(#ident)));
                extent.begin(quote_spanned!(last=> let #native = #pass;))
            }
            Step::Value { policy } => {
                let pass = extent.begin(quote_spanned!(last=> <#ty as #p::Pass<#policy>>::pass(#value, &#scratch)));
                let pass = self.unwrap(extent, &pass, Some(parameter));
                extent.begin(quote_spanned!(last=> let (#native, #held) = #pass;))
            }
            Step::InOut { policy } => {
                let pass =
                    extent.begin(quote_spanned!(last=> <#ty as #p::InOut<#policy>>::pass_in_out(#value, &#scratch)));
                let pass = self.unwrap(extent, &pass, Some(parameter));
                extent.begin(quote_spanned!(last=> let (#native, #held) = #pass;))
            }
            Step::Buffer { policy } => {
                let capacity = capacity_name(ident);
                let lent = extent.mention(&quote!(&mut #held));
                let pass = extent.begin(quote_spanned!(last=> <#ty as #p::Fill<#policy>>::pass(#lent)));
                extent.begin(quote_spanned!(last=> let mut #held = #ident; let (#native, #capacity) = #pass;))
            }
            Step::Out { .. }
            | Step::OutBuffer { .. }
            | Step::BufferLength { .. }
            | Step::Length { .. }
            | Step::Capacity { .. } => quote!(),
        }
    }

    /// The call, with nothing between clearing `errno`, calling and reading it.
    fn call(&self) -> TokenStream {
        let p = &self.p;
        // What native code writes is made anew for each call, if a buffer grows.
        let storage = self.each(|_, parameter, step| {
            let Parameter { ident, ty, .. } = parameter;
            let (native, held) = (native_name(ident), held_name(ident));
            let extent = Extent::of(ty);
            let last = extent.last;
            match step {
                Step::Out { policy, .. } => {
                    let storage = extent.begin(quote_spanned!(last=> <#ty as #p::Lift<#policy>>::storage()));
                    extent.begin(quote_spanned!(last=> let mut #native = #storage;))
                }
                Step::InOut { .. } => extent.begin(quote_spanned!(last=> let mut #native = #native;)),
                Step::OutBuffer { policy, .. } => {
                    let (units, declared) = (units_name(ident), capacity_name(ident));
                    let units = extent.mention(&units);
                    let made =
                        extent.begin(quote_spanned!(extent.last=> <#ty as #p::OutBuffer<#policy>>::make(#units)));
                    extent.begin(quote_spanned!(extent.last=> let (#held, #native, #declared) = #made;))
                }
                _ => quote!(),
            }
        });
        // A buffer's length needs its capacity, whichever of the two stands first.
        let capacities = self.each(|this, parameter, step| match step {
            Step::BufferLength { of } | Step::Capacity { of } => {
                let native = native_name(&parameter.ident);
                let capacity = capacity_name(of);
                let ty = &parameter.ty;
                let extent = Extent::of(ty);
                let pass = extent.begin(quote_spanned!(extent.last=> #p::pass_length::<#ty>(#capacity)));
                let pass = this.unwrap(extent, &pass, Some(parameter));
                let mutable = matches!(step, Step::BufferLength { .. }).then(|| quote_spanned!(extent.last=> mut));
                extent.begin(quote_spanned!(extent.last=> let #mutable #native = #pass;))
            }
            _ => quote!(),
        });
        let arguments = self.function.parameters.iter().zip(&self.plan.steps).map(|(parameter, step)| {
            let native = native_name(&parameter.ident);
            match step {
                Step::Out { .. } | Step::InOut { .. } | Step::BufferLength { .. } => {
                    quote!(#p::PointerMut(&raw mut #native))
                }
                _ if self.is_variadic(parameter) => {
                    let extent = Extent::of(&parameter.ty);
                    let mention = extent.mention(&native);
                    extent.begin(quote_spanned!(extent.last=> #p::variadic(#mention)))
                }
                _ => quote!(#native),
            }
        });
        let call = quote!(unsafe { __interop_function(#(#arguments),*) });
        let native = self.returned_type();
        if self.error_location().is_some() {
            quote! {
                #storage
                #capacities
                __interop_errno.clear();
                let __interop_returned #native = #call;
                let __interop_code = __interop_errno.read();
            }
        } else if matches!(self.plan.back, Back::Unit | Back::Never) {
            quote!(#storage #capacities #call;)
        } else {
            quote!(#storage #capacities let __interop_returned #native = #call;)
        }
    }

    /// The type of what native code returned, written out where a user's function takes it: rustc would infer it from
    /// that function, and report its mistake as one of the return type.
    fn returned_type(&self) -> TokenStream {
        let p = &self.p;
        let users =
            self.rule().is_some_and(|rule| matches!(rule.when, When::Path(_)) || matches!(rule.code, Code::Call(..)));
        match &self.plan.back {
            Back::Result { ok: ty, at, policy } if users => {
                let native = at.begin(quote_spanned!(at.last=> <#ty as #p::Lift<#policy>>::Native));
                quote!(: #native)
            }
            _ => quote!(),
        }
    }

    /// Writes back what native code changed, on success and on failure; a mistake in it is looked at later.
    fn write_back(&self, parameter: &Parameter, step: &Step) -> TokenStream {
        let p = &self.p;
        if !is_held(parameter, step) {
            return quote!();
        }
        let held = held_name(&parameter.ident);
        let extent = Extent::of(&parameter.ty);
        extent.begin(quote_spanned!(extent.last=> let #held = #p::Held::after(#held);))
    }

    fn written(&self, parameter: &Parameter, step: &Step) -> TokenStream {
        if !is_held(parameter, step) {
            return quote!();
        }
        let held = held_name(&parameter.ident);
        let written = self.unwrap(Extent::of(&parameter.ty), &quote!(#held), Some(parameter));
        quote!(#written;)
    }

    /// Whether the call failed, and with which code.
    fn failure(&self) -> TokenStream {
        let p = &self.p;
        if !self.plan.back.is_fallible() {
            return quote!();
        }
        let error = error_type(self.function, p);
        let at_error = error_extent(self.function);
        let returned = local("__interop_returned");
        let fail = self.fail(at_error);
        let details = self.details();
        if self.rule().is_some_and(Fails::is_never) {
            return quote!();
        }
        let Some(Fails { when, code, .. }) = self.rule() else {
            let returned = at_error.mention(&returned);
            let check = at_error.begin(quote_spanned!(at_error.last=> <#error as #p::StatusError>::check(#returned)));
            return at_error.begin(quote_spanned!(at_error.last=> match #check {
                #p::Ok(_) => {}
                #p::Err(__interop_failure) => { #details #fail }
            }));
        };
        let failed = self.failed(when, at_error);
        let code = self.code(code);
        let from = match self.rule().map(|rule| &rule.code) {
            Some(Code::Errno) => quote_spanned!(at_error.last=> #p::from_errno::<#error>(#code)),
            Some(Code::LastError) => quote_spanned!(at_error.last=> #p::from_last_error::<#error>(#code)),
            _ => quote_spanned!(at_error.last=> #p::from_code::<#error, _, _>(#code)),
        };
        let from = at_error.begin(from);
        let error = Ident::new("__interop_failure", at_error.last);
        quote!(if #failed { #details let #error = #from; #fail })
    }

    /// The condition of a rule.
    fn failed(&self, when: &When, at_error: Extent) -> TokenStream {
        let p = &self.p;
        let returned = local("__interop_returned");
        match when {
            When::Word(word) if word == "last_error_set" => quote!(__interop_code.is_set()),
            When::Word(word) => {
                let at_value = match &self.plan.back {
                    Back::Result { at, .. } => *at,
                    Back::Length { native, .. } => Extent::of(native),
                    _ => at_error,
                };
                let rule = Ident::new(&word.to_string(), at_value.last);
                let returned = at_value.mention(&returned);
                at_value.begin(quote_spanned!(at_value.last=> #p::#rule(#returned)))
            }
            When::Path(path) => {
                let extent = Extent::of(path);
                let returned = extent.mention(&quote!(#p::raw(#returned)));
                extent.begin(quote_spanned!(extent.last=> #path(#returned)))
            }
        }
    }

    /// The code of a rule.
    fn code(&self, code: &Code) -> TokenStream {
        let p = &self.p;
        let returned = local("__interop_returned");
        match code {
            Code::Errno | Code::LastError => quote!(__interop_code),
            Code::Returned => quote!(#p::raw(#returned)),
            Code::Call(path, arguments) => {
                let extent = Extent::of(path);
                let arguments = arguments.iter().map(|argument| {
                    let native = match self.function.parameter(argument).map(|index| &self.plan.steps[index]) {
                        _ if argument == "returned" => returned.clone(),
                        Some(Step::Out { on: On::Failure | On::Always, .. }) => held_name(argument),
                        _ => native_name(argument),
                    };
                    Extent::of(argument).mention(&quote!(#p::raw(#native)))
                });
                extent.begin(quote_spanned!(extent.last=> #path(#(#arguments),*)))
            }
        }
    }

    /// Calls again with a larger buffer while the one that grows is too small: the code says so, or the reported length
    /// is more than the buffer holds, or nothing terminates the string.
    fn grow(&self) -> TokenStream {
        let p = &self.p;
        let mut steps = self.function.parameters.iter().zip(&self.plan.steps);
        let Some((parameter, Step::OutBuffer { policy, .. })) =
            steps.find(|(_, step)| matches!(step, Step::OutBuffer { grows: true, .. }))
        else {
            return quote!();
        };
        let Parameter { ident, ty, .. } = parameter;
        let (held, units) = (held_name(ident), units_name(ident));
        let reported = self.reported(ident).map_or_else(|| quote!(#p::None), |reported| quote!(#reported.ok()));
        let refused = match self.rule().filter(|rule| !rule.is_never()) {
            Some(Fails { when, code: code @ (Code::Errno | Code::LastError | Code::Returned), .. }) => {
                let failed = self.failed(when, error_extent(self.function));
                let code = self.code(code);
                let extent = error_extent(self.function);
                let code = extent.mention(&code);
                let too_small = quote_spanned!(extent.last=> #p::TooSmall::too_small(#code));
                let too_small = extent.begin(too_small);
                quote!(#failed && #too_small)
            }
            _ => quote!(false),
        };
        let failed = match self.rule().filter(|rule| !rule.is_never()) {
            Some(Fails { when, .. }) => self.failed(when, error_extent(self.function)),
            None => quote!(false),
        };
        // What an attempt produced beside the buffer is made into Rust values, which free it.
        let made = |exists: fn(On) -> bool| {
            self.each(|this, parameter, step| match step {
                Step::Out { on, .. } if exists(*on) => this.out(parameter, step),
                _ => quote!(),
            })
        };
        let failed_attempt = made(|on| on != On::Success);
        let outs = made(|on| on != On::Failure);
        let value = self.value();
        let attempt = quote!(#value #outs);
        quote! {
            let __interop_refused = #refused;
            if __interop_refused || !(#failed) {
                if let #p::Some(__interop_more) =
                    unsafe { <#ty as #p::OutBuffer<#policy>>::grow(#held.as_ptr(), #units, #reported, __interop_refused) }
                {
                    if __interop_refused { #failed_attempt } else { #attempt }
                    #units = __interop_more;
                    continue;
                }
            }
        }
    }

    /// What came out because the call failed, made into Rust values before any code of the user runs, which may panic.
    fn details(&self) -> TokenStream {
        self.each(|this, parameter, step| match step {
            Step::Out { on: On::Failure, .. } => this.kept(parameter, step),
            _ => quote!(),
        })
    }

    /// What came out through one parameter, where `code = path(…)` may ask for the native value, too.
    fn kept(&self, parameter: &Parameter, step: &Step) -> TokenStream {
        let (native, held) = (native_name(&parameter.ident), held_name(&parameter.ident));
        let out = self.out(parameter, step);
        quote!(let #held = #native; #out)
    }

    /// `return Err(error)`, with what came out because the call failed. What `code = path(…)` has taken is not given twice.
    fn fail(&self, at_error: Extent) -> TokenStream {
        let p = &self.p;
        let error = Ident::new("__interop_failure", at_error.last);
        let taken: &[Ident] = match self.rule().map(|rule| &rule.code) {
            Some(Code::Call(_, arguments)) => arguments,
            _ => &[],
        };
        let details = self.each(|_, parameter, step| {
            let Step::Out { on: On::Failure, .. } = step else { return quote!() };
            if taken.contains(&parameter.ident) {
                return quote!();
            }
            let native = native_name(&parameter.ident);
            let value = Ident::new("__interop_detail", at_error.last);
            let with = at_error.begin(quote_spanned!(at_error.last=> #p::WithDetail::with_detail(#error, #value)));
            quote! {
                let #error = match #native {
                    #p::Ok(#value) => #with,
                    // What failed is more important than that its detail cannot be read.
                    #p::Err(_) => #error,
                };
            }
        });
        quote!(#details return #p::Err(#error);)
    }

    /// What native code returned, as Rust's. (Here and in `out` a mistake is kept for `unwrapped`.)
    fn value(&self) -> TokenStream {
        let p = &self.p;
        match &self.plan.back {
            Back::Unit | Back::Never | Back::Status | Back::Length { .. } => quote!(),
            Back::Scalar(ty) => {
                let extent = Extent::of(ty);
                let returned = local("__interop_returned");
                let value = extent.begin(quote_spanned!(extent.last=> #p::pass_scalar::<#ty>(#returned)));
                quote!(let __interop_value = #value;)
            }
            Back::Value { ty, at, policy } | Back::Result { ok: ty, at, policy } => {
                let extent = *at;
                let returned = local("__interop_returned");
                let value = local("__interop_value");
                let returned = extent.mention(&returned);
                let lift = extent.begin(quote_spanned!(extent.last=> <#ty as #p::Lift<#policy>>::lift(#returned)));
                let lift = extent.begin(quote_spanned!(extent.last=> unsafe { #lift }));
                extent.begin(quote_spanned!(extent.last=> let #value = #lift;))
            }
        }
    }

    /// What came out through one parameter.
    fn out(&self, parameter: &Parameter, step: &Step) -> TokenStream {
        let p = &self.p;
        let Parameter { ident, ty, .. } = parameter;
        let native = native_name(ident);
        let held = held_name(ident);
        let extent = Extent::of(ty);
        match step {
            Step::Out { policy, .. } | Step::InOut { policy } => {
                let mention = extent.mention(&native);
                let lift = match step {
                    Step::Out { .. } => quote_spanned!(extent.last=> <#ty as #p::Lift<#policy>>::lift(#mention)),
                    _ => quote_spanned!(extent.last=> <#ty as #p::InOut<#policy>>::lift_in_out(#mention)),
                };
                let lift = extent.begin(lift);
                let lift = extent.begin(quote_spanned!(extent.last=> unsafe { #lift }));
                extent.begin(quote_spanned!(extent.last=> let #native = #lift;))
            }
            Step::Buffer { policy } => {
                let Some(reported) = self.reported(ident) else { return quote!() };
                let held = extent.mention(&held);
                let length = Ident::new("__interop_length", extent.last);
                let ty = &parameter.ty;
                let filled =
                    extent.begin(quote_spanned!(extent.last=> <#ty as #p::Fill<#policy>>::filled(#held, #length)));
                let filled = extent.begin(quote_spanned!(extent.last=> unsafe { #filled }));
                quote! {
                    let #native = match #reported {
                        #p::Ok(#length) => #filled,
                        #p::Err(__interop_error) => #p::Err(__interop_error),
                    };
                }
            }
            Step::OutBuffer { policy, .. } => {
                let held = extent.mention(&held);
                let units = units_name(ident);
                let length = Ident::new("__interop_length", extent.last);
                let filled = extent.begin(
                    quote_spanned!(extent.last=> <#ty as #p::OutBuffer<#policy>>::finish(#held, #units, #length)),
                );
                let filled = extent.begin(quote_spanned!(extent.last=> unsafe { #filled }));
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
    fn reported(&self, of: &Ident) -> Option<TokenStream> {
        let p = &self.p;
        let capacity = capacity_name(of);
        let parameters = self.function.parameters.iter().zip(&self.plan.steps);
        let parameter = parameters.into_iter().find_map(|(length, step)| match step {
            Step::BufferLength { of: buffer } if buffer == of => {
                Some((native_name(&length.ident), Extent::of(&length.ty)))
            }
            _ => None,
        });
        let (native, extent) = match &self.plan.back {
            Back::Length { of: buffer, native, .. } if buffer == of => {
                (local("__interop_returned"), Extent::of(native))
            }
            _ => parameter?,
        };
        Some(extent.begin(quote_spanned!(extent.last=> #p::lift_length(#native, #capacity))))
    }

    /// Looks at everything that was made, and leaves at the first mistake.
    fn unwrapped(&self) -> TokenStream {
        let value = match &self.plan.back {
            Back::Value { ty, .. } | Back::Result { ok: ty, .. } => {
                let extent = Extent::of(ty);
                let value = local("__interop_value");
                let unwrapped = self.unwrap(extent, &quote!(#value), None);
                extent.begin(quote_spanned!(extent.last=> let #value = #unwrapped;))
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
            let length = this.function.parameters.iter().zip(&this.plan.steps).find_map(|(length, step)| match step {
                Step::BufferLength { of } if *of == parameter.ident => Some(length.ident.to_string()),
                _ => None,
            });
            let value = match length {
                Some(name) => quote!(#native.map_err(|__interop_error| __interop_error.length_at(#name))),
                None => quote!(#native),
            };
            let unwrapped = this.unwrap(extent, &value, Some(parameter));
            extent.begin(quote_spanned!(extent.last=> let #native = #unwrapped;))
        });
        quote!(#value #outs)
    }

    /// The caller's result: the returned value unless it is `()`, then what came out, in declaration order.
    fn result(&self) -> TokenStream {
        let p = &self.p;
        let optional = match &self.function.output {
            Output::Optional { whole } => type_arguments(whole).first().map(is_unit),
            _ => None,
        };
        let returned = match &self.plan.back {
            Back::Unit | Back::Never | Back::Status | Back::Length { .. } => None,
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
        if self.plan.back.is_fallible() { quote!(#p::Ok(#value)) } else { value }
    }

    /// Where the thread's error code is, if the call reads it.
    fn error_location(&self) -> Option<Ident> {
        let set = |rule: &Fails| matches!(&rule.when, When::Word(word) if word == "last_error_set");
        let location = match self.rule().map(|rule| (&rule.code, set(rule))) {
            Some((Code::Errno, _)) => "Location",
            Some((Code::LastError, _) | (_, true)) => "LastLocation",
            _ if self.function.last_error.is_some() => "LastLocation",
            _ => return None,
        };
        Some(local(location))
    }

    /// Whether the parameter stands after C's `...`.
    fn is_variadic(&self, parameter: &Parameter) -> bool {
        let first = self.function.parameters.iter().position(|parameter| parameter.variadic.is_some());
        first.is_some_and(|first| self.function.parameters[first..].iter().any(|other| std::ptr::eq(other, parameter)))
    }

    /// The types that free what comes out, and that their functions are there before the call.
    fn frees(&self) -> (TokenStream, TokenStream) {
        let p = &self.p;
        let (mut types, mut ready) = (TokenStream::new(), TokenStream::new());
        for (name, path) in frees(self.function) {
            if path.is_ident("malloc") {
                types.extend(quote!(#[allow(non_camel_case_types)] type #name = #p::Malloc;));
                continue;
            }
            let mut bind = path.clone();
            if let Some(last) = bind.segments.last_mut() {
                last.ident = super::bind_name(&last.ident);
            }
            types.extend(quote! {
                #[allow(non_camel_case_types)]
                struct #name;
                unsafe impl #p::Free for #name {
                    fn ready() -> #p::Result<(), #p::Error> {
                        #bind()
                    }
                    unsafe fn free(pointer: *mut #p::c_void) {
                        let _ = unsafe { #path(pointer.cast()) };
                    }
                }
            });
            let exit = exit();
            ready.extend(quote! {
                if let #p::Err(__interop_error) = <#name as #p::Free>::ready() {
                    break #exit __interop_error;
                }
            });
        }
        (types, ready)
    }

    fn rule(&self) -> Option<&Fails> {
        self.function.rule(self.block).filter(|_| self.plan.back.is_fallible())
    }
}

/// Whether the caller receives something through the parameter.
fn comes_out(step: &Step) -> bool {
    match step {
        Step::Out { on, .. } => *on != On::Failure,
        Step::InOut { .. } | Step::Buffer { .. } | Step::OutBuffer { .. } => true,
        _ => false,
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
fn is_held(parameter: &Parameter, step: &Step) -> bool {
    let shared = matches!(&parameter.ty, syn::Type::Reference(reference) if reference.mutability.is_none());
    matches!(step, Step::Value { .. }) && !shared || matches!(step, Step::InOut { .. })
}

/// The one exit of the block. Labels and locals are hygienic, so every mention has the same span.
fn exit() -> syn::Lifetime {
    syn::Lifetime::new("'__interop", Span::call_site())
}

/// A local of the stub.
fn local(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}

fn native_name(ident: &Ident) -> Ident {
    format_ident!("__interop_native_{}", ident, span = Span::call_site())
}

fn held_name(ident: &Ident) -> Ident {
    format_ident!("__interop_held_{}", ident, span = Span::call_site())
}

/// How many units an out buffer has; [`capacity_name`] is the same as the declaration counts it.
fn units_name(ident: &Ident) -> Ident {
    format_ident!("__interop_units_{}", ident, span = Span::call_site())
}

fn capacity_name(ident: &Ident) -> Ident {
    format_ident!("__interop_capacity_{}", ident, span = Span::call_site())
}
