//! `#[derive(Marshal)]`: a structure whose fields are converted.
//!
//! ```ignore
//! #[derive(Clone, Debug, PartialEq, interop::Marshal)]
//! #[interop(strings = utf8, size = size)]                  // `size`: cbSize, which the caller never sees
//! struct Person {
//!     name: String,                                        // const char *, kept by whoever made it
//!     #[marshal(utf16, inline(8))] nick: String,           // char16_t nick[8]
//!     #[marshal(counted_by(path_len))] path: Vec<Point>,   // const struct point *path; uint32_t path_len
//!     home: Address,                                       // struct address home
//!     #[marshal(bits(3))] level: u8,                       // uint32_t level : 3, flags : 5
//!     #[marshal(bits(5))] flags: u8,
//!     #[marshal(tag = kind)] value: Value,                 // int kind; union { int32_t number; const char *text; } value
//!     #[marshal(free_with = Native)] note: Option<String>, // char *, which its owner frees
//! }
//! ```

use std::ffi::{CStr, c_char, c_int};
use std::ptr;

use interop_runtime::marshal::call::Call;
use interop_runtime::marshal::memory::close::KeeperOf;
use interop_runtime::marshal::native_pointer::Pointer;
use interop_runtime::marshal::string::owned::OwnedText;
use interop_runtime::marshal::write_back::{lend_all_mut, lend_behind, lend_behind_mut};
use interop_runtime::metadata::NativeType;
use interop_runtime::private as p;
use interop_runtime::private::{
    Abi, Allocate, Borrow, Fillable, Lend, LendMut, Shape, ShapeBehind, Take, TakeCounted, WriteBack,
};
use interop_runtime::{Error, Problem};

use crate::allocator::{Native, alive};

// What the user writes.

#[derive(Clone, Copy, Debug, PartialEq, Default)]
#[repr(C)]
pub(crate) struct Point {
    x: f64,
    y: f64,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Address {
    street: String,
    number: c_int,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value {
    Number(i32),
    Text(String),
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Person {
    name: String,
    nick: String,
    path: Vec<Point>,
    home: Address,
    level: u8,
    flags: u8,
    value: Value,
    note: Option<String>,
}

// Generated: `derive(Blittable, Fillable)` of `Point`.

macro_rules! native_structure {
    ($type:ty) => {
        unsafe impl Abi for $type {
            type Raw = Self;
            const NATIVE: NativeType = NativeType::Void; // the derive describes the fields
            fn raw(self) -> Self {
                self
            }
        }
        unsafe impl Fillable for $type {}
    };
}
native_structure!(Point);
p::shape! { [] [] Point: Point; }
// SAFETY: a structure of C, of which any bits are a value.
p::borrow_as_is! { unsafe { p::promised() } => [] [] Point; }
unsafe impl<M> Take<M> for Point {
    type Native = Self;
    type Ready = ();
    unsafe fn take(native: Self, (): ()) -> Result<Self, Error> {
        Ok(native)
    }
}

// Generated: `derive(Marshal)` of `Address`. The fields' policies are the structure's own, whatever its own is.

type Own = p::ByType<p::Utf8, p::Alone>;
type Copied = p::FreeWith<Own, p::Kept>;
type NativeText = <&'static str as Shape<Own>>::Native;

#[derive(Clone, Copy)]
#[repr(C)]
pub(crate) struct NativeAddress {
    street: NativeText,
    number: c_int,
}
native_structure!(NativeAddress);

impl<M> Shape<M> for Address {
    type Native = NativeAddress;
}
impl<M> ShapeBehind<M> for Address {
    type Native = NativeAddress;
}
unsafe impl<M> Lend<M> for Address {
    fn lend(&self, call: &Call<'_>) -> Result<NativeAddress, Error> {
        let street = Lend::<Own>::lend(&&*self.street, call).map_err(|error| p::at(error, "street"))?;
        Ok(NativeAddress { street, number: self.number })
    }
}
unsafe impl<M> Take<M> for Address {
    type Native = NativeAddress;
    type Ready = ();
    unsafe fn take(native: NativeAddress, (): ()) -> Result<Self, Error> {
        let street = unsafe { copied(native.street) };
        Ok(Self { street: street.map_err(|error| p::at(error, "street"))?, number: native.number })
    }
}

/// A string that stays whoever's it is.
unsafe fn copied(text: NativeText) -> Result<String, Error> {
    unsafe { <String as Take<Copied>>::take(text.0.cast_mut(), KeeperOf((), ())) }
}

// Generated: `derive(Marshal)` of `Person`.

type Wide = p::ByWord<p::Utf16, p::Alone>;
type WideInline = p::ByWord<p::Utf16, p::Counted<p::Elements, p::Excluded>>;
type Path = p::ByType<p::Utf8, p::Counted<p::UnsaidUnit, p::UnsaidNul>>;
type Note = p::FreeWith<Own, Native>;

#[derive(Clone, Copy)]
#[repr(C)]
pub(crate) struct NativePerson {
    size: u32,
    name: NativeText,
    nick: [u16; 8],
    path: Pointer<Point>,
    path_len: u32,
    home: NativeAddress,
    bits: u32, // level : 3, flags : 5
    kind: c_int,
    value: NativeValue,
    note: *mut c_char,
}
#[derive(Clone, Copy)]
#[repr(C)]
pub(crate) union NativeValue {
    number: i32,
    text: NativeText,
}
native_structure!(NativePerson);

impl<M> Shape<M> for Person {
    type Native = NativePerson;
}
impl<M> ShapeBehind<M> for Person {
    type Native = NativePerson;
}

unsafe impl<M> Lend<M> for Person {
    fn lend(&self, call: &Call<'_>) -> Result<NativePerson, Error> {
        let at = |field: &'static str| move |error| p::at(error, field);
        let text = |text: &str| Lend::<Own>::lend(&text, call);
        let nick = {
            let start = Lend::<WideInline>::lend(&&*self.nick, call).map_err(at("nick"))?;
            let length = p::length::<WideInline, _>(&&*self.nick);
            let mut units = [0; 8];
            if length >= units.len() {
                return Err(at("nick")(Error::marshal(Problem::BufferTooSmall { length, capacity: units.len() })));
            }
            unsafe { units.as_mut_ptr().copy_from_nonoverlapping(start.0, length) };
            units
        };
        let (kind, value) = match &self.value {
            Value::Number(number) => (1, NativeValue { number: *number }),
            Value::Text(value) => (2, NativeValue { text: text(value).map_err(at("value"))? }),
        };
        Ok(NativePerson {
            size: size_of::<NativePerson>() as u32,
            name: text(&self.name).map_err(at("name"))?,
            nick,
            path: Pointer(self.path.as_ptr()),
            path_len: p::pass_length(self.path.len()).map_err(at("path_len"))?,
            home: Lend::<Own>::lend(&self.home, call).map_err(at("home"))?,
            bits: bits(self.level, 3, 0).map_err(at("level"))? | bits(self.flags, 5, 3).map_err(at("flags"))?,
            kind,
            value,
            note: self
                .note
                .as_deref()
                .map_or(Ok(ptr::null_mut()), |note| text(note).map(|note| note.0.cast_mut()).map_err(at("note")))?,
        })
    }
}

/// (Would be the runtime's, with a problem of its own.)
fn bits(value: u8, bits: u32, shift: u32) -> Result<u32, Error> {
    let value = u32::from(value);
    if value >> bits != 0 {
        return Err(Error::marshal(Problem::LengthTooLarge { length: value as usize, native: "bit-field" }));
    }
    Ok(value << shift)
}

/// All fields are made before any is looked at, so that each owns its own; then the first bad one is the error.
unsafe fn made(native: &NativePerson, note: Result<Option<String>, Error>) -> Result<Person, Error> {
    let at = |field: &'static str| move |error| p::at(error, field);
    let name = unsafe { copied(native.name) };
    let nick = {
        let length = <String as OwnedText<Wide>>::find_nul(&native.nick).unwrap_or(native.nick.len());
        <String as OwnedText<Wide>>::from_units(&native.nick[..length])
    };
    let path = unsafe {
        let path = p::PointerMut(native.path.0.cast_mut());
        <Vec<Point> as TakeCounted<p::FreeWith<Path, p::Kept>>>::take_counted(path, (KeeperOf((), ()), ()), || {
            p::take_count(native.path_len)
        })
    };
    let home = unsafe { <Address as Take<Own>>::take(native.home, ()) };
    let value = match native.kind {
        1 => Ok(Value::Number(unsafe { native.value.number })),
        2 => unsafe { copied(native.value.text) }.map(Value::Text),
        value => Err(Error::marshal(Problem::NotAVariant { name: "Value", value: value.into() })),
    };
    Ok(Person {
        name: name.map_err(at("name"))?,
        nick: nick.map_err(at("nick"))?,
        path: path.map_err(at("path"))?,
        home: home.map_err(at("home"))?,
        level: (native.bits & 7) as u8,
        flags: (native.bits >> 3 & 31) as u8,
        value: value.map_err(at("value"))?,
        note: note.map_err(at("note"))?,
    })
}

/// A note that stays whoever's it is.
unsafe fn copied_note(note: *mut c_char) -> Result<Option<String>, Error> {
    if note.is_null() { Ok(None) } else { unsafe { copied(Pointer(note)) }.map(Some) }
}

unsafe impl<M> Take<M> for Person {
    type Native = NativePerson;
    type Ready = <Option<String> as Take<Note>>::Ready;
    unsafe fn take(native: NativePerson, ready: Self::Ready) -> Result<Self, Error> {
        let note = unsafe { <Option<String> as Take<Note>>::take(native.note, ready) };
        unsafe { made(&native, note) }
    }
    unsafe fn discard(native: NativePerson, ready: &Self::Ready) {
        unsafe { <Option<String> as Take<Note>>::discard(native.note, ready) }
    }
}

unsafe impl<M> LendMut<M> for Person {
    /// With what native code saw before the call: a note that is another one now is native code's.
    type Lent<'a> = (&'a mut Person, *mut c_char);
    fn lend_mut<'a>(&'a mut self, call: &Call<'_>) -> Result<(NativePerson, Self::Lent<'a>), Error> {
        let native = Lend::<M>::lend(self, call)?;
        Ok((native, (self, native.note)))
    }
    unsafe fn after((target, before): Self::Lent<'_>, native: NativePerson) -> Result<(), Error> {
        let note = if native.note == before {
            unsafe { copied_note(native.note) }
        } else {
            unsafe { <Option<String> as Take<Note>>::take(native.note, KeeperOf((), ())) }
        };
        *target = unsafe { made(&native, note) }?;
        Ok(())
    }
}

/// As a callback's argument: nothing is freed.
unsafe impl<M> Borrow<'_, M> for Person {
    unsafe fn borrow(native: NativePerson, _: &Call<'_>) -> Result<Self, Error> {
        unsafe { made(&native, copied_note(native.note)) }
    }
}

// Native code.

fn text(text: &CStr) -> *mut c_char {
    let bytes = text.to_bytes_with_nul();
    let memory = Native::allocate(bytes.len()).cast::<c_char>();
    unsafe { memory.cast::<u8>().copy_from_nonoverlapping(bytes.as_ptr(), bytes.len()) };
    memory
}

unsafe extern "C" fn native_check(people: *const NativePerson, n: usize) -> usize {
    let check = |person: &NativePerson| {
        assert_eq!(person.size as usize, size_of::<NativePerson>());
        let name = unsafe { CStr::from_ptr(person.name.0) }.count_bytes();
        name + person.path_len as usize * 100 + person.bits as usize * 1000
    };
    unsafe { std::slice::from_raw_parts(people, n) }.iter().map(check).sum()
}

/// Replaces each note; that of the person `bad` is not UTF-8.
unsafe extern "C" fn native_change(people: *mut NativePerson, n: usize, bad: usize) {
    for (index, person) in unsafe { std::slice::from_raw_parts_mut(people, n) }.iter_mut().enumerate() {
        person.note = text(if index == bad { c"\xFF" } else { c"changed" });
        person.kind = 2;
        person.value = NativeValue { text: Pointer(c"text".as_ptr()) };
        person.nick[0] = u16::from(b'Z');
    }
}

/// Allocates three; the person `bad` has no street.
unsafe extern "C" fn native_list(count: *mut u32, bad: usize) -> p::PointerMut<NativePerson> {
    let block = Native::allocate(3 * size_of::<NativePerson>()).cast::<NativePerson>();
    for index in 0..3 {
        let street = if index == bad { ptr::null() } else { c"street".as_ptr() };
        let person = NativePerson {
            size: size_of::<NativePerson>() as u32,
            name: Pointer(c"static".as_ptr()),
            nick: [0; 8],
            path: Pointer(ptr::null()),
            path_len: 0,
            home: NativeAddress { street: Pointer(street), number: 1 },
            bits: 0,
            kind: 1,
            value: NativeValue { number: 5 },
            note: text(c"note"),
        };
        unsafe { block.add(index).write(person) };
    }
    unsafe { count.write(3) };
    p::PointerMut(block)
}

// Generated: the middle of stubs.

type M = p::ByType<p::NoEncoding, p::Alone>;

fn check_by_value(person: Person) -> Result<usize, Error> {
    let mut buffer = p::buffer();
    let call = p::call(&mut buffer);
    // By value: the call keeps what native code's copy points into.
    let native = Lend::<M>::lend(call.keep(person), &call)?;
    Ok(unsafe { native_check(&raw const native, 1) })
}
fn check_behind(person: &Person) -> Result<usize, Error> {
    let mut buffer = p::buffer();
    let call = p::call(&mut buffer);
    Ok(unsafe { native_check(lend_behind::<M, Person>(person, &call)?, 1) })
}
fn check_all(people: &[Person]) -> Result<usize, Error> {
    let mut buffer = p::buffer();
    let call = p::call(&mut buffer);
    Ok(unsafe { native_check(<Person as Lend<M>>::lend_all(people, &call)?, people.len()) })
}
fn change_behind(person: &mut Person, bad: usize) -> Result<(), Error> {
    let mut buffer = p::buffer();
    let call = p::call(&mut buffer);
    let (native, held) = lend_behind_mut::<M, Person>(person, &call)?;
    unsafe { native_change(native, 1, bad) };
    unsafe { held.after() }
}
fn change_all(people: &mut [Person], bad: usize) -> Result<(), Error> {
    let mut buffer = p::buffer();
    let call = p::call(&mut buffer);
    let n = people.len();
    let (native, held) = lend_all_mut::<M, Person>(people, &call)?;
    unsafe { native_change(native, n, bad) };
    unsafe { held.after() }
}
/// `-> Vec<Person>`, with `free_with = Native, counted_by(count)`.
fn list(bad: usize) -> Result<Vec<Person>, Error> {
    type List = p::FreeWith<Path, Native>;
    let mut buffer = p::buffer();
    let call = p::call(&mut buffer);
    let ready = <<Vec<Person> as TakeCounted<List>>::Ready as p::Prepared>::prepare(&call)?;
    let mut count = 0_u32;
    let returned = unsafe { native_list(&raw mut count, bad) };
    unsafe { <Vec<Person> as TakeCounted<List>>::take_counted(returned, ready, || p::take_count(count)) }
}

// The user's program.

const NONE: usize = usize::MAX;

fn person(name: &str) -> Person {
    Person {
        name: name.into(),
        nick: "nick".into(),
        path: vec![Point { x: 1.0, y: 2.0 }; 2],
        home: Address { street: "s".into(), number: 1 },
        level: 5,
        flags: 17,
        value: Value::Number(7),
        note: Some("n".into()),
    }
}

#[test]
fn lent_by_value_behind_a_reference_and_in_a_slice() {
    let one = 4 + 200 + (5 | 17 << 3) * 1000;
    assert_eq!(check_by_value(person("name")).unwrap(), one);
    assert_eq!(check_behind(&person("name")).unwrap(), one);
    assert_eq!(check_all(&[person("name"), person("name")]).unwrap(), 2 * one);
}

#[test]
fn a_field_without_a_native_form_is_named() {
    let error = check_all(&[person("a"), person("b\0c"), person("c")]).unwrap_err();
    assert!(error.to_string().contains("`name`"), "{error}");
    let error = check_by_value(Person { nick: "12345678".into(), ..person("a") }).unwrap_err();
    assert!(error.to_string().contains("`nick`"), "{error}");
    let error = check_behind(&Person { level: 8, ..person("a") }).unwrap_err();
    assert!(error.to_string().contains("`level`"), "{error}");
}

#[test]
fn written_back_and_what_native_code_put_there_is_freed() {
    let mut one = person("a");
    change_behind(&mut one, NONE).unwrap();
    let changed =
        Person { note: Some("changed".into()), nick: "Zick".into(), value: Value::Text("text".into()), ..person("a") };
    assert_eq!(one, changed);
    let mut all = vec![person("a"); 3];
    let error = change_all(&mut all, 1).unwrap_err();
    assert!(error.to_string().contains("`note`"), "{error}");
    assert_eq!(all, [changed.clone(), person("a"), changed], "a bad one keeps its old value");
    assert_eq!(alive(), 0);
}

#[test]
fn an_array_is_taken_and_the_rest_behind_a_bad_one_is_freed() {
    let all = list(NONE).unwrap();
    assert_eq!((all.len(), all[2].note.as_deref(), &*all[1].home.street), (3, Some("note"), "street"));
    for bad in 0..3 {
        assert!(list(bad).unwrap_err().to_string().contains("`street`"));
        assert_eq!(alive(), 0, "person {bad}");
    }
}

#[test]
fn borrowed_by_a_callback() {
    let mut buffer = p::buffer();
    let call = p::call(&mut buffer);
    let ours = person("name");
    let native = <Person as Lend<M>>::lend_all(std::slice::from_ref(&ours), &call).unwrap();
    let borrowed = unsafe { <&Person as Borrow<'_, M>>::borrow(Pointer(native), &call) }.unwrap();
    assert_eq!(*borrowed, ours);
}
