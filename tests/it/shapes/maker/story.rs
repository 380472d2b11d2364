//! Sentences without much sense, but with the words, capitals and full stops of their language.

use super::languages::Language;
use super::rng::Rng;

/// Stands before each word of a date that a sentence mentions behind a word that asks for it.
pub(crate) const MENTIONED: char = '\u{1}';
/// The same, where the word before does not ask for a date.
pub(crate) const BARE: char = '\u{2}';

const NUMBERS: [&str; 10] = [
    "3", "12", "40", "120", "1700", "2", "31", "1,200", "1.50", "365",
];

/// A sentence of `least` words or a few more, without its full stop. It begins with a capital letter and ends
/// with a noun.
pub(crate) fn sentence(rng: &mut Rng, language: &Language, least: usize) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    noun(rng, language, &mut words, 0);
    words.push(rng.pick(&language.verbs).to_owned());
    noun(rng, language, &mut words, 12);
    while words.len() < least {
        words.push(rng.pick(&language.links).to_owned());
        noun(rng, language, &mut words, 8);
    }
    words[0] = capital(&words[0]);
    words
}

/// A noun with what stands before it: a number, `numbered` times in a hundred.
fn noun(rng: &mut Rng, language: &Language, words: &mut Vec<String>, numbered: usize) {
    if rng.chance(numbered) {
        words.push(rng.pick(&NUMBERS).to_owned());
    } else if rng.chance(75) {
        words.push(rng.pick(&language.determiners).to_owned());
    }
    words.push(rng.pick(&language.nouns).to_owned());
}

/// A few words with a capital letter: a title or a caption.
pub(crate) fn title(rng: &mut Rng, language: &Language) -> String {
    let (first, second) = (rng.pick(&language.nouns), rng.pick(&language.nouns));
    let (link, determiner) = (rng.pick(&language.links), rng.pick(&language.determiners));
    capital(&format!("{first} {link} {determiner} {second}"))
}

pub(crate) fn capital(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

/// Puts a date behind a noun in the middle of a sentence, its words marked.
pub(crate) fn mention(words: &mut Vec<String>, at: usize, before: Option<&str>, date: &str) {
    let mark = if before.is_some() { MENTIONED } else { BARE };
    let date = date.split(' ').map(|word| format!("{mark}{word}"));
    let inserted = before.map(str::to_owned).into_iter().chain(date);
    words.splice(at..at, inserted.collect::<Vec<_>>());
}

/// The lines of `text` at a width: as many words on each as fit. Marks have no width.
pub(crate) fn wrap(text: &str, width: Option<usize>, indent: &str) -> Vec<String> {
    let Some(width) = width else {
        return vec![text.to_owned()];
    };
    let wide = |text: &str| {
        text.chars()
            .filter(|c| !matches!(*c, MENTIONED | BARE))
            .count()
    };
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split(' ') {
        if line.is_empty() {
            line.push_str(word);
        } else if wide(&line) + 1 + wide(word) > width {
            lines.push(std::mem::replace(&mut line, format!("{indent}{word}")));
        } else {
            line.push(' ');
            line.push_str(word);
        }
    }
    lines.push(line);
    lines
}
