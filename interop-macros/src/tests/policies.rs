//! A stub spells a policy out once: where it mentions one again, that has a name.

use quote::ToTokens;

use crate::expand::borrows::Borrows;
use crate::expand::caller;
use crate::expand::header::Header;
use crate::expand::target::Target;
use crate::plan::{Plan, Side};
use crate::reader::Reader;
use crate::report::Report;
use crate::tokens::text;
use crate::{check, syntax};

/// Whose policies are spelled out have each another one, so that no two are spelled alike.
const DECLARATIONS: &str = r#"
unsafe extern "C" {
    #[fails(when = nonzero, code = returned)]
    safe fn buffers(
        #[marshal(utf8)] text: &str,
        #[marshal(ansi)] bytes: &[u8],
        #[len_of(bytes)] count: usize,
        dest: &mut [u8],
        #[in_out] #[len_of(dest, unit = bytes)] size: u32,
        #[marshal(utf16)] #[out(capacity = 4, grow)] name: String,
        #[len_of(name, unit = elements, nul = included)] name_len: usize,
        #[marshal(utf32)] #[in_out] changed: String,
    ) -> Result<(), Failed>;
    #[returns(counted_by(items_len), copied)]
    safe fn values(
        #[out] number: i32,
        #[out] #[marshal(bool8)] flag: bool,
        #[in_out] #[marshal(bool32)] other: bool,
        #[out] #[marshal(utf8, free_with = malloc)] text: String,
        #[out] #[marshal(counted_by(array_len), free_with = malloc)] array: Vec<u8>,
        #[out] array_len: usize,
        #[out] items_len: usize,
    ) -> Vec<u16>;
    #[returns(char8)]
    safe fn returned(#[marshal(filetime)] time: SystemTime) -> char;
    #[optional]
    #[returns(bool8)]
    safe fn optional(number: i32) -> Option<bool>;
    safe fn scalars(a: i32, b: *mut u8) -> f64;
}
"#;

#[test]
fn a_policy_is_spelled_out_once() {
    let mut report = Report::default();
    let (arguments, declarations) = ("library = NONE", DECLARATIONS.parse().expect("tokens"));
    let mut block = syntax::import(arguments.parse().expect("tokens"), declarations, &mut report).expect("a block");
    check::import(&mut block, Reader::Compiler, &mut report);
    assert!(report.is_empty(), "{}", report.finish());
    let mut named = 0;
    for import in &block.functions {
        let plan = Plan::of(&import.signature, &block.defaults, Side::Caller);
        let header = Header::of(&plan, import.safe);
        let body = text(&caller::body(&plan, &Target::of(import, &block), &header, None, &Borrows::of(&plan)));
        let is_definition = |statement: &&str| statement.trim_start().starts_with("type __InteropPolicy");
        let (definitions, body): (Vec<_>, Vec<_>) = body.split(';').partition(is_definition);
        // What a block asks once of a type stands in the first stub that has it.
        let is_question = |statement: &&str| statement.contains("lives_for");
        let body = body.into_iter().filter(|statement| !is_question(statement)).collect::<Vec<_>>().join(";");
        let parameters = plan.crossings.iter().map(|crossing| (format!("_{}", crossing.name()), &crossing.policy));
        let returned = plan.returned.value().map(|value| (String::new(), value.policy));
        for (owner, policy) in parameters.chain(returned) {
            let policy = text(&policy.to_token_stream());
            let name = format!("__InteropPolicy{owner}");
            let is_named = definitions.iter().any(|it| it.trim() == format!("type {name} = {policy}"));
            let by_name = body.matches(&format!("<{name}>")).count() + body.matches(&format!("<{name}, _>")).count();
            match (is_named, body.matches(&policy).count(), by_name) {
                (false, 0..=1, 0) => {}
                (true, 0, 2..) => named += 1,
                counts => panic!("{policy}: named, spelled out and mentioned by its name {counts:?} in\n{body}"),
            }
        }
    }
    // Of `buffers` four and what is returned, which each attempt makes; of `values` all; what is returned of the next two.
    assert_eq!(named, 5 + 8 + 2);
}
