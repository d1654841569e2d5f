#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    safe fn name(#[out(capacity = 0)] name: String);
    safe fn grows(#[out(capacity = 0, grow)] name: String);
    safe fn lent(#[in_out(capacity = 0)] name: String);
}

fn main() {}
