//! What a stranger writes for types that do not cross by themselves: conversions, and nothing unsafe.

#![forbid(unsafe_code)]

use std::cell::Cell;
use std::collections::BTreeMap;
use std::ffi::{CString, c_int};
use std::net::Ipv4Addr;
use std::num::Wrapping;
use std::ops::Deref;
use std::rc::Rc;
use std::time::Duration;

use interop::Error;
use interop::marshal::{Elements, FromNative, Kept, ToNative};

/// A duration is a `uint32_t` of milliseconds, none of which is 13.
pub enum Millis {}

impl ToNative<Millis> for Duration {
    type As = u32;
    fn to_native(&self) -> Result<u32, Error> {
        u32::try_from(self.as_millis()).map_err(Error::other)
    }
}

impl FromNative<Millis> for Duration {
    type As = u32;
    fn from_native(millis: u32) -> Result<Self, Error> {
        if millis == 13 { Err(Error::other("an unlucky number")) } else { Ok(Duration::from_millis(millis.into())) }
    }
}

/// A number that may be missing is an `int`, and -1 is none.
pub enum MinusOne {}

impl ToNative<MinusOne> for Option<u32> {
    type As = c_int;
    fn to_native(&self) -> Result<c_int, Error> {
        self.map_or(Ok(-1), |number| c_int::try_from(number).map_err(Error::other))
    }
}

impl FromNative<MinusOne> for Option<u32> {
    type As = c_int;
    fn from_native(number: c_int) -> Result<Self, Error> {
        if number == -1 { Ok(None) } else { u32::try_from(number).map(Some).map_err(Error::other) }
    }
}

/// An IPv4 address is an `unsigned char[4]`.
pub enum Octets {}

impl ToNative<Octets> for Ipv4Addr {
    type As = [u8; 4];
    fn to_native(&self) -> Result<[u8; 4], Error> {
        Ok(self.octets())
    }
}

impl FromNative<Octets> for Ipv4Addr {
    type As = [u8; 4];
    fn from_native(octets: [u8; 4]) -> Result<Self, Error> {
        Ok(octets.into())
    }
}

/// A number is an `int32_t` of so many parts.
pub enum Parts<const IN_ONE: u32> {}

impl<const IN_ONE: u32> ToNative<Parts<IN_ONE>> for f64 {
    type As = i32;
    fn to_native(&self) -> Result<i32, Error> {
        let parts = (self * f64::from(IN_ONE)).round();
        if parts.abs() <= f64::from(i32::MAX) { Ok(parts as i32) } else { Err(Error::other("too many parts")) }
    }
}

impl<const IN_ONE: u32> FromNative<Parts<IN_ONE>> for f64 {
    type As = i32;
    fn from_native(parts: i32) -> Result<Self, Error> {
        Ok(f64::from(parts) / f64::from(IN_ONE))
    }
}

/// What is wrapped crosses as what is in it.
pub enum Inner {}

impl<T: Copy> ToNative<Inner> for Wrapping<T> {
    type As = T;
    fn to_native(&self) -> Result<T, Error> {
        Ok(self.0)
    }
}

impl<T> FromNative<Inner> for Wrapping<T> {
    type As = T;
    fn from_native(inner: T) -> Result<Self, Error> {
        Ok(Self(inner))
    }
}

/// A name, which is not empty.
#[derive(Debug, Clone, PartialEq)]
pub struct Name(String);

impl Name {
    /// Of a text that is not empty.
    pub fn new(text: &str) -> Option<Self> {
        (!text.is_empty()).then(|| Self(text.to_owned()))
    }
}

/// A name is its text.
pub enum Text {}

// The text is lent where it stands.
impl<'n> ToNative<Text> for &'n Name {
    type As = &'n str;
    fn to_native(&self) -> Result<&'n str, Error> {
        Ok(&self.0)
    }
}

impl FromNative<Text> for Name {
    type As = String;
    fn from_native(text: String) -> Result<Self, Error> {
        if text == "item 2" { Err(Error::other("no name")) } else { Ok(Self(text)) }
    }
}

/// What is gone after the call: the text of a map.
pub enum Pairs {}

impl ToNative<Pairs> for &BTreeMap<&str, u32> {
    type As = Kept<CString>;
    fn to_native(&self) -> Result<Kept<CString>, Error> {
        let pairs: Vec<String> = self.iter().map(|(name, value)| format!("{name}={value}")).collect();
        CString::new(pairs.join(";")).map(Kept).map_err(Error::other)
    }
}

/// A track is its points, of which the caller says how many they are.
#[derive(Debug, PartialEq)]
pub struct Track(pub Vec<Duration>);

/// Each point is milliseconds.
pub enum Points {}

impl<'t> ToNative<Points> for &'t Track {
    type As = <&'t [Duration] as ToNative<Elements<Millis>>>::As;
    fn to_native(&self) -> Result<Self::As, Error> {
        ToNative::<Elements<Millis>>::to_native(&self.0.as_slice())
    }
}

impl FromNative<Points> for Track {
    type As = Vec<u32>;
    fn from_native(points: Vec<u32>) -> Result<Self, Error> {
        FromNative::<Elements<Millis>>::from_native(points).map(Track)
    }
}

/// Numbers that native code reads where they stand.
pub struct Samples(pub Box<[u32]>);

/// Samples are their array.
pub enum InPlace {}

impl<'t> ToNative<InPlace> for &'t Samples {
    type As = &'t [u32];
    fn to_native(&self) -> Result<&'t [u32], Error> {
        Ok(&self.0)
    }
}

/// What must be undone after the call: it says how often that has happened.
pub struct Session {
    number: u32,
    closed: Rc<Cell<u32>>,
}

impl Deref for Session {
    type Target = u32;
    fn deref(&self) -> &u32 {
        &self.number
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        self.closed.set(self.closed.get() + 1);
    }
}

/// Opens a session for the call. There is none with the number 13.
pub struct Opens(pub u32, pub Rc<Cell<u32>>);

/// A pointer to the number of a session that is open while native code runs.
pub enum Opened {}

impl ToNative<Opened> for Opens {
    type As = Kept<Session>;
    fn to_native(&self) -> Result<Self::As, Error> {
        if self.0 == 13 {
            return Err(Error::other("no such session"));
        }
        Ok(Kept(Session { number: self.0, closed: Rc::clone(&self.1) }))
    }
}
