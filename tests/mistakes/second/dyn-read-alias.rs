// at: `Source`
//! A reader of which native code knows nothing, by an alias.

type Source<'a> = &'a mut dyn std::io::Read;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn parse<'a>(source: Source<'a>);
    //~^ `extern "C" fn(…)` and a `*mut c_void`
}

fn main() {}
