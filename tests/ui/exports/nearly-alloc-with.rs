//! A word that nearly exists.

#[interop::export(strings = utf8)]
#[returns(allocwith = malloc)]
pub fn name() -> String {
    String::new()
}

fn main() {}
