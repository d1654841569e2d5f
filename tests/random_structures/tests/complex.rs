//! C's complex numbers, which are structures of two floats in Rust: by themselves, by value, returned and in slices.

use interop_test_random_structures::value::{ComplexDouble, ComplexFloat, OTHERS, added, several, sum};
use interop_test_random_structures::{LIBRARY, SEEDS, prepare};

macro_rules! complex {
    ($test:ident, $type:ident, $part:ty, $prefix:tt) => {
        mod $test {
            use super::*;

            #[interop::import(library = LIBRARY, prefix = $prefix)]
            unsafe extern "C" {
                pub(super) safe fn made(re: $part, im: $part) -> $type;
                pub(super) safe fn swapped(z: $type) -> $type;
                pub(super) safe fn among(a: i8, b: f64, x: $type, c: u32, d: f32, y: $type, e: i64, f: f32) -> u64;
                pub(super) safe fn nine(
                    a: $type,
                    b: $type,
                    c: $type,
                    d: $type,
                    e: $type,
                    f: $type,
                    g: $type,
                    h: $type,
                    i: $type,
                ) -> u64;
                pub(super) safe fn conjugate(all: &mut [$type], #[len_of(all)] count: usize);
            }
        }

        #[test]
        fn $test() {
            use $test::*;
            prepare();
            let z = made(2.5, -7.25);
            assert_eq!((z.re, z.im), (2.5, -7.25));
            let z = swapped(z);
            assert_eq!((z.re, z.im), (-7.25, 2.5));
            for [seed, _] in SEEDS {
                let all @ [x, y, c, d, e, f, g, h, i]: [$type; 9] = several(seed);
                let among = among(OTHERS.0, OTHERS.1, x, OTHERS.2, OTHERS.3, y, OTHERS.4, OTHERS.5);
                assert_eq!(among, added(added(sum(&OTHERS), &x), &y));
                assert_eq!(nine(x, y, c, d, e, f, g, h, i), sum(&all));
                let mut conjugates = all;
                conjugate(&mut conjugates);
                assert!(all.iter().zip(conjugates).all(|(z, other)| (z.re, -z.im) == (other.re, other.im)));
            }
        }
    };
}

complex!(double, ComplexDouble, f64, "complex_double_");
complex!(float, ComplexFloat, f32, "complex_float_");
