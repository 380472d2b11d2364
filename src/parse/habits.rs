//! What the entries of one timeline have in common, counted before any line of it is judged.

use std::collections::HashMap;

use super::dates::Form;
use super::facts::{Lead, Opening, Strength};
use super::lines::Lines;
use super::region::is_clean;
use super::second::Marks;

/// Entries that make a habit.
const ENOUGH: usize = 3;

/// What the entries of a timeline have in common. Only clean openers are counted: those that cannot be the
/// rest of the line above.
#[derive(Debug, Default)]
pub(super) struct Habits {
    forms: HashMap<Form, usize>,
    /// Whether entries are bullets.
    pub(super) bulleted: bool,
    /// Openers that were asked for their place.
    placed: usize,
    bullets: usize,
    indent: Option<usize>,
    after_blank: usize,
    /// Lines that open with a date.
    openers: usize,
    /// Those of them whose text begins with a small letter.
    small: usize,
    /// Hundredths of the lines that open with a date and a small letter.
    small_dates: usize,
    /// Hundredths of the lines over surely dated ones that end a sentence.
    pub(super) ends: usize,
    /// Entries whose date stands alone on its line, with their text below.
    pub(super) alone: usize,
    /// How many lines open with a date.
    pub(super) entries: usize,
    /// Whether nearly all entries take one line.
    pub(super) one_line: bool,
    /// Whether the timeline goes back in time.
    pub(super) descending: bool,
    /// Lines that begin with the number of a day alone.
    pub(super) bare_days: usize,
    /// Whether those numbers count the points of entries: 1, 2, 3, and again 1, 2.
    pub(super) points: bool,
    /// Whether a day is said by its number since the first and by its date: `Day 12. 14 May.`
    pub(super) numbered_days: bool,
    /// Whether entries are numbered, so that a number at the start of a line is no day.
    pub(super) numbered: bool,
    /// Whether entries are rows of a table.
    pub(super) rows: bool,
    /// Whether entries stand right under each other more often than behind a blank line.
    pub(super) packed: bool,
    /// Whether there are headings of several years, so that one of them governs a part of the timeline alone.
    pub(super) of_years: bool,
    /// The first line that opens with a date.
    pub(super) first: Option<usize>,
    /// What the dates of the entries have in common.
    pub(super) marks: Marks,
}

impl Habits {
    pub(super) fn of(lines: &Lines<'_>, first: usize, last: usize) -> Self {
        let openers: Vec<(usize, &Opening)> = (first..=last)
            .filter_map(|line| lines.opening(line).map(|opening| (line, opening)))
            .collect();
        let mut habits = Self {
            first: openers.first().map(|(line, _)| *line),
            marks: Marks::of(lines, first..=last),
            ..Self::default()
        };
        for (line, opening) in &openers {
            if is_clean(lines, *line) {
                *habits.forms.entry(opening.form()).or_insert(0) += 1;
            }
        }
        let count = openers.len();
        habits.entries = count;
        let bullets = openers
            .iter()
            .filter(|(line, _)| lines.facts(*line).bullet.is_some())
            .count();
        habits.bulleted = bullets > 0 && 10 * bullets >= 6 * count;
        let most = habits.forms.values().copied().max().unwrap_or(0);
        let mut indents: Vec<usize> = Vec::new();
        for (line, opening) in &openers {
            let votes = habits.votes(opening.form());
            let common = votes >= 2 && 10 * votes >= 3 * most && lines.year(*line).is_none();
            let above = lines.facts(line - 1);
            let under_heading =
                lines.year(line - 1).is_some() || above.hashes > 0 || above.is_image();
            if !common || under_heading || !is_clean(lines, *line) || *line == first {
                continue;
            }
            let facts = lines.facts(*line);
            habits.placed += 1;
            habits.bullets += usize::from(facts.bullet.is_some());
            habits.after_blank += usize::from(above.is_blank());
            indents.push(facts.indent);
        }
        habits.indent = indents
            .first()
            .copied()
            .filter(|first| indents.iter().all(|indent| indent == first));
        let apart = |line: usize| lines.is_blank(line - 1);
        let behind_entry = openers.iter().map(|(line, _)| *line).filter(|line| {
            let above = (first..*line).rev().find(|above| !lines.is_blank(*above));
            above.is_some_and(|above| lines.year(above).is_none())
        });
        let (free, tight): (Vec<usize>, Vec<usize>) = behind_entry.partition(|line| apart(*line));
        habits.packed = tight.len() > free.len();
        let mut years = openers
            .iter()
            .filter(|(line, _)| lines.year(*line).is_some());
        habits.of_years = years.nth(1).is_some();
        let small = openers
            .iter()
            .filter(|(line, opening)| {
                let text = lines.text_of(opening.text..lines.facts(*line).end);
                text.starts_with(char::is_lowercase)
            })
            .count();
        (habits.openers, habits.small) = (count, small);
        let small = openers
            .iter()
            .filter(|(line, _)| lines.facts(*line).lower)
            .count();
        habits.small_dates = 100 * small / count.max(1);
        let above: Vec<bool> = openers
            .iter()
            .filter(|(line, opening)| {
                opening.strength == Strength::Strong
                    && *line > first
                    && !lines.is_blank(line - 1)
                    && lines.year(line - 1).is_none()
            })
            .map(|(line, _)| lines.facts(line - 1).ends)
            .collect();
        let ended = above.iter().filter(|ends| **ends).count();
        habits.ends = match above.len() {
            0 => 50,
            count => 100 * ended / count,
        };
        habits.alone = openers
            .iter()
            .filter(|(line, opening)| {
                opening.is_alone()
                    && !opening.form().is_years()
                    && lines
                        .next_filled(*line)
                        .is_some_and(|next| lines.opening(next).is_none())
            })
            .count();
        let inline: Vec<usize> = openers
            .iter()
            .filter(|(_, opening)| !opening.is_alone())
            .map(|(line, _)| *line)
            .collect();
        let wrapped = inline
            .iter()
            .filter(|line| {
                let next = lines.facts(**line + 1);
                let facts = lines.facts(**line);
                !next.is_blank()
                    && next.opening.is_none()
                    && (next.lower || facts.breaks || lines.page.is_full(**line) && !facts.ends)
            })
            .count();
        habits.one_line = 100 * wrapped < 12 * inline.len().max(1);
        let rows = openers
            .iter()
            .filter(|(_, opening)| matches!(opening.lead, Lead::Cell(_)))
            .count();
        habits.rows = 2 * rows > count;
        let numbered = openers
            .iter()
            .filter(|(line, opening)| {
                opening.lead == Lead::Number
                    || opening.lead != Lead::None && lines.begins_with_number(*line)
            })
            .count();
        habits.numbered = 2 * numbered > count;
        habits.descending = is_descending(&openers);
        let bare: Vec<u32> = (first..=last)
            .filter(|line| lines.opening(*line).is_none() && begins_with_day(lines, *line))
            .filter_map(|line| lines.tokens_of(line).first().map(|first| first.value))
            .collect();
        habits.bare_days = bare.len();
        let begun = bare.iter().filter(|number| **number == 1).count();
        let counted = (bare.windows(2))
            .filter(|pair| pair[1] == pair[0] + 1)
            .count();
        habits.points = begun >= 2 && 10 * (begun + counted) >= 8 * bare.len();
        habits.numbered_days = openers
            .iter()
            .any(|(line, opening)| is_numbered_day(lines, *line, opening));
        habits
    }

    /// How many clean openers have a form.
    pub(super) fn votes(&self, form: Form) -> usize {
        self.forms.get(&form).copied().unwrap_or(0)
    }

    /// How many forms the entries have.
    pub(super) fn kinds(&self) -> usize {
        self.forms.len()
    }

    /// Whether a line stands where no entry does.
    pub(super) fn is_odd_place(&self, lines: &Lines<'_>, line: usize) -> bool {
        if self.placed < ENOUGH {
            return false;
        }
        let facts = lines.facts(line);
        let bullet = self.bullets == self.placed && facts.bullet.is_none();
        let indent = self
            .indent
            .is_some_and(|indent| facts.indent.abs_diff(indent) > 1);
        let blank = self.after_blank == self.placed && !lines.is_blank(line - 1);
        bullet || indent || blank
    }

    /// Whether a line stands further in than entries do.
    pub(super) fn is_further_in(&self, lines: &Lines<'_>, line: usize) -> bool {
        self.indent
            .is_some_and(|indent| lines.facts(line).indent > indent + 1)
    }

    /// Whether dates at the starts of entries hardly ever begin with a small letter.
    pub(super) fn dates_begin_large(&self) -> bool {
        self.small_dates < 15
    }

    /// Whether the texts of entries hardly ever begin with a small letter, but for that of one.
    pub(super) fn others_begin_large(&self) -> bool {
        100 * self.small.saturating_sub(1) < 15 * self.openers.saturating_sub(1)
    }
}

/// Whether a line begins with the number of a day and a mark or a capital letter behind it.
pub(super) fn begins_with_day(lines: &Lines<'_>, line: usize) -> bool {
    let tokens = lines.tokens_of(line);
    let words = lines.behind_day_words(tokens);
    let tokens = &tokens[words..];
    let Some(first) = tokens.first() else {
        return false;
    };
    let ordinal = tokens.get(1).is_some_and(|ending| {
        ending.is_tight()
            && lines
                .grammar()
                .plays(ending, crate::language::Roles::ORDINAL_ENDING)
    });
    let Some(next) = tokens.get(1 + usize::from(ordinal)) else {
        return false;
    };
    first.is_number()
        && first.len() <= 2
        && (1..=31).contains(&first.value)
        && (next.is_tight() && matches!(next.kind, crate::lex::Kind::Mark('.' | ':' | ','))
            || words > 0
            || !next.is_tight() && (next.capital || next.kind == crate::lex::Kind::Dash))
}

/// Whether a line says the number of a day before its date: `Day 12. 14 May.`
fn is_numbered_day(lines: &Lines<'_>, line: usize, opening: &Opening) -> bool {
    let tokens = lines.tokens_of(line);
    let words = lines.behind_day_words(tokens);
    let named = tokens
        .iter()
        .take(words)
        .any(|word| lines.grammar().plays(word, crate::language::Roles::DAY));
    let number = tokens.get(words).filter(|_| named);
    let before = opening.written.first > lines.facts(line).content + words;
    before && number.is_some_and(|number| opening.expression().first.day != Some(number.value))
}

/// Whether the dates go back in time more often than forward.
fn is_descending(openers: &[(usize, &Opening)]) -> bool {
    let keys: Vec<(i32, u32, u32)> = openers
        .iter()
        .filter_map(|(_, opening)| {
            let first = &opening.expression().first;
            Some((
                first.year?,
                first.month.unwrap_or(0),
                first.day.unwrap_or(0),
            ))
        })
        .collect();
    let back = keys.windows(2).filter(|pair| pair[1] < pair[0]).count();
    let forth = keys.windows(2).filter(|pair| pair[1] > pair[0]).count();
    back >= 3 && back > 3 * forth
}
