//! What a file is, from its first bytes: the format, the machine, whether it is complete.
//!
//! Read by hand and not with `object`, because a file that is cut off or of another system must still be told apart.

use std::{env::consts::ARCH, fmt};

use super::super::segments::{self, Fields};

/// A file that begins as a library does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Image {
    format: Format,
    /// More than one in a Mach-O file for several machines.
    machines: Vec<Machine>,
    /// Whether the file ends before what its header announces.
    pub(super) truncated: bool,
    /// What it is, if it can be no library.
    pub(super) other: Option<&'static str>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    Elf,
    MachO,
    Pe,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Machine {
    /// The architecture as Rust calls it; `None` if it is not in the table.
    arch: Option<&'static str>,
    bits: u8,
    big_endian: bool,
}

/// `e_machine` of the ELF specification, and the class with which it is the architecture.
const ELF: [(u16, u8, &str); 16] = [
    (3, 32, "x86"),
    (62, 64, "x86_64"),
    (62, 32, "x86_64 with 32-bit pointers"),
    (40, 32, "arm"),
    (183, 64, "aarch64"),
    (243, 32, "riscv32"),
    (243, 64, "riscv64"),
    (20, 32, "powerpc"),
    (21, 64, "powerpc64"),
    (22, 64, "s390x"),
    (8, 32, "mips"),
    (8, 64, "mips64"),
    (258, 64, "loongarch64"),
    (43, 64, "sparc64"),
    (2, 32, "sparc"),
    (4, 32, "m68k"),
];

/// `Machine` of the PE specification.
const PE: [(u16, u8, &str); 5] =
    [(0x14c, 32, "x86"), (0x8664, 64, "x86_64"), (0x1c4, 32, "arm"), (0xaa64, 64, "aarch64"), (0xa641, 64, "arm64ec")];

/// `cputype` of `mach/machine.h`.
const MACH_O: [(u32, u8, &str); 5] = [
    (7, 32, "x86"),
    (0x0100_0007, 64, "x86_64"),
    (12, 32, "arm"),
    (0x0100_000c, 64, "aarch64"),
    (0x0200_000c, 32, "aarch64 with 32-bit pointers"),
];

impl Image {
    /// What a library has to be to be loaded into this process.
    pub(super) fn of_process() -> Self {
        let format = if cfg!(windows) {
            Format::Pe
        } else if cfg!(target_vendor = "apple") {
            Format::MachO
        } else {
            Format::Elf
        };
        let bits = if cfg!(target_pointer_width = "32") { 32 } else { 64 };
        let machine = Machine { arch: Some(ARCH), bits, big_endian: cfg!(target_endian = "big") };
        Self { format, machines: vec![machine], truncated: false, other: None }
    }

    /// Whether it is for this process. What is not in the tables is not judged.
    pub(super) fn fits(&self) -> bool {
        let process = Self::of_process();
        self.format == process.format
            && self.machines.iter().any(|machine| machine.arch.is_none() || process.machines.contains(machine))
    }
}

/// Reads the header; `length` is that of the whole file. `None` if the file does not begin as a library does.
pub(super) fn read(head: &[u8], length: u64) -> Option<Image> {
    match head {
        [0x7f, b'E', b'L', b'F', ..] => Some(elf(head, length)),
        [b'M', b'Z', ..] => pe(head, length),
        [0xfe, 0xed, 0xfa, 0xce | 0xcf, ..] | [0xce | 0xcf, 0xfa, 0xed, 0xfe, ..] => Some(mach_o(head, length)),
        [0xca, 0xfe, 0xba, 0xbe | 0xbf, ..] => fat(head, length),
        _ => None,
    }
}

/// What a file is that is no library and no text.
pub(super) fn known(head: &[u8]) -> Option<&'static str> {
    const BEGINNINGS: [(&[u8], &str); 6] = [
        (b"!<arch>\n", "a static library"),
        (b"!<thin>\n", "a static library"),
        (b"\xca\xfe\xba\xbe", "a Java class"),
        (b"PK\x03\x04", "a zip archive"),
        (b"\x1f\x8b", "a gzip archive"),
        (b"MZ", "a DOS program"),
    ];
    BEGINNINGS.iter().find(|(beginning, _)| head.starts_with(beginning)).map(|(_, what)| *what)
}

/// The System V ABI, chapter 4 "Object files".
fn elf(head: &[u8], length: u64) -> Image {
    let at = Fields::of_elf(head);
    let bits = if at.wide { 64 } else { 32 };
    let arch = at.u16(18).and_then(|machine| find(&ELF, machine, bits));
    let mut image = Image {
        format: Format::Elf,
        machines: vec![Machine { arch, bits, big_endian: at.big_endian }],
        truncated: true,
        other: None,
    };
    image.other = match at.u16(16) {
        Some(1) => Some("an object file"),
        Some(2) => Some("a program"),
        _ => None,
    };
    // e_shoff, e_shentsize, e_shnum: the table of sections is the last thing in most files.
    let (offset, size, count) = if at.wide { (40, 58, 60) } else { (32, 46, 48) };
    let (Some(offset), Some(size), Some(count)) = (at.word(offset), at.u16(size), at.u16(count)) else { return image };
    let sections = offset.saturating_add(u64::from(size) * u64::from(count));
    image.truncated = segments::end(head).max(sections) > length;
    image
}

/// Microsoft's "PE format", "COFF file header" and "Section table". `None` for a program of DOS, which begins in the
/// same way.
fn pe(head: &[u8], length: u64) -> Option<Image> {
    let at = Fields::new(head, false, false);
    let broken = || Image { format: Format::Pe, machines: vec![Machine::UNKNOWN], truncated: true, other: None };
    let Some(start) = at.u32(0x3c) else { return Some(broken()) };
    if u64::from(start) + 24 > length {
        return Some(broken());
    }
    let start = start as usize;
    match head.get(start..start.saturating_add(24)) {
        Some(header) if header.starts_with(b"PE\0\0") => {}
        // Beyond what was read: nothing can be said.
        None => return Some(Image { truncated: false, ..broken() }),
        Some(_) => return None,
    }
    let machine = at.u16(start + 4)?;
    let entry = PE.iter().find(|(number, ..)| *number == machine);
    let machines = match entry {
        Some((_, bits, arch)) => vec![Machine { arch: Some(arch), bits: *bits, big_endian: false }],
        None => vec![Machine::UNKNOWN],
    };
    let mut end = 0;
    let sections = start + 24 + usize::from(at.u16(start + 20)?);
    for index in 0..usize::from(at.u16(start + 6)?) {
        let section = sections + index * 40;
        if let (Some(size), Some(from)) = (at.u32(section + 16), at.u32(section + 20)) {
            end = end.max(u64::from(size) + u64::from(from));
        }
    }
    Some(Image { format: Format::Pe, machines, truncated: end > length, other: None })
}

/// `mach-o/loader.h`: `mach_header`, `segment_command`.
fn mach_o(head: &[u8], length: u64) -> Image {
    let wide = head[0] == 0xcf || head[3] == 0xcf;
    let at = Fields::new(head, head[0] == 0xfe, wide);
    let bits = if wide { 64 } else { 32 };
    let arch = at.u32(4).and_then(|cpu| find(&MACH_O, cpu, bits));
    let mut image = Image {
        format: Format::MachO,
        machines: vec![Machine { arch, bits, big_endian: at.big_endian }],
        truncated: true,
        other: None,
    };
    let header = if wide { 32 } else { 28 };
    let (Some(kind), Some(count), Some(size)) = (at.u32(12), at.u32(16), at.u32(20)) else { return image };
    image.other = match kind {
        1 => Some("an object file"),
        2 => Some("a program"),
        _ => None,
    };
    let mut end = header as u64 + u64::from(size);
    let mut command: usize = header;
    for _ in 0..count.min(4096) {
        let (Some(kind), Some(size)) = (at.u32(command), at.u32(command.saturating_add(4))) else { break };
        // LC_SEGMENT_64 and LC_SEGMENT: fileoff, filesize.
        let place = match kind {
            0x19 => (at.u64(command + 40), at.u64(command + 48)),
            0x1 => (at.u32(command + 32).map(u64::from), at.u32(command + 36).map(u64::from)),
            _ => (None, None),
        };
        if let (Some(from), Some(bytes)) = place {
            end = end.max(from.saturating_add(bytes));
        }
        command = command.saturating_add(size.max(8) as usize);
    }
    image.truncated = end > length;
    image
}

/// `mach-o/fat.h`. `None` for a Java class, which begins in the same way: its version stands where the count does, and
/// is greater than any count of machines.
fn fat(head: &[u8], length: u64) -> Option<Image> {
    let wide = head[3] == 0xbf;
    let at = Fields::new(head, true, wide);
    let count = at.u32(4)?;
    if count >= 40 {
        return None;
    }
    let entry = if wide { 32 } else { 20 };
    let mut image = Image { format: Format::MachO, machines: Vec::new(), truncated: false, other: None };
    for index in 0..count as usize {
        let start = 8 + index * entry;
        let place = if wide {
            (at.u64(start + 8), at.u64(start + 16))
        } else {
            (at.u32(start + 8).map(u64::from), at.u32(start + 12).map(u64::from))
        };
        let (Some(cpu), (Some(from), Some(bytes))) = (at.u32(start), place) else {
            image.truncated = true;
            break;
        };
        let known = MACH_O.iter().find(|(number, ..)| *number == cpu);
        image.machines.push(match known {
            Some((_, bits, arch)) => Machine { arch: Some(arch), bits: *bits, big_endian: false },
            None => Machine::UNKNOWN,
        });
        image.truncated |= from.saturating_add(bytes) > length;
    }
    Some(image)
}

fn find<N: PartialEq>(table: &[(N, u8, &'static str)], number: N, bits: u8) -> Option<&'static str> {
    table.iter().find(|(other, width, _)| *other == number && *width == bits).map(|(.., arch)| *arch)
}

impl Machine {
    const UNKNOWN: Self = Self { arch: None, bits: 0, big_endian: false };
}

impl fmt::Display for Image {
    /// `64-bit ELF for aarch64`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let format = match self.format {
            Format::Elf => "ELF",
            Format::MachO => "Mach-O",
            Format::Pe => "PE",
        };
        for (index, machine) in self.machines.iter().enumerate() {
            f.write_str(if index == 0 { "" } else { " and " })?;
            match machine.bits {
                0 => write!(f, "{format}")?,
                bits => write!(f, "{bits}-bit {format}")?,
            }
            write!(f, " for {}", machine.arch.unwrap_or("an unknown machine"))?;
            if machine.big_endian {
                f.write_str(", big-endian")?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Image, known, read};

    /// The first bytes of `struct Elf64_Ehdr`, and zeros.
    fn elf(class: u8, data: u8, machine: u16) -> Vec<u8> {
        let mut file = vec![0; 64];
        file[..7].copy_from_slice(&[0x7f, b'E', b'L', b'F', class, data, 1]);
        let number = |value: u16| if data == 2 { value.to_be_bytes() } else { value.to_le_bytes() };
        file[16..18].copy_from_slice(&number(3));
        file[18..20].copy_from_slice(&number(machine));
        file
    }

    fn text(file: &[u8]) -> String {
        read(file, file.len() as u64).expect("it begins as a library").to_string()
    }

    #[test]
    fn elf_machines() {
        assert_eq!(text(&elf(2, 1, 183)), "64-bit ELF for aarch64");
        assert_eq!(text(&elf(2, 1, 62)), "64-bit ELF for x86_64");
        assert_eq!(text(&elf(1, 1, 3)), "32-bit ELF for x86");
        assert_eq!(text(&elf(2, 2, 21)), "64-bit ELF for powerpc64, big-endian");
        assert_eq!(text(&elf(2, 1, 9999)), "64-bit ELF for an unknown machine");
    }

    #[test]
    #[cfg_attr(miri, ignore = "the program is no file")]
    fn the_program_that_runs_fits() {
        let file = std::fs::read(std::env::current_exe().unwrap()).unwrap();
        let image = read(&file[..file.len().min(64 * 1024)], file.len() as u64).unwrap();
        assert!(image.fits(), "{image}");
        assert!(!image.truncated);
        assert_eq!(image.to_string(), Image::of_process().to_string());
        let image = read(&file[..file.len().min(64 * 1024)], file.len() as u64 / 2).unwrap();
        assert!(image.truncated);
    }

    #[test]
    fn another_machine_or_system_does_not_fit() {
        let other = if cfg!(target_arch = "aarch64") { 62 } else { 183 };
        assert!(!read(&elf(2, 1, other), 64).unwrap().fits());
        // A header alone, of Mach-O for 64-bit Arm.
        let mut file = vec![0; 32];
        file[..8].copy_from_slice(&[0xcf, 0xfa, 0xed, 0xfe, 0x0c, 0, 0, 1]);
        file[12] = 6;
        assert_eq!(text(&file), "64-bit Mach-O for aarch64");
        assert_eq!(read(&file, 32).unwrap().fits(), cfg!(all(target_vendor = "apple", target_arch = "aarch64")));
    }

    #[test]
    fn several_machines_in_one_file() {
        let mut file = vec![0; 48];
        file[..8].copy_from_slice(&[0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 2]);
        file[8..12].copy_from_slice(&[1, 0, 0, 7]);
        file[28..32].copy_from_slice(&[1, 0, 0, 0x0c]);
        assert_eq!(text(&file), "64-bit Mach-O for x86_64 and 64-bit Mach-O for aarch64");
    }

    #[test]
    fn pe_machines() {
        let mut file = vec![0; 0x80];
        file[..2].copy_from_slice(b"MZ");
        file[0x3c] = 0x40;
        file[0x40..0x46].copy_from_slice(b"PE\0\0\x64\x86");
        assert_eq!(text(&file), "64-bit PE for x86_64");
        file[0x44..0x46].copy_from_slice(&[0x4c, 1]);
        assert_eq!(text(&file), "32-bit PE for x86");
        assert!(read(&file[..0x30], 0x30).unwrap().truncated);
    }

    #[test]
    fn what_is_no_library() {
        assert_eq!(read(b"!<arch>\n", 8), None);
        assert_eq!(known(b"!<arch>\n"), Some("a static library"));
        assert_eq!(read(b"\xca\xfe\xba\xbe\0\0\0\x34", 8), None);
        let mut object = elf(2, 1, 62);
        object[16] = 1;
        assert_eq!(read(&object, 64).unwrap().other, Some("an object file"));
    }

    proptest! {
        #[test]
        fn anything_is_read_without_a_panic(bytes: Vec<u8>, length: u64, begin in 0..8_usize) {
            const BEGINNINGS: [&[u8]; 8] = [
                b"", b"\x7fELF\x01\x01", b"\x7fELF\x02\x02", b"MZ", b"\xfe\xed\xfa\xcf", b"\xcf\xfa\xed\xfe",
                b"\xca\xfe\xba\xbe\0\0\0", b"\xce\xfa\xed\xfe",
            ];
            let file = [BEGINNINGS[begin], &bytes].concat();
            if let Some(image) = read(&file, length) {
                let _ = image.to_string();
            }
        }

        #[test]
        fn changed_bytes_are_read_without_a_panic(changes: Vec<(u16, u8)>, length: u64) {
            let mut file = elf(2, 1, 62);
            file.resize(4096, 0);
            file[32] = 64;
            file[54] = 56;
            file[56] = 8;
            for (at, byte) in changes {
                let at = usize::from(at) % file.len();
                file[at] = byte;
            }
            let _ = read(&file, length);
        }
    }
}
