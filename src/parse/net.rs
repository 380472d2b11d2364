//! The net under the grammars: lines with a date on which no dated record begins.
//!
//! Nothing is read here that was not read before. A line that opens with a date is never passed over in silence:
//! where it became part of something else, this says so, with what proves it.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::caption;
use super::columns;
use super::dates::{Form, Grammar, Written};
use super::facts::{Facts, Lead, Opening, Part, Strength};
use super::lines::Lines;
use super::region::{is_broken_date, is_clean, leads_to_date};
use crate::language::Roles;
use crate::lex::{Gap, Kind, Token};
use crate::page::{DatePlace, DatedLine, LineUse, Page};
use crate::record::{CaptionKind, Outcome, Place, Reasons};
use crate::source::Span;

/// Lines of wrapped text that begin a sentence with a date, and are no accident.
const ENOUGH: usize = 3;
/// Tokens of a line in which a date stands in its first words.
const FIRST_WORDS: usize = 12;
/// Tokens before a year that a mark closes: `Season 1931/32:`.
const BEFORE_YEAR: usize = 4;
/// Bytes of a text that may be an entry.
const LONGEST_UNIT: usize = 240;
/// Bytes of a word before a point that may be shortened.
const LONGEST_SHORTENED: usize = 3;
/// Entries that begin with one word or bullet, and make it the mark of an entry.
const ALIKE: usize = 2;
/// Tokens that are shown of a line that begins as entries do.
const SHOWN: usize = 3;
/// Lines of the title of a page, and of what stands under it.
const HEAD: usize = 2;
/// Tokens of a date that closes a line, at most.
const LONGEST: usize = 16;

/// The lines with a date on which no dated record begins, in their order.
pub(super) fn find(lines: &Lines<'_>, page: &Page<'_>) -> Vec<DatedLine> {
    let net = Net::new(lines, page);
    let mut found: Vec<DatedLine> = (1..=lines.count())
        .filter_map(|line| match net.read.contains(&line) {
            true => net.second(line),
            false => net
                .dated_line(line)
                .or_else(|| net.alike(line))
                .or_else(|| net.second(line)),
        })
        .collect();
    found.extend(net.units(&found));
    found.sort_by_key(|dated| dated.line);
    // Sentences of wrapped text begin with a line by accident: it is none where most of them have dates.
    let starts = (1..=lines.count())
        .filter(|line| net.is_in_wrapped_text(*line) && lines.facts(line - 1).ends)
        .count();
    let in_text =
        |dated: &DatedLine| dated.place == DatePlace::Words && net.is_in_wrapped_text(dated.line);
    let dated = found.iter().filter(|dated| in_text(dated)).count();
    if dated < ENOUGH || 2 * dated < starts {
        found.retain(|dated| !in_text(dated));
    }
    found
}

struct Net<'n, 'a> {
    lines: &'n Lines<'a>,
    page: &'n Page<'a>,
    /// Lines on which a dated record begins, or that have their dates in one.
    read: HashSet<usize>,
    /// The forms of the dates of entries.
    forms: HashSet<Form>,
    /// The marks behind the dates of most entries.
    marks: HashSet<Kind>,
    /// The bullets and first words of lines on which dated entries begin, and how many begin so.
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
        let mut leads = HashMap::new();
        for start in entries().filter_map(|line| start_of(lines, line)) {
            *leads.entry(start).or_default() += 1;
        }
        Self {
            lines,
            page,
            forms: entries()
                .filter_map(|line| lines.opening(line))
                .map(Opening::form)
                .collect(),
            marks: marks_of(lines, entries()),
            leads,
            read,
        }
    }

    /// The short texts of one line or a few that name a date anywhere, and of which nothing is told yet.
    fn units(&self, found: &[DatedLine]) -> Vec<DatedLine> {
        let lines = self.lines;
        let told: HashSet<usize> = found.iter().map(|dated| dated.line).collect();
        let starts = |line: usize| {
            let facts = lines.facts(line);
            let above = lines.facts(line - 1);
            let free = above.is_blank() || above.rule || above.ends;
            let whole = free || !lines.page.is_full(line - 1) && !above.breaks;
            !facts.is_blank() && !facts.rule && (!facts.lower || above.ends) && whole
        };
        let mut units = Vec::new();
        let mut line = HEAD;
        while line < lines.count() {
            line += 1;
            if !starts(line) {
                continue;
            }
            let first = line;
            let goes_on = |line: usize| line <= lines.count() && !lines.is_blank(line);
            while goes_on(line + 1) && !starts(line + 1) {
                line += 1;
            }
            let length = lines.source.line_span(line).end - lines.source.line_span(first).start;
            let open =
                (first..=line).all(|line| !self.read.contains(&line) && !told.contains(&line));
            let used = match self.page.uses.get(first - 1) {
                Some(used @ (LineUse::Event(_) | LineUse::Paragraph(_))) => *used,
                _ => continue,
            };
            if length > LONGEST_UNIT || !open || lines.facts(first).cited {
                continue;
            }
            let words = |line: &usize| {
                let tokens = lines.tokens_of(*line);
                let words = tokens.iter().filter(|token| token.is_word()).count();
                words > tokens.iter().filter(|token| token.is_number()).count()
            };
            // A row of figures names no date.
            let names = |line: &usize| lines.names_date(*line) && words(line);
            let Some(dated) = (first..=line).find(names) else {
                continue;
            };
            let facts = lines.facts(dated);
            let span = lines.span_of(facts.content..facts.end);
            units.push(DatedLine::new(first, (span, DatePlace::Inside), used, None));
        }
        units
    }

    /// A line that became part of the entry above, and begins with what dated entries begin with.
    fn alike(&self, line: usize) -> Option<DatedLine> {
        let lines = self.lines;
        let used = *self.page.uses.get(line - 1)?;
        let LineUse::Event(at) = used else {
            return None;
        };
        let above = lines.facts(line - 1);
        let free = above.ends || above.is_blank() || !lines.page.is_full(line - 1) && !above.breaks;
        if begins(self.page.events.get(at).map(|event| &event.place), line) || !free {
            return None;
        }
        let facts = lines.facts(line);
        // `late September The slip is mended.`: a month that was not taken for a date.
        let month = (above.ends || above.is_blank())
            .then(|| lines.grammar().opening(facts.end).at(facts.content))
            .flatten()
            .is_some_and(|written| written.expression.has_month() && !written.expression.has_day());
        let start = start_of(lines, line);
        let count = match month {
            true => &ALIKE,
            false => self.leads.get(&start?)?,
        };
        let span = lines.span_of(facts.content..facts.end.min(facts.content + SHOWN));
        (*count >= ALIKE).then(|| DatedLine::new(line, (span, DatePlace::Missing), used, None))
    }

    /// A date behind the text of an entry, parted from it as one that begins a second one.
    fn second(&self, line: usize) -> Option<DatedLine> {
        let lines = self.lines;
        let used = *self.page.uses.get(line - 1)?;
        let LineUse::Event(_) = used else { return None };
        let facts = lines.facts(line);
        let opening = lines.opening(line).filter(|_| self.read.contains(&line));
        let led = opening.is_some_and(|opening| {
            !matches!(opening.lead, Lead::None | Lead::Label | Lead::Number)
        });
        if led {
            return None;
        }
        let start = opening.map_or(facts.content, |opening| opening.text);
        let all = lines.tokens.all();
        let grammar = lines.grammar().opening(facts.end);
        let parts = |at: usize| {
            let token = &all[at];
            token.gap >= Gap::Wide || at > 0 && matches!(all[at - 1].kind, Kind::Mark(';' | '|'))
        };
        // `; † 1 March 1911`: a sign may stand between.
        let begins = |at: usize| {
            parts(at) || !all[at - 1].is_word() && !all[at - 1].is_number() && parts(at - 1)
        };
        let mut of_line = start..facts.end;
        let first_word = of_line.clone().find(|at| all[*at].is_word())?;
        let last_word = of_line.rfind(|at| all[*at].is_word())?;
        // `… toward evening. Oct. 25th, a son is born.`: a sentence begins as the entries do.
        let sentence = |at: usize| {
            at >= start + 2
                && all[at - 1].is_mark('.')
                && all[at - 1].is_tight()
                && !all[at].is_tight()
                && (!all[at - 2].is_word() || all[at - 2].len() > LONGEST_SHORTENED)
        };
        let as_entries = |written: &Written| {
            let mark = all.get(written.end).filter(|_| written.end < facts.end);
            mark.is_some_and(|mark| self.marks.contains(&mark.kind))
                && self.forms.contains(&written.form)
        };
        (start + 1..facts.end)
            .filter(|at| begins(*at) || sentence(*at))
            .find_map(|at| {
                let written = self.date_at(grammar, facts, at)?;
                let sure = is_full(&written)
                    && match begins(at) {
                        true => written.expression.has_year() || self.forms.contains(&written.form),
                        false => as_entries(&written),
                    };
                (sure && first_word < at && last_word >= written.end).then(|| {
                    let span = lines.span_of(written.first..written.end);
                    DatedLine::new(line, (span, DatePlace::Second), used, None)
                })
            })
    }

    fn dated_line(&self, line: usize) -> Option<DatedLine> {
        let lines = self.lines;
        let facts = lines.facts(line);
        let used = *self.page.uses.get(line - 1)?;
        let begins = match used {
            LineUse::Blank | LineUse::Note(_) | LineUse::InlineNote(_) | LineUse::Biography(_) => {
                return None;
            }
            LineUse::Event(at) => begins(self.page.events.get(at).map(|r| &r.place), line),
            LineUse::Document(at) => begins(self.page.documents.get(at).map(|r| &r.place), line),
            LineUse::Meeting(at) => begins(self.page.meetings.get(at).map(|r| &r.place), line),
            LineUse::Paragraph(at) => begins(self.page.paragraphs.get(at).map(|r| &r.place), line),
            LineUse::Section(_) | LineUse::Caption(_) | LineUse::Unparsed(_) => true,
        };
        if facts.rule || facts.cited {
            return None;
        }
        if self.is_furniture(line, used) {
            return None;
        }
        if facts.part == Part::Rest {
            return self.another_of_record(line, used);
        }
        let (span, place) = self.date(line, used)?;
        let opens = place == DatePlace::Start || place == DatePlace::Number;
        let evidence = match used {
            LineUse::Caption(_) => Reasons::PICTURE.when(caption::is_beside_picture(lines, line)),
            _ if begins || lines.is_blank(line - 1) => Reasons::NONE,
            _ => self.evidence(line),
        };
        let proof = Some(evidence)
            .filter(|evidence| evidence.prove_rest() || evidence.contains(Reasons::PICTURE));
        if !begins && !opens {
            // In the middle of a text a date counts where a sentence begins with its line.
            let above = lines.facts(line - 1);
            let free = above.is_blank() || above.rule || above.ends;
            let row = place == DatePlace::Cell || is_clean(lines, line) && !facts.lower;
            let sentence = above.ends && place == DatePlace::Words;
            let wrapped = self.is_in_wrapped_text(line) && !sentence;
            if proof.is_some() || wrapped || !(free || row) {
                return None;
            }
        }
        let weak = lines.opening(line).is_some_and(|opening| {
            opening.strength == Strength::Weak && !opening.marked && !opening.is_alone()
        });
        let common = || {
            lines
                .opening(line)
                .is_none_or(|opening| self.forms.contains(&opening.form()))
        };
        let paragraph = matches!(used, LineUse::Paragraph(_));
        if (weak || !begins && paragraph && !lines.is_blank(line - 1)) && !common() {
            return None;
        }
        Some(DatedLine::new(line, (span, place), used, proof))
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

    /// The date of a line, and where it stands.
    fn date(&self, line: usize, used: LineUse) -> Option<(Span, DatePlace)> {
        let lines = self.lines;
        let facts = lines.facts(line);
        let span = |written: &Written| lines.span_of(written.first..written.end);
        if let Some(opening) = &facts.opening {
            let place = match opening.lead {
                // `From 3 May to the end of the year …` is a sentence, `After 1912: …` an entry.
                Lead::None | Lead::Label
                    if !opening.marked && !opening.is_alone() && self.is_led(opening) =>
                {
                    DatePlace::Words
                }
                Lead::None | Lead::Label => DatePlace::Start,
                Lead::Number => DatePlace::Number,
                Lead::Head | Lead::Words => DatePlace::Words,
                Lead::Cell(_) => DatePlace::Cell,
                Lead::Text => DatePlace::End,
            };
            return Some((span(&opening.written), place));
        }
        if let Some(unread) = &facts.unread {
            return Some((lines.span_of(facts.content..unread.end), DatePlace::Start));
        }
        if let LineUse::Event(_) = used
            && let Some(pair) = self.pair(facts)
        {
            return Some((pair, DatePlace::Start));
        }
        let all = lines.tokens.all();
        let grammar = lines.grammar();
        let cells = columns::cells(all, facts.content..facts.end);
        let in_cell = cells.iter().take(FIRST_WORDS).find_map(|cell| {
            let written = grammar.opening(cell.end).at(cell.start)?;
            let whole = all.get(written.end..cell.end)?.iter().all(is_mark);
            // A year among other numbers is a number of anything.
            let others = || {
                let mut others = cells.iter().filter(|other| *other != cell);
                others.all(|other| {
                    !all.get(other.clone())
                        .is_some_and(|other| other.iter().any(Token::is_number))
                })
            };
            (whole && (is_full(&written) || written.form.is_years() && others())).then_some(written)
        });
        if let Some(written) = in_cell {
            return Some((span(&written), DatePlace::Cell));
        }
        self.inside(grammar.opening(facts.end), line, used)
            .map(|(written, place)| (span(&written), place))
    }

    /// A day and a month in two numbers that open a line, with a gap or a mark behind them: `31.08 – `.
    fn pair(&self, facts: &Facts) -> Option<Span> {
        let lines = self.lines;
        let tokens = lines.tokens.all().get(facts.content..facts.end)?;
        let [first, sign, second, next, ..] = tokens else {
            return None;
        };
        let signed = sign.kind == Kind::Dash || matches!(sign.kind, Kind::Mark('.' | '/'));
        let tight = sign.is_tight() && second.is_tight();
        let is_day = |token: &Token| {
            token.is_number() && token.len() <= 2 && (1..=31).contains(&token.value)
        };
        let parted = next.gap >= Gap::Wide
            || next.is_mark(':')
            || next.kind == Kind::Dash && !next.is_tight();
        let month = first.value.min(second.value) <= 12;
        (signed && tight && is_day(first) && is_day(second) && month && parted)
            .then(|| lines.span_of(facts.content..facts.content + 3))
    }

    /// The first date that stands in the first words of a line or closes it.
    fn inside(
        &self,
        grammar: Grammar<'_>,
        line: usize,
        used: LineUse,
    ) -> Option<(Written, DatePlace)> {
        let facts = self.lines.facts(line);
        let first = facts.end.min(facts.content + FIRST_WORDS);
        let last = facts.end.saturating_sub(LONGEST).max(first);
        let mut next = facts.content;
        while next < facts.end {
            if next >= first && next < last {
                next = last;
            }
            let Some(written) = self.date_at(grammar, facts, next) else {
                next += 1;
                continue;
            };
            let closes = self
                .lines
                .tokens
                .all()
                .get(written.end..facts.end)?
                .iter()
                .all(is_mark);
            let place = match closes {
                true => DatePlace::End,
                false => DatePlace::Words,
            };
            let day = !closes || written.expression.has_year() || matches!(used, LineUse::Event(_));
            let known =
                is_full(&written) && day || self.is_year(grammar, facts, &written, (place, used));
            if known && (closes || next < first) {
                return Some((written, place));
            }
            next = written.end.max(next + 1);
        }
        None
    }

    /// The date at a token, which is no part of a word or a number.
    fn date_at(&self, grammar: Grammar<'_>, facts: &Facts, at: usize) -> Option<Written> {
        let all = self.lines.tokens.all();
        let token = all.get(at)?;
        let named = token.is_word() && (token.entry.is_some() || token.value > 0);
        if !token.is_number() && !named {
            return None;
        }
        let written = grammar.at(at)?;
        let signs = written.form.sign == Some('日');
        let before = at.checked_sub(1).and_then(|before| all.get(before));
        let glued = token.is_tight()
            && before.is_some_and(|before| {
                before.is_word() || before.is_number() || before.is_mark('/') && !named
            });
        let next = all.get(written.end).filter(|_| written.end < facts.end);
        let goes_on =
            next.is_some_and(|next| next.is_tight() && (next.is_word() || next.is_number()));
        let inside = (glued && at > facts.content || goes_on) && !signs;
        (!inside).then_some(written)
    }

    /// Whether a year alone stands as that of an entry does: in brackets, or parted by a mark.
    fn is_year(
        &self,
        grammar: Grammar<'_>,
        facts: &Facts,
        written: &Written,
        (place, used): (DatePlace, LineUse),
    ) -> bool {
        let expression = &written.expression;
        if !written.form.is_years() || expression.bound.is_some() {
            return false;
        }
        let all = self.lines.tokens.all();
        let at = written.first;
        let next = all.get(written.end).filter(|_| written.end < facts.end);
        let bracketed = next.is_some_and(|next| matches!(next.kind, Kind::Mark(')' | ']' | '）')));
        let before = at.checked_sub(1).and_then(|before| all.get(before));
        let opened = before.is_some_and(is_bracket);
        if place == DatePlace::End {
            let wide = all.get(at).is_some_and(|token| token.gap >= Gap::Wide);
            let led = before
                .is_some_and(|before| grammar.plays(before, Roles::IN | Roles::YEAR | Roles::ANNO))
                && matches!(used, LineUse::Event(_));
            let tight = all.get(at).is_some_and(Token::is_tight);
            let parted = before.is_some_and(|before| match before.kind {
                Kind::Dash => !before.is_tight(),
                Kind::Mark(',' | ':' | ';' | '.') => !bracketed && !tight,
                _ => opened,
            });
            // A year among other numbers is a number of anything.
            if (facts.content..at).any(|before| all.get(before).is_some_and(Token::is_number)) {
                return false;
            }
            // Several years are those of a life as often as a date.
            return expression.more.is_empty() && (wide || led || parted);
        }
        // `Season 1931/32:`, `(VII.1812)`.
        let parted = next.is_some_and(|next| match next.kind {
            Kind::Dash => !next.is_tight(),
            Kind::Mark(mark) => matches!(mark, ':' | '：'),
            _ => false,
        });
        let opens = all.get(facts.content).is_some_and(is_bracket) && bracketed;
        at < facts.content + BEFORE_YEAR && (parted || opens)
    }
}

/// The marks that stand behind the dates of at least half of the entries on some lines.
fn marks_of(lines: &Lines<'_>, entries: impl Iterator<Item = usize>) -> HashSet<Kind> {
    let mut marks: HashMap<Kind, usize> = HashMap::new();
    let mut all = 0;
    for opening in entries.filter_map(|line| lines.opening(line)) {
        all += 1;
        if let Some(mark) = lines.tokens.all().get(opening.written.end)
            && matches!(mark.kind, Kind::Mark(',' | ':'))
        {
            *marks.entry(mark.kind).or_default() += 1;
        }
    }
    let common = marks.into_iter().filter(|(_, count)| 2 * count >= all);
    common.map(|(mark, _)| mark).collect()
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

/// Whether a date has a day and a month, or a month or a season and a year.
fn is_full(written: &Written) -> bool {
    let expression = &written.expression;
    let season = expression.items().any(|item| item.season.is_some());
    if written.form.is_pair_of_numbers() {
        return false;
    }
    expression.has_month() && (expression.has_day() || expression.has_year())
        || season && expression.has_year()
}
