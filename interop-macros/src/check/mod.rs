//! Rules that need no types: a table of contents, and a file for each subject. Each rule notes its mistakes at the token
//! that must change.

mod counted;
mod directions;
mod lengths;
mod linkage;
mod names;
mod outcome;
mod strings;
mod symbols;

use crate::model::Block;
use crate::report::Report;

pub(crate) fn import(block: &mut Block, report: &mut Report) {
    names::item_names(block, report);
    names::api_name(block, report);
    let block_rule = block.fails.is_some();
    let rule = block.fails.clone();
    let linked = block.bind.is_link();
    let convention = block.abi.value();
    let unfit: Vec<_> =
        block.functions.iter().filter_map(|other| Some((other.ident.clone(), other.unfit_to_free()?))).collect();
    for function in &mut block.functions {
        if function.broken {
            continue; // its mistakes are noted already; more of them would be consequences
        }
        let mut mistakes = Report::default();
        names::parameter_names(function, &mut mistakes);
        if mistakes.is_empty() {
            lengths::length_carriers(function, &mut mistakes); // which tells parameters by their names
        }
        lengths::length_directions(function, &mut mistakes);
        lengths::words_of_two_lengths(function, &mut mistakes);
        counted::counted(function, &mut mistakes);
        directions::values_that_come_out(function, &mut mistakes);
        directions::when_values_come_out(function, &mut mistakes);
        directions::capacities(function, &mut mistakes);
        directions::growing_buffers(function, block_rule, &mut mistakes);
        directions::words_of_what_comes_out(function, &mut mistakes);
        strings::truncated(function, &mut mistakes);
        strings::freed_buffers(function, &mut mistakes);
        lengths::returned_length(function, &mut mistakes);
        directions::variadic_parameters(function, &convention, &mut mistakes);
        outcome::last_error(function, &mut mistakes);
        outcome::failure_rule(function, &mut mistakes);
        outcome::failure_arguments(function, rule.as_ref(), &mut mistakes);
        outcome::optional(function, &mut mistakes);
        outcome::returns(function, block_rule, &mut mistakes);
        outcome::length_that_fails(function, rule.as_ref(), &mut mistakes);
        outcome::one_outcome(function, &mut mistakes);
        directions::freeing_functions(function, &unfit, &mut mistakes);
        if linked {
            linkage::linked_function(function, &mut mistakes);
        }
        function.broken = !mistakes.is_empty();
        report.absorb(mistakes);
    }
    outcome::block_failure_rule(block, report);
    directions::raw_variadic_functions(block, report);
    names::block_names(block, report);
    linkage::linked_data(block, report);
    symbols::same_symbol(block, report);
}
