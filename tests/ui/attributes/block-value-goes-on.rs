#[interop::import(library = "demo" "other", strings = utf8)]
unsafe extern "C" {
    safe fn first();
}

#[interop::import(library = "demo", bind = lazy eager)]
unsafe extern "C" {
    safe fn second();
}

#[interop::import(library = demo<u8>)]
unsafe extern "C" {
    safe fn third();
}

fn main() {}
