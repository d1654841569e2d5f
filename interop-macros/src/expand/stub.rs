//! The body of a stub. In order: find the export, make the native values, call, read the failure code, write back, and
//! make the Rust values. Whatever goes wrong on the way leaves by one exit.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};

use super::signature::Signature;
use super::{fallback_name, library_expression, symbol};
use crate::model::{Block, Code, Fails, Function, Output, Parameter, When, is_unit};
use crate::plan::{Back, Plan, Step, error_extent, error_type, private};
use crate::tokens::Extent;

/// The body of `function`'s stub.
pub(crate) fn body(function: &Function, block: &Block, plan: &Plan, signature: &Signature) -> TokenStream {
    let stub = Stub { function, block, plan, p: private(block) };
    if plan.is_direct() && function.fallback.is_none() && function.optional.is_none() {
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
    quote! {
        #(#cfgs)*
        #[doc(hidden)]
        #[allow(non_snake_case, dead_code)]
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
        let scratch = self.plan.steps.iter().any(|step| matches!(step, Step::Value { .. } | Step::InOut { .. })).then(|| {
            quote! {
                let mut __interop_buffer = #p::MaybeUninit::<#p::Buffer>::uninit();
                let __interop_scratch = #p::Scratch::new(&mut __interop_buffer);
            }
        });
        // Located before the export's address is loaded, which would have to be kept over this call.
        let errno = self.reads_errno().then(|| quote!(let __interop_errno = #p::Location::of_this_thread();));
        let lengths = self.lengths();
        let natives = self.each(Self::native);
        let call = self.call();
        let write_back = self.each(Self::write_back);
        let failure = self.failure();
        let written = self.each(Self::written);
        let value = self.value();
        let outs = self.each(Self::out);
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
        quote! {
            let __interop_error: #p::Error = #exit_label: {
                #errno
                #address
                #pointer
                #scratch
                #lengths
                #natives
                #call
                #write_back
                #failure
                #written
                #value
                #outs
                return #result;
            };
            #exit
        }
    }

    fn each(&self, part: impl Fn(&Self, &Parameter, &Step) -> TokenStream) -> TokenStream {
        self.function.parameters.iter().zip(&self.plan.steps).map(|(parameter, step)| part(self, parameter, step)).collect()
    }

    /// What happens where the export is absent, if it is not simply an error.
    fn absent(&self, signature: &Signature) -> TokenStream {
        let p = &self.p;
        if self.function.fallback.is_some() {
            let fallback = fallback_name(self.function);
            let visible = self.function.parameters.iter().zip(&self.plan.steps).filter_map(|(parameter, step)| {
                let hidden = matches!(step, Step::Out { .. } | Step::Length { .. } | Step::BufferLength { .. });
                (!hidden).then_some(&parameter.ident)
            });
            let call = quote!(#fallback(#(#visible),*));
            let call = if signature.unsafety.is_empty() { call } else { quote!(unsafe { #call }) };
            return quote!(#p::Err(_) => return #call,);
        }
        match self.function.output {
            Output::Optional { .. } => quote!(#p::Err(_) => return #p::None,),
            _ => quote!(),
        }
    }

    /// `let __interop_function = …`: one load and one test where the export is bound already.
    fn address(&self, absent: &TokenStream, panics: bool) -> TokenStream {
        let p = &self.p;
        let symbol = symbol(self.function);
        let library = library_expression(self.block);
        let names: String =
            self.function.entry_points(self.block).iter().flat_map(|name| [name.as_str(), "\0"]).collect();
        let bind = if panics {
            quote!(#symbol.bind_or_panic(#library, #names))
        } else {
            let absent = if absent.is_empty() {
                let exit = exit();
                quote!(#p::Err(__interop_error) => break #exit __interop_error,)
            } else {
                absent.clone()
            };
            quote! {
                match #symbol.bind(#library, #names) {
                    #p::Ok(__interop_address) => __interop_address,
                    #absent
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
        let parameters = self.function.parameters.iter().map(|_| quote!(_));
        let output = match &self.plan.back {
            Back::Unit => quote!(()),
            Back::Never => quote!(!),
            _ => quote!(_),
        };
        quote! {
            let __interop_function = unsafe {
                #p::transmute::<#p::NonNull<()>, unsafe extern #abi fn(#(#parameters),*) -> #output>(__interop_address)
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
                #p::Ok(value) => value,
                #p::Err(error) => break #exit error #at,
            }
        })
    }

    /// Lengths are taken before the values that have them are lent.
    fn lengths(&self) -> TokenStream {
        let p = &self.p;
        self.each(|this, parameter, step| match step {
            Step::Length { count, of } => {
                let native = native_name(&parameter.ident);
                let ty = &parameter.ty;
                let span = of.span();
                let Some(target) = this.function.parameter(of) else { return quote!() };
                let resolved = this.function.parameters[target].ident.span();
                let value = Ident::new(&of.to_string(), resolved.located_at(span));
                let length = quote_spanned!(span=> #p::length::<#count, _>(&#value));
                let extent = Extent::of(ty);
                let pass = extent.begin(quote_spanned!(extent.last=> #p::pass_length::<#ty>(#length)));
                let pass = this.unwrap(extent, &pass, Some(parameter));
                extent.begin(quote_spanned!(extent.last=> let #native = #pass;))
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
                extent.begin(quote_spanned!(last=> let (mut #native, #held) = #pass;))
            }
            Step::Out { policy } => {
                let storage = extent.begin(quote_spanned!(last=> <#ty as #p::Lift<#policy>>::storage()));
                extent.begin(quote_spanned!(last=> let mut #native = #storage;))
            }
            Step::Buffer { policy } => {
                let capacity = capacity_name(ident);
                let lent = extent.mention(&quote!(&mut #held));
                let pass = extent.begin(quote_spanned!(last=> <#ty as #p::Fill<#policy>>::pass(#lent)));
                extent.begin(quote_spanned!(last=> let mut #held = #ident; let (#native, #capacity) = #pass;))
            }
            Step::BufferLength { .. } | Step::Length { .. } => quote!(),
        }
    }

    /// The call, with nothing between clearing `errno`, calling and reading it.
    fn call(&self) -> TokenStream {
        let p = &self.p;
        // A buffer's length needs its capacity, whichever of the two stands first.
        let capacities = self.each(|this, parameter, step| match step {
            Step::BufferLength { of } => {
                let native = native_name(&parameter.ident);
                let capacity = capacity_name(of);
                let ty = &parameter.ty;
                let extent = Extent::of(ty);
                let pass = extent.begin(quote_spanned!(extent.last=> #p::pass_length::<#ty>(#capacity)));
                let pass = this.unwrap(extent, &pass, Some(parameter));
                extent.begin(quote_spanned!(extent.last=> let mut #native = #pass;))
            }
            _ => quote!(),
        });
        let arguments = self.function.parameters.iter().zip(&self.plan.steps).map(|(parameter, step)| {
            let native = native_name(&parameter.ident);
            match step {
                Step::Out { .. } | Step::InOut { .. } | Step::BufferLength { .. } => {
                    quote!(#p::PointerMut(&raw mut #native))
                }
                _ => quote!(#native),
            }
        });
        let call = quote!(unsafe { __interop_function(#(#arguments),*) });
        if self.reads_errno() {
            quote! {
                #capacities
                __interop_errno.clear();
                let __interop_returned = #call;
                let __interop_code = __interop_errno.read();
            }
        } else if matches!(self.plan.back, Back::Unit | Back::Never) {
            quote!(#capacities #call;)
        } else {
            quote!(#capacities let __interop_returned = #call;)
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
        let Some(Fails { when, code, .. }) = self.rule() else {
            let returned = at_error.mention(&returned);
            let check = at_error.begin(quote_spanned!(at_error.last=> <#error as #p::StatusError>::check(#returned)));
            return at_error.begin(quote_spanned!(at_error.last=> match #check {
                #p::Ok(_) => {}
                #p::Err(error) => return #p::Err(error),
            }));
        };
        let failed = match when {
            When::Word(word) => {
                let at_value = match &self.plan.back {
                    Back::Result { ok, .. } => Extent::of(ok),
                    _ => at_error,
                };
                let rule = Ident::new(&word.to_string(), at_value.last);
                let returned = at_value.mention(&returned);
                at_value.begin(quote_spanned!(at_value.last=> #p::#rule(#returned)))
            }
            When::Path(path) => quote!(#path(__interop_returned)),
        };
        let code = match code {
            Code::Errno => quote!(__interop_code),
            Code::Returned => quote!(__interop_returned),
            Code::Call(path, arguments) => {
                let arguments = arguments.iter().map(|argument| {
                    if argument == "returned" { quote!(__interop_returned) } else {
                        let native = native_name(argument);
                        quote!(#native)
                    }
                });
                quote!(#path(#(#arguments),*))
            }
        };
        let from = at_error.begin(quote_spanned!(at_error.last=> #p::from_code::<#error, _, _>(#code)));
        quote!(if #failed { return #p::Err(#from); })
    }

    /// What native code returned, as Rust's.
    fn value(&self) -> TokenStream {
        let p = &self.p;
        match &self.plan.back {
            Back::Unit | Back::Never | Back::Status => quote!(),
            Back::Scalar(ty) => {
                let extent = Extent::of(ty);
                let returned = local("__interop_returned");
                let value = extent.begin(quote_spanned!(extent.last=> #p::pass_scalar::<#ty>(#returned)));
                quote!(let __interop_value = #value;)
            }
            Back::Value { ty, policy } | Back::Result { ok: ty, policy } => {
                let extent = Extent::of(ty);
                let returned = local("__interop_returned");
                let value = local("__interop_value");
                let returned = extent.mention(&returned);
                let lift = extent.begin(quote_spanned!(extent.last=> <#ty as #p::Lift<#policy>>::lift(#returned)));
                let lift = extent.begin(quote_spanned!(extent.last=> unsafe { #lift }));
                let lift = self.unwrap(extent, &lift, None);
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
            Step::Out { policy } | Step::InOut { policy } => {
                let mention = extent.mention(&native);
                let lift = extent.begin(quote_spanned!(extent.last=> <#ty as #p::Lift<#policy>>::lift(#mention)));
                let lift = extent.begin(quote_spanned!(extent.last=> unsafe { #lift }));
                let lift = self.unwrap(extent, &lift, Some(parameter));
                extent.begin(quote_spanned!(extent.last=> let #native = #lift;))
            }
            Step::Buffer { policy } => {
                let length = self.function.parameters.iter().zip(&self.plan.steps).find_map(|(length, step)| match step {
                    Step::BufferLength { of } if of == ident => Some(length),
                    _ => None,
                });
                let Some(length) = length else { return quote!() };
                let native_length = native_name(&length.ident);
                let capacity = capacity_name(ident);
                let at_length = Extent::of(&length.ty);
                let reported = quote_spanned!(at_length.last=> #p::lift_length(#native_length, #capacity));
                let reported = self.unwrap(at_length, &at_length.begin(reported), Some(length));
                let held = extent.mention(&held);
                let filled =
                    extent.begin(quote_spanned!(extent.last=> <#ty as #p::Fill<#policy>>::filled(#held, #reported)));
                let filled = extent.begin(quote_spanned!(extent.last=> unsafe { #filled }));
                let filled = self.unwrap(extent, &filled, Some(length));
                extent.begin(quote_spanned!(extent.last=> let #native = #filled;))
            }
            _ => quote!(),
        }
    }

    /// The caller's result: the returned value unless it is `()`, then what came out, in declaration order.
    fn result(&self) -> TokenStream {
        let p = &self.p;
        let returned = match &self.plan.back {
            Back::Unit | Back::Never | Back::Status => None,
            Back::Result { ok, .. } if is_unit(ok) => None,
            _ => Some(quote!(__interop_value)),
        };
        let outs = self.function.parameters.iter().zip(&self.plan.steps).filter_map(|(parameter, step)| {
            let native = native_name(&parameter.ident);
            matches!(step, Step::Out { .. } | Step::InOut { .. } | Step::Buffer { .. }).then(|| quote!(#native))
        });
        let parts: Vec<_> = returned.into_iter().chain(outs).collect();
        let value = match parts.as_slice() {
            [one] => one.clone(),
            parts => quote!((#(#parts),*)),
        };
        if self.plan.back.is_fallible() { quote!(#p::Ok(#value)) } else { value }
    }

    fn reads_errno(&self) -> bool {
        self.rule().is_some_and(|rule| matches!(rule.code, Code::Errno))
    }

    fn rule(&self) -> Option<&Fails> {
        self.function.rule(self.block).filter(|_| self.plan.back.is_fallible())
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

fn capacity_name(ident: &Ident) -> Ident {
    format_ident!("__interop_capacity_{}", ident, span = Span::call_site())
}
