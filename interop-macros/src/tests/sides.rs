//! One declared signature, planned for the stub that calls it and for the function that native code calls.

use proc_macro2::TokenStream;
use quote::ToTokens;

use crate::model::{Counter, Import};
use crate::plan::{Crossing, Kind, Plan, Side};
use crate::report::Report;
use crate::syntax;
use crate::tokens::text;

const DECLARATION: &str = r#"
unsafe extern "C" {
    #[fails(when = negative_one, code = errno)]
    fn find(
        table: &str,
        keys: &[Option<&str>],
        #[len_of(keys)] n: usize,
        buffer: &mut [u8],
        #[in_out]
        #[len_of(buffer)]
        size: u32,
        #[out]
        #[marshal(free_with = malloc, alloc_with = malloc)]
        found: Vec<u32>,
        #[out]
        #[len_of(found)]
        count: u32,
        #[in_out] position: i64,
    ) -> io::Result<c_int>;
}
"#;

fn with_plans(test: impl Fn(&Import, &Plan<'_>, &Plan<'_>)) {
    let mut report = Report::default();
    let arguments: TokenStream = "library = NONE, strings = utf8".parse().expect("tokens");
    let block = syntax::import(arguments, DECLARATION.parse().expect("tokens"), &mut report).expect("a block");
    assert!(report.is_empty(), "{}", report.finish());
    let [import] = block.functions.as_slice() else { panic!("one function") };
    let plan = |side| Plan::of(&import.signature, &block.defaults, side);
    test(import, &plan(Side::Caller), &plan(Side::Callee));
}

/// The name of the parameter that tells the length.
fn counter(crossing: &Crossing<'_>) -> Option<String> {
    match crossing.counter.as_ref()? {
        Counter::Named(name) => Some(name.to_string()),
        other => panic!("{}", other.text()),
    }
}

#[test]
fn both_sides_cross_alike() {
    with_plans(|_, caller, callee| {
        for (one, other) in caller.crossings.iter().zip(&callee.crossings) {
            assert_eq!(std::mem::discriminant(&one.kind), std::mem::discriminant(&other.kind), "{}", one.name());
            // Who calls frees what the other side allocates.
            let freed = text(&other.policy).replace("AllocWith", "FreeWith");
            let freed = freed.replace("::interop::__private::Malloc", "__InteropFree_found");
            assert_eq!(text(&one.policy), freed, "{}", one.name());
        }
        let returned = |plan: &Plan<'_>| plan.returned.value().map(|value| text(&value.policy.to_token_stream()));
        assert_eq!(returned(caller), returned(callee));
        assert!(caller.returned.is_fallible() && callee.returned.is_fallible());
    });
}

#[test]
fn who_reads_native_memory_is_told_its_length() {
    with_plans(|import, caller, callee| {
        let counters = |plan: &Plan<'_>| plan.crossings.iter().map(counter).collect::<Vec<_>>();
        let some = |name: &str| Some(name.to_owned());
        // table, keys, n, buffer, size, found, count, position
        assert_eq!(counters(caller), [None, None, None, None, None, some("count"), None, None]);
        assert_eq!(counters(callee), [None, some("n"), None, some("size"), None, some("count"), None, None]);
        assert_eq!(import.signature.parameters.len(), callee.crossings.len());
    });
}

#[test]
fn lengths_carry_several_buffers() {
    let declaration = "unsafe extern \"C\" { fn add(a: &[f64], b: &[f64], #[out(capacity = 4)] sum: Vec<f64>, #[len_of(a, b, sum)] n: usize); }";
    let mut report = Report::default();
    let arguments = "library = NONE".parse().expect("tokens");
    let block = syntax::import(arguments, declaration.parse().expect("tokens"), &mut report).expect("a block");
    assert!(report.is_empty(), "{}", report.finish());
    for side in [Side::Caller, Side::Callee] {
        let plan = Plan::of(&block.functions[0].signature, &block.defaults, side);
        let Kind::Length { lent, made } = &plan.crossings[3].kind else { panic!("a length") };
        assert_eq!(lent.iter().map(ToString::to_string).collect::<Vec<_>>(), ["a", "b"]);
        assert_eq!(made.iter().map(ToString::to_string).collect::<Vec<_>>(), ["sum"]);
    }
}
