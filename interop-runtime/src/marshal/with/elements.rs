//! What is converted in slices, arrays and vectors: `element(with = M)`.

use std::marker::PhantomData;

use super::behind::{ComesBackAs, lent_once};
use super::convert::{FromNative, ToNative};
use crate::Error;
use crate::marshal::argument::{Argument, LendNullable, LendRef, LendRefMut, Repeats, WriteBack};
use crate::marshal::call::Call;
use crate::marshal::kept_array::KeptArray;
use crate::marshal::length::count::SliceCount;
use crate::marshal::length::countable::Length;
use crate::marshal::native_pointer::{Pointer, PointerMut};
use crate::marshal::seen::{Conversion, Lent};
use crate::marshal::shape::{Shape, ShapeBehind};

/// The marshaler of a slice, an array or a vector whose elements have the marshaler `M`: what `element(with = M)` names.
///
/// It is there to be named by a marshaler of your own, for a type with such a collection in it:
///
/// ```
/// # use interop_runtime as interop;
/// use interop::Error;
/// use interop::marshal::{Elements, FromNative, ToNative};
/// use std::time::Duration;
///
/// pub enum Millis {}
/// impl FromNative<Millis> for Duration {
///     type As = u32;
///     fn from_native(millis: u32) -> Result<Self, Error> {
///         Ok(Duration::from_millis(millis.into()))
///     }
/// }
///
/// /// How long each part takes.
/// pub struct Schedule(Vec<Duration>);
/// pub enum Parts {}
/// impl FromNative<Parts> for Schedule {
///     type As = Vec<u32>;
///     fn from_native(parts: Vec<u32>) -> Result<Self, Error> {
///         FromNative::<Elements<Millis>>::from_native(parts).map(Schedule)
///     }
/// }
/// assert_eq!(Schedule::from_native(vec![5, 6])?.0[1], Duration::from_millis(6));
/// # Ok::<(), Error>(())
/// ```
pub struct Elements<M>(PhantomData<M>);

/// What a `&'t [T]` is converted to, when it is passed: an array in the memory of the call.
pub struct All<'t, M, T> {
    items: &'t [T],
    _marshaler: PhantomData<M>,
}

impl<'t, M, T: ToNative<M>> ToNative<Elements<M>> for &'t [T] {
    type As = All<'t, M, T>;
    #[inline(always)]
    fn to_native(&self) -> Result<Self::As, Error> {
        Ok(All { items: self, _marshaler: PhantomData })
    }
}

impl<M, N, T: ToNative<N>> Shape<M> for All<'_, N, T>
where
    [T::As]: ShapeBehind<M>,
{
    type Native = Pointer<<[T::As] as ShapeBehind<M>>::Native>;
}

// SAFETY: as many items as there are values.
unsafe impl<M: SliceCount, N, T: ToNative<N>> Length<M> for All<'_, N, T> {
    #[inline(always)]
    fn length(&self) -> usize {
        length::<M, T::As>(self.items.len())
    }
}

/// The length of so many values, as it is declared.
#[inline(always)]
fn length<M: SliceCount, A>(count: usize) -> usize {
    // Saturating: there is no array that is larger than memory.
    if M::BYTES { count.saturating_mul(size_of::<A>()) } else { count }
}

// SAFETY: the promise of what stands behind the reference; the call keeps the array.
unsafe impl<'t, M, N, T: ToNative<N>> Argument<M> for All<'t, N, T>
where
    [T::As]: LendRef<M>,
{
    type Native = Pointer<<[T::As] as LendRef<M>>::Native>;
    type WriteBack = ();
    type Sees = Lent<'t, Conversion>;
    #[inline]
    fn pass(self, call: &Call<'_>) -> Result<(Self::Native, ()), Error> {
        let convert = |index: usize| self.items[index].to_native();
        // SAFETY: what the values borrow is the caller's, who has it until the call is over.
        let values = unsafe { call.keep_array(self.items.len(), convert) }?;
        // SAFETY: kept by the call.
        Ok((Pointer(unsafe { &*values.as_ptr() }.lend(call)?), ()))
    }
}

// SAFETY: null.
unsafe impl<M, N, T: ToNative<N>> LendNullable<M> for All<'_, N, T>
where
    [T::As]: LendRef<M>,
{
    const NULL: Self::Native = Pointer(std::ptr::null());
}

/// What a `&'t mut [T]` is converted to: native code changes the array, of which the items are made after the call.
pub struct AllMut<'t, M, T> {
    items: &'t mut [T],
    _marshaler: PhantomData<M>,
}

impl<'t, M, T: ToNative<M>> ToNative<Elements<M>> for &'t mut [T] {
    type As = AllMut<'t, M, T>;
    #[cold]
    fn to_native(&self) -> Result<Self::As, Error> {
        Err(lent_once())
    }
    #[inline(always)]
    fn into_as(self) -> Result<Self::As, Error> {
        Ok(AllMut { items: self, _marshaler: PhantomData })
    }
}

impl<M, N, T: ToNative<N>> Shape<M> for AllMut<'_, N, T>
where
    [T::As]: ShapeBehind<M>,
{
    type Native = PointerMut<<[T::As] as ShapeBehind<M>>::Native>;
}

// SAFETY: as many items as there are values.
unsafe impl<M: SliceCount, N, T: ToNative<N>> Length<M> for AllMut<'_, N, T> {
    #[inline(always)]
    fn length(&self) -> usize {
        length::<M, T::As>(self.items.len())
    }
}

// SAFETY: the promise of what stands behind the reference; the call keeps the array.
unsafe impl<'t, M, N, T> Argument<M> for AllMut<'t, N, T>
where
    T: ToNative<N, As: ComesBackAs<<T as FromNative<N>>::As>> + FromNative<N, As: 't>,
    [<T as FromNative<N>>::As]: LendRefMut<M>,
{
    type Native = PointerMut<<[<T as FromNative<N>>::As] as LendRefMut<M>>::Native>;
    type WriteBack =
        AllChanged<'t, T, <T as FromNative<N>>::As, <[<T as FromNative<N>>::As] as LendRefMut<M>>::WriteBack<'t>>;
    type Sees = Lent<'t, Conversion>;
    #[inline]
    fn pass(self, call: &Call<'_>) -> Result<(Self::Native, Self::WriteBack), Error> {
        let convert = |index: usize| Ok(self.items[index].to_native()?.same());
        // SAFETY: what the values borrow is the caller's, who has it until the call is over.
        let values = unsafe { call.keep_array(self.items.len(), convert) }?;
        // SAFETY: kept by the call, and nobody else looks at it. What writes back is consumed before the call is over.
        let (native, held) = unsafe { &mut *values.as_ptr() }.lend_mut(call)?;
        Ok((PointerMut(native), AllChanged { items: self.items, values, make: T::from_native, held }))
    }
}

// SAFETY: null.
unsafe impl<'t, M, N, T> LendNullable<M> for AllMut<'t, N, T>
where
    T: ToNative<N, As: ComesBackAs<<T as FromNative<N>>::As>> + FromNative<N, As: 't>,
    [<T as FromNative<N>>::As]: LendRefMut<M>,
{
    const NULL: Self::Native = PointerMut(std::ptr::null_mut());
}

/// The array that native code has changed, and what makes an item of each value. (As of [`ChangedBehind`](super::behind::ChangedBehind).)
pub struct AllChanged<'t, T, A, H> {
    items: &'t mut [T],
    values: KeptArray<A>,
    make: fn(A) -> Result<T, Error>,
    held: H,
}

impl<T, A, H: Repeats> Repeats for AllChanged<'_, T, A, H> {}

impl<T, A, H: WriteBack> WriteBack for AllChanged<'_, T, A, H> {
    /// Every item is made. One that is no value keeps its old one, and the first of these is the error.
    unsafe fn after(self) -> Result<(), Error> {
        // SAFETY: the caller's promise.
        let mut first = unsafe { self.held.after() };
        // SAFETY: the caller promises that the memory of the call is there; the call does not drop the values any more.
        let mut values = Values { left: unsafe { self.values.taken() } };
        for item in self.items {
            let Some(value) = values.next() else { break };
            match (self.make)(value) {
                Ok(value) => *item = value,
                Err(error) => first = first.and(Err(error)),
            }
        }
        first
    }
}

/// Values that nobody has taken yet, which are dropped where a conversion panics.
struct Values<A> {
    left: *mut [A],
}

impl<A> Iterator for Values<A> {
    type Item = A;
    #[inline(always)]
    fn next(&mut self) -> Option<A> {
        let count = self.left.len().checked_sub(1)?;
        let start = self.left.cast::<A>();
        // SAFETY: as many are left, and each is read once.
        self.left = std::ptr::slice_from_raw_parts_mut(unsafe { start.add(1) }, count);
        // SAFETY: as above.
        Some(unsafe { start.read() })
    }
}

impl<A> Drop for Values<A> {
    #[inline(always)]
    fn drop(&mut self) {
        if const { std::mem::needs_drop::<A>() } {
            // SAFETY: initialised, and nobody has taken them.
            unsafe { self.left.drop_in_place() }
        }
    }
}

impl<M, T: ToNative<M>> ToNative<Elements<M>> for Vec<T> {
    type As = Vec<T::As>;
    #[inline]
    fn to_native(&self) -> Result<Self::As, Error> {
        self.iter().map(T::to_native).collect()
    }
}

impl<M, T: FromNative<M>> FromNative<Elements<M>> for Vec<T> {
    type As = Vec<T::As>;
    #[inline]
    fn from_native(native: Self::As) -> Result<Self, Error> {
        native.into_iter().map(T::from_native).collect()
    }
}

impl<M, T: ToNative<M>, const N: usize> ToNative<Elements<M>> for [T; N] {
    type As = [T::As; N];
    #[inline]
    fn to_native(&self) -> Result<Self::As, Error> {
        array(|index| self[index].to_native())
    }
}

impl<M, T: FromNative<M>, const N: usize> FromNative<Elements<M>> for [T; N] {
    type As = [T::As; N];
    #[inline]
    fn from_native(native: Self::As) -> Result<Self, Error> {
        let mut native = native.into_iter();
        array(|_| T::from_native(native.next().expect("as many as there are")))
    }
}

/// An array of what `make` makes, unless one cannot be made.
#[inline]
fn array<T, const N: usize>(mut make: impl FnMut(usize) -> Result<T, Error>) -> Result<[T; N], Error> {
    let mut failed = None;
    let made: [Option<T>; N] = std::array::from_fn(|index| match failed {
        None => make(index).map_err(|error| failed = Some(error)).ok(),
        Some(_) => None,
    });
    match failed {
        None => Ok(made.map(|value| value.expect("all are made"))),
        Some(error) => Err(error),
    }
}
