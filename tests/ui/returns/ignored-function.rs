//! Native code may return null, which is no function.

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[returns(native = extern "C" fn())]
    pub safe fn install();
}

fn main() {}
