// at: `currency`
//! `UnmanagedType.Currency`, on a number.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn pay(#[marshal(currency)] amount: f64);
    //~^ `interop::Currency`
}

fn main() {}
