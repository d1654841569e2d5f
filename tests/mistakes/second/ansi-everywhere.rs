// at: `ansi`
//! Windows' code page on a system that has none.

#[interop::import(library = "demo", strings = ansi)]
//~^ `utf8`, or `#[marshal(ansi = 1252)]`
unsafe extern "C" {
    pub safe fn say(text: &str);
}

fn main() {}
