//! The third quarter of the structures.

interop_test_random_structures::agree!("part_3.rs");
