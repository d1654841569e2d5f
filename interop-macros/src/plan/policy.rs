//! Under which policy a value crosses: everything that a declaration says about it, as a value. The runtime has a type for each,
//! which is the last thing that becomes of it.

use std::cell::OnceCell;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote};
use syn::ext::IdentExt;
use syn::{LitInt, Path, Type};

use super::Side;
use crate::model::{Count, Defaults, Inline, Marshal, Signature};
use crate::tokens::Private;
use crate::words;

/// The policy of one value.
pub(crate) struct Policy<'a> {
    pub(crate) base: Base<'a>,
    pub(crate) beside: Beside<'a>,
    pub(crate) lossy: bool,
    pub(crate) truncate: bool,
    /// The type that frees each element.
    pub(crate) frees_each: Option<Ident>,
    /// A word of [`words::LISTS`].
    pub(crate) list: Option<&'a Ident>,
    pub(crate) memory: Option<Memory<'a>>,
    /// Whether `None` says that there was no call.
    pub(crate) optional: bool,
    private: &'a Private,
    rendered: OnceCell<TokenStream>,
}

/// What decides how the value crosses.
pub(crate) enum Base<'a> {
    /// Its type; of a string and of a `bool` with these words of the defaults.
    ByType { strings: Option<&'a Ident>, bools: Option<&'a Ident> },
    /// A word of [`words::MARSHALERS`].
    ByWord(&'a Ident),
    /// `ansi = N`.
    CodePage(&'a LitInt),
}

/// What stands beside the value, or in whose place it stands.
pub(crate) enum Beside<'a> {
    /// Nothing.
    Alone,
    /// Storage that native code writes.
    Out,
    /// A length, which counts so.
    Counted(Count),
    /// A length that goes in alone: what comes out ends where a terminator says it.
    Unreported(Count),
    /// The fields of a structure, with a length among them, or none; and whether it stands in the structure itself.
    Field(Option<Count>, Option<&'a Inline>),
    /// The status of a call, of that native type.
    Status(&'a Type),
    /// The same, of the native type that rules have by default.
    DefaultStatus,
    /// The same, of the native type that the error type has a rule for.
    OwnStatus(TokenStream),
}

/// What becomes of the memory behind the value.
pub(crate) enum Memory<'a> {
    /// Once the value is copied out of it, the type of that name frees it.
    Freed(Ident),
    /// It stays native code's.
    Kept,
    /// It is allocated so, and native code's from then on.
    Allocated(&'a Path),
}

impl<'a> Policy<'a> {
    /// What is said of the value of `owner`, or of what is returned.
    pub(super) fn of(
        defaults: &'a Defaults,
        marshal: Option<&'a Marshal>,
        beside: Beside<'a>,
        owner: Option<&Ident>,
        side: Side,
    ) -> Self {
        let by_type = Base::ByType { strings: defaults.strings.as_ref(), bools: defaults.bools.as_ref() };
        let base = match marshal {
            Some(Marshal { code_page: Some(number), .. }) => Base::CodePage(number),
            Some(Marshal { word: Some(word), .. }) => Base::ByWord(word),
            _ => by_type,
        };
        // Who calls frees what the other side has allocated.
        let memory = marshal.and_then(|marshal| match (side, &marshal.free_with, marshal.copied) {
            (Side::Callee, ..) => marshal.alloc_with.as_ref().map(Memory::Allocated),
            (Side::Caller, Some(_), _) => Some(Memory::Freed(free_name(owner))),
            (Side::Caller, None, Some(_)) => Some(Memory::Kept),
            (Side::Caller, None, None) => None,
        });
        Self {
            base,
            beside,
            lossy: marshal.is_some_and(|marshal| marshal.lossy.is_some()),
            truncate: marshal.is_some_and(|marshal| marshal.truncate.is_some()),
            frees_each: marshal.filter(|marshal| marshal.frees_each().is_some()).map(|_| free_each_name(owner)),
            list: marshal.and_then(|marshal| marshal.list.as_ref()),
            memory,
            optional: false,
            private: defaults.private(),
            rendered: OnceCell::new(),
        }
    }

    /// The same of a value that is there only if the call was made.
    pub(super) fn optional(self) -> Self {
        Self { optional: true, ..self }
    }

    /// Whether it mentions the error type.
    pub(crate) fn has_error(&self) -> bool {
        matches!(self.beside, Beside::OwnStatus(_))
    }

    /// The runtime's type.
    fn render(&self) -> TokenStream {
        let p = self.private;
        let beside = self.beside.render(p);
        let policy = match &self.base {
            Base::CodePage(number) => quote!(#p::ByWord<#p::CodePage<#number>, #beside>),
            Base::ByWord(word) => {
                let word = words::policy(words::MARSHALERS, word);
                quote!(#p::ByWord<#p::#word, #beside>)
            }
            Base::ByType { strings, bools } => {
                let strings = strings.and_then(|word| words::policy(words::ENCODINGS, word));
                let strings = strings.unwrap_or_else(|| Ident::new("NoEncoding", Span::call_site()));
                match bools.and_then(|word| words::policy(words::BOOLS, word)) {
                    Some(bools) => quote!(#p::ByType<#p::WithBools<#p::#strings, #p::#bools>, #beside>),
                    None => quote!(#p::ByType<#p::#strings, #beside>),
                }
            }
        };
        let policy = if self.lossy { quote!(#p::Lossy<#policy>) } else { policy };
        let policy = if self.truncate { quote!(#p::Truncate<#policy>) } else { policy };
        let policy = match &self.frees_each {
            Some(free) => quote!(#p::Each<#policy, #free>),
            None => policy,
        };
        let policy = match self.list.and_then(|word| words::policy(words::LISTS, word)) {
            Some(list) => quote!(#p::#list<#policy>),
            None => policy,
        };
        let policy = match &self.memory {
            Some(Memory::Freed(free)) => quote!(#p::FreeWith<#policy, #free>),
            Some(Memory::Kept) => quote!(#p::FreeWith<#policy, #p::Kept>),
            Some(Memory::Allocated(path)) if path.is_ident("malloc") => quote!(#p::AllocWith<#policy, #p::Malloc>),
            Some(Memory::Allocated(path)) => quote!(#p::AllocWith<#policy, #path>),
            None => policy,
        };
        if self.optional { quote!(#p::Optional<#policy>) } else { policy }
    }
}

/// A policy has few tokens and many mentions, so they are made once.
impl ToTokens for Policy<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(self.rendered.get_or_init(|| self.render()).clone());
    }
}

impl Beside<'_> {
    fn render(&self, p: &Private) -> TokenStream {
        match self {
            Self::Alone => quote!(#p::Alone),
            Self::Out => quote!(#p::Out),
            Self::Counted(count) => counted(count, p),
            Self::Unreported(count) => {
                let count = counted(count, p);
                quote!(#p::Unreported<#count>)
            }
            Self::Field(count, inline) => {
                let count = count.as_ref().map(|count| counted(count, p));
                let beside = match (inline, count) {
                    (None, None) => quote!(#p::Alone),
                    (None, Some(count)) => count,
                    (Some(Inline { units, nul_is_optional, .. }), count) => {
                        let end = if *nul_is_optional { quote!(#p::OptionalNul) } else { quote!(#p::Ends) };
                        let end = count.unwrap_or(end);
                        quote!(#p::Inline<{ #units }, #end>)
                    }
                };
                quote!(#p::InField<#beside>)
            }
            Self::Status(native) => quote!(#p::Status<#native>),
            Self::DefaultStatus => quote!(#p::DefaultStatus),
            Self::OwnStatus(error) => quote!(#p::OwnStatus<#error>),
        }
    }
}

/// How a length counts, as the runtime's type.
pub(crate) fn counted(count: &Count, p: &Private) -> TokenStream {
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

/// The name, within the generated function, of the type that frees what a parameter or the return value owns.
fn free_name(parameter: Option<&Ident>) -> Ident {
    owned_name("__InteropFree", parameter)
}

/// The same for each item of an array.
fn free_each_name(parameter: Option<&Ident>) -> Ident {
    owned_name("__InteropFreeEach", parameter)
}

fn owned_name(begin: &str, parameter: Option<&Ident>) -> Ident {
    // A parameter may be named whatever the return value's would be, so that has no owner's name at all.
    let owner = parameter.map_or_else(String::new, |parameter| format!("_{}", parameter.unraw()));
    Ident::new(&format!("{begin}{owner}"), Span::call_site())
}

/// Every `free_with` of a signature, with the name of its type.
pub(crate) fn frees(signature: &Signature) -> Vec<(Ident, &Path)> {
    let parameters = signature.parameters.iter().filter_map(|parameter| {
        let marshal = parameter.marshal.as_ref()?;
        Some(frees_of(marshal, Some(&parameter.ident)))
    });
    let returned = signature.marshal_of_returned();
    parameters.flatten().chain(returned.into_iter().flat_map(|marshal| frees_of(marshal, None))).collect()
}

/// Every `free_with` of one value, with the name of its type.
pub(crate) fn frees_of<'a>(marshal: &'a Marshal, owner: Option<&Ident>) -> impl Iterator<Item = (Ident, &'a Path)> {
    let whole = marshal.free_with.as_ref().map(|path| (free_name(owner), path));
    whole.into_iter().chain(marshal.frees_each().map(|path| (free_each_name(owner), path)))
}
