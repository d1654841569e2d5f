//! Per native parameter: how it crosses, and under which policy. The same plan makes the stub and the metadata, so
//! both name the same traits of the same types and rustc reports a type mistake once.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::Type;

use crate::model::{Block, Code, Direction, Function, LenOf, Output, Parameter, is_unit};
use crate::names;
use crate::tokens::Extent;

/// How one native parameter crosses.
pub(crate) enum Step {
    /// A scalar by its name: passed as it is.
    Scalar,
    /// Passed by the caller, under the policy.
    Value { policy: TokenStream },
    /// A buffer whose filled part comes back.
    Buffer { policy: TokenStream },
    /// Not passed; comes out.
    Out { policy: TokenStream },
    /// Passed, and comes out.
    InOut { policy: TokenStream },
    /// Filled from the length of the caller's parameter `of`.
    Length { count: TokenStream, of: Ident },
    /// The capacity of the buffer `of` goes in, the filled length comes out.
    BufferLength { of: Ident },
}

/// What native code returns, and what becomes of it.
pub(crate) enum Back {
    Unit,
    Never,
    /// A scalar by its name.
    Scalar(Type),
    Value { ty: Type, policy: TokenStream },
    /// The status of a `Result<(), E>` whose `E` has its own rule.
    Status,
    /// The value of a `Result`.
    Result { ok: Type, policy: TokenStream },
}

impl Back {
    pub(crate) fn is_fallible(&self) -> bool {
        matches!(self, Self::Status | Self::Result { .. })
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
            && matches!(self.back, Back::Unit | Back::Never | Back::Scalar(_))
    }
}

/// Where generated code finds the runtime.
pub(crate) fn private(block: &Block) -> TokenStream {
    let facade = &block.facade;
    quote!(#facade::__private)
}

fn step(parameter: &Parameter, function: &Function, block: &Block) -> Step {
    let p = private(block);
    if let Some(len_of) = &parameter.len_of {
        let of = len_of.of.clone();
        return match parameter.direction {
            Direction::In => Step::Length { count: counted(&p, len_of), of },
            _ => Step::BufferLength { of },
        };
    }
    let carrier = function
        .parameters
        .iter()
        .find_map(|other| other.len_of.as_ref().filter(|len_of| len_of.of == parameter.ident).map(|len_of| (other, len_of)));
    let place = carrier.map_or_else(|| quote!(#p::Plain), |(_, len_of)| counted(&p, len_of));
    let policy = policy(block, parameter.marshal.as_ref(), &place);
    match parameter.direction {
        Direction::Out(_) => Step::Out { policy },
        Direction::InOut => Step::InOut { policy },
        Direction::In if carrier.is_some_and(|(other, _)| !other.direction.is_in()) => Step::Buffer { policy },
        Direction::In if parameter.marshal.is_none() && is_scalar(&parameter.ty) => Step::Scalar,
        Direction::In => Step::Value { policy },
    }
}

fn back(function: &Function, block: &Block) -> Back {
    let p = private(block);
    let marshal = function.returns.as_ref().and_then(|returns| returns.marshal.as_ref());
    match &function.output {
        Output::Unit => Back::Unit,
        Output::Never(_) => Back::Never,
        Output::Value(ty) if marshal.is_none() && is_scalar(ty) => Back::Scalar(ty.clone()),
        Output::Value(ty) => Back::Value { ty: ty.clone(), policy: policy(block, marshal, &quote!(#p::Plain)) },
        Output::Optional { whole } => {
            let inner = policy(block, marshal, &quote!(#p::Plain));
            Back::Value { ty: whole.clone(), policy: quote!(#p::Optional<#inner>) }
        }
        Output::Result { ok, .. } => {
            let native = function.returns.as_ref().and_then(|returns| returns.native.as_ref());
            let place = match (native, function.rule(block).map(|rule| &rule.code)) {
                (Some(native), _) => quote!(#p::Status<#native>),
                (None, Some(Code::Errno | Code::Returned | Code::Call(..))) => quote!(#p::DefaultStatus),
                (None, None) if is_unit(ok) => return Back::Status,
                (None, None) => {
                    let error = error_type(function, &p);
                    quote!(#p::OwnStatus<#error>)
                }
            };
            Back::Result { ok: ok.clone(), policy: policy(block, marshal, &place) }
        }
    }
}

/// The error type of a fallible function: as written, or read through a trait (`io::Result<T>`).
pub(crate) fn error_type(function: &Function, p: &TokenStream) -> TokenStream {
    match &function.output {
        Output::Result { error: Some(error), .. } => quote!(#error),
        Output::Result { whole, .. } => {
            let extent = Extent::of(whole);
            extent.begin(quote_spanned!(extent.last=> <#whole as #p::Fallible>::Err))
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

fn policy(block: &Block, marshal: Option<&Ident>, place: &TokenStream) -> TokenStream {
    let p = private(block);
    match marshal.and_then(|word| names::policy(names::MARSHALERS, word)) {
        Some(kind) => quote!(#p::As<#p::#kind, #place>),
        None => {
            let strings = block.strings.as_ref().and_then(|word| names::policy(names::ENCODINGS, word));
            let strings = strings.unwrap_or_else(|| Ident::new("NoEncoding", Span::call_site()));
            quote!(#p::Auto<#p::#strings, #place>)
        }
    }
}

fn counted(p: &TokenStream, len_of: &LenOf) -> TokenStream {
    let unit = match len_of.unit.as_ref().map(ToString::to_string).as_deref() {
        Some("elements") => quote!(#p::Elements),
        Some("bytes") => quote!(#p::Bytes),
        _ => quote!(#p::UnsaidUnit),
    };
    let nul = match len_of.nul.as_ref().map(ToString::to_string).as_deref() {
        Some("included") => quote!(#p::Included),
        Some("excluded") => quote!(#p::Excluded),
        _ => quote!(#p::UnsaidNul),
    };
    quote!(#p::Counted<#unit, #nul>)
}

/// Scalars by name, which compile faster this way: same meaning, and `pass_scalar` checks the name's promise.
fn is_scalar(ty: &Type) -> bool {
    const PRIMITIVES: &[&str] =
        &["i8", "u8", "i16", "u16", "i32", "u32", "i64", "u64", "isize", "usize", "f32", "f64"];
    const C: &[&str] = &[
        "c_char", "c_schar", "c_uchar", "c_short", "c_ushort", "c_int", "c_uint", "c_long", "c_ulong", "c_longlong",
        "c_ulonglong", "c_float", "c_double",
    ];
    let Type::Path(path) = ty else { return false };
    let Some(last) = path.path.segments.last() else { return false };
    let name = last.ident.to_string();
    path.qself.is_none()
        && last.arguments.is_none()
        && (C.contains(&name.as_str()) || path.path.get_ident().is_some() && PRIMITIVES.contains(&name.as_str()))
}
