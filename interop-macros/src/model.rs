//! What was declared: plain structures that keep their spans.

use proc_macro2::{Ident, Span, TokenStream};
use syn::{Attribute, Expr, Generics, Path, Type, Visibility};

/// One `#[interop::import(…)] unsafe extern "…" { … }`.
pub(crate) struct Block {
    pub(crate) library: Library,
    pub(crate) strings: Option<Ident>,
    pub(crate) prefix: Option<String>,
    pub(crate) rename_all: Option<String>,
    pub(crate) fails: Option<Fails>,
    pub(crate) api: Option<Ident>,
    /// The facade, as the user's crate calls it.
    pub(crate) facade: Path,
    pub(crate) abi: syn::LitStr,
    pub(crate) functions: Vec<Function>,
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
    pub(crate) fails: Option<Fails>,
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
    pub(crate) ident: Ident,
    pub(crate) ty: Type,
    pub(crate) direction: Direction,
    pub(crate) len_of: Option<LenOf>,
    pub(crate) marshal: Option<Ident>,
}

/// Which way a parameter's value goes, with the attribute that says so.
#[derive(Clone, Copy)]
pub(crate) enum Direction {
    In,
    Out(Span),
    InOut,
}

/// `#[len_of(of, unit = …, nul = …)]`.
pub(crate) struct LenOf {
    pub(crate) of: Ident,
    pub(crate) unit: Option<Ident>,
    pub(crate) nul: Option<Ident>,
}

/// `#[returns(…)]`.
#[derive(Default)]
pub(crate) struct Returns {
    pub(crate) span: Option<Span>,
    /// A word such as `bool32`.
    pub(crate) marshal: Option<Ident>,
    /// `native = T`: what native code returns where the declaration says `()`.
    pub(crate) native: Option<Type>,
}

/// `#[fails(when = …, code = …)]`.
#[derive(Clone)]
pub(crate) struct Fails {
    pub(crate) span: Span,
    pub(crate) when: When,
    pub(crate) code: Code,
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
    Returned,
    /// A user's function, called with the named native values.
    Call(Path, Vec<Ident>),
}

/// The declared return type.
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

impl Direction {
    pub(crate) fn is_in(self) -> bool {
        matches!(self, Self::In)
    }
}

impl Function {
    /// The names the export is looked up by, in order.
    pub(crate) fn entry_points(&self, block: &Block) -> Vec<String> {
        if !self.entry_points.is_empty() {
            return self.entry_points.iter().map(syn::LitStr::value).collect();
        }
        let name = self.name();
        let name = block.rename_all.as_ref().map_or_else(|| name.clone(), |case| crate::names::rename(case, &name));
        vec![format!("{}{name}", block.prefix.as_deref().unwrap_or_default())]
    }

    /// The Rust name without `r#`.
    pub(crate) fn name(&self) -> String {
        use syn::ext::IdentExt;
        self.ident.unraw().to_string()
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
fn type_arguments(ty: &Type) -> Vec<Type> {
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
