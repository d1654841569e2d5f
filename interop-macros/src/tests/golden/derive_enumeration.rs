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
    facade::__private::enumeration! {
        unsafe { facade::__private::promised() } => Color, where [Color : __InteropCopy,]
    }
};
