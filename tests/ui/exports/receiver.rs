//! `self`.

pub struct Handle(u32);

impl Handle {
    #[interop::export()]
    pub fn answer(&self) -> u32 {
        self.0
    }
}

fn main() {}
