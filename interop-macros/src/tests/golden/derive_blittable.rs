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
    ::interop::__private::blittable! {
        unsafe { ::interop::__private::promised() } => derived['a] Stat < 'a >, where
        [Stat < 'a > : __InteropCopy,], width[::interop::__private::Width < { < Stat <
        'static, > as ::interop::__private::Field > ::WIDE } >]
    }
};
