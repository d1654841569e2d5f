//! Fields written out, through type aliases and through `macro_rules!`: the same structure.

#![deny(warnings, unsafe_op_in_unsafe_fn)]

use std::ffi::{c_char, c_int, c_void};
use std::ptr::NonNull;

use interop::metadata::NativeType;

mod written {
    use super::*;

    #[repr(C)]
    #[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
    pub struct Demo {
        pub number: c_int,
        pub array: [f64; 3],
        pub pointer: *const c_char,
        pub may: Option<NonNull<c_void>>,
        pub callback: Option<extern "C" fn(c_int) -> c_int>,
    }

    /// Of a list, as C has them.
    #[repr(C)]
    #[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
    pub struct Node {
        pub next: *mut Self,
    }
}

mod aliased {
    use super::*;

    type Number = c_int;
    type Array = [f64; 3];
    type Pointer = *const c_char;
    type May = Option<NonNull<c_void>>;
    type Callback = extern "C" fn(c_int) -> c_int;

    #[repr(C)]
    #[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
    pub struct Demo {
        pub number: Number,
        pub array: Array,
        pub pointer: Pointer,
        pub may: May,
        pub callback: Option<Callback>,
    }
}

mod substituted {
    use super::*;

    macro_rules! declare {
        ($($field:ident: $type:ty),*) => {
            #[repr(C)]
            #[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
            pub struct Demo {
                $(pub $field: $type),*
            }
        };
    }

    declare!(
        number: c_int,
        array: [f64; 3],
        pointer: *const c_char,
        may: Option<NonNull<c_void>>,
        callback: Option<extern "C" fn(c_int) -> c_int>
    );
}

#[interop::import(library = "demo", api = API)]
unsafe extern "C" {
    pub safe fn written(value: written::Demo, changed: &mut written::Demo) -> written::Demo;
    pub safe fn aliased(value: aliased::Demo, changed: &mut aliased::Demo) -> aliased::Demo;
    pub safe fn substituted(value: substituted::Demo, changed: &mut substituted::Demo) -> substituted::Demo;
}

fn main() {
    let [written, aliased, substituted] = API.metadata().functions else { panic!("three functions are declared") };
    assert!(matches!(written.signature.returns.native, NativeType::Structure { fields: [_, _, _, _, _], .. }));
    for other in [aliased, substituted] {
        assert_eq!(format!("{:?}", other.signature.returns.native), format!("{:?}", written.signature.returns.native));
        for (other, written) in other.signature.parameters.iter().zip(written.signature.parameters) {
            assert_eq!(format!("{:?}", other.native), format!("{:?}", written.native));
        }
    }
}
