//! The lexer.

use super::{Gap, Kind, Token, Tokens};
use crate::language::{self, Roles};
use crate::source::SourceText;
use crate::text::{is_dash, is_space};

/// The tokens of a page.
pub(crate) fn lex(source: &SourceText) -> Tokens {
    let text = source.text();
    let mut tokens = Tokens {
        all: Vec::with_capacity(text.len() / 4),
        lines: Vec::with_capacity(source.line_count() + 1),
    };
    for line in 1..=source.line_count() {
        tokens.lines.push(tokens.all.len() as u32);
        let span = source.line_span(line);
        Lexer {
            text: &text[..span.end],
            at: span.start,
            links: 0,
            tokens: &mut tokens.all,
        }
        .line();
    }
    tokens.lines.push(tokens.all.len() as u32);
    tokens
}

/// The tokens of a text by itself, with what words are in all languages.
pub(crate) fn lex_text(text: &str) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(text.len() / 4);
    Lexer {
        text,
        at: 0,
        links: 0,
        tokens: &mut tokens,
    }
    .line();
    tokens
}

struct Lexer<'t> {
    /// The text up to the end of the line.
    text: &'t str,
    at: usize,
    /// Links that are open.
    links: usize,
    tokens: &'t mut Vec<Token>,
}

impl Lexer<'_> {
    fn line(&mut self) {
        let mut gap = match self.tokens.is_empty() {
            true => Gap::None,
            false => Gap::Line,
        };
        while let Some((c, length)) = self.peek() {
            if is_space(c) {
                let found = match (c, gap) {
                    (_, Gap::Line) => Gap::Line,
                    // What has no width parts nothing.
                    _ if crate::text::is_invisible(c) => gap,
                    ('\t', _) | (_, Gap::Tab) => Gap::Tab,
                    (_, Gap::Space | Gap::Wide) => Gap::Wide,
                    _ if c == '\u{3000}' => Gap::Wide,
                    _ => Gap::Space,
                };
                gap = found;
                self.at += length;
                continue;
            }
            if let Some(length) = self.wiki_mark() {
                self.at += length;
                continue;
            }
            self.token(c, length, gap);
            gap = Gap::None;
        }
    }

    /// The length of a mark of the source of a wiki, which parts nothing: the brackets of a link that closes on the
    /// line, and those of bold text.
    fn wiki_mark(&mut self) -> Option<usize> {
        let (before, rest) = self.text.split_at(self.at);
        let behind_word = before.ends_with(char::is_alphanumeric);
        if let Some(inside) = rest.strip_prefix("[[") {
            let begins = inside.starts_with(char::is_alphanumeric);
            let end = inside
                .bytes()
                .take(LONGEST_LINK)
                .position(|byte| byte == b']')
                .filter(|_| begins && !behind_word && !before.ends_with('['));
            let link = end.is_some_and(|end| inside[end..].starts_with("]]"));
            self.links += usize::from(link);
            return link.then_some(2);
        }
        if rest.starts_with("]]") && self.links > 0 {
            self.links -= 1;
            return Some(2);
        }
        let bold = rest.strip_prefix("'''").is_some_and(|text| {
            let begins = text.starts_with(|c: char| c.is_alphanumeric() || c == '[');
            behind_word || before.ends_with("]]") || begins
        });
        bold.then_some(3)
    }

    fn peek(&self) -> Option<(char, usize)> {
        let rest = self.text.as_bytes().get(self.at..)?;
        match rest.first()? {
            byte if byte.is_ascii() => Some((char::from(*byte), 1)),
            _ => {
                let c = self.text.get(self.at..)?.chars().next()?;
                Some((c, c.len_utf8()))
            }
        }
    }

    fn token(&mut self, c: char, length: usize, gap: Gap) {
        let start = self.at;
        let mut token = Token {
            start: start as u32,
            end: 0,
            value: 0,
            kind: Kind::Word,
            gap,
            capital: false,
            entry: None,
            roles: Roles::NONE,
        };
        if c.is_ascii_digit() {
            self.number(&mut token);
        } else if is_numeral(c)
            && let Some((value, end)) = self.numeral(self.at)
        {
            token.kind = Kind::Number;
            token.value = value;
            self.at = end;
        } else if is_word(c) {
            self.word(&mut token, c);
        } else if c == '?' && self.text[start..].starts_with("??") {
            token.kind = Kind::Unknown;
            let marks = self.text[start..].bytes().take_while(|b| *b == b'?');
            self.at += marks.count();
        } else {
            token.kind = match is_dash(c) {
                true => Kind::Dash,
                false => Kind::Mark(c),
            };
            self.at += length;
        }
        token.end = self.at as u32;
        self.tokens.push(token);
    }

    fn number(&mut self, token: &mut Token) {
        token.kind = Kind::Number;
        let digits = self.text.as_bytes()[self.at..]
            .iter()
            .take_while(|byte| byte.is_ascii_digit());
        for digit in digits {
            token.value = token
                .value
                .saturating_mul(10)
                .saturating_add(u32::from(digit - b'0'));
            self.at += 1;
        }
        // `7ber`: the month that the number names, and not the seventh.
        if self.at - token.start as usize <= 2 && self.peek().is_some_and(|(c, _)| c == 'b') {
            let letters = self.letters(self.at);
            let old = language::old_month(&self.text[token.start as usize..letters]);
            if let Some(month) = old {
                token.kind = Kind::Word;
                token.value = u32::from(month);
                self.at = letters;
            }
        }
    }

    fn word(&mut self, token: &mut Token, first: char) {
        self.at = self.letters(self.at);
        let word = &self.text[token.start as usize..self.at];
        token.capital = first.is_uppercase();
        if matches!(word, "XX" | "xx" | "XXXX") {
            token.kind = Kind::Unknown;
            return;
        }
        // Days of the week of two words: `quarta-feira`.
        let rest = &self.text[self.at..];
        if rest.starts_with('-') && rest[1..].starts_with(char::is_alphabetic) {
            let end = self.letters(self.at + 1);
            let day = language::entry_of(&self.text[token.start as usize..end]);
            if let Some(day) = day.filter(|day| day.is_weekday()) {
                token.entry = Some(day);
                self.at = end;
                return;
            }
        }
        token.entry = language::entry_of(word);
        if token.entry.is_none() && word.len() <= LONGEST_OLD && word.ends_with(['e', 'r']) {
            token.value = language::old_month(word).map_or(0, u32::from);
        }
    }

    /// The number in Chinese or Japanese signs that begins at `at` and stands before the sign of a year, a month
    /// or a day; and where it ends.
    fn numeral(&self, at: usize) -> Option<(u32, usize)> {
        let rest = self.text.get(at..)?;
        let (mut sum, mut last, mut digits) = (0, 0, 0_u32);
        let mut end = at;
        for c in rest.chars() {
            let digit = match c {
                '〇' | '零' | '○' => 0,
                '一' | '元' => 1,
                '二' => 2,
                '三' => 3,
                '四' => 4,
                '五' => 5,
                '六' => 6,
                '七' => 7,
                '八' => 8,
                '九' => 9,
                '十' => {
                    sum += 10 * if last == 0 { 1 } else { last };
                    last = 0;
                    end += c.len_utf8();
                    continue;
                }
                _ => break,
            };
            // Signs that follow each other are written as digits are: 一九五〇.
            last = if digits > 0 && sum == 0 {
                10 * last + digit
            } else {
                digit
            };
            digits += 1;
            end += c.len_utf8();
            if digits > MOST_NUMERALS {
                return None;
            }
        }
        let sign = self.text.get(end..)?.chars().next().is_some_and(is_sign);
        (end > at && sign).then_some((sum + last, end))
    }

    /// Where the letters that begin at `at` end.
    fn letters(&self, at: usize) -> usize {
        let bytes = self.text.as_bytes();
        let mut end = at;
        loop {
            while bytes.get(end).is_some_and(u8::is_ascii_alphabetic) {
                end += 1;
            }
            match self.text.get(end..).and_then(|rest| rest.chars().next()) {
                Some(c) if end > at && is_numeral(c) && self.numeral(end).is_some() => return end,
                Some(c) if !c.is_ascii() && is_word(c) && !(end > at && is_sign(c)) => {
                    end += c.len_utf8();
                    if is_sign(c) {
                        return end;
                    }
                }
                // A mark over the letter before.
                Some(c) if end > at && crate::text::is_mark(c) => end += c.len_utf8(),
                _ => return end,
            }
        }
    }
}

/// Bytes of the longest link in the source of a wiki.
const LONGEST_LINK: usize = 200;

/// Bytes of the longest old name of a month (`viijber`).
const LONGEST_OLD: usize = 8;

/// Digits of the longest number in Chinese signs.
const MOST_NUMERALS: u32 = 6;

/// Whether a number in Chinese or Japanese signs may begin with `c`.
fn is_numeral(c: char) -> bool {
    matches!(
        c,
        '〇' | '零' | '元' | '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十'
    )
}

/// Whether `c` belongs to a word.
fn is_word(c: char) -> bool {
    match c.is_ascii() {
        true => c.is_ascii_alphabetic(),
        false => c.is_alphabetic() || is_sign(c),
    }
}

/// The signs behind the numbers of a date in Chinese and Japanese, each a token of its own.
fn is_sign(c: char) -> bool {
    matches!(c, '年' | '月' | '日' | '号' | '號')
}
