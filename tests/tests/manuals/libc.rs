//! The C library: sections 2 and 3 of the manual.

use std::ffi::{CStr, OsStr, c_char, c_int, c_long, c_uint, c_ulong, c_void};
use std::os::fd::OwnedFd;
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};
use std::{env, fs, io, process};

use interop::{Free, Library, NativeBox};

/// readlink(2), gethostname(2), getcwd(3), confstr(3), strerror_r(3) …: buffers that the callee fills.
#[interop::import(library = Library::PROCESS, strings = utf8, fails(when = negative_one, code = errno))]
unsafe extern "C" {
    // ssize_t readlink(const char *pathname, char *buf, size_t bufsiz);
    // "readlink() does not append a terminating null byte", and cuts off what does not fit.
    #[returns(len_of(buf, unit = elements, nul = excluded), native = isize)]
    safe fn readlink(
        pathname: &Path,
        #[out(capacity = 2, grow)] buf: PathBuf,
        #[len_of(buf, unit = elements, nul = excluded)] bufsiz: usize,
    ) -> io::Result<()>;

    // int gethostname(char *name, size_t len);
    safe fn gethostname(
        #[out(capacity = 1, grow)] name: String,
        #[len_of(name, unit = elements, nul = included)] len: usize,
    ) -> io::Result<()>;

    // char *getcwd(char *buf, size_t size);
    #[fails(when = null, code = errno)]
    #[returns(native = *mut c_char)]
    safe fn getcwd(
        #[out(capacity = 1, grow)] buf: PathBuf,
        #[len_of(buf, unit = elements, nul = included)] size: usize,
    ) -> io::Result<()>;

    // size_t confstr(int name, char *buf, size_t size);
    // The returned size is that of the whole value with its NUL. 0: EINVAL, or no value and errno as it was.
    #[fails(when = last_error_set, code = errno)]
    #[returns(len_of(buf, unit = elements, nul = included), native = usize)]
    safe fn confstr(
        name: c_int,
        #[out(query)] buf: String,
        #[len_of(buf, unit = elements, nul = included)] size: usize,
    ) -> io::Result<()>;

    // int strerror_r(int errnum, char *buf, size_t buflen); /* XSI-compliant: returns an error number */
    #[entry_point("__xpg_strerror_r")]
    #[fails(when = nonzero, code = returned)]
    safe fn strerror_r_xsi(
        errnum: c_int,
        #[out(capacity = 4, grow)] buf: String,
        #[len_of(buf, unit = elements, nul = included)] buflen: usize,
    ) -> io::Result<()>;

    // char *strerror_r(int errnum, char *buf, size_t buflen); /* GNU-specific: a static string, or buf */
    #[entry_point("strerror_r")]
    /// # Safety
    /// `buf` is not empty.
    unsafe fn strerror_r_gnu<'a>(errnum: c_int, buf: &'a mut [u8], #[len_of(buf)] buflen: usize) -> &'a str;

    // int getgroups(int size, gid_t list[]); /* size 0: how many there are */
    #[returns(len_of(list), native = c_int)]
    safe fn getgroups(#[len_of(list)] size: c_int, #[out(query)] list: Vec<u32>) -> io::Result<()>;

    // int pthread_getname_np(pthread_t thread, char *name, size_t size); /* ERANGE below 16 bytes */
    safe fn pthread_self() -> c_ulong;
    /// # Safety
    /// The thread runs.
    #[fails(when = nonzero, code = returned)]
    unsafe fn pthread_getname_np(
        thread: c_ulong,
        #[out(capacity = 3, grow)] name: String,
        #[len_of(name, unit = elements, nul = included)] size: usize,
    ) -> io::Result<()>;

    // size_t mbstowcs(wchar_t *dest, const char *src, size_t n); /* dest null: how many there would be */
    #[fails(when = returned_minus_one, code = errno)]
    #[returns(len_of(dest, unit = elements, nul = in_only), native = usize)]
    safe fn mbstowcs(
        #[out(query)]
        #[marshal(wide)]
        dest: String,
        src: &str,
        #[len_of(dest, unit = elements, nul = in_only)] n: usize,
    ) -> io::Result<()>;
}

/// `(size_t) -1`.
fn returned_minus_one(returned: usize) -> bool {
    returned == usize::MAX
}

#[test]
fn readlink_writes_no_nul_and_cuts_off() {
    let link = env::temp_dir().join(format!("interop-readlink-{}", process::id()));
    for length in [1, 2, 3, 5, 64, 255, 1000] {
        let target = PathBuf::from("x".repeat(length));
        let _ = fs::remove_file(&link);
        std::os::unix::fs::symlink(&target, &link).unwrap();
        assert_eq!(readlink(&link).unwrap(), target);
    }
    fs::remove_file(&link).unwrap();
    assert_eq!(readlink(&link).unwrap_err().kind(), io::ErrorKind::NotFound);
    // A path need not be UTF-8.
    let link = env::temp_dir().join(OsStr::from_bytes(b"interop-\xff-link")).with_extension(process::id().to_string());
    let _ = fs::remove_file(&link);
    std::os::unix::fs::symlink(OsStr::from_bytes(b"to \xfe"), &link).unwrap();
    assert_eq!(readlink(&link).unwrap(), Path::new(OsStr::from_bytes(b"to \xfe")));
    fs::remove_file(&link).unwrap();
}

#[test]
fn gethostname_grows() {
    assert_eq!(gethostname().unwrap(), fs::read_to_string("/proc/sys/kernel/hostname").unwrap().trim_end());
}

#[test]
fn getcwd_returns_its_buffer() {
    assert_eq!(getcwd().unwrap(), env::current_dir().unwrap());
}

#[test]
fn confstr_is_asked_for_its_size_first() {
    const CS_PATH: c_int = 0;
    const CS_GNU_LIBC_VERSION: c_int = 2;
    assert!(confstr(CS_PATH).unwrap().contains("/bin"));
    assert!(confstr(CS_GNU_LIBC_VERSION).unwrap().starts_with("glibc "));
    assert_eq!(confstr(-1).unwrap_err().kind(), io::ErrorKind::InvalidInput);
}

#[test]
fn strerror_r_in_both_flavours() {
    const ENOENT: c_int = 2;
    assert_eq!(strerror_r_xsi(ENOENT).unwrap(), "No such file or directory");
    assert_eq!(strerror_r_xsi(-1).unwrap_err().raw_os_error(), Some(22));
    // SAFETY: the buffer is not empty.
    let message = |code, buffer: &mut [u8; 64]| unsafe { strerror_r_gnu(code, buffer) }.to_owned();
    assert_eq!(message(ENOENT, &mut [0; 64]), "No such file or directory");
    assert_eq!(message(123_456, &mut [0; 64]), "Unknown error 123456");
}

#[test]
fn getgroups_into_a_vec() {
    let status = fs::read_to_string("/proc/thread-self/status").unwrap();
    let groups = status.lines().find_map(|line| line.strip_prefix("Groups:")).unwrap();
    let mut expected: Vec<u32> = groups.split_whitespace().map(|group| group.parse().unwrap()).collect();
    let mut actual = getgroups().unwrap();
    expected.sort_unstable();
    actual.sort_unstable();
    assert_eq!(actual, expected);
}

#[test]
fn pthread_getname_np_grows_on_a_returned_erange() {
    let thread = std::thread::Builder::new().name("fifteen letters".to_owned());
    // SAFETY: its own.
    let name = thread.spawn(|| unsafe { pthread_getname_np(pthread_self()) }).unwrap().join().unwrap();
    assert_eq!(name.unwrap(), "fifteen letters");
}

#[test]
fn mbstowcs_into_wide_characters() {
    assert_eq!(mbstowcs("plain ASCII").unwrap(), "plain ASCII");
    assert_eq!(mbstowcs("").unwrap(), "");
    // The "C" locale has no such character: EILSEQ.
    assert_eq!(mbstowcs("ü").unwrap_err().raw_os_error(), Some(84));
}

/// printf(3) and its family: several argument lists of one function, and the function as it is.
#[interop::import(library = Library::PROCESS, strings = utf8, fails(when = negative, code = errno))]
unsafe extern "C" {
    // int snprintf(char *str, size_t size, const char *format, ...); /* returns the would-be length */
    #[entry_point("snprintf")]
    #[returns(len_of(str, unit = elements, nul = in_only), native = c_int)]
    unsafe fn format_int(
        #[out(capacity = 4, grow)] str: String,
        #[len_of(str, unit = elements, nul = in_only)] size: usize,
        format: &CStr,
        #[variadic] value: c_int,
    ) -> io::Result<()>;

    #[entry_point("snprintf")]
    #[returns(len_of(str, unit = elements, nul = in_only), native = c_int)]
    unsafe fn format_text_and_double(
        #[out(capacity = 4, grow)] str: String,
        #[len_of(str, unit = elements, nul = in_only)] size: usize,
        format: &CStr,
        #[variadic] text: &str,
        value: f64,
    ) -> io::Result<()>;

    #[entry_point("snprintf")]
    #[returns(len_of(str, unit = elements, nul = in_only), native = c_int)]
    unsafe fn format_int_into_eight(
        #[out(capacity = 8)] str: String,
        #[len_of(str, unit = elements, nul = in_only)] size: usize,
        format: &CStr,
        #[variadic] value: c_int,
    ) -> io::Result<()>;

    // int asprintf(char **strp, const char *fmt, ...);
    unsafe fn asprintf(
        #[out]
        #[marshal(free_with = malloc)]
        strp: String,
        fmt: &CStr,
        #[variadic] value: f64,
    ) -> io::Result<c_int>;

    // int sscanf(const char *str, const char *format, ...);
    #[entry_point("sscanf")]
    unsafe fn scan_two(
        str: &str,
        format: &CStr,
        #[variadic]
        #[out]
        first: c_int,
        #[out] second: f64,
    ) -> c_int;

    fn snprintf(str: *mut c_char, size: usize, format: *const c_char, ...) -> c_int;
}

#[test]
fn snprintf_returns_what_it_would_have_written() {
    // SAFETY: the arguments are those of the formats.
    unsafe {
        assert_eq!(format_int(c"%d", 7).unwrap(), "7");
        assert_eq!(format_int(c"%d", -1234).unwrap(), "-1234");
        assert_eq!(format_int(c"%0300d", 5).unwrap(), format!("{:0300}", 5));
        assert_eq!(format_text_and_double(c"%s = %.3f", "größe", 1.5).unwrap(), "größe = 1.500");
        assert_eq!(format_int_into_eight(c"%d", 1_234_567).unwrap(), "1234567");
        // Eight characters and a NUL need nine: the would-be length says so, and nothing is cut off silently.
        let error = format_int_into_eight(c"%d", 12_345_678).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::InvalidData, "{error}");
    }
}

#[test]
fn asprintf_allocates() {
    // SAFETY: the argument is the format's.
    assert_eq!(unsafe { asprintf(c"%.2f%%", 12.5) }.unwrap(), (6, "12.50%".to_owned()));
}

#[test]
fn sscanf_fills_variadic_outs() {
    // SAFETY: the outs are those of the format.
    assert_eq!(unsafe { scan_two("42 and 2.5", c"%d and %lf") }, (2, 42, 2.5));
}

#[test]
fn a_variadic_function_as_a_value() {
    let mut text = [0_u8; 32];
    // SAFETY: the arguments are those of the format, and the size is that of the buffer.
    let length = unsafe { snprintf(text.as_mut_ptr().cast(), text.len(), c"%s-%d-%g".as_ptr(), c"a".as_ptr(), 2, 0.5) };
    assert_eq!(&text[..7], b"a-2-0.5");
    assert_eq!(length, 7);
    assert!(snprintf.get().is_ok());
}

/// strdup(3), realpath(3), wcsdup(3): strings that the caller frees.
#[interop::import(library = Library::PROCESS, strings = utf8, fails(when = null, code = errno))]
unsafe extern "C" {
    // char *strdup(const char *s);
    #[returns(free_with = malloc)]
    safe fn strdup(s: &str) -> io::Result<String>;

    // char *strndup(const char *s, size_t n);
    #[returns(free_with = free)]
    safe fn strndup(s: &str, n: usize) -> io::Result<Box<str>>;

    // void free(void *ptr);
    unsafe fn free(ptr: *mut c_void);

    // char *realpath(const char *path, char *resolved_path); /* null: a buffer from malloc */
    /// # Safety
    /// `resolved_path` is null: what is returned is freed.
    #[returns(free_with = malloc)]
    unsafe fn realpath(path: &Path, resolved_path: *mut c_char) -> io::Result<PathBuf>;

    // wchar_t *wcsdup(const wchar_t *s);
    #[returns(wide, free_with = malloc)]
    safe fn wcsdup(#[marshal(wide)] s: &str) -> io::Result<String>;

    // char *getenv(const char *name);
    /// # Safety
    /// Nobody changes the environment while the result is used.
    unsafe fn getenv(name: &str) -> Option<&'static CStr>;
}

#[test]
fn duplicates_are_freed() {
    assert_eq!(strdup("größe").unwrap(), "größe");
    assert_eq!(&*strndup("größe", 2).unwrap(), "gr");
    // Cut within a character: not UTF-8, and freed all the same.
    assert_eq!(strndup("größe", 3).unwrap_err().kind(), io::ErrorKind::InvalidData);
    assert_eq!(wcsdup("größe 🦀").unwrap(), "größe 🦀");
}

#[test]
fn realpath_resolves() {
    // SAFETY: it is null.
    let realpath = |path| unsafe { realpath(Path::new(path), std::ptr::null_mut()) };
    assert_eq!(realpath("/proc/../usr/.").unwrap(), Path::new("/usr").canonicalize().unwrap());
    assert_eq!(realpath("/no/such/file").unwrap_err().kind(), io::ErrorKind::NotFound);
}

#[test]
fn getenv_borrows() {
    // SAFETY: no test of this program changes it.
    let getenv = |name| unsafe { getenv(name) };
    assert_eq!(getenv("PATH").map(|path| OsStr::from_bytes(path.to_bytes()).to_owned()), env::var_os("PATH"));
    assert_eq!(getenv("INTEROP_NO_SUCH_VARIABLE"), None);
}

/// strtol(3) and readdir(3): only errno tells.
#[interop::import(library = Library::PROCESS, strings = utf8, fails(when = last_error_set, code = last_error))]
unsafe extern "C" {
    /// DIR of dirent.h.
    type DirectoryStream;

    // long strtol(const char *nptr, char **endptr, int base);
    safe fn strtol<'a>(nptr: &'a CStr, #[out] endptr: &'a CStr, base: c_int) -> io::Result<c_long>;

    // double strtod(const char *nptr, char **endptr);
    #[fails(when = last_error_set, code = errno)]
    safe fn strtod(nptr: &str, endptr: Option<&mut *mut c_char>) -> io::Result<f64>;

    // DIR *opendir(const char *name);
    #[fails(when = null, code = errno)]
    safe fn opendir(name: &Path) -> io::Result<Directory>;

    // struct dirent *readdir(DIR *dirp); /* null: the end, or an error */
    safe fn readdir(dirp: &Directory) -> io::Result<Option<std::ptr::NonNull<Dirent>>>;

    // int dirfd(DIR *dirp);
    #[fails(when = negative_one, code = errno)]
    safe fn dirfd(dirp: &Directory) -> io::Result<c_int>;

    // int closedir(DIR *dirp);
    unsafe fn closedir(dirp: *mut DirectoryStream) -> c_int;
}

/// dirent.h
#[repr(C)]
struct Dirent {
    ino: u64,
    off: i64,
    reclen: u16,
    kind: u8,
    name: [c_char; 256],
}

type Directory = NativeBox<DirectoryStream, CloseDirectory>;

enum CloseDirectory {}

// SAFETY: what `opendir` makes, `closedir` closes.
unsafe impl Free for CloseDirectory {
    unsafe fn free(directory: *mut c_void) {
        // SAFETY: the caller's promise.
        unsafe { closedir(directory.cast()) };
    }
}

#[test]
fn strtol_says_a_range_error_in_errno_only() {
    assert_eq!(strtol(c"1f rest", 16).unwrap(), (0x1f, c" rest"));
    assert_eq!(strtol(c"-9223372036854775808", 10).unwrap(), (c_long::MIN, c""));
    assert_eq!(strtol(c"-9223372036854775809", 10).unwrap_err().raw_os_error(), Some(34));
    assert_eq!(strtol(c"99999999999999999999", 10).unwrap_err().raw_os_error(), Some(34));
    assert_eq!(strtol(c"7", 99).unwrap_err().kind(), io::ErrorKind::InvalidInput);
    #[expect(clippy::float_cmp, reason = "exact")]
    {
        assert_eq!(strtod("2.5e3", None).unwrap(), 2500.0);
    }
    assert_eq!(strtod("1e999", None).unwrap_err().raw_os_error(), Some(34));
}

#[test]
fn readdir_tells_the_end_from_an_error() {
    let folder = env::temp_dir().join(format!("interop-readdir-{}", process::id()));
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("Čapek"), "").unwrap();
    let directory = opendir(&folder).unwrap();
    let mut names = Vec::new();
    while let Some(entry) = readdir(&directory).unwrap() {
        // SAFETY: valid until the next `readdir` of this stream. (The record is no longer than its name.)
        names.push(unsafe { CStr::from_ptr((&raw const (*entry.as_ptr()).name).cast()) }.to_owned());
    }
    names.sort();
    let names: Vec<&CStr> = names.iter().map(AsRef::as_ref).collect();
    assert_eq!(names, [c".", c"..", c"Čapek"]);
    fs::remove_dir_all(&folder).unwrap();
    assert_eq!(opendir(&folder).unwrap_err().kind(), io::ErrorKind::NotFound);

    // What the stream reads from becomes something that is no directory.
    let directory = opendir(Path::new("/")).unwrap();
    let null = open(c"/dev/null", 0, 0).unwrap();
    // SAFETY: nobody else uses the stream's descriptor.
    unsafe { dup2(&null, dirfd(&directory).unwrap()) }.unwrap();
    close(null).unwrap();
    assert_eq!(readdir(&directory).unwrap_err().kind(), io::ErrorKind::NotADirectory);
}

/// open(2), read(2), write(2), pipe(2), posix_spawn(3): files and processes.
#[interop::import(library = Library::PROCESS, strings = utf8, fails(when = negative_one, code = errno))]
unsafe extern "C" {
    // int open(const char *pathname, int flags, ... /* mode_t mode */ );
    safe fn open(pathname: &CStr, flags: c_int, #[variadic] mode: c_uint) -> io::Result<OwnedFd>;

    // ssize_t read(int fd, void *buf, size_t count);
    safe fn read(fd: &OwnedFd, buf: &mut [u8], #[len_of(buf)] count: usize) -> io::Result<isize>;

    // ssize_t write(int fd, const void *buf, size_t count);
    safe fn write(fd: &OwnedFd, buf: &[u8], #[len_of(buf)] count: usize) -> io::Result<isize>;

    // int pipe(int pipefd[2]);
    safe fn pipe(#[out] pipefd: [OwnedFd; 2]) -> io::Result<()>;

    // int dup2(int oldfd, int newfd);
    /// # Safety
    /// `newfd` is the caller's to replace.
    unsafe fn dup2(oldfd: &OwnedFd, newfd: c_int) -> io::Result<c_int>;

    // int close(int fd);
    safe fn close(fd: OwnedFd) -> io::Result<()>;

    // int posix_spawnp(pid_t *pid, const char *file, const posix_spawn_file_actions_t *file_actions,
    //                  const posix_spawnattr_t *attrp, char *const argv[], char *const envp[]);
    /// # Safety
    /// `file_actions` and `attrp` are null, or initialised.
    #[fails(when = nonzero, code = returned)]
    unsafe fn posix_spawnp(
        #[out] pid: c_int,
        file: &str,
        file_actions: *const c_void,
        attrp: *const c_void,
        #[marshal(list)] argv: &[&str],
        #[marshal(list)] envp: &[&str],
    ) -> io::Result<()>;

    // pid_t waitpid(pid_t pid, int *wstatus, int options);
    safe fn waitpid(pid: c_int, #[out] wstatus: c_int, options: c_int) -> io::Result<c_int>;

    // void qsort(void *base, size_t nmemb, size_t size, int (*compar)(const void *, const void *));
    /// # Safety
    /// `size` is that of an element; `compar` may be called with two elements, and orders them.
    unsafe fn qsort(
        base: &mut [f64],
        #[len_of(base)] nmemb: usize,
        size: usize,
        compar: unsafe extern "C" fn(*const f64, *const f64) -> c_int,
    );
}

/// read(2) once more, into a buffer of its own.
#[interop::import(library = Library::PROCESS)]
unsafe extern "C" {
    #[entry_point("read")]
    #[fails(when = negative_one, code = errno)]
    #[returns(len_of(buf), native = isize)]
    safe fn read_vec(fd: &OwnedFd, #[out(capacity = 64)] buf: Vec<u8>, #[len_of(buf)] count: usize) -> io::Result<()>;
}

#[test]
fn a_pipe_carries_bytes() {
    let [from, to] = pipe().unwrap();
    assert_eq!(write(&to, b"twelve bytes").unwrap(), 12);
    let mut six = [0; 6];
    assert_eq!(read(&from, &mut six).unwrap(), 6);
    assert_eq!(&six, b"twelve");
    assert_eq!(read_vec(&from).unwrap(), b" bytes");
    close(to).unwrap();
    assert_eq!(read_vec(&from).unwrap(), b"");
    close(from).unwrap();
    assert_eq!(open(c"/no/such/file", 0, 0).unwrap_err().kind(), io::ErrorKind::NotFound);
    let [_, to] = pipe().unwrap();
    assert_eq!(read_vec(&to).unwrap_err().raw_os_error(), Some(9), "EBADF");
}

#[test]
fn posix_spawnp_takes_lists() {
    let script = "test \"$1\" = 'größe 1' && test \"$#\" = 2 && test -z \"$2\" && test \"$COLOUR\" = rot && exit 7";
    let arguments = ["sh", "-c", script, "sh", "größe 1", ""];
    let none = std::ptr::null();
    // SAFETY: they are null.
    let child = unsafe { posix_spawnp("sh", none, none, &arguments, &["COLOUR=rot"]) }.unwrap();
    assert_eq!(waitpid(child, 0).unwrap(), (child, 7 << 8));
    // SAFETY: as above.
    let absent = unsafe { posix_spawnp("interop-no-such-program", none, none, &["x"], &[]) };
    assert_eq!(absent.unwrap_err().kind(), io::ErrorKind::NotFound);
}

#[test]
fn qsort_calls_back() {
    unsafe extern "C" fn compare(a: *const f64, b: *const f64) -> c_int {
        // SAFETY: `qsort` passes elements of the array.
        unsafe { (*a).total_cmp(&*b) as c_int }
    }
    let mut values = [2.5, -1.0, 1e9, 0.0];
    // SAFETY: it is a total order.
    unsafe { qsort(&mut values, size_of::<f64>(), compare) };
    assert_eq!(values.map(f64::to_bits), [-1.0, 0.0, 2.5, 1e9].map(f64::to_bits));
}

/// environ(7), stdio.h, getopt(3), program_invocation_name(3): variables.
#[interop::import(library = Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    /// FILE of stdio.h.
    type File;
    // extern char **environ;
    static environ: *const *const c_char;
    // extern FILE *stdout;
    safe static stdout: Stream;
    // extern int optind; extern char *optarg;
    static optind: c_int;
    static optarg: *const c_char;
    // extern char *program_invocation_short_name;
    #[entry_point("program_invocation_short_name")]
    static program: *const c_char;

    // int fflush(FILE *stream);
    safe fn fflush(stream: Stream) -> c_int;
    // int fileno(FILE *stream);
    safe fn fileno(stream: Stream) -> c_int;
    // int getopt(int argc, char *const argv[], const char *optstring);
    fn getopt(#[len_of(argv)] argc: c_int, #[marshal(list)] argv: &[&CStr], optstring: &str) -> c_int;

    static interop_no_such_variable: c_int;
}

/// `FILE *`, which C lets every thread use.
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
#[repr(transparent)]
struct Stream(*mut File);

// SAFETY: the functions of stdio.h lock the stream.
unsafe impl Sync for Stream {}

#[test]
fn variables_of_the_c_library() {
    // SAFETY: no test of this program changes the environment or these variables, except `optind` and `optarg` here.
    unsafe {
        let mut entry = environ.get().unwrap();
        let mut path = None;
        while !(*entry).is_null() {
            path = path.or_else(|| CStr::from_ptr(*entry).to_bytes().strip_prefix(b"PATH="));
            entry = entry.add(1);
        }
        assert_eq!(path.map(OsStr::from_bytes), env::var_os("PATH").as_deref());

        let name = CStr::from_ptr(program.get().unwrap()).to_str().unwrap();
        assert_eq!(Some(OsStr::new(name)), env::current_exe().unwrap().file_name());

        assert_eq!(optind.get().unwrap(), 1);
        let arguments = [c"program", c"-o", c"value", c"rest"];
        assert_eq!(getopt(&arguments, "o:"), c_int::from(b'o'));
        assert_eq!(CStr::from_ptr(optarg.get().unwrap()), c"value");
        assert_eq!(optind.get().unwrap(), 3);
        optind.set(1).unwrap();
        assert_eq!(getopt(&arguments, "o:"), c_int::from(b'o'));
    }
    assert_eq!(fileno(*stdout), 1);
    assert_eq!(fflush(stdout.get().unwrap()), 0);
    assert!(interop_no_such_variable.as_ptr().unwrap_err().is_load());
}
