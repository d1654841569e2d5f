// at: `String`
//! A string comes out of C's buffer, of no size.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn name(#[out] name: String, #[len_of(name, unit = elements, nul = included)] size: usize);
    //~^ `#[out(capacity = N)]`
}

fn main() {}
