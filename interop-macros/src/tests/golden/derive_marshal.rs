// #[derive(interop::Marshal)]
// #[interop(strings = utf8, bools = bool32)]
// struct Person<'a> {
//     #[value(size)]
//     size: PhantomData<u32>,
//     age: c_int,
//     name: &'a str,
//     #[marshal(free_with = person_free)]
//     note: Option<String>,
//     scores: Vec<f64>,
//     #[len_of(scores)]
//     score_count: PhantomData<u32>,
//     #[value(0)]
//     reserved: PhantomData<[u32; 4]>,
//     owner: PhantomData<&'a ()>,
// }

#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    non_snake_case,
    private_bounds,
    private_interfaces,
    trivial_bounds,
    unused_lifetimes,
    unused_parens,
    unused_variables,
    clippy::all,
    clippy::pedantic,
    clippy::nursery
)]
const _: () = {
    type __InteropPolicy_name = ::interop::__private::ByType<
        ::interop::__private::WithBools<
            ::interop::__private::Utf8,
            ::interop::__private::Bool32,
        >,
        ::interop::__private::InField<::interop::__private::Alone>,
    >;
    type __InteropGiven_name = ::interop::__private::ByType<
        ::interop::__private::WithBools<
            ::interop::__private::Utf8,
            ::interop::__private::Bool32,
        >,
        ::interop::__private::InField<::interop::__private::Alone>,
    >;
    type __InteropPolicy_note = ::interop::__private::FreeWith<
        ::interop::__private::ByType<
            ::interop::__private::WithBools<
                ::interop::__private::Utf8,
                ::interop::__private::Bool32,
            >,
            ::interop::__private::InField<::interop::__private::Alone>,
        >,
        __InteropFree_note,
    >;
    type __InteropGiven_note = ::interop::__private::ByType<
        ::interop::__private::WithBools<
            ::interop::__private::Utf8,
            ::interop::__private::Bool32,
        >,
        ::interop::__private::InField<::interop::__private::Alone>,
    >;
    type __InteropPolicy_scores = ::interop::__private::ByType<
        ::interop::__private::WithBools<
            ::interop::__private::Utf8,
            ::interop::__private::Bool32,
        >,
        ::interop::__private::InField<
            ::interop::__private::Counted<
                ::interop::__private::UnsaidUnit,
                ::interop::__private::UnsaidNul,
            >,
        >,
    >;
    type __InteropGiven_scores = ::interop::__private::ByType<
        ::interop::__private::WithBools<
            ::interop::__private::Utf8,
            ::interop::__private::Bool32,
        >,
        ::interop::__private::InField<
            ::interop::__private::Counted<
                ::interop::__private::UnsaidUnit,
                ::interop::__private::UnsaidNul,
            >,
        >,
    >;
    #[allow(non_camel_case_types)]
    struct __InteropFree_note;
    unsafe impl ::interop::__private::Free for __InteropFree_note {
        fn ready() -> ::interop::__private::Result<(), ::interop::__private::Error> {
            #[allow(unused_imports)]
            use ::interop::__private::not_imported as __interop_bind_person_free;
            {
                #[allow(unused_imports)]
                use self::*;
                ::interop::__private::ready(person_free, __interop_bind_person_free)
            }
        }
        unsafe fn free(pointer: *mut ::interop::__private::c_void) {
            let _ = unsafe { (person_free)(::interop::__private::given(pointer)) };
        }
    }
    #[repr(C)]
    pub struct __InteropNativePerson<'a>
    where
        for<'__interop> u32: ::interop::__private::LengthField<'__interop>,
        for<'__interop> &'a str: ::interop::__private::Shaped<
            '__interop,
            __InteropPolicy_name,
        >,
        for<'__interop> Option<
            String,
        >: ::interop::__private::Shaped<'__interop, __InteropPolicy_note>,
        for<'__interop> Vec<
            f64,
        >: ::interop::__private::Shaped<'__interop, __InteropPolicy_scores>,
        for<'__interop> u32: ::interop::__private::LengthField<'__interop>,
        for<'__interop> [u32; 4]: ::interop::__private::HiddenField<'__interop>,
    {
        size: u32,
        age: c_int,
        name: <&'a str as ::interop::__private::Shaped<
            'static,
            __InteropPolicy_name,
        >>::Native,
        note: <Option<
            String,
        > as ::interop::__private::Shaped<'static, __InteropPolicy_note>>::Native,
        scores: <Vec<
            f64,
        > as ::interop::__private::Shaped<'static, __InteropPolicy_scores>>::Native,
        score_count: u32,
        reserved: [u32; 4],
        __interop_lifetimes: ::interop::__private::PhantomData<(&'a (),)>,
    }
    ::interop::__private::marshaled_structure! {
        unsafe { ::interop::__private::promised() } => native['a] __InteropNativePerson <
        'a >, where [for < '__interop > u32 : ::interop::__private::LengthField <
        '__interop >, for < '__interop > & 'a str : ::interop::__private::Shaped <
        '__interop, __InteropPolicy_name >, for < '__interop > Option < String > :
        ::interop::__private::Shaped < '__interop, __InteropPolicy_note >, for <
        '__interop > Vec < f64 > : ::interop::__private::Shaped < '__interop,
        __InteropPolicy_scores >, for < '__interop > u32 :
        ::interop::__private::LengthField < '__interop >, for < '__interop > [u32; 4] :
        ::interop::__private::HiddenField < '__interop >,],
        described[::interop::__private::metadata::NativeType::Structure { name :
        "Person", size : ::interop::__private::size_of:: < Self > (), align :
        ::interop::__private::align_of:: < Self > (), fields : &
        [::interop::__private::metadata::Field { name : "size", offset :
        ::interop::__private::offset_of!(Self, size), bits : ::interop::__private::None,
        native : < u32 as ::interop::__private::HiddenField < 'static >> ::NATIVE, },
        ::interop::__private::metadata::Field { name : "age", offset :
        ::interop::__private::offset_of!(Self, age), bits : ::interop::__private::None,
        native : < c_int as ::interop::__private::Abi > ::NATIVE, },
        ::interop::__private::metadata::Field { name : "name", offset :
        ::interop::__private::offset_of!(Self, name), bits : ::interop::__private::None,
        native : < < & 'a str as ::interop::__private::Shaped < 'static,
        __InteropPolicy_name >> ::Native as ::interop::__private::Abi > ::NATIVE, },
        ::interop::__private::metadata::Field { name : "note", offset :
        ::interop::__private::offset_of!(Self, note), bits : ::interop::__private::None,
        native : < < Option < String > as ::interop::__private::Shaped < 'static,
        __InteropPolicy_note >> ::Native as ::interop::__private::Abi > ::NATIVE, },
        ::interop::__private::metadata::Field { name : "scores", offset :
        ::interop::__private::offset_of!(Self, scores), bits :
        ::interop::__private::None, native : < < Vec < f64 > as
        ::interop::__private::Shaped < 'static, __InteropPolicy_scores >> ::Native as
        ::interop::__private::Abi > ::NATIVE, }, ::interop::__private::metadata::Field {
        name : "score_count", offset : ::interop::__private::offset_of!(Self,
        score_count), bits : ::interop::__private::None, native : < u32 as
        ::interop::__private::HiddenField < 'static >> ::NATIVE, },
        ::interop::__private::metadata::Field { name : "reserved", offset :
        ::interop::__private::offset_of!(Self, reserved), bits :
        ::interop::__private::None, native : < [u32; 4] as
        ::interop::__private::HiddenField < 'static >> ::NATIVE, },], }], filled[c_int :
        ::interop::__private::Scalar, for < '__interop > < & 'a str as
        ::interop::__private::Shaped < 'static, __InteropPolicy_name >> ::Native :
        ::interop::__private::FilledField < '__interop >, for < '__interop > < Option <
        String > as ::interop::__private::Shaped < 'static, __InteropPolicy_note >>
        ::Native : ::interop::__private::FilledField < '__interop >, for < '__interop > <
        Vec < f64 > as ::interop::__private::Shaped < 'static, __InteropPolicy_scores >>
        ::Native : ::interop::__private::FilledField < '__interop >,], unwritten[let mut
        __interop_native : Self = ::interop::__private::zeros(); __interop_native.size =
        < u32 as ::interop::__private::LengthField < 'static >>
        ::from_length(::interop::__private::size_of:: < __InteropNativePerson < '_, >>
        ()).unwrap_or_else(| _ | ::interop::__private::zeros()); __interop_native]
    }
    fn __interop_asked<'a>() {
        let _ = ::interop::__private::length_field::<u32>;
        let _ = ::interop::__private::field::<__InteropPolicy_name, &'a str>;
        let _ = ::interop::__private::field::<__InteropPolicy_note, Option<String>>;
        let _ = ::interop::__private::field::<__InteropPolicy_scores, Vec<f64>>;
        let _ = ::interop::__private::length_field::<u32>;
        let _ = ::interop::__private::hidden_field::<[u32; 4]>;
    }
    #[automatically_derived]
    unsafe impl<
        'a,
        __InteropStrings,
        __InteropPlace,
    > ::interop::__private::Lend<
        ::interop::__private::ByType<__InteropStrings, __InteropPlace>,
    > for Person<'a>
    where
        for<'__interop> u32: ::interop::__private::LengthField<'__interop>,
        &'a str: ::interop::__private::LentField<__InteropPolicy_name, __InteropPlace>,
        Option<
            String,
        >: ::interop::__private::LentField<__InteropPolicy_note, __InteropPlace>,
        Vec<
            f64,
        >: ::interop::__private::LentCountedField<
            __InteropPolicy_scores,
            __InteropPlace,
        >,
        for<'__interop> u32: ::interop::__private::LengthField<'__interop>,
        for<'__interop> [u32; 4]: ::interop::__private::HiddenField<'__interop>,
    {
        #[inline]
        fn lend(
            &self,
            __interop_call: &::interop::__private::Call<'_>,
        ) -> ::interop::__private::Result<
            __InteropNativePerson<'a>,
            ::interop::__private::Error,
        > {
            let (__interop_made_scores, __interop_length_scores) = <Vec<
                f64,
            > as ::interop::__private::LentCountedField<
                __InteropPolicy_scores,
                __InteropPlace,
            >>::lend(&self.scores, __interop_call)
                .map_err(|__interop_error| ::interop::__private::at(
                    __interop_error,
                    "Person.scores",
                ))?;
            ::interop::__private::Ok(__InteropNativePerson {
                size: <u32 as ::interop::__private::LengthField<
                    'static,
                >>::from_length(
                        ::interop::__private::size_of::<__InteropNativePerson<'_>>(),
                    )
                    .map_err(|__interop_error| ::interop::__private::at(
                        __interop_error,
                        "Person.size",
                    ))?,
                age: self.age,
                name: <&'a str as ::interop::__private::LentField<
                    __InteropPolicy_name,
                    __InteropPlace,
                >>::lend(&self.name, __interop_call)
                    .map_err(|__interop_error| ::interop::__private::at(
                        __interop_error,
                        "Person.name",
                    ))?,
                note: <Option<
                    String,
                > as ::interop::__private::LentField<
                    __InteropPolicy_note,
                    __InteropPlace,
                >>::lend(&self.note, __interop_call)
                    .map_err(|__interop_error| ::interop::__private::at(
                        __interop_error,
                        "Person.note",
                    ))?,
                scores: __interop_made_scores,
                score_count: <u32 as ::interop::__private::LengthField<
                    'static,
                >>::from_length(__interop_length_scores.unwrap_or(0))
                    .map_err(|__interop_error| ::interop::__private::at(
                        __interop_error,
                        "Person.score_count",
                    ))?,
                reserved: ::interop::__private::zeros::<[u32; 4]>(),
                __interop_lifetimes: ::interop::__private::PhantomData,
            })
        }
    }
    ::interop::__private::marshaled_structure! {
        ready['a,] __InteropReadyPerson['a,] ((< & 'a str as
        ::interop::__private::TakenField < __InteropPolicy_name, __InteropPlace >>
        ::Ready, (< Option < String > as ::interop::__private::TakenField <
        __InteropPolicy_note, __InteropPlace >> ::Ready, (< Vec < f64 > as
        ::interop::__private::TakenCountedField < __InteropPolicy_scores, __InteropPlace
        >> ::Ready, ())))), where [& 'a str : ::interop::__private::TakenField <
        __InteropPolicy_name, __InteropPlace >, Option < String > :
        ::interop::__private::TakenField < __InteropPolicy_note, __InteropPlace >, Vec <
        f64 > : ::interop::__private::TakenCountedField < __InteropPolicy_scores,
        __InteropPlace >,]
    }
    #[automatically_derived]
    unsafe impl<
        'a,
        __InteropStrings,
        __InteropPlace,
    > ::interop::__private::Take<
        ::interop::__private::ByType<__InteropStrings, __InteropPlace>,
    > for Person<'a>
    where
        for<'__interop> u32: ::interop::__private::LengthField<'__interop>,
        &'a str: ::interop::__private::TakenField<__InteropPolicy_name, __InteropPlace>,
        Option<
            String,
        >: ::interop::__private::TakenField<__InteropPolicy_note, __InteropPlace>,
        Vec<
            f64,
        >: ::interop::__private::TakenCountedField<
            __InteropPolicy_scores,
            __InteropPlace,
        >,
        for<'__interop> u32: ::interop::__private::LengthField<'__interop>,
        for<'__interop> [u32; 4]: ::interop::__private::HiddenField<'__interop>,
    {
        type Native = __InteropNativePerson<'a>;
        type Ready = __InteropReadyPerson<'a, __InteropPlace>;
        #[inline]
        unsafe fn take(
            __interop_native: __InteropNativePerson<'a>,
            __InteropReadyPerson(
                (
                    __interop_ready_name,
                    (__interop_ready_note, (__interop_ready_scores, ())),
                ),
                _,
            ): Self::Ready,
        ) -> ::interop::__private::Result<Self, ::interop::__private::Error> {
            let __interop_made_name = unsafe {
                <&'a str as ::interop::__private::TakenField<
                    __InteropPolicy_name,
                    __InteropPlace,
                >>::take(__interop_native.name, __interop_ready_name)
            };
            let __interop_made_note = unsafe {
                <Option<
                    String,
                > as ::interop::__private::TakenField<
                    __InteropPolicy_note,
                    __InteropPlace,
                >>::take(__interop_native.note, __interop_ready_note)
            };
            let __interop_made_scores = unsafe {
                <Vec<
                    f64,
                > as ::interop::__private::TakenCountedField<
                    __InteropPolicy_scores,
                    __InteropPlace,
                >>::take(
                    __interop_native.scores,
                    __interop_ready_scores,
                    || {
                        <u32 as ::interop::__private::LengthField<
                            'static,
                        >>::to_count(__interop_native.score_count)
                            .map_err(|__interop_error| {
                                __interop_error.length_at("Person.score_count")
                            })
                    },
                )
            };
            ::interop::__private::Ok(Self {
                size: ::interop::__private::PhantomData,
                age: __interop_native.age,
                name: __interop_made_name
                    .map_err(|__interop_error| ::interop::__private::at(
                        __interop_error,
                        "Person.name",
                    ))?,
                note: __interop_made_note
                    .map_err(|__interop_error| ::interop::__private::at(
                        __interop_error,
                        "Person.note",
                    ))?,
                scores: __interop_made_scores
                    .map_err(|__interop_error| ::interop::__private::at(
                        __interop_error,
                        "Person.scores",
                    ))?,
                score_count: ::interop::__private::PhantomData,
                reserved: ::interop::__private::PhantomData,
                owner: ::interop::__private::PhantomData,
            })
        }
        #[inline]
        unsafe fn discard(
            __interop_native: __InteropNativePerson<'a>,
            __InteropReadyPerson(
                (
                    __interop_ready_name,
                    (__interop_ready_note, (__interop_ready_scores, ())),
                ),
                _,
            ): &Self::Ready,
        ) {
            unsafe {
                <&'a str as ::interop::__private::TakenField<
                    __InteropPolicy_name,
                    __InteropPlace,
                >>::discard(__interop_native.name, __interop_ready_name)
            };
            unsafe {
                <Option<
                    String,
                > as ::interop::__private::TakenField<
                    __InteropPolicy_note,
                    __InteropPlace,
                >>::discard(__interop_native.note, __interop_ready_note)
            };
        }
    }
    #[automatically_derived]
    unsafe impl<
        'a,
        __InteropStrings,
        __InteropPlace,
    > ::interop::__private::TakeChanged<
        ::interop::__private::ByType<__InteropStrings, __InteropPlace>,
    > for Person<'a>
    where
        for<'__interop> u32: ::interop::__private::LengthField<'__interop>,
        for<'__interop> u32: ::interop::__private::LengthField<'__interop>,
        &'a str: ::interop::__private::TakenField<__InteropPolicy_name, __InteropPlace>,
        &'a str: ::interop::__private::ChangedField<
            __InteropPolicy_name,
            __InteropPlace,
        >,
        Option<
            String,
        >: ::interop::__private::TakenField<__InteropPolicy_note, __InteropPlace>,
        Option<
            String,
        >: ::interop::__private::ChangedField<__InteropPolicy_note, __InteropPlace>,
        Vec<
            f64,
        >: ::interop::__private::TakenCountedField<
            __InteropPolicy_scores,
            __InteropPlace,
        >,
        Vec<
            f64,
        >: ::interop::__private::ChangedCountedField<
            __InteropPolicy_scores,
            __InteropPlace,
        >,
        for<'__interop> u32: ::interop::__private::LengthField<'__interop>,
        for<'__interop> u32: ::interop::__private::LengthField<'__interop>,
        for<'__interop> [u32; 4]: ::interop::__private::HiddenField<'__interop>,
        for<'__interop> [u32; 4]: ::interop::__private::HiddenField<'__interop>,
    {
        #[inline]
        unsafe fn take_changed(
            __interop_before: __InteropNativePerson<'a>,
            __interop_native: __InteropNativePerson<'a>,
            __InteropReadyPerson(
                (
                    __interop_ready_name,
                    (__interop_ready_note, (__interop_ready_scores, ())),
                ),
                _,
            ): <Self as ::interop::__private::Take<
                ::interop::__private::ByType<__InteropStrings, __InteropPlace>,
            >>::Ready,
        ) -> ::interop::__private::Result<Self, ::interop::__private::Error> {
            let __interop_made_name = unsafe {
                <&'a str as ::interop::__private::ChangedField<
                    __InteropPolicy_name,
                    __InteropPlace,
                >>::take_changed(
                    __interop_before.name,
                    __interop_native.name,
                    __interop_ready_name,
                )
            };
            let __interop_made_note = unsafe {
                <Option<
                    String,
                > as ::interop::__private::ChangedField<
                    __InteropPolicy_note,
                    __InteropPlace,
                >>::take_changed(
                    __interop_before.note,
                    __interop_native.note,
                    __interop_ready_note,
                )
            };
            let __interop_made_scores = unsafe {
                <Vec<
                    f64,
                > as ::interop::__private::ChangedCountedField<
                    __InteropPolicy_scores,
                    __InteropPlace,
                >>::take_changed(
                    __interop_before.scores,
                    __interop_native.scores,
                    __interop_ready_scores,
                    || {
                        <u32 as ::interop::__private::LengthField<
                            'static,
                        >>::to_count(__interop_native.score_count)
                            .map_err(|__interop_error| {
                                __interop_error.length_at("Person.score_count")
                            })
                    },
                )
            };
            ::interop::__private::Ok(Self {
                size: ::interop::__private::PhantomData,
                age: __interop_native.age,
                name: __interop_made_name
                    .map_err(|__interop_error| ::interop::__private::at(
                        __interop_error,
                        "Person.name",
                    ))?,
                note: __interop_made_note
                    .map_err(|__interop_error| ::interop::__private::at(
                        __interop_error,
                        "Person.note",
                    ))?,
                scores: __interop_made_scores
                    .map_err(|__interop_error| ::interop::__private::at(
                        __interop_error,
                        "Person.scores",
                    ))?,
                score_count: ::interop::__private::PhantomData,
                reserved: ::interop::__private::PhantomData,
                owner: ::interop::__private::PhantomData,
            })
        }
    }
    #[automatically_derived]
    unsafe impl<
        '__interop_call,
        'a,
        __InteropStrings,
        __InteropPlace,
    > ::interop::__private::Borrow<
        '__interop_call,
        ::interop::__private::ByType<__InteropStrings, __InteropPlace>,
    > for Person<'a>
    where
        for<'__interop> u32: ::interop::__private::LengthField<'__interop>,
        &'a str: ::interop::__private::BorrowedField<
            '__interop_call,
            __InteropPolicy_name,
            __InteropPlace,
        >,
        Option<
            String,
        >: ::interop::__private::BorrowedField<
            '__interop_call,
            __InteropPolicy_note,
            __InteropPlace,
        >,
        Vec<
            f64,
        >: ::interop::__private::BorrowedCountedField<
            '__interop_call,
            __InteropPolicy_scores,
            __InteropPlace,
        >,
        for<'__interop> u32: ::interop::__private::LengthField<'__interop>,
        for<'__interop> [u32; 4]: ::interop::__private::HiddenField<'__interop>,
    {
        #[inline]
        unsafe fn borrow(
            __interop_native: __InteropNativePerson<'a>,
            __interop_call: &'__interop_call ::interop::__private::Call<'_>,
        ) -> ::interop::__private::Result<Self, ::interop::__private::Error> {
            let __interop_made_name = unsafe {
                <&'a str as ::interop::__private::BorrowedField<
                    '__interop_call,
                    __InteropPolicy_name,
                    __InteropPlace,
                >>::borrow(__interop_native.name, __interop_call)
            };
            let __interop_made_note = unsafe {
                <Option<
                    String,
                > as ::interop::__private::BorrowedField<
                    '__interop_call,
                    __InteropPolicy_note,
                    __InteropPlace,
                >>::borrow(__interop_native.note, __interop_call)
            };
            let __interop_made_scores = match <u32 as ::interop::__private::LengthField<
                'static,
            >>::to_count(__interop_native.score_count)
                .map_err(|__interop_error| {
                    __interop_error.length_at("Person.score_count")
                })
            {
                ::interop::__private::Ok(__interop_length) => {
                    unsafe {
                        <Vec<
                            f64,
                        > as ::interop::__private::BorrowedCountedField<
                            '__interop_call,
                            __InteropPolicy_scores,
                            __InteropPlace,
                        >>::borrow(
                            __interop_native.scores,
                            __interop_length,
                            __interop_call,
                        )
                    }
                }
                ::interop::__private::Err(__interop_error) => {
                    ::interop::__private::Err(__interop_error)
                }
            };
            ::interop::__private::Ok(Self {
                size: ::interop::__private::PhantomData,
                age: __interop_native.age,
                name: __interop_made_name
                    .map_err(|__interop_error| ::interop::__private::at(
                        __interop_error,
                        "Person.name",
                    ))?,
                note: __interop_made_note
                    .map_err(|__interop_error| ::interop::__private::at(
                        __interop_error,
                        "Person.note",
                    ))?,
                scores: __interop_made_scores
                    .map_err(|__interop_error| ::interop::__private::at(
                        __interop_error,
                        "Person.scores",
                    ))?,
                score_count: ::interop::__private::PhantomData,
                reserved: ::interop::__private::PhantomData,
                owner: ::interop::__private::PhantomData,
            })
        }
    }
    #[automatically_derived]
    unsafe impl<
        'a,
        __InteropStrings,
        __InteropPlace,
    > ::interop::__private::Give<
        ::interop::__private::ByType<__InteropStrings, __InteropPlace>,
    > for Person<'a>
    where
        for<'__interop> u32: ::interop::__private::LengthField<'__interop>,
        &'a str: ::interop::__private::GivenField<
            __InteropPolicy_name,
            __InteropGiven_name,
            __InteropPlace,
        >,
        Option<
            String,
        >: ::interop::__private::GivenField<
            __InteropPolicy_note,
            __InteropGiven_note,
            __InteropPlace,
        >,
        Vec<
            f64,
        >: ::interop::__private::GivenCountedField<
            __InteropPolicy_scores,
            __InteropGiven_scores,
            __InteropPlace,
        >,
        for<'__interop> u32: ::interop::__private::LengthField<'__interop>,
        for<'__interop> [u32; 4]: ::interop::__private::HiddenField<'__interop>,
    {
        #[inline]
        fn give(
            self,
        ) -> ::interop::__private::Result<
            __InteropNativePerson<'a>,
            ::interop::__private::Error,
        > {
            let __interop_made_name = ::interop::__private::GivenPart::<
                &'a str,
                __InteropPolicy_name,
                __InteropGiven_name,
                __InteropPlace,
            >::new(self.name)
                .map_err(|__interop_error| ::interop::__private::at(
                    __interop_error,
                    "Person.name",
                ))?;
            let __interop_made_note = ::interop::__private::GivenPart::<
                Option<String>,
                __InteropPolicy_note,
                __InteropGiven_note,
                __InteropPlace,
            >::new(self.note)
                .map_err(|__interop_error| ::interop::__private::at(
                    __interop_error,
                    "Person.note",
                ))?;
            let (__interop_made_scores, __interop_length_scores) = ::interop::__private::GivenCountedPart::<
                Vec<f64>,
                __InteropPolicy_scores,
                __InteropGiven_scores,
                __InteropPlace,
            >::new(self.scores)
                .map_err(|__interop_error| ::interop::__private::at(
                    __interop_error,
                    "Person.scores",
                ))?;
            ::interop::__private::Ok(__InteropNativePerson {
                size: <u32 as ::interop::__private::LengthField<
                    'static,
                >>::from_length(
                        ::interop::__private::size_of::<__InteropNativePerson<'_>>(),
                    )
                    .map_err(|__interop_error| ::interop::__private::at(
                        __interop_error,
                        "Person.size",
                    ))?,
                age: self.age,
                name: __interop_made_name.into_native(),
                note: __interop_made_note.into_native(),
                scores: __interop_made_scores.into_native(),
                score_count: <u32 as ::interop::__private::LengthField<
                    'static,
                >>::from_length(__interop_length_scores.unwrap_or(0))
                    .map_err(|__interop_error| ::interop::__private::at(
                        __interop_error,
                        "Person.score_count",
                    ))?,
                reserved: ::interop::__private::zeros::<[u32; 4]>(),
                __interop_lifetimes: ::interop::__private::PhantomData,
            })
        }
        #[inline]
        unsafe fn take_back(__interop_native: __InteropNativePerson<'a>) {
            unsafe {
                <&'a str as ::interop::__private::GivenField<
                    __InteropPolicy_name,
                    __InteropGiven_name,
                    __InteropPlace,
                >>::take_back(__interop_native.name)
            };
            unsafe {
                <Option<
                    String,
                > as ::interop::__private::GivenField<
                    __InteropPolicy_note,
                    __InteropGiven_note,
                    __InteropPlace,
                >>::take_back(__interop_native.note)
            };
            unsafe {
                <Vec<
                    f64,
                > as ::interop::__private::GivenCountedField<
                    __InteropPolicy_scores,
                    __InteropGiven_scores,
                    __InteropPlace,
                >>::take_back(__interop_native.scores)
            };
        }
    }
    ::interop::__private::marshaled_structure! {
        unsafe { ::interop::__private::promised() } => places['a] Person < 'a > as
        __InteropNativePerson < 'a >, where [for < '__interop > u32 :
        ::interop::__private::LengthField < '__interop >, for < '__interop > & 'a str :
        ::interop::__private::Shaped < '__interop, __InteropPolicy_name >, for <
        '__interop > Option < String > : ::interop::__private::Shaped < '__interop,
        __InteropPolicy_note >, for < '__interop > Vec < f64 > :
        ::interop::__private::Shaped < '__interop, __InteropPolicy_scores >, for <
        '__interop > u32 : ::interop::__private::LengthField < '__interop >, for <
        '__interop > [u32; 4] : ::interop::__private::HiddenField < '__interop >,],
        seen[::interop::__private::Structure < (& 'a(), ()) >]
    }
};
