//! The user's own types: [the chapter](crate::guide::own_types) begins with an example.
//!
//! A declaration names a *marshaler*, a type of yours, that says how a value crosses: `#[marshal(with = M)]` on a parameter,
//! `#[marshal(element(with = M))]` where it stands in a slice, an array or a vector, and the same in `#[returns(…)]`. The type whose value
//! it is need not be yours.
//!
//! | | |
//! |---|---|
//! | [`ToNative`], [`FromNative`] | safe: the value is converted to one of a type that crosses by itself, and made of one |
//! | [`Kept`] | what a conversion makes for one call |
//! | [`Elements`] | the marshaler of a slice, an array or a vector, of that of its elements |
//! | [`ByHand`] | the value crosses by the traits below, whose policy is the marshaler |
//! | [`Lend`], [`LendMut`], [`Take`], [`Borrow`], [`Give`] | unsafe: native values by hand, in each direction, with the memory of the [`Call`] |
//!
//! .NET's names are `MarshalUsing` for `with`, and `CustomMarshaller` for a marshaler.
//!
//! ```
//! use std::ffi::c_uint;
//! use std::time::Duration;
//!
//! use interop::Error;
//! use interop::marshal::{FromNative, ToNative};
//!
//! /// A duration is an `unsigned int` of seconds.
//! pub enum Seconds {}
//!
//! impl ToNative<Seconds> for Duration {
//!     type As = c_uint;
//!     fn to_native(&self) -> Result<c_uint, Error> {
//!         c_uint::try_from(self.as_secs()).map_err(Error::other)
//!     }
//! }
//!
//! impl FromNative<Seconds> for Duration {
//!     type As = c_uint;
//!     fn from_native(seconds: c_uint) -> Result<Self, Error> {
//!         Ok(Duration::from_secs(seconds.into()))
//!     }
//! }
//!
//! #[interop::import(library = interop::Library::PROCESS)]
//! unsafe extern "C" {
//!     /// `unsigned int sleep(unsigned int seconds);`, which returns what is left of it.
//!     #[returns(with = Seconds)]
//!     safe fn sleep(#[marshal(with = Seconds)] time: Duration) -> Duration;
//! }
//!
//! # if cfg!(unix) {
//! assert_eq!(sleep(Duration::ZERO), Duration::ZERO);
//! # }
//! ```

pub use interop_runtime::marshal::{
    Borrow, ByHand, Call, Elements, FromNative, Give, Kept, Lend, LendMut, Prepared, Shape, Take, ToNative,
};
