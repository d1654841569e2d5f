// at: `free_with = malloc`
//! What goes in is freed.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn say(#[marshal(free_with = malloc)] text: &str);
    //~^ leave `free_with` out
}

fn main() {}
