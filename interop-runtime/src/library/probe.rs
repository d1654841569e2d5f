//! Resolving a declared library: who is asked and what is tried, in order.

use std::{ffi::OsStr, panic::Location, path::PathBuf};

use super::{
    Library,
    answer::Answer,
    candidates::{Candidate, Os, Place},
    declaration::Declaration,
    error::{Advice, Attempt, Diagnosis, LibraryNotFound, LoadError},
    loaded::{Loaded, Provider},
    open::{self, OpenLibrary},
    places,
    platform::Opening,
    resolver::{self, Moment, Request},
    trace,
};

#[cfg(feature = "diagnostics")]
use super::diagnose;

/// Resolves the library, or says why it cannot be.
#[cold]
pub(super) fn resolve(library: &Library) -> Result<&'static Loaded, LoadError> {
    try_resolve(library).map_err(|attempts| LoadError::LibraryNotFound(not_found(library, attempts)))
}

/// The same, without looking for the reasons.
#[cold]
pub(super) fn try_resolve(library: &Library) -> Result<&'static Loaded, Vec<Attempt>> {
    let mut probe = Probe { library, attempts: Vec::new(), opened: false };
    let Some(provider) = probe.provider() else { return Err(probe.attempts) };
    let (kept, late) = library.cache().publish(Loaded::new(provider));
    if let Some(late) = late.filter(|_| probe.opened) {
        late.close_again(kept);
    }
    Ok(kept)
}

struct Probe<'a> {
    library: &'a Library,
    attempts: Vec<Attempt>,
    /// Whether the library was opened here; a resolver may have opened its answer itself.
    opened: bool,
}

impl Probe<'_> {
    fn provider(&mut self) -> Option<Provider> {
        if self.library.is_process() {
            return match OpenLibrary::process() {
                Ok(open) => Some(self.system(open)),
                Err(failure) => {
                    self.failed(self.library.name().to_owned(), Place::Memory, failure, None);
                    None
                }
            };
        }
        let candidates = self.library.declaration().names.candidates(Os::HOST);
        let names: Vec<String> = candidates.iter().map(|candidate| candidate.file.clone().into_owned()).collect();
        let request = Request::new(self.library, &names);
        if let Some((answer, resolver)) = resolver::ask(Moment::First, request) {
            return self.answered(answer, resolver, |probe| probe.declared(&candidates));
        }
        if let Some(open) = self.declared(&candidates) {
            return Some(self.system(open));
        }
        let (answer, resolver) = resolver::ask(Moment::LastResort, request.after(&self.attempts))?;
        self.answered(answer, resolver, |_| None)
    }

    /// The first of the declared names that can be loaded, in the declared places.
    fn declared(&mut self, candidates: &[Candidate]) -> Option<OpenLibrary> {
        let address = std::ptr::from_ref(self.library).cast();
        let places = self.library.declaration().places.resolve(address);
        // Place by place: what a program brings with it goes before what happens to be installed.
        for (index, place) in places.iter().enumerate() {
            if let places::Place::Skipped(search, reason) = place
                && let Some(name) = candidates.iter().find(|candidate| candidate.place == Place::Searched)
            {
                let diagnosis = Diagnosis::PlaceSkipped { place: *search, reason: reason.clone() };
                self.failed(name.file.clone().into_owned(), Place::Searched, (String::new(), Some(diagnosis)), None);
            }
            for candidate in candidates {
                let file: &str = &candidate.file;
                let opened = match (candidate.place, place) {
                    (Place::Searched, places::Place::System(opening)) => {
                        self.open(file.as_ref(), Place::Searched, *opening, None)
                    }
                    (Place::Searched, places::Place::Directory(directory)) => {
                        self.open(directory.join(file).as_os_str(), Place::Absolute, Opening::Path, None)
                    }
                    (Place::Searched, places::Place::Skipped(..)) => None,
                    // A path is where it is, and is tried once.
                    (place, _) if index == 0 => self.open(file.as_ref(), place, Opening::Search, None),
                    _ => None,
                };
                if opened.is_some() {
                    return opened;
                }
            }
        }
        None
    }

    /// An answer counts, whether it can be loaded or not. `real` finds the library that a partial fake stands on.
    fn answered(
        &mut self,
        answer: Answer,
        resolver: &'static Location<'static>,
        real: impl FnOnce(&mut Self) -> Option<OpenLibrary>,
    ) -> Option<Provider> {
        match answer {
            Answer::Path(path) => self.by_path(path, resolver).map(|open| self.system(open)),
            Answer::Open(open) => Some(self.system(open)),
            Answer::Fake(fake) if fake.is_partial() => {
                let real = Loaded::new(real(self).map(|open| self.system(open))?);
                // It stays, as the fake does.
                Some(Provider::Fake { fake, beneath: Some(Box::leak(Box::new(real))) })
            }
            Answer::Fake(fake) => Some(Provider::Fake { fake, beneath: None }),
        }
    }

    fn by_path(&mut self, path: PathBuf, resolver: &'static Location<'static>) -> Option<OpenLibrary> {
        // A name is not a path: who answers says where.
        let place = if path.is_absolute() { Place::Absolute } else { Place::Relative };
        self.open(path.as_os_str(), place, Opening::Path, Some(resolver))
    }

    fn open(
        &mut self,
        file: &OsStr,
        place: Place,
        opening: Opening,
        resolver: Option<&'static Location<'static>>,
    ) -> Option<OpenLibrary> {
        match open::open(file, place, opening, self.library.declaration().flags) {
            Ok(open) => {
                trace::loaded(self.library.name(), &open);
                self.opened = true;
                Some(open)
            }
            Err(failure) => {
                self.failed(file.to_string_lossy().into_owned(), place, failure, resolver);
                None
            }
        }
    }

    fn failed(
        &mut self,
        candidate: String,
        place: Place,
        (message, diagnosis): (String, Option<Diagnosis>),
        resolver: Option<&'static Location<'static>>,
    ) {
        let attempt = Attempt { candidate, place, message, diagnosis, resolver };
        trace::failed(self.library.name(), &attempt);
        self.attempts.push(attempt);
    }

    fn system(&self, open: OpenLibrary) -> Provider {
        Provider::System { open, loader: self.library.declaration().loader }
    }
}

fn not_found(library: &Library, attempts: Vec<Attempt>) -> LibraryNotFound {
    let Declaration { names, places, .. } = library.declaration();
    let advice = if attempts.iter().any(Attempt::is_of_resolver) {
        Advice::Resolver
    } else if library.is_process() {
        Advice::None
    } else if places.have_the_system() {
        Advice::Install
    } else {
        Advice::Bring
    };
    let derived = Os::HOST != Os::Windows && names.stem(Os::HOST).is_some() && !names.is_versioned();
    let unversioned = derived && advice == Advice::Install;
    let error = LibraryNotFound { advice, unversioned, ..LibraryNotFound::new(library.name().into(), attempts) };
    #[cfg(feature = "diagnostics")]
    let error = diagnose::library(error, (advice == Advice::Install).then_some(names));
    error
}
