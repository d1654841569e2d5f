//! What a stranger writes for a type that is not theirs.

#![forbid(unsafe_code)]

use std::time::Duration;

use interop::Error;
use interop::marshal::{FromNative, ToNative};

/// A duration is a `uint32_t` of milliseconds.
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
