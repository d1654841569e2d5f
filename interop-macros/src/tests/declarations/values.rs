//! How values cross in an import: strings, buffers, lengths, what comes out and what comes back.

use super::import;

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
fn conversions_of_the_users() {
    import(
        "conversions_of_the_users",
        r#"
#[interop::import(library = CLOCK, strings = utf8)]
unsafe extern "C" {
    #[fails(when = negative, code = returned)]
    pub safe fn wait_for(
        #[marshal(with = Millis)] time: &Duration,
        #[marshal(element(with = Millis))] more: &mut [Duration],
        #[len_of(more)] count: c_int,
        #[in_out]
        #[marshal(with = Millis)]
        left: Duration,
        #[out]
        #[marshal(with = Text, utf16, free_with = free)]
        name: Name,
    ) -> Result<(), ClockError>;
    #[returns(with = Millis)]
    pub safe fn elapsed() -> Option<Duration>;
}
"#,
    );
}
