//! Runs of letters and digits: where one begins, how long it is, and what is made of them.

/// A class of characters: that of an ASCII character is looked up, others are rare and asked for.
trait LetterClass {
    /// For each ASCII character, whether it is of the class.
    const ASCII: [bool; 128];

    fn has(c: char) -> bool;
}

/// Letters and digits.
struct LetterOrDigit;

impl LetterClass for LetterOrDigit {
    const ASCII: [bool; 128] = table(true);

    fn has(c: char) -> bool {
        c.is_alphanumeric()
    }
}

/// Letters.
struct Letter;

impl LetterClass for Letter {
    const ASCII: [bool; 128] = table(false);

    fn has(c: char) -> bool {
        c.is_alphabetic()
    }
}

const fn table(with_digits: bool) -> [bool; 128] {
    let mut table = [false; 128];
    let mut at = 0;
    while at < table.len() {
        let byte = at as u8;
        table[at] = byte.is_ascii_alphabetic() || with_digits && byte.is_ascii_digit();
        at += 1;
    }
    table
}

/// Bytes of the characters at the beginning of `text` that are of a class, or are not.
#[inline]
fn run_length<C: LetterClass>(text: &str, of_class: bool) -> usize {
    let bytes = text.as_bytes();
    let mut at = 0;
    loop {
        let rest = bytes.get(at..).unwrap_or_default();
        let ascii = |byte: &u8| C::ASCII.get(usize::from(*byte)) == Some(&of_class);
        at += rest.iter().take_while(|byte| ascii(byte)).count();
        match text.get(at..).and_then(|rest| rest.chars().next()) {
            Some(c) if !c.is_ascii() && C::has(c) == of_class => at += c.len_utf8(),
            _ => return at,
        }
    }
}

/// Bytes of the run of letters and digits that begins `text`.
pub(crate) fn word_length(text: &str) -> usize {
    run_length::<LetterOrDigit>(text, true)
}

/// Where the first letter or digit of `text` stands.
pub(crate) fn next_word(text: &str) -> Option<usize> {
    let at = run_length::<LetterOrDigit>(text, false);
    (at < text.len()).then_some(at)
}

/// The runs of characters of a class in `text`.
fn runs<C: LetterClass>(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        rest = &rest[run_length::<C>(rest, false)..];
        let (run, behind) = rest.split_at(run_length::<C>(rest, true));
        rest = behind;
        (!run.is_empty()).then_some(run)
    })
}

/// The runs of letters and digits of `text`.
pub(crate) fn words(text: &str) -> impl Iterator<Item = &str> {
    runs::<LetterOrDigit>(text)
}

/// The runs of letters of `text`, each a word but for the marks on it.
pub(crate) fn letters_only_runs(text: &str) -> impl Iterator<Item = &str> {
    runs::<Letter>(text)
}

/// `text` without some of its characters.
pub(crate) fn without(text: &str, leaves_out: impl Fn(char) -> bool) -> String {
    let mut left = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = (rest.bytes()).position(|byte| !byte.is_ascii() || leaves_out(byte.into()))
    {
        let (part, behind) = rest.split_at(at);
        left.push_str(part);
        let mut chars = behind.chars();
        left.extend(chars.next().filter(|c| !leaves_out(*c)));
        rest = chars.as_str();
    }
    left.push_str(rest);
    left
}

/// Puts `text` behind `to`, in small letters.
pub(crate) fn push_small(to: &mut String, text: &str) {
    for c in text.chars() {
        match c.is_ascii() {
            true => to.push(c.to_ascii_lowercase()),
            false => to.extend(c.to_lowercase()),
        }
    }
}
