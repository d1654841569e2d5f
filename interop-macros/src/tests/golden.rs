//! Expansions of representative declarations, compared with `golden/*.rs`. `INTEROP_BLESS=1 cargo test -p interop-macros`
//! writes the files anew: read the difference before you commit it.
//!
//! `match x { __interop_value => __interop_value }` in them is `x`. It is an expression that begins and ends where the user's
//! tokens do, so that rustc reports a mistake there: see `Extent::mention` in `tokens.rs`.

use std::path::PathBuf;
use std::{env, fs};

use proc_macro2::TokenStream;

use crate::expand::Features;
use crate::{derive, expand};

/// Compares the expansion of a declaration with the file of that name.
pub(super) fn compare(name: &str, declaration: &str, expansion: TokenStream) {
    let file = syn::parse2(expansion).expect("the expansion is a file of Rust");
    let declaration: String =
        declaration.trim().lines().map(|line| format!("// {line}").trim_end().to_owned() + "\n").collect();
    let expansion = format!("{declaration}\n{}", prettyplease::unparse(&file));
    assert!(!expansion.contains("compile_error"), "`{name}` has a mistake:\n{expansion}");

    let path: PathBuf = [env!("CARGO_MANIFEST_DIR"), "src/tests/golden", &format!("{name}.rs")].iter().collect();
    if env::var_os("INTEROP_BLESS").is_some() {
        fs::write(&path, expansion).expect("the golden file can be written");
        return;
    }
    let golden = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    if golden != expansion {
        let (line, (was, is)) = golden
            .lines()
            .chain([""])
            .zip(expansion.lines().chain([""]))
            .enumerate()
            .find(|(_, (was, is))| was != is)
            .unwrap_or((0, ("", "")));
        panic!(
            "the expansion of `{name}` has changed, first in line {}:\n  was {was}\n  is  {is}\nif it should, run with INTEROP_BLESS=1 and read the difference",
            line + 1
        );
    }
}

/// The expansion of `#[interop::import(arguments)] block`, which is written as such.
fn import(name: &str, declaration: &str) {
    import_with(name, declaration, Features::default());
}

fn import_with(name: &str, declaration: &str, features: Features) {
    let (arguments, block) = attribute(declaration);
    compare(name, declaration, expand::import(arguments, block, features));
}

/// The arguments of the attribute that a declaration begins with, and what it stands on.
fn attribute(declaration: &str) -> (TokenStream, TokenStream) {
    let mut tokens: Vec<_> = declaration.parse::<TokenStream>().expect("tokens").into_iter().collect();
    // `#` `[interop::import(…)]`
    let attribute = tokens.drain(..2).nth(1).expect("an attribute");
    let proc_macro2::TokenTree::Group(attribute) = attribute else { panic!("an attribute in brackets") };
    let arguments = match attribute.stream().into_iter().last() {
        Some(proc_macro2::TokenTree::Group(arguments)) => arguments.stream(),
        _ => TokenStream::new(),
    };
    (arguments, tokens.into_iter().collect())
}

/// The expansion of `#[interop::export(arguments)] function`, which is written as such.
fn export(name: &str, declaration: &str) {
    let (arguments, function) = attribute(declaration);
    compare(name, declaration, expand::export(arguments, function, Features::default()));
}

#[test]
fn blittable_function() {
    import(
        "blittable_function",
        r#"
#[interop::import(library = LIBM)]
unsafe extern "C" {
    /// The distance from the origin.
    pub safe fn hypot(x: f64, y: c_double) -> f64;
}
"#,
    );
}

#[test]
fn values_of_the_declaration() {
    import(
        "values_of_the_declaration",
        r#"
#[interop::import(library = ZLIB, strings = utf8)]
unsafe extern "C" {
    pub safe fn reserved(x: c_int, #[value(0)] flags: c_int) -> c_int;
    #[fails(when = negative, code = returned)]
    pub safe fn begin(
        stream: &mut Stream,
        #[value(c"1")] version: &CStr,
        #[value(size_of::<Stream>() as c_int)] size: c_int,
        #[value(null)] options: *const c_void,
        name: &str,
        #[value(name.len() + 1)] units: usize,
    ) -> Result<(), ZlibError>;
}
"#,
    );
}

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
fn module_of_blocks() {
    import(
        "module_of_blocks",
        r#"
#[interop::import(library = LIBM)]
pub mod math {
    pub const TWO: f64 = 2.0;
    unsafe extern "C" {
        pub fn sin(x: f64) -> f64;
    }
    const _: () = { ["Size"][size_of::<f64>() - 8] };
    unsafe extern "C" {
        pub fn cos(x: f64) -> f64;
    }
    #[cfg(unix)]
    unsafe extern "C" {
        pub fn lgamma(x: f64) -> f64;
    }
    pub mod further {
        unsafe extern "system" {
            pub fn tan(x: f64) -> f64;
        }
    }
}
"#,
    );
}

#[test]
fn string_errno_and_io_result() {
    import(
        "string_errno_and_io_result",
        r#"
#[interop::import(library = interop::Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    #[fails(when = negative_one, code = errno)]
    pub safe fn chdir(path: &str) -> io::Result<()>;
}
"#,
    );
}

#[test]
fn filled_buffer() {
    import(
        "filled_buffer",
        r#"
#[interop::import(library = ZLIB, strings = utf8)]
unsafe extern "C" {
    /// Compresses `source` into `dest`; returns how much of `dest` was filled.
    #[fails(when = nonzero, code = returned)]
    pub safe fn compress(
        dest: &mut [MaybeUninit<u8>],
        #[in_out]
        #[len_of(dest)]
        dest_len: c_ulong,
        source: &[u8],
        #[len_of(source)] source_len: c_ulong,
    ) -> Result<(), ZlibError>;
}
"#,
    );
}

#[test]
fn lengths_apart() {
    import(
        "lengths_apart",
        r#"
#[interop::import(library = DEMO, fails(when = zero, code = last_error))]
unsafe extern "system" {
    pub safe fn read_file(
        buffer: &mut [MaybeUninit<u16>],
        #[len_of(buffer, unit = elements)] size: u32,
        #[out]
        #[len_of(buffer, unit = bytes)]
        read: u32,
    ) -> io::Result<()>;
    pub safe fn token_information(
        #[out(query)] information: Vec<u8>,
        #[len_of(information)] size: u32,
        #[out]
        #[len_of(information)]
        needed: u32,
    ) -> io::Result<()>;
}
"#,
    );
}

#[test]
fn one_length_of_several() {
    import(
        "one_length_of_several",
        r#"
#[interop::import(library = DEMO)]
unsafe extern "C" {
    pub safe fn dot(x: &[f64], y: Option<&[f64]>, #[len_of(x, y)] n: usize) -> f64;
    pub safe fn halve(from: &[f64], #[out(capacity = from.len())] to: Vec<f64>, #[len_of(from, to)] n: usize);
}
"#,
    );
}

#[test]
fn outs() {
    import(
        "outs",
        r#"
#[interop::import(library = DEMO)]
unsafe extern "C" {
    pub safe fn frexp(value: f64, #[out] exponent: c_int) -> f64;
    pub unsafe fn advance(#[in_out] position: c_long, #[out] #[marshal(bool32)] wrapped: bool, by: c_long);
}
"#,
    );
}

#[test]
fn changed_in_place() {
    import(
        "changed_in_place",
        r#"
#[interop::import(library = DEMO, strings = utf8, fails(when = negative_one, code = errno))]
unsafe extern "C" {
    pub safe fn mkstemp(#[in_out] template: PathBuf) -> io::Result<c_int>;
    pub safe fn expand(
        #[in_out(capacity = 2 * text.len())]
        #[marshal(utf16, truncate)]
        text: String,
        #[in_out]
        #[len_of(text, unit = elements, nul = in_only)]
        length: u32,
    ) -> io::Result<()>;
    pub safe fn inflate(source: &[u8], #[in_out] #[len_of(source)] source_len: c_ulong) -> c_int;
}
"#,
    );
}

#[test]
fn grows_by_what_is_returned() {
    import(
        "grows_by_what_is_returned",
        r#"
#[interop::import(library = DEMO, strings = utf8)]
unsafe extern "C" {
    #[returns(len_of(s, unit = elements, nul = in_only), native = usize)]
    pub safe fn strftime(
        #[out(capacity = 64, grow = zero)] s: String,
        #[len_of(s, unit = elements, nul = in_only)] max: usize,
        format: &str,
        tm: &Tm,
    );
}
"#,
    );
}

#[test]
fn references_and_strings_back() {
    import(
        "references_and_strings_back",
        r#"
#[interop::import(library = DEMO, strings = utf8)]
unsafe extern "system" {
    pub safe fn name_of<'a>(table: &'a Table, index: usize) -> Option<&'a str>;
    #[returns(bool8)]
    pub safe fn update(table: &mut Table, hint: Option<&CStr>, #[marshal(char16)] r#as: char) -> bool;
}
"#,
    );
}

#[test]
fn copied_kept_and_freed_by_a_variable() {
    import(
        "copied_kept_and_freed_by_a_variable",
        r#"
#[interop::import(library = DEMO, strings = utf8)]
unsafe extern "C" {
    static release: Option<unsafe extern "C" fn(*mut c_void)>;
    #[returns(copied)]
    pub safe fn kept(
        #[out]
        #[marshal(free_with = release)]
        text: String,
    ) -> Option<String>;
    #[fails(when = negative_one, code = errno)]
    pub safe fn grows(
        event: Event,
        #[out(capacity = 16, grow)] text: String,
        #[len_of(text, unit = bytes, nul = included)] size: usize,
    ) -> io::Result<()>;
}
"#,
    );
}

#[test]
fn counted_values() {
    import(
        "counted_values",
        r#"
#[interop::import(library = DEMO, strings = utf8)]
unsafe extern "C" {
    #[returns(counted_by(column_bytes(statement, column)))]
    pub safe fn column_blob<'a>(statement: &'a Statement, column: c_int) -> &'a [u8];
    #[fails(when = negative_one, code = errno)]
    #[returns(native = c_int)]
    pub safe fn names(
        #[out]
        #[marshal(free_with = malloc, element(free_with = release))]
        names: Vec<String>,
        #[out]
        #[len_of(names)]
        count: c_int,
    ) -> io::Result<()>;
    #[returns(native = *mut c_char)]
    pub safe fn shout(text: &mut [u8], #[len_of(text)] length: usize);
}
"#,
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
fn literal_library_with_api() {
    import(
        "literal_library_with_api",
        r#"
#[interop::import(library = "m", api = M, crate = facade)]
unsafe extern "C" {
    safe fn cbrt(x: f64) -> f64;
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
fn bools_of_the_block() {
    import(
        "bools_of_the_block",
        r#"
#[interop::import(library = DEMO, strings = utf8, bools = bool8)]
unsafe extern "C" {
    fn set(on: bool) -> bool;
    safe fn found(text: &str, #[marshal(bool32)] case: bool, #[out] exact: bool) -> bool;
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
fn derive_of_a_structure() {
    let declaration = r#"
#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
pub struct Stat<'a> {
    pub size: u64,
    pub times: [i64; 3],
    name: Option<NonNull<&'a c_char>>,
}
"#;
    let tokens: TokenStream = declaration.parse().expect("tokens");
    compare("derive_blittable", declaration, derive::blittable(tokens.clone()));
    compare("derive_fillable", declaration, derive::fillable(tokens));
}

#[test]
fn derive_of_an_enumeration() {
    let declaration = r#"
#[repr(u8)]
#[derive(Clone, Copy, facade::Blittable)]
#[interop(crate = facade)]
enum Color {
    Red = 1,
    Green = 2,
}
"#;
    compare("derive_enumeration", declaration, derive::blittable(declaration.parse().expect("tokens")));
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

#[test]
fn registered_block() {
    import_with(
        "registered_block",
        r#"
#[interop::import(library = "z")]
unsafe extern "C" {
    safe fn zlibCompileFlags() -> c_ulong;
}
"#,
        Features { registry: true, ..Features::default() },
    );
}

#[test]
fn eager_block_with_api() {
    import(
        "eager_block_with_api",
        r#"
#[interop::import(library = ZLIB, bind = eager, api = API, fails(when = nonzero, code = returned))]
unsafe extern "C" {
    pub safe fn zlibCompileFlags() -> c_ulong;
    #[cfg(unix)]
    #[optional]
    #[library(OTHER)]
    pub safe fn reset() -> Result<(), Failed>;
    pub static level: c_int;
}
"#,
    );
}

#[test]
fn linked_and_serialized_block() {
    import(
        "linked_and_serialized_block",
        r#"
#[interop::import(library = "z", bind = link, kind = static, serialized)]
unsafe extern "C" {
    pub safe fn zlibCompileFlags() -> c_ulong;
    pub safe fn crc32(crc: c_ulong, data: &[u8], #[len_of(data)] len: c_uint) -> c_ulong;
    static level: c_int;
}
"#,
    );
}

/// One declared signature from both sides: what the stub of an import does, and what native code calls where the same is exported.
/// It has a scalar, a string, a counted slice, an out, an `in_out`, what is owned, and a failure rule.
#[test]
fn both_sides() {
    const SIGNATURE: &str = r#"
        limit: c_int,
        table: &str,
        #[len_of(keys)] n: usize,
        keys: &[Option<&str>],
        #[in_out] cursor: u32,
        #[out] count: u32,
    ) -> io::Result<String>"#;
    import(
        "both_sides_caller",
        &format!(
            r#"
#[interop::import(library = DEMO, strings = utf8)]
unsafe extern "C" {{
    #[fails(when = null, code = errno)]
    #[returns(free_with = malloc)]
    pub safe fn demo_find({SIGNATURE};
}}
"#
        ),
    );
    export(
        "both_sides_callee",
        &format!(
            r#"
#[interop::export(strings = utf8)]
#[fails(when = null, code = errno)]
#[returns(alloc_with = malloc)]
pub fn demo_find({SIGNATURE} {{
    find(limit, table, keys, cursor)
}}
"#
        ),
    );
}

#[test]
fn export_of_scalars() {
    export(
        "export_of_scalars",
        r#"
#[interop::export(prefix = "demo_", panics = -1)]
/// The sum.
pub extern "system" fn add(a: c_int, mut b: c_int) -> c_int {
    b += a;
    b
}
"#,
    );
}

#[test]
fn export_with_results() {
    export(
        "export_with_results",
        r#"
#[interop::export(strings = utf16, bools = bool32, fails(when = negative_one, code = returned))]
#[entry_point("DemoOpen")]
unsafe fn open<'a>(
    name: &'a str,
    flags: Option<&'a Flags>,
    #[out] #[marshal(alloc_with = memory::CoTaskMem)] text: Option<String>,
    #[out] new: bool,
) -> Result<(), Code> {
    todo!()
}
"#,
    );
}

#[test]
fn export_registered() {
    let declaration = r#"
#[interop::export(strings = utf8, panics = -1)]
pub fn measure(text: &str, #[out] units: usize) -> c_int {
    (0, text.len())
}
"#;
    let (arguments, function) = attribute(declaration);
    let features = Features { registry: true, ..Features::default() };
    compare("export_registered", declaration, expand::export(arguments, function, features));
}

#[test]
fn export_with_the_errors_own_rule() {
    export(
        "export_with_the_errors_own_rule",
        r#"
#[interop::export(strings = utf8)]
fn check(name: &str) -> Result<(), CodecError> {
    Ok(())
}
"#,
    );
}
