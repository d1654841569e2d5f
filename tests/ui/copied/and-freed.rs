//! Native code keeps it, or it is freed.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[returns(copied, free_with = malloc)]
    pub safe fn name() -> String;
}

fn main() {}
