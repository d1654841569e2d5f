#![allow(dead_code, unused_imports)]
#[path = "../mistakes/advised/array-of-strings-alias.rs"]
mod m0;
#[path = "../mistakes/advised/borrowed-from-utf16.rs"]
mod m1;
#[path = "../mistakes/advised/generic-closure.rs"]
mod m10;
#[path = "../mistakes/advised/grow-without-capacity.rs"]
mod m11;
#[path = "../mistakes/advised/nul-of-a-slice.rs"]
mod m12;
#[path = "../mistakes/advised/once-lock-alias.rs"]
mod m13;
#[path = "../mistakes/advised/opaque-enum-alias.rs"]
mod m14;
#[path = "../mistakes/advised/opaque-slice-alias.rs"]
mod m15;
#[path = "../mistakes/advised/option-enum-returned-macro.rs"]
mod m16;
#[path = "../mistakes/advised/optional-around-result-macro.rs"]
mod m17;
#[path = "../mistakes/advised/out-of-a-reference-alias.rs"]
mod m18;
#[path = "../mistakes/advised/slice-of-vectors-macro.rs"]
mod m19;
#[path = "../mistakes/advised/c-str-mutable-alias.rs"]
mod m2;
#[path = "../mistakes/advised/slice-out-macro.rs"]
mod m20;
#[path = "../mistakes/advised/static-array-without-length.rs"]
mod m21;
#[path = "../mistakes/advised/static-callback-alias.rs"]
mod m22;
#[path = "../mistakes/advised/static-str-macro.rs"]
mod m23;
#[path = "../mistakes/advised/static-with-a-word.rs"]
mod m24;
#[path = "../mistakes/advised/vec-of-strings-with-capacity-alias.rs"]
mod m27;
#[path = "../mistakes/advised/wide-integer-alias.rs"]
mod m28;
#[path = "../mistakes/advised/callback-boxed-alias.rs"]
mod m3;
#[path = "../mistakes/advised/callback-returns-result.rs"]
mod m4;
#[path = "../mistakes/advised/capacity-of-a-str-macro.rs"]
mod m5;
#[path = "../mistakes/advised/child-alias.rs"]
mod m6;
#[path = "../mistakes/advised/currency-word.rs"]
mod m7;
#[path = "../mistakes/advised/dyn-read-alias.rs"]
mod m8;
#[path = "../mistakes/advised/freed-and-borrowed-alias.rs"]
mod m9;
