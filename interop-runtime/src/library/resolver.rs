//! Resolvers: functions of the program that say which library a declaration stands for.
//!
//! A library is resolved once, at its first use, in this order: what is loaded already · the library's own resolvers
//! ([`Library::add_resolver`]) · the program's ([`add`]) · the places and names of the declaration · the program's last
//! resort ([`add_last_resort`]). In each, the one added last is asked first, and the first answer is taken. So a resolver
//! is added before the library is used for the first time; what is loaded stays.
//!
//! Answers to .NET's `NativeLibrary.SetDllImportResolver`, `AssemblyLoadContext.LoadUnmanagedDll`, and its event
//! `ResolvingUnmanagedDll`.
//!
//! ```
//! use std::{env, path::PathBuf};
//! use interop_runtime::library::{Library, resolver::{self, Answer}};
//!
//! static ZLIB: Library = Library::new("z").soname(1).windows("zlib1.dll");
//!
//! // A directory that is known at run time only.
//! let directory: PathBuf = env::temp_dir();
//! let bundled = resolver::add(move |request| {
//!     let candidates = request.candidates().iter().map(|name| directory.join(name));
//!     candidates.into_iter().find(|path| path.is_file()).map(Answer::Path)
//! });
//! ZLIB.is_available();
//! drop(bundled); // it is not asked any more
//! ```

use std::{
    fmt,
    panic::Location,
    ptr,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
};

pub use super::answer::Answer;
use super::{Library, error::Attempt, reentry::unless_within, trace};

/// What a resolver is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Request<'a> {
    library: &'a Library,
    candidates: &'a [String],
    attempts: &'a [Attempt],
}

/// Keeps a resolver added until it is dropped.
///
/// What it was answered before stays loaded.
#[must_use = "the resolver is removed when this is dropped: keep it, or call `keep`"]
pub struct ResolverGuard {
    id: u64,
}

/// When a resolver is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Moment {
    First,
    LastResort,
}

type Resolver = dyn Fn(&Request<'_>) -> Option<Answer> + Send + Sync;

#[derive(Clone)]
struct Entry {
    id: u64,
    moment: Moment,
    /// The address of the declaration that it is for, or none if for all.
    library: Option<usize>,
    resolver: Arc<Resolver>,
    added_at: &'static Location<'static>,
}

/// All resolvers, in the order in which they were added.
static RESOLVERS: Mutex<Vec<Entry>> = Mutex::new(Vec::new());

/// Adds a resolver that is asked for every library of the program, before anything is searched.
///
/// It may be asked from several threads at once. It must not use the library that it is asked for; where it does, it is not
/// asked again for it meanwhile.
#[track_caller]
pub fn add(resolver: impl Fn(&Request<'_>) -> Option<Answer> + Send + Sync + 'static) -> ResolverGuard {
    insert(Moment::First, None, Arc::new(resolver), Location::caller())
}

/// Adds a resolver that is asked for every library that nothing else has found: .NET's `ResolvingUnmanagedDll`.
///
/// [`Request::attempts`] says what was tried.
///
/// ```
/// use interop_runtime::library::{Library, resolver};
///
/// static ABSENT: Library = Library::new("interop_absent").soname(1);
///
/// let _teller = resolver::add_last_resort(|request| {
///     eprintln!("{} is not installed; {} names were tried", request.name(), request.attempts().len());
///     None
/// });
/// assert!(!ABSENT.is_available());
/// ```
#[track_caller]
pub fn add_last_resort(resolver: impl Fn(&Request<'_>) -> Option<Answer> + Send + Sync + 'static) -> ResolverGuard {
    insert(Moment::LastResort, None, Arc::new(resolver), Location::caller())
}

impl Library {
    /// Adds a resolver for this library, which is asked before those of the program and before anything is searched.
    ///
    /// Answers to .NET's `NativeLibrary.SetDllImportResolver`, of which there can be one only. The order, and when to add
    /// one, stand in [`resolver`](self).
    ///
    /// ```
    /// use interop_runtime::library::{Library, resolver::Answer};
    ///
    /// static CODEC: Library = Library::new("codec").soname(2);
    ///
    /// let resolver = CODEC.add_resolver(|request| {
    ///     assert_eq!(request.name(), "codec");
    ///     Some(Answer::Path("/opt/interop-absent/libcodec.so.2".into()))
    /// });
    /// println!("{}", CODEC.load().unwrap_err()); // the answer cannot be loaded, so nothing else is tried
    /// drop(resolver);
    /// ```
    #[track_caller]
    pub fn add_resolver(
        &'static self,
        resolver: impl Fn(&Request<'_>) -> Option<Answer> + Send + Sync + 'static,
    ) -> ResolverGuard {
        insert(Moment::First, Some(ptr::from_ref(self).addr()), Arc::new(resolver), Location::caller())
    }
}

impl<'a> Request<'a> {
    pub(super) fn new(library: &'a Library, candidates: &'a [String]) -> Self {
        Self { library, candidates, attempts: &[] }
    }

    pub(super) fn after(self, attempts: &'a [Attempt]) -> Self {
        Self { attempts, ..self }
    }

    /// The name that the library was declared with.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.library.name()
    }

    /// The file names, or absolute paths, that the declaration stands for on this system, in order.
    #[must_use]
    pub fn candidates(&self) -> &'a [String] {
        self.candidates
    }

    /// What was tried already. Empty but for a last resort.
    #[must_use]
    pub fn attempts(&self) -> &'a [Attempt] {
        self.attempts
    }
}

impl ResolverGuard {
    /// Leaves the resolver added for as long as the program runs.
    pub fn keep(self) {
        std::mem::forget(self);
    }

    /// Removes it now; the same as dropping this.
    pub fn remove(self) {}
}

impl Drop for ResolverGuard {
    fn drop(&mut self) {
        let mut resolvers = resolvers();
        let removed = resolvers.iter().position(|entry| entry.id == self.id).map(|at| resolvers.remove(at));
        // What the resolver owns may have a destructor that adds or removes one.
        drop(resolvers);
        drop(removed);
    }
}

impl fmt::Debug for ResolverGuard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ResolverGuard").finish_non_exhaustive()
    }
}

fn insert(
    moment: Moment,
    library: Option<usize>,
    resolver: Arc<Resolver>,
    added_at: &'static Location<'static>,
) -> ResolverGuard {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    let id = NEXT.fetch_add(1, Ordering::Relaxed);
    resolvers().push(Entry { id, moment, library, resolver, added_at });
    ResolverGuard { id }
}

fn resolvers() -> MutexGuard<'static, Vec<Entry>> {
    RESOLVERS.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The first answer, and where the resolver was added that gave it. Nothing is locked while they are asked.
pub(super) fn ask(moment: Moment, request: Request<'_>) -> Option<(Answer, &'static Location<'static>)> {
    let library = ptr::from_ref(request.library).addr();
    let mut entries: Vec<Entry> = resolvers().iter().filter(|entry| entry.moment == moment).cloned().collect();
    entries.retain(|entry| entry.library.is_none_or(|wanted| wanted == library));
    if entries.is_empty() {
        return None;
    }
    let own = entries.iter().rev().filter(|entry| entry.library.is_some());
    let general = entries.iter().rev().filter(|entry| entry.library.is_none());
    let mut entries = own.chain(general);
    let ask = || {
        entries.find_map(|entry| {
            let answer = (entry.resolver)(&request);
            trace::resolver(request.name(), entry.added_at, answer.as_ref());
            answer.map(|answer| (answer, entry.added_at))
        })
    };
    unless_within(request.library, ask).flatten()
}
