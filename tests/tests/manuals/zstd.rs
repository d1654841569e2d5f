//! Zstandard: zstd.h and zstd_errors.h are its manual.

use std::ffi::{c_int, c_uint, c_ulonglong, c_void};

use interop::{Free, Library, NativeBox};

static ZSTD: Library = Library::new("zstd").soname(1);

#[interop::import(library = ZSTD, strings = utf8, prefix = "ZSTD_", rename_all = "camelCase", fails(when = is_error, code = returned))]
unsafe extern "C" {
    /// ZSTD_CCtx
    type CCtx;

    // const char *ZSTD_versionString(void);
    safe fn version_string() -> &'static str;
    // unsigned ZSTD_versionNumber(void);
    safe fn version_number() -> c_uint;
    // int ZSTD_maxCLevel(void);
    #[entry_point("ZSTD_maxCLevel")]
    safe fn max_level() -> c_int;
    // size_t ZSTD_compressBound(size_t srcSize);
    safe fn compress_bound(src_size: usize) -> usize;
    // unsigned ZSTD_isError(size_t code);
    #[entry_point("ZSTD_isError")]
    #[returns(bool32)]
    safe fn is_error(code: usize) -> bool;
    // const char *ZSTD_getErrorName(size_t code);
    safe fn get_error_name(code: usize) -> &'static str;
    // unsigned long long ZSTD_getFrameContentSize(const void *src, size_t srcSize);
    safe fn get_frame_content_size(src: &[u8], #[len_of(src)] src_size: usize) -> c_ulonglong;

    // size_t ZSTD_compress(void *dst, size_t dstCapacity, const void *src, size_t srcSize, int compressionLevel);
    // "the compressed size written into `dst`, or an error code if it fails (which can be tested using ZSTD_isError())"
    #[returns(len_of(dst), native = usize)]
    safe fn compress(
        #[out(capacity = compress_bound(src.len()))] dst: Vec<u8>,
        #[len_of(dst)] dst_capacity: usize,
        src: &[u8],
        #[len_of(src)] src_size: usize,
        compression_level: c_int,
    ) -> Result<(), ZstdError>;

    // size_t ZSTD_decompress(void *dst, size_t dstCapacity, const void *src, size_t compressedSize);
    safe fn decompress(
        dst: &mut [u8],
        #[len_of(dst)] dst_capacity: usize,
        src: &[u8],
        #[len_of(src)] compressed_size: usize,
    ) -> Result<usize, ZstdError>;

    // ZSTD_CCtx *ZSTD_createCCtx(void);
    #[entry_point("ZSTD_createCCtx")]
    safe fn create_context() -> Option<Context>;
    // size_t ZSTD_freeCCtx(ZSTD_CCtx *cctx);
    #[entry_point("ZSTD_freeCCtx")]
    fn free_context(cctx: *mut CCtx) -> usize;
    // size_t ZSTD_CCtx_setParameter(ZSTD_CCtx *cctx, ZSTD_cParameter param, int value);
    #[entry_point("ZSTD_CCtx_setParameter")]
    #[returns(native = usize)]
    safe fn set_parameter(cctx: &Context, param: c_int, value: c_int) -> Result<(), ZstdError>;
    // size_t ZSTD_compress2(ZSTD_CCtx *cctx, void *dst, size_t dstCapacity, const void *src, size_t srcSize);
    #[returns(len_of(dst), native = usize)]
    safe fn compress2(
        cctx: &Context,
        #[out(capacity = compress_bound(src.len()))] dst: Vec<u8>,
        #[len_of(dst)] dst_capacity: usize,
        src: &[u8],
        #[len_of(src)] src_size: usize,
    ) -> Result<(), ZstdError>;
}

type Context = NativeBox<CCtx, FreeContext>;

enum FreeContext {}

// SAFETY: what `ZSTD_createCCtx` makes, `ZSTD_freeCCtx` frees.
unsafe impl Free for FreeContext {
    unsafe fn free(context: *mut c_void) {
        // SAFETY: the caller's promise.
        unsafe { free_context(context.cast()) };
    }
}

#[derive(Debug, PartialEq)]
enum ZstdError {
    Failed(&'static str),
    Call(String),
}

impl From<usize> for ZstdError {
    fn from(code: usize) -> Self {
        Self::Failed(get_error_name(code))
    }
}

impl From<interop::Error> for ZstdError {
    fn from(error: interop::Error) -> Self {
        Self::Call(error.to_string())
    }
}

#[test]
fn versions() {
    let number: u32 = version_string().split('.').fold(0, |sum, part| 100 * sum + part.parse::<u32>().unwrap());
    assert_eq!(version_number(), number);
    assert!(max_level() >= 19);
}

#[test]
fn there_and_back() {
    let original = b"Zstandard ".repeat(500);
    let compressed = compress(&original, 3).unwrap();
    assert!(compressed.len() < 100);
    assert_eq!(get_frame_content_size(&compressed), 5000);
    let mut room = vec![0; 5000];
    assert_eq!(decompress(&mut room, &compressed).unwrap(), 5000);
    assert_eq!(room, original);
    assert_eq!(decompress(&mut room[..4999], &compressed), Err(ZstdError::Failed("Destination buffer is too small")));
    assert_eq!(decompress(&mut room, b"this is garbage"), Err(ZstdError::Failed("Unknown frame descriptor")));
    assert_eq!(compress(b"", 1).and_then(|empty| decompress(&mut [], &empty)), Ok(0));
}

#[test]
fn a_context_with_parameters() {
    const WINDOW_LOG: c_int = 101;
    const CHECKSUM_FLAG: c_int = 201;
    let context = create_context().unwrap();
    let plain = compress2(&context, b"12345").unwrap();
    set_parameter(&context, CHECKSUM_FLAG, 1).unwrap();
    assert_eq!(compress2(&context, b"12345").unwrap().len(), plain.len() + 4);
    assert_eq!(set_parameter(&context, 9999, 1), Err(ZstdError::Failed("Unsupported parameter")));
    assert_eq!(set_parameter(&context, WINDOW_LOG, 99), Err(ZstdError::Failed("Parameter is out of bound")));
}
