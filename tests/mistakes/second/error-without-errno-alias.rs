// at: `Outcome`
//! An error that is not made from the code, by an alias.

#[derive(Debug)]
pub struct Failed;

impl From<interop::Error> for Failed {
    fn from(_: interop::Error) -> Self {
        Self
    }
}

type Outcome = Failed;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = negative_one, code = errno)]
    pub safe fn sync() -> Result<(), Outcome>;
    //~^ `impl From<interop::Errno> for Failed`
}

fn main() {}
