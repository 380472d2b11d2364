//! Reads a timeline: headings of years, months and groups, and dated entries.
//!
//! What a line is that opens with a date is told in `verdict`, from the forms and habits of the timeline
//! ([`super::habits`]); what a line without one is, in `undated`.

mod day;
mod told;
mod undated;
mod verdict;

use std::borrow::Cow;

use super::biography;
use super::builder::Builder;
use super::caption;
use super::dates::{Context, Expression, Written};
use super::document;
use super::facts::{self, Lead, LinePart, Opening};
use super::groups::{Groups, Style};
use super::habits::Habits;
use super::heading::{possible_title, section_title};
use super::lines::Lines;
use super::second::Second;
use super::tables;
use super::text::{append, clean};
use super::wrap;
use crate::date::{Date, Meaning, PartialDate, Precision, Unreadable};
use crate::record::{
    CaptionKind, DateForm, Decision, Event, Outcome, Paragraph, Place, Reasons, SectionIndex,
    SectionKind,
};
use verdict::{Judged, Verdict};

/// Reads the timeline on lines `first` to `last`: every line belongs to an entry, a heading or another
/// record, or is unparsed. `heading` is the one over it.
pub(super) fn read<'a>(
    builder: &mut Builder<'_, 'a>,
    first: usize,
    last: usize,
    heading: Option<(usize, &'a str)>,
) {
    let lines = builder.lines;
    let mut reader = Reader {
        lines,
        habits: Habits::of(lines, first, last),
        builder,
        last,
        heading: None,
        groups: Groups::default(),
        open: None,
        governing: Governing::default(),
        year_heading: None,
        before: None,
        paragraph: None,
    };
    match heading {
        Some((line, title)) if is_group(lines, line, first, last) => {
            reader.add_group(line, title);
        }
        Some((line, title)) => {
            let section = reader
                .builder
                .add_section(line, title, SectionKind::Timeline);
            reader.heading = Some(section);
        }
        None => {}
    }
    reader.govern_by_title(heading.map(|(line, _)| line), first);
    let mut at = Some(first);
    while let Some(line) = at.filter(|&line| line <= last) {
        let end = reader.read_line(line);
        at = lines.next_filled(end);
    }
    reader.close();
}

/// Whether the title over a timeline is that of its first group: others like it follow, or it stands over
/// another heading.
fn is_group(lines: &Lines<'_>, title: usize, first: usize, last: usize) -> bool {
    if lines.facts(title).names.timeline {
        return false;
    }
    let heads = |line: usize| {
        possible_title(lines, line).is_some()
            && lines.is_blank(line - 1)
            && lines
                .next_filled(line)
                .is_some_and(|next| next <= last && lines.is_entry(next))
    };
    (first..=last).any(heads)
}

/// An entry that is being read.
struct Open<'a> {
    event: Event<'a>,
    /// Whether a biography has cut the entry, so that the next line goes on with it.
    cut: bool,
    /// Whether its date stands alone on its line, and its text below.
    alone: bool,
}

/// What gives a year to the dates that have none.
#[derive(Debug, Clone, Copy, Default)]
struct Governing {
    year: Option<i32>,
    /// Whether it is the year of a heading, and not of an entry.
    heading: bool,
    /// The month of a heading or an entry, to which days without one belong.
    month: Option<u32>,
    /// Whether the month is that of a heading.
    month_heading: bool,
    /// The day of a heading, to which the times of day below it belong.
    day: Option<PartialDate>,
    /// The last time of that day.
    time: (u32, u32),
    /// First and last year of a heading such as `1850s`, which gives years of two digits their century.
    century: Option<(i32, i32)>,
}

/// Lines behind a heading that are asked for the next date.
const LINES_ASKED: usize = 200;
/// Bytes of the longest number of a record, with a word beside it.
const LONGEST_NUMBER: usize = 12;
/// Lines of the head of a page that are asked for a year.
const LONGEST_HEAD: usize = 4;

/// Year, month and day of an entry; 0 where it has none.
type Key = (i32, u32, u32);

struct Reader<'b, 'p, 'a> {
    builder: &'b mut Builder<'p, 'a>,
    lines: &'p Lines<'a>,
    habits: Habits,
    last: usize,
    /// The heading of the timeline.
    heading: Option<SectionIndex>,
    /// The headings inside the timeline.
    groups: Groups,
    open: Option<Open<'a>>,
    governing: Governing,
    /// What the heading of the last year means: `about 750`, `1250-1500`.
    year_heading: Option<Meaning>,
    /// The last date, under the same heading.
    before: Option<Key>,
    /// Last line of a paragraph of running text between entries, which may go on.
    paragraph: Option<usize>,
}

impl<'a> Reader<'_, '_, 'a> {
    /// Takes the year of the heading over the timeline, or of the page's title, where it names one alone.
    fn govern_by_title(&mut self, heading: Option<usize>, first: usize) {
        let lines = self.lines;
        let head = std::iter::successors(lines.next_filled(0), |line| lines.next_filled(*line))
            .take_while(|line| *line < first && lines.opening(*line).is_none())
            .take(LONGEST_HEAD);
        // `The salt works of Lund, rebuilt 1848`, `Compiled by A. Berg, Oslo 2004`: years of something else.
        let title = lines.next_filled(0);
        let whole = |line: &usize| {
            lines.is_year_of_all(*line) || Some(*line) == title && !lines.has_comma(*line)
        };
        let year = heading
            .and_then(|line| lines.year_of_title(line))
            .or_else(|| {
                head.filter(whole)
                    .filter_map(|line| lines.year_of_title(line))
                    .last()
            });
        self.governing.year = year;
        self.governing.heading = year.is_some();
    }

    /// Reads what begins on `line`, and returns its last line.
    fn read_line(&mut self, line: usize) -> usize {
        let lines = self.lines;
        if lines.facts(line).rule {
            let section = self.section();
            self.builder
                .add_caption(line, CaptionKind::Caption, section);
            return line;
        }
        if lines.facts(line).part == LinePart::Rest && self.open.is_some() {
            self.join_part(line);
            return line;
        }
        if lines.facts(line).part == LinePart::First && lines.opening(line).is_none() {
            return self.undated_unit(line);
        }
        let own = lines.facts(line).part != LinePart::None;
        if let Some(found) =
            biography::at(lines, line).filter(|found| !own && found.last <= self.last)
        {
            if let Some(open) = &mut self.open {
                append(&mut open.event.text, found.label.unwrap_or_default());
                open.cut = true;
            }
            self.builder
                .add_biography(line, found.last, found.label, found.lives);
            return found.last;
        }
        if let Some(kind) = lines.facts(line).leftover {
            let section = self.section();
            self.builder.add_caption(line, kind, section);
            return line;
        }
        let section = self.section();
        if lines.facts(line).cited
            && let Some(document) = document::at(lines, line, section)
        {
            self.builder.add_document(document);
            self.builder.add_embedded(line, section);
            return line;
        }
        self.leave_unread_year(line);
        if self.read_clock(line) {
            return line;
        }
        if let Some(opening) = lines.opening(line) {
            self.read_opening(line, opening);
        } else if let Some((opening, month)) = self.day_alone(line) {
            let before = self.governing;
            let heading = before.month_heading;
            self.decided(line, &opening, (Outcome::Entry, Reasons::DAY, 0));
            self.begin(line, &opening, None);
            if let Some(open) = &mut self.open {
                open.event.date.inferred = true;
            }
            // A day of the month before leaves the month and the year that govern.
            if opening.form().is_day() {
                (self.governing.year, self.governing.heading) = (before.year, before.heading);
            }
            self.governing.month = Some(month);
            self.governing.month_heading = heading;
        } else if !self.read_relative(line) {
            self.read_undated(line);
        }
        line
    }

    fn read_opening(&mut self, line: usize, opening: &Opening) {
        if caption::is_dated(self.lines, line, || {
            self.habits.votes(opening.form()) < 2 && !self.fits(line, opening)
        }) {
            let section = self.section();
            self.builder
                .add_caption(line, CaptionKind::Caption, section);
            self.decided(line, opening, (Outcome::Caption, Reasons::PICTURE, 0));
            return;
        }
        let Judged {
            verdict,
            reasons,
            odd,
        } = self.verdict(line, opening);
        self.decided(line, opening, (verdict.outcome(), reasons, odd));
        match verdict {
            Verdict::Heading(kind) => self.add_date_heading(line, opening, kind),
            Verdict::Entry(opening) => self.begin(line, &opening, None),
            Verdict::Doubtful(opening) => self.begin(line, &opening, Some(reasons)),
            Verdict::Rest => {
                let text = self.lines.content(line);
                self.join(line, text);
            }
        }
    }

    /// Keeps how a dated line was read.
    fn decided(&mut self, line: usize, opening: &Opening, told: (Outcome, Reasons, u32)) {
        let lines = self.lines;
        let written = &opening.written;
        let span = lines.span_of(written.first..written.end);
        let form = opening.form();
        let like = self.habits.votes(form);
        self.builder
            .add_decision(Decision::new(line, (span, form.shown(), like), told));
    }

    /// The heading that the next record stands under.
    fn section(&self) -> Option<SectionIndex> {
        self.groups.innermost().or(self.heading)
    }

    /// Adds the heading of a year or a month.
    fn add_date_heading(&mut self, line: usize, opening: &Opening, kind: SectionKind) {
        self.close();
        let expression = opening.expression();
        let first = expression.first;
        let one = expression.more.is_empty() && first.years == super::dates::Years::One;
        let level = self.lines.facts(line).bullet;
        let title = self.lines.content(line);
        match kind {
            SectionKind::Year => {
                let year = first.year.filter(|_| one);
                self.add_heading(
                    line,
                    title,
                    kind,
                    Style::Year(first.year.unwrap_or(0), level),
                );
                let date = self.lines.grammar().date("", expression, Context::NONE);
                self.year_heading = date.start().and(Some(date.meaning));
                let of_century = first.years != super::dates::Years::One;
                self.governing = Governing {
                    year,
                    heading: year.is_some(),
                    century: first
                        .year
                        .filter(|_| of_century)
                        .map(|year| (year, year + first.years.count() - 1)),
                    ..Governing::default()
                };
            }
            _ => {
                self.add_heading(line, title, SectionKind::Group, Style::Month(level));
                if first.year.is_some() {
                    self.governing.year = first.year;
                    self.governing.heading = true;
                }
                self.governing.month = first.month;
                self.governing.month_heading = true;
                self.governing.time = (0, 0);
                let context = Context::of_year(self.governing.year);
                let date = self.lines.grammar().date("", expression, context);
                self.governing.day =
                    (date.start()).filter(|_| one && date.precision() == Precision::Day);
            }
        }
    }

    fn add_heading(&mut self, line: usize, title: &'a str, kind: SectionKind, style: Style) {
        let opens_group = self.lines.next_filled(line).is_some_and(|next| {
            next <= self.last
                && self.lines.year(next).is_none()
                && self.lines.opening(next).is_none()
        });
        let parent = self.groups.parent_of(&style, opens_group);
        let section = self.builder.add_section(line, title, kind);
        self.builder.set_parent(section, parent);
        self.groups.push(section, style);
        self.before = None;
    }

    fn add_group(&mut self, line: usize, title: &'a str) {
        self.close();
        if self.leaves_year(line) {
            self.groups.leave_year();
        }
        let style = Style::of(
            self.lines.content(line),
            self.lines
                .facts(line)
                .bullet
                .filter(|_| self.habits.bulleted),
        );
        self.add_heading(line, title, SectionKind::Group, style);
        // A heading of a group takes no year from the entries before it.
        self.governing = Governing {
            year: self.groups.year(),
            heading: self.groups.year().is_some(),
            ..Governing::default()
        };
    }

    /// Whether the entries behind a heading are of other years than the one that it stands under.
    fn leaves_year(&self, line: usize) -> bool {
        let end = self.last.min(line + LINES_ASKED);
        let next = (line + 1..=end).find_map(|line| self.lines.opening(line));
        let own = next.and_then(|opening| opening.expression().first.year);
        own.zip(self.groups.year())
            .is_some_and(|(own, year)| own != year)
    }

    /// The date of an entry, with the year and month that govern it.
    fn date_of(&mut self, opening: &Opening) -> Date<'a> {
        let expression = opening.expression();
        let mut context = self.context();
        if !expression.has_year() && !self.governing.heading && self.has_turned(expression) {
            context.year = None;
        }
        let grammar = self.lines.grammar();
        let written = self
            .lines
            .text_of(opening.written.first..opening.written.end);
        let date = grammar.date(clean(written), expression, context);
        let begins = date.start().and_then(PartialDate::year);
        self.govern(expression, begins, context.year);
        date
    }

    /// What governs a date here.
    fn context(&self) -> Context {
        Context {
            year: self.governing.year,
            month: self.governing.month,
            century: self.governing.century,
        }
    }

    /// Whether the order of time tells that the year may have turned since the entry before.
    fn has_turned(&self, expression: &Expression) -> bool {
        let Some((_, before, _)) = self.before.filter(|(_, month, _)| *month > 0) else {
            return false;
        };
        expression
            .first
            .month
            .is_some_and(|month| match self.habits.descending {
                true => month > before,
                false => month < before,
            })
    }

    /// Takes the date of an entry as what governs the next.
    fn govern(&mut self, expression: &Expression, begins: Option<i32>, inferred: Option<i32>) {
        let last = expression
            .more
            .last()
            .map_or(&expression.first, |(_, item)| item);
        let one_year = !expression.is_years() || expression.more.is_empty();
        match last.year.or(expression.first.year) {
            Some(year) if one_year && last.years == super::dates::Years::One => {
                // Under the heading of a year, an entry that begins in that year or looks back leaves it.
                let begins = begins.or(expression.first.year).unwrap_or(year);
                let holds = self.governing.heading
                    && self.governing.year.is_some_and(|heading| begins <= heading);
                let bounded = self.governing.heading && expression.bound.is_some();
                if !holds && !bounded {
                    self.governing.heading = false;
                    self.governing.year = Some(year);
                }
            }
            Some(_) => {}
            None if !self.governing.heading => self.governing.year = inferred,
            None => {}
        }
        let month = last
            .month
            .or(expression.first.month)
            .filter(|month| *month > 0);
        if month.is_some() && month != self.governing.month {
            self.governing.month = month;
            self.governing.month_heading = false;
        }
    }

    /// Opens an entry.
    fn begin(&mut self, line: usize, opening: &Opening, doubt: Option<Reasons>) {
        self.close();
        self.builder.add_embedded(line, self.section());
        let date = self.date_of(opening);
        let seconds = self.seconds(line, Some(opening));
        let end = (seconds.first()).map_or(self.lines.facts(line).end, |second| second.first);
        let (label, text) = self.label_and_text(line, opening, end);
        self.before = key(&date).or(self.before);
        self.open_entry(line, date, label, text, doubt);
        if let Some(open) = &mut self.open {
            open.alone = opening.is_alone();
        }
        self.begin_seconds(line, &seconds, true);
    }

    /// The entries that begin on a line behind the text of another, where the habits of the timeline show it.
    fn seconds(&self, line: usize, opening: Option<&Opening>) -> Vec<Second> {
        let mut seconds = self.habits.marks.seconds(self.lines, line, opening);
        seconds.retain(|second| second.sure);
        seconds
    }

    /// Opens the entries that begin on a line behind the text of another, to which the line belongs where it is
    /// `taken`.
    fn begin_seconds(&mut self, line: usize, seconds: &[Second], mut taken: bool) {
        let lines = self.lines;
        for (at, second) in seconds.iter().enumerate() {
            let end = (seconds.get(at + 1)).map_or(lines.facts(line).end, |next| next.first);
            let written = second.written.clone();
            let Some(opening) = facts::opening_of(lines, line, written, Lead::None) else {
                continue;
            };
            self.close();
            let date = self.date_of(&opening);
            self.before = key(&date).or(self.before);
            let mut text = clean(lines.text_of(second.first..second.written.first));
            append(&mut text, without_mark(lines.text_of(opening.text..end)));
            self.open_entry(line, date, "", text, None);
            let start = lines.span_of(second.first..end).start;
            if let Some(open) = &mut self.open
                && taken
            {
                open.event.place = Place::behind(lines.source, line, start);
            }
            taken = true;
        }
    }

    fn open_entry(
        &mut self,
        line: usize,
        date: Date<'a>,
        label: &'a str,
        text: Cow<'a, str>,
        doubt: Option<Reasons>,
    ) {
        self.groups.add_entry();
        self.open = Some(Open {
            event: Event {
                place: self.builder.place(line, line),
                label: clean(label),
                date,
                text,
                heading: self.section(),
                mended: Vec::new(),
                doubt,
            },
            cut: false,
            alone: false,
        });
    }

    /// What stands before the date of an entry, and the text of the entry on its line.
    fn label_and_text(
        &self,
        line: usize,
        opening: &Opening,
        end: usize,
    ) -> (&'a str, Cow<'a, str>) {
        let lines = self.lines;
        let facts = lines.facts(line);
        let written = &opening.written;
        let behind = || {
            clean(without_emphasis(
                match end < facts.end || self.habits.marks.has_bars() {
                    true => without_mark(lines.text_of(opening.text..end)),
                    false => lines.text_of(opening.text..end),
                },
                facts.content > lines.tokens.range(line).start,
            ))
        };
        match opening.lead {
            Lead::None => ("", behind()),
            Lead::Number | Lead::Label => {
                let label = lines.text_of(facts.content..written.first);
                let label =
                    label.trim_matches(|c: char| c.is_ascii_punctuation() || c.is_whitespace());
                (label, behind())
            }
            // The head of a letter: its place, and the text behind or below.
            Lead::Head => {
                let place = lines.text_of(facts.content..written.first);
                let marks =
                    |c: char| matches!(c, ',' | '(' | '[' | '（' | '_' | '*') || c.is_whitespace();
                (place.trim_matches(marks), behind())
            }
            Lead::Words if opening.is_alone() => {
                let place = lines.text_of(facts.content..written.first);
                (
                    place.trim_end_matches(|c: char| c == ',' || c.is_whitespace()),
                    Cow::Borrowed(""),
                )
            }
            Lead::Words => ("", clean(lines.text_of(facts.content..facts.end))),
            Lead::Text => ("", clean(lines.text_before_date(line, opening))),
            // `3   1287 März 14`: the number of a record, whose text stands below.
            Lead::Cell(_) if self.is_head_of_record(line, written) => {
                let label = lines.text_of(facts.content..written.first);
                (label, Cow::Borrowed(""))
            }
            Lead::Cell(_) => {
                let all = lines.tokens.all();
                let cells = tables::cells_of(all, facts.content..facts.end);
                let mut text = Cow::Borrowed("");
                let of_date = |cell: &std::ops::Range<usize>| {
                    cell.start < written.end && cell.end > written.first
                };
                let says = |cell: &std::ops::Range<usize>| {
                    all[cell.clone()]
                        .iter()
                        .any(|token| token.is_word() || token.is_number())
                };
                for cell in cells
                    .into_iter()
                    .filter(|cell| !of_date(cell) && says(cell))
                {
                    append(&mut text, lines.text_of(cell));
                }
                ("", text)
            }
        }
    }

    /// Whether a line is a number and a date, with what they are of below.
    fn is_head_of_record(&self, line: usize, written: &Written) -> bool {
        let lines = self.lines;
        let facts = lines.facts(line);
        let label = lines.text_of(facts.content..written.first);
        let below = lines.facts(line + 1);
        written.end >= facts.end
            && label.len() <= LONGEST_NUMBER
            && label.starts_with(|c: char| c.is_ascii_digit())
            && !below.is_blank()
            && below.opening.is_none()
    }

    fn read_undated(&mut self, line: usize) {
        let lines = self.lines;
        if let Some(unread) = lines
            .facts(line)
            .unread
            .as_ref()
            .filter(|_| !self.is_proven_rest(line))
        {
            self.close();
            self.builder.add_embedded(line, self.section());
            let facts = lines.facts(line);
            // A heading that cannot be read governs what follows, and tells no year.
            if lines.text_of(unread.end..facts.end).is_empty() {
                self.governing = Governing::default();
            }
            let span = lines.span_of(facts.content..unread.end);
            let told = (Outcome::Entry, Reasons::UNREAD, 0);
            self.builder
                .add_decision(Decision::new(line, (span, DateForm::default(), 0), told));
            let written = lines.text_of(facts.content..unread.end);
            let date = Date::read(
                clean(written),
                Meaning::Unreadable(Unreadable {
                    reason: unread.reason,
                    hint: unread.hint.clone(),
                }),
            );
            let rest = lines.text_of(unread.end..facts.end);
            let text = clean(document::without_lead(rest));
            self.open_entry(line, date, "", text, None);
            return;
        }
        self.undated(line);
    }

    fn add_paragraph(&mut self, line: usize) {
        self.close();
        self.paragraph = Some(line);
        let section = self.section();
        let place = self.builder.place(line, line);
        let text = clean(self.lines.text(line));
        self.builder.add_embedded(line, section);
        self.builder.add_paragraph(Paragraph {
            place,
            text,
            section,
        });
    }

    /// Joins a line to the paragraph that ends above it, where running text is wrapped.
    fn joins_paragraph(&mut self, line: usize) -> bool {
        let lines = self.lines;
        let facts = lines.facts(line);
        let goes_on = self.paragraph.is_some_and(|last| last + 1 == line)
            && (lines.page.hard_wrapped || facts.lower)
            && facts.bullet.is_none()
            && facts.hashes == 0;
        if goes_on {
            self.builder.add_embedded(line, self.section());
            self.builder.join_paragraph(line);
            self.paragraph = Some(line);
        }
        goes_on
    }

    /// Joins a line to the entry that is open, up to where another begins.
    fn join(&mut self, line: usize, text: &'a str) {
        self.builder.add_embedded(line, self.section());
        let seconds = self.seconds(line, None);
        let text = seconds.first().map_or(text, |second| {
            let first = self.lines.facts(line).content;
            without_mark(self.lines.text_of(first..second.first))
        });
        let joined = !text.is_empty() || seconds.is_empty();
        if joined {
            self.join_text(line, text);
        }
        self.begin_seconds(line, &seconds, joined);
    }

    fn join_text(&mut self, line: usize, text: &'a str) {
        let Some(open) = &mut self.open else { return };
        let event = &mut open.event;
        if open.cut || open.alone && self.lines.is_blank(line - 1) {
            append(&mut event.text, text);
        } else {
            wrap::join(
                &mut event.text,
                text,
                &self.builder.words,
                &mut event.mended,
            );
        }
        event.place.grow_to(self.lines.source, line);
        open.cut = false;
    }

    /// Joins a line to the entry that is open, where the page tells that it is one of its lines: all of it, or what
    /// stands before the date that closes it.
    fn join_part(&mut self, line: usize) {
        let lines = self.lines;
        let first = self
            .open
            .as_ref()
            .map_or(line, |open| open.event.place.line);
        let text = match lines
            .opening(first)
            .filter(|opening| opening.lead == Lead::Text)
        {
            Some(opening) => lines.text_before_date(line, opening),
            None => lines.content(line),
        };
        self.join(line, text);
    }

    fn close(&mut self) {
        self.builder
            .add_events(self.open.take().map(|open| open.event));
    }

    /// Whether the entry that is open could go on in `line`.
    fn is_adjacent(&self, line: usize) -> bool {
        self.open.is_some() && !self.lines.is_blank(line - 1)
    }

    /// Whether the open entry breaks off, so that its text must go on in the next line.
    fn breaks_off(&self) -> bool {
        self.open.as_ref().is_some_and(|open| {
            super::text::breaks_off(&open.event.text)
                || !open.event.text.is_empty() && self.lines.facts(open.event.place.line_end).breaks
        })
    }

    /// The title of a section on a line: with points behind it, or marked as a heading.
    fn marked_title(&self, line: usize) -> Option<&'a str> {
        let hashes = self.lines.facts(line).hashes > 0;
        section_title(self.lines, line).or_else(|| hashes.then(|| self.lines.content(line)))
    }
}

/// Year, month and day of a date.
fn key(date: &Date<'_>) -> Option<Key> {
    let start = date.start()?;
    let year = start.year()?;
    let day = match start {
        PartialDate::Day(_) => date.earliest().map(crate::date::month_and_day),
        _ => None,
    };
    let (month, day) = day.unwrap_or((start.month().unwrap_or(0), 0));
    Some((year, month, day))
}

/// The text without the mark that parts it from another behind it.
fn without_mark(text: &str) -> &str {
    text.trim_end_matches(|c: char| matches!(c, ';' | '|') || c.is_whitespace())
}

/// The text without a mark of emphasis that closes it, where one opened before its date.
fn without_emphasis(text: &str, marked: bool) -> &str {
    let bold = marked && text.ends_with("**") && text.matches("**").count() % 2 == 1;
    if bold { &text[..text.len() - 2] } else { text }
}

#[cfg(test)]
mod cases;
#[cfg(test)]
mod tests;
