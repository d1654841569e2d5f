//! What an entry point's name says: a name, a name with a version, or an ordinal.

use std::ffi::{CStr, CString};

/// How an export is looked up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Export<'a> {
    /// By its name.
    Name(&'a CStr),
    /// `memcpy@GLIBC_2.14`: by its name, in this version of it.
    Version(CString, CString),
    /// `#12`: by its number in the DLL's table.
    Ordinal(u16),
}

impl<'a> Export<'a> {
    /// `versions` says whether `@` stands before a version here; elsewhere it is a part of the name, as in Windows'
    /// `_GetTickCount@0`.
    pub(super) fn parse(name: &'a CStr, versions: bool) -> Self {
        let bytes = name.to_bytes();
        if let Some(ordinal) = bytes.strip_prefix(b"#")
            && let Some(ordinal) = str::from_utf8(ordinal).ok().and_then(|digits| digits.parse().ok())
        {
            return Self::Ordinal(ordinal);
        }
        if versions && let Some(at) = bytes.iter().position(|byte| *byte == b'@').filter(|at| *at > 0) {
            // The default version is written `@@` by the tools that list symbols.
            let version = bytes[at + 1..].strip_prefix(b"@").unwrap_or(&bytes[at + 1..]);
            let string = |bytes: &[u8]| CString::new(bytes).expect("a part of a C string");
            return Self::Version(string(&bytes[..at]), string(version));
        }
        Self::Name(name)
    }
}

#[cfg(test)]
mod tests {
    use super::Export;

    #[test]
    fn names() {
        let version = |name: &str, version: &str| {
            Export::Version(std::ffi::CString::new(name).unwrap(), std::ffi::CString::new(version).unwrap())
        };
        for (name, elf, other) in [
            (c"memcpy", Export::Name(c"memcpy"), Export::Name(c"memcpy")),
            (c"memcpy@GLIBC_2.14", version("memcpy", "GLIBC_2.14"), Export::Name(c"memcpy@GLIBC_2.14")),
            (c"memcpy@@GLIBC_2.14", version("memcpy", "GLIBC_2.14"), Export::Name(c"memcpy@@GLIBC_2.14")),
            (c"@8", Export::Name(c"@8"), Export::Name(c"@8")),
            (c"#12", Export::Ordinal(12), Export::Ordinal(12)),
            (c"#65536", Export::Name(c"#65536"), Export::Name(c"#65536")),
            (c"#", Export::Name(c"#"), Export::Name(c"#")),
            (c"", Export::Name(c""), Export::Name(c"")),
        ] {
            assert_eq!(Export::parse(name, true), elf);
            assert_eq!(Export::parse(name, false), other);
        }
    }
}
