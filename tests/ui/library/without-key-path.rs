//! A path where the key is missing.

mod libraries {
    pub static DEMO: interop::Library = interop::Library::new("demo");
}

#[interop::import(libraries::DEMO)]
unsafe extern "C" {
    pub safe fn answer() -> i32;
}

fn main() {}
