//! Booleans: what is true in C, which is more than 1, in one byte and in four.

#[no_implicit_prelude]
mod native {
    use ::interop_test_native::FIXTURES;
    use ::std::option::Option;

    static LIBRARY: ::interop::Library = ::interop::Library::new(FIXTURES);

    /// A `bool` that the macro sees only the name of.
    pub(super) type Truth = bool;

    #[::interop::import(library = LIBRARY)]
    unsafe extern "C" {
        #[returns(bool8)]
        pub(super) safe fn not8(#[marshal(bool8)] x: bool) -> bool;
        #[returns(bool32)]
        pub(super) safe fn not32(#[marshal(bool32)] x: Truth) -> Truth;
        pub(super) safe fn raw_bool8(#[marshal(bool8)] x: bool) -> u8;
        pub(super) safe fn raw_bool32(#[marshal(bool32)] x: bool) -> i32;
        #[returns(bool8)]
        pub(super) safe fn bool8_two() -> bool;
        #[returns(bool32)]
        pub(super) safe fn bool32_two() -> bool;
        #[returns(bool32)]
        pub(super) safe fn bool32_high() -> bool;
        #[returns(bool32)]
        pub(super) safe fn bool32_negative() -> bool;
        #[returns(bool8)]
        pub(super) safe fn bool8_dirty_register() -> bool;
        pub(super) safe fn store_bool8(
            #[out]
            #[marshal(bool8)]
            out: bool,
            value: u8,
        );
        pub(super) safe fn store_bool32(
            #[out]
            #[marshal(bool32)]
            out: bool,
            value: i32,
        );
        pub(super) safe fn toggle8(#[marshal(bool8)] x: &mut bool);
        pub(super) safe fn toggle32(#[marshal(bool32)] x: &mut bool);
        #[entry_point("read_i32")]
        pub(super) safe fn read_bool32(#[marshal(bool32)] x: &bool, if_null: i32) -> i32;
    }

    // The same exports, in the other directions.
    #[::interop::import(library = LIBRARY)]
    unsafe extern "C" {
        #[entry_point("store_bool32")]
        pub(super) safe fn overwrite(#[marshal(bool32)] x: &mut bool, value: i32);
        #[entry_point("toggle8")]
        pub(super) safe fn toggled8(
            #[in_out]
            #[marshal(bool8)]
            x: bool,
        );
        #[entry_point("toggle32")]
        pub(super) safe fn toggled32(
            #[in_out]
            #[marshal(bool32)]
            x: Truth,
        );
        #[entry_point("negate_i32")]
        #[returns(bool32)]
        pub(super) safe fn negate(#[marshal(bool32)] x: Option<&mut bool>) -> bool;
        #[entry_point("read_i32")]
        pub(super) safe fn read_or(#[marshal(bool32)] x: Option<&bool>, if_null: i32) -> i32;
        #[entry_point("store_then_fail")]
        #[fails(when = negative_one, code = errno)]
        pub(super) safe fn store_then_fail(
            fail: i32,
            #[marshal(bool32)] value: &mut bool,
        ) -> ::std::result::Result<(), ::std::io::Error>;
        #[entry_point("value_or_errno")]
        #[fails(when = path_says_no, code = returned)]
        #[returns(bool32)]
        pub(super) safe fn fallible(value: isize, error: i32) -> ::std::result::Result<bool, ::std::io::Error>;
    }

    fn path_says_no(native: i32) -> bool {
        native < 0
    }
}

#[test]
fn in_and_back() {
    for truth in [false, true] {
        assert_eq!(native::not8(truth), !truth);
        assert_eq!(native::not32(truth), !truth);
        assert_eq!(native::raw_bool8(truth), u8::from(truth), "`true` is 1 and nothing else");
        assert_eq!(native::raw_bool32(truth), i32::from(truth), "`true` is 1 and nothing else");
    }
}

#[test]
fn whatever_is_not_zero_is_true() {
    assert!(native::bool8_two());
    assert!(native::bool32_two());
    assert!(native::bool32_high(), "the lowest byte is 0, the other three count");
    assert!(native::bool32_negative());
    assert!(!native::bool8_dirty_register(), "only the lowest byte counts");
}

#[test]
fn out() {
    for value in [0, 1, 2, 0x80, 0xFF] {
        assert_eq!(native::store_bool8(value), value != 0);
    }
    for value in [0, 1, 2, 0x100, 0x1_0000, i32::MIN, -1] {
        assert_eq!(native::store_bool32(value), value != 0);
    }
}

#[test]
fn lent_and_written_back() {
    for truth in [false, true] {
        let (mut eight, mut thirty_two) = (truth, truth);
        native::toggle8(&mut eight);
        native::toggle32(&mut thirty_two);
        assert_eq!((eight, thirty_two), (!truth, !truth));
        assert_eq!(native::read_bool32(&truth, -1), i32::from(truth));
        for value in [0, 1, 2, 0x100] {
            let mut x = truth;
            native::overwrite(&mut x, value);
            assert_eq!(x, value != 0);
        }
    }
}

#[test]
fn in_and_out() {
    for truth in [false, true] {
        assert_eq!(native::toggled8(truth), !truth);
        assert_eq!(native::toggled32(truth), !truth);
    }
}

#[test]
fn nullable() {
    let mut truth = true;
    assert!(native::negate(Some(&mut truth)), "there was something to negate");
    assert!(truth, "-1 is true");
    assert!(!native::negate(None));
    assert_eq!(native::read_or(Some(&true), -1), 1);
    assert_eq!(native::read_or(None, -1), -1);
}

#[test]
fn written_back_on_failure_too() {
    let mut truth = false;
    assert!(native::store_then_fail(1, &mut truth).is_err());
    assert!(truth, "native code stored -42 before it failed");
}

#[test]
fn the_value_of_a_fallible_call() {
    assert!(native::fallible(2, 0).unwrap());
    assert!(!native::fallible(0, 0).unwrap());
    assert_eq!(native::fallible(0, 5).unwrap_err().raw_os_error(), Some(-1));
}
