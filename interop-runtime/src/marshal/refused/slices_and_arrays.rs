//! Arrays and slices, which C passes as pointers.

use crate::Error;
use crate::marshal::abi::{Abi, Fillable};
use crate::marshal::argument::{Argument, Passed};
use crate::marshal::buffer::growth::{Attempt, Larger};
use crate::marshal::buffer::out::OutBuffer;
use crate::marshal::call::Call;
use crate::marshal::native_pointer::PointerMut;
use crate::marshal::policy::{Alone, ByType, Optional, OwnStatus, Status};
use crate::marshal::refused::native::Refused;
use crate::marshal::refused::reason::reasons;
use crate::marshal::refused::tables::{refused_in, refused_under};
use crate::marshal::seen::Itself;
use crate::marshal::take::{Take, TakeNullable, TakeRef};

reasons! {
    /// Never implemented: arrays decay to pointers in C.
    ArrayByValue:
        "C passes no array by value",
        "write `&[T; N]` or `&mut [T; N]`",
        "a C parameter `T x[N]` is a pointer to its first element";
    /// Never implemented: nothing says how long the slice is.
    CountsSlice:
        "nothing says how long the native array behind a returned slice is",
        "write `#[returns(counted_by(…))]`, or on an `#[out]` parameter `#[marshal(counted_by(…))]`",
        "`counted_by` names a parameter, or calls a function: `counted_by(count_of(handle))`; a length that comes out with the array is an `#[out] #[len_of(…)]` parameter";
    /// Never implemented: C functions return no arrays.
    ArrayReturned:
        "C returns no array",
        "write `*const T`, or a structure with the array in it";
    /// Never implemented: an array has its length.
    ArrayInBuffer:
        "an array has a length of its own, and comes out without a capacity",
        "write `#[out]` alone, and leave `capacity = …` out",
        "a buffer of which native code fills a part comes out as a `Vec<T>`, whose length comes back through a `#[len_of(…)]`";
}

refused_in! {
    [T, const N: usize] [T; N]: ArrayByValue;
}

refused_under! {
    [T, S, const N: usize] [T; N], ByType<S, Alone>: ArrayReturned;
    [T, S, C, const N: usize] [T; N], ByType<S, Status<C>>: ArrayReturned;
    [T, S, E, const N: usize] [T; N], ByType<S, OwnStatus<E>>: ArrayReturned;
    [T, M, const N: usize] [T; N], Optional<M>: ArrayReturned;
}

// SAFETY: no `M` has the reason, so this never applies.
unsafe impl<M: CountsSlice, T> TakeRef<M> for [T] {
    type Native = Refused;
    unsafe fn borrow<'a>(_: std::ptr::NonNull<Refused>) -> Result<&'a Self, Error> {
        unreachable!()
    }
}

// SAFETY: no `M` has the reason, so this never applies.
unsafe impl<M: ArrayInBuffer, T: Abi + Fillable, const N: usize> OutBuffer<M> for [T; N] {
    type Unit = T;
    fn make(_: usize) -> (Vec<T>, PointerMut<T>, usize) {
        unreachable!()
    }
    unsafe fn grow(_: *const T, _: Attempt) -> Result<Larger, Error> {
        unreachable!()
    }
    unsafe fn finish(_: Vec<T>, _: usize, _: Option<usize>) -> Result<Self, Error> {
        unreachable!()
    }
}
