//! Makes structures, in Rust and in C, and compiles the C ones. Each random one follows from the seed and its number alone.
//!
//! The environment says which:
//!
//! | variable | | without it |
//! |---|---|---|
//! | `INTEROP_STRUCTURES` | how many random ones | 60 |
//! | `INTEROP_STRUCTURES_SEED` | the seed | 0 |
//! | `INTEROP_STRUCTURES_ONLY` | the only one, by its name | all |
//! | `INTEROP_STRUCTURES_CC` | C compilers beside the target's own, with commas between them | none |
//!
//! With fewer than a thousand random ones there is a sample of the others, too.

mod c;
mod generate;
mod random;
mod rust;
#[path = "../../native/shared_library.rs"]
mod shared_library;
mod structure;

use std::env;

use shared_library::Build;
use structure::{Canary, Structure};

/// The positions that a structure has beside those that all have, by turns.
const TURNS: [&str; 6] = ["alone", "called", "owned", "kept", "filled", "array"];

/// The same of those whose fields are converted.
const MARSHALED_TURNS: [&str; 3] = ["alone", "array", "taken"];

/// How many structures stand in one C file.
const IN_ONE_FILE: usize = 150;

/// How many files of tests there are, which compilers work at side by side.
const PARTS: usize = 4;

/// Of so many of the structures that are not random, a sample has one.
const SAMPLED: usize = 11;

fn main() {
    for file in ["build", "c", "../native/shared_library.rs"] {
        println!("cargo:rerun-if-changed={file}");
    }
    let count = number("").unwrap_or(60);
    let seed = number("_SEED").unwrap_or(0);
    let only = variable("_ONLY");

    let count = if only.is_some() { 1_000_000 } else { u32::try_from(count).expect("so many structures are too many") };
    let alike = generate::alike().into_iter().step_by(if count < 1000 && only.is_none() { SAMPLED } else { 1 });
    let random = (0..count).map(|number| generate::random(seed, number));
    let structures: Vec<Structure> =
        alike.chain(random).filter(|structure| only.as_ref().is_none_or(|only| *only == structure.name)).collect();
    assert!(!structures.is_empty(), "there is no structure {only:?} ");
    // A structure of 8 or 16 bytes has one class on Windows, whatever is in it.
    let windows = variable_of_cargo("CARGO_CFG_TARGET_OS") == "windows";
    let canaries = generate::canaries().into_iter().filter(|canary| !(windows && canary.canary == Some(Canary::Class)));
    let canaries: Vec<Structure> = canaries.collect();

    let mut build = Build::new();
    // Half the time of what instruction counts need.
    build.optimization = 1;
    for part in 0..PARTS {
        write_rust(&build, &format!("part_{}.rs", part + 1), structures.iter().skip(part).step_by(PARTS).collect());
    }
    write_rust(&build, "canaries.rs", canaries.iter().collect());
    println!("cargo:rustc-env=STRUCTURES_SEED={seed:#x}");

    let libraries = if build.has_compiler() { compile(&build, structures.iter().chain(&canaries)) } else { Vec::new() };
    println!("cargo:rustc-env=STRUCTURES_LIBRARIES={}", libraries.join(";"));
}

fn write_rust(build: &Build, file: &str, structures: Vec<&Structure>) {
    let modules =
        structures.iter().map(|structure| rust::module(structure, turn(structure), &c::definitions(structure)));
    build.write(file, &(modules.collect::<String>() + &rust::table(&structures)));
}

/// The C code with each compiler: `COMPILER=PATH`. The target's own is called `cc`.
fn compile<'a>(build: &Build, structures: impl Iterator<Item = &'a Structure>) -> Vec<String> {
    let structures: Vec<_> = structures.collect();
    let mut sources =
        vec!["c/shared.c".into(), "c/complex.c".into(), build.write("layouts.c", &c::layouts(&structures))];
    for (number, structures) in structures.chunks(IN_ONE_FILE).enumerate() {
        let code: String = structures.iter().map(|structure| c::code(structure, turn(structure))).collect();
        sources.push(build.write(&format!("structures_{number:02}.c"), &code));
    }
    let others = variable("_CC").unwrap_or_default();
    let others = others.split(',').filter(|name| !name.is_empty()).map(Some);
    std::iter::once(None)
        .chain(others)
        .map(|compiler| {
            let name = compiler.unwrap_or("cc");
            let objects = build.compile(compiler, &sources).unwrap_or_else(|why| panic!("{name}: {why}"));
            let library = build.link_objects(&format!("interop_structures_{name}"), &objects, &[]);
            format!("{name}={}", build.seen(&library.unwrap_or_else(|why| panic!("{name}: {why}"))))
        })
        .collect()
}

fn turn(structure: &Structure) -> &'static str {
    let turns: &[&str] = if structure.outer().marshaled { &MARSHALED_TURNS } else { &TURNS };
    turns[structure.number as usize % turns.len()]
}

fn variable(rest: &str) -> Option<String> {
    let name = format!("INTEROP_STRUCTURES{rest}");
    println!("cargo:rerun-if-env-changed={name}");
    env::var(name).ok().filter(|value| !value.is_empty())
}

fn number(rest: &str) -> Option<u64> {
    let value = variable(rest)?;
    let parsed = value.strip_prefix("0x").map_or_else(|| value.parse(), |digits| u64::from_str_radix(digits, 16));
    Some(parsed.unwrap_or_else(|_| panic!("INTEROP_STRUCTURES{rest} is `{value}`, and not a number")))
}

fn variable_of_cargo(name: &str) -> String {
    env::var(name).unwrap_or_else(|_| panic!("cargo sets {name} for build scripts"))
}
