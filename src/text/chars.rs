//! Classes of characters. Those of an ASCII character are looked up; others are rare and asked for.

use unicode_normalization::char::is_combining_mark;

/// The classes that a character is of, as bits.
type Classes = u8;

const SPACE: Classes = 1;
const LETTER: Classes = 1 << 1;
const DASH: Classes = 1 << 2;
const OPENER: Classes = 1 << 3;
const CLOSER: Classes = 1 << 4;
const APOSTROPHE: Classes = 1 << 5;
const BULLET: Classes = 1 << 6;

/// The classes of each ASCII character.
const ASCII: [Classes; 128] = {
    let mut table = [0; 128];
    let mut at = 0;
    while at < table.len() {
        let byte = at as u8;
        table[at] = match byte {
            b' ' | b'\t'..=b'\r' => SPACE,
            b'a'..=b'z' | b'A'..=b'Z' => LETTER,
            b'-' => DASH | BULLET,
            b'"' => OPENER | CLOSER,
            b'\'' => OPENER | CLOSER | APOSTROPHE,
            b'(' | b'[' | b'{' => OPENER,
            b')' | b']' | b'}' => CLOSER,
            b'*' => BULLET,
            _ => 0,
        };
        at += 1;
    }
    table
};

/// The classes of a character beyond ASCII, but for letters and white space.
fn beyond_ascii(c: char) -> Classes {
    match c {
        // Hyphens, figure, en and em dash, horizontal bar, minus, small and full-width hyphen, wave dash.
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' | '〜' => {
            DASH | if matches!(c, '–' | '—') {
                BULLET
            } else {
                0
            }
        }
        '“' | '‘' => OPENER | CLOSER,
        '„' | '‚' | '‛' | '‟' | '「' | '『' => OPENER,
        '”' | '」' | '』' => CLOSER,
        '’' => CLOSER | APOSTROPHE,
        // Guillemets point either way: »so« in German, «so» in French.
        '«' | '»' | '‹' | '›' => OPENER | CLOSER,
        'ʼ' | '＇' => APOSTROPHE,
        '（' | '［' | '【' | '《' | '〈' | '〔' => OPENER,
        '）' | '］' | '】' | '》' | '〉' | '〕' => CLOSER,
        '•' | '·' | '▪' | '◦' | '●' | '‣' | '○' | '■' | '□' | '◆' | '◇' | '►' | '▸' | '▶' | '⁃'
        | '∙' | '✓' | '➢' | '→' => BULLET,
        _ => 0,
    }
}

/// Whether `c` is of any of `classes`.
#[inline]
fn is_of(c: char, classes: Classes) -> bool {
    match ASCII.get(c as usize) {
        Some(of) => of & classes != 0,
        None => beyond_ascii(c) & classes != 0,
    }
}

/// White space of any width, and marks that nobody sees and that saved web pages are full of.
#[inline]
pub(crate) fn is_space(c: char) -> bool {
    match ASCII.get(c as usize) {
        Some(of) => of & SPACE != 0,
        None => c.is_whitespace() || is_invisible(c),
    }
}

/// Marks that nobody sees and that part nothing: zero-width space, word joiner, byte order mark in
/// mid-text, soft hyphen, marks of direction. The joiners that some scripts need inside words are not
/// among them.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{ad}' | '\u{200e}' | '\u{200f}'
            | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
    )
}

/// A letter of any script.
#[inline]
pub(crate) fn is_letter(c: char) -> bool {
    match ASCII.get(c as usize) {
        Some(of) => of & LETTER != 0,
        None => c.is_alphabetic(),
    }
}

/// An accent or another mark that belongs to the letter before it, as in text that is not composed.
pub(crate) fn is_mark(c: char) -> bool {
    c >= '\u{300}' && (is_combining_mark(c) || matches!(c, '\u{200c}' | '\u{200d}'))
}

/// Hyphens, dashes and the minus sign, which all stand for one another between and behind dates. A soft
/// hyphen is none of them: it is seen only where a word is broken.
#[inline]
pub(crate) fn is_dash(c: char) -> bool {
    is_of(c, DASH)
}

/// Quotes and brackets that open.
#[inline]
pub(crate) fn is_opener(c: char) -> bool {
    is_of(c, OPENER)
}

/// Quotes and brackets that close.
#[inline]
pub(crate) fn is_closer(c: char) -> bool {
    is_of(c, CLOSER)
}

/// What stands for letters left out, and joins a short word to the next: `d’avril`.
pub(crate) fn is_apostrophe(c: char) -> bool {
    is_of(c, APOSTROPHE)
}

/// Marks before the items of a list; a dash or a star is one only before a space.
pub(crate) fn is_bullet(c: char) -> bool {
    is_of(c, BULLET)
}

/// `c`, or the replacement character where XML has no way to write it: most control characters, and two that are
/// none.
pub(crate) fn in_xml(c: char) -> char {
    match c {
        '\t' | '\n' | '\r' => c,
        '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => '\u{fffd}',
        c => c,
    }
}

/// `c`, or the replacement character where HTML should not have it: all control characters, and what is none.
pub(crate) fn in_html(c: char) -> char {
    match c {
        '\t' | '\n' | '\r' => c,
        '\u{fdd0}'..='\u{fdef}' => '\u{fffd}',
        c if c.is_control() || u32::from(c) & 0xfffe == 0xfffe => '\u{fffd}',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_dashes_are_one_class() {
        for c in ['-', '‐', '‑', '‒', '–', '—', '―', '−', '－'] {
            assert!(is_dash(c), "{c:?}");
        }
        for c in ['\u{ad}', '_', '~', '·', '=', '\u{200b}'] {
            assert!(!is_dash(c), "{c:?}");
        }
    }

    #[test]
    fn spaces_are_seen_whatever_their_width() {
        for c in [
            ' ', '\t', '\u{a0}', '\u{2009}', '\u{202f}', '\u{3000}', '\u{200b}', '\u{ad}',
        ] {
            assert!(is_space(c), "{c:?}");
        }
        assert!(!is_space('\u{200d}'));
    }

    #[test]
    fn quotes_and_brackets_open_and_close() {
        for (open, close) in [
            ('(', ')'),
            ('“', '”'),
            ('„', '“'),
            ('»', '«'),
            ('「', '」'),
            ('（', '）'),
        ] {
            assert!(is_opener(open) && is_closer(close), "{open}{close}");
        }
        assert!(!is_opener(')') && !is_closer('['));
        assert!(is_apostrophe('’') && is_apostrophe('\'') && !is_apostrophe('"'));
    }

    #[test]
    fn bullets_are_seen() {
        assert!(is_bullet('•') && is_bullet('*') && !is_bullet('+'));
    }

    #[test]
    fn a_mark_belongs_to_its_letter() {
        assert!(is_mark('\u{301}') && !is_mark('e') && !is_mark('é'));
        assert!(is_letter('é') && is_letter('я') && !is_letter('5'));
    }

    #[test]
    fn what_markup_cannot_hold_is_replaced_and_nothing_else() {
        let text = "a\tb\n\r\u{0}\u{1b}\u{7f}\u{9b}\u{fdd0}\u{fffe}\u{1ffff}ø𝄞\u{202e}";
        let xml: String = text.chars().map(in_xml).collect();
        assert_eq!(
            xml,
            "a\tb\n\r\u{fffd}\u{fffd}\u{7f}\u{9b}\u{fdd0}\u{fffd}\u{1ffff}ø𝄞\u{202e}"
        );
        let html: String = text.chars().map(in_html).collect();
        assert_eq!(html, format!("a\tb\n\r{}ø𝄞\u{202e}", "\u{fffd}".repeat(7)));
    }
}
