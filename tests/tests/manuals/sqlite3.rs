//! sqlite: the C-language interface specification.

use std::ffi::{CStr, c_char, c_double, c_int, c_void};

use interop::{Error, Free, Library, NativeBox};

static SQLITE: Library = Library::new("sqlite3").soname(0).windows("sqlite3.dll");

#[interop::import(library = SQLITE, strings = utf8, prefix = "sqlite3_", fails(when = nonzero, code = SqliteError::code(returned)))]
unsafe extern "C" {
    /// struct sqlite3
    type Sqlite3;
    /// struct sqlite3_stmt
    type Stmt;

    // const char *sqlite3_libversion(void);
    safe fn libversion() -> &'static str;
    // SQLITE_EXTERN const char sqlite3_version[];
    static version: c_char;

    // int sqlite3_open_v2(const char *filename, sqlite3 **ppDb, int flags, const char *zVfs);
    // "Whether or not an error occurs when it is opened, resources associated with the database connection handle should
    // be released by passing it to sqlite3_close() when it is no longer required."
    #[fails(when = nonzero, code = SqliteError::of(returned, db))]
    safe fn open_v2(
        filename: &str,
        #[out(on = always)] db: Connection,
        flags: c_int,
        vfs: Option<&str>,
    ) -> Result<(), SqliteError>;
    // int sqlite3_close_v2(sqlite3*);
    fn close_v2(db: *mut Sqlite3) -> c_int;

    // int sqlite3_exec(sqlite3*, const char *sql, int (*callback)(void*,int,char**,char**), void *, char **errmsg);
    /// # Safety
    /// `callback` may be called with `context`, and with a number and two arrays of as many strings.
    unsafe fn exec(
        db: &Connection,
        sql: &str,
        callback: Option<unsafe extern "C" fn(*mut c_void, c_int, *mut *mut c_char, *mut *mut c_char) -> c_int>,
        context: *mut c_void,
        #[out(on = failure)]
        #[marshal(free_with = free)]
        errmsg: Option<String>,
    ) -> Result<(), SqliteError>;
    // void sqlite3_free(void*);
    fn free(memory: *mut c_void);
    // sqlite3_int64 sqlite3_memory_used(void);
    safe fn memory_used() -> i64;

    // const char *sqlite3_errmsg(sqlite3*);
    #[returns(copied, lossy)]
    safe fn errmsg(db: &Connection) -> String;
    // const char *sqlite3_errstr(int);
    safe fn errstr(code: c_int) -> Option<&'static str>;
    // int sqlite3_complete(const char *sql);
    #[returns(bool32)]
    safe fn complete(sql: &str) -> bool;
    // char *sqlite3_mprintf(const char*,...);
    #[returns(free_with = free)]
    unsafe fn mprintf(format: &CStr, #[variadic] text: &str) -> String;

    // int sqlite3_prepare_v2(sqlite3 *db, const char *zSql, int nByte, sqlite3_stmt **ppStmt, const char **pzTail);
    #[fails(when = nonzero, code = SqliteError::of(returned, db))]
    safe fn prepare_v2(
        db: &Connection,
        sql: &str,
        #[len_of(sql, unit = bytes, nul = excluded)] length: c_int,
        #[out] statement: Option<Statement>,
        tail: Option<&mut *const c_char>,
    ) -> Result<(), SqliteError>;
    // int sqlite3_finalize(sqlite3_stmt *pStmt);
    fn finalize(statement: *mut Stmt) -> c_int;

    // int sqlite3_bind_text(sqlite3_stmt*, int, const char*, int, void(*)(void*)); /* (void(*)(void *)) -1: copy */
    /// # Safety
    /// `destructor` is SQLITE_TRANSIENT; or is a function that may be called with the text, which is there until then.
    unsafe fn bind_text(
        statement: &Statement,
        index: c_int,
        text: Option<&str>,
        #[len_of(text, unit = bytes, nul = excluded)] length: c_int,
        destructor: isize,
    ) -> Result<(), SqliteError>;
    // int sqlite3_bind_blob(sqlite3_stmt*, int, const void*, int n, void(*)(void*));
    /// # Safety
    /// As above.
    unsafe fn bind_blob(
        statement: &Statement,
        index: c_int,
        blob: &[u8],
        #[len_of(blob)] length: c_int,
        destructor: isize,
    ) -> Result<(), SqliteError>;
    // int sqlite3_bind_double(sqlite3_stmt*, int, double);
    safe fn bind_double(statement: &Statement, index: c_int, value: c_double) -> Result<(), SqliteError>;

    // int sqlite3_step(sqlite3_stmt*); /* SQLITE_ROW and SQLITE_DONE are successes that mean something */
    #[fails(when = is_failure, code = SqliteError::code(returned))]
    safe fn step(statement: &mut Statement) -> Result<c_int, SqliteError>;
    // int sqlite3_reset(sqlite3_stmt *pStmt);
    safe fn reset(statement: &mut Statement) -> Result<(), SqliteError>;

    // const unsigned char *sqlite3_column_text(sqlite3_stmt*, int iCol);
    safe fn column_text<'a>(statement: &'a Statement, column: c_int) -> Option<&'a str>;
    // const void *sqlite3_column_text16(sqlite3_stmt*, int iCol); (bytes are those of `column_bytes`)
    // double sqlite3_column_double(sqlite3_stmt*, int iCol);
    safe fn column_double(statement: &Statement, column: c_int) -> c_double;
    // int sqlite3_column_bytes(sqlite3_stmt*, int iCol);
    safe fn column_bytes(statement: &Statement, column: c_int) -> c_int;
    // const char *sqlite3_column_name(sqlite3_stmt*, int N); /* until the name is asked for again */
    safe fn column_name<'a>(statement: &'a mut Statement, column: c_int) -> Option<&'a str>;
    // const void *sqlite3_column_name16(sqlite3_stmt*, int N);
    safe fn column_name16<'a>(statement: &'a mut Statement, column: c_int) -> Option<&'a interop::U16CStr>;
    // char *sqlite3_expanded_sql(sqlite3_stmt *pStmt);
    #[returns(free_with = free)]
    safe fn expanded_sql(statement: &Statement) -> Option<String>;
}

type Connection = NativeBox<Sqlite3, Close>;
type Statement = NativeBox<Stmt, Finalize>;

enum Close {}
enum Finalize {}

// SAFETY: what `sqlite3_open_v2` makes, `sqlite3_close_v2` closes.
unsafe impl Free for Close {
    unsafe fn free(db: *mut c_void) {
        // SAFETY: the caller's promise.
        assert_eq!(unsafe { close_v2(db.cast()) }, 0);
    }
}

// SAFETY: what `sqlite3_prepare_v2` makes, `sqlite3_finalize` destroys.
unsafe impl Free for Finalize {
    unsafe fn free(statement: *mut c_void) {
        // SAFETY: the caller's promise. (It returns the last failure of the statement, which is known already.)
        unsafe { finalize(statement.cast()) };
    }
}

const ROW: c_int = 100;
const DONE: c_int = 101;
/// `SQLITE_TRANSIENT`.
const COPY: isize = -1;

fn is_failure(code: c_int) -> bool {
    !matches!(code, 0 | ROW | DONE)
}

#[derive(Debug, PartialEq)]
enum SqliteError {
    Failed(c_int, Option<String>),
    Call(String),
}

impl SqliteError {
    fn code(code: c_int) -> Self {
        Self::Failed(code, None)
    }

    fn of(code: c_int, db: &Connection) -> Self {
        Self::Failed(code, Some(errmsg(db)))
    }
}

impl From<Error> for SqliteError {
    fn from(error: Error) -> Self {
        Self::Call(error.to_string())
    }
}

impl interop::WithDetail<Option<String>> for SqliteError {
    fn with_detail(self, message: Option<String>) -> Self {
        match self {
            Self::Failed(code, _) => Self::Failed(code, message),
            other => other,
        }
    }
}

fn failed(code: c_int, message: &str) -> SqliteError {
    SqliteError::Failed(code, Some(message.to_owned()))
}

/// Runs statements that return nothing.
fn run(db: &Connection, sql: &str) -> Result<(), SqliteError> {
    // SAFETY: there is no callback.
    unsafe { exec(db, sql, None, std::ptr::null_mut()) }
}

fn memory() -> Connection {
    const READ_WRITE_CREATE: c_int = 6;
    open_v2(":memory:", READ_WRITE_CREATE, None).unwrap()
}

#[test]
fn versions_and_messages() {
    // SAFETY: `char sqlite3_version[]` is the array, NUL-terminated.
    let data = unsafe { CStr::from_ptr(version.as_ptr().unwrap()) };
    assert_eq!(data.to_str().unwrap(), libversion());
    assert_eq!(errstr(11), Some("database disk image is malformed"));
    assert!(complete("select 1;") && !complete("select '"));
    assert!(memory_used() >= 0);
    // SAFETY: the argument is the format's.
    assert_eq!(unsafe { mprintf(c"%Q", "it's größe") }, "'it''s größe'");
}

#[test]
fn a_database_that_cannot_be_opened_says_why_and_is_closed() {
    const READ_ONLY: c_int = 1;
    assert_eq!(open_v2("/nowhere/at/all.db", READ_ONLY, None).unwrap_err(), failed(14, "unable to open database file"));
    assert_eq!(open_v2("x", READ_ONLY, Some("no vfs")).unwrap_err(), failed(1, "no such vfs: no vfs"));
}

#[test]
fn exec_gives_its_message() {
    let db = memory();
    assert_eq!(run(&db, "create table t (a)"), Ok(()));
    assert_eq!(run(&db, "insert into größe values (1)"), Err(failed(1, "no such table: größe")));
    assert_eq!(
        run(&db, "select \0"),
        Err(SqliteError::Call(
            "`sql` of `exec`: the string has a NUL at byte 7, where native code would stop reading".to_owned(),
        ))
    );
}

#[test]
fn exec_calls_back() {
    unsafe extern "C" fn row(context: *mut c_void, n: c_int, values: *mut *mut c_char, _: *mut *mut c_char) -> c_int {
        // SAFETY: the context is the vector below; sqlite passes `n` values, which may be null.
        unsafe {
            let rows = &mut *context.cast::<Vec<Option<String>>>();
            for index in 0..n as usize {
                let value = *values.add(index);
                rows.push((!value.is_null()).then(|| CStr::from_ptr(value).to_str().unwrap().to_owned()));
            }
            c_int::from(rows.len() > 3)
        }
    }
    let db = memory();
    let mut rows: Vec<Option<String>> = Vec::new();
    let context = (&raw mut rows).cast();
    // SAFETY: the context is what `row` takes it for.
    let aborted = unsafe { exec(&db, "select 'ü', null union all select 2, 'two'", Some(row), context) };
    assert_eq!(aborted, Err(failed(4, "query aborted")));
    assert_eq!(rows, [Some("ü".to_owned()), None, Some("2".to_owned()), Some("two".to_owned())]);
}

#[test]
fn statements() {
    let db = memory();
    run(&db, "create table t (text, blob, real)").unwrap();
    let mut insert = prepare_v2(&db, "insert into t values (?, ?, ?)", None).unwrap().unwrap();
    for (text, blob, real) in [(Some("grü\0ße"), &b"\x00\xff"[..], 0.5), (None, &[], -1.0), (Some(""), b"x", 2.0)] {
        // SAFETY: sqlite makes copies.
        unsafe { bind_text(&insert, 1, text, COPY) }.unwrap();
        // SAFETY: as above.
        unsafe { bind_blob(&insert, 2, blob, COPY) }.unwrap();
        bind_double(&insert, 3, real).unwrap();
        assert_eq!(step(&mut insert), Ok(DONE));
        reset(&mut insert).unwrap();
    }
    // SAFETY: as above.
    unsafe { bind_text(&insert, 1, Some("it's"), COPY) }.unwrap();
    assert_eq!(expanded_sql(&insert).unwrap(), "insert into t values ('it''s', x'78', 2.0)");
    // SAFETY: as above.
    assert_eq!(unsafe { bind_text(&insert, 9, None, COPY) }, Err(SqliteError::Failed(25, None)));

    let mut select = prepare_v2(&db, "select text, blob, real as größe from t order by real", None).unwrap().unwrap();
    assert_eq!(column_name(&mut select, 2), Some("größe"));
    assert_eq!(column_name16(&mut select, 2).unwrap().to_string().unwrap(), "größe");
    assert_eq!(step(&mut select), Ok(ROW));
    assert_eq!((column_text(&select, 0), column_bytes(&select, 1)), (None, 0));
    assert_eq!(step(&mut select), Ok(ROW));
    // What comes back is NUL-terminated, so it ends at the NUL; `column_bytes` knows better.
    assert_eq!((column_text(&select, 0), column_bytes(&select, 0)), (Some("grü"), 8));
    assert_eq!(column_double(&select, 2).to_bits(), 0.5_f64.to_bits());
    assert_eq!(step(&mut select), Ok(ROW));
    assert_eq!(column_text(&select, 0), Some(""));
    assert_eq!(step(&mut select), Ok(DONE));

    assert_eq!(prepare_v2(&db, "selec", None).unwrap_err(), failed(1, "near \"selec\": syntax error"));
    // A statement of nothing is a success without a statement.
    assert!(prepare_v2(&db, "-- nothing", None).unwrap().is_none());
}
