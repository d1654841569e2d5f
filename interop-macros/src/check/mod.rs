//! Rules that need no types: a table of contents, and a file for each subject. Each rule notes its mistakes at the token
//! that must change.

mod conversions;
mod counters;
mod directions;
mod export;
mod lengths;
mod linkage;
mod names;
mod outcome;
mod strings;
mod structure;
mod symbols;

use crate::model::{Block, Export, Structure};
use crate::reader::Reader;
use crate::renamed_parameters;
use crate::report::Report;

/// Refuses what breaks a rule, and gives what does not the names that its parameters have for `reader`.
pub(crate) fn import(block: &mut Block, reader: Reader, report: &mut Report) {
    names::item_names(block, report);
    names::api_name(block, report);
    let rule = block.defaults.fails.clone();
    let block_rule = rule.is_some();
    let linked = block.bind.is_link();
    let unfit: Vec<_> = block
        .functions
        .iter()
        .filter_map(|other| Some((other.signature.ident.clone(), other.unfit_to_free()?)))
        .collect();
    for import in &mut block.functions {
        if import.refused {
            continue;
        }
        let mut mistakes = Report::default();
        let signature = &import.signature;
        names::parameter_names(signature, &mut mistakes);
        if mistakes.is_empty() {
            lengths::length_carriers(signature, &mut mistakes); // which tells parameters by their names
        }
        lengths::length_directions(signature, &mut mistakes);
        lengths::words_of_two_lengths(signature, &mut mistakes);
        counters::counters(signature, &mut mistakes);
        conversions::conversions(signature, &mut mistakes);
        directions::values_that_come_out(signature, &mut mistakes);
        directions::when_values_come_out(signature, &mut mistakes);
        directions::capacities(signature, &mut mistakes);
        directions::values(signature, &mut mistakes);
        directions::borrowed_from_values(signature, &mut mistakes);
        directions::growing_buffers(signature, block_rule, &mut mistakes);
        directions::words_of_what_comes_out(signature, &mut mistakes);
        export::allocated_for_rust(signature, &mut mistakes);
        strings::truncated(signature, &mut mistakes);
        strings::freed_buffers(signature, &mut mistakes);
        lengths::returned_length(signature, &mut mistakes);
        directions::variadic_parameters(signature, &mut mistakes);
        outcome::last_error(signature, &mut mistakes);
        outcome::failure_rule(signature, &mut mistakes);
        outcome::failure_arguments(signature, rule.as_ref(), &mut mistakes);
        outcome::optional(import, &mut mistakes);
        outcome::returns(signature, block_rule, &mut mistakes);
        outcome::length_that_fails(signature, rule.as_ref(), &mut mistakes);
        outcome::one_outcome(signature, &mut mistakes);
        directions::freeing_functions(signature, &unfit, &mut mistakes);
        if linked {
            linkage::linked_function(import, &mut mistakes);
        }
        import.judge(mistakes, report);
    }
    outcome::block_failure_rule(block, report);
    directions::raw_variadic_functions(block, report);
    names::block_names(block, report);
    linkage::linked_data(block, report);
    symbols::same_symbol(block, report);
    renamed_parameters::import(block, reader, report);
}

/// Refuses what breaks a rule in a function that native code calls: first what an export does not have, and then what no
/// signature has.
pub(crate) fn export(export: &Export, report: &mut Report) {
    let signature = &export.signature;
    names::parameter_names(signature, report);
    export::names(export, report);
    export::parameters(signature, report);
    export::returned(signature, report);
    conversions::conversions(signature, report);
    export::outcome(export, report);
    if !report.is_empty() {
        return;
    }
    export::forms(export, report);
    lengths::length_carriers(signature, report);
    lengths::length_directions(signature, report);
    outcome::returns(signature, export.defaults.fails.is_some(), report);
    outcome::one_outcome(signature, report);
    if report.is_empty() {
        export::lengths(signature, report); // of which a mistake above says more
    }
}

/// Refuses what breaks a rule in a structure whose fields are converted.
pub(crate) fn structure(structure: &Structure, report: &mut Report) {
    structure::some_field(structure, report);
    structure::lengths(structure, report);
    structure::hidden_fields(structure, report);
    structure::inline_fields(structure, report);
    structure::words_of_fields(structure, report);
    structure::function_pointers(structure, report);
    if report.is_empty() {
        structure::uncounted(structure, report); // of which a mistake above says more
    }
}
