//! What is known of each line, from its tokens alone: the marks that it begins with, the date that it opens
//! with, how it ends. Nothing asks the text of a line again.

use super::dates::{Expression, Form, Grammar, Written, YEARS};
use super::format::Format;
use super::unread::{self, Unread};
use crate::language::{Headings, Lang, Roles};
use crate::lex::{Gap, Kind, Token, Tokens};
use crate::record::CaptionKind;
use crate::source::SourceText;
use crate::text::{is_bullet, is_closer};

/// How deep a bullet stands: the white space before it, and its sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Level {
    pub(super) indent: usize,
    pub(super) sign: char,
}

/// How surely a line that opens with a date is an entry, by its date alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Strength {
    /// A month or a year alone, or a number that nothing else says to be a date.
    Weak,
    /// A day of a month, or a vague date.
    Medium,
    /// A day or a month with its year.
    Strong,
}

/// What stands before the date that opens a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Lead {
    /// Nothing but marks.
    None,
    /// A word and a colon: `NL:`.
    Label,
    /// The number of a paper or a paragraph: `12.`.
    Number,
    /// The place of a letter, or another head that its date closes: `Leith, 7 March 1849:`.
    Head,
    /// Words of the entry itself: `On the evening of `.
    Words,
    /// The cells of a table before its column.
    Cell(u8),
    /// The entry itself: its date closes the line.
    Text,
}

/// The date that opens a line, or stands where the entries of the page have theirs.
#[derive(Debug, Clone)]
pub(super) struct Opening {
    pub(super) written: Written,
    pub(super) lead: Lead,
    /// The token at which the text behind the date begins.
    pub(super) text: usize,
    /// Whether a mark parts the date from the text.
    pub(super) marked: bool,
    pub(super) strength: Strength,
}

impl Opening {
    pub(super) fn expression(&self) -> &Expression {
        &self.written.expression
    }

    pub(super) fn form(&self) -> Form {
        self.written.form
    }

    /// Whether nothing follows the date on its line.
    pub(super) fn is_alone(&self) -> bool {
        self.written.form.alone
    }
}

/// What a line is of an entry whose date stands inside it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum LinePart {
    /// Of none.
    #[default]
    None,
    /// The line with which it begins.
    First,
    /// One behind that.
    Rest,
}

/// What is known of a line.
#[derive(Debug, Clone, Default)]
pub(super) struct Facts {
    /// The first token behind the marks that begin the line.
    pub(super) content: usize,
    /// The token behind the last.
    pub(super) end: usize,
    pub(super) bullet: Option<Level>,
    /// Whether the line is marked as a heading (`## …`).
    pub(super) hashes: u8,
    /// White space before the first token, in characters.
    pub(super) indent: usize,
    /// Characters up to the last.
    pub(super) width: usize,
    /// Whether it is marked as a citation (`Document:`).
    pub(super) cited: bool,
    /// Whether a mark that repeats what stands above begins it: `,,`.
    pub(super) ditto: bool,
    /// What it says to stand below, as a heading.
    pub(super) names: Headings,
    /// Whether it is a leftover of the web page, as it says itself: a credit, an image.
    pub(super) leftover: Option<CaptionKind>,
    /// Whether it is a rule: `-----`.
    pub(super) rule: bool,
    /// Whether a sentence ends with the line.
    pub(super) ends: bool,
    /// Whether the line breaks off, so that its text must go on.
    pub(super) breaks: bool,
    /// Whether it begins in the middle of a sentence.
    pub(super) lower: bool,
    pub(super) opening: Option<Opening>,
    /// The month alone, where a month and a day open the line and the number may count something.
    pub(super) month_alone: Option<Opening>,
    /// A date that cannot be read opens the line.
    pub(super) unread: Option<Unread>,
    /// What it is of an entry whose lines the page has told.
    pub(super) part: LinePart,
}

impl Facts {
    /// The facts of a line that is not there.
    pub(super) const NONE: Self = Self {
        content: 0,
        end: 0,
        bullet: None,
        hashes: 0,
        indent: 0,
        width: 0,
        cited: false,
        ditto: false,
        names: Headings::NONE,
        leftover: None,
        rule: false,
        ends: false,
        breaks: false,
        lower: false,
        opening: None,
        month_alone: None,
        unread: None,
        part: LinePart::None,
    };

    pub(super) fn is_image(&self) -> bool {
        self.leftover == Some(CaptionKind::Image)
    }

    pub(super) fn is_blank(&self) -> bool {
        self.content >= self.end && !self.rule
    }
}

/// Finds the facts of lines.
pub(super) struct Finder<'p> {
    pub(super) source: &'p SourceText,
    pub(super) tokens: &'p Tokens,
    pub(super) format: &'p Format,
}

impl<'p> Finder<'p> {
    fn text(&self, token: &Token) -> &'p str {
        let range = token.start as usize..token.end as usize;
        self.source.text().get(range).unwrap_or_default()
    }

    pub(super) fn span(&self, first: usize, end: usize) -> &'p str {
        let all = self.tokens.all();
        match (
            all.get(first),
            end.checked_sub(1).and_then(|last| all.get(last)),
        ) {
            (Some(first), Some(last)) if first.start < last.end => self
                .source
                .text()
                .get(first.start as usize..last.end as usize)
                .unwrap_or_default(),
            _ => "",
        }
    }

    /// The facts of a line that need no language: the marks that it begins with, and its measures.
    pub(super) fn marks(&self, line: usize) -> Facts {
        let range = self.tokens.range(line);
        let all = self.tokens.all();
        let tokens = &all[range.clone()];
        let mut facts = Facts {
            content: range.start,
            end: range.end,
            ..Facts::default()
        };
        let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else {
            return facts;
        };
        let span = self.source.line_span(line);
        let text = self.source.text();
        let chars = |from: usize, to: usize| {
            let text = text.get(from..to).unwrap_or_default();
            match text.is_ascii() {
                true => text.len(),
                false => text.chars().count(),
            }
        };
        facts.indent = chars(span.start, first.start as usize);
        facts.width = facts.indent + chars(first.start as usize, last.end as usize);
        facts.rule = tokens.len() >= 3
            && tokens.iter().all(|token| {
                token.kind == Kind::Dash
                    || matches!(token.kind, Kind::Mark('=' | '_' | '*' | '~' | '#'))
            });
        if facts.rule {
            facts.content = range.end;
            facts.ends = true;
            return facts;
        }
        self.skip_marks(&mut facts);
        facts.leftover = super::caption::marked(text, &all[facts.content..facts.end]);
        if last.end - first.start <= LONGEST_HEADING {
            let own = self.format.has_own_words();
            for word in tokens.iter().filter(|word| own || word.entry.is_some()) {
                let named = self.format.named_by(self.text(word), word.entry);
                facts.names.add(named);
            }
        }
        facts.cited =
            super::document::is_marked_text(self.format, self.span(facts.content, facts.end));
        facts
    }

    /// Passes over a bullet, the marks of a heading, and those of emphasis.
    fn skip_marks(&self, facts: &mut Facts) {
        let all = self.tokens.all();
        let at = |index: usize| all.get(index).filter(|_| index < facts.end);
        let mut next = facts.content;
        while facts.hashes < 6 && at(next).is_some_and(|token| token.is_mark('#')) {
            facts.hashes += 1;
            next += 1;
        }
        if facts.hashes > 0 && at(next).is_none_or(Token::is_tight) {
            facts.hashes = 0;
            next = facts.content;
        }
        if let Some(token) = at(next) {
            let sign = match token.kind {
                Kind::Dash => Some('-'),
                Kind::Mark(mark)
                    if is_bullet(mark) || matches!(mark, '*' | '+' | '†' | '¶' | '§' | '»') =>
                {
                    Some(mark)
                }
                _ => None,
            };
            let spaced = at(next + 1).is_some_and(|behind| !behind.is_tight());
            let always = matches!(token.kind, Kind::Mark(mark) if is_bullet(mark));
            if let Some(sign) = sign.filter(|_| next + 1 < facts.end && (spaced || always)) {
                facts.bullet = Some(Level {
                    indent: facts.indent,
                    sign,
                });
                next += 1;
                // A list in a list, both begun on one line.
                let again = |next: usize| {
                    at(next).is_some_and(|sign| sign.kind == Kind::Dash || sign.is_mark('*'))
                        && at(next + 1).is_some_and(|behind| !behind.is_tight())
                };
                next += usize::from(again(next));
            }
        }
        // `,, Oct. 28`: the year is that of the entry above.
        if let Some(first) = at(next)
            && matches!(first.kind, Kind::Mark('„' | '"' | '〃' | ',' | '″' | '”'))
        {
            let second =
                at(next + 1).filter(|second| second.is_tight() && second.kind == first.kind);
            let behind = next + 1 + usize::from(second.is_some());
            let single = second.is_some() || !first.is_mark(',');
            let date = at(behind).is_some_and(|date| {
                !date.is_tight()
                    && (date.is_number()
                        || date.entry.is_some_and(crate::language::Entry::is_month))
            });
            if single && date {
                facts.ditto = true;
                next = behind;
            }
        }
        // `**25 June 1950**`: the marks of emphasis.
        while at(next).is_some_and(|token| matches!(token.kind, Kind::Mark('*' | '_')))
            && next + 1 < facts.end
        {
            next += 1;
        }
        facts.content = next;
    }

    /// Adds what the languages of the page tell: the date that the line opens with, and how it ends.
    pub(super) fn complete(&self, facts: &mut Facts, grammar: Grammar<'p>, languages: &[Lang]) {
        if facts.is_blank() || facts.rule {
            return;
        }
        let all = self.tokens.all();
        let tokens = &all[facts.content..facts.end];
        let text = self.span(facts.content, facts.end);
        facts.ends = ends_sentence(tokens);
        let last = tokens.last();
        facts.breaks = !facts.ends
            && last.is_some_and(|last| match last.kind {
                Kind::Dash => true,
                Kind::Mark(mark) => {
                    matches!(mark, ',' | ';' | ':' | '&' | '(' | '[' | '“' | '„' | '«')
                }
                Kind::Word => last.entry.is_some_and(|entry| entry.connects(languages)),
                _ => false,
            });
        facts.lower = text.starts_with(char::is_lowercase)
            || tokens.first().is_some_and(|first| match first.kind {
                Kind::Mark('.') => !text.starts_with(".."),
                Kind::Mark(mark) => matches!(mark, ',' | ';' | ')' | ':' | '!' | '?' | ']' | '”'),
                _ => false,
            });
        if facts.cited {
            return;
        }
        let grammar = grammar.opening(facts.end);
        let (opening, alternative) = self.opening(facts, grammar);
        facts.opening = opening;
        facts.month_alone = alternative;
        if facts.opening.is_none() {
            facts.unread = unread::find(grammar, facts.content, facts.end, languages);
        }
    }

    /// The date that a line opens with.
    fn opening(&self, facts: &Facts, grammar: Grammar<'p>) -> (Option<Opening>, Option<Opening>) {
        if let Some(found) = grammar.at(facts.content) {
            let found = self.over_cells(facts, grammar, found);
            // `19 November l9O1`: the year is there, and cannot be read.
            let behind = self.span(found.end, facts.end);
            if !found.expression.has_year() && unread::is_misread_year(behind) {
                return (None, None);
            }
            return match self.judge(facts, grammar, found, Lead::None) {
                Some(opening) => {
                    let alternative = self.month_alone(facts, grammar, &opening);
                    (Some(opening), alternative)
                }
                None => (None, None),
            };
        }
        let behind = self
            .behind_number(facts)
            .map(|at| (at, Lead::Number))
            .or_else(|| self.behind_label(facts).map(|at| (at, Lead::Label)));
        let opening = behind.and_then(|(at, lead)| {
            let found = grammar.at(at)?;
            let opening = self.judge(facts, grammar, found, lead)?;
            (opening.strength > Strength::Weak
                || opening.is_alone()
                || opening.marked && opening.form().is_years())
            .then_some(opening)
        });
        (opening, None)
    }

    /// A date whose parts stand in cells of their own: `1811 | 3 May`, with tabs or wide spaces between.
    fn over_cells(&self, facts: &Facts, grammar: Grammar<'p>, found: Written) -> Written {
        let next = self
            .tokens
            .all()
            .get(found.end)
            .filter(|_| found.end < facts.end);
        let part =
            found.form.is_years() && found.expression.more.is_empty() || found.form.is_month();
        if !part || next.is_none_or(|next| next.gap < Gap::Wide) {
            return found;
        }
        match grammar.loose().at(facts.content) {
            Some(whole) if whole.end > found.end && whole.expression.has_month() => whole,
            _ => found,
        }
    }

    /// The token behind a number that counts the line: `12.`, `12)`, `(12)`, `[12]`, `No. 12`.
    pub(super) fn behind_number(&self, facts: &Facts) -> Option<usize> {
        let all = self.tokens.all();
        let at = |index: usize| all.get(index).filter(|_| index < facts.end);
        let mut next = self.behind_number_word(facts).unwrap_or(facts.content);
        let named = next > facts.content;
        let bracket = at(next).is_some_and(|open| matches!(open.kind, Kind::Mark('(' | '[')));
        next += usize::from(bracket);
        at(next).filter(|number| number.is_number() && number.len() <= 4)?;
        next += 1;
        // `12a.`
        if at(next).is_some_and(|letter| letter.is_tight() && letter.is_word() && letter.len() == 1)
        {
            next += 1;
        }
        let close = at(next).filter(|close| close.is_tight())?;
        let closes = match close.kind {
            Kind::Mark(',' | ':') => named,
            Kind::Mark('.') => !bracket,
            Kind::Mark(')' | ']') => true,
            _ => false,
        };
        next += 1;
        if bracket && at(next).is_some_and(|point| point.is_tight() && point.is_mark('.')) {
            next += 1;
        }
        at(next).filter(|behind| closes && !behind.is_tight())?;
        while at(next).is_some_and(|mark| matches!(mark.kind, Kind::Mark('*' | '_'))) {
            next += 1;
        }
        (next < facts.end).then_some(next)
    }

    /// The token behind a word that says that a number follows: `No.`, `Nr.`, `№`.
    fn behind_number_word(&self, facts: &Facts) -> Option<usize> {
        let all = self.tokens.all();
        let first = all
            .get(facts.content)
            .filter(|_| facts.content < facts.end)?;
        if first.is_mark('№') || first.is_mark('§') {
            return Some(facts.content + 1);
        }
        let word = matches!(
            self.text(first),
            "No" | "Nr" | "Nº" | "N" | "č" | "Č" | "nr" | "no"
        );
        let point = all
            .get(facts.content + 1)
            .filter(|point| point.is_tight())?;
        (word && matches!(point.kind, Kind::Mark('.' | '°' | 'º'))).then_some(facts.content + 2)
    }

    /// The token behind a label and its colon: `NL: 2-10-1949`.
    fn behind_label(&self, facts: &Facts) -> Option<usize> {
        let all = self.tokens.all();
        let first = all
            .get(facts.content)
            .filter(|first| first.is_word() && first.capital)?;
        let end = facts.end.min(facts.content + MOST_LABEL_TOKENS);
        let colon =
            (facts.content + 1..end).find(|at| matches!(all[*at].kind, Kind::Mark(':' | '：')))?;
        let label = &all[facts.content..colon];
        let words = label.iter().filter(|token| token.is_word()).count();
        let plain = label.iter().all(|token| {
            token.is_word() || matches!(token.kind, Kind::Dash | Kind::Mark('.' | '/' | '&' | '\''))
        });
        let short = (all[colon].start - first.start) as usize <= LONGEST_LABEL;
        let label = short && words <= MOST_LABEL_WORDS && facts.leftover.is_none();
        (plain && label && colon + 1 < facts.end).then_some(colon + 1)
    }

    /// Whether a word is one that no number counts, and no sentence about a `bare` year goes on with: `1923 in
    /// autumn`, and neither `1923 ships` nor `1923 was`; but `In the year 1923 was`.
    fn is_small_word(&self, word: &Token, bare: bool, grammar: Grammar<'p>) -> bool {
        !grammar.plays(word, Roles::AND | Roles::OR)
            && word.entry.is_some_and(|entry| match bare {
                true => entry.connects(grammar.languages),
                false => entry.is_short_word(grammar.languages),
            })
    }

    /// Whether a date opens its line as that of an entry could.
    pub(super) fn judge(
        &self,
        facts: &Facts,
        grammar: Grammar<'p>,
        mut found: Written,
        lead: Lead,
    ) -> Option<Opening> {
        let all = self.tokens.all();
        let (text, marked) = self.behind_date(found.end, facts.end);
        let point = found.end > 0 && all.get(found.end - 1).is_some_and(|last| last.is_mark('.'));
        let marked = marked || point;
        let rest = all.get(text).filter(|_| text < facts.end);
        let rest_small = rest.is_some_and(|rest| {
            rest.is_word() && !rest.capital && self.text(rest).starts_with(char::is_lowercase)
        });
        let only_marks = all[text.min(facts.end)..facts.end]
            .iter()
            .all(|token| matches!(token.kind, Kind::Mark(_) | Kind::Dash));
        let first = all.get(found.first)?;
        let form = found.form;
        found.form.alone = only_marks;
        let expression = &found.expression;
        let said = grammar.plays(first, Roles::ANNO) || matches!(first.kind, Kind::Mark(_));
        let bc = expression.first.era;
        let vague = expression.first.approximate || expression.first.uncertain;
        if form.is_month()
            && !marked
            && !only_marks
            && (rest_small || !first.capital && form.sign.is_none() && !vague)
        {
            return None;
        }
        let mut words = all[text.min(facts.end)..facts.end]
            .iter()
            .filter(|token| token.is_word());
        if form.is_years() {
            // A row of figures is no entry.
            if !only_marks && words.next().is_none() {
                return None;
            }
            let period = expression.is_years()
                && !expression.more.is_empty()
                && expression.first.year >= Some(1000);
            let plain = !said
                && !bc
                && expression.bound.is_none()
                && !expression.first.approximate
                && !expression.first.uncertain
                && !period
                && !rest.is_some_and(|rest| self.is_small_word(rest, first.is_number(), grammar));
            if plain && !marked && rest_small && facts.bullet.is_none() {
                return None;
            }
            let year = expression.first.year.unwrap_or(0);
            // A year of three digits stands out by its place: a bullet before it, a mark behind it.
            let early = (100..1000).contains(&year) && marked && facts.bullet.is_some();
            if plain && !YEARS.contains(&u32::try_from(year).unwrap_or(0)) && !early {
                return None;
            }
        }
        // A number that touches what follows is no date.
        if rest.is_some_and(|rest| {
            rest.is_tight() && text == found.end && (rest.is_word() || rest.is_number())
        }) && form.sign != Some('日')
        {
            return None;
        }
        let strength = if expression.items().any(|item| item.fault.is_some()) {
            Strength::Medium
        } else if form.is_month()
            || form.is_years() && !said && !bc && expression.bound.is_none() && !vague
            || form.is_bare_day()
        {
            Strength::Weak
        } else if form.is_years() {
            Strength::Medium
        } else if expression.has_year() {
            Strength::Strong
        } else {
            Strength::Medium
        };
        Some(Opening {
            written: found,
            lead,
            text,
            marked,
            strength,
        })
    }

    /// A date that is all there is on its line.
    pub(super) fn alone(&self, mut written: Written) -> Opening {
        written.form.alone = true;
        Opening {
            text: written.end,
            written,
            lead: Lead::None,
            marked: false,
            strength: Strength::Weak,
        }
    }

    /// The token behind the marks that part a date from its text, and whether there are any.
    pub(super) fn behind_date(&self, at: usize, end: usize) -> (usize, bool) {
        let all = self.tokens.all();
        let mut next = at;
        let mut marked = false;
        while let Some(token) = all.get(next).filter(|_| next < end) {
            marked |= token.gap == Gap::Tab;
            match token.kind {
                // `=SUM …` is text.
                Kind::Mark('=')
                    if all
                        .get(next + 1)
                        .is_some_and(|behind| next + 1 < end && behind.is_tight()) =>
                {
                    break;
                }
                Kind::Mark('.')
                    if all.get(next + 1).is_some_and(|again| again.is_mark('.'))
                        && next + 1 < end =>
                {
                    break;
                }
                Kind::Mark(
                    '.' | ':' | ',' | ';' | '|' | '=' | '•' | '·' | '：' | '。' | '，' | '、' | '→',
                )
                | Kind::Dash => marked = true,
                Kind::Mark('>') if next > at => {}
                Kind::Mark('*' | '_') => {}
                _ => break,
            }
            next += 1;
        }
        marked |= all
            .get(next)
            .is_some_and(|token| next < end && token.gap == Gap::Tab);
        (next, marked)
    }

    /// `August 4th Army`: the month alone, and the number part of the text.
    fn month_alone(
        &self,
        facts: &Facts,
        grammar: Grammar<'p>,
        opening: &Opening,
    ) -> Option<Opening> {
        let written = &opening.written;
        let doubtful = written.form.is_month_and_day()
            && !opening.marked
            && !opening.is_alone()
            && written.expression.more.len() <= 1;
        let month = self.tokens.all().get(written.first).filter(|_| doubtful)?;
        let item = super::dates::Item {
            month: grammar.month(month),
            ..super::dates::Item::default()
        };
        item.month?;
        let mut end = written.first + 1;
        if self
            .tokens
            .all()
            .get(end)
            .is_some_and(|point| point.is_mark('.') && point.is_tight())
        {
            end += 1;
        }
        let found = Written {
            first: written.first,
            end,
            expression: Expression {
                first: item,
                ..Expression::default()
            },
            form: Form::MONTH,
        };
        self.judge(facts, grammar, found, Lead::None)
    }
}

/// Bytes of the longest heading.
const LONGEST_HEADING: u32 = 240;
/// Tokens of the longest label.
const MOST_LABEL_TOKENS: usize = 8;
/// Bytes of the longest label.
const LONGEST_LABEL: usize = 32;
/// Words of the longest label.
const MOST_LABEL_WORDS: usize = 3;

/// Whether a sentence ends with `tokens`.
pub(super) fn ends_sentence(tokens: &[Token]) -> bool {
    let last = tokens.iter().rev().find(|token| match token.kind {
        Kind::Mark(mark) => !is_closer(mark) && !matches!(mark, '*' | '_'),
        _ => true,
    });
    last.is_some_and(|last| {
        matches!(
            last.kind,
            Kind::Mark('.' | '!' | '?' | '…' | '。' | '！' | '？')
        )
    })
}

/// A date that opens a line, as that of an entry could.
pub(super) fn opening_of(
    lines: &super::lines::Lines<'_>,
    line: usize,
    written: Written,
    lead: Lead,
) -> Option<Opening> {
    let finder = Finder {
        source: lines.source,
        tokens: &lines.tokens,
        format: lines.format,
    };
    let (text, marked) = finder.behind_date(written.end, lines.facts(line).end);
    (text <= lines.facts(line).end).then_some(Opening {
        written,
        lead,
        text,
        marked,
        strength: Strength::Medium,
    })
}

/// The token behind the marks that part a date that ends at `end` from its text, and whether there are any.
pub(super) fn behind_date_of(
    lines: &super::lines::Lines<'_>,
    line: usize,
    end: usize,
) -> (usize, bool) {
    let finder = Finder {
        source: lines.source,
        tokens: &lines.tokens,
        format: lines.format,
    };
    finder.behind_date(end, lines.facts(line).end)
}
