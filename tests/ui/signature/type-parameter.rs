//! A type parameter.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn put<T>(value: *const T);
}

fn main() {}
