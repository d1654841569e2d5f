//! The user's own conversions: `with = M`.

use crate::model::{Direction, Marshal, Signature};
use crate::report::Report;

/// A value is converted as a whole, or each of its elements; and what native code fills in place is not converted.
pub(super) fn conversions(signature: &Signature, report: &mut Report) {
    for parameter in &signature.parameters {
        let Some(marshal) = &parameter.marshal else { continue };
        once(marshal, report);
        let filled = matches!(parameter.direction, Direction::In) && parameter.len_of.is_none();
        if let Some(marshaler) = marshal.marshaler()
            && filled
            && signature.lengths(&parameter.ident).outward.is_some()
        {
            report.spanned(
                marshaler,
                "native code fills this where it stands, so what is in it crosses as it is; leave `with = …` out, and convert what has been filled",
            );
        }
    }
    if let Some(marshal) = signature.marshal_of_returned() {
        once(marshal, report);
    }
}

/// `with = M, element(with = N)`.
fn once(marshal: &Marshal, report: &mut Report) {
    if let (Some(_), Some(each)) = (&marshal.with, marshal.element.as_ref().and_then(|element| element.with.as_ref())) {
        report.spanned(
            each,
            "`with = …` converts the whole value, which leaves no elements to convert; leave one of the two out",
        );
    }
}
