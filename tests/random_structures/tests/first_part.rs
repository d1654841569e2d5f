//! The first quarter of the structures.

interop_test_random_structures::agree!("part_1.rs");
