//! Rust to native, for the call: what Rust passes to a native function that it calls.
//!
//! One of the four ways in which a value crosses:
//!
//! | | for the call | for good |
//! |---|---|---|
//! | Rust to native | **lend** | [give](super::give) |
//! | native to Rust | [borrow](super::borrow) | [take](super::take) |
//!
//! An import lends its parameters: Rust owns what they point to, and native code looks at it until the function returns. What native
//! code has in the form that Rust has it in is lent in place: `&[f64]`, `&Point`, `&CStr`. The rest is converted into the memory of
//! the [`Call`]: the UTF-16 of a `&str`, an array of pointers for `&[&str]`. What is lent by `&mut` is looked at again when native code
//! has returned, whether it succeeded or failed.
//!
//! # Implementing it
//!
//! A type of yours has [`Shape`], which names its native type, and [`Lend`], which makes the native value; [`LendMut`] where native
//! code may change it. You promise:
//!
//! - What the native value points to is the value itself, or memory of the call ([`Call::slot`], [`Call::allocate_array`]), or a value
//!   that the call keeps ([`Call::keep`]). The call frees all of it, however it ends: [`Lend`] has nothing to clean up.
//! - Native code reads behind the pointers of [`Lend`], and reads and writes behind those of [`LendMut`].
//! - [`LendMut::after`] is sound whatever native code has written there. What native code has put there for Rust to own is taken over,
//!   also where something else is wrong: first each part is made, then the first error is returned. Where there is an error, the Rust
//!   value stays what it was.
//!
//! .NET's names are `ConvertToUnmanaged` for [`Lend::lend`], and `ConvertToManaged` of a `ref` parameter for [`LendMut::after`]; its
//! `Free` has no counterpart, because the call frees.
//!
//! ```
//! # use interop_runtime as interop;
//! use interop::marshal::call::{Call, buffer, call};
//! use interop::marshal::write_back::lend_all_mut;
//! use interop::private::{Error, WriteBack, Lend, LendMut, Shape, pass_length};
//! use std::time::Duration;
//!
//! /// Of `with = Millis`: a duration is a `uint32_t` of milliseconds.
//! pub enum Millis {}
//!
//! impl Shape<Millis> for Duration {
//!     type Native = u32;
//! }
//! // SAFETY: an integer, which points nowhere.
//! unsafe impl Lend<Millis> for Duration {
//!     fn lend(&self, _: &Call<'_>) -> Result<u32, Error> {
//!         pass_length(self.as_millis() as usize)
//!     }
//! }
//! // SAFETY: any integer is a duration.
//! unsafe impl LendMut<Millis> for Duration {
//!     type Lent<'a> = &'a mut Duration;
//!     fn lend_mut<'a>(&'a mut self, call: &Call<'_>) -> Result<(u32, &'a mut Duration), Error> {
//!         Ok((Lend::<Millis>::lend(self, call)?, self))
//!     }
//!     unsafe fn after(lent: &mut Duration, native: u32) -> Result<(), Error> {
//!         *lent = Duration::from_millis(native.into());
//!         Ok(())
//!     }
//! }
//!
//! // What a macro generates for `#[marshal(element(with = Millis))] times: &mut [Duration]`:
//! let mut times = [Duration::from_millis(250), Duration::from_secs(1)];
//! let mut buffer = buffer();
//! let call = call(&mut buffer);
//! let (native, held) = lend_all_mut::<Millis, Duration>(&mut times, &call).unwrap();
//! // SAFETY: two were lent. (Native code would do this.)
//! unsafe { *native *= 2 };
//! // SAFETY: the call is there.
//! unsafe { held.after() }.unwrap();
//! assert_eq!(times, [Duration::from_millis(500), Duration::from_secs(1)]);
//! ```

use crate::Error;
use crate::marshal::call::Call;
use crate::marshal::null::Absent;
use crate::marshal::shape::Shape;

/// A value that Rust lends to native code for the call, under the policy `M`. What the native value points to is the value
/// itself, or lives in the memory of the call.
///
/// This is what a marshaler is made of. Where a value stands in a declaration (by itself, behind a reference, in a slice), and
/// what must be said of one that cannot stand there, is for the traits of [`argument`](super::argument); `marshaled` of
/// `write_back.rs` makes their implementations of these.
///
/// .NET: `ConvertToUnmanaged` of a custom marshaler.
///
/// ```
/// # use interop_runtime as interop;
/// # use interop::marshal::call::{buffer, call};
/// use interop::Error;
/// use interop::marshal::{Call, Lend, Shape};
///
/// /// With this marshaler a text is C's `struct slice { const char *start; size_t length; } *`.
/// pub enum Sliced {}
///
/// #[repr(C)]
/// #[derive(Clone, Copy)]
/// pub struct Slice {
///     start: *const u8,
///     length: usize,
/// }
///
/// impl Shape<Sliced> for &str {
///     type Native = *const Slice;
/// }
/// // SAFETY: the slice is the call's, and points to the text itself.
/// unsafe impl Lend<Sliced> for &str {
///     fn lend(&self, call: &Call<'_>) -> Result<*const Slice, Error> {
///         Ok(call.slot(Slice { start: self.as_ptr(), length: self.len() }))
///     }
/// }
///
/// # let mut buffer = buffer();
/// # let call = call(&mut buffer);
/// let native = Lend::<Sliced>::lend(&"text", &call)?;
/// // SAFETY: the call is there.
/// assert_eq!(unsafe { (*native).length }, 4);
/// # Ok::<(), Error>(())
/// ```
///
/// # Safety
/// What the native value points to is there as long as the value and the call, for native code to read.
#[diagnostic::on_unimplemented(
    message = "a `{Self}` cannot be lent to native code",
    label = "nothing makes a native value of a `{Self}`"
)]
pub unsafe trait Lend<M>: Shape<M> {
    /// Makes the native value.
    ///
    /// # Errors
    /// The value has no native form.
    fn lend(&self, call: &Call<'_>) -> Result<Self::Native, Error>;
    /// The native values of all, one behind the other: in place where they stand so, otherwise in the memory of the call, which
    /// has all that was made for those before one that has no native form.
    ///
    /// # Errors
    /// A value has no native form.
    #[inline(always)]
    fn lend_all(items: &[Self], call: &Call<'_>) -> Result<*const Self::Native, Error>
    where
        Self: Sized,
    {
        copy_all::<M, Self>(items, call)
    }
}

/// The native values of all, in the memory of the call.
#[inline(always)]
pub(crate) fn copy_all<M, T: Lend<M>>(items: &[T], call: &Call<'_>) -> Result<*const T::Native, Error> {
    let natives = call.allocate_array::<T::Native>(items.len());
    for (index, item) in items.iter().enumerate() {
        let native = Lend::lend(item, call)?;
        // SAFETY: as many as items were allocated.
        unsafe { natives.add(index).write(native) };
    }
    Ok(natives)
}

/// A value that native code may change during the call. What stands for it is looked at afterwards.
///
/// `Lent` nests: what the inner levels keep is part of what the outer one keeps. So there is no list, and no `dyn`.
///
/// .NET: a custom marshaler of a `ref` parameter.
///
/// # Safety
/// As for [`Lend`], for native code to read and write; and `after` is sound whatever native code has written.
#[diagnostic::on_unimplemented(
    message = "a `{Self}` cannot be lent to native code for it to change",
    label = "nothing makes a `{Self}` of what native code wrote"
)]
pub unsafe trait LendMut<M>: Lend<M> {
    /// The value, and what must be known to take over only what native code put there.
    type Lent<'a>
    where
        Self: 'a;
    /// Makes the native value.
    ///
    /// # Errors
    /// The value has no native form.
    fn lend_mut<'a>(&'a mut self, call: &Call<'_>) -> Result<(Self::Native, Self::Lent<'a>), Error>;
    /// Takes over what native code put there: all of it, even where a part is no value. Where there is an error, the Rust value
    /// stays as it was.
    ///
    /// # Safety
    /// `native` is what stands now where the native value of `lend_mut` stood, and the call is there.
    ///
    /// # Errors
    /// What native code wrote is no value of the type.
    unsafe fn after(lent: Self::Lent<'_>, native: Self::Native) -> Result<(), Error>;
}

// SAFETY: the value's promise, or what stands for none.
unsafe impl<M, T: Lend<M>> Lend<M> for Option<T>
where
    <T as Shape<M>>::Native: Absent,
{
    #[inline(always)]
    fn lend(&self, call: &Call<'_>) -> Result<Self::Native, Error> {
        self.as_ref().map_or(Ok(Absent::ABSENT), |value| Lend::lend(value, call))
    }
}
