//! Functions of everyday C libraries, declared from their manual pages, with no conversion by hand.
//!
//! One file per library. They are found by soname, so that no -dev package is needed.

#![cfg(all(target_os = "linux", target_env = "gnu"))]

mod manuals {
    mod libc;
    mod pcre2;
    mod sqlite3;
    mod zlib;
    mod zstd;
}
