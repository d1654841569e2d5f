//! Codes that say that a buffer is too small, for `#[out(capacity = …, grow)]` and `#[out(query)]`.

use super::errno::Errno;
use super::last_error::LastError;

/// A failure code that may mean that the buffer is too small, so that the call is made again with a larger one.
#[diagnostic::on_unimplemented(
    message = "a failure code of type `{Self}` does not say whether a buffer was too small",
    label = "no rule for growing",
    note = "a buffer grows on the error numbers of `errno`, `last_error`, or a returned integer"
)]
pub trait TooSmall: Copy {
    /// Whether it does.
    fn too_small(self) -> bool;
}

/// ERANGE, ENAMETOOLONG, ENOBUFS and EOVERFLOW, by their numbers on each system.
fn errno_too_small(code: i64) -> bool {
    const CODES: [i64; 4] = if cfg!(any(target_os = "linux", target_os = "android")) {
        [34, 36, 105, 75]
    } else if cfg!(windows) {
        [34, 38, 119, 132]
    } else {
        [34, 63, 55, 84] // the BSDs and Apple's systems
    };
    CODES.contains(&code)
}

/// ERROR_BUFFER_OVERFLOW, ERROR_INSUFFICIENT_BUFFER and ERROR_MORE_DATA.
#[cfg(windows)]
fn system_too_small(code: i64) -> bool {
    [111, 122, 234].contains(&code)
}

/// The operating system's error numbers are `errno`'s.
#[cfg(not(windows))]
fn system_too_small(code: i64) -> bool {
    errno_too_small(code)
}

impl TooSmall for Errno {
    fn too_small(self) -> bool {
        errno_too_small(self.0.into())
    }
}

impl TooSmall for LastError {
    fn too_small(self) -> bool {
        system_too_small(self.0.into())
    }
}

macro_rules! returned {
    ($($type:ident)*) => {$(
        impl TooSmall for $type {
            fn too_small(self) -> bool {
                i64::try_from(self).is_ok_and(system_too_small)
            }
        }
    )*};
}
returned!(i8 u8 i16 u16 i32 u32 i64 u64 isize usize);

/// What `grow = PATH` names: a function that says whether a buffer was too small. `A` is what it takes: what native code
/// returned, alone or with the capacity, as the declaration counts it.
#[diagnostic::on_unimplemented(
    message = "`grow = …` names a function from what native code returns, a `{R}`, to `bool`",
    label = "not such a function",
    note = "write `fn(returned: {R}) -> bool`, or `fn(returned: {R}, capacity: usize) -> bool` to learn the capacity, too"
)]
pub(crate) trait SaysTooSmall<R, A> {
    /// Whether it was.
    fn says(self, returned: R, capacity: usize) -> bool;
}

impl<R, F: FnOnce(R) -> bool> SaysTooSmall<R, (R,)> for F {
    #[inline(always)]
    fn says(self, returned: R, _: usize) -> bool {
        self(returned)
    }
}

impl<R, F: FnOnce(R, usize) -> bool> SaysTooSmall<R, (R, usize)> for F {
    #[inline(always)]
    fn says(self, returned: R, capacity: usize) -> bool {
        self(returned, capacity)
    }
}

/// Whether a buffer was too small, as generated code asks.
#[inline(always)]
pub fn says_too_small<R, A>(returned: R, capacity: usize, rule: impl SaysTooSmall<R, A>) -> bool {
    rule.says(returned, capacity)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_integer_carries_the_number() {
        const NUMBER: u8 = if cfg!(windows) { 122 } else { 34 }; // ERROR_INSUFFICIENT_BUFFER, ERANGE
        let number = usize::from(NUMBER);
        assert!(number.too_small() && number.cast_signed().too_small() && (number as u64).too_small());
        assert!(NUMBER.too_small() && i64::from(NUMBER).too_small());
        assert!(!0_usize.too_small() && !(-1_isize).too_small());
        assert!(!usize::MAX.too_small() && !u64::MAX.too_small() && !(u64::MAX - 61).too_small());
    }
}
