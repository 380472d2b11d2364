//! Names for the files of pages: each page gets a file of its own in the folder of a form, whatever it is called.

use std::collections::HashMap;
use std::fmt::Write;
use std::io;
use std::path::PathBuf;

use crate::export::folder::NewFiles;
use crate::export::rows::PageDocument;
use crate::source::page_name;

/// Most bytes of a page's name that a file's name begins with; systems allow 255 for the whole of it.
const LONGEST: usize = 240;

/// The files that are taken. They depend on the pages and their order alone.
#[derive(Debug)]
pub(in crate::export) struct PageFiles {
    /// Folder that all of them are in.
    folder: &'static str,
    /// How their names end.
    ending: &'static str,
    /// By their paths in small letters: some systems see no difference between `Salt` and `salt`.
    taken: HashMap<String, Taken>,
}

/// What a form has made of a page that gets a file of its own.
#[derive(Default)]
pub(in crate::export) struct PageFile {
    /// Name of the page.
    source: String,
    bytes: Vec<u8>,
}

impl PageFile {
    pub(super) fn new(page: &PageDocument<'_>, bytes: Vec<u8>) -> Self {
        let source = page.page.source.to_string();
        Self { source, bytes }
    }
}

#[derive(Debug)]
struct Taken {
    is_folder: bool,
    /// Number of the next one that would have this path.
    next: u32,
}

impl PageFiles {
    /// Those that `file` is the pattern of: `pages/<name>.json`.
    pub(in crate::export) fn of(file: &'static str) -> Self {
        let (folder, ending) = file.split_once("/<name>").unwrap_or((file, ""));
        Self {
            folder,
            ending,
            taken: HashMap::new(),
        }
    }

    /// Writes the file of the next page.
    pub(super) fn write(&mut self, file: &PageFile, to: &mut NewFiles) -> io::Result<()> {
        to.write(&self.file(&file.source), &file.bytes)
    }

    /// The file for the page `source`. It is named like the page, but for what would lead
    /// elsewhere or cannot be in a name, and for a number where another page has that name.
    pub(in crate::export) fn file(&mut self, source: &str) -> PathBuf {
        let mut parts: Vec<String> = page_name(source).split('/').map(harmless).collect();
        let last = parts.pop().unwrap_or_default();
        let mut path = self.folder.to_owned();
        for folder in parts {
            path = self.take(format!("{path}/{folder}"), "", true);
        }
        self.take(format!("{path}/{last}"), self.ending, false)
            .into()
    }

    /// The first of `path`, `path~2`, `path~3` that is free; folders may be shared.
    fn take(&mut self, path: String, ending: &str, is_folder: bool) -> String {
        let mut named = format!("{path}{ending}");
        let wanted = named.to_lowercase();
        loop {
            let key = named.to_lowercase();
            match self.taken.get(&key) {
                None => {
                    self.taken.insert(key, Taken { is_folder, next: 2 });
                    return named;
                }
                Some(taken) if is_folder && taken.is_folder => return named,
                Some(_) => {}
            }
            let Some(first) = self.taken.get_mut(&wanted) else {
                return named;
            };
            named = format!("{path}~{}{ending}", first.next);
            if !is_folder {
                first.next += 1;
            }
        }
    }
}

/// Part of a path that is a name and nothing else.
fn harmless(part: &str) -> String {
    match part {
        "" => return "%".to_owned(),
        "." | ".." => return part.replace('.', "%2E"),
        _ => {}
    }
    let mut name = String::with_capacity(part.len());
    for character in part.chars() {
        let before = name.len();
        if character.is_control() || character == '\\' {
            for byte in character.encode_utf8(&mut [0; 4]).bytes() {
                // Writing to a string cannot fail.
                let _ = write!(name, "%{byte:02X}");
            }
        } else {
            name.push(character);
        }
        if name.len() > LONGEST {
            name.truncate(before);
            break;
        }
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::folder::is_below;

    fn files(sources: &[&str]) -> Vec<String> {
        let mut files = PageFiles::of("pages/<name>.json");
        let file = |source: &&str| files.file(source).into_os_string().into_string().unwrap();
        sources.iter().map(file).collect()
    }

    #[test]
    fn documents_are_named_like_their_pages() {
        assert_eq!(
            files(&[
                "salt.txt",
                "trade/salt.txt",
                "trade.d/salt",
                "Malmö, 1949?.TXT",
                "a..b.txt"
            ]),
            [
                "pages/salt.json",
                "pages/trade/salt.json",
                "pages/trade.d/salt.json",
                "pages/Malmö, 1949?.json",
                "pages/a..b.json",
            ]
        );
    }

    #[test]
    fn no_name_leads_out_of_the_folder() {
        assert_eq!(
            files(&[
                "../x.txt",
                "/etc/x.txt",
                "a/../../x.txt",
                "..",
                "",
                "a\\..\\x.txt",
                "a/./x.txt"
            ]),
            [
                "pages/%2E%2E/x.json",
                "pages/%/etc/x.json",
                "pages/a/%2E%2E/%2E%2E/x.json",
                "pages/%2E%2E.json",
                "pages/%.json",
                "pages/a%5C..%5Cx.json",
                "pages/a/%2E/x.json",
            ]
        );
        let long = "../".repeat(300);
        let mut all = PageFiles::of("pages/<name>.json");
        for name in ["\0", "C:\\x", "./..", "~/x", "x/", "//", "\u{85}", &long] {
            let file = all.file(name);
            assert!(is_below(&file) && file.starts_with("pages"), "{file:?}");
        }
    }

    #[test]
    fn what_cannot_be_in_a_name_is_written_in_numbers() {
        assert_eq!(
            files(&["a\nb\u{1b}[2J.txt", "a%0Ab\u{1b}[2J.txt"]),
            ["pages/a%0Ab%1B[2J.json", "pages/a%0Ab%1B[2J~2.json"]
        );
    }

    #[test]
    fn long_names_are_cut_between_letters_and_stay_apart() {
        let name = "ø".repeat(125);
        let made = files(&[&format!("{name}a.txt"), &format!("{name}b.txt")]);
        let cut = "ø".repeat(120);
        assert_eq!(
            made,
            [format!("pages/{cut}.json"), format!("pages/{cut}~2.json")]
        );
    }

    #[test]
    fn names_that_some_systems_take_for_one_are_numbered() {
        assert_eq!(
            files(&[
                "A/x.txt",
                "SALT.txt",
                "Salt.txt",
                "a/X.txt",
                "salt.txt",
                "salt~2.txt"
            ]),
            [
                "pages/A/x.json",
                "pages/SALT.json",
                "pages/Salt~2.json",
                "pages/a/X~2.json",
                "pages/salt~3.json",
                "pages/salt~2~2.json",
            ]
        );
    }

    #[test]
    fn a_folder_may_be_called_like_a_document() {
        assert_eq!(
            files(&[
                "a.txt",
                "a.json/b.txt",
                "a.json/c.txt",
                "b.json/d.txt",
                "b.txt"
            ]),
            [
                "pages/a.json",
                "pages/a.json~2/b.json",
                "pages/a.json~2/c.json",
                "pages/b.json/d.json",
                "pages/b~2.json",
            ]
        );
    }
}
