//! The names of pages that come on lines: no two are the same, and none leads out of a folder.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use sha2::{Digest, Sha256};

use crate::corpus::LineError;
use crate::source::page_name;

/// The names so far, by sixteen bytes of their hashes: they are many, and the pages themselves are gone.
#[derive(Default)]
pub(super) struct PageNames {
    seen: HashMap<[u8; 16], Box<str>>,
}

impl PageNames {
    /// Adds the name of the page that stands at `place`; an error when an earlier one has it, or one that differs
    /// in its ending alone, as for [files](crate::corpus::find).
    pub(super) fn add(&mut self, source: &str, place: &str) -> Result<(), LineError> {
        let name = page_name(source);
        let mut key = [0; 16];
        for (to, from) in key.iter_mut().zip(Sha256::digest(name)) {
            *to = from;
        }
        match self.seen.entry(key) {
            Entry::Vacant(free) => {
                free.insert(place.into());
                Ok(())
            }
            Entry::Occupied(taken) => Err(LineError::SameName {
                name: name.to_owned(),
                first: taken.get().to_string(),
            }),
        }
    }
}

/// Whether a file that is named like a page would not lie below the folder it is written to.
pub(super) fn leads_out(source: &str) -> bool {
    let mut parts = source.split(['/', '\\']);
    source.starts_with(['/', '\\']) || parts.any(|part| part == "..")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_taken_once_whatever_its_ending() {
        let mut names = PageNames::default();
        assert_eq!(names.add("a/salt.txt", "x.jsonl:1"), Ok(()));
        assert_eq!(names.add("salt.txt", "x.jsonl:2"), Ok(()));
        let error = names.add("a/salt.md", "x.jsonl:3").unwrap_err();
        assert_eq!(
            error.to_string(),
            "a page of the same name, a/salt, stands in x.jsonl:1"
        );
    }

    #[test]
    fn names_that_lead_up_or_to_the_root_are_told() {
        for name in ["../x", "a/../x", "..", "/x", "a\\..\\x", "\\x"] {
            assert!(leads_out(name), "{name}");
        }
        for name in ["x", "a/x", "a..b/..x", "https://salt.example/x", "."] {
            assert!(!leads_out(name), "{name}");
        }
    }
}
