// #[repr(u8)]
// #[derive(Clone, Copy, facade::Blittable)]
// #[interop(crate = facade)]
// enum Color {
//     Red = 1,
//     Green = 2,
// }

#[allow(trivial_bounds, clippy::all, clippy::pedantic)]
const _: () = {
    use facade::__private::Copy as __InteropCopy;
    #[automatically_derived]
    unsafe impl facade::__private::Abi for Color
    where
        Color: __InteropCopy,
    {
        type Raw = Self;
        const NATIVE: facade::__private::metadata::NativeType = <Self as facade::__private::Field>::NATIVE;
        #[inline(always)]
        fn raw(self) -> Self {
            self
        }
    }
    #[automatically_derived]
    unsafe impl facade::__private::Field for Color {
        type This = Self;
        #[allow(deprecated)]
        const NATIVE: facade::__private::metadata::NativeType = facade::__private::metadata::NativeType::Enumeration {
            name: "Color",
            bits: 8 * facade::__private::size_of::<Self>() as facade::__private::u32,
            signed: false,
            values: &[
                facade::__private::metadata::EnumerationValue {
                    name: "Red",
                    value: Color::Red as facade::__private::i128,
                },
                facade::__private::metadata::EnumerationValue {
                    name: "Green",
                    value: Color::Green as facade::__private::i128,
                },
            ],
        };
    }
    #[automatically_derived]
    impl facade::__private::InSignature for Color {
        const NATIVE: facade::__private::metadata::NativeType = <Self as facade::__private::Field>::NATIVE;
    }
    #[automatically_derived]
    unsafe impl facade::__private::Blittable for Color
    where
        Color: __InteropCopy,
    {}
    #[automatically_derived]
    unsafe impl<__InteropReason> facade::__private::ToNative<__InteropReason> for Color
    where
        Color: __InteropCopy,
    {}
    #[allow(deprecated)]
    unsafe impl facade::__private::Enumeration for Color {
        type Integer = facade::__private::u8;
        const NAME: &'static facade::__private::str = "Color";
        #[inline(always)]
        fn from_integer(
            value: facade::__private::u8,
        ) -> facade::__private::Option<Self> {
            const __INTEROP_0: facade::__private::u8 = Color::Red
                as facade::__private::u8;
            const __INTEROP_1: facade::__private::u8 = Color::Green
                as facade::__private::u8;
            match value {
                __INTEROP_0 => facade::__private::Some(Color::Red),
                __INTEROP_1 => facade::__private::Some(Color::Green),
                _ => facade::__private::None,
            }
        }
        #[inline(always)]
        fn integer(self) -> facade::__private::u8 {
            self as facade::__private::u8
        }
    }
    unsafe impl<
        __InteropReason: facade::__private::EnumerationFromNative<Color>,
    > facade::__private::FromNative<__InteropReason> for Color {}
    unsafe impl<
        __InteropStrings,
        __InteropPlace,
    > facade::__private::Pass<facade::__private::Auto<__InteropStrings, __InteropPlace>>
    for Color {
        type Native = facade::__private::Enumerated<Self>;
        type Held = ();
        type Sees = facade::__private::Itself;
        #[inline(always)]
        fn pass(
            self,
            _: &facade::__private::Call<'_>,
        ) -> facade::__private::Result<
            (facade::__private::Enumerated<Self>, ()),
            facade::__private::Error,
        > {
            facade::__private::Ok((facade::__private::Enumerated::of(self), ()))
        }
    }
    unsafe impl<
        __InteropStrings,
        __InteropPlace,
    > facade::__private::ReferentMut<
        facade::__private::Auto<__InteropStrings, __InteropPlace>,
    > for Color {
        type Native = facade::__private::Enumerated<Self>;
        type Held<'__interop> = facade::__private::EnumerationHeld<'__interop, Self>
        where
            Self: '__interop;
        type Sees = facade::__private::Slot;
        #[inline(always)]
        fn lend_mut<'__interop>(
            &'__interop mut self,
            call: &facade::__private::Call<'_>,
        ) -> facade::__private::Result<
            (*mut facade::__private::Enumerated<Self>, Self::Held<'__interop>),
            facade::__private::Error,
        > {
            facade::__private::Ok(facade::__private::Enumerated::lend_mut(self, call))
        }
    }
    unsafe impl<
        __InteropStrings,
        __InteropPlace,
    > facade::__private::Take<facade::__private::Auto<__InteropStrings, __InteropPlace>>
    for Color {
        type Native = facade::__private::Enumerated<Self>;
        type Ready = ();
        #[inline(always)]
        fn ready(
            _: &facade::__private::Call<'_>,
        ) -> facade::__private::Result<(), facade::__private::Error> {
            facade::__private::Ok(())
        }
        #[inline(always)]
        unsafe fn take(
            native: facade::__private::Enumerated<Self>,
            _: (),
        ) -> facade::__private::Result<Self, facade::__private::Error> {
            native.check()
        }
    }
    facade::__private::in_array! {
        [] [] Color : facade::__private::Enumerated < Self >, native => native.check()
    }
    unsafe impl<
        __InteropStrings,
        __InteropPlace,
    > facade::__private::TakeNullable<
        facade::__private::Optional<
            facade::__private::Auto<__InteropStrings, __InteropPlace>,
        >,
    > for Color {
        type Native = facade::__private::Enumerated<Self>;
        type Ready = ();
        #[inline(always)]
        fn ready(
            _: &facade::__private::Call<'_>,
        ) -> facade::__private::Result<(), facade::__private::Error> {
            facade::__private::Ok(())
        }
        #[inline(always)]
        unsafe fn take_option(
            native: facade::__private::Enumerated<Self>,
            _: (),
        ) -> facade::__private::Result<
            facade::__private::Option<Self>,
            facade::__private::Error,
        > {
            match native.check() {
                facade::__private::Ok(__interop_variant) => {
                    facade::__private::Ok(facade::__private::Some(__interop_variant))
                }
                facade::__private::Err(__interop_error) => {
                    facade::__private::Err(__interop_error)
                }
            }
        }
    }
    unsafe impl<
        __InteropStrings,
        __InteropPlace,
    > facade::__private::InOut<facade::__private::Auto<__InteropStrings, __InteropPlace>>
    for Color {
        type Native = facade::__private::Enumerated<Self>;
        type Held = ();
        #[inline(always)]
        fn pass_in_out(
            self,
            _: &facade::__private::Call<'_>,
        ) -> facade::__private::Result<
            (facade::__private::Enumerated<Self>, ()),
            facade::__private::Error,
        > {
            facade::__private::Ok((facade::__private::Enumerated::of(self), ()))
        }
        #[inline(always)]
        unsafe fn take_in_out(
            native: facade::__private::Enumerated<Self>,
        ) -> facade::__private::Result<Self, facade::__private::Error> {
            native.check()
        }
    }
    facade::__private::shape! {
        [] [] Color, where [Color : __InteropCopy,] : facade::__private::Enumerated <
        Color >;
    }
    facade::__private::reverse_enumeration!(Color);
    #[automatically_derived]
    unsafe impl<
        __InteropStrings,
        __InteropPlace,
    > facade::__private::Referent<
        facade::__private::Auto<__InteropStrings, __InteropPlace>,
    > for Color
    where
        Color: __InteropCopy,
    {
        type Native = Self;
        type Sees = facade::__private::Itself;
        #[inline(always)]
        fn lend(
            &self,
            _: &facade::__private::Call<'_>,
        ) -> facade::__private::Result<*const Self, facade::__private::Error> {
            facade::__private::Ok(self)
        }
    }
    #[automatically_derived]
    unsafe impl<
        __InteropStrings,
        __InteropPlace,
    > facade::__private::Element<
        facade::__private::Auto<__InteropStrings, __InteropPlace>,
    > for Color
    where
        Color: __InteropCopy,
    {
        type Native = Self;
        type Sees = facade::__private::Itself;
        #[inline(always)]
        fn lend_slice(
            items: &[Self],
            _: &facade::__private::Call<'_>,
        ) -> facade::__private::Result<*const Self, facade::__private::Error> {
            facade::__private::Ok(items.as_ptr())
        }
    }
};
