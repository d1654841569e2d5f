#![allow(dead_code)]
mod a {
    #[interop::import(library = "demo", strings = utf8)]
    unsafe extern "C" {
        safe fn by_value(x: u32x);
        safe fn by_ref(x: &u33x);
        safe fn returned() -> u34x;
        safe fn out(#[out] x: u35x);
        safe fn length(d: &[u8], #[len_of(d)] x: u36x);
        safe fn length_back(
            d: &mut [u8],
            #[in_out]
            #[len_of(d)]
            x: u37x,
        );
        safe fn in_out(#[in_out] x: u38x);
        #[fails(when = negative, code = returned)]
        safe fn fallible() -> Result<u39x, std::io::Error>;
        #[fails(when = negative, code = returned)]
        safe fn error() -> Result<(), u40x>;
        safe fn lent<'a>(x: &'a u41x) -> &'a interop::U16CStr;
        safe fn kept(x: &'static u42x) -> u8;
        #[returns(counted_by(x))]
        safe fn counted(#[out] x: u43x) -> &'static [u8];
        safe fn callback(x: extern "C" fn(u44x));
        safe fn outs(
            #[out]
            #[len_of(d)]
            x: u45x,
            #[out] d: &'static [u8],
        );
        safe fn buffer(
            #[out(capacity = 4)] d: Vec<u46x>,
            #[in_out]
            #[len_of(d)]
            n: usize,
        );
        static s: u47x;
        safe fn scalar(x: c_int);
        safe fn scalar_returned() -> c_uint;
        safe fn slice(x: &[u48x], #[len_of(x)] n: usize);
        safe fn filled(
            x: &mut [u49x],
            #[in_out]
            #[len_of(x)]
            n: usize,
        );
    }
}
