//! kernel32.dll and advapi32.dll, processes and clocks: structures that know their size, and one that lies in a buffer of bytes.

use std::ffi::c_int;
use std::io;
use std::os::windows::io::{BorrowedHandle, OwnedHandle};
use std::time::{Duration, SystemTime};

use interop::Library;

use super::Dword;

static KERNEL32: Library = Library::new("kernel32");
static ADVAPI32: Library = Library::new("advapi32");

/// `PROCESSENTRY32W`
#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
struct ProcessEntry {
    size: Dword,
    usage: Dword,
    process: Dword,
    default_heap: usize,
    module: Dword,
    threads: Dword,
    parent: Dword,
    priority: i32,
    flags: Dword,
    file: [u16; 260],
}

/// `LUID`
#[repr(C)]
#[derive(Debug, Clone, Copy, interop::Blittable, interop::Fillable)]
struct Luid {
    low: Dword,
    high: i32,
}

/// `TOKEN_STATISTICS`
#[repr(C)]
#[derive(Debug, Clone, Copy, interop::Blittable, interop::Fillable)]
struct TokenStatistics {
    token: Luid,
    authentication: Luid,
    expiration: i64,
    kind: c_int,
    impersonation: c_int,
    dynamic_charged: Dword,
    dynamic_available: Dword,
    groups: Dword,
    privileges: Dword,
    modified: Luid,
}

#[interop::import(library = KERNEL32, fails(when = zero, code = last_error), rename_all = "PascalCase")]
unsafe extern "system" {
    // HANDLE CreateToolhelp32Snapshot(DWORD dwFlags, DWORD th32ProcessID); /* INVALID_HANDLE_VALUE */
    #[fails(when = negative_one, code = last_error)]
    safe fn create_toolhelp32_snapshot(flags: Dword, process: Dword) -> io::Result<OwnedHandle>;

    // BOOL Process32FirstW(HANDLE hSnapshot, LPPROCESSENTRY32W lppe); /* "If you do not initialize dwSize, Process32First fails." */
    safe fn process32_first_w(snapshot: &OwnedHandle, entry: &mut ProcessEntry) -> io::Result<()>;

    // BOOL Process32NextW(HANDLE hSnapshot, LPPROCESSENTRY32W lppe); /* ERROR_NO_MORE_FILES */
    safe fn process32_next_w(snapshot: &OwnedHandle, entry: &mut ProcessEntry) -> io::Result<()>;

    // BOOL QueryPerformanceCounter(LARGE_INTEGER *lpPerformanceCount);
    safe fn query_performance_counter(#[out] ticks: i64) -> io::Result<()>;

    // void GetSystemTimeAsFileTime(LPFILETIME lpSystemTimeAsFileTime);
    safe fn get_system_time_as_file_time(
        #[out]
        #[marshal(filetime)]
        time: SystemTime,
    );

    // HANDLE GetCurrentProcess(); /* -1, which is the process and no failure */
    safe fn get_current_process() -> BorrowedHandle<'static>;
}

#[interop::import(library = ADVAPI32, fails(when = zero, code = last_error), rename_all = "PascalCase")]
unsafe extern "system" {
    // BOOL OpenProcessToken(HANDLE ProcessHandle, DWORD DesiredAccess, PHANDLE TokenHandle);
    safe fn open_process_token(process: BorrowedHandle<'_>, access: Dword, #[out] token: OwnedHandle)
    -> io::Result<()>;

    // BOOL GetTokenInformation(HANDLE TokenHandle, TOKEN_INFORMATION_CLASS TokenInformationClass, LPVOID TokenInformation,
    // DWORD TokenInformationLength, PDWORD ReturnLength);
    #[entry_point("GetTokenInformation")]
    safe fn get_token_statistics(
        token: &OwnedHandle,
        kind: c_int,
        #[out(capacity = 1)] statistics: Vec<TokenStatistics>,
        #[len_of(statistics, unit = bytes)] size: Dword,
        #[out]
        #[len_of(statistics, unit = bytes)]
        needed: Dword,
    ) -> io::Result<()>;
}

const TOKEN_QUERY: Dword = 8;
const TOKEN_PRIMARY_GROUP: c_int = 5;
const TOKEN_STATISTICS: c_int = 10;

#[test]
fn this_process_among_all() {
    let snapshot = create_toolhelp32_snapshot(2, 0).unwrap();
    // SAFETY: integers, of which each may be 0.
    let mut entry: ProcessEntry = unsafe { std::mem::zeroed() };
    let error = process32_first_w(&snapshot, &mut entry).unwrap_err();
    assert_eq!(error.raw_os_error(), Some(122), "ERROR_INSUFFICIENT_BUFFER: it does not say its size");
    entry.size = size_of::<ProcessEntry>() as Dword;
    process32_first_w(&snapshot, &mut entry).unwrap();
    let mut found = false;
    let end = loop {
        if entry.process == std::process::id() {
            let end = entry.file.iter().position(|unit| *unit == 0).unwrap();
            let file = String::from_utf16(&entry.file[..end]).unwrap();
            found = std::env::current_exe().unwrap().ends_with(file);
        }
        if let Err(end) = process32_next_w(&snapshot, &mut entry) {
            break end;
        }
    };
    assert!(found);
    assert_eq!(end.raw_os_error(), Some(18), "ERROR_NO_MORE_FILES");
}

#[test]
fn clocks() {
    let (before, after) = (query_performance_counter().unwrap(), query_performance_counter().unwrap());
    assert!(before > 0 && after >= before);
    let now = SystemTime::now();
    let time = get_system_time_as_file_time();
    assert!(time.duration_since(now - Duration::from_secs(1)).unwrap() < Duration::from_secs(60), "{now:?} {time:?}");
}

#[test]
fn a_structure_in_a_buffer_of_bytes() {
    let token = open_process_token(get_current_process(), TOKEN_QUERY).unwrap();
    let statistics = get_token_statistics(&token, TOKEN_STATISTICS).unwrap();
    assert_eq!(statistics.len(), 1);
    assert_eq!(statistics[0].kind, 1, "TokenPrimary");
    assert!(statistics[0].groups > 0);
    // What is there is not 56 bytes long: no structure is made of it.
    assert!(get_token_statistics(&token, TOKEN_PRIMARY_GROUP).is_err());
}
