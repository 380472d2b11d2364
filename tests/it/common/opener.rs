//! Whether a line opens with a date, told without the reader: generously, so that what it misses nobody would take for
//! a date.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use crate::shapes::maker::languages;

/// Whether `line` opens with what may be a date, behind a bullet, a number, a bracket or a weekday.
pub(crate) fn opens_with_date(line: &str) -> bool {
    let tokens = tokens(line);
    let mut rest = tokens.as_slice();
    loop {
        if is_date(rest) {
            return true;
        }
        match skipped(rest) {
            0 => return false,
            count => rest = &rest[count..],
        }
    }
}

#[derive(Debug, PartialEq)]
enum Token {
    Number(String),
    Month,
    Weekday,
    Word(String),
    Mark(char),
    Space,
}

use Token::{Mark, Month, Number, Space, Weekday, Word};

/// Names of months and weekdays in all languages, small.
fn names() -> &'static (BTreeSet<String>, BTreeSet<String>) {
    static NAMES: OnceLock<(BTreeSet<String>, BTreeSet<String>)> = OnceLock::new();
    NAMES.get_or_init(|| {
        let (mut months, mut weekdays) = (BTreeSet::new(), BTreeSet::new());
        for language in languages() {
            months.extend(language.months.iter().map(|name| name.to_lowercase()));
            months.extend(language.short_months.iter().map(|name| name.to_lowercase()));
            weekdays.extend(language.weekdays.iter().map(|name| name.to_lowercase()));
        }
        (months, weekdays)
    })
}

fn tokens(line: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = line.trim_start();
    while let Some(first) = rest.chars().next() {
        let class = |c: char| (c.is_ascii_digit(), c.is_alphabetic());
        let is_run = first.is_ascii_digit() || first.is_alphabetic();
        let end = match is_run {
            true => rest
                .find(|c| class(c) != class(first))
                .unwrap_or(rest.len()),
            false => first.len_utf8(),
        };
        let (token, behind) = rest.split_at(end);
        rest = behind;
        tokens.push(match first {
            _ if first.is_ascii_digit() => Number(token.to_owned()),
            _ if first.is_alphabetic() => word(token),
            _ if first.is_whitespace() => Space,
            _ => Mark(first),
        });
        // The front of a line decides.
        if tokens.len() > 40 {
            break;
        }
    }
    tokens
}

fn word(word: &str) -> Token {
    let small = word.to_lowercase();
    let (months, weekdays) = names();
    if months.contains(&small) {
        Month
    } else if weekdays.contains(&small) {
        Weekday
    } else {
        Word(small)
    }
}

/// How many tokens at the front may stand before a date; 0 where none may.
fn skipped(tokens: &[Token]) -> usize {
    match tokens {
        [Weekday, Mark('-'), Word(_), ..] => 3,
        [Space | Mark(_) | Weekday, ..] => 1,
        [Number(_), Mark('.' | ')' | ']'), Space, ..] => 2,
        [Word(word), Mark('.'), ..] if ["no", "ca", "c"].contains(&word.as_str()) => 2,
        _ => 0,
    }
}

/// Whether a date begins right here.
fn is_date(tokens: &[Token]) -> bool {
    let is_day = |number: &String| number.len() <= 2;
    let is_year = |number: &String| number.len() == 4;
    let compact: Vec<&Token> = (tokens.iter())
        .filter(|token| !matches!(token, Space | Mark('.' | ',')))
        .take(6)
        .collect();
    let roman = |word: &String| word.chars().all(|c| matches!(c, 'i' | 'v' | 'x'));
    match compact.as_slice() {
        // 7 March, 7th of March, 7-mars, 7 de marzo, 7/III
        [Number(day), Month, ..] if is_day(day) || is_year(day) => true,
        [Number(day), Mark('-' | '/'), Month, ..] if is_day(day) || is_year(day) => true,
        [Number(day), Word(_), Month, ..] if is_day(day) => true,
        [Number(day), Word(_), Word(of), Month, ..] if is_day(day) && of == "of" => true,
        // March 7, March 1849
        [Month, Number(_), ..] => true,
        // 1849: 7 March, 1849 – March
        [
            Number(year),
            Mark(':' | '–' | '—' | '-'),
            Number(_) | Month,
            ..,
        ] if is_year(year) => true,
        [Number(year), Number(day), Month, ..] if is_year(year) && is_day(day) => true,
        // 7-3-1849, 1849/3/7, 7.3.1849, 7-III-1849
        [
            Number(a),
            Mark('-' | '/'),
            Number(_),
            Mark('-' | '/'),
            Number(c),
            ..,
        ] => a.len() <= 4 && c.len() <= 4,
        [
            Number(_),
            Mark('-' | '/'),
            Word(word),
            Mark('-' | '/'),
            Number(_),
            ..,
        ] if roman(word) => true,
        [Number(a), Number(b), Number(c), ..] => {
            let dotted = matches!(tokens.get(1..4), Some([Mark('.'), Number(_) | Space, ..]));
            dotted && (is_day(a) || is_year(a)) && is_day(b) && (is_day(c) || is_year(c))
        }
        // 1849, 1849:, 1849 –
        [Number(year)] => is_year(year),
        [Number(year), Mark(':' | '–' | '—' | '|'), ..] => is_year(year),
        // March:, March –, March
        [Month] | [Month, Mark(':' | '–' | '—' | '|'), ..] => true,
        _ => false,
    }
}

#[test]
fn a_date_at_the_front_of_a_line_is_known_whatever_stands_around_it() {
    for line in [
        "7 March 1849 The ferry",
        "• 7. März 1849",
        "- **7 mars 1849** La foire",
        "12. 7 March 1849",
        "(12) March 7, 1849",
        "[8 March 1951]",
        "Thursday, 8 March 1951: x",
        "7.3.1849 x",
        "7. 3. 1849 x",
        "1849-03-07",
        "7-III-1849",
        "1951: 8 March",
        "7 de marzo de 1849",
        "the 7",
        "19-sept-1924",
        "7th of March, 1849",
        "1849",
        "| 7 March 1849 |",
        "5 мая 1951 г.",
        "March 3. The ferry",
        "1849, March 7.",
    ] {
        assert_eq!(opens_with_date(line), line != "the 7", "{line}");
    }
    for line in [
        "The ferry of 7 March 1849",
        "12 weavers",
        "1,200 bells",
        "1.50 barley",
        "may the ferry",
        "March on the bridge",
        "1700 bells for the ferry",
        "",
        "365",
    ] {
        assert!(!opens_with_date(line), "{line}");
    }
}
