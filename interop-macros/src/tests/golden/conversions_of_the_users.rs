// #[interop::import(library = CLOCK, strings = utf8)]
// unsafe extern "C" {
//     #[fails(when = negative, code = returned)]
//     pub safe fn wait_for(
//         #[marshal(with = Millis)] time: &Duration,
//         #[marshal(element(with = Millis))] more: &mut [Duration],
//         #[len_of(more)] count: c_int,
//         #[in_out]
//         #[marshal(with = Millis)]
//         left: Duration,
//         #[out]
//         #[marshal(with = Text, utf16, free_with = free)]
//         name: Name,
//     ) -> Result<(), ClockError>;
//     #[returns(with = Millis)]
//     pub safe fn elapsed() -> Option<Duration>;
// }

#[doc(hidden)]
#[inline]
#[allow(dead_code, clippy::all, clippy::pedantic, clippy::nursery)]
fn __interop_library_32a5d78da75fd450() -> &'static ::interop::__private::Library {
    {
        static __INTEROP_LIBRARY: &dyn ::interop::__private::AsLibrary = &CLOCK;
        ::interop::__private::AsLibrary::library(__INTEROP_LIBRARY)
    }
}
#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_wait_for_32a5d78da75fd450: ::interop::__private::Symbol = ::interop::__private::Symbol::new();
/**`int wait_for(Millis /* of &Duration */ time, Millis /* of &mut [Duration] */ more, int count, Millis /* of Duration */ *left, Text /* of Name */ *name);`

`name` is copied, and freed with `free`.*/
#[inline]
#[allow(
    dead_code,
    non_snake_case,
    unreachable_code,
    unreachable_pub,
    unused_braces,
    unused_lifetimes,
    unused_unsafe
)]
pub fn wait_for(
    __interop_parameter_time: &Duration,
    __interop_parameter_more: &mut [Duration],
    __interop_parameter_left: Duration,
) -> Result<(Duration, Name), ClockError> {
    type __InteropPolicy_more = ::interop::__private::ByType<
        ::interop::__private::Utf8,
        ::interop::__private::Counted<
            ::interop::__private::UnsaidUnit,
            ::interop::__private::UnsaidNul,
        >,
    >;
    type __InteropPolicy_left = ::interop::__private::ByType<
        ::interop::__private::Utf8,
        ::interop::__private::Alone,
    >;
    type __InteropPolicy_name = ::interop::__private::FreeWith<
        ::interop::__private::ByWord<
            ::interop::__private::Utf16,
            ::interop::__private::Out,
        >,
        __InteropFree_name,
    >;
    #[allow(non_camel_case_types)]
    struct __InteropFree_name;
    unsafe impl ::interop::__private::Free for __InteropFree_name {
        fn ready() -> ::interop::__private::Result<(), ::interop::__private::Error> {
            #[allow(unused_imports)]
            use ::interop::__private::not_imported as __interop_bind_free;
            {
                #[allow(unused_imports)]
                use self::*;
                ::interop::__private::ready(free, __interop_bind_free)
            }
        }
        unsafe fn free(pointer: *mut ::interop::__private::c_void) {
            let _ = unsafe { (free)(::interop::__private::given(pointer)) };
        }
    }
    {
        let copy_for_the_call_so_write_CStr_or_leave_static_out = ();
        <<&Duration as ::interop::__private::with::ToNative<
            Millis,
        >>::As as ::interop::__private::Argument<
            ::interop::__private::ByType<
                ::interop::__private::Utf8,
                ::interop::__private::Alone,
            >,
        >>::lives_for(&copy_for_the_call_so_write_CStr_or_leave_static_out);
    }
    {
        let copy_for_the_call_so_write_CStr_or_leave_static_out = ();
        <<&mut [Duration] as ::interop::__private::with::ToNative<
            ::interop::__private::with::Elements<Millis>,
        >>::As as ::interop::__private::Argument<
            ::interop::__private::ByType<
                ::interop::__private::Utf8,
                ::interop::__private::Counted<
                    ::interop::__private::UnsaidUnit,
                    ::interop::__private::UnsaidNul,
                >,
            >,
        >>::lives_for(&copy_for_the_call_so_write_CStr_or_leave_static_out);
    }
    {
        #[allow(unused_imports)]
        use ::interop::__private::GoesToSafe as _;
        let _ = <<Duration as ::interop::__private::AskedInSafe>::Question>::goes;
    }
    let __interop_error = '__interop: {
        #[allow(unused_imports)]
        use ::interop::__private::Unasked as _;
        let __interop_ready_name = match <<Name as ::interop::__private::with::FromNative<
            Text,
        >>::As as ::interop::__private::AskedFirst>::comes_out::<__InteropPolicy_name>()
            .ready()
        {
            ::interop::__private::Ok(__interop_ready) => __interop_ready,
            ::interop::__private::Err(__interop_error) => {
                break '__interop __interop_error;
            }
        };
        let mut __interop_memory = ::interop::__private::buffer();
        let __interop_call = ::interop::__private::call(&mut __interop_memory);
        let __interop_parameter_time = match <&Duration as ::interop::__private::with::ToNative<
            Millis,
        >>::into_as(
            match __interop_parameter_time {
                __interop_value => __interop_value,
            },
        ) {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "time");
            }
        };
        let __interop_parameter_more = match <&mut [Duration] as ::interop::__private::with::ToNative<
            ::interop::__private::with::Elements<Millis>,
        >>::into_as(
            match __interop_parameter_more {
                __interop_value => __interop_value,
            },
        ) {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "more");
            }
        };
        let __interop_parameter_left = match ::interop::__private::with::changed::<
            Millis,
            Duration,
        >(
            match __interop_parameter_left {
                __interop_value => __interop_value,
            },
        ) {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "left");
            }
        };
        let __interop_native_count: c_int = match ::interop::__private::pass_length(
            ::interop::__private::length::<
                __InteropPolicy_more,
                _,
            >(&__interop_parameter_more),
        ) {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "count");
            }
        };
        let (__interop_native_time, __interop_write_back_time) = match <<&Duration as ::interop::__private::with::ToNative<
            Millis,
        >>::As as ::interop::__private::Argument<
            ::interop::__private::ByType<
                ::interop::__private::Utf8,
                ::interop::__private::Alone,
            >,
        >>::pass(
            match __interop_parameter_time {
                __interop_value => __interop_value,
            },
            &__interop_call,
        ) {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "time");
            }
        };
        let (__interop_native_more, __interop_write_back_more) = match <<&mut [Duration] as ::interop::__private::with::ToNative<
            ::interop::__private::with::Elements<Millis>,
        >>::As as ::interop::__private::Argument<
            __InteropPolicy_more,
        >>::pass(
            match __interop_parameter_more {
                __interop_value => __interop_value,
            },
            &__interop_call,
        ) {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "more");
            }
        };
        let (__interop_native_left, __interop_write_back_left) = match <<Duration as ::interop::__private::with::FromNative<
            Millis,
        >>::As as ::interop::__private::InOut<
            __InteropPolicy_left,
        >>::pass_in_out(
            match __interop_parameter_left {
                __interop_value => __interop_value,
            },
            &__interop_call,
        ) {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "left");
            }
        };
        let __interop_address = match unsafe {
            ::interop::__private::address(
                &__interop_symbol_wait_for_32a5d78da75fd450,
                __interop_library_32a5d78da75fd450,
                "wait_for\0",
            )
        } {
            ::interop::__private::Ok(__interop_address) => __interop_address,
            ::interop::__private::Err(__interop_error) => {
                break '__interop __interop_error;
            }
        };
        let __interop_function: unsafe extern "C" fn(_, _, _, _, _) -> _ = unsafe {
            ::interop::__private::transmute(__interop_address)
        };
        let mut __interop_native_left = __interop_native_left;
        let mut __interop_native_name: <<Name as ::interop::__private::with::FromNative<
            Text,
        >>::As as ::interop::__private::Take<__InteropPolicy_name>>::Native = <<Name as ::interop::__private::with::FromNative<
            Text,
        >>::As as ::interop::__private::OutStorage<__InteropPolicy_name>>::storage();
        let __interop_returned = unsafe {
            __interop_function(
                __interop_native_time,
                __interop_native_more,
                __interop_native_count,
                ::interop::__private::start(&mut __interop_native_left),
                ::interop::__private::PointerMut(&raw mut __interop_native_name),
            )
        };
        let __interop_written_more = unsafe {
            ::interop::__private::WriteBack::after(__interop_write_back_more)
        };
        let __interop_written_left = unsafe {
            ::interop::__private::WriteBack::after(__interop_write_back_left)
        };
        if ::interop::__private::negative(
            match __interop_returned {
                __interop_value => __interop_value,
            },
        ) {
            let __interop_failure = ::interop::__private::from_code(
                ::interop::__private::raw(__interop_returned),
            );
            return ::interop::__private::Err(__interop_failure);
        }
        let __interop_value = unsafe {
            <() as ::interop::__private::Take<
                ::interop::__private::ByType<
                    ::interop::__private::Utf8,
                    ::interop::__private::DefaultStatus,
                >,
            >>::take(
                match __interop_returned {
                    __interop_value => __interop_value,
                },
                (),
            )
        };
        let __interop_native_left = unsafe {
            <<Duration as ::interop::__private::with::FromNative<
                Millis,
            >>::As as ::interop::__private::InOut<
                __InteropPolicy_left,
            >>::take_in_out(
                match __interop_native_left {
                    __interop_value => __interop_value,
                },
            )
        };
        let __interop_native_name = unsafe {
            <<Name as ::interop::__private::with::FromNative<
                Text,
            >>::As as ::interop::__private::Take<
                __InteropPolicy_name,
            >>::take(
                match __interop_native_name {
                    __interop_value => __interop_value,
                },
                __interop_ready_name,
            )
        };
        match __interop_written_more {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "more");
            }
        };
        match __interop_written_left {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "left");
            }
        };
        let __interop_value = match __interop_value {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop __interop_error;
            }
        };
        let __interop_native_left = match ::interop::__private::Result::and_then(
            __interop_native_left,
            <Duration as ::interop::__private::with::FromNative<Millis>>::from_native,
        ) {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "left");
            }
        };
        let __interop_native_name = match ::interop::__private::Result::and_then(
            __interop_native_name,
            <Name as ::interop::__private::with::FromNative<Text>>::from_native,
        ) {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop ::interop::__private::at(__interop_error, "name");
            }
        };
        return ::interop::__private::Ok((__interop_native_left, __interop_native_name));
    };
    ::interop::__private::Err(
        ::interop::__private::carry::<ClockError>(__interop_error, "wait_for"),
    )
}
#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_elapsed_32a5d78da75fd450: ::interop::__private::Symbol = ::interop::__private::Symbol::new();
///`Millis /* of Option<Duration> */ elapsed(void);`
#[inline]
#[track_caller]
#[allow(
    dead_code,
    non_snake_case,
    unreachable_code,
    unreachable_pub,
    unused_braces,
    unused_lifetimes,
    unused_unsafe
)]
pub fn elapsed() -> Option<Duration> {
    type __InteropPolicy = ::interop::__private::ByType<
        ::interop::__private::Utf8,
        ::interop::__private::Alone,
    >;
    let __interop_error = '__interop: {
        #[allow(unused_imports)]
        use ::interop::__private::Unasked as _;
        let __interop_ready = match <<Option<
            Duration,
        > as ::interop::__private::with::FromNative<
            Millis,
        >>::As as ::interop::__private::AskedFirst>::comes_out::<__InteropPolicy>()
            .ready()
        {
            ::interop::__private::Ok(__interop_ready) => __interop_ready,
            ::interop::__private::Err(__interop_error) => {
                break '__interop __interop_error;
            }
        };
        let __interop_address = unsafe {
            ::interop::__private::address_or_panic(
                &__interop_symbol_elapsed_32a5d78da75fd450,
                __interop_library_32a5d78da75fd450,
                "elapsed\0",
            )
        };
        let __interop_function: unsafe extern "C" fn() -> _ = unsafe {
            ::interop::__private::transmute(__interop_address)
        };
        let __interop_returned = unsafe { __interop_function() };
        let __interop_value = unsafe {
            <<Option<
                Duration,
            > as ::interop::__private::with::FromNative<
                Millis,
            >>::As as ::interop::__private::Take<
                __InteropPolicy,
            >>::take(
                match __interop_returned {
                    __interop_value => __interop_value,
                },
                __interop_ready,
            )
        };
        let __interop_value = match ::interop::__private::Result::and_then(
            __interop_value,
            <Option<
                Duration,
            > as ::interop::__private::with::FromNative<Millis>>::from_native,
        ) {
            ::interop::__private::Ok(__interop_value) => __interop_value,
            ::interop::__private::Err(__interop_error) => {
                break '__interop __interop_error;
            }
        };
        return __interop_value;
    };
    ::interop::__private::fail(__interop_error, "elapsed")
}
const _: () = {
    #[allow(unused_imports)]
    use ::interop::attributes::{
        library as _, strings as _, fails as _, marshal as _, marshal as _, len_of as _,
        in_out as _, marshal as _, out as _, marshal as _, returns as _,
    };
};
