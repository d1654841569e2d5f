//! A method of `Self`, which is nobody.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn close(self: &Self);
}

fn main() {}

// variants: no alias, because rustc knows no `Self` there
