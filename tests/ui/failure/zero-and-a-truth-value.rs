//! `false` is the failure, so it is no value.

#[interop::import(library = "demo", bools = bool32)]
unsafe extern "C" {
    #[fails(when = zero, code = errno)]
    pub safe fn start() -> Result<bool, std::io::Error>;
}

fn main() {}
