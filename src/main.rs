//! The `regesta` program; all of it is in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    regesta::cli::run(std::env::args_os())
}
