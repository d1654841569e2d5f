//! What one call costs, in instructions: `.ci/gates` counts them under callgrind and compares with `.ci/gates.txt`, and `.ci/assembly` prints the
//! machine code. Nothing here is timed; that is `calls`.
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
mod cases;
#[cfg(target_os = "linux")]
#[path = "../shared/mod.rs"]
mod shared;

#[cfg(target_os = "linux")]
use cases::cases;

/// A name, and what makes that many calls.
type Case = (&'static str, fn(u64));

#[cfg(not(target_os = "linux"))]
fn cases() -> Vec<Case> {
    Vec::new()
}

fn main() {
    let cases = cases();
    // `cargo test --benches` and `cargo bench` start it without a case, to see that they work.
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    // Each once, also before one is counted: where `malloc` then puts a string decides how many instructions `strlen` needs, and so all find
    // the heap in the same state.
    let all = || cases.iter().for_each(|(_, run)| run(1));
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => all(),
        ["--list"] => cases.iter().for_each(|(name, _)| println!("{name}")),
        [name, count] => {
            let (_, run) =
                cases.iter().find(|case| case.0 == name).unwrap_or_else(|| panic!("there is no case {name:?}"));
            all();
            run(count.parse().expect("the count is a number"));
        }
        _ => panic!("usage: gates [--list | NAME COUNT]"),
    }
}
