//! Columns: their types in Parquet, and their cells until they are written.

use std::io;
use std::mem;
use std::sync::{Arc, LazyLock};

use ::parquet::basic::{LogicalType, Repetition, Type as Physical};
use ::parquet::data_type::{
    BoolType, ByteArray, ByteArrayType, DataType, DoubleType, Int32Type, Int64Type,
};
use ::parquet::errors::Result;
use ::parquet::file::writer::SerializedColumnWriter;
use ::parquet::schema::types::{Type, TypePtr};
use serde_json::Value;

use crate::date::{Day, day_number};
use crate::export::table::{Column, TABLES};

/// The columns of each table, in the order of [`TABLES`].
pub(super) static COLUMNS: LazyLock<Vec<Vec<Column>>> =
    LazyLock::new(|| TABLES.iter().map(|table| table.columns()).collect());

/// Number of the day from which Parquet counts, 1970-01-01.
const FIRST_DAY: i32 = 719_163;

/// Bytes that a text takes in memory beside its own.
const AROUND_TEXT: usize = 48;

/// The schema of the table at a place of [`TABLES`]: the columns of its CSV, with the types of the data package.
pub(super) fn schema(table: usize) -> Result<TypePtr> {
    let columns = COLUMNS.get(table).map(Vec::as_slice).unwrap_or_default();
    let fields = columns.iter().map(|column| field(column).map(Arc::new));
    let group = Type::group_type_builder("table").with_fields(fields.collect::<Result<_>>()?);
    group.build().map(Arc::new)
}

fn field(column: &Column) -> Result<Type> {
    let (physical, logical) = match Cells::of(column).values {
        Values::Text(_) => (Physical::BYTE_ARRAY, Some(LogicalType::String)),
        Values::Day(_) => (Physical::INT32, Some(LogicalType::Date)),
        Values::Integer(_) => (Physical::INT64, None),
        Values::Number(_) => (Physical::DOUBLE, None),
        Values::Truth(_) => (Physical::BOOLEAN, None),
    };
    let repetition = match column.required {
        true => Repetition::REQUIRED,
        false => Repetition::OPTIONAL,
    };
    Type::primitive_type_builder(&column.name, physical)
        .with_logical_type(logical)
        .with_repetition(repetition)
        .build()
}

/// The cells of a column.
pub(super) struct Cells {
    values: Values,
    /// For each cell, 1 when it has a value and 0 when it has none; nothing for a column that always has one.
    levels: Option<Vec<i16>>,
}

/// Values, those that are none left out.
enum Values {
    Text(Vec<ByteArray>),
    Day(Vec<i32>),
    Integer(Vec<i64>),
    Number(Vec<f64>),
    Truth(Vec<bool>),
}

impl Cells {
    /// No cells yet.
    pub(super) fn of(column: &Column) -> Self {
        let values = match column.kind.as_str() {
            "integer" => Values::Integer(Vec::new()),
            "number" => Values::Number(Vec::new()),
            "boolean" => Values::Truth(Vec::new()),
            _ if column.is_day => Values::Day(Vec::new()),
            _ => Values::Text(Vec::new()),
        };
        Self {
            values,
            levels: (!column.required).then(Vec::new),
        }
    }

    /// Adds a cell, and gives the bytes that it takes. An empty text is none, as in CSV.
    pub(super) fn push(&mut self, cell: Value) -> io::Result<usize> {
        let is_none = match &cell {
            Value::Null => true,
            Value::String(text) => text.is_empty(),
            _ => false,
        };
        let level = size_of::<i16>();
        if let Some(levels) = &mut self.levels {
            levels.push(i16::from(!is_none));
            if is_none {
                return Ok(level);
            }
        }
        let added = match (&mut self.values, cell) {
            (Values::Text(values), Value::String(text)) => {
                let bytes = text.len() + AROUND_TEXT;
                values.push(ByteArray::from(text.into_bytes()));
                Some(bytes)
            }
            (Values::Day(values), Value::String(text)) => text.parse::<Day>().ok().map(|day| {
                values.push(day_number(day) - FIRST_DAY);
                size_of::<i32>()
            }),
            (Values::Integer(values), Value::Number(number)) => number.as_i64().map(|number| {
                values.push(number);
                size_of::<i64>()
            }),
            (Values::Number(values), Value::Number(number)) => number.as_f64().map(|number| {
                values.push(number);
                size_of::<f64>()
            }),
            (Values::Truth(values), Value::Bool(truth)) => {
                values.push(truth);
                Some(size_of::<bool>())
            }
            _ => None,
        };
        let wrong = || io::Error::other("a cell is of another type than its column");
        added.map(|bytes| bytes + level).ok_or_else(wrong)
    }

    /// Adds the cells of another of the same type.
    pub(super) fn append(&mut self, mut more: Self) {
        match (&mut self.values, &mut more.values) {
            (Values::Text(to), Values::Text(from)) => to.append(from),
            (Values::Day(to), Values::Day(from)) => to.append(from),
            (Values::Integer(to), Values::Integer(from)) => to.append(from),
            (Values::Number(to), Values::Number(from)) => to.append(from),
            (Values::Truth(to), Values::Truth(from)) => to.append(from),
            _ => {}
        }
        if let (Some(to), Some(mut from)) = (&mut self.levels, more.levels) {
            to.append(&mut from);
        }
    }

    /// Takes all cells out.
    pub(super) fn take(&mut self) -> Self {
        let values = match &mut self.values {
            Values::Text(values) => Values::Text(mem::take(values)),
            Values::Day(values) => Values::Day(mem::take(values)),
            Values::Integer(values) => Values::Integer(mem::take(values)),
            Values::Number(values) => Values::Number(mem::take(values)),
            Values::Truth(values) => Values::Truth(mem::take(values)),
        };
        Self {
            values,
            levels: self.levels.as_mut().map(mem::take),
        }
    }

    /// Writes all cells.
    pub(super) fn write(&self, to: &mut SerializedColumnWriter<'_>) -> Result<()> {
        match &self.values {
            Values::Text(values) => self.write_as::<ByteArrayType>(values, to),
            Values::Day(values) => self.write_as::<Int32Type>(values, to),
            Values::Integer(values) => self.write_as::<Int64Type>(values, to),
            Values::Number(values) => self.write_as::<DoubleType>(values, to),
            Values::Truth(values) => self.write_as::<BoolType>(values, to),
        }
    }

    fn write_as<T: DataType>(
        &self,
        values: &[T::T],
        to: &mut SerializedColumnWriter<'_>,
    ) -> Result<()> {
        let levels = self.levels.as_deref();
        to.typed::<T>().write_batch(values, levels, None).map(drop)
    }
}
