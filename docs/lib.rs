//! The guide's chapters, compiled as documentation tests: `cargo test -p interop-docs`.

/// The front page of the repository.
#[doc = include_str!("../README.md")]
pub mod readme {}

/// The first call in five minutes.
#[doc = include_str!("first-call.md")]
pub mod first_call {}

/// The grammar of a declaration.
#[doc = include_str!("grammar.md")]
pub mod grammar {}

/// Strings.
#[doc = include_str!("strings.md")]
pub mod strings {}

/// Who owns what.
#[doc = include_str!("ownership.md")]
pub mod ownership {}

/// How a call fails.
#[doc = include_str!("failure.md")]
pub mod failure {}

/// Libraries.
#[doc = include_str!("libraries.md")]
pub mod libraries {}

/// Before the first call.
#[doc = include_str!("availability.md")]
pub mod availability {}

/// What `safe fn` promises.
#[doc = include_str!("safety.md")]
pub mod safety {}

/// Who decides which library is loaded.
#[doc = include_str!("security.md")]
pub mod security {}

/// What a call costs.
#[doc = include_str!("performance.md")]
pub mod performance {}

/// Seeing what happens.
#[doc = include_str!("seeing.md")]
pub mod seeing {}

/// What each platform has.
#[doc = include_str!("platforms.md")]
pub mod platforms {}

/// Coming from P/Invoke.
#[doc = include_str!("from-pinvoke.md")]
pub mod from_pinvoke {}

/// From bindgen.
#[doc = include_str!("bindgen.md")]
pub mod bindgen {}

/// What was decided, and why.
#[doc = include_str!("decisions.md")]
pub mod decisions {}
