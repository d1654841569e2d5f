//! A rule without a `Result`.

#[interop::export(fails(when = negative_one, code = errno))]
pub fn answer() -> i32 {
    42
}

fn main() {}
