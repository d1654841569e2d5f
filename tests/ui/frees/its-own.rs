//! What makes a value does not free it.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[returns(free_with = name)]
    pub safe fn name(device: *const u8) -> String;
}

fn main() {}
