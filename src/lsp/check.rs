//! Checks an open page as `validate` does when it is given that file alone.

use std::path::Path;

use crate::check::{Check, Checker, Finding, finish};
use crate::config::{Checked, Config, Target};
use crate::page::Page;

/// The findings of a page, as the configuration wants them.
///
/// Whether an accepted finding is found no more only a check of all pages can tell.
pub(super) fn check(page: &Page<'_>, config: &Config, path: Option<&Path>) -> Vec<Finding> {
    let mut checker = Checker::new(&config.rules);
    checker.add(page);
    let found = checker.finish();
    let of_text = |finding: &Finding| !matches!(finding.rule.check, Check::Configuration);
    let (_, mut findings) = names(page, config, path)
        .into_iter()
        .map(|name| {
            let checked = Checked {
                pages: vec![(name.clone(), path.map(Path::to_owned))],
                folders: Vec::new(),
            };
            let applied = config.apply(named(&found, page, &name), &checked);
            (applied.accepted, applied.findings)
        })
        // The first of those that accept most.
        .reduce(|best, next| if next.0 > best.0 { next } else { best })
        .unwrap_or_default();
    findings.retain(of_text);
    findings
}

/// The names that the page may have had when its findings were accepted. Fingerprints are made of it, and an
/// editor does not know which folder is given to `validate`.
fn names(page: &Page<'_>, config: &Config, path: Option<&Path>) -> Vec<String> {
    let by_fingerprint = |target: &Target| matches!(target, Target::Fingerprint(_));
    let mut names = vec![page.source.name().to_owned()];
    if let Some(path) = path
        && config
            .accepts
            .iter()
            .any(|accept| by_fingerprint(&accept.target))
    {
        let below = config.path_of(page.source.name(), Some(path));
        names.extend(
            below
                .match_indices('/')
                .filter_map(|(at, _)| below.get(at + 1..).map(str::to_owned)),
        );
        names.push(below);
        names.dedup();
    }
    names
}

/// The findings, with the page called `name`.
fn named(found: &[Finding], page: &Page<'_>, name: &str) -> Vec<Finding> {
    let mut findings = found.to_vec();
    if name != page.source.name() {
        for finding in &mut findings {
            name.clone_into(&mut finding.place.source);
            for related in &mut finding.related {
                name.clone_into(&mut related.place.source);
            }
        }
        finish(&mut findings, |place| {
            page.source.slice(place.span).to_owned()
        });
    }
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
