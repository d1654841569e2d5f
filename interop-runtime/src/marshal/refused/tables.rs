//! The rows of the refusing tables: each type with the reason why it does not cross.
//!
//! What a row expands to names its traits as the file that has the row imports them.

macro_rules! refused_in {
    ($([$($generic:tt)*] $type:ty: $reason:ident;)*) => {$(
        // SAFETY: no `M` has the reason, so this never applies.
        unsafe impl<M: $reason, $($generic)*> Argument<M> for $type {
            type Native = Refused;
            type WriteBack = ();
            type Sees = Itself;
            fn pass(self, _: &Call<'_>) -> Passed<Refused, ()> {
                unreachable!()
            }
        }
    )*};
}
pub(crate) use refused_in;

macro_rules! refused_optional {
    ($([$($generic:tt)*] $type:ty: $reason:ident;)*) => {$(
        // SAFETY: no `M` has the reason, so this never applies.
        unsafe impl<M: $reason, $($generic)*> LendNullable<M> for $type {
            const NULL: Refused = Refused;
        }
    )*};
}
pub(crate) use refused_optional;

macro_rules! refused_reference {
    ($([$($generic:tt)*] $type:ty: $reason:ident;)*) => {$(
        // SAFETY: no `M` has the reason, so this never applies.
        unsafe impl<M: $reason, $($generic)*> LendRef<M> for $type {
            type Native = Refused;
            type Sees = Itself;
            fn lend(&self, _: &Call<'_>) -> Result<*const Refused, Error> {
                unreachable!()
            }
        }
    )*};
}
pub(crate) use refused_reference;

macro_rules! refused_out {
    ($([$($generic:tt)*] $type:ty: $reason:path;)*) => {$(
        // SAFETY: no `M` has the reason, so this never applies.
        unsafe impl<M: $reason, $($generic)*> Take<M> for $type {
            type Native = Refused;
            type Ready = ();
            unsafe fn take(_: Refused, _: ()) -> Result<Self, Error> {
                unreachable!()
            }
        }
        // SAFETY: as above.
        unsafe impl<M: $reason, $($generic)*> TakeNullable<M> for $type {
            type Native = Refused;
            type Ready = ();
            unsafe fn take_option(_: Refused, _: ()) -> Result<Option<Self>, Error> {
                unreachable!()
            }
        }
    )*};
}
pub(crate) use refused_out;

/// As above, under the policies that are meant: others have messages of their own.
macro_rules! refused_under {
    ($([$($generic:tt)*] $type:ty, $policy:ty: $reason:ident;)*) => {$(
        // SAFETY: no policy has the reason, so this never applies.
        unsafe impl<$($generic)*> Take<$policy> for $type
        where
            $policy: $reason,
        {
            type Native = Refused;
            type Ready = ();
            unsafe fn take(_: Refused, _: ()) -> Result<Self, Error> {
                unreachable!()
            }
        }
        // SAFETY: as above.
        unsafe impl<$($generic)*> TakeNullable<$policy> for $type
        where
            $policy: $reason,
        {
            type Native = Refused;
            type Ready = ();
            unsafe fn take_option(_: Refused, _: ()) -> Result<Option<Self>, Error> {
                unreachable!()
            }
        }
    )*};
}
pub(crate) use refused_under;

macro_rules! refused_counted {
    ($([$($generic:tt)*] $type:ty, $policy:ty: $reason:ident;)*) => {$(
        // SAFETY: no policy has the reason, so this never applies.
        unsafe impl<$($generic)*> TakeCounted<$policy> for $type
        where
            $policy: $reason,
        {
            type Native = Refused;
            type Ready = ();
            unsafe fn take_counted(_: Refused, _: (), _: impl FnOnce() -> Result<usize, Error>) -> Result<Self, Error> {
                unreachable!()
            }
        }
        impl<$($generic)*> TakeNullableCounted<$policy> for $type where $policy: $reason {}
    )*};
}
pub(crate) use refused_counted;

macro_rules! refused_in_out {
    ($([$($generic:tt)*] $type:ty: $reason:path;)*) => {$(
        // SAFETY: no `M` has the reason, so this never applies.
        unsafe impl<M: $reason, $($generic)*> InOut<M> for $type {
            type Native = Refused;
            type WriteBack = ();
            fn pass_in_out(self, _: &Call<'_>) -> Passed<Refused, ()> {
                unreachable!()
            }
            unsafe fn take_in_out(_: Refused) -> Result<Self, Error> {
                unreachable!()
            }
        }
    )*};
}
pub(crate) use refused_in_out;

/// What `#[len_of]` names is refused for its type, and not for its length again.
macro_rules! refused_lengths {
    ($([$($generic:tt)*] $type:ty;)*) => {$(
        // SAFETY: a type that cannot cross has no length to ask for.
        unsafe impl<C, $($generic)*> Countable<C> for $type {
            fn count(&self) -> usize {
                unreachable!()
            }
        }
        // SAFETY: as above.
        unsafe impl<C, $($generic)*> Length<C> for $type {
            fn length(&self) -> usize {
                unreachable!()
            }
        }
    )*};
}
pub(crate) use refused_lengths;

macro_rules! one_way {
    ($([$($generic:tt)*] $type:ty;)*) => {$(
        // SAFETY: no `K` says how, so this never applies.
        unsafe impl<K: SaysHow<$type>, P, $($generic)*> Argument<ByWord<K, P>> for $type {
            type Native = Refused;
            type WriteBack = ();
            type Sees = Itself;
            fn pass(self, _: &Call<'_>) -> Passed<Refused, ()> {
                unreachable!()
            }
        }
        // SAFETY: as above.
        unsafe impl<K: SaysHow<$type>, P, $($generic)*> Take<ByWord<K, P>> for $type {
            type Native = Refused;
            type Ready = ();
            unsafe fn take(_: Refused, _: ()) -> Result<Self, Error> {
                unreachable!()
            }
        }
        // SAFETY: as above: the type is not copied out.
        unsafe impl<M: CopiesOut<$type>, F, $($generic)*> Take<FreeWith<M, F>> for $type {
            type Native = Refused;
            type Ready = ();
            unsafe fn take(_: Refused, _: ()) -> Result<Self, Error> {
                unreachable!()
            }
        }
        // SAFETY: as above.
        unsafe impl<M: CopiesOut<$type>, $($generic)*> Take<Lossy<M>> for $type {
            type Native = Refused;
            type Ready = ();
            unsafe fn take(_: Refused, _: ()) -> Result<Self, Error> {
                unreachable!()
            }
        }
        // SAFETY: as above.
        unsafe impl<K: SaysHow<$type>, P, $($generic)*> LendRef<ByWord<K, P>> for $type {
            type Native = Refused;
            type Sees = Itself;
            fn lend(&self, _: &Call<'_>) -> Result<*const Refused, Error> {
                unreachable!()
            }
        }
        // SAFETY: as above.
        unsafe impl<K: SaysHow<$type>, P, $($generic)*> Element<ByWord<K, P>> for $type {
            type Native = Refused;
            type Sees = Itself;
            fn lend_slice(_: &[Self], _: &Call<'_>) -> Result<*const Refused, Error> {
                unreachable!()
            }
        }
    )*};
}
pub(crate) use one_way;
