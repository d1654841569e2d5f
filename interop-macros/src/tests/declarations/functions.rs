//! What an import says about a function: its receiver and type, its failure rule, its name, and what stands in for it.

use super::{import, import_with};
use crate::expand::Features;

#[test]
fn methods() {
    import(
        "methods",
        r#"
#[interop::import(library = SQLITE, strings = utf8, fails(when = nonzero, code = returned), api = API)]
unsafe extern "C" {
    pub type Connection;
    /// Prepares one statement.
    #[cfg(unix)]
    #[fails(when = nonzero, code = SqliteError::of(returned, self))]
    pub safe fn prepare<'db>(
        self: &'db Connection,
        sql: &str,
        #[out] statement: Statement<'db>,
        #[value(null)] tail: Option<&mut *const u8>,
    ) -> Result<(), SqliteError>;
    #[returns(counted_by(column_bytes(self, column), unit = bytes, nul = excluded))]
    pub safe fn column_text(self: &Statement<'_>, column: c_int) -> Option<&str>;
    safe fn column_bytes(self: &Statement<'_>, column: c_int) -> c_int;
    /// The lifetime is the type's.
    pub safe fn connection<'a, 'db: 'a>(self: &'a Statement<'db>) -> &'db Connection;
}
"#,
    );
}

#[test]
fn a_receiver_that_does_not_stand_first() {
    import(
        "a_receiver_that_does_not_stand_first",
        r#"
#[interop::import(library = ZLIB, prefix = "gz", fails(when = negative_one, code = ZlibError::of(self)))]
unsafe extern "C" {
    pub safe fn ungetc(byte: c_int, #[receiver] file: &mut GzFile) -> Result<c_int, ZlibError>;
    pub safe fn putc(byte: c_int, #[receiver] file: GzFile) -> c_int {
        self.answer(byte)
    }
}
"#,
    );
}

#[test]
fn functions_of_a_type() {
    import(
        "functions_of_a_type",
        r#"
#[interop::import(library = ZLIB, strings = utf8, bind = link)]
unsafe extern "C" {
    #[associated(GzFile)]
    pub safe fn gzopen(path: &Path, mode: &str) -> Option<Self>;
    #[associated(interop::Text<'_>)]
    fn free(text: *mut c_char);
    #[returns(free_with = free)]
    pub safe fn gzname(self: GzFile) -> String;
}
"#,
    );
}

#[test]
fn a_traced_method() {
    import_with(
        "a_traced_method",
        r#"
#[interop::import(library = ZLIB)]
unsafe extern "C" {
    pub safe fn gzputc(byte: c_int, #[receiver] file: &mut GzFile) -> c_int;
}
"#,
        Features { trace: true, ..Features::default() },
    );
}

#[test]
fn optional_function() {
    import(
        "optional_function",
        r#"
#[interop::import(library = DEMO)]
unsafe extern "C" {
    #[optional]
    #[entry_point("gettid", "__gettid")]
    pub safe fn gettid() -> Option<c_int>;
}
"#,
    );
}

#[test]
fn fallback_body() {
    import(
        "fallback_body",
        r#"
#[interop::import(library = DEMO)]
unsafe extern "C" {
    #[fails(when = negative_one, code = errno)]
    pub safe fn getentropy(buffer: &mut [u8], #[len_of(buffer)] len: usize) -> io::Result<()> {
        buffer.fill(4);
        Ok(())
    }
}
"#,
    );
}

#[test]
fn error_with_its_own_rule() {
    import(
        "error_with_its_own_rule",
        r#"
#[interop::import(library = DEMO)]
unsafe extern "C" {
    pub safe fn reset() -> Result<(), StatusOfDemo>;
    pub safe fn open(#[out] handle: *mut c_void) -> demo::Result<()>;
}
"#,
    );
}

#[test]
fn the_users_rule() {
    import(
        "the_users_rule",
        r#"
#[interop::import(library = DEMO)]
unsafe extern "C" {
    #[fails(when = rules::is_bad, code = rules::last_error(returned, handle))]
    pub safe fn read(handle: *mut c_void) -> Result<c_int, DemoError>;
    #[fails(when = zero, code = GetLastError)]
    #[returns(native = u8)]
    pub safe fn close(handle: *mut c_void) -> Result<(), DemoError>;
}
"#,
    );
}

#[test]
fn cfg_and_other_attributes() {
    import(
        "cfg_and_other_attributes",
        r#"
#[interop::import(library = DEMO)]
unsafe extern "C" {
    #[cfg(unix)]
    #[must_use]
    #[deprecated(note = "use `after`")]
    pub(crate) safe fn before(#[allow(unused_variables)] value: c_int) -> c_int;
    #[cfg(not(unix))]
    #[link_name = "before_w"]
    pub(crate) unsafe fn before(value: &CStr);
}
"#,
    );
}

#[test]
fn names_by_rule() {
    import(
        "names_by_rule",
        r#"
#[interop::import(library = DEMO, prefix = "Demo", rename_all = "PascalCase", fails(when = nonzero, code = returned))]
unsafe extern "C" {
    pub safe fn open_file() -> io::Result<()>;
    #[entry_point("demo_close")]
    pub safe fn close_file() -> io::Result<()>;
}
"#,
    );
}

#[test]
fn traced_call() {
    import_with(
        "traced_call",
        r#"
#[interop::import(library = interop::Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    #[fails(when = negative_one, code = errno)]
    pub safe fn chdir(path: &str) -> io::Result<()>;
    pub unsafe fn time(#[out] time: i64) -> i64;
}
"#,
        Features { trace: true, ..Features::default() },
    );
}

#[test]
fn shown_by_rustdoc() {
    import_with(
        "shown_by_rustdoc",
        r#"
#[interop::import(library = interop::Library::PROCESS)]
unsafe extern "C" {
    pub safe fn hypot(x: f64, r#y: f64) -> f64;
}
"#,
        Features { reader: crate::reader::Reader::Rustdoc, ..Features::default() },
    );
}

#[test]
fn shown_by_an_editor() {
    import_with(
        "shown_by_an_editor",
        r#"
#[interop::import(library = interop::Library::PROCESS)]
unsafe extern "C" {
    pub safe fn hypot(x: f64, r#y: f64) -> f64;
}
"#,
        Features { reader: crate::reader::Reader::Editor, ..Features::default() },
    );
}
