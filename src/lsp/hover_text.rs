//! What is told of a record when someone points at it.

use std::borrow::Cow;
use std::fmt::Write;

use lsp_types::{MarkupContent, MarkupKind};

use crate::date::{Date, Meaning};
use crate::record::{LifeDate, Person, Place, Reference};
use crate::report::terminal::harmless;

/// A title, and what there is to say below it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct HoverText {
    title: String,
    facts: Vec<(&'static str, String)>,
}

impl HoverText {
    /// Of a record of this kind that was read from `place`.
    pub(super) fn of(kind: &str, place: &Place) -> Self {
        let lines = match (place.line, place.line_end) {
            (first, last) if first == last => format!("line {first}"),
            (first, last) => format!("lines {first} to {last}"),
        };
        Self {
            title: format!("{kind}, {lines}"),
            facts: Vec::new(),
        }
    }

    /// Of something within a line.
    pub(super) fn within(kind: &str) -> Self {
        Self {
            title: kind.to_owned(),
            facts: Vec::new(),
        }
    }

    /// Says something more, unless it is nothing.
    pub(super) fn say(&mut self, what: &'static str, text: impl AsRef<str>) {
        let text = text.as_ref();
        if !text.is_empty() {
            self.facts.push((what, harmless(text)));
        }
    }

    /// Says a number, when there is one.
    pub(super) fn number(&mut self, what: &'static str, number: Option<u32>) {
        self.say(what, number.map_or(String::new(), |n| n.to_string()));
    }

    /// Says what a date means, and how it is written.
    pub(super) fn date(&mut self, date: &Date<'_>) {
        self.say("date", meaning(date));
        self.say("written", &date.written);
    }

    /// Says which work is meant, and by which fuller reference of `all` it is known.
    pub(super) fn reference(&mut self, reference: &Reference<'_>, all: &[Reference<'_>]) {
        self.say("reference", citation(reference));
        if let Some(full) = reference.resolves_to.and_then(|full| all.get(full)) {
            let line = full.place.line;
            self.say("in full", format!("{} (line {line})", citation(full)));
        }
    }

    /// As an editor shows it.
    pub(super) fn markup(&self, markdown: bool) -> String {
        let mut text = match markdown {
            true => format!("**{}**\n\n", escaped(&self.title)),
            false => format!("{}\n", self.title),
        };
        for (what, said) in &self.facts {
            // Writing to a string cannot fail.
            let _ = match markdown {
                true => writeln!(text, "- {what}: {}", escaped(said)),
                false => writeln!(text, "{what}: {said}"),
            };
        }
        text
    }
}

/// Several of them, one below the other.
pub(super) fn content(told: &[&HoverText], markdown: bool) -> MarkupContent {
    let parts: Vec<_> = told.iter().map(|told| told.markup(markdown)).collect();
    MarkupContent {
        kind: match markdown {
            true => MarkupKind::Markdown,
            false => MarkupKind::PlainText,
        },
        value: parts.join(if markdown { "\n---\n\n" } else { "\n" }),
    }
}

/// `text` with all that Markdown or HTML would make something of escaped.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' => escaped.push(' '),
            '<' => escaped.push_str("&lt;"),
            '&' => escaped.push_str("&amp;"),
            _ => {
                // Hyphens and points begin a list at most, and no text stands at the beginning of a line.
                if c.is_ascii_punctuation()
                    && !matches!(c, '-' | '.' | ',' | '\'' | '/' | ':' | ';')
                {
                    escaped.push('\\');
                }
                escaped.push(c);
            }
        }
    }
    escaped
}

/// What a date means: EDTF and how exact it is, or why there is none.
pub(super) fn meaning(date: &Date<'_>) -> String {
    let (precision, inferred) = match date.inferred {
        true => (date.precision().as_str(), ", its year from the context"),
        false => (date.precision().as_str(), ""),
    };
    let old_style =
        (date.dual_year).map_or(String::new(), |year| format!(", {year} by the old style"));
    match (&date.meaning, date.edtf()) {
        (_, Some(edtf)) => format!("{edtf} ({precision}{inferred}{old_style})"),
        (Meaning::Invalid(reason), _) => format!("none: {reason}"),
        (Meaning::Ambiguous(_), _) => format!("ambiguous: {}", date.readings().join(" or ")),
        (Meaning::Unreadable(unreadable), _) => format!("not read: {}", unreadable.reason),
        _ => "not known".to_owned(),
    }
}

/// A reference in one line.
pub(super) fn citation(reference: &Reference<'_>) -> String {
    let join = |texts: &[Cow<'_, str>]| {
        let texts: Vec<&str> = texts.iter().map(AsRef::as_ref).collect();
        texts.join(", ")
    };
    let year = match (&*reference.year_details.written, reference.year) {
        ("", Some(year)) => year.to_string(),
        ("", None) => "no date".to_owned(),
        (written, _) => written.to_owned(),
    };
    let mut text = format!("{} ({year}). {}", join(&reference.authors), reference.title);
    for (before, part) in [
        (". ", reference.container.to_string()),
        (". Page ", join(&reference.pages)),
    ] {
        if !part.is_empty() {
            text.push_str(before);
            text.push_str(&part);
        }
    }
    text
}

/// Name and years of a person.
pub(super) fn person(person: &Person<'_>) -> String {
    let year = |year: Option<LifeDate>| year.map_or(String::new(), LifeDate::edtf);
    match (person.born, person.died) {
        (None, None) => match person.active {
            Some(active) => format!("{} (active {})", person.name, active.edtf()),
            None => person.name.to_string(),
        },
        (born, died) => format!("{} ({}–{})", person.name, year(born), year(died)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::PartialDate;
    use crate::source::SourceText;

    #[test]
    fn what_a_page_says_is_no_markup() {
        let source = SourceText::new("t", "x");
        let mut told = HoverText::of("event", &Place::of_lines(&source, 1, 1));
        told.say("text", "a [link](command:x) <b> *b* `c` & d\u{202e}\n# e");
        told.say("heading", "");
        assert_eq!(
            told.markup(true),
            "**event, line 1**\n\n- text: a \\[link\\]\\(command:x\\) &lt;b\\> \\*b\\* \\`c\\` &amp; d\u{fffd} \\# e\n"
        );
        assert_eq!(
            told.markup(false),
            "event, line 1\ntext: a [link](command:x) <b> *b* `c` & d\u{fffd}\n# e\n"
        );
    }

    #[test]
    fn both_years_of_a_date_in_the_old_style_are_said() {
        let day = PartialDate::from_numbers(11, 2, 1732).unwrap();
        let date =
            Date::read("11-2-1731/2", Meaning::Single(day.into())).with_dual_year(Some(1731));
        assert_eq!(meaning(&date), "1732-02-11 (day, 1731 by the old style)");
    }

    #[test]
    fn a_date_that_is_none_or_several_is_said_to_be() {
        let source = SourceText::new(
            "t",
            "Salt\n\nTimeline of salt\n\n1949\n31-2-1949 Lund sails\n7-3-1949 Berg sails\n",
        );
        let page = crate::parse::page(&source);
        assert_eq!(
            meaning(&page.events[0].date),
            "none: the month has no such day"
        );
        assert_eq!(meaning(&page.events[1].date), "1949-03-07 (day)");
        assert_eq!(meaning(&Date::unknown()), "not known");
    }
}
