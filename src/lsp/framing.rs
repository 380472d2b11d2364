//! The frames that messages come in: a header with their length, an empty line, and JSON.

use std::io::{self, BufRead, Read, Write};

use lsp_server::{Message, RequestId};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Bytes of the longest message that is read; longer ones are passed over, for hardly anyone says so much.
const LONGEST: u64 = 1 << 28;
/// Bytes of the longest line of a header.
const LONGEST_HEADER: usize = 1 << 12;

/// What came.
#[derive(Debug)]
pub(super) enum Incoming {
    Message(Message),
    /// Something that is none: why, and the request that it should have been, when that can be told.
    Malformed(String, Option<RequestId>),
}

impl Incoming {
    fn malformed(reason: impl ToString) -> Self {
        Self::Malformed(reason.to_string(), None)
    }
}

/// The frames of an input.
pub(super) struct Frames<R> {
    input: R,
    /// The length of the message that comes next, where its header has been read already.
    known: Option<u64>,
    /// Whether it is not known where the next header begins, since the last one was none.
    lost: bool,
}

impl<R: BufRead> Frames<R> {
    pub(super) const fn new(input: R) -> Self {
        Self {
            input,
            known: None,
            lost: false,
        }
    }

    /// Reads what comes next; nothing at the end of the input. What is no message is told, and reading goes on behind
    /// it, with the next header that tells a length.
    pub(super) fn read(&mut self) -> io::Result<Option<Incoming>> {
        let length = match self.known.take() {
            Some(length) => length,
            None => match self.read_header()? {
                Header::End => return Ok(None),
                Header::Wrong(reason) => return Ok(Some(Incoming::malformed(reason))),
                Header::Length(length) => length,
            },
        };
        let mut body = Vec::new();
        (&mut self.input).take(length).read_to_end(&mut body)?;
        if (body.len() as u64) < length {
            return Ok(None);
        }
        Ok(Some(message(&body)))
    }

    /// Reads lines until the empty one that ends a header.
    ///
    /// Where a header told no length, nothing tells where its message ends: the next header is then looked for at the
    /// ends of lines, since it stands right behind that message.
    fn read_header(&mut self) -> io::Result<Header> {
        let mut length = None;
        let mut any = false;
        let mut passed_over = false;
        loop {
            let Some(line) = read_line(&mut self.input)? else {
                return Ok(Header::End);
            };
            let line = String::from_utf8_lossy(&line);
            let line = line.trim();
            if line.is_empty() {
                match length {
                    Some(Ok(length)) if passed_over && !self.lost => {
                        self.known = Some(length);
                        return Ok(Header::Wrong("what stands between two messages"));
                    }
                    Some(Ok(length)) => {
                        self.lost = false;
                        return Ok(Header::Length(length));
                    }
                    // Empty lines before a header are no matter.
                    None if !any || self.lost => continue,
                    wrong => {
                        self.lost = true;
                        return Ok(Header::Wrong(match wrong {
                            Some(Err(reason)) => reason,
                            _ => "a header without a length",
                        }));
                    }
                }
            }
            any = true;
            if let Some((before, value)) = length_in(line) {
                passed_over |= !before.is_empty();
                length = Some(read_length(value));
            }
        }
    }
}

/// Writes a message in its frame, straight from what it is made of: an answer may be as long as a page.
pub(super) fn write(output: &mut impl Write, message: &impl Serialize) -> io::Result<()> {
    #[derive(Serialize)]
    struct Versioned<'m, M> {
        jsonrpc: &'static str,
        #[serde(flatten)]
        message: &'m M,
    }
    let body = serde_json::to_vec(&Versioned {
        jsonrpc: "2.0",
        message,
    })?;
    write!(output, "Content-Length: {}\r\n\r\n", body.len())?;
    output.write_all(&body)?;
    output.flush()
}

enum Header {
    /// There is nothing more.
    End,
    /// It tells no length.
    Wrong(&'static str),
    /// Bytes of the message.
    Length(u64),
}

/// The next line, without its beginning when it is a very long one; nothing at the end of the input.
fn read_line(input: &mut impl BufRead) -> io::Result<Option<Vec<u8>>> {
    let mut line = Vec::new();
    loop {
        // Only the end counts: a header may stand behind a message of which the length was not told.
        line.drain(..line.len().saturating_sub(LONGEST_HEADER));
        let read = (&mut *input)
            .take(LONGEST_HEADER as u64)
            .read_until(b'\n', &mut line)?;
        if read == 0 || line.ends_with(b"\n") {
            return Ok((!line.is_empty()).then_some(line));
        }
    }
}

/// What a line says the length is, and what stands before that.
fn length_in(line: &str) -> Option<(&str, &str)> {
    const NAME: &str = "content-length";
    let (name, value) = line.rsplit_once(':')?;
    let name = name.trim_end();
    let at = name.len().checked_sub(NAME.len())?;
    let before = name.get(..at)?;
    name[at..]
        .eq_ignore_ascii_case(NAME)
        .then_some((before, value.trim()))
}

fn read_length(value: &str) -> Result<u64, &'static str> {
    match value.parse() {
        Ok(length) if length > LONGEST => Err("a message that is too long"),
        Ok(length) => Ok(length),
        Err(_) => Err("a header with a length that is none"),
    }
}

fn message(body: &[u8]) -> Incoming {
    let value: Value = match serde_json::from_slice(body) {
        Ok(value) => value,
        Err(error) => return Incoming::malformed(error),
    };
    let id = value.get("id");
    let known = id.and_then(|id| RequestId::deserialize(id).ok());
    // A request whose number is none would pass for a notification.
    if id.is_some() && known.is_none() {
        return Incoming::malformed("the `id` is neither a number nor a text");
    }
    match serde_json::from_value(value) {
        Ok(message) => Incoming::Message(message),
        Err(_) => Incoming::Malformed("neither request, notification nor response".into(), known),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(input: &[u8]) -> Vec<Incoming> {
        let mut frames = Frames::new(input);
        let mut found = Vec::new();
        while let Some(next) = frames.read().unwrap() {
            found.push(next);
        }
        found
    }

    fn framed(body: &str) -> String {
        format!("Content-Length: {}\r\n\r\n{body}", body.len())
    }

    #[test]
    fn what_is_no_message_is_told_and_reading_goes_on_behind_it() {
        let exit = framed("{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}");
        for (wrong, reason) in [
            (framed("{"), "EOF"),
            (framed("[]"), "neither request"),
            (framed("{\"id\":7}"), "neither request"),
            (framed("{\"id\":null,\"method\":\"a\"}"), "`id`"),
            (framed("{\"id\":1.5,\"method\":\"a\"}"), "`id`"),
            ("Salt\r\n\r\n".to_owned(), "without a length"),
            (
                "Content-Length: -7\r\n\r\n".to_owned(),
                "a length that is none",
            ),
            (
                "Content-Length: 18446744073709551615\r\n\r\n".to_owned(),
                "too long",
            ),
            (framed("\u{fffd}\u{0}"), "expected value"),
        ] {
            let found = all(format!("{wrong}{exit}").as_bytes());
            let [Incoming::Malformed(said, _), Incoming::Message(_)] = &found[..] else {
                panic!("{wrong}: {found:?}");
            };
            assert!(said.contains(reason), "{wrong}: {said}");
        }
    }

    #[test]
    fn a_request_that_is_wrong_keeps_its_number() {
        let found = all(framed("{\"id\":7,\"method\":8}").as_bytes());
        let [Incoming::Malformed(_, Some(id))] = &found[..] else {
            panic!("{found:?}");
        };
        assert_eq!(*id, RequestId::from(7));
    }

    #[test]
    fn a_message_that_ends_too_early_or_is_said_to_be_huge_is_the_end() {
        assert!(all(b"Content-Length: 70\r\n\r\n{}").is_empty());
        assert!(all(b"Content-Length: 70").is_empty());
        assert_eq!(
            all(b"Content-Length: 18446744073709551615\r\n\r\n{}").len(),
            1
        );
    }

    #[test]
    fn no_message_is_lost_behind_one_whose_length_is_not_told_or_wrong() {
        let next = framed("{\"jsonrpc\":\"2.0\",\"method\":\"next\"}");
        let body = format!("{{\"id\":1,\"text\":\"Content-Length: 7\",{:9000}}}", "");
        for length in [
            "-5",
            "",
            "salt",
            "5.0",
            "99999999999999999999999",
            "1000000000000",
        ] {
            let wrong = format!("Content-Length: {length}\r\n\r\n{body}");
            for between in ["", "\r\n", "\r\n\r\n"] {
                let found = all(format!("{wrong}{between}{next}{next}").as_bytes());
                let [
                    Incoming::Malformed(..),
                    Incoming::Message(_),
                    Incoming::Message(_),
                ] = &found[..]
                else {
                    panic!("{length}: {found:?}");
                };
            }
        }
        // Of one whose length is too small, what is left is told.
        let found = all(format!("Content-Length: 2\r\n\r\n{{}}{body}{next}").as_bytes());
        let [
            Incoming::Malformed(..),
            Incoming::Malformed(said, _),
            Incoming::Message(_),
        ] = &found[..]
        else {
            panic!("{found:?}");
        };
        assert!(said.contains("between two messages"));
    }
}
