//! What each language calls what stands around dates, and its small words: data, a file for each language
//! or family of languages. A word may be in several lists.

use super::roles::Roles;

mod english;
mod german;

/// The words of a language. Lists have spaces between words; words are written as usual.
pub(super) struct Words {
    /// The code of the language.
    pub(super) code: &'static str,
    /// January to December: names besides those that locales have.
    pub(super) months: [&'static str; 12],
    /// Monday to Sunday: names besides those that locales have.
    pub(super) weekdays: [&'static str; 7],
    /// Spring, summer, autumn, winter.
    pub(super) seasons: [&'static str; 4],
    /// From the first.
    pub(super) ordinals: &'static [&'static str],
    /// What does something beside a date.
    pub(super) roles: &'static [(Roles, &'static str)],
    /// Function words that end no sentence, besides those that their roles tell.
    pub(super) connecting: &'static str,
    /// Function words that may end one.
    pub(super) small: &'static str,
}

/// No words at all.
const NONE: Words = Words {
    code: "",
    months: [""; 12],
    weekdays: [""; 7],
    seasons: [""; 4],
    ordinals: &[],
    roles: &[],
    connecting: "",
    small: "",
};

/// All of them, in the order in which a page's language is looked for among those that fit it equally well.
pub(super) static WORDS: &[Words] = &[english::ENGLISH, german::GERMAN];
