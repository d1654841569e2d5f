//! `false` is the failure, so it is no value: through a type alias.

type Declared = bool;

#[interop::import(library = "demo", bools = bool32)]
unsafe extern "C" {
    #[fails(when = zero, code = errno)]
    pub safe fn start() -> Result<Declared, std::io::Error>;
}

fn main() {}
