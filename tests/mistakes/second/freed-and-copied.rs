// at: `copied`
//! What is returned is freed, and kept.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[returns(free_with = malloc, copied)]
    //~^ one of them
    pub safe fn name() -> String;
}

fn main() {}
