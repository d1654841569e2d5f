// at: `"data"`
//! The parameter's name in quotes.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn send(data: &[u8], #[len_of("data")] length: usize);
    //~^ `#[len_of(data)]`
}

fn main() {}
