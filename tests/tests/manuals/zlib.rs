//! zlib: zlib.h is its manual.

use std::ffi::{CStr, c_int, c_long, c_uint, c_ulong, c_void};
use std::mem::MaybeUninit;
use std::path::Path;
use std::{env, fs, io, process};

use interop::{Free, Library, NativeBox};

static ZLIB: Library = Library::new("z").soname(1).windows("zlib1.dll");

/// The utility functions.
#[interop::import(library = ZLIB, strings = utf8)]
unsafe extern "C" {
    // const char *zlibVersion(void);
    #[entry_point("zlibVersion")]
    safe fn version() -> &'static str;

    // const char *zError(int); (Undocumented, and exported.)
    #[entry_point("zError")]
    safe fn message(code: c_int) -> &'static str;

    // uLong crc32(uLong crc, const Bytef *buf, uInt len); /* "If buf is Z_NULL, this function returns the required initial value" */
    safe fn crc32(crc: c_ulong, buf: Option<&[u8]>, #[len_of(buf)] len: c_uint) -> c_ulong;
    // uLong crc32_combine(uLong crc1, uLong crc2, z_off_t len2);
    safe fn crc32_combine(crc1: c_ulong, crc2: c_ulong, len2: c_long) -> c_ulong;
    // uLong adler32(uLong adler, const Bytef *buf, uInt len);
    safe fn adler32(adler: c_ulong, buf: &[u8], #[len_of(buf)] len: c_uint) -> c_ulong;

    // uLong compressBound(uLong sourceLen);
    #[entry_point("compressBound")]
    safe fn compress_bound(source_len: c_ulong) -> c_ulong;

    // int compress2(Bytef *dest, uLongf *destLen, const Bytef *source, uLong sourceLen, int level);
    #[fails(when = nonzero, code = returned)]
    safe fn compress2(
        #[out(capacity = compress_bound(source.len() as c_ulong) as usize)] dest: Vec<u8>,
        #[in_out]
        #[len_of(dest)]
        dest_len: c_ulong,
        source: &[u8],
        #[len_of(source)] source_len: c_ulong,
        level: c_int,
    ) -> Result<(), ZlibError>;

    // int uncompress(Bytef *dest, uLongf *destLen, const Bytef *source, uLong sourceLen);
    #[fails(when = nonzero, code = returned)]
    safe fn uncompress(
        dest: &mut [MaybeUninit<u8>],
        #[in_out]
        #[len_of(dest)]
        dest_len: c_ulong,
        source: &[u8],
        #[len_of(source)] source_len: c_ulong,
    ) -> Result<(), ZlibError>;
}

#[interop::import(library = ZLIB, fails(when = nonzero, code = returned))]
unsafe extern "C" {
    // int uncompress2(Bytef *dest, uLongf *destLen, const Bytef *source, uLong *sourceLen);
    // "On return, sourceLen is the number of source bytes consumed."
    safe fn uncompress2(
        dest: &mut [MaybeUninit<u8>],
        #[in_out]
        #[len_of(dest)]
        dest_len: c_ulong,
        source: &[u8],
        #[in_out]
        #[len_of(source)]
        source_len: c_ulong,
    ) -> Result<(), ZlibError>;
}

#[test]
fn how_much_of_the_source_was_consumed() {
    if absent() {
        return;
    }
    let mut stream = compress2(b"first", 9).unwrap();
    let first = stream.len();
    stream.extend(compress2(b"second", 9).unwrap());
    let mut room = [MaybeUninit::uninit(); 16];
    let (text, consumed) = uncompress2(&mut room, &stream).unwrap();
    assert_eq!((&*text, consumed), (&b"first"[..], first));
    let (text, consumed) = uncompress2(&mut room, &stream[first..]).unwrap();
    assert_eq!((&*text, consumed), (&b"second"[..], stream.len() - first));
    assert_eq!(uncompress2(&mut room, b"").unwrap_err(), ZlibError::Code(-3)); // Z_DATA_ERROR
}

/// A stream, whose functions return a status that says more than "it went well".
#[interop::import(library = ZLIB, strings = utf8, fails(when = negative, code = returned))]
unsafe extern "C" {
    // int inflateInit_(z_streamp strm, const char *version, int stream_size);
    #[entry_point("inflateInit_")]
    unsafe fn inflate_init(strm: &mut Stream, version: &str, stream_size: c_int) -> Result<c_int, ZlibError>;
    // int inflate(z_streamp strm, int flush); /* Z_OK, or Z_STREAM_END at the end, or Z_NEED_DICT */
    unsafe fn inflate(strm: &mut Stream, flush: c_int) -> Result<c_int, ZlibError>;
    // int inflateEnd(z_streamp strm);
    #[entry_point("inflateEnd")]
    unsafe fn inflate_end(strm: &mut Stream) -> Result<c_int, ZlibError>;
}

/// z_stream
#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
struct Stream {
    next_in: *const u8,
    avail_in: c_uint,
    total_in: c_ulong,
    next_out: *mut u8,
    avail_out: c_uint,
    total_out: c_ulong,
    message: *const std::ffi::c_char,
    state: *mut c_void,
    allocate: Option<unsafe extern "C" fn(*mut c_void, c_uint, c_uint) -> *mut c_void>,
    free: Option<unsafe extern "C" fn(*mut c_void, *mut c_void)>,
    opaque: *mut c_void,
    data_type: c_int,
    adler: c_ulong,
    reserved: c_ulong,
}

#[test]
fn the_status_of_success_is_kept() {
    if absent() {
        return;
    }
    const OK: c_int = 0;
    const STREAM_END: c_int = 1;
    let compressed = compress2(b"twelve bytes", 9).unwrap();
    let (mut head, mut tail) = ([0; 5], [0; 16]);
    // SAFETY: zeros are what `inflateInit` asks for, and every pointer is to what its length says.
    unsafe {
        let mut stream: Stream = std::mem::zeroed();
        assert_eq!(inflate_init(&mut stream, version(), size_of::<Stream>() as c_int), Ok(OK));
        (stream.next_in, stream.avail_in) = (compressed.as_ptr(), compressed.len() as c_uint);
        (stream.next_out, stream.avail_out) = (head.as_mut_ptr(), 5);
        assert_eq!(inflate(&mut stream, 0), Ok(OK), "there is more");
        (stream.next_out, stream.avail_out) = (tail.as_mut_ptr(), 16);
        assert_eq!(inflate(&mut stream, 0), Ok(STREAM_END));
        assert_eq!((&head, &tail[..7], stream.total_out), (b"twelv", &b"e bytes"[..], 12));
        assert_eq!(inflate_end(&mut stream), Ok(OK));
        assert_eq!(inflate(&mut stream, 0), Err(ZlibError::Code(-2)), "Z_STREAM_ERROR");
    }
}

/// The gzip file access functions.
#[interop::import(library = ZLIB, strings = utf8)]
unsafe extern "C" {
    /// struct gzFile_s
    type GzFile;

    // gzFile gzopen(const char *path, const char *mode);
    #[cfg(unix)]
    #[fails(when = null, code = errno)]
    safe fn gzopen(path: &Path, mode: &str) -> io::Result<Gz>;
    // gzFile gzopen_w(const wchar_t *path, const char *mode);
    #[cfg(windows)]
    #[entry_point("gzopen_w")]
    #[fails(when = null, code = errno)]
    safe fn gzopen(#[marshal(wide)] path: &Path, mode: &str) -> io::Result<Gz>;

    // int gzputs(gzFile file, const char *s);
    #[fails(when = negative_one, code = ZlibError::of(file))]
    safe fn gzputs(file: &Gz, s: &str) -> Result<c_int, ZlibError>;

    // int gzprintf(gzFile file, const char *format, ...);
    unsafe fn gzprintf(file: &Gz, format: &CStr, #[variadic] text: &str, number: c_int) -> c_int;

    // char *gzgets(gzFile file, char *buf, int len); /* NULL for the end of the file, or for an error */
    #[fails(when = null, code = ZlibError::of(file))]
    #[returns(native = *mut std::ffi::c_char)]
    safe fn gzgets(
        file: &Gz,
        #[out(capacity = 64)] buf: String,
        #[len_of(buf, unit = elements, nul = included)] len: c_int,
    ) -> Result<(), ZlibError>;

    // int gzread(gzFile file, voidp buf, unsigned len);
    #[fails(when = negative, code = ZlibError::of(file))]
    #[returns(len_of(buf), native = c_int)]
    safe fn gzread(file: &Gz, #[out(capacity = 64)] buf: Vec<u8>, #[len_of(buf)] len: c_uint) -> Result<(), ZlibError>;

    // int gzeof(gzFile file);
    #[returns(bool32)]
    safe fn gzeof(file: &Gz) -> bool;

    // const char *gzerror(gzFile file, int *errnum);
    fn gzerror<'a>(file: &'a Gz, #[out] errnum: c_int) -> &'a CStr;

    // int gzclose(gzFile file);
    fn gzclose(file: *mut GzFile) -> c_int;
}

type Gz = NativeBox<GzFile, Close>;

enum Close {}

// SAFETY: what `gzopen` makes, `gzclose` closes.
unsafe impl Free for Close {
    unsafe fn free(file: *mut c_void) {
        // SAFETY: the caller's promise.
        unsafe { gzclose(file.cast()) };
    }
}

#[derive(Debug, PartialEq)]
enum ZlibError {
    Code(c_int),
    File(c_int, String),
    Call(String),
}

impl ZlibError {
    fn of(file: &Gz) -> Self {
        // SAFETY: called for a file that is open; the message is copied before the next call.
        let (message, code) = unsafe { gzerror(file) };
        Self::File(code, message.to_string_lossy().into_owned())
    }
}

impl From<c_int> for ZlibError {
    fn from(code: c_int) -> Self {
        Self::Code(code)
    }
}

impl From<interop::Error> for ZlibError {
    fn from(error: interop::Error) -> Self {
        Self::Call(error.to_string())
    }
}

/// Nothing brings zlib to Windows, so a machine without it is no failure there; the lane of CI has it.
fn absent() -> bool {
    let absent = cfg!(windows) && !ZLIB.is_available();
    if absent {
        println!("skipped: zlib1.dll is not installed");
    }
    absent
}

#[test]
fn checksums() {
    if absent() {
        return;
    }
    assert!(version().starts_with("1."));
    assert_eq!(message(-3), "data error");
    assert_eq!(crc32(0, Some(b"123456789")), 0xCBF4_3926);
    assert_eq!(crc32(0, None), 0);
    assert_eq!(crc32_combine(crc32(0, Some(b"1234")), crc32(0, Some(b"56789")), 5), 0xCBF4_3926);
    assert_eq!(adler32(1, b"Wikipedia"), 0x11E6_0398);
}

#[test]
fn there_and_back() {
    if absent() {
        return;
    }
    let original = b"abc".repeat(1000);
    for level in [0, 1, 9] {
        let compressed = compress2(&original, level).unwrap();
        let mut room = [MaybeUninit::uninit(); 3000];
        assert_eq!(uncompress(&mut room, &compressed).unwrap(), original);
    }
    assert_eq!(compress2(&original, 10), Err(ZlibError::Code(-2)));
    assert_eq!(
        uncompress(&mut [MaybeUninit::uninit(); 10], &compress2(&original, 9).unwrap()),
        Err(ZlibError::Code(-5))
    );
    assert_eq!(uncompress(&mut [MaybeUninit::uninit(); 10], b"garbage"), Err(ZlibError::Code(-3)));
}

#[test]
fn a_gzip_file() {
    if absent() {
        return;
    }
    let path = env::temp_dir().join(format!("interop-größe-{}.gz", process::id()));
    let file = gzopen(&path, "wb").unwrap();
    assert_eq!(gzputs(&file, "größe\n").unwrap(), 8);
    // SAFETY: the arguments are those of the format.
    assert_eq!(unsafe { gzprintf(&file, c"%s %d\n", "Zeile", 2) }, 8);
    assert!(matches!(gzgets(&file), Err(ZlibError::File(..))));
    drop(file);

    let file = gzopen(&path, "rb").unwrap();
    assert_eq!(gzgets(&file).unwrap(), "größe\n");
    assert!(!gzeof(&file));
    assert_eq!(gzread(&file).unwrap(), b"Zeile 2\n");
    assert!(gzeof(&file));
    assert_eq!(gzread(&file).unwrap(), b"");
    drop(file);

    // Another checksum than that of the content: the message is the library's, with the path in it.
    let mut whole = fs::read(&path).unwrap();
    let checksum = whole.len() - 8;
    whole[checksum] ^= 1;
    fs::write(&path, &whole).unwrap();
    let file = gzopen(&path, "rb").unwrap();
    let error = (0..4).map(|_| gzread(&file)).find_map(Result::err).unwrap();
    assert!(
        matches!(&error, ZlibError::File(-3, message) if message.ends_with(".gz: incorrect data check")),
        "{error:?}"
    );
    drop(file);
    fs::remove_file(&path).unwrap();
    assert_eq!(gzopen(&path, "rb").unwrap_err().kind(), io::ErrorKind::NotFound);
}
