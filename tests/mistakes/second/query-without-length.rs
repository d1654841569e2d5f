// at: `query`
//! The size is asked for, and nobody has it.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn name(#[out(query)] name: String);
    //~^ `#[len_of(name, …)]` …
}

fn main() {}
