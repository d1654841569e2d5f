//! Of an opaque type, a variable has an address and no value; nobody derives anything for it.

#[interop::import(library = interop::Library::PROCESS)]
unsafe extern "C" {
    type Interface;
    #[allow(dead_code)]
    static wl_registry_interface: Interface;
    #[allow(dead_code)]
    static interfaces: [*const Interface; 2];
}

fn main() {
    assert!(wl_registry_interface.as_ptr().is_err());
}
