//! A vector that native code would fill, and whose length comes back.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn take(value: &mut Vec<u8>, #[in_out] #[len_of(value)] len: usize);
}

fn main() {}
