//! The net under the grammars: lines with a date on which no dated record begins.
//!
//! Nothing is read here that was not read before. Where an entry could begin, at the start of a text of one line or a
//! few, and its words name a date, read or not, a record begins, or this says what became of it, with what proves it.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::ops::Range;

use super::caption;
use super::columns;
use super::dates::{self, Named, Said, Written};
use super::facts::{Facts, Lead, LinePart, Opening, Strength};
use super::lines::Lines;
use super::region::{is_broken_date, leads_to_date};
use super::second::{Marks, Second, is_full};
use crate::language::{self, Roles};
use crate::lex::{Gap, Kind, Token};
use crate::page::{DatePlace, DatedLine, LineUse, Page};
use crate::record::{CaptionKind, Outcome, Place, Reasons};

/// Lines of wrapped text that begin a sentence with a date, and are no accident.
const ENOUGH: usize = 3;
/// Tokens of a line in which a date stands in its first words.
const FIRST_WORDS: usize = 12;
/// Tokens before a year that a mark closes: `Season 1931/32:`.
const BEFORE_YEAR: usize = 4;
/// Bytes of a text that may be an entry.
const LONGEST_UNIT: usize = 240;
/// Entries that begin with one word or bullet, and make it the mark of an entry.
const ALIKE: usize = 2;
/// Tokens that are shown of a line that begins as entries do.
const SHOWN: usize = 3;
/// Lines of the title of a page, and of what stands under it.
const HEAD: usize = 2;

/// The lines with a date on which no dated record begins, in their order.
pub(super) fn find(lines: &Lines<'_>, page: &Page<'_>) -> Vec<DatedLine> {
    let mut net = Net::new(lines, page);
    let units = net.units();
    let mut found: Vec<DatedLine> = Vec::new();
    let mut silent = Vec::new();
    for unit in &units {
        let before = found.len();
        net.openings(unit, &mut found);
        let told = |dated: &DatedLine| dated.proof.is_none() || dated.line == *unit.start();
        if !found[before..].iter().any(told) && !net.begins_in(unit) {
            match net.named(unit, &units) {
                Some(named) => found.push(named),
                None => silent.push(*unit.start()),
            }
        }
    }
    for dated in &found {
        net.lead(dated.line);
    }
    // Where most texts name dates, one between them that names none is told too.
    let is_text = |dated: &&DatedLine| matches!(dated.read_as, LineUse::Paragraph(_));
    let texts: Vec<usize> = (found.iter().filter(is_text))
        .map(|dated| dated.line)
        .collect();
    let by_rule = texts.len() >= ENOUGH && texts.len() >= silent.len();
    let between =
        |line: usize| by_rule && texts.first() < Some(&line) && texts.last() > Some(&line);
    let alike = |line: usize| net.alike(line, between(line));
    let alike: Vec<DatedLine> = silent.into_iter().filter_map(alike).collect();
    found.extend(alike);
    found.sort_by_key(|dated| dated.line);
    // Sentences of wrapped text begin with a line by accident: it is none where most of them have dates.
    let starts = (units.iter())
        .filter(|unit| net.is_in_wrapped_text(*unit.start()))
        .count();
    let in_text =
        |dated: &DatedLine| dated.place == DatePlace::Words && net.is_in_wrapped_text(dated.line);
    let dated = found.iter().filter(|dated| in_text(dated)).count();
    if dated < ENOUGH || 2 * dated < starts {
        found.retain(|dated| !in_text(dated));
    }
    found
}

/// The first and the last line of a text that may be an entry.
type TextUnit = std::ops::RangeInclusive<usize>;

struct Net<'n, 'a> {
    lines: &'n Lines<'a>,
    page: &'n Page<'a>,
    /// Lines on which a dated record begins, or that have their dates in one.
    read: HashSet<usize>,
    /// What the dates of entries have in common.
    marks: Marks,
    /// The bullets and first words of lines on which dated entries begin or should, and how many begin so.
    leads: HashMap<Start<'a>, usize>,
}

/// What a line begins with that says no date.
#[derive(PartialEq, Eq, Hash)]
enum Start<'a> {
    Bullet(char, usize),
    Word(&'a str),
    Number,
}

impl<'n, 'a> Net<'n, 'a> {
    fn new(lines: &'n Lines<'a>, page: &'n Page<'a>) -> Self {
        let taken = page.decisions.iter().filter(|decision| {
            matches!(
                decision.outcome,
                Outcome::Entry | Outcome::Doubtful | Outcome::Heading
            )
        });
        let decided: BTreeSet<usize> = taken.map(|decision| decision.line).collect();
        // An entry that its date closes begins above it.
        let undecided = page
            .events
            .iter()
            .map(|event| &event.place)
            .filter(|place| decided.range(place.line..=place.line_end).next().is_none());
        let read: HashSet<usize> = undecided
            .map(|place| place.line)
            .chain(decided.iter().copied())
            .chain(page.documents.iter().map(|document| document.place.line))
            .chain(page.meetings.iter().map(|meeting| meeting.place.line))
            .collect();
        let entries = || page.events.iter().map(|event| event.place.line);
        let mut net = Self {
            lines,
            page,
            marks: Marks::of(lines, entries()),
            leads: HashMap::new(),
            read,
        };
        entries().for_each(|line| net.lead(line));
        net
    }

    /// Counts what a line begins with among what entries begin with.
    fn lead(&mut self, line: usize) {
        if let Some(start) = start_of(self.lines, line) {
            *self.leads.entry(start).or_default() += 1;
        }
    }

    /// The texts of one line or a few that may each be an entry: they begin where no sentence goes on from above.
    fn units(&self) -> Vec<TextUnit> {
        let lines = self.lines;
        let grammar = lines.grammar();
        // `la–su 23.–24.6.`, `jaren twintig:`: some languages write what a date begins with in small letters.
        let lower = |line: usize| {
            let first = lines.tokens_of(line).first();
            let of_date = first.is_some_and(|word| {
                let vague =
                    Roles::DECADE | Roles::CENTURY | Roles::EARLY | Roles::MID | Roles::LATE;
                grammar.weekday(word).is_some() || word.len() > 2 && grammar.plays(word, vague)
            });
            lines.facts(line).lower && !of_date
        };
        let goes_on = |line: usize| {
            let above = lines.facts(line - 1);
            // Both lines name a date: each is a text of its own where it does not have to go on.
            let full = || {
                let each = [line - 1, line]
                    .iter()
                    .all(|line| lines.said(*line).is_some());
                lines.page.is_full(line - 1) && (lines.page.hard_wrapped || !each)
            };
            let open = !above.ends && (above.breaks || lower(line) || full());
            open && !above.is_blank() && !above.rule
        };
        let mut units: Vec<TextUnit> = Vec::new();
        for line in (1..=lines.count()).filter(|line| !lines.is_blank(*line)) {
            match units.last_mut() {
                Some(unit) if *unit.end() + 1 == line && goes_on(line) => {
                    *unit = *unit.start()..=line;
                }
                _ => units.push(line..=line),
            }
        }
        units
    }

    /// Whether a dated record begins in a text.
    fn begins_in(&self, unit: &TextUnit) -> bool {
        unit.clone().any(|line| self.read.contains(&line))
    }

    /// The dates that open a line of a text, its cells or a second entry on it.
    fn openings(&self, unit: &TextUnit, found: &mut Vec<DatedLine>) {
        let open = |line: &usize| !self.read.contains(line);
        for line in unit.clone() {
            let opening = Some(line).filter(open).and_then(|line| self.opens(line));
            found.extend(opening.or_else(|| self.second(line)));
        }
    }

    /// What a line was read as that is no list of notes, no biography, no citation and no furniture of the page.
    fn used(&self, line: usize) -> Option<LineUse> {
        let used = *self.page.uses.get(line - 1)?;
        let facts = self.lines.facts(line);
        let other = matches!(
            used,
            LineUse::Blank | LineUse::Note(_) | LineUse::InlineNote(_) | LineUse::Biography(_)
        );
        let passed = other || facts.rule || facts.cited || self.is_furniture(line, used);
        (!passed).then_some(used)
    }

    /// A date that opens a line, or a cell of it.
    fn opens(&self, line: usize) -> Option<DatedLine> {
        let lines = self.lines;
        let used = self.used(line)?;
        let facts = lines.facts(line);
        if facts.part == LinePart::Rest {
            return self.another_of_record(line, used);
        }
        let (tokens, place) = self.opening(facts)?;
        let begins = self.begins(line, used);
        let evidence = match used {
            LineUse::Caption(_) => Reasons::PICTURE.when(caption::is_beside_picture(lines, line)),
            _ if begins || lines.is_blank(line - 1) => Reasons::NONE,
            _ => self.evidence(line),
        };
        let proof = Some(evidence)
            .filter(|evidence| evidence.prove_rest() || evidence.contains(Reasons::PICTURE));
        if place == DatePlace::Cell && proof.is_some() {
            return None;
        }
        let weak = |opening: &Opening| {
            opening.strength == Strength::Weak && !opening.marked && !opening.is_alone()
        };
        // What opens a line in the middle of a text is a date where entries have one of its form.
        let inside = matches!(used, LineUse::Paragraph(_)) && !begins && !lines.is_blank(line - 1);
        let odd =
            |opening: &Opening| (weak(opening) || inside) && !self.marks.has_form(opening.form());
        if facts.opening.as_ref().is_some_and(odd) {
            return None;
        }
        Some(DatedLine::new(
            line,
            (lines.span_of(tokens), place),
            used,
            proof,
        ))
    }

    /// The tokens of the date that opens a line or a cell of it, and where it stands.
    fn opening(&self, facts: &Facts) -> Option<(Range<usize>, DatePlace)> {
        let grammar = self.lines.grammar();
        if let Some(opening) = &facts.opening {
            let place = match opening.lead {
                // `From 3 May to the end of the year …` is a sentence, `After 1912: …` an entry.
                Lead::None | Lead::Label if opening.marked || opening.is_alone() => {
                    DatePlace::Start
                }
                Lead::None | Lead::Label if self.is_led(opening) => return None,
                Lead::None | Lead::Label => DatePlace::Start,
                Lead::Number => DatePlace::Number,
                Lead::Cell(_) => DatePlace::Cell,
                Lead::Head | Lead::Words | Lead::Text => return None,
            };
            return Some((opening.written.first..opening.written.end, place));
        }
        if let Some(unread) = &facts.unread {
            return Some((facts.content..unread.end, DatePlace::Start));
        }
        let all = self.lines.tokens.all();
        let cells = columns::cells(all, facts.content..facts.end);
        let plain = |cell: &Range<usize>| !all[cell.clone()].iter().any(Token::is_number);
        cells.iter().take(FIRST_WORDS).find_map(|cell| {
            let written = grammar.opening(cell.end).at(cell.start)?;
            let whole = all.get(written.end..cell.end)?.iter().all(is_mark);
            // A year among other numbers is a number of anything.
            let year =
                written.form.is_years() && cells.iter().all(|other| other == cell || plain(other));
            let sure = is_full(&written) || year;
            (whole && sure).then_some((written.first..written.end, DatePlace::Cell))
        })
    }

    /// A second entry that may begin on a line, behind the text of the one that it was read as.
    fn second(&self, line: usize) -> Option<DatedLine> {
        let used = self.page.uses.get(line - 1).copied()?;
        let entry = matches!(used, LineUse::Event(_));
        if !entry && !matches!(used, LineUse::Paragraph(_)) {
            return None;
        }
        let lines = self.lines;
        let read = self.read.contains(&line);
        let opening = lines.opening(line).filter(|_| read);
        let events = &self.page.events;
        let first = events.partition_point(|event| event.place.line < line);
        let on_line = || (events.iter().skip(first)).take_while(|event| event.place.line == line);
        // An entry that begins with its line has the whole of it.
        let opens = lines.facts(line).content + 1;
        let is_read = |start: usize| on_line().any(|event| event.place.span.start == start);
        let open = |second: &Second| {
            let start = lines.span_of(second.first..second.written.end).start;
            !(is_read(start) || read && second.first <= opens)
        };
        let seconds = self.marks.seconds(lines, line, opening).into_iter();
        let second = seconds.filter(|second| entry || second.sure).find(open)?;
        let span = lines.span_of(second.written.first..second.written.end);
        Some(DatedLine::new(line, (span, DatePlace::Second), used, None))
    }

    /// The first date that a text names where no record begins in it.
    fn named(&self, unit: &TextUnit, units: &[TextUnit]) -> Option<DatedLine> {
        let lines = self.lines;
        let (first, last) = (*unit.start(), *unit.end());
        let used = self.used(first)?;
        let said = self.dates_said(first).map(|said| {
            let place = self.place_of(first, used, &said);
            (lines.span_of(said.tokens), place)
        });
        let regular = said.clone().find(|(_, place)| *place != DatePlace::Inside);
        let anywhere = || {
            let rest = (first + 1..=last).filter_map(|line| lines.said(line));
            let rest = rest.map(|said| (lines.span_of(said.tokens), DatePlace::Inside));
            said.chain(rest).next()
        };
        let content = lines.facts(first).content;
        let relative = || {
            let end = lines.relative(first).map(|(_, end)| end);
            let end = end.or_else(|| self.misspelt(first))?;
            Some((lines.span_of(content..end), DatePlace::Inside))
        };
        let (mut span, mut place) = regular.or_else(anywhere).or_else(relative)?;
        let block = self.block_of(unit, units);
        if block < first {
            place = DatePlace::Inside;
        }
        if place != DatePlace::Inside {
            return Some(DatedLine::new(first, (span, place), used, None));
        }
        let entry = matches!(used, LineUse::Event(_) | LineUse::Paragraph(_));
        let (first, year_alone) = (block, !lines.source.slice(span).contains(' '));
        let row = |line: usize| {
            let tokens = lines.tokens_of(line);
            let words = tokens.iter().filter(|token| token.is_word()).count();
            words <= tokens.iter().filter(|token| token.is_number()).count()
        };
        let length = lines.source.line_span(last).end - lines.source.line_span(first).start;
        // A row of figures names no date.
        let figures = year_alone && unit.clone().all(row);
        if !entry || first <= HEAD || length > LONGEST_UNIT || figures {
            return None;
        }
        span.start = lines
            .span_of(lines.facts(first).content..lines.facts(first).end)
            .start;
        Some(DatedLine::new(first, (span, place), used, None))
    }

    /// The dates that a line names, in their order.
    fn dates_said(&self, line: usize) -> impl Iterator<Item = Said> + Clone {
        let facts = self.lines.facts(line);
        let grammar = self.lines.grammar();
        let mut at = facts.content;
        std::iter::from_fn(move || {
            let said = grammar.said(at..facts.end)?;
            at = said.tokens.end;
            Some(said)
        })
    }

    /// Where a date stands on the first line of a text.
    fn place_of(&self, line: usize, used: LineUse, said: &Said) -> DatePlace {
        let facts = self.lines.facts(line);
        let all = self.lines.tokens.all();
        let (at, end) = (said.tokens.start, said.tokens.end);
        let closes = all[end..facts.end].iter().all(is_mark);
        let first = at < facts.content + FIRST_WORDS;
        let with_year = || all[said.tokens.clone()].iter().any(dates::is_year);
        let event = matches!(used, LineUse::Event(_));
        match said.named {
            Named::Month if closes && (event || with_year()) => DatePlace::End,
            Named::Month if !closes && first => DatePlace::Words,
            Named::Year if closes && self.closes_with_year(facts, at, event) => DatePlace::End,
            Named::Year if !closes && self.opens_with_year(facts, &said.tokens) => DatePlace::Words,
            _ => DatePlace::Inside,
        }
    }

    /// Whether the year that closes a line is parted from its text: `…, 1811`, `… (1811)`.
    fn closes_with_year(&self, facts: &Facts, at: usize, event: bool) -> bool {
        let all = self.lines.tokens.all();
        let Some(before) = at.checked_sub(1).filter(|before| *before >= facts.content) else {
            return false;
        };
        // A year among other numbers is a number of anything.
        if all[facts.content..at].iter().any(Token::is_number) {
            return false;
        }
        let led = Roles::IN | Roles::YEAR | Roles::ANNO;
        let parted = match all[before].kind {
            Kind::Dash => !all[before].is_tight(),
            Kind::Mark(',' | ':' | ';' | '.') => !all[at].is_tight(),
            _ => is_bracket(&all[before]),
        };
        parted || all[at].gap >= Gap::Wide || event && self.lines.grammar().plays(&all[before], led)
    }

    /// Whether a mark parts a year in the first words of a line from the text: `Season 1931/32:`, `(1812) …`.
    fn opens_with_year(&self, facts: &Facts, year: &Range<usize>) -> bool {
        let all = self.lines.tokens.all();
        let bracketed = is_bracket(&all[facts.content]);
        let next = all.get(year.end).filter(|_| year.end < facts.end);
        let parted = next.is_some_and(|next| match next.kind {
            Kind::Dash => !next.is_tight(),
            Kind::Mark(mark) => {
                matches!(mark, ':' | '：') || bracketed && matches!(mark, ')' | ']' | '）')
            }
            _ => false,
        });
        parted && year.start < facts.content + BEFORE_YEAR
    }

    /// Where a month that is misspelt among the first words of a line ends: `Im Fcbruario`.
    fn misspelt(&self, line: usize) -> Option<usize> {
        let lines = self.lines;
        let content = lines.facts(line).content;
        let in_front = lines.tokens_of(line).first()?;
        let led = lines.grammar().plays(in_front, Roles::IN | Roles::THE);
        let word = lines.text_of(content + 1..(content + 2).min(lines.facts(line).end));
        let near = led && language::near_month(word, &lines.languages, false).is_some();
        near.then_some(content + 2)
    }

    /// The first line of what a text belongs to: short paragraphs without a date may stand over it with no blank line
    /// between, as a question over its answer.
    fn block_of(&self, unit: &TextUnit, units: &[TextUnit]) -> usize {
        let lines = self.lines;
        let mut first = *unit.start();
        let at = units.partition_point(|other| other.start() < unit.start());
        let text =
            |line: usize| matches!(self.page.uses.get(line - 1), Some(LineUse::Paragraph(_)));
        let plain = |other: &&TextUnit| {
            let start = *other.start();
            text(start) && (*other).clone().all(|line| lines.said(line).is_none())
        };
        for before in units[..at].iter().rev().take_while(plain) {
            let adjacent = *before.end() + 1 == first && !lines.page.hard_wrapped;
            if !adjacent || !text(first) {
                break;
            }
            first = *before.start();
        }
        let further_in = lines.facts(*unit.start()).indent > lines.facts(first).indent;
        match lines.is_blank(first - 1) || further_in {
            true => first,
            false => *unit.start(),
        }
    }

    /// A text that begins with what dated entries begin with, or stands where all others have dates.
    fn alike(&self, line: usize, by_rule: bool) -> Option<DatedLine> {
        let lines = self.lines;
        let used = self
            .used(line)
            .filter(|used| !self.begins_event(line, *used))?;
        let facts = lines.facts(line);
        let above = lines.facts(line - 1);
        let start = start_of(lines, line);
        let count = start
            .and_then(|start| self.leads.get(&start))
            .copied()
            .unwrap_or(0);
        let alike = match used {
            // `late September The slip is mended.`: a month that was not taken for a date.
            LineUse::Event(_) => {
                let month = |written: Written| {
                    written.expression.has_month() && !written.expression.has_day()
                };
                let written = lines.grammar().opening(facts.end).at(facts.content);
                count >= ALIKE || (above.ends || above.is_blank()) && written.is_some_and(month)
            }
            LineUse::Paragraph(_) => {
                let first = lines.tokens_of(line).first()?;
                let small = first
                    .entry
                    .is_some_and(|word| word.is_short_word(&lines.languages));
                let beside =
                    |line: usize| matches!(self.page.uses.get(line), Some(LineUse::Event(_)));
                let row = line > HEAD && facts.width <= LONGEST_UNIT;
                count >= ALIKE && !small && (beside(line) || line > 1 && beside(line - 2))
                    || by_rule && row && self.begins(line, used)
            }
            _ => false,
        };
        let span = lines.span_of(facts.content..facts.end.min(facts.content + SHOWN));
        alike.then(|| DatedLine::new(line, (span, DatePlace::Missing), used, None))
    }

    /// Whether an entry begins on a line.
    fn begins_event(&self, line: usize, used: LineUse) -> bool {
        matches!(used, LineUse::Event(_)) && self.begins(line, used)
    }

    /// A line of an entry that begins with a date which is not that of the entry.
    fn another_of_record(&self, line: usize, used: LineUse) -> Option<DatedLine> {
        let lines = self.lines;
        let facts = lines.facts(line);
        let LineUse::Event(at) = used else {
            return None;
        };
        let first = self.page.events.get(at)?.place.line;
        let own = lines.opening(first).map(|opening| opening.written.first);
        let found = lines.grammar().opening(facts.end).at(facts.content)?;
        let free = found.end == facts.end || lines.facts(line - 1).ends;
        let other = own != Some(found.first) && is_full(&found) && free;
        let span = lines.span_of(found.first..found.end);
        other.then(|| DatedLine::new(line, (span, DatePlace::Second), used, None))
    }

    /// Whether a line is a heading that is its date, the title of the page, a credit, or a footnote of a web page.
    fn is_furniture(&self, line: usize, used: LineUse) -> bool {
        let lines = self.lines;
        let opening = lines.opening(line);
        match used {
            LineUse::Section(_) => opening.is_some_and(Opening::is_alone),
            LineUse::Caption(at) if self.is_leftover(at) => true,
            LineUse::Caption(_) | LineUse::Paragraph(_) => {
                let tokens = lines.tokens_of(line);
                let footnote = matches!(tokens, [open, number, close, ..]
                    if open.is_mark('[') && number.is_number() && close.is_mark(']'));
                let led = opening.is_none_or(|opening| opening.lead == Lead::Text);
                let title = led && line <= HEAD;
                footnote || title
            }
            _ => false,
        }
    }

    /// Whether a caption is a credit, an image or a pointer.
    fn is_leftover(&self, caption: usize) -> bool {
        let caption = self.page.captions.get(caption);
        caption.is_some_and(|caption| caption.kind != CaptionKind::Caption)
    }

    /// Whether a word that leads to a date opens the line.
    fn is_led(&self, opening: &Opening) -> bool {
        let first = self.lines.tokens.all().get(opening.written.first);
        let lead = Roles::SINCE
            | Roles::UNTIL
            | Roles::FROM
            | Roles::BEFORE
            | Roles::AFTER
            | Roles::BETWEEN
            | Roles::IN;
        first.is_some_and(|first| self.lines.grammar().plays(first, lead))
    }

    /// Whether a line stands in the middle of a paragraph of wrapped text.
    fn is_in_wrapped_text(&self, line: usize) -> bool {
        let Some(LineUse::Paragraph(at)) = self.page.uses.get(line - 1) else {
            return false;
        };
        let paragraph = self
            .page
            .paragraphs
            .get(*at)
            .map(|paragraph| &paragraph.place);
        self.lines.page.hard_wrapped && !begins(paragraph, line) && !self.lines.is_blank(line - 1)
    }

    /// What the line above says of a line that was read as its rest.
    fn evidence(&self, line: usize) -> Reasons {
        let lines = self.lines;
        let decisions = &self.page.decisions;
        if let Ok(at) = decisions.binary_search_by_key(&line, |decision| decision.line)
            && let Some(decision) = decisions.get(at)
        {
            return decision.reasons;
        }
        let above = lines.facts(line - 1);
        let full = lines.page.is_full(line - 1);
        Reasons::FULL.when(full)
            | Reasons::UNENDED.when(!above.ends)
            | Reasons::BREAKS.when(above.breaks)
            | Reasons::LEADS.when(full && leads_to_date(lines, line - 1))
            | Reasons::BROKEN_DATE.when(is_broken_date(lines, line))
    }

    /// Whether a record of what a line was read as begins on it.
    fn begins(&self, line: usize, used: LineUse) -> bool {
        let page = self.page;
        let place = match used {
            LineUse::Event(at) => page.events.get(at).map(|record| &record.place),
            LineUse::Document(at) => page.documents.get(at).map(|record| &record.place),
            LineUse::Meeting(at) => page.meetings.get(at).map(|record| &record.place),
            LineUse::Paragraph(at) => page.paragraphs.get(at).map(|record| &record.place),
            _ => return true,
        };
        begins(place, line)
    }
}

/// What a line begins with, where that is no date.
fn start_of<'a>(lines: &Lines<'a>, line: usize) -> Option<Start<'a>> {
    let facts = lines.facts(line);
    if let Some(bullet) = facts.bullet {
        return Some(Start::Bullet(bullet.sign, bullet.indent));
    }
    let first = lines.tokens_of(line).first()?;
    if first.is_number() {
        // `1.`, `2)`: the number of a point.
        let counts = (lines.tokens_of(line).get(1))
            .is_some_and(|mark| mark.is_tight() && matches!(mark.kind, Kind::Mark('.' | ')')));
        return (!counts).then_some(Start::Number);
    }
    let dated = first
        .entry
        .is_some_and(|entry| entry.is_month() || entry.is_weekday());
    let word = lines.text_of(facts.content..facts.content + 1);
    (first.is_word() && !dated).then_some(Start::Word(word))
}

fn begins(place: Option<&Place>, line: usize) -> bool {
    place.is_some_and(|place| place.line == line)
}

fn is_mark(token: &Token) -> bool {
    matches!(token.kind, Kind::Mark(_))
}

fn is_bracket(token: &Token) -> bool {
    matches!(token.kind, Kind::Mark('(' | '[' | '（' | '〔' | '【'))
}
