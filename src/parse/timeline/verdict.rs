//! What a line is that opens with a date: a heading, an entry, or the rest of the line above.
//!
//! An opening date is never passed over. It is the rest of the line above only where the page proves it: that
//! line breaks off or is full, and what opens here does not look like the entries of the page. Where the
//! evidence stands even, the line is an entry, and the record says that it may be none.

use super::{Key, Reader, key};
use crate::date::{Meaning, Precision};
use crate::parse::clock;
use crate::parse::facts::{Lead, LinePart, Opening, Strength};
use crate::parse::habits::begins_with_day;
use crate::parse::region::{is_broken_date, is_clean, leads_to_date};
use crate::record::{Outcome, Reasons, SectionKind};

/// What a line is that opens with a date.
pub(super) enum Verdict {
    /// The heading of a year or a month.
    Heading(SectionKind),
    /// An entry.
    Entry(Opening),
    /// An entry, which may be the rest of the line above.
    Doubtful(Opening),
    /// The rest of the line above.
    Rest,
}

impl Verdict {
    pub(super) fn outcome(&self) -> Outcome {
        match self {
            Self::Heading(_) => Outcome::Heading,
            Self::Entry(_) => Outcome::Entry,
            Self::Doubtful(_) => Outcome::Doubtful,
            Self::Rest => Outcome::Rest,
        }
    }

    fn because(self, reasons: Reasons) -> Judged {
        Judged {
            verdict: self,
            reasons,
            odd: 0,
        }
    }
}

/// What a line is, and what told it.
pub(super) struct Judged {
    pub(super) verdict: Verdict,
    pub(super) reasons: Reasons,
    /// How odd the line is as an entry.
    pub(super) odd: u32,
}

/// Lines that open with a time of day and make the day above them a heading.
const ENOUGH_TIMES: usize = 2;
/// Lines in which the next entry is looked for.
const LINES_ASKED: usize = 12;
/// Entries behind a year that are asked whether it is theirs.
const ENTRIES_ASKED: usize = 5;

impl Reader<'_, '_, '_> {
    pub(super) fn verdict(&self, line: usize, opening: &Opening) -> Judged {
        let form = opening.form();
        if self.lines.facts(line).part == LinePart::First {
            return Verdict::Entry(opening.clone()).because(Reasons::APART);
        }
        if self.is_title_of_all(line, opening) {
            return Verdict::Heading(SectionKind::Year).because(Reasons::PERIOD);
        }
        if opening.is_alone() && opening.lead == Lead::None {
            if form.is_years() {
                let above = self.above(line);
                return self
                    .year_alone(line, opening)
                    .because(Reasons::ALONE | above);
            }
            if self.heads_times(line, opening) {
                let above = self.above(line);
                return Verdict::Heading(SectionKind::Group).because(Reasons::ALONE | above);
            }
            if form.with_text().is_month() || form.with_text().is_month_and_year() {
                return self.month_alone(line, opening);
            }
        }
        // `August 4th Army`: where the page's entries have months alone and no days behind them.
        let other = self.lines.facts(line).month_alone.as_ref();
        if let Some(month) = other.filter(|month| {
            self.habits.votes(form) < 2
                && (self.habits.votes(month.form()) > 0 || !self.fits(line, opening))
        }) {
            return self.weigh(line, month);
        }
        self.weigh(line, opening)
    }

    /// Whether a period is that of all entries behind it: the title of the timeline.
    fn is_title_of_all(&self, line: usize, opening: &Opening) -> bool {
        let expression = opening.expression();
        let (Some(first), Some((_, last))) = (expression.first.year, expression.more.last()) else {
            return false;
        };
        if self.habits.first != Some(line) || !opening.form().is_years() {
            return false;
        }
        let Some(last) = last.year.filter(|last| *last > first) else {
            return false;
        };
        if self.habits.votes(opening.form()) > 1 {
            return false;
        }
        let mut years = 0;
        let inside = (line + 1..=self.last)
            .filter_map(|line| self.lines.opening(line)?.expression().first.year)
            .all(|year| {
                years += 1;
                (first..=last).contains(&year)
            });
        inside && years > 2
    }

    /// Whether several lines that open with a time of day stand under a day.
    fn heads_times(&self, line: usize, opening: &Opening) -> bool {
        let lines = self.lines;
        let first = lines.next_filled(line).filter(|next| *next <= self.last);
        let date = self.reading(opening);
        let day = date.precision() == Precision::Day
            && matches!(date.meaning, Meaning::Single(_))
            && !date.is_marked();
        if !day || first.is_none_or(|first| clock::at(lines, first).is_none()) {
            return false;
        }
        let times = (line + 1..=self.last.min(line + LINES_ASKED))
            .take_while(|line| lines.opening(*line).is_none_or(|next| !next.is_alone()))
            .filter(|line| clock::at(lines, *line).is_some());
        times.count() >= ENOUGH_TIMES
    }

    /// A year alone on its line: a heading, an entry with its text below, or the end of the line above. A
    /// heading needs the strictest proof: it gives its year to all that follows.
    fn year_alone(&self, line: usize, opening: &Opening) -> Verdict {
        let heading = Verdict::Heading(SectionKind::Year);
        let entry = || Verdict::Entry(opening.clone());
        let lines = self.lines;
        let facts = lines.facts(line);
        if facts.hashes > 0 || facts.bullet.is_some() {
            return heading;
        }
        let Some(year) = opening.expression().first.year else {
            return entry();
        };
        let period = !opening.expression().more.is_empty();
        let next = lines.next_filled(line).filter(|next| *next <= self.last);
        let following = next.and_then(|next| lines.opening(next));
        if self.is_adjacent(line) && !self.heads_its_entries(line, year) {
            return Verdict::Rest;
        }
        if self.is_adjacent(line) && self.habits.is_further_in(lines, line) {
            return Verdict::Rest;
        }
        let Some(next) = next else { return heading };
        if let Some(following) = following {
            if following.form().is_years() && following.is_alone() {
                return heading;
            }
            let another = following
                .expression()
                .first
                .year
                .is_some_and(|own| own != year && !period);
            return match another && self.habits.alone >= 2 {
                true => entry(),
                false => heading,
            };
        }
        let only = self.habits.votes(opening.form()) >= 2 && self.habits.kinds() == 1;
        let below = next == line + 1 || self.is_free_text(next);
        if self.habits.alone >= 2 || only && below && !self.heads_undated(line) {
            return entry();
        }
        heading
    }

    /// Whether a line is a paragraph rather than one of several short entries.
    fn is_free_text(&self, line: usize) -> bool {
        self.lines.facts(line).width > 60
    }

    /// Whether several lines without a date stand under a year, each an entry of it.
    fn heads_undated(&self, line: usize) -> bool {
        let lines = self.lines;
        let under: Vec<usize> = (line + 1..=self.last)
            .take_while(|line| lines.opening(*line).is_none())
            .filter(|line| !lines.is_blank(*line))
            .collect();
        let marked = under
            .iter()
            .filter(|line| lines.facts(**line).bullet.is_some())
            .count();
        marked >= 1
            || under.len() > 1
                && under.iter().all(|line| {
                    let facts = lines.facts(*line);
                    !facts.lower && (facts.ends || lines.is_blank(line - 1))
                })
    }

    /// Whether a year directly under an entry stands over entries of its own, and does not end that one.
    fn heads_its_entries(&self, line: usize, year: i32) -> bool {
        let lines = self.lines;
        let above = lines.facts(line - 1);
        let breaks = self.breaks_off();
        let full = lines.page.is_full(line - 1) && !above.ends;
        let behind: Vec<&Opening> = (line + 1..=self.last)
            .filter_map(|line| lines.opening(line))
            .take_while(|opening| !(opening.is_alone() && opening.form().is_years()))
            .take(ENTRIES_ASKED)
            .collect();
        let Some(next) = behind.first() else {
            return !breaks;
        };
        let own = |opening: &Opening| opening.expression().first.year;
        let Some(next_year) = own(next) else {
            // Entries without a year: the year must go on from the one before.
            let before = self.governing.year;
            let follows = before.is_none_or(|before| (before + 1..=before + 2).contains(&year));
            return !breaks && (!full || follows);
        };
        if next_year == year {
            return self.groups.year() != Some(year);
        }
        let of_entries = behind.iter().any(|opening| own(opening) == Some(year));
        let changes = Some(next_year) != self.open_year().or(self.groups.year());
        !breaks && (of_entries || changes)
    }

    /// Year of the entry that is open.
    fn open_year(&self) -> Option<i32> {
        self.open
            .as_ref()
            .and_then(|open| open.event.date.start())
            .and_then(crate::date::PartialDate::year)
    }

    /// A month alone on its line: over days of its own it is a heading.
    fn month_alone(&self, line: usize, opening: &Opening) -> Judged {
        let alone = Reasons::ALONE | self.above(line);
        let heading = Verdict::Heading(SectionKind::Group).because(alone);
        let lines = self.lines;
        if lines.facts(line).hashes > 0 {
            return heading;
        }
        let facts = lines.facts(line);
        let month = opening.expression().first.month;
        let next = lines.next_filled(line).filter(|next| *next <= self.last);
        // The head of a table may stand between.
        let behind = next
            .and_then(|next| lines.next_filled(next))
            .filter(|behind| *behind <= self.last);
        let days_behind = behind.is_some_and(|behind| {
            lines.opening(behind).is_none() && begins_with_day(lines, behind)
        });
        let heads = next.is_some_and(|next| match lines.opening(next) {
            None => begins_with_day(lines, next) || days_behind,
            Some(following) => {
                let first = &following.expression().first;
                let days = first.day.is_some() && (first.month.is_none() || first.month == month);
                days && (first.year.is_none()
                    || !opening.expression().has_year()
                    || first.year == opening.expression().first.year)
            }
        });
        if heads && !(facts.lower && self.is_adjacent(line)) {
            return heading;
        }
        if opening.form().with_text().is_month()
            && self.habits.votes(opening.form()) < 2
            && self.governing.year.is_none()
        {
            return match self.is_adjacent(line) {
                true => Verdict::Rest.because(alone),
                false => heading,
            };
        }
        self.weigh(line, opening)
    }

    /// Whether what stands over a dated line proves that the line goes on with it.
    pub(super) fn is_proven_rest(&self, line: usize) -> bool {
        let above = self.lines.facts(line - 1);
        self.is_adjacent(line)
            && self.lines.page.is_full(line - 1)
            && !above.ends
            && !is_clean(self.lines, line)
            && self.habits.ends >= 70
    }

    /// Weighs whether a line is an entry or the rest of the line above. The score counts what is odd about it as
    /// an entry; how much is needed depends on what the line above says.
    fn weigh(&self, line: usize, opening: &Opening) -> Judged {
        let lines = self.lines;
        let entry = || Verdict::Entry(opening.clone());
        let facts = lines.facts(line);
        if facts.bullet.is_some() && self.habits.bulleted {
            return entry().because(Reasons::BULLET);
        }
        let above_says = self.above(line);
        let votes = self.habits.votes(opening.form());
        let weak = opening.strength == Strength::Weak;
        if !self.is_adjacent(line) {
            let bare = weak
                && !opening.is_alone()
                && self.governing.year.is_none()
                && votes < 2
                && !opening.marked;
            // What other entries open with goes on with none.
            let common = !weak && votes >= 2;
            let cut = !common && self.open.as_ref().is_some_and(|open| open.cut);
            let breaks = self.open.is_some() && self.breaks_off() && bare;
            return match cut || breaks {
                true => {
                    Verdict::Rest.because(Reasons::CUT.when(cut) | Reasons::BREAKS.when(breaks))
                }
                false => entry().because(Reasons::APART),
            };
        }
        if self
            .open
            .as_ref()
            .is_some_and(|open| open.alone && open.event.text.is_empty())
        {
            // The text of a date alone on its line begins here.
            let plain = votes < 2 && weak && !opening.marked;
            return if plain { Verdict::Rest } else { entry() }
                .because(Reasons::FORM.when(plain) | above_says);
        }
        if is_broken_date(lines, line) && !opening.is_alone() {
            return Verdict::Rest.because(Reasons::BROKEN_DATE | above_says);
        }
        let clean = is_clean(lines, line);
        let others = votes.saturating_sub(usize::from(clean));
        let order = self.fits(line, opening);
        let above = lines.facts(line - 1);
        let breaks = above.breaks && self.breaks_off();
        if weak && others == 0 && !opening.marked && (self.governing.year.is_none() || !order) {
            let reasons = Reasons::WEAK | Reasons::FORM | Reasons::ORDER.when(!order) | above_says;
            return match clean && above.ends {
                true => Verdict::Doubtful(opening.clone()),
                false => Verdict::Rest,
            }
            .because(reasons);
        }
        let text = lines.text_of(opening.text..facts.end);
        let small = text.starts_with(char::is_lowercase) && self.habits.others_begin_large();
        // `… by` / `the middle of August`: the date itself begins with a small letter, and those of entries do not.
        let inside = facts.lower && self.habits.dates_begin_large();
        let odd_place = self.habits.is_odd_place(lines, line);
        let odd = 2 * u32::from(odd_place)
            + 2 * u32::from(inside)
            + 2 * u32::from(others == 0)
            + u32::from(small)
            + u32::from(!order)
            + u32::from(weak && !order);
        // Where nothing tells where lines are wrapped, the sentence does: it breaks off, and goes on behind a date
        // that is out of order.
        let goes_on = breaks && !order && small && lines.page.column().is_none();
        let full = lines.page.is_full(line - 1);
        let ends = above.ends;
        // From how much on the line is the rest of the one above, and from how much on it is told.
        let (rest, told) = match (full, breaks, ends) {
            // `… since` / `4 September`: the word before asks for a date.
            _ if full && leads_to_date(lines, line - 1) => (1, 0),
            (true, true, _) => (2, 0),
            (true, false, false) if self.habits.ends >= 70 => (2, 0),
            (true, false, false) => (3, 2),
            (false, true, _) => (4, 3),
            _ => (u32::MAX, 4),
        };
        // A full date that cannot be is told as an entry.
        let impossible = self.is_impossible(opening);
        let verdict = if (odd >= rest || goes_on) && !impossible {
            Verdict::Rest
        } else if odd >= told && !(impossible && opening.strength == Strength::Strong) {
            Verdict::Doubtful(opening.clone())
        } else {
            entry()
        };
        let reasons = above_says
            | Reasons::PLACE.when(odd_place)
            | Reasons::SMALL_DATE.when(inside)
            | Reasons::FORM.when(others == 0)
            | Reasons::SMALL_TEXT.when(small)
            | Reasons::ORDER.when(!order)
            | Reasons::WEAK.when(weak && !order)
            | Reasons::IMPOSSIBLE.when(impossible);
        Judged {
            odd,
            ..verdict.because(reasons)
        }
    }

    /// What the line above an opening date says of it, where an entry could go on.
    fn above(&self, line: usize) -> Reasons {
        if !self.is_adjacent(line) {
            return Reasons::NONE;
        }
        let above = self.lines.facts(line - 1);
        let full = self.lines.page.is_full(line - 1);
        Reasons::FULL.when(full)
            | Reasons::UNENDED.when(full && !above.ends)
            | Reasons::BREAKS.when(above.breaks && self.breaks_off())
            | Reasons::LEADS.when(full && leads_to_date(self.lines, line - 1))
    }

    fn is_impossible(&self, opening: &Opening) -> bool {
        let date = self.reading(opening);
        date.precision() == Precision::Invalid
    }

    fn reading(&self, opening: &Opening) -> crate::date::Date<'static> {
        self.lines
            .grammar()
            .date("", opening.expression(), self.context())
    }

    /// Whether a date lies between that of the entry before and the next sure one, as far as both are told.
    pub(super) fn fits(&self, line: usize, opening: &Opening) -> bool {
        let Some(own) = key(&self.reading(opening)) else {
            return true;
        };
        // Days are not compared: neighbours of one month are often mixed up.
        let short = |key: Key| {
            if own.1 > 0 && key.1 > 0 {
                (key.0, key.1)
            } else {
                (key.0, 0)
            }
        };
        let (own_short, own_year) = (short(own), (own.0, 0));
        let compare = |other: Key, before: bool| {
            let other_short = short(other);
            let own = if other_short.1 == 0 {
                own_year
            } else {
                own_short
            };
            match before != self.habits.descending {
                true => other_short <= own,
                false => own <= other_short,
            }
        };
        self.before.is_none_or(|before| compare(before, true))
            && self.next_key(line).is_none_or(|next| compare(next, false))
    }

    /// The date of the next surely dated line of the group.
    fn next_key(&self, line: usize) -> Option<Key> {
        let lines = self.lines;
        for next in line + 1..=self.last.min(line + LINES_ASKED) {
            let Some(opening) = lines.opening(next) else {
                continue;
            };
            let form = opening.form().with_text();
            if opening.is_alone() && (form.is_years() || form.is_month_and_year()) {
                return None;
            }
            if opening.strength == Strength::Strong && is_clean(lines, next) {
                return key(&self.reading(opening));
            }
        }
        None
    }
}
