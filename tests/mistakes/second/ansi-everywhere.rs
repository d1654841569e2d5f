// at: `&str`
//! Windows' code page on a system that has none.

#[interop::import(library = "demo", strings = ansi)]
unsafe extern "C" {
    pub safe fn say(text: &str);
    //~^ `utf8`, or `#[marshal(ansi = 1252)]`
}

fn main() {}
