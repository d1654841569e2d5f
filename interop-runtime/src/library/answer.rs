//! What a [resolver](super::resolver) answers.

use std::path::PathBuf;

use super::{fake::Fake, open::OpenLibrary};

/// What a resolver answers.
///
/// An answer counts: if it cannot be loaded, that is the error, and nothing else is tried. A resolver that has nothing to
/// say gives `None`.
#[derive(Debug)]
#[non_exhaustive]
pub enum Answer {
    /// Load the file at this absolute path, with the declaration's flags.
    Path(PathBuf),
    /// Take this library, which is open already.
    Open(OpenLibrary),
    /// Take these functions. They stay; [`Fake::install`] is for fakes that are removed again. What a
    /// [`partial`](Fake::partial) fake has not, the library has that the declaration itself finds.
    Fake(Fake),
}
