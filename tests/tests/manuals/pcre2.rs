//! PCRE2: pcre2api(3).

use std::ffi::{c_int, c_void};

use interop::{Free, Library, NativeBox};

static PCRE2: Library = Library::new("pcre2-8").soname(0);

const PCRE2_ERROR_NOMATCH: c_int = -1;

#[interop::import(library = PCRE2, strings = utf8, prefix = "pcre2_", fails(when = negative, code = returned))]
unsafe extern "C" {
    /// pcre2_code_8
    type Code;
    /// pcre2_match_data_8
    type MatchData;
    /// A context of any kind, of which there is none here.
    type Context;

    // int pcre2_config(uint32_t what, void *where); /* where null: how many units, the NUL included */
    #[returns(len_of(place, unit = elements, nul = included), native = c_int)]
    safe fn config_8(what: u32, #[out(query)] place: String) -> Result<(), PcreError>;

    // pcre2_code *pcre2_compile(PCRE2_SPTR pattern, PCRE2_SIZE length, uint32_t options, int *errorcode,
    //     PCRE2_SIZE *erroroffset, pcre2_compile_context *ccontext);
    #[fails(when = null, code = PcreError::compiling(errorcode, erroroffset))]
    safe fn compile_8(
        pattern: &str,
        #[len_of(pattern, unit = elements, nul = excluded)] length: usize,
        options: u32,
        #[out(on = failure)] errorcode: c_int,
        #[out(on = failure)] erroroffset: usize,
        ccontext: Option<&Context>,
    ) -> Result<Pattern, PcreError>;
    // void pcre2_code_free(pcre2_code *code);
    fn code_free_8(code: *mut Code);

    // pcre2_match_data *pcre2_match_data_create_from_pattern(const pcre2_code *code, pcre2_general_context *gcontext);
    safe fn match_data_create_from_pattern_8(code: &Pattern, gcontext: Option<&Context>) -> Option<Matches>;
    // void pcre2_match_data_free(pcre2_match_data *match_data);
    fn match_data_free_8(match_data: *mut MatchData);

    // int pcre2_match(const pcre2_code *code, PCRE2_SPTR subject, PCRE2_SIZE length, PCRE2_SIZE startoffset,
    //     uint32_t options, pcre2_match_data *match_data, pcre2_match_context *mcontext);
    /// # Safety
    /// While `match_data` is asked for substrings, `code` and `subject` are there.
    unsafe fn match_8(
        code: &Pattern,
        subject: &str,
        #[len_of(subject, unit = elements, nul = excluded)] length: usize,
        startoffset: usize,
        options: u32,
        match_data: &Matches,
        mcontext: Option<&Context>,
    ) -> Result<c_int, PcreError>;

    // uint32_t pcre2_get_ovector_count(pcre2_match_data *match_data);
    safe fn get_ovector_count_8(match_data: &Matches) -> u32;

    // int pcre2_substring_copy_byname(pcre2_match_data *match_data, PCRE2_SPTR name, PCRE2_UCHAR *buffer,
    //     PCRE2_SIZE *bufflen); /* in: with the NUL; out: without */
    /// # Safety
    /// What was matched last is there, pattern and subject.
    unsafe fn substring_copy_byname_8(
        match_data: &Matches,
        name: &str,
        #[out(capacity = 16)] buffer: String,
        #[in_out]
        #[len_of(buffer, unit = elements, nul = in_only)]
        bufflen: usize,
    ) -> Result<(), PcreError>;

    /// # Safety
    /// As above.
    #[entry_point("pcre2_substring_copy_byname_8")]
    unsafe fn any_substring_copy_byname(
        match_data: &Matches,
        name: &str,
        #[out(capacity = 2, grow = is_no_memory)] buffer: String,
        #[in_out]
        #[len_of(buffer, unit = elements, nul = in_only)]
        bufflen: usize,
    ) -> Result<(), PcreError>;

    // int pcre2_substring_get_bynumber(pcre2_match_data *match_data, uint32_t number, PCRE2_UCHAR **bufferptr,
    //     PCRE2_SIZE *bufflen);
    /// # Safety
    /// As above.
    unsafe fn substring_get_bynumber_8(
        match_data: &Matches,
        number: u32,
        #[out]
        #[marshal(free_with = substring_free_8)]
        bufferptr: String,
        #[out] bufflen: usize,
    ) -> Result<(), PcreError>;
    // void pcre2_substring_free(PCRE2_UCHAR *buffer);
    fn substring_free_8(buffer: *mut u8);

    // int pcre2_substitute(const pcre2_code *code, PCRE2_SPTR subject, PCRE2_SIZE length, PCRE2_SIZE startoffset,
    //     uint32_t options, pcre2_match_data *match_data, pcre2_match_context *mcontext, PCRE2_SPTR replacement,
    //     PCRE2_SIZE rlength, PCRE2_UCHAR *outputbuffer, PCRE2_SIZE *outlengthptr);
    safe fn substitute_8(
        code: &Pattern,
        subject: &str,
        #[len_of(subject, unit = elements, nul = excluded)] length: usize,
        startoffset: usize,
        options: u32,
        match_data: Option<&Matches>,
        mcontext: Option<&Context>,
        replacement: &str,
        #[len_of(replacement, unit = elements, nul = excluded)] rlength: usize,
        #[out(capacity = 2 * subject.len() + 16)] outputbuffer: String,
        #[in_out]
        #[len_of(outputbuffer, unit = elements, nul = in_only)]
        outlengthptr: usize,
    ) -> Result<c_int, PcreError>;

    // int pcre2_get_error_message(int errorcode, PCRE2_UCHAR *buffer, PCRE2_SIZE bufflen);
    #[returns(len_of(buffer, unit = elements, nul = in_only), native = c_int)]
    safe fn get_error_message_8(
        errorcode: c_int,
        #[out(capacity = 256)] buffer: String,
        #[len_of(buffer, unit = elements, nul = in_only)] bufflen: usize,
    ) -> Result<(), PcreError>;
}

/// PCRE2_ERROR_NOMEMORY: PCRE2's word for a buffer that is too small.
fn is_no_memory(returned: c_int) -> bool {
    returned == -48
}

type Pattern = NativeBox<Code, FreeCode>;
type Matches = NativeBox<MatchData, FreeMatchData>;

enum FreeCode {}
enum FreeMatchData {}

// SAFETY: what `pcre2_compile` makes, `pcre2_code_free` frees.
unsafe impl Free for FreeCode {
    unsafe fn free(code: *mut c_void) {
        // SAFETY: the caller's promise.
        unsafe { code_free_8(code.cast()) };
    }
}

// SAFETY: what `pcre2_match_data_create_from_pattern` makes, `pcre2_match_data_free` frees.
unsafe impl Free for FreeMatchData {
    unsafe fn free(match_data: *mut c_void) {
        // SAFETY: the caller's promise.
        unsafe { match_data_free_8(match_data.cast()) };
    }
}

#[derive(Debug, PartialEq)]
enum PcreError {
    Pattern { message: String, offset: usize },
    Code(c_int),
    Call(String),
}

impl PcreError {
    fn compiling(code: c_int, offset: usize) -> Self {
        match get_error_message_8(code) {
            Ok(message) => Self::Pattern { message, offset },
            Err(error) => error,
        }
    }
}

impl From<c_int> for PcreError {
    fn from(code: c_int) -> Self {
        Self::Code(code)
    }
}

impl From<interop::Error> for PcreError {
    fn from(error: interop::Error) -> Self {
        Self::Call(error.to_string())
    }
}

const NO_CONTEXT: Option<&Context> = None;

fn compile(pattern: &str) -> Result<Pattern, PcreError> {
    const UTF: u32 = 0x0008_0000;
    compile_8(pattern, UTF, NO_CONTEXT)
}

#[test]
fn the_configuration_is_asked_for_its_size_first() {
    const VERSION: u32 = 11;
    assert!(config_8(VERSION).unwrap().starts_with("10."));
    assert_eq!(config_8(999), Err(PcreError::Code(-34)));
}

#[test]
fn a_pattern_with_a_mistake() {
    let error = compile("größe (").unwrap_err();
    assert_eq!(error, PcreError::Pattern { message: "missing closing parenthesis".to_owned(), offset: 9 });
    assert!(compile("größe").is_ok());
    assert_eq!(get_error_message_8(1_000_000), Err(PcreError::Code(-29)));
}

#[test]
fn a_match_with_substrings() {
    let pattern = compile(r"(?<name>\w+)@(\S+)").unwrap();
    let matches = match_data_create_from_pattern_8(&pattern, NO_CONTEXT).unwrap();
    assert_eq!(get_ovector_count_8(&matches), 3);
    // A NUL in the subject is a character like any other, since its length is counted.
    let subject = "write to\0 crab@例え.example today";
    // SAFETY: the pattern and each subject are there until the end.
    unsafe {
        assert_eq!(match_8(&pattern, subject, 0, 0, &matches, NO_CONTEXT), Ok(3));
        assert_eq!(substring_copy_byname_8(&matches, "name").unwrap(), "crab");
        assert_eq!(substring_copy_byname_8(&matches, "other"), Err(PcreError::Code(-49)));
        let host = "例え.example";
        assert_eq!(substring_get_bynumber_8(&matches, 2).unwrap(), (host.to_owned(), host.len()));
        assert_eq!(substring_get_bynumber_8(&matches, 3), Err(PcreError::Code(-49)));
        assert_eq!(match_8(&pattern, "nobody", 0, 0, &matches, NO_CONTEXT), Err(PcreError::Code(PCRE2_ERROR_NOMATCH)));
        // Fifteen bytes and a NUL fill the sixteen; one more does not fit (PCRE2_ERROR_NOMEMORY).
        assert!(match_8(&pattern, "abcdefghijklmno@x", 0, 0, &matches, NO_CONTEXT).is_ok());
        assert_eq!(substring_copy_byname_8(&matches, "name").unwrap(), "abcdefghijklmno");
        assert!(match_8(&pattern, "abcdefghijklmnop@x", 0, 0, &matches, NO_CONTEXT).is_ok());
        assert_eq!(substring_copy_byname_8(&matches, "name"), Err(PcreError::Code(-48)));
        // Where the declaration knows that code, the buffer grows.
        assert_eq!(any_substring_copy_byname(&matches, "name").unwrap(), "abcdefghijklmnop");
        assert_eq!(any_substring_copy_byname(&matches, "other"), Err(PcreError::Code(-49)));
    }
}

#[test]
fn substitution() {
    const GLOBAL: u32 = 0x0000_0100;
    let pattern = compile("a+").unwrap();
    let substitute = |subject, replacement| substitute_8(&pattern, subject, 0, GLOBAL, None, NO_CONTEXT, replacement);
    assert_eq!(substitute("baobab", "ü"), Ok((2, "büobüb".to_owned())));
    assert_eq!(substitute("", "x"), Ok((0, String::new())));
    assert_eq!(substitute("a", &"long".repeat(100)), Err(PcreError::Code(-48)));
}
