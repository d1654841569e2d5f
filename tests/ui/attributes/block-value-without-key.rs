//! Values where a key should be.

#[interop::import(library = "demo", eager)]
unsafe extern "C" {
    safe fn first();
}

#[interop::import(library = "demo", utf8)]
unsafe extern "C" {
    safe fn second();
}

#[interop::import(library = "demo", optional)]
unsafe extern "C" {
    safe fn third();
}

#[interop::import(library = "demo", serialized())]
unsafe extern "C" {
    safe fn fourth();
}

#[interop::import(library = "demo", bool8)]
unsafe extern "C" {
    pub safe fn set(on: std::ffi::c_int);
}

fn main() {}
