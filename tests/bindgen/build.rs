//! What a user's build script does with the text that `bindgen` gives it: puts the module and the attribute around it.

use std::path::PathBuf;
use std::{env, fs};

fn main() {
    let out = PathBuf::from(env::var("OUT_DIR").expect("cargo sets OUT_DIR"));
    for (name, library) in [("zlib", "ZLIB"), ("sqlite3", "crate::SQLITE")] {
        println!("cargo:rerun-if-changed={name}.rs");
        let bindings = fs::read_to_string(format!("{name}.rs")).expect("bindgen has written it");
        let module = format!("#[interop::import(library = {library}, api = API)]\nmod {name} {{\n{bindings}\n}}\n");
        fs::write(out.join(format!("{name}.rs")), module).expect("OUT_DIR is writable");
    }
}
