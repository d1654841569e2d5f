//! Rules of strings in buffers that native code writes to.

use crate::model::{Direction, Marshal, Signature};
use crate::report::Report;

/// `truncate` is about a buffer that native code writes a string to, and that does not grow.
pub(super) fn truncated(signature: &Signature, report: &mut Report) {
    for parameter in &signature.parameters {
        let (None, Some(Marshal { truncate: Some(span), .. })) = (&parameter.len_of, &parameter.marshal) else {
            continue;
        };
        let message = match &parameter.direction {
            Direction::In => {
                "`truncate` is for strings that native code writes to a buffer; this one goes in, so leave it out"
            }
            Direction::Out(out) if out.grow.is_some() => {
                "a buffer that grows cuts nothing off; leave `grow` or `truncate` out"
            }
            Direction::Out(out) if out.query.is_some() => {
                "a buffer of the size that was asked for cuts nothing off; leave `query` or `truncate` out"
            }
            Direction::Out(out) if !out.is_buffer() => {
                "`truncate` is for strings that native code writes to a buffer; write `#[out(capacity = …)]`, or leave it out"
            }
            Direction::Out(_) | Direction::InOut(_) => continue,
        };
        report.error(*span, message);
    }
    if let Some(Marshal { truncate: Some(span), .. }) = signature.returns.as_ref().and_then(|r| r.marshal.as_ref()) {
        report.error(
            *span,
            "`truncate` is for strings that native code writes to a buffer; this one is returned, so leave it out",
        );
    }
}

/// A buffer of the stub's is nobody else's to free.
pub(super) fn freed_buffers(signature: &Signature, report: &mut Report) {
    for parameter in &signature.parameters {
        let (None, Some(marshal)) = (&parameter.len_of, &parameter.marshal) else { continue };
        if let Some(span) = marshal.copied {
            let message = match &parameter.direction {
                Direction::InOut(_) => {
                    "what native code changes in place is the call's own; leave `copied` out, or write `#[out]` for what native code keeps"
                }
                Direction::Out(out) if out.is_buffer() => {
                    "what native code writes to a buffer of the call's is the caller's already; leave `copied` out, or `capacity = …` for a pointer to what native code keeps"
                }
                Direction::In | Direction::Out(_) => continue,
            };
            report.error(span, message);
        }
        let Some(path) = &marshal.free_with else { continue };
        let message = match &parameter.direction {
            Direction::InOut(_) => {
                "what native code changes in place is not its own to free; leave `free_with` out, or write `#[out]` for what native code allocates"
            }
            Direction::Out(out) if out.is_buffer() => {
                "a buffer of the call's own is not native code's to free; leave `free_with` out, or write `#[out]` for what native code allocates"
            }
            Direction::In | Direction::Out(_) => continue,
        };
        report.spanned(path, message);
    }
}
