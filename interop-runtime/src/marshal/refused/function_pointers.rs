//! Function pointers that cannot cross, each with the reason: [`refused`](crate::marshal::refused) for their family.

use crate::Error;
use crate::marshal::argument::{Argument, LendNullable, Passed};
use crate::marshal::call::Call;
use crate::marshal::callback::signature::{FromNative, InSignature, ToNative};
use crate::marshal::refused::native::Refused;
use crate::marshal::refused::reason::reasons;
use crate::marshal::seen::Itself;
use crate::marshal::take::{Take, TakeNullable};
use crate::metadata::{NativeType, TypeName};

reasons! {
    /// Never implemented: Rust's own calling convention is no platform's.
    RustFunction:
        "a Rust `fn` has no native calling convention",
        "write `extern \"C\" fn(…)`",
        "if it can be null, write `Option<extern \"C\" fn(…)>`";
    /// Never implemented: a panic would cross.
    UnwindingFunction:
        "a panic could cross native code through a function pointer of this convention",
        "write `extern \"C\" fn(…)`, without `-unwind`",
        "a panic in an `extern \"C\"` function aborts the program; catch it there with `std::panic::catch_unwind`";
    /// Never implemented: the convention of another system.
    #[cfg_attr(not(any(target_arch = "x86", target_arch = "x86_64")), allow(dead_code))]
    ForeignFunction:
        "a function pointer of this calling convention is not supported",
        "write `extern \"C\" fn(…)`, or `extern \"system\" fn(…)` where the header says `WINAPI`, `CALLBACK` or `__stdcall`",
        "the two are the same but on 32-bit Windows";
    /// Never implemented: traits are implemented for so many parameters, and no more.
    LongFunction:
        "a function pointer of more than 16 parameters is not supported",
        "write `*const c_void`, and pass the function as `name as *const c_void`";
    /// Never implemented: native code may make a null.
    FunctionFromNative[F]:
        "native code may write a null, which no function pointer is",
        "write `Option<{F}>`";
}

/// Within the signature of another function pointer.
macro_rules! described {
    ($type:ty [$($argument:ident)*]) => {
        impl<R, $($argument),*> InSignature for $type {
            const NATIVE: NativeType = NativeType::Named { name: TypeName::of::<Self>() };
        }
    };
}

macro_rules! refused {
    ($type:ty: $reason:ident [$($argument:ident)*]) => {
        // SAFETY: nothing has the reason, so this never applies.
        unsafe impl<Z: $reason, R, $($argument),*> Argument<Z> for $type {
            type Native = Refused;
            type WriteBack = ();
            type Sees = Itself;
            fn pass(self, _: &Call<'_>) -> Passed<Refused, ()> {
                unreachable!()
            }
        }
        // SAFETY: as above.
        unsafe impl<Z: $reason, R, $($argument),*> LendNullable<Z> for $type {
            const NULL: Refused = Refused;
        }
        // SAFETY: as above.
        unsafe impl<Z: $reason, R, $($argument),*> Take<Z> for $type {
            type Native = Refused;
            type Ready = ();
            unsafe fn take(_: Refused, _: ()) -> Result<Self, Error> {
                unreachable!()
            }
        }
        // SAFETY: as above.
        unsafe impl<Z: $reason, R, $($argument),*> TakeNullable<Z> for $type {
            type Native = Refused;
            type Ready = ();
            unsafe fn take_option(_: Refused, _: ()) -> Result<Option<Self>, Error> {
                unreachable!()
            }
        }
        described!($type [$($argument)*]);
        described!(Option<$type> [$($argument)*]);
        // SAFETY: as above.
        unsafe impl<Z: $reason, R, $($argument),*> ToNative<Z> for $type {}
        // SAFETY: as above.
        unsafe impl<Z: $reason, R, $($argument),*> ToNative<Z> for Option<$type> {}
        // SAFETY: as above.
        unsafe impl<Z: $reason, R, $($argument),*> FromNative<Z> for Option<$type> {}
    };
}

/// Other conventions, in as many parameters as people write there.
macro_rules! conventions {
    ($([$($argument:ident)*])*) => {$(
        refused!(fn($($argument),*) -> R: RustFunction [$($argument)*]);
        refused!(unsafe fn($($argument),*) -> R: RustFunction [$($argument)*]);
        refused!(extern "C-unwind" fn($($argument),*) -> R: UnwindingFunction [$($argument)*]);
        refused!(unsafe extern "C-unwind" fn($($argument),*) -> R: UnwindingFunction [$($argument)*]);
        refused!(extern "system-unwind" fn($($argument),*) -> R: UnwindingFunction [$($argument)*]);
        refused!(unsafe extern "system-unwind" fn($($argument),*) -> R: UnwindingFunction [$($argument)*]);
        #[cfg(target_arch = "x86_64")]
        const _: () = {
            refused!(extern "win64" fn($($argument),*) -> R: ForeignFunction [$($argument)*]);
            refused!(unsafe extern "win64" fn($($argument),*) -> R: ForeignFunction [$($argument)*]);
            refused!(extern "sysv64" fn($($argument),*) -> R: ForeignFunction [$($argument)*]);
            refused!(unsafe extern "sysv64" fn($($argument),*) -> R: ForeignFunction [$($argument)*]);
        };
        #[cfg(target_arch = "x86")]
        const _: () = {
            refused!(extern "stdcall" fn($($argument),*) -> R: ForeignFunction [$($argument)*]);
            refused!(unsafe extern "stdcall" fn($($argument),*) -> R: ForeignFunction [$($argument)*]);
            refused!(extern "cdecl" fn($($argument),*) -> R: ForeignFunction [$($argument)*]);
            refused!(unsafe extern "cdecl" fn($($argument),*) -> R: ForeignFunction [$($argument)*]);
        };
    )*};
}

conventions! { [] [A] [A B] [A B C] [A B C D] [A B C D E] [A B C D E F] }

macro_rules! long {
    ($([$($argument:ident)*])*) => {$(
        refused!(extern "C" fn($($argument),*) -> R: LongFunction [$($argument)*]);
        refused!(unsafe extern "C" fn($($argument),*) -> R: LongFunction [$($argument)*]);
        refused!(extern "system" fn($($argument),*) -> R: LongFunction [$($argument)*]);
        refused!(unsafe extern "system" fn($($argument),*) -> R: LongFunction [$($argument)*]);
    )*};
}

long! {
    [A B C D E F G H I J K L M N O T U]
    [A B C D E F G H I J K L M N O T U V]
    [A B C D E F G H I J K L M N O T U V W]
    [A B C D E F G H I J K L M N O T U V W X]
}
