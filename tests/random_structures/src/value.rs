//! Values that Rust and C make alike: each is made from the numbers of a seed, and is a list of numbers again.
//!
//! `c/structures.h` has the same functions.

use std::ffi::{c_int, c_void};
use std::mem::transmute;
use std::ptr::{self, NonNull};

/// SplitMix64.
pub struct Random(u64);

impl Random {
    /// The numbers of a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next one.
    #[allow(clippy::should_implement_trait)]
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}

/// What stands in a structure.
pub trait Value {
    /// The next value.
    fn made(random: &mut Random) -> Self
    where
        Self: Sized;
    /// Each number that it has, in the order in which `made` makes them.
    fn each(&self, number: &mut dyn FnMut(u64));
}

/// The value of a seed.
pub fn of<T: Value>(seed: u64) -> T {
    T::made(&mut Random::new(seed))
}

/// As many values of one seed.
pub fn several<T: Value, const N: usize>(seed: u64) -> [T; N] {
    of(seed)
}

/// The numbers of a value.
pub fn numbers(value: &impl Value) -> Vec<u64> {
    let mut numbers = Vec::new();
    value.each(&mut |number| numbers.push(number));
    numbers
}

/// The sum of what a value has, as C adds it up.
pub fn sum(value: &impl Value) -> u64 {
    added(0, value)
}

/// The same, beginning with another sum.
pub fn added(mut sum: u64, value: &impl Value) -> u64 {
    value.each(&mut |number| {
        sum = (sum ^ number).wrapping_mul(0xff51_afd7_ed55_8ccd);
        sum ^= sum >> 32;
    });
    sum
}

macro_rules! integers {
    ($($type:ty),*) => { $(
        impl Value for $type {
            fn made(random: &mut Random) -> Self {
                random.next() as Self
            }
            fn each(&self, number: &mut dyn FnMut(u64)) {
                number(*self as u64);
            }
        }
    )* };
}
integers!(i8, u8, i16, u16, i32, u32, i64, u64, isize, usize);

fn float(number: u64) -> f32 {
    (number >> 40) as i32 as f32 / 128.0 - 1024.0
}

fn double(number: u64) -> f64 {
    (number >> 12) as f64 / 1024.0 - 4096.0
}

impl Value for f32 {
    fn made(random: &mut Random) -> Self {
        float(random.next())
    }
    fn each(&self, number: &mut dyn FnMut(u64)) {
        number(self.to_bits().into());
    }
}

impl Value for f64 {
    fn made(random: &mut Random) -> Self {
        double(random.next())
    }
    fn each(&self, number: &mut dyn FnMut(u64)) {
        number(self.to_bits());
    }
}

/// C's `float _Complex`.
#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
pub struct ComplexFloat {
    /// The real part.
    pub re: f32,
    /// The imaginary part.
    pub im: f32,
}

/// C's `double _Complex`.
#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
pub struct ComplexDouble {
    /// The real part.
    pub re: f64,
    /// The imaginary part.
    pub im: f64,
}

macro_rules! complex {
    ($($type:ident: $part:ident),*) => { $(
        impl Value for $type {
            fn made(random: &mut Random) -> Self {
                let number = random.next();
                Self { re: $part(number), im: $part(number << 20) }
            }
            fn each(&self, number: &mut dyn FnMut(u64)) {
                self.re.each(number);
                self.im.each(number);
            }
        }
    )* };
}
complex!(ComplexFloat: float, ComplexDouble: double);

impl Value for *mut c_void {
    fn made(random: &mut Random) -> Self {
        ptr::without_provenance_mut(random.next() as usize)
    }
    fn each(&self, number: &mut dyn FnMut(u64)) {
        number(self.addr() as u64);
    }
}

impl Value for Option<NonNull<u32>> {
    fn made(random: &mut Random) -> Self {
        NonNull::new(ptr::without_provenance_mut(random.next() as usize))
    }
    fn each(&self, number: &mut dyn FnMut(u64)) {
        number(self.map_or(0, |pointer| pointer.addr().get()) as u64);
    }
}

/// A function that nobody calls.
pub type Function = Option<unsafe extern "C" fn(c_int) -> c_int>;

impl Value for Function {
    fn made(random: &mut Random) -> Self {
        // SAFETY: null is `None`, and nobody calls what is somewhere else.
        unsafe { transmute::<usize, Self>(random.next() as usize) }
    }
    fn each(&self, number: &mut dyn FnMut(u64)) {
        number(self.map_or(0, |function| function as usize) as u64);
    }
}

impl<T: Value, const N: usize> Value for [T; N] {
    fn made(random: &mut Random) -> Self {
        std::array::from_fn(|_| T::made(random))
    }
    fn each(&self, number: &mut dyn FnMut(u64)) {
        self.iter().for_each(|item| item.each(number));
    }
}

/// What is passed before, between and behind structures.
pub const OTHERS: (i8, f64, u32, f32, i64, f32) = (-5, 0.75, 7, 2.5, -1, 8.5);

impl Value for (i8, f64, u32, f32, i64, f32) {
    fn made(_: &mut Random) -> Self {
        OTHERS
    }
    fn each(&self, number: &mut dyn FnMut(u64)) {
        let (a, b, c, d, e, f) = self;
        let values: [&dyn Value; 6] = [a, b, c, d, e, f];
        values.into_iter().for_each(|value| value.each(number));
    }
}

/// A structure of these fields that crosses as it is.
#[macro_export]
macro_rules! record {
    ([$($repr:tt)*] $name:ident { $($field:ident: $type:ty),* }) => {
        #[repr($($repr)*)]
        #[derive(Clone, Copy, ::interop::Blittable, ::interop::Fillable)]
        pub(super) struct $name { $($field: $type),* }

        impl $crate::value::Value for $name {
            fn made(random: &mut $crate::value::Random) -> Self {
                Self { $($field: $crate::value::Value::made(random)),* }
            }
            fn each(&self, number: &mut dyn FnMut(u64)) {
                // Copied: it may not be aligned.
                $({ self.$field }.each(number);)*
            }
        }
    };
}

/// A union of these members that crosses as it is. The value has the selected one.
#[macro_export]
macro_rules! union_record {
    ([$($repr:tt)*] $name:ident { $($field:ident: $type:ty),* }) => {
        #[repr($($repr)*)]
        #[derive(Clone, Copy, ::interop::Blittable, ::interop::Fillable)]
        pub(super) union $name { $($field: $type),* }

        impl $crate::value::Value for $name {
            fn made(random: &mut $crate::value::Random) -> Self {
                let members: &[fn(&mut $crate::value::Random) -> Self] =
                    &[$(|random| Self { $field: $crate::value::Value::made(random) }),*];
                members[$crate::selected() % members.len()](random)
            }
            fn each(&self, number: &mut dyn FnMut(u64)) {
                let members: &[fn(&Self, &mut dyn FnMut(u64))] = &[$(|this, number| {
                    // SAFETY: any bits are a value of each member. (Copied: it may not be aligned.)
                    unsafe { this.$field }.each(number)
                }),*];
                members[$crate::selected() % members.len()](self, number)
            }
        }
    };
}
