// at: `extern "C" fn(&Db)`
//! A callback takes a reference to what only native code knows, through `macro_rules!`.

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub type Db;
            pub safe fn on_change(callback: $t);
        }
    };
}

declare!(extern "C" fn(&Db));
//~^ `*const Db`

fn main() {}
