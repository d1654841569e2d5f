//! A string that native code would fill, and whose length comes back.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn take(value: &mut String, #[in_out] #[len_of(value, unit = bytes, nul = included)] len: usize);
}

fn main() {}
