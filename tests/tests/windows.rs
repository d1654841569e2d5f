//! What is different on Windows: the width of `long`, two kinds of error numbers, DLL names, `BOOL`, and the system's own functions.

#![cfg(windows)]

use std::ffi::{CStr, c_int, c_long, c_ulong, c_void};
use std::mem::MaybeUninit;
use std::os::windows::io::{AsHandle, AsRawHandle, AsSocket, BorrowedHandle, BorrowedSocket, OwnedHandle, OwnedSocket};
use std::path::Path;
use std::{env, io};

use interop::metadata::NativeType;
use interop::{Errno, ErrorKind, Library, LoadError};
use interop_test_native::FIXTURES;

static FIXTURE: Library = Library::new(FIXTURES);
static KERNEL32: Library = Library::new("kernel32");
static ADVAPI32: Library = Library::new("advapi32.dll");
static WINSOCK: Library = Library::new("ws2_32.dll");
static ABSENT: Library = Library::new("interop_absent").soname(1);
static ABSENT_NAMES: Library =
    Library::new("interop_absent").windows("interop_absent-2.dll").windows("interop_absent-1.dll");

/// Win32's `DWORD`.
type Dword = u32;

#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, interop::Blittable, interop::Fillable)]
struct Point {
    x: f64,
    y: f64,
}

#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, interop::Blittable, interop::Fillable)]
struct Mixed {
    a: u8,
    b: i32,
    c: f64,
}

#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, interop::Blittable, interop::Fillable)]
struct Grid {
    name: [u8; 4],
    cells: [[i32; 3]; 2],
    corner: Point,
}

#[repr(C)]
#[derive(Debug, Clone, Copy, Default, interop::Blittable, interop::Fillable)]
struct SystemTime {
    year: u16,
    month: u16,
    day_of_week: u16,
    day: u16,
    hour: u16,
    minute: u16,
    second: u16,
    milliseconds: u16,
}

#[interop::import(library = FIXTURE, strings = utf8, fails(when = negative_one, code = errno), api = API)]
unsafe extern "C" {
    safe fn c_sizes(sizes: &mut [u8; 6]);
    safe fn echo_long(x: c_long) -> c_long;
    safe fn long_max() -> i64;
    safe fn string_length(text: &str) -> i64;
    safe fn string_checksum(text: &str) -> u32;
    safe fn static_unicode() -> &'static str;
    safe fn fail_errno(error: c_int) -> io::Result<()>;
    safe fn point_make(x: f64, y: f64) -> Point;
    safe fn point_dot(a: Point, b: Point) -> f64;
    safe fn mixed_make(a: u8, b: i32, c: f64) -> Mixed;
    safe fn grid_make(first: i32) -> Grid;
    safe fn grid_sum(grid: Grid) -> i32;
    safe fn args8(a: f64, b: i8, c: f32, d: i16, e: f64, f: i32, g: f32, h: i64) -> f64;
    safe fn fill_bytes_ulong(
        buffer: &mut [MaybeUninit<u8>],
        #[in_out]
        #[len_of(buffer)]
        length: c_ulong,
    ) -> io::Result<()>;
    #[fails(when = zero, code = io::Error::last_os_error())]
    safe fn fail_last_error(error: u32) -> io::Result<()>;
    safe fn echo_i31(x: i32) -> io::Result<i32>;
    #[entry_point("echo_pointer_mut")]
    #[fails(when = null, code = errno)]
    safe fn by_the_wrong_rule(handle: *mut c_void) -> io::Result<OwnedHandle>;
}

#[interop::import(library = KERNEL32, strings = utf8, fails(when = zero, code = io::Error::last_os_error()), rename_all = "PascalCase")]
unsafe extern "system" {
    safe fn get_current_process_id() -> Dword;
    #[entry_point("lstrlenA")]
    safe fn string_length_a(text: &str) -> c_int;
    safe fn get_computer_name_a(
        name: &mut [MaybeUninit<u8>],
        #[in_out]
        #[len_of(name)]
        size: Dword,
    ) -> io::Result<()>;
    #[returns(bool32)]
    safe fn query_performance_frequency(#[out] frequency: i64) -> bool;
    safe fn get_disk_free_space_ex_a(
        directory: Option<&CStr>,
        #[out] available: u64,
        #[out] total: u64,
        #[out] free: u64,
    ) -> io::Result<()>;
    safe fn set_environment_variable_a(name: &str, value: Option<&str>) -> io::Result<()>;
    safe fn get_environment_variable_a(
        name: &str,
        buffer: Option<&mut [MaybeUninit<u8>]>,
        #[len_of(buffer)] size: Dword,
    ) -> io::Result<Dword>;
    #[fails(when = null, code = io::Error::last_os_error())]
    safe fn get_module_handle_a(name: Option<&str>) -> io::Result<std::ptr::NonNull<u8>>;
    safe fn get_command_line_a() -> &'static CStr;
    #[returns(bool32)]
    safe fn system_time_to_file_time(time: &SystemTime, #[out] file_time: u64) -> bool;
    safe fn file_time_to_system_time(file_time: &u64, #[out] time: SystemTime) -> io::Result<()>;
    #[optional]
    safe fn interop_no_such_function(#[marshal(bool32)] flag: bool) -> Option<Dword>;
    fn create_pipe(
        #[out] read: OwnedHandle,
        #[out] write: OwnedHandle,
        attributes: *const u8,
        size: Dword,
    ) -> io::Result<()>;
    fn read_file(
        file: &OwnedHandle,
        buffer: &mut [MaybeUninit<u8>],
        #[len_of(buffer)] size: Dword,
        #[out]
        #[len_of(buffer)]
        read: Dword,
        overlapped: *mut u8,
    ) -> io::Result<()>;
    fn write_file(
        file: &OwnedHandle,
        buffer: &[u8],
        #[len_of(buffer)] size: Dword,
        #[out]
        #[len_of(buffer)]
        written: Dword,
        overlapped: *mut u8,
    ) -> io::Result<()>;
    fn device_io_control(
        device: &OwnedHandle,
        code: Dword,
        input: Option<&[u8]>,
        #[len_of(input)] input_size: Dword,
        output: Option<&mut [MaybeUninit<u8>]>,
        #[len_of(output)] output_size: Dword,
        #[out]
        #[len_of(output)]
        returned: Dword,
        overlapped: *mut u8,
    ) -> io::Result<()>;
}

#[interop::import(library = ADVAPI32, fails(when = zero, code = last_error), rename_all = "PascalCase")]
unsafe extern "system" {
    safe fn open_process_token(process: BorrowedHandle<'_>, access: Dword, #[out] token: OwnedHandle)
    -> io::Result<()>;
    safe fn get_token_information(
        token: &OwnedHandle,
        class: c_int,
        #[out(query)] information: Vec<u8>,
        #[len_of(information)] size: Dword,
        #[out]
        #[len_of(information)]
        needed: Dword,
    ) -> io::Result<()>;
}

/// The system's handles: which value stands for none depends on the function.
#[interop::import(library = KERNEL32, strings = utf16, fails(when = null, code = last_error), rename_all = "PascalCase")]
unsafe extern "system" {
    /// `SECURITY_ATTRIBUTES`: nobody can make one, so a safe function may take it.
    type SecurityAttributes;

    #[entry_point("CreateEventW")]
    safe fn create_event(
        security: Option<&SecurityAttributes>,
        #[marshal(bool32)] manual: bool,
        #[marshal(bool32)] set: bool,
        name: Option<&str>,
    ) -> io::Result<OwnedHandle>;
    #[fails(when = zero, code = last_error)]
    safe fn set_event(event: BorrowedHandle<'_>) -> io::Result<()>;
    safe fn wait_for_single_object(event: &OwnedHandle, milliseconds: Dword) -> Dword;
    #[entry_point("WaitForMultipleObjects")]
    safe fn wait_for_all(
        #[len_of(handles)] count: Dword,
        handles: &[BorrowedHandle<'_>],
        #[marshal(bool32)] all: bool,
        milliseconds: Dword,
    ) -> Dword;
    #[fails(when = zero, code = last_error)]
    safe fn close_handle(handle: OwnedHandle) -> io::Result<()>;
    #[fails(when = zero, code = last_error)]
    safe fn get_handle_information(handle: *mut c_void, #[out] flags: Dword) -> io::Result<()>;
    #[fails(when = zero, code = last_error)]
    safe fn duplicate_handle(
        from: BorrowedHandle<'_>,
        handle: BorrowedHandle<'_>,
        to: Option<BorrowedHandle<'_>>,
        #[out] duplicate: OwnedHandle,
        access: Dword,
        #[marshal(bool32)] inherit: bool,
        options: Dword,
    ) -> io::Result<()>;
    safe fn get_current_process() -> BorrowedHandle<'static>;
    #[fails(when = negative_one, code = last_error)]
    #[entry_point("CreateFileW")]
    safe fn create_file(
        name: &Path,
        access: Dword,
        share: Dword,
        security: Option<&SecurityAttributes>,
        how: Dword,
        flags: Dword,
        template: Option<BorrowedHandle<'_>>,
    ) -> io::Result<OwnedHandle>;
}

#[interop::import(library = WINSOCK, fails(when = negative_one, code = last_error))]
unsafe extern "system" {
    safe fn socket(family: c_int, kind: c_int, protocol: c_int) -> io::Result<OwnedSocket>;
    safe fn accept(
        socket: BorrowedSocket<'_>,
        address: Option<&mut [u8; 16]>,
        size: Option<&mut c_int>,
    ) -> io::Result<OwnedSocket>;
    safe fn listen(socket: &OwnedSocket, backlog: c_int) -> io::Result<()>;
    safe fn closesocket(socket: OwnedSocket) -> io::Result<()>;
}

#[interop::import(library = ADVAPI32, strings = utf8, fails(when = nonzero, code = returned))]
unsafe extern "system" {
    #[entry_point("RegOpenKeyExA")]
    safe fn open_key(key: isize, name: &str, options: Dword, rights: Dword, #[out] opened: isize) -> io::Result<()>;
    #[entry_point("RegCloseKey")]
    safe fn close_key(key: isize) -> io::Result<()>;
}

#[interop::import(library = Library::PROCESS, strings = utf8, fails(when = negative_one, code = errno))]
unsafe extern "C" {
    safe fn strlen(text: &str) -> usize;
    #[entry_point("_access")]
    safe fn access(path: &str, mode: c_int) -> io::Result<()>;
    #[returns(char16)]
    safe fn towupper(#[marshal(char16)] c: char) -> char;
    fn qsort(
        base: &mut [i32],
        #[len_of(base)] count: usize,
        size: usize,
        compare: extern "C" fn(*const i32, *const i32) -> c_int,
    );
    #[entry_point("GetCurrentThreadId")]
    safe fn thread_id() -> Dword;
}

#[interop::import(library = ABSENT)]
unsafe extern "C" {
    #[fails(when = negative_one, code = errno)]
    safe fn in_no_library() -> io::Result<()>;
}

#[interop::import(library = ABSENT_NAMES)]
unsafe extern "C" {
    #[fails(when = negative_one, code = errno)]
    #[entry_point("in_no_library")]
    safe fn in_neither_library() -> io::Result<()>;
}

fn load_error(error: io::Error) -> LoadError {
    assert_eq!(error.kind(), io::ErrorKind::NotFound);
    match error.downcast::<interop::Error>().expect("the reason is inside").into_kind() {
        ErrorKind::Load(error) => error,
        other => panic!("{other:?}"),
    }
}

/// Whether something is open by that value.
fn is_open(handle: *mut c_void) -> bool {
    get_handle_information(handle).is_ok()
}

#[test]
fn handles() {
    let event = create_event(None, true, false, None).unwrap();
    assert_eq!(wait_for_single_object(&event, 0), 258, "WAIT_TIMEOUT");
    set_event(event.as_handle()).unwrap();
    assert_eq!(wait_for_single_object(&event, 0), 0);
    let process = get_current_process();
    assert_eq!(process.as_raw_handle().addr(), usize::MAX, "which is no failure here");
    let duplicate = duplicate_handle(process, event.as_handle(), Some(process), 0, false, 2).unwrap();
    assert_eq!(wait_for_all(&[event.as_handle(), duplicate.as_handle()], true, 0), 0);
    let (raw, raw_duplicate) = (event.as_raw_handle(), duplicate.as_raw_handle());
    assert!(is_open(raw) && is_open(raw_duplicate));
    close_handle(event).unwrap();
    assert!(!is_open(raw) && is_open(raw_duplicate));
    drop(duplicate);
    assert!(!is_open(raw_duplicate));
}

#[test]
fn files_are_negative_one_where_there_is_none() {
    let name = Path::new("Z:\\no\\such\\file");
    let error = create_file(name, 0, 0, None, 3, 0, None).unwrap_err();
    assert_eq!(error.kind(), io::ErrorKind::NotFound);
    let error = by_the_wrong_rule(std::ptr::without_provenance_mut(usize::MAX)).unwrap_err();
    let error = error.downcast::<interop::Error>().expect("no handle is made of -1");
    assert!(error.to_string().contains("no handle"), "{error}");
    let this = create_file(&env::current_exe().unwrap(), 0x8000_0000, 1, None, 3, 0, None).unwrap();
    let raw = this.as_raw_handle();
    drop(this);
    assert!(!is_open(raw));
}

#[test]
fn sockets() {
    // The standard library starts Winsock.
    let started = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    assert!(socket(-1, -1, -1).is_err());
    let stream = socket(2, 1, 0).unwrap();
    assert!(listen(&stream, 1).is_err(), "it is not bound");
    assert!(accept(stream.as_socket(), None, None).is_err());
    closesocket(stream).unwrap();
    let client = std::net::TcpStream::connect(started.local_addr().unwrap()).unwrap();
    let accepted = std::net::TcpStream::from(accept(started.as_socket(), None, None).unwrap());
    assert_eq!(accepted.peer_addr().unwrap(), client.local_addr().unwrap());
}

#[test]
fn long_has_four_bytes() {
    assert_eq!(size_of::<c_long>(), 4);
    let mut sizes = [0; 6];
    c_sizes(&mut sizes);
    assert_eq!(sizes, [2, 4, 4, 8, size_of::<usize>() as u8, size_of::<usize>() as u8]);
    assert_eq!(echo_long(c_long::MIN), c_long::MIN);
    assert_eq!(long_max(), i64::from(i32::MAX));
    let echo = API.metadata().functions.iter().find(|function| function.name == "echo_long").unwrap();
    assert_eq!(echo.signature.returns.native, NativeType::Integer { bits: 32, signed: true });
}

#[test]
fn strings_are_utf8() {
    assert_eq!(string_length("größe 🦀"), 12);
    assert_eq!(strlen("größe 🦀"), 12);
    assert_eq!(string_length_a("größe 🦀"), 12);
    let fnv1a = "größe".bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    assert_eq!(string_checksum("größe"), fnv1a);
    assert_eq!(static_unicode(), "grüße, 世界 🦀");
}

#[test]
fn errno_is_the_c_runtimes_and_not_the_systems() {
    let error = fail_errno(2).unwrap_err();
    assert_eq!(error.kind(), io::ErrorKind::NotFound);
    assert_eq!(error.raw_os_error(), None, "2 would be ERROR_FILE_NOT_FOUND, and 13 something else altogether");
    assert_eq!(error.downcast::<Errno>().unwrap(), Errno(2));
    assert_eq!(fail_errno(13).unwrap_err().kind(), io::ErrorKind::PermissionDenied);
    fail_errno(0).unwrap();
    let error = access("Z:\\no\\such\\file", 0).unwrap_err();
    assert_eq!(error.kind(), io::ErrorKind::NotFound);
    access(env::current_exe().unwrap().to_str().unwrap(), 0).unwrap();
}

#[test]
fn the_last_error_is_the_systems() {
    fail_last_error(0).unwrap();
    assert_eq!(fail_last_error(5).unwrap_err().raw_os_error(), Some(5));
    assert_eq!(fail_last_error(2).unwrap_err().kind(), io::ErrorKind::NotFound);
}

#[test]
fn a_missing_dll_is_a_value_that_lists_the_candidates() {
    for (error, candidates) in [
        (in_no_library().unwrap_err(), &["interop_absent.dll"][..]),
        (in_neither_library().unwrap_err(), &["interop_absent-2.dll", "interop_absent-1.dll"]),
    ] {
        match load_error(error) {
            LoadError::LibraryNotFound(error) => {
                let tried: Vec<&str> = error.attempts().iter().map(|attempt| attempt.candidate()).collect();
                assert_eq!(tried, candidates);
                assert!(error.attempts().iter().all(|attempt| !attempt.message().is_empty()));
            }
            other => panic!("{other:?}"),
        }
    }
    assert!(!ABSENT.is_available());
}

#[test]
fn a_missing_symbol_is_a_value_that_names_its_neighbours() {
    match load_error(echo_i31(1).unwrap_err()) {
        LoadError::SymbolNotFound(error) => {
            assert_eq!(error.lookups()[0].name(), "echo_i31");
            if cfg!(feature = "diagnostics") {
                assert!(error.similar().iter().any(|name| name == "echo_i32"), "{error}");
            }
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(interop_no_such_function(true), None);
}

#[test]
fn the_systems_calling_convention() {
    assert_eq!(get_current_process_id(), std::process::id());
    let path = KERNEL32.path().unwrap();
    assert!(path.to_string_lossy().to_lowercase().ends_with("kernel32.dll"), "{path:?}");
}

#[test]
fn out_parameters_and_bool() {
    let (known, frequency) = query_performance_frequency();
    assert!(known && frequency > 0);
    let (available, total, free) = get_disk_free_space_ex_a(None).unwrap();
    assert!(total >= free && total >= available && total > 0);
    assert!(get_disk_free_space_ex_a(Some(c"Q:\\no\\such\\drive\\")).is_err());
}

#[test]
fn a_buffer_with_its_size() {
    let mut room = [MaybeUninit::uninit(); 64];
    let name = get_computer_name_a(&mut room).unwrap();
    assert!(!name.is_empty() && name.is_ascii(), "{name:?}");
    assert_eq!(str::from_utf8(name).unwrap().to_uppercase(), env::var("COMPUTERNAME").unwrap().to_uppercase());
    let error = get_computer_name_a(&mut room[..1]).unwrap_err();
    assert_eq!(error.raw_os_error(), Some(111), "ERROR_BUFFER_OVERFLOW");
    let mut room = [MaybeUninit::uninit(); 16];
    assert_eq!(fill_bytes_ulong(&mut room).unwrap(), [1, 8, 15, 22, 29, 36, 43, 50, 57, 64]);
}

#[test]
fn a_capacity_and_a_length_of_its_own() {
    let null = std::ptr::null_mut();
    // SAFETY: no attributes, and nothing is overlapped.
    unsafe {
        let (from, to) = create_pipe(null, 0).unwrap();
        assert_eq!(write_file(&to, b"through a pipe", null).unwrap(), 14);
        let mut room = [MaybeUninit::uninit(); 32];
        assert_eq!(read_file(&from, &mut room, null).unwrap(), b"through a pipe");
        close_handle(to).unwrap();
        assert!(read_file(&from, &mut room, null).is_err());
        // A pipe is no disk (IOCTL_DISK_GET_LENGTH_INFO).
        assert!(device_io_control(&from, 0x7_405c, None, Some(&mut room), null).is_err());
    }

    const TOKEN_QUERY: Dword = 8;
    const TOKEN_USER: c_int = 1;
    let token = open_process_token(get_current_process(), TOKEN_QUERY).unwrap();
    let user = get_token_information(&token, TOKEN_USER).unwrap();
    assert!(user.len() > 2 * size_of::<usize>(), "{user:?}"); // a pointer, attributes, and the identifier
}

#[test]
fn the_environment() {
    set_environment_variable_a("INTEROP_WINDOWS", Some("value")).unwrap();
    assert_eq!(env::var("INTEROP_WINDOWS").as_deref(), Ok("value"));
    let size = get_environment_variable_a("INTEROP_WINDOWS", None).unwrap();
    assert_eq!(size, 6, "with its NUL");
    let mut room = vec![MaybeUninit::uninit(); size as usize];
    assert_eq!(get_environment_variable_a("INTEROP_WINDOWS", Some(&mut room)).unwrap(), 5);
    // SAFETY: the system has filled it.
    let text: Vec<u8> = room.iter().map(|byte| unsafe { byte.assume_init() }).collect();
    assert_eq!(text, b"value\0");
    set_environment_variable_a("INTEROP_WINDOWS", None).unwrap();
    let error = get_environment_variable_a("INTEROP_WINDOWS", None).unwrap_err();
    assert_eq!(error.raw_os_error(), Some(203), "ERROR_ENVVAR_NOT_FOUND");
}

#[test]
fn null_and_the_last_error() {
    get_module_handle_a(None).unwrap();
    get_module_handle_a(Some("kernel32")).unwrap();
    let error = get_module_handle_a(Some("interop_absent.dll")).unwrap_err();
    assert_eq!(error.raw_os_error(), Some(126), "ERROR_MOD_NOT_FOUND");
}

#[test]
fn the_error_number_is_returned() {
    const HKEY_CURRENT_USER: isize = 0x8000_0001_u32 as i32 as isize;
    const KEY_READ: u32 = 0x2_0019;
    close_key(open_key(HKEY_CURRENT_USER, "Software", 0, KEY_READ).unwrap()).unwrap();
    let error = open_key(HKEY_CURRENT_USER, "Software\\interop_absent", 0, KEY_READ).unwrap_err();
    assert_eq!((error.kind(), error.raw_os_error()), (io::ErrorKind::NotFound, Some(2)));
}

#[test]
fn structures() {
    assert_eq!(point_make(3.0, -4.0), Point { x: 3.0, y: -4.0 });
    assert_eq!(point_dot(Point { x: 1.0, y: 2.0 }, Point { x: 10.0, y: 100.0 }), 210.0);
    assert_eq!(mixed_make(200, -5, 0.5), Mixed { a: 200, b: -5, c: 0.5 });
    assert_eq!(grid_sum(grid_make(10)), 75);
    assert_eq!(args8(1.5, -2, 3.5, -4, 5.5, -6, 7.5, -8), 1.5 - 4.0 + 10.5 - 16.0 + 27.5 - 36.0 + 52.5 - 64.0);

    let new_year = SystemTime { year: 2000, month: 1, day: 1, hour: 12, ..SystemTime::default() };
    let (converted, file_time) = system_time_to_file_time(&new_year);
    assert!(converted);
    assert_eq!(file_time, 125_912_016_000_000_000);
    let back = file_time_to_system_time(&file_time).unwrap();
    assert_eq!((back.year, back.month, back.day, back.hour, back.day_of_week), (2000, 1, 1, 12, 6));
}

extern "C" fn compare(a: *const i32, b: *const i32) -> c_int {
    // SAFETY: `qsort` passes pointers to the slice's elements.
    let (a, b) = unsafe { (*a, *b) };
    a.cmp(&b) as c_int
}

#[test]
fn what_the_process_has_loaded() {
    assert_eq!(strlen("four"), 4);
    assert_ne!(thread_id(), 0, "not only the C runtime is searched");
    assert_eq!(towupper('x'), 'X');
    let mut numbers = [3, -1, 2];
    // SAFETY: the size is that of an element, and `compare` takes pointers to elements.
    unsafe { qsort(&mut numbers, size_of::<i32>(), compare) };
    assert_eq!(numbers, [-1, 2, 3]);
    assert!(get_command_line_a().to_string_lossy().contains("windows"), "{:?}", get_command_line_a());
}
