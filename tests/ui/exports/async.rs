//! An `async fn`.

#[interop::export()]
pub async fn answer() -> i32 {
    42
}

fn main() {}
