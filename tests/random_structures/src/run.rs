//! Runs the checks, with the library of the compiler that `INTEROP_STRUCTURES_LIBRARY` in the environment names.

use std::env;
use std::path::PathBuf;
use std::sync::Once;

use interop::resolver::Answer;

use crate::{Case, LIBRARY};

/// What differs, with the structure and how to see it alone.
pub fn differences(cases: &[Case]) -> Vec<String> {
    prepare();
    let mut all = Vec::new();
    for case in cases {
        // So that the one that crashes is known: `--nocapture`.
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

/// Says what differs, if anything does.
///
/// # Panics
/// Something differs.
pub fn must_agree(cases: &[Case]) {
    let all = differences(cases);
    assert!(all.is_empty(), "{} of {} structures differ\n\n{}", all.len(), cases.len(), all.join("\n"));
    println!("{} structures agree, of the seed {}", cases.len(), env!("STRUCTURES_SEED"));
}

/// Names the library.
///
/// # Panics
/// There is none of that compiler.
pub fn prepare() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let wanted = env::var("INTEROP_STRUCTURES_LIBRARY").unwrap_or_else(|_| "cc".into());
        let libraries = env!("STRUCTURES_LIBRARIES");
        let mut named = libraries.split(';').filter_map(|library| library.split_once('='));
        let Some((_, path)) = named.find(|(name, _)| *name == wanted) else {
            panic!("there is no library of `{wanted}`: {libraries}")
        };
        LIBRARY.add_resolver(move |_| Some(Answer::Path(PathBuf::from(path)))).keep();
    });
}

/// The test of a file of generated structures.
#[macro_export]
macro_rules! agree {
    ($file:tt) => {
        #[allow(clippy::all, dead_code, unused_imports)]
        mod structures {
            include!(concat!(env!("OUT_DIR"), "/", $file));
        }

        #[test]
        fn rust_and_c_agree() {
            $crate::must_agree(structures::ALL);
        }
    };
}
