// #[repr(C)]
// #[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
// pub struct Stat<'a> {
//     pub size: u64,
//     pub times: [i64; 3],
//     name: Option<NonNull<&'a c_char>>,
// }

#[allow(trivial_bounds, clippy::all, clippy::pedantic)]
const _: () = {
    use ::interop::__private::{Blittable as __InteropBlittable, Copy as __InteropCopy};
    const fn __interop_fillable<T: ::interop::__private::Fillable>() {}
    #[automatically_derived]
    unsafe impl<'a> ::interop::__private::Fillable for Stat<'a>
    where
        Stat<'a>: __InteropCopy,
        Stat<'a>: __InteropBlittable,
    {}
    ::interop::__private::borrow_as_is! {
        ['a] [] Stat < 'a >, where [Stat < 'a > : __InteropCopy, Stat < 'a > :
        __InteropBlittable,];
    }
    #[automatically_derived]
    unsafe impl<'a, __InteropReason> ::interop::__private::FromNative<__InteropReason>
    for Stat<'a>
    where
        Stat<'a>: __InteropCopy,
        Stat<'a>: __InteropBlittable,
        ::interop::__private::Width<
            { <Stat<'static> as ::interop::__private::Field>::WIDE },
        >: ::interop::__private::GoesByValue<__InteropReason>,
    {}
    #[automatically_derived]
    unsafe impl<
        'a,
        __InteropStrings,
        __InteropPlace,
    > ::interop::__private::ReferentMut<
        ::interop::__private::Auto<__InteropStrings, __InteropPlace>,
    > for Stat<'a>
    where
        Stat<'a>: __InteropCopy,
        Stat<'a>: __InteropBlittable,
    {
        type Native = Self;
        type Held<'__interop> = () where Self: '__interop;
        type Sees = ::interop::__private::Itself;
        #[inline(always)]
        fn lend_mut<'__interop>(
            &'__interop mut self,
            _: &::interop::__private::Call<'_>,
        ) -> ::interop::__private::Result<
            (*mut Self, Self::Held<'__interop>),
            ::interop::__private::Error,
        > {
            ::interop::__private::Ok((self, ()))
        }
    }
    #[automatically_derived]
    unsafe impl<
        'a,
        __InteropStrings,
        __InteropPlace,
    > ::interop::__private::ElementMut<
        ::interop::__private::Auto<__InteropStrings, __InteropPlace>,
    > for Stat<'a>
    where
        Stat<'a>: __InteropCopy,
        Stat<'a>: __InteropBlittable,
    {
        type Native = Self;
        type Filled<'__interop> = ::interop::__private::usize where Self: '__interop;
        #[inline(always)]
        unsafe fn filled(
            _: &mut [Self],
            length: ::interop::__private::usize,
        ) -> ::interop::__private::usize {
            length
        }
    }
    #[automatically_derived]
    unsafe impl<
        'a,
        __InteropStrings,
        __InteropPlace,
    > ::interop::__private::Take<
        ::interop::__private::Auto<__InteropStrings, __InteropPlace>,
    > for Stat<'a>
    where
        Stat<'a>: __InteropCopy,
        Stat<'a>: __InteropBlittable,
        ::interop::__private::Width<
            { <Stat<'static> as ::interop::__private::Field>::WIDE },
        >: ::interop::__private::ComesOutAt<__InteropPlace>,
    {
        type Native = Self;
        type Ready = ();
        #[inline(always)]
        fn ready(
            _: &::interop::__private::Call<'_>,
        ) -> ::interop::__private::Result<(), ::interop::__private::Error> {
            ::interop::__private::Ok(())
        }
        #[inline(always)]
        unsafe fn take(
            native: Self,
            _: (),
        ) -> ::interop::__private::Result<Self, ::interop::__private::Error> {
            let _ = __interop_fillable::<<u64 as ::interop::__private::Field>::This>;
            let _ = __interop_fillable::<
                <[i64; 3] as ::interop::__private::Field>::This,
            >;
            let _ = __interop_fillable::<
                <Option<NonNull<&'a c_char>> as ::interop::__private::Field>::This,
            >;
            ::interop::__private::Ok(native)
        }
    }
    ::interop::__private::in_array! {
        ['a] [] Stat < 'a >, where [Stat < 'a > : __InteropCopy, Stat < 'a > :
        __InteropBlittable,] : Self, native => ::interop::__private::Ok(native)
    }
    #[automatically_derived]
    unsafe impl<
        'a,
        __InteropStrings,
        __InteropPlace,
    > ::interop::__private::TakeNullable<
        ::interop::__private::Optional<
            ::interop::__private::Auto<__InteropStrings, __InteropPlace>,
        >,
    > for Stat<'a>
    where
        Stat<'a>: __InteropCopy,
        Stat<'a>: __InteropBlittable,
    {
        type Native = Self;
        type Ready = ();
        #[inline(always)]
        fn ready(
            _: &::interop::__private::Call<'_>,
        ) -> ::interop::__private::Result<(), ::interop::__private::Error> {
            ::interop::__private::Ok(())
        }
        #[inline(always)]
        unsafe fn take_option(
            native: Self,
            _: (),
        ) -> ::interop::__private::Result<
            ::interop::__private::Option<Self>,
            ::interop::__private::Error,
        > {
            ::interop::__private::Ok(::interop::__private::Some(native))
        }
    }
    #[automatically_derived]
    unsafe impl<
        'a,
        __InteropStrings,
        __InteropPlace,
    > ::interop::__private::TakeRef<
        ::interop::__private::Auto<__InteropStrings, __InteropPlace>,
    > for Stat<'a>
    where
        Stat<'a>: __InteropCopy,
        Stat<'a>: __InteropBlittable,
    {
        type Native = Self;
        #[inline(always)]
        unsafe fn borrow<'__interop>(
            native: ::interop::__private::NonNull<Self>,
        ) -> ::interop::__private::Result<
            &'__interop Self,
            ::interop::__private::Error,
        > {
            unsafe { ::interop::__private::borrow_value(native) }
        }
    }
    #[automatically_derived]
    unsafe impl<
        'a,
        __InteropStrings,
        __InteropPlace,
    > ::interop::__private::TakeRef<
        ::interop::__private::Optional<
            ::interop::__private::Auto<__InteropStrings, __InteropPlace>,
        >,
    > for Stat<'a>
    where
        Stat<'a>: __InteropCopy,
        Stat<'a>: __InteropBlittable,
    {
        type Native = Self;
        #[inline(always)]
        unsafe fn borrow<'__interop>(
            native: ::interop::__private::NonNull<Self>,
        ) -> ::interop::__private::Result<
            &'__interop Self,
            ::interop::__private::Error,
        > {
            unsafe { ::interop::__private::borrow_value(native) }
        }
    }
    #[automatically_derived]
    unsafe impl<
        'a,
        __InteropStrings,
        __InteropPlace,
    > ::interop::__private::InOut<
        ::interop::__private::Auto<__InteropStrings, __InteropPlace>,
    > for Stat<'a>
    where
        Stat<'a>: __InteropCopy,
        Stat<'a>: __InteropBlittable,
    {
        type Native = Self;
        type Held = ();
        #[inline(always)]
        fn pass_in_out(
            self,
            _: &::interop::__private::Call<'_>,
        ) -> ::interop::__private::Result<(Self, ()), ::interop::__private::Error> {
            ::interop::__private::Ok((self, ()))
        }
        #[inline(always)]
        unsafe fn take_in_out(
            native: Self,
        ) -> ::interop::__private::Result<Self, ::interop::__private::Error> {
            ::interop::__private::Ok(native)
        }
    }
};
