// at: `Choice`
//! A truth value that may be absent, by an alias.

type Choice = Option<bool>;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn set(#[marshal(bool32)] choice: Choice);
    //~^ `bool`, or `Option<&bool>` where C has a pointer
}

fn main() {}
