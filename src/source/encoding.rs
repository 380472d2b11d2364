//! Encodings: their names, and what the bytes of a file tell about theirs.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

/// A character encoding, under the names that the [Encoding Standard](https://encoding.spec.whatwg.org)
/// knows it by.
///
/// ```
/// use regesta::source::Encoding;
/// let encoding: Encoding = "latin1".parse().unwrap();
/// assert_eq!(encoding, Encoding::WINDOWS_1252);
/// assert_eq!(encoding.to_string(), "Windows-1252");
/// assert!("klingon".parse::<Encoding>().is_err());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Encoding(pub(super) &'static encoding_rs::Encoding);

/// There is no encoding of that name.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("unknown encoding; try utf-8, utf-16le, windows-1252, macintosh, koi8-r or gbk")]
pub struct UnknownEncoding;

impl Encoding {
    /// UTF-8, the encoding of a text that is no file.
    pub const UTF_8: Self = Self(encoding_rs::UTF_8);
    /// UTF-16 with the low byte first.
    pub const UTF_16LE: Self = Self(encoding_rs::UTF_16LE);
    /// UTF-16 with the high byte first.
    pub const UTF_16BE: Self = Self(encoding_rs::UTF_16BE);
    /// The encoding of western Europe that Windows used.
    pub const WINDOWS_1252: Self = Self(encoding_rs::WINDOWS_1252);

    /// Its name in the standard: `UTF-8`, `windows-1252`.
    pub fn name(self) -> &'static str {
        self.0.name()
    }

    /// The encoding to read `bytes` in when someone has named this one. UTF-16 leaves open which byte comes
    /// first, and a byte order mark is there to tell.
    pub(super) fn as_marked(self, bytes: &[u8]) -> Self {
        match marked(bytes) {
            Some(marked) if self.is_utf16() && marked.is_utf16() => marked,
            _ => self,
        }
    }

    fn is_utf16(self) -> bool {
        self == Self::UTF_16LE || self == Self::UTF_16BE
    }
}

impl FromStr for Encoding {
    type Err = UnknownEncoding;

    fn from_str(name: &str) -> Result<Self, UnknownEncoding> {
        encoding_rs::Encoding::for_label_no_replacement(name.as_bytes())
            .map(Self)
            .ok_or(UnknownEncoding)
    }
}

impl fmt::Display for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.name().strip_prefix("windows-") {
            Some(page) => write!(f, "Windows-{page}"),
            None => f.write_str(self.name()),
        }
    }
}

/// The encoding that a byte order mark tells.
pub(super) fn marked(bytes: &[u8]) -> Option<Encoding> {
    encoding_rs::Encoding::for_bom(bytes).map(|(encoding, _)| Encoding(encoding))
}

/// UTF-16 without a mark, when the bytes make it sure: the high bytes of at least half of the characters are
/// zero, as they are in a text of Latin letters, no low byte is, and none of these characters is one that no
/// text holds.
pub(super) fn unmarked_utf16(bytes: &[u8]) -> Option<Encoding> {
    let (units, rest) = bytes.as_chunks::<2>();
    if units.is_empty() || !rest.is_empty() {
        return None;
    }
    let is_text = |low: fn([u8; 2]) -> u8, high: fn([u8; 2]) -> u8| {
        let mut latin = units.iter().filter(|&&unit| high(unit) == 0);
        latin.clone().count() * 2 >= units.len()
            && units.iter().all(|&unit| low(unit) != 0)
            && latin.all(|&unit| is_printed(low(unit)))
    };
    if is_text(|[low, _]| low, |[_, high]| high) {
        Some(Encoding::UTF_16LE)
    } else if is_text(|[_, low]| low, |[high, _]| high) {
        Some(Encoding::UTF_16BE)
    } else {
        None
    }
}

/// Whether texts hold the character of Latin-1, letters and white space as they do.
fn is_printed(byte: u8) -> bool {
    matches!(byte, b'\t'..=b'\r' | 0x20..=0x7e | 0xa0..)
}

/// ISO-2022-JP, when the bytes are a text in it: ASCII, with the escape sequences that change to Japanese and back.
pub(super) fn escaped_japanese(bytes: &[u8]) -> Option<Encoding> {
    let changes = memchr::memchr_iter(0x1b, bytes)
        .any(|at| matches!(bytes.get(at + 1..at + 3), Some(b"$B" | b"$@")));
    let japanese = encoding_rs::ISO_2022_JP;
    let is_text = || japanese.decode_without_bom_handling_and_without_replacement(bytes);
    (changes && is_text().is_some()).then_some(Encoding(japanese))
}

/// Whether bytes that are not UTF-8 were: more of them spell UTF-8 than break it. Read otherwise each of its accents
/// would be two wrong letters.
pub(super) fn is_damaged_utf8(bytes: &[u8]) -> bool {
    let (mut whole, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    broken < whole
}

/// Whether Windows-1252 has a character for each of the bytes.
pub(super) fn may_be_windows_1252(bytes: &[u8]) -> bool {
    const UNUSED: [u8; 5] = [0x81, 0x8d, 0x8f, 0x90, 0x9d];
    !bytes.iter().any(|byte| UNUSED.contains(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16le(text: &str) -> Vec<u8> {
        text.encode_utf16().flat_map(u16::to_le_bytes).collect()
    }

    #[test]
    fn utf16_without_a_mark_is_known_by_its_zero_bytes() {
        let bytes = utf16le("Lund sælger salt");
        assert_eq!(unmarked_utf16(&bytes), Some(Encoding::UTF_16LE));
        let turned: Vec<u8> = bytes.chunks(2).flat_map(|b| [b[1], b[0]]).collect();
        assert_eq!(unmarked_utf16(&turned), Some(Encoding::UTF_16BE));
    }

    #[test]
    fn a_zero_byte_here_and_there_makes_no_utf16() {
        assert_eq!(unmarked_utf16(b"Lund\0sails to Malm "), None);
        assert_eq!(unmarked_utf16(b"a\0b\0c"), None);
        assert_eq!(unmarked_utf16(b"\0\0a\0"), None);
        assert_eq!(unmarked_utf16(b""), None);
        // Numbers of two bytes.
        assert_eq!(unmarked_utf16(b"a\0\x07\0b\0"), None);
        // Most characters have a high byte: it cannot be sure.
        assert_eq!(unmarked_utf16(&utf16le("соль, соль")), None);
    }

    #[test]
    fn bytes_that_windows_1252_has_no_character_for_are_not_taken_for_it() {
        assert!(may_be_windows_1252(b"Malm\xf6 \x96 L\xe6s\xf8"));
        assert!(!may_be_windows_1252(b"M\x81nchen"));
    }

    #[test]
    fn utf8_with_a_wrong_byte_is_not_taken_for_windows_1252() {
        assert!(is_damaged_utf8(
            "Malmö, Læsø\u{fe}".as_bytes().split_last().unwrap().1
        ));
        // Two letters of Windows-1252 that happen to spell one of UTF-8, among others that do not.
        assert!(!is_damaged_utf8(b"\xc9\x92 Malm\xf6"));
    }

    #[test]
    fn escape_sequences_make_japanese_and_those_of_terminals_do_not() {
        let japanese = Some(Encoding(encoding_rs::ISO_2022_JP));
        assert_eq!(escaped_japanese(b"1949 \x1b$B1v\x1b(B"), japanese);
        assert_eq!(escaped_japanese(b"\x1b(B\x1b[m Lund"), None);
        assert_eq!(escaped_japanese(b"\x1b$B1v\x1b[m"), None);
        assert_eq!(escaped_japanese("\x1b$B1v\x1b(B Læsø".as_bytes()), None);
    }

    #[test]
    fn a_mark_tells_the_order_of_utf16_that_was_named() {
        assert_eq!(
            Encoding::UTF_16LE.as_marked(b"\xfe\xff\0a"),
            Encoding::UTF_16BE
        );
        assert_eq!(Encoding::UTF_16BE.as_marked(b"\0a"), Encoding::UTF_16BE);
        let named = Encoding::WINDOWS_1252;
        assert_eq!(named.as_marked(b"\xfe\xff\0a"), named);
    }
}
