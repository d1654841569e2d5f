//! `#[receiver]`.

pub struct Handle(u32);

#[interop::export()]
pub fn show(id: u32, #[receiver] handle: &u32) -> u32 {
    id
}

fn main() {}
