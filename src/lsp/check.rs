//! Checks an open page as `validate` does when it is given that file alone.

use std::path::Path;

use crate::check::{Check, Finding, Rule, check_pages};
use crate::config::{Checked, Config};
use crate::page::Page;

/// The findings of a page, as the configuration wants them.
///
/// Whether an accepted finding is found no more only a check of all pages can tell.
pub(super) fn check(page: &Page<'_>, config: &Config, path: Option<&Path>) -> Vec<Finding> {
    // Half of the rules look at lines, the other half at records beside each other: neither waits for the other.
    let (of_page, of_corpus): (Vec<&'static Rule>, Vec<_>) =
        (config.rules.iter()).partition(|rule| matches!(rule.check, Check::Page(_)));
    let ask = |rules: &[&'static Rule]| check_pages(rules, std::slice::from_ref(page), || {});
    let (mut found, others) = rayon::join(|| ask(&of_page), || ask(&of_corpus));
    found.extend(others);
    found.sort_by(|a, b| a.order().cmp(&b.order()));
    let checked = Checked {
        pages: vec![(page.source.name().to_owned(), path.map(Path::to_owned))],
        folders: Vec::new(),
    };
    let mut findings = config.apply(found, &checked).findings;
    findings.retain(|finding| !matches!(finding.rule.check, Check::Configuration));
    findings
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::source::SourceText;

    const PAGE: &str =
        "Salt\n\nTimeline of salt\n\n1949\n31-2-1949 Lund sails to Læsø\n30-2-1949 Berg sails\n";

    /// The words that are found wrong in `archive/old/salt.txt`, with this configuration in the folder above.
    fn found(config: &str) -> Vec<String> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("archive/old/salt.txt");
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(folder.path().join("regesta.toml"), config).unwrap();
        let config = Config::load(None, std::slice::from_ref(&path)).unwrap();
        let source = SourceText::new("salt.txt", PAGE);
        let findings = check(&crate::parse::page(&source), &config, Some(&path));
        let words = findings
            .iter()
            .map(|finding| source.slice(finding.place.span).to_owned());
        words.collect()
    }

    /// An accept for the first finding, made when the page was called `name`.
    fn accept(name: &str) -> String {
        let source = SourceText::new(name, PAGE);
        let findings = check(&crate::parse::page(&source), &Config::default(), None);
        format!(
            "[[accept]]\nrule = \"D101\"\nreason = \"so written\"\nfingerprint = \"{}\"\n",
            findings[0].fingerprint
        )
    }

    #[test]
    fn all_is_found_that_is_not_ignored() {
        assert_eq!(found(""), ["31-2-1949", "30-2-1949"]);
        assert!(found("[validate]\nignore = [\"D101\"]\n").is_empty());
        assert!(found("[per-file-ignores]\n\"archive/**/*.txt\" = [\"D\"]\n").is_empty());
        assert_eq!(
            found("[per-file-ignores]\n\"fish.txt\" = [\"D\"]\n").len(),
            2
        );
    }

    #[test]
    fn what_is_accepted_by_any_name_of_the_page_is_not_found() {
        for name in ["salt.txt", "old/salt.txt", "archive/old/salt.txt"] {
            assert_eq!(found(&accept(name)), ["30-2-1949"], "{name}");
        }
        assert_eq!(found(&accept("fish.txt")).len(), 2);
        let by_line = "[[accept]]\nrule = \"D101\"\nsource = \"archive/old/salt.txt\"\nline = 7\nreason = \"r\"\n";
        assert_eq!(found(by_line), ["31-2-1949"]);
    }

    #[test]
    fn an_accept_that_nothing_is_found_for_is_no_matter() {
        assert_eq!(found(&accept("fish.txt")), ["31-2-1949", "30-2-1949"]);
    }
}
