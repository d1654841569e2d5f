//! The marshalers without native code, so that Miri sees all of it: the test itself reads and writes through the native pointers, as the
//! callee would.

use crate::error::Problem;
use crate::marshal::argument::{Argument, WriteBack};
use crate::marshal::call::{buffer, call};
use crate::marshal::policy::Alone;
use crate::marshal::policy::ByType;
use crate::marshal::policy::NoEncoding;
use crate::{Error, ErrorKind};

mod borrowed;
mod buffers;
mod counted;
mod ends;
mod given;
mod in_place;
mod keepers;
mod lending;
mod lengths;
mod marshaler;
mod references;
mod shapes;
mod strings;
mod values;
mod with;

/// What stands beside the value does not matter.
pub(crate) type ByItself = ByType<NoEncoding, Alone>;

/// Passes `value` under the policy `M`, lets `callee` use the native value, and does what must happen after the call.
pub(crate) fn called<M, T: Argument<M>, R>(value: T, callee: impl FnOnce(T::Native) -> R) -> Result<R, Error> {
    let mut buffer = buffer();
    let call = call(&mut buffer);
    let (native, held) = value.pass(&call)?;
    let result = callee(native);
    // SAFETY: the memory of the call is alive.
    unsafe { held.after() }?;
    Ok(result)
}

/// Why a value could not cross.
#[track_caller]
pub(super) fn problem<T: std::fmt::Debug>(result: Result<T, Error>) -> Problem {
    match result.unwrap_err().into_kind() {
        ErrorKind::Marshal(error) => error.problem().clone(),
        other => panic!("{other:?}"),
    }
}
