//! Nothing: each package has a library or a program. See `main.rs`.
