//! Zero is the success, so it is no value.

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = nonzero, code = returned)]
    pub safe fn level() -> Result<i32, std::io::Error>;
}

fn main() {}
