//! The impls of every place, for a type whose marshaler is written by hand: [`Lend`](crate::marshal::lend::Lend) and
//! [`Take`](crate::marshal::take::Take) say what the type is under a word, and the rest follows.

/// Of a type that crosses by value under one word: what it needs behind `&` and `&mut`, in slices and arrays, as the result of a
/// function that may be absent, in an array that comes out, replaced by native code, and in a function that native code calls.
///
/// It is for a native value, a `$native`, that points nowhere and owns nothing: then it may be made a second time, and forgotten.
/// `$type` has `Lend`, and `Take` whose `Ready` is `()`, for `ByWord<$word, P>`, whatever `P` is.
// One impl for all such types would be in the way of those of other families. (So far each word has a family with rules of its
// own: this is for the next one.)
#[cfg_attr(not(test), allow(unused_macros))]
macro_rules! marshaler {
    ($($word:ident: $type:ty as $native:ty;)*) => {$(
        const _: () = {
            use $crate::Error;
            use $crate::marshal::borrow::Borrow;
            use $crate::marshal::call::{Call, of_process};
            use $crate::marshal::give::Give;
            use $crate::marshal::argument::{Argument, Element, ElementMut, LendRef, LendRefMut};
            use $crate::marshal::lend::{Lend, LendMut};
            use $crate::marshal::length::count::ItemCount;
            use $crate::marshal::native_pointer::PointerMut;
            use $crate::marshal::policy::{ByWord, InArray, Optional, Alone, Replaced};
            use $crate::marshal::replace::InOut;
            use $crate::marshal::shape::{InVec, Shape, ShapeBehind};
            use $crate::marshal::take::{Take, TakeNullable};
            use $crate::marshal::write_back::marshaled;

            type Native = $native;

            impl<P> Shape<ByWord<$word, P>> for $type {
                type Native = Native;
            }
            impl<P> ShapeBehind<ByWord<$word, P>> for $type {
                type Native = Native;
            }
            impl<P> InVec<ByWord<$word, P>> for $type {
                type Array = PointerMut<Native>;
            }
            impl<P> Shape<InArray<ByWord<$word, P>>> for $type {
                type Native = Native;
            }
            impl<P> Shape<Optional<ByWord<$word, P>>> for $type {
                type Native = Native;
            }
            impl<P> Shape<Replaced<ByWord<$word, P>>> for $type {
                type Native = Native;
            }

            // SAFETY: it points nowhere; `take` checks what native code has written.
            unsafe impl<P> LendMut<ByWord<$word, P>> for $type {
                type Lent<'a> = &'a mut Self;
                #[inline(always)]
                fn lend_mut<'a>(&'a mut self, call: &Call<'_>) -> Result<(Native, &'a mut Self), Error> {
                    Ok((Lend::<ByWord<$word, P>>::lend(self, call)?, self))
                }
                #[inline(always)]
                unsafe fn after(lent: &mut Self, native: Native) -> Result<(), Error> {
                    // SAFETY: the caller's promise.
                    *lent = unsafe { Take::<ByWord<$word, P>>::take(native, ()) }?;
                    Ok(())
                }
            }
            // SAFETY: it points nowhere.
            unsafe impl<P> Argument<ByWord<$word, P>> for $type {
                marshaled!(Argument, ByWord<$word, P>);
            }
            // SAFETY: the slot lives in the memory of the call.
            unsafe impl<P> LendRef<ByWord<$word, P>> for $type {
                marshaled!(LendRef, ByWord<$word, P>);
            }
            // SAFETY: as above.
            unsafe impl<P> LendRefMut<ByWord<$word, P>> for $type {
                marshaled!(LendRefMut, ByWord<$word, P>);
            }
            // SAFETY: the promises of `Argument` and `Take`.
            unsafe impl<P> InOut<ByWord<$word, P>> for $type {
                marshaled!(InOut, ByWord<$word, P>);
            }

            // SAFETY: as many as items stand in the memory of the call.
            unsafe impl<P: ItemCount> Element<ByWord<$word, P>> for $type {
                marshaled!(Element, ByWord<$word, P>);
            }
            // SAFETY: as above.
            unsafe impl<P: ItemCount> ElementMut<ByWord<$word, P>> for $type {
                marshaled!(ElementMut, ByWord<$word, P>);
            }

            // SAFETY: as where it stands alone.
            unsafe impl<P> Take<InArray<ByWord<$word, P>>> for $type {
                type Native = Native;
                type Ready = ();
                #[inline(always)]
                unsafe fn take(native: Native, _: ()) -> Result<Self, Error> {
                    // SAFETY: the caller's promise.
                    unsafe { Take::<ByWord<$word, Alone>>::take(native, ()) }
                }
            }
            // SAFETY: as above, of a function that was called.
            unsafe impl<P> TakeNullable<Optional<ByWord<$word, P>>> for $type {
                type Native = Native;
                type Ready = ();
                #[inline(always)]
                unsafe fn take_option(native: Native, _: ()) -> Result<Option<Self>, Error> {
                    // SAFETY: the caller's promise.
                    unsafe { Take::<ByWord<$word, P>>::take(native, ()) }.map(Some)
                }
            }

            $crate::marshal::family::marshaler::marshaler!(@called [P] ByWord<$word, P>, $word: $type);
            $crate::marshal::family::marshaler::marshaler!(@called [P] Replaced<ByWord<$word, P>>, $word: $type);
        };
    )*};
    // In a function that native code calls.
    (@called [$generic:ident] $policy:ty, $word:ident: $type:ty) => {
        // SAFETY: what native code passes owns nothing, and `take` checks it.
        unsafe impl<'c, $generic> Borrow<'c, $policy> for $type {
            #[inline(always)]
            unsafe fn borrow(native: Native, _: &'c Call<'_>) -> Result<Self, Error> {
                // SAFETY: the caller's promise.
                unsafe { Take::<ByWord<$word, Alone>>::take(native, ()) }
            }
        }
        // SAFETY: it points nowhere and owns nothing, and so outlives the call that it is made with.
        unsafe impl<$generic> Give<$policy> for $type {
            #[inline(always)]
            fn give(self) -> Result<Native, Error> {
                Lend::<ByWord<$word, Alone>>::lend(&self, &of_process())
            }
        }
    };
}
#[cfg_attr(not(test), allow(unused_imports))]
pub(crate) use marshaler;
