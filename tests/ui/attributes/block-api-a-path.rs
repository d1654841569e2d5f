#[interop::import(library = "demo", api = apis::DEMO, strings = utf8)]
unsafe extern "C" {
    safe fn demo();
}

fn main() {}
