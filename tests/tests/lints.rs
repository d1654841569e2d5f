//! What rustc says only to those who ask: every lint that is allowed by default and could be about a declaration, denied over
//! a block with every kind of parameter. (`unsafe_code` is not among them: a declaration is unsafe code.)

#![allow(unknown_lints)]
#![deny(
    absolute_paths_not_starting_with_crate,
    ambiguous_negative_literals,
    deprecated_in_future,
    deprecated_safe_2024,
    elided_lifetimes_in_paths,
    explicit_outlives_requirements,
    ffi_unwind_calls,
    if_let_rescope,
    impl_trait_overcaptures,
    impl_trait_redundant_captures,
    keyword_idents_2018,
    keyword_idents_2024,
    let_underscore_drop,
    macro_use_extern_crate,
    meta_variable_misuse,
    missing_copy_implementations,
    missing_debug_implementations,
    missing_docs,
    missing_unsafe_on_extern,
    non_ascii_idents,
    redundant_imports,
    redundant_lifetimes,
    rust_2021_incompatible_closure_captures,
    rust_2021_incompatible_or_patterns,
    rust_2021_prefixes_incompatible_syntax,
    rust_2021_prelude_collisions,
    rust_2024_guarded_string_incompatible_syntax,
    rust_2024_incompatible_pat,
    rust_2024_prelude_collisions,
    single_use_lifetimes,
    trivial_casts,
    trivial_numeric_casts,
    unit_bindings,
    unnameable_types,
    unreachable_pub,
    unsafe_attr_outside_unsafe,
    unsafe_op_in_unsafe_fn,
    unstable_features,
    unused,
    unused_extern_crates,
    unused_import_braces,
    unused_lifetimes,
    unused_macro_rules,
    unused_qualifications,
    unused_results,
    variant_size_differences
)]

/// Every kind of export.
pub mod exported {
    use std::ffi::{CStr, c_int};
    use std::io;
    use std::mem::MaybeUninit;

    #[interop::export(prefix = "lints_")]
    pub fn nothing() {}

    #[interop::export(prefix = "lints_", panics = ())]
    pub fn nothing_else(_x: c_int) {}

    /// # Safety
    /// There is nothing at the pointer.
    #[interop::export(prefix = "lints_", strings = utf16, bools = bool8, fails(when = negative_one, code = errno))]
    pub unsafe fn all(
        text: &str,
        number: u64,
        on: bool,
        pointer: *const u8,
        points: &mut [MaybeUninit<f64>],
        #[len_of(points)] n: usize,
        names: Option<&[Option<&str>]>,
        #[len_of(names)] m: c_int,
        mut_slice: &mut [u8],
        #[len_of(mut_slice)] length: u32,
        plain: &CStr,
        #[in_out] cursor: u32,
        #[out]
        #[marshal(alloc_with = malloc)]
        made: Option<String>,
        #[out] found: bool,
    ) -> io::Result<()> {
        let _ = (number, on, pointer, points, names, mut_slice, plain);
        Ok((cursor, Some(text.to_owned()), false))
    }

    #[interop::export(prefix = "lints_", fails(when = zero, code = last_error))]
    pub fn failing(x: c_int) -> io::Result<c_int> {
        Ok(x)
    }

    #[interop::export(prefix = "lints_", fails(when = nonzero, code = returned))]
    pub extern "system" fn code() -> io::Result<()> {
        Ok(())
    }
}

/// An export is unsafe code, and says so where rustc can be told that it may be.
#[deny(unsafe_code)]
pub mod promised {
    use std::ffi::c_int;

    #[allow(unsafe_code)]
    #[interop::export(prefix = "lints_", panics = -1)]
    pub fn above(x: c_int) -> c_int {
        x
    }

    #[interop::export(prefix = "lints_")]
    #[allow(unsafe_code)]
    pub fn below(x: c_int) -> c_int {
        x
    }
}

/// Every kind of parameter, of result and of item.
pub mod declared {
    use std::ffi::{CStr, CString, c_char, c_int, c_void};
    use std::io;
    use std::mem::MaybeUninit;
    use std::path::Path;
    use std::ptr::NonNull;
    use std::time::SystemTime;

    use interop::{Guid, Library, Malloc, NativeBox, NativeStr, NativeVec};
    use interop_test_native::FIXTURES;

    static LIBRARY: Library = Library::new(FIXTURES);
    static OTHER: Library = Library::new(FIXTURES);

    /// A structure.
    #[repr(C)]
    #[derive(Clone, Copy, Debug, interop::Blittable, interop::Fillable)]
    pub struct Point {
        /// A field.
        pub x: c_int,
        /// Another.
        pub y: [c_int; 2],
    }

    /// An enumeration.
    #[repr(i32)]
    #[derive(Clone, Copy, Debug, interop::Blittable)]
    pub enum Letter {
        /// One.
        A,
        /// Another.
        B,
    }

    /// An error type.
    #[derive(Clone, Copy, Debug)]
    pub struct Mistake;

    impl From<c_int> for Mistake {
        fn from(_: c_int) -> Self {
            Self
        }
    }

    impl From<interop::Error> for Mistake {
        fn from(_: interop::Error) -> Self {
            Self
        }
    }

    impl interop::WithDetail<NativeBox<u8, Malloc>> for Mistake {
        fn with_detail(self, _: NativeBox<u8, Malloc>) -> Self {
            self
        }
    }

    /// Nothing, under a name.
    pub type Nothing = ();

    fn odd(value: c_int) -> bool {
        value % 2 == 1
    }

    fn half(value: c_int) -> c_int {
        value / 2
    }

    #[interop::import(library = LIBRARY, strings = utf8, serialized)]
    unsafe extern "C" {
        /// Nothing.
        pub safe fn nop();
        /// Scalars.
        pub safe fn add(a: c_int, b: c_int) -> c_int;
        /// Never returns.
        pub safe fn never() -> !;
        /// Pointers.
        pub unsafe fn pointers(
            a: *mut c_void,
            b: Option<NonNull<u8>>,
            c: extern "C" fn(c_int) -> c_int,
            d: Option<extern "C" fn()>,
        ) -> *mut c_void;
        /// Widths.
        #[returns(bool32)]
        pub safe fn widths(
            #[marshal(bool8)] a: bool,
            #[marshal(bool32)] b: &bool,
            #[marshal(bool32)] c: &mut bool,
            #[marshal(char8)] d: char,
            #[marshal(variant_bool)]
            #[out]
            e: bool,
        ) -> bool;
        /// Structures.
        pub safe fn structures(
            a: Point,
            b: &Point,
            c: &mut Point,
            d: Option<&Point>,
            e: &[Point],
            #[len_of(e)] e_count: usize,
            #[out] f: Point,
            #[in_out] g: Point,
        ) -> Point;
        /// Enumerations.
        pub safe fn letters(a: Letter, b: &Letter, c: &mut Letter, #[out] d: Letter, #[in_out] e: Letter) -> Letter;
        /// Strings.
        pub safe fn strings(
            a: &str,
            b: Option<&str>,
            c: &CStr,
            #[marshal(utf16)] d: &str,
            e: &Path,
            #[marshal(list)] f: &[&str],
            #[marshal(double_nul)] g: &[String],
        ) -> &'static str;
        /// Lengths.
        pub safe fn lengths(
            a: &str,
            #[len_of(a, unit = bytes, nul = excluded)] a_length: usize,
            b: Option<&[u8]>,
            #[len_of(b)] b_length: c_int,
            c: &mut [u8],
            #[len_of(c)] c_length: u8,
        );
        /// A lent buffer.
        pub safe fn filled(
            a: &mut [MaybeUninit<u8>],
            #[in_out]
            #[len_of(a)]
            n: usize,
        ) -> c_int;
        /// One whose length is returned.
        #[returns(len_of(a), native = isize)]
        pub safe fn filled_to(a: &mut [u8], #[len_of(a)] n: usize);
        /// A buffer of the call's own.
        pub safe fn made(
            #[out(capacity = 16)] a: String,
            #[in_out]
            #[len_of(a, unit = bytes, nul = included)]
            n: usize,
        );
        /// One that grows, and nothing beside it.
        #[fails(when = negative_one, code = errno)]
        pub safe fn grown(
            #[out(capacity = 16, grow)] a: Vec<u8>,
            #[in_out]
            #[len_of(a)]
            n: usize,
        ) -> io::Result<()>;
        /// One whose size is asked for.
        #[fails(when = negative_one, code = errno)]
        pub safe fn queried(
            #[out(query)] a: String,
            #[in_out]
            #[len_of(a, unit = bytes, nul = included)]
            n: usize,
        ) -> io::Result<c_int>;
        /// Changed in place.
        pub safe fn changed(#[in_out] a: String, #[in_out(capacity = 30)] b: CString);
        /// Functions of the declarer's, and a detail.
        #[fails(when = odd, code = half(returned))]
        pub safe fn detailed(a: c_int, #[out(on = failure)] b: NativeBox<u8, Malloc>) -> Result<c_int, Mistake>;
        /// No rule, and nothing on success.
        #[fails(when = never)]
        pub safe fn conversions(a: &str) -> Result<(), interop::Error>;
        /// The same under another name.
        #[fails(when = never)]
        pub safe fn aliased(a: &str) -> Result<Nothing, interop::Error>;
        /// The error number decides.
        #[fails(when = last_error_set, code = errno)]
        pub safe fn numbered(a: &CStr) -> io::Result<c_int>;
        /// The error number comes beside the result.
        #[last_error]
        pub safe fn beside(a: c_int) -> c_int;
        /// Frees.
        pub unsafe fn release(memory: *mut c_void);
        /// Owned strings.
        #[returns(free_with = release)]
        pub safe fn owned(
            #[out]
            #[marshal(free_with = malloc)]
            a: String,
        ) -> Option<String>;
        /// Owned objects.
        pub safe fn objects(
            a: &NativeBox<u8, Malloc>,
            b: &mut NativeBox<u8, Malloc>,
            c: Option<&NativeBox<u8, Malloc>>,
            #[out] d: Option<NativeStr>,
        ) -> NativeBox<u8, Malloc>;
        /// A counted slice.
        #[returns(counted_by(n))]
        pub safe fn slice(#[out] n: usize) -> &'static [c_int];
        /// A copied array, counted by a function.
        #[returns(counted_by(half(n)), free_with = malloc)]
        pub safe fn copied(n: c_int) -> Vec<c_int>;
        /// An owned array.
        pub safe fn array(
            #[out] a: NativeVec<u8>,
            #[out]
            #[len_of(a)]
            n: usize,
        ) -> Option<NativeStr>;
        /// Borrowed.
        pub safe fn borrowed<'a>(a: &'a CStr, b: &'a CStr) -> &'a CStr;
        /// Borrowed, with nothing said.
        pub safe fn elided(a: &CStr) -> Option<&CStr>;
        /// C-variadic.
        pub unsafe fn formatted(a: *const c_char, #[variadic] b: c_int, #[out] c: f64) -> c_int;
        /// What is returned is ignored.
        #[returns(native = *mut c_char)]
        pub unsafe fn ignored(a: *mut c_char);
        /// Values that are more than bits.
        pub safe fn values(a: Guid, b: &Guid, #[out] c: Guid, #[marshal(filetime)] d: SystemTime) -> Guid;
        /// Arrays.
        pub safe fn arrays(a: &[c_int; 3], b: &mut [c_int; 3], #[out] c: [c_int; 2]);
        /// Absent, perhaps.
        #[optional]
        pub safe fn absent(a: &str, #[out] b: c_int) -> Option<c_int>;
        /// With a body.
        pub safe fn with_a_body(a: &str, b: &mut [u8], #[len_of(b)] n: usize) -> usize {
            a.len() + b.len()
        }
        /// From elsewhere.
        #[library(OTHER)]
        pub safe fn elsewhere(a: c_int, b: &str) -> c_int;
        /// As it is.
        pub fn raw(a: *const c_char, ...) -> c_int;
        /// A variable.
        pub static mut variable: *mut c_void;
        /// One that nobody writes.
        pub safe static constant: c_int;
        /// An opaque type.
        pub type Opaque;
    }
}

/// Bound at once, with a value for the block.
pub mod eager {
    use std::ffi::c_int;

    static LIBRARY: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

    #[interop::import(library = LIBRARY, strings = utf8, bind = eager, api = API)]
    unsafe extern "C" {
        /// A scalar.
        pub safe fn echo_i32(x: i32) -> i32;
        /// A string.
        #[fails(when = negative, code = returned)]
        pub safe fn absent(text: &str, #[out] out: c_int) -> Result<c_int, super::declared::Mistake>;
        /// A variable.
        pub static variable: c_int;
    }
}

/// Bound by the linker, which finds it where that crate's build script left it.
pub mod linked {
    use std::ffi::c_int;

    use interop_test_native as _;

    #[interop::import(library = "interop_linked", bind = link, kind = static, strings = utf8, prefix = "linked_")]
    unsafe extern "C" {
        /// Scalars.
        pub safe fn add(a: c_int, b: c_int) -> c_int;
        /// A string.
        pub safe fn length(text: &str) -> c_int;
        /// C-variadic.
        pub fn sum(count: c_int, ...) -> c_int;
        /// A variable.
        pub safe static answer: c_int;
    }
}

macro_rules! declare {
    ($api:ident, $opaque:ident) => {
        #[interop::import(library = interop::Library::PROCESS, strings = utf8, api = $api)]
        unsafe extern "C" {
            /// An opaque type.
            pub type $opaque;
            /// Nothing on success.
            #[fails(when = never)]
            pub safe fn absent(text: &str, thing: *mut $opaque) -> Result<(), interop::Error>;
            /// A variable.
            pub static variable: i32;
        }
    };
}

/// What is said of a block is said of its items.
pub mod of_the_block {
    #[interop::import(library = interop::Library::PROCESS, strings = utf8)]
    #[allow(missing_docs, non_camel_case_types, clippy::missing_safety_doc)]
    #[expect(non_snake_case)]
    unsafe extern "C" {
        #![allow(single_use_lifetimes)]

        pub unsafe fn Absent<'a>(text: &'a str);
        pub static variable: i32;
        pub type opaque;
        pub fn variadic(format: *const u8, ...);
    }
}

/// Declared by a macro.
pub mod by_a_macro {
    declare!(API, Thing);
}

/// Declared by a macro that writes the names itself.
pub mod within_a_macro {
    macro_rules! declare {
        () => {
            #[interop::import(library = interop::Library::PROCESS, strings = utf8, api = API)]
            unsafe extern "C" {
                /// An opaque type.
                pub type Thing;
                /// Nothing on success.
                #[fails(when = never)]
                pub safe fn absent(text: &str) -> Result<(), interop::Error>;
            }
        };
    }
    declare!();
}

#[test]
fn are_quiet_and_the_declarations_work() {
    assert_eq!(eager::API.metadata().functions.len(), 2);
    assert_eq!((linked::add(1, 2), linked::length("four"), *linked::answer), (3, 4, 42));
    assert!(!by_a_macro::API.absent().is_available() && within_a_macro::absent("text").is_err());
    assert_eq!(declared::with_a_body("four", &mut [0; 3]), 7);
}
