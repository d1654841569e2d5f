//! `Vec`s, lists and buffers of which nothing says what must be said.

use crate::Error;
use crate::marshal::abi::{Abi, Fillable};
use crate::marshal::argument::{Argument, LendNullable, LendRef, LendRefMut, Passed};
use crate::marshal::buffer::growth::{Attempt, Larger};
use crate::marshal::buffer::out::OutBuffer;
use crate::marshal::call::Call;
use crate::marshal::length::countable::{Countable, Length};
use crate::marshal::native_pointer::PointerMut;
use crate::marshal::policy::{ByType, ByWord, DoubleNul, Each, FreeWith, List, Lossy, Optional, Truncate};
use crate::marshal::refused::native::Refused;
use crate::marshal::refused::reason::reasons;
use crate::marshal::refused::tables::{
    refused_counted, refused_in, refused_lengths, refused_optional, refused_reference, refused_under,
};
use crate::marshal::seen::Itself;
use crate::marshal::take::{Take, TakeCounted, TakeNullable, TakeNullableCounted};

reasons! {
    /// Never implemented: vectors are passed as slices.
    VecByValue:
        "a `Vec` cannot be passed to native code by value",
        "write `&[T]`, or `&mut [T]` if native code writes to it",
        "give the parameter that carries the length `#[len_of(…)]` with this parameter's name";
    /// Never implemented: as above, where it may be absent.
    VecInOption(VecByValue):
        "an `Option<Vec>` cannot be passed to native code",
        "write `Option<&[T]>`, or `Option<&mut [T]>` if native code writes to it",
        "pass `items.as_deref()`; give the parameter that carries the length `#[len_of(…)]` with this parameter's name";
    /// Never implemented: a `&Vec` is a pointer to Rust's own structure.
    VecByReference:
        "a `&Vec` cannot be passed to native code",
        "write `&[T]`, or `&mut [T]` if native code writes to it",
        "give the parameter that carries the length `#[len_of(…)]` with this parameter's name";
    /// Never implemented: a list is lent as a slice.
    ListOfVec:
        "a `Vec` cannot be passed to native code as a list",
        "write `&[T]`, such as `&[String]` or `&[&str]`",
        "pass `&items`; a list says itself where it ends, so no length stands beside it";
    /// Never implemented: the array of pointers is made for the call.
    ListBehindMut:
        "native code cannot change a list, whose pointers are made for the call",
        "write `&[T]`, such as `&[&str]`",
        "an array of pointers that native code changes is a `&mut [*const c_char]` with a `#[len_of(…)]` parameter";
    /// Never implemented: nothing says how long a returned array is, nor who frees it.
    FreesVec:
        "nothing says how long the native array behind a returned `Vec` is, and who frees it",
        "write both: `#[returns(counted_by(…), free_with = …)]`, with `copied` for `free_with = …` if native code keeps it; on an `#[out]` parameter `#[marshal(…)]`",
        "for an array of strings with a null at its end: `#[returns(list, free_with = …)]`, or `Vec<&'static str>` with `list` if native code keeps it",
        "an array that stays where it is: `NativeVec<T, F>`; one that native code keeps: `&'static [T]`; both with `counted_by(…)`";
    /// Never implemented: nothing says who frees the list.
    FreesList:
        "nothing says who frees the native list behind a `Vec`",
        "write `free_with = …` beside `list`, or `copied` if native code keeps it",
        "`free_with` names the declared function that frees it, or `malloc`; each item's own with `element(free_with = …)`; what native code keeps can be borrowed, too: `Vec<&'static str>` or `Vec<&'static CStr>`";
    /// Never implemented: nothing says how long the array is.
    CountsVec:
        "nothing says how long the native array behind a `Vec` is",
        "write `counted_by(…)` beside `free_with` or `copied`, or `list` for strings with a null at the end",
        "`counted_by` names a parameter, or calls a function: `counted_by(count_of(handle))`; a length that comes out with the array is an `#[out] #[len_of(…)]` parameter";
    /// Never implemented: nothing says who frees the counted array.
    FreesCountedVec:
        "nothing says who frees the native array behind a `Vec`",
        "write `free_with = …` beside the length, or `copied` if native code keeps it",
        "`free_with` names the declared function that frees it, or `malloc`; what native code keeps can be borrowed, too: `&'static [T]` or `Vec<&'static str>`";
    /// Never implemented: a vector has a length, and no text to cut.
    VecTruncated:
        "only strings are cut off",
        "leave `truncate` out",
        "a length of a `Vec` that is more than the buffer holds is an error; `capacity = …, grow` makes a larger one";
}

refused_in! {
    [T] Vec<T>: VecByValue;
}

// Which of the two is said of a `Vec` is up to the policy.
// SAFETY: nothing has the reason.
unsafe impl<M> VecByValue for List<M> where for<'never> &'never (): ListOfVec {}
// SAFETY: as above.
unsafe impl<M> VecByValue for DoubleNul<M> where for<'never> &'never (): ListOfVec {}
// SAFETY: as above.
unsafe impl<M> VecByReference for List<M> where for<'never> &'never (): ListOfVec {}
// SAFETY: as above.
unsafe impl<M> VecByReference for DoubleNul<M> where for<'never> &'never (): ListOfVec {}

macro_rules! refused_lists {
    ($($policy:ty)*) => {$(
        // SAFETY: nothing has the reason, so this never applies.
        unsafe impl<M, T> LendRefMut<$policy> for [T]
        where
            $policy: ListBehindMut,
        {
            type Native = Refused;
            type Sees = Itself;
            type WriteBack<'held> = () where Self: 'held;
            fn lend_mut(&mut self, _: &Call<'_>) -> Result<(*mut Refused, ()), Error> {
                unreachable!()
            }
        }
    )*};
}
refused_lists!(List<M> DoubleNul<M>);

refused_optional! {
    [T] Vec<T>: VecInOption;
}

refused_reference! {
    [T] Vec<T>: VecByReference;
}

refused_under! {
    [T, S, P] Vec<T>, ByType<S, P>: FreesVec;
    [T, K, P] Vec<T>, ByWord<K, P>: FreesVec;
    [T, M] Vec<T>, Lossy<M>: FreesVec;
    [T, M] Vec<T>, Optional<M>: FreesVec;
    [T, M] Vec<T>, List<M>: FreesList;
    [T, S, P, F] Vec<T>, FreeWith<ByType<S, P>, F>: CountsVec;
    [T, K, P, F] Vec<T>, FreeWith<ByWord<K, P>, F>: CountsVec;
    [T, M, F] Vec<T>, FreeWith<Lossy<M>, F>: CountsVec;
    [T, M, G, F] Vec<T>, FreeWith<Each<M, G>, F>: CountsVec;
}

refused_counted! {
    [T, S, P] Vec<T>, ByType<S, P>: FreesCountedVec;
    [T, K, P] Vec<T>, ByWord<K, P>: FreesCountedVec;
    [T, M] Vec<T>, Lossy<M>: FreesCountedVec;
}

// SAFETY: no `M` has the reason, so this never applies.
unsafe impl<M: VecTruncated, T: Abi + Fillable> OutBuffer<Truncate<M>> for Vec<T> {
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

refused_lengths! {
    [T] Vec<T>;
}
