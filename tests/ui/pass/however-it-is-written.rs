//! The same declarations written out, through type aliases and through `macro_rules!`: the same signatures, the same
//! native types.

#![deny(warnings, unsafe_op_in_unsafe_fn)]

use std::ffi::{CStr, c_char, c_int, c_ulong, c_void};
use std::io;
use std::mem::MaybeUninit;

pub static DEMO: interop::Library = interop::Library::new("demo");

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
pub struct Point {
    pub x: c_int,
    pub y: c_int,
}

#[derive(Debug)]
pub struct DemoError;

impl From<c_int> for DemoError {
    fn from(_: c_int) -> Self {
        Self
    }
}

impl From<interop::Error> for DemoError {
    fn from(_: interop::Error) -> Self {
        Self
    }
}

impl interop::StatusError for DemoError {
    type Status = c_int;
    fn check(status: c_int) -> Result<(), Self> {
        if status == 0 { Ok(()) } else { Err(Self) }
    }
}

pub mod written {
    use super::*;

    #[interop::import(library = DEMO, strings = utf8, api = API)]
    unsafe extern "C" {
        pub safe fn scalar(value: c_int) -> c_ulong;
        pub safe fn text(value: &str) -> Option<&'static str>;
        pub safe fn c_text<'a>(value: &'a CStr) -> &'a CStr;
        pub safe fn truth(#[marshal(bool32)] value: bool, #[marshal(bool8)] lent: &mut bool);
        #[returns(char16)]
        pub safe fn letter(#[marshal(char32)] value: char) -> char;
        pub safe fn structure(value: Point, lent: &Point, changed: &mut Point, may: Option<&Point>) -> Point;
        pub safe fn slice(value: &[u8], #[len_of(value)] length: usize);
        pub safe fn changed_slice(value: &mut [Point], #[len_of(value, unit = bytes)] length: usize);
        pub safe fn buffer(value: &mut [MaybeUninit<u8>], #[in_out] #[len_of(value)] length: c_ulong) -> c_int;
        pub safe fn filled(value: &mut [u8], #[in_out] #[len_of(value)] length: c_ulong);
        pub safe fn elements(value: &mut [MaybeUninit<u8>], #[in_out] #[len_of(value)] length: c_ulong);
        pub safe fn counted(value: &str, #[len_of(value, unit = bytes, nul = excluded)] length: usize);
        pub safe fn outs(#[out] first: c_int, #[out] second: &'static str, #[in_out] third: *mut c_char);
        pub safe fn callback(value: extern "C" fn(c_int) -> c_int, may: Option<extern "C" fn(c_int) -> c_int>);
        #[fails(when = negative_one, code = errno)]
        pub safe fn errno(value: c_int) -> io::Result<c_int>;
        #[fails(when = nonzero, code = returned)]
        #[returns(native = c_int)]
        pub safe fn status(#[out] handle: *mut c_void) -> Result<(), DemoError>;
        pub safe fn own_rule() -> Result<(), DemoError>;
        #[optional]
        pub safe fn absent(value: c_int) -> Option<&'static str>;
    }
}

pub mod aliased {
    use super::*;

    type Number = c_int;
    type Long = c_ulong;
    type Text = str;
    type TextRef<'a> = &'a Text;
    type MaybeText = Option<&'static str>;
    type CText = CStr;
    type Truth = bool;
    type Letter = char;
    type Place = Point;
    type PlaceMut<'a> = &'a mut Place;
    type MaybePlace<'a> = Option<&'a Place>;
    type Bytes = [u8];
    type Places = [Place];
    type Element = MaybeUninit<u8>;
    type Room<'a> = &'a mut [MaybeUninit<u8>];
    type Length = usize;
    type Pointer = *mut c_char;
    type Handle = *mut c_void;
    type Callback = extern "C" fn(c_int) -> c_int;
    type MaybeCallback = Option<Callback>;
    type Failure = DemoError;

    #[interop::import(library = DEMO, strings = utf8, api = API)]
    unsafe extern "C" {
        pub safe fn scalar(value: Number) -> Long;
        pub safe fn text(value: TextRef<'_>) -> MaybeText;
        pub safe fn c_text<'a>(value: &'a CText) -> &'a CText;
        pub safe fn truth(#[marshal(bool32)] value: Truth, #[marshal(bool8)] lent: &mut Truth);
        #[returns(char16)]
        pub safe fn letter(#[marshal(char32)] value: Letter) -> Letter;
        pub safe fn structure(value: Place, lent: &Place, changed: PlaceMut<'_>, may: MaybePlace<'_>) -> Place;
        pub safe fn slice(value: &Bytes, #[len_of(value)] length: Length);
        pub safe fn changed_slice(value: &mut Places, #[len_of(value, unit = bytes)] length: Length);
        pub safe fn buffer(value: Room<'_>, #[in_out] #[len_of(value)] length: Long) -> Number;
        pub safe fn filled(value: &mut Bytes, #[in_out] #[len_of(value)] length: Long);
        pub safe fn elements(value: &mut [Element], #[in_out] #[len_of(value)] length: Long);
        pub safe fn counted(value: &Text, #[len_of(value, unit = bytes, nul = excluded)] length: Length);
        pub safe fn outs(#[out] first: Number, #[out] second: TextRef<'static>, #[in_out] third: Pointer);
        pub safe fn callback(value: Callback, may: MaybeCallback);
        #[fails(when = negative_one, code = errno)]
        pub safe fn errno(value: Number) -> io::Result<Number>;
        #[fails(when = nonzero, code = returned)]
        #[returns(native = Number)]
        pub safe fn status(#[out] handle: Handle) -> Result<(), Failure>;
        pub safe fn own_rule() -> Result<(), Failure>;
        #[optional]
        pub safe fn absent(value: Number) -> Option<TextRef<'static>>;
    }
}

pub mod substituted {
    use super::*;

    macro_rules! declare {
        (
            $abi:literal, $number:ty, $long:ty, $text:ty, $may_text:ty, $c_text:ty, $truth:ty,
            $letter:ty, $place:ty, $place_mut:ty, $may_place:ty, $bytes:ty, $places:ty, $room:ty, $room_len:ident, $element:ty,
            $length:ty, $pointer:ty, $handle:ty, $callback:ty, $may_callback:ty, $result:ty, $own:ty, $absent:ty
        ) => {
            #[interop::import(library = DEMO, strings = utf8, api = API)]
            unsafe extern $abi {
                pub safe fn scalar(value: $number) -> $long;
                pub safe fn text(value: &$text) -> $may_text;
                pub safe fn c_text<'a>(value: &'a $c_text) -> &'a $c_text;
                pub safe fn truth(#[marshal(bool32)] value: $truth, #[marshal(bool8)] lent: &mut $truth);
                #[returns(char16)]
                pub safe fn letter(#[marshal(char32)] value: $letter) -> $letter;
                pub safe fn structure(value: $place, lent: &$place, changed: $place_mut, may: $may_place) -> $place;
                pub safe fn slice(value: &$bytes, #[len_of(value)] length: $length);
                pub safe fn changed_slice(value: &mut $places, #[len_of(value, unit = bytes)] length: $length);
                pub safe fn buffer(value: $room, #[in_out] #[len_of(value)] $room_len: $long) -> $number;
                pub safe fn filled(value: &mut $bytes, #[in_out] #[len_of(value)] length: $long);
                pub safe fn elements(value: &mut [$element], #[in_out] #[len_of(value)] length: $long);
                pub safe fn counted(value: &$text, #[len_of(value, unit = bytes, nul = excluded)] length: $length);
                pub safe fn outs(#[out] first: $number, #[out] second: &'static $text, #[in_out] third: $pointer);
                pub safe fn callback(value: $callback, may: $may_callback);
                #[fails(when = negative_one, code = errno)]
                pub safe fn errno(value: $number) -> io::Result<$number>;
                #[fails(when = nonzero, code = returned)]
                #[returns(native = $number)]
                pub safe fn status(#[out] handle: $handle) -> $result;
                pub safe fn own_rule() -> $own;
                #[optional]
                pub safe fn absent(value: $number) -> $absent;
            }
        };
    }

    declare!(
        "C", c_int, c_ulong, str, Option<&'static str>, CStr, bool,
        char, Point, &mut Point, Option<&Point>, [u8], [Point], &mut [MaybeUninit<u8>], length, MaybeUninit<u8>,
        usize, *mut c_char, *mut c_void, extern "C" fn(c_int) -> c_int, Option<extern "C" fn(c_int) -> c_int>,
        Result<(), DemoError>, Result<(), DemoError>, Option<&'static str>
    );
}

/// The signatures as the caller sees them.
macro_rules! signatures {
    ($module:ident) => {{
        use $module::*;
        let _: fn(c_int) -> c_ulong = scalar;
        let _: fn(&str) -> Option<&'static str> = text;
        let _: for<'a> fn(&'a CStr) -> &'a CStr = c_text;
        let _: fn(bool, &mut bool) = truth;
        let _: fn(char) -> char = letter;
        let _: fn(Point, &Point, &mut Point, Option<&Point>) -> Point = structure;
        let _: fn(&[u8]) = slice;
        let _: fn(&mut [Point]) = changed_slice;
        let _: for<'a> fn(&'a mut [MaybeUninit<u8>]) -> (c_int, &'a mut [u8]) = buffer;
        let _: fn(&mut [u8]) -> usize = filled;
        let _: for<'a> fn(&'a mut [MaybeUninit<u8>]) -> &'a mut [u8] = elements;
        let _: fn(&str) = counted;
        let _: fn(*mut c_char) -> (c_int, &'static str, *mut c_char) = outs;
        let _: fn(extern "C" fn(c_int) -> c_int, Option<extern "C" fn(c_int) -> c_int>) = callback;
        let _: fn(c_int) -> io::Result<c_int> = errno;
        let _: fn() -> Result<*mut c_void, DemoError> = status;
        let _: fn() -> Result<(), DemoError> = own_rule;
        let _: fn(c_int) -> Option<&'static str> = absent;
    }};
}

/// What native code sees: names, native types, directions and failure rules.
fn native(block: &interop::metadata::Block) -> Vec<String> {
    let function = |function: &interop::metadata::Import| {
        let parameters: Vec<String> = function
            .signature
            .parameters
            .iter()
            .map(|parameter| {
                let interop::metadata::Parameter { name, native, direction, marshal, len_of, .. } = parameter;
                format!("{direction:?} {name}: {native:?} {marshal:?} {len_of:?}")
            })
            .collect();
        format!("{}({parameters:?}) -> {:?} {:?}", function.name, function.signature.returns.native, function.signature.fails)
    };
    block.functions.iter().map(function).collect()
}

fn main() {
    signatures!(written);
    signatures!(aliased);
    signatures!(substituted);
    assert_eq!(native(written::API.metadata()), native(aliased::API.metadata()));
    assert_eq!(native(written::API.metadata()), native(substituted::API.metadata()));
}
