//! What comes out as arrays and structures: of the C library and of sqlite, from their manual pages.

use std::cell::RefCell;
use std::ffi::{CStr, c_char, c_int, c_long, c_short, c_uint, c_void};
use std::io;
use std::mem::MaybeUninit;
use std::os::fd::OwnedFd;
use std::path::Path;

use interop::{Error, Free, Library, NativeBox, NativeVec};

/// struct tm of time.h.
#[repr(C)]
#[derive(Debug, Clone, Copy, interop::Blittable, interop::Fillable)]
struct Tm {
    sec: c_int,
    min: c_int,
    hour: c_int,
    mday: c_int,
    mon: c_int,
    year: c_int,
    wday: c_int,
    yday: c_int,
    isdst: c_int,
    gmtoff: c_long,
    zone: *const c_char,
}

/// struct passwd of pwd.h.
#[repr(C)]
#[derive(Debug, Clone, Copy, interop::Blittable, interop::Fillable)]
struct Passwd {
    name: *const c_char,
    passwd: *const c_char,
    uid: c_uint,
    gid: c_uint,
    gecos: *const c_char,
    dir: *const c_char,
    shell: *const c_char,
}

/// The beginning of struct lconv of locale.h.
#[repr(C)]
#[derive(Debug, Clone, Copy, interop::Blittable, interop::Fillable)]
struct Lconv {
    decimal_point: *const c_char,
    thousands_sep: *const c_char,
}

/// struct utsname of sys/utsname.h is six of these.
type Name = [c_char; 65];

/// The beginning of struct dirent of dirent.h.
#[repr(C)]
#[derive(Debug, Clone, Copy, interop::Blittable, interop::Fillable)]
struct Dirent {
    ino: u64,
    off: i64,
    reclen: c_short,
    kind: u8,
    name: [c_char; 1],
}

#[interop::import(library = Library::PROCESS, strings = utf8, fails(when = negative_one, code = errno))]
unsafe extern "C" {
    // struct tm *gmtime_r(const time_t *timep, struct tm *result); /* returns `result` */
    #[returns(native = *mut Tm)]
    safe fn gmtime_r(timep: &i64, #[out] result: Tm);

    // struct tm *gmtime(const time_t *timep); /* statically allocated, overwritten by the next call */
    /// # Safety
    /// No other thread calls it, and the last result is not used any more.
    unsafe fn gmtime<'a>(timep: &i64) -> Option<&'a Tm>;

    // struct lconv *localeconv(void);
    /// # Safety
    /// No other thread changes the locale while the result is used.
    unsafe fn localeconv() -> &'static Lconv;

    // struct passwd *getpwnam(const char *name);
    /// # Safety
    /// As for `gmtime`.
    #[fails(when = last_error_set, code = errno)]
    unsafe fn getpwnam<'a>(name: &str) -> io::Result<Option<&'a Passwd>>;

    // int *__errno_location(void);
    fn __errno_location() -> &'static c_int;

    // int uname(struct utsname *buf);
    safe fn uname(#[out] buf: [Name; 6]) -> io::Result<()>;

    // int pipe(int pipefd[2]);
    safe fn pipe(#[out] pipefd: [OwnedFd; 2]) -> io::Result<()>;
    // int close(int fd);
    safe fn close(fd: OwnedFd) -> io::Result<()>;
    // ssize_t write(int fd, const void *buf, size_t count);
    safe fn write(fd: &OwnedFd, buf: &[u8], #[len_of(buf)] count: usize) -> io::Result<isize>;
    // ssize_t read(int fd, void *buf, size_t count);
    #[returns(len_of(buf), native = isize)]
    safe fn read(fd: &OwnedFd, buf: &mut [MaybeUninit<u8>], #[len_of(buf)] count: usize) -> io::Result<()>;

    // char *strcpy(char *dst, const char *src); /* returns `dst` */
    /// # Safety
    /// `dst` has room for `src` and its NUL.
    #[returns(native = *mut c_char)]
    unsafe fn strcpy(dst: &mut [u8; 8], src: &CStr);

    // int backtrace(void *buffer[], int size);
    #[returns(len_of(buffer), native = c_int)]
    safe fn backtrace(buffer: &mut [MaybeUninit<*mut c_void>], #[len_of(buffer)] size: c_int);
    // char **backtrace_symbols(void *const buffer[], int size); /* one block from malloc */
    #[fails(when = null, code = errno)]
    #[returns(counted_by(size), free_with = malloc)]
    safe fn backtrace_symbols(buffer: &[*mut c_void], #[len_of(buffer)] size: c_int) -> io::Result<Vec<String>>;

    // int scandir(const char *dirp, struct dirent ***namelist, int (*filter)(const struct dirent *),
    //             int (*compar)(const struct dirent **, const struct dirent **));
    // The array and each entry are from malloc.
    /// # Safety
    /// The functions may be called with entries.
    unsafe fn scandir(
        dirp: &Path,
        #[out]
        #[marshal(counted_by(returned))]
        namelist: NativeVec<*mut Dirent>,
        filter: Option<unsafe extern "C" fn(*const Dirent) -> c_int>,
        compar: Option<unsafe extern "C" fn(*mut *const Dirent, *mut *const Dirent) -> c_int>,
    ) -> io::Result<c_int>;
    fn alphasort(a: *mut *const Dirent, b: *mut *const Dirent) -> c_int;
    #[entry_point("free")]
    fn c_free(memory: *mut c_void);

    // wchar_t *wcsdup(const wchar_t *s); /* counted by a function of Rust's */
    #[fails(when = null, code = errno)]
    #[returns(wide, free_with = malloc, counted_by(wcslen(returned), unit = elements, nul = excluded))]
    safe fn wcsdup(#[marshal(wide)] s: &str) -> io::Result<String>;
    // size_t wcslen(const wchar_t *s);
    fn wcslen(s: *const interop::WChar) -> usize;
}

#[test]
fn gmtime_and_its_kin() {
    let tm = gmtime_r(&86_400);
    assert_eq!((tm.mday, tm.mon, tm.year, tm.yday), (2, 0, 70, 1));
    // SAFETY: read at once. (The other test of this file does not call it.)
    let tm = unsafe { *gmtime(&0).unwrap() };
    assert_eq!((tm.mday, tm.year), (1, 70));
    // SAFETY: the header says that it is a NUL-terminated string; nobody changes the locale.
    assert_eq!(unsafe { CStr::from_ptr(localeconv().decimal_point) }, c".");
    // SAFETY: as for `gmtime`.
    let root = unsafe { *getpwnam("root").unwrap().unwrap() };
    assert_eq!((root.uid, root.gid), (0, 0));
    // SAFETY: as above. (An unknown user is no error.)
    assert!(unsafe { getpwnam("no such user") }.is_ok_and(|user| user.is_none()));
    // SAFETY: the location is the thread's as long as it runs.
    assert_eq!(std::ptr::from_ref(unsafe { __errno_location() }), std::ptr::from_ref(unsafe { __errno_location() }));
}

#[test]
fn uname_fills_an_array() {
    let name = uname().unwrap();
    let system: Vec<u8> = name[0].iter().take_while(|c| **c != 0).map(|c| c.to_ne_bytes()[0]).collect();
    assert_eq!(system, b"Linux");
}

#[test]
fn a_pipe_and_what_was_read() {
    let [from, to] = pipe().unwrap();
    assert_eq!(write(&to, b"hello").unwrap(), 5);
    let mut buffer = [MaybeUninit::uninit(); 16];
    assert_eq!(read(&from, &mut buffer).unwrap(), b"hello");
    close(to).unwrap();
    assert_eq!(read(&from, &mut buffer).unwrap(), b"");
    close(from).unwrap();
    let [_, to] = pipe().unwrap();
    assert_eq!(read(&to, &mut buffer).unwrap_err().raw_os_error(), Some(9), "EBADF");
    let mut copy = [0; 8];
    // SAFETY: four bytes into eight.
    unsafe { strcpy(&mut copy, c"abc") };
    assert_eq!(&copy, b"abc\0\0\0\0\0");
}

#[test]
fn a_backtrace() {
    let mut frames = [MaybeUninit::uninit(); 32];
    let frames = backtrace(&mut frames);
    assert!(frames.len() > 1);
    let symbols = backtrace_symbols(frames).unwrap();
    assert_eq!(symbols.len(), frames.len());
    assert!(symbols.iter().all(|symbol| symbol.contains("[0x")), "{symbols:?}");
    assert!(backtrace_symbols(&[]).is_ok_and(|none| none.is_empty()));
}

#[test]
fn scandir_makes_an_array_of_blocks() {
    unsafe extern "C" fn by_name(a: *mut *const Dirent, b: *mut *const Dirent) -> c_int {
        // SAFETY: two entries, as `scandir` passes them.
        unsafe { alphasort(a, b) }
    }
    // SAFETY: that is what it is for.
    let (count, entries) = unsafe { scandir(Path::new("/proc/self/task/.."), None, Some(by_name)) }.unwrap();
    assert_eq!(count as usize, entries.len());
    let name = |entry: &*mut Dirent| {
        // SAFETY: an entry that is freed below.
        unsafe { CStr::from_ptr((&raw const (**entry).name).cast()) }.to_owned()
    };
    let names: Vec<_> = entries.iter().map(name).collect();
    // SAFETY: each is a block of its own, which nobody else frees.
    entries.iter().for_each(|entry| unsafe { c_free(entry.cast()) });
    assert!(names.iter().any(|name| **name == *c"cmdline"), "{names:?}");
    // SAFETY: there is none.
    let absent = unsafe { scandir(Path::new("/no/such"), None, None) };
    assert_eq!(absent.unwrap_err().kind(), io::ErrorKind::NotFound);
}

#[test]
fn a_length_that_a_function_tells() {
    assert_eq!(wcsdup("grüße 🦀").unwrap(), "grüße 🦀");
}

static SQLITE: Library = Library::new("sqlite3").soname(0).windows("sqlite3.dll");

#[interop::import(library = SQLITE, strings = utf8, prefix = "sqlite3_", fails(when = nonzero, code = sqlite_error(returned)))]
unsafe extern "C" {
    type Sqlite3;
    type Stmt;

    // int sqlite3_open(const char *filename, sqlite3 **ppDb);
    safe fn open(filename: &str, #[out(on = always)] db: Option<Connection>) -> io::Result<()>;
    // int sqlite3_close_v2(sqlite3*);
    fn close_v2(db: *mut Sqlite3) -> c_int;
    // int sqlite3_prepare_v2(sqlite3 *db, const char *zSql, int nByte, sqlite3_stmt **ppStmt, const char **pzTail);
    safe fn prepare_v2(
        db: &Connection,
        sql: &str,
        #[len_of(sql, unit = bytes, nul = excluded)] length: c_int,
        #[out] statement: Statement,
        tail: Option<&mut *const c_char>,
    ) -> io::Result<()>;
    // int sqlite3_finalize(sqlite3_stmt *pStmt);
    fn finalize(statement: *mut Stmt) -> c_int;
    // int sqlite3_step(sqlite3_stmt*); /* 100: a row. What was borrowed from the last one is gone. */
    #[fails(when = is_failure, code = sqlite_error(returned))]
    safe fn step(statement: &mut Statement) -> io::Result<c_int>;

    // const void *sqlite3_column_blob(sqlite3_stmt*, int iCol);
    // "The pointers returned are valid until a type conversion occurs, or until sqlite3_step() or sqlite3_reset() or
    // sqlite3_finalize() is called"; null for an empty one.
    #[returns(counted_by(column_bytes(statement, column)))]
    safe fn column_blob<'a>(statement: &'a Statement, column: c_int) -> &'a [u8];
    // const unsigned char *sqlite3_column_text(sqlite3_stmt*, int iCol); /* may have a NUL in it */
    /// # Safety
    /// No blob of the same column is in use, which may be converted.
    #[returns(counted_by(column_bytes(statement, column), unit = bytes, nul = excluded))]
    unsafe fn column_text<'a>(statement: &'a Statement, column: c_int) -> Option<&'a str>;
    // int sqlite3_column_bytes(sqlite3_stmt*, int iCol);
    safe fn column_bytes(statement: &Statement, column: c_int) -> c_int;

    // unsigned char *sqlite3_serialize(sqlite3 *db, const char *zSchema, sqlite3_int64 *piSize, unsigned int mFlags);
    /// # Safety
    /// `flags` is not SQLITE_SERIALIZE_NOCOPY, with which the memory is sqlite's own.
    #[optional]
    #[fails(when = null, code = no_memory)]
    unsafe fn serialize(
        db: &Connection,
        schema: &str,
        #[out]
        #[len_of(returned)]
        size: i64,
        flags: c_uint,
    ) -> io::Result<NativeVec<u8, SqliteFree>>;
    // void sqlite3_free(void*);
    fn free(memory: *mut c_void);

    // int sqlite3_get_table(sqlite3 *db, const char *zSql, char ***pazResult, int *pnRow, int *pnColumn, char **pzErrmsg);
    // (nRow + 1) * nColumn strings, null for NULL, freed together with sqlite3_free_table().
    safe fn get_table(
        db: &Connection,
        sql: &str,
        #[out]
        #[marshal(counted_by(cells(rows, columns)), free_with = free_table)]
        result: Vec<Option<String>>,
        #[out] rows: c_int,
        #[out] columns: c_int,
        message: Option<&mut *mut c_char>,
    ) -> io::Result<()>;
    // void sqlite3_free_table(char **result);
    fn free_table(result: *mut *mut c_char);
}

type Connection = NativeBox<Sqlite3, Close>;
type Statement = NativeBox<Stmt, Finalize>;

macro_rules! freed {
    ($($name:ident: $free:ident;)*) => {$(
        enum $name {}
        // SAFETY: what sqlite makes, sqlite frees.
        unsafe impl Free for $name {
            unsafe fn free(memory: *mut c_void) {
                // SAFETY: the caller's promise.
                let _ = unsafe { $free(memory.cast()) };
            }
        }
    )*};
}
freed! {
    Close: close_v2;
    Finalize: finalize;
    SqliteFree: free;
}

fn sqlite_error(code: c_int) -> SqliteCode {
    SqliteCode(code)
}

fn no_memory() -> SqliteCode {
    SqliteCode(7)
}

struct SqliteCode(c_int);

impl From<SqliteCode> for io::Error {
    fn from(SqliteCode(code): SqliteCode) -> Self {
        io::Error::other(format!("sqlite: {code}"))
    }
}

fn is_failure(code: c_int) -> bool {
    !matches!(code, 0 | 100 | 101)
}

fn cells(rows: c_int, columns: c_int) -> c_int {
    (rows + 1) * columns
}

#[test]
fn sqlite_lends_blobs() {
    let db = open(":memory:").unwrap().unwrap();
    let mut statement =
        prepare_v2(&db, "SELECT x'000102', 'a' || char(0) || 'b', x'', NULL UNION ALL SELECT x'ff', 'c', '', ''", None)
            .unwrap();
    let rows = RefCell::new(0);
    while step(&mut statement).unwrap() == 100 {
        // SAFETY: they are different columns.
        let (blob, text) = (column_blob(&statement, 0), unsafe { column_text(&statement, 1) });
        match *rows.borrow() {
            0 => assert_eq!((blob, text, column_blob(&statement, 2)), (&[0, 1, 2][..], Some("a\0b"), &[][..])),
            _ => assert_eq!((blob, text), (&[0xff][..], Some("c"))),
        }
        if *rows.borrow() == 0 {
            // SAFETY: a null is not converted.
            assert_eq!((unsafe { column_text(&statement, 3) }, column_blob(&statement, 3)), (None, &[][..]));
        }
        *rows.borrow_mut() += 1;
    }
    assert_eq!(rows.into_inner(), 2);
}

#[test]
fn sqlite_hands_arrays_over() {
    let db = open(":memory:").unwrap().unwrap();
    let (table, rows, columns) = get_table(&db, "SELECT 1 AS a, NULL AS b UNION ALL SELECT 2, 'x'", None).unwrap();
    assert_eq!((rows, columns), (2, 2));
    let table: Vec<_> = table.iter().map(Option::as_deref).collect();
    assert_eq!(table, [Some("a"), Some("b"), Some("1"), None, Some("2"), Some("x")]);
    assert_eq!(get_table(&db, "nonsense", None).unwrap_err().to_string(), "sqlite: 1");
    assert!(get_table(&db, "SELECT 1 WHERE 0", None).is_ok_and(|(table, ..)| table.len() <= 1));

    get_table(&db, "CREATE TABLE t (x)", None).unwrap();
    // SAFETY: a copy.
    match unsafe { serialize(&db, "main", 0) } {
        Ok(file) => assert!(file.starts_with(b"SQLite format 3\0")),
        Err(error) => assert!(error.downcast::<Error>().unwrap().is_load()), // before 3.36
    }
}
