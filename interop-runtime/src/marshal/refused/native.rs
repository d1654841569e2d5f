//! The native type of what is refused.

use crate::marshal::abi::{Abi, Fillable};
use crate::metadata::NativeType;
use crate::outcome::code::FromCode;
use crate::outcome::rule::{Negative, NegativeOne, Nonzero, Null, Zero};

/// The native type of what is refused. It has whatever may be asked of a native type, so that the refusal is all that
/// rustc reports.
#[derive(Clone, Copy)]
pub struct Refused;

// SAFETY: no value of it ever crosses.
unsafe impl Abi for Refused {
    type Raw = Self;
    fn raw(self) -> Self {
        self
    }
    const NATIVE: NativeType = NativeType::Void;
}
// SAFETY: there are no bits.
unsafe impl Fillable for Refused {}

macro_rules! rules {
    ($($rule:ident)*) => {$(
        impl $rule for Refused {
            const FAILURE: Self = Self;
            const SUCCESS: Self = Self;
            fn failed(self) -> bool {
                unreachable!()
            }
        }
    )*};
}
rules!(Negative NegativeOne Nonzero Zero);
impl Null for Refused {
    const FAILURE: Self = Self;
    fn failed(self) -> bool {
        unreachable!()
    }
}

/// The error type receives nothing, because nothing is called.
pub enum ViaRefused {}

#[diagnostic::do_not_recommend]
impl<E> FromCode<Refused, ViaRefused> for E {
    fn from_code(_: Refused) -> E {
        unreachable!()
    }
}
