//! `&mut self`, which says not whose method it is.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn close(&mut self);
}

fn main() {}
