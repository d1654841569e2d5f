//! `std::cmp::Ordering`, which crosses as C's `int`: the sign of what a comparison returns.

use std::cmp::Ordering;
use std::ffi::c_int;

use crate::Error;
use crate::marshal::abi::PROMISED;
use crate::marshal::argument::{Argument, Element, ElementMut, LendRef, LendRefMut};
use crate::marshal::borrow::borrow_converted;
use crate::marshal::collection::items::in_array;
use crate::marshal::family::converted::{Converted, converted};
use crate::marshal::give::give_converted;
use crate::marshal::lend::{Lend, LendMut};
use crate::marshal::length::count::ItemCount;
use crate::marshal::policy::{ByType, Optional};
use crate::marshal::replace::in_out;
use crate::marshal::shape::shape;
use crate::marshal::structure::changed::TakeChanged;
use crate::marshal::take::{Take, TakeNullable};
use crate::marshal::write_back::marshaled;

impl Converted<()> for Ordering {
    type Native = c_int;
    #[inline(always)]
    fn to_native(self) -> Result<c_int, Error> {
        Ok(self as c_int)
    }
    /// Any `int` has a sign.
    #[inline(always)]
    fn from_native(native: c_int) -> Result<Self, Error> {
        Ok(native.cmp(&0))
    }
}

shape! { [] [] Ordering: c_int; }

// SAFETY: the native value points nowhere.
unsafe impl<S, P> Lend<ByType<S, P>> for Ordering {
    converted!(Lend, ());
}
// SAFETY: as above; what native code writes is converted back as by `Take`.
unsafe impl<S, P> LendMut<ByType<S, P>> for Ordering {
    converted!(LendMut, ());
}
// SAFETY: an integer by value.
unsafe impl<S, P> Argument<ByType<S, P>> for Ordering {
    marshaled!(Argument, ByType<S, P>);
}
// SAFETY: any integer has a sign.
unsafe impl<S, P> Take<ByType<S, P>> for Ordering {
    converted!(Take, ());
}
// SAFETY: an integer, which owns nothing.
unsafe impl<S, P> TakeChanged<ByType<S, P>> for Ordering {}
// SAFETY: as for `Take`.
unsafe impl<S, P> TakeNullable<Optional<ByType<S, P>>> for Ordering {
    converted!(TakeNullable, ());
}
// SAFETY: the slot lives in the memory of the call.
unsafe impl<S, P> LendRef<ByType<S, P>> for Ordering {
    marshaled!(LendRef, ByType<S, P>);
}
// SAFETY: the slot lives in the memory of the call; what native code writes there is converted back as by `Take`.
unsafe impl<S, P> LendRefMut<ByType<S, P>> for Ordering {
    marshaled!(LendRefMut, ByType<S, P>);
}
// SAFETY: as many natives stand in the memory of the call.
unsafe impl<S, P: ItemCount> Element<ByType<S, P>> for Ordering {
    marshaled!(Element, ByType<S, P>);
}
// SAFETY: as above; what native code writes there is converted back as by `Take`.
unsafe impl<S, P: ItemCount> ElementMut<ByType<S, P>> for Ordering {
    marshaled!(ElementMut, ByType<S, P>);
}
in_array! { PROMISED => [] [] Ordering: c_int, native => Converted::<()>::from_native(native) }
borrow_converted!([S, P] Ordering, ByType<S, P>, ());
give_converted!([S, P] Ordering, ByType<S, P>, ());
in_out!([S, P] Ordering, ByType<S, P>);
