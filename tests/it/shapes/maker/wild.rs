//! Pages whose entries begin with anything that may be a date: vague, misspelt, impossible, of another calendar. What
//! they mean is not said here; that each of them starts an entry or is reported, is.

use super::day::Day;
use super::forms::{Hand, fill};
use super::grid::page_title;
use super::languages::{Language, languages};
use super::page::{Made, Writer};
use super::rng::Rng;
use super::story::sentence;

const ENGLISH: [&str; 24] = [
    "c. {y}:",
    "ca. {m} {y}:",
    "about {y}:",
    "before {y}:",
    "after {m} {y}:",
    "Spring {y}:",
    "early {y}:",
    "end of {m} {y}:",
    "A.D. {y}.",
    "Anno {y}",
    "44 BC:",
    "14 {m} 44 BC:",
    "{d} {m} [{y}]",
    "[{y}, {S}?]",
    "{m} {d}, [{y}].",
    "{th} of {m}, {y},",
    "{W}, {d} {m} {y}:",
    "{x} {d}, {y}",
    "{d} {x} {y}",
    "{d} {x} {y}:",
    "Between {y} and {y}:",
    "{y}-52:",
    "{y}/51:",
    "{y}s:",
];
const ANY: [&str; 24] = [
    "31-9-{y}",
    "30.02.{y}:",
    "12-13-{y}",
    "{y}-{nn}-??",
    "?-{n}-{y}",
    "{d}-{n}-{y}?",
    "[{d}-{n}-{y}]",
    "{d}.{n}.51",
    "{d}/{d}. {m} {y}:",
    "{d} {m} – {d} {m} {y}:",
    "{y}?",
    "{y}年{n}月{d}日",
    "31 {m} {y}:",
    "{d}-{n}-{y}/2",
    "({d} {m} {y})",
    "{d} {m} {y}",
    "{m} {y}:",
    "{y}",
    "{y} –",
    "{y}:",
    "{d}. 0{n}.{y}",
    "{dd}.{nn}.{y}",
    "{M} {d}, {y}",
    "{y}, {m} {d}.",
];

/// `count` such pages; the entries have no date.
pub(crate) fn wild(seed: u64, count: usize) -> impl Iterator<Item = Made> {
    (0..count).map(move |number| {
        let mut rng = Rng::new(seed, &format!("wild {number}"));
        let language = if rng.chance(60) {
            &languages()[0]
        } else {
            &languages()[rng.below(languages().len())]
        };
        page(&mut rng, language)
    })
}

fn page(rng: &mut Rng, language: &'static Language) -> Made {
    let hand = Hand {
        language,
        stop: true,
    };
    let between = rng.pick(&["dense", "blank lines", "bullets"]);
    // Most entries are of one kind, as on most pages; the odd ones stand between them.
    let usual = rng.pick(&[
        "{d} {m} {y}:",
        "{dd}.{nn}.{y}",
        "{d} {m} {y}",
        "{M} {d}, {y} –",
    ]);
    let share = rng.pick(&[0, 50, 80]);
    let mut year = rng.between(1700, 1900);
    let mut page = Writer::new(None);
    page.line(page_title(rng, language));
    page.blank();
    for _ in 0..rng.between(12, 20) {
        year += rng.below(3);
        let day = Day::drawn(rng, year);
        let template = match (rng.chance(share), language.is_english()) {
            (true, _) => usual,
            (false, true) if rng.chance(60) => rng.pick(&ENGLISH),
            (false, _) => rng.pick(&ANY),
        };
        let misspelt = misspelt(rng, language.months[day.month - 1]);
        let date = fill(&template.replace("{x}", &misspelt), hand, day);
        let least = rng.between(5, 12);
        let text = sentence(rng, language, least).join(" ") + ".";
        page.entry(None, &text);
        let bullet = if between == "bullets" { "• " } else { "" };
        page.line(format!("{bullet}{date} {text}"));
        if between == "blank lines" {
            page.blank();
        }
    }
    let tags = [
        ("kind", "wild"),
        ("language", language.code),
        ("usual", usual),
        ("layout", between),
    ];
    page.finish(language, &tags)
}

/// The name of a month with a letter left out, two exchanged, or an `o` read as 0.
fn misspelt(rng: &mut Rng, month: &str) -> String {
    let mut letters: Vec<char> = month.chars().collect();
    if let Some(o) = letters
        .iter()
        .position(|c| matches!(c, 'o' | 'O'))
        .filter(|_| rng.chance(30))
    {
        letters[o] = '0';
        return letters.into_iter().collect();
    }
    if letters.len() < 5 {
        letters.push('e');
        return letters.into_iter().collect();
    }
    let at = rng.between(1, letters.len() - 2);
    if letters[at] == letters[at + 1] || rng.chance(50) {
        letters.remove(at);
    } else {
        letters.swap(at, at + 1);
    }
    letters.into_iter().collect()
}
