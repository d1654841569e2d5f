//! The procedural macros of `native-interop`.
