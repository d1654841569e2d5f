//! The native libraries that the tests call.
