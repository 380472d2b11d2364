//! What rows are made of.

use std::borrow::Cow;
use std::fmt;
use std::ops::Deref;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Serialize;

/// Rows of a table, column by column. What cannot be empty is of a type that says so: see [`Cell`].
macro_rules! row {
    (
        $(#[$about:meta])*
        $Row:ident<$a:lifetime> of ($($argument:ident: $Argument:ty),*) {
            $($(#[$description:meta])* $column:ident: $Cell:ty = $value:expr,)*
        }
    ) => {
        $(#[$about])*
        #[derive(Debug, Clone, serde::Serialize, schemars::JsonSchema)]
        pub struct $Row<$a> {
            $($(#[$description])* pub $column: $Cell,)*
        }

        impl<$a> $Row<$a> {
            pub(in crate::export) fn of($($argument: $Argument),*) -> Self {
                Self { $($column: $value,)* }
            }
        }

        impl<$a> $crate::export::rows::Row for $Row<$a> {
            const REQUIRED: &'static [(&'static str, bool)] = &[
                $((stringify!($column), <$Cell as $crate::export::rows::Cell>::REQUIRED),)*
            ];
        }
    };
}

/// A row of a table.
pub(in crate::export) trait Row: Serialize + JsonSchema {
    /// The columns, and whether each of them always has a value.
    const REQUIRED: &'static [(&'static str, bool)];
}

/// A type of cells.
pub(in crate::export) trait Cell {
    /// Whether there is always a value. In CSV an empty text and no text are the same.
    const REQUIRED: bool;
}

macro_rules! cells {
    ($($type:ty: $required:literal),*) => {
        $(impl Cell for $type {
            const REQUIRED: bool = $required;
        })*
    };
}

cells!(usize: true, u32: true, i32: true, f64: true, bool: true, Filled<'_>: true);
cells!(&str: false, String: false);

impl<T> Cell for Option<T> {
    const REQUIRED: bool = false;
}

/// A text that is never empty: an identifier, the name of a page, or a word of the dataset's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Filled<'a>(pub &'a str);

impl Deref for Filled<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        self.0
    }
}

impl fmt::Display for Filled<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl JsonSchema for Filled<'_> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        str::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        str::json_schema(generator)
    }
}
