//! A callback that returns a `String`.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn each(callback: extern "C" fn() -> String);
}

fn main() {}
