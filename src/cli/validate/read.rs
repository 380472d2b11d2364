//! Reads and checks the pages.

use super::super::console::Console;
use super::super::inputs::{self, Reading};
use crate::check::{Checker, Finding};
use crate::config::Config;
use crate::corpus::Found;
use crate::parse::page_with;
use crate::report::Files;

/// Checks the inputs by the rules that are configured; nothing when one of them cannot be read or there is no text in any, which
/// has then been said.
pub(super) fn check(
    config: &Config,
    found: &Found,
    reading: &Reading,
    console: &Console,
) -> Option<(Vec<Finding>, Files)> {
    let mut checker = Checker::new(&config.rules);
    let (mut failed, mut empty) = (!found.unreadable.is_empty(), true);
    for input in &found.inputs {
        match reading.read(input, console) {
            Ok(source) => {
                let page = page_with(&source, &config.format);
                let coverage = page.coverage();
                empty &= coverage.blank == coverage.lines();
                inputs::note_if_bare(&page, input, console);
                checker.add(&page);
            }
            Err(error) => {
                console.error(&error.to_string(), error.help());
                failed = true;
            }
        }
        console.advance();
    }
    if failed {
        console.note("nothing is checked as long as an input cannot be read");
        return None;
    }
    if empty {
        inputs::no_text(console);
        return None;
    }
    let (findings, texts) = checker.finish_with_texts();
    let mut files = Files::default();
    for (text, input) in texts.into_iter().zip(&found.inputs) {
        let name = text.name().to_owned();
        let path = (input.path.as_ref()).map_or(name, |path| path.to_string_lossy().into_owned());
        files.add(text, &path);
    }
    Some((findings, files))
}
