//! A type of another crate, with a conversion, in every place.

use std::ffi::c_int;
use std::io;
use std::time::Duration;

use interop::{Fake, Library};
use interop_test_own_types::Millis;

static CLOCK: Library = Library::new("interop_own_types_clock").soname(1);

type Alias = Duration;
type Referred<'a> = &'a Duration;
type Several<'a> = &'a [Duration];

#[interop::import(library = CLOCK)]
unsafe extern "C" {
    #[entry_point("same")]
    safe fn millis(#[marshal(with = Millis)] time: Duration) -> u32;
    #[entry_point("same")]
    safe fn millis_of_alias(#[marshal(with = Millis)] time: Alias) -> u32;
    #[entry_point("same")]
    #[returns(with = Millis)]
    safe fn duration(millis: u32) -> Duration;
    #[entry_point("same")]
    #[optional]
    #[returns(with = Millis)]
    safe fn duration_if_any(millis: u32) -> Option<Duration>;
    #[optional]
    #[returns(with = Millis)]
    safe fn absent() -> Option<Duration>;
    #[entry_point("same")]
    #[fails(when = zero, code = errno)]
    #[returns(with = Millis)]
    safe fn fallible(millis: u32) -> io::Result<Duration>;
    safe fn first(#[marshal(with = Millis)] time: Option<&Duration>) -> u32;
    #[entry_point("first")]
    safe fn behind(#[marshal(with = Millis)] time: &Duration) -> u32;
    #[entry_point("first")]
    safe fn behind_alias(#[marshal(with = Millis)] time: Referred<'_>) -> u32;
    safe fn double(#[marshal(with = Millis)] time: &mut Duration);
    #[entry_point("double")]
    safe fn double_if_any(#[marshal(with = Millis)] time: Option<&mut Duration>);
    #[entry_point("double")]
    safe fn doubled(
        #[in_out]
        #[marshal(with = Millis)]
        time: Duration,
    );
    #[entry_point("double")]
    safe fn made(
        #[out]
        #[marshal(with = Millis)]
        time: Duration,
    );
    safe fn sum(#[marshal(element(with = Millis))] times: &[Duration], #[len_of(times)] count: usize) -> u32;
    #[entry_point("sum")]
    safe fn sum_bytes(
        #[marshal(element(with = Millis))] times: Several<'_>,
        #[len_of(times, unit = bytes)] size: usize,
    ) -> u32;
    #[entry_point("sum")]
    safe fn sum_if_any(
        #[marshal(element(with = Millis))] times: Option<&[Duration]>,
        #[len_of(times)] count: usize,
    ) -> u32;
    safe fn double_all(#[marshal(element(with = Millis))] times: &mut [Duration], #[len_of(times)] count: usize);
    safe fn double_two(#[marshal(element(with = Millis))] times: &mut [Duration; 2]);
    safe fn count_down(
        #[out]
        #[marshal(element(with = Millis))]
        times: [Duration; 4],
    );
    #[returns(element(with = Millis), free_with = malloc)]
    safe fn several(
        #[out]
        #[len_of(returned)]
        count: c_int,
    ) -> Vec<Duration>;
    safe fn fill(
        #[out(capacity = 3)]
        #[marshal(element(with = Millis))]
        times: Vec<Duration>,
        #[in_out]
        #[len_of(times)]
        length: usize,
    );
}

/// What the library would have.
mod native {
    use std::ffi::c_int;
    use std::ptr::NonNull;
    use std::slice;

    unsafe extern "C" {
        fn malloc(size: usize) -> *mut u32;
    }

    pub(super) extern "C" fn same(millis: u32) -> u32 {
        millis
    }

    pub(super) unsafe extern "C" fn first(millis: *const u32) -> u32 {
        // SAFETY: null, or a number.
        NonNull::new(millis.cast_mut()).map_or(0, |millis| unsafe { millis.read() })
    }

    /// Of nothing it makes 7.
    pub(super) unsafe extern "C" fn double(millis: *mut u32) {
        // SAFETY: null, or a number.
        if let Some(millis) = unsafe { millis.as_mut() } {
            *millis = if *millis == 0 { 7 } else { *millis * 2 };
        }
    }

    pub(super) unsafe extern "C" fn sum(millis: *const u32, count: usize) -> u32 {
        if millis.is_null() {
            return 99;
        }
        // SAFETY: as many numbers, or as many bytes.
        unsafe { slice::from_raw_parts(millis, if count >= 8 { count / 4 } else { count }) }.iter().sum()
    }

    pub(super) unsafe extern "C" fn double_all(millis: *mut u32, count: usize) {
        for index in 0..count {
            // SAFETY: as many numbers.
            unsafe { double(millis.add(index)) }
        }
    }

    pub(super) unsafe extern "C" fn double_two(millis: *mut u32) {
        // SAFETY: two numbers.
        unsafe { double_all(millis, 2) }
    }

    pub(super) unsafe extern "C" fn count_down(millis: *mut u32) {
        for index in 0..4 {
            // SAFETY: four numbers.
            unsafe { millis.add(index).write(4 - index as u32) }
        }
    }

    pub(super) unsafe extern "C" fn several(count: *mut c_int) -> *mut u32 {
        // SAFETY: room for three, and a place.
        unsafe {
            let millis = malloc(12);
            for index in 0..3 {
                millis.add(index).write(12 + 2 * index as u32);
            }
            count.write(3);
            millis
        }
    }

    pub(super) unsafe extern "C" fn fill(millis: *mut u32, length: *mut usize) {
        // SAFETY: as many numbers as the capacity, and a place.
        unsafe {
            assert_eq!(length.read(), 3);
            millis.write(1);
            millis.add(1).write(2);
            length.write(2);
        }
    }
}

fn fake() -> Fake {
    // SAFETY: the signatures are those of the declarations.
    unsafe {
        Fake::new()
            .function(c"same", native::same as *const ())
            .function(c"first", native::first as *const ())
            .function(c"double", native::double as *const ())
            .function(c"sum", native::sum as *const ())
            .function(c"double_all", native::double_all as *const ())
            .function(c"double_two", native::double_two as *const ())
            .function(c"count_down", native::count_down as *const ())
            .function(c"several", native::several as *const ())
            .function(c"fill", native::fill as *const ())
    }
}

const fn ms(millis: u64) -> Duration {
    Duration::from_millis(millis)
}

#[test]
fn crosses_everywhere() {
    let _fake = fake().install(&CLOCK).unwrap();
    assert_eq!((millis(ms(250)), millis_of_alias(ms(1))), (250, 1));
    assert_eq!(duration(1500), ms(1500));
    assert_eq!((duration_if_any(5), absent()), (Some(ms(5)), None));
    assert_eq!(fallible(5).unwrap(), ms(5));
    assert!(fallible(0).is_err());
    assert_eq!((first(Some(&ms(3))), first(None), behind(&ms(4)), behind_alias(&ms(5))), (3, 0, 4, 5));
    let mut time = ms(21);
    double(&mut time);
    double_if_any(Some(&mut time));
    double_if_any(None);
    assert_eq!(time, ms(84));
    assert_eq!((doubled(ms(4)), made()), (ms(8), ms(7)));
    let mut times = [ms(1), ms(2), ms(3)];
    assert_eq!((sum(&times), sum_bytes(&times), sum_if_any(Some(&times[1..])), sum_if_any(None)), (6, 6, 5, 99));
    double_all(&mut times);
    assert_eq!(times, [ms(2), ms(4), ms(6)]);
    let mut two = [ms(5), ms(6)];
    double_two(&mut two);
    assert_eq!(two, [ms(10), ms(12)]);
    assert_eq!(count_down(), [ms(4), ms(3), ms(2), ms(1)]);
    assert_eq!(several(), [ms(12), ms(14), ms(16)]);
    assert_eq!(fill(), [ms(1), ms(2)]);
}

#[interop::export(prefix = "own_types_", panics = Duration::from_millis(404))]
#[returns(with = Millis)]
fn longest(
    #[marshal(with = Millis)] least: Duration,
    #[marshal(with = Millis)] beside: Option<&Duration>,
    #[marshal(element(with = Millis))] times: &[Duration],
    #[len_of(times)] count: usize,
    #[in_out]
    #[marshal(with = Millis)]
    limit: Duration,
    #[out]
    #[marshal(with = Millis)]
    shortest: Duration,
) -> Duration {
    let all = times.iter().chain(beside).copied();
    (all.clone().fold(least, Duration::max), limit * 2, all.min().unwrap_or_default())
}

mod exported {
    unsafe extern "C" {
        pub(super) fn own_types_longest(
            least: u32,
            beside: *const u32,
            times: *const u32,
            count: usize,
            limit: *mut u32,
            shortest: *mut u32,
        ) -> u32;
    }
}

#[test]
fn a_function_that_native_code_calls_has_it_too() {
    let call = |least, beside: Option<&u32>, times: &[u32], limit: &mut u32| {
        let mut shortest = 0;
        let beside = beside.map_or(std::ptr::null(), |beside| beside);
        // SAFETY: the signature is that of the export.
        let longest = unsafe {
            exported::own_types_longest(least, beside, times.as_ptr(), times.len(), limit, &raw mut shortest)
        };
        (longest, *limit, shortest)
    };
    assert_eq!(call(5, None, &[1, 2], &mut 10), (5, 20, 1));
    assert_eq!(call(5, Some(&8), &[9], &mut 1), (9, 2, 8));
    // What is no duration never reaches the function, and native code sees nothing of the results.
    assert_eq!(call(13, None, &[1, 2], &mut 10), (404, 10, 0));
    assert_eq!(call(5, None, &[1, 13], &mut 10), (404, 10, 0));
    assert_eq!(call(5, Some(&13), &[1], &mut 10), (404, 10, 0));
    assert_eq!(call(5, None, &[1], &mut 13), (404, 13, 0));
    // Nor does what has no native form.
    assert_eq!(call(5, None, &[1], &mut 0x8000_0000), (404, 0x8000_0000, 0));
}
