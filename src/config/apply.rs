//! Applies what is decided to what is found.

use std::path::{Path, PathBuf};

use super::{Accept, Config, find};
use crate::check::{Finding, Location, Severity, finish, rule};

/// What was checked.
#[derive(Debug, Clone, Default)]
pub struct Checked {
    /// Names of the pages, each with its path; standard input has none.
    pub pages: Vec<(String, Option<PathBuf>)>,
    /// The folders that were checked whole: a page of them that is not among the pages is gone.
    pub folders: Vec<PathBuf>,
}

/// What is left to show.
#[derive(Debug, Clone, Default)]
pub struct Applied {
    /// The findings.
    pub findings: Vec<Finding>,
    /// How many were accepted.
    pub accepted: usize,
}

impl Checked {
    /// Whether something could have been found on the page `source`: it was checked, or it is gone from the
    /// folders that were checked and from those that its name may start from.
    pub fn holds(&self, source: &str, from: &[&Path]) -> bool {
        let mut folders = (self.folders.iter().map(PathBuf::as_path)).chain(from.iter().copied());
        self.pages.iter().any(|(name, _)| name == source)
            || !self.folders.is_empty() && !folders.any(|folder| folder.join(source).exists())
    }
}

impl Config {
    /// Gives findings the severities that were decided, takes out those that are ignored or accepted, and
    /// adds one for each accept that nothing was found for.
    pub fn apply(&self, findings: Vec<Finding>, checked: &Checked) -> Applied {
        let paths: std::collections::HashMap<&str, String> = (checked.pages.iter())
            .map(|(source, path)| (source.as_str(), self.path_of(source, path.as_deref())))
            .collect();
        let path_of = |source: &str| paths.get(source).cloned().unwrap_or_default();
        let mut used = vec![false; self.accepts.len()];
        let mut applied = Applied::default();
        for mut finding in findings {
            let path = path_of(&finding.place.source);
            if self.ignores(&finding, &path) {
                continue;
            }
            let mut accepted = false;
            for (accept, used) in self.accepts.iter().zip(&mut used) {
                if accept.is_for(&finding, &path) {
                    accepted = true;
                    *used = true;
                }
            }
            if accepted {
                applied.accepted += 1;
            } else {
                finding.severity = self.severity(&finding);
                applied.findings.push(finding);
            }
        }
        let on_checked = |accept: &Accept| {
            let Some(source) = &accept.source else {
                return self.is_within(&checked.folders);
            };
            let folder = self.file.as_ref().map(|file| file.folder.as_path());
            checked.holds(source, &Vec::from_iter(folder))
                || (checked.pages.iter()).any(|(s, _)| accept.is_on(s, &path_of(s)))
        };
        let unused = (self.accepts.iter().zip(used))
            .filter(|(accept, used)| {
                !used && self.rules.contains(&accept.rule) && on_checked(accept)
            })
            .map(|(accept, _)| accept);
        applied.findings.extend(self.unused(unused));
        applied.findings.sort_by(|a, b| a.order().cmp(&b.order()));
        applied
    }

    fn severity(&self, finding: &Finding) -> Severity {
        // A rule may have found less than it usually does: that stays less.
        let usual = finding.severity == finding.rule.severity;
        match self.severities.get(finding.rule.name) {
            Some(decided) if usual => *decided,
            Some(decided) => (*decided).min(finding.severity),
            None => finding.severity,
        }
    }

    fn ignores(&self, finding: &Finding, path: &str) -> bool {
        (self.per_file.iter())
            .any(|per| per.rules.contains(&finding.rule) && per.pattern.is_match(path))
    }

    /// A finding for each accept that nothing was found for.
    fn unused<'a>(&'a self, accepts: impl Iterator<Item = &'a Accept>) -> Vec<Finding> {
        let (Some(rule), Some(file)) = (rule("unused-accept"), &self.file) else {
            return Vec::new();
        };
        if !self.rules.contains(&rule) {
            return Vec::new();
        }
        let mut findings: Vec<_> = accepts
            .map(|accept| Finding {
                rule,
                severity: (self.severities.get(rule.name).copied()).unwrap_or(rule.severity),
                place: Location::of(&file.text, accept.span),
                message: format!(
                    "this entry no longer accepts anything: no `{}` was found {}",
                    accept.rule.name,
                    accept.target()
                ),
                help: "remove the entry, or correct the place it names".to_owned(),
                related: Vec::new(),
                fingerprint: String::new(),
            })
            .collect();
        finish(&mut findings, |place| {
            file.text.slice(place.span).to_owned()
        });
        findings
    }

    /// The path of a page below the folder of the configuration, as patterns and accepts know it.
    pub(crate) fn path_of(&self, source: &str, path: Option<&Path>) -> String {
        let Some(path) = path else {
            return source.to_owned();
        };
        let folder = path
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty());
        let real =
            find::real(folder.unwrap_or(Path::new("."))).join(path.file_name().unwrap_or_default());
        let below = (self.file.as_ref()).and_then(|file| real.strip_prefix(&file.folder).ok());
        let parts: Vec<_> = below
            .unwrap_or(path)
            .components()
            .map(|part| part.as_os_str().to_string_lossy())
            .collect();
        parts.join("/")
    }
}
