//! The native libraries that the tests call: absolute paths of shared libraries that the build script makes for the target.
//!
//! `c/fixtures/` lists every signature of [`FIXTURES`]. Where the target has no C compiler (type-checking for another system),
//! the paths lead nowhere. With `INTEROP_SANITIZE=address` in the build's environment the libraries are instrumented; the executable
//! that loads them then has to bring the sanitizer's runtime.

/// The fixtures: scalars, booleans, arrays, buffers, strings, structures, failures, calls, memory.
pub const FIXTURES: &str = env!("FIXTURES");

/// `int f0000(void)` to `int f0999(void)`, each of which returns its number; `m0000` to `m0999`, of eight signatures by turns;
/// `char storage[4096]`, aligned to 64 bytes, in which nobody has anything.
pub const THOUSAND: &str = env!("THOUSAND");

/// Exports `int needs_gone(void)`; cannot be loaded, because the library `interop_gone` that it was linked to is elsewhere now.
pub const MISSING_DEPENDENCY: &str = env!("MISSING_DEPENDENCY");

/// That library, which exports `int gone(void)`.
pub const DEPENDENCY: &str = env!("DEPENDENCY");

/// The folder of the integration tests, for those that read files.
pub const TESTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");
/// For `LD_PRELOAD`: `malloc`, `free`, `strnlen` and `dlsym` that set errno to 9999, and `long hostile_calls(int which)`. On systems
/// other than Linux with glibc no path.
pub const HOSTILE_ERRNO: &str = env!("HOSTILE_ERRNO");

#[cfg(test)]
mod tests {
    use super::{DEPENDENCY, FIXTURES, MISSING_DEPENDENCY, THOUSAND};
    use std::path::Path;

    #[test]
    fn the_libraries_are_where_the_constants_say() {
        for path in [FIXTURES, THOUSAND, MISSING_DEPENDENCY, DEPENDENCY] {
            assert!(Path::new(path).is_absolute() && Path::new(path).is_file(), "{path:?}");
        }
    }

    #[test]
    fn the_dependency_is_gone() {
        let folder = Path::new(MISSING_DEPENDENCY).parent().expect("the library is in a folder");
        let mut files = folder
            .read_dir()
            .expect("the folder is readable")
            .map(|entry| entry.expect("the folder is readable").file_name());
        // The import library that Microsoft's linker leaves (`.lib`) is not what the loader looks for.
        let gone = files
            .find(|name| name.to_string_lossy().contains("interop_gone.") && !name.to_string_lossy().ends_with(".lib"));
        assert_eq!(gone, None);
    }
}
