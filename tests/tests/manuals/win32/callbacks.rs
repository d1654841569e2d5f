//! user32.dll and kernel32.dll: callbacks with Win32's calling convention, and the text of a window, which is cut off without a word.

use std::ffi::{c_int, c_void};
use std::io;

use interop::{Library, U16CStr};

use super::Dword;

static KERNEL32: Library = Library::new("kernel32");
static USER32: Library = Library::new("user32");

/// `HWND`: a number that the system looks up, so any may be passed.
#[repr(transparent)]
#[derive(Debug, Clone, Copy, PartialEq, interop::Blittable, interop::Fillable)]
struct Window(isize);

#[interop::import(library = USER32, strings = utf16, fails(when = zero, code = last_error), rename_all = "PascalCase", api = API)]
unsafe extern "system" {
    /// What is passed as null here: an instance, a menu, what is reserved.
    type Nothing;

    // BOOL EnumWindows(WNDENUMPROC lpEnumFunc, LPARAM lParam);
    // "If EnumWindowsProc returns zero, the return value is also zero. In this case, the callback function should call SetLastError".
    fn enum_windows(
        callback: unsafe extern "system" fn(Window, *mut c_void) -> c_int,
        parameter: *mut c_void,
    ) -> io::Result<()>;

    // int GetWindowTextW(HWND hWnd, LPWSTR lpString, int nMaxCount);
    // "If the text exceeds this limit, it is truncated. … the return value is the length, in characters, of the copied string, not
    // including the terminating null character. If the window has no title bar or text, … the return value is zero."
    #[fails(when = never)]
    #[returns(len_of(text, unit = elements, nul = in_only), native = c_int)]
    safe fn get_window_text_w(
        window: Window,
        #[out(capacity = 8, grow)] text: String,
        #[len_of(text, unit = elements, nul = in_only)] size: c_int,
    ) -> io::Result<()>;

    // int MessageBoxW(HWND hWnd, LPCWSTR lpText, LPCWSTR lpCaption, UINT uType);
    safe fn message_box_w(owner: Window, text: &str, caption: Option<&str>, kind: Dword) -> io::Result<c_int>;

    // HWND CreateWindowExW(DWORD dwExStyle, LPCWSTR lpClassName, LPCWSTR lpWindowName, DWORD dwStyle, int X, int Y, int nWidth,
    // int nHeight, HWND hWndParent, HMENU hMenu, HINSTANCE hInstance, LPVOID lpParam);
    #[fails(when = is_no_window, code = last_error)]
    safe fn create_window_ex_w(
        extended: Dword,
        class: &str,
        name: &str,
        style: Dword,
        x: c_int,
        y: c_int,
        width: c_int,
        height: c_int,
        parent: Window,
        menu: Option<&Nothing>,
        instance: Option<&Nothing>,
        parameter: Option<&Nothing>,
    ) -> io::Result<Window>;

    // BOOL DestroyWindow(HWND hWnd);
    safe fn destroy_window(window: Window) -> io::Result<()>;

    // BOOL EnumSystemLocalesEx(LOCALE_ENUMPROCEX lpLocaleEnumProcEx, DWORD dwFlags, LPARAM lParam, LPVOID lpReserved);
    #[library(KERNEL32)]
    fn enum_system_locales_ex(
        callback: unsafe extern "system" fn(*const u16, Dword, *mut c_void) -> c_int,
        flags: Dword,
        parameter: *mut c_void,
        reserved: Option<&Nothing>,
    ) -> io::Result<()>;

    // BOOL SetConsoleCtrlHandler(PHANDLER_ROUTINE HandlerRoutine, BOOL Add);
    #[library(KERNEL32)]
    safe fn set_console_ctrl_handler(
        handler: Option<extern "system" fn(Dword) -> c_int>,
        #[marshal(bool32)] add: bool,
    ) -> io::Result<()>;
}

/// HWND_MESSAGE, the parent of windows that exist without a screen.
const MESSAGES_ONLY: Window = Window(-3);

fn is_no_window(window: Window) -> bool {
    window.0 == 0
}

fn window(name: &str) -> Window {
    create_window_ex_w(0, "STATIC", name, 0, 0, 0, 1, 1, MESSAGES_ONLY, None, None, None).unwrap()
}

/// # Safety
/// `found` points to a vector of windows that nobody else uses.
unsafe extern "system" fn collect(window: Window, found: *mut c_void) -> c_int {
    // SAFETY: the caller's promise.
    unsafe { (*found.cast::<Vec<Window>>()).push(window) };
    1
}

/// How many names to take, and what was taken.
struct Names {
    room: usize,
    names: Vec<String>,
}

/// # Safety
/// `name` is a string, and `found` points to a `Names` that nobody else uses.
unsafe extern "system" fn name(name: *const u16, _flags: Dword, found: *mut c_void) -> c_int {
    // SAFETY: the caller's promise.
    let (found, name) = unsafe { (&mut *found.cast::<Names>(), U16CStr::from_ptr(name)) };
    found.names.push(name.to_string().unwrap());
    (found.names.len() < found.room).into()
}

#[test]
fn the_callback_says_when_it_has_enough() {
    let enumerated = |room| {
        let mut found = Names { room, names: Vec::new() };
        // SAFETY: the parameter is what the callback expects, and outlives the call.
        unsafe { enum_system_locales_ex(name, 0, (&raw mut found).cast(), None) }.unwrap();
        found.names
    };
    let all = enumerated(usize::MAX);
    assert!(all.iter().any(|name| name == "en-US"), "{all:?}");
    assert_eq!(enumerated(2), all[..2]);
}

#[test]
fn every_window_of_the_desktop() {
    let mut found = Vec::<Window>::new();
    // SAFETY: a vector that outlives the call.
    unsafe { enum_windows(collect, (&raw mut found).cast()) }.unwrap();
    assert!(found.iter().all(|window| !is_no_window(*window)));
}

#[test]
fn a_text_that_is_cut_off_is_asked_for_again() {
    for text in ["", "x", "größe 🦀", "1234567", "12345678", &"long ".repeat(100)] {
        let window = window(text);
        assert_eq!(get_window_text_w(window).unwrap(), text);
        destroy_window(window).unwrap();
    }
    assert_eq!(get_window_text_w(Window(0)).unwrap(), "");
    assert!(destroy_window(Window(0)).is_err());
}

#[test]
fn what_would_wait_for_somebody_is_only_looked_up() {
    API.bind_all().unwrap();
    _ = message_box_w;
}

extern "system" fn handled(_signal: Dword) -> c_int {
    1
}

#[test]
fn a_handler_is_known_by_its_address() {
    set_console_ctrl_handler(Some(handled), true).unwrap();
    set_console_ctrl_handler(Some(handled), false).unwrap();
    let error = set_console_ctrl_handler(Some(handled), false).unwrap_err();
    assert_eq!(error.raw_os_error(), Some(87), "ERROR_INVALID_PARAMETER");
}
