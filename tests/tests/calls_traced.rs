//! Feature `trace`: what is told of a call, to a subscriber and to standard error.

use std::ffi::{CStr, c_int};
use std::fmt::{Debug, Write as _};
use std::io;
use std::mem::MaybeUninit;
use std::process::Command;
use std::sync::{Arc, Mutex};

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Level, Metadata, Subscriber};

#[interop::import(library = interop::Library::PROCESS, strings = utf8, fails(when = negative_one, code = errno))]
unsafe extern "C" {
    safe fn abs(number: c_int) -> c_int;
    safe fn chdir(path: &str) -> io::Result<()>;
    safe fn frexp(number: f64, #[out] exponent: c_int) -> f64;
    safe fn strlen(text: &CStr) -> usize;
    /// # Safety
    /// None needed.
    unsafe fn labs(number: std::ffi::c_long) -> std::ffi::c_long;
    #[entry_point("abs")]
    safe fn opaque(number: Number) -> Number;
    #[entry_point("abs")]
    safe fn shown(number: Shown) -> c_int;
    #[entry_point("memset")]
    #[returns(native = *mut std::ffi::c_void)]
    safe fn clear(room: Room<'_>, value: c_int, #[len_of(room)] bytes: usize);
    #[entry_point("strlen")]
    safe fn panics(text: &str) -> usize;
}

type Room<'a> = &'a mut [MaybeUninit<u8>];

/// Without `Debug`.
#[repr(transparent)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
struct Number(c_int);

/// Asks native code how it is shown.
#[repr(transparent)]
#[derive(Clone, Copy, interop::Blittable)]
struct Shown(c_int);

impl Debug for Shown {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "±{}", shown(*self))
    }
}

/// A subscriber that keeps what it is told.
#[derive(Clone, Default)]
struct Told(Arc<Mutex<String>>);

impl Subscriber for Told {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target() == "interop::call" && *metadata.level() == Level::TRACE
    }
    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }
    fn record(&self, _: &Id, _: &Record<'_>) {}
    fn record_follows_from(&self, _: &Id, _: &Id) {}
    fn event(&self, event: &Event<'_>) {
        let mut fields = Fields(String::new());
        event.record(&mut fields);
        *self.0.lock().unwrap() += &(fields.0 + "\n");
    }
    fn enter(&self, _: &Id) {}
    fn exit(&self, _: &Id) {}
}

struct Fields(String);

impl Visit for Fields {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        match field.name() {
            "duration" => self.0 += "duration", // only that it is there
            name => write!(self.0, "{name}: {value:?}; ").unwrap(),
        }
    }
}

#[test]
fn a_subscriber_is_told() {
    let told = Told::default();
    tracing::subscriber::with_default(told.clone(), || {
        assert_eq!(abs(-3), 3);
        chdir("/no/such/folder").unwrap_err();
        assert_eq!(frexp(8.0), (0.5, 4));
        // SAFETY: none needed.
        assert_eq!(unsafe { labs(-1) }, 1);
        assert_eq!(opaque(Number(1)).0, 1);
        assert_eq!(strlen(CStr::from_bytes_with_nul(&[[b'x'; 1000].as_slice(), b"\0"].concat()).unwrap()), 1000);
        clear(&mut [MaybeUninit::uninit(); 256], 0);
        assert!(std::panic::catch_unwind(|| panics("a\0b")).is_err());
    });
    let told = told.0.lock().unwrap();
    let lines: Vec<_> = told.lines().collect();
    let call = |index: usize, expected: &str| {
        let expected = format!("module: \"calls_traced\"; {expected}; duration");
        assert_eq!(lines[index], expected);
    };
    call(0, "function: \"abs\"; arguments: number = -3; returned: 3");
    let error = "Os { code: 2, kind: NotFound, message: \"No such file or directory\" }";
    call(1, &format!("function: \"chdir\"; arguments: path = \"/no/such/folder\"; error: {error}"));
    call(2, "function: \"frexp\"; arguments: number = 8.0; returned: (0.5, 4)");
    call(3, "function: \"labs\"; arguments: number = -1; returned: 1");
    call(4, "function: \"opaque\"; arguments: number = <calls_traced::Number>; returned: <calls_traced::Number>");
    assert!(lines[5].contains("xxx…; returned: 1000") && lines[5].len() < 400, "{}", lines[5]);
    call(6, "function: \"clear\"; arguments: room = <256 × MaybeUninit<u8>>, value = 0; returned: ()");
    call(7, "function: \"panics\"; arguments: text = \"a\\0b\"; error: a panic");
    assert_eq!(lines.len(), 8);
}

#[test]
fn what_is_called_to_tell_a_call_is_not_told() {
    let told = Told::default();
    tracing::subscriber::with_default(told.clone(), || assert_eq!(shown(Shown(-3)), 3));
    let told = told.0.lock().unwrap();
    let expected = "function: \"shown\"; arguments: number = ±3; returned: 3; duration";
    assert_eq!(*told, format!("module: \"calls_traced\"; {expected}\n"));
}

const ALONE: &str = "INTEROP_TEST_TRACED_ALONE";

#[test]
fn without_a_subscriber_the_variable_asks_for_lines() {
    if std::env::var_os(ALONE).is_some() {
        assert_eq!(abs(-3), 3);
        return;
    }
    let run = |variable: &str| {
        let test = "without_a_subscriber_the_variable_asks_for_lines";
        let mut program = Command::new(std::env::current_exe().unwrap());
        let output = program.args(["--exact", test, "--nocapture"]).env(ALONE, "1").env("INTEROP_TRACE", variable);
        let output = output.output().unwrap();
        assert!(output.status.success());
        String::from_utf8(output.stderr).unwrap()
    };
    let told = run("load,call");
    assert!(told.contains("interop: calls_traced::abs(number = -3) returned 3 after "), "{told}");
    assert!(told.contains("symbol `abs`"), "{told}");
    assert!(!run("load").contains("calls_traced::abs"));
}
