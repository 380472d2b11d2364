//! What a dated record says and where: all that is put by until a rule asks for it.

use std::io;

use super::draft::Spot;
use crate::source::Span;
use crate::spill::{Store, decode};

/// Where a record stands and what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordText {
    /// Its page and its lines.
    pub spot: Spot,
    /// Its date, in the text.
    pub date: Spot,
    /// The date as written.
    pub written: String,
    /// What it says.
    pub text: String,
}

/// What is kept of a record: where it stands, where its date does, the date as written, and what it says.
type TextParts<'t> = ((usize, usize), (usize, usize), &'t str, &'t str);

impl RecordText {
    /// Adds what is told of a record to those in `store`.
    pub(super) fn write(
        (span, date): (Span, Span),
        written: &str,
        text: &str,
        store: &mut Store,
    ) -> io::Result<()> {
        let ends = |span: Span| (span.start, span.end);
        let kept: TextParts<'_> = (ends(span), ends(date), written, text);
        store.push(&kept)
    }

    /// Reads what was written of a record of the page with this number.
    pub(super) fn read(page: usize, bytes: &[u8]) -> io::Result<Self> {
        let (span, date, written, text): TextParts<'_> = decode(bytes)?;
        let spot = |(start, end)| Spot {
            page,
            span: Span::new(start, end),
        };
        Ok(Self {
            spot: spot(span),
            date: spot(date),
            written: written.to_owned(),
            text: text.to_owned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let mut store = Store::default();
        let (span, date) = (Span::new(3, 70), Span::new(5, 13));
        RecordText::write((span, date), "7-3-1949", "Lund sails to Læsø", &mut store).unwrap();
        let told = RecordText::read(2, &store.get(0).unwrap()).unwrap();
        assert_eq!((told.spot, told.date.span), (Spot { page: 2, span }, date));
        assert_eq!(
            (told.written.as_str(), told.text.as_str()),
            ("7-3-1949", "Lund sails to Læsø")
        );
        assert!(RecordText::read(2, &[]).is_err());
    }
}
