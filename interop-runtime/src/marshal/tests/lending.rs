//! The kernel of what Rust lends, which the places stand on: values in another form, many at once, and what native code did to
//! them.

use std::ffi::CStr;

use super::super::argument::WriteBack;
use super::super::call::{Call, buffer, call};
use super::super::lend::{Lend, LendMut};
use super::super::native_pointer::Pointer;
use super::super::policy::{Alone, Bool32, ByType, ByWord, Char16, InSlice, Item, NoEncoding, Utf8};
use super::super::shape::Shape;
use super::super::write_back::{lend_all_mut, lend_behind, lend_behind_mut};
use super::{ByItself, problem};
use crate::Error;
use crate::error::Problem;

type Wide = ByWord<Char16, Alone>;

#[test]
fn what_crosses_as_it_is_is_lent_where_it_stands() {
    let mut memory = buffer();
    let call = call(&mut memory);
    let items = [1_u32, 2, 3];
    let lent = <u32 as Lend<ByItself>>::lend_all(&items, &call).unwrap();
    assert_eq!(lent, items.as_ptr());
    assert_eq!(<u32 as Lend<ByItself>>::lend(&7, &call).unwrap(), 7);
}

#[test]
fn what_is_converted_is_lent_in_the_memory_of_the_call() {
    let mut memory = buffer();
    let call = call(&mut memory);
    let all = <bool as Lend<ByWord<Bool32, Alone>>>::lend_all(&[true, false, true], &call).unwrap();
    // SAFETY: three were lent, and the call is there.
    assert_eq!(unsafe { std::slice::from_raw_parts(all, 3) }, [1, 0, 1]);
    let one = lend_behind::<Wide, _>(&'é', &call).unwrap();
    // SAFETY: as above.
    assert_eq!(unsafe { one.read() }, 0xE9);
    let refused = <char as Lend<Wide>>::lend_all(&['a', '🦀'], &call);
    assert_eq!(problem(refused), Problem::Character { value: 0x1_F980, bits: 16 });
}

#[test]
fn strings_and_references_are_lent_as_items() {
    fn text<M, T: Lend<M> + Shape<M, Native = Pointer<std::ffi::c_char>>>(item: &T, call: &Call<'_>) -> String {
        let native = Lend::lend(item, call).unwrap();
        // SAFETY: lent, and the call is there.
        unsafe { CStr::from_ptr(native.0) }.to_str().unwrap().to_owned()
    }
    let mut memory = buffer();
    let call = call(&mut memory);
    assert_eq!(text::<ByType<Utf8, InSlice>, _>(&"a", &call), "a");
    assert_eq!(text::<ByWord<Utf8, InSlice>, _>(&"b".to_owned(), &call), "b");
    assert_eq!(text::<Item<ByType<Utf8, Alone>>, _>(&Some("c"), &call), "c");
    assert_eq!(text::<ByType<NoEncoding, InSlice>, _>(&c"d", &call), "d");
    let absent: Option<&str> = None;
    assert!(<Option<&str> as Lend<ByType<Utf8, InSlice>>>::lend(&absent, &call).unwrap().0.is_null());
}

#[test]
fn what_native_code_changed_is_taken_over_behind_a_reference() {
    let mut memory = buffer();
    let call = call(&mut memory);
    let mut value = 'a';
    let (native, held) = lend_behind_mut::<Wide, _>(&mut value, &call).unwrap();
    // SAFETY: the place is the call's, which is there.
    unsafe { native.write(u16::from(b'b')) };
    // SAFETY: as above.
    unsafe { held.after() }.unwrap();
    assert_eq!(value, 'b');
    let (native, held) = lend_behind_mut::<Wide, _>(&mut value, &call).unwrap();
    // SAFETY: as above.
    unsafe { native.write(0xD800) };
    // SAFETY: as above.
    assert_eq!(problem(unsafe { held.after() }), Problem::Character { value: 0xD800, bits: 16 });
    assert_eq!(value, 'b', "the value stays as it was");
}

#[test]
fn of_many_each_is_taken_over_and_the_first_error_is_reported() {
    let mut memory = buffer();
    let call = call(&mut memory);
    let mut values = ['a', 'b', 'c', 'd'];
    let (natives, held) = lend_all_mut::<Wide, _>(&mut values, &call).unwrap();
    // SAFETY: four places of the call's, which is there.
    let natives = unsafe { std::slice::from_raw_parts_mut(natives, 4) };
    assert_eq!(natives, [0x61, 0x62, 0x63, 0x64]);
    natives.copy_from_slice(&[0x41, 0xD801, 0xD802, 0x44]);
    // SAFETY: as above.
    assert_eq!(problem(unsafe { held.after() }), Problem::Character { value: 0xD801, bits: 16 });
    assert_eq!(values, ['A', 'b', 'c', 'D']);
}

/// A value of which what it keeps during the call is counted.
struct Counted<'c>(&'c std::cell::Cell<u32>, bool);

struct Kept<'c>(&'c std::cell::Cell<u32>);

impl Drop for Kept<'_> {
    fn drop(&mut self) {
        self.0.set(self.0.get() + 1);
    }
}

impl<M> Shape<M> for Counted<'_> {
    type Native = u8;
}
// SAFETY: an integer, which points nowhere.
unsafe impl<M> Lend<M> for Counted<'_> {
    fn lend(&self, _: &Call<'_>) -> Result<u8, Error> {
        if self.1 { Ok(0) } else { Err(Error::marshal(Problem::Null)) }
    }
}
// SAFETY: as above; nothing is made of what native code writes.
unsafe impl<'c, M> LendMut<M> for Counted<'c> {
    type Lent<'a>
        = Kept<'c>
    where
        Self: 'a;
    fn lend_mut<'a>(&'a mut self, call: &Call<'_>) -> Result<(u8, Kept<'c>), Error> {
        Ok((Lend::<M>::lend(self, call)?, Kept(self.0)))
    }
    unsafe fn after(_: Kept<'_>, _: u8) -> Result<(), Error> {
        Ok(())
    }
}

#[test]
fn what_is_kept_is_dropped_once_whatever_becomes_of_the_call() {
    let mut memory = buffer();
    let call = call(&mut memory);
    let dropped = std::cell::Cell::new(0);
    let mut values = [Counted(&dropped, true), Counted(&dropped, true), Counted(&dropped, false)];
    assert!(lend_all_mut::<ByItself, _>(&mut values, &call).is_err());
    assert_eq!(dropped.replace(0), 2, "the third has no native form");
    drop(lend_all_mut::<ByItself, _>(&mut values[..2], &call).unwrap());
    assert_eq!(dropped.replace(0), 2, "the call was not made");
    let (_, held) = lend_all_mut::<ByItself, _>(&mut values[..2], &call).unwrap();
    // SAFETY: the call is there.
    unsafe { held.after() }.unwrap();
    assert_eq!(dropped.get(), 2);
}

#[test]
fn what_is_kept_outlives_the_call() {
    let dropped = std::cell::Cell::new(0);
    let mut values = [Counted(&dropped, true), Counted(&dropped, true)];
    let mut characters = ['a', 'b'];
    let (held, of_characters) = {
        let mut memory = buffer();
        let call = call(&mut memory);
        let held = lend_all_mut::<ByItself, _>(&mut values, &call).unwrap().1;
        (held, lend_all_mut::<Wide, _>(&mut characters, &call).unwrap().1)
    };
    drop((held, of_characters));
    assert_eq!(dropped.get(), 2);
}
