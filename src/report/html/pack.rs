//! What a report of many pages holds until someone asks for it: a thousand pages are some millions of elements,
//! with which no browser is quick, and some hundred megabytes that say much the same again and again.

use std::io::Write;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use flate2::Compression;
use flate2::write::DeflateEncoder;

use crate::page::Page;

/// Lines from which on a report is of many pages.
const MANY_LINES: usize = 8_000;

/// Whether the lines and rows of these pages are too many for a browser.
pub(super) fn is_large(pages: &[Page<'_>]) -> bool {
    let lines = pages.iter().map(|page| page.source.line_count());
    lines.sum::<usize>() > MANY_LINES
}

/// HTML as letters and digits, which a browser unpacks: deflated, in base64.
pub(super) fn packed(html: String) -> String {
    let html = super::writable(html);
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::default());
    // Writing to memory cannot fail.
    let bytes = (encoder.write_all(html.as_bytes())).and_then(|()| encoder.finish());
    BASE64_STANDARD.encode(bytes.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;
    use crate::source::SourceText;

    #[test]
    fn what_is_packed_comes_out_as_it_was() {
        let html = "<tr><td>Læsø</td></tr>\n".repeat(999);
        let packed = packed(html.clone());
        assert!(packed.len() < html.len() / 20);
        let bytes = BASE64_STANDARD.decode(packed).unwrap();
        let mut unpacked = String::new();
        flate2::read::DeflateDecoder::new(&*bytes)
            .read_to_string(&mut unpacked)
            .unwrap();
        assert_eq!(unpacked, html);
    }

    #[test]
    fn a_page_is_not_many() {
        let source = SourceText::new("t", "salt\n".repeat(MANY_LINES + 1));
        let page = crate::parse::page(&source);
        assert!(!is_large(&[]));
        assert!(is_large(&[page]));
    }
}
