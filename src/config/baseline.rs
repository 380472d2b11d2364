//! The findings of a day on which one has decided to mend only what comes after.

use std::collections::HashSet;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use thiserror::Error;

use crate::check::Finding;
use crate::output::{Guard, check_replaceable};

/// Version of the form of the file; a change that breaks readers raises it.
const FORMAT_VERSION: u64 = 1;

/// Findings that are known, and hidden.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Baseline {
    format_version: u64,
    findings: Vec<KnownFinding>,
}

/// A finding that is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownFinding {
    /// Name of its rule.
    pub rule: String,
    /// Its page.
    pub source: String,
    /// What tells it from others.
    pub fingerprint: String,
    /// What is wrong, for whoever reads the file.
    pub message: String,
}

/// Why a baseline cannot be read or written.
#[derive(Debug, Error)]
pub enum BaselineError {
    /// The file cannot be read.
    #[error("cannot read {}: {source}", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What went wrong.
        source: io::Error,
    },
    /// The file holds no baseline.
    #[error("{}: no baseline: {reason}", path.display())]
    NoBaseline {
        /// The file.
        path: PathBuf,
        /// Why not.
        reason: String,
    },
    /// The baseline has a form that is not known.
    #[error("{}: a baseline of version {version}, and only version {FORMAT_VERSION} is known", path.display())]
    OtherVersion {
        /// The file.
        path: PathBuf,
        /// Its version.
        version: Value,
    },
    /// The file cannot be written.
    #[error("cannot write {}: {source}", path.display())]
    Unwritable {
        /// The file.
        path: PathBuf,
        /// What went wrong.
        source: io::Error,
    },
}

impl BaselineError {
    /// What to do about it.
    pub fn help(&self) -> &'static str {
        match self {
            Self::Unreadable { .. } => "check the path; --write-baseline makes the file",
            Self::NoBaseline { .. } => {
                "name the file that --write-baseline made, or make another with it"
            }
            Self::OtherVersion { .. } => {
                "make it anew with --write-baseline, or use the version of regesta that made it"
            }
            Self::Unwritable { source, .. } if source.kind() == io::ErrorKind::AlreadyExists => {
                "give another file: this one stays as it is"
            }
            Self::Unwritable { .. } => "check the path, and that you may write there",
        }
    }
}

impl Baseline {
    /// A baseline of these findings.
    pub fn of(findings: &[Finding]) -> Self {
        let entry = |finding: &Finding| KnownFinding {
            rule: finding.rule.name.to_owned(),
            source: finding.place.source.clone(),
            fingerprint: finding.fingerprint.clone(),
            message: finding.message.clone(),
        };
        Self {
            format_version: FORMAT_VERSION,
            findings: findings.iter().map(entry).collect(),
        }
    }

    /// The findings that are known.
    pub fn entries(&self) -> &[KnownFinding] {
        &self.findings
    }

    /// Reads a baseline.
    ///
    /// # Errors
    /// [`BaselineError`] when the file cannot be read, or holds no baseline of a form that is known.
    pub fn read(path: &Path) -> Result<Self, BaselineError> {
        let text = std::fs::read_to_string(path).map_err(|source| BaselineError::Unreadable {
            path: path.to_owned(),
            source,
        })?;
        let no_baseline = |reason: String| BaselineError::NoBaseline {
            path: path.to_owned(),
            reason,
        };
        let value: Value = serde_json::from_str(&text).map_err(|e| no_baseline(e.to_string()))?;
        match value.get("format_version") {
            Some(version) if *version == FORMAT_VERSION => {}
            Some(version) => {
                return Err(BaselineError::OtherVersion {
                    path: path.to_owned(),
                    version: version.clone(),
                });
            }
            None => return Err(no_baseline("it has no `format_version`".to_owned())),
        }
        serde_json::from_value(value).map_err(|e| no_baseline(e.to_string()))
    }

    /// Writes the baseline, whole or not at all. It replaces another baseline, and no other file.
    ///
    /// # Errors
    /// [`BaselineError::Unwritable`].
    pub fn write(&self, path: &Path) -> Result<(), BaselineError> {
        self.write_guarded(path, &Guard::default())
    }

    /// The same where `guard` keeps files that must not be written to.
    pub(crate) fn write_guarded(&self, path: &Path, guard: &Guard) -> Result<(), BaselineError> {
        Self::check_place(path, guard)?;
        let text = serde_json::to_string_pretty(self).map_err(io::Error::from);
        text.and_then(|text| guard.write(path, &(text + "\n")))
            .map_err(unwritable(path))
    }

    /// Whether a baseline may be written to `path`, before there is one.
    ///
    /// # Errors
    /// [`BaselineError::Unwritable`] when it is a file that `guard` keeps, or something else than a baseline.
    pub(crate) fn check_place(path: &Path, guard: &Guard) -> Result<(), BaselineError> {
        (guard.check(path))
            .and_then(|()| check_replaceable(path, "a baseline", is_baseline))
            .map_err(unwritable(path))
    }

    /// Takes the findings that are known out of `findings`; says how many there were.
    pub fn hide(&self, findings: &mut Vec<Finding>) -> usize {
        let known: HashSet<_> = self.findings.iter().map(KnownFinding::key).collect();
        let before = findings.len();
        findings.retain(|f| !known.contains(&(f.rule.name, f.fingerprint.as_str())));
        before - findings.len()
    }

    /// Takes over the entries of an earlier baseline that `stays` and that are not there yet, in the order of their
    /// pages; says how many there were.
    pub fn keep(&mut self, before: Self, stays: impl Fn(&KnownFinding) -> bool) -> usize {
        let known: HashSet<(String, String)> = (self.findings.iter())
            .map(|entry| (entry.rule.clone(), entry.fingerprint.clone()))
            .collect();
        let kept: Vec<KnownFinding> = (before.findings.into_iter())
            .filter(stays)
            .filter(|entry| !known.contains(&(entry.rule.clone(), entry.fingerprint.clone())))
            .collect();
        let count = kept.len();
        if count > 0 {
            self.findings.extend(kept);
            self.findings.sort_by(|a, b| a.source.cmp(&b.source));
        }
        count
    }

    /// Takes out the entries that none of `findings` answers to, of those that `checked` says could have
    /// been found; gives them.
    pub fn prune(
        &mut self,
        findings: &[Finding],
        checked: impl Fn(&KnownFinding) -> bool,
    ) -> Vec<KnownFinding> {
        let found: HashSet<_> = (findings.iter())
            .map(|f| (f.rule.name, f.fingerprint.as_str()))
            .collect();
        let (stale, kept) = std::mem::take(&mut self.findings)
            .into_iter()
            .partition(|entry| checked(entry) && !found.contains(&entry.key()));
        self.findings = kept;
        stale
    }
}

fn unwritable(path: &Path) -> impl FnOnce(io::Error) -> BaselineError + '_ {
    move |source| BaselineError::Unwritable {
        path: path.to_owned(),
        source,
    }
}

/// Whether a file is a baseline, of whatever version, and nothing else: the findings that `validate` writes as JSON
/// are none.
fn is_baseline(file: &mut dyn Read) -> bool {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    #[allow(dead_code, reason = "that they are there is all that counts")]
    struct Form {
        format_version: IgnoredAny,
        findings: Vec<IgnoredAny>,
    }
    serde_json::from_reader::<_, Form>(file).is_ok()
}

impl KnownFinding {
    fn key(&self) -> (&str, &str) {
        (&self.rule, &self.fingerprint)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::testing::report;

    #[test]
    fn what_is_written_is_read_again_and_hides_what_it_was_made_of() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("known.json");
        let mut findings = report().findings;
        Baseline::of(&findings[..1]).write(&path).unwrap();
        let baseline = Baseline::read(&path).unwrap();
        assert_eq!(baseline, Baseline::of(&findings[..1]));
        assert_eq!(baseline.hide(&mut findings), 1);
        assert_eq!(findings.len(), 1);
    }

    #[test]
    fn what_was_checked_and_not_found_is_stale() {
        let findings = report().findings;
        let mut baseline = Baseline::of(&findings);
        assert_eq!(baseline.prune(&findings, |_| true), []);
        assert_eq!(baseline.prune(&findings[1..], |_| false), []);
        let stale = baseline.prune(&findings[1..], |_| true);
        assert_eq!(stale[0].message, "`31-4-1949` is no date");
        assert_eq!(baseline, Baseline::of(&findings[1..]));
    }

    #[test]
    fn what_is_no_baseline_is_said_to_be_none() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("known.json");
        let error = |text: &str| {
            std::fs::write(&path, text).unwrap();
            Baseline::read(&path).unwrap_err().to_string()
        };
        assert!(error("salt").contains("no baseline"));
        assert!(error("[]").contains("it has no `format_version`"));
        assert!(
            error("{\"format_version\":2}").contains("a baseline of version 2, and only version 1")
        );
        assert!(error("{\"format_version\":1}").contains("missing field `findings`"));
    }
}
