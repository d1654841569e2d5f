//! zlib through the declaration of the guide: a megabyte goes in, comes out smaller, and comes back the same.
//!
//! `cargo run --example zlib`

use std::ffi::{c_int, c_uint, c_ulong};
use std::fmt;
use std::mem::MaybeUninit;

/// zlib, wherever it is called what.
pub static ZLIB: interop::Library = interop::Library::new("z").soname(1).windows("zlib1.dll");

#[interop::import(library = ZLIB, strings = utf8)]
unsafe extern "C" {
    /// The version of the zlib in use.
    #[entry_point("zlibVersion")]
    pub safe fn version() -> &'static str;

    /// The checksum of `data`, going on from `crc`; 0 to begin.
    pub safe fn crc32(crc: c_ulong, data: &[u8], #[len_of(data)] len: c_uint) -> c_ulong;

    /// Compresses `source` into `dest`; returns how much of `dest` was filled.
    #[fails(when = nonzero, code = returned)]
    pub safe fn compress(
        dest: &mut [MaybeUninit<u8>],
        #[in_out]
        #[len_of(dest)]
        dest_len: c_ulong, // `unsigned long *`: capacity in, length out
        source: &[u8],
        #[len_of(source)] source_len: c_ulong,
    ) -> Result<(), ZlibError>;

    /// The inverse of [`compress`].
    #[fails(when = nonzero, code = returned)]
    pub safe fn uncompress(
        dest: &mut [MaybeUninit<u8>],
        #[in_out]
        #[len_of(dest)]
        dest_len: c_ulong,
        source: &[u8],
        #[len_of(source)] source_len: c_ulong,
    ) -> Result<(), ZlibError>;

    /// How large the result of [`compress`] can become.
    #[entry_point("compressBound")]
    pub safe fn compress_bound(source_len: c_ulong) -> c_ulong;
}

/// What zlib's functions return, or why they could not be called.
#[derive(Debug)]
pub enum ZlibError {
    /// `Z_BUF_ERROR`: the destination is too small.
    BufferTooSmall,
    /// `Z_DATA_ERROR`: not compressed data.
    Corrupt,
    /// Any other code of zlib.h.
    Other(c_int),
    /// zlib is not there, or a length does not fit.
    Call(interop::Error),
}

impl From<c_int> for ZlibError {
    fn from(code: c_int) -> Self {
        match code {
            -5 => Self::BufferTooSmall,
            -3 => Self::Corrupt,
            other => Self::Other(other),
        }
    }
}

impl From<interop::Error> for ZlibError {
    fn from(error: interop::Error) -> Self {
        Self::Call(error)
    }
}

impl std::error::Error for ZlibError {}

impl fmt::Display for ZlibError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BufferTooSmall => f.write_str("the destination is too small"),
            Self::Corrupt => f.write_str("this is no compressed data"),
            Self::Other(code) => write!(f, "zlib returned {code}"),
            Self::Call(error) => error.fmt(f),
        }
    }
}

fn main() -> Result<(), ZlibError> {
    // A megabyte that compresses, but not to nothing.
    let original: Vec<u8> = (0_u32..1 << 20).map(|i| (i.wrapping_mul(2_654_435_761) >> 27) as u8).collect();

    let mut room = vec![MaybeUninit::uninit(); compress_bound(original.len() as c_ulong) as usize];
    let compressed = compress(&mut room, &original)?;
    println!("zlib {}: {} bytes became {}", version(), original.len(), compressed.len());

    let mut room = vec![MaybeUninit::uninit(); original.len()];
    let restored = uncompress(&mut room, compressed)?;
    assert_eq!(restored, original);
    println!("and the same {} again, crc32 {:08x}", restored.len(), crc32(0, restored));

    let mut small = [MaybeUninit::uninit(); 10];
    println!("into 10 bytes: {}", compress(&mut small, &original).unwrap_err());
    println!("from garbage: {}", uncompress(&mut [MaybeUninit::uninit(); 10], b"garbage").unwrap_err());
    Ok(())
}
