//! Pages, block by block: headings, timelines, prose, citations, notes, meetings, lives, tables, quotations.

use libfuzzer_sys::arbitrary::{Result, Unstructured};

use crate::dates::{LANGUAGES, Language, date, year};

/// Text that is longer than any page of this size.
const MOST: usize = 6_000;

const WORDS: [&str; 64] = [
    "Lund", "Berg", "sails", "to", "Malmö", "the", "council", "and", "salt", "of", "Æolus",
    "returns", "from", "in", "Oslo", "asks", "for", "a", "treaty", "with", "Holm", "who", "may",
    "March", "letter", "dated", "No.", "12", "A.B.", "harbour", "between", "is", "not", "sold",
    "second", "fleet", "(see", "above)", "“salt", "trade”", "St.", "river", "Ri/ver", "envoy",
    "1949", "der", "Rat", "und", "le", "roi", "на", "море", "de", "la", "sal", "—", "duty", "it’s",
    "fish,", "herring;", "king.", "Hello!", "1,200", "£5",
];

fn words(u: &mut Unstructured<'_>, most: usize) -> Result<String> {
    let count = u.int_in_range(1..=most)?;
    let mut text = String::new();
    for index in 0..count {
        if index > 0 {
            text.push(' ');
        }
        text.push_str(WORDS[u.arbitrary::<u8>()? as usize % WORDS.len()]);
    }
    Ok(text)
}

fn name(u: &mut Unstructured<'_>) -> Result<&'static str> {
    u.choose(&[
        "Lund Anna",
        "Anna Lund",
        "Berg",
        "A.B. Holm",
        "Holm, Bo",
        "van der Berg",
        "Æ. Øre",
        "O’Neil & Lund",
    ])
    .copied()
}

/// A page.
pub(crate) fn page(u: &mut Unstructured<'_>) -> Result<String> {
    let mut text = words(u, 5)? + "\n\n";
    let language = &LANGUAGES[u.choose_index(LANGUAGES.len())?];
    while !u.is_empty() && text.len() < MOST {
        let other = &LANGUAGES[u.choose_index(LANGUAGES.len())?];
        let kind = u.arbitrary::<u8>()?;
        let language = if kind >= 240 { other } else { language };
        let before = text.len();
        block(u, language, kind, &mut text)?;
        // A quoted block, an indented one, one that wraps.
        match kind / 32 {
            5 => prefix(&mut text, before, "> "),
            6 => prefix(&mut text, before, "    "),
            7 => wrap(
                &mut text,
                before,
                20 + usize::from(u.arbitrary::<u8>()? % 60),
            ),
            _ => {}
        }
    }
    Ok(text)
}

fn prefix(text: &mut String, from: usize, mark: &str) {
    let lines: Vec<String> = text[from..]
        .lines()
        .map(|line| format!("{mark}{line}\n"))
        .collect();
    text.truncate(from);
    text.extend(lines);
}

/// Breaks lines at a width, within words too where they are long.
fn wrap(text: &mut String, from: usize, width: usize) {
    let mut column = 0;
    let mut wrapped = String::new();
    for c in text[from..].chars() {
        if column >= width && (c == ' ' || column >= width + 8) {
            wrapped.push('\n');
            column = 0;
            if c == ' ' {
                continue;
            }
        }
        wrapped.push(c);
        column = if c == '\n' { 0 } else { column + 1 };
    }
    text.truncate(from);
    text.push_str(&wrapped);
}

fn block(u: &mut Unstructured<'_>, language: &Language, kind: u8, text: &mut String) -> Result<()> {
    let line: String = match kind % 32 {
        0 => format!("Timeline of {}\n", words(u, 3)?),
        1 => format!("\n{}\n", year(u)?),
        2 => format!("\n{}....\n", words(u, 3)?),
        3 => words(u, 3)?.to_uppercase(),
        // The entries of a timeline, in one manner.
        4..=9 => return entries(u, language, text),
        10 | 11 => format!(
            "\n{}, {} {}.",
            words(u, 24)?,
            date(u, language)?,
            words(u, 24)?
        ),
        12 => format!("{} ({}) {}", words(u, 9)?, year(u)?, words(u, 30)?),
        13 => format!(
            "Document: {} {}. {}",
            date(u, language)?,
            words(u, 8)?,
            words(u, 12)?
        ),
        14 => format!(
            "{} (Document: {} {}), Document: {} {}",
            words(u, 4)?,
            date(u, language)?,
            words(u, 4)?,
            date(u, language)?,
            words(u, 4)?
        ),
        15 => {
            text.push_str("\nNotes....\n\n");
            let mut number = u32::from(u.arbitrary::<u8>()?) % 130;
            for _ in 0..u.int_in_range(1..=6)? {
                let step = u.arbitrary::<u8>()?;
                number += u32::from(step < 240);
                let note = reference(u)?;
                text.push_str(&format!(
                    "{number}. {note}{}\n",
                    ["", " Back", " Back", " [↩] [Cite]"][step as usize % 4]
                ));
            }
            return Ok(());
        }
        16 => {
            text.push_str("\nMeetings....\n\n");
            for _ in 0..u.int_in_range(1..=4)? {
                text.push_str(&format!("  • {}: {}\n", date(u, language)?, words(u, 6)?));
            }
            return Ok(());
        }
        17 => format!(
            "{}\n{} ({}-{}) {}",
            name(u)?,
            name(u)?,
            year(u)?,
            year(u)?,
            words(u, 9)?
        ),
        18 => format!(
            "{} ({}–{}), {} ({}-{})",
            name(u)?,
            year(u)?,
            year(u)?,
            words(u, 4)?,
            year(u)?,
            year(u)?
        ),
        19 => format!("{} [↩] [Cite]", words(u, 12)?),
        20 => format!("img\n{}", words(u, 9)?),
        21 => {
            let mark = u.choose(&["|", "\t", ";", "  "])?;
            for _ in 0..u.int_in_range(1..=6)? {
                text.push_str(&format!(
                    "{mark} {} {mark} {} {mark} {} {mark}\n",
                    date(u, language)?,
                    words(u, 6)?,
                    words(u, 2)?
                ));
            }
            return Ok(());
        }
        22 => reference(u)?,
        23 => format!(
            "As {} ({}) says, {}, {} ({}, {}).",
            name(u)?,
            year(u)?,
            words(u, 12)?,
            name(u)?,
            year(u)?,
            u.arbitrary::<u8>()?
        ),
        24 => format!("“{} {} {}", words(u, 20)?, date(u, language)?, words(u, 3)?),
        25 => format!(
            "{} ({} [{} {}",
            words(u, 9)?,
            words(u, 4)?,
            date(u, language)?,
            words(u, 2)?
        ),
        26 => format!(
            "{} {}: {}",
            u.choose(&["##", "*", "1.", "a)", "§ 3", "[12]"])?,
            date(u, language)?,
            words(u, 9)?
        ),
        27 => "\n".to_owned(),
        28 => "-----".to_owned(),
        29 => format!("{}\n{}", date(u, language)?, words(u, 30)?),
        30 => format!("{} {}\n", words(u, 6)?, date(u, language)?),
        // Text as it comes.
        _ => {
            let length = usize::from(u.arbitrary::<u8>()?) % 64;
            String::from_utf8_lossy(u.bytes(length.min(u.len()))?).into_owned()
        }
    };
    text.push_str(&line);
    text.push('\n');
    Ok(())
}

/// Entries in one manner, which some leave.
fn entries(u: &mut Unstructured<'_>, language: &Language, text: &mut String) -> Result<()> {
    let manner = u.arbitrary::<u8>()?;
    let before = ["", "", "• ", "- ", "UK: ", "(a) ", "Malmö, ", "| "][manner as usize % 8];
    let behind = [" ", ": ", " – ", ". ", ", ", "\t", "\n", " | "][manner as usize / 8 % 8];
    for _ in 0..u.int_in_range(1..=8)? {
        let said = words(u, 14)?;
        text.push_str(&match manner / 64 {
            3 => format!("{before}{said}{behind}{}\n", date(u, language)?),
            _ => format!("{before}{}{behind}{said}\n", date(u, language)?),
        });
    }
    Ok(())
}

/// A work, as notes have it.
fn reference(u: &mut Unstructured<'_>) -> Result<String> {
    Ok(match u.arbitrary::<u8>()? % 8 {
        0 | 1 => format!(
            "{} ({}). {}. {}. Page {}",
            name(u)?,
            year(u)?,
            words(u, 6)?,
            words(u, 2)?,
            u.arbitrary::<u8>()?
        ),
        2 => format!(
            "{} ({}), “{}”, {} {} ({}): {}–{}.",
            name(u)?,
            year(u)?,
            words(u, 6)?,
            words(u, 3)?,
            u.arbitrary::<u8>()?,
            u.arbitrary::<u8>()?,
            u.arbitrary::<u8>()?,
            u.arbitrary::<u8>()?
        ),
        3 => format!(
            "{}, {}, p. {}; {}, {}, pp. {}-{}.",
            name(u)?,
            words(u, 6)?,
            u.arbitrary::<u8>()?,
            name(u)?,
            words(u, 3)?,
            u.arbitrary::<u8>()?,
            u.arbitrary::<u8>()?
        ),
        4 => format!("Ibid., {}.", u.arbitrary::<u8>()?),
        5 => format!(
            "See {} and {} ({}) “{}",
            name(u)?,
            name(u)?,
            year(u)?,
            words(u, 6)?
        ),
        6 => words(u, 14)?,
        _ => format!(
            "{} ({}{}). {} http://a.b/{}",
            name(u)?,
            year(u)?,
            ["a", "b", ""][u.arbitrary::<u8>()? as usize % 3],
            words(u, 5)?,
            u.arbitrary::<u8>()?
        ),
    })
}
