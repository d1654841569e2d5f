//! The positions in which a structure crosses, as declarations and as checks. `c/structures.h` has the functions.

/// Declares the functions of a structure, and checks each position: those that all structures have, and those of the word `$turn`.
#[macro_export]
macro_rules! positions {
    ($type:ident, $name:tt, $prefix:tt, $turn:ident, $text:tt) => {
        pub(super) const CASE: $crate::Case = $crate::Case { name: $name, text: $text, check };

        #[::interop::import(library = $crate::LIBRARY, prefix = $prefix)]
        unsafe extern "C" {
            safe fn by_value(value: $type) -> u64;
            safe fn among(a: i8, b: f64, x: $type, c: u32, d: f32, y: $type, e: i64, f: f32) -> u64;
            safe fn same(a: f64, value: $type, b: i32) -> $type;
            safe fn behind(value: &$type) -> u64;
            safe fn changed(value: &mut $type, seed: u64) -> u64;
            safe fn out(#[out] value: $type, seed: u64);
            safe fn slice(values: &[$type], #[len_of(values)] count: usize) -> u64;
            safe fn slice_changed(values: &mut [$type], #[len_of(values)] count: usize, seed: u64) -> u64;
        }

        fn check(check: &mut $crate::Check) {
            use $crate::value::{OTHERS, added, of, several, sum};

            type Native = <$type as ::interop::__private::Shape<$crate::Policy>>::Native;
            let native = <Native as ::interop::__private::Abi>::NATIVE;
            if !check.layout($name, size_of::<Native>(), align_of::<Native>(), &native) {
                return;
            }
            for (member, [s1, s2]) in $crate::SEEDS.into_iter().enumerate() {
                $crate::select(member);
                let (x, y): ($type, $type) = (of(s1), of(s2));
                let (sum_x, sum_y) = (sum(&x), sum(&y));
                check.sum("by value", by_value(x.clone()), sum_x);
                let among = among(OTHERS.0, OTHERS.1, x.clone(), OTHERS.2, OTHERS.3, y.clone(), OTHERS.4, OTHERS.5);
                check.sum("by value among others", among, added(added(sum(&OTHERS), &x), &y));
                check.value("by value and returned", same(0.5, x.clone(), -2), s1);
                check.sum("behind `&`", behind(&x), sum_x);
                let mut changing = x.clone();
                check.sum("behind `&mut`", changed(&mut changing, s2), sum_x);
                check.value("behind `&mut`, changed", changing, s2);
                check.value("`#[out]`", out(s2), s2);
                let mut all: [$type; 3] = several(s1);
                check.sum("in a slice", slice(&all), sum(&all));
                check.sum("in a slice of one", slice(&[y.clone()]), sum_y);
                check.sum("in a slice that is changed", slice_changed(&mut all, s2), sum(&several::<$type, 3>(s1)));
                check.value("in a slice that was changed", all, s2);
                turn(check, s1, s2);
            }
        }

        $crate::turn! { $turn, $type, $prefix }
    };
}

/// A word of `TURNS` in `build/main.rs`.
#[doc(hidden)]
#[macro_export]
macro_rules! turn {
    (alone, $type:ident, $prefix:tt) => {
        #[::interop::import(library = $crate::LIBRARY, prefix = $prefix)]
        unsafe extern "C" {
            safe fn returned(seed: u64) -> $type;
            safe fn nullable(value: Option<&$type>) -> u64;
            safe fn nullable_changed(value: Option<&mut $type>, seed: u64) -> u64;
            safe fn in_out(#[in_out] value: $type, seed: u64) -> u64;
        }

        fn turn(check: &mut $crate::Check, seed: u64, other: u64) {
            let mut value: $type = $crate::value::of(seed);
            let sum = $crate::value::sum(&value);
            check.value("returned", returned(seed), seed);
            check.sum("in `Option<&T>`", nullable(Some(&value)), sum);
            check.sum("`None`", nullable(None), 77);
            let (seen, left) = in_out(value.clone(), other);
            check.sum("`#[in_out]`", seen, sum);
            check.value("`#[in_out]`, changed", left, other);
            check.sum("in `Option<&mut T>`", nullable_changed(Some(&mut value), other), sum);
            check.value("in `Option<&mut T>`, changed", value, other);
            check.sum("`None`", nullable_changed(None, other), 77);
        }
    };
    (called, $type:ident, $prefix:tt) => {
        #[::interop::import(library = $crate::LIBRARY, prefix = $prefix)]
        unsafe extern "C" {
            safe fn called(function: extern "C" fn(f32, $type, i32) -> $type, seed: u64) -> u64;
        }

        /// What it returns depends on all that it has got.
        extern "C" fn function(a: f32, value: $type, b: i32) -> $type {
            $crate::value::of($crate::value::sum(&value) ^ u64::from(a.to_bits()) ^ b as u64)
        }

        fn turn(check: &mut $crate::Check, seed: u64, _: u64) {
            let passed: $type = $crate::value::of(seed);
            let expected = $crate::value::sum(&function(1.5, passed, -3));
            check.sum("by value to and from a function that C calls", called(function, seed), expected);
        }
    };
    (owned, $type:ident, $prefix:tt) => {
        #[::interop::import(library = $crate::LIBRARY, prefix = $prefix)]
        unsafe extern "C" {
            safe fn owned(
                seed: u64,
                #[out]
                #[len_of(returned)]
                count: usize,
            ) -> ::interop::NativeVec<$type, $crate::Allocated>;
        }

        fn turn(check: &mut $crate::Check, seed: u64, _: u64) {
            let all = owned(seed);
            check.length("in a `NativeVec`", all.len(), 4);
            if let Ok(all) = <[$type; 4]>::try_from(&all[..]) {
                check.value("in a `NativeVec`", all, seed);
            }
        }
    };
    (taken, $type:ident, $prefix:tt) => {
        #[::interop::import(library = $crate::LIBRARY, prefix = $prefix)]
        unsafe extern "C" {
            #[returns(free_with = $crate::structures_free)]
            safe fn owned(
                seed: u64,
                #[out]
                #[len_of(returned)]
                count: usize,
            ) -> Vec<$type>;
            #[optional]
            safe fn pointer(seed: u64) -> Option<$type>;
        }

        fn turn(check: &mut $crate::Check, seed: u64, _: u64) {
            let all = owned(seed);
            check.length("in a `Vec`", all.len(), 4);
            if let Ok(all) = <[$type; 4]>::try_from(all) {
                check.value("in a `Vec`", all, seed);
            }
            if let Some(value) = pointer(seed) {
                check.value("behind a pointer", value, seed);
            }
        }
    };
    (kept, $type:ident, $prefix:tt) => {
        #[::interop::import(library = $crate::LIBRARY, prefix = $prefix)]
        unsafe extern "C" {
            safe fn last<'a>(values: &'a [$type], #[len_of(values)] count: usize) -> &'a $type;
            safe fn rest<'a>(
                values: &'a [$type],
                #[len_of(values)] count: usize,
                #[out]
                #[len_of(returned)]
                left: usize,
            ) -> &'a [$type];
        }

        fn turn(check: &mut $crate::Check, seed: u64, other: u64) {
            let all = [$crate::value::of(other), $crate::value::of(other), $crate::value::of::<$type>(seed)];
            check.value("borrowed", *last(&all), seed);
            let rest = rest(&all);
            check.length("in a borrowed slice", rest.len(), 2);
            check.value("in a borrowed slice", rest[1], seed);
        }
    };
    (filled, $type:ident, $prefix:tt) => {
        #[::interop::import(library = $crate::LIBRARY, prefix = $prefix)]
        unsafe extern "C" {
            safe fn filled(
                values: &mut [::std::mem::MaybeUninit<$type>],
                #[in_out]
                #[len_of(values)]
                count: usize,
                seed: u64,
            );
            safe fn made_by_stub(
                #[out(capacity = 5)] values: Vec<$type>,
                #[in_out]
                #[len_of(values)]
                count: usize,
                seed: u64,
            );
        }

        fn turn(check: &mut $crate::Check, seed: u64, _: u64) {
            let mut room = [const { ::std::mem::MaybeUninit::uninit() }; 3];
            let filled = filled(&mut room, seed);
            check.length("in a buffer", filled.len(), 2);
            if let Ok(filled) = <[$type; 2]>::try_from(&*filled) {
                check.value("in a buffer", filled, seed);
            }
            let made = made_by_stub(seed);
            check.length("in a buffer of the stub's", made.len(), 4);
            if let Ok(made) = <[$type; 4]>::try_from(made) {
                check.value("in a buffer of the stub's", made, seed);
            }
        }
    };
    (array, $type:ident, $prefix:tt) => {
        #[::interop::import(library = $crate::LIBRARY, prefix = $prefix)]
        unsafe extern "C" {
            safe fn array(values: &[$type; 3]) -> u64;
            safe fn array_changed(values: &mut [$type; 3], seed: u64) -> u64;
            safe fn array_out(#[out] values: [$type; 3], seed: u64);
        }

        fn turn(check: &mut $crate::Check, seed: u64, other: u64) {
            let mut all: [$type; 3] = $crate::value::of(seed);
            let sum = $crate::value::sum(&all);
            check.sum("in an array", array(&all), sum);
            check.sum("in an array that is changed", array_changed(&mut all, other), sum);
            check.value("in an array that was changed", all, other);
            check.value("in an array that comes out", array_out(other), other);
        }
    };
}
