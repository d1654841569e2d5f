//! The C library's functions that change a string in place, that cut it off, and that say "too small" in their own way.

use std::ffi::{CString, OsString, c_char, c_int, c_long};
use std::os::fd::{FromRawFd, OwnedFd};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::{env, fs, io, process};

use interop::{ErrorKind, Free, Library, Malloc, NativeBox, NativeStr, Problem};

#[interop::import(library = Library::PROCESS, strings = utf8, fails(when = negative_one, code = errno))]
unsafe extern "C" {
    // int mkstemp(char *template); /* the last six characters are XXXXXX, and become the name's */
    safe fn mkstemp(#[in_out] template: PathBuf) -> io::Result<c_int>;

    // char *mkdtemp(char *template); /* returns its argument, or NULL */
    #[fails(when = null, code = errno)]
    #[returns(native = *mut c_char)]
    safe fn mkdtemp(#[in_out] template: String) -> io::Result<()>;

    // int mkstemps(char *template, int suffixlen);
    safe fn mkstemps(#[in_out] template: CString, suffixlen: c_int) -> io::Result<c_int>;

    // char *strcat(char *dest, const char *src); /* dest has room for both */
    #[fails(when = null, code = errno)]
    #[returns(native = *mut c_char)]
    safe fn strcat(#[in_out(capacity = dest.len() + src.len() + 1)] dest: String, src: &str) -> io::Result<()>;

    // size_t strlcat(char *dst, const char *src, size_t size); /* returns the length of what it tried to make */
    #[optional]
    #[fails(when = never)]
    #[returns(len_of(dst, unit = elements, nul = in_only), native = usize)]
    safe fn strlcat(
        #[in_out(capacity = 16)] dst: String,
        src: &str,
        #[len_of(dst, unit = elements, nul = in_only)] size: usize,
    ) -> io::Result<()>;

    // wchar_t *wcscat(wchar_t *dest, const wchar_t *src);
    #[fails(when = null, code = errno)]
    #[returns(native = *mut interop::WChar)]
    safe fn wcscat(
        #[in_out(capacity = dest.len() + src.len() + 1)]
        #[marshal(wide)]
        dest: OsString,
        #[marshal(wide)] src: &str,
    ) -> io::Result<()>;
}

fn temporary(name: &str) -> PathBuf {
    env::temp_dir().join(format!("interop-{name}-{}-XXXXXX", process::id()))
}

#[test]
fn mkstemp_makes_the_name_of_a_file() {
    let template = temporary("mkstemp");
    let (file, path) = mkstemp(template.clone()).unwrap();
    // SAFETY: `mkstemp` has opened it, and nobody else has it.
    drop(unsafe { OwnedFd::from_raw_fd(file) });
    assert!(path.is_file() && path != template);
    assert_eq!(path.as_os_str().len(), template.as_os_str().len());
    fs::remove_file(path).unwrap();
    // EINVAL: no six X. The template is the caller's no more.
    assert_eq!(mkstemp("no template".into()).unwrap_err().raw_os_error(), Some(22));
    let error = mkstemp("with a \0 in it XXXXXX".into()).unwrap_err();
    assert_eq!(
        error.to_string(),
        "`template` of `mkstemp`: the string has a NUL at byte 7, where native code would stop reading"
    );
}

#[test]
fn mkdtemp_returns_its_argument() {
    let path = mkdtemp(temporary("mkdtemp").to_str().unwrap().to_owned()).unwrap();
    assert!(!path.ends_with("XXXXXX"));
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o700);
    fs::remove_dir(path).unwrap();
}

#[test]
fn mkstemps_of_a_c_string() {
    let template = CString::new(format!("{}.txt", temporary("mkstemps").to_str().unwrap())).unwrap();
    let (file, path) = mkstemps(template, 4).unwrap();
    // SAFETY: `mkstemps` has opened it, and nobody else has it.
    drop(unsafe { OwnedFd::from_raw_fd(file) });
    let path = PathBuf::from(path.into_string().unwrap());
    assert_eq!(path.extension().unwrap(), "txt");
    fs::remove_file(path).unwrap();
}

#[test]
fn strings_that_become_longer() {
    assert_eq!(strcat("grö".to_owned(), "ße").unwrap(), "größe");
    assert_eq!(strcat(String::new(), "").unwrap(), "");
    assert_eq!(wcscat("grö".into(), "ße 🦀").unwrap(), "größe 🦀");
    if let Err(error) = strlcat(String::new(), "") {
        assert_eq!(error.kind(), io::ErrorKind::NotFound); // new in glibc 2.38
        return;
    }
    assert_eq!(strlcat("0123456789".to_owned(), "abcde").unwrap(), "0123456789abcde");
    // Sixteen bytes and a NUL do not fit sixteen; a string of sixteen makes its buffer larger.
    assert!(strlcat("0123456789".to_owned(), "abcdef").is_err());
    assert_eq!(strlcat("0123456789abcdef".to_owned(), "").unwrap(), "0123456789abcdef");
}

/// `FILE`
#[interop::import(library = Library::PROCESS, strings = utf8, fails(when = negative_one, code = errno))]
unsafe extern "C" {
    type File;

    // FILE *fopen(const char *pathname, const char *mode);
    #[fails(when = null, code = errno)]
    safe fn fopen(pathname: &Path, mode: &str) -> io::Result<Stream>;
    // FILE *fmemopen(void *buf, size_t size, const char *mode); /* a null buf is the stream's own */
    /// # Safety
    /// `buf` outlives the stream, which reads and writes it.
    #[fails(when = null, code = errno)]
    unsafe fn fmemopen(buf: Option<&mut [u8]>, #[len_of(buf)] size: usize, mode: &str) -> io::Result<Stream>;
    // int fclose(FILE *stream);
    unsafe fn fclose(stream: *mut File) -> c_int;

    // ssize_t getline(char **lineptr, size_t *n, FILE *stream); /* *lineptr null: it allocates; -1: the end */
    // "This buffer should be freed by the user program even if getline() failed", when nothing need be in it.
    safe fn getline(
        #[out(on = always)] lineptr: NativeBox<c_char, Malloc>,
        #[out] n: usize,
        stream: &Stream,
    ) -> io::Result<isize>;
}

type Stream = NativeBox<File, Close>;

enum Close {}

// SAFETY: what `fopen` and `fmemopen` open, `fclose` closes.
unsafe impl Free for Close {
    unsafe fn free(stream: *mut std::ffi::c_void) {
        // SAFETY: the caller's promise.
        unsafe { fclose(stream.cast()) };
    }
}

/// Read where it is.
fn text_of(line: NativeBox<c_char, Malloc>) -> NativeStr<Malloc> {
    // SAFETY: of a call that succeeded, so it is a string, and nobody else has it.
    unsafe { NativeStr::new(line) }.unwrap()
}

#[test]
fn getline_allocates_each_line() {
    let path = env::temp_dir().join(format!("interop-getline-{}", process::id()));
    fs::write(&path, "größe\n\nno newline").unwrap();
    let stream = fopen(&path, "r").unwrap();
    for expected in ["größe\n", "\n", "no newline"] {
        let (length, line, allocated) = getline(&stream).unwrap();
        assert_eq!((length.unsigned_abs(), &*text_of(line)), (expected.len(), expected));
        assert!(allocated > expected.len());
    }
    assert!(getline(&stream).is_err(), "the end");
    drop(stream);
    fs::remove_file(path).unwrap();

    let mut text = *b"one\ntwo";
    // SAFETY: the stream is dropped before the text.
    let stream = unsafe { fmemopen(Some(&mut text), "r") }.unwrap();
    assert_eq!(&*text_of(getline(&stream).unwrap().1), "one\n");
    assert_eq!(&*text_of(getline(&stream).unwrap().1), "two");
    drop(stream);
    assert!(fopen(Path::new("/no/such/file"), "r").is_err());
}

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
struct Tm {
    date_and_time: [c_int; 6],
    days_and_dst: [c_int; 3],
    offset: c_long,
    zone: *const c_char,
}

#[interop::import(library = Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    // struct tm *gmtime_r(const time_t *timep, struct tm *result);
    #[fails(when = null, code = errno)]
    #[returns(native = *mut Tm)]
    safe fn gmtime_r(timep: &i64, #[out] result: Tm) -> io::Result<()>;

    // size_t strftime(char *s, size_t max, const char *format, const struct tm *tm); /* 0: too small */
    /// # Safety
    /// `tm.zone` is a string: `%Z` reads it.
    #[returns(len_of(s, unit = elements, nul = in_only), native = usize)]
    unsafe fn strftime(
        #[out(capacity = 1, grow = zero)] s: String,
        #[len_of(s, unit = elements, nul = in_only)] max: usize,
        format: &str,
        tm: &Tm,
    );

    /// # Safety
    /// As above.
    #[entry_point("strftime")]
    #[fails(when = never)]
    #[returns(len_of(s, unit = elements, nul = in_only), native = usize)]
    unsafe fn try_strftime(
        #[out(capacity = 1, grow = zero)] s: String,
        #[len_of(s, unit = elements, nul = in_only)] max: usize,
        format: &str,
        tm: &Tm,
    ) -> Result<(), interop::Error>;
}

#[test]
fn strftime_grows_while_it_returns_zero() {
    let tm = gmtime_r(&90_061).unwrap();
    // SAFETY: the zone is the C library's own.
    let date = |format: &str| unsafe { strftime(format, &tm) };
    assert_eq!(date("%Y-%m-%d %H:%M:%S"), "1970-01-02 01:01:01");
    assert_eq!(date(&"%A ".repeat(100)), "Friday ".repeat(100));
    // A text that is empty however large the buffer is cannot be told from one that does not fit.
    // SAFETY: as above.
    let error = unsafe { try_strftime("", &tm) }.unwrap_err();
    let ErrorKind::Marshal(error) = error.into_kind() else { panic!("no marshaling") };
    assert_eq!((error.parameter(), error.problem()), (Some("s"), &Problem::NeverFits { capacity: 1 << 30 }));
    assert_eq!(error.to_string(), "`s` of `try_strftime`: native code calls even a buffer of 1073741824 too small");
}

/// What does not fit is cut off, where that is declared.
#[interop::import(library = Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    // int snprintf(char *str, size_t size, const char *format, ...);
    #[entry_point("snprintf")]
    #[fails(when = negative, code = errno)]
    #[returns(len_of(str, unit = elements, nul = in_only), native = c_int)]
    unsafe fn format_text(
        #[out(capacity = room)]
        #[marshal(truncate)]
        str: String,
        #[len_of(str, unit = elements, nul = in_only)] size: usize,
        format: &str,
        #[variadic] text: &str,
        room: usize,
    ) -> io::Result<()>;

    // size_t confstr(int name, char *buf, size_t size);
    #[returns(len_of(buf, unit = elements, nul = included), native = usize)]
    safe fn confstr(
        name: c_int,
        #[out(capacity = 4)]
        #[marshal(truncate)]
        buf: CString,
        #[len_of(buf, unit = elements, nul = included)] size: usize,
    );

    // char *strncpy(char *dest, const char *src, size_t n); /* no NUL if it does not fit */
    #[fails(when = null, code = errno)]
    #[returns(native = *mut c_char)]
    safe fn strncpy(
        #[out(capacity = room)]
        #[marshal(truncate)]
        dest: PathBuf,
        src: &Path,
        #[len_of(dest, unit = elements, nul = included)] n: usize,
        room: usize,
    ) -> io::Result<()>;
}

#[test]
fn what_does_not_fit_is_cut_off_behind_a_whole_character() {
    // SAFETY: one string, as the format says.
    let format = |room| unsafe { format_text("<%s>", "größe 🦀", room) }.unwrap();
    assert_eq!(format(64), "<größe 🦀>");
    for (room, expected) in [
        (0, ""),
        (1, ""),
        (4, "<gr"),
        (5, "<gr"),
        (6, "<grö"),
        (10, "<größe "),
        (13, "<größe "),
        (14, "<größe 🦀"),
        (15, "<größe 🦀>"),
    ] {
        assert_eq!(format(room), expected, "{room}");
    }
    const CS_PATH: c_int = 0;
    assert_eq!(confstr(CS_PATH).as_bytes().len(), 3);
}

#[test]
fn strncpy_writes_no_nul_where_there_is_no_room() {
    let cut = |room| strncpy(Path::new("größe"), room).unwrap();
    assert_eq!((cut(3), cut(4), cut(7), cut(8)), ("gr".into(), "grö".into(), "größe".into(), "größe".into()));
    assert_eq!(cut(5), Path::new("grö"));
}
