//! A `&mut str`.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn change(text: &mut str);
}

fn main() {}
