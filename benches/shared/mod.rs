//! What the programs in this folder call: the same functions of tests/native/c/bench.c, declared with interop (`bound`), and bound by hand at
//! the first call (`hand`): with a buffer on the stack or a `with_capacity`, and an error wherever a stub has one.
#![allow(dead_code, reason = "each program uses a part")]

pub(crate) mod bound;
mod hand_blittable;
mod hand_in;
mod hand_out;
pub(crate) mod lazy;

pub(crate) mod hand {
    pub(crate) use super::hand_blittable::*;
    pub(crate) use super::hand_in::*;
    pub(crate) use super::hand_out::*;
}
