//! The files that findings lie in.

use std::collections::BTreeMap;

use crate::source::SourceText;

/// The texts that were checked, and the paths that lead to them.
///
/// A finding knows its page by the name that all records use; a program that opens the file needs the path
/// as it was given.
///
/// ```
/// use regesta::report::Files;
/// use regesta::source::SourceText;
/// let mut files = Files::default();
/// files.add(SourceText::new("salt.txt", "Salt"), "./texts/salt.txt");
/// assert_eq!(files.path("salt.txt"), "texts/salt.txt");
/// assert_eq!(files.path("fish.txt"), "fish.txt");
/// ```
#[derive(Debug, Clone, Default)]
pub struct Files {
    by_source: BTreeMap<String, File>,
}

#[derive(Debug, Clone)]
struct File {
    text: SourceText,
    path: String,
}

impl Files {
    /// Takes a text, which is found at `path`. Of two texts of one name the first counts.
    pub fn add(&mut self, text: SourceText, path: &str) {
        let mut path = path.replace(std::path::MAIN_SEPARATOR, "/");
        while let Some(rest) = path.strip_prefix("./") {
            path = rest.trim_start_matches('/').to_owned();
        }
        self.by_source
            .entry(text.name().to_owned())
            .or_insert(File { text, path });
    }

    /// The path of the text that is called `source`, with `/` between its parts; its name when it has none.
    pub fn path<'a>(&'a self, source: &'a str) -> &'a str {
        (self.by_source.get(source)).map_or(source, |file| file.path.as_str())
    }

    /// The text that is called `source`.
    pub fn text(&self, source: &str) -> Option<&SourceText> {
        self.by_source.get(source).map(|file| &file.text)
    }

    /// The names of all texts, in order.
    pub fn sources(&self) -> impl Iterator<Item = &str> {
        self.by_source.keys().map(String::as_str)
    }
}
