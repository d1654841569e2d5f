//! shell32.dll and ole32.dll: HRESULTs, GUIDs, and memory that COM's allocator frees.

use std::ffi::{c_int, c_void};
use std::path::{Path, PathBuf};
use std::{env, fmt};

use interop::{Guid, Library, StatusError, guid};

use super::Dword;

static SHELL32: Library = Library::new("shell32");
static OLE32: Library = Library::new("ole32");

/// A failed `HRESULT`, which is negative.
#[derive(Debug)]
enum Failure {
    Code(i32),
    Call(interop::Error),
}

impl StatusError for Failure {
    type Status = i32;

    fn check(status: i32) -> Result<(), Self> {
        if status < 0 { Err(Self::Code(status)) } else { Ok(()) }
    }
}

impl From<interop::Error> for Failure {
    fn from(error: interop::Error) -> Self {
        Self::Call(error)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Code(code) => write!(f, "HRESULT {code:#010x}"),
            Self::Call(error) => error.fmt(f),
        }
    }
}

#[interop::import(library = SHELL32, strings = utf16)]
unsafe extern "system" {
    // HRESULT SHGetKnownFolderPath(REFKNOWNFOLDERID rfid, DWORD dwFlags, HANDLE hToken, PWSTR *ppszPath);
    // "The calling process is responsible for freeing this resource once it is no longer needed by calling CoTaskMemFree, whether
    // SHGetKnownFolderPath succeeds or not."
    #[entry_point("SHGetKnownFolderPath")]
    safe fn known_folder_path(
        folder: &Guid,
        flags: Dword,
        token: *const c_void,
        #[out(on = always)]
        #[marshal(free_with = co_task_mem_free)]
        path: Option<PathBuf>,
    ) -> Result<(), Failure>;
}

#[interop::import(library = OLE32, strings = utf16)]
unsafe extern "system" {
    // void CoTaskMemFree(LPVOID pv);
    #[entry_point("CoTaskMemFree")]
    fn co_task_mem_free(memory: *mut c_void);

    // HRESULT CLSIDFromString(LPCOLESTR lpsz, LPCLSID pclsid);
    #[entry_point("CLSIDFromString")]
    safe fn clsid_from_string(text: &str, #[out] clsid: Guid) -> Result<(), Failure>;

    // HRESULT StringFromCLSID(REFCLSID rclsid, LPOLESTR *lplpsz); /* freed by CoTaskMemFree */
    #[entry_point("StringFromCLSID")]
    safe fn string_from_clsid(
        clsid: &Guid,
        #[out]
        #[marshal(free_with = co_task_mem_free)]
        text: String,
    ) -> Result<(), Failure>;

    // int StringFromGUID2(REFGUID rguid, LPOLESTR lpsz, int cchMax);
    // "the number of characters in the returned string, including the null terminator"; 0 if the buffer is too small
    #[entry_point("StringFromGUID2")]
    #[returns(len_of(text, unit = elements, nul = included), native = c_int)]
    safe fn string_from_guid(
        guid: &Guid,
        #[out(capacity = 39)] text: String,
        #[len_of(text, unit = elements, nul = included)] size: c_int,
    );

    // HRESULT CoCreateGuid(GUID *pguid);
    #[entry_point("CoCreateGuid")]
    safe fn co_create_guid(#[out] guid: Guid) -> Result<(), Failure>;

    // HRESULT CoInitializeEx(LPVOID pvReserved, DWORD dwCoInit); /* S_FALSE: "already initialized on this thread" */
    #[entry_point("CoInitializeEx")]
    safe fn co_initialize(reserved: *const c_void, flags: Dword) -> Result<i32, Failure>;
    // void CoUninitialize(); /* once for each that was a success, S_FALSE included */
    /// # Safety
    /// The thread has been initialised once more than this, and uses no object any more.
    #[entry_point("CoUninitialize")]
    unsafe fn co_uninitialize();
}

const WINDOWS: Guid = guid!("F38BF404-1D43-42F2-9305-67DE0B28FC23");
const TEXT: &str = "{F38BF404-1D43-42F2-9305-67DE0B28FC23}";

#[test]
fn a_folder_by_its_guid() {
    let path = known_folder_path(&WINDOWS, 0, std::ptr::null()).unwrap().unwrap();
    let root = env::var("SystemRoot").unwrap();
    assert_eq!(path.to_str().unwrap().to_lowercase(), root.to_lowercase());
    assert!(Path::new(&path).is_dir());
    match known_folder_path(&Guid::NIL, 0, std::ptr::null()).unwrap_err() {
        // ERROR_FILE_NOT_FOUND; Wine says E_INVALIDARG.
        Failure::Code(code) => assert!([0x8007_0002, 0x8007_0057].contains(&code.cast_unsigned()), "{code:#x}"),
        other => panic!("{other}"),
    }
}

#[test]
fn guids_as_text() {
    assert_eq!(clsid_from_string(TEXT).unwrap(), WINDOWS);
    assert_eq!(string_from_clsid(&WINDOWS).unwrap(), TEXT);
    assert_eq!(string_from_guid(&WINDOWS), TEXT);
    match clsid_from_string("größe").unwrap_err() {
        Failure::Code(code) => assert_eq!(code.cast_unsigned(), 0x8004_01F3, "CO_E_CLASSSTRING"),
        other => panic!("{other}"),
    }
    assert_ne!(co_create_guid().unwrap(), co_create_guid().unwrap());
}

#[test]
fn s_false_is_a_success_that_says_more() {
    const MULTITHREADED: Dword = 0;
    const APARTMENT: Dword = 2;
    const RPC_E_CHANGED_MODE: u32 = 0x8001_0106;
    // On a thread of its own: whether the test harness's has called it is not known.
    let thread = std::thread::spawn(|| {
        let none = std::ptr::null();
        assert_eq!(co_initialize(none, MULTITHREADED).unwrap(), 0, "S_OK");
        assert_eq!(co_initialize(none, MULTITHREADED).unwrap(), 1, "S_FALSE");
        match co_initialize(none, APARTMENT).unwrap_err() {
            Failure::Code(code) => assert_eq!(code.cast_unsigned(), RPC_E_CHANGED_MODE),
            other => panic!("{other}"),
        }
        // SAFETY: initialised twice, and there are no objects.
        unsafe {
            co_uninitialize();
            co_uninitialize();
        }
    });
    thread.join().unwrap();
}
