//! What a line without a date is, by the column it stands in: the rest of an entry, the heading of a group, an
//! entry of the year that it stands under, a caption, or running text.

use super::{Governing, Open, Reader};
use crate::date::{Date, Meaning, PartialDate};
use crate::language;
use crate::language::Roles;
use crate::lex::Token;
use crate::parse::caption;
use crate::parse::columns;
use crate::parse::dates::{self, Context, Named, Said};
use crate::parse::facts::LinePart;
use crate::parse::groups::Style;
use crate::parse::heading::{possible_title, section_title};
use crate::parse::text::{begins_in_mid_sentence, clean, ends_sentence, is_opener};
use crate::record::{CaptionKind, Region};

/// Entries that make a habit of taking one line each.
const ENTRIES_ENOUGH: usize = 5;
/// Lines of a paragraph of wrapped text, at least.
const PARAGRAPH: usize = 4;
/// Words of a line that are asked whether they speak of a date.
const HINTS: usize = 6;
/// Words of a line that are asked for a date of another year.
const FIRST_WORDS: usize = 12;
/// Headings that may stand over one entry.
const MOST_HEADINGS: usize = 3;
/// Words of the longest heading of a group that stands under a year.
const MOST_WORDS: usize = 3;
/// Characters of the longest caption or heading of a group.
const SHORT: usize = 70;
/// Characters of a line that is running text and no entry.
const LONG: usize = 160;
/// Characters of the longest line that was wrapped.
const WIDEST: usize = 130;

impl<'a> Reader<'_, '_, 'a> {
    /// Leaves the year of a heading at a line that stands where the next one would, begins with a number, and is
    /// no date that can be read: what follows belongs to no year that is known.
    pub(super) fn leave_unread_year(&mut self, line: usize) {
        let lines = self.lines;
        let facts = lines.facts(line);
        let number = lines.tokens_of(line).first().is_some_and(Token::is_number);
        if facts.opening.is_none() && number && self.groups.is_year_level(facts.bullet) {
            self.groups.leave_year();
            self.governing = Governing::default();
            self.year_heading = None;
        }
    }

    /// Adds an entry without a date, which the year or the period of its heading governs.
    pub(super) fn begin_undated(&mut self, line: usize, year: i32) {
        let of_year = PartialDate::Year(year);
        let meaning = (self.year_heading.as_ref())
            .filter(|meaning| {
                Date::read("", (*meaning).clone())
                    .start()
                    .and_then(PartialDate::year)
                    == Some(year)
            })
            .map_or_else(|| Meaning::Single(of_year.into()), Meaning::clone);
        let meaning = self.season_of_undated(line, &meaning).unwrap_or(meaning);
        let date = Date::read("", meaning).with_inferred(true);
        self.builder.add_embedded(line, self.section());
        let text = clean(self.lines.content(line));
        self.open_entry(line, date, "", text, None);
    }

    /// The season with which an entry under its year begins: `In spring the dam broke`.
    fn season_of_undated(&self, line: usize, year: &Meaning) -> Option<Meaning> {
        let Meaning::Single(point) = year else {
            return None;
        };
        let year = match point.date {
            PartialDate::Year(year) if !point.approximate && !point.uncertain => year,
            _ => return None,
        };
        let lines = self.lines;
        let grammar = lines.grammar();
        let small = |at: &usize| {
            let word = lines.tokens.all().get(*at);
            word.is_some_and(|word| grammar.plays(word, Roles::IN | Roles::THE))
        };
        let content = lines.facts(line).content;
        let first = (content..content + 3)
            .find(|at| !small(at))
            .unwrap_or(content);
        // `Spring water is found`, `Herbst Karl wird Lehrer`: the word alone may be a name or another word.
        let sign = |at: usize| {
            let mut word = lines.text_of(at..at + 1).chars();
            word.next()
                .is_some_and(|sign| !sign.is_alphabetic() || sign > '\u{2e7f}')
                && word.next().is_none()
        };
        // `秋 迁往河东。`: a sign of its own is no other word.
        let apart = lines
            .tokens
            .all()
            .get(content + 1)
            .is_some_and(|next| !next.is_tight());
        if first == content && !(sign(content) && apart) {
            return None;
        }
        let written = grammar.opening(lines.facts(line).end).bare_season(first)?;
        let date = grammar.date("", &written.expression, Context::of_year(Some(year)));
        Some(date.meaning)
    }

    /// The year of entries without a date: that of the heading of a year, or of a month with its year below it.
    fn year_of_undated(&self) -> Option<i32> {
        let of_group = self.groups.year()?;
        self.governing
            .year
            .filter(|_| self.governing.heading)
            .or(Some(of_group))
    }

    /// Reads a line that begins with no date.
    pub(super) fn undated(&mut self, line: usize) {
        let lines = self.lines;
        let text = lines.content(line);
        let section = self.section();
        if self.joins_paragraph(line) {
            return;
        }
        if self.is_caption_in_column(line) {
            self.builder
                .add_caption(line, CaptionKind::Caption, section);
            return;
        }
        if self.is_running_text(line) {
            self.add_paragraph(line);
            return;
        }
        if self.continues(line) && !self.stands_alone(line) {
            self.join(line, text);
            return;
        }
        self.close();
        let facts = lines.facts(line);
        if self.stands_alone(line) && self.hints_at_date(line) && self.groups.year().is_none() {
            let reason = "looks like a timeline entry, but its date could not be read";
            self.builder
                .add_unparsed(line, line, Region::Timeline, reason);
            return;
        }
        let short = facts.width <= SHORT && !facts.ends;
        let behind_image = line > 1
            && lines
                .filled_before(line)
                .is_some_and(|before| lines.facts(before).is_image());
        if behind_image
            && short
            && (self.groups.year().is_none() || lines.facts(line - 1).is_image())
        {
            self.builder
                .add_caption(line, CaptionKind::Caption, section);
        } else if let Some(title) = self.marked_title(line).or_else(|| self.group_title(line)) {
            self.add_group(line, title);
        } else if facts.width >= LONG || self.begins_paragraph(line) {
            self.add_paragraph(line);
        } else if let Some(year) = self.year_of_undated().filter(|_| is_sentence(text)) {
            if self.has_date_of_another_year(line, year) {
                let reason = "a timeline line whose date is of another year than its heading";
                self.builder
                    .add_unparsed(line, line, Region::Timeline, reason);
                return;
            }
            self.begin_undated(line, year);
        } else if short
            && !caption::is_quoted(text)
            && facts.bullet.is_none()
            && lines.is_blank(line - 1)
            && lines.is_blank(line + 1)
        {
            self.builder
                .add_caption(line, CaptionKind::Caption, section);
        } else if facts.ends && !self.habits.bulleted {
            self.add_paragraph(line);
        } else {
            let reason = "a timeline line without a readable date that does not continue an entry";
            self.builder
                .add_unparsed(line, line, Region::Timeline, reason);
        }
    }

    /// Whether a line is a sentence of its own where each entry is one: it is no rest of the one above, and
    /// has no date that can be read.
    fn stands_alone(&self, line: usize) -> bool {
        let lines = self.lines;
        let (facts, above) = (lines.facts(line), lines.facts(line - 1));
        let open = self
            .open
            .as_ref()
            .is_some_and(|open| open.alone || open.cut);
        let sentence = self.habits.one_line
            && self.habits.ends >= 80
            && self.habits.entries >= ENTRIES_ENOUGH
            && !open
            && above.ends
            && facts.ends
            && !facts.lower
            && lines.opening(line - 1).is_some();
        sentence || self.habits.rows && !open && self.is_row(line)
    }

    /// Whether a line is a row of a table.
    fn is_row(&self, line: usize) -> bool {
        let facts = self.lines.facts(line);
        let cells = columns::cells(self.lines.tokens.all(), facts.content..facts.end);
        cells.iter().filter(|cell| !cell.is_empty()).count() > 1
    }

    /// Reads an entry of a list whose entries have their dates inside, with none that can be read; returns its last
    /// line.
    pub(super) fn undated_unit(&mut self, line: usize) -> usize {
        let lines = self.lines;
        self.close();
        let rest = |line: &usize| lines.facts(*line).part == LinePart::Rest;
        let last = line + (line + 1..=self.last).take_while(rest).count();
        match (line..=last).any(|line| self.speaks_of_date(line)) {
            true => {
                let reason = "an entry of the list, with no date that can be read";
                self.builder
                    .add_unparsed(line, last, Region::Timeline, reason);
            }
            false => {
                self.add_paragraph(line);
                (line + 1..=last).for_each(|line| self.builder.join_paragraph(line));
            }
        }
        last
    }

    /// Whether a year or a century, or a month and a number, stand anywhere on a line.
    fn speaks_of_date(&self, line: usize) -> bool {
        let lines = self.lines;
        let grammar = lines.grammar();
        let tokens = lines.tokens_of(line);
        let number = tokens.iter().any(Token::is_number);
        tokens.iter().any(|token| {
            dates::is_year(token)
                || grammar.plays(token, Roles::CENTURY)
                || number && token.is_word() && grammar.month(token).is_some()
        })
    }

    /// Whether a line speaks of a day, a month or a year in its first words, in no form that can be read.
    fn hints_at_date(&self, line: usize) -> bool {
        let lines = self.lines;
        let grammar = lines.grammar();
        let roles = Roles::DAY | Roles::MONTH | Roles::YEAR | Roles::ANNO;
        lines.tokens_of(line).iter().take(HINTS).any(|token| {
            token.is_number()
                || grammar.plays(token, roles)
                || grammar.month(token).is_some()
                || token.weekday > 0
        })
    }

    /// Whether a day or a month of another year than that of the heading stands in the first words of a line.
    fn has_date_of_another_year(&self, line: usize, year: i32) -> bool {
        let lines = self.lines;
        let facts = lines.facts(line);
        let grammar = lines.grammar().running(facts.end);
        let first = facts.content..facts.end.min(facts.content + FIRST_WORDS);
        let other = first.filter_map(|at| grammar.at(at)).any(|found| {
            let item = found.expression.first;
            item.month.is_some() && item.year.is_some_and(|other| other != year)
        });
        // `50–260 n. Chr.`, `zwischen 83 und 89 n. Chr.`: a year that opens the line, in a form that is not read.
        let all = lines.tokens.all();
        let opens = |said: &Said| {
            let mut before = all[facts.content..said.tokens.start].iter();
            said.named == Named::Year
                && before.all(|token| !token.is_word() || !token.roles.is_empty())
        };
        let own = |said: &Said| {
            all[said.tokens.clone()]
                .iter()
                .any(|number| i32::try_from(number.value) == Ok(year))
        };
        other
            || lines
                .said(line)
                .is_some_and(|said| opens(&said) && !own(&said))
    }

    /// Whether a paragraph of wrapped text begins on a line: too long for an entry without a date.
    fn begins_paragraph(&self, line: usize) -> bool {
        let lines = self.lines;
        let text = (line..=self.last)
            .take_while(|line| !lines.is_blank(*line) && lines.opening(*line).is_none());
        lines.page.hard_wrapped && lines.is_blank(line - 1) && text.count() >= PARAGRAPH
    }

    /// Whether a line is far longer than those of the timeline, which are wrapped.
    fn is_running_text(&self, line: usize) -> bool {
        let facts = self.lines.facts(line);
        let column = self.lines.page.column().unwrap_or(usize::MAX);
        self.lines.page.wraps >= 3
            && facts.width > WIDEST
            && facts.width > 2 * column
            && facts.ends
            && !facts.lower
            && !self.lines.facts(line - 1).breaks
    }

    /// Whether a line directly behind an entry is the caption of a figure: a credit stands under it, and it
    /// speaks of a picture or was not wrapped there.
    fn is_caption_in_column(&self, line: usize) -> bool {
        let text = self.lines.text(line);
        self.lines.facts(line + 1).leftover == Some(CaptionKind::Credit)
            && !begins_in_mid_sentence(text)
            && !self.breaks_off()
            && (caption::names_picture(text) || self.may_wrap(line) == Some(false))
    }

    /// Whether a line that begins with no date is the rest of the entry that is open.
    fn continues(&self, line: usize) -> bool {
        let Some(open) = &self.open else { return false };
        if open.cut {
            return true;
        }
        let lines = self.lines;
        let facts = lines.facts(line);
        if self.habits.bulleted && facts.bullet.is_some() && !open.alone
            || section_title(lines, line).is_some()
            || facts.hashes > 0
        {
            return false;
        }
        if open.alone {
            return !self.heads_next_date(line);
        }
        let image = |line: usize| lines.facts(line).is_image();
        if facts.lower || self.breaks_off() {
            return !(image(line - 1) && lines.is_blank(line - 2) && !facts.lower);
        }
        // Where entries are bullets, a line without one goes on.
        if lines.facts(open.event.place.line).bullet.is_some() && self.habits.bulleted {
            return self.is_adjacent(line);
        }
        let under_image = image(line - 1) && lines.is_blank(line - 2);
        self.is_adjacent(line)
            && !under_image
            && !self.is_group_in_column(line)
            && !self.is_entry_in_column(line)
    }

    /// Whether a line under a date alone on its line is the heading of those that follow: it is short and
    /// stands free over the next date.
    fn heads_next_date(&self, line: usize) -> bool {
        let lines = self.lines;
        let facts = lines.facts(line);
        let filled = self
            .open
            .as_ref()
            .is_some_and(|open| !open.event.text.is_empty());
        let free = lines.is_blank(line - 1) && lines.is_blank(line + 1);
        filled
            && free
            && facts.width <= SHORT
            && !facts.ends
            && !facts.lower
            && !facts.breaks
            && lines.next_filled(line).is_some_and(|next| {
                next <= self.last
                    && lines
                        .opening(next)
                        .is_some_and(|opening| opening.is_alone())
            })
    }

    /// Whether a line directly behind an entry is the heading of a group: it was not wrapped there, and the
    /// order of time begins anew behind it, or it is written as another heading is.
    fn is_group_in_column(&self, line: usize) -> bool {
        let lines = self.lines;
        let Some(next) = self.entry_under(line) else {
            return false;
        };
        if possible_title(lines, line).is_none() {
            return false;
        }
        let short = lines.facts(line).width <= SHORT;
        let anew_here = self.habits.one_line
            && short
            && self.begins_anew(next)
            && self.may_wrap(line) != Some(true);
        if !is_name(lines.content(line)) {
            // A heading in small words, where entries take one line each and the dates begin anew.
            return anew_here && !self.breaks_off() && next == line + 1
                || anew_here && lines.is_blank(line + 1);
        }
        // No group begins twice in a row: what stands behind an entry and behind the next is the end of a name.
        let again = |other: usize| lines.text(other) == lines.text(line);
        if lines.opening(line + 1).is_some() && again(line + 2) || line > 2 && again(line - 2) {
            return false;
        }
        let style = Style::of(lines.content(line), None);
        // Where a heading stands free behind the line, it is that one which begins anew.
        let over_another = lines.is_blank(line + 1) && lines.next_filled(line) != Some(next);
        let anew = || !over_another && self.begins_anew(next);
        let known = self.groups.knows(&style);
        let numbered =
            known && matches!(style, Style::Numbered(_) | Style::Capitals | Style::Colon);
        // The last word of a wrapped name is repeated as often as the name is.
        let repeated = || known && self.is_repeated(line);
        numbered
            || match self.may_wrap(line) {
                Some(true) => repeated() && anew(),
                Some(false) => known || anew(),
                None => repeated() || anew(),
            }
    }

    /// Whether the order of time begins anew with the entry or the year on `line`.
    fn begins_anew(&self, line: usize) -> bool {
        if let Some(year) = self.lines.year(line) {
            return self.groups.year().is_some_and(|before| year <= before);
        }
        let next = self
            .lines
            .opening(line)
            .map(|opening| &opening.expression().first);
        let (Some(next), Some(before)) = (next, self.before) else {
            return false;
        };
        let Some(year) = next.year else { return false };
        let key = (year, next.month.unwrap_or(12), next.day.unwrap_or(31));
        match self.habits.descending {
            true => key > before,
            false => key < before,
        }
    }

    /// Whether a line directly behind an entry without a date is another such entry.
    fn is_entry_in_column(&self, line: usize) -> bool {
        let undated = |open: &Open<'_>| open.event.date.written.is_empty();
        self.open.as_ref().is_some_and(|open| {
            undated(open)
                && (ends_sentence(&open.event.text) || !self.may_wrap(line).unwrap_or(false))
        })
    }

    /// Whether `line` may be the rest of the line before, wrapped; nothing when no line of the page tells
    /// where lines are wrapped.
    fn may_wrap(&self, line: usize) -> Option<bool> {
        let open = self.open.as_ref()?;
        self.lines.page.column()?;
        Some(open.event.place.line_end + 1 == line && self.lines.page.is_full(line - 1))
    }

    /// The entry or year that a heading on `line` stands over: nothing but headings between.
    fn entry_under(&self, line: usize) -> Option<usize> {
        let lines = self.lines;
        let mut at = line;
        for _ in 0..MOST_HEADINGS {
            at = lines.next_filled(at).filter(|&at| at <= self.last)?;
            if lines.opening(at).is_some() {
                return Some(at);
            }
            possible_title(lines, at)?;
        }
        None
    }

    /// The title of a group on `line`, which continues no entry.
    fn group_title(&self, line: usize) -> Option<&'a str> {
        let lines = self.lines;
        let text = lines.content(line);
        let title = possible_title(lines, line)?;
        let next = lines.next_filled(line).filter(|&next| next <= self.last)?;
        let bullet = lines.facts(line).bullet.filter(|_| self.habits.bulleted);
        let style = Style::of(text, bullet);
        let year = self.groups.year().is_some();
        let marked = matches!(style, Style::Numbered(_) | Style::Colon | Style::Capitals);
        if bullet.is_some() {
            let short = text.split_whitespace().count() <= MOST_WORDS;
            let below = lines.facts(next).bullet;
            let deeper = below != lines.facts(line).bullet && below.is_some();
            let heads = self.entry_under(line).is_some();
            return Some(title).filter(|_| {
                heads && is_name(text) && (!year || deeper || short || self.is_repeated(line))
            });
        }
        let free = lines.is_blank(line - 1) || self.groups.is_fresh();
        if !year {
            let heads = self.entry_under(line).is_some() || section_title(lines, line).is_some();
            let short = lines.facts(line).width <= SHORT;
            return Some(title).filter(|_| free && heads && short || self.is_group_in_column(line));
        }
        // Under a year a line without a date may be an entry; a heading is a name.
        let between_blanks = lines.is_blank(line - 1) && lines.is_blank(line + 1);
        let short = text.split_whitespace().count() <= MOST_WORDS;
        let under = self.entry_under(line);
        let over_entry = under.is_some();
        // The next year ends this one, and says nothing of what stands before it.
        let over_year = under.is_some_and(|under| lines.year(under).is_some());
        let leaves = || !over_year && self.leaves_year(line) && lines.facts(line).width <= SHORT;
        if between_blanks && under.is_some_and(|under| self.begins_anew(under) || leaves()) {
            return Some(title);
        }
        // Where entries stand right under each other, a line apart from them that ends no sentence is none of them.
        let facts = lines.facts(line);
        let apart = between_blanks && self.habits.packed && !self.groups.is_fresh();
        if apart
            && self.habits.of_years
            && over_entry
            && !over_year
            && !facts.ends
            && facts.width <= SHORT
        {
            return Some(title);
        }
        let heads = is_name(text)
            && over_entry
            && (marked || between_blanks && short || self.is_repeated(line) || free && short);
        Some(title).filter(|_| heads || self.is_group_in_column(line))
    }

    /// Whether another line of the page has the same text.
    fn is_repeated(&self, line: usize) -> bool {
        self.builder.is_repeated(self.lines.text(line))
    }
}

/// Whether `text` is a name: its words have capitals, but for small ones.
fn is_name(text: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .all(|word| !word.starts_with(char::is_lowercase) || language::connects(word))
}

/// Whether `text` says something: more than a mark.
fn is_sentence(text: &str) -> bool {
    text.starts_with(|c: char| c.is_alphanumeric() || is_opener(c))
        && text.contains(char::is_alphabetic)
}
