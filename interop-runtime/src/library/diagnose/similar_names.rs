//! Exported names that are nearly the one that was asked for.

/// More are not told.
pub(super) const MOST: usize = 5;

/// Longer names are not compared letter by letter.
const LONGEST: usize = 128;

/// How near a name is; the derived order is the order of telling.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Nearness {
    /// But for case, underscores, a version (`@GLIBC_2.2`) or the bytes of the arguments (`@8`).
    Spelling,
    /// But for the `A` or `W` of a Windows function that takes strings.
    CharacterSet,
    /// But for so many letters: without what [`plain`] removes, then with it.
    Letters(usize, usize),
}

/// At most [`MOST`] of the exported names that are nearly this one, the nearest first. Where one is the same in other
/// words, those that differ in letters are noise.
pub(super) fn similar(name: &str, exports: &[String]) -> Vec<String> {
    let plain = plain(name);
    let mut found: Vec<(Nearness, &str)> = exports
        .iter()
        .filter(|export| *export != name)
        .filter_map(|export| nearness(name, &plain, export).map(|nearness| (nearness, &**export)))
        .collect();
    found.sort();
    found.dedup_by(|a, b| a.1 == b.1);
    if found.first().is_some_and(|(nearest, _)| !matches!(nearest, Nearness::Letters(..))) {
        found.retain(|(nearness, _)| !matches!(nearness, Nearness::Letters(..)));
    }
    found.into_iter().map(|(_, export)| export.to_owned()).take(MOST).collect()
}

/// At most [`MOST`] exported C++ symbols of functions of this name: mangled as the Itanium ABI does (`_Z3addii`: the
/// name's length and the name) or as Microsoft does (`?add@@YAHHH@Z`).
pub(super) fn cpp(name: &str, exports: &[String]) -> Vec<String> {
    let itanium = format!("{}{name}", name.len());
    let microsoft = format!("?{name}@");
    let is_function = |export: &&String| {
        let mangled = export.strip_prefix("__Z").or_else(|| export.strip_prefix("_Z"));
        match mangled {
            Some(mangled) => {
                mangled.match_indices(&itanium).any(|(at, _)| !mangled[..at].ends_with(|c: char| c.is_ascii_digit()))
            }
            None => export.starts_with(&microsoft),
        }
    };
    exports.iter().filter(is_function).take(MOST).cloned().collect()
}

fn nearness(name: &str, plain_name: &str, export: &str) -> Option<Nearness> {
    let plain_export = plain(export);
    if plain_name.is_empty() || plain_export.is_empty() {
        return None;
    }
    if plain_export == plain_name {
        return Some(Nearness::Spelling);
    }
    let without = |name: &str| name.strip_suffix(['A', 'W']).map(str::to_owned);
    if without(export).as_deref() == Some(name)
        || without(name).is_some_and(|base| export == base || without(export) == Some(base))
    {
        return Some(Nearness::CharacterSet);
    }
    let (a, b) = (plain_name.as_bytes(), plain_export.as_bytes());
    let most = (a.len() / 4).clamp(1, 3);
    // With two letters everything is near everything.
    if a.len() < 3 || a.len().abs_diff(b.len()) > most || name.len().max(export.len()) > LONGEST {
        return None;
    }
    let plain = distance(a, b);
    (plain <= most).then(|| Nearness::Letters(plain, distance(name.as_bytes(), export.as_bytes())))
}

/// Without what compilers and linkers add, and without what people confuse.
fn plain(name: &str) -> String {
    let name = name.split('@').find(|part| !part.is_empty()).unwrap_or_default();
    name.chars().filter(|character| *character != '_').map(|character| character.to_ascii_lowercase()).collect()
}

/// Letters to insert, remove, replace, or swap with their neighbour (the optimal string alignment distance).
fn distance(a: &[u8], b: &[u8]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = Vec::with_capacity(b.len() + 1);
        row.push(i);
        for j in 1..=b.len() {
            let replaced = last[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut best = replaced.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(before[j - 2] + 1);
            }
            row.push(best);
        }
        before = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{cpp, distance, similar};

    fn exports(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn what_people_confuse() {
        for (name, export) in [
            ("zlibVersin", "zlibVersion"),
            ("zlibversion", "zlibVersion"),
            ("zlib_version", "zlibVersion"),
            ("compress", "_compress"),
            ("_compress", "compress"),
            ("compress", "_compress@16"),
            ("memcpy@GLIBC_2.14", "memcpy"),
            ("MessageBox", "MessageBoxW"),
            ("MessageBoxW", "MessageBox"),
            ("MessageBoxA", "MessageBoxW"),
            ("strnlne", "strnlen"),
        ] {
            assert_eq!(similar(name, &exports(&["unrelated", export, "other"])), [export], "{name}");
        }
    }

    #[test]
    fn what_is_not_near() {
        assert!(similar("crc32", &exports(&["adler32", "inflate", "", "crc32"])).is_empty());
        assert!(similar("ab", &exports(&["cd", "b"])).is_empty());
        assert!(similar("", &exports(&["", "a"])).is_empty());
    }

    #[test]
    fn the_nearest_comes_first_and_five_are_enough() {
        let mut names =
            exports(&["inflateXnit", "inflatXnt", "inflateIni", "inflatInit", "nflateInit", "inflateInit2"]);
        let found = similar("inflateInit", &names);
        assert_eq!(found, ["inflatInit", "inflateIni", "inflateInit2", "inflateXnit", "nflateInit"]);
        names.extend(exports(&["INFLATEINIT", "inflateInit_", "inflateInitW"]));
        assert_eq!(similar("inflateInit", &names), ["INFLATEINIT", "inflateInit_", "inflateInitW"]);
        assert_eq!(similar("printff", &exports(&["__printf_fp", "printf"])), ["printf", "__printf_fp"]);
    }

    #[test]
    fn cpp_functions() {
        let names = exports(&[
            "_Z3addii",
            "_ZN4math3addEdd",
            "_Z4addrv",
            "_Z13addxxxxxxxxxxv",
            "?add@@YAHHH@Z",
            "add_",
            "__Z3addv",
        ]);
        assert_eq!(cpp("add", &names), ["_Z3addii", "_ZN4math3addEdd", "?add@@YAHHH@Z", "__Z3addv"]);
    }

    #[test]
    fn distances() {
        assert_eq!(distance(b"kitten", b"sitting"), 3);
        assert_eq!(distance(b"abcd", b"acbd"), 1);
        assert_eq!(distance(b"", b"abc"), 3);
    }

    proptest! {
        #[test]
        #[cfg_attr(miri, ignore = "takes minutes, and has no unsafe code")]
        fn any_names_are_compared_without_a_panic(name: String, exports: Vec<String>) {
            prop_assert!(similar(&name, &exports).len() <= 5);
            prop_assert!(cpp(&name, &exports).len() <= 5);
        }

        #[test]
        fn a_distance_is_symmetric(a: [u8; 5], b: [u8; 7]) {
            prop_assert_eq!(distance(&a, &b), distance(&b, &a));
        }
    }
}
