//! A name that begins as a number does.

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[entry_point("#70000")]
    safe fn first();
    #[entry_point("demo", "#demo")]
    safe fn second();
    #[link_name = "#"]
    safe fn third();
}

fn main() {}
