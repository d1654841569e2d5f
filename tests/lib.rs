//! Nothing: each package has a library or a program. The tests are in `tests/`.
