//! Proof that the checks can fail: structures of which C is told something else than Rust.

use interop_test_random_structures::{Case, SEEDS, differences, must_agree};

#[allow(clippy::all, dead_code, unused_imports)]
mod structures {
    include!(concat!(env!("OUT_DIR"), "/canaries.rs"));
}

/// One whose field is elsewhere in C, and one that has the same layout and goes through other registers.
#[test]
fn what_differs_is_noticed() {
    // For the lane.
    if std::env::var_os("INTEROP_STRUCTURES_CANARY").is_some() {
        must_agree(structures::ALL);
    }
    assert_eq!(differences(structures::ALL).len(), structures::ALL.len());
    let mut found = structures::ALL.iter().map(Case::differences);
    assert_eq!(found.next().unwrap(), ["the offset of `.c` is 16 in Rust and 20 in C"]);
    for class in found {
        // Behind pointers it is the same, and a function that returns what it gets may leave it in the registers of both.
        let seen = |position: &str| class.iter().filter(|said| said.starts_with(position)).count();
        assert_eq!(seen("by value:"), SEEDS.len(), "{class:#?}");
        assert_eq!(seen("by value among others:"), SEEDS.len(), "{class:#?}");
        assert_eq!(seen("by value to and from a function that C calls:"), SEEDS.len(), "{class:#?}");
        assert_eq!(seen("by value"), class.len(), "{class:#?}");
    }
}
