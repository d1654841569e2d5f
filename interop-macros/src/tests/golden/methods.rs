// #[interop::import(library = SQLITE, strings = utf8, fails(when = nonzero, code = returned), api = API)]
// unsafe extern "C" {
//     pub type Connection;
//     /// Prepares one statement.
//     #[cfg(unix)]
//     #[fails(when = nonzero, code = SqliteError::of(returned, self))]
//     pub safe fn prepare<'db>(
//         self: &'db Connection,
//         sql: &str,
//         #[out] statement: Statement<'db>,
//         #[value(null)] tail: Option<&mut *const u8>,
//     ) -> Result<(), SqliteError>;
//     #[returns(counted_by(column_bytes(self, column), unit = bytes, nul = excluded))]
//     pub safe fn column_text(self: &Statement<'_>, column: c_int) -> Option<&str>;
//     safe fn column_bytes(self: &Statement<'_>, column: c_int) -> c_int;
//     /// The lifetime is the type's.
//     pub safe fn connection<'a, 'db: 'a>(self: &'a Statement<'db>) -> &'db Connection;
// }

#[doc(hidden)]
#[inline]
#[allow(dead_code, clippy::all, clippy::pedantic, clippy::nursery)]
fn __interop_library_66dbb2ae1818d77e() -> &'static ::interop::__private::Library {
    {
        static __INTEROP_LIBRARY: &dyn ::interop::__private::AsLibrary = &SQLITE;
        ::interop::__private::AsLibrary::library(__INTEROP_LIBRARY)
    }
}
#[cfg(unix)]
#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_prepare_66dbb2ae1818d77e: ::interop::__private::Symbol = ::interop::__private::Symbol::new();
#[cfg(unix)]
#[allow(non_local_definitions)]
impl Connection {
    /// Prepares one statement.
    #[cfg(unix)]
    /**
# C prototype

```c
int prepare(const Connection *self, const char *sql, Statement *statement, const uint8_t **tail);
```*/
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
    pub fn prepare<'db>(
        &'db self,
        __interop_parameter_sql: &str,
    ) -> Result<Statement<'db>, SqliteError> {
        let __interop_parameter_tail: Option<&mut *const u8> = <Option<
            &mut *const u8,
        > as ::interop::__private::HasNull>::null();
        type __InteropPolicy_statement = ::interop::__private::ByType<
            ::interop::__private::Utf8,
            ::interop::__private::Out,
        >;
        let _ = <&'db Connection as ::interop::__private::InPlace<
            ::interop::__private::ByType<
                ::interop::__private::Utf8,
                ::interop::__private::Alone,
            >,
        >>::lent;
        {
            let copy_for_the_call_so_write_CStr_or_leave_static_out = ();
            <&'_ Connection as ::interop::__private::Argument<
                ::interop::__private::ByType<
                    ::interop::__private::Utf8,
                    ::interop::__private::Alone,
                >,
            >>::lives_for(&copy_for_the_call_so_write_CStr_or_leave_static_out);
        }
        #[allow(unused_imports)]
        use ::interop::__private::{AgainByValue as _, LookedAtRaw as _};
        let __interop_error = '__interop: {
            #[allow(unused_imports)]
            use ::interop::__private::Unasked as _;
            let __interop_ready_statement = match <Statement<
                'db,
            > as ::interop::__private::AskedFirst>::comes_out::<
                __InteropPolicy_statement,
            >()
                .ready()
            {
                ::interop::__private::Ok(__interop_ready) => __interop_ready,
                ::interop::__private::Err(__interop_error) => {
                    break '__interop __interop_error;
                }
            };
            let mut __interop_memory = ::interop::__private::buffer();
            let __interop_call = ::interop::__private::call(&mut __interop_memory);
            let mut __interop_again_self = ::interop::__private::Again::<
                &'_ Connection,
            >::new(
                match self {
                    __interop_value => __interop_value,
                },
            );
            let (__interop_native_self, __interop_write_back_self) = match <&'_ Connection as ::interop::__private::Argument<
                ::interop::__private::ByType<
                    ::interop::__private::Utf8,
                    ::interop::__private::Alone,
                >,
            >>::pass((&mut __interop_again_self).lend(), &__interop_call) {
                ::interop::__private::Ok(__interop_value) => __interop_value,
                ::interop::__private::Err(__interop_error) => {
                    break '__interop ::interop::__private::at(__interop_error, "self");
                }
            };
            let (__interop_native_sql, __interop_write_back_sql) = match <&str as ::interop::__private::Argument<
                ::interop::__private::ByType<
                    ::interop::__private::Utf8,
                    ::interop::__private::Alone,
                >,
            >>::pass(
                match __interop_parameter_sql {
                    __interop_value => __interop_value,
                },
                &__interop_call,
            ) {
                ::interop::__private::Ok(__interop_value) => __interop_value,
                ::interop::__private::Err(__interop_error) => {
                    break '__interop ::interop::__private::at(__interop_error, "sql");
                }
            };
            let (__interop_native_tail, __interop_write_back_tail) = match <Option<
                &mut *const u8,
            > as ::interop::__private::Argument<
                ::interop::__private::ByType<
                    ::interop::__private::Utf8,
                    ::interop::__private::Alone,
                >,
            >>::pass(
                match __interop_parameter_tail {
                    __interop_value => __interop_value,
                },
                &__interop_call,
            ) {
                ::interop::__private::Ok(__interop_value) => __interop_value,
                ::interop::__private::Err(__interop_error) => {
                    break '__interop ::interop::__private::at(__interop_error, "tail");
                }
            };
            let __interop_address = match unsafe {
                ::interop::__private::address(
                    &__interop_symbol_prepare_66dbb2ae1818d77e,
                    __interop_library_66dbb2ae1818d77e,
                    "prepare\0",
                )
            } {
                ::interop::__private::Ok(__interop_address) => __interop_address,
                ::interop::__private::Err(__interop_error) => {
                    break '__interop __interop_error;
                }
            };
            let __interop_function: unsafe extern "C" fn(_, _, _, _) -> _ = unsafe {
                ::interop::__private::transmute(__interop_address)
            };
            let mut __interop_native_statement: <Statement<
                'db,
            > as ::interop::__private::Take<__InteropPolicy_statement>>::Native = <Statement<
                'db,
            > as ::interop::__private::OutStorage<__InteropPolicy_statement>>::storage();
            let __interop_returned: <() as ::interop::__private::Take<
                ::interop::__private::ByType<
                    ::interop::__private::Utf8,
                    ::interop::__private::DefaultStatus,
                >,
            >>::Native = unsafe {
                __interop_function(
                    __interop_native_self,
                    __interop_native_sql,
                    ::interop::__private::PointerMut(
                        &raw mut __interop_native_statement,
                    ),
                    __interop_native_tail,
                )
            };
            let __interop_written_tail = unsafe {
                ::interop::__private::WriteBack::after(__interop_write_back_tail)
            };
            if ::interop::__private::nonzero(
                match __interop_returned {
                    __interop_value => __interop_value,
                },
            ) {
                let __interop_failure = ::interop::__private::from_code(
                    SqliteError::of(
                        match ::interop::__private::raw(__interop_returned) {
                            __interop_value => __interop_value,
                        },
                        match (&mut __interop_again_self).again(__interop_native_self) {
                            __interop_value => __interop_value,
                        },
                    ),
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
            let __interop_native_statement = unsafe {
                <Statement<
                    'db,
                > as ::interop::__private::Take<
                    __InteropPolicy_statement,
                >>::take(
                    match __interop_native_statement {
                        __interop_value => __interop_value,
                    },
                    __interop_ready_statement,
                )
            };
            match __interop_written_tail {
                ::interop::__private::Ok(__interop_value) => __interop_value,
                ::interop::__private::Err(__interop_error) => {
                    break '__interop ::interop::__private::at(__interop_error, "tail");
                }
            };
            let __interop_value = match __interop_value {
                ::interop::__private::Ok(__interop_value) => __interop_value,
                ::interop::__private::Err(__interop_error) => {
                    break '__interop __interop_error;
                }
            };
            let __interop_native_statement = match __interop_native_statement {
                ::interop::__private::Ok(__interop_value) => __interop_value,
                ::interop::__private::Err(__interop_error) => {
                    break '__interop ::interop::__private::at(
                        __interop_error,
                        "statement",
                    );
                }
            };
            return ::interop::__private::Ok(__interop_native_statement);
        };
        ::interop::__private::Err(
            ::interop::__private::carry::<SqliteError>(__interop_error, "prepare"),
        )
    }
}
#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_column_text_66dbb2ae1818d77e: ::interop::__private::Symbol = ::interop::__private::Symbol::new();
#[allow(non_local_definitions)]
impl Statement<'_> {
    ///`const char *column_text(const Statement *self, int column);`
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
    pub fn column_text(&self, __interop_parameter_column: c_int) -> Option<&str> {
        type __InteropPolicy = ::interop::__private::ByType<
            ::interop::__private::Utf8,
            ::interop::__private::Counted<
                ::interop::__private::Bytes,
                ::interop::__private::Excluded,
            >,
        >;
        let _ = <&Statement<
            '_,
        > as ::interop::__private::InPlace<
            ::interop::__private::ByType<
                ::interop::__private::Utf8,
                ::interop::__private::Alone,
            >,
        >>::lent;
        {
            let copy_for_the_call_so_write_CStr_or_leave_static_out = ();
            <&Statement<
                '_,
            > as ::interop::__private::Argument<
                ::interop::__private::ByType<
                    ::interop::__private::Utf8,
                    ::interop::__private::Alone,
                >,
            >>::lives_for(&copy_for_the_call_so_write_CStr_or_leave_static_out);
        }
        #[allow(unused_imports)]
        use ::interop::__private::{AgainByValue as _, LookedAtRaw as _};
        let __interop_error = '__interop: {
            #[allow(unused_imports)]
            use ::interop::__private::Unasked as _;
            let __interop_ready = match <Option<
                &str,
            > as ::interop::__private::AskedFirst>::counted::<__InteropPolicy>()
                .ready()
            {
                ::interop::__private::Ok(__interop_ready) => __interop_ready,
                ::interop::__private::Err(__interop_error) => {
                    break '__interop __interop_error;
                }
            };
            let mut __interop_memory = ::interop::__private::buffer();
            let __interop_call = ::interop::__private::call(&mut __interop_memory);
            let mut __interop_again_self = ::interop::__private::Again::<
                &Statement<'_>,
            >::new(
                match self {
                    __interop_value => __interop_value,
                },
            );
            let (__interop_native_self, __interop_write_back_self) = match <&Statement<
                '_,
            > as ::interop::__private::Argument<
                ::interop::__private::ByType<
                    ::interop::__private::Utf8,
                    ::interop::__private::Alone,
                >,
            >>::pass((&mut __interop_again_self).lend(), &__interop_call) {
                ::interop::__private::Ok(__interop_value) => __interop_value,
                ::interop::__private::Err(__interop_error) => {
                    break '__interop ::interop::__private::at(__interop_error, "self");
                }
            };
            let __interop_native_column = <c_int as ::interop::__private::Scalar>::scalar(
                __interop_parameter_column,
            );
            let __interop_address = unsafe {
                ::interop::__private::address_or_panic(
                    &__interop_symbol_column_text_66dbb2ae1818d77e,
                    __interop_library_66dbb2ae1818d77e,
                    "column_text\0",
                )
            };
            let __interop_function: unsafe extern "C" fn(_, _) -> _ = unsafe {
                ::interop::__private::transmute(__interop_address)
            };
            let __interop_returned = unsafe {
                __interop_function(__interop_native_self, __interop_native_column)
            };
            let __interop_count = {
                let __interop_handed_self = (&mut __interop_again_self)
                    .again_to_read(__interop_native_self);
                move || ::interop::__private::take_count(unsafe {
                    Statement::column_bytes(
                        match __interop_handed_self {
                            __interop_value => __interop_value,
                        },
                        ::interop::__private::raw(__interop_native_column),
                    )
                })
            };
            let __interop_value = unsafe {
                <Option<
                    &str,
                > as ::interop::__private::TakeCounted<
                    __InteropPolicy,
                >>::take_counted(
                    match __interop_returned {
                        __interop_value => __interop_value,
                    },
                    __interop_ready,
                    __interop_count,
                )
            };
            let __interop_value = match __interop_value {
                ::interop::__private::Ok(__interop_value) => __interop_value,
                ::interop::__private::Err(__interop_error) => {
                    break '__interop __interop_error;
                }
            };
            return __interop_value;
        };
        ::interop::__private::fail(__interop_error, "column_text")
    }
}
#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_column_bytes_66dbb2ae1818d77e: ::interop::__private::Symbol = ::interop::__private::Symbol::new();
#[allow(non_local_definitions)]
impl Statement<'_> {
    ///`int column_bytes(const Statement *self, int column);`
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
    fn column_bytes(&self, __interop_parameter_column: c_int) -> c_int {
        let __interop_error = '__interop: {
            let mut __interop_memory = ::interop::__private::buffer();
            let __interop_call = ::interop::__private::call(&mut __interop_memory);
            let (__interop_native_self, __interop_write_back_self) = match <&Statement<
                '_,
            > as ::interop::__private::Argument<
                ::interop::__private::ByType<
                    ::interop::__private::Utf8,
                    ::interop::__private::Alone,
                >,
            >>::pass(
                match self {
                    __interop_value => __interop_value,
                },
                &__interop_call,
            ) {
                ::interop::__private::Ok(__interop_value) => __interop_value,
                ::interop::__private::Err(__interop_error) => {
                    break '__interop ::interop::__private::at(__interop_error, "self");
                }
            };
            let __interop_native_column = <c_int as ::interop::__private::Scalar>::scalar(
                __interop_parameter_column,
            );
            let __interop_address = unsafe {
                ::interop::__private::address_or_panic(
                    &__interop_symbol_column_bytes_66dbb2ae1818d77e,
                    __interop_library_66dbb2ae1818d77e,
                    "column_bytes\0",
                )
            };
            let __interop_function: unsafe extern "C" fn(_, _) -> _ = unsafe {
                ::interop::__private::transmute(__interop_address)
            };
            let __interop_returned = unsafe {
                __interop_function(__interop_native_self, __interop_native_column)
            };
            let __interop_value = <c_int as ::interop::__private::Scalar>::scalar(
                __interop_returned,
            );
            return __interop_value;
        };
        ::interop::__private::fail(__interop_error, "column_bytes")
    }
}
#[doc(hidden)]
#[allow(non_upper_case_globals, dead_code)]
static __interop_symbol_connection_66dbb2ae1818d77e: ::interop::__private::Symbol = ::interop::__private::Symbol::new();
#[allow(non_local_definitions)]
impl<'db> Statement<'db> {
    /// The lifetime is the type's.
    /**
# C prototype

```c
const Connection *connection(const Statement *self);
```*/
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
    pub fn connection<'a>(&'a self) -> &'db Connection
    where
        'db: 'a,
    {
        type __InteropPolicy = ::interop::__private::ByType<
            ::interop::__private::Utf8,
            ::interop::__private::Alone,
        >;
        let _ = <&'a Statement<
            'db,
        > as ::interop::__private::InPlace<
            ::interop::__private::ByType<
                ::interop::__private::Utf8,
                ::interop::__private::Alone,
            >,
        >>::lent_items;
        {
            let copy_for_the_call_so_write_CStr_or_leave_static_out = ();
            <&'_ Statement<
                '_,
            > as ::interop::__private::Argument<
                ::interop::__private::ByType<
                    ::interop::__private::Utf8,
                    ::interop::__private::Alone,
                >,
            >>::lives_for(&copy_for_the_call_so_write_CStr_or_leave_static_out);
        }
        let __interop_error = '__interop: {
            #[allow(unused_imports)]
            use ::interop::__private::Unasked as _;
            let __interop_ready = match <&'db Connection as ::interop::__private::AskedFirst>::comes_out::<
                __InteropPolicy,
            >()
                .ready()
            {
                ::interop::__private::Ok(__interop_ready) => __interop_ready,
                ::interop::__private::Err(__interop_error) => {
                    break '__interop __interop_error;
                }
            };
            let mut __interop_memory = ::interop::__private::buffer();
            let __interop_call = ::interop::__private::call(&mut __interop_memory);
            let (__interop_native_self, __interop_write_back_self) = match <&'a Statement<
                'db,
            > as ::interop::__private::Argument<
                ::interop::__private::ByType<
                    ::interop::__private::Utf8,
                    ::interop::__private::Alone,
                >,
            >>::pass(
                match self {
                    __interop_value => __interop_value,
                },
                &__interop_call,
            ) {
                ::interop::__private::Ok(__interop_value) => __interop_value,
                ::interop::__private::Err(__interop_error) => {
                    break '__interop ::interop::__private::at(__interop_error, "self");
                }
            };
            let __interop_address = unsafe {
                ::interop::__private::address_or_panic(
                    &__interop_symbol_connection_66dbb2ae1818d77e,
                    __interop_library_66dbb2ae1818d77e,
                    "connection\0",
                )
            };
            let __interop_function: unsafe extern "C" fn(_) -> _ = unsafe {
                ::interop::__private::transmute(__interop_address)
            };
            let __interop_returned = unsafe {
                __interop_function(__interop_native_self)
            };
            let __interop_value = unsafe {
                <&'db Connection as ::interop::__private::Take<
                    __InteropPolicy,
                >>::take(
                    match __interop_returned {
                        __interop_value => __interop_value,
                    },
                    __interop_ready,
                )
            };
            let __interop_value = match __interop_value {
                ::interop::__private::Ok(__interop_value) => __interop_value,
                ::interop::__private::Err(__interop_error) => {
                    break '__interop __interop_error;
                }
            };
            return __interop_value;
        };
        ::interop::__private::fail(__interop_error, "connection")
    }
}
const _: () = {
    struct __InteropHere;
    impl ::interop::__private::LifetimesWritten<(&'_ Connection,)> for __InteropHere {}
};
#[cfg(unix)]
const _: () = {
    struct __InteropHere;
    impl ::interop::__private::LifetimesWritten<
        (Result<(), SqliteError>, &'_ Connection),
    > for __InteropHere {}
};
#[repr(C)]
#[allow(non_camel_case_types, missing_debug_implementations)]
pub struct Connection {
    _opaque: ::interop::__private::Opaque,
}
#[allow(clippy::all, clippy::pedantic)]
const _: () = {
    #[automatically_derived]
    impl<__InteropPolicy> ::interop::__private::ShapeBehind<__InteropPolicy>
    for Connection {
        type Native = ::interop::__private::Behind<Self>;
    }
    #[automatically_derived]
    unsafe impl<
        __InteropStrings,
        __InteropPlace,
    > ::interop::__private::LendRef<
        ::interop::__private::ByType<__InteropStrings, __InteropPlace>,
    > for Connection {
        type Native = ::interop::__private::Behind<Self>;
        type Sees = ::interop::__private::Itself;
        #[inline(always)]
        fn lend(
            &self,
            _: &::interop::__private::Call<'_>,
        ) -> ::interop::__private::Result<
            *const ::interop::__private::Behind<Self>,
            ::interop::__private::Error,
        > {
            ::interop::__private::Ok((self as *const Self).cast())
        }
    }
    #[automatically_derived]
    unsafe impl<
        __InteropStrings,
        __InteropPlace,
    > ::interop::__private::LendRefMut<
        ::interop::__private::ByType<__InteropStrings, __InteropPlace>,
    > for Connection {
        type Native = ::interop::__private::Behind<Self>;
        type WriteBack<'__interop> = ();
        type Sees = ::interop::__private::Itself;
        #[inline(always)]
        fn lend_mut<'__interop>(
            &'__interop mut self,
            _: &::interop::__private::Call<'_>,
        ) -> ::interop::__private::Result<
            (*mut ::interop::__private::Behind<Self>, ()),
            ::interop::__private::Error,
        > {
            ::interop::__private::Ok(((self as *mut Self).cast(), ()))
        }
    }
    #[automatically_derived]
    unsafe impl ::interop::__private::ImportedVariable for Connection {}
    #[automatically_derived]
    unsafe impl<
        __InteropStrings,
        __InteropPlace,
    > ::interop::__private::TakeRef<
        ::interop::__private::ByType<__InteropStrings, __InteropPlace>,
    > for Connection {
        type Native = ::interop::__private::Behind<Self>;
        #[inline(always)]
        unsafe fn borrow<'__interop>(
            native: ::interop::__private::NonNull<::interop::__private::Behind<Self>>,
        ) -> ::interop::__private::Result<
            &'__interop Self,
            ::interop::__private::Error,
        > {
            ::interop::__private::Ok(unsafe { native.cast::<Self>().as_ref() })
        }
    }
    #[automatically_derived]
    unsafe impl<
        __InteropStrings,
        __InteropPlace,
    > ::interop::__private::TakeRef<
        ::interop::__private::Optional<
            ::interop::__private::ByType<__InteropStrings, __InteropPlace>,
        >,
    > for Connection {
        type Native = ::interop::__private::Behind<Self>;
        #[inline(always)]
        unsafe fn borrow<'__interop>(
            native: ::interop::__private::NonNull<::interop::__private::Behind<Self>>,
        ) -> ::interop::__private::Result<
            &'__interop Self,
            ::interop::__private::Error,
        > {
            ::interop::__private::Ok(unsafe { native.cast::<Self>().as_ref() })
        }
    }
    #[automatically_derived]
    unsafe impl<
        __InteropPolicy: ::interop::__private::OpaqueByValue<Connection>,
    > ::interop::__private::Argument<__InteropPolicy> for Connection {
        type Native = ::interop::__private::Refused;
        type WriteBack = ();
        type Sees = ::interop::__private::Itself;
        fn pass(
            self,
            _: &::interop::__private::Call<'_>,
        ) -> ::interop::__private::Result<
            (::interop::__private::Refused, ()),
            ::interop::__private::Error,
        > {
            ::interop::__private::unreachable!()
        }
    }
    #[automatically_derived]
    unsafe impl<
        __InteropPolicy: ::interop::__private::OpaqueInSlice<Connection>,
    > ::interop::__private::Element<__InteropPolicy> for Connection {
        type Native = ::interop::__private::Refused;
        type Sees = ::interop::__private::Itself;
        fn lend_slice(
            _: &[Self],
            _: &::interop::__private::Call<'_>,
        ) -> ::interop::__private::Result<
            *const ::interop::__private::Refused,
            ::interop::__private::Error,
        > {
            ::interop::__private::unreachable!()
        }
    }
    #[automatically_derived]
    unsafe impl<
        __InteropPolicy: ::interop::__private::OpaqueComesOut<Connection>,
    > ::interop::__private::Take<__InteropPolicy> for Connection {
        type Native = ::interop::__private::Refused;
        type Ready = ();
        unsafe fn take(
            _: ::interop::__private::Refused,
            _: (),
        ) -> ::interop::__private::Result<Self, ::interop::__private::Error> {
            ::interop::__private::unreachable!()
        }
    }
};
#[doc(hidden)]
#[allow(non_snake_case, dead_code, clippy::all, clippy::pedantic)]
fn __interop_table_66dbb2ae1818d77e() -> &'static ::interop::__private::Table {
    const __INTEROP_NAMES: &[&::interop::__private::str] = &[
        #[cfg(unix)]
        "prepare\0\0",
        "column_text\0\0",
        "column_bytes\0\0",
        "connection\0\0",
    ];
    static __INTEROP_JOINED: [::interop::__private::u8; ::interop::__private::joined_length(
        __INTEROP_NAMES,
    )] = ::interop::__private::joined(__INTEROP_NAMES);
    static __INTEROP_TABLE: ::interop::__private::Table = unsafe {
        ::interop::__private::Table::new(
            ::interop::__private::Some(__interop_library_66dbb2ae1818d77e),
            false,
            &[
                #[cfg(unix)]
                &__interop_symbol_prepare_66dbb2ae1818d77e,
                &__interop_symbol_column_text_66dbb2ae1818d77e,
                &__interop_symbol_column_bytes_66dbb2ae1818d77e,
                &__interop_symbol_connection_66dbb2ae1818d77e,
            ],
            &__INTEROP_JOINED,
            &[],
        )
    };
    &__INTEROP_TABLE
}
///The imports of this block: `API.load()`, `API.bind_all()`, `API.metadata()`, and one method for each.
#[allow(non_camel_case_types, dead_code)]
pub struct API {}
///The imports of this block: `API.load()`, `API.bind_all()`, `API.metadata()`, and one method for each.
#[allow(dead_code)]
pub static API: API = API {};
#[allow(non_snake_case, dead_code, clippy::all, clippy::pedantic)]
impl API {
    #[cfg(unix)]
    ///The import `prepare`: whether it is there, and binding it.
    #[must_use]
    #[inline]
    pub fn prepare(&self) -> ::interop::__private::Import {
        unsafe {
            ::interop::__private::Import::new(
                &__interop_symbol_prepare_66dbb2ae1818d77e,
                __interop_library_66dbb2ae1818d77e,
                "prepare\0",
                false,
            )
        }
    }
    ///The import `column_text`: whether it is there, and binding it.
    #[must_use]
    #[inline]
    pub fn column_text(&self) -> ::interop::__private::Import {
        unsafe {
            ::interop::__private::Import::new(
                &__interop_symbol_column_text_66dbb2ae1818d77e,
                __interop_library_66dbb2ae1818d77e,
                "column_text\0",
                false,
            )
        }
    }
    ///The import `column_bytes`: whether it is there, and binding it.
    #[must_use]
    #[inline]
    pub fn column_bytes(&self) -> ::interop::__private::Import {
        unsafe {
            ::interop::__private::Import::new(
                &__interop_symbol_column_bytes_66dbb2ae1818d77e,
                __interop_library_66dbb2ae1818d77e,
                "column_bytes\0",
                false,
            )
        }
    }
    ///The import `connection`: whether it is there, and binding it.
    #[must_use]
    #[inline]
    pub fn connection(&self) -> ::interop::__private::Import {
        unsafe {
            ::interop::__private::Import::new(
                &__interop_symbol_connection_66dbb2ae1818d77e,
                __interop_library_66dbb2ae1818d77e,
                "connection\0",
                false,
            )
        }
    }
}
#[allow(non_camel_case_types, dead_code, unused_imports, clippy::all, clippy::pedantic)]
unsafe impl ::interop::__private::Declarations for API {
    const METADATA: &'static ::interop::__private::metadata::Block = {
        use ::interop::__private::{
            None as __interop_none, Some as __interop_some, Unresolved as _,
            metadata as __interop_metadata,
        };
        &__interop_metadata::Block {
            library: "SQLITE",
            abi: "C",
            strings: __interop_some("utf8"),
            bools: __interop_none,
            module: ::interop::__private::module_path!(),
            file: ::interop::__private::file!(),
            line: 1u32,
            column: 1u32,
            functions: &[
                #[cfg(unix)]
                __interop_metadata::Import {
                    name: "prepare",
                    of_type: __interop_some("Connection"),
                    entry_points: &["prepare"],
                    library: __interop_none,
                    safe: true,
                    optional: false,
                    fallback: false,
                    signature: __interop_metadata::Signature {
                        abi: "C",
                        side: __interop_metadata::Side::Caller,
                        parameters: &[
                            __interop_metadata::Parameter {
                                name: "self",
                                declared: "&'db Connection",
                                native: ::interop::__private::Native::<
                                    ::interop::__private::ByType<
                                        ::interop::__private::Utf8,
                                        ::interop::__private::Alone,
                                    >,
                                    &'_ Connection,
                                >::NATIVE,
                                c_name: __interop_none,
                                direction: __interop_metadata::Direction::In(
                                    __interop_metadata::Way::Lend,
                                ),
                                marshal: __interop_none,
                                len_of: __interop_none,
                                memory: __interop_none,
                                value: __interop_none,
                            },
                            __interop_metadata::Parameter {
                                name: "sql",
                                declared: "&str",
                                native: ::interop::__private::Native::<
                                    ::interop::__private::ByType<
                                        ::interop::__private::Utf8,
                                        ::interop::__private::Alone,
                                    >,
                                    &str,
                                >::NATIVE,
                                c_name: __interop_some("char"),
                                direction: __interop_metadata::Direction::In(
                                    __interop_metadata::Way::Lend,
                                ),
                                marshal: __interop_none,
                                len_of: __interop_none,
                                memory: __interop_none,
                                value: __interop_none,
                            },
                            __interop_metadata::Parameter {
                                name: "statement",
                                declared: "Statement<'db>",
                                native: ::interop::__private::pointer_to(
                                    &::interop::__private::Native::<
                                        ::interop::__private::ByType<
                                            ::interop::__private::Utf8,
                                            ::interop::__private::Out,
                                        >,
                                        Statement<'_>,
                                    >::NATIVE,
                                ),
                                c_name: __interop_none,
                                direction: __interop_metadata::Direction::Out(
                                    ::interop::__private::ComesOut::<Statement<'_>>::WAY,
                                ),
                                marshal: __interop_none,
                                len_of: __interop_none,
                                memory: __interop_none,
                                value: __interop_none,
                            },
                            __interop_metadata::Parameter {
                                name: "tail",
                                declared: "Option<&mut *const u8>",
                                native: ::interop::__private::Native::<
                                    ::interop::__private::ByType<
                                        ::interop::__private::Utf8,
                                        ::interop::__private::Alone,
                                    >,
                                    Option<&mut *const u8>,
                                >::NATIVE,
                                c_name: __interop_some("uint8_t"),
                                direction: __interop_metadata::Direction::In(
                                    ::interop::__private::GoesIn::<Option<&mut *const u8>>::WAY,
                                ),
                                marshal: __interop_none,
                                len_of: __interop_none,
                                memory: __interop_none,
                                value: __interop_some("null"),
                            },
                        ],
                        variadic: __interop_none,
                        returns: __interop_metadata::Return {
                            declared: "Result<(), SqliteError>",
                            native: ::interop::__private::Native::<
                                ::interop::__private::ByType<
                                    ::interop::__private::Utf8,
                                    ::interop::__private::DefaultStatus,
                                >,
                                (),
                            >::NATIVE,
                            c_name: __interop_some("int"),
                            way: __interop_some(
                                ::interop::__private::ComesOut::<()>::WAY,
                            ),
                            marshal: __interop_none,
                            len_of: __interop_none,
                            memory: __interop_none,
                        },
                        fails: __interop_some(__interop_metadata::Failure {
                            when: "nonzero",
                            code: "SqliteError::of(returned, self)",
                        }),
                    },
                    line: 1u32,
                    column: 1u32,
                },
                __interop_metadata::Import {
                    name: "column_text",
                    of_type: __interop_some("Statement<'_>"),
                    entry_points: &["column_text"],
                    library: __interop_none,
                    safe: true,
                    optional: false,
                    fallback: false,
                    signature: __interop_metadata::Signature {
                        abi: "C",
                        side: __interop_metadata::Side::Caller,
                        parameters: &[
                            __interop_metadata::Parameter {
                                name: "self",
                                declared: "&Statement<'_>",
                                native: ::interop::__private::Native::<
                                    ::interop::__private::ByType<
                                        ::interop::__private::Utf8,
                                        ::interop::__private::Alone,
                                    >,
                                    &Statement<'_>,
                                >::NATIVE,
                                c_name: __interop_none,
                                direction: __interop_metadata::Direction::In(
                                    __interop_metadata::Way::Lend,
                                ),
                                marshal: __interop_none,
                                len_of: __interop_none,
                                memory: __interop_none,
                                value: __interop_none,
                            },
                            __interop_metadata::Parameter {
                                name: "column",
                                declared: "c_int",
                                native: ::interop::__private::AsIs::<c_int>::NATIVE,
                                c_name: __interop_some("int"),
                                direction: __interop_metadata::Direction::In(
                                    __interop_metadata::Way::Lend,
                                ),
                                marshal: __interop_none,
                                len_of: __interop_none,
                                memory: __interop_none,
                                value: __interop_none,
                            },
                        ],
                        variadic: __interop_none,
                        returns: __interop_metadata::Return {
                            declared: "Option<&str>",
                            native: ::interop::__private::Native::<
                                ::interop::__private::ByType<
                                    ::interop::__private::Utf8,
                                    ::interop::__private::Counted<
                                        ::interop::__private::Bytes,
                                        ::interop::__private::Excluded,
                                    >,
                                >,
                                Option<&str>,
                            >::NATIVE,
                            c_name: __interop_some("char"),
                            way: __interop_some(
                                ::interop::__private::ComesOut::<Option<&str>>::WAY,
                            ),
                            marshal: __interop_some(
                                "counted_by(column_bytes(self, column), unit = bytes, nul = excluded)",
                            ),
                            len_of: __interop_none,
                            memory: __interop_some(__interop_metadata::Memory {
                                counted_by: __interop_some(__interop_metadata::Length {
                                    others: &["column_bytes(self, column)"],
                                    unit: __interop_some("bytes"),
                                    nul: __interop_some("excluded"),
                                }),
                                list: __interop_none,
                                free_with: __interop_none,
                                copied: false,
                                element_free_with: __interop_none,
                            }),
                        },
                        fails: __interop_none,
                    },
                    line: 1u32,
                    column: 1u32,
                },
                __interop_metadata::Import {
                    name: "column_bytes",
                    of_type: __interop_some("Statement<'_>"),
                    entry_points: &["column_bytes"],
                    library: __interop_none,
                    safe: true,
                    optional: false,
                    fallback: false,
                    signature: __interop_metadata::Signature {
                        abi: "C",
                        side: __interop_metadata::Side::Caller,
                        parameters: &[
                            __interop_metadata::Parameter {
                                name: "self",
                                declared: "&Statement<'_>",
                                native: ::interop::__private::Native::<
                                    ::interop::__private::ByType<
                                        ::interop::__private::Utf8,
                                        ::interop::__private::Alone,
                                    >,
                                    &Statement<'_>,
                                >::NATIVE,
                                c_name: __interop_none,
                                direction: __interop_metadata::Direction::In(
                                    __interop_metadata::Way::Lend,
                                ),
                                marshal: __interop_none,
                                len_of: __interop_none,
                                memory: __interop_none,
                                value: __interop_none,
                            },
                            __interop_metadata::Parameter {
                                name: "column",
                                declared: "c_int",
                                native: ::interop::__private::AsIs::<c_int>::NATIVE,
                                c_name: __interop_some("int"),
                                direction: __interop_metadata::Direction::In(
                                    __interop_metadata::Way::Lend,
                                ),
                                marshal: __interop_none,
                                len_of: __interop_none,
                                memory: __interop_none,
                                value: __interop_none,
                            },
                        ],
                        variadic: __interop_none,
                        returns: __interop_metadata::Return {
                            declared: "c_int",
                            native: ::interop::__private::AsIs::<c_int>::NATIVE,
                            c_name: __interop_some("int"),
                            way: __interop_some(__interop_metadata::Way::Take),
                            marshal: __interop_none,
                            len_of: __interop_none,
                            memory: __interop_none,
                        },
                        fails: __interop_none,
                    },
                    line: 1u32,
                    column: 1u32,
                },
                __interop_metadata::Import {
                    name: "connection",
                    of_type: __interop_some("Statement<'db>"),
                    entry_points: &["connection"],
                    library: __interop_none,
                    safe: true,
                    optional: false,
                    fallback: false,
                    signature: __interop_metadata::Signature {
                        abi: "C",
                        side: __interop_metadata::Side::Caller,
                        parameters: &[
                            __interop_metadata::Parameter {
                                name: "self",
                                declared: "&'a Statement<'db>",
                                native: ::interop::__private::Native::<
                                    ::interop::__private::ByType<
                                        ::interop::__private::Utf8,
                                        ::interop::__private::Alone,
                                    >,
                                    &'_ Statement<'_>,
                                >::NATIVE,
                                c_name: __interop_none,
                                direction: __interop_metadata::Direction::In(
                                    __interop_metadata::Way::Lend,
                                ),
                                marshal: __interop_none,
                                len_of: __interop_none,
                                memory: __interop_none,
                                value: __interop_none,
                            },
                        ],
                        variadic: __interop_none,
                        returns: __interop_metadata::Return {
                            declared: "&'db Connection",
                            native: ::interop::__private::Native::<
                                ::interop::__private::ByType<
                                    ::interop::__private::Utf8,
                                    ::interop::__private::Alone,
                                >,
                                &'_ Connection,
                            >::NATIVE,
                            c_name: __interop_none,
                            way: __interop_some(__interop_metadata::Way::Borrow),
                            marshal: __interop_none,
                            len_of: __interop_none,
                            memory: __interop_none,
                        },
                        fails: __interop_none,
                    },
                    line: 1u32,
                    column: 1u32,
                },
            ],
            statics: &[],
            opaque_types: &[
                __interop_metadata::OpaqueType {
                    name: "Connection",
                    line: 1u32,
                    column: 1u32,
                },
            ],
        }
    };
    fn table() -> &'static ::interop::__private::Table {
        __interop_table_66dbb2ae1818d77e()
    }
}
impl ::interop::__private::Deref for API {
    type Target = ::interop::__private::Imports<Self>;
    fn deref(&self) -> &::interop::__private::Imports<Self> {
        const { &::interop::__private::Imports::new() }
    }
}
const _: () = {
    #[allow(unused_imports)]
    use ::interop::attributes::{
        library as _, strings as _, fails as _, api as _, fails as _, out as _,
        value as _, returns as _,
    };
};
