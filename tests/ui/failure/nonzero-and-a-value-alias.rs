//! Zero is the success, so it is no value: through a type alias.

type Declared = i32;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = nonzero, code = returned)]
    pub safe fn level() -> Result<Declared, std::io::Error>;
}

fn main() {}
