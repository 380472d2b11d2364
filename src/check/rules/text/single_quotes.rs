//! Single quotation marks, and the apostrophes that look like them.

use super::double_quotes::around;
use super::paired_marks::Placed;

use crate::language::{self, Class};
use crate::source::Span;
use crate::text::is_space;

/// The single quotation marks among `chars` that surely have no partner, and whether they open.
pub(super) fn loose_singles(chars: &[Placed]) -> Vec<(Span, bool)> {
    let at = |index: usize| chars.get(index).map(|(_, c)| *c);
    let mut loose = Vec::new();
    // For each open mark, its place, unless it may be an apostrophe.
    let mut open: Vec<Option<Span>> = Vec::new();
    let mut doubtful = 0;
    for (index, &(start, c)) in chars.iter().enumerate() {
        let previous = index.checked_sub(1).and_then(at);
        let next = at(index + 1);
        if !matches!(c, '‘' | '’' | '\'' | '`') || [previous, next].contains(&Some(c)) {
            continue;
        }
        let (before, after) = around(chars, index, index + 1);
        let start = start as usize;
        let span = Span::new(start, start + c.len_utf8());
        let spaced = previous.is_none_or(is_space);
        let opens = match c {
            '‘' => before,
            '\'' | '`' => before && !after,
            _ => false,
        };
        let closes = after
            && c != '`'
            && if open.is_empty() {
                !spaced && c != '‘'
            } else {
                !spaced || c == '’'
            };
        if opens {
            // A grave accent opens a quotation of TeX, or code, which another one closes.
            let sure = c != '`' && !may_be_apostrophe(chars, index);
            open.push(sure.then_some(span));
        } else if closes {
            let sure = ends_quotation(chars, index);
            if open.pop().is_some() {
                doubtful += usize::from(!sure);
            } else if sure && doubtful > 0 {
                doubtful -= 1;
            } else if sure {
                loose.push((span, false));
            }
        }
    }
    loose.extend(open.into_iter().flatten().map(|span| (span, true)));
    loose.sort_unstable();
    loose
}

/// Whether the mark at `index`, before a word, may stand for letters left out: `'tis`, `'50s`.
fn may_be_apostrophe(chars: &[Placed], index: usize) -> bool {
    let word: String = (chars.iter().skip(index + 1).take(8))
        .map(|(_, c)| *c)
        .take_while(|c| c.is_alphanumeric())
        .collect();
    let single = word.chars().count() == 1 && word.starts_with(char::is_lowercase);
    word.starts_with(|c: char| c.is_numeric()) || single || Class::CLIPPED.has(&word)
}

/// Whether the mark at `index` stands behind the end of a sentence, and not behind an abbreviation.
fn ends_quotation(chars: &[Placed], index: usize) -> bool {
    let Some((last, before)) = chars[..index].split_last() else {
        return false;
    };
    match last.1 {
        ',' | ';' | '!' | '?' | '…' => true,
        '.' => {
            let word: Vec<char> = (before.iter().rev().take(12))
                .map(|(_, c)| *c)
                .take_while(|c| c.is_alphabetic())
                .collect();
            let word: String = word.into_iter().rev().collect();
            word.chars().count() > 1 && !language::abbreviates(&word)
        }
        _ => false,
    }
}

/// Whether `‘` stands inside a word, where it is a letter of another language.
pub(super) fn writes_letter(text: &str) -> bool {
    text.match_indices('‘').any(|(at, mark)| {
        let letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
        let (before, after) = (&text[..at], &text[at + mark.len()..]);
        letter(before.chars().next_back()) && letter(after.chars().next())
    })
}
