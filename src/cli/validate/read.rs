//! Reads and checks the pages.

use std::io;

use super::super::console::Console;
use super::super::in_order::in_order;
use super::super::inputs::{self, InputArguments};
use crate::check::{CheckedPage, Checker, Finding, Unfinished};
use crate::config::Config;
use crate::corpus::{FoundInputs, Input, InputError};
use crate::parse::page_with;
use crate::report::{Files, mark_of, reading as lines_read};
use crate::source::SourceText;

/// A page that was read, and checked by itself.
struct CheckedInput {
    source: SourceText,
    mark: u64,
    bareness: Option<&'static str>,
    /// Whether there is no text in it.
    empty: bool,
    checked: CheckedPage,
    /// How its lines were read, for who wants to know.
    told: Option<String>,
}

/// Checks the inputs by the rules that are configured; nothing when one of them cannot be read or there is no
/// text in any, which has then been said.
pub(super) fn check(
    config: &Config,
    found: &FoundInputs,
    reading: &InputArguments,
    console: &Console,
) -> Option<(Vec<Finding>, Files)> {
    let verbose = console.is_verbose();
    let read = |number: usize, input: &Input| -> Result<CheckedInput, InputError> {
        let source = reading.read_silently(input)?;
        let page = page_with(&source, &config.format);
        let coverage = page.coverage();
        Ok(CheckedInput {
            mark: mark_of(&source),
            bareness: inputs::bareness(&page),
            told: verbose.then(|| lines_read::lines(&page, &input.shown())),
            empty: coverage.blank == coverage.lines(),
            checked: CheckedPage::of(&config.rules, number, &page),
            source: {
                drop(page);
                source
            },
        })
    };
    let mut checker = Checker::sparing(&config.rules);
    let mut files = Files::default();
    let (mut failed, mut empty) = (!found.unreadable.is_empty(), true);
    let things: Vec<(usize, &Input)> = found.inputs.iter().enumerate().collect();
    // What stands behind standard input is read when that has come, as it is then.
    for things in things.split_inclusive(|(_, input)| input.path.is_none()) {
        let things = things.iter().copied();
        let work = |(number, input)| (input, read(number, input));
        let taken = in_order(things, work, |(input, done)| {
            match done {
                Ok(done) => {
                    InputArguments::note_guess(&input.shown(), &done.source, console);
                    for line in done.told.iter().flat_map(|told| told.lines()) {
                        console.detail(line);
                    }
                    if let Some(note) = done.bareness {
                        console.note(&format!("{}: {note}", input.shown()));
                    }
                    empty &= done.empty;
                    if !failed {
                        checker.take(done.checked)?;
                        files.add_read(done.source, done.mark, input, reading.encoding());
                    }
                }
                Err(error) => {
                    console.error(&error.to_string(), error.help());
                    failed = true;
                }
            }
            console.advance();
            Ok(())
        });
        if let Err(error) = taken {
            lost(&error, console);
            return None;
        }
    }
    if failed {
        console.note("nothing is checked as long as an input cannot be read");
        return None;
    }
    if empty && !found.inputs.is_empty() {
        inputs::no_text(console);
        return None;
    }
    let again = |_: usize, name: &str| match files.read(name) {
        Some(text) => text,
        // Every page that was taken has its file.
        None => Err(InputError::Missing(name.into())),
    };
    match checker.finish_reading(again) {
        Ok(findings) => Some((findings, files)),
        Err(Unfinished::Page(error)) => {
            unreadable(&error, console);
            None
        }
        Err(Unfinished::Store(error)) => {
            lost(&error, console);
            None
        }
    }
}

/// Says that what waits in a temporary file could not be kept.
fn lost(error: &io::Error, console: &Console) {
    console.error(
        &format!("cannot keep what was read in a file: {error}"),
        "make room in the folder for such files, or name another in TMPDIR",
    );
}

/// Says that a page could not be read once more.
pub(super) fn unreadable(error: &InputError, console: &Console) {
    console.error(&error.to_string(), error.help());
    console.note("the findings are not shown, for a page is not what it was when it was checked");
}
