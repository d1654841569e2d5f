//! Strings on their way in: `str`, `OsStr` and `Path` in a declared encoding, `CStr` as it is.

use std::ffi::{CStr, OsStr, c_char};
use std::path::Path;

use crate::Error;
use crate::marshal::argument::LendRef;
use crate::marshal::call::Call;
use crate::marshal::length::count::{StringCount, string_length};
use crate::marshal::length::countable::Countable;
use crate::marshal::policy::{ByType, Item};
use crate::marshal::seen::Itself;
use crate::marshal::shape::ShapeBehind;
use crate::marshal::string::encoding::{Encode, Measure, SaysEncoding};
use crate::marshal::string::terminated::Terminated;

impl<M: SaysEncoding<Encoding: Encode>> ShapeBehind<M> for str {
    type Native = <M::Encoding as Encode>::Unit;
}

impl<M: SaysEncoding<Encoding: Encode>> ShapeBehind<M> for OsStr {
    type Native = <M::Encoding as Encode>::Unit;
}

impl<M: SaysEncoding<Encoding: Encode>> ShapeBehind<M> for Path {
    type Native = <M::Encoding as Encode>::Unit;
}

impl<M> ShapeBehind<M> for CStr {
    type Native = c_char;
}

// SAFETY: the string, or a copy in the memory of the call.
unsafe impl<M: SaysEncoding<Encoding: Encode> + Terminated> LendRef<M> for str {
    type Native = <M::Encoding as Encode>::Unit;
    type Sees = M::Sees<M::Encoding>;
    #[inline(always)]
    fn lend(&self, call: &Call<'_>) -> Result<*const Self::Native, Error> {
        if M::NUL { M::Encoding::terminated(self, call) } else { M::Encoding::counted(self, call) }
    }
}

// SAFETY: the string, or a copy in the memory of the call.
unsafe impl<M: SaysEncoding<Encoding: Encode> + Terminated> LendRef<M> for OsStr {
    type Native = <M::Encoding as Encode>::Unit;
    type Sees = <M::Encoding as Encode>::Terminated; // whose bytes it would be differs between systems
    #[inline(always)]
    fn lend(&self, call: &Call<'_>) -> Result<*const Self::Native, Error> {
        if M::NUL { M::Encoding::terminated_os(self, call) } else { M::Encoding::counted_os(self, call) }
    }
}

// SAFETY: as for the string that the path is.
unsafe impl<M> LendRef<M> for Path
where
    OsStr: LendRef<M>,
{
    type Native = <OsStr as LendRef<M>>::Native;
    type Sees = <OsStr as LendRef<M>>::Sees;
    #[inline(always)]
    fn lend(&self, call: &Call<'_>) -> Result<*const Self::Native, Error> {
        self.as_os_str().lend(call)
    }
}

// SAFETY: the C string itself.
unsafe impl<S, P> LendRef<ByType<S, P>> for CStr {
    type Native = c_char;
    type Sees = Itself;
    #[inline(always)]
    fn lend(&self, _: &Call<'_>) -> Result<*const c_char, Error> {
        Ok(self.as_ptr())
    }
}

// SAFETY: the C string itself.
unsafe impl<M> LendRef<Item<M>> for CStr {
    type Native = c_char;
    type Sees = Itself;
    #[inline(always)]
    fn lend(&self, _: &Call<'_>) -> Result<*const c_char, Error> {
        Ok(self.as_ptr())
    }
}

// SAFETY: the encoding says so.
unsafe impl<M: StringCount + SaysEncoding<Encoding: Measure>> Countable<M> for str {
    #[inline(always)]
    fn count(&self) -> usize {
        string_length::<M>(M::Encoding::count(self), M::Encoding::SIZE)
    }
}

// SAFETY: the encoding says so.
unsafe impl<M: StringCount + SaysEncoding<Encoding: Measure>> Countable<M> for OsStr {
    #[inline(always)]
    fn count(&self) -> usize {
        string_length::<M>(M::Encoding::count_os(self), M::Encoding::SIZE)
    }
}

// SAFETY: the same string.
unsafe impl<M> Countable<M> for Path
where
    OsStr: Countable<M>,
{
    #[inline(always)]
    fn count(&self) -> usize {
        self.as_os_str().count()
    }
}

// SAFETY: as many bytes as there are, and the NUL.
unsafe impl<M: StringCount> Countable<M> for CStr {
    #[inline(always)]
    fn count(&self) -> usize {
        string_length::<M>(self.count_bytes(), 1)
    }
}
