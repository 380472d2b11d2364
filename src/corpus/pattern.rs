//! Patterns for files, as `letters/*.txt`.

use std::path::Path;

use globset::{GlobBuilder, GlobSet, GlobSetBuilder};

/// Bytes of the longest pattern: no path is longer than a few of these, and what a pattern costs grows with it.
const LONGEST: usize = 1000;

/// A pattern that is ready to be asked.
#[derive(Debug, Clone)]
pub struct Pattern(GlobSet);

impl Pattern {
    /// Reads a pattern. One without a folder is for files in any folder.
    ///
    /// # Errors
    /// What is wrong with it.
    pub(crate) fn read(glob: &str) -> Result<Self, String> {
        if glob.len() > LONGEST {
            return Err(format!(
                "it has {} bytes; the limit is {LONGEST}",
                glob.len()
            ));
        }
        let anywhere = format!("**/{glob}");
        let set = GlobBuilder::new(if glob.contains('/') { glob } else { &anywhere })
            .literal_separator(true)
            .build()
            .and_then(|glob| GlobSetBuilder::new().add(glob).build());
        // A set says when it cannot be made; a matcher of one pattern would panic.
        set.map(Self).map_err(|error| error.kind().to_string())
    }

    /// Whether the path of a file is such a one.
    pub(crate) fn is_match(&self, path: impl AsRef<Path>) -> bool {
        self.0.is_match(path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_without_a_folder_is_for_all_folders() {
        let pattern = Pattern::read("draft-*.txt").unwrap();
        assert!(pattern.is_match("draft-1.txt") && pattern.is_match("a/b/draft-1.txt"));
        assert!(!pattern.is_match("a/draft-1.txt/b") && !pattern.is_match("draft-1.md"));
        let pattern = Pattern::read("a/*.{txt,md}").unwrap();
        assert!(pattern.is_match("a/x.txt") && pattern.is_match("a/x.md"));
        assert!(!pattern.is_match("x.txt") && !pattern.is_match("a/b/x.txt"));
    }

    #[test]
    fn whatever_a_pattern_is_it_is_read_or_refused() {
        let deep = |open: &str, close: &str| format!("{}a{}", open.repeat(480), close.repeat(480));
        for glob in [
            "*".repeat(LONGEST),
            "*".repeat(LONGEST + 1),
            "*".repeat(90_000),
            "?".repeat(LONGEST),
            "**/".repeat(333),
            "*a".repeat(500),
            "[!a]".repeat(250),
            format!("{{{}}}", "a,".repeat(490)),
            "{a,b}".repeat(200),
            "{*,?}".repeat(200),
            format!(
                "{{{}}}",
                (0..150_000).map(|n| format!("a{n},")).collect::<String>()
            ),
            deep("{", "}"),
            deep("{a,", "}"),
            deep("[", "]"),
            "\\".repeat(999),
            "[".to_owned(),
            "{".to_owned(),
            "a\0b\u{10ffff}".to_owned(),
        ] {
            if let Ok(pattern) = Pattern::read(&glob) {
                assert!(glob.len() <= LONGEST);
                pattern.is_match("a/".repeat(2000));
            } else {
                assert!(glob.len() > 100 || glob.len() == 1, "{glob}");
            }
        }
    }
}
