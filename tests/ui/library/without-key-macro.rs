//! A name where the key is missing, which came through `macro_rules!`.

macro_rules! declare {
    ($name:literal) => {
        #[interop::import($name)]
        unsafe extern "C" {
            pub safe fn answer() -> i32;
        }
    };
}

declare!("demo");

fn main() {}
