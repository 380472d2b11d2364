//! The letters that languages are written with, beyond a to z.

use super::lang::Lang;

/// Languages of the Latin alphabet, each with its other letters. English has none: what it has comes with names.
const LETTERS: [(&str, &str); 31] = [
    ("af", "áéèêëíîïóôöúûü"),
    ("ca", "àçèéíïòóúü"),
    ("cs", "áčďéěíňóřšťúůýž"),
    ("cy", "áàâäéèêëíìîïóòôöúùûüŵŷ"),
    ("da", "æøåéö"),
    ("de", "äöüß"),
    ("en", ""),
    ("es", "áéíóúüñ"),
    ("et", "äöõüšž"),
    ("eu", "çñü"),
    ("fi", "äöåšž"),
    ("fr", "àâæçéèêëîïôœùûüÿ"),
    ("ga", "áéíóú"),
    ("gl", "áéíïñóúü"),
    ("hr", "čćđšž"),
    ("hu", "áéíóöőúüű"),
    ("is", "áéíóúýðþæö"),
    ("it", "àèéìíîòóùú"),
    ("la", "æœë"),
    ("lt", "ąčęėįšųūž"),
    ("lv", "āčēģīķļņōŗšūž"),
    ("nb", "æøåéèêòóôàü"),
    ("nl", "áàâäéèêëíîïóôöúûüç"),
    ("nn", "æøåéèêòóôàü"),
    ("pl", "ąćęłńóśźż"),
    ("pt", "áâãàçéêíóôõúü"),
    ("ro", "ăâîșțşţ"),
    ("sk", "áäčďéíĺľňóôŕšťúýž"),
    ("sl", "čšžćđ"),
    ("sv", "åäöéü"),
    ("tr", "çğıöşüâîû"),
];

impl Lang {
    /// The small letters beyond a to z that the language is written with; nothing when that is not known, or it
    /// is written with another alphabet.
    pub(crate) fn letters(self) -> Option<&'static str> {
        LETTERS
            .iter()
            .find_map(|(code, letters)| (*code == self.code()).then_some(*letters))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_with_letters_is_one_that_words_are_known_of() {
        for (code, letters) in LETTERS {
            assert!(Lang::from_code(code).is_some_and(Lang::is_known), "{code}");
            assert!(letters.chars().all(|c| c.is_lowercase() && !c.is_ascii()));
        }
        assert_eq!(Lang::ENGLISH.letters(), Some(""));
        assert_eq!(Lang::from_code("ru").and_then(Lang::letters), None);
    }
}
