//! A buffer of the declaration, whose length comes back.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn read(#[value(&mut [0; 4])] data: &mut [u8], #[in_out] #[len_of(data)] size: usize);
}

fn main() {}
