//! The English that the grammars rely on: function words, abbreviations, words of references and lives, and
//! the words the archive's pages mark things with. Words that are known in other languages too are data of
//! [`crate::language`].

use std::collections::HashMap;
use std::sync::LazyLock;

use foldhash::fast::FixedState;

mod bodies;
mod dates;
mod lives;

pub(crate) use bodies::*;
pub(crate) use dates::*;
pub(crate) use lives::*;

/// Marker of a document citation.
pub(crate) const DOCUMENT_MARKER: &str = "Document";

/// Words that close a note: the link back to its place.
pub(crate) const BACK_LINK: &str = "Back";

/// What stands in brackets behind a note beside the link back.
pub(crate) const CITE_LINK: &str = "Cite";

/// Markers of a figure's credit, before a colon.
pub(crate) const CREDIT_MARKERS: [&str; 6] = [
    "Source",
    "Credit",
    "Photo",
    "Photograph",
    "Image",
    "Courtesy",
];

/// What a saved page leaves of an image.
pub(crate) const IMAGE_MARKER: &str = "img";

/// Words for pictures.
const PICTURES: [&str; 14] = [
    "photograph",
    "photographs",
    "photo",
    "picture",
    "drawing",
    "painting",
    "portrait",
    "sketch",
    "engraving",
    "cartoon",
    "poster",
    "map",
    "postcard",
    "caricature",
];

/// Whether `text` speaks of a picture.
pub(crate) fn names_picture(text: &str) -> bool {
    text.split(|c: char| !c.is_alphabetic())
        .any(|word| holds(&PICTURES, word))
}

/// Endings of the names of images.
pub(crate) const IMAGE_ENDINGS: [&str; 6] = ["jpg", "jpeg", "png", "gif", "webp", "svg"];

/// Word that sends the reader elsewhere.
pub(crate) const SEE: &str = "See";

/// Words behind `See` that make it a pointer.
pub(crate) const SEE_WHAT: [&str; 4] = ["for", "also", "further", "especially"];

/// Words before `See` that make it something else.
pub(crate) const NO_POINTER: [&str; 1] = ["Holy"];

/// Words before a page number.
const PAGE_WORDS: [&str; 12] = [
    "page",
    "pages",
    "pag",
    "pp",
    "p",
    "Seite",
    "Seiten",
    "blz",
    "bladzijde",
    "pagina",
    "pág",
    "págs",
];

/// Word before a page number that is a letter of many uses: it has a full stop, and white space before it.
pub(crate) const PAGE_LETTER: &str = "S.";

/// Words that may stand before a reference, in any writing.
const REFERENCE_LEADS: [&str; 27] = [
    "cited in",
    "cited by",
    "cited from",
    "as cited in",
    "quoted in",
    "quoted by",
    "quoted from",
    "see also",
    "see",
    "cf.",
    "cf",
    "compare",
    "zitiert in",
    "zitiert nach",
    "siehe auch",
    "siehe",
    "vgl.",
    "cité dans",
    "cité par",
    "voir aussi",
    "voir",
    "geciteerd in",
    "zie ook",
    "zie",
    "citado en",
    "citato in",
    "vedi",
];

/// Words by which a reference means the one before it, without the full stop.
const IBID: [&str; 6] = ["ibid", "ibidem", "ebd", "ebenda", "aldaar", "ib"];

/// Words by which a reference means an earlier one of its author.
pub(crate) const OP_CIT: [&str; 9] = [
    "op. cit.",
    "op.cit.",
    "op cit.",
    "loc. cit.",
    "art. cit.",
    "a. a. O.",
    "a.a.O.",
    "o.c.",
    "opus cit.",
];

/// Words in a title that begin what is said of its edition: `Salt, ed. Kai Aalto`.
pub(crate) const EDITION_WORDS: [&str; 9] = [
    "ed.",
    "eds",
    "eds.",
    "edited by",
    "trans.",
    "transl.",
    "translated by",
    "vol.",
    "hrsg.",
];

/// What stands in a reference that has no year.
pub(crate) const NO_DATE: [&str; 8] = [
    "no date", "n.d.", "n. d.", "undated", "o.J.", "o. J.", "s.d.", "z.j.",
];

/// What stands in the place of a year that has not come.
pub(crate) const NOT_YET_PRINTED: [&str; 9] = [
    "in press",
    "forthcoming",
    "in preparation",
    "to appear",
    "im Druck",
    "im Erscheinen",
    "sous presse",
    "à paraître",
    "in stampa",
];

/// Words before the year in which a work was printed again.
const REPRINT_WORDS: [&str; 9] = [
    "reprinted",
    "reprint",
    "repr",
    "rpt",
    "reissued",
    "republished",
    "ND",
    "Neudruck",
    "réimpression",
];

/// Words before the number of a volume or an issue.
const NUMBER_WORDS: [&str; 6] = ["no", "nr", "vol", "volume", "issue", "heft"];

/// Words of an editor, without brackets.
const EDITOR_WORDS: [&str; 8] = ["ed", "eds", "editor", "editors", "hrsg", "hg", "dir", "red"];

/// Words before the number of a note on a page.
pub(crate) const NOTE_WORDS: [&str; 5] = ["note", "notes", "footnote", "fn", "n"];

/// Words of a reference's lead that look like names.
const LEAD_WORDS: [&str; 22] = [
    "see",
    "also",
    "cited",
    "quoted",
    "compare",
    "cf",
    "source",
    "ibid",
    "ibidem",
    "ebd",
    "ebenda",
    "siehe",
    "vgl",
    "zitiert",
    "voir",
    "cité",
    "zie",
    "geciteerd",
    "citado",
    "citato",
    "vedi",
    "as",
];

/// What follows a personal name.
const NAME_SUFFIXES: [&str; 6] = ["Jr", "Sr", "II", "III", "IV", "Esq"];

/// What stands for further authors.
pub(crate) const FURTHER_AUTHORS: [&str; 2] = ["et al.", "et al"];

/// Words that open sentences and are surnames as well, when more of a name follows.
const SURNAMES_TOO: [&str; 3] = ["An", "He", "You"];

/// Words that join authors.
pub(crate) const AUTHOR_JOINTS: [&str; 2] = ["&", "and"];

const ARTICLES: [&str; 3] = ["a", "an", "the"];

/// Words that open what a chapter stands in.
pub(crate) const CHAPTER_LEADS: [&str; 2] = ["in", "In"];

/// Marks of an editor.
pub(crate) const EDITOR_MARKS: [&str; 6] = ["(Eds.)", "(Ed.)", "(eds.)", "(ed.)", "(Eds)", "(Ed)"];

/// Words in the names of journals.
const JOURNAL_WORDS: [&str; 16] = [
    "journal",
    "quarterly",
    "review",
    "bulletin",
    "studies",
    "magazine",
    "annals",
    "proceedings",
    "newsletter",
    "gazette",
    "times",
    "herald",
    "e-journal",
    "monthly",
    "weekly",
    "yearbook",
];

/// Words in the names of publishers.
const PUBLISHER_WORDS: [&str; 12] = [
    "press",
    "publisher",
    "publishers",
    "publishing",
    "publications",
    "books",
    "verlag",
    "university",
    "college",
    "institute",
    "institution",
    "editions",
];

/// Words of a thesis. Some of them are often written wrongly.
const THESIS_WORDS: [&str; 9] = [
    "thesis",
    "dissertation",
    "phd",
    "ph.d",
    "ph.d.",
    "phd.",
    "msc",
    "mphil",
    "doctoral",
];

/// Words of a paper that is not printed in a journal or a book.
const PAPER_WORDS: [&str; 2] = ["paper", "report"];

/// Small words inside a personal name.
const NAME_PARTICLES: [&str; 31] = [
    "af", "al", "av", "ben", "bin", "bint", "da", "das", "de", "del", "della", "den", "der", "di",
    "do", "dos", "du", "e", "el", "ibn", "la", "le", "op", "ten", "ter", "und", "van", "von", "y",
    "zu", "zur",
];

/// Words that cannot end a sentence or an entry: after one of them the text goes on.
const CONNECTING_WORDS: [&str; 72] = [
    "a",
    "about",
    "across",
    "after",
    "against",
    "along",
    "an",
    "and",
    "any",
    "around",
    "as",
    "at",
    "because",
    "before",
    "between",
    "but",
    "by",
    "during",
    "each",
    "early",
    "every",
    "for",
    "from",
    "her",
    "his",
    "if",
    "in",
    "including",
    "into",
    "its",
    "last",
    "late",
    "like",
    "mid",
    "my",
    "near",
    "next",
    "no",
    "nor",
    "of",
    "on",
    "onto",
    "or",
    "our",
    "over",
    "per",
    "since",
    "than",
    "that",
    "the",
    "their",
    "these",
    "this",
    "those",
    "through",
    "throughout",
    "till",
    "to",
    "toward",
    "towards",
    "under",
    "until",
    "upon",
    "via",
    "when",
    "where",
    "which",
    "while",
    "with",
    "within",
    "without",
    "your",
];

/// Words that often open a sentence and seldom stand behind an abbreviation's full stop.
const SENTENCE_OPENERS: [&str; 46] = [
    "A", "After", "All", "Also", "Although", "An", "And", "As", "At", "Because", "Before", "Both",
    "But", "By", "During", "For", "From", "He", "Her", "His", "However", "If", "In", "It", "Its",
    "On", "One", "She", "Since", "Some", "That", "The", "Their", "There", "These", "They", "This",
    "Those", "To", "Under", "We", "When", "While", "With", "You", "Your",
];

/// Shortened words whose full stop ends no sentence.
const ABBREVIATIONS: [&str; 68] = [
    "adm", "alex", "amb", "app", "approx", "art", "benj", "bros", "ca", "capt", "cf", "ch", "chap",
    "chas", "cmdr", "co", "col", "comm", "corp", "danl", "dept", "dr", "ed", "eds", "edw", "esp",
    "est", "etc", "fig", "fol", "fred", "gen", "geo", "gov", "hon", "inc", "jas", "jno", "jos",
    "jr", "lt", "ltd", "maj", "messrs", "mr", "mrs", "ms", "no", "nos", "par", "para", "pp",
    "pres", "prof", "rep", "rev", "robt", "saml", "sec", "sen", "sgt", "sr", "st", "thos", "vol",
    "vols", "vs", "wm",
];

/// Whether `word` names a part of a work.
pub(crate) fn is_part_of_work(word: &str) -> bool {
    let parts = ["part", "vol", "volume", "book", "chapter", "number", "no"];
    holds(&parts, word.trim_end_matches('.'))
}

/// Forms of verbs and other small words that say nothing of what a text is about, besides those above.
const SMALL_WORDS: [&str; 33] = [
    "also", "are", "be", "been", "being", "can", "could", "did", "do", "does", "had", "has",
    "have", "him", "is", "it", "may", "might", "must", "not", "one", "shall", "should", "some",
    "them", "then", "there", "was", "were", "who", "whose", "will", "would",
];

fn holds(list: &[&str], word: &str) -> bool {
    list.iter().any(|entry| entry.eq_ignore_ascii_case(word))
}

/// Whether the text must go on after `word`, written so: `Plan A` may end a text, `a` cannot.
pub(crate) fn connects(word: &str) -> bool {
    CONNECTING_WORDS.contains(&word)
}

/// Whether `word` says nothing of what a text is about. Names of months are none of these words, nor
/// are all words that may open a sentence.
pub(crate) fn is_function_word(word: &str) -> bool {
    /// All of them in small letters; those that are in any writing are marked.
    static WORDS: LazyLock<FunctionWords> = LazyLock::new(|| {
        let written = CONNECTING_WORDS
            .iter()
            .map(|word| ((*word).to_owned(), false));
        let any = SENTENCE_OPENERS.iter().chain(&SMALL_WORDS);
        FunctionWords::of(written.chain(any.map(|word| (word.to_ascii_lowercase(), true))))
    });
    if !WORDS.may_have(word) {
        return false;
    }
    let mut small = [0; LONGEST_FUNCTION_WORD];
    let Some(small) = small.get_mut(..word.len()) else {
        return false;
    };
    small.copy_from_slice(word.as_bytes());
    small.make_ascii_lowercase();
    std::str::from_utf8(small)
        .ok()
        .and_then(|small| {
            WORDS
                .words
                .get(small)
                .map(|in_any| *in_any || small == word)
        })
        .unwrap_or(false)
}

/// Function words in small letters, each with whether it is one in any writing.
struct FunctionWords {
    words: HashMap<String, bool, FixedState>,
    /// For each first byte, the lengths that words with it have, as bits: most other words have none of them.
    lengths: [u16; 128],
}

impl FunctionWords {
    fn of(words: impl Iterator<Item = (String, bool)>) -> Self {
        let words: HashMap<String, bool, FixedState> = words.collect();
        let mut lengths = [0; 128];
        for word in words.keys() {
            if let Some(of_first) = word
                .bytes()
                .next()
                .and_then(|b| lengths.get_mut(usize::from(b)))
            {
                *of_first |= 1 << word.len();
            }
        }
        Self { words, lengths }
    }

    fn may_have(&self, word: &str) -> bool {
        let first = word.bytes().next().map(|b| b.to_ascii_lowercase());
        let lengths = first.and_then(|b| self.lengths.get(usize::from(b)));
        word.len() <= LONGEST_FUNCTION_WORD
            && lengths.is_some_and(|bits| bits >> word.len() & 1 == 1)
    }
}

/// Bytes of the longest function word.
const LONGEST_FUNCTION_WORD: usize = 10;

/// Whether `word`, written so, often opens a sentence.
pub(crate) fn opens_sentence(word: &str) -> bool {
    SENTENCE_OPENERS.contains(&word)
}

/// Whether a full stop behind `word` belongs to the word.
pub(crate) fn abbreviates(word: &str) -> bool {
    holds(&ABBREVIATIONS, word) || is_short_month(word)
}

/// Words that lost their beginning and have an apostrophe in its place.
const CLIPPED_WORDS: [&str; 15] = [
    "bout", "cause", "em", "fore", "gainst", "midst", "mongst", "neath", "round", "til", "till",
    "tis", "tween", "twas", "twere",
];

/// Whether an apostrophe before `word` may stand for letters left out.
pub(crate) fn is_clipped_word(word: &str) -> bool {
    holds(&CLIPPED_WORDS, word)
}

/// Whether `word` may stand uncapitalised inside a personal name.
pub(crate) fn is_name_particle(word: &str) -> bool {
    NAME_PARTICLES.contains(&word)
}

/// Whether `word` stands before a page number.
pub(crate) fn is_page_word(word: &str) -> bool {
    holds(&PAGE_WORDS, word)
}

/// Whether `word` stands before a reference and belongs to no name.
pub(crate) fn leads_reference(word: &str) -> bool {
    holds(&LEAD_WORDS, word)
}

/// Whether `text` is what may stand before a reference, and nothing else.
pub(crate) fn is_reference_lead(text: &str) -> bool {
    let small = text.to_lowercase();
    REFERENCE_LEADS.contains(&small.as_str())
}

/// Bytes of the words before a reference that end `text`, if they do.
pub(crate) fn reference_lead_at_end(text: &str) -> Option<usize> {
    let ends = |lead: &&&str| {
        let start = text.len().checked_sub(lead.len())?;
        let found = text.get(start..)?;
        let apart = !text[..start].ends_with(char::is_alphanumeric);
        (apart && found.to_lowercase() == **lead).then_some(lead.len())
    };
    REFERENCE_LEADS.iter().filter_map(|lead| ends(&lead)).max()
}

/// Whether `word` means the reference before it.
pub(crate) fn is_ibid(word: &str) -> bool {
    holds(&IBID, word)
}

/// Whether `word` follows a name, as `Jr` does.
pub(crate) fn is_name_suffix(word: &str) -> bool {
    NAME_SUFFIXES.contains(&word)
}

/// Whether `word` opens a sentence but may be a surname before another name.
pub(crate) fn may_be_surname(word: &str) -> bool {
    SURNAMES_TOO.contains(&word)
}

/// Whether `word` is an article.
pub(crate) fn is_article(word: &str) -> bool {
    holds(&ARTICLES, word)
}

/// Whether a journal's name may hold `word`.
pub(crate) fn is_journal_word(word: &str) -> bool {
    holds(&JOURNAL_WORDS, word)
}

/// Whether a publisher's or a school's name may hold `word`.
pub(crate) fn is_publisher_word(word: &str) -> bool {
    holds(&PUBLISHER_WORDS, word)
}

/// Whether `word` stands before the number of a volume or an issue.
pub(crate) fn is_number_word(word: &str) -> bool {
    holds(&NUMBER_WORDS, word)
}

/// Whether `word` stands before the year of a reprint.
pub(crate) fn is_reprint_word(word: &str) -> bool {
    holds(&REPRINT_WORDS, word)
}

/// Whether `word` says that someone is an editor.
pub(crate) fn is_editor_word(word: &str) -> bool {
    holds(&EDITOR_WORDS, word)
}

/// Whether `word` tells a thesis.
pub(crate) fn is_thesis_word(word: &str) -> bool {
    holds(&THESIS_WORDS, word)
}

/// Whether `word` tells a paper of another kind.
pub(crate) fn is_paper_word(word: &str) -> bool {
    holds(&PAPER_WORDS, word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn function_words_are_known_as_they_are_listed() {
        for word in CONNECTING_WORDS.iter().chain(&SMALL_WORDS) {
            assert!(is_function_word(word), "{word}");
        }
        for word in SENTENCE_OPENERS {
            assert!(is_function_word(&word.to_uppercase()), "{word}");
        }
        // What only connects is known in small letters alone.
        for word in ["Towards", "salt", "", "throughoutthe", "æ"] {
            assert!(!is_function_word(word), "{word}");
        }
    }
}
