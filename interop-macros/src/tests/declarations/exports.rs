//! Functions that native code calls, and one signature from both sides.

use super::{attribute, compare, export, import};
use crate::expand::{self, Features};

/// One declared signature from both sides: what the stub of an import does, and what native code calls where the same is exported.
/// It has a scalar, a string, a counted slice, an out, an `in_out`, what is owned, and a failure rule.
#[test]
fn both_sides() {
    const SIGNATURE: &str = r#"
        limit: c_int,
        table: &str,
        #[len_of(keys)] n: usize,
        keys: &[Option<&str>],
        #[in_out] cursor: u32,
        #[out] count: u32,
    ) -> io::Result<String>"#;
    import(
        "both_sides_caller",
        &format!(
            r#"
#[interop::import(library = DEMO, strings = utf8)]
unsafe extern "C" {{
    #[fails(when = null, code = errno)]
    #[returns(free_with = malloc)]
    pub safe fn demo_find({SIGNATURE};
}}
"#
        ),
    );
    export(
        "both_sides_callee",
        &format!(
            r#"
#[interop::export(strings = utf8)]
#[fails(when = null, code = errno)]
#[returns(alloc_with = malloc)]
pub fn demo_find({SIGNATURE} {{
    find(limit, table, keys, cursor)
}}
"#
        ),
    );
}

#[test]
fn export_of_scalars() {
    export(
        "export_of_scalars",
        r#"
#[interop::export(prefix = "demo_", panics = -1)]
/// The sum.
pub extern "system" fn add(a: c_int, mut b: c_int) -> c_int {
    b += a;
    b
}
"#,
    );
}

#[test]
fn export_with_results() {
    export(
        "export_with_results",
        r#"
#[interop::export(strings = utf16, bools = bool32, fails(when = negative_one, code = returned))]
#[entry_point("DemoOpen")]
unsafe fn open<'a>(
    name: &'a str,
    flags: Option<&'a Flags>,
    #[out] #[marshal(alloc_with = memory::CoTaskMem)] text: Option<String>,
    #[out] new: bool,
) -> Result<(), Code> {
    todo!()
}
"#,
    );
}

#[test]
fn export_registered() {
    let declaration = r#"
#[interop::export(strings = utf8, panics = -1)]
pub fn measure(text: &str, #[out] units: usize) -> c_int {
    (0, text.len())
}
"#;
    let (arguments, function) = attribute(declaration);
    let features = Features { registry: true, ..Features::default() };
    compare("export_registered", declaration, expand::export(arguments, function, features));
}

#[test]
fn export_with_the_errors_own_rule() {
    export(
        "export_with_the_errors_own_rule",
        r#"
#[interop::export(strings = utf8)]
fn check(name: &str) -> Result<(), CodecError> {
    Ok(())
}
"#,
    );
}

#[test]
fn export_with_conversions() {
    export(
        "export_with_conversions",
        r#"
#[interop::export(panics = Duration::ZERO)]
#[returns(with = Millis)]
pub fn longest(
    #[marshal(with = Millis)] first: &Duration,
    #[marshal(element(with = Millis))] more: &[Duration],
    #[len_of(more)] count: usize,
    #[in_out]
    #[marshal(with = Millis)]
    limit: Duration,
    #[out]
    #[marshal(with = Millis)]
    least: Duration,
) -> Duration {
    of(first, more, limit)
}
"#,
    );
}
