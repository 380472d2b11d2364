//! Pages held as JSON lines: `{"source":"salt.txt","text":"..."}` on each line is a page. They are read one after
//! the other, never all at once.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::mem;

use serde::Deserialize;
use serde::de::IgnoredAny;
use thiserror::Error;

use super::{Input, InputError, State, open_file};
use crate::source::{DecodeError, Encoding, SourceText};

/// Most bytes of a line. What is longer is no page, and would not fit into memory in the end.
const LONGEST: u64 = 1 << 28;
/// Bytes that are read at a time.
const BUFFER: usize = 1 << 16;

/// What is wrong with a line that should hold a page.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum LineError {
    /// Its bytes are no UTF-8, which JSON is.
    #[error("not UTF-8: byte 0x{byte:02X} at byte {column} of the line")]
    NotUtf8 {
        /// Place of the first wrong byte in the line, from 1.
        column: usize,
        /// The byte itself.
        byte: u8,
    },
    /// It is no JSON.
    #[error("not JSON: {0}")]
    NotJson(String),
    /// It is JSON, but no page.
    #[error("not a page: {0}")]
    NotAPage(String),
    /// The page has no name.
    #[error("not a page: its `source` is empty")]
    NoName,
    /// The text of the page is none.
    #[error("the `text` is {0}")]
    NoText(DecodeError),
    /// It does not come to an end.
    #[error("the line is longer than {} MB", LONGEST >> 20)]
    TooLong,
    /// The name of the page would lead out of a folder.
    #[error("the name of the page points outside the folder: {0}")]
    LeadsOut(String),
    /// The page has the name of an earlier one.
    #[error("a page of the same name, {name}, is in {first}")]
    SameName {
        /// The name.
        name: String,
        /// Where the first one is.
        first: String,
    },
}

impl LineError {
    /// What to do about it.
    pub(super) fn help(&self) -> &'static str {
        match self {
            Self::NotUtf8 { .. } => "JSON lines must be UTF-8: convert the file",
            Self::NotJson(_) | Self::NotAPage(_) | Self::TooLong => {
                "each line is one page: {\"source\":\"name.txt\",\"text\":\"...\"}"
            }
            Self::NoName => "give each page a name of its own, such as its file name",
            Self::NoText(_) => "pages must be plain text: check where this one came from",
            Self::LeadsOut(_) => {
                "name pages by paths inside one folder, without `..` and without a leading `/`"
            }
            Self::SameName { .. } => "give each page a name of its own; the first one was read",
        }
    }
}

/// The lines of an input that hold pages, read as they are asked for.
pub struct Lines {
    input: Input,
    from: Box<dyn BufRead>,
    /// The file, and what it was like at the beginning.
    file: Option<(File, State)>,
    /// Lines read so far.
    number: usize,
    done: bool,
}

/// A line that holds a page.
pub struct Line {
    /// Its number, counted from 1.
    pub number: usize,
    /// Its bytes, unless there are too many.
    bytes: Option<Vec<u8>>,
}

impl Input {
    /// Opens an input that holds pages as JSON lines.
    ///
    /// # Errors
    /// [`InputError`] when it cannot be opened, or is no ordinary file.
    ///
    /// ```
    /// use regesta::corpus::{find_lines, Choice};
    /// # let folder = tempfile::tempdir().unwrap();
    /// # let file = folder.path().join("pages.jsonl");
    /// std::fs::write(&file, "{\"source\":\"salt.txt\",\"text\":\"Salt\"}\n{\"text\":1}\n").unwrap();
    /// let inputs = find_lines(&[file], &Choice::default()).unwrap().inputs;
    /// let mut lines = inputs[0].lines().unwrap();
    /// let salt = lines.next().unwrap().unwrap().page().unwrap();
    /// assert_eq!((salt.name(), salt.text()), ("salt.txt", "Salt"));
    /// let damaged = lines.next().unwrap().unwrap();
    /// assert_eq!(damaged.number, 2);
    /// assert!(damaged.page().unwrap_err().to_string().starts_with("not a page: "));
    /// assert!(lines.next().is_none());
    /// ```
    pub fn lines(&self) -> Result<Lines, InputError> {
        let mut file = None;
        let from: Box<dyn BufRead> = match &self.path {
            None => Box::new(BufReader::with_capacity(BUFFER, io::stdin())),
            Some(path) => {
                let (opened, state) = open_file(path)?;
                let unreadable = |source| self.unreadable(source);
                file = Some((opened.try_clone().map_err(unreadable)?, state));
                Box::new(BufReader::with_capacity(BUFFER, opened))
            }
        };
        Ok(Lines {
            input: self.clone(),
            from,
            file,
            number: 0,
            done: false,
        })
    }
}

impl Lines {
    /// The next line that is not blank; nothing at the end.
    fn read(&mut self) -> io::Result<Option<Line>> {
        loop {
            let mut bytes = Vec::new();
            let most = LONGEST + 1;
            self.from
                .by_ref()
                .take(most)
                .read_until(b'\n', &mut bytes)?;
            if bytes.is_empty() {
                return Ok(None);
            }
            self.number += 1;
            let number = self.number;
            if bytes.len() as u64 == most && bytes.last() != Some(&b'\n') {
                drop(bytes);
                self.from.skip_until(b'\n')?;
                return Ok(Some(Line {
                    number,
                    bytes: None,
                }));
            }
            if !bytes.trim_ascii().is_empty() {
                return Ok(Some(Line {
                    number,
                    bytes: Some(bytes),
                }));
            }
        }
    }

    /// What is wrong with the input at its end.
    fn end(&mut self) -> Option<InputError> {
        let (file, before) = self.file.take()?;
        match State::of(&file) {
            Ok(after) if after == before => None,
            Ok(_) => self.input.path.clone().map(InputError::Changed),
            Err(error) => Some(self.input.unreadable(error)),
        }
    }
}

impl Iterator for Lines {
    type Item = Result<Line, InputError>;

    fn next(&mut self) -> Option<Self::Item> {
        if mem::replace(&mut self.done, true) {
            return None;
        }
        match self.read() {
            Ok(Some(line)) => {
                self.done = false;
                Some(Ok(line))
            }
            Ok(None) => self.end().map(Err),
            Err(error) => Some(Err(self.input.unreadable(error))),
        }
    }
}

/// A page as a line has it. A corpus may keep more of its pages; that is passed over.
#[derive(Deserialize)]
struct Held {
    /// Records that were written have a kind and a line; pages have not.
    #[serde(rename = "type")]
    kind: Option<IgnoredAny>,
    line: Option<IgnoredAny>,
    source: String,
    text: String,
}

impl Line {
    /// The page that it holds.
    ///
    /// # Errors
    /// [`LineError`] when it holds none.
    pub fn page(self) -> Result<SourceText, LineError> {
        let bytes = self.bytes.ok_or(LineError::TooLong)?;
        let line = std::str::from_utf8(&bytes).map_err(|error| {
            let at = error.valid_up_to();
            LineError::NotUtf8 {
                column: at + 1,
                byte: bytes.get(at).copied().unwrap_or_default(),
            }
        })?;
        // Some editors put a byte order mark in front of a file.
        let line = line.strip_prefix('\u{feff}').unwrap_or(line);
        // Of a list the two would be taken by their places.
        if line.trim_start().starts_with('[') {
            return Err(LineError::NotAPage("a list, not an object".to_owned()));
        }
        let Held {
            kind,
            line: place,
            source,
            text,
        } = serde_json::from_str(line).map_err(|error| no_page(&error))?;
        if kind.is_some() && place.is_some() {
            let told = "a record with a `type` and a `line`, as written by `convert`";
            return Err(LineError::NotAPage(told.to_owned()));
        }
        if source.trim().is_empty() {
            return Err(LineError::NoName);
        }
        SourceText::from_encoded(source, text.into_bytes(), Encoding::UTF_8)
            .map_err(LineError::NoText)
    }
}

/// What is wrong with JSON, with the place in the line alone.
fn no_page(error: &serde_json::Error) -> LineError {
    let text = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    let told = match text.strip_suffix(&place) {
        Some(told) => format!("{told}, at byte {} of the line", error.column()),
        None => text,
    };
    if error.is_data() {
        LineError::NotAPage(told)
    } else {
        LineError::NotJson(told)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(line: &[u8]) -> Result<SourceText, LineError> {
        Line {
            number: 1,
            bytes: Some(line.to_owned()),
        }
        .page()
    }

    fn wrong(line: &[u8]) -> String {
        page(line).unwrap_err().to_string()
    }

    #[test]
    fn a_line_is_a_page_and_may_say_more() {
        let line =
            b"\xef\xbb\xbf {\"id\":7,\"source\":\"a/salt.txt\",\"text\":\"Salt\\n\\u00e6\"}\r\n";
        let page = page(line).unwrap();
        assert_eq!((page.name(), page.text()), ("a/salt.txt", "Salt\næ"));
    }

    #[test]
    fn a_record_that_was_written_is_no_page_and_a_page_with_a_type_is_one() {
        let record = br#"{"type":"event","line":9,"source":"salt.txt","text":"Lund sails"}"#;
        assert!(wrong(record).contains("a record with a `type` and a `line`"));
        let typed = br#"{"type":"scan","source":"salt.txt","text":"Lund sails"}"#;
        assert_eq!(page(typed).unwrap().text(), "Lund sails");
    }

    #[test]
    fn what_is_wrong_with_a_line_is_said() {
        for (line, said) in [
            (
                &b"salt"[..],
                "not JSON: expected value, at byte 1 of the line",
            ),
            (
                br#"{"source":"a","te"#,
                "not JSON: EOF while parsing a string, at byte 17 of the line",
            ),
            (
                br#"{"source":"a","text":"b"} {}"#,
                "not JSON: trailing characters, at byte 27 of the line",
            ),
            (
                br#"{"source":"a"}"#,
                "not a page: missing field `text`, at byte 14 of the line",
            ),
            (
                br#"{"source":7,"text":""}"#,
                "not a page: invalid type: integer `7`, expected a string, at byte 11 of the line",
            ),
            (
                br#"{"source":"a","source":"b","text":""}"#,
                "not a page: duplicate field `source`, at byte 22 of the line",
            ),
            (
                br#"{"source":" ","text":"b"}"#,
                "not a page: its `source` is empty",
            ),
            (
                b"{\"source\":\"a\",\"text\":\"\xe6\"}",
                "not UTF-8: byte 0xE6 at byte 23 of the line",
            ),
            (
                br#"{"source":"a","text":"b\u0000"}"#,
                "the `text` is not text: a NUL byte at offset 1 (line 1)",
            ),
        ] {
            assert_eq!(wrong(line), said);
        }
        assert!(wrong(br#"{"source":"a","text":"\ud800"}"#).starts_with("not JSON: "));
        assert_eq!(wrong(br#" ["a","b"]"#), "not a page: a list, not an object");
    }
}
