//! What a field of a `#[derive(Marshal)]` structure may be, against functions of Rust in a library's place: each goes there and comes
//! back.

use std::ffi::{CString, OsString, c_char, c_int};
use std::marker::PhantomData;
use std::path::PathBuf;
use std::time::Duration;
use std::{ptr, slice};

use interop::marshal::{FromNative, ToNative};
use interop::{Error, ErrorKind, Fake, Library, Problem};

#[track_caller]
fn problem<T: std::fmt::Debug>(result: Result<T, Error>, field: &str) -> Problem {
    match result.unwrap_err().into_kind() {
        ErrorKind::Marshal(error) => {
            assert_eq!(error.parameter(), Some(field));
            error.problem().clone()
        }
        other => panic!("{other:?}"),
    }
}

/// A library whose one function, `same`, returns the structure that it gets.
macro_rules! same {
    ($library:ident, $native:ty) => {{
        extern "C" fn same(native: $native) -> $native {
            native
        }
        extern "C" fn look(_: *mut $native) {}
        // SAFETY: the declared functions.
        unsafe { Fake::new().function(c"same", same as *const ()).function(c"look", look as *const ()) }
            .install(&$library)
            .unwrap()
    }};
}

mod strings {
    use super::*;

    static TEXTS: Library = Library::new("interop_marshaled_texts");

    #[derive(Clone, Debug, PartialEq, interop::Marshal)]
    #[interop(strings = utf16)]
    struct Texts {
        short: String,
        #[marshal(utf8)]
        boxed: Box<str>,
        #[marshal(ansi = 1252)]
        page: Option<String>,
        #[marshal(wide)]
        system: OsString,
        #[marshal(utf8)]
        path: PathBuf,
        bytes: CString,
        #[marshal(utf8, lossy)]
        any: String,
    }

    #[repr(C)]
    struct Native {
        short: *const u16,
        boxed: *const c_char,
        page: *const c_char,
        system: *const c_int,
        path: *const c_char,
        bytes: *const c_char,
        any: *const c_char,
    }

    #[interop::import(library = TEXTS, fails(when = never))]
    unsafe extern "C" {
        safe fn same(texts: Texts) -> Result<Texts, Error>;
        safe fn look(texts: &mut Texts) -> Result<(), Error>;
    }

    #[test]
    fn in_every_encoding() {
        let _fake = same!(TEXTS, Native);
        let texts = Texts {
            short: "Ж".into(),
            boxed: "б".into(),
            page: Some("é".into()),
            system: "Ω".into(),
            path: "/tmp/π".into(),
            bytes: c"\xFF".into(),
            any: "any".into(),
        };
        let mut changed = texts.clone();
        assert_eq!(same(texts.clone()).unwrap(), texts);
        look(&mut changed).unwrap();
        assert_eq!(changed, texts);
        let refused = same(Texts { page: Some("Ж".into()), ..texts.clone() });
        assert!(matches!(problem(refused, "Texts.page"), Problem::Unmappable { .. }));
        assert_eq!(same(Texts { page: None, ..texts }).unwrap().page, None);
    }
}

mod counts {
    use super::*;

    static COUNTS: Library = Library::new("interop_marshaled_counts");

    #[derive(Clone, Debug, PartialEq, interop::Marshal)]
    #[interop(strings = utf8)]
    struct Item {
        name: String,
        number: u16,
    }

    #[derive(Clone, Debug, PartialEq, interop::Marshal)]
    #[interop(strings = utf8)]
    struct Counts {
        #[len_of(text, unit = bytes, nul = excluded)]
        length: PhantomData<u16>,
        text: String,
        xs: Vec<f32>,
        ys: Option<Vec<f32>>,
        #[len_of(xs, ys)]
        points: PhantomData<c_int>,
        names: Vec<String>,
        #[len_of(names)]
        name_count: PhantomData<u8>,
        items: Vec<Item>,
        #[len_of(items)]
        item_count: PhantomData<usize>,
    }

    #[repr(C)]
    struct NativeItem {
        name: *const c_char,
        number: u16,
    }
    #[repr(C)]
    struct Native {
        length: u16,
        text: *const u8,
        xs: *const f32,
        ys: *const f32,
        points: c_int,
        names: *const *const c_char,
        name_count: u8,
        items: *const NativeItem,
        item_count: usize,
    }

    #[interop::import(library = COUNTS, fails(when = never))]
    unsafe extern "C" {
        safe fn same(counts: Counts) -> Result<Counts, Error>;
        #[entry_point("same")]
        safe fn negative(counts: Counts) -> Result<Counts, Error>;
    }

    fn counts() -> Counts {
        Counts {
            length: PhantomData,
            text: "no NUL".into(),
            xs: vec![1.0, 2.0],
            ys: Some(vec![3.0, 4.0]),
            points: PhantomData,
            names: vec!["a".into(), "б".into()],
            name_count: PhantomData,
            items: vec![Item { name: "x".into(), number: 1 }, Item { name: "y".into(), number: 2 }],
            item_count: PhantomData,
        }
    }

    #[test]
    fn lengths_stand_in_other_fields() {
        let _fake = same!(COUNTS, Native);
        assert_eq!(same(counts()).unwrap(), counts());
        assert_eq!(same(Counts { ys: None, ..counts() }).unwrap().ys, None);
        let refused = same(Counts { ys: Some(vec![]), ..counts() });
        assert!(matches!(problem(refused, "Counts.ys"), Problem::UnequalLengths { other: "Counts.xs", .. }));
        let refused = same(Counts { names: vec![String::new(); 256], ..counts() });
        assert!(matches!(problem(refused, "Counts.name_count"), Problem::LengthTooLarge { length: 256, .. }));
        let refused = same(Counts { names: vec![String::new(), "\0".into()], ..counts() });
        assert_eq!(problem(refused, "Counts.names"), Problem::InteriorNul { position: 0 });
        let mut bad = counts();
        bad.items[1].name = "\0".into();
        assert_eq!(problem(same(bad), "Item.name"), Problem::InteriorNul { position: 0 });
    }

    #[test]
    fn a_length_that_native_code_says_is_checked() {
        extern "C" fn same(native: Native) -> Native {
            // SAFETY: as the declaration says.
            assert_eq!(unsafe { slice::from_raw_parts(native.text, native.length.into()) }, b"no NUL");
            Native { points: -1, ..native }
        }
        // SAFETY: the declared function.
        let _fake = unsafe { Fake::new().function(c"same", same as *const ()) }.install(&COUNTS).unwrap();
        assert_eq!(problem(negative(counts()), "Counts.points"), Problem::ImpossibleLength { reported: -1 });
    }
}

mod conversions {
    use super::*;

    static TIMES: Library = Library::new("interop_marshaled_times");

    /// A duration is a `uint32_t` of milliseconds.
    enum Millis {}

    impl ToNative<Millis> for Duration {
        type As = u32;
        fn to_native(&self) -> Result<u32, Error> {
            u32::try_from(self.as_millis()).map_err(Error::other)
        }
    }
    impl FromNative<Millis> for Duration {
        type As = u32;
        fn from_native(native: u32) -> Result<Self, Error> {
            Ok(Duration::from_millis(native.into()))
        }
    }

    #[derive(Clone, Debug, PartialEq, interop::Marshal)]
    pub(crate) struct Times {
        #[marshal(with = Millis)]
        timeout: Duration,
        #[marshal(element(with = Millis))]
        intervals: Vec<Duration>,
        #[len_of(intervals)]
        count: PhantomData<u32>,
    }

    #[repr(C)]
    struct Native {
        timeout: u32,
        intervals: *const u32,
        count: u32,
    }

    #[interop::import(library = TIMES, fails(when = never))]
    unsafe extern "C" {
        safe fn same(times: Times) -> Result<Times, Error>;
        safe fn look(times: &mut Times) -> Result<(), Error>;
    }

    #[test]
    fn a_field_of_the_users_own_kind() {
        let _fake = same!(TIMES, Native);
        let seconds = Duration::from_secs;
        let times = Times { timeout: seconds(2), intervals: vec![seconds(1), seconds(3)], count: PhantomData };
        assert_eq!(same(times.clone()).unwrap(), times);
        let mut changed = times.clone();
        look(&mut changed).unwrap();
        assert_eq!(changed, times);
        assert!(same(Times { timeout: Duration::MAX, ..times }).unwrap_err().to_string().contains("`Times.timeout`"));
    }
}

mod layouts {
    use super::*;

    static LAYOUTS: Library = Library::new("interop_marshaled_layouts");

    #[derive(Clone, Debug, PartialEq, interop::Marshal)]
    #[interop(packed(2), size = 10 + size_of::<usize>(), bools = bool8)]
    struct Packed {
        flag: bool,
        number: u64,
        #[marshal(utf8)]
        name: Option<String>,
    }

    #[derive(Clone, Copy)]
    #[repr(C, packed(2))]
    struct NativePacked {
        flag: u8,
        number: u64,
        name: *const c_char,
    }

    #[derive(Clone, Debug, interop::Marshal)]
    #[interop(align(32), size = 32)]
    struct Aligned {
        callback: Option<extern "C" fn(c_int) -> c_int>,
        #[value(null)]
        context: PhantomData<*mut std::ffi::c_void>,
        #[value(MAGIC)]
        magic: PhantomData<u32>,
    }
    const MAGIC: u32 = 7;

    #[repr(C, align(32))]
    struct NativeAligned {
        callback: Option<extern "C" fn(c_int) -> c_int>,
        context: *mut std::ffi::c_void,
        magic: u32,
    }

    #[interop::import(library = LAYOUTS, fails(when = never))]
    unsafe extern "C" {
        safe fn packed(value: &mut Packed) -> Result<(), Error>;
        safe fn aligned(values: &[Aligned], #[len_of(values)] count: usize) -> Result<c_int, Error>;
        safe fn fill(#[out] value: Aligned) -> Result<(), Error>;
    }

    extern "C" fn twice(number: c_int) -> c_int {
        2 * number
    }

    #[test]
    fn packed_and_aligned() {
        extern "C" fn packed(value: *mut NativePacked) {
            // SAFETY: one that the test lent.
            let mut native = unsafe { value.read_unaligned() };
            native.flag = 2;
            native.number += 1;
            // SAFETY: as above.
            unsafe { value.write_unaligned(native) };
        }
        extern "C" fn aligned(values: *const NativeAligned, count: usize) -> c_int {
            // SAFETY: as many as the test lent.
            let values = unsafe { slice::from_raw_parts(values, count) };
            let call = |value: &NativeAligned| value.callback.map_or(0, |callback| callback(value.magic as c_int));
            assert!(values.iter().all(|value| value.context.is_null()));
            values.iter().map(call).sum()
        }
        extern "C" fn fill(value: *mut NativeAligned) {
            // SAFETY: storage of the stub's.
            let value = unsafe { &mut *value };
            assert_eq!(
                (value.magic, value.callback, value.context),
                (7, None, ptr::null_mut()),
                "what native code may read"
            );
            value.callback = Some(twice);
        }
        // SAFETY: the declared functions.
        let fake = unsafe {
            Fake::new()
                .function(c"packed", packed as *const ())
                .function(c"aligned", aligned as *const ())
                .function(c"fill", fill as *const ())
        };
        let _fake = fake.install(&LAYOUTS).unwrap();
        let mut value = Packed { flag: false, number: 1 << 40, name: Some("n".into()) };
        self::packed(&mut value).unwrap();
        assert_eq!(value, Packed { flag: true, number: (1 << 40) + 1, name: Some("n".into()) });
        let one = Aligned { callback: Some(twice), context: PhantomData, magic: PhantomData };
        let none = Aligned { callback: None, ..one.clone() };
        assert_eq!(self::aligned(&[one.clone(), none, one]).unwrap(), 28);
        assert_eq!(self::fill().unwrap().callback.unwrap()(4), 8);
    }
}

mod inside {
    use super::*;

    static INSIDE: Library = Library::new("interop_marshaled_inside");
    const ROOM: usize = 4;

    #[derive(Clone, Debug, PartialEq, interop::Marshal)]
    #[interop(bools = bool8, size = 46)]
    struct Entry {
        #[marshal(utf8, inline(4))]
        name: String,
        #[marshal(utf16, inline(ROOM))]
        wide: OsString,
        #[marshal(utf8, inline(8, nul = optional))]
        tag: String,
        #[len_of(text, unit = bytes, nul = excluded)]
        length: PhantomData<u16>,
        #[marshal(utf16, inline(2))]
        text: String,
        #[len_of(items)]
        count: PhantomData<u16>,
        #[marshal(inline(4))]
        items: Vec<u16>,
        flags: [bool; 2],
        letters: [Letter; 2],
    }

    #[derive(Clone, Debug, PartialEq, interop::Marshal)]
    struct Letter {
        #[marshal(char8)]
        letter: char,
        #[marshal(char16)]
        other: char,
    }

    #[derive(Clone, Copy)]
    #[repr(C)]
    struct Native {
        name: [u8; 4],
        wide: [u16; 4],
        tag: [u8; 8],
        length: u16,
        text: [u16; 2],
        count: u16,
        items: [u16; 4],
        flags: [u8; 2],
        letters: [[u8; 4]; 2],
    }

    #[interop::import(library = INSIDE, fails(when = never))]
    unsafe extern "C" {
        safe fn same(entry: Entry) -> Result<Entry, Error>;
        safe fn look(entry: &mut Entry) -> Result<(), Error>;
    }

    fn entry() -> Entry {
        let letter = |letter, other| Letter { letter, other };
        Entry {
            name: "abc".into(),
            wide: "Жб".into(),
            tag: "12345678".into(),
            length: PhantomData,
            text: "x\0".into(),
            count: PhantomData,
            items: vec![7, 8, 9],
            flags: [false, true],
            letters: [letter('a', 'Ж'), letter('b', 'é')],
        }
    }

    #[test]
    fn there_and_back() {
        let _fake = same!(INSIDE, Native);
        assert_eq!(same(entry()).unwrap(), entry());
        let mut changed = entry();
        look(&mut changed).unwrap();
        assert_eq!(changed, entry());
        let short = Entry { tag: "1".into(), text: "".into(), items: vec![], ..entry() };
        assert_eq!(same(short.clone()).unwrap(), short);
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        let _fake = same!(INSIDE, Native);
        let too_long = |entry, field| {
            let Problem::BufferTooSmall { length, capacity } = problem(same(entry), field) else { panic!() };
            (length, capacity)
        };
        assert_eq!(too_long(Entry { name: "abcd".into(), ..entry() }, "Entry.name"), (4, 3));
        assert_eq!(too_long(Entry { tag: "123456789".into(), ..entry() }, "Entry.tag"), (9, 8));
        assert_eq!(too_long(Entry { text: "abc".into(), ..entry() }, "Entry.text"), (3, 2));
        assert_eq!(too_long(Entry { items: vec![0; 5], ..entry() }, "Entry.items"), (5, 4));
        let refused = same(Entry { tag: "a\0b".into(), ..entry() });
        assert_eq!(problem(refused, "Entry.tag"), Problem::InteriorNul { position: 1 });
        let letters = [Letter { letter: 'a', other: 'a' }, Letter { letter: 'é', other: 'a' }];
        assert!(matches!(problem(same(Entry { letters, ..entry() }), "Letter.letter"), Problem::Character { .. }));
    }

    #[test]
    fn what_native_code_left_there_is_checked() {
        extern "C" fn without_nul(native: Native) -> Native {
            Native { name: *b"abcd", ..native }
        }
        extern "C" fn too_many(native: Native) -> Native {
            Native { count: 5, ..native }
        }
        extern "C" fn no_character(native: Native) -> Native {
            Native { wide: [0xD800, 0, 0, 0], ..native }
        }
        let with = |function: extern "C" fn(Native) -> Native, field| {
            // SAFETY: the declared function.
            let _fake = unsafe { Fake::new().function(c"same", function as *const ()) }.install(&INSIDE).unwrap();
            problem(same(entry()), field)
        };
        assert_eq!(with(without_nul, "Entry.name"), Problem::NotTerminated { capacity: 4 });
        assert_eq!(with(too_many, "Entry.items"), Problem::LengthOutOfBounds { reported: 5, capacity: 4 });
        if cfg!(unix) {
            assert_eq!(with(no_character, "Entry.wide"), Problem::InvalidUtf16 { position: 0 });
        }
    }
}
