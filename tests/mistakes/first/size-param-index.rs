// at: `size_param_index`
//! `SizeParamIndex` in the attribute that takes the place of `MarshalAs`.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn send(#[marshal(size_param_index = 1)] data: &[u8], length: usize);
    //~^ `#[len_of(data)] length: usize`
}

fn main() {}
