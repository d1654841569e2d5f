//! A number as the name.

#[interop::export()]
#[entry_point("#12")]
pub fn answer() -> i32 {
    42
}

fn main() {}
