//! [`Imports`]: the exports that a block declares, to be asked for and bound before anything is called.

use std::{
    ffi::CStr,
    fmt,
    marker::PhantomData,
    ptr::{self, NonNull},
};

use super::{AsLibrary, Library, LoadError, Symbol, error::ImportsNotFound, symbol::entry_points};
use crate::{Error, ErrorKind, metadata};

/// The imports of a block: what the `api = NAME` of its declaration dereferences to.
///
/// A program that must know before its first call whether everything is there asks here. One method per import stands
/// beside these, under the import's name: [`NAME.compress()`](Import) is the import `compress`. (Where an import has the
/// name of a method here, `NAME.load()` is the import, and `Imports::load(&NAME)` the method.)
///
/// Answers to .NET's `Marshal.PrelinkAll`, `NativeLibrary.TryGetExport`, and reflection on a `DllImport`.
pub struct Imports<A>(PhantomData<fn() -> A>);

/// The block behind an `api = NAME`. Implemented by `#[interop::import]` only.
///
/// # Safety
/// The table is that of the block's own symbols.
#[doc(hidden)]
pub unsafe trait Declarations: Sized + 'static {
    /// What was declared.
    const METADATA: &'static metadata::Block;
    /// What there is to bind.
    fn table() -> &'static Table;
}

/// Gives the library of a block, or of an import that has one of its own.
type GivesLibrary = fn() -> &'static Library;

/// The imports of a block as generated code writes them down: one pointer and the names for each, because a block of a
/// thousand imports has them in every program that asks for one.
#[doc(hidden)]
pub struct Table {
    /// The block's library; none if the linker binds.
    library: Option<GivesLibrary>,
    /// Whether all is bound at once.
    eager: bool,
    /// In the order of declaration.
    symbols: &'static [&'static Symbol],
    /// For each symbol: `?` if it is optional, the names as [`Import`] has them, and one more NUL.
    names: &'static [u8],
    /// The libraries of imports that have one of their own.
    libraries: &'static [(&'static Symbol, GivesLibrary)],
}

/// How long [`joined`] is.
#[doc(hidden)]
#[must_use]
pub const fn joined_length(texts: &[&str]) -> usize {
    let (mut length, mut index) = (0, 0);
    while index < texts.len() {
        length += texts[index].len();
        index += 1;
    }
    length
}

/// The texts as one, so that a table needs no pointer to each, which the loader would have to relocate.
#[doc(hidden)]
#[must_use]
pub const fn joined<const LENGTH: usize>(texts: &[&str]) -> [u8; LENGTH] {
    let mut joined = [0; LENGTH];
    let mut rest: &mut [u8] = &mut joined;
    let mut index = 0;
    while index < texts.len() {
        let (text, others) = rest.split_at_mut(texts[index].len());
        text.copy_from_slice(texts[index].as_bytes());
        rest = others;
        index += 1;
    }
    joined
}

/// One import of a block: a function or a variable of a native library, bound or not.
///
/// ```
/// # mod interop { pub use interop_runtime::*; }
/// use interop_runtime::library::Import;
///
/// fn report(import: Import) {
///     println!("{}: {}", import.name(), if import.is_available() { "there" } else { "absent" });
/// }
/// ```
#[derive(Clone, Copy)]
pub struct Import {
    symbol: &'static Symbol,
    library: GivesLibrary,
    /// The Rust name, then the entry points, each with its NUL; one name alone is both.
    names: &'static str,
    optional: bool,
}

impl Import {
    /// # Safety
    /// As for [`Symbol::bind`]: `names` is the Rust name and what the symbol is declared by.
    #[doc(hidden)]
    #[must_use]
    pub const unsafe fn new(
        symbol: &'static Symbol,
        library: GivesLibrary,
        names: &'static str,
        optional: bool,
    ) -> Self {
        Self { symbol, library, names, optional }
    }

    /// Its Rust name.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.names.split('\0').next().unwrap_or_default()
    }

    /// The exported names that are looked for, in order.
    pub fn entry_points(&self) -> impl Iterator<Item = &'static CStr> {
        entry_points(self.entry_point_names())
    }

    fn entry_point_names(&self) -> &'static str {
        match &self.names[self.name().len() + 1..] {
            "" => self.names,
            entry_points => entry_points,
        }
    }

    /// Whether its absence is expected: `#[optional]`, or a declared body that takes its place.
    #[must_use]
    pub fn is_optional(&self) -> bool {
        self.optional
    }

    /// Whether it has been found already.
    #[must_use]
    pub fn is_bound(&self) -> bool {
        self.symbol.get().is_some()
    }

    /// Whether it is there, loading the library and looking it up if nobody has yet. Then it is bound.
    ///
    /// Cheaper than [`bind`](Self::bind) where it is not, because nobody looks for the reason. Answers to .NET's
    /// `NativeLibrary.TryGetExport`.
    #[must_use]
    pub fn is_available(&self) -> bool {
        // SAFETY: the library and the names are the symbol's, which whoever made this promised.
        self.is_bound() || unsafe { self.symbol.try_bind((self.library)(), self.entry_point_names()) }.is_some()
    }

    /// Finds it now, so that its first call does not have to. Answers to .NET's `Marshal.Prelink`.
    ///
    /// # Errors
    ///
    /// [`LoadError`], if the library or the export is absent.
    pub fn bind(&self) -> Result<(), LoadError> {
        if self.is_bound() {
            return Ok(());
        }
        // SAFETY: as above.
        unsafe { self.symbol.bind((self.library)(), self.entry_point_names()) }.map(drop).map_err(load_error)
    }
}

impl fmt::Debug for Import {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Import").field("name", &self.name()).field("bound", &self.is_bound()).finish_non_exhaustive()
    }
}

/// Binding fails with nothing else.
fn load_error(error: Error) -> LoadError {
    match error.into_kind() {
        ErrorKind::Load(error) => error,
        ErrorKind::Marshal(error) => unreachable!("{error}"),
        ErrorKind::Panicked(panic) => unreachable!("{panic}"),
    }
}

impl<A: Declarations> Imports<A> {
    #[doc(hidden)]
    #[must_use]
    pub const fn new() -> Self {
        Self(PhantomData)
    }

    /// What was declared, as data.
    #[must_use]
    pub fn metadata(&self) -> &'static metadata::Block {
        A::METADATA
    }

    /// All imports, in the order of declaration.
    pub fn imports(&self) -> impl ExactSizeIterator<Item = Import> {
        A::table().imports()
    }

    /// Loads the block's library now. With `bind = eager`, everything is also bound; with `bind = link`, there is nothing
    /// to do.
    ///
    /// # Errors
    ///
    /// The library is absent; with `bind = eager`, also what [`bind_all`](Self::bind_all) fails with.
    pub fn load(&self) -> Result<(), LoadError> {
        let table = A::table();
        match table.library {
            Some(library) => library().load()?,
            None => return Ok(()),
        }
        if table.eager { table.bind_all().map(drop) } else { Ok(()) }
    }

    /// Binds everything, so that no call can fail for absence any more; returns the [optional](Import::is_optional)
    /// imports that are absent. Answers to .NET's `Marshal.PrelinkAll`.
    ///
    /// # Errors
    ///
    /// Everything that is absent and not optional, at once: [`LoadError::ImportsNotFound`], or what it was, if it is one
    /// thing. What could be bound is bound.
    pub fn bind_all(&self) -> Result<Vec<Import>, LoadError> {
        A::table().bind_all()
    }
}

impl<A> fmt::Debug for Imports<A> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Imports")
    }
}

impl Table {
    /// The library (none if the linker binds), whether all is bound at once, the symbols in the order of declaration, for
    /// each of them `?` if it is optional, the names as [`Import`] has them, and one more NUL, and the libraries of those
    /// that have one of their own.
    ///
    /// # Safety
    /// As for [`Symbol::bind`], for each symbol.
    #[must_use]
    pub const unsafe fn new(
        library: Option<GivesLibrary>,
        eager: bool,
        symbols: &'static [&'static Symbol],
        names: &'static [u8],
        libraries: &'static [(&'static Symbol, GivesLibrary)],
    ) -> Self {
        Self { library, eager, symbols, names, libraries }
    }

    fn imports(&'static self) -> impl ExactSizeIterator<Item = Import> {
        let mut rest = str::from_utf8(self.names).expect("made of texts");
        self.symbols.iter().map(move |&symbol| {
            let named = rest.strip_prefix('?').unwrap_or(rest);
            let optional = named.len() < rest.len();
            let (names, others) =
                named.split_once("\0\0").map(|(names, others)| (&named[..=names.len()], others)).unwrap();
            rest = others;
            Import { symbol, library: self.library_of(symbol), names, optional }
        })
    }

    fn library_of(&self, symbol: &'static Symbol) -> GivesLibrary {
        let own = self.libraries.iter().find(|(of, _)| ptr::eq(*of, symbol)).map(|(_, library)| *library);
        own.or(self.library).unwrap_or(|| Library::PROCESS.library())
    }

    /// The address of one import, with which everything is bound if it was not yet.
    ///
    /// # Safety
    /// As for [`Symbol::bind`].
    ///
    /// # Errors
    ///
    /// Everything that is absent and not optional.
    #[inline(always)]
    pub unsafe fn address<L: Copy + Fn() -> &'static Library>(
        table: fn() -> &'static Self,
        symbol: &'static Symbol,
        library: L,
        names: &'static str,
    ) -> Result<NonNull<()>, Error> {
        match symbol.get() {
            Some(address) => Ok(address),
            None => match table().bind_all() {
                // SAFETY: the caller's promise.
                Ok(_) => unsafe { symbol.bind(library(), names) },
                Err(error) => Err(error.into()),
            },
        }
    }

    /// The same for a function that cannot return an error.
    ///
    /// # Safety
    /// As for [`Symbol::bind`].
    ///
    /// # Panics
    ///
    /// With the text of the error.
    #[inline(always)]
    #[track_caller]
    pub unsafe fn address_or_panic<L: Copy + Fn() -> &'static Library>(
        table: fn() -> &'static Self,
        symbol: &'static Symbol,
        library: L,
        names: &'static str,
    ) -> NonNull<()> {
        match symbol.get() {
            Some(address) => address,
            None => {
                table().bind_all_or_panic();
                // SAFETY: the caller's promise.
                unsafe { symbol.bind_or_panic(library(), names) }
            }
        }
    }

    /// Binds everything.
    ///
    /// # Errors
    ///
    /// Everything that is absent and not optional.
    #[cold]
    #[inline(never)]
    pub fn bind_all(&'static self) -> Result<Vec<Import>, LoadError> {
        let mut absent: Vec<LoadError> = Vec::new();
        let mut optional = Vec::new();
        // An absent library is one error, and searched once, however much is imported from it.
        let mut without: Vec<&'static Library> = Vec::new();
        let is_in = |libraries: &[&'static Library], library| libraries.iter().any(|one| ptr::eq(*one, library));
        let unbound = |optional| self.imports().filter(move |import| import.optional == optional && !import.is_bound());
        for import in unbound(false) {
            let library = (import.library)();
            if is_in(&without, library) {
                continue;
            }
            if let Err(error) = import.bind() {
                if let LoadError::LibraryNotFound(_) = error {
                    without.push(library);
                }
                absent.push(error);
            }
        }
        for import in unbound(true) {
            let library = (import.library)();
            if !is_in(&without, library) && library.try_loaded().is_none() {
                without.push(library);
            }
            if is_in(&without, library) || !import.is_available() {
                optional.push(import);
            }
        }
        match absent.len() {
            0 => Ok(optional),
            1 => Err(absent.remove(0)),
            _ => Err(LoadError::ImportsNotFound(ImportsNotFound { absent })),
        }
    }

    /// The same for generated code whose function cannot return an error.
    ///
    /// # Panics
    ///
    /// With the text of the error.
    #[cold]
    #[inline(never)]
    #[track_caller]
    pub fn bind_all_or_panic(&'static self) {
        if let Err(error) = self.bind_all() {
            panic!("{error}");
        }
    }
}
