//! What conversions may be: of sentinels, arrays, texts and collections, with parameters of their own, in place, and with what is
//! undone after the call.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::net::Ipv4Addr;
use std::num::Wrapping;
use std::rc::Rc;
use std::time::Duration;

use interop::{Fake, Library};
use interop_test_native::FIXTURES;
use interop_test_own_types::{
    InPlace, Inner, Millis, MinusOne, Name, Octets, Opened, Opens, Pairs, Parts, Points, Samples, Text, Track,
};

static FORMS: Library = Library::new("interop_own_types_forms").soname(1);
static LIBRARY: Library = Library::new(FIXTURES);

#[interop::import(library = FORMS)]
unsafe extern "C" {
    #[entry_point("next")]
    #[returns(with = MinusOne)]
    safe fn next_if_any(#[marshal(with = MinusOne)] number: Option<u32>) -> Option<u32>;
    #[entry_point("next")]
    #[returns(with = Inner)]
    safe fn next_wrapped(#[marshal(with = Inner)] number: Wrapping<i32>) -> Wrapping<i32>;
    #[entry_point("next")]
    #[returns(with = Parts<1000>)]
    safe fn next_part(#[marshal(with = Parts<10>)] number: f64) -> f64;
    /// `void reversed(const unsigned char from[4], unsigned char to[4]);`
    safe fn reversed(
        #[marshal(with = Octets)] from: &Ipv4Addr,
        #[out]
        #[marshal(with = Octets)]
        to: Ipv4Addr,
    );
    #[entry_point("reverse")]
    safe fn reverse(#[marshal(with = Octets)] address: &mut Ipv4Addr);
    safe fn address(#[marshal(with = InPlace)] samples: &Samples, #[len_of(samples)] count: usize) -> usize;
    safe fn first(#[marshal(with = Opened)] session: Opens) -> u32;
    /// `void negate(int32_t *values, size_t count);`
    safe fn negate(
        #[marshal(element(with = Inner), bool32)] values: &mut [Wrapping<bool>],
        #[len_of(values)] count: usize,
    );
    safe fn sum_through(#[marshal(element(with = Opened))] sessions: &[Opens], #[len_of(sessions)] count: usize)
    -> u32;
}

#[interop::import(library = LIBRARY, strings = utf8)]
unsafe extern "C" {
    #[entry_point("own_text_length")]
    safe fn length_of_name(#[marshal(with = Text)] name: &Name) -> i32;
    #[entry_point("own_text_length")]
    safe fn length_if_any(#[marshal(with = Text)] name: Option<&Name>) -> i32;
    #[entry_point("own_texts_length")]
    safe fn length_of_all(#[marshal(element(with = Text))] names: &[&Name], #[len_of(names)] count: usize) -> i32;
    #[entry_point("own_text_length")]
    safe fn length_of_pairs(#[marshal(with = Pairs)] pairs: &BTreeMap<&str, u32>) -> i32;
    #[entry_point("own_millis_sum")]
    safe fn sum_of_track(#[marshal(with = Points)] track: &Track, #[len_of(track)] count: usize) -> u32;
    #[entry_point("own_millis_sum")]
    safe fn sum_of_samples(#[marshal(with = InPlace)] samples: &Samples, #[len_of(samples)] count: usize) -> u32;
    #[entry_point("own_millis_sum")]
    safe fn sum_of_array(#[marshal(element(with = Millis))] times: &[Duration; 3], #[value(3)] count: usize) -> u32;
}

/// The caller's values go to a function of the declaration's as they are declared.
#[interop::import(library = FORMS)]
unsafe extern "C" {
    #[entry_point("next")]
    #[fails(when = negative, code = named(number, times))]
    safe fn with_code(
        #[marshal(with = MinusOne)] number: Option<u32>,
        #[marshal(with = Millis)]
        #[variadic]
        times: &Duration,
    ) -> Result<i32, Failed>;
}

fn named(number: Option<u32>, time: &Duration) -> Failed {
    Failed(format!("{number:?} after {time:?}"))
}

#[derive(Debug, PartialEq)]
struct Failed(String);

impl From<interop::Error> for Failed {
    fn from(error: interop::Error) -> Self {
        Self(error.to_string())
    }
}

/// A newtype over a `String` in UTF-16, which is said where it crosses.
#[interop::import(library = FORMS)]
unsafe extern "C" {
    safe fn units(#[marshal(with = Text, utf16)] name: &Name) -> u32;
    #[returns(with = Text, utf16, copied)]
    safe fn name_of(kept: u32) -> Name;
}

/// What the library would have.
mod native {
    use std::slice;

    pub(super) extern "C" fn next(number: i32) -> i32 {
        if number == 40 { -1 } else { number.wrapping_add(1) }
    }

    pub(super) unsafe extern "C" fn reversed(from: *const u8, to: *mut u8) {
        for index in 0..4 {
            // SAFETY: four bytes each.
            unsafe { to.add(index).write(from.add(3 - index).read()) }
        }
    }

    pub(super) unsafe extern "C" fn reverse(address: *mut u8) {
        // SAFETY: four bytes.
        unsafe { slice::from_raw_parts_mut(address, 4) }.reverse();
    }

    pub(super) extern "C" fn address(samples: *const u32, _: usize) -> usize {
        samples.addr()
    }

    pub(super) unsafe extern "C" fn negate(values: *mut i32, count: usize) {
        for index in 0..count {
            // SAFETY: as many numbers.
            unsafe { *values.add(index) = i32::from(*values.add(index) == 0) }
        }
    }

    pub(super) unsafe extern "C" fn first(number: *const u32) -> u32 {
        // SAFETY: a number.
        unsafe { number.read() }
    }

    pub(super) unsafe extern "C" fn sum_through(numbers: *const *const u32, count: usize) -> u32 {
        // SAFETY: as many pointers to numbers.
        unsafe { slice::from_raw_parts(numbers, count) }.iter().map(|number| unsafe { number.read() }).sum()
    }

    pub(super) unsafe extern "C" fn units(text: *const u16) -> u32 {
        // SAFETY: a NUL is behind it.
        (0..).find(|&index| unsafe { text.add(index as usize).read() } == 0).unwrap()
    }

    pub(super) extern "C" fn name_of(_: u32) -> *const u16 {
        static NAME: [u16; 3] = [0x444, 0x44b, 0];
        NAME.as_ptr()
    }
}

fn fake() -> Fake {
    // SAFETY: the signatures are those of the declarations.
    unsafe {
        Fake::new()
            .function(c"next", native::next as *const ())
            .function(c"reversed", native::reversed as *const ())
            .function(c"reverse", native::reverse as *const ())
            .function(c"address", native::address as *const ())
            .function(c"negate", native::negate as *const ())
            .function(c"first", native::first as *const ())
            .function(c"sum_through", native::sum_through as *const ())
            .function(c"units", native::units as *const ())
            .function(c"name_of", native::name_of as *const ())
    }
}

fn name(text: &str) -> Name {
    Name::new(text).unwrap()
}

#[test]
fn a_sentinel_is_an_option() {
    let _fake = fake().install(&FORMS).unwrap();
    assert_eq!((next_if_any(Some(7)), next_if_any(None), next_if_any(Some(40))), (Some(8), Some(0), None));
}

#[test]
fn what_is_handed_to_a_function_is_what_was_declared() {
    let _fake = fake().install(&FORMS).unwrap();
    let time = Duration::from_millis(5);
    assert_eq!(with_code(Some(7), &time), Ok(8));
    assert_eq!(with_code(Some(40), &time), Err(Failed("Some(40) after 5ms".into())));
    assert_eq!(
        with_code(Some(u32::MAX), &time).unwrap_err().0[.."`number` of `with_code`".len()],
        *"`number` of `with_code`"
    );
}

#[test]
fn a_marshaler_has_parameters_and_so_has_the_type() {
    let _fake = fake().install(&FORMS).unwrap();
    assert_eq!(next_wrapped(Wrapping(i32::MAX)), Wrapping(i32::MIN));
    assert_eq!(next_part(1.5), 0.016);
    assert!(std::panic::catch_unwind(|| next_part(f64::INFINITY)).is_err());
}

#[test]
fn a_word_says_how_the_conversion_crosses() {
    let _fake = fake().install(&FORMS).unwrap();
    let mut values = [true, false, true].map(Wrapping);
    negate(&mut values);
    assert_eq!(values.map(|value| value.0), [false, true, false]);
}

#[test]
fn an_array_stands_for_a_value() {
    let _fake = fake().install(&FORMS).unwrap();
    let mut address = Ipv4Addr::new(1, 2, 3, 4);
    assert_eq!(reversed(&address), Ipv4Addr::new(4, 3, 2, 1));
    reverse(&mut address);
    assert_eq!(address, Ipv4Addr::new(4, 3, 2, 1));
}

#[test]
fn a_text_is_lent_where_it_stands_and_in_the_encoding_that_is_said() {
    let _fake = fake().install(&FORMS).unwrap();
    assert_eq!((length_of_name(&name("text")), length_if_any(Some(&name("a"))), length_if_any(None)), (4, 1, -1));
    assert_eq!(length_of_all(&[&name("text"), &name("ab")]), 6);
    assert_eq!((units(&name("grün")), name_of(0)), (4, name("фы")));
    assert!(std::panic::catch_unwind(|| length_of_name(&name("a\0b"))).is_err());
}

#[test]
fn what_is_made_for_the_call_is_kept_as_long() {
    assert_eq!(length_of_pairs(&BTreeMap::from([("mode", 7), ("size", 512)])), 15);
}

#[test]
fn a_collection_crosses_with_its_length() {
    let times = || [1, 2, 3].map(Duration::from_millis);
    assert_eq!(sum_of_track(&Track(times().into())), 6);
    assert_eq!(sum_of_array(&times()), 6);
    assert_eq!(sum_of_samples(&Samples(vec![4, 5, 6].into())), 15);
}

#[test]
fn what_native_code_can_read_stays_where_it_is() {
    let _fake = fake().install(&FORMS).unwrap();
    let samples = Samples(vec![4, 5, 6].into());
    assert_eq!(address(&samples), samples.0.as_ptr().addr());
}

#[test]
fn what_must_be_undone_is_undone_when_the_call_is_over() {
    let _fake = fake().install(&FORMS).unwrap();
    let closed = Rc::new(Cell::new(0));
    let opens = |number| Opens(number, Rc::clone(&closed));
    assert_eq!((first(opens(7)), closed.replace(0)), (7, 1));
    assert_eq!((sum_through(&[opens(1), opens(2), opens(4)]), closed.replace(0)), (7, 3));
    // Those before one that cannot be made, and no others.
    for bad in 0..3 {
        let mut sessions = [opens(1), opens(2), opens(4)];
        sessions[bad].0 = 13;
        let panic = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| sum_through(&sessions))).unwrap_err();
        let text = panic.downcast::<String>().unwrap();
        assert!(text.contains("`sessions` of `sum_through`: no such session"), "{text}");
        assert_eq!(closed.replace(0), bad as u32);
    }
}
