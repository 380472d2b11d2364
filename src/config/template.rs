//! The configuration to begin with.

use super::show::format_entries;
use crate::parse::Format;

/// All but the table of the format.
const DECISIONS: &str = r##"# Settings for the pages in this folder and its subfolders. As it stands, this file changes nothing.
# To change a setting, remove the # before it and edit the value.

# Files and folders to leave out. Paths start from this folder; one without a / applies in any folder. Hidden files and
# those named in .gitignore or .ignore are always left out.
#exclude = ["drafts", "requirements.txt"]

[validate]
# Rules to run, by name (invalid-date), code (D101) or start of a code (D). Default: all.
# `regesta rules` lists them, `regesta explain invalid-date` explains one.
#select = ["D", "R"]
# Rules to leave out.
ignore = []
# Lowest severity that fails the check: error, warning, info or never.
fail-on = "warning"

# Severities that differ from the default of a rule.
[severity]
#invalid-date = "warning"

# Rules to leave out for some files. Paths start from this folder; one without a / applies in any folder.
[per-file-ignores]
#"drafts/*.txt" = ["D"]

# A finding that is not a mistake: the source has it so, and the text stays as it is. Instead of source and line you can
# give the fingerprint that `regesta validate --format json` shows.
#[[accept]]
#rule = "invalid-date"
#source = "salt.txt"
#line = 11
#reason = "so in the manuscript"

# How the pages are written. Regesta works out from each page which number in 3/4/1949 is the day, and in which language
# its months are. Where a page does not show it, set date-order (day-first or month-first) and a language code such as pl.
# The calendar (gregorian or julian) decides which days exist. The other settings are words of your own pages, in addition
# to those that Regesta knows: before a citation, at the end of a note, and in headings.
[format]
"##;

/// A configuration with comments that decides what is decided by default.
///
/// ```
/// use regesta::config::{Config, template};
/// use regesta::source::SourceText;
/// let config = Config::parse(&SourceText::new("regesta.toml", template())).unwrap();
/// assert_eq!(config.to_toml(), Config::default().to_toml());
/// ```
pub fn template() -> String {
    let entries = format_entries(&Format::default()).into_iter();
    let lines = entries.map(|(key, value)| format!("#{key} = {value}\n"));
    DECISIONS.to_owned() + &lines.collect::<String>()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Severity;
    use crate::config::{Config, Target};
    use crate::source::SourceText;

    fn parse(text: String) -> Config {
        Config::parse(&SourceText::new("regesta.toml", text)).unwrap()
    }

    #[test]
    fn it_decides_what_is_decided_by_default() {
        let (config, default) = (parse(template()), Config::default());
        assert_eq!(config.rules, default.rules);
        assert_eq!(config.fail_on, default.fail_on);
        assert!(
            config.severities.is_empty() && config.per_file.is_empty() && config.exclude.is_empty()
        );
        assert!(config.accepts.is_empty());
        assert_eq!(config.format, default.format);
    }

    #[test]
    fn every_setting_can_be_taken_out_of_its_comment() {
        let lines = template();
        let bare = |line: &str| match line.strip_prefix('#') {
            Some(rest) if !rest.starts_with(' ') => rest.to_owned() + "\n",
            _ => line.to_owned() + "\n",
        };
        let config = parse(lines.lines().map(bare).collect());
        assert!(
            config
                .rules
                .iter()
                .all(|rule| "DR".contains(&rule.code[..1]))
        );
        assert_eq!(config.severities["invalid-date"], Severity::Warning);
        assert_eq!(config.per_file[0].glob, "drafts/*.txt");
        assert_eq!(config.accepts[0].target, Target::Line(11));
        assert_eq!(config.exclude[0].glob, "drafts");
        assert_eq!(config.format, Format::default());
    }
}
