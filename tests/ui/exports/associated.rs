//! A function of a type.

pub struct Handle(u32);

#[interop::export()]
#[associated(Handle)]
pub fn answer() -> i32 {
    42
}

fn main() {}
