//! advapi32.dll, the registry: functions that return the error number, and keys that must be closed.

use std::ffi::c_void;
use std::io;
use std::process;

use interop::{Free, Library, NativeBox};

use super::Dword;

static ADVAPI32: Library = Library::new("advapi32");

#[interop::import(library = ADVAPI32, strings = utf16, fails(when = nonzero, code = returned))]
unsafe extern "system" {
    /// What an `HKEY` points to.
    type Key;

    // LSTATUS RegCreateKeyExW(HKEY hKey, LPCWSTR lpSubKey, DWORD Reserved, LPWSTR lpClass, DWORD dwOptions, REGSAM samDesired,
    // const LPSECURITY_ATTRIBUTES lpSecurityAttributes, PHKEY phkResult, LPDWORD lpdwDisposition);
    #[entry_point("RegCreateKeyExW")]
    safe fn create_key(
        key: *mut Key,
        name: &str,
        reserved: Dword,
        class: Option<&str>,
        options: Dword,
        rights: Dword,
        security: *const c_void,
        #[out] created: OpenKey,
        #[out] disposition: Dword,
    ) -> io::Result<()>;

    // LSTATUS RegOpenKeyExW(HKEY hKey, LPCWSTR lpSubKey, DWORD ulOptions, REGSAM samDesired, PHKEY phkResult);
    #[entry_point("RegOpenKeyExW")]
    safe fn open_key(
        key: *mut Key,
        name: &str,
        options: Dword,
        rights: Dword,
        #[out] opened: OpenKey,
    ) -> io::Result<()>;

    // LSTATUS RegCloseKey(HKEY hKey);
    #[entry_point("RegCloseKey")]
    fn close_key(key: *mut Key) -> i32;

    // LSTATUS RegDeleteKeyW(HKEY hKey, LPCWSTR lpSubKey);
    #[entry_point("RegDeleteKeyW")]
    safe fn delete_key(key: *mut Key, name: &str) -> io::Result<()>;

    // LSTATUS RegSetValueExW(HKEY hKey, LPCWSTR lpValueName, DWORD Reserved, DWORD dwType, const BYTE *lpData, DWORD cbData);
    // "For string-based types, such as REG_SZ, … cbData must include the size of the terminating null character."
    #[entry_point("RegSetValueExW")]
    safe fn set_string(
        key: &OpenKey,
        name: &str,
        reserved: Dword,
        kind: Dword,
        data: &str,
        #[len_of(data, unit = bytes, nul = included)] size: Dword,
    ) -> io::Result<()>;
}

/// The same exports for other data.
#[interop::import(library = ADVAPI32, strings = utf16, fails(when = nonzero, code = returned))]
unsafe extern "system" {
    // No data is null: the address of an empty slice is none that the function accepts (ERROR_NOACCESS).
    #[entry_point("RegSetValueExW")]
    safe fn set_bytes(
        key: &OpenKey,
        name: &str,
        reserved: Dword,
        kind: Dword,
        data: Option<&[u8]>,
        #[len_of(data)] size: Dword,
    ) -> io::Result<()>;

    #[entry_point("RegSetValueExW")]
    safe fn set_number(
        key: &OpenKey,
        name: &str,
        reserved: Dword,
        kind: Dword,
        data: &Dword,
        size: Dword,
    ) -> io::Result<()>;

    // LSTATUS RegQueryValueExW(HKEY hKey, LPCWSTR lpValueName, LPDWORD lpReserved, LPDWORD lpType, LPBYTE lpData, LPDWORD lpcbData);
    // "lpcbData: the size of the buffer in bytes; when the function returns, the size of the data. If the data has the REG_SZ type,
    // this size includes any terminating null characters that were stored with it. If lpData is NULL, and lpcbData is not, the
    // function returns ERROR_SUCCESS and stores the size." A buffer that is too small: ERROR_MORE_DATA.
    #[entry_point("RegQueryValueExW")]
    safe fn query_string(
        key: &OpenKey,
        name: &str,
        reserved: *const Dword,
        #[out] kind: Dword,
        #[out(query)] data: String,
        #[in_out]
        #[len_of(data, unit = bytes, nul = included)]
        size: Dword,
    ) -> io::Result<()>;

    #[entry_point("RegQueryValueExW")]
    safe fn query_bytes(
        key: &OpenKey,
        name: &str,
        reserved: *const Dword,
        #[out] kind: Dword,
        #[out(capacity = 2, grow)] data: Vec<u8>,
        #[in_out]
        #[len_of(data)]
        size: Dword,
    ) -> io::Result<()>;

    #[entry_point("RegQueryValueExW")]
    safe fn query_number(
        key: &OpenKey,
        name: &str,
        reserved: *const Dword,
        #[out] kind: Dword,
        #[out] data: Dword,
        #[in_out] size: Dword,
    ) -> io::Result<()>;

    // LSTATUS RegEnumValueW(HKEY hKey, DWORD dwIndex, LPWSTR lpValueName, LPDWORD lpcchValueName, LPDWORD lpReserved, LPDWORD lpType,
    // LPBYTE lpData, LPDWORD lpcbData);
    // "lpcchValueName: the size of the buffer, including the terminating null character; when the function returns, the number of
    // characters stored, not including it. If the buffer is not large enough, the function returns ERROR_MORE_DATA."
    #[entry_point("RegEnumValueW")]
    safe fn enumerate_value(
        key: &OpenKey,
        index: Dword,
        #[out(capacity = 4, grow)] name: String,
        #[in_out]
        #[len_of(name, unit = elements, nul = in_only)]
        name_size: Dword,
        reserved: *const Dword,
        #[out] kind: Dword,
        data: Option<&mut [u8; 8]>,
        size: Option<&mut Dword>,
    ) -> io::Result<()>;
}

type OpenKey = NativeBox<Key, CloseKey>;

enum CloseKey {}

// SAFETY: what `RegOpenKeyExW` and `RegCreateKeyExW` open, `RegCloseKey` closes.
unsafe impl Free for CloseKey {
    unsafe fn free(key: *mut c_void) {
        // SAFETY: the caller's promise.
        let status = unsafe { close_key(key.cast()) };
        assert_eq!(status, 0, "it was open");
    }
}

/// `HKEY_CURRENT_USER`, which is always open and never closed.
fn current_user() -> *mut Key {
    std::ptr::without_provenance_mut(0x8000_0001_u32 as i32 as usize)
}

const KEY_READ: Dword = 0x2_0019;
const KEY_WRITE: Dword = 0x2_0006;
const REG_SZ: Dword = 1;
const REG_BINARY: Dword = 3;
const REG_DWORD: Dword = 4;
const NONE: *const Dword = std::ptr::null();

/// A key of this test's own, deleted at the end.
struct Scratch(String);

impl Scratch {
    fn new(test: &str) -> (Self, OpenKey) {
        let name = format!("Software\\interop-{test}-{}", process::id());
        let none = std::ptr::null();
        let (key, disposition) = create_key(current_user(), &name, 0, None, 0, KEY_READ | KEY_WRITE, none)
            .expect("one's own keys are writable");
        assert_eq!(disposition, 1, "REG_CREATED_NEW_KEY");
        (Self(name), key)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        _ = delete_key(current_user(), &self.0);
    }
}

#[test]
fn values_of_each_kind() {
    let (scratch, key) = Scratch::new("values");
    for text in ["", "größe 🦀", &"long ".repeat(500)] {
        set_string(&key, "text", 0, REG_SZ, text).unwrap();
        assert_eq!(query_string(&key, "text", NONE).unwrap(), (REG_SZ, text.to_owned()));
    }
    for length in [0, 1, 2, 3, 5000] {
        let bytes: Vec<u8> = (0..length).map(|index: u32| index as u8).collect();
        let data = Some(&*bytes).filter(|bytes| !bytes.is_empty());
        set_bytes(&key, "bytes", 0, REG_BINARY, data).unwrap();
        assert_eq!(query_bytes(&key, "bytes", NONE).unwrap(), (REG_BINARY, bytes));
    }
    set_number(&key, "number", 0, REG_DWORD, &0xDEAD_BEEF, 4).unwrap();
    assert_eq!(query_number(&key, "number", NONE, 4).unwrap(), (REG_DWORD, 0xDEAD_BEEF, 4));
    // The same key once more, read only.
    let reader = open_key(current_user(), &scratch.0, 0, KEY_READ).unwrap();
    assert_eq!(query_number(&reader, "number", NONE, 4).unwrap().1, 0xDEAD_BEEF);
}

#[test]
fn names_are_enumerated_until_there_are_no_more() {
    let (_scratch, key) = Scratch::new("names");
    let names = ["a", "größe", "a name that is longer than the first buffer"];
    for name in names {
        set_string(&key, name, 0, REG_SZ, "value").unwrap();
    }
    let mut found = Vec::new();
    let end = loop {
        match enumerate_value(&key, found.len() as Dword, NONE, None, None) {
            Ok((name, kind)) => {
                assert_eq!(kind, REG_SZ);
                found.push(name);
            }
            Err(error) => break error,
        }
    };
    assert_eq!(end.raw_os_error(), Some(259), "ERROR_NO_MORE_ITEMS");
    found.sort_unstable();
    let mut names = names.map(str::to_owned);
    names.sort_unstable();
    assert_eq!(found, names);
}

#[test]
fn what_is_not_there() {
    let absent = open_key(current_user(), "Software\\interop-absent", 0, KEY_READ).unwrap_err();
    assert_eq!((absent.kind(), absent.raw_os_error()), (io::ErrorKind::NotFound, Some(2)));
    let (_scratch, key) = Scratch::new("absent");
    assert_eq!(query_string(&key, "absent", NONE).unwrap_err().raw_os_error(), Some(2));
    assert_eq!(query_bytes(&key, "absent", NONE).unwrap_err().raw_os_error(), Some(2));
}
