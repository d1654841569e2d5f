//! A database with sqlite: open, fill, query, with the messages that sqlite gives.
//!
//! `cargo run --example sqlite`

use std::ffi::{c_char, c_int, c_void};
use std::fmt;

use interop::{Error, Free, Library, NativeBox};

/// sqlite, in its third version everywhere.
pub static SQLITE: Library = Library::new("sqlite3").soname(0).windows("sqlite3.dll");

#[interop::import(library = SQLITE, strings = utf8, prefix = "sqlite3_")]
unsafe extern "C" {
    /// An open database.
    pub type Sqlite3;
    /// A prepared statement.
    pub type Stmt;

    /// The version of the library in use.
    pub safe fn libversion() -> &'static str;

    /// Opens a database. sqlite makes a connection even where it fails, because that has the message; it is closed.
    #[fails(when = nonzero, code = SqliteError::of(returned, db))]
    pub safe fn open_v2(
        filename: &str,
        #[out(on = always)] db: Connection,
        flags: c_int,
        vfs: Option<&str>,
    ) -> Result<(), SqliteError>;

    /// Where statements are left, sqlite closes the connection with the last one: so a [`Statement`] may outlive its
    /// [`Connection`]. (`sqlite3_close` would fail.)
    fn close_v2(db: *mut Sqlite3) -> c_int;

    /// Runs statements that return nothing.
    #[fails(when = nonzero, code = returned)]
    pub safe fn exec(
        db: &Connection,
        sql: &str,
        #[value(null)] row: Option<extern "C" fn(*mut c_void, c_int, *mut *mut c_char, *mut *mut c_char) -> c_int>,
        #[value(null)] context: *mut c_void,
        #[out(on = failure)]
        #[marshal(free_with = free)]
        message: Option<String>,
    ) -> Result<(), SqliteError>;

    fn free(memory: *mut c_void);

    /// Prepares one statement.
    #[fails(when = nonzero, code = SqliteError::of(returned, db))]
    pub safe fn prepare_v2(
        db: &Connection,
        sql: &str,
        #[len_of(sql, unit = bytes, nul = excluded)] length: c_int,
        #[out] statement: Statement,
        #[value(null)] tail: Option<&mut *const c_char>,
    ) -> Result<(), SqliteError>;

    fn finalize(statement: *mut Stmt) -> c_int;
    /// The message of the last failure: a copy, because the next call on the connection overwrites it.
    #[returns(copied, lossy)]
    pub safe fn errmsg(db: &Connection) -> String;
    /// Goes to the next row. `&mut`, because a text of the row before is gone with it.
    pub safe fn step(statement: &mut Statement) -> c_int;
    /// A number of the row.
    pub safe fn column_int(statement: &Statement, column: c_int) -> c_int;
    /// A text of the row, which is there until the next one is.
    pub safe fn column_text<'a>(statement: &'a Statement, column: c_int) -> Option<&'a str>;
}

/// An open database, closed when dropped.
pub type Connection = NativeBox<Sqlite3, Close>;
/// A prepared statement, finalized when dropped.
pub type Statement = NativeBox<Stmt, Finalize>;

/// Closes a [`Connection`].
pub enum Close {}
/// Finalizes a [`Statement`].
pub enum Finalize {}

// SAFETY: what `sqlite3_open_v2` makes, `sqlite3_close_v2` closes.
unsafe impl Free for Close {
    unsafe fn free(db: *mut c_void) {
        // SAFETY: the caller's promise.
        unsafe { close_v2(db.cast()) };
    }
}

// SAFETY: what `sqlite3_prepare_v2` makes, `sqlite3_finalize` destroys.
unsafe impl Free for Finalize {
    unsafe fn free(statement: *mut c_void) {
        // SAFETY: the caller's promise.
        unsafe { finalize(statement.cast()) };
    }
}

/// What sqlite returned and said, or why it could not be called.
#[derive(Debug)]
pub enum SqliteError {
    /// A result code of sqlite3.h, and the message.
    Failed(c_int, Option<String>),
    /// sqlite is not there, or a value cannot cross.
    Call(Error),
}

impl SqliteError {
    fn of(code: c_int, db: &Connection) -> Self {
        Self::Failed(code, Some(errmsg(db)))
    }
}

impl From<c_int> for SqliteError {
    fn from(code: c_int) -> Self {
        Self::Failed(code, None)
    }
}

impl From<Error> for SqliteError {
    fn from(error: Error) -> Self {
        Self::Call(error)
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

impl std::error::Error for SqliteError {}

impl fmt::Display for SqliteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Failed(code, Some(message)) => write!(f, "{message} (sqlite error {code})"),
            Self::Failed(code, None) => write!(f, "sqlite error {code}"),
            Self::Call(error) => error.fmt(f),
        }
    }
}

fn main() -> Result<(), SqliteError> {
    const ROW: c_int = 100;
    const READ_WRITE_CREATE: c_int = 6;

    println!("sqlite {}", libversion());
    let db = open_v2(":memory:", READ_WRITE_CREATE, None)?;
    exec(&db, "create table planet (name text, moons integer)")?;
    exec(&db, "insert into planet values ('Earth', 1), ('Mars', 2), ('Čapek', null)")?;

    let mut statement = prepare_v2(&db, "select name, moons from planet order by name")?;
    while step(&mut statement) == ROW {
        println!("{:?} has {} moons", column_text(&statement, 0), column_int(&statement, 1));
    }

    println!("{}", exec(&db, "insert into moon values (1)").unwrap_err());
    println!("{}", prepare_v2(&db, "selec").unwrap_err());
    println!("{}", open_v2("/nowhere/at/all.db", 1, None).unwrap_err());
    Ok(())
}
