//! What was declared: plain structures that keep their spans.

mod counted;
mod lengths;

use proc_macro2::{Ident, Span, TokenStream};
use syn::{Attribute, Expr, Generics, Path, Type, Visibility};

pub(crate) use counted::{CountedBy, Counter};
pub(crate) use lengths::{Carrier, Count, LenOf};

use crate::tokens::Private;

/// One `#[interop::import(…)] unsafe extern "…" { … }`.
pub(crate) struct Block {
    pub(crate) library: Library,
    pub(crate) strings: Option<Ident>,
    /// `bools = …`: the width of every `bool` that says none itself.
    pub(crate) bools: Option<Ident>,
    pub(crate) prefix: Option<syn::LitStr>,
    pub(crate) rename_all: Option<syn::LitStr>,
    pub(crate) fails: Option<Fails>,
    pub(crate) api: Option<Ident>,
    pub(crate) bind: Bind,
    /// `serialized`: one call of the block at a time.
    pub(crate) serialized: bool,
    /// The facade, as the user's crate calls it.
    pub(crate) facade: Path,
    pub(crate) abi: syn::LitStr,
    pub(crate) functions: Vec<Function>,
    pub(crate) data: Vec<Data>,
    /// The `static`s of the other blocks of its module.
    pub(crate) statics: Vec<Ident>,
    /// The names of our attributes and keys, as they stand.
    pub(crate) words: Vec<Ident>,
    /// What `expand::unique` makes of all names, once.
    pub(crate) unique: std::cell::OnceCell<String>,
    /// What `plan::private` makes of the facade, once.
    pub(crate) private: std::cell::OnceCell<Private>,
}

/// An export that no stub is made for.
pub(crate) struct Data {
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) visibility: Visibility,
    pub(crate) ident: Ident,
    pub(crate) entry_points: Vec<syn::LitStr>,
    pub(crate) library: Option<Path>,
    pub(crate) kind: DataKind,
}

#[allow(clippy::large_enum_variant, reason = "one per declaration, and short-lived")]
pub(crate) enum DataKind {
    /// `static NAME: T;`
    Static { ty: Type, safe: bool },
    /// `type Name;`
    Opaque,
    /// `fn name(format: *const c_char, ...) -> R;`
    Variadic { parameters: Vec<Parameter>, output: syn::ReturnType },
}

/// When a block's exports are bound.
#[derive(Default)]
pub(crate) enum Bind {
    /// Each at its first call.
    #[default]
    Lazy,
    /// All at the first call of any.
    Eager,
    /// By the linker: `kind = …` and the block's `#[link]` attributes.
    Link { kind: Option<Ident>, attributes: Vec<Attribute> },
}

/// Where a block's exports are.
pub(crate) enum Library {
    /// A `static` of type `Library`.
    Path(Path),
    /// A quick start: the library's name.
    Name(syn::LitStr),
}

/// One declared function.
pub(crate) struct Function {
    /// Attributes that go to the generated function as they are.
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) visibility: Visibility,
    pub(crate) safe: bool,
    /// Kept for its span: rustc takes the function to stand where its `fn` stands.
    pub(crate) fn_token: syn::Token![fn],
    pub(crate) ident: Ident,
    pub(crate) generics: Generics,
    pub(crate) parameters: Vec<Parameter>,
    pub(crate) output: Output,
    /// `#[entry_point("a", "b")]` or `#[link_name = "a"]`.
    pub(crate) entry_points: Vec<syn::LitStr>,
    /// `#[library(PATH)]`: not the block's.
    pub(crate) library: Option<Path>,
    pub(crate) fails: Option<Fails>,
    /// `#[last_error]`: the error code is returned beside the result.
    pub(crate) last_error: Option<Span>,
    pub(crate) optional: Option<Span>,
    pub(crate) returns: Option<Returns>,
    pub(crate) fallback: Option<TokenStream>,
    /// A mistake was found in it: only its signature is expanded.
    pub(crate) broken: bool,
}

/// One declared parameter, which is one native parameter.
pub(crate) struct Parameter {
    /// Lint attributes, which go to the generated function's parameter.
    pub(crate) attributes: Vec<Attribute>,
    /// Its name, without `r#`.
    pub(crate) ident: Ident,
    /// The same, as it is written.
    pub(crate) declared: Ident,
    /// What the generated function calls it, once `locals` has said so.
    pub(crate) local: Ident,
    /// Whether a capacity names it, before it has that name.
    pub(crate) rebound: bool,
    /// How it stands in the generated function's signature: the same, or what shows the declared name.
    pub(crate) pattern: TokenStream,
    pub(crate) ty: Type,
    pub(crate) direction: Direction,
    pub(crate) len_of: Option<LenOf>,
    pub(crate) marshal: Option<Marshal>,
    /// `#[variadic]`: this and all that follow stand after C's `...`.
    pub(crate) variadic: Option<Span>,
}

/// Which way a parameter's value goes, with the attribute that says so.
#[derive(Clone)]
pub(crate) enum Direction {
    In,
    Out(Box<Out>),
    /// With the capacity of `#[in_out(capacity = N)]`.
    InOut(Option<Box<Expr>>),
}

/// `#[out(on = …, capacity = …)]`.
#[derive(Clone)]
pub(crate) struct Out {
    pub(crate) span: Span,
    pub(crate) on: On,
    /// How many units a buffer has that the stub makes.
    pub(crate) capacity: Option<Expr>,
    /// `grow`: a larger one is made while native code says that it is too small.
    pub(crate) grow: Option<Grow>,
    /// `query`: the size is asked for first, with no buffer.
    pub(crate) query: Option<Span>,
}

/// `grow`, or `grow = …`: when what native code returned says that the buffer is too small.
#[derive(Clone)]
pub(crate) struct Grow {
    pub(crate) span: Span,
    pub(crate) when: Option<When>,
}

impl Out {
    /// Whether the stub makes a buffer.
    pub(crate) fn is_buffer(&self) -> bool {
        self.capacity.is_some() || self.query.is_some()
    }

    /// Whether the call is made again with a larger buffer.
    pub(crate) fn grows(&self) -> Option<Span> {
        self.grow.as_ref().map(|grow| grow.span).or(self.query)
    }
}

/// When an out parameter exists.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum On {
    Success,
    Failure,
    Always,
}

/// `#[marshal(…)]`, and the like words of `#[returns(…)]`.
#[derive(Clone)]
pub(crate) struct Marshal {
    pub(crate) span: Span,
    /// A word such as `utf8` or `bool32`.
    pub(crate) word: Option<Ident>,
    /// `ansi = N`.
    pub(crate) code_page: Option<syn::LitInt>,
    /// `lossy`.
    pub(crate) lossy: Option<Span>,
    /// `truncate`.
    pub(crate) truncate: Option<Span>,
    /// `list` or `double_nul`.
    pub(crate) list: Option<Ident>,
    /// `free_with = …`.
    pub(crate) free_with: Option<Path>,
    /// `copied`: it stays native code's, and nothing is freed.
    pub(crate) copied: Option<Span>,
    /// `element(free_with = …)`.
    pub(crate) element: Option<Path>,
    /// `counted_by(…)`.
    pub(crate) counted_by: Option<CountedBy>,
}

impl Marshal {
    /// Whether it says what becomes of native code's memory once the value is copied out of it.
    pub(crate) fn is_copied_out(&self) -> bool {
        self.free_with.is_some() || self.copied.is_some()
    }

    /// As it was written, for the metadata.
    pub(crate) fn text(&self) -> String {
        let words = self.list.iter().chain(&self.word).map(ToString::to_string);
        let code_page = self.code_page.as_ref().map(|number| format!("ansi = {number}"));
        let lossy = self.lossy.map(|_| "lossy".to_owned());
        let truncate = self.truncate.map(|_| "truncate".to_owned());
        let free = self.free_with.as_ref().map(|path| format!("free_with = {}", crate::tokens::text(path)));
        let element = self.element.as_ref().map(|path| format!("element(free_with = {})", crate::tokens::text(path)));
        let counted = self.counted_by.as_ref().map(CountedBy::text);
        let copied = self.copied.map(|_| "copied".to_owned());
        let words = words.chain(code_page).chain(lossy).chain(truncate).chain(counted).chain(copied);
        let words = words.chain(free).chain(element);
        words.collect::<Vec<_>>().join(", ")
    }
}

impl Bind {
    pub(crate) fn is_link(&self) -> bool {
        matches!(self, Self::Link { .. })
    }
}

impl Block {
    /// The names an export is looked up by, in order: as written, or made from the Rust name.
    pub(crate) fn entry_points(&self, written: &[syn::LitStr], name: &str) -> Vec<String> {
        if !written.is_empty() {
            return written.iter().map(syn::LitStr::value).collect();
        }
        let name =
            self.rename_all.as_ref().map_or_else(|| name.to_owned(), |case| crate::names::rename(&case.value(), name));
        vec![format!("{}{name}", self.prefix.as_ref().map(syn::LitStr::value).unwrap_or_default())]
    }
}

impl Data {
    /// The names the export is looked up by, in order.
    pub(crate) fn entry_points(&self, block: &Block) -> Vec<String> {
        block.entry_points(&self.entry_points, &self.name())
    }

    /// The Rust name without `r#`.
    pub(crate) fn name(&self) -> String {
        use syn::ext::IdentExt;
        self.ident.unraw().to_string()
    }

    /// The `#[cfg]`s, which everything generated for the export must carry.
    pub(crate) fn cfgs(&self) -> impl Iterator<Item = &Attribute> {
        self.attributes.iter().filter(|attribute| attribute.path().is_ident("cfg"))
    }
}

/// `#[returns(…)]`.
#[derive(Default)]
pub(crate) struct Returns {
    pub(crate) span: Option<Span>,
    /// Words such as `bool32`.
    pub(crate) marshal: Option<Marshal>,
    /// `native = T`: what native code returns where the declaration says `()`.
    pub(crate) native: Option<Type>,
    /// `len_of(x)`: the returned integer is the length of the out buffer `x`.
    pub(crate) len_of: Option<LenOf>,
}

/// `#[fails(when = …, code = …)]`.
#[derive(Clone)]
pub(crate) struct Fails {
    pub(crate) span: Span,
    pub(crate) when: When,
    pub(crate) code: Code,
}

impl Fails {
    /// `when = never`: the native function cannot fail; what finds and marshals can.
    pub(crate) fn is_never(&self) -> bool {
        matches!(&self.when, When::Word(word) if word == "never")
    }
}

#[derive(Clone)]
pub(crate) enum When {
    Word(Ident),
    /// A user's `fn(native) -> bool`.
    Path(Path),
}

#[derive(Clone)]
pub(crate) enum Code {
    Errno,
    LastError,
    Returned,
    /// A user's function, called with the named native values.
    Call(Path, Vec<Ident>),
}

/// The declared return type.
#[allow(clippy::large_enum_variant, reason = "one per declared function, and short-lived")]
pub(crate) enum Output {
    /// None, or `()`.
    Unit,
    /// `!`.
    Never(Type),
    /// A value.
    Value(Type),
    /// A type whose last path segment is `Result` with arguments.
    Result { whole: Type, ok: Type, error: Option<Type> },
    /// On an `#[optional]` function, a type whose last path segment is `Option`.
    Optional { whole: Type },
}

impl Parameter {
    /// Whether it is an `#[out]` that is no buffer of the stub, and no length.
    pub(crate) fn is_plain_out(&self) -> bool {
        self.len_of.is_none() && self.direction.out().is_some_and(|out| !out.is_buffer())
    }
}

impl Direction {
    pub(crate) fn is_in(&self) -> bool {
        matches!(self, Self::In)
    }

    /// `#[out(…)]`'s arguments.
    pub(crate) fn out(&self) -> Option<&Out> {
        match self {
            Self::Out(out) => Some(out),
            _ => None,
        }
    }
}

impl Function {
    /// The names the export is looked up by, in order.
    pub(crate) fn entry_points(&self, block: &Block) -> Vec<String> {
        block.entry_points(&self.entry_points, &self.name())
    }

    /// The Rust name without `r#`.
    pub(crate) fn name(&self) -> String {
        use syn::ext::IdentExt;
        self.ident.unraw().to_string()
    }

    /// What keeps a `free_with` from naming it, which calls it with a pointer and nothing else.
    pub(crate) fn unfit_to_free(&self) -> Option<String> {
        match self.parameters.as_slice() {
            [Parameter { ty, .. }] if is_scalar(ty) || matches!(ungrouped(ty), Type::Reference(_)) => {
                Some(format!("takes a `{}`", crate::tokens::text(ty)))
            }
            [_] => None,
            parameters => Some(format!("has {} parameters", parameters.len())),
        }
    }

    /// The `#[cfg]`s, which everything generated for the function must carry.
    pub(crate) fn cfgs(&self) -> impl Iterator<Item = &Attribute> {
        self.attributes.iter().filter(|attribute| attribute.path().is_ident("cfg"))
    }

    /// The rule by which it fails, its own or the block's.
    pub(crate) fn rule<'a>(&'a self, block: &'a Block) -> Option<&'a Fails> {
        self.fails.as_ref().or(block.fails.as_ref())
    }

    pub(crate) fn parameter(&self, name: &Ident) -> Option<usize> {
        self.parameters.iter().position(|parameter| parameter.ident == *name)
    }
}

impl Output {
    /// The type as it is written, of what is returned at all.
    pub(crate) fn written(&self) -> Option<&Type> {
        match self {
            Self::Value(ty) | Self::Optional { whole: ty } | Self::Result { whole: ty, .. } => Some(ty),
            Self::Unit | Self::Never(_) => None,
        }
    }

    /// Sorts a written return type; `optional` says whether `Option` may mean absence.
    pub(crate) fn of(output: &syn::ReturnType, optional: bool) -> Self {
        let syn::ReturnType::Type(_, ty) = output else {
            return Self::Unit;
        };
        match &**ty {
            Type::Tuple(tuple) if tuple.elems.is_empty() => Self::Unit,
            Type::Never(_) => Self::Never((**ty).clone()),
            other => {
                let arguments = type_arguments(other);
                match (last_segment(other).as_deref(), arguments.as_slice()) {
                    (Some("Result"), [ok, rest @ ..]) => {
                        Self::Result { whole: other.clone(), ok: ok.clone(), error: rest.first().cloned() }
                    }
                    (Some("Option"), [_]) if optional => Self::Optional { whole: other.clone() },
                    _ => Self::Value(other.clone()),
                }
            }
        }
    }
}

fn last_segment(ty: &Type) -> Option<String> {
    match ty {
        Type::Path(path) => path.path.segments.last().map(|segment| segment.ident.to_string()),
        Type::Group(group) => last_segment(&group.elem),
        Type::Paren(paren) => last_segment(&paren.elem),
        _ => None,
    }
}

/// The type arguments of a path's last segment.
pub(crate) fn type_arguments(ty: &Type) -> Vec<Type> {
    match ty {
        Type::Path(path) => match path.path.segments.last().map(|segment| &segment.arguments) {
            Some(syn::PathArguments::AngleBracketed(arguments)) => arguments
                .args
                .iter()
                .filter_map(|argument| match argument {
                    syn::GenericArgument::Type(ty) => Some(ty.clone()),
                    _ => None,
                })
                .collect(),
            _ => Vec::new(),
        },
        Type::Group(group) => type_arguments(&group.elem),
        Type::Paren(paren) => type_arguments(&paren.elem),
        _ => Vec::new(),
    }
}

/// The type without the groups that `macro_rules!` puts around a fragment.
pub(crate) fn ungrouped(ty: &Type) -> &Type {
    match ty {
        Type::Group(group) => ungrouped(&group.elem),
        Type::Paren(paren) => ungrouped(&paren.elem),
        other => other,
    }
}

/// Scalars by name, which compile faster this way: same meaning, and `Scalar` checks the name's promise.
pub(crate) fn is_scalar(ty: &Type) -> bool {
    const PRIMITIVES: &[&str] = &["i8", "u8", "i16", "u16", "i32", "u32", "i64", "u64", "isize", "usize", "f32", "f64"];
    const C: &[&str] = &[
        "c_char",
        "c_schar",
        "c_uchar",
        "c_short",
        "c_ushort",
        "c_int",
        "c_uint",
        "c_long",
        "c_ulong",
        "c_longlong",
        "c_ulonglong",
        "c_float",
        "c_double",
    ];
    let Type::Path(path) = ty else { return false };
    let Some(last) = path.path.segments.last() else { return false };
    let name = last.ident.to_string();
    path.qself.is_none()
        && last.arguments.is_none()
        && (C.contains(&name.as_str()) || path.path.get_ident().is_some() && PRIMITIVES.contains(&name.as_str()))
}

/// Whether a type is written `()`.
pub(crate) fn is_unit(ty: &Type) -> bool {
    match ty {
        Type::Tuple(tuple) => tuple.elems.is_empty(),
        Type::Group(group) => is_unit(&group.elem),
        Type::Paren(paren) => is_unit(&paren.elem),
        _ => false,
    }
}

/// `path = …` values that may be a word or a path.
pub(crate) fn as_path(expression: &Expr) -> Option<&Path> {
    match expression {
        Expr::Path(path) if path.qself.is_none() && path.attrs.is_empty() => Some(&path.path),
        Expr::Group(group) => as_path(&group.expr),
        _ => None,
    }
}
