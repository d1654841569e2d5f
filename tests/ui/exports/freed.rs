//! What native code would give.

#[interop::export(strings = utf8)]
#[returns(free_with = malloc)]
pub fn name() -> String {
    String::new()
}

fn main() {}
