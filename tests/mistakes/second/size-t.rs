// at: `size_t`
//! C's `size_t`.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn limit(bytes: size_t);
    //~^ `usize`
}

fn main() {}
