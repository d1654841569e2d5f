// at: `impl AsRef<str>`
//! A string, by `impl AsRef<str>`.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn say(text: impl AsRef<str>);
    //~^ `&str`
}

fn main() {}
