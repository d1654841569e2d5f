//! What closes a native object later: nothing where a function of the process does, and the instance where one of its does.

use std::cell::Cell;
use std::ffi::{c_char, c_void};
use std::mem::MaybeUninit;
use std::ptr::{NonNull, null_mut};
use std::rc::Rc;

use crate::Error;
use crate::error::Problem;
use crate::marshal::call::{Call, buffer, call, call_of};
use crate::marshal::memory::close::{Close, Free, Kept, Malloc};
use crate::marshal::memory::native_box::NativeBox;
use crate::marshal::memory::native_str::NativeStr;
use crate::marshal::memory::native_vec::NativeVec;
use crate::marshal::native_pointer::PointerMut;
use crate::marshal::policy::{Alone, ByType, ByWord, Counted, Elements, FreeWith, NoEncoding, UnsaidNul, Utf8};
use crate::marshal::take::{Prepared, Take, TakeCounted};
use crate::marshal::tests::{ByItself, problem};

/// One library among several with the same functions: how many of its objects are open.
#[derive(Clone)]
struct Codec(Rc<Cell<isize>>);

/// What generated code makes of `free_with = codec_close` of an instance.
struct CloseCodec;

// SAFETY: the tests' objects are nothing but counted.
unsafe impl Close for CloseCodec {
    type Native = *mut c_void;
    type Keeper = Codec;
    fn keeper(call: &Call<'_>) -> Result<Codec, Error> {
        // SAFETY: the tests call functions of a `Codec`.
        Ok(unsafe { call.instance::<Codec>() }.expect("a call of an instance").clone())
    }
    unsafe fn close(keeper: &Codec, _: *mut c_void) {
        keeper.0.set(keeper.0.get() - 1);
    }
}

impl Codec {
    fn new() -> Self {
        Self(Rc::default())
    }

    /// The native function.
    fn open<T>(&self, at: *mut T) -> *mut T {
        self.0.set(self.0.get() + 1);
        at
    }

    fn ready<M, T: Take<M>>(&self) -> T::Ready {
        let mut buffer: MaybeUninit<_> = buffer();
        // SAFETY: the instance outlives the call.
        let call = unsafe { call_of(&mut buffer, (&raw const *self).cast()) };
        T::Ready::prepare(&call).unwrap()
    }
}

type Handle = NativeBox<c_void, CloseCodec>;

#[test]
fn an_object_outlives_the_value_that_it_came_from() {
    let codec = Codec::new();
    let open = Rc::clone(&codec.0);
    let mut place = 0_u8;
    let native = codec.open((&raw mut place).cast());
    // SAFETY: opened above.
    let handle = unsafe { <Handle as Take<ByItself>>::take(native, codec.ready::<ByItself, Handle>()) }.unwrap();
    drop(codec);
    assert_eq!((open.get(), Rc::strong_count(&open)), (1, 2));
    drop(handle);
    assert_eq!((open.get(), Rc::strong_count(&open)), (0, 1));
}

#[test]
fn what_is_given_away_keeps_nothing() {
    let codec = Codec::new();
    let mut place = 0_u8;
    let native = codec.open((&raw mut place).cast());
    // SAFETY: opened above.
    let handle = unsafe { <Handle as Take<ByItself>>::take(native, codec.ready::<ByItself, Handle>()) }.unwrap();
    assert_eq!(handle.into_raw(), NonNull::new(native).unwrap());
    assert_eq!((codec.0.get(), Rc::strong_count(&codec.0)), (1, 1));
}

#[test]
fn null_is_none_and_what_nobody_takes_is_closed() {
    let codec = Codec::new();
    let ready = codec.ready::<ByItself, Option<Handle>>();
    // SAFETY: null.
    assert!(unsafe { <Option<Handle> as Take<ByItself>>::take(null_mut(), ready.clone()) }.unwrap().is_none());
    // SAFETY: null.
    assert_eq!(problem(unsafe { <Handle as Take<ByItself>>::take(null_mut(), ready.clone()) }), Problem::Null);
    let mut place = 0_u8;
    let native = codec.open((&raw mut place).cast());
    // SAFETY: opened above.
    unsafe { <Option<Handle> as Take<ByItself>>::discard(native, &ready) };
    // SAFETY: null.
    unsafe { <Handle as Take<ByItself>>::discard(null_mut(), &ready) };
    assert_eq!((codec.0.get(), Rc::strong_count(&codec.0)), (0, 2));
}

#[test]
fn strings_and_arrays_keep_what_closes_them_too() {
    type Text = ByType<Utf8, Alone>;
    type Items = ByType<NoEncoding, Counted<Elements, UnsaidNul>>;
    let codec = Codec::new();
    let text = codec.open(c"text".as_ptr().cast_mut());
    let ready = codec.ready::<Text, NativeStr<CloseCodec>>();
    // SAFETY: ends with a NUL.
    let string = unsafe { <NativeStr<CloseCodec> as Take<Text>>::take(text, ready) }.unwrap();
    assert_eq!(&*string, "text");
    drop(string);
    let wrong: *mut c_char = codec.open(c"\xff".as_ptr().cast_mut());
    let ready = codec.ready::<Text, NativeStr<CloseCodec>>();
    // SAFETY: as above.
    assert!(unsafe { <NativeStr<CloseCodec> as Take<Text>>::take(wrong, ready) }.is_err());
    let copied = codec.open(c"copied".as_ptr().cast_mut());
    type Copied = FreeWith<ByWord<Utf8, Alone>, CloseCodec>;
    let ready = codec.ready::<Copied, String>();
    // SAFETY: as above.
    assert_eq!(unsafe { <String as Take<Copied>>::take(copied, ready) }.unwrap(), "copied");
    let mut numbers = [1_u16, 2, 3];
    for (length, is_right) in [(3, true), (usize::MAX, false)] {
        let array = PointerMut(codec.open(numbers.as_mut_ptr()));
        let mut buffer = buffer();
        // SAFETY: the instance outlives the call.
        let call = unsafe { call_of(&mut buffer, (&raw const codec).cast()) };
        let ready = <<NativeVec<u16, CloseCodec> as TakeCounted<Items>>::Ready as Prepared>::prepare(&call).unwrap();
        // SAFETY: as long as that, or refused.
        let array =
            unsafe { <NativeVec<u16, CloseCodec> as TakeCounted<Items>>::take_counted(array, ready, || Ok(length)) };
        assert_eq!(array.map(|array| array.to_vec()).ok(), is_right.then(|| vec![1, 2, 3]));
        let array = PointerMut(codec.open(numbers.as_mut_ptr()));
        let ready =
            <<Vec<u16> as TakeCounted<FreeWith<Items, CloseCodec>>>::Ready as Prepared>::prepare(&call).unwrap();
        // SAFETY: as above.
        let array = unsafe {
            <Vec<u16> as TakeCounted<FreeWith<Items, CloseCodec>>>::take_counted(array, ready, || Ok(length))
        };
        assert_eq!(array.ok(), is_right.then(|| vec![1, 2, 3]));
    }
    assert_eq!((codec.0.get(), Rc::strong_count(&codec.0)), (0, 1));
}

#[test]
fn a_box_is_one_word_where_nothing_is_kept() {
    fn words<F: Free>() -> (usize, usize) {
        (
            size_of::<NativeBox<u8, F>>() / size_of::<usize>(),
            size_of::<Option<NativeBox<[u64; 4], F>>>() / size_of::<usize>(),
        )
    }
    assert_eq!((words::<Malloc>(), words::<Kept>()), ((1, 1), (1, 1)));
    assert_eq!(size_of::<Handle>(), 2 * size_of::<usize>());
    let mut buffer = buffer();
    assert!(<Malloc as Close>::keeper(&call(&mut buffer)).is_ok());
}
