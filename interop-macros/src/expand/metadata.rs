//! The declaration as data: one constant per block, with native types resolved by the same traits that the stub uses.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote};
use syn::ext::IdentExt;
use syn::{ReturnType, Type};

use super::binding::unique;
use super::{Features, prototype};
use crate::model::{
    Block, Code, Data, DataKind, Defaults, Direction, Export, Import, LenOf, Library, Marshal, Output, Parameter, When,
    ungrouped,
};
use crate::plan::{Crossing, Kind, Plan, Returned, ReturnedValue, Side};
use crate::tokens::{Extent, Private, column, line, quote_at, text, without_lifetimes};

/// What gives access to the block's metadata: the value named by `api`, and the registry. Where nothing does, there is
/// none, because rustc would check it all the same.
pub(crate) fn block(block: &Block, plans: &[Option<Plan<'_>>], features: Features) -> TokenStream {
    if block.is_empty() {
        return TokenStream::new();
    }
    let p = block.defaults.private();
    let api = super::api::api(block, || constant(block, plans));
    let registered = features.registry.then(|| {
        let entry = format_ident!("__interop_entry_{}", unique(block), span = Span::call_site());
        let constant = match &block.api {
            Some(api) => quote!(<#api as #p::Declarations>::METADATA),
            None => constant(block, plans),
        };
        registered(p, &entry, &quote!(#p::metadata::Declaration::Import(#constant)))
    });
    quote!(#api #registered)
}

/// The constant itself.
fn constant(block: &Block, plans: &[Option<Plan<'_>>]) -> TokenStream {
    let p = block.defaults.private();
    let library = match &block.library {
        Library::Path(path) => text(path),
        Library::Name(name) => text(name),
    };
    let abi = &block.abi;
    let place = place(abi.span());
    let strings = option(block.defaults.strings.as_ref().map(ToString::to_string));
    let bools = option(block.defaults.bools.as_ref().map(ToString::to_string));
    let functions = block.functions.iter().zip(plans);
    let functions = functions.filter_map(|(declared, plan)| Some(function(declared, block, plan.as_ref()?)));
    let data = || block.data.iter();
    let variadic = data().filter_map(|data| match &data.kind {
        DataKind::Variadic { parameters, output } => Some(variadic(data, parameters, output, block)),
        DataKind::Static { .. } | DataKind::Opaque => None,
    });
    let functions = functions.chain(variadic);
    let statics = data().filter_map(|data| match &data.kind {
        DataKind::Static { ty, safe } => Some(variable(data, ty, *safe, block)),
        DataKind::Variadic { .. } | DataKind::Opaque => None,
    });
    let opaque_types = data().filter(|data| matches!(data.kind, DataKind::Opaque)).map(opaque_type);
    quote! {{
        // A path of one name is found faster than one of three, and there are many here.
        use #p::{
            None as __interop_none, Some as __interop_some, Unresolved as _,
            metadata as __interop_metadata,
        };
        &__interop_metadata::Block {
            library: #library,
            abi: #abi,
            strings: #strings,
            bools: #bools,
            module: #p::module_path!(),
            file: #p::file!(),
            #place
            functions: &[#(#functions),*],
            statics: &[#(#statics),*],
            opaque_types: &[#(#opaque_types),*],
        }
    }}
}

fn function(import: &Import, block: &Block, plan: &Plan<'_>) -> TokenStream {
    let p = block.defaults.private();
    let signature = plan.signature;
    let cfgs = import.cfgs();
    let name = signature.name();
    let of_type = option(signature.owner.as_ref().map(|owner| text(&owner.0)));
    let entry_points = import.entry_points(block);
    let library = option(import.library.as_ref().map(text));
    let safe = import.safe;
    let optional = import.optional.is_some();
    let fallback = import.fallback.is_some();
    let place = place(signature.ident.span());
    let crosses = crosses(plan, Side::Caller);
    let declared = quote! {
        __interop_metadata::Import {
            name: #name,
            of_type: #of_type,
            entry_points: &[#(#entry_points),*],
            library: #library,
            safe: #safe,
            optional: #optional,
            fallback: #fallback,
            signature: #crosses,
            #place
        }
    };
    // The stub's own types that free do not exist here, and do not matter to the native types.
    let frees = crate::plan::frees(signature);
    if frees.is_empty() {
        return quote!(#(#cfgs)* #declared);
    }
    let frees = frees.iter().map(|(name, _)| quote!(type #name = #p::Malloc;));
    quote!(#(#cfgs)* { #(#frees)* #declared })
}

/// What crosses when the function is called.
fn crosses(plan: &Plan<'_>, side: Side) -> TokenStream {
    let signature = plan.signature;
    let abi = &signature.abi;
    let parameters = plan.crossings.iter().map(|crossing| parameter(crossing, plan.defaults, side));
    let variadic = option(signature.variadic());
    let returns = returns(plan, side);
    let fails = match (&plan.returned, signature.rule(plan.defaults)) {
        (returned, Some(rule)) if returned.is_fallible() => {
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
            quote!(__interop_some(__interop_metadata::Failure { when: #when, code: #code }))
        }
        (returned, None) if returned.is_fallible() => {
            quote!(__interop_some(__interop_metadata::Failure { when: "type", code: "type" }))
        }
        _ => quote!(__interop_none),
    };
    let side = match side {
        Side::Caller => quote!(Caller),
        Side::Callee => quote!(Callee),
    };
    quote! {
        __interop_metadata::Signature {
            abi: #abi,
            side: __interop_metadata::Side::#side,
            parameters: &[#(#parameters),*],
            variadic: #variadic,
            returns: #returns,
            fails: #fails,
        }
    }
}

/// The entry of a function that native code calls, in the table of all declarations.
pub(crate) fn export(export: &Export, plan: &Plan<'_>) -> TokenStream {
    let p = plan.private();
    let name = plan.signature.name();
    let exported_as = export.exported_as();
    let panics = option(export.panics.as_ref().map(|panics| text(&panics.value).trim().to_owned()));
    let place = place(plan.signature.ident.span());
    let crosses = crosses(plan, Side::Callee);
    registered(
        p,
        &format_ident!("__interop_entry"),
        &quote!(#p::metadata::Declaration::Export({
            use #p::{
                None as __interop_none, Some as __interop_some, Unresolved as _,
                metadata as __interop_metadata,
            };
            &__interop_metadata::Export {
                name: #name,
                exported_as: &[#exported_as],
                signature: #crosses,
                panics: #panics,
                module: #p::module_path!(),
                file: #p::file!(),
                #place
            }
        })),
    )
}

/// A declaration that enters itself into the table of all.
fn registered(p: &Private, entry: &Ident, declaration: &TokenStream) -> TokenStream {
    quote! {
        #[#p::linkme::distributed_slice(#p::DECLARATIONS)]
        #[linkme(crate = #p::linkme)]
        #[doc(hidden)]
        #[allow(non_upper_case_globals, non_camel_case_types, dead_code, unused_imports, clippy::all, clippy::pedantic)]
        static #entry: #p::metadata::Declaration = #declaration;
    }
}

/// `fn name(format: *const c_char, ...);`
fn variadic(data: &Data, parameters: &[Parameter], output: &ReturnType, block: &Block) -> TokenStream {
    let p = block.defaults.private();
    let cfgs = data.cfgs();
    let name = data.name();
    let entry_points = data.entry_points(block);
    let library = option(data.library.as_ref().map(text));
    let abi = &block.abi;
    let place = place(data.ident.span());
    let fixed = parameters.len();
    // Nothing of it is marshaled.
    let parameters = parameters
        .iter()
        .map(|declared| parameter(&Crossing::as_is(declared, &block.defaults), &block.defaults, Side::Caller));
    let nothing = || quote!(__interop_metadata::NativeType::Void);
    let (declared, native, c_name, way) = match output {
        ReturnType::Type(_, ty) if !matches!(**ty, Type::Never(_)) => {
            let way = quote!(__interop_some(__interop_metadata::Way::Take));
            (text(ty), as_is(ty, p), prototype::name_of(ty, &block.defaults), way)
        }
        ReturnType::Type(_, never) => (text(never), nothing(), None, quote!(__interop_none)),
        ReturnType::Default => ("()".to_owned(), nothing(), None, quote!(__interop_none)),
    };
    let c_name = option(c_name);
    quote! {
        #(#cfgs)*
        __interop_metadata::Import {
            name: #name,
            of_type: __interop_none,
            entry_points: &[#(#entry_points),*],
            library: #library,
            safe: false,
            optional: false,
            fallback: false,
            signature: __interop_metadata::Signature {
                abi: #abi,
                side: __interop_metadata::Side::Caller,
                parameters: &[#(#parameters),*],
                variadic: __interop_some(#fixed),
                returns: __interop_metadata::Return {
                    declared: #declared,
                    native: #native,
                    c_name: #c_name,
                    way: #way,
                    marshal: __interop_none,
                    len_of: __interop_none,
                    memory: __interop_none,
                },
                fails: __interop_none,
            },
            #place
        }
    }
}

/// `static NAME: T;`
fn variable(data: &Data, ty: &Type, safe: bool, block: &Block) -> TokenStream {
    let p = block.defaults.private();
    let cfgs = data.cfgs();
    let name = data.name();
    let entry_points = data.entry_points(block);
    let library = option(data.library.as_ref().map(text));
    let declared = text(ty);
    let extent = Extent::of(ty);
    let elided = without_lifetimes(ty.to_token_stream());
    let native = quote_at!(extent=> #p::Variable::<#elided>::NATIVE);
    let c_name = option(prototype::name_of(ty, &block.defaults));
    let place = place(data.ident.span());
    quote! {
        #(#cfgs)*
        __interop_metadata::Static {
            name: #name,
            entry_points: &[#(#entry_points),*],
            library: #library,
            safe: #safe,
            declared: #declared,
            native: #native,
            c_name: #c_name,
            #place
        }
    }
}

/// `type Name;`
fn opaque_type(data: &Data) -> TokenStream {
    let cfgs = data.cfgs();
    let name = data.name();
    let place = place(data.ident.span());
    quote! {
        #(#cfgs)*
        __interop_metadata::OpaqueType { name: #name, #place }
    }
}

/// Where a declaration stands.
fn place(span: Span) -> TokenStream {
    let (line, column) = (line(span), column(span));
    quote!(line: #line, column: #column,)
}

/// What crosses as it is.
fn as_is(ty: &Type, p: &Private) -> TokenStream {
    let extent = Extent::of(ty);
    let elided = without_lifetimes(ty.to_token_stream());
    quote_at!(extent=> #p::AsIs::<#elided>::NATIVE)
}

fn parameter(crossing: &Crossing<'_>, defaults: &Defaults, side: Side) -> TokenStream {
    let p = defaults.private();
    let Crossing { parameter, with, kind, policy, .. } = crossing;
    let name = parameter.ident.unraw().to_string();
    let declared = text(&parameter.ty);
    let ty = without_lifetimes(parameter.ty.to_token_stream());
    let extent = Extent::of(&parameter.ty);
    // What cannot be converted is reported elsewhere, and has no native type here.
    let comes = matches!(kind, Kind::Out { .. } | Kind::OutBuffer { .. } | Kind::InOut | Kind::InOutBuffer { .. });
    let way = if comes == (side == Side::Caller) { "ComesAs" } else { "GoesAs" };
    let ty = with.as_ref().map_or_else(|| ty.clone(), |with| with.wrapped(way, &ty));
    let native = match kind {
        Kind::Scalar => as_is(&parameter.ty, p),
        Kind::Value | Kind::Buffer | Kind::OutBuffer { .. } => {
            quote_at!(extent=> #p::Native::<#policy, #ty>::NATIVE)
        }
        Kind::InOutBuffer { .. } => {
            let native = quote_at!(extent=> #p::Native::<#policy, #ty>::NATIVE);
            quote!(#p::changed_in_place(&#native))
        }
        Kind::InOut => {
            let native = quote_at!(extent=> #p::Native::<#p::Replaced<#policy>, #ty>::NATIVE);
            quote!(#p::pointer_to(&#native))
        }
        Kind::Out { .. } => {
            let native = quote_at!(extent=> #p::Native::<#policy, #ty>::NATIVE);
            quote!(#p::pointer_to(&#native))
        }
        Kind::OutLength { .. } | Kind::Length { .. } | Kind::BufferLength { .. } => {
            let native = as_is(&parameter.ty, p);
            if matches!(kind, Kind::OutLength { .. } | Kind::BufferLength { .. }) { pointer(&native) } else { native }
        }
    };
    let is_number =
        matches!(kind, Kind::Scalar | Kind::OutLength { .. } | Kind::Length { .. } | Kind::BufferLength { .. });
    let goes = goes_in(&parameter.ty, is_number, p);
    let comes = comes_out(Some(&parameter.ty).filter(|_| !is_number), parameter.marshal.as_ref(), p);
    let direction = match &parameter.direction {
        Direction::In => quote!(In(#goes)),
        Direction::Out(_) => quote!(Out(#comes)),
        Direction::InOut(_) => quote!(InOut(#goes, #comes)),
    };
    let reversed = reversed(side);
    let c_name = option(prototype::parameter_name(crossing, defaults));
    let marshal = option(parameter.marshal.as_ref().map(Marshal::text));
    let len_of = len_of(parameter.len_of.as_ref());
    let memory = memory(parameter.marshal.as_ref());
    let value = option(parameter.value.as_ref().map(|value| value.given.text()));
    quote! {
        __interop_metadata::Parameter {
            name: #name,
            declared: #declared,
            native: #native,
            c_name: #c_name,
            direction: __interop_metadata::Direction::#direction #reversed,
            marshal: #marshal,
            len_of: #len_of,
            memory: #memory,
            value: #value,
        }
    }
}

/// How a way is written that was found as a caller sees it.
fn reversed(side: Side) -> TokenStream {
    match side {
        Side::Caller => TokenStream::new(),
        Side::Callee => quote!(.reversed()),
    }
}

/// How what goes into the call crosses. Only the type knows, but of those that are written here.
fn goes_in(ty: &Type, is_number: bool, p: &Private) -> TokenStream {
    if is_number || matches!(ungrouped(ty), Type::Reference(_)) {
        return quote!(__interop_metadata::Way::Lend);
    }
    let extent = Extent::of(ty);
    let elided = without_lifetimes(ty.to_token_stream());
    quote_at!(extent=> #p::GoesIn::<#elided>::WAY)
}

/// How what comes out of the call crosses; without a type it is a number.
fn comes_out(ty: Option<&Type>, marshal: Option<&Marshal>, p: &Private) -> TokenStream {
    let copied = marshal.is_some_and(|marshal| marshal.copied.is_some());
    match ty {
        _ if copied => quote!(__interop_metadata::Way::Borrow),
        None => quote!(__interop_metadata::Way::Take),
        Some(ty) if matches!(ungrouped(ty), Type::Reference(_)) => quote!(__interop_metadata::Way::Borrow),
        Some(ty) => {
            let extent = Extent::of(ty);
            let elided = without_lifetimes(ty.to_token_stream());
            quote_at!(extent=> #p::ComesOut::<#elided>::WAY)
        }
    }
}

/// `#[len_of(…)]` as data.
fn len_of(len_of: Option<&LenOf>) -> TokenStream {
    let names = |len_of: &LenOf| len_of.of.iter().map(|of| of.unraw().to_string()).collect();
    length(len_of.map(|len_of| (names(len_of), &len_of.unit, &len_of.nul)))
}

fn length(parts: Option<(Vec<String>, &Option<Ident>, &Option<Ident>)>) -> TokenStream {
    let Some((others, unit, nul)) = parts else { return quote!(__interop_none) };
    let unit = option(unit.as_ref().map(ToString::to_string));
    let nul = option(nul.as_ref().map(ToString::to_string));
    quote!(__interop_some(__interop_metadata::Length { others: &[#(#others),*], unit: #unit, nul: #nul }))
}

/// What `#[marshal(…)]` or `#[returns(…)]` says of the memory behind the value.
fn memory(marshal: Option<&Marshal>) -> TokenStream {
    let Some(marshal) = marshal else { return quote!(__interop_none) };
    let Marshal { list, free_with, copied, counted_by, .. } = marshal;
    let element = marshal.frees_each();
    if list.is_none() && !marshal.is_copied_out() && element.is_none() && counted_by.is_none() {
        return quote!(__interop_none);
    }
    let counted_by = length(counted_by.as_ref().map(|counted| (vec![counted.by.text()], &counted.unit, &counted.nul)));
    let list = option(list.as_ref().map(ToString::to_string));
    let copied = copied.is_some();
    let free_with = option(free_with.as_ref().map(text));
    let element_free_with = option(element.map(text));
    quote! {
        __interop_some(__interop_metadata::Memory {
            counted_by: #counted_by,
            list: #list,
            free_with: #free_with,
            copied: #copied,
            element_free_with: #element_free_with,
        })
    }
}

fn returns(plan: &Plan<'_>, side: Side) -> TokenStream {
    let p = plan.private();
    let signature = plan.signature;
    let declared = match &signature.output {
        Output::Unit => "()".to_owned(),
        Output::Never(ty) | Output::Value(ty) | Output::Optional { whole: ty } | Output::Result { whole: ty, .. } => {
            text(ty)
        }
    };
    let native = match &plan.returned {
        Returned::Unit | Returned::Never => quote!(__interop_metadata::NativeType::Void),
        Returned::Scalar(ty) => as_is(ty, p),
        Returned::Status => {
            let error = crate::plan::error_type(signature, p);
            let error = without_lifetimes(error);
            let extent = crate::plan::error_extent(signature);
            quote_at!(extent=> #p::Native::<#p::ByType<#p::NoEncoding, #p::OwnStatus<#error>>, ()>::NATIVE)
        }
        Returned::Ignored(native) | Returned::Length { native, .. } => as_is(native, p),
        Returned::Value { .. } | Returned::Result { .. } => match plan.returned.value() {
            Some(ReturnedValue { ty, with, at: extent, policy, .. }) => {
                let way = if side == Side::Caller { "ComesAs" } else { "GoesAs" };
                let ty = with.map_or_else(|| ty.to_token_stream(), |with| with.declared_as(way));
                let ty = without_lifetimes(ty);
                let policy = without_lifetimes(policy.to_token_stream());
                quote_at!(extent=> #p::Native::<#policy, #ty>::NATIVE)
            }
            None => quote!(),
        },
    };
    let returns = signature.returns.as_ref();
    let len_of = len_of(returns.and_then(|returns| returns.len_of.as_ref()));
    let memory = memory(signature.marshal_of_returned());
    let way = match &plan.returned {
        Returned::Unit | Returned::Never => None,
        Returned::Scalar(_) | Returned::Status | Returned::Ignored(_) | Returned::Length { .. } => {
            Some(comes_out(None, None, p))
        }
        Returned::Value { ty, .. } | Returned::Result { ok: ty, .. } => {
            let with = plan.returned.value().and_then(|value| value.with);
            Some(comes_out(Some(with.map_or(ty, |with| with.declared)), signature.marshal_of_returned(), p))
        }
    };
    let reversed = reversed(side);
    let way = option(way.map(|way| quote!(#way #reversed)));
    let marshal = option(signature.marshal_of_returned().map(Marshal::text));
    let c_name = option(prototype::returned_name(plan));
    quote! {
        __interop_metadata::Return {
            declared: #declared,
            native: #native,
            c_name: #c_name,
            way: #way,
            marshal: #marshal,
            len_of: #len_of,
            memory: #memory,
        }
    }
}

/// `T *` for a native `T`.
fn pointer(to: &TokenStream) -> TokenStream {
    quote!(__interop_metadata::NativeType::Pointer { mutable: true, to: &#to })
}

fn option(value: Option<impl ToTokens>) -> TokenStream {
    match value {
        Some(value) => quote!(__interop_some(#value)),
        None => quote!(__interop_none),
    }
}
