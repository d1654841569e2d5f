//! Whether an ELF file has all the bytes that the loader maps.
//!
//! The loader does not look. It maps what the header announces, and the process dies of `SIGBUS` at the first byte that
//! is not there: this is the one sort of broken file that has to be found before the loader sees it.

use std::{fs::File, io::Read, path::Path};

/// Enough for the header and the segments of any library that a linker makes.
const HEAD: u64 = 4096;

/// Whether this file of that length is an ELF file that ends before its segments do. What cannot be read is the loader's
/// to say.
pub(super) fn are_cut_off(path: &Path, length: u64) -> bool {
    let mut head = Vec::new();
    let read = File::open(path).and_then(|file| file.take(HEAD).read_to_end(&mut head));
    read.is_ok() && head.starts_with(b"\x7fELF") && end(&head) > length
}

/// Where the header, the table of segments and the segments end in the file, as far as this beginning of the file
/// tells.
///
/// The System V ABI, chapter 4 "Object files" and chapter 5 "Program loading".
pub(super) fn end(head: &[u8]) -> u64 {
    let elf = Fields::of_elf(head);
    let header: u64 = if elf.wide { 64 } else { 52 };
    // e_phoff, e_phentsize, e_phnum
    let (offset, size, count) = if elf.wide { (32, 54, 56) } else { (28, 42, 44) };
    let (Some(offset), Some(size), Some(count)) = (elf.word(offset), elf.u16(size), elf.u16(count)) else {
        return header;
    };
    let mut end = header.max(offset.saturating_add(u64::from(size) * u64::from(count)));
    for index in 0..u64::from(count) {
        let Ok(at) = usize::try_from(offset.saturating_add(index * u64::from(size))) else { break };
        if at >= head.len() {
            break;
        }
        // p_type is PT_LOAD; p_offset, p_filesz.
        if elf.u32(at) == Some(1) {
            let (from, bytes) = if elf.wide { (8, 32) } else { (4, 16) };
            let [from, bytes] = [from, bytes].map(|field| elf.word(at.saturating_add(field)).unwrap_or(0));
            end = end.max(from.saturating_add(bytes));
        }
    }
    end
}

/// Numbers at offsets of a file's beginning; `None` beyond it.
#[derive(Clone, Copy)]
pub(super) struct Fields<'a> {
    bytes: &'a [u8],
    pub(super) big_endian: bool,
    pub(super) wide: bool,
}

impl<'a> Fields<'a> {
    #[cfg(feature = "diagnostics")]
    pub(super) fn new(bytes: &'a [u8], big_endian: bool, wide: bool) -> Self {
        Self { bytes, big_endian, wide }
    }

    /// As the header says: EI_CLASS, EI_DATA.
    pub(super) fn of_elf(bytes: &'a [u8]) -> Self {
        Self { bytes, big_endian: bytes.get(5) == Some(&2), wide: bytes.get(4) != Some(&1) }
    }

    pub(super) fn u16(self, at: usize) -> Option<u16> {
        self.array(at).map(if self.big_endian { u16::from_be_bytes } else { u16::from_le_bytes })
    }

    pub(super) fn u32(self, at: usize) -> Option<u32> {
        self.array(at).map(if self.big_endian { u32::from_be_bytes } else { u32::from_le_bytes })
    }

    pub(super) fn u64(self, at: usize) -> Option<u64> {
        self.array(at).map(if self.big_endian { u64::from_be_bytes } else { u64::from_le_bytes })
    }

    /// A number of the file's own width.
    pub(super) fn word(self, at: usize) -> Option<u64> {
        if self.wide { self.u64(at) } else { self.u32(at).map(u64::from) }
    }

    fn array<const N: usize>(self, at: usize) -> Option<[u8; N]> {
        self.bytes.get(at..at.checked_add(N)?)?.try_into().ok()
    }
}

#[cfg(test)]
mod tests {
    use std::{env, fs, process};

    use super::{are_cut_off, end};

    #[test]
    #[cfg_attr(miri, ignore = "the program is no file")]
    fn the_program_that_runs_is_complete() {
        let program = env::current_exe().unwrap();
        let length = fs::metadata(&program).unwrap().len();
        assert!(!are_cut_off(&program, length));
        assert!(!cfg!(target_os = "linux") || are_cut_off(&program, 4096));
        assert!(!are_cut_off(&env::temp_dir().join("interop-absent"), 0));
    }

    #[test]
    fn a_segment_that_is_not_there() {
        let mut file = vec![0; 64 + 56];
        file[..7].copy_from_slice(b"\x7fELF\x02\x01\x01");
        file[32] = 64;
        file[54] = 56;
        file[56] = 1;
        assert_eq!(end(&file), 120);
        file[64] = 1;
        file[64 + 9] = 1;
        file[64 + 32] = 7;
        assert_eq!(end(&file), 256 + 7);
        let path = env::temp_dir().join(format!("interop-segments-{}", process::id()));
        fs::write(&path, &file).unwrap();
        let found = are_cut_off(&path, file.len() as u64);
        file.resize(263, 0);
        fs::write(&path, &file).unwrap();
        let complete = !are_cut_off(&path, file.len() as u64);
        fs::remove_file(&path).unwrap();
        assert!(found && complete);
    }

    #[test]
    fn a_header_that_is_not_there() {
        assert_eq!(end(b"\x7fELF\x02\x01"), 64);
        assert_eq!(end(b"\x7fELF\x01\x01"), 52);
        assert_eq!(end(&[0xff; 64]), u64::MAX);
    }
}
