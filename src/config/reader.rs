//! Reads TOML and remembers all that is wrong with it, each with its place.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::Mistake;
use crate::check::{Rule, most_alike, no_such_rule, rules_named};
use crate::source::Span;

/// A value with its place.
pub(super) type Value<'t> = Spanned<DeValue<'t>>;

/// Takes values of the kind that is wanted, and notes those of another kind.
#[derive(Debug, Default)]
pub(super) struct ConfigReader {
    /// The first of them, and some of those behind.
    mistakes: Vec<Mistake>,
    /// How many there are in all.
    count: usize,
}

/// Mistakes that are told; whoever makes more made the same one often.
const MOST: usize = 10;
/// Characters of what is quoted, and of a whole message.
const LONGEST: (usize, usize) = (80, 400);

/// A text as it is quoted, its end cut off when it is very long.
pub(super) fn short(text: &str) -> String {
    cut(text, LONGEST.0)
}

fn cut(text: &str, longest: usize) -> String {
    match text.char_indices().nth(longest) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// The place of something.
pub(super) fn at(range: Range<usize>) -> Span {
    Span::new(range.start, range.end)
}

impl ConfigReader {
    /// Notes a mistake.
    pub(super) fn wrong(&mut self, span: Span, message: impl AsRef<str>, help: impl AsRef<str>) {
        self.count += 1;
        self.mistakes.push(Mistake {
            span,
            message: cut(message.as_ref(), LONGEST.1),
            help: cut(help.as_ref(), LONGEST.1),
        });
        if self.mistakes.len() >= 2 * MOST {
            self.keep_first();
        }
    }

    /// Keeps those that come first in the text.
    fn keep_first(&mut self) {
        self.mistakes.sort_by_key(|mistake| mistake.span);
        self.mistakes.truncate(MOST);
    }

    /// How many mistakes there are.
    pub(super) const fn count(&self) -> usize {
        self.count
    }

    /// The first mistakes in the order of the text, and how many more there are.
    pub(super) fn finish(mut self) -> (Box<[Mistake]>, usize) {
        self.keep_first();
        let more = self.count - self.mistakes.len();
        (self.mistakes.into(), more)
    }

    /// Notes all keys of `table` that are not `known`.
    pub(super) fn keys(&mut self, table: &DeTable<'_>, known: &[&str]) {
        for key in table.keys() {
            let name = key.get_ref().as_ref();
            if !known.contains(&name) {
                let help = match most_alike(name, known.iter().copied()) {
                    Some(other) => format!("did you mean `{other}`?"),
                    None => format!("known here: {}", known.join(", ")),
                };
                self.wrong(
                    at(key.span()),
                    format!("unknown key `{}`", short(name)),
                    help,
                );
            }
        }
    }

    /// Notes that `value` is not what is wanted.
    fn other(&mut self, value: &Value<'_>, wanted: &str) {
        let kind = value.get_ref().type_str();
        self.wrong(
            at(value.span()),
            format!("{kind} where {wanted} should be"),
            format!("give {wanted}"),
        );
    }

    pub(super) fn table<'v, 't>(&mut self, value: &'v Value<'t>) -> Option<&'v DeTable<'t>> {
        let table = value.get_ref().as_table();
        if table.is_none() {
            self.other(value, "a table");
        }
        table
    }

    pub(super) fn list<'v, 't>(&mut self, value: &'v Value<'t>) -> &'v [Value<'t>] {
        match value.get_ref().as_array() {
            Some(list) => list.as_ref(),
            None => {
                self.other(value, "a list");
                &[]
            }
        }
    }

    pub(super) fn text<'v>(&mut self, value: &'v Value<'_>) -> Option<&'v str> {
        let text = value.get_ref().as_str();
        if text.is_none() {
            self.other(value, "a text in quotes");
        }
        text
    }

    /// A number that counts from 1.
    pub(super) fn number(&mut self, value: &Value<'_>) -> Option<usize> {
        let integer = value.get_ref().as_integer();
        let number = integer
            .and_then(|digits| usize::from_str_radix(digits.as_str(), digits.radix()).ok())
            .filter(|number| *number > 0);
        if number.is_none() {
            self.other(value, "a number from 1 on");
        }
        number
    }

    /// A text that `read` makes something of; `read` says what is wrong with one that it cannot read.
    pub(super) fn parsed<T>(
        &mut self,
        value: &Value<'_>,
        read: impl FnOnce(&str) -> Result<T, String>,
    ) -> Option<T> {
        let text = self.text(value)?;
        match read(text) {
            Ok(read) => Some(read),
            Err(message) => {
                self.wrong(at(value.span()), message, "");
                None
            }
        }
    }

    /// The rules that a word at `span` names.
    pub(super) fn rules_of(&mut self, word: &str, span: Span) -> Vec<&'static Rule> {
        let rules = rules_named(word);
        if rules.is_empty() {
            self.wrong(
                span,
                format!("no rule `{}`", short(word)),
                no_such_rule(word),
            );
        }
        rules
    }

    /// The rules that a list of words names.
    pub(super) fn rules(&mut self, value: &Value<'_>) -> Vec<&'static Rule> {
        let mut rules = Vec::new();
        for item in self.list(value) {
            if let Some(word) = self.text(item) {
                rules.extend(self.rules_of(word, at(item.span())));
            }
        }
        rules
    }
}
