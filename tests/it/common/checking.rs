//! Pages with a mistake each, and what `validate` finds in them.

#![allow(clippy::unwrap_used, clippy::panic, dead_code)]

use std::fs;

use serde_json::Value;
use tempfile::TempDir;

use super::program::{Ran, folder, run};

/// A page without a mistake.
pub(crate) const CLEAN: &str =
    "The salt trade\n\nTimeline of salt\n\n1949\n7-3-1949 Lund sails to Malmö\n";
/// A page with a day on line 7 that does not exist.
pub(crate) const SALT: &str = "The salt trade\n\nTimeline of salt\n\n1949\n7-3-1949 Lund sails to Malmö\n31-4-1949 Berg sells salt\n";
/// A page with a day on line 6 that does not exist.
pub(crate) const FISH: &str =
    "The fish trade\n\nTimeline of fish\n\n1949\n31-6-1949 Holm sells herring\n";

/// The rules that these tests are about, whatever others there are.
pub(crate) const ONLY: &str = "--select=D101,C501";

/// Two pages with a mistake each, in a folder.
pub(crate) fn pages() -> TempDir {
    folder(&[
        ("texts/salt.txt", SALT.as_bytes()),
        ("texts/north/fish.txt", FISH.as_bytes()),
    ])
}

/// The same, with a configuration.
pub(crate) fn configured(config: &str) -> TempDir {
    let folder = pages();
    fs::write(folder.path().join("regesta.toml"), config).unwrap();
    folder
}

/// Runs with `--format json` and gives the document.
pub(crate) fn document(folder: &TempDir, arguments: &[&str]) -> Value {
    let mut all = vec!["validate"];
    all.extend_from_slice(arguments);
    all.extend_from_slice(&["--format", "json"]);
    let ran = run(folder, &all);
    serde_json::from_str(&ran.out).unwrap_or_else(|_| panic!("{}{}", ran.out, ran.err))
}

/// Rule, page and line of all findings.
pub(crate) fn found(folder: &TempDir, arguments: &[&str]) -> Vec<(String, String, u64)> {
    let document = document(folder, arguments);
    let findings = document["findings"].as_array().unwrap().iter();
    findings
        .map(|finding| {
            (
                finding["rule"].as_str().unwrap().to_owned(),
                finding["source"].as_str().unwrap().to_owned(),
                finding["line"].as_u64().unwrap(),
            )
        })
        .collect()
}

/// As [`found`] gives it.
pub(crate) fn finding(rule: &str, source: &str, line: u64) -> (String, String, u64) {
    (rule.to_owned(), source.to_owned(), line)
}

/// Runs and expects that nothing could be checked, and that all of `words` are said.
pub(crate) fn refuses(folder: &TempDir, arguments: &[&str], words: &[&str]) -> Ran {
    let ran = run(folder, arguments);
    assert_eq!(ran.code, Some(2), "{}", ran.err);
    assert_eq!(ran.out, "");
    for word in words {
        assert!(ran.err.contains(word), "{word}\n{}", ran.err);
    }
    ran
}
