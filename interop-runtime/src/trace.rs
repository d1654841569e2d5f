//! `INTEROP_TRACE=call` (feature `trace`): each call, with its arguments, its result and how long it took.
//!
//! A call is one event of the `tracing` crate, target `interop::call`, level TRACE, once it has returned. It is told if a
//! subscriber asks for it, or if the variable `INTEROP_TRACE` has the word `call`; in a program without a subscriber it
//! is then a line on standard error.

use std::any::type_name;
use std::cell::Cell;
use std::fmt::{self, Debug, Write as _};
use std::io::Write as _;
use std::mem::MaybeUninit;
use std::time::Instant;

use tracing::{Level, event, event_enabled};

use crate::library::trace_variable;

/// How much of one value is told, in bytes of text.
const MOST: usize = 200;

/// Held while a call is told: what is called by a subscriber, or by a `Debug` that shows a value, is not told in turn, which
/// would never end.
struct Telling;

thread_local!(static TELLING: Cell<bool> = const { Cell::new(false) });

impl Telling {
    /// Nothing if this thread is telling already.
    fn begin() -> Option<Self> {
        TELLING.with(|telling| !telling.replace(true)).then_some(Self)
    }
}

impl Drop for Telling {
    fn drop(&mut self) {
        TELLING.set(false);
    }
}

/// Whether calls are told.
#[inline]
pub fn is_on() -> bool {
    let Some(_telling) = Telling::begin() else { return false };
    event_enabled!(target: "interop::call", Level::TRACE) || trace_variable("call")
}

/// A call that is under way.
pub struct Call {
    module: &'static str,
    function: &'static str,
    arguments: String,
    begun: Instant,
    told: bool,
}

impl Call {
    /// Begins with the arguments, each with its name.
    #[must_use]
    pub fn begin(module: &'static str, function: &'static str, arguments: &[(&str, String)]) -> Self {
        let mut text = String::new();
        for (index, (name, value)) in arguments.iter().enumerate() {
            let comma = if index == 0 { "" } else { ", " };
            let _ = write!(text, "{comma}{name} = {value}");
        }
        Self { module, function, arguments: text, begun: Instant::now(), told: false }
    }

    /// It returned this.
    pub fn returned(mut self, value: String) {
        self.tell(&value, None);
    }

    /// It failed with this.
    pub fn failed(mut self, error: String) {
        self.tell("", Some(&error));
    }

    fn tell(&mut self, returned: &str, error: Option<&str>) {
        let duration = self.begun.elapsed();
        self.told = true;
        let _telling = Telling::begin();
        let Self { module, function, arguments, .. } = self;
        if tracing::dispatcher::has_been_set() {
            match error {
                None => {
                    event!(target: "interop::call", Level::TRACE, module, function, %arguments, %returned, ?duration)
                }
                Some(error) => {
                    event!(target: "interop::call", Level::TRACE, module, function, %arguments, %error, ?duration)
                }
            }
            return;
        }
        let (word, value) = error.map_or(("returned", returned), |error| ("failed with", error));
        let line = format!("interop: {module}::{function}({arguments}) {word} {value} after {duration:?}\n");
        // Standard error may be closed: then nobody is told, and nothing else changes.
        let _ = std::io::stderr().write_all(line.as_bytes());
    }
}

impl Drop for Call {
    /// A call that neither returned nor failed panicked.
    fn drop(&mut self) {
        if !self.told && std::thread::panicking() {
            self.tell("", Some("a panic"));
        }
    }
}

/// A value on its way into the text. Which of the two traits shows it is decided by what its type has; of a buffer without
/// values only the size is told, by functions that go before both.
pub struct Shown<'a, T: ?Sized>(pub &'a T);

/// What is told of a buffer that nothing has been written to.
fn uninitialised<T>(buffer: &[MaybeUninit<T>]) -> String {
    format!("<{} × MaybeUninit<{}>>", buffer.len(), type_name::<T>())
}

impl<T> Shown<'_, &mut [MaybeUninit<T>]> {
    /// Its size.
    #[must_use]
    pub fn show(&self) -> String {
        uninitialised(self.0)
    }
}

impl<T, const N: usize> Shown<'_, &mut [MaybeUninit<T>; N]> {
    /// Its size.
    #[must_use]
    pub fn show(&self) -> String {
        uninitialised(self.0.as_slice())
    }
}

impl<T> Shown<'_, Option<&mut [MaybeUninit<T>]>> {
    /// Its size, if it is there.
    #[must_use]
    pub fn show(&self) -> String {
        self.0.as_ref().map_or_else(|| "None".to_owned(), |buffer| format!("Some({})", uninitialised(buffer)))
    }
}

/// A value that can be shown.
pub trait ShowDebug {
    /// Its text, cut off where it is long.
    fn show(&self) -> String;
}

impl<T: Debug + ?Sized> ShowDebug for Shown<'_, T> {
    fn show(&self) -> String {
        let _telling = Telling::begin();
        let mut text = Limited(String::new());
        if write!(text, "{:?}", self.0).is_err() {
            text.0.push('…');
        }
        text.0
    }
}

/// Any other value.
pub trait ShowType {
    /// The name of its type.
    fn show(&self) -> String;
}

impl<T: ?Sized> ShowType for &Shown<'_, T> {
    fn show(&self) -> String {
        format!("<{}>", type_name::<T>())
    }
}

/// Text that has an end: a large buffer is not formatted to its last byte.
struct Limited(String);

impl fmt::Write for Limited {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let room = MOST - self.0.len();
        let end = (0..=room.min(text.len())).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
        self.0.push_str(&text[..end]);
        if end < text.len() { Err(fmt::Error) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use std::mem::MaybeUninit;

    use super::{MOST, ShowDebug as _, ShowType as _, Shown};

    struct Silent;

    #[test]
    #[allow(clippy::needless_borrow, reason = "as generated code writes it")]
    fn values_are_shown_as_they_can_be() {
        assert_eq!((&Shown(&5)).show(), "5");
        assert_eq!((&Shown("text")).show(), "\"text\"");
        assert_eq!((&Shown(&Silent)).show(), "<interop_runtime::trace::tests::Silent>");
    }

    #[test]
    #[allow(clippy::needless_borrow, reason = "as generated code writes it")]
    fn of_a_buffer_without_values_the_size_is_shown() {
        let mut buffer = [MaybeUninit::<u8>::uninit(); 256];
        assert_eq!((&Shown(&&mut buffer)).show(), "<256 × MaybeUninit<u8>>");
        assert_eq!((&Shown(&&mut buffer[..16])).show(), "<16 × MaybeUninit<u8>>");
        assert_eq!((&Shown(&Some(&mut buffer[..16]))).show(), "Some(<16 × MaybeUninit<u8>>)");
        assert_eq!((&Shown(&None::<&mut [MaybeUninit<u8>]>)).show(), "None");
    }

    #[test]
    #[allow(clippy::needless_borrow, reason = "as generated code writes it")]
    fn a_long_value_is_cut_off() {
        let shown = (&Shown("ä".repeat(1_000_000).as_str())).show();
        assert!(shown.ends_with("ä…") && shown.len() <= MOST + '…'.len_utf8());
        assert!((&Shown(&[0_u8; 1000][..])).show().ends_with('…'));
    }
}
