//! What has a length that stands beside it: `#[len_of(a)]`.

use crate::Error;
use crate::error::Problem;
use crate::marshal::length::count::SliceCount;

/// What a `#[len_of]` may name: something with a length, counted as its policy `M` says.
///
/// # Safety
/// As for [`Countable`].
#[diagnostic::on_unimplemented(
    message = "a `{Self}` has no length that `#[len_of]` could carry",
    label = "this parameter has no length",
    note = "`#[len_of(…)]` names a slice, a buffer or a string among the parameters"
)]
pub(crate) unsafe trait Length<M> {
    /// The length in the declared unit.
    fn length(&self) -> usize;
    /// The length, unless nothing is there that has one.
    #[inline(always)]
    fn length_if_any(&self) -> Option<usize> {
        Some(self.length())
    }
}

/// What may stand behind a counted reference.
///
/// # Safety
/// So much may native code read, and write if it is lent for that: `count` is no more than there is.
#[diagnostic::on_unimplemented(
    message = "a `{Self}` has no length that `#[len_of]` could carry",
    label = "this parameter has no length",
    note = "`#[len_of(…)]` names a slice, a buffer or a string among the parameters"
)]
pub(crate) unsafe trait Countable<M> {
    /// The length in the declared unit.
    fn count(&self) -> usize;
}

// SAFETY: the promise of what stands behind the reference.
unsafe impl<M, T: Countable<M> + ?Sized> Length<M> for &T {
    #[inline(always)]
    fn length(&self) -> usize {
        (**self).count()
    }
}

// SAFETY: the promise of what stands behind the reference.
unsafe impl<M, T: Countable<M> + ?Sized> Length<M> for &mut T {
    #[inline(always)]
    fn length(&self) -> usize {
        (**self).count()
    }
}

// SAFETY: the value's promise, or nothing.
unsafe impl<M, T: Length<M>> Length<M> for Option<T> {
    #[inline(always)]
    fn length(&self) -> usize {
        self.as_ref().map_or(0, T::length)
    }
    #[inline(always)]
    fn length_if_any(&self) -> Option<usize> {
        self.as_ref().and_then(T::length_if_any)
    }
}

// SAFETY: as many elements as there are.
unsafe impl<M: SliceCount, T> Countable<M> for [T] {
    #[inline(always)]
    fn count(&self) -> usize {
        if M::BYTES { size_of_val(self) } else { self.len() }
    }
}

// SAFETY: as many elements as there are.
unsafe impl<M: SliceCount, T, const N: usize> Countable<M> for [T; N] {
    #[inline(always)]
    fn count(&self) -> usize {
        <[T] as Countable<M>>::count(self)
    }
}

/// The length of `value`, as generated code takes it.
#[inline(always)]
pub fn length<M, T: Length<M>>(value: &T) -> usize {
    value.length()
}

/// The length of `value` unless nothing is there, as generated code takes it.
#[inline(always)]
pub fn length_if_any<M, T: Length<M>>(value: &T) -> Option<usize> {
    value.length_if_any()
}

/// The one length of several parameters, with the name of the first that has one.
pub type Agreed = Option<(usize, &'static str)>;

/// That the parameter `name`, if it has a length, has the same as those before it, as generated code asks.
///
/// # Errors
/// It has another one.
#[inline(always)]
pub fn agree(agreed: Agreed, length: Option<usize>, name: &'static str) -> Result<Agreed, Error> {
    match (agreed, length) {
        (Some((other_length, other)), Some(length)) if length != other_length => {
            Err(unequal(length, other, other_length))
        }
        (None, Some(length)) => Ok(Some((length, name))),
        _ => Ok(agreed),
    }
}

#[cold]
#[inline(never)]
fn unequal(length: usize, other: &'static str, other_length: usize) -> Error {
    Error::marshal(Problem::UnequalLengths { length, other, other_length })
}

/// The length that all agree on: none, if nothing is there.
#[inline(always)]
#[must_use]
pub fn agreed(agreed: Agreed) -> usize {
    agreed.map_or(0, |(length, _)| length)
}
