//! Grammar of page numbers: `Page 8`, `Pages 139-144`, `pp. 3, 5`, `Page XV`, `Page 10 note 31`.

use super::names::is_roman;
use super::phrase::Phrase;
use crate::language::Class;
use crate::lex::{Kind, Token};

/// Bytes of the longest page number, and of the longest one without a word before it.
const LONGEST: usize = 8;
const LONGEST_BARE: usize = 4;

/// Where page numbers stand in a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pages<'t> {
    /// The number of the token of the word before them.
    pub(super) start: usize,
    /// The numbers, as written.
    pub(super) written: &'t str,
}

/// A page number in digits, which letters may follow, or Roman figures.
fn figure(text: &mut Phrase<'_, '_>) -> Option<()> {
    let whole = *text;
    if text.number(1..=LONGEST).is_some() {
        let spelled = |next: &Token| next.is_word() || next.is_number();
        while text.is_tight() && text.next_if(spelled).is_some() {}
    } else {
        text.next_if(|next| next.len() <= LONGEST && is_roman(whole.spelling(next)))?;
    }
    (whole.up_to(*text).written().len() <= LONGEST).then_some(())
}

/// A page, or a page to a page.
fn range(text: &mut Phrase<'_, '_>) -> Option<()> {
    figure(text)?;
    let mut next = *text;
    if next.dash().is_some() && figure(&mut next).is_some() {
        *text = next;
    }
    Some(())
}

/// Pages one after the other, as a plural allows: `3, 5 and 7`.
fn list(text: &mut Phrase<'_, '_>) -> Option<()> {
    range(text)?;
    loop {
        let mut next = *text;
        let joint = next.mark(&[',', ';', '&']).is_some()
            || next.word(|word| word.eq_ignore_ascii_case("and")).is_some();
        if !joint || range(&mut next).is_none() {
            return Some(());
        }
        *text = next;
    }
}

/// The page word with its numbers, which are returned.
fn told<'t>(text: &mut Phrase<'t, '_>) -> Option<&'t str> {
    // A letter of many uses.
    let is_letter = |word: &str| word == "S";
    let word = text.word(|word| is_letter(word) || Class::PAGE.has(word))?;
    let stopped = text.tight_mark(&['.']).is_some();
    if is_letter(word) && !stopped {
        return None;
    }
    let numbers = *text;
    let plural = word.eq_ignore_ascii_case("pp") || word.ends_with(['s', 'S', 'n']);
    match plural {
        true => list(text)?,
        false => range(text)?,
    }
    if word.len() == 1 && !numbers.peek()?.is_number() {
        return None;
    }
    // A note on a page.
    let mut note = *text;
    if !note.is_tight() && note.word_of(Class::NOTE).is_some() && note_number(&mut note).is_some() {
        *text = note;
    }
    Some(numbers.up_to(*text).written())
}

/// The number of a note, behind its word.
fn note_number(text: &mut Phrase<'_, '_>) -> Option<()> {
    text.tight_mark(&['.']);
    let is_number = text.peek()?.is_number();
    is_number.then(|| figure(text)).flatten()
}

/// The page numbers in `text` behind a word that says so, in order.
pub(super) fn all<'t>(text: Phrase<'t, '_>) -> impl Iterator<Item = Pages<'t>> {
    let tokens = text.tokens();
    let mut at = 0;
    std::iter::from_fn(move || {
        while let Some(token) = tokens.get(at) {
            let start = at;
            at += 1;
            if !token.is_word() || !text.spelling(token).starts_with(BEGINNINGS) {
                continue;
            }
            let before = start.checked_sub(1).and_then(|before| tokens.get(before));
            let glued = token.is_tight()
                && before.is_some_and(|before| before.is_word() || before.is_number());
            // A mark that parts it from a work, and white space.
            let parted = before.is_none_or(|before| {
                let marks = |c| matches!(c, ',' | '.' | ':' | ';' | ')' | '”' | '“' | '"');
                !token.is_tight() && matches!(before.kind, Kind::Mark(c) if marks(c))
            });
            if glued || text.spelling(token) == "S" && !parted {
                continue;
            }
            let mut behind = text.from(start);
            if let Some(written) = told(&mut behind) {
                at = text.len() - behind.len();
                return Some(Pages { start, written });
            }
        }
        None
    })
}

/// Letters that the words before page numbers begin with.
const BEGINNINGS: [char; 5] = ['p', 'P', 'b', 'B', 'S'];

/// The page numbers that begin `text` without a word before them, as behind `Ibid.` or the brackets of a year:
/// `, 12`, `: 3–4`. They close a sentence.
pub(super) fn bare<'t>(text: Phrase<'t, '_>) -> Option<&'t str> {
    let numbers = text.trim_start(&[',', ':', '.']);
    let apart = numbers.len() < text.len() || !numbers.is_tight();
    let mut behind = numbers;
    list(&mut behind)?;
    let pages = numbers.up_to(behind).written();
    let digits = pages.bytes().take_while(u8::is_ascii_digit).count();
    let closes = behind.is_empty() || behind.tight_mark(&['.', ';', ',', ')']).is_some();
    (apart && (1..=LONGEST_BARE).contains(&digits) && closes).then_some(pages)
}

/// The page numbers that follow at once, with a word before them or without.
pub(super) fn following<'t>(text: Phrase<'t, '_>) -> Option<&'t str> {
    bare(text).or_else(|| told(&mut text.trim_start(&[',', ':', '.'])))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lex::lex_text;

    fn pages(text: &str) -> Vec<&str> {
        let tokens = lex_text(text);
        all(Phrase::new(text, &tokens))
            .map(|pages| pages.written)
            .collect()
    }

    fn on<'t>(text: &'t str, read: fn(Phrase<'t, '_>) -> Option<&'t str>) -> Option<&'t str> {
        read(Phrase::new(text, &lex_text(text)))
    }

    #[test]
    fn pages_are_read_in_all_their_forms() {
        for (text, found) in [
            ("Salt. Page 8", "8"),
            ("Salt. Pages 139-144.", "139-144"),
            ("Salt. Pag 5", "5"),
            ("Salt, p. 3.", "3"),
            ("Salt, pp. 3, 5 and 7", "3, 5 and 7"),
            ("Page XV", "XV"),
            ("Salz, S. 12–14.", "12–14"),
            ("Salz, Seite 3.", "3"),
            ("Zout, blz. 3.", "3"),
            ("Page 10 note 31", "10 note 31"),
            ("Page 12, 1990 was dry", "12"),
            ("Page 5 In the north", "5"),
        ] {
            assert_eq!(pages(text), [found], "{text}");
        }
        assert_eq!(pages("Page 26 \"so\" Page 27"), ["26", "27"]);
    }

    #[test]
    fn numbers_without_a_word_are_pages_where_they_close_a_sentence() {
        for (text, found) in [
            (", 12", "12"),
            (". 12–14.", "12–14"),
            (": 3–4; and so", "3–4"),
            (" 7", "7"),
        ] {
            assert_eq!(on(text, bare), Some(found), "{text}");
        }
        for text in [
            "",
            ".",
            "12",
            ", 12 tons of salt",
            ", 19500",
            ". In 1950",
            ", iv",
        ] {
            assert_eq!(on(text, bare), None, "{text}");
        }
        assert!(on(", pp. 3–4", following).is_some() && on(": 3", following).is_some());
        assert_eq!(on(" says on page 3", following), None);
    }

    #[test]
    fn other_words_are_no_pages() {
        for text in [
            "Homepage 8",
            "page of salt",
            "p",
            "Plan 5",
            "P I",
            "the U.S. 12",
            "S. Lund",
            "bladder 3",
            "",
        ] {
            assert_eq!(pages(text), [""; 0], "{text}");
        }
    }
}
