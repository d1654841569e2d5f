//! Structures whose fields are converted, `#[derive(Marshal)]`: in every place, with what C has in them.

use std::ffi::c_int;
use std::marker::PhantomData;

use interop::{Error, ErrorKind, Problem};
use ledger::Ledger;
use native::{Address, Colour, Person, Point};

mod ledger;

#[no_implicit_prelude]
mod native {
    use ::interop_test_native::FIXTURES;
    use ::std::clone::Clone;
    use ::std::cmp::PartialEq;
    use ::std::ffi::{c_int, c_void};
    use ::std::fmt::Debug;
    use ::std::marker::{Copy, PhantomData};
    use ::std::option::Option;
    use ::std::result::Result;
    use ::std::string::String;
    use ::std::vec::Vec;

    static LIBRARY: ::interop::Library = ::interop::Library::new(FIXTURES);

    #[repr(C)]
    #[derive(Debug, Clone, Copy, PartialEq, ::interop::Blittable, ::interop::Fillable)]
    pub(super) struct Point {
        pub(super) x: f64,
        pub(super) y: f64,
    }

    #[repr(C)]
    #[derive(Debug, Clone, Copy, PartialEq, ::interop::Blittable)]
    pub(super) enum Colour {
        Red = 1,
        Green,
        Blue = 40,
    }

    #[derive(Debug, Clone, PartialEq, ::interop::Marshal)]
    #[interop(strings = utf8)]
    pub(super) struct Address {
        pub(super) street: String,
        pub(super) number: c_int,
    }

    #[derive(Debug, Clone, PartialEq, ::interop::Marshal)]
    #[interop(strings = utf8, bools = bool32)]
    pub(super) struct Person {
        #[value(size)]
        pub(super) size: PhantomData<u32>,
        pub(super) name: String,
        pub(super) home: Address,
        pub(super) path: Vec<Point>,
        #[len_of(path)]
        pub(super) path_len: PhantomData<u32>,
        pub(super) adult: bool,
        pub(super) favourite: Colour,
        #[marshal(char16)]
        pub(super) initial: char,
        #[marshal(utf16)]
        pub(super) nick: Option<String>,
        #[value(0)]
        pub(super) reserved: PhantomData<[*mut c_void; 2]>,
        #[marshal(free_with = fixture_free)]
        pub(super) note: Option<String>,
    }

    /// As a person, of which everything stays where it is.
    #[derive(Debug, ::interop::Marshal)]
    #[interop(strings = utf8)]
    pub(super) struct Entry<'a> {
        #[value(size)]
        pub(super) size: PhantomData<u32>,
        pub(super) name: &'a str,
        pub(super) street: &'a ::std::ffi::CStr,
        pub(super) number: c_int,
        pub(super) path: &'a [Point],
        #[len_of(path)]
        pub(super) path_len: PhantomData<u32>,
        #[marshal(bool32)]
        pub(super) adult: bool,
        pub(super) favourite: Colour,
        pub(super) initial: u16,
        pub(super) nick: Option<&'a ::interop::U16CStr>,
        pub(super) reserved: [*mut c_void; 2],
        pub(super) note: *mut c_void,
    }

    #[::interop::import(library = LIBRARY, fails(when = never))]
    unsafe extern "C" {
        fn fixture_free(memory: *mut c_void);

        pub(super) safe fn person_check(person: Option<&Person>) -> Result<i64, ::interop::Error>;
        pub(super) safe fn person_check_by_value(person: Person) -> Result<i64, ::interop::Error>;
        pub(super) safe fn people_check(
            people: &[Person],
            #[len_of(people)] count: usize,
        ) -> Result<i64, ::interop::Error>;
        pub(super) safe fn person_change(
            person: &mut Person,
            invalid: c_int,
            bad: c_int,
        ) -> Result<(), ::interop::Error>;
        #[entry_point("person_change")]
        pub(super) safe fn person_changed(
            #[in_out] person: Person,
            invalid: c_int,
            bad: c_int,
        ) -> Result<(), ::interop::Error>;
        pub(super) safe fn people_change(
            people: &mut [Person],
            #[len_of(people)] count: usize,
            invalid: usize,
        ) -> Result<(), ::interop::Error>;
        pub(super) safe fn person_look(person: Option<&mut Person>);
        #[entry_point("person_look")]
        pub(super) safe fn person_looked_at(#[in_out] person: Person);
        pub(super) safe fn person_make() -> Person;
        pub(super) safe fn person_store(#[out] person: Person);
        pub(super) safe fn person_kept(there: c_int) -> Option<Person>;
        #[entry_point("person_kept")]
        pub(super) safe fn person_borrowed(there: c_int) -> Option<Entry<'static>>;
        pub(super) safe fn person_visit(visit: *const c_void, invalid: c_int) -> c_int;
        #[returns(free_with = fixture_free)]
        pub(super) safe fn people_make(
            #[out]
            #[len_of(returned)]
            count: u32,
            bad: usize,
        ) -> Result<Vec<Person>, ::interop::Error>;
    }
}

fn person(name: &str) -> Person {
    Person {
        size: PhantomData,
        name: name.into(),
        home: Address { street: "str".into(), number: 3 },
        path: vec![Point { x: 1.0, y: 2.0 }, Point { x: 3.0, y: 4.0 }],
        path_len: PhantomData,
        adult: false,
        favourite: Colour::Green,
        initial: 'Ж',
        nick: Some("nick".into()),
        reserved: PhantomData,
        note: Some("n".into()),
    }
}

/// What `person_check` finds of that person.
fn sum(name: &str) -> i64 {
    name.len() as i64 + 3 + 200 + 4 + 1 + 2000 + 4
}

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

#[test]
fn lent_by_value_behind_a_reference_and_in_a_slice() {
    assert_eq!(native::person_check_by_value(person("name")).unwrap(), sum("name"));
    assert_eq!(native::person_check(Some(&person("name"))).unwrap(), sum("name"));
    assert_eq!(native::person_check(None).unwrap(), 0);
    assert_eq!(native::people_check(&[person("one"), person("three")]).unwrap(), sum("one") + sum("three"));
}

#[test]
fn what_has_no_native_form_is_named() {
    let refused = native::people_check(&[person("a"), person("b\0c")]);
    assert_eq!(problem(refused, "Person.name"), Problem::InteriorNul { position: 1 });
    let home = Address { street: "\0".into(), number: 0 };
    let refused = native::person_check(Some(&Person { home, ..person("a") }));
    assert_eq!(problem(refused, "Address.street"), Problem::InteriorNul { position: 0 });
    let refused = native::person_check_by_value(Person { initial: '🦀', ..person("a") });
    assert!(matches!(problem(refused, "Person.initial"), Problem::Character { .. }));
}

#[test]
fn written_back_and_what_native_code_put_there_is_freed() {
    let ledger = Ledger::open();
    let changed = Person {
        adult: true,
        favourite: Colour::Blue,
        note: Some("changed".into()),
        home: Address { street: "Lane".into(), number: 7 },
        ..person("a")
    };
    let mut one = person("a");
    native::person_change(&mut one, 0, 0).unwrap();
    assert_eq!(one, changed);
    assert_eq!(native::person_changed(person("a"), 0, 0).unwrap(), changed);
    let mut all = [person("a"), person("a"), person("a")];
    let refused = native::people_change(&mut all, 1);
    assert!(matches!(problem(refused, "Person.note"), Problem::InvalidUtf8(_)));
    assert_eq!(all, [changed.clone(), person("a"), changed], "a bad one keeps its old value");

    let mut kept = person("a");
    let refused = native::person_change(&mut kept, 1, 0);
    assert!(matches!(problem(refused, "Person.note"), Problem::InvalidUtf8(_)));
    let refused = native::person_change(&mut kept, 0, 1);
    assert_eq!(problem(refused, "Person.favourite"), Problem::NotAVariant { name: "Colour", value: 7 });
    assert_eq!(kept, person("a"), "it keeps its old value");

    native::person_look(Some(&mut kept));
    native::person_look(None);
    assert_eq!(kept, person("a"));
    assert_eq!(native::person_looked_at(kept), person("a"));
    ledger.balanced();
}

fn made() -> Person {
    Person {
        home: Address { street: "street".into(), number: 1 },
        path: vec![],
        adult: false,
        favourite: Colour::Red,
        initial: 'I',
        nick: None,
        note: Some("note".into()),
        ..person("static")
    }
}

#[test]
fn taken_by_value_through_a_pointer_and_in_an_array() {
    let ledger = Ledger::open();
    assert_eq!(native::person_make(), made());
    assert_eq!(native::person_store(), made());
    assert_eq!(native::people_make(usize::MAX).unwrap(), vec![made(); 3]);
    for bad in 0..3 {
        assert_eq!(problem(native::people_make(bad), "Address.street"), Problem::Null);
        assert_eq!(ledger.live(), 0, "person {bad}");
    }
    ledger.balanced();
}

#[test]
fn a_pointer_to_one_may_be_null() {
    assert_eq!(native::person_kept(0), None);
    let kept = native::person_kept(1).unwrap();
    assert_eq!((&*kept.name, kept.nick.as_deref(), kept.path[1]), ("kept", Some("Жx"), Point { x: 3.0, y: 4.0 }));
}

#[test]
fn what_native_code_keeps_is_borrowed_from_it() {
    assert!(native::person_borrowed(0).is_none());
    let entry = native::person_borrowed(1).unwrap();
    assert_eq!((entry.name, entry.street, entry.path[1].x, entry.number), ("kept", c"K", 3.0, 0));
    assert_eq!(entry.nick.unwrap().to_string().unwrap(), "Жx");
    assert!(!entry.adult && entry.note.is_null());
}

#[interop::export(panics = -1)]
fn person_seen(person: &Person) -> c_int {
    (person.name.len() + 10 * person.path.len()) as c_int
}

#[test]
fn a_rust_function_borrows_one() {
    mod symbols {
        unsafe extern "C" {
            pub(super) fn person_seen();
        }
    }
    let visit = symbols::person_seen as *const std::ffi::c_void;
    assert_eq!(native::person_visit(visit, 0), 24);
    assert_eq!(native::person_visit(visit, 1), -1);
}
