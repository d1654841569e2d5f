//! A string that is changed in native code's buffer.

#[interop::export(strings = utf8)]
pub fn name(#[in_out] name: String, #[len_of(name, unit = bytes, nul = included)] size: usize) {
    todo!()
}

fn main() {}
