//! The guide's chapters, compiled as documentation tests.
