//! The configuration to begin with.

use super::show::format_entries;
use crate::parse::Format;

/// All but the table of the format.
const DECISIONS: &str = r##"# What is decided about the pages in this folder and below. As it stands it changes nothing.
# Take away the # before a setting, and change it.

# Files and folders to leave out; the paths begin here, and one without a / is for any folder. Left out in any case are
# hidden files, and those that .gitignore and .ignore name.
#exclude = ["drafts", "requirements.txt"]

[validate]
# Rules to run, by name (invalid-date), code (D101) or the beginning of codes (D); all when left out.
# `regesta rules` lists them, `regesta explain invalid-date` explains one.
#select = ["D", "R"]
# Rules to leave out.
ignore = []
# How grave a finding must be to fail the check: error, warning, info or never.
fail-on = "warning"

# Other severities than those of the rules themselves.
[severity]
#invalid-date = "warning"

# Rules to leave out for some files; the paths begin here, and one without a / is for files in any folder.
[per-file-ignores]
#"drafts/*.txt" = ["D"]

# A finding that is no mistake: the text is a source, and stays as it is. Instead of source and line it may be
# told by the fingerprint that `regesta validate --format json` shows.
#[[accept]]
#rule = "invalid-date"
#source = "salt.txt"
#line = 11
#reason = "so in the manuscript"

# How the pages are written. Each page tells by itself which number of 3/4/1949 is the day, and in which language
# its months are; where it cannot, day-first or month-first and a code such as pl decide. The calendar (gregorian or
# julian) decides which days exist. Below that, words that your pages use: before a citation, at the end of a note,
# and in headings, besides those that Regesta knows.
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
