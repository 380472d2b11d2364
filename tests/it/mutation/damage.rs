//! Damage to the text.

use chrono::Datelike;

use super::plant::{Bed, Planted, day_of, words};
use crate::archive::page::{Block, Kind, wrap};

/// A line of an entry ends in the middle of a word that the page has elsewhere.
pub(crate) fn word_split_by_wrap(mut bed: Bed<'_>) -> Option<Planted> {
    let known = words(&bed.page);
    let mut choices = Vec::new();
    for (index, block) in bed.page.blocks.iter().enumerate() {
        if block.kind != Kind::Event || block.life.is_some() {
            continue;
        }
        let lines = wrap(
            &format!("{} {}", block.written, block.text),
            bed.page.manner.width,
        );
        for (at, pair) in lines.windows(2).enumerate() {
            let word = pair[1].split(' ').next().unwrap_or_default();
            let plain = word.chars().all(char::is_alphabetic) && word.chars().count() >= 5;
            if plain && known.iter().filter(|other| *other == word).count() > 1 {
                choices.push((index, at));
            }
        }
    }
    let (index, at) = bed.pick(&choices)?;
    let block = &bed.page.blocks[index];
    let mut lines = wrap(
        &format!("{} {}", block.written, block.text),
        bed.page.manner.width,
    );
    let word = lines[at + 1].split(' ').next()?.to_owned();
    let cut = 2 + bed.rng.below(word.chars().count() - 3);
    let head: String = word.chars().take(cut).collect();
    lines[at] = format!("{} {head}", lines[at]);
    lines[at + 1] = lines[at + 1].chars().skip(cut).collect();
    bed.page.blocks[index].raw = Some(lines);
    bed.planted(&[index])
}

/// A space has come into a word that the page has elsewhere, twice at least.
pub(crate) fn word_split_by_space(mut bed: Bed<'_>) -> Option<Planted> {
    let known = words(&bed.page);
    let mut choices = Vec::new();
    for (index, block) in bed.page.blocks.iter().enumerate() {
        if block.kind != Kind::Paragraph {
            continue;
        }
        for word in block.text.split(' ').skip(1) {
            let plain = word.chars().all(char::is_alphabetic) && word.chars().count() >= 7;
            if plain && known.iter().filter(|other| *other == word).count() > 2 {
                choices.push((index, word.to_owned()));
            }
        }
    }
    let choices: Vec<&(usize, String)> = choices.iter().collect();
    let (index, word) = bed.pick(&choices)?.clone();
    let cut = 3 + bed.rng.below(word.chars().count() - 5);
    let head: String = word.chars().take(cut).collect();
    let tail: String = word.chars().skip(cut).collect();
    let block = &mut bed.page.blocks[index];
    block.text = block
        .text
        .replacen(&format!(" {word}"), &format!(" {head} {tail}"), 1);
    bed.planted(&[index])
}

/// One of `marks` is lost, from a paragraph or a note of any kind.
fn mark_lost(mut bed: Bed<'_>, marks: &[char]) -> Option<Planted> {
    let mut choices = Vec::new();
    for (index, block) in bed.page.blocks.iter().enumerate() {
        if !matches!(block.kind, Kind::Paragraph | Kind::Note | Kind::InlineNote) {
            continue;
        }
        for (at, mark) in block.text.match_indices(marks) {
            // Without the brackets of its year a reference is none.
            let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
            let of_number = digit(block.text[at + mark.len()..].chars().next())
                || digit(block.text[..at].chars().next_back());
            if !of_number {
                choices.push((index, at, mark.len()));
            }
        }
    }
    let (index, at, length) = bed.pick(&choices)?;
    bed.page.blocks[index]
        .text
        .replace_range(at..at + length, "");
    bed.planted(&[index])
}

pub(crate) fn quote_lost(bed: Bed<'_>) -> Option<Planted> {
    mark_lost(bed, &['“', '”'])
}

pub(crate) fn bracket_lost(bed: Bed<'_>) -> Option<Planted> {
    mark_lost(bed, &['(', ')', '[', ']'])
}

/// What the bytes of UTF-8 look like when they are read as Windows-1252.
fn misread(text: &str) -> String {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž',
        '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}',
        'ž', 'Ÿ',
    ];
    text.bytes()
        .map(|byte| match byte {
            0x80..=0x9f => HIGH[usize::from(byte - 0x80)],
            _ => char::from(byte),
        })
        .collect()
}

fn damaged(mut bed: Bed<'_>, damage: fn(&str) -> String) -> Option<Planted> {
    let wounded = |c: char| !c.is_ascii() && c != '\u{a0}';
    let index = bed.some(|block| {
        let spared = matches!(
            block.kind,
            Kind::Heading("title" | "timeline" | "notes") | Kind::Meeting
        );
        !spared && block.life.is_none() && block.text.contains(wounded)
    })?;
    let block = &mut bed.page.blocks[index];
    block.text = damage(&block.text);
    bed.planted(&[index])
}

/// A line was read in the wrong encoding.
pub(crate) fn misread_line(bed: Bed<'_>) -> Option<Planted> {
    damaged(bed, misread)
}

/// What was no ASCII has been replaced by the mark for what cannot be shown.
pub(crate) fn replaced_letters(bed: Bed<'_>) -> Option<Planted> {
    damaged(bed, |text| {
        text.chars()
            .map(|c| if c.is_ascii() { c } else { '\u{fffd}' })
            .collect()
    })
}

fn entry_in_other_form(mut bed: Bed<'_>, form: fn(u32, u32, i32) -> String) -> Option<Planted> {
    let index = bed.some(|block| {
        block.kind == Kind::Event && day_of(block).is_some() && block.life.is_none()
    })?;
    let block = &mut bed.page.blocks[index];
    let day = day_of(block)?;
    block.written = form(day.day(), day.month(), day.year());
    bed.planted(&[index])
}

pub(crate) fn entry_with_mixed_marks(bed: Bed<'_>) -> Option<Planted> {
    entry_in_other_form(bed, |day, month, year| format!("{day}.{month}/{year}"))
}

/// A letter has been taken for a digit.
pub(crate) fn entry_with_letters(bed: Bed<'_>) -> Option<Planted> {
    entry_in_other_form(bed, |day, month, year| {
        format!("{day}-{month}-{year}")
            .replacen('1', "l", 1)
            .replacen('0', "O", 1)
    })
}

/// A meeting has lost its date.
pub(crate) fn meeting_without_date(mut bed: Bed<'_>) -> Option<Planted> {
    let meetings: Vec<usize> = (0..bed.page.blocks.len())
        .filter(|index| bed.page.blocks[*index].kind == Kind::Meeting)
        .collect();
    let index = bed.pick(meetings.get(1..)?)?;
    let block = &bed.page.blocks[index];
    bed.page.blocks[index].raw = Some(vec![format!("  {}{}", bed.page.manner.bullet, block.text)]);
    bed.planted(&[index])
}

/// A note has lost its number.
pub(crate) fn note_without_number(mut bed: Bed<'_>) -> Option<Planted> {
    let index = bed.some(|block: &Block| block.kind == Kind::Note)?;
    let text = format!("{} Back", bed.page.blocks[index].text);
    bed.page.blocks[index].raw = Some(vec![text]);
    bed.planted(&[index])
}
