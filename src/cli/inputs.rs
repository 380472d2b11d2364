//! What the commands that read pages share.

use std::io;
use std::path::{Path, PathBuf};

use super::console::Console;
use crate::config::{self, Config};
use crate::corpus::{self, Found, Input, InputError};
use crate::output::{Guard, Role};
use crate::page::Page;
use crate::report::counted;
use crate::source::{Encoding, SourceText};

/// Finds the inputs; `None` when an argument is wrong. What is wrong is said, of single files too.
pub(super) fn find(arguments: &[PathBuf], console: &Console) -> Option<Found> {
    said(corpus::find(arguments), console)
}

/// Finds the inputs that hold pages as JSON lines, as [`find`] does.
pub(super) fn find_lines(arguments: &[PathBuf], console: &Console) -> Option<Found> {
    said(corpus::find_lines(arguments), console)
}

/// What was found, once it is said what is wrong.
fn said(found: Result<Found, Vec<InputError>>, console: &Console) -> Option<Found> {
    let wrong = match &found {
        Ok(found) => &found.unreadable,
        Err(errors) => errors,
    };
    for error in wrong {
        console.error(&error.to_string(), error.help());
    }
    found.ok()
}

/// Those of the arguments that are folders, which are read whole.
pub(super) fn folders(arguments: &[PathBuf]) -> Vec<PathBuf> {
    let folders = arguments.iter().filter(|argument| argument.is_dir());
    folders.cloned().collect()
}

/// Keeps what is read from being written to: the inputs, the configuration, and what would pass for one.
pub(super) fn guard(found: &Found, config: &Config) -> Guard {
    let mut guard = Guard::default();
    for input in &found.inputs {
        // Standard input may come from a file, too.
        let path = input.path.as_deref().unwrap_or(Path::new("/dev/stdin"));
        guard.keep(Role::Input, path);
    }
    if let Some(file) = &config.file {
        guard.keep(Role::Configuration, &file.path);
    }
    guard.keep_name(Role::Configuration, config::FILE);
    guard
}

/// Says that `path` cannot be written.
pub(super) fn not_written(path: &Path, error: &io::Error, console: &Console) {
    let help = match error.kind() {
        io::ErrorKind::AlreadyExists => "give another file: this one stays as it is",
        _ => "check the path, and that you may write there",
    };
    console.error(&format!("cannot write {}: {error}", path.display()), help);
}

/// How inputs are read.
#[derive(Debug, clap::Args)]
pub(super) struct Reading {
    /// Encoding of all inputs, for example windows-1252; without it, their bytes tell
    #[arg(long, value_name = "NAME")]
    encoding: Option<Encoding>,
    /// Configuration, instead of the nearest regesta.toml
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
}

impl Reading {
    /// What is configured for `inputs`; nothing when that is wrong, which has been said.
    pub(super) fn config(&self, inputs: &[PathBuf], console: &Console) -> Option<Config> {
        match Config::load(self.config.as_deref(), inputs) {
            Ok(config) => {
                console.detail(&match &config.file {
                    Some(file) => format!("configuration: {}", file.path.display()),
                    None => "configuration: none, all is as by default".to_owned(),
                });
                Some(config)
            }
            Err(error) => {
                console.config_error(&error);
                None
            }
        }
    }

    /// The encoding that all inputs are said to be in.
    pub(super) const fn encoding(&self) -> Option<Encoding> {
        self.encoding
    }

    /// Where the configuration for `inputs` is, if there is one.
    pub(super) fn config_path(&self, inputs: &[PathBuf]) -> Option<PathBuf> {
        Config::path(self.config.as_deref(), inputs).ok().flatten()
    }

    /// Reads an input, and says so when its encoding had to be guessed.
    pub(super) fn read(&self, input: &Input, console: &Console) -> Result<SourceText, InputError> {
        let source = self.read_silently(input)?;
        Self::note_guess(&input.shown(), &source, console);
        Ok(source)
    }

    /// Reads an input.
    pub(super) fn read_silently(&self, input: &Input) -> Result<SourceText, InputError> {
        input.read(self.encoding)
    }

    /// Whether an encoding is named.
    pub(super) const fn names_encoding(&self) -> bool {
        self.encoding.is_some()
    }

    /// Says so when the encoding of an input, known as `shown`, had to be guessed.
    pub(super) fn note_guess(shown: &str, source: &SourceText, console: &Console) {
        if source.is_guessed() {
            let encoding = source.encoding();
            console.note(&format!("{shown}: read as {encoding}, not UTF-8"));
        }
        console.detail(&format!(
            "{shown}: {} in {}",
            counted(source.line_count(), "line"),
            source.encoding()
        ));
    }
}

/// Says so when there is little on a page.
pub(super) fn note_if_bare(page: &Page<'_>, input: &Input, console: &Console) {
    if let Some(note) = bareness(page) {
        console.note(&format!("{}: {note}", input.shown()));
    }
}

/// What is to be said of a page with little on it.
pub(super) fn bareness(page: &Page<'_>) -> Option<&'static str> {
    let coverage = page.coverage();
    if coverage.blank == coverage.lines() {
        Some("there is no text in it")
    } else if has_only_text(page) {
        Some("only text; no timeline, citations, notes, meetings or biographies were found")
    } else {
        None
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
