//! A buffer that the stub makes cannot be borrowed.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn read(#[out(capacity = 4)] text: &'static str);
}

fn main() {}

// variants: alias and inner says error[E0277]: a `&'static str` cannot be made from a buffer, because the macro reads the `&str` that it sees, and says all in one text
