//! What to do about a library that is there and whole, by the loader's reason for which it refuses it.

/// Words of a loader, and what to do. Of what does not stand here nothing is known that would help.
const REASONS: &[(&str, &str)] = &[
    // glibc
    ("cannot dynamically load ", "it is a program: write the path of a shared library"),
    ("cannot allocate memory in static TLS block", STATIC_TLS),
    (
        "failed to map segment from shared object",
        "its file system may be mounted with `noexec`: put the library onto another one",
    ),
    ("shared object cannot be dlopen()ed", "it was linked with `-z nodlopen`: write `bind = link` on the block"),
    (
        "cannot enable executable stack",
        "it wants an executable stack, which this system does not give: link it with `-z noexecstack`",
    ),
    ("CPU ISA level is lower than required", "it is built for newer processors: install a build for this one"),
    ("undefined symbol: ", NOBODY_HAS),
    // "version `V_2' not found (required by …)"
    ("' not found (required by ", FIT),
    // musl
    ("initial-exec TLS resolves to dynamic definition", STATIC_TLS),
    (": symbol not found", NOBODY_HAS),
    // Android
    (
        "is not accessible for the namespace",
        "Android lets an app load the public libraries and those that it brings: bring it with the app",
    ),
    // dyld
    ("Symbol not found: ", FIT),
    // Windows: ERROR_PROC_NOT_FOUND
    ("(os error 127)", FIT),
];

const STATIC_TLS: &str = "the room for its thread-local variables is given out when the program starts: write \
                          `bind = link` on the block, or put the library's path into `LD_PRELOAD`";

const NOBODY_HAS: &str = "install it and what it needs in versions that fit each other, or load the library that has the \
                          symbol before, with `LoadFlags::new().global()`";

const FIT: &str = "install it and what it needs in versions that fit each other";

/// What to do about it.
pub(super) fn advice(message: &str) -> Option<&'static str> {
    REASONS.iter().find(|(words, _)| message.contains(words)).map(|(_, advice)| *advice)
}

/// The symbol that the loader found nowhere, as an entry point is written: `vg`, `vg@V_2`.
#[cfg(feature = "diagnostics")]
pub(super) fn undefined_symbol(message: &str) -> Option<String> {
    let symbol = match message.split_once("undefined symbol: ") {
        // glibc names the version behind it: "vg, version V_2", and may say more in parentheses.
        Some((_, rest)) => {
            let mut words = rest.split([',', ' ', '\n']).filter(|word| !word.is_empty());
            let symbol = words.next()?.to_owned();
            match (words.next(), words.next()) {
                (Some("version"), Some(version)) => format!("{symbol}@{version}"),
                _ => symbol,
            }
        }
        // musl: "Error relocating /a/libx.so: vg: symbol not found".
        None => message.split_once(": symbol not found")?.0.rsplit(": ").next()?.to_owned(),
    };
    Some(symbol).filter(|symbol| !symbol.is_empty())
}

#[cfg(test)]
mod tests {
    use super::{FIT, NOBODY_HAS, STATIC_TLS, advice};

    #[test]
    fn reasons() {
        for (message, expected) in [
            ("/a/libx.so: cannot allocate memory in static TLS block", Some(STATIC_TLS)),
            (
                "Error relocating /a/libx.so: x: initial-exec TLS resolves to dynamic definition in /a/liby.so",
                Some(STATIC_TLS),
            ),
            ("/a/libx.so: undefined symbol: x, version V_1", Some(NOBODY_HAS)),
            ("/a/liby.so.1: version `V_2' not found (required by /a/libx.so)", Some(FIT)),
            ("The specified procedure could not be found. (os error 127)", Some(FIT)),
            ("A dynamic link library (DLL) initialization routine failed. (os error 1114)", None),
            ("something that nobody has read before", None),
        ] {
            assert_eq!(advice(message), expected, "{message}");
        }
    }

    #[test]
    #[cfg(feature = "diagnostics")]
    fn undefined_symbols() {
        use super::undefined_symbol;

        for (message, expected) in [
            ("/a/libx.so: undefined symbol: vg", "vg"),
            ("/a/libx.so: undefined symbol: vg, version V_2", "vg@V_2"),
            ("Error relocating /a/libx.so: vg: symbol not found", "vg"),
        ] {
            assert_eq!(undefined_symbol(message).as_deref(), Some(expected));
        }
        assert_eq!(undefined_symbol("/a/libx.so: file too short"), None);
    }
}
