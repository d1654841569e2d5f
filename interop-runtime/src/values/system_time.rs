//! `SystemTime`, which crosses only with a declared native form.

use std::time::SystemTime;

use super::{FileTime, OleDate, ValueError};
use crate::Error;
use crate::error::Problem;
use crate::marshal::abi::{Abi, Fillable};
use crate::marshal::input::{Held, Pass, Referent, ReferentMut, in_out};
use crate::marshal::output::{Lift, NullableLift};
use crate::marshal::policy::{As, Date, Filetime, Optional};
use crate::marshal::scratch::Scratch;

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
impl<F: TimeForm, P> SaysTimeForm for As<F, P> {
    type Form = F;
}
impl<M: SaysTimeForm> SaysTimeForm for Optional<M> {
    type Form = M::Form;
}

type Native<M> = <<M as SaysTimeForm>::Form as TimeForm>::Native;

#[cold]
fn refused(error: ValueError) -> Error {
    Error::marshal(Problem::Value(error))
}

fn to_native<F: TimeForm>(time: SystemTime) -> Result<F::Native, Error> {
    F::Native::try_from(time).map_err(refused)
}

fn from_native<F: TimeForm>(native: F::Native) -> Result<SystemTime, Error> {
    native.try_into().map_err(refused)
}

// SAFETY: a blittable value.
unsafe impl<M: SaysTimeForm> Pass<M> for SystemTime {
    type Native = Native<M>;
    type Held = ();
    fn pass(self, _: &Scratch<'_>) -> Result<(Native<M>, ()), Error> {
        Ok((to_native::<M::Form>(self)?, ()))
    }
}

// SAFETY: any bits are a native value, which is checked.
unsafe impl<M: SaysTimeForm> Lift<M> for SystemTime {
    type Native = Native<M>;
    unsafe fn lift(native: Native<M>) -> Result<Self, Error> {
        from_native::<M::Form>(native)
    }
}

// SAFETY: as for `Lift`.
unsafe impl<M: SaysTimeForm> NullableLift<Optional<M>> for SystemTime {
    type Native = Native<M>;
    unsafe fn lift_option(native: Native<M>) -> Result<Option<Self>, Error> {
        from_native::<M::Form>(native).map(Some)
    }
}

in_out!([M: SaysTimeForm] SystemTime, M);

// SAFETY: the slot lives in the scratch.
unsafe impl<M: SaysTimeForm> Referent<M> for SystemTime {
    type Native = Native<M>;
    fn lend(&self, scratch: &Scratch<'_>) -> Result<*const Native<M>, Error> {
        Ok(scratch.slot(to_native::<M::Form>(*self)?))
    }
}

/// A lent time, and the native value that stands for it during the call.
pub struct TimeHeld<'a, F: TimeForm> {
    target: &'a mut SystemTime,
    slot: *const F::Native,
}

impl<F: TimeForm> Held for TimeHeld<'_, F> {
    fn after(self) -> Result<(), Error> {
        // SAFETY: the slot was initialised by `lend_mut` and lives in the scratch, which the stub drops last.
        *self.target = from_native::<F>(unsafe { self.slot.read() })?;
        Ok(())
    }
}

// SAFETY: the slot lives in the scratch; what native code writes there is checked.
unsafe impl<M: SaysTimeForm> ReferentMut<M> for SystemTime {
    type Native = Native<M>;
    type Held<'a> = TimeHeld<'a, M::Form>;
    fn lend_mut<'a>(&'a mut self, scratch: &Scratch<'_>) -> Result<(*mut Native<M>, Self::Held<'a>), Error> {
        let slot = scratch.slot(to_native::<M::Form>(*self)?);
        Ok((slot, TimeHeld { target: self, slot }))
    }
}
