//! What the commands that read pages share.

use std::path::PathBuf;

use super::console::Console;
use crate::corpus::{self, Input};
use crate::page::Page;

/// Finds the inputs; says what is wrong with them when they cannot be found.
pub(super) fn find(arguments: &[PathBuf], console: &Console) -> Option<Vec<Input>> {
    match corpus::find(arguments) {
        Ok(inputs) => Some(inputs),
        Err(errors) => {
            for error in errors {
                console.error(&error.to_string(), error.help());
            }
            None
        }
    }
}

/// Says so when there is little on a page.
pub(super) fn note_if_bare(page: &Page<'_>, input: &Input, console: &Console) {
    let coverage = page.coverage();
    if coverage.blank == coverage.lines() {
        console.note(&format!("{}: there is no text in it", input.shown()));
    } else if has_only_text(page) {
        console.note(&format!(
            "{}: only text; no timeline, citations, notes, meetings or biographies were found",
            input.shown()
        ));
    }
}

/// Says that there is nothing to work on.
pub(super) fn no_text(console: &Console) {
    console.error(
        "no text in any input",
        "check that the files hold the pages they should",
    );
}

/// Whether nothing but text was found on a page.
fn has_only_text(page: &Page<'_>) -> bool {
    page.events.is_empty()
        && page.documents.is_empty()
        && page.notes.is_empty()
        && page.meetings.is_empty()
        && page.people.is_empty()
}
