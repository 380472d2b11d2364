//! A page that is made up, and what a careful reader finds on it.

use super::languages::Language;
use super::story::{BARE, MENTIONED, wrap};

/// An entry: the line it begins on, and what it says.
pub(crate) struct Entry {
    /// From 1.
    pub(crate) line: usize,
    /// In EDTF; nothing where it is only sure that the line starts an entry.
    pub(crate) date: Option<String>,
    /// Empty where its parts stand in several columns.
    pub(crate) text: String,
}

/// A line that begins with a date and goes on with the sentence of the line before.
pub(crate) struct Trap {
    pub(crate) line: usize,
    /// Whether the word before it does not ask for a date: only the full line tells.
    pub(crate) bare: bool,
}

/// A page, and the truth about it.
pub(crate) struct Made {
    /// What it is called in lists of failures: kind, language, form, layout.
    pub(crate) name: String,
    pub(crate) language: &'static Language,
    pub(crate) text: String,
    /// Width at which its lines are broken; nothing where they are not.
    pub(crate) width: Option<usize>,
    pub(crate) entries: Vec<Entry>,
    pub(crate) traps: Vec<Trap>,
    /// First and last line of each paragraph, where the page is about paragraphs.
    pub(crate) paragraphs: Vec<(usize, usize)>,
    /// What its figures are counted under: `language en`, `form ISO`.
    pub(crate) tags: Vec<String>,
}

/// Collects the lines of a page.
pub(crate) struct Writer {
    lines: Vec<String>,
    width: Option<usize>,
    entries: Vec<Entry>,
    traps: Vec<Trap>,
    paragraphs: Vec<(usize, usize)>,
}

impl Writer {
    pub(crate) fn new(width: Option<usize>) -> Self {
        Self {
            lines: Vec::new(),
            width,
            entries: Vec::new(),
            traps: Vec::new(),
            paragraphs: Vec::new(),
        }
    }

    /// A line as it is.
    pub(crate) fn line(&mut self, line: impl Into<String>) {
        self.lines.push(line.into());
    }

    pub(crate) fn blank(&mut self) {
        self.line("");
    }

    /// Text that is broken at the width of the page, its later lines behind `indent`.
    pub(crate) fn wrapped(&mut self, text: &str, indent: &str) {
        for (index, line) in wrap(text, self.width, indent).into_iter().enumerate() {
            if index > 0 {
                let first = line.trim_start().chars().next();
                if let Some(mark) = first.filter(|c| matches!(*c, MENTIONED | BARE)) {
                    self.traps.push(Trap {
                        line: self.lines.len() + 1,
                        bare: mark == BARE,
                    });
                }
            }
            self.line(without_marks(&line));
        }
    }

    /// The next line starts an entry.
    pub(crate) fn entry(&mut self, date: Option<String>, text: &str) {
        self.entries.push(Entry {
            line: self.lines.len() + 1,
            date,
            text: without_marks(text),
        });
    }

    /// A paragraph, which is one of those that the page is about.
    pub(crate) fn paragraph(&mut self, text: &str) {
        let first = self.lines.len() + 1;
        self.wrapped(text, "");
        self.paragraphs.push((first, self.lines.len()));
    }

    pub(crate) fn finish(self, language: &'static Language, tags: &[(&str, &str)]) -> Made {
        let values: Vec<&str> = tags.iter().map(|(_, value)| *value).collect();
        Made {
            name: values.join(", "),
            language,
            text: self.lines.join("\n") + "\n",
            width: self.width,
            entries: self.entries,
            traps: self.traps,
            paragraphs: self.paragraphs,
            tags: (tags.iter())
                .map(|(key, value)| format!("{key} {value}"))
                .collect(),
        }
    }
}

fn without_marks(text: &str) -> String {
    text.replace([MENTIONED, BARE], "")
}
