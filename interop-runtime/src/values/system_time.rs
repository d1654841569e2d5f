//! `SystemTime`, which crosses only with a declared native form.

use std::time::SystemTime;

use super::{FileTime, OleDate, ValueError};
use crate::Error;
use crate::error::Problem;
use crate::marshal::abi::{Abi, Fillable};
use crate::marshal::argument::{Argument, Element, ElementMut, LendRef, LendRefMut};
use crate::marshal::family::converted::{Converted, converted};
use crate::marshal::lend::{Lend, LendMut};
use crate::marshal::length::count::ItemCount;
use crate::marshal::policy::{Alone, ByWord, Date, Filetime, InArray, Optional, Replaced};
use crate::marshal::replace::in_out;
use crate::marshal::shape::{Shape, ShapeBehind};
use crate::marshal::structure::changed::TakeChanged;
use crate::marshal::take::{Take, TakeNullable};
use crate::marshal::write_back::marshaled;

/// The native form of a point in time.
#[diagnostic::on_unimplemented(
    message = "a `SystemTime` needs a native form, and this word names none",
    label = "what is a point in time on the native side?",
    note = "write `filetime` (Win32's `FILETIME`) or `date` (OLE Automation's `DATE`, in UTC)"
)]
pub trait TimeForm {
    /// The native type.
    type Native: Abi + Fillable + TryFrom<SystemTime, Error = ValueError> + TryInto<SystemTime, Error = ValueError>;
}
impl TimeForm for Filetime {
    type Native = FileTime;
}
impl TimeForm for Date {
    type Native = OleDate;
}

/// A policy that names the native form of a point in time.
#[diagnostic::on_unimplemented(
    message = "a `SystemTime` needs a native form",
    label = "what is a point in time on the native side?",
    note = "write `#[marshal(filetime)]` (Win32's `FILETIME`) or `#[marshal(date)]` (OLE Automation's `DATE`, in UTC) on this parameter; for a return value, `#[returns(filetime)]` or `#[returns(date)]` on the function"
)]
pub trait SaysTimeForm {
    /// The form.
    type Form: TimeForm;
}
impl<F: TimeForm, P> SaysTimeForm for ByWord<F, P> {
    type Form = F;
}
impl<M: SaysTimeForm> SaysTimeForm for InArray<M> {
    type Form = M::Form;
}
impl<M: SaysTimeForm> SaysTimeForm for Optional<M> {
    type Form = M::Form;
}
impl<M: SaysTimeForm> SaysTimeForm for Replaced<M> {
    type Form = M::Form;
}

#[cold]
fn refused(error: ValueError) -> Error {
    Error::marshal(Problem::Value(error))
}

impl<F: TimeForm> Converted<F> for SystemTime {
    type Native = F::Native;
    fn to_native(self) -> Result<Self::Native, Error> {
        self.try_into().map_err(refused)
    }
    fn from_native(native: Self::Native) -> Result<Self, Error> {
        native.try_into().map_err(refused)
    }
}

impl<M: SaysTimeForm> Shape<M> for SystemTime {
    type Native = <Self as Converted<M::Form>>::Native;
}
impl<M: SaysTimeForm> ShapeBehind<M> for SystemTime {
    type Native = <Self as Converted<M::Form>>::Native;
}

// SAFETY: the native value points nowhere.
unsafe impl<M: SaysTimeForm> Lend<M> for SystemTime {
    converted!(Lend, M::Form);
}
// SAFETY: as above; what native code writes is converted back as by `Take`.
unsafe impl<M: SaysTimeForm> LendMut<M> for SystemTime {
    converted!(LendMut, M::Form);
}
// SAFETY: a blittable value.
unsafe impl<M: SaysTimeForm> Argument<M> for SystemTime {
    marshaled!(Argument, M);
}
// SAFETY: any bits are a native value, which is checked.
unsafe impl<M: SaysTimeForm> Take<M> for SystemTime {
    converted!(Take, M::Form);
}
// SAFETY: a value, which owns nothing.
unsafe impl<M: SaysTimeForm> TakeChanged<M> for SystemTime {}
// SAFETY: as for `Take`.
unsafe impl<M: SaysTimeForm> TakeNullable<Optional<M>> for SystemTime {
    converted!(TakeNullable, M::Form);
}
// SAFETY: the slot lives in the memory of the call.
unsafe impl<M: SaysTimeForm> LendRef<M> for SystemTime {
    marshaled!(LendRef, M);
}
// SAFETY: the slot lives in the memory of the call; what native code writes there is converted back as by `Take`.
unsafe impl<M: SaysTimeForm> LendRefMut<M> for SystemTime {
    marshaled!(LendRefMut, ByWord<M::Form, Alone>); // unknown where the form is, so that rustc says that once
}
// SAFETY: as many natives stand in the memory of the call.
unsafe impl<M: SaysTimeForm + ItemCount> Element<M> for SystemTime {
    marshaled!(Element, M);
}
// SAFETY: as above; what native code writes there is converted back as by `Take`.
unsafe impl<M: SaysTimeForm + ItemCount> ElementMut<M> for SystemTime {
    marshaled!(ElementMut, M);
}
crate::marshal::borrow::borrow_converted!([M: SaysTimeForm] SystemTime, M, M::Form);
crate::marshal::give::give_converted!([M: SaysTimeForm] SystemTime, M, M::Form);
in_out!([M: SaysTimeForm] SystemTime, M);
