//! Methods: `self: &T`, `&mut T` and `T` as first parameter, `#[receiver]`, and `#[associated(T)]`.

#![cfg(all(target_os = "linux", target_env = "gnu"))]

use std::ffi::{CStr, c_char, c_int, c_uint, c_ulong, c_void};
use std::io;
use std::marker::PhantomData;
use std::mem::MaybeUninit;
use std::path::Path;

use interop::Library;

static ZLIB: Library = Library::new("z").soname(1);
static SQLITE: Library = Library::new("sqlite3").soname(0);

// ------------------------------------------------------------------------------- a file of zlib's: a pointer, by value

/// `gzFile`
#[derive(Clone, Copy, ::interop::Blittable, ::interop::Fillable)]
#[repr(transparent)]
pub(crate) struct GzFile(*mut c_void);

#[derive(Debug, PartialEq)]
pub(crate) enum GzError {
    Code(c_int),
    Call,
}

impl GzError {
    fn of(file: GzFile) -> Self {
        Self::Code(file.error().1)
    }
}

impl From<interop::Error> for GzError {
    fn from(_: interop::Error) -> Self {
        Self::Call
    }
}

impl From<c_int> for GzError {
    fn from(code: c_int) -> Self {
        Self::Code(code)
    }
}

impl From<GzError> for io::Error {
    fn from(error: GzError) -> Self {
        Self::other(format!("{error:?}"))
    }
}

fn absent(file: GzFile) -> bool {
    file.0.is_null()
}

#[interop::import(
    library = ZLIB, strings = utf8, bools = bool8, prefix = "gz", serialized, api = GZ,
    fails(when = negative_one, code = GzError::of(self)),
)]
unsafe extern "C" {
    /// Opens a file.
    #[associated(GzFile)]
    #[fails(when = absent, code = errno)]
    pub(crate) safe fn open(path: &Path, mode: &str) -> io::Result<GzFile>;
    #[fails(when = nonzero, code = returned)]
    /// # Safety
    /// The file is not used again.
    pub(crate) unsafe fn close(self: GzFile) -> Result<(), GzError>;
    #[returns(len_of(buffer), native = c_int)]
    pub(crate) safe fn read(
        self: GzFile,
        buffer: &mut [MaybeUninit<u8>],
        #[len_of(buffer)] len: c_uint,
    ) -> Result<(), GzError>;
    #[fails(when = zero, code = GzError::of(self))]
    pub(crate) safe fn write(self: GzFile, data: &[u8], #[len_of(data)] len: c_uint) -> Result<c_int, GzError>;
    pub(crate) safe fn puts(self: GzFile, text: &str) -> Result<c_int, GzError>;
    /// C's object stands last.
    pub(crate) safe fn ungetc(byte: c_int, #[receiver] file: GzFile) -> Result<c_int, GzError>;
    /// The same, and the rule names it.
    #[entry_point("gzungetc")]
    #[fails(when = negative_one, code = GzError::of(file))]
    pub(crate) safe fn put_back(byte: c_int, #[receiver] file: GzFile) -> Result<c_int, GzError>;
    pub(crate) safe fn getc(self: GzFile) -> Result<c_int, GzError>;
    #[returns(bool32)]
    pub(crate) safe fn eof(self: GzFile) -> bool;
    #[returns(copied)]
    pub(crate) safe fn error(self: GzFile, #[out] code: c_int) -> String;
    /// No such export.
    #[optional]
    pub(crate) safe fn no_such(self: GzFile) -> Option<c_int>;
    /// Its body sees `self`.
    pub(crate) safe fn no_such_either(self: GzFile, more: u8, #[value(0)] flags: c_int) -> bool {
        self.0.is_null() && more == 1
    }
}

fn scratch(name: &str) -> std::path::PathBuf {
    std::env::temp_dir().join(format!("interop-methods-{}-{name}", std::process::id()))
}

#[test]
fn a_file_of_zlibs() {
    let path = scratch("a.gz");
    let file = GzFile::open(&path, "wb9").expect("it can be made");
    assert_eq!(file.write(b"first, "), Ok(7));
    assert_eq!(file.puts("second"), Ok(6));
    // SAFETY: nothing uses it again.
    assert_eq!(unsafe { file.close() }, Ok(()));
    let file = GzFile::open(&path, "rb").expect("it is there");
    assert_eq!(file.getc(), Ok(c_int::from(b'f')));
    assert_eq!(file.ungetc(c_int::from(b'F')), Ok(c_int::from(b'F')));
    assert_eq!(file.read(&mut [MaybeUninit::uninit(); 5]).as_deref(), Ok(&b"First"[..]));
    assert!(!file.eof());
    assert_eq!(file.read(&mut [MaybeUninit::uninit(); 50]).as_deref(), Ok(&b", second"[..]));
    assert!(file.eof());
    // SAFETY: nothing uses it again.
    assert_eq!(unsafe { GzFile::close(file) }, Ok(()));
    std::fs::remove_file(path).expect("it was there");
    assert_eq!(
        GzFile::open(Path::new("/no/such"), "rb").err().map(|error| error.kind()),
        Some(io::ErrorKind::NotFound)
    );
}

#[test]
fn a_rule_names_the_receiver() {
    let path = scratch("b.gz");
    let file = GzFile::open(&path, "wb").expect("it can be made");
    // A file that is written cannot be read: Z_STREAM_ERROR.
    assert_eq!(file.read(&mut [MaybeUninit::uninit(); 5]), Err(GzError::Code(0)));
    assert_eq!(file.ungetc(1), Err(GzError::Code(0)));
    assert_eq!(file.put_back(1), Err(GzError::Code(0)));
    // SAFETY: nothing uses it again.
    unsafe { file.close() }.expect("it is open");
    std::fs::write(&path, b"\x1f\x8b\x08\0\0\0\0\0\0\x03garbage").expect("it can be written");
    let file = GzFile::open(&path, "rb").expect("it is there");
    // Z_DATA_ERROR
    assert_eq!(file.read(&mut [MaybeUninit::uninit(); 50]), Err(GzError::Code(-3)));
    // SAFETY: nothing uses it again.
    unsafe { file.close() }.expect("it is open");
    std::fs::remove_file(path).expect("it was there");
}

#[test]
fn absence_and_bodies() {
    let file = GzFile(std::ptr::null_mut());
    assert_eq!(file.no_such(), None);
    assert!(file.no_such_either(1));
    assert!(!file.no_such_either(2));
}

#[test]
fn a_method_is_a_declaration_like_the_others() {
    assert!(GZ.close().is_available());
    assert!(!GZ.no_such().is_available());
    let metadata = GZ.metadata();
    let function = |name| metadata.functions.iter().find(|function| function.name == name).expect("declared");
    assert_eq!(function("open").of_type, Some("GzFile"));
    assert_eq!(function("ungetc").of_type, Some("GzFile"));
    assert_eq!(function("ungetc").entry_points, ["gzungetc"]);
    assert_eq!(function("ungetc").prototype(), "int gzungetc(int byte, GzFile file);");
    assert_eq!(function("eof").prototype(), "int gzeof(GzFile self);");
}

// ------------------------------------------------------------------------------ a structure of zlib's: behind `&mut`

#[derive(Clone, Copy, ::interop::Blittable, ::interop::Fillable)]
#[repr(C)]
pub(crate) struct Stream {
    next_in: *const u8,
    avail_in: c_uint,
    total_in: c_ulong,
    next_out: *mut u8,
    avail_out: c_uint,
    total_out: c_ulong,
    msg: *const c_char,
    state: *mut c_void,
    zalloc: *const c_void,
    zfree: *const c_void,
    opaque: *mut c_void,
    data_type: c_int,
    adler: c_ulong,
    reserved: c_ulong,
}

#[interop::import(library = ZLIB, strings = utf8, fails(when = negative, code = returned))]
unsafe extern "C" {
    #[entry_point("inflateInit_")]
    safe fn begin(
        self: &mut Self_,
        #[value(c"1")] version: &CStr,
        #[value(size_of::<Stream>() as c_int)] size: c_int,
    ) -> Result<(), GzError>;
    /// # Safety
    /// The fields say the truth.
    #[entry_point("inflate")]
    unsafe fn step(self: &mut Stream, flush: c_int) -> Result<c_int, GzError>;
    #[entry_point("inflateEnd")]
    safe fn end(self: &mut Stream) -> Result<(), GzError>;
    #[associated(Stream)]
    #[entry_point("compressBound")]
    safe fn bound(#[value(Self::NONE)] len: c_ulong) -> c_ulong;
}

/// An alias is the type itself.
type Self_ = Stream;

impl Stream {
    const NONE: c_ulong = 0;
}

#[test]
fn a_structure_of_zlibs() {
    assert_eq!(Stream::bound(), 13);
    // "hello" by zlib.
    let compressed = [0x78, 0x9c, 0xcb, 0x48, 0xcd, 0xc9, 0xc9, 0x07, 0x00, 0x06, 0x2c, 0x02, 0x15];
    let mut output = [0; 5];
    // SAFETY: zeros are a stream that zlib is asked to begin.
    let mut stream: Stream = unsafe { std::mem::zeroed() };
    stream.begin().expect("the version and the size are right");
    (stream.next_in, stream.avail_in) = (compressed.as_ptr(), 13);
    (stream.next_out, stream.avail_out) = (output.as_mut_ptr(), 5);
    // SAFETY: both point to as much.
    assert_eq!(unsafe { stream.step(4) }, Ok(1));
    assert_eq!(&output, b"hello");
    stream.end().expect("it has begun");
}

// ----------------------------------------------------------------- types that only sqlite knows, and what borrows from them

#[derive(Debug, PartialEq)]
pub(crate) struct SqliteError(c_int, String);

impl SqliteError {
    fn of(code: c_int, db: &Sqlite3) -> Self {
        Self(code, db.errmsg())
    }
}

impl From<interop::Error> for SqliteError {
    fn from(error: interop::Error) -> Self {
        Self(-1, error.to_string())
    }
}

impl From<c_int> for SqliteError {
    fn from(code: c_int) -> Self {
        Self(code, String::new())
    }
}

/// A statement, which its connection outlives.
#[derive(Clone, Copy, ::interop::Blittable, ::interop::Fillable)]
#[repr(transparent)]
pub(crate) struct Statement<'db>(*mut c_void, PhantomData<&'db Sqlite3>);

#[interop::import(library = SQLITE, strings = utf8, prefix = "sqlite3_", fails(when = nonzero, code = returned))]
unsafe extern "C" {
    pub(crate) type Sqlite3;

    #[associated(Sqlite3)]
    #[entry_point("sqlite3_open")]
    pub(crate) safe fn open(filename: &str, #[out] db: &'static Self) -> Result<(), SqliteError>;
    /// # Safety
    /// The connection is not used again.
    pub(crate) unsafe fn close(self: &Sqlite3) -> Result<(), SqliteError>;
    #[returns(copied)]
    safe fn errmsg(self: &Sqlite3) -> String;
    #[fails(when = nonzero, code = SqliteError::of(returned, self))]
    pub(crate) safe fn exec(
        self: &Sqlite3,
        sql: &str,
        #[value(null)] callback: Option<extern "C" fn(*mut c_void)>,
        #[value(null)] context: *mut c_void,
        #[value(null)] message: *mut *mut c_char,
    ) -> Result<(), SqliteError>;
    #[entry_point("sqlite3_prepare_v2")]
    #[fails(when = nonzero, code = SqliteError::of(returned, self))]
    pub(crate) safe fn prepare<'db>(
        self: &'db Sqlite3,
        sql: &str,
        #[len_of(sql, unit = bytes, nul = excluded)] length: c_int,
        #[out] statement: Statement<'db>,
        #[value(null)] tail: Option<&mut *const c_char>,
    ) -> Result<(), SqliteError>;
    pub(crate) safe fn step(self: Statement<'_>) -> c_int;
    /// The lifetime is the implementation's.
    #[entry_point("sqlite3_db_handle")]
    pub(crate) safe fn connection<'db>(self: Statement<'db>) -> &'db Sqlite3;
    pub(crate) safe fn column_int(self: Statement<'_>, column: c_int) -> c_int;
    #[returns(counted_by(column_bytes(self, column), unit = bytes, nul = excluded), copied)]
    pub(crate) safe fn column_text(self: Statement<'_>, column: c_int) -> Option<String>;
    safe fn column_bytes(self: Statement<'_>, column: c_int) -> c_int;
    /// # Safety
    /// The statement is not used again.
    pub(crate) unsafe fn finalize(self: Statement<'_>) -> c_int;
    /// # Safety
    /// `memory` is sqlite's, and is not used again.
    unsafe fn free(memory: *mut c_void);
    /// A copy that `free` frees.
    #[entry_point("sqlite3_expanded_sql")]
    #[returns(free_with = free)]
    pub(crate) safe fn sql(self: Statement<'_>) -> String;
}

#[test]
fn a_database() {
    let db = Sqlite3::open(":memory:").expect("it can be opened");
    db.exec("create table planet (name text, moons integer)").expect("it is SQL");
    db.exec("insert into planet values ('Čapek', 2)").expect("it is SQL");
    let failed = db.exec("insert into moon values (1)");
    assert_eq!(failed, Err(SqliteError(1, "no such table: moon".to_owned())));
    let planets = db.prepare("select name, moons from planet").expect("it is SQL");
    assert_eq!(planets.step(), 100);
    assert_eq!(planets.column_text(0).as_deref(), Some("Čapek"));
    assert_eq!(planets.column_int(1), 2);
    assert_eq!(planets.sql(), "select name, moons from planet");
    assert!(std::ptr::eq(planets.connection(), db));
    assert_eq!(planets.step(), 101);
    // SAFETY: nothing uses it again.
    assert_eq!(unsafe { planets.finalize() }, 0);
    assert_eq!(db.prepare("selec").err(), Some(SqliteError(1, "near \"selec\": syntax error".to_owned())));
    // SAFETY: nothing uses it again.
    unsafe { db.close() }.expect("nothing is left open");
}

// ------------------------------------------------------------------------------------------- what frees, by its name

mod texts {
    use std::ffi::{CString, c_char};

    #[derive(Clone, Copy, ::interop::Blittable, ::interop::Fillable)]
    #[repr(transparent)]
    pub(crate) struct Text(*mut c_char);

    #[interop::import(library = interop::Library::PROCESS, strings = utf8)]
    unsafe extern "C" {
        #[entry_point("free")]
        pub(crate) fn release(self: Text);
        #[associated(Text)]
        #[entry_point("free")]
        pub(crate) fn release_raw(text: *mut c_char);
        #[entry_point("strdup")]
        #[returns(free_with = release)]
        pub(crate) safe fn copy(text: &str) -> CString;
        #[entry_point("strdup")]
        #[returns(free_with = release_raw)]
        pub(crate) safe fn copy_raw(text: &str) -> String;
    }
}

mod elsewhere {
    use super::texts;

    #[interop::import(library = interop::Library::PROCESS, strings = utf8)]
    unsafe extern "C" {
        #[entry_point("strdup")]
        #[returns(free_with = texts::Text::release_raw)]
        pub(crate) safe fn copy(text: &str) -> String;
    }
}

#[test]
fn methods_free() {
    assert_eq!(texts::copy("text").as_c_str(), c"text");
    assert_eq!(texts::copy_raw("text"), "text");
    assert_eq!(elsewhere::copy("text"), "text");
}

// ---------------------------------------------------------------------------------- two blocks of one module, one type

mod numbers {
    use std::ffi::{c_int, c_long};

    #[derive(Clone, Copy, Debug, PartialEq, ::interop::Blittable, ::interop::Fillable)]
    #[repr(transparent)]
    pub(crate) struct Number(pub(crate) c_int);

    #[derive(Clone, Copy, Debug, PartialEq, ::interop::Blittable, ::interop::Fillable)]
    #[repr(transparent)]
    pub(crate) struct Long(pub(crate) c_long);

    #[interop::import(library = interop::Library::PROCESS)]
    unsafe extern "C" {
        #[entry_point("abs")]
        pub(crate) safe fn size(self: Number) -> Self;
    }

    #[interop::import(library = interop::Library::PROCESS, bind = link)]
    unsafe extern "C" {
        #[entry_point("labs")]
        pub(crate) safe fn size(self: Long) -> Self;
        #[entry_point("toupper")]
        pub(crate) safe fn upper(self: Number) -> Number;
    }
}

#[test]
fn several_blocks_have_methods_of_one_type() {
    use numbers::{Long, Number};
    assert_eq!(Number(-3).size(), Number(3));
    assert_eq!(Long(-3).size(), Long(3));
    assert_eq!(Number(97).upper(), Number(65));
    let method: fn(Number) -> Number = Number::upper;
    assert_eq!(method(Number(98)), Number(66));
}
