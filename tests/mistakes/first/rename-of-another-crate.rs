// at: `serde`
//! An attribute of another crate.

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[serde(rename = "demo_start")]
    //~^ `#[entry_point("demo_start")]`
    pub safe fn start();
}

fn main() {}
