//! [`LoadFlags`]: how the system's loader is asked to load.

use std::fmt;

/// How a library is loaded, for [`Library::flags`](super::Library::flags) and
/// [`Library::open_with`](super::Library::open_with).
///
/// What is not said is as it always is: everything is bound at once (`RTLD_NOW`), and the library's symbols are found
/// through the library only (`RTLD_LOCAL`).
///
/// | | Linux and other unix | macOS | Windows |
/// |---|---|---|---|
/// | [`lazy`](Self::lazy) | `RTLD_LAZY` | `RTLD_LAZY` | no effect |
/// | [`global`](Self::global) | `RTLD_GLOBAL` | `RTLD_GLOBAL` | no effect: symbols belong to their DLL |
/// | [`no_delete`](Self::no_delete) | `RTLD_NODELETE` | `RTLD_NODELETE` | `GET_MODULE_HANDLE_EX_FLAG_PIN` |
/// | [`deep_bind`](Self::deep_bind) | `RTLD_DEEPBIND`; an error where the loader has none (musl) | no effect: it always does | no effect: it always does |
/// | [`already_loaded`](Self::already_loaded) | `RTLD_NOLOAD` | `RTLD_NOLOAD` | `GetModuleHandleExW` |
///
/// ```
/// use interop_runtime::library::{Library, LoadFlags};
///
/// /// A plugin that expects to find this library's symbols.
/// static CORE: Library = Library::new("core").soname(2).flags(LoadFlags::new().lazy().global());
///
/// /// Only if something else in the program has loaded it: nothing is searched.
/// static PYTHON: Library = Library::new("python3.13").linux("libpython3.13.so.1.0").flags(LoadFlags::new().already_loaded());
///
/// assert!(!PYTHON.is_available());
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct LoadFlags {
    pub(super) lazy: bool,
    pub(super) global: bool,
    pub(super) no_delete: bool,
    pub(super) deep_bind: bool,
    pub(super) already_loaded: bool,
}

impl LoadFlags {
    /// As libraries are loaded where nothing is said.
    #[must_use]
    pub const fn new() -> Self {
        Self { lazy: false, global: false, no_delete: false, deep_bind: false, already_loaded: false }
    }

    /// Binds the functions that the library itself needs when they are called, not now.
    ///
    /// It loads sooner, and one that lacks a function that is never called loads at all. A lacking function that *is*
    /// called ends the process.
    #[must_use]
    pub const fn lazy(self) -> Self {
        Self { lazy: true, ..self }
    }

    /// Lets libraries that are loaded later find this one's symbols, as if the program had been linked to it.
    ///
    /// Needed by plugins that are not linked to what they plug into. It may also give other libraries functions that they
    /// did not mean.
    #[must_use]
    pub const fn global(self) -> Self {
        Self { global: true, ..self }
    }

    /// Keeps the library in the process even if [`unload`](super::Library::unload) or somebody else closes it.
    #[must_use]
    pub const fn no_delete(self) -> Self {
        Self { no_delete: true, ..self }
    }

    /// Lets the library find its own symbols before those of the program.
    ///
    /// For two versions of one library in one process. It also hides a replaced `malloc` from the library, so memory that
    /// one side allocated must not be freed by the other.
    #[must_use]
    pub const fn deep_bind(self) -> Self {
        Self { deep_bind: true, ..self }
    }

    /// Takes the library only if it is in the process already; nothing is loaded, and nothing of it runs.
    ///
    /// Where it is not, the error's [`Diagnosis`](super::Diagnosis) is `NotLoaded`.
    #[must_use]
    pub const fn already_loaded(self) -> Self {
        Self { already_loaded: true, ..self }
    }
}

impl fmt::Debug for LoadFlags {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all = [
            (self.lazy, "lazy"),
            (self.global, "global"),
            (self.no_delete, "no_delete"),
            (self.deep_bind, "deep_bind"),
            (self.already_loaded, "already_loaded"),
        ];
        f.debug_set().entries(all.iter().filter(|(set, _)| *set).map(|(_, name)| name)).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::LoadFlags;

    #[test]
    fn what_was_said_is_told() {
        assert_eq!(format!("{:?}", LoadFlags::new()), "{}");
        assert_eq!(LoadFlags::new(), LoadFlags::default());
        let all = LoadFlags::new().lazy().global().no_delete().deep_bind().already_loaded();
        assert_eq!(format!("{all:?}"), r#"{"lazy", "global", "no_delete", "deep_bind", "already_loaded"}"#);
    }
}
