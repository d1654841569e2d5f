//! Functions of everyday C libraries and of Win32, declared from their manual pages, with no conversion by hand.
//!
//! One file per library. On Linux they are found by soname, so that no -dev package is needed.

#![cfg(any(all(target_os = "linux", target_env = "gnu"), windows))]

#[cfg(unix)]
#[path = "manuals/arrays.rs"]
mod arrays;
#[cfg(unix)]
#[path = "manuals/in_place.rs"]
mod in_place;
#[cfg(unix)]
#[path = "manuals/libc.rs"]
mod libc;
#[cfg(unix)]
#[path = "manuals/pcre2.rs"]
mod pcre2;
#[cfg(unix)]
#[path = "manuals/sqlite3.rs"]
mod sqlite3;
#[path = "manuals/zlib.rs"]
mod zlib;
#[cfg(unix)]
#[path = "manuals/zstd.rs"]
mod zstd;

#[cfg(windows)]
#[path = "manuals/win32"]
mod win32 {
    mod callbacks;
    mod files;
    mod processes;
    mod registry;
    mod shell;
    mod strings;

    /// `DWORD`
    type Dword = u32;
}
