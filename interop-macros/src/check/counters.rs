//! Rules of lengths that come out with what they measure: `counted_by(…)`, `#[out] #[len_of(…)]`, and of what frees arrays.

use proc_macro2::Ident;

use crate::model::{CountedBy, Direction, LenOf, Marshal, On, Out, Output, Parameter, Signature};
use crate::report::Report;

pub(super) fn counters(signature: &Signature, report: &mut Report) {
    for parameter in &signature.parameters {
        let Some(marshal) = &parameter.marshal else { continue };
        if parameter.len_of.is_none() {
            counted_parameter(parameter, marshal, signature, report);
        }
    }
    if let Some(marshal) = signature.marshal_of_returned() {
        if let Some(counted_by) = &marshal.counted_by {
            counter(counted_by, None, signature, report);
        }
        arrays(marshal, report);
    }
}

/// `counted_by` is about what comes out; what goes in is counted by what the caller passes.
fn counted_parameter(parameter: &Parameter, marshal: &Marshal, signature: &Signature, report: &mut Report) {
    let name = &parameter.ident;
    if let Some(counted_by) = &marshal.counted_by {
        let message = match &parameter.direction {
            Direction::Out(out) if out.is_buffer() => format!(
                "the length of a buffer that the stub makes is reported through `#[in_out] #[len_of({name})]` or `#[returns(len_of({name}))]`; leave `counted_by` out"
            ),
            Direction::Out(_) => return both(counted_by, parameter, marshal, signature, report),
            _ => format!(
                "`counted_by` is for what comes out; give the parameter that carries this one's length `#[len_of({name})]`"
            ),
        };
        return report.error(counted_by.span, message);
    }
    if parameter.is_plain_out() {
        arrays(marshal, report);
    }
}

fn both(counted_by: &CountedBy, parameter: &Parameter, marshal: &Marshal, signature: &Signature, report: &mut Report) {
    counter(counted_by, Some(&parameter.ident), signature, report);
    arrays(marshal, report);
}

/// The names in `counted_by(…)` are native values that the call has, and nothing else tells the same length.
fn counter(counted_by: &CountedBy, of: Option<&Ident>, signature: &Signature, report: &mut Report) {
    let returns = signature.returns.as_ref().is_some_and(|returns| returns.len_of.is_some())
        || !matches!(signature.output, Output::Unit | Output::Never(_));
    for name in counted_by.by.names() {
        let known = signature.parameter(name).is_some();
        let message = match of {
            _ if name == "returned" && of.is_some() && returns => continue,
            _ if name == "returned" && of.is_some() => {
                "this function returns nothing; name the parameter that tells the length, or write `#[returns(len_of(…), native = …)]` for a returned length that the caller does not receive".to_owned()
            }
            _ if name == "returned" && matches!(counted_by.by, crate::model::Counter::Call(..)) => continue,
            _ if name == "returned" && of.is_none() => {
                "what is returned cannot tell its own length; name a parameter, or call a function".to_owned()
            }
            _ if !known => format!("no parameter is named `{name}`; write a parameter's name, or `returned`"),
            Some(of) if name == of && matches!(counted_by.by, crate::model::Counter::Named(_)) => {
                format!("`{of}` cannot tell its own length; name another parameter, or call a function")
            }
            _ => continue,
        };
        report.error(name.span(), message);
    }
    let what = of.map_or_else(|| "what is returned".to_owned(), |of| format!("`{of}`"));
    let carrier = signature.parameters.iter().find(|parameter| measures(parameter.len_of.as_ref(), of));
    if let Some(carrier) = carrier {
        report.error(
            counted_by.span,
            format!("the length of {what} is told by `{}` already; leave `counted_by` out", carrier.ident),
        );
    } else if of.is_some() && measures(signature.returns.as_ref().and_then(|returns| returns.len_of.as_ref()), of) {
        report.error(
            counted_by.span,
            format!("the length of {what} is returned already (`#[returns(len_of(…))]`); leave `counted_by` out"),
        );
    }
}

fn measures(len_of: Option<&LenOf>, of: Option<&Ident>) -> bool {
    len_of.is_some_and(|len_of| of.map_or_else(|| len_of.measures_returned(), |of| len_of.measures(of)))
}

/// Who frees the elements says nothing without who frees the array; and a list's length is where its null is.
fn arrays(marshal: &Marshal, report: &mut Report) {
    if let (Some(element), Some(_)) = (marshal.frees_each(), marshal.copied) {
        report.spanned(element, "what is `copied` stays native code's, with its elements; leave `element(…)` out, or write `free_with = …` for `copied`");
    } else if let (Some(element), None) = (marshal.frees_each(), &marshal.free_with) {
        report.spanned(element, "this frees the elements; say who frees the array, too: `free_with = …`");
    }
    if let (Some(list), Some(counted_by)) = (&marshal.list, &marshal.counted_by) {
        report.error(
            counted_by.span,
            format!("the end of a `{list}` is in it; leave `counted_by` out, or `{list}` for an array without one"),
        );
    }
}

/// `#[len_of(returned)]`: the length comes out, and there is something that it measures.
pub(super) fn returned_carrier(parameter: &Parameter, of: &Ident, signature: &Signature, report: &mut Report) {
    if parameter.direction.out().is_none() {
        return report.error(
            of.span(),
            "what is returned has no length before the call; write `#[out] #[len_of(returned)]` if native code tells it, or `#[returns(counted_by(…))]`",
        );
    }
    let value = match &signature.output {
        Output::Unit | Output::Never(_) => false,
        Output::Result { ok, .. } => !crate::model::is_unit(ok),
        Output::Value(_) | Output::Optional { .. } => true,
    };
    if !value {
        report.error(of.span(), "this function returns nothing that has a length; name a parameter");
    }
}

/// A length that comes out is there when what it measures is, and is one integer.
pub(super) fn length_that_comes_out(out: &Out, len_of: &LenOf, report: &mut Report) {
    if out.is_buffer() {
        report.error(out.span, "a length is one integer; leave `capacity` out");
    } else if out.on != On::Success {
        report.error(out.span, format!("a length comes out when `{}` does; leave `on = …` out", len_of.of[0]));
    }
}
