//! Functions with a mistake keep what their callers see, so that these have no errors as well.

use std::ffi::c_int;
use std::io;
use std::mem::MaybeUninit;

#[interop::import(library = "demo", strings = utf8, fails(when = negative_one, code = errno))]
unsafe extern "C" {
    pub safe fn lent(
        buffer: &mut [MaybeUninit<u8>],
        #[in_out]
        #[len_of(buffer)]
        size: usize,
        #[MarshalAs] flags: c_int,
    ) -> io::Result<()>;
    #[last_error]
    pub safe fn with_code(#[In] a: c_int) -> c_int;
    pub safe fn name(#[out] name: &str) -> c_int;
    pub safe fn text(#[out] text: str);
    pub safe fn returned() -> [u8];
    pub safe fn taken(text: str) -> c_int;
}

fn main() -> io::Result<()> {
    let mut buffer = [const { MaybeUninit::uninit() }; 16];
    let filled: &mut [u8] = lent(&mut buffer, 1)?;
    filled[0] = 1;
    let (value, code) = with_code(1);
    println!("{}", value + code.0 as c_int);
    println!("{}", taken("a") + 1);
    if value == 1 {
        let (_, _borrowed): (c_int, &str) = name();
    }
    if value == 2 {
        let _owned: String = text();
    }
    if value == 3 {
        let _slice: &[u8] = returned();
    }
    Ok(())
}

// variants: no alias and inner, because the macro refuses what has no size where it sees it, and names the type
