//! Asks before it calls: compresses with the best library that this machine has, and goes on where it has none.
//!
//! `cargo run --example availability`
//!
//! Nothing here is linked, so the program starts on every system. `api = NAME` makes a block a value that can be asked:
//! whether all of it is there, whether one function is, and what exactly is not.

use std::ffi::{c_int, c_uint, c_ulong};

use interop::{Import, Library, LoadError};

/// zstd, which compresses better.
static ZSTD_LIBRARY: Library = Library::new("zstd").soname(1).windows("libzstd.dll");

#[interop::import(library = ZSTD_LIBRARY, prefix = "ZSTD_", api = ZSTD)]
unsafe extern "C" {
    #[entry_point("ZSTD_compressBound")]
    safe fn bound(size: usize) -> usize;

    /// `size_t ZSTD_compress(void *dst, size_t dstCapacity, const void *src, size_t srcSize, int level)`
    #[fails(when = zstd_failed, code = returned)]
    #[returns(len_of(target), native = usize)]
    safe fn compress(
        #[out(capacity = bound(source.len()))] target: Vec<u8>,
        #[len_of(target)] capacity: usize,
        source: &[u8],
        #[len_of(source)] size: usize,
        level: c_int,
    ) -> Result<(), Failed>;

    /// New in 1.4.0. The program can do without it.
    #[optional]
    #[entry_point("ZSTD_minCLevel")]
    safe fn lowest_level() -> Option<c_int>;
}

/// `ZSTD_isError`: the last hundred and twenty numbers are errors.
fn zstd_failed(returned: usize) -> bool {
    returned > usize::MAX - 120
}

/// zlib, which is nearly everywhere.
static ZLIB_LIBRARY: Library = Library::new("z").soname(1).windows("zlib1.dll");

#[interop::import(library = ZLIB_LIBRARY, api = ZLIB)]
unsafe extern "C" {
    #[entry_point("compressBound")]
    safe fn zlib_bound(size: c_ulong) -> c_ulong;

    #[entry_point("compress")]
    #[fails(when = nonzero, code = returned)]
    safe fn zlib_compress(
        #[out(capacity = zlib_bound(source.len() as c_ulong) as usize)] target: Vec<u8>,
        #[in_out]
        #[len_of(target)]
        length: c_ulong,
        source: &[u8],
        #[len_of(source)] size: c_ulong,
    ) -> Result<(), Failed>;

    /// New in 1.2.9. Where it is absent, its body stands in.
    #[entry_point("crc32_z")]
    safe fn checksum(start: c_ulong, data: &[u8], #[len_of(data)] size: usize) -> c_ulong {
        data.chunks(1 << 30).fold(start, crc32)
    }

    safe fn crc32(start: c_ulong, data: &[u8], #[len_of(data)] size: c_uint) -> c_ulong;
}

/// A library that this program would like to use, and that nobody has.
#[interop::import(library = "interop-nowhere", api = NOWHERE)]
unsafe extern "C" {
    safe fn squeeze(level: c_int) -> c_int;
}

/// Why nothing came out: the library's number, or what is missing.
#[derive(Debug)]
enum Failed {
    Code(i64),
    Call(interop::Error),
}

impl From<usize> for Failed {
    fn from(code: usize) -> Self {
        Self::Code(code as i64)
    }
}

impl From<c_int> for Failed {
    fn from(code: c_int) -> Self {
        Self::Code(code.into())
    }
}

impl From<interop::Error> for Failed {
    fn from(error: interop::Error) -> Self {
        Self::Call(error)
    }
}

/// What `bind_all` found, in words; whether everything is there that the program cannot do without.
fn complete(library: &Library, bound: Result<Vec<Import>, LoadError>) -> bool {
    match bound {
        Ok(absent) if absent.is_empty() => println!("{}: all of it", library.name()),
        Ok(absent) => println!("{}: all but {:?}", library.name(), absent.iter().map(Import::name).collect::<Vec<_>>()),
        Err(error) => {
            println!("{error}");
            return false;
        }
    }
    true
}

fn main() {
    let text = "what is said three times is true; ".repeat(3000);
    let text = text.as_bytes();

    if NOWHERE.squeeze().is_available() {
        println!("{}", squeeze(9));
    }
    // After this no call of the block can fail for absence.
    let compressed = if complete(&ZSTD_LIBRARY, ZSTD.bind_all()) {
        println!("the lowest level is {:?}", lowest_level());
        compress(text, 19)
    } else if complete(&ZLIB_LIBRARY, ZLIB.bind_all()) {
        zlib_compress(text)
    } else {
        Ok(text.to_vec())
    };
    match compressed {
        Ok(bytes) => println!("{} bytes became {}", text.len(), bytes.len()),
        Err(Failed::Code(code)) => println!("the library says {code}"),
        Err(Failed::Call(error)) => println!("{error}"),
    }

    // One function, asked for by itself.
    match ZLIB.checksum().bind() {
        Ok(()) => println!("this zlib has {:?}", ZLIB.checksum().entry_points().next()),
        Err(error) => println!("{error}"),
    }
    if ZLIB.crc32().is_available() {
        println!("checksum {:08x}", checksum(0, text));
    }
}
