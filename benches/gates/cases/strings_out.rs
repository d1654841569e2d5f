//! Strings that come out of native code.

use std::ffi::c_int;

use crate::shared::{bound, hand};

pairs! {
    // Checked, copied, freed: of 16 and of 200 bytes.
    fn bench_give(c_int) -> String {
        hand_give_short, bound_give_short = 0;
        hand_give_long, bound_give_long = 1;
    }
    // Of 16 ASCII characters, and of 32 of which some are not ASCII, or all.
    fn bench_give16(c_int) -> String {
        hand_give_utf16, bound_give_utf16 = 0;
        hand_give_utf16_mixed, bound_give_utf16_mixed = 4;
        hand_give_utf16_latin, bound_give_utf16_latin = 1;
    }
    // Native code keeps it.
    fn bench_name(c_int) -> &'static str {
        hand_name, bound_name = 0;
    }
    // A buffer that native code fills.
    fn bench_fill(c_int) -> String {
        hand_fill, bound_fill = 0;
    }
}
