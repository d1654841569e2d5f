//! A length that is a number, and told by a function, too.

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[returns(counted_by(2, f()))]
    pub safe fn items() -> &'static [i32];
}

fn main() {}
