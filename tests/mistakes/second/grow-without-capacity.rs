// at: `grow`
//! A buffer grows from nothing.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn name(#[out(grow)] name: String, #[len_of(name, unit = elements, nul = included)] size: usize);
    //~^ `capacity = N, grow`
}

fn main() {}
