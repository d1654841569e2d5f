//! A borrowed string is not converted.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[returns(lossy, counted_by(length, unit = bytes, nul = excluded))]
    pub safe fn name(#[out] length: usize) -> &'static str;
}

fn main() {}
