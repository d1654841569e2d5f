//! Each structure in each position: C and Rust agree on its layout and on its values.
//!
//! `INTEROP_STRUCTURES_LIBRARY` in the environment names the compiler whose library is called; `build/main.rs` has the variables that
//! say which structures there are.

use std::env;
use std::path::PathBuf;
use std::sync::Once;

use interop::resolver::Answer;
use interop_test_random_structures::{Case, LIBRARY};

#[allow(clippy::all, dead_code, unused_imports)]
mod structures {
    include!(concat!(env!("OUT_DIR"), "/structures.rs"));
}

/// Names the library, and says what is tested.
fn prepare() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let wanted = env::var("INTEROP_STRUCTURES_LIBRARY").unwrap_or_else(|_| "cc".into());
        let mut libraries = env!("STRUCTURES_LIBRARIES").split(';').filter_map(|library| library.split_once('='));
        let Some((_, path)) = libraries.find(|(name, _)| *name == wanted) else {
            panic!("there is no library of `{wanted}`: {}", env!("STRUCTURES_LIBRARIES"))
        };
        LIBRARY.add_resolver(move |_| Some(Answer::Path(PathBuf::from(path)))).keep();
        println!("{} structures of the seed {}, {wanted}", structures::STRUCTURES.len(), env!("STRUCTURES_SEED"));
    });
}

/// What differs, with the structure and how to see it alone.
fn differences(cases: &[Case]) -> Vec<String> {
    prepare();
    let mut all = Vec::new();
    for case in cases {
        // So that it is known which one crashed: `--nocapture`.
        println!("{}", case.name);
        let differences = case.differences();
        if !differences.is_empty() {
            let Case { name, text, .. } = case;
            let seed = env!("STRUCTURES_SEED");
            all.push(format!(
                "{name}, alone with INTEROP_STRUCTURES_SEED={seed} INTEROP_STRUCTURES_ONLY={name}:\n{text}  {}\n",
                differences.join("\n  ")
            ));
        }
    }
    all
}

#[test]
fn rust_and_c_agree() {
    let mut all = differences(structures::STRUCTURES);
    // Proof that this can fail.
    if env::var_os("INTEROP_STRUCTURES_CANARY").is_some() {
        all.extend(differences(structures::CANARIES));
    }
    assert!(all.is_empty(), "{} structures differ\n\n{}", all.len(), all.join("\n"));
}

/// The canaries: one whose field is elsewhere in C, and one that has the same layout and goes through other registers.
#[test]
fn what_differs_is_noticed() {
    prepare();
    let mut found = structures::CANARIES.iter().map(Case::differences);
    assert_eq!(found.next().unwrap(), ["the offset of `.c` is 16 in Rust and 20 in C"]);
    for class in found {
        // Behind pointers it is the same.
        let by_value = ["by value:", "by value among others:", "returned:", "by value and returned:"];
        let seeds = interop_test_random_structures::SEEDS.len();
        assert_eq!(class.len(), by_value.len() * seeds, "{class:#?}");
        assert!(
            class.iter().zip(by_value.iter().cycle()).all(|(said, position)| said.starts_with(position)),
            "{class:#?}"
        );
    }
}
