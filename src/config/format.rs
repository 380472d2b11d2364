//! The table `[format]`: how the pages of an archive are written.

use serde::Deserialize;
use thiserror::Error;

use crate::date::Calendar;
use crate::parse::{DateOrder, Format};

/// The table `[format]`. What is not said stays as it is in English.
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
    pub date_order: Option<Order>,
    /// The calendar in which dates are written: `gregorian` or `julian`.
    pub calendar: Option<CalendarName>,
    /// The language of the pages by its code (`pl`), or `by-page`.
    pub language: Option<String>,
    /// Markers of a document citation, without the colon.
    pub document_markers: Option<Vec<String>>,
    /// Words that close a note: the link back to its place.
    pub back_links: Option<Vec<String>>,
    /// Words of a heading over a timeline.
    pub timeline_words: Option<Vec<String>>,
    /// Words of a heading over a list of notes.
    pub notes_words: Option<Vec<String>>,
    /// Words of a heading over a list of meetings.
    pub meetings_words: Option<Vec<String>>,
    /// The months, each with its name and the ways it is shortened, without the full stop.
    pub months: Option<Vec<Vec<String>>>,
    /// What stands behind the number of a day: `th`, `er`.
    pub ordinal_endings: Option<Vec<String>>,
    /// Words between the ends of a period.
    pub until_words: Option<Vec<String>>,
    /// Words between the members of a list.
    pub and_words: Option<Vec<String>>,
}

/// The order of day and month, as it is written in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Order {
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
    /// There are twelve months.
    #[error("`months` has {0} months and must have 12, each a list that begins with its name")]
    Months(usize),
    /// A word that says nothing.
    #[error("`{0}` holds an empty text")]
    Empty(&'static str),
    /// A word that is not the code of a language.
    #[error("`language` is `{0}`, which is not a language code such as `pl`, nor `by-page`")]
    Language(String),
    /// A list that must not be empty.
    #[error("`{0}` is empty")]
    NoWords(&'static str),
}

impl FormatConfig {
    /// The format that is meant.
    ///
    /// # Errors
    /// [`FormatError`] when there are not twelve months, the language is not a code, or a word or a list is empty.
    pub fn format(self) -> Result<Format, FormatError> {
        let mut format = Format::default();
        if let Some(order) = self.date_order {
            format.date_order = match order {
                Order::ByPage => DateOrder::ByPage,
                Order::DayFirst => DateOrder::DayFirst,
                Order::MonthFirst => DateOrder::MonthFirst,
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
            (
                "ordinal-endings",
                self.ordinal_endings,
                &mut format.ordinal_endings,
            ),
            ("until-words", self.until_words, &mut format.until_words),
            ("and-words", self.and_words, &mut format.and_words),
        ];
        for (key, words, field) in lists {
            let Some(words) = words else { continue };
            if words.is_empty() {
                return Err(FormatError::NoWords(key));
            }
            *field = filled(key, words)?;
        }
        if let Some(months) = self.months {
            let count = months.len();
            let months = (months.into_iter())
                .map(|names| match names.is_empty() {
                    true => Err(FormatError::Months(count)),
                    false => filled("months", names),
                })
                .collect::<Result<Vec<_>, _>>()?;
            format.months = months.try_into().map_err(|_| FormatError::Months(count))?;
        }
        Ok(format)
    }
}

/// What stands for no language of all pages: each page tells its own.
pub(super) const BY_PAGE: &str = "by-page";

/// The code of a language: two or three letters, and those of a country behind a hyphen or a low line
/// (`pt-BR`).
fn language_code(word: String) -> Result<Option<String>, FormatError> {
    if word == BY_PAGE {
        return Ok(None);
    }
    let is_part = |part: &str, most: usize| {
        (2..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphabetic())
    };
    let (language, country) = match word.split_once(['-', '_']) {
        Some((language, country)) => (language, Some(country)),
        None => (word.as_str(), None),
    };
    match is_part(language, 3) && country.is_none_or(|country| is_part(country, 2)) {
        true => Ok(Some(word)),
        false => Err(FormatError::Language(word)),
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
        assert_eq!(format.months, Format::default().months);
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
                "`language` is `polish`, which is not a language code such as `pl`",
            ),
            ("language = 'p1'", "not a language code"),
            ("language = ''", "not a language code"),
            ("date-order = 'day'", "unknown variant `day`"),
            ("markers = ['Document']", "unknown field `markers`"),
            ("months = [['January']]", "`months` has 1 months"),
            (
                "months = [[],[],[],[],[],[],[],[],[],[],[],[]]",
                "must have 12",
            ),
            ("notes-words = ['']", "`notes-words` holds an empty text"),
            ("notes-words = []", "`notes-words` is empty"),
        ] {
            let error = read(text).unwrap_err();
            assert!(error.contains(message), "{error}");
        }
    }
}
