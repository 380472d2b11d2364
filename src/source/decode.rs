//! Decoding: from the bytes of a file to its text.

use thiserror::Error;

use super::disk;
use super::encoding::{Encoding, escaped_japanese, is_damaged_utf8, marked, unmarked_utf16};
use super::guess::windows_1252;
use super::{SourceText, Span, line_starts};

/// The bytes of a file are no text in its encoding; offsets and lines are those of the file.
///
/// ```
/// use regesta::source::{DecodeError, SourceText};
/// let error = SourceText::from_bytes("page.txt", b"ab\nc\0".to_vec()).unwrap_err();
/// assert_eq!(error, DecodeError::Nul { offset: 4, line: 2 });
/// assert_eq!(error.to_string(), "not text: a NUL byte at offset 4 (line 2)");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum DecodeError {
    /// It is neither UTF-8 nor anything else that can be told from the bytes.
    #[error("not UTF-8: byte 0x{byte:02X} at offset {offset} (line {line})")]
    NotUtf8 {
        /// Offset of the first wrong byte, from 0.
        offset: usize,
        /// Line of that byte, from 1.
        line: usize,
        /// The byte itself.
        byte: u8,
    },
    /// It is not UTF-8, and its bytes do not tell for certain what else it is.
    #[error(
        "not UTF-8: byte 0x{byte:02X} at offset {offset} (line {line}){}",
        named(candidates)
    )]
    Unknown {
        /// Offset of the first byte that is not UTF-8, from 0.
        offset: usize,
        /// Line of that byte, from 1.
        line: usize,
        /// The byte itself.
        byte: u8,
        /// The encodings that it may be in, the likeliest first.
        candidates: Vec<Encoding>,
    },
    /// It is not in the encoding that was named, or that its byte order mark tells.
    #[error("not {encoding}: the bytes at offset {offset} (line {line}) are not a character")]
    Malformed {
        /// The encoding.
        encoding: Encoding,
        /// Offset of the bytes that stand for no character, from 0.
        offset: usize,
        /// Line of these bytes, from 1.
        line: usize,
    },
    /// It holds a character that no text holds.
    #[error("not text: a NUL byte at offset {offset} (line {line})")]
    Nul {
        /// Offset of the first one, from 0.
        offset: usize,
        /// Line it is on, from 1.
        line: usize,
    },
}

impl DecodeError {
    /// Offset in the file of the first byte that is wrong, from 0.
    ///
    /// ```
    /// use regesta::source::SourceText;
    /// let error = SourceText::from_bytes("page.txt", b"ab\nc\0".to_vec()).unwrap_err();
    /// assert_eq!(error.offset(), 4);
    /// ```
    pub fn offset(&self) -> usize {
        match *self {
            Self::NotUtf8 { offset, .. }
            | Self::Unknown { offset, .. }
            | Self::Malformed { offset, .. }
            | Self::Nul { offset, .. } => offset,
        }
    }
}

/// The encodings that a text may be in, for a message.
fn named(candidates: &[Encoding]) -> String {
    let Some((last, before)) = candidates.split_last() else {
        return String::new();
    };
    let before: Vec<String> = before.iter().map(Encoding::to_string).collect();
    match before.is_empty() {
        true => format!("; it may be in {last}"),
        false => format!("; it may be in {} or {last}", before.join(", ")),
    }
}

impl SourceText {
    /// Decodes `bytes` in the encoding that they tell themselves. That is UTF-8 or UTF-16 when a byte order
    /// mark says so; UTF-16 when every second byte or so is zero; ISO-2022-JP by its escape sequences; UTF-8 when they are well formed, without
    /// copying them; otherwise Windows-1252, when the letters and the words are those of a text in it.
    ///
    /// # Errors
    /// [`DecodeError`] with the offset of the first byte that is wrong, and with the encodings that it may be in
    /// when that is not certain.
    ///
    /// ```
    /// use regesta::source::SourceText;
    /// let error = SourceText::from_bytes("page.txt", b"\xd3\xcf\xcc\xd8".to_vec()).unwrap_err();
    /// assert_eq!(error.to_string(), "not UTF-8: byte 0xD3 at offset 0 (line 1); it may be in KOI8-U");
    /// ```
    ///
    /// ```
    /// use regesta::source::{Encoding, SourceText, Span};
    /// let text = SourceText::from_bytes("page.txt", b"Prisen p\xe5 salt er for h\xf8j".to_vec()).unwrap();
    /// assert_eq!(text.line(1), "Prisen på salt er for høj");
    /// assert_eq!((text.encoding(), text.is_guessed()), (Encoding::WINDOWS_1252, true));
    /// assert_eq!(text.disk_span(Span::new(7, 10)), Span::new(7, 9));
    /// ```
    pub fn from_bytes(name: impl Into<String>, bytes: Vec<u8>) -> Result<Self, DecodeError> {
        if let Some(marked) = marked(&bytes) {
            return Self::from_encoded(name, bytes, marked);
        }
        let guess = match unmarked_utf16(&bytes).or_else(|| escaped_japanese(&bytes)) {
            Some(guess) => guess,
            None if std::str::from_utf8(&bytes).is_ok() || is_damaged_utf8(&bytes) => {
                return Self::from_encoded(name, bytes, Encoding::UTF_8);
            }
            // No text at all, which is told with its place.
            None if memchr::memchr(0, &bytes).is_some() => Encoding::WINDOWS_1252,
            None => windows_1252(&bytes).map_err(|candidates| unknown(&bytes, candidates))?,
        };
        let mut source = Self::from_encoded(name, bytes, guess)?;
        source.guessed = true;
        Ok(source)
    }

    /// Decodes `bytes` in the encoding that someone has named; a byte order mark may still tell which of
    /// the two UTF-16 it is.
    ///
    /// # Errors
    /// [`DecodeError`] with the offset of the first byte that is wrong.
    ///
    /// ```
    /// use regesta::source::{Encoding, SourceText};
    /// let encoding = "koi8-r".parse().unwrap();
    /// let text = SourceText::from_encoded("page.txt", b"\xd3\xcf\xcc\xd8".to_vec(), encoding).unwrap();
    /// assert_eq!(text.text(), "соль");
    /// ```
    pub fn from_encoded(
        name: impl Into<String>,
        bytes: Vec<u8>,
        encoding: Encoding,
    ) -> Result<Self, DecodeError> {
        let encoding = encoding.as_marked(&bytes);
        let (text, disk) = if encoding == Encoding::UTF_8 {
            (utf8(bytes)?, None)
        } else {
            let decoded = disk::decode(encoding, &bytes).map_err(|wrong| DecodeError::Malformed {
                encoding,
                offset: wrong.offset,
                line: line_starts(&wrong.text),
            });
            decoded.map(|(text, disk)| (text, Some(Box::new(disk))))?
        };
        let nul = memchr::memchr(0, text.as_bytes());
        let source = Self {
            encoding,
            disk,
            ..Self::new(name, text)
        };
        match nul {
            None => Ok(source),
            Some(at) => Err(DecodeError::Nul {
                offset: source.disk_span(Span::new(at, at)).start,
                line: source.line_of(at),
            }),
        }
    }
}

fn utf8(bytes: Vec<u8>) -> Result<String, DecodeError> {
    String::from_utf8(bytes).map_err(|error| {
        let offset = error.utf8_error().valid_up_to();
        let (line, byte) = place(error.as_bytes(), offset);
        DecodeError::NotUtf8 { offset, line, byte }
    })
}

/// That bytes are not UTF-8, and may be one of the `candidates`.
fn unknown(bytes: &[u8], candidates: Vec<Encoding>) -> DecodeError {
    let valid = std::str::from_utf8(bytes).map_err(|error| error.valid_up_to());
    let offset = valid.err().unwrap_or_default();
    let (line, byte) = place(bytes, offset);
    DecodeError::Unknown {
        offset,
        line,
        byte,
        candidates,
    }
}

/// The line and the byte at an offset up to which `bytes` are UTF-8.
fn place(bytes: &[u8], offset: usize) -> (usize, u8) {
    let (before, rest) = bytes.split_at(offset);
    let line = line_starts(&String::from_utf8_lossy(before));
    (line, rest.first().copied().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(bytes: &[u8]) -> Result<(String, Encoding, bool), DecodeError> {
        let source = SourceText::from_bytes("t", bytes.to_vec())?;
        Ok((source.text.clone(), source.encoding(), source.is_guessed()))
    }

    #[test]
    fn each_encoding_is_known_by_its_bytes() {
        let text = |text: &str, encoding, guessed| Ok((text.to_owned(), encoding, guessed));
        assert_eq!(
            decoded("Læsø".as_bytes()),
            text("Læsø", Encoding::UTF_8, false)
        );
        assert_eq!(
            decoded(b"\xef\xbb\xbfa"),
            text("\u{feff}a", Encoding::UTF_8, false)
        );
        assert_eq!(
            decoded(b"\xfe\xff\0a\x20\x13"),
            text("\u{feff}a–", Encoding::UTF_16BE, false)
        );
        assert_eq!(decoded(b"a\0\xe6\0"), text("aæ", Encoding::UTF_16LE, true));
        assert_eq!(
            decoded(b"Lund sejler til L\xe6s\xf8, og prisen er for h\xf8j \x96 \x80 3"),
            text(
                "Lund sejler til Læsø, og prisen er for høj – € 3",
                Encoding::WINDOWS_1252,
                true
            )
        );
    }

    #[test]
    fn lines_and_columns_of_other_encodings_are_those_of_the_file() {
        let bytes = "one\r\n–Ærø, 5 May\rthree".encode_utf16();
        let bytes = bytes.flat_map(u16::to_be_bytes).collect();
        let source = SourceText::from_bytes("t", bytes).unwrap();
        assert_eq!(source.line_count(), 3);
        let may = source.text().find("5 May").unwrap();
        assert_eq!((source.line_of(may), source.column_of(may)), (2, 7));
        assert_eq!(source.disk_span(source.line_span(1)), Span::new(0, 6));
        assert_eq!(source.disk_span(Span::new(may, may + 5)), Span::new(22, 32));
        assert_eq!(source.disk_span(source.line_span(3)), Span::new(34, 44));
    }

    #[test]
    fn a_text_in_utf8_is_its_own_bytes() {
        let source = SourceText::from_bytes("t", "\u{feff}Ærø\n".into()).unwrap();
        for place in 0..=9 {
            let span = Span::new(place, place);
            assert_eq!(source.disk_span(span), span);
        }
    }

    #[test]
    fn a_wrong_byte_is_told_with_its_offset_and_line() {
        assert_eq!(
            decoded(b"\xc3\xa6\xc3\xb8\r\n\xff"),
            Err(DecodeError::NotUtf8 {
                offset: 6,
                line: 2,
                byte: 0xff
            })
        );
        let named = |bytes: &[u8], encoding| {
            SourceText::from_encoded("t", bytes.to_vec(), encoding).map(|source| source.text)
        };
        assert_eq!(
            named(b"a\r\n\xff", Encoding::UTF_8),
            Err(DecodeError::NotUtf8 {
                offset: 3,
                line: 2,
                byte: 0xff
            })
        );
        assert_eq!(
            named(b"a\0\n\0\0\xdc", Encoding::UTF_16LE),
            Err(DecodeError::Malformed {
                encoding: Encoding::UTF_16LE,
                offset: 4,
                line: 2
            })
        );
    }

    #[test]
    fn a_nul_byte_is_no_text_in_any_encoding() {
        let nul = |offset, line| Err(DecodeError::Nul { offset, line });
        assert_eq!(decoded(b"a\nbc\0"), nul(4, 2));
        assert_eq!(decoded(b"\0"), nul(0, 1));
        // UTF-32, which would be UTF-16 with a zero behind each character.
        assert_eq!(decoded(b"\xff\xfe\0\0a\0\0\0"), nul(2, 1));
        assert_eq!(decoded(b"\xfe\xff\0\n\0\0"), nul(4, 2));
    }
}
