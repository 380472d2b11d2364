//! The frames that messages come in: a header with their length, an empty line, and JSON.

use std::io::{self, BufRead, Read, Write};

use lsp_server::{Message, RequestId};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Bytes of the longest message that is read; longer ones are passed over.
const LONGEST: u64 = 1 << 28;
/// Bytes of the longest line of a header.
const LONGEST_HEADER: u64 = 1 << 12;

/// What came.
#[derive(Debug)]
pub(super) enum Incoming {
    /// A message.
    Message(Message),
    /// Something that is none: why, and the request that it should have been, when that can be told.
    Malformed(String, Option<RequestId>),
}

impl Incoming {
    fn malformed(reason: impl ToString) -> Self {
        Self::Malformed(reason.to_string(), None)
    }
}

/// Reads what comes next; nothing at the end of the input. What is no message is told, and reading goes on
/// behind it.
pub(super) fn read(input: &mut impl BufRead) -> io::Result<Option<Incoming>> {
    let length = match read_header(input)? {
        Header::End => return Ok(None),
        Header::Wrong(reason) => return Ok(Some(Incoming::malformed(reason))),
        Header::Length(length) => length,
    };
    if length > LONGEST {
        io::copy(&mut input.take(length), &mut io::sink())?;
        return Ok(Some(Incoming::malformed("a message that is too long")));
    }
    let mut body = Vec::new();
    input.take(length).read_to_end(&mut body)?;
    if (body.len() as u64) < length {
        return Ok(None);
    }
    Ok(Some(message(&body)))
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

/// Reads lines until the empty one that ends a header.
fn read_header(input: &mut impl BufRead) -> io::Result<Header> {
    let mut length = None;
    let mut any = false;
    loop {
        let mut line = Vec::new();
        (&mut *input)
            .take(LONGEST_HEADER)
            .read_until(b'\n', &mut line)?;
        if line.is_empty() {
            return Ok(Header::End);
        }
        let line = String::from_utf8_lossy(&line);
        let line = line.trim();
        if line.is_empty() {
            match length {
                Some(length) => return Ok(Header::Length(length)),
                // Empty lines before a header are no matter.
                None if !any => continue,
                None => return Ok(Header::Wrong("a header without a length")),
            }
        }
        any = true;
        if let Some((name, value)) = line.split_once(':')
            && name.trim().eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse().ok();
        }
    }
}

/// The message that `body` is.
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
        let mut input = input;
        let mut found = Vec::new();
        while let Some(next) = read(&mut input).unwrap() {
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
            ("Content-Length: -7\r\n\r\n".to_owned(), "without a length"),
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
}
