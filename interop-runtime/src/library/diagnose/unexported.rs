//! What a C program may call although no library exports it: macros, and functions that are linked into each program.

use std::path::PathBuf;

use super::super::candidates::Os;

/// The libraries that people take for a part of the C library, in the order in which they are looked into.
pub(super) const PARTS: &[&str] = match Os::HOST {
    Os::Linux if cfg!(target_env = "gnu") => &[
        "libm.so.6",
        "libpthread.so.0",
        "libdl.so.2",
        "librt.so.1",
        "libutil.so.1",
        "libresolv.so.2",
        "libanl.so.1",
        "libcrypt.so.1",
    ],
    Os::Windows => &[
        "user32.dll",
        "advapi32.dll",
        "gdi32.dll",
        "shell32.dll",
        "ole32.dll",
        "oleaut32.dll",
        "ws2_32.dll",
        "bcrypt.dll",
        "crypt32.dll",
        "shlwapi.dll",
        "version.dll",
        "winmm.dll",
    ],
    _ => &[],
};

/// Files of the C library, by how their names begin.
const FILES: &[&str] = &["libc.", "libc-", "libm.", "libSystem.", "ucrtbase.", "msvcrt."];

/// The names, what they are, and what to do instead. What a system does export is found, and never asked for here.
const UNEXPORTED: &[(&[&str], &str)] = &[
    (&["h_errno"], "is a macro: declare the function `__h_errno_location`, which gives its address"),
    (&["errno"], "is a macro: write `#[fails(when = …, code = errno)]` on the function that sets it"),
    // `libc_nonshared.a` of glibc, which the linker takes beside `libc.so.6`.
    (
        &["atexit", "at_quick_exit", "pthread_atfork"],
        "is not exported, because the linker puts it into each program: write `bind = link` on a block for it",
    ),
    (
        &["stat", "lstat", "fstat", "fstatat", "mknod", "mknodat", "stat64", "lstat64", "fstat64", "fstatat64"],
        "is not exported by glibc before 2.33, because the linker put it into each program: write `bind = link` on a block \
         for it",
    ),
    (&["major"], "is a macro of <sys/sysmacros.h>: glibc's function is `#[entry_point(\"gnu_dev_major\")]`"),
    (&["minor"], "is a macro of <sys/sysmacros.h>: glibc's function is `#[entry_point(\"gnu_dev_minor\")]`"),
    (&["makedev"], "is a macro of <sys/sysmacros.h>: glibc's function is `#[entry_point(\"gnu_dev_makedev\")]`"),
    (
        &["WEXITSTATUS", "WIFEXITED", "WIFSIGNALED", "WTERMSIG", "WIFSTOPPED", "WSTOPSIG", "WIFCONTINUED", "WCOREDUMP"],
        "is a macro of <sys/wait.h>: ask `std::process::ExitStatus`, made with `ExitStatusExt::from_raw(status)`",
    ),
    (
        &["S_ISDIR", "S_ISREG", "S_ISLNK", "S_ISCHR", "S_ISBLK", "S_ISFIFO", "S_ISSOCK"],
        "is a macro of <sys/stat.h>: compare `mode & 0o170000` (`S_IFMT`) in Rust",
    ),
    (
        &["FD_SET", "FD_CLR", "FD_ISSET", "FD_ZERO"],
        "is a macro of <sys/select.h>: declare `poll`, which takes an array instead of a set",
    ),
    (
        &["isfinite", "isnormal", "signbit", "fpclassify", "isnan", "isinf"],
        "is a macro of <math.h>: call the method of `f64` (`is_finite`, `is_normal`, `is_sign_negative`, `classify`, \
         `is_nan`, `is_infinite`)",
    ),
    (
        &[
            "htobe16", "htole16", "be16toh", "le16toh", "htobe32", "htole32", "be32toh", "le32toh", "htobe64",
            "htole64", "be64toh", "le64toh",
        ],
        "is a macro of <endian.h>: call `to_be`, `to_le`, `from_be` or `from_le` of Rust's integers",
    ),
    (
        &["setjmp", "sigsetjmp"],
        "is a macro for what returns twice, which Rust code must not meet: call it in C, and that from here",
    ),
    (
        &["assert", "alloca", "offsetof", "va_start", "va_arg", "va_copy", "va_end"],
        "is a part of C's compiler, and not a function",
    ),
];

/// What to do instead, if the name is C's: it was looked up in the process, or in the C library itself.
pub(super) fn instead(name: &str, is_process: bool, files: &[PathBuf]) -> Option<String> {
    let is_c = |file: &PathBuf| {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        FILES.iter().any(|start| name.starts_with(start))
    };
    if !is_process && !files.iter().any(is_c) {
        return None;
    }
    UNEXPORTED.iter().find(|(names, _)| names.contains(&name)).map(|(_, instead)| format!("`{name}` {instead}"))
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::{UNEXPORTED, instead};

    #[test]
    fn a_name_is_there_once() {
        let mut names: Vec<&str> = UNEXPORTED.iter().flat_map(|(names, _)| names.iter().copied()).collect();
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count);
    }

    #[test]
    fn names_of_other_libraries() {
        assert!(instead("major", true, &[]).is_some());
        assert!(instead("major", false, &[PathBuf::from("/lib/libc.so.6")]).is_some());
        assert!(instead("major", false, &[PathBuf::from("/lib/libcups.so.2")]).is_none());
        assert!(instead("open", true, &[]).is_none());
    }
}
