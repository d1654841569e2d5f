//! How a library is handed to the system, and what the system says.

use crate::library::error::Diagnosis;

/// What the system said of a library that it does not open, and what is known without its words.
pub(in crate::library) type Failure = (String, Option<Diagnosis>);

/// How a library is handed to the system.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::library) enum Opening {
    /// By its absolute path.
    Path,
    /// By its name, for the system to search.
    Search,
    /// By its name, for Windows to search in its own directory only; elsewhere as the other.
    SearchSystem32,
}

/// What the system said, without libloading's own words around it.
pub(super) fn message(error: &libloading::Error) -> String {
    match std::error::Error::source(error) {
        Some(system) => system.to_string(),
        None => error.to_string(),
    }
}
