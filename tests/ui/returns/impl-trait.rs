//! A returned `impl Trait`.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn items() -> impl Iterator<Item = i32>;
}

fn main() {}
