//! Arrays as fields, `[T; N]`: C's array, which stands in the structure. Each element is what a field of its type is.

use crate::Error;
use crate::marshal::borrow::Borrow;
use crate::marshal::call::Call;
use crate::marshal::give::Give;
use crate::marshal::policy::{Alone, ByType, ByWord, InField, InSlice};
use crate::marshal::shape::Shape;
use crate::marshal::structure::changed::TakeChanged;
use crate::marshal::take::{Take, all};

macro_rules! arrays {
    ($($policy:ident $word:ident),*) => {$(
        // SAFETY: each element is made as a field by itself.
        unsafe impl<$word, T, const N: usize> Take<$policy<$word, InField<Alone>>> for [T; N]
        where
            T: Take<$policy<$word, InField<Alone>>>,
        {
            type Native = [T::Native; N];
            type Ready = T::Ready;
            #[inline(always)]
            unsafe fn take(natives: Self::Native, ready: Self::Ready) -> Result<Self, Error> {
                // SAFETY: the caller's promise.
                unsafe { T::take_each(natives, &ready) }
            }
            #[inline(always)]
            unsafe fn discard(natives: Self::Native, ready: &Self::Ready) {
                for native in natives {
                    // SAFETY: the caller's promise.
                    unsafe { T::discard(native, ready) }
                }
            }
        }
        // SAFETY: each element's promise.
        unsafe impl<$word, T, const N: usize> TakeChanged<$policy<$word, InField<Alone>>> for [T; N]
        where
            T: TakeChanged<$policy<$word, InField<Alone>>>,
        {
            #[inline(always)]
            unsafe fn take_changed(
                befores: Self::Native,
                natives: Self::Native,
                ready: Self::Ready,
            ) -> Result<Self, Error> {
                let mut befores = befores.into_iter();
                all(natives.map(|native| {
                    let before = befores.next().unwrap_or(native);
                    // SAFETY: the caller's promise, of each.
                    unsafe { T::take_changed(before, native, ready.clone()) }
                }))
            }
        }
        // SAFETY: each element's promise.
        unsafe impl<'c, $word, T, const N: usize> Borrow<'c, $policy<$word, InField<Alone>>> for [T; N]
        where
            T: Borrow<'c, $policy<$word, InField<Alone>>>
                + Shape<$policy<$word, InSlice>, Native = <T as Shape<$policy<$word, InField<Alone>>>>::Native>,
        {
            #[inline(always)]
            unsafe fn borrow(natives: Self::Native, call: &'c Call<'_>) -> Result<Self, Error> {
                // SAFETY: the caller's promise, of each.
                all(natives.map(|native| unsafe { T::borrow(native, call) }))
            }
        }
        // SAFETY: each element's promise; what was given before one that cannot be is taken back.
        unsafe impl<$word, T, const N: usize> Give<$policy<$word, InField<Alone>>> for [T; N]
        where
            T: Give<$policy<$word, InField<Alone>>>
                + Shape<$policy<$word, InSlice>, Native = <T as Shape<$policy<$word, InField<Alone>>>>::Native>,
        {
            #[inline]
            fn give(self) -> Result<Self::Native, Error> {
                let given = self.map(T::give);
                if given.iter().all(Result::is_ok) {
                    return all(given);
                }
                for native in given.iter().flatten() {
                    // SAFETY: given above, and not seen.
                    unsafe { T::take_back(*native) }
                }
                all(given)
            }
            #[inline]
            unsafe fn take_back(natives: Self::Native) {
                for native in natives {
                    // SAFETY: the caller's promise.
                    unsafe { T::take_back(native) }
                }
            }
        }
    )*};
}
arrays!(ByType S, ByWord K);
