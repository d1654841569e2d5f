//! What a library exports, and which libraries it needs.

use std::{
    fs::{self, File},
    io::Read,
    path::Path,
};

use object::{Object, read::NameOrOrdinal};

/// Larger files are not looked into.
const LARGEST: u64 = 256 * 1024 * 1024;

/// More exports are not looked at.
const MOST: usize = 500_000;

/// The names that a library exports; none if it cannot be read.
pub(super) fn exports(path: &Path) -> Vec<String> {
    read(path).map(|file| exports_of(&file)).unwrap_or_default()
}

/// The names of the libraries that have to be there for this one to be loaded; none if it cannot be read.
pub(super) fn needed(path: &Path) -> Vec<String> {
    read(path).map(|file| needed_by(&file)).unwrap_or_default()
}

/// The versions in which an ELF library has a symbol; none if it cannot be read.
#[cfg(all(unix, not(target_vendor = "apple")))]
pub(super) fn versions(path: &Path, symbol: &str) -> Vec<String> {
    use object::{Endianness, elf, read::FileKind};

    let Some(file) = read(path) else { return Vec::new() };
    let versions = match FileKind::parse(&*file) {
        Ok(FileKind::Elf64) => versions_in::<elf::FileHeader64<Endianness>>(&file, symbol),
        Ok(FileKind::Elf32) => versions_in::<elf::FileHeader32<Endianness>>(&file, symbol),
        _ => return Vec::new(),
    };
    versions.unwrap_or_default()
}

/// Other formats have none.
#[cfg(not(all(unix, not(target_vendor = "apple"))))]
pub(super) fn versions(_: &Path, _: &str) -> Vec<String> {
    Vec::new()
}

#[cfg(all(unix, not(target_vendor = "apple")))]
fn versions_in<E>(file: &[u8], symbol: &str) -> object::Result<Vec<String>>
where
    E: object::read::elf::FileHeader<Endian = object::Endianness>,
{
    use object::{elf, read::elf::Sym};

    let header = E::parse(file)?;
    let endian = header.endian()?;
    let sections = header.sections(endian, file)?;
    let symbols = sections.symbols(endian, file, elf::SHT_DYNSYM)?;
    let Some(table) = sections.versions(endian, file)? else { return Ok(Vec::new()) };
    let mut versions = Vec::new();
    for (index, entry) in symbols.enumerate().take(MOST) {
        if entry.is_undefined(endian) || entry.name(endian, symbols.strings())? != symbol.as_bytes() {
            continue;
        }
        if let Some(version) = table.version(table.version_index(endian, index).index())? {
            let version = String::from_utf8_lossy(version.name()).into_owned();
            if !versions.contains(&version) {
                versions.push(version);
            }
        }
    }
    versions.sort();
    Ok(versions)
}

fn read(path: &Path) -> Option<Vec<u8>> {
    let metadata = fs::metadata(path).ok()?;
    if !metadata.is_file() || metadata.len() > LARGEST {
        return None;
    }
    let mut file = Vec::new();
    File::open(path).ok()?.take(LARGEST).read_to_end(&mut file).ok()?;
    Some(file)
}

fn exports_of(file: &[u8]) -> Vec<String> {
    let Some(image) = parse(file) else { return Vec::new() };
    let Ok(exports) = image.exports() else { return Vec::new() };
    // Bounded before errors are dropped, because a broken table may go on with errors.
    let names = exports.take(MOST).flatten().filter_map(|export| match export.name() {
        NameOrOrdinal::Name(name) => str::from_utf8(name).ok().map(str::to_owned),
        NameOrOrdinal::Ordinal(_) => None,
    });
    names.collect()
}

fn needed_by(file: &[u8]) -> Vec<String> {
    let Some(image) = parse(file) else { return Vec::new() };
    let Ok(libraries) = image.import_libraries() else { return Vec::new() };
    // Windows' libraries that are loaded at the first call need not be there.
    #[cfg(windows)]
    let is_needed = |library: &object::read::ImportLibrary<'_>| {
        !matches!(library.flags(), object::read::ImportLibraryFlags::Pe { delay: true })
    };
    #[cfg(not(windows))]
    let is_needed = |_: &object::read::ImportLibrary<'_>| true;
    let now = libraries.take(MOST).flatten().filter(is_needed);
    now.filter_map(|library| str::from_utf8(library.name()).ok().map(str::to_owned)).collect()
}

/// The file, in the system's own format.
#[cfg(not(target_vendor = "apple"))]
fn parse(file: &[u8]) -> Option<object::File<'_>> {
    object::File::parse(file).ok()
}

/// The image for this machine, of those in the file.
#[cfg(target_vendor = "apple")]
fn parse(file: &[u8]) -> Option<object::File<'_>> {
    use object::read::{
        FileKind,
        macho::{MachOFatFile32, MachOFatFile64},
    };

    let file = match FileKind::parse(file).ok()? {
        FileKind::MachOFat32 => slice(MachOFatFile32::parse(file).ok()?.arches(), file)?,
        FileKind::MachOFat64 => slice(MachOFatFile64::parse(file).ok()?.arches(), file)?,
        _ => file,
    };
    object::File::parse(file).ok()
}

#[cfg(target_vendor = "apple")]
fn slice<'a>(images: &[impl object::read::macho::FatArch], file: &'a [u8]) -> Option<&'a [u8]> {
    let this = if cfg!(target_arch = "aarch64") { object::Architecture::Aarch64 } else { object::Architecture::X86_64 };
    let image = images.iter().find(|image| image.architecture() == this).or(images.first())?;
    let (from, size) = image.file_range();
    object::ReadRef::read_bytes_at(file, from, size).ok()
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use proptest::prelude::*;

    use super::{exports_of, needed_by};
    use crate::library::Library;

    /// zlib where it is installed, because it is small; else as much of this program as can be changed often.
    fn sample() -> Vec<u8> {
        static ZLIB: Library = Library::new("z").soname(1).windows("zlib1.dll");
        let path = if ZLIB.is_available() { ZLIB.path() } else { None };
        let path = path.filter(|path| path.is_file()).unwrap_or_else(|| std::env::current_exe().unwrap());
        let mut sample = std::fs::read(path).unwrap();
        sample.truncate(1 << 20);
        sample
    }

    #[test]
    #[cfg_attr(miri, ignore = "the program is no file")]
    fn the_program_needs_libraries() {
        let program = std::fs::read(std::env::current_exe().unwrap()).unwrap();
        let needed = needed_by(&program);
        assert!(cfg!(target_env = "musl") || !needed.is_empty());
        if cfg!(all(target_os = "linux", target_env = "gnu")) {
            assert!(needed.contains(&"libc.so.6".to_owned()), "{needed:?}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn anything_is_read_without_a_panic(bytes: Vec<u8>) {
            exports_of(&bytes);
            needed_by(&bytes);
        }

        #[test]
        #[cfg_attr(miri, ignore = "calls `dlopen`")]
        fn changed_bytes_are_read_without_a_panic(
            changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..64),
            head in prop::collection::vec((0..1024_usize, any::<u8>()), 0..4),
            cut: prop::sample::Index,
        ) {
            static SAMPLE: LazyLock<Vec<u8>> = LazyLock::new(sample);
            let mut file = SAMPLE.clone();
            for (at, byte) in changes {
                let at = at.index(file.len());
                file[at] = byte;
            }
            for (at, byte) in head {
                file[at] = byte;
            }
            exports_of(&file);
            needed_by(&file);
            file.truncate(cut.index(file.len()));
            exports_of(&file);
            needed_by(&file);
        }
    }
}
