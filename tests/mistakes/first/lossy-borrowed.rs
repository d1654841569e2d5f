// at: `lossy`
//! A borrowed string, of which nothing can be replaced.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[returns(lossy)]
    //~^ `String` with `free_with`, or leave `lossy` out
    pub safe fn name() -> &'static str;
}

fn main() {}
