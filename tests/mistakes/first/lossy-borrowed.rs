// at: `&'static str`
//! A borrowed string, of which nothing can be replaced.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[returns(lossy)]
    pub safe fn name() -> &'static str;
    //~^ `String` with `free_with`, or leave `lossy` out
}

fn main() {}
