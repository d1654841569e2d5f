//! kernel32.dll, files and times: handles whose invalid value is -1, structures that come out, and a code beside the result.

use std::ffi::{OsStr, c_void};
use std::path::Path;
use std::time::{Duration, SystemTime};
use std::{env, fs, io, process};

use interop::{FileTime, Free, LastError, Library, NativeBox};

use super::Dword;

static KERNEL32: Library = Library::new("kernel32");

/// `WIN32_FILE_ATTRIBUTE_DATA`
#[repr(C)]
#[derive(Debug, Clone, Copy, interop::Blittable, interop::Fillable)]
struct FileAttributeData {
    attributes: Dword,
    creation_time: FileTime,
    last_access_time: FileTime,
    last_write_time: FileTime,
    size_high: Dword,
    size_low: Dword,
}

/// `SYSTEMTIME`
#[repr(C)]
#[derive(Debug, Clone, Copy, Default, PartialEq, interop::Blittable, interop::Fillable)]
struct Calendar {
    year: u16,
    month: u16,
    day_of_week: u16,
    day: u16,
    hour: u16,
    minute: u16,
    second: u16,
    milliseconds: u16,
}

#[interop::import(library = KERNEL32, strings = utf16, fails(when = zero, code = last_error))]
unsafe extern "system" {
    /// What a `HANDLE` of a file is.
    type File;
    /// `SECURITY_ATTRIBUTES`, of which there are none here.
    type SecurityAttributes;
    /// `OVERLAPPED`, of which there are none here.
    type Overlapped;

    // HANDLE CreateFileW(LPCWSTR lpFileName, DWORD dwDesiredAccess, DWORD dwShareMode, LPSECURITY_ATTRIBUTES lpSecurityAttributes,
    // DWORD dwCreationDisposition, DWORD dwFlagsAndAttributes, HANDLE hTemplateFile);
    // "If the function fails, the return value is INVALID_HANDLE_VALUE", which is -1.
    #[entry_point("CreateFileW")]
    #[fails(when = negative_one, code = last_error)]
    safe fn create_file(
        name: &Path,
        access: Dword,
        share: Dword,
        security: Option<&SecurityAttributes>,
        disposition: Dword,
        flags: Dword,
        template: Option<&OpenFile>,
    ) -> io::Result<OpenFile>;

    // BOOL CloseHandle(HANDLE hObject);
    #[entry_point("CloseHandle")]
    fn close_handle(handle: *mut File) -> i32;

    // BOOL WriteFile(HANDLE hFile, LPCVOID lpBuffer, DWORD nNumberOfBytesToWrite, LPDWORD lpNumberOfBytesWritten, LPOVERLAPPED lpOverlapped);
    /// # Safety
    /// The file is not opened with FILE_FLAG_OVERLAPPED: the buffer would be used after the call.
    #[entry_point("WriteFile")]
    unsafe fn write_file(
        file: &OpenFile,
        buffer: &[u8],
        #[len_of(buffer)] size: Dword,
        #[out] written: Dword,
        overlapped: Option<&Overlapped>,
    ) -> io::Result<()>;

    // BOOL ReadFile(HANDLE hFile, LPVOID lpBuffer, DWORD nNumberOfBytesToRead, LPDWORD lpNumberOfBytesRead, LPOVERLAPPED lpOverlapped);
    /// # Safety
    /// As for `WriteFile`.
    #[entry_point("ReadFile")]
    unsafe fn read_file(
        file: &OpenFile,
        buffer: &mut [u8],
        #[len_of(buffer)] size: Dword,
        #[out] read: Dword,
        overlapped: Option<&Overlapped>,
    ) -> io::Result<()>;

    // BOOL SetFilePointerEx(HANDLE hFile, LARGE_INTEGER liDistanceToMove, PLARGE_INTEGER lpNewFilePointer, DWORD dwMoveMethod);
    #[entry_point("SetFilePointerEx")]
    safe fn set_file_pointer(file: &OpenFile, distance: i64, #[out] pointer: i64, method: Dword) -> io::Result<()>;

    // DWORD GetFileSize(HANDLE hFile, LPDWORD lpFileSizeHigh);
    // "If the return value is INVALID_FILE_SIZE, an application must call GetLastError to determine whether the function has failed."
    #[entry_point("GetFileSize")]
    #[last_error]
    safe fn file_size(file: &OpenFile, #[out] high: Dword) -> Dword;

    // BOOL GetFileAttributesExW(LPCWSTR lpFileName, GET_FILEEX_INFO_LEVELS fInfoLevelId, LPVOID lpFileInformation);
    #[entry_point("GetFileAttributesExW")]
    safe fn file_attributes(name: &Path, level: i32, #[out] data: FileAttributeData) -> io::Result<()>;

    // BOOL SetFileTime(HANDLE hFile, const FILETIME *lpCreationTime, const FILETIME *lpLastAccessTime, const FILETIME *lpLastWriteTime);
    #[entry_point("SetFileTime")]
    safe fn set_file_time(
        file: &OpenFile,
        creation: Option<&FileTime>,
        last_access: Option<&FileTime>,
        last_write: Option<&FileTime>,
    ) -> io::Result<()>;

    // BOOL GetFileTime(HANDLE hFile, LPFILETIME lpCreationTime, LPFILETIME lpLastAccessTime, LPFILETIME lpLastWriteTime);
    #[entry_point("GetFileTime")]
    safe fn file_times(
        file: &OpenFile,
        #[out]
        #[marshal(filetime)]
        creation: SystemTime,
        #[out] last_access: FileTime,
        #[out]
        #[marshal(filetime)]
        last_write: SystemTime,
    ) -> io::Result<()>;

    // BOOL SystemTimeToFileTime(const SYSTEMTIME *lpSystemTime, LPFILETIME lpFileTime);
    #[entry_point("SystemTimeToFileTime")]
    safe fn to_file_time(calendar: &Calendar, #[out] time: FileTime) -> io::Result<()>;

    // BOOL FileTimeToSystemTime(const FILETIME *lpFileTime, LPSYSTEMTIME lpSystemTime);
    #[entry_point("FileTimeToSystemTime")]
    safe fn to_calendar(time: &FileTime, #[out] calendar: Calendar) -> io::Result<()>;

    // BOOL DeleteFileW(LPCWSTR lpFileName);
    #[entry_point("DeleteFileW")]
    safe fn delete_file(name: &OsStr) -> io::Result<()>;
}

type OpenFile = NativeBox<File, CloseHandle>;

enum CloseHandle {}

// SAFETY: what `CreateFileW` opens, `CloseHandle` closes.
unsafe impl Free for CloseHandle {
    unsafe fn free(handle: *mut c_void) {
        // SAFETY: the caller's promise.
        let closed = unsafe { close_handle(handle.cast()) };
        assert_ne!(closed, 0, "it was open");
    }
}

const GENERIC_READ: Dword = 0x8000_0000;
const GENERIC_WRITE: Dword = 0x4000_0000;
const CREATE_NEW: Dword = 1;
const OPEN_EXISTING: Dword = 3;

#[test]
fn a_file_written_and_read() {
    let path = env::temp_dir().join(format!("interop-größe-{}", process::id()));
    let open = |disposition| create_file(&path, GENERIC_READ | GENERIC_WRITE, 0, None, disposition, 0, None);
    let file = open(CREATE_NEW).unwrap();
    // SAFETY: it is not overlapped.
    assert_eq!(unsafe { write_file(&file, b"hello world", None) }.unwrap(), 11);
    assert_eq!(set_file_pointer(&file, -5, 2).unwrap(), 6);
    let mut room = [0; 16];
    // SAFETY: as above.
    assert_eq!(unsafe { read_file(&file, &mut room, None) }.unwrap(), 5);
    assert_eq!(&room[..5], b"world");
    assert_eq!(file_size(&file), (11, 0, LastError(0)));
    let in_use = open(OPEN_EXISTING).unwrap_err();
    assert_eq!(in_use.raw_os_error(), Some(32), "ERROR_SHARING_VIOLATION: the handle is still open");
    drop(file);
    assert_eq!(open(CREATE_NEW).unwrap_err().kind(), io::ErrorKind::AlreadyExists);
    let data = file_attributes(&path, 0).unwrap();
    assert_eq!((data.size_high, data.size_low), (0, 11));
    assert_eq!(SystemTime::try_from(data.last_write_time).unwrap(), fs::metadata(&path).unwrap().modified().unwrap());
    delete_file(path.as_os_str()).unwrap();
    assert_eq!(open(OPEN_EXISTING).unwrap_err().kind(), io::ErrorKind::NotFound);
    assert_eq!(file_attributes(&path, 0).unwrap_err().kind(), io::ErrorKind::NotFound);
}

#[test]
fn the_code_beside_the_result() {
    // SAFETY: no handle; what is given up at the end is not closed.
    let broken = unsafe { OpenFile::from_raw(std::ptr::NonNull::<File>::dangling()) };
    let (low, _, code) = file_size(&broken);
    assert_eq!((low, code), (u32::MAX, LastError(6)), "INVALID_FILE_SIZE and ERROR_INVALID_HANDLE");
    _ = broken.into_raw();
}

#[test]
fn times() {
    let calendar = Calendar { year: 2000, month: 1, day: 1, hour: 12, day_of_week: 6, ..Calendar::default() };
    let time = to_file_time(&calendar).unwrap();
    assert_eq!(SystemTime::try_from(time).unwrap(), SystemTime::UNIX_EPOCH + Duration::from_secs(946_728_000));
    assert_eq!(to_calendar(&time).unwrap(), calendar);
    let error = to_file_time(&Calendar { month: 13, ..calendar }).unwrap_err();
    assert_eq!(error.raw_os_error(), Some(87), "ERROR_INVALID_PARAMETER");

    let path = env::temp_dir().join(format!("interop-times-{}", process::id()));
    let file = create_file(&path, GENERIC_READ | GENERIC_WRITE, 0, None, CREATE_NEW, 0, None).unwrap();
    set_file_time(&file, None, Some(&time), Some(&time)).unwrap();
    let (_, last_access, last_write) = file_times(&file).unwrap();
    assert_eq!((last_access, last_write), (time, SystemTime::try_from(time).unwrap()));
    drop(file);
    delete_file(path.as_os_str()).unwrap();
}
