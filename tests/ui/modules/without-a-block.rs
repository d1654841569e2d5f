//! A module that declares nothing.

#[interop::import(library = interop::Library::PROCESS)]
mod native {
    pub fn helper() {}
}

fn main() {
    native::helper();
}
