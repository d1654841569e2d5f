//! Scalars that are more than bits: by value, by pointer, in arrays, out and back; and what is no value of its type.

use std::io;
use std::time::{Duration, SystemTime};

use interop::{Currency, Decimal, Enumeration, Error, ErrorKind, FileTime, Guid, OleDate, Problem, ValueError, guid};
use native::{Access, Colour, Level, Named, Wide};

#[no_implicit_prelude]
mod native {
    use ::bitflags::bitflags;
    use ::interop::{Blittable, Currency, Decimal, Error, FileTime, Fillable, Guid, OleDate};
    use ::interop_test_native::FIXTURES;
    use ::std::clone::Clone;
    use ::std::cmp::{Eq, PartialEq};
    use ::std::ffi::c_int;
    use ::std::fmt::Debug;
    use ::std::io;
    use ::std::marker::Copy;
    use ::std::option::Option;
    use ::std::result::Result;
    use ::std::time::SystemTime;

    static LIBRARY: ::interop::Library = ::interop::Library::new(FIXTURES);

    /// C's `enum colour`.
    #[repr(C)]
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Blittable)]
    pub(super) enum Colour {
        Red = 1,
        Green,
        #[deprecated] // generated code does not warn of it
        Blue = 40,
    }

    #[repr(i8)]
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Blittable)]
    pub(super) enum Level {
        Lowest = i8::MIN,
        Under = -1,
        Highest = 127,
    }

    #[repr(u64)]
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Blittable)]
    pub(super) enum Wide {
        None = 0,
        Most = u64::MAX,
    }

    /// A set of flags: an integer, with `bitflags`' names and operators.
    #[repr(transparent)]
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Blittable, Fillable)]
    pub(super) struct Access(u32);

    bitflags! {
        impl Access: u32 {
            const READ = 1;
            const WRITE = 2;
            const _ = !0;
        }
    }

    /// The same, of which only these bits are any.
    #[repr(transparent)]
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Blittable, Fillable)]
    pub(super) struct Named(u32);

    bitflags! {
        impl Named: u32 {
            const READ = 1;
            const WRITE = 2;
        }
    }

    fn has_others(named: Named) -> bool {
        Option::is_none(&Named::from_bits(named.bits()))
    }

    fn others(named: Named) -> Code {
        Code::Returned((named.bits() & !Named::all().bits()) as c_int)
    }

    /// A colour that the macro sees only the name of.
    type Alias = Colour;

    #[::interop::import(library = LIBRARY, fails(when = never))]
    unsafe extern "C" {
        #[returns(variant_bool)]
        pub(super) safe fn variant_not(#[marshal(variant_bool)] x: bool) -> bool;
        pub(super) safe fn raw_variant_bool(#[marshal(variant_bool)] x: bool) -> i16;
        pub(super) safe fn raw_variant_bool_ref(#[marshal(variant_bool)] x: &bool) -> i16;
        #[returns(variant_bool)]
        pub(super) safe fn variant_bool_of(value: i16) -> bool;
        #[returns(variant_bool)]
        pub(super) safe fn variant_bool_dirty_register() -> bool;
        pub(super) safe fn store_variant_bool(
            #[out]
            #[marshal(variant_bool)]
            out: bool,
            value: i16,
        );
        pub(super) safe fn toggle_variant_bool(#[marshal(variant_bool)] x: &mut bool);

        pub(super) safe fn colour_next(colour: Colour) -> Alias;
        pub(super) safe fn colour_of(value: c_int) -> Result<Colour, Error>;
        pub(super) safe fn colour_value(colour: &Alias) -> c_int;
        #[fails(when = negative, code = returned)]
        #[entry_point("colour_value")]
        pub(super) safe fn colour_value_or_code(colour: &Alias) -> Result<c_int, Code>;
        pub(super) safe fn colour_store(#[out] out: Colour, value: c_int);
        #[fails(when = negative_one, code = errno)]
        #[returns(native = c_int)]
        #[entry_point("colour_replace")]
        pub(super) safe fn colour_replace_in_out(#[in_out] colour: Alias, to: c_int) -> io::Result<()>;
        #[fails(when = negative_one, code = errno)]
        pub(super) safe fn colour_replace_then_fail(colour: &mut Colour, to: c_int) -> io::Result<c_int>;
        pub(super) safe fn colours_sum(colours: &[Colour], #[len_of(colours)] count: usize) -> c_int;
        #[fails(when = negative_one, code = errno)]
        pub(super) safe fn colour_or_errno(value: c_int) -> io::Result<Colour>;
        #[entry_point("colour_or_errno")]
        #[fails(when = negative, code = returned)]
        pub(super) safe fn colour_or_code(value: c_int) -> Result<Colour, Code>;
        #[entry_point("colour_of")]
        #[optional]
        pub(super) safe fn colour_of_optional(value: c_int) -> Option<Colour>;
        #[entry_point("colour_of_a_later_version")]
        #[optional]
        pub(super) safe fn colour_absent(value: c_int) -> Option<Colour>;
        #[entry_point("sum_varargs")]
        pub(super) safe fn colours_sum_variadic(n: c_int, #[variadic] a: Colour, b: Colour) -> c_int;
        pub(super) safe fn level_of(value: i8) -> Result<Level, Error>;
        pub(super) safe fn wide_of(value: u64) -> Result<Wide, Error>;

        pub(super) safe fn access_both(a: Access, b: Access) -> Access;
        pub(super) safe fn access_add(access: &mut Access, more: Access);
        #[entry_point("access_both")]
        #[fails(when = has_others, code = others(returned))]
        pub(super) safe fn named_both(a: Named, b: u32) -> Result<Named, Code>;

        pub(super) safe fn guid_bump(guid: Guid) -> Guid;
        pub(super) safe fn guid_bump_in_place(guid: &mut Guid);
        pub(super) safe fn guids_are(guids: &[Guid], #[len_of(guids)] count: usize, guid: Guid) -> c_int;
        pub(super) safe fn guid_store(#[out] out: Guid, data1: u32, data2: u16, data3: u16, data4: &[u8; 8]);

        pub(super) safe fn filetime_ticks(time: FileTime) -> u64;
        pub(super) safe fn filetime_ticks_ref(time: &FileTime) -> u64;
        pub(super) safe fn filetime_of(ticks: u64) -> FileTime;
        pub(super) safe fn filetime_store(#[out] out: FileTime, ticks: u64);
        pub(super) safe fn filetime_add(time: &mut FileTime, ticks: u64);
        pub(super) safe fn filetime_alignment() -> usize;

        pub(super) safe fn date_add(date: OleDate, days: f64) -> OleDate;
        pub(super) safe fn date_add_in_place(date: &mut OleDate, days: f64);

        pub(super) safe fn currency_double(amount: Currency) -> Currency;
        pub(super) safe fn currency_double_in_place(amount: &mut Currency);
        pub(super) safe fn currency_scaled(amount: Currency) -> i64;

        pub(super) safe fn decimal_negate(decimal: Decimal) -> Decimal;
        pub(super) safe fn decimal_negate_in_place(decimal: &mut Decimal);
        pub(super) safe fn decimal_of(scale: u8, sign: u8, high: u32, low: u64) -> Decimal;
        #[entry_point("decimal_tag")]
        pub(super) safe fn decimal_tagged(#[in_out] decimal: Decimal, tag: u16);

        pub(super) safe fn value_sizes(sizes: &mut [u8; 7]);
    }

    /// The same exports, declared in another way.
    #[::interop::import(library = LIBRARY, fails(when = never))]
    unsafe extern "C" {
        #[entry_point("toggle_variant_bool")]
        pub(super) safe fn toggled_variant_bool(
            #[in_out]
            #[marshal(variant_bool)]
            x: bool,
        );
        #[fails(when = negative_one, code = errno)]
        pub(super) safe fn colour_replace(colour: &mut Colour, to: c_int) -> io::Result<c_int>;
        #[entry_point("level_of")]
        pub(super) safe fn level_value(level: Level) -> i8;
        #[entry_point("wide_of")]
        pub(super) safe fn wide_value(value: Wide) -> u64;
        #[entry_point("guids_are")]
        pub(super) safe fn guid_is(guid: &Guid, one: usize, other: Guid) -> c_int;
        #[entry_point("filetime_ticks")]
        pub(super) safe fn system_ticks(#[marshal(filetime)] time: SystemTime) -> Result<u64, Error>;
        #[entry_point("filetime_ticks_ref")]
        pub(super) safe fn system_ticks_ref(#[marshal(filetime)] time: &SystemTime) -> Result<u64, Error>;
        #[entry_point("filetime_of")]
        #[returns(filetime)]
        pub(super) safe fn system_of(ticks: u64) -> SystemTime;
        #[entry_point("filetime_store")]
        pub(super) safe fn system_store(
            #[out]
            #[marshal(filetime)]
            out: SystemTime,
            ticks: u64,
        );
        #[entry_point("filetime_add")]
        pub(super) safe fn system_add(#[marshal(filetime)] time: &mut SystemTime, ticks: u64);
        #[entry_point("date_add")]
        #[returns(date)]
        pub(super) safe fn system_date_add(#[marshal(date)] date: SystemTime, days: f64) -> Result<SystemTime, Error>;
        #[entry_point("date_add_in_place")]
        pub(super) safe fn system_date_added(
            #[in_out]
            #[marshal(date)]
            date: SystemTime,
            days: f64,
        );
    }

    /// And in a third.
    #[::interop::import(library = LIBRARY, fails(when = negative_one, code = errno))]
    unsafe extern "C" {
        #[entry_point("colour_replace")]
        #[fails(when = negative_one, code = errno)]
        pub(super) safe fn colour_replace_maybe(colour: Option<&mut Colour>, to: c_int) -> io::Result<c_int>;
    }

    /// An error that keeps the code.
    #[derive(Debug)]
    pub(super) enum Code {
        Returned(c_int),
        Other(Error),
    }
    impl ::std::convert::From<c_int> for Code {
        fn from(code: c_int) -> Self {
            Self::Returned(code)
        }
    }
    impl ::std::convert::From<Error> for Code {
        fn from(error: Error) -> Self {
            Self::Other(error)
        }
    }
}

/// Why a value could not cross, and the parameter's name.
fn problem(error: &Error) -> (Option<&'static str>, &Problem) {
    match error.kind() {
        ErrorKind::Marshal(error) => (error.parameter(), error.problem()),
        other => panic!("not a marshaling error: {other:?}"),
    }
}

fn not_a_variant(name: &'static str, value: i128) -> Problem {
    Problem::NotAVariant { name, value }
}

#[allow(deprecated)]
const BLUE: Colour = Colour::Blue;

#[test]
fn sizes_are_those_of_c() {
    let mut sizes = [0; 7];
    native::value_sizes(&mut sizes);
    let ours = [
        size_of::<Guid>(),
        size_of::<FileTime>(),
        size_of::<OleDate>(),
        size_of::<Currency>(),
        size_of::<Decimal>(),
        size_of::<i16>(),
        size_of::<Colour>(),
    ];
    assert_eq!(sizes.map(usize::from), ours);
    assert_eq!(native::filetime_alignment(), align_of::<FileTime>());
}

#[test]
fn a_variant_bool_is_minus_one_or_zero() {
    assert_eq!([native::raw_variant_bool(true), native::raw_variant_bool(false)], [-1, 0]);
    assert_eq!([native::raw_variant_bool_ref(&true), native::raw_variant_bool_ref(&false)], [-1, 0]);
    assert!(native::variant_not(false) && !native::variant_not(true));
}

#[test]
fn any_other_variant_bool_is_true() {
    for value in [-1, 1, 2, 0x100, i16::MIN, i16::MAX] {
        assert!(native::variant_bool_of(value), "{value}");
        assert!(native::store_variant_bool(value), "{value}");
    }
    assert!(!native::variant_bool_of(0) && !native::store_variant_bool(0) && !native::variant_bool_dirty_register());
    let mut truth = false;
    native::toggle_variant_bool(&mut truth);
    assert!(truth && !native::toggled_variant_bool(truth));
}

#[test]
fn a_variant_comes_back() {
    assert_eq!(native::colour_next(Colour::Red), Colour::Green);
    assert_eq!(native::colour_next(Colour::Green), BLUE);
    assert_eq!(native::colour_store(40), BLUE);
    assert_eq!(native::colour_value(&BLUE), 40);
    assert_eq!(native::colour_value_or_code(&BLUE).expect("not negative"), 40);
    assert_eq!(native::colours_sum(&[Colour::Red, Colour::Green, BLUE]), 43);
    assert_eq!(native::colours_sum_variadic(2, Colour::Green, BLUE), 42);
    for (level, value) in [(Level::Lowest, -128), (Level::Under, -1), (Level::Highest, 127)] {
        assert_eq!(native::level_value(level), value);
        assert_eq!(native::level_of(value).expect("a variant"), level);
    }
    for (wide, value) in [(Wide::None, 0), (Wide::Most, u64::MAX)] {
        assert_eq!(native::wide_value(wide), value);
        assert_eq!(native::wide_of(value).expect("a variant"), wide);
    }
}

#[test]
fn what_is_no_variant_is_an_error() {
    for value in [0, 3, -1, 39, 41, 257, i32::MIN] {
        let error = native::colour_of(value).expect_err("no variant");
        assert_eq!(problem(&error), (None, &not_a_variant("Colour", value.into())));
        assert_eq!(error.to_string(), format!("what `colour_of` returned: {value} is no variant of `Colour`"));
    }
    let error = native::level_of(-2).expect_err("no variant");
    assert_eq!(problem(&error).1, &not_a_variant("Level", -2));
    let error = native::wide_of(u64::MAX - 1).expect_err("no variant");
    assert_eq!(problem(&error).1, &not_a_variant("Wide", (u64::MAX - 1).into()));
}

#[test]
#[should_panic = "`out` of `colour_store`: 3 is no variant of `Colour`"]
fn without_a_result_it_is_a_panic() {
    native::colour_store(3);
}

#[test]
fn a_lent_variant_is_written_back_if_it_is_one() {
    let mut colour = Colour::Red;
    assert_eq!(native::colour_replace(&mut colour, 2).expect("not -1"), 1);
    assert_eq!(colour, Colour::Green);
    let error = native::colour_replace(&mut colour, 7).expect_err("7 is no colour");
    let error = error.downcast::<Error>().expect("a marshaling error");
    assert_eq!(problem(&error), (Some("colour"), &not_a_variant("Colour", 7)));
    assert_eq!(colour, Colour::Green, "what is no variant is not written back");
    assert_eq!(native::colour_replace_maybe(Some(&mut colour), 40).expect("not -1"), 2);
    assert_eq!(colour, BLUE);
}

#[test]
fn a_lent_variant_is_written_back_on_failure_too() {
    let mut colour = Colour::Red;
    let error = native::colour_replace_then_fail(&mut colour, 2).expect_err("it always fails");
    assert!(error.downcast::<Error>().is_err(), "errno, and nothing of ours");
    assert_eq!(colour, Colour::Green);
    // The call's own failure says more than what it left behind.
    let error = native::colour_replace_then_fail(&mut colour, 7).expect_err("it always fails");
    assert!(error.downcast::<Error>().is_err(), "errno, and nothing of ours");
    assert_eq!(colour, Colour::Green);
}

#[test]
fn a_variant_can_be_replaced() {
    assert_eq!(native::colour_replace_in_out(Colour::Red, 40).expect("not -1"), BLUE);
    let error = native::colour_replace_in_out(Colour::Red, 0).expect_err("0 is no colour");
    assert_eq!(error.kind(), io::ErrorKind::InvalidData);
}

#[test]
fn a_rule_sees_the_integer() {
    assert_eq!(native::colour_or_errno(40).expect("not -1"), BLUE);
    let error = native::colour_or_errno(-5).expect_err("negative");
    assert!(error.downcast::<Error>().is_err(), "the call failed, and not what it returned");
    assert_eq!(native::colour_or_errno(3).expect_err("no colour").kind(), io::ErrorKind::InvalidData);
    assert!(matches!(native::colour_or_code(-5), Err(native::Code::Returned(-1))));
    assert!(
        matches!(native::colour_or_code(3), Err(native::Code::Other(error)) if problem(&error).1 == &not_a_variant("Colour", 3))
    );
}

#[test]
fn an_optional_function_returns_a_variant() {
    assert_eq!(native::colour_of_optional(2), Some(Colour::Green));
    assert_eq!(native::colour_absent(2), None);
}

#[test]
fn an_integer_of_a_structure_is_converted_by_hand() {
    assert_eq!(Colour::from_integer(40), Some(BLUE));
    assert_eq!(Colour::from_integer(0), None);
    assert_eq!(Level::Lowest.integer(), -128_i8);
}

#[test]
fn flags_keep_bits_without_a_name() {
    let access = native::access_both(Access::READ, Access::WRITE);
    assert_eq!(access, Access::READ | Access::WRITE);
    let mut access = Access::READ;
    native::access_add(&mut access, Access::from_bits_retain(0x8000_0000));
    assert!(access.contains(Access::READ) && !access.contains(Access::WRITE));
    // Bits without a name are kept, or are a failure where that is declared.
    assert_eq!(access.bits(), 0x8000_0001);
    assert_eq!(native::named_both(Named::READ, 2).unwrap(), Named::READ | Named::WRITE);
    assert!(matches!(native::named_both(Named::READ, 0x12), Err(native::Code::Returned(0x10))));
    assert_eq!(access.bits(), 0x8000_0001);
}

#[test]
fn a_guid_crosses_whole() {
    let before = guid!("00112233-4455-6677-8899-aabbccddeeff");
    let after = guid!("00112234-4457-667A-889A-ACBED0E2F406");
    assert_eq!(native::guid_bump(before), after);
    let mut guid = before;
    native::guid_bump_in_place(&mut guid);
    assert_eq!(guid, after);
    assert_eq!(native::guids_are(&[after, after], after), 1);
    assert_eq!(native::guids_are(&[after, before], after), 0);
    assert_eq!((native::guid_is(&after, 1, after), native::guid_is(&after, 1, before)), (1, 0));
    let data4 = [0x88, 0x99, 0xAA, 0xBB, 0xCC, 0xDD, 0xEE, 0xFF];
    assert_eq!(native::guid_store(0x0011_2233, 0x4455, 0x6677, &data4), before);
}

#[test]
fn a_filetime_crosses_whole() {
    let ticks = 0x0123_4567_89AB_CDEF;
    let mut time = FileTime::from_ticks(ticks);
    assert_eq!((native::filetime_ticks(time), native::filetime_ticks_ref(&time)), (ticks, ticks));
    assert_eq!((native::filetime_of(ticks), native::filetime_store(ticks)), (time, time));
    native::filetime_add(&mut time, 0xFFFF_FFFF);
    assert_eq!(time.ticks(), ticks + 0xFFFF_FFFF);
}

#[test]
fn a_system_time_crosses_as_a_filetime() {
    const EPOCH: u64 = 116_444_736_000_000_000;
    let time = SystemTime::UNIX_EPOCH + Duration::from_secs(1);
    assert_eq!(native::system_ticks(time).expect("in range"), EPOCH + 10_000_000);
    assert_eq!(native::system_ticks_ref(&time).expect("in range"), EPOCH + 10_000_000);
    assert_eq!((native::system_of(EPOCH + 10_000_000), native::system_store(EPOCH + 10_000_000)), (time, time));
    let mut lent = time;
    native::system_add(&mut lent, 15);
    assert_eq!(lent, time + Duration::from_nanos(1500));
    if let Some(early) = SystemTime::UNIX_EPOCH.checked_sub(Duration::from_secs(11_644_473_601)) {
        let error = native::system_ticks(early).expect_err("before 1601");
        assert_eq!(problem(&error), (Some("time"), &Problem::Value(ValueError::OutOfRange { of: "FILETIME" })));
    }
}

#[test]
fn a_date_crosses_as_a_double() {
    let mut date = native::date_add(OleDate::from_days(25_569.0), 0.5);
    assert_eq!(date.days(), 25_569.5);
    native::date_add_in_place(&mut date, 1.0);
    assert_eq!(date.days(), 25_570.5);
}

#[test]
fn a_system_time_crosses_as_a_date() {
    let epoch = SystemTime::UNIX_EPOCH;
    let day_and_a_half = epoch + Duration::from_secs(129_600);
    assert_eq!(native::system_date_add(epoch, 1.5).expect("in range"), day_and_a_half);
    assert_eq!(native::system_date_added(epoch, 1.5), day_and_a_half);
    for days in [f64::NAN, f64::INFINITY, 1e9] {
        let error = native::system_date_add(epoch, days).expect_err("out of range");
        assert_eq!(problem(&error), (None, &Problem::Value(ValueError::OutOfRange { of: "DATE" })));
    }
}

#[test]
fn a_currency_crosses_as_its_ten_thousandths() {
    let mut amount: Currency = "-1234.5678".parse().expect("a currency");
    assert_eq!(native::currency_scaled(amount), -12_345_678);
    assert_eq!(native::currency_double(amount).to_string(), "-2469.1356");
    native::currency_double_in_place(&mut amount);
    assert_eq!(amount.to_string(), "-2469.1356");
}

#[test]
fn a_decimal_crosses_whole() {
    let mut decimal: Decimal = "7.9228162514264337593543950335".parse().expect("a decimal");
    assert_eq!(native::decimal_negate(decimal).to_string(), "-7.9228162514264337593543950335");
    native::decimal_negate_in_place(&mut decimal);
    assert!(decimal.is_negative() && decimal.is_valid());
    let made = native::decimal_of(2, 0x80, 1, 2);
    assert_eq!((made.mantissa(), made.scale(), made.is_negative()), (1 << 64 | 2, 2, true));
    assert!(!native::decimal_of(29, 0, 0, 1).is_valid());
    assert_eq!(native::decimal_tagged(made, 14), made, "the reserved bits are not the number's");
}
