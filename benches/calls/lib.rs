//! Nothing: each package has a library or a program. See `calls.rs`.
