//! How many characters stand before a place, soon told even in a line as long as a book.

/// Bytes of text between two places whose characters are counted beforehand.
const STEP: usize = 1024;

/// The characters before each place of a text that is a multiple of [`STEP`].
#[derive(Debug, Clone)]
pub(super) struct Columns {
    before: Box<[CharacterCount]>,
}

/// A number of characters.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct CharacterCount {
    pub(super) characters: usize,
    /// The same in units of UTF-16.
    pub(super) units: usize,
}

impl Columns {
    pub(super) fn of(text: &str) -> Self {
        let mut count = CharacterCount::default();
        let mut before = Vec::with_capacity(text.len() / STEP + 1);
        for step in text.as_bytes().chunks(STEP) {
            before.push(count);
            count.add(step);
        }
        Self {
            before: before.into_boxed_slice(),
        }
    }

    /// The characters of `text` that begin before the byte at `offset`.
    pub(super) fn before(&self, text: &str, offset: usize) -> CharacterCount {
        let offset = offset.min(text.len());
        let step = (offset / STEP).min(self.before.len().saturating_sub(1));
        let mut count = self.before.get(step).copied().unwrap_or_default();
        count.add(text.as_bytes().get(step * STEP..offset).unwrap_or_default());
        count
    }
}

impl CharacterCount {
    /// Counts the characters that begin in these bytes of UTF-8.
    fn add(&mut self, bytes: &[u8]) {
        let begins = bytes.iter().filter(|byte| (**byte).cast_signed() >= -0x40);
        let wide = bytes.iter().filter(|byte| **byte >= 0xf0).count();
        let characters = begins.count();
        self.characters += characters;
        self.units += characters + wide;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_are_counted_as_by_going_through_the_text() {
        let text = "aæ盐𝄞".repeat(STEP);
        let columns = Columns::of(&text);
        for offset in (0..=text.len()).filter(|at| text.is_char_boundary(*at)) {
            if offset % 7 == 0 || offset % STEP < 8 {
                let before = &text[..offset];
                let counted = CharacterCount {
                    characters: before.chars().count(),
                    units: before.encode_utf16().count(),
                };
                assert_eq!(columns.before(&text, offset), counted, "{offset}");
            }
        }
        assert_eq!(Columns::of("").before("", 3), CharacterCount::default());
    }
}
