//! The table `[format]`: how the pages of an archive are written.

use serde::Deserialize;
use thiserror::Error;

use crate::date::Calendar;
use crate::language::Lang;
use crate::parse::{DateOrder, Format};

/// The settings that there were before a page told the language of its dates by itself.
pub(super) const GONE: [&str; 4] = ["months", "ordinal-endings", "until-words", "and-words"];

/// What stands for a setting that is gone.
pub(super) const INSTEAD: &str = "names of months and the words around dates come from the language of the page; \
    set `language = \"de\"` where a page cannot tell it";

/// The table `[format]`. What is not said stays as it is by default.
///
/// ```
/// use regesta::config::FormatConfig;
/// let config: FormatConfig = toml::from_str("document-markers = ['Dokument']").unwrap();
/// let format = config.format().unwrap();
/// assert_eq!(format.document_markers, ["Dokument"]);
/// assert_eq!(format.back_links, ["Back"]);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub struct FormatConfig {
    /// The order of day and month in dates of numbers: `by-page`, `day-first` or `month-first`.
    pub date_order: Option<DayOrder>,
    /// The calendar in which dates are written: `gregorian` or `julian`.
    pub calendar: Option<CalendarName>,
    /// The language of the pages by its code (`pl`), or `by-page`: each page tells it by its own words.
    pub language: Option<String>,
    /// Markers of a document citation, without the colon.
    pub document_markers: Option<Vec<String>>,
    /// Words that close a note: the link back to its place.
    pub back_links: Option<Vec<String>>,
    /// Words of a heading over a timeline, besides those of the languages (such as `Timeline`).
    pub timeline_words: Option<Vec<String>>,
    /// Words of a heading over a list of notes, besides those of the languages (such as `Notes`).
    pub notes_words: Option<Vec<String>>,
    /// Words of a heading over a list of meetings, besides those of the languages (such as `Meetings`).
    pub meetings_words: Option<Vec<String>>,
}

/// The order of day and month, as it is written in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DayOrder {
    /// Each page tells it.
    ByPage,
    /// `3/4` is 3 April.
    DayFirst,
    /// `3/4` is March 4.
    MonthFirst,
}

/// A calendar, as it is written in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CalendarName {
    /// The Gregorian calendar from 1583 on, the Julian one before.
    Gregorian,
    /// The Julian calendar in all years.
    Julian,
}

/// What is wrong with a format.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum FormatError {
    /// A word that says nothing.
    #[error("`{0}` holds an empty text")]
    Empty(&'static str),
    /// A list that must not be empty.
    #[error("`{0}` is empty")]
    NoWords(&'static str),
    /// A word that is not the code of a language whose months are known.
    #[error(
        "`{0}` is not the code of a language that is known: give a code such as `de` or `pt-BR`, or `by-page`"
    )]
    Language(String),
}

impl FormatConfig {
    /// The format that is meant.
    ///
    /// # Errors
    /// [`FormatError`] when the language is not one that is known, or a word or a list is empty.
    pub fn format(self) -> Result<Format, FormatError> {
        let mut format = Format::default();
        if let Some(order) = self.date_order {
            format.date_order = match order {
                DayOrder::ByPage => DateOrder::ByPage,
                DayOrder::DayFirst => DateOrder::DayFirst,
                DayOrder::MonthFirst => DateOrder::MonthFirst,
            };
        }
        if let Some(calendar) = self.calendar {
            format.calendar = match calendar {
                CalendarName::Gregorian => Calendar::Gregorian,
                CalendarName::Julian => Calendar::Julian,
            };
        }
        if let Some(language) = self.language {
            format.language = language_code(language)?;
        }
        let lists = [
            (
                "document-markers",
                self.document_markers,
                &mut format.document_markers,
            ),
            ("back-links", self.back_links, &mut format.back_links),
            (
                "timeline-words",
                self.timeline_words,
                &mut format.timeline_words,
            ),
            ("notes-words", self.notes_words, &mut format.notes_words),
            (
                "meetings-words",
                self.meetings_words,
                &mut format.meetings_words,
            ),
        ];
        for (key, words, field) in lists {
            let Some(words) = words else { continue };
            // Only lists of more words, which hold none by default, may be empty.
            if words.is_empty() && !field.is_empty() {
                return Err(FormatError::NoWords(key));
            }
            *field = filled(key, words)?;
        }
        Ok(format)
    }
}

/// What stands for no language of all pages: each page tells its own.
pub(super) const BY_PAGE: &str = "by-page";

/// The code of a language whose months are known, with a country or without (`pt-BR`).
fn language_code(word: String) -> Result<Option<String>, FormatError> {
    if word == BY_PAGE {
        return Ok(None);
    }
    match Lang::from_code(&word) {
        Some(_) => Ok(Some(word)),
        None => Err(FormatError::Language(word)),
    }
}

/// Words without white space at their ends, none of them empty.
fn filled(key: &'static str, words: Vec<String>) -> Result<Vec<String>, FormatError> {
    let trimmed = words.iter().map(|word| word.trim().to_owned());
    let words: Vec<String> = trimmed.collect();
    match words.iter().any(String::is_empty) {
        true => Err(FormatError::Empty(key)),
        false => Ok(words),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Format, String> {
        let config: FormatConfig = toml::from_str(text).map_err(|error| error.to_string())?;
        config.format().map_err(|error| error.to_string())
    }

    #[test]
    fn what_is_not_said_stays_as_it_is() {
        assert_eq!(read(""), Ok(Format::default()));
        let format = read("date-order = 'month-first'").unwrap();
        assert_eq!(format.date_order, DateOrder::MonthFirst);
        assert_eq!(format.back_links, Format::default().back_links);
    }

    #[test]
    fn the_calendar_and_the_language_are_those_that_are_said() {
        let format = read("calendar = 'julian'\nlanguage = 'pt-BR'").unwrap();
        assert_eq!(format.calendar, Calendar::Julian);
        assert_eq!(format.language.as_deref(), Some("pt-BR"));
        let format = read("calendar = 'gregorian'\nlanguage = 'by-page'").unwrap();
        assert_eq!(format, Format::default());
    }

    #[test]
    fn a_wrong_key_or_value_is_told() {
        for (text, message) in [
            ("calendar = 'roman'", "unknown variant `roman`"),
            (
                "language = 'polish'",
                "`polish` is not the code of a language",
            ),
            ("language = 'xx'", "`xx` is not the code"),
            ("language = ''", "`` is not the code"),
            ("date-order = 'day'", "unknown variant `day`"),
            ("markers = ['Document']", "unknown field `markers`"),
            ("notes-words = ['']", "`notes-words` holds an empty text"),
            ("back-links = []", "`back-links` is empty"),
            ("months = [['Januar']]", "unknown field `months`"),
        ] {
            let error = read(text).unwrap_err();
            assert!(error.contains(message), "{error}");
        }
    }
}
