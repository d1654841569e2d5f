// at: `MarshalAs`
//! `[MarshalAs(…)]`, as C# writes it.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn length(#[MarshalAs(UnmanagedType.LPWStr)] text: &str) -> usize;
    //~^ `#[marshal(utf16)]`, or `#[marshal(wide)]`
}

fn main() {}
