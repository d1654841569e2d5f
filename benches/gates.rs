//! What one call costs, in instructions: `.ci/gates` counts them under callgrind and compares with `.ci/gates.txt`, and `.ci/assembly` prints the
//! machine code. Nothing here is timed.
//!
//! ```text
//! gates --list          the names of the cases
//! gates NAME COUNT      calls the case COUNT times
//! ```
//!
//! Two runs with different counts differ by exactly the calls, whatever the start of the process and the first call cost. Each case is a function of
//! its own with an unmangled name, `case_NAME`, which does what a user's code does; the loops around them are the same code, so that
//! the difference of two cases is the difference of their bodies. Compare cases that take the same parameters.

#[cfg(target_os = "linux")]
#[path = "gates/cases.rs"]
mod cases;

#[cfg(target_os = "linux")]
use cases::CASES;

#[cfg(not(target_os = "linux"))]
type Case = (&'static str, fn(u64));
#[cfg(not(target_os = "linux"))]
const CASES: &[Case] = &[];

fn main() {
    // `cargo test --benches` and `cargo bench` start it without a case: one call of each shows that they work.
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => CASES.iter().for_each(|(_, run)| run(1)),
        ["--list"] => CASES.iter().for_each(|(name, _)| println!("{name}")),
        [name, count] => {
            let (_, run) =
                CASES.iter().find(|case| case.0 == name).unwrap_or_else(|| panic!("there is no case {name:?}"));
            run(count.parse().expect("the count is a number"));
        }
        _ => panic!("usage: gates [--list | NAME COUNT]"),
    }
}
