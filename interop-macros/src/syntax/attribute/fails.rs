//! `#[fails(…)]`, and the block's `fails(…)`.

use proc_macro2::Span;
use syn::meta::ParseNestedMeta;
use syn::spanned::Spanned;
use syn::{Attribute, Expr, Path};

use super::{Once, unknown, value};
use crate::model::{Code, Fails, When, as_path};
use crate::report::Report;
use crate::{habits, words};

/// `#[fails(…)]`.
pub(crate) fn fails(attribute: &Attribute, report: &mut Report) -> Option<Fails> {
    let mut value = None;
    let whole = attribute.path().span();
    let parsed = match &attribute.meta {
        syn::Meta::List(list) => {
            let mut parts = FailsParts::new();
            let parsed = list.parse_nested_meta(|meta| parts.set(&meta, report));
            if parsed.is_ok() {
                value = parts.finish(whole, report);
            }
            parsed
        }
        _ => Err(syn::Error::new(whole, "say how the call fails: `#[fails(when = …, code = …)]`")),
    };
    report.ok(parsed);
    value
}

/// `fails(…)` on a block.
pub(super) fn fails_arguments(meta: &ParseNestedMeta<'_>, report: &mut Report) -> syn::Result<Option<Fails>> {
    let mut parts = FailsParts::new();
    if !meta.input.peek(syn::token::Paren) {
        return Err(meta.error("say how calls fail: `fails(when = …, code = …)`"));
    }
    meta.parse_nested_meta(|meta| parts.set(&meta, report))?;
    Ok(parts.finish(meta.path.span(), report))
}

struct FailsParts {
    when: Once<When>,
    code: Once<Code>,
    bad: bool,
}

impl FailsParts {
    fn new() -> Self {
        Self { when: Once::new(), code: Once::new(), bad: false }
    }

    fn set(&mut self, meta: &ParseNestedMeta<'_>, report: &mut Report) -> syn::Result<()> {
        let span = meta.path.span();
        if meta.path.is_ident("when") {
            let value: Expr = value(meta, "when the call has failed: `when = negative_one`")?;
            match when(&value, words::WHEN) {
                Ok(value) => self.when.set(span, "when", value, report),
                Err(error) => {
                    report.push(error);
                    self.bad = true;
                }
            }
        } else if meta.path.is_ident("code") {
            let value: Expr = value(meta, "where the code is: `code = errno`")?;
            match code(&value) {
                Ok(value) => self.code.set(span, "code", value, report),
                Err(error) => {
                    report.push(error);
                    self.bad = true;
                }
            }
        } else {
            return Err(meta.error("unknown key; `#[fails(…)]` takes `when = …` and `code = …`"));
        }
        Ok(())
    }

    fn finish(self, span: Span, report: &mut Report) -> Option<Fails> {
        if self.bad {
            return None;
        }
        match (self.when.take(), self.code.take()) {
            (Some(When::Word(word)), code) if word == "never" => {
                if code.is_some() {
                    report.error(word.span(), "a call that never fails has no code; leave `code = …` out");
                }
                Some(Fails { span, when: When::Word(word), code: Code::Returned })
            }
            (Some(when), Some(code)) => Some(Fails { span, when, code }),
            (when, code) => {
                let missing = match (when, code) {
                    (None, None) => "when the call has failed and where the code is: `when = …, code = …`",
                    (None, _) => {
                        "when the call has failed: `when = negative_one` (or `negative`, `null`, `zero`, `nonzero`, a function)"
                    }
                    _ => "where the code is: `code = errno` (or `returned`, a function)",
                };
                report.error(span, format!("say {missing}"));
                None
            }
        }
    }
}

/// One of the words `known`, or a function.
pub(super) fn when(value: &Expr, known: &[&str]) -> syn::Result<When> {
    let Some(path) = as_path(value) else {
        let words = words::list(known.iter().copied());
        let message = format!("write {words}, or the path of a function from the native value to `bool`");
        return Err(syn::Error::new_spanned(value, message));
    };
    match path.get_ident() {
        Some(word) if known.contains(&word.to_string().as_str()) => Ok(When::Word(word.clone())),
        Some(word) if habits::when(&word.to_string()).is_some() => {
            Err(syn::Error::new(word.span(), habits::when(&word.to_string()).unwrap_or_default()))
        }
        Some(word) if words::similar(&word.to_string(), known.iter().copied()).is_some() => {
            Err(syn::Error::new(word.span(), unknown("condition", &word.to_string(), known)))
        }
        _ => Ok(When::Path(path.clone())),
    }
}

fn code(value: &Expr) -> syn::Result<Code> {
    let wrong = |tokens: &Expr| {
        let words = words::list(words::CODE.iter().copied());
        syn::Error::new_spanned(
            tokens,
            format!("write {words}, or call a function: `path(returned)`, `path(a_parameter)`, `path()`"),
        )
    };
    match value {
        Expr::Group(group) => code(&group.expr), // came through `macro_rules!`
        Expr::Call(call) => {
            let path = as_path(&call.func).ok_or_else(|| wrong(&call.func))?;
            let arguments = call.args.iter().map(|argument| {
                as_path(argument)
                    .and_then(Path::get_ident)
                    .map(syn::ext::IdentExt::unraw)
                    .ok_or_else(|| syn::Error::new_spanned(argument, "write a parameter's name, or `returned`"))
            });
            Ok(Code::Call(path.clone(), arguments.collect::<syn::Result<_>>()?))
        }
        other => match as_path(other) {
            Some(path) if path.is_ident("errno") => Ok(Code::Errno),
            Some(path) if path.is_ident("last_error") => Ok(Code::LastError),
            Some(path) if path.is_ident("returned") => Ok(Code::Returned),
            Some(path)
                if path
                    .get_ident()
                    .is_some_and(|word| words::similar(&word.to_string(), words::CODE.iter().copied()).is_some()) =>
            {
                let word = path.get_ident().map(ToString::to_string).unwrap_or_default();
                Err(syn::Error::new(path.span(), unknown("code", &word, words::CODE)))
            }
            Some(path) => Ok(Code::Call(path.clone(), Vec::new())),
            None => Err(wrong(other)),
        },
    }
}
