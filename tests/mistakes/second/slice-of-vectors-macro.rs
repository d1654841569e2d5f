// at: `&[Vec<f64>]`
//! A slice of vectors, through `macro_rules!`.

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn solve(rows: $t, #[len_of(rows)] count: usize);
        }
    };
}

declare!(&[Vec<f64>]);
//~^ `&[f64]`, or `&[*const f64]`

fn main() {}
