//! Per native parameter: how it crosses, and under which policy. The same plan makes the stub and the metadata, so
//! both name the same traits of the same types and rustc reports a type mistake once.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::ext::IdentExt;
use syn::{Expr, Type};

use crate::model::{
    Block, Count, Counter, Direction, Function, Marshal, On, Out, Output, Parameter, is_scalar, is_unit,
};
use crate::names;
use crate::tokens::{Extent, Private, quote_at};

/// How one native parameter crosses.
#[allow(clippy::large_enum_variant, reason = "one per declaration, and short-lived")]
pub(crate) enum Step {
    /// A scalar by its name: passed as it is.
    Scalar,
    /// Passed by the caller, under the policy.
    Value { policy: TokenStream },
    /// A buffer whose filled part comes back.
    Buffer { policy: TokenStream },
    /// Not passed; comes out.
    Out { policy: TokenStream, on: On, counter: Option<Counter> },
    /// Not passed; the length of what comes out beside it, of the filled part of a buffer, or of what is returned.
    OutLength { of: Vec<Ident> },
    /// Not passed; a buffer of `capacity` units that the stub makes, and that comes out as a value.
    OutBuffer { policy: TokenStream, capacity: Expr, grows: bool },
    /// Passed, and comes out.
    InOut { policy: TokenStream },
    /// A string that is passed in a buffer of `capacity` units or as many as it needs, and comes out of it.
    InOutBuffer { policy: TokenStream, capacity: Option<Box<Expr>> },
    /// Filled from the lengths of what the caller `lent`, each of which crosses under its policy, and from the capacities
    /// of the buffers that the stub `made`. They are one length.
    Length { lent: Vec<(TokenStream, Ident)>, made: Vec<Ident> },
    /// The capacity of the buffer `of` goes in, the filled length comes out.
    BufferLength { of: Ident },
}

/// What native code returns, and what becomes of it.
pub(crate) enum Back {
    Unit,
    Never,
    /// `native = T` where nothing is declared: what native code returns and nobody looks at.
    Ignored(Type),
    /// A scalar by its name.
    Scalar(Type),
    Value {
        ty: Type,
        at: Extent,
        policy: TokenStream,
        counter: Option<Counter>,
    },
    /// The status of a `Result<(), E>` whose `E` has its own rule.
    Status,
    /// The length of the out buffers `of`.
    Length {
        of: Vec<Ident>,
        native: Type,
        fallible: bool,
    },
    /// The value of a `Result`.
    Result {
        ok: Type,
        at: Extent,
        policy: TokenStream,
        counter: Option<Counter>,
        /// A scalar by its name.
        scalar: bool,
    },
}

impl Back {
    pub(crate) fn is_fallible(&self) -> bool {
        matches!(self, Self::Status | Self::Result { .. } | Self::Length { fallible: true, .. })
    }
}

pub(crate) struct Plan {
    pub(crate) steps: Vec<Step>,
    pub(crate) back: Back,
}

impl Plan {
    pub(crate) fn of(function: &Function, block: &Block) -> Self {
        let steps = function.parameters.iter().map(|parameter| step(parameter, function, block)).collect();
        Self { steps, back: back(function, block) }
    }

    /// Whether nothing but finding the export can go wrong.
    pub(crate) fn is_direct(&self) -> bool {
        self.steps.iter().all(|step| matches!(step, Step::Scalar))
            && matches!(self.back, Back::Unit | Back::Never | Back::Ignored(_) | Back::Scalar(_))
    }
}

/// Where generated code finds the runtime.
pub(crate) fn private(block: &Block) -> &Private {
    block.private.get_or_init(|| Private::of(&block.facade))
}

fn step(parameter: &Parameter, function: &Function, block: &Block) -> Step {
    if let Some(len_of) = &parameter.len_of {
        return match (&parameter.direction, len_of.of.as_slice()) {
            (Direction::Out(_), of) => Step::OutLength { of: of.to_vec() },
            (Direction::In, of) => {
                // By the names that the length gives them, where a mistake of theirs is reported.
                let (mut lent, mut made) = (Vec::new(), Vec::new());
                for of in of {
                    let Some(target) = function.parameter(of).map(|index| &function.parameters[index]) else {
                        continue; // reported by `check`
                    };
                    if target.direction.is_in() {
                        lent.push((parameter_policy(target, function, block), of.clone()));
                    } else {
                        made.push(of.clone());
                    }
                }
                Step::Length { lent, made }
            }
            (Direction::InOut(_), [of, ..]) => Step::BufferLength { of: of.clone() },
            (Direction::InOut(_), []) => Step::Scalar, // reported by `attribute`
        };
    }
    let policy = || parameter_policy(parameter, function, block);
    let lengths = function.lengths(&parameter.ident);
    match &parameter.direction {
        Direction::Out(out) if out.is_buffer() => {
            let nothing = || syn::parse_quote_spanned!(out.span=> 0);
            let capacity = out.capacity.clone().unwrap_or_else(nothing);
            Step::OutBuffer { policy: policy(), capacity, grows: out.grows().is_some() }
        }
        Direction::Out(out) => {
            let counter = function.counter(Some(parameter)).map(|(counter, _)| counter);
            Step::Out { policy: policy(), on: out.on, counter }
        }
        Direction::InOut(capacity) if capacity.is_some() || !lengths.is_empty() => {
            Step::InOutBuffer { policy: policy(), capacity: capacity.clone() }
        }
        Direction::InOut(_) => Step::InOut { policy: policy() },
        Direction::In if lengths.outward.is_some() => Step::Buffer { policy: policy() },
        Direction::In if parameter.marshal.is_none() && is_scalar(&parameter.ty) => Step::Scalar,
        Direction::In => Step::Value { policy: policy() },
    }
}

/// The policy of a parameter, in the place that the lengths beside it make.
fn parameter_policy(parameter: &Parameter, function: &Function, block: &Block) -> TokenStream {
    let p = private(block);
    let place = match function.counter(Some(parameter)) {
        Some((_, count)) => counted(p, &count.into()),
        None if parameter.is_plain_out() => quote!(#p::Stored),
        None => {
            let lengths = function.lengths(&parameter.ident);
            let unreported = parameter.direction.out().is_some_and(Out::is_buffer) && lengths.outward.is_none();
            match lengths.count().map(|count| counted(p, &count)) {
                Some(count) if unreported => quote!(#p::Unreported<#count>),
                Some(count) => count,
                None => quote!(#p::Plain),
            }
        }
    };
    policy(block, parameter.marshal.as_ref(), &place, Some(&parameter.ident))
}

/// The name, within the stub, of the type that frees what a parameter or the return value owns.
pub(crate) fn free_name(parameter: Option<&Ident>) -> Ident {
    // A parameter may be named whatever the return value's would be, so that has no owner's name at all.
    let owner = parameter.map_or_else(String::new, |parameter| format!("_{}", parameter.unraw()));
    Ident::new(&format!("__InteropFree{owner}"), Span::call_site())
}

/// The same for each item of an array.
fn free_each_name(parameter: Option<&Ident>) -> Ident {
    let owner = parameter.map_or_else(String::new, |parameter| format!("_{}", parameter.unraw()));
    Ident::new(&format!("__InteropFreeEach{owner}"), Span::call_site())
}

/// Every `free_with` of a function, with the name of its type.
pub(crate) fn frees(function: &Function) -> Vec<(Ident, &syn::Path)> {
    fn of<'a>(marshal: &'a Marshal, owner: Option<&Ident>) -> impl Iterator<Item = (Ident, &'a syn::Path)> {
        let whole = marshal.free_with.as_ref().map(|path| (free_name(owner), path));
        whole.into_iter().chain(marshal.element.as_ref().map(|path| (free_each_name(owner), path)))
    }
    let parameters = function.parameters.iter().filter_map(|parameter| {
        let marshal = parameter.marshal.as_ref()?;
        Some(of(marshal, Some(&parameter.ident)))
    });
    let returned = function.returns.as_ref().and_then(|returns| returns.marshal.as_ref());
    parameters.flatten().chain(returned.into_iter().flat_map(|marshal| of(marshal, None))).collect()
}

fn back(function: &Function, block: &Block) -> Back {
    let p = private(block);
    let marshal = function.returns.as_ref().and_then(|returns| returns.marshal.as_ref());
    if let Some(returns) = &function.returns
        && let Some(len_of) = &returns.len_of
    {
        return Back::Length {
            of: len_of.of.clone(),
            // Where none is said there is an error, and nothing is called.
            native: returns.native.clone().unwrap_or_else(|| syn::parse_quote!(#p::c_int)),
            fallible: matches!(function.output, Output::Result { .. }),
        };
    }
    let native = function.returns.as_ref().and_then(|returns| returns.native.as_ref());
    let (counter, count) = function.counter(None).unzip();
    let plain = count.map_or_else(|| quote!(#p::Plain), |count| counted(p, &count.into()));
    match &function.output {
        Output::Unit => native.map_or(Back::Unit, |native| Back::Ignored(native.clone())),
        Output::Never(_) => Back::Never,
        Output::Value(ty) if marshal.is_none() && counter.is_none() && is_scalar(ty) => Back::Scalar(ty.clone()),
        Output::Value(ty) => {
            Back::Value { ty: ty.clone(), at: Extent::of(ty), policy: policy(block, marshal, &plain, None), counter }
        }
        Output::Optional { whole } => {
            // What is returned and ignored, where `Some(())` says that there was a call.
            let place = native.map_or(plain, |native| quote!(#p::Status<#native>));
            let inner = policy(block, marshal, &place, None);
            // What is an array or owned is `None` where native code has none; a scalar cannot say so.
            let nullable = counter.is_some() || marshal.is_some_and(Marshal::is_copied_out);
            let policy = if nullable { inner } else { quote!(#p::Optional<#inner>) };
            Back::Value { ty: whole.clone(), at: Extent::of(whole), policy, counter }
        }
        Output::Result { ok, .. } => {
            let place = match (native, function.rule(block).map(|rule| &rule.code)) {
                _ if counter.is_some() => plain,
                (Some(native), _) => quote!(#p::Status<#native>),
                (None, Some(_)) if function.rule(block).is_some_and(crate::model::Fails::is_never) => quote!(#p::Plain),
                (None, Some(_)) => quote!(#p::DefaultStatus),
                (None, None) if is_unit(ok) => return Back::Status,
                (None, None) => {
                    let error = error_type(function, p);
                    quote!(#p::OwnStatus<#error>)
                }
            };
            // A mistake in the status is one in `native = …`, if that names it.
            let at = native.map_or_else(|| Extent::of(ok), Extent::of);
            let plainly = marshal.is_none() && native.is_none() && counter.is_none();
            let scalar = plainly && is_scalar(ok) && function.rule(block).is_some();
            Back::Result { ok: ok.clone(), at, policy: policy(block, marshal, &place, None), counter, scalar }
        }
    }
}

/// The error type of a fallible function: as written, or read through a trait (`io::Result<T>`).
pub(crate) fn error_type(function: &Function, p: &Private) -> TokenStream {
    match &function.output {
        Output::Result { error: Some(error), .. } => quote!(#error),
        Output::Result { whole, .. } => {
            let extent = Extent::of(whole);
            quote_at!(extent=> <#whole as #p::Fallible>::Err)
        }
        _ => TokenStream::new(),
    }
}

/// Where a mistake in the error type is reported.
pub(crate) fn error_extent(function: &Function) -> Extent {
    match &function.output {
        Output::Result { error: Some(error), .. } => Extent::of(error),
        Output::Result { whole, .. } => Extent::of(whole),
        _ => Extent { first: Span::call_site(), last: Span::call_site() },
    }
}

fn policy(block: &Block, marshal: Option<&Marshal>, place: &TokenStream, owner: Option<&Ident>) -> TokenStream {
    let p = private(block);
    let word = |table, word: &Option<Ident>| word.as_ref().and_then(|word| names::policy(table, word));
    let strings = word(names::ENCODINGS, &block.strings);
    let strings = strings.unwrap_or_else(|| Ident::new("NoEncoding", Span::call_site()));
    let auto = || match word(names::BOOLS, &block.bools) {
        Some(bools) => quote!(#p::Auto<#p::WithBools<#p::#strings, #p::#bools>, #place>),
        None => quote!(#p::Auto<#p::#strings, #place>),
    };
    let Some(marshal) = marshal else {
        return auto();
    };
    let list = word(names::LISTS, &marshal.list);
    let policy = match word(names::MARSHALERS, &marshal.word) {
        _ if marshal.code_page.is_some() => {
            let code_page = &marshal.code_page;
            quote!(#p::As<#p::CodePage<#code_page>, #place>)
        }
        Some(kind) => quote!(#p::As<#p::#kind, #place>),
        None => auto(),
    };
    let policy = if marshal.lossy.is_some() { quote!(#p::Lossy<#policy>) } else { policy };
    let policy = if marshal.truncate.is_some() { quote!(#p::Truncate<#policy>) } else { policy };
    let (free, free_each) = (free_name(owner), free_each_name(owner));
    let policy = if marshal.element.is_some() { quote!(#p::Each<#policy, #free_each>) } else { policy };
    let policy = list.map_or_else(|| policy.clone(), |list| quote!(#p::#list<#policy>));
    match (&marshal.free_with, marshal.copied) {
        (Some(_), _) => quote!(#p::FreeWith<#policy, #free>),
        (None, Some(_)) => quote!(#p::FreeWith<#policy, #p::Kept>),
        (None, None) => policy,
    }
}

fn counted(p: &Private, count: &Count) -> TokenStream {
    let unit = |unit: &Option<Ident>| match unit.as_ref().map(ToString::to_string).as_deref() {
        Some("elements") => quote!(#p::Elements),
        Some("bytes") => quote!(#p::Bytes),
        _ => quote!(#p::UnsaidUnit),
    };
    let (inward, outward) = (unit(&count.unit), unit(&count.unit_out));
    let unit = if count.unit == count.unit_out { inward } else { quote!(#p::EachWay<#inward, #outward>) };
    let nul = match count.nul.as_ref().map(ToString::to_string).as_deref() {
        Some("included") => quote!(#p::Included),
        Some("excluded") => quote!(#p::Excluded),
        Some("in_only") => quote!(#p::InOnly),
        Some("out_only") => quote!(#p::OutOnly),
        Some("ends") => quote!(#p::Ends),
        _ => quote!(#p::UnsaidNul),
    };
    quote!(#p::Counted<#unit, #nul>)
}
