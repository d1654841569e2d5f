//! kernel32.dll and advapi32.dll, what fills a buffer with a string: every way in which Win32 tells how long it is.

use std::ffi::{OsStr, OsString, c_int, c_void};
use std::path::{Path, PathBuf};
use std::{env, io, process};

use interop::Library;

use super::Dword;

static KERNEL32: Library = Library::new("kernel32");
static ADVAPI32: Library = Library::new("advapi32");

#[interop::import(library = KERNEL32, strings = utf16, fails(when = zero, code = last_error))]
unsafe extern "system" {
    // BOOL GetComputerNameW(LPWSTR lpBuffer, LPDWORD nSize);
    // "On input, specifies the size of the buffer, in TCHARs. On output, the number of TCHARs copied to the destination buffer, not
    // including the terminating null character. If the buffer is too small, the function fails and GetLastError returns
    // ERROR_BUFFER_OVERFLOW."
    #[entry_point("GetComputerNameW")]
    safe fn computer_name(
        #[out(capacity = 1, grow)] buffer: String,
        #[in_out]
        #[len_of(buffer, unit = elements, nul = in_only)]
        size: Dword,
    ) -> io::Result<()>;

    // DWORD GetModuleFileNameW(HMODULE hModule, LPWSTR lpFilename, DWORD nSize);
    // "If the buffer is too small to hold the module name, the string is truncated to nSize characters including the terminating null
    // character, the function returns nSize, and the function sets the last error to ERROR_INSUFFICIENT_BUFFER."
    #[entry_point("GetModuleFileNameW")]
    #[returns(len_of(file_name, unit = elements, nul = in_only), native = Dword)]
    safe fn module_file_name(
        module: *const c_void,
        #[out(capacity = 4, grow)] file_name: PathBuf,
        #[len_of(file_name, unit = elements, nul = in_only)] size: Dword,
    ) -> io::Result<()>;

    // DWORD GetTempPathW(DWORD nBufferLength, LPWSTR lpBuffer);
    // "the length, in TCHARs, of the string copied to lpBuffer, not including the terminating null character. If the return value is
    // greater than nBufferLength, the return value is the length of the buffer required to hold the path."
    #[entry_point("GetTempPathW")]
    #[returns(len_of(buffer, unit = elements, nul = in_only), native = Dword)]
    safe fn temp_path(
        #[len_of(buffer, unit = elements, nul = in_only)] length: Dword,
        #[out(query)] buffer: PathBuf,
    ) -> io::Result<()>;

    // DWORD GetEnvironmentVariableW(LPCWSTR lpName, LPWSTR lpBuffer, DWORD nSize);
    // The same; 0 is a failure, or an empty value, which only GetLastError tells apart.
    #[entry_point("GetEnvironmentVariableW")]
    #[fails(when = last_error_set, code = last_error)]
    #[returns(len_of(buffer, unit = elements, nul = in_only), native = Dword)]
    safe fn environment_variable(
        name: &OsStr,
        #[out(capacity = 2, grow)] buffer: OsString,
        #[len_of(buffer, unit = elements, nul = in_only)] size: Dword,
    ) -> io::Result<()>;

    // BOOL SetEnvironmentVariableW(LPCWSTR lpName, LPCWSTR lpValue); /* null deletes */
    #[entry_point("SetEnvironmentVariableW")]
    safe fn set_environment_variable(name: &str, value: Option<&OsStr>) -> io::Result<()>;

    // DWORD ExpandEnvironmentStringsW(LPCWSTR lpSrc, LPWSTR lpDst, DWORD nSize);
    // "the number of TCHARs stored in the destination buffer, including the terminating null character", or the required size.
    #[entry_point("ExpandEnvironmentStringsW")]
    #[returns(len_of(destination, unit = elements, nul = included), native = Dword)]
    safe fn expand_environment_strings(
        source: &str,
        #[out(query)] destination: String,
        #[len_of(destination, unit = elements, nul = included)] size: Dword,
    ) -> io::Result<()>;

    // DWORD GetFullPathNameW(LPCWSTR lpFileName, DWORD nBufferLength, LPWSTR lpBuffer, LPWSTR *lpFilePart);
    #[entry_point("GetFullPathNameW")]
    #[returns(len_of(buffer, unit = elements, nul = in_only), native = Dword)]
    safe fn full_path_name(
        file_name: &Path,
        #[len_of(buffer, unit = elements, nul = in_only)] length: Dword,
        #[out(query)] buffer: PathBuf,
        file_part: Option<&mut *mut u16>,
    ) -> io::Result<()>;

    // int MultiByteToWideChar(UINT CodePage, DWORD dwFlags, LPCCH lpMultiByteStr, int cbMultiByte, LPWSTR lpWideCharStr, int cchWideChar);
    // "If cchWideChar is 0, the function returns the required buffer size, in characters". No null is added to what had none.
    #[entry_point("MultiByteToWideChar")]
    #[returns(len_of(wide, unit = elements, nul = excluded), native = c_int)]
    safe fn multi_byte_to_wide_char(
        code_page: u32,
        flags: Dword,
        multi_byte: &[u8],
        #[len_of(multi_byte)] multi_byte_size: c_int,
        #[out(query)] wide: String,
        #[len_of(wide, unit = elements, nul = excluded)] wide_size: c_int,
    ) -> io::Result<()>;

    // int WideCharToMultiByte(UINT CodePage, DWORD dwFlags, LPCWCH lpWideCharStr, int cchWideChar, LPSTR lpMultiByteStr, int cbMultiByte,
    // LPCCH lpDefaultChar, LPBOOL lpUsedDefaultChar);
    #[entry_point("WideCharToMultiByte")]
    #[returns(len_of(multi_byte), native = c_int)]
    safe fn wide_char_to_multi_byte(
        code_page: u32,
        flags: Dword,
        wide: &str,
        #[len_of(wide, unit = elements, nul = excluded)] wide_size: c_int,
        #[out(query)] multi_byte: Vec<u8>,
        #[len_of(multi_byte)] multi_byte_size: c_int,
        default_char: Option<&u8>,
        used_default_char: Option<&mut c_int>,
    ) -> io::Result<()>;

    // int lstrlenW(LPCWSTR lpString);
    #[entry_point("lstrlenW")]
    safe fn string_length(string: &str) -> c_int;

    // DWORD FormatMessageW(DWORD dwFlags, LPCVOID lpSource, DWORD dwMessageId, DWORD dwLanguageId, LPWSTR lpBuffer, DWORD nSize,
    // va_list *Arguments);
    // "FORMAT_MESSAGE_ALLOCATE_BUFFER: The lpBuffer parameter is a pointer to an LPTSTR; … the caller should use the LocalFree
    // function to free the buffer."
    /// # Safety
    /// `flags` has FORMAT_MESSAGE_ALLOCATE_BUFFER and FORMAT_MESSAGE_IGNORE_INSERTS, and `source` is what they say.
    #[entry_point("FormatMessageW")]
    unsafe fn format_message(
        flags: Dword,
        source: *const c_void,
        message_id: Dword,
        language_id: Dword,
        #[out]
        #[marshal(free_with = local_free)]
        buffer: String,
        least_size: Dword,
        arguments: *const c_void,
    ) -> io::Result<Dword>;

    // HLOCAL LocalFree(HLOCAL hMem);
    #[entry_point("LocalFree")]
    fn local_free(memory: *mut c_void) -> *mut c_void;

    // BOOL GetVolumeInformationW(LPCWSTR lpRootPathName, LPWSTR lpVolumeNameBuffer, DWORD nVolumeNameSize, LPDWORD lpVolumeSerialNumber,
    // LPDWORD lpMaximumComponentLength, LPDWORD lpFileSystemFlags, LPWSTR lpFileSystemNameBuffer, DWORD nFileSystemNameSize);
    #[entry_point("GetVolumeInformationW")]
    safe fn volume_information(
        root: &Path,
        #[out(capacity = 261)] name: String,
        #[len_of(name, unit = elements, nul = included)] name_size: Dword,
        #[out] serial_number: Dword,
        #[out] longest_component: Dword,
        #[out] flags: Dword,
        #[out(capacity = 261)] file_system: String,
        #[len_of(file_system, unit = elements, nul = included)] file_system_size: Dword,
    ) -> io::Result<()>;

    // BOOL WritePrivateProfileSectionW(LPCWSTR lpAppName, LPCWSTR lpString, LPCWSTR lpFileName);
    // "lpString: a buffer of one or more null-terminated strings, with a null after the last"
    #[entry_point("WritePrivateProfileSectionW")]
    safe fn write_profile_section(section: &str, #[marshal(double_nul)] lines: &[&str], file: &Path) -> io::Result<()>;

    // UINT GetPrivateProfileIntW(LPCWSTR lpAppName, LPCWSTR lpKeyName, INT nDefault, LPCWSTR lpFileName);
    #[entry_point("GetPrivateProfileIntW")]
    safe fn profile_integer(section: &str, key: &str, default: c_int, file: &Path) -> u32;
}

#[interop::import(library = ADVAPI32, strings = utf16, fails(when = zero, code = last_error))]
unsafe extern "system" {
    // BOOL GetUserNameW(LPWSTR lpBuffer, LPDWORD pcbBuffer);
    // "receives the number of TCHARs copied to the buffer, including the terminating null character"; ERROR_INSUFFICIENT_BUFFER
    #[entry_point("GetUserNameW")]
    safe fn user_name(
        #[out(capacity = 1, grow)] buffer: String,
        #[in_out]
        #[len_of(buffer, unit = elements, nul = included)]
        size: Dword,
    ) -> io::Result<()>;
}

/// In the system's code page: the functions whose names end with A.
#[interop::import(library = KERNEL32, strings = ansi, fails(when = zero, code = last_error))]
unsafe extern "system" {
    // DWORD GetTempPathA(DWORD nBufferLength, LPSTR lpBuffer);
    #[entry_point("GetTempPathA")]
    #[returns(len_of(buffer, unit = elements, nul = in_only), native = Dword)]
    safe fn temp_path_a(
        #[len_of(buffer, unit = elements, nul = in_only)] length: Dword,
        #[out(query)] buffer: String,
    ) -> io::Result<()>;

    // DWORD GetEnvironmentVariableA(LPCSTR lpName, LPSTR lpBuffer, DWORD nSize);
    #[entry_point("GetEnvironmentVariableA")]
    #[returns(len_of(buffer, unit = bytes, nul = in_only), native = Dword)]
    safe fn environment_variable_a(
        name: &str,
        #[out(capacity = 1, grow)] buffer: String,
        #[len_of(buffer, unit = bytes, nul = in_only)] size: Dword,
    ) -> io::Result<()>;

    // int lstrlenA(LPCSTR lpString);
    #[entry_point("lstrlenA")]
    safe fn string_length_a(string: &str) -> c_int;
}

const CP_ACP: u32 = 0;
const CP_UTF8: u32 = 65001;
const ERROR_ENVVAR_NOT_FOUND: i32 = 203;

#[test]
fn the_capacity_counts_the_nul_and_the_length_does_not() {
    assert_eq!(computer_name().unwrap().to_uppercase(), env::var("COMPUTERNAME").unwrap().to_uppercase());
    assert_eq!(temp_path().unwrap(), env::temp_dir());
    let expected = env::current_dir().unwrap().join("file.txt");
    assert_eq!(full_path_name(Path::new(r"no\..\file.txt"), None).unwrap(), expected);
}

#[test]
fn what_was_cut_off_is_asked_for_again() {
    assert_eq!(module_file_name(std::ptr::null()).unwrap(), env::current_exe().unwrap());
    let absent = std::ptr::without_provenance(0x10);
    assert_eq!(module_file_name(absent).unwrap_err().raw_os_error(), Some(126), "ERROR_MOD_NOT_FOUND");
}

#[test]
fn an_empty_value_is_no_failure() {
    use std::os::windows::ffi::OsStringExt;
    let name = "INTEROP_WIN32";
    let lone = OsString::from_wide(&[0x78, 0xD800, 0x79]);
    for value in ["", "v", "größe 🦀", &"long".repeat(1000)].map(OsString::from).iter().chain([&lone]) {
        set_environment_variable(name, Some(value)).unwrap();
        assert_eq!(environment_variable(name.as_ref()).unwrap(), *value);
        assert_eq!(env::var_os(name).unwrap(), *value);
    }
    set_environment_variable(name, None).unwrap();
    assert_eq!(environment_variable(name.as_ref()).unwrap_err().raw_os_error(), Some(ERROR_ENVVAR_NOT_FOUND));
}

#[test]
fn the_length_counts_the_nul_both_ways() {
    let root = env::var("SystemRoot").unwrap();
    assert_eq!(expand_environment_strings("%SystemRoot%\\größe").unwrap(), root + "\\größe");
    assert_eq!(expand_environment_strings("").unwrap(), "");
    assert_eq!(user_name().unwrap(), env::var("USERNAME").unwrap());
}

#[test]
fn code_pages_by_the_system() {
    for text in ["größe 🦀", "x", &"ä".repeat(2000)] {
        assert_eq!(multi_byte_to_wide_char(CP_UTF8, 0, text.as_bytes()).unwrap(), text);
        assert_eq!(wide_char_to_multi_byte(CP_UTF8, 0, text, None, None).unwrap(), text.as_bytes());
        assert_eq!(string_length(text), text.encode_utf16().count() as c_int);
    }
    let error = multi_byte_to_wide_char(77777, 0, b"x").unwrap_err();
    assert_eq!(error.raw_os_error(), Some(87), "ERROR_INVALID_PARAMETER");
}

#[test]
fn the_systems_code_page() {
    assert_eq!(PathBuf::from(temp_path_a().unwrap()), temp_path().unwrap());
    let text = "gröbe Größe";
    let bytes = wide_char_to_multi_byte(CP_ACP, 0, text, None, None).unwrap();
    assert_eq!(string_length_a(text), bytes.len() as c_int);
    set_environment_variable("INTEROP_WIN32_A", Some(text.as_ref())).unwrap();
    assert_eq!(environment_variable_a("INTEROP_WIN32_A").unwrap(), text);
}

#[test]
fn a_message_that_the_system_allocates() {
    const ALLOCATE_BUFFER: Dword = 0x100;
    const IGNORE_INSERTS: Dword = 0x200;
    const FROM_SYSTEM: Dword = 0x1000;
    let none = std::ptr::null();
    // SAFETY: it allocates, and has no source and no inserts.
    let message =
        |code| unsafe { format_message(ALLOCATE_BUFFER | IGNORE_INSERTS | FROM_SYSTEM, none, code, 0, 0, none) };
    let (length, text) = message(2).unwrap();
    assert_eq!(length as usize, text.encode_utf16().count());
    assert!(io::Error::from_raw_os_error(2).to_string().contains(text.trim_end()), "{text}");
    assert_eq!(message(0x2FFF_FFFF).unwrap_err().raw_os_error(), Some(317), "ERROR_MR_MID_NOT_FOUND");
}

#[test]
fn two_strings_and_three_numbers() {
    let (name, serial_number, longest_component, flags, file_system) = volume_information(Path::new("C:\\")).unwrap();
    assert!(longest_component > 0, "{name:?} {serial_number:x} {flags:x} {file_system:?}");
    assert!(!file_system.is_empty());
    assert!(volume_information(Path::new("Q:\\")).is_err());
}

#[test]
fn a_list_in_one_string() {
    let file = env::temp_dir().join(format!("interop-{}.ini", process::id()));
    write_profile_section("größe", &["height=12", "width=34"], &file).unwrap();
    let read = |key| profile_integer("größe", key, -1, &file);
    assert_eq!((read("height"), read("width"), read("depth")), (12, 34, u32::MAX));
    std::fs::remove_file(file).unwrap();
}
