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

fn main() {}
