//! What a dated record says and where: all that is put by until a rule asks for it.

use super::Spot;
use crate::source::Span;

/// Where a record stands and what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Its page and its lines.
    pub spot: Spot,
    /// Its date, in the text.
    pub date: Spot,
    /// The date as written.
    pub written: String,
    /// What it says.
    pub text: String,
}

/// Bytes of a number.
const WIDTH: usize = size_of::<u64>();

impl Told {
    /// Adds what is told of a record to `bytes`.
    pub(super) fn write(span: Span, date: Span, written: &str, text: &str, bytes: &mut Vec<u8>) {
        for number in [span.start, span.end, date.start, date.end, written.len()] {
            bytes.extend_from_slice(&(number as u64).to_le_bytes());
        }
        bytes.extend_from_slice(written.as_bytes());
        bytes.extend_from_slice(text.as_bytes());
    }

    /// Reads what was written of a record of the page with this number; all is empty when it was not.
    pub(super) fn read(page: usize, bytes: &[u8]) -> Self {
        let (numbers, rest) = bytes.split_at_checked(5 * WIDTH).unwrap_or_default();
        let number = |at: usize| {
            let bytes = numbers.get(at * WIDTH..(at + 1) * WIDTH)?;
            usize::try_from(u64::from_le_bytes(bytes.try_into().ok()?)).ok()
        };
        let number = |at| number(at).unwrap_or_default();
        let (written, text) = rest.split_at_checked(number(4)).unwrap_or_default();
        let spot = |start, end| Spot {
            page,
            span: Span::new(number(start), number(end)),
        };
        let string = |bytes| String::from_utf8_lossy(bytes).into_owned();
        Self {
            spot: spot(0, 1),
            date: spot(2, 3),
            written: string(written),
            text: string(text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let mut bytes = Vec::new();
        let (span, date) = (Span::new(3, 70), Span::new(5, 13));
        Told::write(span, date, "7-3-1949", "Lund sails to Læsø", &mut bytes);
        let told = Told::read(2, &bytes);
        assert_eq!((told.spot, told.date.span), (Spot { page: 2, span }, date));
        assert_eq!(
            (told.written.as_str(), told.text.as_str()),
            ("7-3-1949", "Lund sails to Læsø")
        );
        assert_eq!(Told::read(2, &[]).text, "");
    }
}
