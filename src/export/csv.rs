//! The tables as CSV (RFC 4180, UTF-8): a header, commas, CRLF, quotes where they are needed.

use std::fs::File;
use std::io::{self, BufWriter};
use std::path::PathBuf;

use ::csv::{Terminator, Writer, WriterBuilder};
use serde::Serialize;

use super::new_files::NewFiles;
use super::rows::{LinkRow, Rows};
use super::spreadsheet::guarded_cells;
use super::table::TABLES;
use crate::concord::Link;

/// Writes all tables, each to a file of its own.
pub(super) struct CsvTables {
    writers: Vec<Writer<BufWriter<File>>>,
    /// Whether cells are guarded against spreadsheets that would run them.
    pub(super) guarded: bool,
}

impl CsvTables {
    /// Makes the files and writes their headers.
    pub(super) fn create(to: &mut NewFiles) -> io::Result<Self> {
        let writers = TABLES.iter().map(|table| {
            let file = to.create(&PathBuf::from(table.name).with_extension("csv"))?;
            let mut writer = WriterBuilder::new()
                .has_headers(false)
                .terminator(Terminator::CRLF)
                .from_writer(file);
            writer.write_record(table.columns().iter().map(|column| &column.name))?;
            Ok(writer)
        });
        Ok(Self {
            writers: writers.collect::<io::Result<_>>()?,
            guarded: false,
        })
    }

    /// Writes the rows of a page.
    pub(super) fn write(&mut self, rows: &Rows<'_>) -> io::Result<()> {
        self.append("pages", std::slice::from_ref(&rows.page))?;
        self.append("sections", &rows.sections)?;
        self.append("events", &rows.events)?;
        self.append("documents", &rows.documents)?;
        self.append("notes", &rows.notes)?;
        self.append("inline_notes", &rows.inline_notes)?;
        self.append("meetings", &rows.meetings)?;
        self.append("people", &rows.people)?;
        self.append("paragraphs", &rows.paragraphs)?;
        self.append("captions", &rows.captions)?;
        self.append("mentions", &rows.mentions)?;
        self.append("ledger", &rows.ledger)?;
        self.append("unparsed", &rows.unparsed)?;
        self.append("references", &rows.references)?;
        self.append("author_mentions", &rows.author_mentions)
    }

    /// Writes the links between the records of all pages.
    pub(super) fn write_links(&mut self, links: &[Link]) -> io::Result<()> {
        let rows: Vec<LinkRow<'_>> = links.iter().map(LinkRow::of).collect();
        self.append("links", &rows)
    }

    fn append<R: Serialize>(&mut self, table: &str, rows: &[R]) -> io::Result<()> {
        let at = TABLES.iter().position(|known| known.name == table);
        let writer = at.and_then(|at| self.writers.get_mut(at));
        let writer =
            writer.ok_or_else(|| io::Error::other(format!("there is no table {table}")))?;
        for row in rows {
            if self.guarded {
                writer.write_record(&guarded_cells(row)?)?;
            } else {
                writer.serialize(row)?;
            }
        }
        Ok(())
    }

    /// Writes what is still held back.
    pub(super) fn finish(mut self) -> io::Result<()> {
        self.writers.iter_mut().try_for_each(Writer::flush)
    }
}
