//! The headings of a timeline that the next entry stands under: a year, a country, a country in a region.
//!
//! A heading right under another one is part of it. A heading that is written as one before (`Region 2` as
//! `Region 1`, a year as a year, a bullet as deep as another) stands beside that one.

use super::facts::Level;
use crate::record::SectionIndex;

/// How a heading is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Style {
    /// A year.
    Year(i32, Option<Level>),
    /// A month.
    Month(Option<Level>),
    /// A bullet.
    Bullet(Level),
    /// With a number, and the words before it: `Region 1`, `1. Norway`.
    Numbered(String),
    /// With a row of points behind it.
    Dotted,
    /// With a colon behind it.
    Colon,
    /// In capitals.
    Capitals,
    /// In no way of its own.
    Plain,
}

impl Style {
    /// The style of the heading `text`.
    pub(super) fn of(text: &str, level: Option<Level>) -> Self {
        if let Some(level) = level {
            return Self::Bullet(level);
        }
        let numbered = text
            .split_whitespace()
            .take(2)
            .position(is_number)
            .map(|at| {
                text.split_whitespace()
                    .take(at)
                    .collect::<Vec<_>>()
                    .join(" ")
            });
        if let Some(words) = numbered {
            Self::Numbered(words)
        } else if text.ends_with("...") || text.ends_with('…') {
            Self::Dotted
        } else if text.ends_with(':') {
            Self::Colon
        } else if text.chars().any(char::is_uppercase) && !text.chars().any(char::is_lowercase) {
            Self::Capitals
        } else {
            Self::Plain
        }
    }

    /// How far a heading that is a bullet stands in.
    fn indent(&self) -> Option<usize> {
        match self {
            Self::Bullet(level) | Self::Year(_, Some(level)) | Self::Month(Some(level)) => {
                Some(level.indent)
            }
            _ => None,
        }
    }

    fn is_like(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Year(_, a), Self::Year(_, b)) | (Self::Month(a), Self::Month(b)) => a == b,
            _ => self == other,
        }
    }
}

/// Whether a word numbers something: `1`, `1.`, `2:`, `IV`, `B.`.
fn is_number(word: &str) -> bool {
    let digits = word.trim_end_matches(['.', ')', ':', ',']);
    let marked = digits.len() < word.len();
    let roman = digits.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
    let letter = marked && digits.chars().count() == 1 && digits.starts_with(char::is_uppercase);
    !digits.is_empty()
        && (digits.len() <= 3 && digits.bytes().all(|b| b.is_ascii_digit())
            || roman && digits.len() <= 4
            || letter)
}

struct OpenHeading {
    section: SectionIndex,
    style: Style,
}

/// The headings over the next entry, the outermost first.
#[derive(Default)]
pub(super) struct Groups {
    open: Vec<OpenHeading>,
    /// Whether an entry stands under the innermost one.
    has_entries: bool,
}

impl Groups {
    /// Prepares for a heading: closes those that it does not stand in, and returns the one that it does.
    /// `opens_group` tells whether another heading, and not a year, follows at once.
    pub(super) fn parent_of(&mut self, style: &Style, opens_group: bool) -> Option<SectionIndex> {
        // A bullet that stands further in is part of the one above it.
        let outer = |open: &OpenHeading| {
            let indents = open.style.indent().zip(style.indent());
            indents.is_some_and(|(outer, inner)| outer < inner)
        };
        if let Some(at) = self.open.iter().rposition(outer) {
            self.open.truncate(at + 1);
            return self.open.last().map(|open| open.section);
        }
        let beside = self.open.iter().rposition(|open| open.style.is_like(style));
        let depth = match beside {
            // Two plain headings, one right under the other.
            Some(at) if !self.has_entries && at + 1 == self.open.len() && may_nest(style) => at + 1,
            Some(at) if at > 0 && opens_group && may_nest(style) => {
                let outermost = self.open.iter().position(|open| open.style.is_like(style));
                outermost.unwrap_or(at)
            }
            Some(at) => at,
            None if self.has_entries => self.open.len().saturating_sub(1),
            None => self.open.len(),
        };
        self.open.truncate(depth);
        self.open.last().map(|open| open.section)
    }

    pub(super) fn push(&mut self, section: SectionIndex, style: Style) {
        self.open.push(OpenHeading { section, style });
        self.has_entries = false;
    }

    pub(super) fn add_entry(&mut self) {
        self.has_entries = true;
    }

    /// Whether the year among the headings is a bullet, as deep as this one.
    pub(super) fn is_year_level(&self, bullet: Option<Level>) -> bool {
        bullet.is_some()
            && (self.open.iter())
                .any(|open| matches!(open.style, Style::Year(_, level) if level == bullet))
    }

    /// Closes the year among the headings, and those under it.
    pub(super) fn leave_year(&mut self) {
        let year = |open: &OpenHeading| matches!(open.style, Style::Year(..));
        if let Some(at) = self.open.iter().position(year) {
            self.open.truncate(at);
        }
    }

    /// The innermost heading.
    pub(super) fn innermost(&self) -> Option<SectionIndex> {
        self.open.last().map(|open| open.section)
    }

    /// The year among the headings.
    pub(super) fn year(&self) -> Option<i32> {
        self.open.iter().rev().find_map(|open| match open.style {
            Style::Year(year, _) => Some(year),
            _ => None,
        })
    }

    /// Whether a heading of the same style is open.
    pub(super) fn knows(&self, style: &Style) -> bool {
        self.open.iter().any(|open| open.style.is_like(style))
    }

    /// Whether no entry stands under the innermost heading yet.
    pub(super) fn is_fresh(&self) -> bool {
        !self.open.is_empty() && !self.has_entries
    }
}

/// Whether a heading of a style may be part of another one of the same style.
fn may_nest(style: &Style) -> bool {
    matches!(
        style,
        Style::Plain | Style::Colon | Style::Capitals | Style::Dotted
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The way to each of a row of headings; `-` is an entry.
    fn paths(row: &[&str]) -> Vec<String> {
        let mut groups = Groups::default();
        let mut parents: Vec<Option<usize>> = Vec::new();
        let mut titles: Vec<&str> = Vec::new();
        for (at, title) in row.iter().enumerate() {
            if *title == "-" {
                groups.add_entry();
                continue;
            }
            let style = match title.parse() {
                Ok(year) => Style::Year(year, None),
                Err(_) => Style::of(title, None),
            };
            let opens_group = row
                .get(at + 1)
                .is_some_and(|next| *next != "-" && next.parse::<i32>().is_err());
            let parent = groups.parent_of(&style, opens_group);
            groups.push(titles.len(), style);
            parents.push(parent);
            titles.push(title);
        }
        let path = |at: usize| match parents[at] {
            Some(parent) => format!("{} / {}", titles[parent], titles[at]),
            None => titles[at].to_owned(),
        };
        (0..titles.len()).map(path).collect()
    }

    #[test]
    fn a_heading_right_under_another_is_part_of_it() {
        assert_eq!(
            paths(&[
                "Region 1", "Norway", "-", "Denmark", "-", "Region 2", "Chile", "-"
            ]),
            [
                "Region 1",
                "Region 1 / Norway",
                "Region 1 / Denmark",
                "Region 2",
                "Region 2 / Chile"
            ]
        );
        assert_eq!(
            paths(&[
                "North", "Norway", "-", "Denmark", "-", "South", "Chile", "-"
            ]),
            [
                "North",
                "North / Norway",
                "North / Denmark",
                "South",
                "South / Chile"
            ]
        );
    }

    #[test]
    fn years_stand_beside_each_other_in_a_group_and_groups_in_a_year() {
        assert_eq!(
            paths(&["Norway", "1949", "-", "1950", "-", "Denmark", "1949", "-"]),
            [
                "Norway",
                "Norway / 1949",
                "Norway / 1950",
                "Denmark",
                "Denmark / 1949"
            ]
        );
        assert_eq!(
            paths(&["1949", "Norway", "-", "Denmark", "-", "1950", "Norway", "-"]),
            [
                "1949",
                "1949 / Norway",
                "1949 / Denmark",
                "1950",
                "1950 / Norway"
            ]
        );
        assert_eq!(
            paths(&["1949", "1950", "-", "Norway", "-"]),
            ["1949", "1950", "Norway"]
        );
    }

    #[test]
    fn years_may_stand_in_groups_of_groups() {
        let row = [
            "North", "Norway", "1949", "-", "1950", "-", "Denmark", "1949", "-", "South", "Chile",
            "1949", "-",
        ];
        assert_eq!(
            paths(&row),
            [
                "North",
                "North / Norway",
                "Norway / 1949",
                "Norway / 1950",
                "North / Denmark",
                "Denmark / 1949",
                "South",
                "South / Chile",
                "Chile / 1949"
            ]
        );
    }

    #[test]
    fn numbers_of_headings_are_known() {
        for text in [
            "Region 1",
            "Part IV",
            "2. Norway",
            "B. Norway",
            "Region 2: North",
        ] {
            assert!(
                matches!(Style::of(text, None), Style::Numbered(_)),
                "{text}"
            );
        }
        for text in ["Norway", "A colony", "Treaty of 1949"] {
            assert_eq!(Style::of(text, None), Style::Plain, "{text}");
        }
    }
}
