//! `cargo interop declarations`: what a crate declares, read from the program that it becomes.
//!
//! Nothing parses sources: only the compiler knows which declarations a `#[cfg]` leaves and how wide a `c_long` is. So
//! a program is generated that depends on the crate and prints its metadata ([`host`]), built by cargo, and run; what it
//! prints is read ([`declarations`]) and shown ([`table`]).

mod declarations;
mod host;
mod table;

use std::process::ExitCode;

const USAGE: &str = "\
usage: cargo interop declarations [OPTIONS]

Prints everything that a crate's library declares, as C has it: what it imports, what it exports, callbacks, tables,
interfaces, structures and handles; and what C does not say: who owns what, which lengths belong to what, how calls fail.

  --manifest-path PATH   the crate's Cargo.toml; without it, the one of the current directory
  --package NAME         which package of a workspace
  --example NAME         an example of the package, instead of its library
  --features LIST        features of the package, separated by commas
  --all-features         all features of the package
  --no-default-features  not its default features
  --target TRIPLE        builds for this target, and runs there through cargo's runner
  --json                 everything that is known, for programs
";

fn main() -> ExitCode {
    // Called by cargo, the first argument is `interop`.
    let mut arguments = std::env::args().skip(1).peekable();
    arguments.next_if_eq("interop");
    match run(arguments) {
        Ok(text) => {
            print!("{text}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(mut arguments: impl Iterator<Item = String>) -> Result<String, String> {
    match arguments.next().as_deref() {
        Some("declarations") => {}
        Some("--help" | "-h") => return Ok(USAGE.to_owned()),
        Some(other) => return Err(format!("`{other}` is no command\n\n{USAGE}")),
        None => return Err(format!("say what to do\n\n{USAGE}")),
    }
    let mut subject = host::Subject::default();
    let mut json = false;
    while let Some(option) = arguments.next() {
        let mut value = || arguments.next().ok_or_else(|| format!("`{option}` is followed by a value"));
        match option.as_str() {
            "--manifest-path" => subject.manifest_path = Some(value()?.into()),
            "--package" | "-p" => subject.package = Some(value()?),
            "--example" => subject.example = Some(value()?),
            "--features" | "-F" => subject.features.extend(value()?.split(',').map(str::to_owned)),
            "--all-features" => subject.all_features = true,
            "--no-default-features" => subject.no_default_features = true,
            "--target" => subject.target = Some(value()?),
            "--json" => json = true,
            "--help" | "-h" => return Ok(USAGE.to_owned()),
            other => return Err(format!("`{other}` is no option\n\n{USAGE}")),
        }
    }
    let printed = host::run(&subject)?;
    if json {
        return Ok(printed);
    }
    Ok(table::table(&declarations::read(&printed)?))
}
