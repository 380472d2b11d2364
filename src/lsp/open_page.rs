//! A page that is open in an editor, and what is known of it as long as it stays as it is.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use lsp_types::{DocumentSymbol, Location, Position, Uri};

use super::hover_text::HoverText;
use super::items::PageItems;
use super::position::{offset, range};
use super::{check, symbols, uri};
use crate::check::Finding;
use crate::config::{Config, ConfigError, FILE};
use crate::corpus::{Input, InputError};
use crate::parse::page_with;
use crate::source::{SourceText, Span};

/// An open page.
#[derive(Debug)]
pub(super) struct OpenPage {
    pub(super) uri: Uri,
    pub(super) version: i32,
    text: String,
    /// Why the file, as it is on disk, cannot be read; the editor may have guessed another encoding.
    unreadable: Option<InputError>,
    /// What is known; nothing after a change.
    known: Option<CheckedText>,
}

/// What is known of a text.
#[derive(Debug)]
pub(super) struct CheckedText {
    pub(super) source: SourceText,
    pub(super) findings: Vec<Finding>,
    /// What is wrong with the configuration, so that nothing was checked.
    pub(super) wrong: Option<ConfigError>,
    pub(super) symbols: Vec<DocumentSymbol>,
    items: PageItems,
}

impl OpenPage {
    pub(super) fn new(uri: Uri, version: i32, text: String) -> Self {
        Self {
            unreadable: unreadable(&uri),
            uri,
            version,
            text,
            known: None,
        }
    }

    /// Takes another text.
    pub(super) fn change(&mut self, version: i32, text: String) {
        self.version = version;
        self.text = text;
        self.known = None;
    }

    /// Forgets what is known: the file or the configuration may be another.
    pub(super) fn forget(&mut self) {
        self.unreadable = unreadable(&self.uri);
        self.known = None;
    }

    /// Why the file cannot be read as it is on disk.
    pub(super) const fn unreadable(&self) -> Option<&InputError> {
        self.unreadable.as_ref()
    }

    /// Whether the text has changed since it was read.
    pub(super) const fn is_unread(&self) -> bool {
        self.known.is_none()
    }

    /// What is known of the text; it is read when it has changed.
    pub(super) fn known(&mut self) -> &CheckedText {
        let Self {
            uri, text, known, ..
        } = self;
        known.get_or_insert_with(|| CheckedText::of(uri.as_str(), text))
    }
}

impl CheckedText {
    fn of(uri: &str, text: &str) -> Self {
        let path = uri::path(uri);
        let name = path.as_deref().and_then(Path::file_name).map_or_else(
            || uri::name(uri),
            |name| name.to_string_lossy().into_owned(),
        );
        if name == FILE {
            return Self::of_config(name, text);
        }
        let (config, wrong) = match Config::load(None, &inputs(path.as_deref())) {
            Ok(config) => (config, None),
            Err(error) => (Config::default(), Some(error)),
        };
        let source = SourceText::new(name, text);
        let page = page_with(&source, &config.format);
        let excluded = path
            .as_deref()
            .is_some_and(|path| config.excluded().holds(path));
        let findings = || match wrong {
            Some(_) => Vec::new(),
            None if excluded => Vec::new(),
            None => check::check(&page, &config, path.as_deref()),
        };
        let (findings, (items, symbols)) =
            rayon::join(findings, || (PageItems::of(&page), symbols::of(&page)));
        Self {
            source,
            findings,
            wrong,
            symbols,
            items,
        }
    }

    /// Of a configuration, of which nothing is known but what is wrong with it.
    fn of_config(name: String, text: &str) -> Self {
        let source = SourceText::new(name, text);
        Self {
            wrong: Config::parse(&source).err(),
            source,
            findings: Vec::new(),
            symbols: Vec::new(),
            items: PageItems::default(),
        }
    }

    /// Whether it is a configuration.
    pub(super) fn is_config(&self) -> bool {
        self.source.name() == FILE
    }

    /// The line and the byte at `position`; nothing behind the last line.
    fn place(&self, position: Position) -> Option<(usize, usize)> {
        let line = usize::try_from(position.line).ok()?.checked_add(1)?;
        (line <= self.source.line_count()).then(|| (line, offset(&self.source, position)))
    }

    /// What is to be told of the place at `position`.
    pub(super) fn told(&self, position: Position) -> Vec<&HoverText> {
        let Some((line, at)) = self.place(position) else {
            return Vec::new();
        };
        let items = self.items.at(line, at);
        items.into_iter().map(|item| &item.told).collect()
    }

    /// Where the place at `position` leads to: the other places of findings, and of notes and references.
    pub(super) fn targets(&self, uri: &Uri, position: Position) -> Vec<Location> {
        let Some((line, at)) = self.place(position) else {
            return Vec::new();
        };
        let items = self.items.at(line, at).into_iter();
        let mut spans: Vec<Span> = items.flat_map(|item| item.targets.clone()).collect();
        for finding in &self.findings {
            let others = finding.related.iter().map(|related| related.place.span);
            if holds(finding.place.span, at) {
                spans.extend(others);
            } else if others.into_iter().any(|span| holds(span, at)) {
                spans.push(finding.place.span);
            }
        }
        let mut seen = HashSet::new();
        spans.retain(|span| seen.insert(*span));
        (spans.into_iter())
            .map(|span| Location::new(uri.clone(), range(&self.source, span)))
            .collect()
    }
}

fn holds(span: Span, at: usize) -> bool {
    (span.start..=span.end).contains(&at)
}

/// Why the file at `uri` holds no text that can be read.
fn unreadable(uri: &Uri) -> Option<InputError> {
    let path = uri::path(uri.as_str())?;
    let input = Input {
        source: path.file_name()?.to_string_lossy().into_owned(),
        path: Some(path),
        stands_for: None,
    };
    // A file that is not there is one that is not saved yet.
    let error = input.read(None).err()?;
    matches!(error, InputError::NoText { .. }).then_some(error)
}

/// What the configuration is looked for by.
fn inputs(path: Option<&Path>) -> Vec<PathBuf> {
    path.map(Path::to_owned).into_iter().collect()
}
