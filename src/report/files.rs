//! The files that findings lie in.

use std::cell::RefCell;
use std::collections::{BTreeMap, VecDeque};
use std::hash::{BuildHasher, Hasher};
use std::path::{MAIN_SEPARATOR, Path};
use std::sync::Arc;

use foldhash::quality::FixedState;

use crate::corpus::{Input, InputError};
use crate::source::{Encoding, SourceText};

/// Texts that are kept at hand once they were read again.
const AT_HAND: usize = 32;

/// The texts that were checked, and the paths that lead to them.
///
/// A finding knows its page by the name that all records use; a program that opens the file needs the path
/// as it was given. Of many pages the texts are not kept, but read again when they are wanted.
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
    by_source: BTreeMap<String, ReportFile>,
    /// The texts that were read again last.
    at_hand: RefCell<VecDeque<Arc<SourceText>>>,
    /// Why a text could not be read again.
    trouble: RefCell<Option<Arc<InputError>>>,
}

#[derive(Debug, Clone)]
struct ReportFile {
    text: FileText,
    path: String,
}

#[derive(Debug, Clone)]
enum FileText {
    Here(Arc<SourceText>),
    /// On disk; with its hash, for it may have become another one.
    There(Input, Option<Encoding>, u64),
}

impl Files {
    /// Takes a text, which is found at `path`. Of two texts of one name the first counts.
    pub fn add(&mut self, text: SourceText, path: &str) {
        let name = text.name().to_owned();
        self.insert(name, FileText::Here(Arc::new(text)), path);
    }

    /// Takes the place of a text that was read from `input` in `encoding` and had the hash `mark`; a text that
    /// has no file is kept.
    pub(crate) fn add_read(
        &mut self,
        text: SourceText,
        mark: u64,
        input: &Input,
        encoding: Option<Encoding>,
    ) {
        let name = text.name().to_owned();
        match &input.path {
            None => {
                let path = input.known_path().map(Path::to_string_lossy);
                self.add(text, &path.unwrap_or_else(|| name.as_str().into()));
            }
            Some(path) => {
                let text = FileText::There(input.clone(), encoding, mark);
                self.insert(name, text, &path.to_string_lossy());
            }
        }
    }

    fn insert(&mut self, name: String, text: FileText, path: &str) {
        let mut path = path.replace(MAIN_SEPARATOR, "/");
        while let Some(rest) = path.strip_prefix("./") {
            path = rest.trim_start_matches('/').to_owned();
        }
        self.by_source
            .entry(name)
            .or_insert(ReportFile { text, path });
    }

    /// The path of the text that is called `source`, with `/` between its parts; its name when it has none.
    pub fn path<'a>(&'a self, source: &'a str) -> &'a str {
        (self.by_source.get(source)).map_or(source, |file| file.path.as_str())
    }

    /// The text that is called `source`.
    pub fn text(&self, source: &str) -> Option<Arc<SourceText>> {
        match self.read(source)? {
            Ok(text) => Some(text),
            Err(error) => {
                self.trouble.borrow_mut().get_or_insert(Arc::new(error));
                None
            }
        }
    }

    /// Why a text that was wanted could not be read again, if there was one.
    pub(crate) fn trouble(&self) -> Option<Arc<InputError>> {
        self.trouble.borrow().clone()
    }

    /// The text that is called `source`, read again when it is not at hand; nothing when no file has that name.
    pub(crate) fn read(&self, source: &str) -> Option<Result<Arc<SourceText>, InputError>> {
        let (input, encoding, mark) = match &self.by_source.get(source)?.text {
            FileText::Here(text) => return Some(Ok(Arc::clone(text))),
            FileText::There(input, encoding, mark) => (input, *encoding, *mark),
        };
        let mut at_hand = self.at_hand.borrow_mut();
        if let Some(text) = at_hand.iter().find(|text| text.name() == source) {
            return Some(Ok(Arc::clone(text)));
        }
        let text = match input.read(encoding) {
            Ok(text) if mark_of(&text) == mark => Arc::new(text),
            Ok(_) => {
                let path = input.path.clone().unwrap_or_default();
                return Some(Err(InputError::ChangedSince(path)));
            }
            Err(error) => return Some(Err(error)),
        };
        at_hand.truncate(AT_HAND - 1);
        at_hand.push_front(Arc::clone(&text));
        Some(Ok(text))
    }

    /// The names of all texts, in order.
    pub fn sources(&self) -> impl Iterator<Item = &str> {
        self.by_source.keys().map(String::as_str)
    }
}

/// The hash by which a text is known again.
pub(crate) fn mark_of(text: &SourceText) -> u64 {
    let mut hasher = FixedState::default().build_hasher();
    hasher.write(text.text().as_bytes());
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_text_is_read_again_unless_it_has_changed_or_is_gone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("salt.txt");
        fs::write(&path, "Salt").unwrap();
        let input = Input {
            source: "salt.txt".to_owned(),
            path: Some(path.clone()),
            stands_for: None,
        };
        let files = || {
            let text = SourceText::new("salt.txt", "Salt");
            let mark = mark_of(&text);
            let mut files = Files::default();
            files.add_read(text, mark, &input, None);
            files
        };
        let there = files();
        assert_eq!(there.text("salt.txt").unwrap().text(), "Salt");
        fs::write(&path, "Rye").unwrap();
        // What was read stays as it was checked.
        assert_eq!(there.text("salt.txt").unwrap().text(), "Salt");
        let changed = files();
        assert!(changed.text("salt.txt").is_none());
        assert!(
            changed
                .trouble()
                .unwrap()
                .to_string()
                .starts_with("it changed")
        );
        fs::remove_file(&path).unwrap();
        let gone = files();
        assert!(gone.text("salt.txt").is_none() && gone.trouble().is_some());
        assert!(gone.text("rye.txt").is_none());
    }
}
