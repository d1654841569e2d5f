//! Rules that need no types. Each notes its mistakes at the token that must change.

mod linkage;

use std::collections::HashMap;

use proc_macro2::{Ident, Span};
use syn::Type;

use crate::model::{Block, Code, Direction, Function, Marshal, Output, is_unit, ungrouped};
use crate::report::Report;
use crate::tokens::text;

pub(crate) fn import(block: &mut Block, report: &mut Report) {
    function_names(block, report);
    let block_rule = block.fails.is_some();
    linkage::linked_data(block, report);
    linkage::linked_functions(block, report);
    for function in &mut block.functions {
        if function.broken {
            continue; // its mistakes are noted already; more of them would be consequences
        }
        let mut mistakes = Report::default();
        parameter_names(function, &mut mistakes);
        if mistakes.is_empty() {
            length_carriers(function, &mut mistakes); // which tells parameters by their names
        }
        length_directions(function, &mut mistakes);
        values_that_come_out(function, &mut mistakes);
        when_values_come_out(function, &mut mistakes);
        growing_buffers(function, block_rule, &mut mistakes);
        lossy_strings(function, &mut mistakes);
        returned_length(function, &mut mistakes);
        variadic_parameters(function, &mut mistakes);
        last_error(function, &mut mistakes);
        failure_rule(function, &mut mistakes);
        failure_arguments(function, &mut mistakes);
        optional(function, &mut mistakes);
        returns(function, block_rule, &mut mistakes);
        function.broken = !mistakes.is_empty();
        report.absorb(mistakes);
    }
    block_failure_rule(block, report);
    block_names(block, report);
    same_symbol(block, report);
}

/// Two functions of one name. (Functions under `#[cfg]` are alternatives.) The second goes, so that rustc does not count
/// up everything that is generated twice.
fn function_names(block: &mut Block, report: &mut Report) {
    let mut seen = Vec::new();
    block.functions.retain(|function| {
        if function.cfgs().next().is_some() {
            return true;
        }
        let again = seen.contains(&function.ident);
        if again {
            let name = &function.ident;
            report.error(
                name.span(),
                format!(
                    "a second function named `{name}`; rename one, and name the export with `#[entry_point(\"…\")]`"
                ),
            );
        }
        seen.push(function.ident.clone());
        !again
    });
}

/// `fn f(a: c_int, a: c_int)`: rustc would not see the second one where the caller does not pass it.
fn parameter_names(function: &Function, report: &mut Report) {
    for (index, parameter) in function.parameters.iter().enumerate() {
        if function.parameters[..index].iter().any(|earlier| earlier.ident == parameter.ident) {
            report.error(parameter.ident.span(), format!("a second parameter named `{}`; rename one", parameter.ident));
        }
    }
}

/// `#[len_of(a)]` names a parameter that the caller passes, and is the only one that does.
fn length_carriers(function: &Function, report: &mut Report) {
    let mut carriers: HashMap<&Ident, &Ident> = HashMap::new();
    for parameter in &function.parameters {
        let Some(len_of) = &parameter.len_of else { continue };
        let of = &len_of.of;
        if *of == parameter.ident {
            report.error(of.span(), format!("`{of}` cannot carry its own length; name the slice, buffer or string"));
            continue;
        }
        match function.parameter(of).map(|index| &function.parameters[index]) {
            None => {
                let similar = crate::names::similar(
                    &of.to_string(),
                    function
                        .parameters
                        .iter()
                        .map(|p| p.ident.to_string())
                        .collect::<Vec<_>>()
                        .iter()
                        .map(String::as_str),
                )
                .map(|similar| format!("; did you mean `{similar}`?"));
                report.error(of.span(), format!("no parameter is named `{of}`{}", similar.unwrap_or_default()));
            }
            Some(target) if target.len_of.is_some() => {
                report.error(of.span(), format!("`{of}` is itself a length; name the slice, buffer or string"));
            }
            Some(target) if !target.direction.is_in() && target.direction.out().is_none_or(|out| !out.is_buffer()) => {
                report.error(of.span(), format!("`{of}` is not passed by the caller, so its length is not known; name a slice, buffer or string that is"));
            }
            Some(_) => {
                if let Some(first) = carriers.insert(of, &parameter.ident) {
                    report.error(
                        of.span(),
                        format!(
                            "the length of `{of}` is carried by `{first}` already; leave one `#[len_of({of})]` out"
                        ),
                    );
                }
            }
        }
    }
}

/// A length goes in, or in and out; it is converted from the Rust length and from nothing else.
fn length_directions(function: &Function, report: &mut Report) {
    for parameter in &function.parameters {
        let Some(len_of) = &parameter.len_of else { continue };
        if let Direction::Out(out) = &parameter.direction {
            report.error(
                out.span,
                format!("a length that only comes out does not tell native code the capacity; write `#[in_out] #[len_of({0})]`, or `#[out]` without `#[len_of({0})]`", len_of.of),
            );
        }
        if let Some(marshal) = &parameter.marshal {
            report.error(marshal.span, "a length crosses as its integer type; leave `#[marshal(…)]` out");
        }
    }
}

/// `#[out] x: &mut T`: the attribute says that a pointer crosses, so the type is that of the value.
fn values_that_come_out(function: &Function, report: &mut Report) {
    for parameter in &function.parameters {
        let Type::Reference(reference) = ungrouped(&parameter.ty) else { continue };
        let (mutable, lifetime) = (reference.mutability.is_some(), reference.lifetime.is_some());
        let (name, value) = (&parameter.ident, text(&reference.elem));
        let slice = matches!(ungrouped(&reference.elem), Type::Slice(_));
        let message = match parameter.direction {
            _ if parameter.len_of.is_some() => continue, // a length has a rule of its own
            Direction::Out(_) if mutable && slice => format!(
                "a buffer is lent by the caller; leave `#[out]` out, and give the parameter that carries its length `#[len_of({name})]`, or `#[in_out] #[len_of({name})]` if the filled length comes back"
            ),
            Direction::Out(_) if mutable => {
                format!(
                    "an `#[out]` parameter is declared as the value that comes out; write `{value}`, or leave `#[out]` out to lend it"
                )
            }
            Direction::Out(_) if !lifetime => format!(
                "an `#[out]` parameter is declared as the value that comes out; write `{value}`, or, for a string that native code keeps, `&'static str` or `&'static CStr`"
            ),
            Direction::InOut if mutable => {
                format!(
                    "an `#[in_out]` parameter is declared as the value that native code replaces; write `{value}`, or leave `#[in_out]` out to lend it"
                )
            }
            _ => continue,
        };
        report.spanned(reference, message);
    }
}

/// `#[out(on = failure)]` and `always` say something only where the call can fail.
fn when_values_come_out(function: &Function, report: &mut Report) {
    for parameter in &function.parameters {
        let Some(out) = parameter.direction.out() else { continue };
        if out.on != crate::model::On::Success && !matches!(function.output, Output::Result { .. }) {
            report.error(out.span, "this function returns no `Result`, so the call cannot fail; leave `on = …` out");
        }
        if out.on != crate::model::On::Success && out.is_buffer() {
            report.error(out.span, "a buffer that the stub makes exists in any case; leave `on = …` out");
        }
    }
}

/// `grow` and `query` say how the capacity changes; one buffer of a call can.
fn growing_buffers(function: &Function, block_rule: bool, report: &mut Report) {
    let mut first: Option<&Ident> = None;
    for parameter in &function.parameters {
        let Some(out) = parameter.direction.out() else { continue };
        match (&out.capacity, out.grow, out.query) {
            (None, Some(grow), _) => {
                report.error(grow, "a buffer that grows begins with a capacity; write `capacity = …, grow`")
            }
            (Some(_), _, Some(query)) => report.error(query, "`query` asks for the capacity; leave `capacity = …` out"),
            _ => {}
        }
        if let Some(span) = out.grows() {
            if matches!(function.output, Output::Result { .. }) && function.fails.is_none() && !block_rule {
                report.error(span, "an error type's own rule does not say when a buffer was too small; write `#[fails(when = …, code = …)]`");
            }
            if let Some(first) = first {
                report.error(
                    span,
                    format!("one buffer of a call can grow, and `{first}` does; give this one a capacity"),
                );
            }
            first = Some(&parameter.ident);
        }
        if let Some(query) = out.query {
            let reported = function
                .returns
                .as_ref()
                .is_some_and(|returns| returns.len_of.as_ref().is_some_and(|len_of| len_of.of == parameter.ident));
            let reported = reported
                || function.parameters.iter().any(|other| {
                    !other.direction.is_in() && other.len_of.as_ref().is_some_and(|len_of| len_of.of == parameter.ident)
                });
            if !reported {
                report.error(query, format!("nothing reports the size that `query` asks for; write `#[in_out] #[len_of({0}, …)]` on a parameter, or `#[returns(len_of({0}, …))]`", parameter.ident));
            }
        }
    }
}

/// `lossy` is about what comes out: a string that goes in is Unicode, and what its encoding lacks is an error.
fn lossy_strings(function: &Function, report: &mut Report) {
    for parameter in &function.parameters {
        if let (Direction::In, None, Some(Marshal { lossy: Some(span), .. })) =
            (&parameter.direction, &parameter.len_of, &parameter.marshal)
        {
            report
                .error(*span, "`lossy` is for strings that come out of native code; this one goes in, so leave it out");
        }
    }
}

/// `#[returns(len_of(x))]` names an out buffer whose length nothing else reports, and leaves nothing to return.
fn returned_length(function: &Function, report: &mut Report) {
    let Some(len_of) = function.returns.as_ref().and_then(|returns| returns.len_of.as_ref()) else { return };
    let of = &len_of.of;
    let value = match &function.output {
        Output::Value(ty) | Output::Optional { whole: ty } => Some((ty, text(ty))),
        Output::Result { ok, .. } if !is_unit(ok) => Some((ok, text(ok))),
        Output::Result { .. } | Output::Unit | Output::Never(_) => None,
    };
    if let Some((ty, native)) = value {
        report.spanned(ty, format!("what is returned is the length of `{of}`, which comes out with it; write `#[returns(len_of({of}, …), native = {native})]`, and `()` here"));
        return;
    }
    match function.parameter(of).map(|index| &function.parameters[index]) {
        None => report.error(of.span(), format!("no parameter is named `{of}`")),
        Some(target) if target.direction.out().is_none_or(|out| !out.is_buffer()) => report.error(
            of.span(),
            format!("`{of}` is no buffer that the stub makes; write `#[out(capacity = …)]` on it, or return the length as a value"),
        ),
        Some(_) => {
            let reported = function.parameters.iter().find(|parameter| {
                !parameter.direction.is_in() && parameter.len_of.as_ref().is_some_and(|len_of| len_of.of == *of)
            });
            let carrier = function.parameters.iter().find_map(|parameter| {
                Some((&parameter.ident, parameter.len_of.as_ref().filter(|carried| carried.of == *of)?))
            });
            if let Some((carrier, carried)) = carrier {
                let words = [("unit", &len_of.unit, &carried.unit), ("nul", &len_of.nul, &carried.nul)];
                for (key, here, there) in words {
                    if let (Some(here), Some(there)) = (here, there)
                        && here != there
                    {
                        report.error(here.span(), format!("`{carrier}` says `{key} = {there}` of the same buffer; leave one of the two out (`nul = in_only` and `out_only` are for a terminator that is counted one way)"));
                    }
                }
            }
            if let Some(reported) = reported {
                report.error(of.span(), format!("the length of `{of}` comes back through `{}` already", reported.ident));
            }
        }
    }
}

/// C's `...` follows at least one parameter, and everything from the first `#[variadic]` on is variadic.
fn variadic_parameters(function: &Function, report: &mut Report) {
    let Some(first) = function.parameters.iter().position(|parameter| parameter.variadic.is_some()) else { return };
    if first == 0
        && let Some(span) = function.parameters[0].variadic
    {
        report.error(span, "C's `...` follows at least one named parameter");
    }
    if let Some(second) = function.parameters[first + 1..].iter().find_map(|parameter| parameter.variadic) {
        report.error(second, "everything after the first `#[variadic]` parameter is variadic; leave this one out");
    }
}

/// `#[last_error]` returns the code beside the result; a `Result` has it in its error.
fn last_error(function: &Function, report: &mut Report) {
    if let Some(span) = function.last_error
        && !matches!(function.output, Output::Unit | Output::Value(_))
    {
        report.error(span, "the code of a `Result` is in its error; write `#[fails(…, code = last_error)]` instead");
    }
}

/// A rule without a `Result` has nowhere to report to.
fn failure_rule(function: &Function, report: &mut Report) {
    if let Some(fails) = &function.fails
        && !matches!(function.output, Output::Result { .. })
    {
        report.error(
            fails.span,
            "this function returns no `Result` that could report the failure; write `-> Result<…, …>`",
        );
    }
}

/// The arguments of a `code = path(…)` are native values that the call has.
fn failure_arguments(function: &Function, report: &mut Report) {
    let Some(crate::model::Fails { code: Code::Call(_, arguments), .. }) = &function.fails else { return };
    for argument in arguments {
        if argument != "returned" && function.parameter(argument).is_none() {
            report.error(
                argument.span(),
                format!("no parameter is named `{argument}`; write a parameter's name, or `returned`"),
            );
        }
    }
}

/// The caller of an `#[optional]` function must be able to see that it is absent.
fn optional(function: &Function, report: &mut Report) {
    let Some(span) = function.optional else { return };
    let visible = matches!(function.output, Output::Result { .. } | Output::Optional { .. });
    if !visible && function.fallback.is_none() {
        report.error(
            span,
            "the caller could not see that this function is absent; return `Option<…>` or `Result<…, …>`, or give it a body",
        );
    }
}

/// `#[returns(…)]` says something about a value that is returned.
fn returns(function: &Function, block_rule: bool, report: &mut Report) {
    let Some(returns) = &function.returns else { return };
    let span = returns.span.unwrap_or_else(Span::call_site);
    let unit = match &function.output {
        Output::Unit if returns.len_of.is_some() => true,
        Output::Unit | Output::Never(_) => {
            report.error(span, "this function returns nothing that `#[returns(…)]` could describe; leave it out");
            return;
        }
        Output::Result { ok, .. } => is_unit(ok),
        Output::Value(_) | Output::Optional { .. } => false,
    };
    match (&returns.native, &returns.marshal) {
        _ if !unit && returns.len_of.is_some() => {} // reported by `returned_length`
        (Some(native), _) if !unit => {
            report.spanned(native, "`native = …` is for `Result<(), …>`; here the returned value's type says it");
        }
        (Some(native), None) if function.fails.is_none() && !block_rule && returns.len_of.is_none() => {
            report.spanned(native, "`native = …` goes with `#[fails(…)]` on this function; an error type with its own rule names its status type itself");
        }
        (_, Some(marshal)) if unit => {
            report.error(marshal.span, "`()` is not converted; leave this out");
        }
        _ => {}
    }
}

/// A block's rule that no function uses is a mistake in the block or in its functions.
fn block_failure_rule(block: &Block, report: &mut Report) {
    let Some(fails) = &block.fails else { return };
    if !block.functions.iter().any(|function| matches!(function.output, Output::Result { .. })) {
        report
            .error(fails.span, "no function of this block returns a `Result`, so this rule says nothing; leave it out");
    }
    if let Code::Call(_, arguments) = &fails.code
        && let Some(argument) = arguments.iter().find(|argument| *argument != "returned")
    {
        report.error(argument.span(), "a block's rule can call its function with `returned` or nothing; write `#[fails(…)]` on the function to pass parameters");
    }
}

/// A prefix or a case that every function overrides is a mistake in the block or in its functions.
fn block_names(block: &Block, report: &mut Report) {
    if block.functions.iter().any(|function| function.broken || function.entry_points.is_empty()) {
        return;
    }
    for (key, value) in [("prefix", &block.prefix), ("rename_all", &block.rename_all)] {
        if let Some(value) = value {
            report.error(
                value.span(),
                format!("every function of this block names its entry point, so `{key}` says nothing; leave it out"),
            );
        }
    }
}

/// The same export declared twice with different signatures: one of them is wrong. (Functions under `#[cfg]` are
/// alternatives, and C-variadic ones have many argument lists, so these are not compared.)
fn same_symbol(block: &mut Block, report: &mut Report) {
    let mut seen: HashMap<String, (String, NativeSignature)> = HashMap::new();
    let mut wrong = Vec::new();
    for (index, function) in block.functions.iter().enumerate() {
        let variadic = function.parameters.iter().any(|parameter| parameter.variadic.is_some());
        if function.broken || variadic || function.cfgs().next().is_some() {
            continue;
        }
        let signature = native_signature(function);
        for name in function.entry_points(block) {
            match seen.get(&name) {
                Some((first, other)) if !other.agrees(&signature) => {
                    report.error(
                        function.ident.span(),
                        format!("`{name}` is declared twice with different signatures, here and as `{first}`; one of them is wrong"),
                    );
                    wrong.push(index);
                }
                Some(_) => {}
                None => {
                    seen.insert(name, (function.name(), signature.clone()));
                }
            }
        }
    }
    for index in wrong {
        block.functions[index].broken = true;
    }
}

/// What two declarations of one export must agree on, as far as it can be seen without types.
#[derive(Clone)]
struct NativeSignature {
    /// The scalars, by name; of anything else only that it is there.
    parameters: Vec<Option<String>>,
    /// What native code returns, where it is a scalar or nothing.
    output: Option<String>,
}

impl NativeSignature {
    fn agrees(&self, other: &Self) -> bool {
        let agree = |a: &Option<String>, b: &Option<String>| a.iter().zip(b).all(|(a, b)| a == b);
        self.parameters.len() == other.parameters.len()
            && self.parameters.iter().zip(&other.parameters).all(|(a, b)| agree(a, b))
            && agree(&self.output, &other.output)
    }
}

fn native_signature(function: &Function) -> NativeSignature {
    let scalar = |ty: &syn::Type| crate::plan::is_scalar(ty).then(|| text(ty));
    let parameters = function.parameters.iter().map(|parameter| match (&parameter.direction, &parameter.marshal) {
        (Direction::In, None) => scalar(&parameter.ty),
        _ => None,
    });
    let output = match &function.output {
        _ if function.returns.is_some() => None,
        Output::Unit => Some(String::new()),
        Output::Result { ok: ty, .. } | Output::Never(ty) | Output::Value(ty) => scalar(ty),
        Output::Optional { .. } => None,
    };
    NativeSignature { parameters: parameters.collect(), output }
}
