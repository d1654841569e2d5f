//! The body of a stub. In order: take the lengths, make the native values, find the export (first, where there is a body to
//! fall back to), call, write back, look whether the call failed, make the Rust values. Whatever goes wrong on the way leaves
//! by one exit.

mod call;
mod counted;
mod failure;
mod handed;
mod later;
mod way_out;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};

use super::borrows::Borrows;
use super::signature::Signature;
use super::{api, fallback_name, library_function, link, serial_name, symbol};
use crate::locals;
use crate::model::{Bind, Block, Code, Data, DataKind, Fails, Function, On, Output, Parameter, When};
use crate::plan::{Back, Plan, Step, error_extent, error_type, frees, private};
use crate::tokens::{Extent, Private, quote_at};

/// The body of `function`'s stub.
pub(crate) fn body(
    function: &Function,
    block: &Block,
    plan: &Plan,
    signature: &Signature,
    borrows: &Borrows,
) -> TokenStream {
    let stub = Stub { function, block, plan, p: private(block) };
    if is_direct(function, plan) { stub.direct() } else { stub.marshaled(signature, borrows) }
}

/// Whether nothing is marshaled, and nothing said of absence.
pub(super) fn is_direct(function: &Function, plan: &Plan) -> bool {
    let plain = function.fallback.is_none() && function.optional.is_none() && function.last_error.is_none();
    plan.is_direct() && plain && function.parameters.iter().all(|parameter| parameter.variadic.is_none())
}

/// The declared body, as a function of the caller's signature, used where the symbol is absent.
pub(crate) fn fallback(function: &Function, signature: &Signature) -> TokenStream {
    let Some(body) = &function.fallback else {
        return TokenStream::new();
    };
    let name = fallback_name(function);
    let cfgs = function.cfgs();
    let Signature { unsafety, generics, declared, output, .. } = signature;
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
        #unsafety fn #name #generics (#declared) #output #body
    }
}

struct Stub<'a> {
    function: &'a Function,
    block: &'a Block,
    plan: &'a Plan,
    /// Where generated code finds the runtime.
    p: &'a Private,
}

impl Stub<'_> {
    /// Scalars only: nothing can fail but finding the export, which panics.
    fn direct(&self) -> TokenStream {
        let p = &self.p;
        let address = self.address(&quote!(), Some("scalars_address"));
        let pointer = self.function_pointer();
        let arguments = self.function.parameters.iter().map(|Parameter { local, ty, .. }| {
            let extent = Extent::of(ty);
            quote_at!(extent=> <#ty as #p::Scalar>::scalar(#local))
        });
        // SAFETY of what is generated: the declaration promises that the export has this signature.
        let call = self.ignored(quote!(unsafe { __interop_function(#(#arguments),*) }));
        let serial = self.serial();
        let call = match &self.plan.back {
            Back::Scalar(ty) => {
                let extent = Extent::of(ty);
                quote_at!(extent=> <#ty as #p::Scalar>::scalar(#call))
            }
            _ => call,
        };
        quote! {
            #address
            #pointer
            #serial
            #call
        }
    }

    /// `serialized`: no other call of the block is made until this one's values are out. It is taken when the export is
    /// found, because that may run a library's initialisation, or a resolver, which may wait for a thread that calls.
    fn serial(&self) -> TokenStream {
        if !self.block.serialized {
            return TokenStream::new();
        }
        let serial = serial_name(self.block);
        quote!(let __interop_serial = #serial.lock();)
    }

    fn marshaled(&self, signature: &Signature, borrows: &Borrows) -> TokenStream {
        let p = &self.p;
        let name = self.function.name();
        let fallible = matches!(self.function.output, Output::Result { .. });
        let absent = self.absent(signature);
        let panics = !fallible && absent.is_empty();
        let address = self.address(&absent, panics.then_some("address_or_panic"));
        let pointer = self.function_pointer();
        let converts = |step: &Step| matches!(step, Step::Value { .. } | Step::InOut { .. } | Step::InOutBuffer { .. });
        let memory = self.plan.steps.iter().any(converts).then(|| {
            quote! {
                let mut __interop_buffer = #p::buffer();
                let __interop_call = #p::call(&mut __interop_buffer);
            }
        });
        // Located before the export's address is loaded, which would have to be kept over this call.
        let errno = self.error_location().map(|location| quote!(let __interop_errno = #p::#location::locate();));
        let frees = self.frees();
        let ready = self.all_ready();
        let capacities = self.capacities();
        let rebound = locals::rebound(signature.visible.iter().copied());
        let lengths = self.lengths();
        let natives = self.each(Self::native);
        let call = self.call();
        let counts = self.counts();
        let write_back = self.each(Self::write_back);
        let failure = self.failure();
        let written = self.each(Self::written);
        // Everything is made into Rust values before any of it is looked at, so that what one mistake leaves over is freed.
        let kept = self.kept(On::Always);
        let made = self.made(|step| !matches!(step, Step::Out { on: On::Always, .. }));
        let now = self.now();
        let unwrapped = self.unwrapped();
        let result = self.result();
        let result = if matches!(self.plan.back, Back::Never) { quote!() } else { quote!(return #result;) };
        let exit_label = exit();
        let exit = if fallible {
            let error = error_type(self.function, p);
            let extent = error_extent(self.function);
            let value = local("__interop_error");
            let carry = quote_at!(extent=> #p::carry::<#error>(#value, #name));
            self.outcome("Err", &carry)
        } else {
            quote!(#p::fail(__interop_error, #name))
        };
        // The address is loaded right before the call, so that it is kept over nothing. A fallback takes the parameters
        // themselves, so there it comes first.
        let address = quote!(#address #pointer);
        let handing = self.handing();
        let (first, last) = match self.function.fallback {
            Some(_) => (address, quote!()),
            None => (quote!(), address),
        };
        let lent = borrows.lent_in_place(p);
        let says_more = self.says_more();
        let serial = self.serial();
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
            #rebound
            #frees
            #lent
            #handing
            #says_more
            let __interop_error = #exit_label: {
                #first
                #ready
                #memory
                #lengths
                #natives
                #errno
                #last
                #serial
                #rest
            };
            #exit
        }
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
            let visible = signature.visible.iter().map(|parameter| &parameter.local);
            let call = quote!(#fallback(#(#visible),*));
            // SAFETY of what is generated: the caller's promise to the stub, which is as unsafe.
            let call = if signature.unsafety.is_empty() { call } else { quote!(unsafe { #call }) };
            return quote!(#p::None => return #call,);
        }
        match self.function.output {
            Output::Optional { .. } => quote!(#p::None => return #p::None,),
            _ => quote!(),
        }
    }

    /// `let __interop_function = …`: one load and one test where the export is bound already.
    /// `panics` is the runtime's function that does where it is absent, if any.
    fn address(&self, absent: &TokenStream, panics: Option<&str>) -> TokenStream {
        let p = &self.p;
        let symbol = symbol(self.function, self.block);
        if self.block.bind.is_link() {
            let linked = link::linked_name(&self.function.ident);
            // SAFETY of what is generated: what the linker found has an address.
            return quote! {
                let __interop_address = unsafe { #p::NonNull::new_unchecked(#linked as *mut ()) };
            };
        }
        let library = library_function(self.block, self.function.library.as_ref());
        let names = super::entry_points(self.function, self.block);
        let exit = exit();
        let eager = matches!(self.block.bind, Bind::Eager).then(|| api::table_name(self.block));
        let panics = panics.map(|name| Ident::new(name, Span::call_site()));
        // SAFETY of what is generated: the symbol's own library and names, wherever it is bound.
        let address = match (&eager, &panics) {
            (Some(table), Some(_)) => {
                quote!(unsafe { #p::Table::address_or_panic(#table, &#symbol, #library, #names) })
            }
            (None, Some(panics)) => quote!(unsafe { #p::#panics(&#symbol, #library, #names) }),
            // Absence is no error here, so nobody looks for its reason.
            _ if !absent.is_empty() => quote! {
                match unsafe { #p::try_address(&#symbol, #library, #names) } {
                    #p::Some(__interop_address) => __interop_address,
                    #absent
                }
            },
            _ => {
                let address = match &eager {
                    Some(table) => quote!(unsafe { #p::Table::address(#table, &#symbol, #library, #names) }),
                    None => quote!(unsafe { #p::address(&#symbol, #library, #names) }),
                };
                quote! {
                    match #address {
                        #p::Ok(__interop_address) => __interop_address,
                        #p::Err(__interop_error) => break #exit __interop_error,
                    }
                }
            }
        };
        quote!(let __interop_address = #address;)
    }

    /// The address as a function pointer. rustc infers its parameters from the native values, because writing their
    /// types out would meet lifetimes that have no name; the traits' `Abi` bound is what keeps them native.
    fn function_pointer(&self) -> TokenStream {
        let p = &self.p;
        let abi = &self.block.abi;
        let parameters =
            self.function.parameters.iter().filter(|parameter| !self.is_variadic(parameter)).map(|_| quote!(_));
        let more = self.function.parameters.iter().any(|parameter| self.is_variadic(parameter));
        let parameters = if more { quote!(#(#parameters,)* ...) } else { quote!(#(#parameters),*) };
        let output = match &self.plan.back {
            Back::Unit => quote!(()),
            Back::Ignored(native) => quote!(#native),
            Back::Never => quote!(!),
            Back::Length { native, .. } => quote!(#native),
            _ => quote!(_),
        };
        // SAFETY of what is generated: an address of code, which the declaration promises is that of such a function.
        quote! {
            let __interop_function: unsafe extern #abi fn(#parameters) -> #output =
                unsafe { #p::transmute(__interop_address) };
        }
    }

    /// `match … { Ok(x) => x, Err(e) => break … }`, naming the parameter.
    fn unwrap(&self, extent: Extent, result: &TokenStream, parameter: Option<&Parameter>) -> TokenStream {
        let p = &self.p;
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
        let location = match self.rule().map(|rule| (&rule.code, set(rule))) {
            Some((Code::Errno, _)) => "errno",
            Some((Code::LastError, _) | (_, true)) => "last_error",
            _ if self.function.last_error.is_some() => "last_error",
            _ => return None,
        };
        Some(local(location))
    }

    /// The call, without what it returns where nobody looks at that: a native value all the same.
    fn ignored(&self, call: TokenStream) -> TokenStream {
        let Back::Ignored(native) = &self.plan.back else { return call };
        if self.grows_by_returned() {
            return call;
        }
        let p = &self.p;
        let extent = Extent::of(native);
        quote_at!(extent=> #p::ignored::<#native>(#call))
    }

    /// Whether the parameter stands after C's `...`.
    fn is_variadic(&self, parameter: &Parameter) -> bool {
        let first = self.function.parameters.iter().position(|parameter| parameter.variadic.is_some());
        first.is_some_and(|first| self.function.parameters[first..].iter().any(|other| std::ptr::eq(other, parameter)))
    }

    /// The types that free what comes out.
    fn frees(&self) -> TokenStream {
        let p = &self.p;
        let mut types = TokenStream::new();
        for (name, path) in frees(self.function) {
            if path.is_ident("malloc") {
                types.extend(quote!(#[allow(non_camel_case_types)] type #name = #p::Malloc;));
                continue;
            }
            let extent = Extent::of(path);
            let (answer, free) = if self.names_variable(path) {
                let ready = quote_at!(extent=> #p::HoldsFree::ready(&#path));
                (ready, quote_at!(extent=> #p::HoldsFree::free(&#path, pointer)))
            } else {
                // A function that takes something else is reported where it is named.
                let given = quote_at!(extent=> #p::given(pointer));
                (self.ready(path), quote!((#path)(#given)))
            };
            types.extend(quote! {
                #[allow(non_camel_case_types)]
                struct #name;
                // SAFETY: the declaration names the function that frees, or the variable that holds it.
                unsafe impl #p::Free for #name {
                    fn ready() -> #p::Result<(), #p::Error> {
                        #answer
                    }
                    unsafe fn free(pointer: *mut #p::c_void) {
                        // SAFETY: the caller's promise.
                        let _ = unsafe { #free };
                    }
                }
            });
        }
        types
    }

    /// Whether a `free_with` names a variable of the block, which holds the function.
    fn names_variable(&self, path: &syn::Path) -> bool {
        let is = |data: &Data| matches!(data.kind, DataKind::Static { .. }) && path.is_ident(&data.ident);
        self.block.data.iter().any(is)
    }

    /// That the function of a `free_with` is there. What is not imported has no hidden function beside it, and then the
    /// runtime's `not_imported` is found under that name, whose type says so: a glob within a block goes before it.
    fn ready(&self, path: &syn::Path) -> TokenStream {
        let p = &self.p;
        let Some(bind) = path.segments.last().map(|last| super::bind_name(&last.ident)) else { return quote!() };
        if path.get_ident().is_some_and(|name| self.block.functions.iter().any(|function| function.ident == *name)) {
            return quote!(#bind());
        }
        let mut module = path.clone();
        module.segments.pop();
        let module = if module.segments.is_empty() { quote!(self::) } else { quote!(#module) };
        let extent = Extent::of(path);
        let answer = quote_at!(extent=> #p::ready(#path, #bind));
        quote! {
            #[allow(unused_imports)]
            use #p::not_imported as #bind;
            {
                #[allow(unused_imports)]
                use #module *;
                #answer
            }
        }
    }

    fn rule(&self) -> Option<&Fails> {
        self.function.rule(self.block).filter(|_| self.plan.back.is_fallible())
    }
}

/// Whether the caller receives something through the parameter.
fn comes_out(step: &Step) -> bool {
    match step {
        Step::Out { on, .. } => *on != On::Failure,
        Step::InOut { .. } | Step::InOutBuffer { .. } | Step::Buffer { .. } | Step::OutBuffer { .. } => true,
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
