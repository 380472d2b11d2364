//! Pages held as JSON lines: `{"source":"salt.txt","text":"..."}` on each line is a page. They are read one after
//! the other, never all at once.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::mem;

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::line_error::{LONGEST, LineError};
use super::{FileState, Input, InputError, open_file};
use crate::source::{Encoding, SourceText};

/// Bytes that are read at a time.
const BUFFER: usize = 1 << 16;

/// The lines of an input that hold pages, read as they are asked for.
pub struct PageLines {
    input: Input,
    from: Box<dyn BufRead>,
    /// The file, and what it was like at the beginning.
    file: Option<(File, FileState)>,
    /// Lines read so far.
    number: usize,
    done: bool,
}

/// A line that holds a page.
pub struct PageLine {
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
    pub fn lines(&self) -> Result<PageLines, InputError> {
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
        Ok(PageLines {
            input: self.clone(),
            from,
            file,
            number: 0,
            done: false,
        })
    }
}

impl PageLines {
    /// The next line that is not blank; nothing at the end.
    fn read(&mut self) -> io::Result<Option<PageLine>> {
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
                return Ok(Some(PageLine {
                    number,
                    bytes: None,
                }));
            }
            if !bytes.trim_ascii().is_empty() {
                return Ok(Some(PageLine {
                    number,
                    bytes: Some(bytes),
                }));
            }
        }
    }

    /// What is wrong with the input at its end.
    fn end(&mut self) -> Option<InputError> {
        let (file, before) = self.file.take()?;
        match FileState::of(&file) {
            Ok(after) if after == before => None,
            Ok(_) => self.input.path.clone().map(InputError::Changed),
            Err(error) => Some(self.input.unreadable(error)),
        }
    }
}

impl Iterator for PageLines {
    type Item = Result<PageLine, InputError>;

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
struct HeldPage {
    /// Records that were written have a kind and a line; pages have not.
    #[serde(rename = "type")]
    kind: Option<IgnoredAny>,
    line: Option<IgnoredAny>,
    source: String,
    text: String,
}

impl PageLine {
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
            return Err(LineError::NotAPage("a list, and no object".to_owned()));
        }
        let HeldPage {
            kind,
            line: place,
            source,
            text,
        } = serde_json::from_str(line).map_err(|error| no_page(&error))?;
        if kind.is_some() && place.is_some() {
            let told = "a record with a `type` and a `line`, as convert writes them";
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
        PageLine {
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
                "the `text` is no text: a NUL byte at offset 1 (line 1)",
            ),
        ] {
            assert_eq!(wrong(line), said);
        }
        assert!(wrong(br#"{"source":"a","text":"\ud800"}"#).starts_with("not JSON: "));
        assert_eq!(wrong(br#" ["a","b"]"#), "not a page: a list, and no object");
    }
}
