//! Arrays, `[T; N]`. C has one that is a parameter as a pointer to the first element; as an element of another array it stands there
//! itself: `&[[f64; 3]]` is `const double (*)[3]`.

use std::ptr::NonNull;

use crate::Error;
use crate::marshal::abi::{Abi, WrittenByNative};
use crate::marshal::argument::{Element, ElementMut, LendRef, LendRefMut, Passed};
use crate::marshal::buffer::in_out::InOutBuffer;
use crate::marshal::buffer::lent::{BufferElement, ReadByNative};
use crate::marshal::call::Call;
use crate::marshal::collection::of_items::OfItems;
use crate::marshal::family::blittable::borrow_value;
use crate::marshal::lend::Lend;
use crate::marshal::length::count::SliceCount;
use crate::marshal::native_pointer::PointerMut;
use crate::marshal::policy::{ByType, ByWord, InArray, InSlice, Optional, Out};
use crate::marshal::replace::InOut;
use crate::marshal::shape::{InVec, Shape};
use crate::marshal::take::{Take, TakeRef, take_each};
use crate::metadata::NativeType;

// SAFETY: C's array, which stands behind pointers and in other arrays; by value nothing passes one.
unsafe impl<T: Abi, const N: usize> Abi for [T; N] {
    type Raw = [T::Raw; N];
    const NATIVE: NativeType = NativeType::Array { of: &T::NATIVE, length: N };
    #[inline(always)]
    fn raw(self) -> [T::Raw; N] {
        self.map(Abi::raw)
    }
}

impl<M: OfItems, T: Shape<M::Item>, const N: usize> Shape<M> for [T; N] {
    type Native = [T::Native; N];
}
impl<M: OfItems, T: Shape<M::Item>, const N: usize> InVec<M> for [T; N] {
    type Array = PointerMut<[T::Native; N]>;
}

/// As a parameter: a pointer to the first element, and the type has the length.
macro_rules! pointers_to_arrays {
    ($($decides:ident $word:ident),*) => {$(
        // SAFETY: the element's promise, for all of them.
        unsafe impl<$word, P, T: Element<$decides<$word, P>>, const N: usize> LendRef<$decides<$word, P>> for [T; N] {
            type Native = T::Native;
            type Sees = T::Sees;
            #[inline(always)]
            fn lend(&self, call: &Call<'_>) -> Result<*const T::Native, Error> {
                T::lend_slice(self, call)
            }
        }
        // SAFETY: as above.
        unsafe impl<$word, P, T: ElementMut<$decides<$word, P>>, const N: usize> LendRefMut<$decides<$word, P>> for [T; N] {
            type Native = T::Native;
            type WriteBack<'a>
                = T::WriteBack<'a>
            where
                T: 'a;
            type Sees = T::Sees;
            #[inline(always)]
            fn lend_mut<'a>(&'a mut self, call: &Call<'_>) -> Result<(*mut T::Native, Self::WriteBack<'a>), Error> {
                T::lend_slice_mut(self, call)
            }
        }
    )*};
}
pointers_to_arrays!(ByType S, ByWord K);

// SAFETY: the elements of all arrays stand one behind the other, and so do their natives.
unsafe impl<M, T: Element<M>, const N: usize> Element<M> for [T; N] {
    type Native = [T::Native; N];
    type Sees = T::Sees;
    #[inline(always)]
    fn lend_slice(items: &[Self], call: &Call<'_>) -> Result<*const Self::Native, Error> {
        Ok(T::lend_slice(items.as_flattened(), call)?.cast())
    }
}

// SAFETY: as above.
unsafe impl<M, T: ElementMut<M>, const N: usize> ElementMut<M> for [T; N] {
    type Native = [T::Native; N];
    type WriteBack<'a>
        = T::WriteBack<'a>
    where
        T: 'a;
    type Sees = T::Sees;
    #[inline(always)]
    fn lend_slice_mut<'a>(
        items: &'a mut [Self],
        call: &Call<'_>,
    ) -> Result<(*mut Self::Native, Self::WriteBack<'a>), Error> {
        let (natives, held) = T::lend_slice_mut(items.as_flattened_mut(), call)?;
        Ok((natives.cast(), held))
    }
}

// SAFETY: any bits of an array are a value if those of an element are.
unsafe impl<S, P, T: WrittenByNative, const N: usize> BufferElement<ByType<S, P>> for [T; N] {
    type Native = Self;
    type Filled<'a>
        = usize
    where
        T: 'a;
    #[inline(always)]
    unsafe fn filled(_: &mut [Self], length: usize) -> usize {
        length
    }
}
impl<T: ReadByNative, const N: usize> ReadByNative for [T; N] {}

// SAFETY: the native values of all elements, in their order.
unsafe impl<M: OfItems, T: Lend<M::Item>, const N: usize> Lend<M> for [T; N] {
    #[inline(always)]
    fn lend(&self, call: &Call<'_>) -> Result<Self::Native, Error> {
        let natives = T::lend_all(self, call)?.cast::<Self::Native>();
        // SAFETY: as many as there are elements.
        Ok(unsafe { natives.read() })
    }
    #[inline(always)]
    fn lend_all(items: &[Self], call: &Call<'_>) -> Result<*const Self::Native, Error> {
        Ok(T::lend_all(items.as_flattened(), call)?.cast())
    }
}

/// C's pointer to the first of so many elements.
macro_rules! borrowed_array {
    ($($policy:ty),*) => {$(
        // SAFETY: alignment is checked, any bits are a value, and the declaration promises how long it lives.
        unsafe impl<S, P, T: WrittenByNative, const N: usize> TakeRef<$policy> for [T; N] {
            type Native = T;
            #[inline(always)]
            unsafe fn borrow<'a>(native: NonNull<T>) -> Result<&'a [T; N], Error> {
                // SAFETY: the caller's promise.
                unsafe { borrow_value(native.cast()) }
            }
        }
    )*};
}
borrowed_array!(ByType<S, P>, Optional<ByType<S, P>>);

macro_rules! taken {
    ($([$($generic:ident)*] $policy:ty, $item:ty;)*) => {$(
        // SAFETY: each element is made as one by itself.
        unsafe impl<$($generic,)* T: Take<$item>, const N: usize> Take<$policy> for [T; N] {
            type Native = [T::Native; N];
            type Ready = T::Ready;
            #[inline(always)]
            unsafe fn take(natives: Self::Native, ready: Self::Ready) -> Result<Self, Error> {
                // SAFETY: the caller's promise.
                unsafe { take_each::<$item, T, N>(natives, &ready) }
            }
            #[inline(always)]
            unsafe fn discard(natives: Self::Native, ready: &Self::Ready) {
                for native in natives {
                    // SAFETY: the caller's promise.
                    unsafe { T::discard(native, ready) }
                }
            }
        }
    )*};
}
taken! {
    [S] ByType<S, Out>, InArray<ByType<S, InSlice>>; // storage of the stub's
    [K] ByWord<K, Out>, InArray<ByWord<K, InSlice>>;
    [M] InArray<M>, InArray<M>; // in another array
}

/// The length of an array of `elements` elements that is an `N` in memory, as the declaration counts it.
#[inline(always)]
const fn told<P: SliceCount, N>(elements: usize) -> usize {
    if P::BYTES { size_of::<N>() } else { elements }
}

/// What comes out of storage of the stub's, and has a length before that.
///
/// # Safety
/// `LENGTH` is how many elements the storage has.
#[diagnostic::on_unimplemented(
    message = "a `{Self}` that comes out has no length before the call",
    label = "this is not passed by the caller",
    note = "a buffer is `#[out(capacity = N)]`, and `#[len_of(…)]` is its capacity then; if native code tells the length write `#[out]` before `#[len_of(…)]`, or `counted_by(…)`",
    note = "an array has a length: `#[out] x: [T; N]`"
)]
pub unsafe trait StoredArray {
    /// How many elements it has.
    const LENGTH: usize;
    /// The length of the storage, counted as `C` says.
    #[inline(always)]
    #[must_use]
    #[allow(private_bounds, reason = "only generated code asks")]
    fn length<C: SliceCount, N>(_: &N) -> usize {
        told::<C, N>(Self::LENGTH)
    }
}

// SAFETY: the array's own length.
unsafe impl<T, const N: usize> StoredArray for [T; N] {
    const LENGTH: usize = N;
}

/// What an array may hold that native code reads and replaces.
#[diagnostic::on_unimplemented(
    message = "an array of `{Self}` cannot be `#[in_out]`",
    label = "not a value that native code can replace in an array",
    note = "`#[in_out] x: [T; N]` takes scalars, pointers, `bool` and `char` with a width, `#[derive(interop::Blittable, interop::Fillable)]` structures, `#[derive(interop::Blittable)]` enumerations, and arrays of these"
)]
pub trait ReplacedElement<I, O>: Lend<I> + Take<O, Native = <Self as Shape<I>>::Native, Ready = ()> {}

#[diagnostic::do_not_recommend]
impl<I, O, T: Lend<I> + Take<O, Native = <T as Shape<I>>::Native, Ready = ()>> ReplacedElement<I, O> for T {}

macro_rules! replaced {
    ($($decides:ident $word:ident),*) => {$(
        // SAFETY: the promises of both ways, of each element.
        unsafe impl<$word, P, T, const N: usize> InOut<$decides<$word, P>> for [T; N]
        where
            T: ReplacedElement<$decides<$word, InSlice>, InArray<$decides<$word, P>>>,
        {
            type Native = [<T as Shape<$decides<$word, InSlice>>>::Native; N];
            type WriteBack = ();
            #[inline(always)]
            fn pass_in_out(self, call: &Call<'_>) -> Passed<Self::Native, ()> {
                Ok((Lend::<$decides<$word, P>>::lend(&self, call)?, ()))
            }
            #[inline(always)]
            unsafe fn take_in_out(natives: Self::Native) -> Result<Self, Error> {
                // SAFETY: the caller's promise.
                unsafe { take_each::<InArray<$decides<$word, P>>, T, N>(natives, &()) }
            }
        }
        // SAFETY: as above; the array is as long as native code is told.
        unsafe impl<$word, P: SliceCount, T, const N: usize> InOutBuffer<$decides<$word, P>> for [T; N]
        where
            T: ReplacedElement<$decides<$word, InSlice>, InArray<$decides<$word, P>>>,
        {
            type Unit = <T as Shape<$decides<$word, InSlice>>>::Native;
            type Buffer = [Self::Unit; N];
            #[inline(always)]
            fn make(self, call: &Call<'_>) -> Result<Self::Buffer, Error> {
                Lend::<$decides<$word, P>>::lend(&self, call)
            }
            fn make_larger(self, _: usize, _: &Call<'_>) -> Result<Self::Buffer, Error> {
                unreachable!("an array has no more room")
            }
            #[inline(always)]
            fn start(buffer: &mut Self::Buffer) -> (PointerMut<Self::Unit>, usize) {
                let length = told::<P, Self::Buffer>(N);
                (PointerMut(buffer.as_mut_ptr()), length)
            }
            #[inline(always)]
            unsafe fn finish(buffer: Self::Buffer) -> Result<Self, Error> {
                // SAFETY: the caller's promise.
                unsafe { take_each::<InArray<$decides<$word, P>>, T, N>(buffer, &()) }
            }
            unsafe fn finish_part(_: Self::Buffer, _: usize) -> Result<Self, Error> {
                unreachable!("an array has no part")
            }
        }
    )*};
}
replaced!(ByType S, ByWord K);
