//! What people read when a library cannot be loaded: the exact text of `LoadError`, one file in `tests/load_errors/` per case.
//!
//! `INTEROP_BLESS=1` writes the files. The words of the system are glibc's, so this is for Linux with glibc on x86-64, where
//! the files were written; what is different on every run stands as `{scratch}`.

#![cfg(all(target_os = "linux", target_env = "gnu", target_arch = "x86_64", feature = "diagnostics"))]

mod scratch;

use std::{
    env,
    ffi::CStr,
    fs,
    os::unix::{fs::PermissionsExt, process::CommandExt},
    path::{Path, PathBuf},
    process::Command,
};

use interop::{Fake, Library, LoadError, LoadFlags, Search, resolver::Answer};
use interop_test_native::{FIXTURES, MISSING_DEPENDENCY, THOUSAND};

use self::scratch::{Scratch, again, compile, declared, kept, scratch_of_parent, skipped, utf8};

#[track_caller]
fn golden(case: &str, scratch: &Path, text: &str) {
    let text = text.replace(scratch.to_str().unwrap(), "{scratch}") + "\n";
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("load_errors/{case}.txt"));
    if env::var_os("INTEROP_BLESS").is_some() {
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, &text).unwrap();
    }
    let expected = fs::read_to_string(&file).unwrap_or_default();
    assert_eq!(text, expected, "{case}: INTEROP_BLESS=1 writes {}", file.display());
}

#[track_caller]
fn library(case: &str, scratch: &Scratch, library: &Library) {
    golden(case, &scratch.0, &library.load().unwrap_err().to_string());
}

#[track_caller]
fn symbol(case: &str, scratch: &Scratch, library: &Library, name: &CStr) {
    golden(case, &scratch.0, &library.symbol(name).unwrap_err().to_string());
}

/// Whether a command of that name can be started.
fn exists(command: &str) -> bool {
    Command::new(command).arg("--version").output().is_ok_and(|output| output.status.success())
}

/// The header of an ELF library and nothing after it: `e_ident`, `e_type`, `e_machine`, `e_version`, `e_ehsize`. The
/// loader reads 64 bytes before it looks, also where 52 would do.
fn header(wide: bool, machine: u8) -> Vec<u8> {
    let mut file = vec![0; 64];
    file[..7].copy_from_slice(b"\x7fELF\x02\x01\x01");
    file[4] = if wide { 2 } else { 1 };
    file[16] = 3;
    file[18] = machine;
    file[20] = 1;
    let (at, size) = if wide { (52, 64) } else { (40, 52) };
    file[at] = size;
    file
}

#[test]
fn nothing_found() {
    let scratch = Scratch::new();
    library("nothing_found", &scratch, kept(Library::new("interop_absent").soname(3).soname(2)));
    library("nothing_found_without_version", &scratch, kept(Library::new("interop_absent")));
    library("relative_path", &scratch, kept(Library::new("./libinterop_absent.so")));
}

#[test]
fn nothing_found_in_any_place() {
    let scratch = Scratch::new();
    let directory = kept(scratch.0.join("lib").to_str().unwrap().to_owned());
    let declared = Library::new("interop_absent")
        .soname(1)
        .search(Search::Env("INTEROP_TEST_NOT_SET"))
        .search(Search::Directory(directory));
    library("nothing_found_in_any_place", &scratch, kept(declared));
    let declared = Library::new("interop_absent").soname(1).search(Search::Directory("lib")).search(Search::System);
    library("nothing_found_in_the_last_place", &scratch, kept(declared));
    // One that is absolute on another system is for there.
    let windows = Library::new("interop_absent").soname(1).search(Search::Directory(r"C:\codec"));
    let text = kept(windows).load().unwrap_err().to_string();
    assert!(text.contains("is no absolute path on this system\n"), "{text}");
}

/// The real compilers where they are installed, or as much of a library as the loader looks at: the text is the same.
#[test]
fn wrong_architecture() {
    let scratch = Scratch::new();
    for (case, compiler, arguments, wide, machine) in [
        ("wrong_architecture", "aarch64-linux-gnu-gcc", &[][..], true, 183),
        ("wrong_width", "cc", &["-m32", "-nostdlib"][..], false, 3),
    ] {
        let path = scratch.file(&format!("headers/{case}.so"), &header(wide, machine));
        golden(case, path.parent().unwrap(), &declared(&path).load().unwrap_err().to_string());
        if exists(compiler) {
            let path = scratch.0.join(format!("{case}.so"));
            compile(compiler, "int answer(void) { return 42; }", arguments, &path);
            library(case, &scratch, declared(&path));
        } else {
            skipped(case, &format!("there is no {compiler}; a library's header was tried"));
        }
    }
}

#[test]
fn files_that_are_no_library() {
    let scratch = Scratch::new();
    let whole = fs::read(FIXTURES).unwrap();
    for (case, content) in [
        ("truncated", &whole[..5000]),
        ("truncated_header", &whole[..20]),
        ("text", b"not a library\n"),
        ("empty", b""),
        ("linker_script", b"/* GNU ld script */\nGROUP ( /lib/libother.so.7 AS_NEEDED ( /lib/ld.so ) )\n"),
        ("static_library", b"!<arch>\n"),
    ] {
        library(case, &scratch, declared(&scratch.file(&format!("lib{case}.so"), content)));
    }
    fs::create_dir(scratch.0.join("libdirectory.so")).unwrap();
    library("directory", &scratch, declared(&scratch.0.join("libdirectory.so")));
    library("absolute_path_to_nothing", &scratch, declared(&scratch.0.join("libabsent.so")));
}

#[test]
fn missing_dependency() {
    let scratch = Scratch::new();
    let path = scratch.file("libneeds.so", &fs::read(MISSING_DEPENDENCY).unwrap());
    library("missing_dependency", &scratch, declared(&path));
}

/// A library that is there and whole, and needs a function that nothing has.
#[test]
fn refused() {
    let scratch = Scratch::new();
    let path = scratch.0.join("librefused.so");
    compile(&scratch::compiler(), "void rl_absent(void); void refused(void) { rl_absent(); }", &[], &path);
    library("refused", &scratch, declared(&path));
}

/// Each reason of the loader's has its own advice; what it advises helps.
#[test]
fn refused_for_a_reason() {
    let scratch = Scratch::new();
    let compile = |name: &str, source: &str, arguments: &[&str]| {
        let path = scratch.0.join(name);
        compile(&scratch::compiler(), source, arguments, &path);
        path
    };
    let source =
        "__attribute__((tls_model(\"initial-exec\"))) __thread char big[100000]; char *first(void) { return big; }";
    library("refused_thread_local_data", &scratch, declared(&compile("libbig.so", source, &[])));
    library("refused_at_run_time", &scratch, declared(&compile("liblinked.so", "int a;", &["-Wl,-z,nodlopen"])));

    let map = scratch.file("map", b"V_1 { global: answer; local: *; };");
    let (map, path) =
        (format!("-Wl,--version-script={}", map.display()), format!("-Wl,-rpath,{}", scratch.0.display()));
    let provider = "int answer(void) { return 1; } int newer(void) { return 2; }";
    let newer = scratch.file("newer", b"V_1 { global: answer; }; V_2 { global: newer; local: *; } V_1;");
    let newer = format!("-Wl,--version-script={}", newer.display());
    let versions = compile("libversions.so.1", provider, &[&newer, "-Wl,-soname,libversions.so.1"]);
    let needs = compile("libneeds.so", "int newer(void); int f(void) { return newer(); }", &[utf8(&versions), &path]);
    compile("libversions.so.1", provider, &[&map, "-Wl,-soname,libversions.so.1"]);
    library("refused_version", &scratch, declared(&needs));

    let owner = compile("libowner.so", "int owned(void) { return 42; }", &[]);
    let user = compile("libuser.so", "int owned(void); int used(void) { return owned(); }", &[]);
    declared(&owner).load().unwrap();
    library("needs_global", &scratch, declared(&user));
    kept(Library::new(utf8(&owner)).flags(LoadFlags::new().global())).load().unwrap();
    declared(&user).load().unwrap();
}

#[track_caller]
fn in_process(case: &str, scratch: &Scratch, name: &CStr) {
    let program = env::current_exe().unwrap();
    let text = Library::PROCESS.symbol(name).unwrap_err().to_string();
    golden(case, &scratch.0, &text.replace(program.to_str().unwrap(), "{program}"));
}

/// Every hint leads to something that is found.
#[test]
fn symbols_of_the_process() {
    let scratch = Scratch::new();
    in_process("process_macro", &scratch, c"major");
    Library::PROCESS.symbol(c"gnu_dev_major").unwrap();
    in_process("process_macro_of_many", &scratch, c"WEXITSTATUS");
    in_process("process_static_function", &scratch, c"atexit");
    in_process("process_misspelt", &scratch, c"strchrnull");
    in_process("process_unknown", &scratch, c"interop_nobody_has_this");

    let path = scratch.0.join("libalone.so");
    let map = scratch.file("map", b"V_1 { global: interop_alone; local: *; };");
    let map = format!("-Wl,--version-script={}", map.display());
    compile(&scratch::compiler(), "int interop_alone(void) { return 42; }", &[&map], &path);
    declared(&path).load().unwrap();
    in_process("process_loaded_alone", &scratch, c"interop_alone");
    in_process("process_version_loaded_alone", &scratch, c"interop_alone@V_1");
    in_process("process_version_of_nobody", &scratch, c"interop_alone@V_2");

    // A part of the C library that the program is not linked to.
    let LoadError::SymbolNotFound(error) = Library::PROCESS.symbol(c"ns_parserr").unwrap_err() else { panic!() };
    assert!(error.elsewhere()[0].ends_with("libresolv.so.2"), "{error}");
    assert!(
        error.to_string().ends_with("` has it: name that library, `Library::new(\"resolv\").soname(2)`"),
        "{error}"
    );
    kept(Library::new("resolv").soname(2)).symbol(c"ns_parserr").unwrap();
}

/// What the message of a function that is linked into each program advises.
#[test]
fn a_function_that_is_linked_into_each_program() {
    #[interop::import(library = Library::PROCESS, bind = link)]
    unsafe extern "C" {
        safe fn atexit(function: extern "C" fn()) -> std::ffi::c_int;
    }
    extern "C" fn nothing() {}
    assert_eq!(atexit(nothing), 0);
}

#[test]
fn symbols() {
    let scratch = Scratch::new();
    let path = scratch.file("libthousand.so", &fs::read(THOUSAND).unwrap());
    symbol("missing_symbol", &scratch, declared(&path), c"F0042");
    symbol("missing_symbol_unlike_any", &scratch, declared(&path), c"something_else");
    symbol("ordinal", &scratch, declared(&path), c"#12");

    let path = scratch.0.join("libversions.so");
    let source = r#"
        int old_answer(void) { return 1; }
        int new_answer(void) { return 2; }
        int _Z3addii(int a, int b) { return a + b; }
        __asm__(".symver old_answer,answer@V_1");
        __asm__(".symver new_answer,answer@@V_2");
    "#;
    let script = scratch.file("map", b"V_1 { global: answer; _Z*; local: *; }; V_2 { global: answer; } V_1;");
    compile(&scratch::compiler(), source, &[&format!("-Wl,--version-script={}", script.display())], &path);
    symbol("missing_version", &scratch, declared(&path), c"answer@V_3");
    symbol("mangled_symbol", &scratch, declared(&path), c"add");
}

/// With a fake in the library's place nobody is told to change a declaration, or to look at what is installed.
#[test]
fn symbols_of_a_fake() {
    static SENSOR: Library = Library::new("sensor").soname(1);
    extern "C" fn read(_: i32) -> i32 {
        -19
    }
    let scratch = Scratch::new();
    // SAFETY: nobody calls it.
    let fake = unsafe { Fake::new().function(c"sensor_raed", read as *const ()) };
    let _guard = fake.install(&SENSOR).unwrap();
    symbol("symbol_misspelt_in_a_fake", &scratch, &SENSOR, c"sensor_read");
    symbol("symbol_not_in_a_fake", &scratch, &SENSOR, c"open");
}

#[test]
fn how_it_was_to_be_loaded() {
    let scratch = Scratch::new();
    let path = scratch.file("libthousand.so", &fs::read(THOUSAND).unwrap());
    let path = kept(path.to_str().unwrap().to_owned());
    library("not_loaded", &scratch, kept(Library::new(path).flags(LoadFlags::new().already_loaded())));
    let library = kept(Library::new(path));
    let answer: PathBuf = scratch.0.join("absent.so");
    let _resolver = library.add_resolver(move |_| Some(Answer::Path(answer.clone())));
    let text = library.load().unwrap_err().to_string();
    let (before, after) = text.split_once("load_errors.rs:").expect("the resolver's place is told");
    let after = after.trim_start_matches(|c: char| c.is_ascii_digit());
    golden("answer_of_a_resolver", &scratch.0, &format!("{before}load_errors.rs:{{line}}{after}"));
    let relative = declared(&scratch.0.join("elsewhere.so"));
    let _resolver = relative.add_resolver(|_| Some(Answer::Path("libelsewhere.so".into())));
    let text = relative.load().unwrap_err().to_string();
    assert!(text.ends_with("on the current directory: answer the absolute path"), "{text}");
    let text = Library::open(scratch.0.join("absent.so")).unwrap_err().to_string();
    golden("opened_at_run_time", &scratch.0, &text);
}

/// Root may read everything, so root lets another user run this.
#[test]
fn no_permission() {
    const NOBODY: u32 = 65534;
    if let Some(scratch) = scratch_of_parent() {
        println!("<<<{}>>>", declared(&scratch.join("liblocked.so")).load().unwrap_err());
        return;
    }
    let scratch = Scratch::new();
    let path = scratch.file("liblocked.so", &fs::read(THOUSAND).unwrap());
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).unwrap();
    if fs::File::open(&path).is_err() {
        return library("no_permission", &scratch, declared(&path));
    }
    // A copy: that user may have no way into the directory of the original.
    let program = scratch.0.join("program");
    fs::copy(env::current_exe().unwrap(), &program).unwrap();
    let said = again("no_permission", &scratch, |command| {
        *command = Command::new(&program);
        command.args(["--exact", "no_permission", "--nocapture"]).env("INTEROP_TEST_SCRATCH", &scratch.0).uid(NOBODY);
    });
    let (_, text) = said.split_once("<<<").unwrap();
    golden("no_permission", &scratch.0, text.split_once(">>>").unwrap().0);
}
