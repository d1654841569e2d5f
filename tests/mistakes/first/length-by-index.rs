// at: `0`
//! The parameter's number, as `SizeParamIndex` has it.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn send(data: &[u8], #[len_of(0)] length: usize);
    //~^ `#[len_of(data)]`
}

fn main() {}
