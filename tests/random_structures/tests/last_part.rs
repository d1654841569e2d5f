//! The last quarter of the structures.

interop_test_random_structures::agree!("part_4.rs");
