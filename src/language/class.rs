//! What a word is in names, references, lives and documents, whatever the language.

use std::ops::BitOr;

/// Classes of words; a word may be of several.
#[derive(Copy, Clone, Eq, PartialEq, Default, Debug)]
pub(crate) struct Class(u64);

macro_rules! classes {
    ($($(#[$doc:meta])* $name:ident = $bit:literal;)+) => {
        impl Class {
            $($(#[$doc])* pub(crate) const $name: Class = Class(1 << $bit);)+
        }
    };
}

classes! {
    /// Before a page number: `page`, `Seite`.
    PAGE = 0;
    /// Before the number of a note on a page.
    NOTE = 1;
    /// Before the number of a volume or an issue.
    NUMBER = 2;
    /// A word of what leads to a reference, which belongs to no name: `see`, `cited`.
    LEAD = 3;
    /// Means the reference before: `ibid`, `ebenda`.
    IBID = 4;
    /// Before the year of a reprint.
    REPRINT = 5;
    /// Says that someone is an editor.
    EDITOR = 6;
    /// Names a part of a work.
    PART = 7;
    /// In the name of a journal.
    JOURNAL = 8;
    /// In the name of a publisher or a school.
    PUBLISHER = 9;
    /// Tells a thesis.
    THESIS = 10;
    /// Tells a paper that is printed in no journal or book.
    PAPER = 11;
    /// Behind a personal name: `Jr`.
    SUFFIX = 12;
    /// Inside a personal name, in small letters: `van`.
    PARTICLE = 13;
    /// Joins authors.
    JOINT = 14;
    /// An article.
    ARTICLE = 15;
    /// Names a body that may be the author of a work: `ministry`.
    BODY = 16;
    /// Inside the name of a body, in small letters: `of`.
    BODY_JOINT = 17;
    /// Names a state, a war or a time, which have years behind their names as people have.
    ERA = 18;
    /// Before a name without being part of it: `Minister`.
    TITLE = 19;
    /// Beside a title: `Prime`.
    RANK = 20;
    /// Opens sentences, and is a surname before another name.
    SURNAME_TOO = 21;
    /// Often opens a sentence, and seldom stands behind an abbreviation.
    OPENER = 22;
    /// A form of a verb and the like, which says nothing of what a text is about.
    SMALL = 23;
    /// Shortened: a full stop behind it ends no sentence.
    ABBREVIATION = 24;
    /// Lost its beginning, and has an apostrophe in its place.
    CLIPPED = 25;
    /// A picture.
    PICTURE = 26;
    /// Speaks of what is left of people, or of the time before them.
    AFTERLIFE = 27;
    /// Makes the name behind it what is spoken of.
    TOPIC = 28;
    /// Before a place where someone or something is.
    PLACE = 29;
    /// Comes back every year.
    YEARLY = 30;
    /// In the title of a document, before its own date.
    OWN_DATE = 31;
    /// In the title of a document, before a date of something else.
    OTHER_DATE = 32;
    /// In the title of a document, before its subject.
    SUBJECT = 33;
    /// Before a month that stands alone, which may be a name otherwise.
    BEFORE_MONTH = 34;
    /// Beside a date of a life: it is that of birth.
    BORN = 35;
    /// It is that of death.
    DIED = 36;
    /// The person was active then.
    ACTIVE = 37;
    /// It is only about right.
    ABOUT = 38;
    /// It is the last one possible.
    BEFORE = 39;
    /// It is the first one possible.
    AFTER = 40;
    /// There is none, or none yet.
    OPEN = 41;
    /// Says nothing beside a date of a life.
    FILLER = 42;
}

impl Class {
    /// All words beside a date of a life.
    pub(crate) const LIFE: Class = Class(
        Self::BORN.0
            | Self::DIED.0
            | Self::ACTIVE.0
            | Self::ABOUT.0
            | Self::BEFORE.0
            | Self::AFTER.0
            | Self::OPEN.0
            | Self::FILLER.0,
    );

    /// Those of a word in small letters.
    const SMALL_LETTERS: Class = Class(Self::PARTICLE.0 | Self::JOINT.0 | Self::BODY_JOINT.0);

    /// Those of a word with a capital.
    const CAPITAL: Class = Class(Self::SUFFIX.0 | Self::OPENER.0 | Self::SURNAME_TOO.0);

    /// Those of these that `word` may be of, as it is written.
    pub(super) fn as_written(self, word: &str) -> Class {
        let mut letters = word.chars();
        let capital = letters.next().is_some_and(char::is_uppercase);
        let left_out = match (capital, letters.any(char::is_uppercase)) {
            (false, false) => Self::CAPITAL.0,
            (false, true) => Self::SMALL_LETTERS.0 | Self::CAPITAL.0,
            (true, false) => Self::SMALL_LETTERS.0,
            // In capitals throughout stands a number: `II`.
            (true, true) => Self::SMALL_LETTERS.0 | Self::CAPITAL.0 & !Self::SUFFIX.0,
        };
        Class(self.0 & !left_out)
    }

    /// Whether any of `others` is among these.
    pub(crate) const fn is(self, others: Class) -> bool {
        self.0 & others.0 != 0
    }
}

impl BitOr for Class {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}
