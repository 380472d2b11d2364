//! Cells that a spreadsheet would run.

use std::borrow::Cow;
use std::io;

use ::csv::{ReaderBuilder, StringRecord, WriterBuilder};
use serde::Serialize;

/// Characters at the beginning of a cell for which spreadsheets take it for a formula: those that OWASP names
/// under [CSV injection](https://owasp.org/www-community/attacks/CSV_Injection).
const BEGIN_FORMULAS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];
/// What OWASP advises to put before them, so that the cell is taken for text.
const TEXT_FOLLOWS: char = '\'';

/// A cell that no spreadsheet takes for a formula.
pub(super) fn guarded(cell: &str) -> Cow<'_, str> {
    if cell.starts_with(BEGIN_FORMULAS) {
        Cow::Owned(format!("{TEXT_FOLLOWS}{cell}"))
    } else {
        Cow::Borrowed(cell)
    }
}

/// A cell as it was before it was guarded.
pub(super) fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix(TEXT_FOLLOWS) {
        Some(rest) if rest.starts_with(BEGIN_FORMULAS) => rest,
        _ => cell,
    }
}

/// The cells of a row, each of them guarded.
pub(super) fn guarded_cells(row: &impl Serialize) -> io::Result<StringRecord> {
    let mut writer = WriterBuilder::new()
        .has_headers(false)
        .from_writer(Vec::new());
    writer.serialize(row)?;
    let line = writer.into_inner().map_err(io::Error::other)?;
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .from_reader(line.as_slice());
    let mut cells = StringRecord::new();
    reader.read_record(&mut cells)?;
    Ok(cells.iter().map(guarded).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_that_begin_like_a_formula_get_an_apostrophe() {
        for cell in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=", "'=1"] {
            let guard = if cell.starts_with('\'') { "" } else { "'" };
            assert_eq!(guarded(cell), format!("{guard}{cell}"));
        }
        for cell in ["=1+1", "-1", "salt", "'salt", ""] {
            assert_eq!(unguarded(&guarded(cell)), cell);
        }
    }

    #[test]
    fn other_cells_are_as_they_were() {
        for cell in ["", "1 = 1", " =1", "'", "–1", "salt", "1949-03-07"] {
            assert!(matches!(guarded(cell), Cow::Borrowed(same) if same == cell));
        }
    }

    #[test]
    fn the_cells_of_a_row_keep_commas_quotes_and_line_ends() {
        let row = ("=a,\"b\"\r\nc", 7, None::<u8>, "", true, 0.5, "-x");
        let cells = guarded_cells(&row).unwrap();
        let cells: Vec<&str> = cells.iter().collect();
        assert_eq!(cells, ["'=a,\"b\"\r\nc", "7", "", "", "true", "0.5", "'-x"]);
        assert_eq!(guarded_cells(&("",)).unwrap().get(0), Some(""));
    }
}
