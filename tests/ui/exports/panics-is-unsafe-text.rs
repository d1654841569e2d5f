//! The same of a value that is converted.

/// # Safety
/// Nobody can say.
unsafe fn secret() -> String {
    String::new()
}

#[interop::export(strings = utf8, panics = Some(secret()))]
#[returns(alloc_with = malloc)]
pub fn answer() -> Option<String> {
    None
}

fn main() {}
