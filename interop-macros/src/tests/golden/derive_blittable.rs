// #[repr(C)]
// #[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
// pub struct Stat<'a> {
//     pub size: u64,
//     pub times: [i64; 3],
//     name: Option<NonNull<&'a c_char>>,
// }

#[allow(trivial_bounds, clippy::all, clippy::pedantic)]
const _: () = {
    use ::interop::__private::Copy as __InteropCopy;
    #[automatically_derived]
    unsafe impl<'a> ::interop::__private::Abi for Stat<'a>
    where
        Stat<'a>: __InteropCopy,
    {
        type Raw = Self;
        const NATIVE: ::interop::__private::metadata::NativeType = <Self as ::interop::__private::Field>::NATIVE;
        #[inline(always)]
        fn raw(self) -> Self {
            self
        }
    }
    #[automatically_derived]
    unsafe impl<'a> ::interop::__private::Field for Stat<'a> {
        type This = Self;
        const WIDE: bool = false
            || <Option<NonNull<&'a c_char>> as ::interop::__private::Field>::WIDE;
        const NATIVE: ::interop::__private::metadata::NativeType = ::interop::__private::metadata::NativeType::Structure {
            name: "Stat",
            size: ::interop::__private::size_of::<Self>(),
            align: ::interop::__private::align_of::<Self>(),
            fields: &[
                ::interop::__private::metadata::Field {
                    name: "size",
                    offset: ::interop::__private::offset_of!(Self, size),
                    bits: ::interop::__private::None,
                    native: <u64 as ::interop::__private::Field>::NATIVE,
                },
                ::interop::__private::metadata::Field {
                    name: "times",
                    offset: ::interop::__private::offset_of!(Self, times),
                    bits: ::interop::__private::None,
                    native: <[i64; 3] as ::interop::__private::Field>::NATIVE,
                },
                ::interop::__private::metadata::Field {
                    name: "name",
                    offset: ::interop::__private::offset_of!(Self, name),
                    bits: ::interop::__private::None,
                    native: <Option<
                        NonNull<&'a c_char>,
                    > as ::interop::__private::Field>::NATIVE,
                },
            ],
        };
    }
    #[automatically_derived]
    impl<'a> ::interop::__private::InSignature for Stat<'a> {
        const NATIVE: ::interop::__private::metadata::NativeType = <Self as ::interop::__private::Field>::NATIVE;
    }
    #[automatically_derived]
    unsafe impl<'a> ::interop::__private::Blittable for Stat<'a>
    where
        Stat<'a>: __InteropCopy,
    {}
    #[automatically_derived]
    unsafe impl<'a, __InteropReason> ::interop::__private::ToNative<__InteropReason>
    for Stat<'a>
    where
        Stat<'a>: __InteropCopy,
        ::interop::__private::Width<
            { <Stat<'static> as ::interop::__private::Field>::WIDE },
        >: ::interop::__private::GoesByValue<__InteropReason>,
    {}
    #[automatically_derived]
    unsafe impl<
        'a,
        __InteropStrings,
        __InteropPlace,
    > ::interop::__private::Pass<
        ::interop::__private::Auto<__InteropStrings, __InteropPlace>,
    > for Stat<'a>
    where
        Stat<'a>: __InteropCopy,
        ::interop::__private::Width<
            { <Stat<'static> as ::interop::__private::Field>::WIDE },
        >: ::interop::__private::GoesByValue<__InteropStrings>,
    {
        type Native = Self;
        type Held = ();
        type Sees = ::interop::__private::Itself;
        #[inline(always)]
        fn pass(
            self,
            _: &::interop::__private::Call<'_>,
        ) -> ::interop::__private::Result<(Self, ()), ::interop::__private::Error> {
            ::interop::__private::Ok((self, ()))
        }
    }
    ::interop::__private::shape! {
        ['a] [] Stat < 'a >, where [Stat < 'a > : __InteropCopy,] : Stat < 'a >;
    }
    ::interop::__private::give_as_is! {
        ['a] [] Stat < 'a >, where [Stat < 'a > : __InteropCopy,];
    }
    #[automatically_derived]
    unsafe impl<
        'a,
        __InteropStrings,
        __InteropPlace,
    > ::interop::__private::Referent<
        ::interop::__private::Auto<__InteropStrings, __InteropPlace>,
    > for Stat<'a>
    where
        Stat<'a>: __InteropCopy,
    {
        type Native = Self;
        type Sees = ::interop::__private::Itself;
        #[inline(always)]
        fn lend(
            &self,
            _: &::interop::__private::Call<'_>,
        ) -> ::interop::__private::Result<*const Self, ::interop::__private::Error> {
            ::interop::__private::Ok(self)
        }
    }
    #[automatically_derived]
    unsafe impl<
        'a,
        __InteropStrings,
        __InteropPlace,
    > ::interop::__private::Element<
        ::interop::__private::Auto<__InteropStrings, __InteropPlace>,
    > for Stat<'a>
    where
        Stat<'a>: __InteropCopy,
    {
        type Native = Self;
        type Sees = ::interop::__private::Itself;
        #[inline(always)]
        fn lend_slice(
            items: &[Self],
            _: &::interop::__private::Call<'_>,
        ) -> ::interop::__private::Result<*const Self, ::interop::__private::Error> {
            ::interop::__private::Ok(items.as_ptr())
        }
    }
};
