// at: `in_only`
//! A word for what comes out, on a string that only goes in.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn send(text: &str, #[len_of(text, unit = bytes, nul = in_only)] length: usize);
    //~^ `nul = included` or `nul = excluded`
}

fn main() {}
