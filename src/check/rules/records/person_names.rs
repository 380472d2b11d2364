//! Who is named in a text: the people with a biography on the page, by their full names, or by a label or
//! surname that no one else on the page has.

use foldhash::{HashMap, HashSet};

use crate::language::{self, Class};
use crate::page::Page;

/// Most words of a name.
const MOST_WORDS: usize = 6;
/// A shorter word is no surname.
const SHORTEST_SURNAME: usize = 3;

/// A word of a text.
#[derive(Debug, Clone, Copy)]
struct NameWord<'t> {
    text: &'t str,
    /// Whether only white space parts it from the word before.
    joined: bool,
    /// Whether it owns what follows: `Lund’s`.
    owns: bool,
    /// Whether a year in brackets follows, as behind an author.
    has_year: bool,
}

/// The words of a line.
fn words(text: &str) -> Vec<NameWord<'_>> {
    let mut words: Vec<NameWord<'_>> = Vec::new();
    let mut joined = false;
    for part in text.split_whitespace() {
        let word = part.trim_matches(|c: char| !c.is_alphanumeric());
        if part.starts_with('(')
            && word.starts_with(|c: char| c.is_ascii_digit())
            && let Some(last) = words.last_mut()
        {
            last.has_year = true;
        }
        if word.is_empty() {
            joined = false;
            continue;
        }
        let bare = word.strip_suffix("’s").or_else(|| word.strip_suffix("'s"));
        words.push(NameWord {
            text: bare.unwrap_or(word),
            joined: joined && part.starts_with(char::is_alphanumeric),
            owns: bare.is_some() || part.ends_with("s’") || part.ends_with("s'"),
            has_year: false,
        });
        joined = bare.is_none() && part.ends_with(char::is_alphanumeric);
    }
    words
}

/// What people can be called.
#[derive(Debug, Default)]
pub(super) struct PersonNames<'p> {
    /// For each name, of one word or several, the person; none where it is the name of two.
    calls: HashMap<String, Option<usize>>,
    /// For each person, the words of the full name.
    parts: Vec<HashSet<&'p str>>,
    /// For each person, the words of the biography, among them offices that stand before the name.
    offices: Vec<HashSet<&'p str>>,
    /// The first words of all names.
    firsts: HashSet<String>,
    /// Most words of a name here.
    longest: usize,
}

impl<'p> PersonNames<'p> {
    /// The names of the people of `page`.
    pub(super) fn of(page: &'p Page<'_>) -> Self {
        let mut names = Self::default();
        for (index, person) in page.people.iter().enumerate() {
            let full = person.name.split('(').next().unwrap_or_default();
            let full: Vec<&str> = (words(full).iter().map(|word| word.text))
                .skip_while(|word| Class::TITLE.has(word))
                .collect();
            let label: Vec<&str> = words(&person.label).iter().map(|word| word.text).collect();
            let surname = full.iter().rfind(|word| !Class::SUFFIX.has(word));
            let surname: Vec<&str> = surname.copied().into_iter().collect();
            names
                .parts
                .push(full.iter().chain(&label).copied().collect());
            let office = words(&person.description);
            names
                .offices
                .push(office.iter().map(|word| word.text).collect());
            for call in [&full, &label, &surname] {
                names.add(call, index, page);
            }
        }
        names.drop_shared(page);
        names
    }

    /// Lets `person` be called so. Two of the same years are one, whose name is written in two ways.
    fn add(&mut self, call: &[&str], person: usize, page: &Page<'_>) {
        let long = call
            .first()
            .is_some_and(|word| word.chars().count() >= SHORTEST_SURNAME);
        if call.is_empty() || call.len() > MOST_WORDS || call.len() == 1 && !long {
            return;
        }
        self.longest = self.longest.max(call.len());
        self.firsts
            .extend(call.first().map(|word| (*word).to_owned()));
        let known = self.calls.entry(call.join(" ")).or_insert(Some(person));
        let years = |person: usize| page.people.get(person).map(|p| (p.born, p.died));
        if known.is_none_or(|known| years(known) != years(person)) {
            *known = None;
        }
    }

    /// Drops the names of one word that the page uses for something else.
    fn drop_shared(&mut self, page: &Page<'_>) {
        if self.calls.is_empty() {
            return;
        }
        let mut shared = Vec::new();
        for line in 1..=page.source.line_count() {
            let words = words(page.source.line(line));
            for (at, word) in words.iter().enumerate() {
                let Some(&Some(person)) = self.calls.get(word.text) else {
                    continue;
                };
                let place = at.checked_sub(1).and_then(|i| words.get(i));
                let place = word.joined && place.is_some_and(|w| Class::PLACE.has(w.text));
                if place || !self.stands_alone(&words, at, person) {
                    shared.push(word.text);
                }
            }
        }
        for word in shared {
            self.calls.insert(word.to_owned(), None);
        }
    }

    /// Whether the word at `at` is part of no other name than that of `person`.
    fn stands_alone(&self, words: &[NameWord<'_>], at: usize, person: usize) -> bool {
        let has = |lists: &[HashSet<&str>], word: &str| {
            (lists.get(person)).is_some_and(|list| list.contains(word))
        };
        let other = |word: &NameWord<'_>| {
            word.text.starts_with(char::is_uppercase)
                && !word.text.contains(|c: char| c.is_ascii_digit())
                && !has(&self.parts, word.text)
        };
        let before = at.checked_sub(1).and_then(|i| words.get(i));
        let named_before = words.get(at).is_some_and(|word| word.joined)
            && before.is_some_and(|word| {
                other(word)
                    && !Class::TITLE.has(word.text)
                    && !has(&self.offices, word.text)
                    && !language::is_function_word(word.text)
            });
        let named_behind = words
            .get(at + 1)
            .is_some_and(|word| word.joined && other(word));
        !named_before && !named_behind
    }

    /// The people who act in `text`, each once. A person who is only spoken of, who owns something, or who
    /// is named as the author of a work, does not act.
    pub(super) fn acting_in(&self, text: &str) -> Vec<usize> {
        let words = words(text);
        let (mut acting, mut seen) = (Vec::new(), HashSet::default());
        let mut at = 0;
        while at < words.len() && !self.calls.is_empty() {
            let Some((person, length)) = self.named_at(&words, at) else {
                at += 1;
                continue;
            };
            let last = words.get(at + length - 1);
            let before = at.checked_sub(1).and_then(|i| words.get(i));
            let topic = before.is_some_and(|word| Class::TOPIC.has(word.text));
            let acts = !topic && last.is_some_and(|word| !word.owns && !word.has_year);
            if acts && seen.insert(person) {
                acting.push(person);
            }
            at += length;
        }
        acting
    }

    /// The person whose name begins at `at`, and the number of its words; of two names, the longer one.
    fn named_at(&self, words: &[NameWord<'_>], at: usize) -> Option<(usize, usize)> {
        if !self.firsts.contains(words.get(at)?.text) {
            return None;
        }
        let mut name = String::new();
        let mut found = None;
        for (length, word) in (1..=self.longest).zip(words.get(at..)?) {
            if length > 1 && !word.joined {
                break;
            }
            if length > 1 {
                name.push(' ');
            }
            name.push_str(word.text);
            if let Some(&Some(person)) = self.calls.get(&name) {
                found = Some((person, length));
            }
        }
        found.filter(|(person, length)| *length > 1 || self.stands_alone(words, at, *person))
    }
}
