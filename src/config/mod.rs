//! What an editor has decided: how the pages of the archive are written, which rules are asked, how grave
//! their findings are, and which findings are known. It stands in `regesta.toml`, and in a baseline.
//!
//! ```
//! use regesta::config::Config;
//! use regesta::source::SourceText;
//!
//! let text = SourceText::new("regesta.toml", "[validate]\nfail-on = \"error\"\n[severity]\nD101 = \"info\"\n");
//! let config = Config::parse(&text).unwrap();
//! assert_eq!(config.fail_on, Some(regesta::check::Severity::Error));
//! ```

mod accept;
mod apply;
mod baseline;
mod error;
mod find;
mod format;
mod read;
mod reader;
mod show;
mod template;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::check::{RULES, Rule, Severity, no_such_rule, rules_named};
use crate::corpus::Excluded;
use crate::parse::Format;
use crate::source::{Encoding, SourceText};

use crate::corpus::Pattern;

pub use accept::{Accept, Target};
pub use apply::{Applied, Checked};
pub use baseline::{Baseline, BaselineError, KnownFinding};
pub use error::{ConfigError, Mistake};
pub use format::{FormatConfig, FormatError};
pub use template::template;

/// Name of the file.
pub const FILE: &str = "regesta.toml";

/// What is decided, with the defaults for all that is not said.
#[derive(Debug, Clone)]
pub struct Config {
    /// The file; nothing when there is none.
    pub file: Option<ConfigFile>,
    /// The rules that are asked, by their codes.
    pub rules: Vec<&'static Rule>,
    /// How grave a finding must be to fail the check; none fails it when this is nothing.
    pub fail_on: Option<Severity>,
    /// Other severities than those of the rules themselves, by the names of the rules.
    pub severities: BTreeMap<&'static str, Severity>,
    /// Rules that are not asked of some files.
    pub per_file: Vec<PerFile>,
    /// Findings that are accepted.
    pub accepts: Vec<Accept>,
    /// How the pages are written.
    pub format: Format,
    /// Which files are left out.
    pub exclude: Vec<Exclusion>,
}

/// The file of a configuration.
#[derive(Debug, Clone)]
pub struct ConfigFile {
    /// Its path.
    pub path: PathBuf,
    /// Its text, named by the name of the file.
    pub text: SourceText,
    /// Its folder, from the root.
    folder: PathBuf,
}

/// Files that are left out.
#[derive(Debug, Clone)]
pub struct Exclusion {
    /// Which files, as written.
    pub glob: String,
    pattern: Pattern,
}

/// Rules that are not asked of some files.
#[derive(Debug, Clone)]
pub struct PerFile {
    /// Which files, as written.
    pub glob: String,
    pattern: Pattern,
    /// The rules.
    pub rules: Vec<&'static Rule>,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            file: None,
            rules: RULES.to_vec(),
            fail_on: Some(Severity::Warning),
            severities: BTreeMap::new(),
            per_file: Vec::new(),
            accepts: Vec::new(),
            format: Format::default(),
            exclude: Vec::new(),
        }
    }
}

impl Config {
    /// The configuration that `inputs` have: that of `file`, or the nearest in their folders or above, or
    /// the defaults.
    ///
    /// # Errors
    /// [`ConfigError`] when the file cannot be read or is wrong, or the inputs have different ones.
    pub fn load(file: Option<&Path>, inputs: &[PathBuf]) -> Result<Self, ConfigError> {
        match Self::path(file, inputs)? {
            Some(path) => Self::read(&path),
            None => Ok(Self::default()),
        }
    }

    /// Whether one of `folders` holds the folder of the configuration.
    fn is_within(&self, folders: &[PathBuf]) -> bool {
        let Some(file) = &self.file else { return false };
        folders
            .iter()
            .any(|folder| file.folder.starts_with(find::real(folder)))
    }

    /// The file that `inputs` have their configuration from: `file`, or the nearest in their folders or above.
    ///
    /// # Errors
    /// [`ConfigError::Several`] when they have different ones.
    pub fn path(file: Option<&Path>, inputs: &[PathBuf]) -> Result<Option<PathBuf>, ConfigError> {
        match file {
            Some(file) => Ok(Some(file.to_owned())),
            None => find::find(inputs),
        }
    }

    /// Reads a file.
    fn read(path: &Path) -> Result<Self, ConfigError> {
        let bytes = std::fs::read(path).map_err(|e| ConfigError::unreadable(path, e))?;
        // TOML is UTF-8, and nothing else.
        let shown = SourceText::from_encoded(path.display().to_string(), bytes, Encoding::UTF_8)
            .map_err(|e| ConfigError::unreadable(path, e))?;
        let config = Self::parse(&shown)?;
        let name = path.file_name().unwrap_or(path.as_os_str());
        let folder = path.parent().filter(|f| !f.as_os_str().is_empty());
        Ok(Self {
            file: Some(ConfigFile {
                path: path.to_owned(),
                text: SourceText::new(name.to_string_lossy(), shown.text()),
                folder: find::real(folder.unwrap_or(Path::new("."))),
            }),
            ..config
        })
    }

    /// Takes what the command line says of files to leave out, besides those that are configured: patterns for paths
    /// that begin in the working folder.
    ///
    /// # Errors
    /// A message and what to do about it, when one is no pattern.
    ///
    /// ```
    /// use regesta::config::Config;
    /// let config = Config::default();
    /// assert!(config.excluded_with(&["drafts/*.txt".into()]).is_ok());
    /// assert!(config.excluded_with(&["".into()]).is_err());
    /// ```
    pub fn excluded_with(&self, globs: &[String]) -> Result<Excluded, (String, String)> {
        let mut excluded = self.excluded();
        for glob in globs {
            let help = |message| (message, read::PATTERN_HELP.to_owned());
            let pattern = read::exclusion(glob).map_err(help)?;
            excluded.add(find::real(Path::new(".")), pattern.pattern);
        }
        Ok(excluded)
    }

    /// The files that are left out.
    pub fn excluded(&self) -> Excluded {
        let mut excluded = Excluded::default();
        if let Some(file) = &self.file {
            for pattern in &self.exclude {
                excluded.add(file.folder.clone(), pattern.pattern.clone());
            }
        }
        excluded
    }

    /// Takes what the command line says of rules: those of `select` alone when there are any, without those
    /// of `ignore`.
    ///
    /// # Errors
    /// A message and what to do about it, when a word names no rule or no rule is left.
    ///
    /// ```
    /// use regesta::config::Config;
    /// let mut config = Config::default();
    /// config.choose(&["D101".into()], &[]).unwrap();
    /// assert_eq!(config.rules[0].name, "invalid-date");
    /// assert!(config.choose(&[], &["D".into()]).is_err());
    /// ```
    pub fn choose(&mut self, select: &[String], ignore: &[String]) -> Result<(), (String, String)> {
        let named = |words: &[String]| {
            let mut rules = Vec::new();
            for word in words {
                match rules_named(word)[..] {
                    [] => return Err((format!("no rule `{word}`"), no_such_rule(word))),
                    ref named => rules.extend_from_slice(named),
                }
            }
            Ok(rules)
        };
        let (select, ignore) = (named(select)?, named(ignore)?);
        if !select.is_empty() {
            self.rules = in_order(|rule| select.contains(rule));
        }
        self.rules.retain(|rule| !ignore.contains(rule));
        if self.rules.is_empty() {
            return Err((
                "no rule is left to ask".to_owned(),
                "select more rules, or ignore fewer".to_owned(),
            ));
        }
        Ok(())
    }
}

/// The rules that are `wanted`, by their codes.
fn in_order(wanted: impl Fn(&&'static Rule) -> bool) -> Vec<&'static Rule> {
    RULES.iter().copied().filter(wanted).collect()
}

/// How grave a finding must be to fail the check, from a word: that of a severity, or `never`.
///
/// # Errors
/// A message that says which words there are.
///
/// ```
/// use regesta::config::fail_on;
/// assert_eq!(fail_on("never"), Ok(None));
/// assert!(fail_on("sometimes").is_err());
/// ```
pub fn fail_on(word: &str) -> Result<Option<Severity>, String> {
    if word == "never" {
        return Ok(None);
    }
    (word.parse().map(Some))
        .map_err(|_| format!("`{word}` is none of error, warning, info and never"))
}
