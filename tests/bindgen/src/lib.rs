//! bindgen's output for zlib.h and sqlite3.h, unchanged, imported at run time: see `build.rs`.

// The committed output has the layouts of this system.
#![cfg(all(test, target_os = "linux", target_arch = "x86_64"))]
#![deny(warnings)]
// What bindgen's output asks for wherever it is used.
#![allow(non_upper_case_globals, non_camel_case_types, non_snake_case, dead_code, unreachable_pub, clippy::all)]

use std::ffi::{CStr, c_char, c_int, c_uint, c_ulong, c_void};
use std::mem::MaybeUninit;
use std::ptr;

static ZLIB: interop::Library = interop::Library::new("z").soname(1);
static SQLITE: interop::Library = interop::Library::new("sqlite3").soname(0);

include!(concat!(env!("OUT_DIR"), "/zlib.rs"));
include!(concat!(env!("OUT_DIR"), "/sqlite3.rs"));

/// Everything that the header declares.
#[test]
fn every_declaration_is_in_one_block() {
    for (block, text, name) in [
        (zlib::API.metadata(), include_str!("../zlib.rs"), "zlibVersion"),
        (sqlite3::API.metadata(), include_str!("../sqlite3.rs"), "sqlite3_libversion"),
    ] {
        assert_eq!(block.functions.len(), text.matches("    pub fn ").count(), "{name}");
        assert_eq!(block.statics.len(), text.matches("    pub static ").count(), "{name}");
        assert!(block.functions.iter().any(|function| function.name == name));
        assert_eq!(block.abi, "C");
    }
}

#[test]
fn deflate_and_inflate() {
    let text: Vec<u8> = (0..50_000_u32).flat_map(|number| (number % 1000).to_le_bytes()).collect();
    let mut compressed = vec![0; text.len()];
    // SAFETY: zlib.h: a stream of null allocators is initialised by `deflateInit_` (`deflateInit` is a macro), the buffers are
    // where the stream says, and `deflateEnd` ends it.
    let length = unsafe {
        let mut stream = MaybeUninit::<zlib::z_stream>::zeroed().assume_init();
        let size = size_of::<zlib::z_stream>() as c_int;
        let version = zlib::ZLIB_VERSION.as_ptr().cast();
        assert_eq!(
            zlib::deflateInit_(&mut stream, zlib::Z_BEST_COMPRESSION as c_int, version, size),
            zlib::Z_OK as c_int
        );
        stream.next_in = text.as_ptr().cast_mut();
        stream.avail_in = text.len() as c_uint;
        stream.next_out = compressed.as_mut_ptr();
        stream.avail_out = compressed.len() as c_uint;
        assert_eq!(zlib::deflate(&mut stream, zlib::Z_FINISH as c_int), zlib::Z_STREAM_END as c_int);
        assert_eq!(zlib::deflateEnd(&mut stream), zlib::Z_OK as c_int);
        stream.total_out as usize
    };
    assert!(length < text.len() / 10, "{length}");

    let mut back = vec![0; text.len()];
    // SAFETY: as above.
    unsafe {
        let mut stream = MaybeUninit::<zlib::z_stream>::zeroed().assume_init();
        let size = size_of::<zlib::z_stream>() as c_int;
        assert_eq!(zlib::inflateInit_(&mut stream, zlib::zlibVersion(), size), zlib::Z_OK as c_int);
        stream.next_in = compressed.as_mut_ptr();
        stream.avail_in = length as c_uint;
        stream.next_out = back.as_mut_ptr();
        stream.avail_out = back.len() as c_uint;
        assert_eq!(zlib::inflate(&mut stream, zlib::Z_NO_FLUSH as c_int), zlib::Z_STREAM_END as c_int);
        assert_eq!(zlib::inflateEnd(&mut stream), zlib::Z_OK as c_int);
    }
    assert!(back == text);
}

#[test]
fn zlib_in_one_call() {
    let text = b"hello hello hello hello";
    // SAFETY: the buffers have the lengths beside them.
    unsafe {
        let mut compressed = vec![0; zlib::compressBound(text.len() as c_ulong) as usize];
        let mut length = compressed.len() as c_ulong;
        assert_eq!(zlib::compress(compressed.as_mut_ptr(), &mut length, text.as_ptr(), text.len() as c_ulong), 0);
        let mut back = [0; 23];
        let mut room = back.len() as c_ulong;
        assert_eq!(zlib::uncompress(back.as_mut_ptr(), &mut room, compressed.as_ptr(), length), 0);
        assert_eq!(&back, text);
        assert_eq!(zlib::crc32(0, text.as_ptr(), 5), 0x3610_a686);
        assert_eq!(zlib::adler32(1, text.as_ptr(), 5), 0x062c_0215);
        assert_eq!(CStr::from_ptr(zlib::zError(zlib::Z_DATA_ERROR)), c"data error");
        assert_eq!(*zlib::get_crc_table().add(1), 0x7707_3096);
    }
}

#[test]
fn a_variadic_function_of_zlib() {
    let path = std::env::temp_dir().join(format!("interop-bindgen-{}.gz", std::process::id()));
    let name = std::ffi::CString::new(path.to_str().unwrap()).unwrap();
    let mut line = [0; 64];
    // SAFETY: the arguments are those of the format, and the file is closed.
    unsafe {
        let file = zlib::gzopen(name.as_ptr(), c"wb".as_ptr());
        assert!(!file.is_null());
        assert_eq!(zlib::gzprintf(file, c"%s %d\n".as_ptr(), c"line".as_ptr(), 1 as c_int), 7);
        assert_eq!(zlib::gzclose(file), zlib::Z_OK as c_int);
        let file = zlib::gzopen(name.as_ptr(), c"rb".as_ptr());
        assert_eq!(zlib::gzgets(file, line.as_mut_ptr(), line.len() as c_int), line.as_mut_ptr());
        assert_eq!(zlib::gzclose(file), zlib::Z_OK as c_int);
        assert_eq!(CStr::from_ptr(line.as_ptr()), c"line 1\n");
    }
    std::fs::remove_file(path).unwrap();
}

unsafe extern "C" fn row(rows: *mut c_void, count: c_int, values: *mut *mut c_char, _: *mut *mut c_char) -> c_int {
    // SAFETY: `sqlite3_exec` passes the pointer that it was given, and as many values as it says.
    unsafe {
        let rows = &mut *rows.cast::<Vec<String>>();
        for index in 0..count as usize {
            rows.push(CStr::from_ptr(*values.add(index)).to_string_lossy().into_owned());
        }
    }
    0
}

unsafe extern "C" fn twice(context: *mut sqlite3::sqlite3_context, _: c_int, values: *mut *mut sqlite3::sqlite3_value) {
    // SAFETY: declared with one argument.
    unsafe { sqlite3::sqlite3_result_int(context, 2 * sqlite3::sqlite3_value_int(*values)) }
}

struct Database(*mut sqlite3::sqlite3);

impl Database {
    fn open() -> Self {
        let mut database = ptr::null_mut();
        // SAFETY: a name, and where to put the database.
        let status = unsafe { sqlite3::sqlite3_open(c":memory:".as_ptr(), &mut database) };
        assert_eq!(status, sqlite3::SQLITE_OK as c_int);
        Self(database)
    }

    /// Every value of every row.
    fn exec(&self, sql: &CStr) -> Result<Vec<String>, String> {
        let mut rows: Vec<String> = Vec::new();
        let mut message = ptr::null_mut();
        // SAFETY: `row` takes what it is given here; the message is freed as sqlite3.h says.
        unsafe {
            let given = (&raw mut rows).cast();
            if sqlite3::sqlite3_exec(self.0, sql.as_ptr(), Some(row), given, &mut message) == 0 {
                return Ok(rows);
            }
            let text = CStr::from_ptr(message).to_string_lossy().into_owned();
            sqlite3::sqlite3_free(message.cast());
            Err(text)
        }
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        // SAFETY: open, and closed once.
        assert_eq!(unsafe { sqlite3::sqlite3_close(self.0) }, 0);
    }
}

#[test]
fn rows_through_a_callback() {
    let database = Database::open();
    assert_eq!(database.exec(c"create table t(a, b); insert into t values (1, 'one'), (2, 'two')"), Ok(Vec::new()));
    let values = ["1", "one", "2", "two"].map(str::to_owned);
    assert_eq!(database.exec(c"select * from t order by a"), Ok(values.to_vec()));
    assert_eq!(database.exec(c"select * from u"), Err("no such table: u".to_owned()));
    // SAFETY: the database is open.
    unsafe {
        assert_eq!(sqlite3::sqlite3_changes(database.0), 2);
        assert_eq!(sqlite3::sqlite3_errcode(database.0), sqlite3::SQLITE_ERROR as c_int);
        assert_eq!(CStr::from_ptr(sqlite3::sqlite3_errmsg(database.0)), c"no such table: u");
    }
}

#[test]
fn a_statement_with_parameters() {
    let database = Database::open();
    // SAFETY: the text is copied (SQLITE_TRANSIENT), columns are read between a step and the next, the statement is finalized.
    unsafe {
        let mut statement = ptr::null_mut();
        let sql = c"select ?1 + 0.5, ?2 || '!', length(?3)";
        assert_eq!(sqlite3::sqlite3_prepare_v2(database.0, sql.as_ptr(), -1, &mut statement, ptr::null_mut()), 0);
        assert_eq!(sqlite3::sqlite3_bind_parameter_count(statement), 3);
        assert_eq!(sqlite3::sqlite3_bind_int64(statement, 1, 1 << 40), 0);
        let transient = std::mem::transmute::<isize, sqlite3::sqlite3_destructor_type>(-1);
        assert_eq!(sqlite3::sqlite3_bind_text(statement, 2, c"text".as_ptr(), -1, transient), 0);
        assert_eq!(sqlite3::sqlite3_bind_zeroblob(statement, 3, 7), 0);
        assert_eq!(sqlite3::sqlite3_step(statement), sqlite3::SQLITE_ROW as c_int);
        assert_eq!(sqlite3::sqlite3_column_double(statement, 0), 1_099_511_627_776.5);
        assert_eq!(CStr::from_ptr(sqlite3::sqlite3_column_text(statement, 1).cast()), c"text!");
        assert_eq!(sqlite3::sqlite3_column_int(statement, 2), 7);
        assert_eq!(sqlite3::sqlite3_step(statement), sqlite3::SQLITE_DONE as c_int);
        assert_eq!(sqlite3::sqlite3_finalize(statement), 0);
    }
}

#[test]
fn a_function_of_ours() {
    let database = Database::open();
    let flags = sqlite3::SQLITE_UTF8 as c_int;
    let none = ptr::null_mut();
    // SAFETY: `twice` reads one argument, as it is declared here.
    let status = unsafe {
        sqlite3::sqlite3_create_function(database.0, c"twice".as_ptr(), 1, flags, none, Some(twice), None, None)
    };
    assert_eq!(status, 0);
    assert_eq!(database.exec(c"select twice(21)"), Ok(vec!["42".to_owned()]));
}

#[test]
fn variadic_functions_and_variables_of_sqlite() {
    // SAFETY: the arguments are those of the format, the string is freed, the variables are sqlite's and nobody changes them.
    unsafe {
        let text = sqlite3::sqlite3_mprintf(c"%Q and %d".as_ptr(), c"it's".as_ptr(), 7 as c_int);
        assert_eq!(CStr::from_ptr(text), c"'it''s' and 7");
        sqlite3::sqlite3_free(text.cast());
        let version: *mut [c_char; 0] = sqlite3::sqlite3_version.as_ptr().unwrap();
        assert_eq!(CStr::from_ptr(version.cast()), CStr::from_ptr(sqlite3::sqlite3_libversion()));
        assert!(sqlite3::sqlite3_temp_directory.get().unwrap().is_null());
    }
}
