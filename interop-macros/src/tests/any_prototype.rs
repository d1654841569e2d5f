//! Whether the C compiler takes any prototypes, of whatever types. `cargo-interop`'s tests have this file, too.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::c_compiler::errors;

/// Words of C's headers and of Windows', which a real program includes.
const HEADERS: &str = "\
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>
#include <uchar.h>
#include <wchar.h>
#define __stdcall
#define __fastcall
#define __thiscall
#define __vectorcall
typedef void *HANDLE; typedef uintptr_t SOCKET; typedef short VARIANT_BOOL; typedef double DATE;
typedef struct { int data[4]; } GUID; typedef struct { int data[2]; } FILETIME; typedef struct { int data[2]; } CY;
typedef struct { int data[4]; } DECIMAL;
";

/// Names of Rust's own types, which must not be left in C's declarations.
const OF_RUST: &[&str] = &[
    "Box",
    "CStr",
    "CString",
    "ManuallyDrop",
    "MaybeUninit",
    "NativeBox",
    "NativeStr",
    "NativeVec",
    "NonNull",
    "Option",
    "OsStr",
    "OsString",
    "Ordering",
    "Path",
    "PathBuf",
    "Result",
    "String",
    "SystemTime",
    "Vec",
    "c_char",
    "c_double",
    "c_float",
    "c_int",
    "c_long",
    "c_longlong",
    "c_schar",
    "c_short",
    "c_uchar",
    "c_uint",
    "c_ulong",
    "c_ulonglong",
    "c_ushort",
    "c_void",
    "char",
    "dyn",
    "extern",
    "f32",
    "f64",
    "fn",
    "i128",
    "i16",
    "i32",
    "i64",
    "i8",
    "impl",
    "isize",
    "mut",
    "r",
    "self",
    "str",
    "u128",
    "u16",
    "u32",
    "u64",
    "u8",
    "usize",
];

/// Compiles each declaration of a function or a variable, given with its name; what types they name is declared before.
///
/// One text declares a name many times, and as many things: so each has a name of its own.
pub(crate) fn assert_valid(declarations: &[(String, String)]) {
    let mut body = String::new();
    for (index, (name, text)) in declarations.iter().enumerate() {
        // In a scope, where a name hides what it has in the headers.
        let text = renamed(text, name, &format!("declared_{index}"));
        let text = text.trim_start_matches("extern ");
        let _ = writeln!(body, "void scope_{index}(void) {{ extern {text} }}");
    }
    let mut types = BTreeSet::new();
    loop {
        let mut source = HEADERS.to_owned();
        for name in &types {
            let _ = writeln!(source, "typedef struct {name} {{ int data; }} {name};");
        }
        source += &body;
        let Some(errors) = errors(&source) else { return };
        let unknown = errors.lines().flat_map(|error| unknown_types(error, &source));
        let unknown: BTreeSet<_> = unknown.filter(|name| !types.contains(*name)).collect();
        if unknown.is_empty() {
            assert!(errors.is_empty(), "{}", shown(&source, &errors));
            break;
        }
        for name in unknown {
            assert!(!OF_RUST.contains(&name), "`{name}` is no type of C's\n{}", shown(&source, &errors));
            types.insert(name.to_owned());
        }
    }
}

/// The first mention of the name.
fn renamed(text: &str, name: &str, new: &str) -> String {
    let name = name.split('@').next().unwrap_or(name);
    let is_part = |letter: char| letter.is_alphanumeric() || letter == '_';
    let found = text.match_indices(name).find(|(at, _)| {
        let behind = &text[at + name.len()..];
        !text[..*at].ends_with(is_part) && !text[..*at].ends_with("struct ") && !behind.starts_with(is_part)
    });
    let (at, _) = found.unwrap_or_else(|| panic!("{text}: this does not declare {name}"));
    format!("{}{new}{}", &text[..at], &text[at + name.len()..])
}

/// `<stdin>:9:5: error: unknown type name 'Node'`. Of a function pointer's parameter gcc does not say the name.
fn unknown_types<'a>(error: &'a str, source: &'a str) -> Vec<&'a str> {
    if let Some((_, name)) = error.split_once("error: unknown type name '") {
        return name.split('\'').take(1).collect();
    }
    if let Some((_, tag)) = error.split_once("error: 'struct ") {
        return tag.split('\'').take(1).filter(|_| error.contains("declared inside parameter list")).collect();
    }
    if !error.contains("parameter names (without types)") {
        return Vec::new();
    }
    let line = line_of(error).and_then(|number| source.lines().nth(number - 1)).unwrap_or_default();
    let words = line.split(|letter: char| !letter.is_alphanumeric() && letter != '_');
    words.filter(|word| word.starts_with(char::is_uppercase)).collect()
}

fn line_of(error: &str) -> Option<usize> {
    error.strip_prefix("<stdin>:")?.split(':').next()?.parse().ok()
}

/// The lines that the compiler complains about.
fn shown(source: &str, errors: &str) -> String {
    let numbers: BTreeSet<_> = errors.lines().filter_map(line_of).collect();
    let lines = numbers.into_iter().filter_map(|number| source.lines().nth(number - 1));
    format!("{}\n\n{errors}", lines.collect::<Vec<_>>().join("\n"))
}
