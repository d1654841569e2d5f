//! The declaration as data: one constant per block, with native types resolved by the same traits that the stub uses.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote};

use super::{Features, unique};
use crate::model::{Block, Code, Counter, Direction, Function, LenOf, Library, Marshal, Output, Parameter, When};
use crate::plan::{Back, Plan, Step, private};
use crate::tokens::{Extent, Private, line, quote_at, text, without_lifetimes};

/// What gives access to the block's metadata: the value named by `api`, and the registry. Where nothing does, there is
/// none, because rustc would check it all the same.
pub(crate) fn block(block: &Block, plans: &[Option<Plan>], features: Features) -> TokenStream {
    let p = private(block);
    let api = super::api::api(block, || constant(block, plans));
    let registered = features.registry.then(|| {
        let entry = format_ident!("__interop_entry_{}", unique(block), span = Span::call_site());
        let constant = match &block.api {
            Some(api) => quote!(<#api as #p::Declarations>::METADATA),
            None => constant(block, plans),
        };
        quote! {
            #[#p::linkme::distributed_slice(#p::BLOCKS)]
            #[linkme(crate = #p::linkme)]
            #[doc(hidden)]
            #[allow(non_upper_case_globals, non_camel_case_types, dead_code, unused_imports, clippy::all, clippy::pedantic)]
            static #entry: &'static #p::metadata::Block = #constant;
        }
    });
    quote!(#api #registered)
}

/// The constant itself.
fn constant(block: &Block, plans: &[Option<Plan>]) -> TokenStream {
    let p = private(block);
    let library = match &block.library {
        Library::Path(path) => text(path),
        Library::Name(name) => text(name),
    };
    let abi = &block.abi;
    let strings = option(block.strings.as_ref().map(ToString::to_string), &p);
    let bools = option(block.bools.as_ref().map(ToString::to_string), p);
    let functions = block.functions.iter().zip(plans);
    let functions = functions.filter_map(|(declared, plan)| Some(function(declared, block, plan.as_ref()?)));
    quote! {{
        use #p::Unresolved as _;
        &#p::metadata::Block {
            library: #library,
            abi: #abi,
            strings: #strings,
            bools: #bools,
            module: #p::module_path!(),
            file: #p::file!(),
            functions: &[#(#functions),*],
        }
    }}
}

fn function(function: &Function, block: &Block, plan: &Plan) -> TokenStream {
    let p = private(block);
    let cfgs = function.cfgs();
    let name = function.name();
    let entry_points = function.entry_points(block);
    let safe = function.safe;
    let optional = function.optional.is_some();
    let fallback = function.fallback.is_some();
    let line = line(function.ident.span());
    let parameters = function.parameters.iter().zip(&plan.steps).map(|(declared, step)| parameter(declared, step, &p));
    let returns = returns(function, plan, &p);
    let prototype = super::prototype::prototype(function, block, plan);
    let fails = match (&plan.back, function.rule(block)) {
        (back, Some(rule)) if back.is_fallible() => {
            let when = match &rule.when {
                When::Word(word) => word.to_string(),
                When::Path(path) => text(path),
            };
            let code = match &rule.code {
                Code::Errno => "errno".to_owned(),
                Code::LastError => "last_error".to_owned(),
                Code::Returned => "returned".to_owned(),
                Code::Call(path, arguments) => format!(
                    "{}({})",
                    text(path),
                    arguments.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
                ),
            };
            quote!(#p::Some(#p::metadata::Failure { when: #when, code: #code }))
        }
        (back, None) if back.is_fallible() => quote!(#p::Some(#p::metadata::Failure { when: "type", code: "type" })),
        _ => quote!(#p::None),
    };
    // The stub's own types that free do not exist here, and do not matter to the native types.
    let frees = crate::plan::frees(function);
    let frees = frees.iter().map(|(name, _)| quote!(type #name = #p::Malloc;));
    quote! {
        #(#cfgs)*
        {
        #(#frees)*
        #p::metadata::Function {
            name: #name,
            entry_points: &[#(#entry_points),*],
            prototype: #prototype,
            safe: #safe,
            optional: #optional,
            fallback: #fallback,
            parameters: &[#(#parameters),*],
            returns: #returns,
            fails: #fails,
            line: #line,
        }
        }
    }
}

fn parameter(parameter: &Parameter, step: &Step, p: &Private) -> TokenStream {
    let name = parameter.ident.to_string();
    let declared = text(&parameter.ty);
    let ty = without_lifetimes(parameter.ty.to_token_stream());
    let extent = Extent::of(&parameter.ty);
    let native = match step {
        Step::Scalar => quote_at!(extent=> #p::AsIs::<#ty>::NATIVE),
        Step::Value { policy } => quote_at!(extent=> #p::WayIn::<#policy, #ty>::NATIVE),
        Step::Buffer { policy } => quote_at!(extent=> #p::WayOfBuffer::<#policy, #ty>::NATIVE),
        Step::InOut { policy } => pointer(&quote_at!(extent=> #p::WayInOut::<#policy, #ty>::NATIVE), p),
        Step::InOutBuffer { policy, .. } => quote_at!(extent=> #p::WayOfInOutBuffer::<#policy, #ty>::NATIVE),
        Step::OutBuffer { policy, .. } => quote_at!(extent=> #p::WayOfOutBuffer::<#policy, #ty>::NATIVE),
        Step::Out { policy, counter, .. } => {
            let way = way_out(counter.as_ref());
            pointer(&quote_at!(extent=> #p::#way::<#policy, #ty>::NATIVE), p)
        }
        Step::OutLength | Step::Length { .. } | Step::Capacity { .. } | Step::BufferLength { .. } => {
            let native = quote_at!(extent=> #p::AsIs::<#ty>::NATIVE);
            if matches!(step, Step::OutLength | Step::BufferLength { .. }) { pointer(&native, p) } else { native }
        }
    };
    let direction = match &parameter.direction {
        Direction::In => quote!(In),
        Direction::Out(_) => quote!(Out),
        Direction::InOut(_) => quote!(InOut),
    };
    let marshal = option(parameter.marshal.as_ref().map(Marshal::text), p);
    let len_of = len_of(parameter.len_of.as_ref(), p);
    let memory = memory(parameter.marshal.as_ref(), p);
    quote! {
        #p::metadata::Parameter {
            name: #name,
            declared: #declared,
            native: #native,
            direction: #p::metadata::Direction::#direction,
            marshal: #marshal,
            len_of: #len_of,
            memory: #memory,
        }
    }
}

/// `#[len_of(…)]` as data.
fn len_of(len_of: Option<&LenOf>, p: &Private) -> TokenStream {
    length(len_of.map(|len_of| (len_of.of.to_string(), &len_of.unit, &len_of.nul)), p)
}

fn length(parts: Option<(String, &Option<Ident>, &Option<Ident>)>, p: &Private) -> TokenStream {
    let Some((other, unit, nul)) = parts else { return quote!(#p::None) };
    let unit = option(unit.as_ref().map(ToString::to_string), p);
    let nul = option(nul.as_ref().map(ToString::to_string), p);
    quote!(#p::Some(#p::metadata::Length { other: #other, unit: #unit, nul: #nul }))
}

/// What `#[marshal(…)]` or `#[returns(…)]` says of the memory behind the value.
fn memory(marshal: Option<&Marshal>, p: &Private) -> TokenStream {
    let Some(Marshal { list, free_with, element, counted_by, .. }) = marshal else { return quote!(#p::None) };
    if list.is_none() && free_with.is_none() && element.is_none() && counted_by.is_none() {
        return quote!(#p::None);
    }
    let counted_by = length(counted_by.as_ref().map(|counted| (counted.by.text(), &counted.unit, &counted.nul)), p);
    let list = option(list.as_ref().map(ToString::to_string), p);
    let free_with = option(free_with.as_ref().map(text), p);
    let element_free_with = option(element.as_ref().map(text), p);
    quote! {
        #p::Some(#p::metadata::Memory {
            counted_by: #counted_by,
            list: #list,
            free_with: #free_with,
            element_free_with: #element_free_with,
        })
    }
}

/// The question of what comes out.
fn way_out(counter: Option<&Counter>) -> Ident {
    Ident::new(if counter.is_some() { "WayOutCounted" } else { "WayOut" }, Span::call_site())
}

fn returns(function: &Function, plan: &Plan, p: &Private) -> TokenStream {
    let declared = match &function.output {
        Output::Unit => "()".to_owned(),
        Output::Never(ty) | Output::Value(ty) | Output::Optional { whole: ty } | Output::Result { whole: ty, .. } => {
            text(ty)
        }
    };
    let native = match &plan.back {
        Back::Unit | Back::Never => quote!(#p::metadata::NativeType::Void),
        Back::Scalar(ty) => {
            let extent = Extent::of(ty);
            quote_at!(extent=> #p::AsIs::<#ty>::NATIVE)
        }
        Back::Status => {
            let error = crate::plan::error_type(function, p);
            let error = without_lifetimes(error);
            let extent = crate::plan::error_extent(function);
            quote_at!(extent=> #p::WayOfStatus::<#error>::NATIVE)
        }
        Back::Ignored(native) | Back::Length { native, .. } => {
            let extent = Extent::of(native);
            quote_at!(extent=> #p::AsIs::<#native>::NATIVE)
        }
        Back::Value { ty, at: extent, policy, counter } | Back::Result { ok: ty, at: extent, policy, counter, .. } => {
            let way = way_out(counter.as_ref());
            let ty = without_lifetimes(ty.to_token_stream());
            let policy = without_lifetimes(policy.clone());
            quote_at!(*extent=> #p::#way::<#policy, #ty>::NATIVE)
        }
    };
    let returns = function.returns.as_ref();
    let len_of = len_of(returns.and_then(|returns| returns.len_of.as_ref()), p);
    let memory = memory(returns.and_then(|returns| returns.marshal.as_ref()), p);
    let marshal = option(returns.and_then(|returns| returns.marshal.as_ref()).map(Marshal::text), p);
    quote!(#p::metadata::Return { declared: #declared, native: #native, marshal: #marshal, len_of: #len_of, memory: #memory })
}

/// `T *` for a native `T`.
fn pointer(to: &TokenStream, p: &Private) -> TokenStream {
    quote! {
        {
            const TO: #p::metadata::NativeType = #to;
            #p::metadata::NativeType::Pointer { mutable: true, to: #p::Some(&TO) }
        }
    }
}

fn option(word: Option<String>, p: &Private) -> TokenStream {
    match word {
        Some(word) => quote!(#p::Some(#word)),
        None => quote!(#p::None),
    }
}
