//! The items of an array that is copied out of native code.

use crate::Error;
use crate::error::Problem;
use crate::marshal::abi::Abi;
use crate::marshal::memory::view::impossible;
use crate::marshal::native_pointer::PointerMut;
use crate::marshal::take::Take;

/// A type that is made of its native form the same way wherever it stands: as an item of an array, too. Derived code invokes
/// it.
#[doc(hidden)]
#[macro_export]
macro_rules! __interop_in_array {
    (
        $promise:expr => [$($lifetime:lifetime)*] [$($generic:tt)*] $type:ty $(, where [$($clause:tt)*])?:
        $native:ty, $value:ident => $made:expr
    ) => {
        const _: $crate::private::Promised = $promise;
        // SAFETY: as where it stands alone.
        #[automatically_derived]
        unsafe impl<$($lifetime,)* __InteropStrings, __InteropPlace, $($generic)*>
            $crate::private::Take<$crate::private::InArray<$crate::private::ByType<__InteropStrings, __InteropPlace>>>
            for $type $(where $($clause)*)?
        {
            type Native = $native;
            type Ready = ();
            #[inline(always)]
            unsafe fn take($value: $native, _: ()) -> $crate::private::Result<Self, $crate::private::Error> {
                $made
            }
        }
    };
}
pub use __interop_in_array as in_array;

/// What a `list` may hold: a pointer, of which a null ends the list.
#[diagnostic::on_unimplemented(
    message = "a `list` of `{Self}` cannot come out of native code",
    label = "not a string, so no null can end the list",
    note = "a `list` comes out as `Vec<String>`, `Vec<CString>` and their kin with `free_with`, and as `Vec<&'a str>` or `Vec<&'a CStr>` where native code keeps it; for an array of anything else write `counted_by(…)`"
)]
pub(crate) trait EndsList: Abi {
    /// Whether this is the end.
    fn is_end(self) -> bool;
}
impl<U: Abi> EndsList for PointerMut<U> {
    #[inline(always)]
    fn is_end(self) -> bool {
        self.0.is_null()
    }
}

/// An empty vector with room for `count` of what native code has at `start`.
fn room<T, U>(start: *const U, count: usize) -> Result<Vec<T>, Error> {
    if start.is_null() && count > 0 {
        return Err(Error::marshal(Problem::Null));
    }
    let mut items = Vec::new();
    match items.try_reserve_exact(count) {
        Ok(()) if count <= isize::MAX as usize / size_of::<U>().max(1) => Ok(items),
        _ => Err(impossible(count as i128)),
    }
}

/// Items that nobody has taken yet, discarded when a conversion that fails or panics leaves them.
struct Rest<'r, M, T: Take<M>> {
    next: *const T::Native,
    left: usize,
    ready: &'r T::Ready,
}

impl<M, T: Take<M>> Rest<'_, M, T> {
    /// The next item, which is the taker's from now on.
    #[inline(always)]
    fn next(&mut self) -> Option<T::Native> {
        self.left = self.left.checked_sub(1)?;
        // SAFETY: one of those left. (Unaligned: native code's array may stand anywhere.)
        let item = unsafe { self.next.read_unaligned() };
        // SAFETY: as above.
        self.next = unsafe { self.next.add(1) };
        Some(item)
    }
}

impl<M, T: Take<M>> Drop for Rest<'_, M, T> {
    #[inline(always)]
    fn drop(&mut self) {
        while let Some(item) = self.next() {
            // SAFETY: nobody has taken it.
            unsafe { T::discard(item, self.ready) }
        }
    }
}

/// The items, taken one after the other. If one is wrong, those behind it are discarded. What is blittable is one copy: the
/// loop is, once it is compiled.
///
/// # Safety
/// `start` is null or points to `count` items, each of which [`Take::take`] may be given.
///
/// # Errors
/// An item is no value of the type; or there is no array of that length.
#[inline]
pub(crate) unsafe fn take_all<M, T: Take<M>>(
    start: *const T::Native,
    count: usize,
    ready: &T::Ready,
) -> Result<Vec<T>, Error> {
    let mut items: Vec<T> = room(start, count)?;
    let mut rest = Rest::<M, T> { next: start, left: count, ready };
    while let Some(item) = rest.next() {
        // SAFETY: the caller's promise.
        let item = unsafe { T::take(item, ready.clone()) }?;
        // SAFETY: there is room for as many.
        unsafe { items.as_mut_ptr().add(items.len()).write(item) };
        // SAFETY: written above.
        unsafe { items.set_len(items.len() + 1) };
    }
    Ok(items)
}
