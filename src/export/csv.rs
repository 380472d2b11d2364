//! The tables as CSV (RFC 4180, UTF-8): a header, commas, CRLF, quotes where they are needed.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;

use ::csv::{Terminator, Writer, WriterBuilder};
use serde::Serialize;

use super::new_files::NewFiles;
use super::rows::{LinkRow, Rows, TakeRows};
use super::spreadsheet::guarded_cells;
use super::table::TABLES;
use crate::concord::Link;

/// All tables, each in a file of its own.
pub(super) struct CsvTables {
    files: Vec<BufWriter<File>>,
}

/// Rows for all tables, in the order of [`TABLES`], as they stand in the files.
#[derive(Default)]
pub(super) struct CsvRows {
    tables: Vec<Vec<u8>>,
    /// Whether cells are guarded against spreadsheets that would run them.
    guarded: bool,
}

impl CsvTables {
    /// Makes the files and writes their headers.
    pub(super) fn create(to: &mut NewFiles) -> io::Result<Self> {
        let files = TABLES.iter().map(|table| {
            let mut file = to.create(&PathBuf::from(table.name).with_extension("csv"))?;
            let mut header = writer(Vec::new());
            header.write_record(table.columns().iter().map(|column| &column.name))?;
            file.write_all(&header.into_inner().map_err(io::Error::other)?)?;
            Ok(file)
        });
        Ok(Self {
            files: files.collect::<io::Result<_>>()?,
        })
    }

    /// Writes rows behind those that were written before.
    pub(super) fn write(&mut self, rows: &CsvRows) -> io::Result<()> {
        (self.files.iter_mut().zip(&rows.tables)).try_for_each(|(file, rows)| file.write_all(rows))
    }

    /// Writes what is still held back.
    pub(super) fn finish(mut self) -> io::Result<()> {
        self.files.iter_mut().try_for_each(BufWriter::flush)
    }
}

fn writer(to: Vec<u8>) -> Writer<Vec<u8>> {
    WriterBuilder::new()
        .has_headers(false)
        .terminator(Terminator::CRLF)
        .from_writer(to)
}

impl CsvRows {
    fn new(guarded: bool) -> Self {
        Self {
            tables: TABLES.iter().map(|_| Vec::new()).collect(),
            guarded,
        }
    }

    pub(super) fn of_page(rows: &Rows<'_>, guarded: bool) -> io::Result<Self> {
        let mut csv = Self::new(guarded);
        rows.hand_to(&mut csv)?;
        Ok(csv)
    }

    /// Links between the records of all pages.
    pub(super) fn of_links(links: &[Link], guarded: bool) -> io::Result<Self> {
        let mut csv = Self::new(guarded);
        let rows: Vec<LinkRow<'_>> = links.iter().map(LinkRow::of).collect();
        csv.take("links", &rows)?;
        Ok(csv)
    }
}

impl TakeRows for CsvRows {
    fn take<R: Serialize>(&mut self, table: &'static str, rows: &[R]) -> io::Result<()> {
        let at = TABLES.iter().position(|known| known.name == table);
        let bytes = at.and_then(|at| self.tables.get_mut(at));
        let bytes = bytes.ok_or_else(|| io::Error::other(format!("there is no table {table}")))?;
        if rows.is_empty() {
            return Ok(());
        }
        let mut writer = writer(std::mem::take(bytes));
        for row in rows {
            if self.guarded {
                writer.write_record(&guarded_cells(row)?)?;
            } else {
                writer.serialize(row)?;
            }
        }
        *bytes = writer.into_inner().map_err(io::Error::other)?;
        Ok(())
    }
}
