//! The lexer.

use super::words::PageWords;
use super::{Gap, Kind, Token, Tokens};
use crate::language::{self, Roles};
use crate::source::SourceText;
use crate::text::{self, ascii_letters, is_dash, is_space};

/// The tokens of a page.
pub(crate) fn lex(source: &SourceText) -> Tokens {
    let text = source.text();
    let mut tokens = Tokens {
        all: Vec::with_capacity(text.len() / 4),
        lines: Vec::with_capacity(source.line_count() + 1),
        words: PageWords::of_page(text.len()),
    };
    for line in 1..=source.line_count() {
        tokens.lines.push(tokens.all.len() as u32);
        let span = source.line_span(line);
        Lexer {
            text: &text[..span.end],
            at: span.start,
            links: 0,
            tokens: &mut tokens.all,
            words: &mut tokens.words,
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
        words: &mut PageWords::of_page(text.len()),
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
    words: &'t mut PageWords,
}

impl Lexer<'_> {
    fn line(&mut self) {
        let mut gap = match self.tokens.is_empty() {
            true => Gap::None,
            false => Gap::Line,
        };
        while let Some(&byte) = self.text.as_bytes().get(self.at) {
            match byte {
                b' ' | b'\t'..=b'\r' => {
                    gap = gap.and(char::from(byte));
                    self.at += 1;
                    continue;
                }
                b'a'..=b'z' | b'A'..=b'Z' => self.word(gap, byte.is_ascii_uppercase()),
                b'0'..=b'9' => self.number(gap),
                b'[' | b']' | b'\'' if let Some(length) = self.wiki_mark() => {
                    self.at += length;
                    continue;
                }
                b'?' if self.text.as_bytes().get(self.at + 1) == Some(&b'?') => self.unknown(gap),
                b'-' => self.mark(gap, Kind::Dash, 1),
                ..=0x7f => self.mark(gap, Kind::Mark(char::from(byte)), 1),
                _ => {
                    let c = self.text[self.at..].chars().next().unwrap_or_default();
                    if is_space(c) {
                        gap = gap.and(c);
                        self.at += c.len_utf8();
                        continue;
                    }
                    self.beyond_ascii(gap, c);
                }
            }
            gap = Gap::None;
        }
    }

    fn push(&mut self, token: Token) {
        self.tokens.push(Token {
            end: self.at as u32,
            ..token
        });
    }

    /// A token that begins here.
    fn token(&self, kind: Kind, gap: Gap) -> Token {
        Token {
            start: self.at as u32,
            end: 0,
            value: 0,
            word: 0,
            kind,
            gap,
            capital: false,
            month: 0,
            weekday: 0,
            season: 0,
            leads: false,
            begins: false,
            entry: None,
            roles: Roles::NONE,
        }
    }

    fn mark(&mut self, gap: Gap, kind: Kind, length: usize) {
        let token = self.token(kind, gap);
        self.at += length;
        self.push(token);
    }

    fn beyond_ascii(&mut self, gap: Gap, c: char) {
        if is_numeral(c)
            && let Some((value, end)) = self.numeral(self.at)
        {
            let token = self.token(Kind::Number, gap);
            self.at = end;
            self.push(Token { value, ..token });
        } else if is_word(c) {
            self.word(gap, c.is_uppercase());
        } else if is_dash(c) {
            self.mark(gap, Kind::Dash, c.len_utf8());
        } else {
            self.mark(gap, Kind::Mark(c), c.len_utf8());
        }
    }

    fn unknown(&mut self, gap: Gap) {
        let token = self.token(Kind::Unknown, gap);
        let marks = self.text[self.at..].bytes().take_while(|b| *b == b'?');
        self.at += marks.count();
        self.push(token);
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

    fn number(&mut self, gap: Gap) {
        let mut token = self.token(Kind::Number, gap);
        let start = self.at;
        let bytes = self.text.as_bytes();
        while let Some(digit) = bytes.get(self.at).filter(|byte| byte.is_ascii_digit()) {
            token.value = token
                .value
                .saturating_mul(10)
                .saturating_add(u32::from(digit - b'0'));
            self.at += 1;
        }
        // `7ber`: the month that the number names, and not the seventh.
        if self.at - start <= 2 && bytes.get(self.at) == Some(&b'b') {
            let letters = self.letters(self.at);
            if let Some(month) = language::old_month(&self.text[start..letters]) {
                token.kind = Kind::Word;
                token.value = 0;
                token.month = month;
                self.at = letters;
            }
        }
        self.push(token);
    }

    fn word(&mut self, gap: Gap, capital: bool) {
        let mut token = self.token(Kind::Word, gap);
        token.capital = capital;
        let start = self.at;
        let bytes = self.text.as_bytes();
        let (length, key) = ascii_letters(&bytes[start..]);
        self.at += length;
        let plain = bytes.get(self.at).is_none_or(u8::is_ascii);
        if !plain {
            self.at = self.letters(start);
        }
        (token.word, token.entry) = match plain && length <= text::KEY {
            true => self.words.add_key(key),
            false => self.words.add_word(&self.text[start..self.at]),
        };
        if bytes.get(self.at) == Some(&b'-')
            && let Some(end) = self.end_of_two_words(start)
        {
            self.at = end;
            (token.word, token.entry) = self.words.add_word(&self.text[start..end]);
        }
        // Unknown numbers, and names of months by their numbers, begin with letters that few words begin with.
        if token.entry.is_none()
            && matches!(
                bytes[start],
                b'X' | b'x' | b'V' | b'v' | b'I' | b'i' | 0x80..
            )
        {
            let word = &self.text[start..self.at];
            if matches!(word, "XX" | "xx" | "XXXX") {
                token.kind = Kind::Unknown;
            } else if word.len() <= LONGEST_OLD && word.ends_with(['e', 'r']) {
                token.month = language::old_month(word).unwrap_or(0);
            }
        }
        self.push(token);
    }

    /// Where a day of the week of two words ends, of which the first begins at `start` and ends here: `quarta-feira`.
    fn end_of_two_words(&self, start: usize) -> Option<usize> {
        let behind = self.at + 1;
        let next = self.text[behind..].chars().next();
        next.filter(|c| c.is_alphabetic())?;
        let end = self.letters(behind);
        let day = language::entry_of(&self.text[start..end])?;
        day.is_weekday().then_some(end)
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
