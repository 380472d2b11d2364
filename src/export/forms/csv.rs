//! The tables as CSV (RFC 4180, UTF-8): a header, commas, CRLF, quotes where they are needed.

mod spreadsheet;

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use ::csv::{Terminator, Writer, WriterBuilder};
use serde::Serialize;

use self::spreadsheet::{guarded_cells, unguarded};
use super::{Form, Options, TakeLinks, bibtex, csl};
use crate::export::folder::NewFiles;
use crate::export::ownership::begins;
use crate::export::rows::{PageDocument, TakeRows};
use crate::export::table::TABLES;

/// The table of the pages.
const PAGES: &str = "pages.csv";

/// All tables, each in a file of its own.
pub(in crate::export) struct Csv {
    files: Vec<BufWriter<File>>,
    options: Options,
}

/// Rows for all tables, in the order of [`TABLES`], as they stand in the files.
#[derive(Default)]
pub(in crate::export) struct CsvRows {
    tables: Vec<Vec<u8>>,
    options: Options,
}

impl Form for Csv {
    const NAME: &'static str = "csv";
    const ABOUT: &'static str = "A table for each kind of record";
    const FILE: &'static str = "<table>.csv";
    const WITH: &'static [&'static str] = &[bibtex::BibTex::NAME, csl::Csl::NAME];
    const IS_IN: Option<fn(&Path) -> bool> =
        Some(|folder| begins(&folder.join(PAGES), b"source,title,lines,events,"));
    const LINKS: Option<TakeLinks<Self>> = Some(|csv, links, to| {
        let mut rows = CsvRows::new(csv.options);
        rows.take("links", links)?;
        csv.append(rows, to)
    });

    type Part = CsvRows;

    fn begin(options: Options, to: &mut NewFiles) -> io::Result<Self> {
        let files = TABLES.iter().map(|table| {
            let mut file = to.create(&PathBuf::from(table.name).with_extension("csv"))?;
            let mut header = writer(Vec::new());
            header.write_record(table.columns().iter().map(|column| &column.name))?;
            file.write_all(&header.into_inner().map_err(io::Error::other)?)?;
            Ok(file)
        });
        let files = files.collect::<io::Result<_>>()?;
        Ok(Self { files, options })
    }

    fn part(page: &PageDocument<'_>, options: Options) -> io::Result<CsvRows> {
        let mut rows = CsvRows::new(options);
        page.hand_to(&mut rows)?;
        Ok(rows)
    }

    fn append(&mut self, rows: CsvRows, _to: &mut NewFiles) -> io::Result<()> {
        let mut files = self.files.iter_mut().zip(&rows.tables);
        files.try_for_each(|(file, rows)| file.write_all(rows))
    }

    fn finish(mut self, _to: &mut NewFiles) -> io::Result<()> {
        self.files.iter_mut().try_for_each(BufWriter::flush)
    }
}

/// The names of the pages of a dataset that is there; none when it has no tables.
pub(in crate::export) fn pages_in(folder: &Path) -> Vec<String> {
    let Ok(mut pages) = ::csv::Reader::from_path(folder.join(PAGES)) else {
        return Vec::new();
    };
    let rows = pages.records().filter_map(Result::ok);
    rows.filter_map(|row| Some(unguarded(row.get(0)?).to_owned()))
        .collect()
}

fn writer(to: Vec<u8>) -> Writer<Vec<u8>> {
    WriterBuilder::new()
        .has_headers(false)
        .terminator(Terminator::CRLF)
        .from_writer(to)
}

impl CsvRows {
    fn new(options: Options) -> Self {
        let tables = vec![Vec::new(); TABLES.len()];
        Self { tables, options }
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
            match self.options.spreadsheet_safe {
                true => writer.write_record(&guarded_cells(row)?)?,
                false => writer.serialize(row)?,
            }
        }
        *bytes = writer.into_inner().map_err(io::Error::other)?;
        Ok(())
    }
}
