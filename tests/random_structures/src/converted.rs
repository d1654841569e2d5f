//! Values of fields that are converted. C has them in `c/structures.h`.

use std::marker::PhantomData;

use crate::value::{Random, Value};

const TEXTS: [&str; 6] = ["", "a", "grüß", "Жuk", "🦀", "of sevn"];
const NUMBERS: [i32; 7] = [-1, 20, 3_000_000, i32::MIN, i32::MAX, 0, 7];

/// C's `enum colour`.
#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
#[allow(missing_docs)]
pub enum Colour {
    Red = 1,
    Green,
    Blue = 40,
}

impl Value for Colour {
    fn made(random: &mut Random) -> Self {
        [Self::Red, Self::Green, Self::Blue][(random.next() % 3) as usize]
    }
    fn each(&self, number: &mut dyn FnMut(u64)) {
        number(*self as u64);
    }
}

impl Value for bool {
    fn made(random: &mut Random) -> Self {
        random.next() & 1 == 1
    }
    fn each(&self, number: &mut dyn FnMut(u64)) {
        number((*self).into());
    }
}

impl Value for char {
    fn made(random: &mut Random) -> Self {
        char::from_u32(0x400 + (random.next() % 0x100) as u32).expect("these are letters")
    }
    fn each(&self, number: &mut dyn FnMut(u64)) {
        number((*self).into());
    }
}

/// A text is its position in the table.
impl Value for String {
    fn made(random: &mut Random) -> Self {
        TEXTS[(random.next() % 6) as usize].into()
    }
    fn each(&self, number: &mut dyn FnMut(u64)) {
        number(TEXTS.iter().position(|text| text == self).unwrap_or(usize::MAX) as u64);
    }
}

/// Null stands behind the table.
impl Value for Option<String> {
    fn made(random: &mut Random) -> Self {
        TEXTS.get((random.next() % 7) as usize).copied().map(Into::into)
    }
    fn each(&self, number: &mut dyn FnMut(u64)) {
        match self {
            Some(text) => text.each(number),
            None => number(TEXTS.len() as u64),
        }
    }
}

impl Value for Vec<i32> {
    fn made(random: &mut Random) -> Self {
        let number = random.next() as usize;
        NUMBERS[number % 3..][..number % 5].into()
    }
    fn each(&self, number: &mut dyn FnMut(u64)) {
        number(self.len() as u64);
        self.iter().for_each(|item| item.each(number));
    }
}

/// What native code sees and Rust does not: C checks it.
impl<T> Value for PhantomData<T> {
    fn made(_: &mut Random) -> Self {
        Self
    }
    fn each(&self, _: &mut dyn FnMut(u64)) {}
}

/// A structure of these fields, which are converted.
#[macro_export]
macro_rules! marshaled {
    ([$($word:tt)*] $name:ident { $($(#[$($attribute:tt)*])* $field:ident: $type:ty),* }) => {
        #[derive(Clone, ::interop::Marshal)]
        #[interop($($word)*)]
        pub(super) struct $name { $($(#[$($attribute)*])* $field: $type),* }

        impl $crate::value::Value for $name {
            fn made(random: &mut $crate::value::Random) -> Self {
                Self { $($field: $crate::value::Value::made(random)),* }
            }
            fn each(&self, number: &mut dyn FnMut(u64)) {
                $(self.$field.each(number);)*
            }
        }
    };
}
