//! The tables as Parquet: a folder for each table, with one file or several, which DuckDB, Spark and others read as
//! one table.
//!
//! Rows are held back until they are worth a row group of their own, and no longer. Nothing in the files differs from
//! run to run, so that the same pages give the same bytes.

mod columns;
mod parts;

use std::collections::HashSet;
use std::fs::File;
use std::io::{self, BufWriter};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use ::parquet::basic::Compression;
use ::parquet::file::properties::{EnabledStatistics, WriterProperties, WriterPropertiesPtr};
use ::parquet::file::writer::SerializedFileWriter;
use ::parquet::schema::types::TypePtr;
use serde::Serialize;

use columns::{COLUMNS, Cells, schema};
use parts::{CREATED_BY, part, stale_parts};

use super::{Form, Options, TakeLinks};
use crate::export::folder::{NewFiles, named};
use crate::export::rows::{PageDocument, TakeRows};
use crate::export::table::{TABLES, Table};

/// How much is held back and written together.
#[derive(Debug, Clone, Copy)]
struct Limits {
    /// Bytes of cells of all tables that wait to be written.
    waiting: usize,
    /// Rows from which on a file is not added to.
    rows_of_part: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            waiting: 32 << 20,
            rows_of_part: 1_000_000,
        }
    }
}

/// All tables, while they are written, in the order of [`TABLES`].
pub(super) struct ParquetTables {
    tables: Vec<Parted>,
    limits: Limits,
    properties: WriterPropertiesPtr,
}

/// A table that is written in parts.
struct Parted {
    name: &'static str,
    schema: TypePtr,
    /// Rows that wait.
    waiting: TableRows,
    /// The part that is open.
    open: Option<SerializedFileWriter<BufWriter<File>>>,
    /// Parts that were begun.
    parts: usize,
    /// Rows in the open part.
    rows: usize,
}

/// Rows of a table, column by column.
#[derive(Default)]
struct TableRows {
    columns: Vec<Cells>,
    rows: usize,
    bytes: usize,
}

/// Rows for all tables, in the order of [`TABLES`].
#[derive(Default)]
pub(super) struct ParquetRows(Vec<TableRows>);

impl ParquetTables {
    fn new(limits: Limits) -> io::Result<Self> {
        let table = |(at, table): (usize, &'static Table)| {
            Ok(Parted {
                name: table.name,
                schema: schema(at).map_err(|error| failed(table.name, error))?,
                waiting: TableRows::of(at),
                open: None,
                parts: 0,
                rows: 0,
            })
        };
        let properties = WriterProperties::builder()
            .set_compression(Compression::SNAPPY)
            .set_created_by(CREATED_BY.to_owned())
            // A row group is what is held back: it is never split.
            .set_max_row_group_row_count(None)
            .set_statistics_enabled(EnabledStatistics::Chunk);
        Ok(Self {
            tables: TABLES
                .iter()
                .enumerate()
                .map(table)
                .collect::<io::Result<_>>()?,
            limits,
            properties: Arc::new(properties.build()),
        })
    }
}

impl Form for ParquetTables {
    const NAME: &'static str = "parquet";
    const ABOUT: &'static str = "The tables as Parquet, in parts, for DuckDB, Spark and others";
    const FILE: &'static str = "parquet/<table>/part-00000.parquet";
    const LINKS: Option<TakeLinks<Self>> = Some(|tables, links, to| {
        let mut rows = ParquetRows::new();
        rows.take("links", links)?;
        Form::append(tables, rows, to)
    });

    type Part = ParquetRows;

    fn begin(_options: Options, _to: &mut NewFiles) -> io::Result<Self> {
        Self::new(Limits::default())
    }

    fn part(page: &PageDocument<'_>, _options: Options) -> io::Result<ParquetRows> {
        let mut rows = ParquetRows::new();
        page.hand_to(&mut rows)?;
        Ok(rows)
    }

    /// Writes the rows, or holds them back.
    fn append(&mut self, rows: ParquetRows, to: &mut NewFiles) -> io::Result<()> {
        for (table, rows) in self.tables.iter_mut().zip(rows.0) {
            table.waiting.append(rows);
        }
        // The largest goes first: small tables are written in few row groups.
        while self
            .tables
            .iter()
            .map(|table| table.waiting.bytes)
            .sum::<usize>()
            > self.limits.waiting
        {
            let largest = self
                .tables
                .iter_mut()
                .max_by_key(|table| table.waiting.bytes);
            let Some(largest) = largest else { break };
            largest.write(to, &self.properties)?;
            if largest.rows >= self.limits.rows_of_part {
                largest.close()?;
            }
        }
        Ok(())
    }

    fn finish(mut self, to: &mut NewFiles) -> io::Result<()> {
        for table in &mut self.tables {
            // A table without rows still has columns.
            if table.waiting.rows > 0 || table.parts == 0 {
                table.write(to, &self.properties)?;
            }
            table.close()?;
        }
        Ok(())
    }

    fn stale(folder: &Path, new: &HashSet<&PathBuf>) -> Vec<PathBuf> {
        stale_parts(folder, new)
    }
}

impl Parted {
    /// Writes the rows that wait as one row group.
    fn write(&mut self, to: &mut NewFiles, properties: &WriterPropertiesPtr) -> io::Result<()> {
        let name = self.name;
        let written = TableRows {
            columns: self.waiting.columns.iter_mut().map(Cells::take).collect(),
            rows: std::mem::take(&mut self.waiting.rows),
            bytes: std::mem::take(&mut self.waiting.bytes),
        };
        let open = match &mut self.open {
            Some(open) => open,
            none => {
                let file = to.create(&part(name, self.parts))?;
                self.parts += 1;
                let writer = SerializedFileWriter::new(
                    file,
                    Arc::clone(&self.schema),
                    Arc::clone(properties),
                );
                none.insert(writer.map_err(|error| failed(name, error))?)
            }
        };
        if written.rows > 0 {
            written.write(open).map_err(|error| failed(name, error))?;
            self.rows += written.rows;
        }
        Ok(())
    }

    /// Ends the open part.
    fn close(&mut self) -> io::Result<()> {
        self.rows = 0;
        match self.open.take() {
            None => Ok(()),
            Some(open) => match open.close() {
                Ok(_) => Ok(()),
                Err(error) => Err(failed(self.name, error)),
            },
        }
    }
}

impl TableRows {
    /// No rows yet of the table at a place of [`TABLES`].
    fn of(table: usize) -> Self {
        let columns = COLUMNS.get(table).map(Vec::as_slice).unwrap_or_default();
        Self {
            columns: columns.iter().map(Cells::of).collect(),
            ..Self::default()
        }
    }

    fn append(&mut self, rows: Self) {
        for (column, more) in self.columns.iter_mut().zip(rows.columns) {
            column.append(more);
        }
        self.rows += rows.rows;
        self.bytes += rows.bytes;
    }

    fn push(&mut self, row: &impl Serialize) -> io::Result<()> {
        if let serde_json::Value::Object(row) = serde_json::to_value(row)? {
            for (column, cell) in self.columns.iter_mut().zip(row.into_values()) {
                self.bytes += column.push(cell)?;
            }
        }
        self.rows += 1;
        Ok(())
    }

    fn write(
        &self,
        to: &mut SerializedFileWriter<BufWriter<File>>,
    ) -> ::parquet::errors::Result<()> {
        let mut group = to.next_row_group()?;
        for column in &self.columns {
            if let Some(mut to) = group.next_column()? {
                column.write(&mut to)?;
                to.close()?;
            }
        }
        group.close().map(drop)
    }
}

impl ParquetRows {
    fn new() -> Self {
        Self((0..TABLES.len()).map(TableRows::of).collect())
    }
}

impl TakeRows for ParquetRows {
    fn take<R: Serialize>(&mut self, table: &'static str, rows: &[R]) -> io::Result<()> {
        let at = TABLES.iter().position(|known| known.name == table);
        let to = at.and_then(|at| self.0.get_mut(at));
        let to = to.ok_or_else(|| io::Error::other(format!("there is no table {table}")))?;
        rows.iter().try_for_each(|row| to.push(row))
    }
}

/// An error on writing a table.
fn failed(table: &str, error: ::parquet::errors::ParquetError) -> io::Error {
    let path: PathBuf = Path::new(parts::FOLDER).join(table);
    named(&path)(io::Error::other(error))
}

#[cfg(test)]
mod tests;
