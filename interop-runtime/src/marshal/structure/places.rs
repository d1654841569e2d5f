//! The impls of every place, for a structure that has the kernel's traits by a derive: by value, behind references, in slices and
//! arrays, replaced, returned, and in functions that native code calls. Each body stands here once.

use crate::Error;
use crate::marshal::abi::Abi;
use crate::marshal::argument::{Repeats, WriteBack};
use crate::marshal::call::Call;
use crate::marshal::lend::Lend;
use crate::marshal::native_pointer::{Pointer, PointerMut};
use crate::marshal::replace::InOutStorage;
use crate::marshal::shape::Shape;
use crate::marshal::structure::changed::TakeChanged;
use crate::marshal::take::{Prepared, Take};

/// An `#[in_out]` structure during the call: what native code changes, and what was lent.
pub struct Changing<N, R> {
    now: N,
    before: N,
    ready: R,
}

impl<N: Copy, R: Clone> Clone for Changing<N, R> {
    fn clone(&self) -> Self {
        Self { now: self.now, before: self.before, ready: self.ready.clone() }
    }
}

impl<N: Copy, R> Changing<N, R> {
    /// Before the call.
    #[inline(always)]
    #[must_use]
    pub fn new(before: N, ready: R) -> Self {
        Self { now: before, before, ready }
    }

    /// After the call: what was lent, what stands there now, and what it needs.
    #[inline(always)]
    #[must_use]
    pub fn parts(self) -> (N, N, R) {
        (self.before, self.now, self.ready)
    }
}

// SAFETY: the value itself.
unsafe impl<N: Abi, R: Clone> InOutStorage for Changing<N, R> {
    type Target = N;
    type Raw = N::Raw;
    #[inline(always)]
    fn start(&mut self) -> PointerMut<N> {
        PointerMut(&raw mut self.now)
    }
    #[inline(always)]
    fn raw(&mut self) -> N::Raw {
        self.now.raw()
    }
}

/// Structures behind `&mut`, one or a slice of them, and the native ones that stand for them during the call. It knows how it ends,
/// so that of a structure that cannot come back rustc speaks once: where it is lent.
pub struct LentStructures<'a, T, N> {
    targets: &'a mut [T],
    /// What native code found, and what it left.
    before: *const N,
    after: *const N,
    ready: *const (),
    finish: unsafe fn(&mut T, N, N, *const ()) -> Result<(), Error>,
}

impl<T, N> Repeats for LentStructures<'_, T, N> {}

impl<T, N: Copy> WriteBack for LentStructures<'_, T, N> {
    /// Every structure is read, so that each owns what native code left in it. One that is no value keeps its old one, and the first
    /// of these is the error.
    unsafe fn after(self) -> Result<(), Error> {
        let mut first = Ok(());
        for (index, target) in self.targets.iter_mut().enumerate() {
            // SAFETY: as many as targets, in the memory of the call, of which the caller promises that it is there.
            let (before, after) = unsafe { (self.before.add(index).read(), self.after.add(index).read()) };
            // SAFETY: what `lend_structures_mut` put together.
            let result = unsafe { (self.finish)(target, before, after, self.ready) };
            first = first.and(result);
        }
        first
    }
}

/// What native code gets, and what is done afterwards.
type WithPlaces<'a, T, N> = (*mut N, LentStructures<'a, T, N>);

/// Places for what native code does to structures.
///
/// # Errors
/// A value has no native form; or what it needs later is absent.
pub fn lend_structures_mut<'a, M, T>(
    targets: &'a mut [T],
    call: &Call<'_>,
) -> Result<WithPlaces<'a, T, <T as Shape<M>>::Native>, Error>
where
    T: Lend<M> + TakeChanged<M, Native = <T as Shape<M>>::Native>,
{
    /// # Safety
    /// As for [`TakeChanged::take_changed`]; `ready` points to what the type needs later.
    unsafe fn finish<M, T: TakeChanged<M>>(
        target: &mut T,
        before: T::Native,
        native: T::Native,
        ready: *const (),
    ) -> Result<(), Error> {
        // SAFETY: the caller's promise.
        let ready = unsafe { &*ready.cast::<T::Ready>() }.clone();
        // SAFETY: the caller's promise.
        *target = unsafe { T::take_changed(before, native, ready) }?;
        Ok(())
    }
    let ready = T::Ready::prepare(call)?;
    // SAFETY: what is needed later borrows nothing.
    let ready = unsafe { call.keep_borrowing(ready) };
    let before = call.allocate_array::<<T as Shape<M>>::Native>(targets.len());
    let after = call.allocate_array::<<T as Shape<M>>::Native>(targets.len());
    for (index, target) in targets.iter().enumerate() {
        let native = Lend::lend(target, call)?;
        // SAFETY: as many as targets were allocated.
        unsafe { (before.add(index).write(native), after.add(index).write(native)) };
    }
    Ok((after, LentStructures { targets, before, after, ready: ready.cast(), finish: finish::<M, T> }))
}

/// A value that is passed, which the call keeps: what native code gets may point into it.
///
/// # Safety
/// What the value borrows outlives the call.
#[inline(always)]
pub unsafe fn keep<'c, T>(value: T, call: &'c Call<'_>) -> &'c T {
    // SAFETY: the caller's promise; nobody else has the pointer.
    unsafe { &*call.keep_borrowing(value) }
}

/// A structure to which native code returns a pointer.
///
/// # Safety
/// `native` is null, or points to what [`Take::take`] may be given.
///
/// # Errors
/// What native code keeps is no value of the type.
#[inline]
pub unsafe fn take_behind<M, T: Take<M>>(native: Pointer<T::Native>, ready: T::Ready) -> Result<Option<T>, Error> {
    if native.0.is_null() {
        return Ok(None);
    }
    // SAFETY: the caller's promise. (It need not be aligned.)
    unsafe { T::take(native.0.read_unaligned(), ready) }.map(Some)
}

/// What `#[derive(Marshal)]` invokes: the native structure's traits, and the places of the Rust structure that it stands for.
///
/// First stands the promise that the traits of the kernel are what the derive makes them, which is `unsafe` to give.
#[doc(hidden)]
#[macro_export]
macro_rules! __interop_marshaled_structure {
    // What a structure needs later.
    (
        ready [$($parameter:tt)*] $name:ident [$($lifetime:lifetime,)*] ($ready:ty), where [$($clause:tt)*]
    ) => {
        pub struct $name<$($parameter)* __InteropPlace>($ready, $crate::private::PhantomData<($(&$lifetime (),)* __InteropPlace)>)
        where
            $($clause)*;
        #[automatically_derived]
        impl<$($parameter)* __InteropPlace> $crate::private::Clone for $name<$($lifetime,)* __InteropPlace>
        where
            $($clause)*
        {
            #[inline(always)]
            fn clone(&self) -> Self {
                Self($crate::private::Clone::clone(&self.0), $crate::private::PhantomData)
            }
        }
        #[automatically_derived]
        impl<$($parameter)* __InteropPlace> $crate::private::Prepared for $name<$($lifetime,)* __InteropPlace>
        where
            $($clause)*
        {
            #[inline(always)]
            fn prepare(call: &$crate::private::Call<'_>) -> $crate::private::Result<Self, $crate::private::Error> {
                $crate::private::Ok(Self($crate::private::Prepared::prepare(call)?, $crate::private::PhantomData))
            }
        }
    };
    // The native structure: its fields' types, which are native ones, and what stands in one that native code will fill.
    (
        $promise:expr => native [$($lifetime:lifetime)*] $native:ty, where [$($clause:tt)*],
        described [$described:expr], filled [$($filled:tt)*], unwritten [$($unwritten:tt)*]
    ) => {
        const _: $crate::private::Promised = $promise;
        #[automatically_derived]
        impl<$($lifetime),*> $crate::private::Clone for $native where $($clause)* {
            #[inline(always)]
            fn clone(&self) -> Self {
                *self
            }
        }
        #[automatically_derived]
        impl<$($lifetime),*> $crate::private::Copy for $native where $($clause)* {}
        // SAFETY: a structure of C, whose fields are native types.
        #[automatically_derived]
        unsafe impl<$($lifetime),*> $crate::private::Abi for $native where $($clause)* {
            type Raw = Self;
            const NATIVE: $crate::private::metadata::NativeType = $described;
            #[inline(always)]
            fn raw(self) -> Self {
                self
            }
        }
        // SAFETY: any bits are a value of every field.
        #[automatically_derived]
        unsafe impl<$($lifetime),*> $crate::private::Fillable for $native where $($clause)* $($filled)* {
            #[inline(always)]
            fn unwritten() -> Self {
                $($unwritten)*
            }
        }
    };
    ($promise:expr => places [$($lifetime:lifetime)*] $type:ty as $native:ty, where [$($clause:tt)*], seen [$seen:ty]) => {
        $crate::private::marshaled_structure! {
            $promise => @places [$($lifetime)*] [$($clause)*] $type, $native, $seen,
            $crate::private::ByType<__InteropStrings, __InteropPlace>
        }
    };
    ($promise:expr => @places [$($lifetime:lifetime)*] [$($clause:tt)*] $type:ty, $native:ty, $seen:ty, $policy:ty) => {
        const _: $crate::private::Promised = $promise;
        $crate::private::marshaled_structure! { @shape [$($lifetime)*] [$($clause)*] $type, $native, $policy }
        $crate::private::marshaled_structure! { @shape [$($lifetime)*] [$($clause)*] $type, $native, $crate::private::InArray<$policy> }
        $crate::private::marshaled_structure! { @shape [$($lifetime)*] [$($clause)*] $type, $native, $crate::private::Optional<$policy> }
        $crate::private::marshaled_structure! { @shape [$($lifetime)*] [$($clause)*] $type, $native, $crate::private::Replaced<$policy> }
        #[automatically_derived]
        impl<$($lifetime,)* __InteropStrings, __InteropPlace> $crate::private::InVec<$policy> for $type where $($clause)* {
            type Array = $crate::private::PointerMut<$native>;
        }
        // SAFETY: the call keeps the value, and what the native value points to: what a parameter borrows outlives the call.
        #[automatically_derived]
        unsafe impl<$($lifetime,)* __InteropStrings, __InteropPlace> $crate::private::Argument<$policy> for $type
        where
            $($clause)*
            Self: $crate::private::Lend<$policy>,
        {
            type Native = <Self as $crate::private::Shape<$policy>>::Native;
            type WriteBack = ();
            type Sees = $seen;
            #[inline(always)]
            fn pass(
                self,
                call: &$crate::private::Call<'_>,
            ) -> $crate::private::Result<(Self::Native, ()), $crate::private::Error> {
                // SAFETY: the function whose call it is has the value as a parameter.
                let kept = unsafe { $crate::private::keep(self, call) };
                $crate::private::Result::map(<Self as $crate::private::Lend<$policy>>::lend(kept, call), |native| {
                    (native, ())
                })
            }
        }
        // SAFETY: a slot in the memory of the call.
        #[automatically_derived]
        unsafe impl<$($lifetime,)* __InteropStrings, __InteropPlace> $crate::private::LendRef<$policy> for $type
        where
            $($clause)*
            Self: $crate::private::Lend<$policy>,
        {
            type Native = <Self as $crate::private::Shape<$policy>>::Native;
            type Sees = $seen;
            #[inline(always)]
            fn lend(
                &self,
                call: &$crate::private::Call<'_>,
            ) -> $crate::private::Result<*const Self::Native, $crate::private::Error> {
                $crate::private::lend_behind::<$policy, Self>(self, call)
            }
        }
        // SAFETY: an array in the memory of the call.
        #[automatically_derived]
        unsafe impl<$($lifetime,)* __InteropStrings, __InteropPlace> $crate::private::Element<$policy> for $type
        where
            $($clause)*
            Self: $crate::private::Lend<$policy>,
        {
            type Native = <Self as $crate::private::Shape<$policy>>::Native;
            type Sees = $seen;
            #[inline(always)]
            fn lend_slice(
                items: &[Self],
                call: &$crate::private::Call<'_>,
            ) -> $crate::private::Result<*const Self::Native, $crate::private::Error> {
                <Self as $crate::private::Lend<$policy>>::lend_all(items, call)
            }
        }
        // SAFETY: the promise of `TakeChanged`: all is taken over, and the value is changed as a whole or not at all.
        #[automatically_derived]
        unsafe impl<$($lifetime,)* __InteropStrings, __InteropPlace> $crate::private::LendMut<$policy> for $type
        where
            $($clause)*
            Self: $crate::private::Lend<$policy>
                + $crate::private::TakeChanged<$policy, Native = <Self as $crate::private::Shape<$policy>>::Native>,
        {
            /// With what native code saw before the call.
            type Lent<'__interop>
                = (
                    &'__interop mut Self,
                    <Self as $crate::private::Shape<$policy>>::Native,
                    <Self as $crate::private::Take<$policy>>::Ready,
                )
            where
                Self: '__interop;
            #[inline(always)]
            fn lend_mut<'__interop>(
                &'__interop mut self,
                call: &$crate::private::Call<'_>,
            ) -> $crate::private::Result<
                (<Self as $crate::private::Shape<$policy>>::Native, Self::Lent<'__interop>),
                $crate::private::Error,
            > {
                let ready = <<Self as $crate::private::Take<$policy>>::Ready as $crate::private::Prepared>::prepare(call)?;
                let native = <Self as $crate::private::Lend<$policy>>::lend(self, call)?;
                $crate::private::Ok((native, (self, native, ready)))
            }
            #[inline]
            unsafe fn after(
                (target, before, ready): Self::Lent<'_>,
                native: <Self as $crate::private::Shape<$policy>>::Native,
            ) -> $crate::private::Result<(), $crate::private::Error> {
                // SAFETY: the caller's promise.
                *target = unsafe { <Self as $crate::private::TakeChanged<$policy>>::take_changed(before, native, ready) }?;
                $crate::private::Ok(())
            }
        }
        // SAFETY: a slot in the memory of the call, which is looked at again.
        #[automatically_derived]
        unsafe impl<$($lifetime,)* __InteropStrings, __InteropPlace> $crate::private::LendRefMut<$policy> for $type
        where
            $($clause)*
            Self: $crate::private::Lend<$policy>
                + $crate::private::TakeChanged<$policy, Native = <Self as $crate::private::Shape<$policy>>::Native>,
        {
            type Native = <Self as $crate::private::Shape<$policy>>::Native;
            type WriteBack<'__interop>
                = $crate::private::LentStructures<'__interop, Self, <Self as $crate::private::Shape<$policy>>::Native>
            where
                Self: '__interop;
            type Sees = $seen;
            #[inline(always)]
            fn lend_mut<'__interop>(
                &'__interop mut self,
                call: &$crate::private::Call<'_>,
            ) -> $crate::private::Result<(*mut Self::Native, Self::WriteBack<'__interop>), $crate::private::Error> {
                $crate::private::lend_structures_mut::<$policy, Self>($crate::private::from_mut(self), call)
            }
        }
        // SAFETY: slots in the memory of the call, which are looked at again.
        #[automatically_derived]
        unsafe impl<$($lifetime,)* __InteropStrings, __InteropPlace> $crate::private::ElementMut<$policy> for $type
        where
            $($clause)*
            Self: $crate::private::Lend<$policy>
                + $crate::private::TakeChanged<$policy, Native = <Self as $crate::private::Shape<$policy>>::Native>,
        {
            type Native = <Self as $crate::private::Shape<$policy>>::Native;
            type WriteBack<'__interop>
                = $crate::private::LentStructures<'__interop, Self, <Self as $crate::private::Shape<$policy>>::Native>
            where
                Self: '__interop;
            type Sees = $seen;
            #[inline(always)]
            fn lend_slice_mut<'__interop>(
                items: &'__interop mut [Self],
                call: &$crate::private::Call<'_>,
            ) -> $crate::private::Result<(*mut Self::Native, Self::WriteBack<'__interop>), $crate::private::Error> {
                $crate::private::lend_structures_mut::<$policy, Self>(items, call)
            }
        }
        // SAFETY: the promises of `Argument` and `TakeChanged`.
        #[automatically_derived]
        unsafe impl<$($lifetime,)* __InteropStrings, __InteropPlace> $crate::private::InOut<$policy> for $type
        where
            $($clause)*
            Self: $crate::private::Lend<$policy>
                + $crate::private::TakeChanged<$policy, Native = <Self as $crate::private::Shape<$policy>>::Native>,
        {
            type Native = $crate::private::Changing<
                <Self as $crate::private::Shape<$policy>>::Native,
                <Self as $crate::private::Take<$policy>>::Ready,
            >;
            type WriteBack = ();
            #[inline(always)]
            fn pass_in_out(
                self,
                call: &$crate::private::Call<'_>,
            ) -> $crate::private::Result<(Self::Native, ()), $crate::private::Error> {
                let ready = <<Self as $crate::private::Take<$policy>>::Ready as $crate::private::Prepared>::prepare(call)?;
                let (native, ()) = <Self as $crate::private::Argument<$policy>>::pass(self, call)?;
                $crate::private::Ok(($crate::private::Changing::new(native, ready), ()))
            }
            #[inline]
            unsafe fn take_in_out(native: Self::Native) -> $crate::private::Result<Self, $crate::private::Error> {
                let (before, native, ready) = native.parts();
                // SAFETY: the caller's promise.
                unsafe { <Self as $crate::private::TakeChanged<$policy>>::take_changed(before, native, ready) }
            }
        }
        // SAFETY: as where it stands alone.
        #[automatically_derived]
        unsafe impl<$($lifetime,)* __InteropStrings, __InteropPlace>
            $crate::private::Take<$crate::private::InArray<$policy>> for $type
        where
            $($clause)*
            Self: $crate::private::Take<$policy>,
        {
            type Native = <Self as $crate::private::Take<$policy>>::Native;
            type Ready = <Self as $crate::private::Take<$policy>>::Ready;
            #[inline(always)]
            unsafe fn take(
                native: <Self as $crate::private::Take<$policy>>::Native,
                ready: <Self as $crate::private::Take<$policy>>::Ready,
            ) -> $crate::private::Result<Self, $crate::private::Error> {
                // SAFETY: the caller's promise.
                unsafe { <Self as $crate::private::Take<$policy>>::take(native, ready) }
            }
            #[inline(always)]
            unsafe fn discard(
                native: <Self as $crate::private::Take<$policy>>::Native,
                ready: &<Self as $crate::private::Take<$policy>>::Ready,
            ) {
                // SAFETY: the caller's promise.
                unsafe { <Self as $crate::private::Take<$policy>>::discard(native, ready) }
            }
        }
        $crate::private::marshaled_structure! { @nullable [$($lifetime)*] [$($clause)*] $type, $policy, $policy }
        $crate::private::marshaled_structure! { @nullable [$($lifetime)*] [$($clause)*] $type, $policy, $crate::private::Optional<$policy> }
        // SAFETY: as where it stands alone.
        #[automatically_derived]
        unsafe impl<'__interop_call, $($lifetime,)* __InteropStrings, __InteropPlace>
            $crate::private::Borrow<'__interop_call, $crate::private::Replaced<$policy>> for $type
        where
            $($clause)*
            Self: $crate::private::Borrow<'__interop_call, $policy>
                + $crate::private::Shape<$crate::private::Replaced<$policy>, Native: $crate::private::Fillable>,
        {
            #[inline(always)]
            unsafe fn borrow(
                native: <Self as $crate::private::Shape<$crate::private::Replaced<$policy>>>::Native,
                call: &'__interop_call $crate::private::Call<'_>,
            ) -> $crate::private::Result<Self, $crate::private::Error> {
                // SAFETY: the caller's promise.
                unsafe { <Self as $crate::private::Borrow<'__interop_call, $policy>>::borrow($crate::private::as_it_is(native), call) }
            }
        }
        // SAFETY: as where it stands alone.
        #[automatically_derived]
        unsafe impl<$($lifetime,)* __InteropStrings, __InteropPlace>
            $crate::private::Give<$crate::private::Replaced<$policy>> for $type
        where
            $($clause)*
            Self: $crate::private::Give<$policy>,
        {
            #[inline(always)]
            fn give(
                self,
            ) -> $crate::private::Result<
                <Self as $crate::private::Shape<$crate::private::Replaced<$policy>>>::Native,
                $crate::private::Error,
            > {
                // SAFETY: one type, by two names.
                $crate::private::Result::map(<Self as $crate::private::Give<$policy>>::give(self), |native| unsafe {
                    $crate::private::as_it_is(native)
                })
            }
            #[inline(always)]
            unsafe fn take_back(native: <Self as $crate::private::Shape<$crate::private::Replaced<$policy>>>::Native) {
                // SAFETY: the caller's promise; one type, by two names.
                unsafe { <Self as $crate::private::Give<$policy>>::take_back($crate::private::as_it_is(native)) }
            }
        }
    };
    (@shape [$($lifetime:lifetime)*] [$($clause:tt)*] $type:ty, $native:ty, $policy:ty) => {
        #[automatically_derived]
        impl<$($lifetime,)* __InteropStrings, __InteropPlace> $crate::private::Shape<$policy> for $type where $($clause)* {
            type Native = $native;
        }
        #[automatically_derived]
        impl<$($lifetime,)* __InteropStrings, __InteropPlace> $crate::private::ShapeBehind<$policy> for $type where $($clause)* {
            type Native = $native;
        }
    };
    // `Option` of it is C's pointer to one.
    (@nullable [$($lifetime:lifetime)*] [$($clause:tt)*] $type:ty, $taken:ty, $policy:ty) => {
        // SAFETY: null is `None`; the rest is the promise of `Take`.
        #[automatically_derived]
        unsafe impl<$($lifetime,)* __InteropStrings, __InteropPlace> $crate::private::TakeNullable<$policy> for $type
        where
            $($clause)*
            Self: $crate::private::Take<$taken>,
        {
            type Native = $crate::private::Pointer<<Self as $crate::private::Take<$taken>>::Native>;
            type Ready = <Self as $crate::private::Take<$taken>>::Ready;
            #[inline]
            unsafe fn take_option(
                native: Self::Native,
                ready: Self::Ready,
            ) -> $crate::private::Result<$crate::private::Option<Self>, $crate::private::Error> {
                // SAFETY: the caller's promise.
                unsafe { $crate::private::take_behind::<$taken, Self>(native, ready) }
            }
        }
    };
}
pub use __interop_marshaled_structure as marshaled_structure;
