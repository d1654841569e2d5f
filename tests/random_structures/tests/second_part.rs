//! The second quarter of the structures.

interop_test_random_structures::agree!("part_2.rs");
