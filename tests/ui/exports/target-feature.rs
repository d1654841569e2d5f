//! Native code does not look what the processor has.

#[interop::export()]
#[target_feature(enable = "avx2")]
pub fn level() -> i32 {
    2
}

fn main() {}
