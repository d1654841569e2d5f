//! Types that do not exist, wherever a declaration has one: each is rustc's to report, once, without the advice to declare a
//! type parameter, which an export has none of.

pub type E = std::io::Error;
pub mod a {
    pub type Result<T> = std::result::Result<T, super::E>;
}

#[interop::import(library = "demo", strings = utf8, fails(when = zero, code = errno), api = API)]
unsafe extern "C" {
    pub safe fn returned() -> Missing1;
    pub safe fn in_a_result() -> Result<Missing2, E>;
    pub safe fn in_an_alias() -> a::Result<&'static Missing3>;
    pub safe fn in_an_option() -> Option<Missing4>;
    pub safe fn as_an_error() -> Result<(), Missing5>;
    pub safe fn out(#[out] x: Missing6) -> Result<(), E>;
    pub safe fn two_outs(#[out] x: Missing7, #[out] y: Option<Missing8>) -> Result<(), E>;
    pub safe fn in_out(#[in_out] x: Missing9) -> Result<(), E>;
    pub safe fn list(#[out(capacity = 4)] x: Vec<Missing10>, #[out] #[len_of(x)] n: usize) -> Result<(), E>;
    pub safe fn buffer(x: &mut [core::mem::MaybeUninit<Missing11>], #[in_out] #[len_of(x)] n: usize) -> Result<(), E>;
    pub safe fn lent<'a>(x: &'a Missing12) -> &'a i32;
    pub safe fn lent_array<'a>(x: &'a [Missing13; 2]) -> &'a i32;
    pub safe fn kept(x: &'static Missing14);
    pub safe fn kept_slice(x: &'static [Missing15], #[len_of(x)] n: usize);
    pub safe fn callback(x: extern "C" fn(Missing16) -> Missing17) -> Result<*mut Missing18, E>;
    pub safe fn perhaps(x: Option<extern "C" fn(Missing19)>, y: Option<&mut Missing20>);
    #[returns(counted_by(n))]
    pub safe fn counted(#[out] n: usize) -> Result<&'static [Missing21], E>;
    #[returns(native = Missing22)]
    pub safe fn status() -> Result<(), E>;
    #[optional]
    pub safe fn optional() -> Option<Missing23>;
    pub safe fn length(x: &[u8], #[len_of(x)] n: missing24);
    pub safe static VARIABLE: Missing25;
}

#[interop::import(library = "demo", fails(when = null, code = errno))]
unsafe extern "C" {
    pub safe fn lent_for_a_result<'a>(x: &'a Missing26) -> Result<&'a i32, E>;
}

fn main() {}

// variants: no alias and inner, because the alias itself would name what does not exist
