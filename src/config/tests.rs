//! What a configuration may say, and what is wrong with one.

use super::*;
use crate::check::rule;
use crate::source::Span;

fn parse(text: &str) -> Config {
    Config::parse(&SourceText::new("regesta.toml", text)).unwrap()
}

/// The words that are wrong, and what is said of them.
fn mistakes(text: &str) -> Vec<(String, String, String)> {
    let source = SourceText::new("regesta.toml", text);
    match Config::parse(&source).unwrap_err() {
        ConfigError::Wrong { mistakes, .. } => mistakes
            .into_iter()
            .map(|m| (source.slice(m.span).to_owned(), m.message, m.help))
            .collect(),
        other => panic!("{other}"),
    }
}

#[test]
fn an_empty_file_decides_nothing() {
    let config = parse("");
    assert_eq!(config.rules, RULES);
    assert_eq!(config.fail_on, Some(Severity::Warning));
}

#[test]
fn rules_are_named_by_name_code_or_the_beginning_of_a_code() {
    for word in ["invalid-date", "D101", "d101"] {
        let config = parse(&format!("[validate]\nselect = [\"{word}\"]\n"));
        assert_eq!(config.rules, [rule("D101").unwrap()]);
    }
    let config = parse("[validate]\nselect = [\"D1\", \"C\"]\nignore = [\"D\"]\n");
    assert_eq!(config.rules, [rule("C501").unwrap()]);
}

#[test]
fn what_is_said_of_one_rule_counts_for_more_than_what_is_said_of_many() {
    let config = parse("[severity]\ninvalid-date = \"warning\"\nC = \"error\"\nC501 = \"info\"\n");
    assert_eq!(config.severities["invalid-date"], Severity::Warning);
    assert_eq!(config.severities["unused-accept"], Severity::Info);
}

#[test]
fn an_accept_has_a_rule_a_place_and_a_reason() {
    let text =
        "[[accept]]\nrule = \"D101\"\nsource = \"salt.txt\"\nline = 4\nreason = \"so written\"\n";
    let config = parse(text);
    assert_eq!(
        config.accepts,
        [Accept {
            rule: rule("invalid-date").unwrap(),
            source: Some("salt.txt".to_owned()),
            target: Target::Line(4),
            reason: "so written".to_owned(),
            span: Span::new(11, text.len() - 1),
        }]
    );
}

#[test]
fn everything_that_is_wrong_is_told_with_its_place_and_a_way_out() {
    let found = mistakes(
        "\
[validat]
[validate]
selct = []
select = [\"invalid-dat\", 7]
fail-on = \"sometimes\"
[severity]
salt = \"error\"
invalid-date = \"grave\"
[per-file-ignores]
\"a[\" = [\"D\"]
",
    );
    let found: Vec<_> = (found.iter())
        .map(|(words, message, help)| (words.as_str(), message.as_str(), help.as_str()))
        .collect();
    assert_eq!(
        found,
        [
            (
                "validat",
                "unknown key `validat`",
                "did you mean `validate`?"
            ),
            ("selct", "unknown key `selct`", "did you mean `select`?"),
            (
                "\"invalid-dat\"",
                "no rule `invalid-dat`",
                "did you mean `invalid-date`?"
            ),
            (
                "7",
                "expected text in quotes, found integer",
                "give text in quotes"
            ),
            (
                "\"sometimes\"",
                "`sometimes` is none of error, warning, info and never",
                ""
            ),
            ("salt", "no rule `salt`", "`regesta rules` lists all rules"),
            (
                "\"grave\"",
                "no severity `grave`; use error, warning or info",
                ""
            ),
            (
                "\"a[\"",
                "`a[` is not a valid file pattern: unclosed character class; missing ']'",
                "for example `letters/*.txt`, or `draft-*.txt` for any folder"
            ),
        ]
    );
}

#[test]
fn patterns_of_files_to_leave_out_are_read_and_wrong_ones_told_in_their_place() {
    let config = parse("exclude = [\"drafts/\", \"letters/*.txt\"]\n[validate]\n");
    let globs: Vec<_> = config.exclude.iter().map(|p| p.glob.as_str()).collect();
    assert_eq!(globs, ["drafts/", "letters/*.txt"]);
    let found =
        mistakes("exclude = [\"a[\", \"\", 7, \"/\", \"!a\", \"/a\", \"./a\", \"../a\", \"ok\"]\n");
    let found: Vec<_> = (found.iter())
        .map(|(words, message, _)| (words.as_str(), message.as_str()))
        .collect();
    let begins =
        "write the path from the folder of the configuration, without a leading `./`, `../` or `/`";
    assert_eq!(
        found,
        [
            (
                "\"a[\"",
                "`a[` is not a valid file pattern: unclosed character class; missing ']'"
            ),
            ("\"\"", "an empty pattern"),
            ("7", "expected text in quotes, found integer"),
            ("\"/\"", "an empty pattern"),
            ("\"!a\"", "`!a`: an exclusion cannot be undone with `!`"),
            ("\"/a\"", &format!("`/a`: {begins}")),
            ("\"./a\"", &format!("`./a`: {begins}")),
            ("\"../a\"", &format!("`../a`: {begins}")),
        ]
    );
    assert_eq!(mistakes("exclude = \"drafts\"\n")[0].0, "\"drafts\"");
}

#[test]
fn a_list_where_the_table_of_the_format_should_be_is_wrong() {
    for text in ["format = []\n", "format = [\"by-page\"]\n"] {
        let found = mistakes(text);
        assert!(
            found
                .iter()
                .any(|(_, message, _)| message.contains("table")),
            "{found:?}"
        );
    }
}

#[test]
fn an_accept_that_lacks_something_is_wrong() {
    let message = |text: &str| {
        let found = mistakes(&format!("[[accept]]\n{text}\n"));
        assert_eq!(found.len(), 1, "{found:?}");
        found[0].1.clone()
    };
    let rest = "reason = \"r\"";
    assert_eq!(
        message("rule = \"D101\"\nfingerprint = \"0123456789abcdef\""),
        "this [[accept]] entry has no reason"
    );
    assert_eq!(
        message("rule = \"D101\"\nfingerprint = \"0123456789abcdef\"\nreason = \" \""),
        "this [[accept]] entry has an empty reason"
    );
    assert_eq!(
        message(&format!("fingerprint = \"0123456789abcdef\"\n{rest}")),
        "this [[accept]] entry has no rule"
    );
    assert_eq!(
        message(&format!(
            "rule = \"D\"\nfingerprint = \"0123456789abcdef\"\n{rest}"
        )),
        "several codes begin with `D`, but an [[accept]] entry is for one rule"
    );
    assert_eq!(
        message(&format!("rule = \"D101\"\n{rest}")),
        "this [[accept]] entry does not say which finding it is for"
    );
    assert_eq!(
        message(&format!("rule = \"D101\"\nline = 3\n{rest}")),
        "this [[accept]] entry does not say which finding it is for"
    );
    assert_eq!(
        message(&format!("rule = \"D101\"\nfingerprint = \"12\"\n{rest}")),
        "a fingerprint is 16 hexadecimal digits"
    );
    assert_eq!(
        message(&format!(
            "rule = \"D101\"\nsource = \"a\"\nline = 0\n{rest}"
        )),
        "expected a number from 1, found integer"
    );
}

#[test]
fn what_is_no_toml_is_told_with_its_place() {
    let found = mistakes("[validate]\nselect = \n");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].2, "the file must be TOML");
    for odd in [
        "\u{0}",
        "[[[[",
        "a = [",
        "\u{feff}[validate]\n= 1",
        "\"",
        "🜔",
    ] {
        assert!(!mistakes(odd).is_empty());
    }
}

#[test]
fn what_is_shown_decides_the_same_as_what_it_was_made_of() {
    let text = "\
exclude = [\"drafts/\", \"a\\\"b.txt\"]
[validate]
select = [\"D\", \"C\"]
fail-on = \"never\"
[severity]
D = \"info\"
[per-file-ignores]
\"old/\\\"*.txt\" = [\"D\"]
[[accept]]
rule = \"D101\"
source = 'a \"b\".txt'
line = 3
reason = '''so
written'''
[[accept]]
rule = \"D101\"
fingerprint = \"0123456789ABCDEF\"
reason = \"so\"
[format]
date-order = \"month-first\"
document-markers = [\"Dokument\", \"Akte\"]
";
    let shown = parse(text).to_toml();
    let again = parse(&shown);
    assert_eq!(again.to_toml(), shown);
    assert_eq!(again.fail_on, None);
    assert_eq!(again.exclude[1].glob, "a\"b.txt");
    assert_eq!(again.per_file[0].glob, "old/\"*.txt");
    assert_eq!(again.accepts[0].reason, "so\nwritten");
    assert_eq!(again.format.document_markers, ["Dokument", "Akte"]);
    assert_eq!(again.format.date_order, crate::parse::DateOrder::MonthFirst);
}

#[test]
fn a_format_that_cannot_be_is_shown_where_it_stands() {
    for (text, at) in [
        ("[format]\nback-link = [\"x\"]\n", "back-link"),
        ("[format]\ndate-order = \"year-first\"\n", "\"year-first\""),
        ("[format]\ncalendar = \"roman\"\n", "\"roman\""),
        ("[format]\nlanguage = \"polish\"\n", "format"),
        ("[format]\nmonths = [[\"Januar\"]]\n", "months"),
        ("[format]\nnotes-words = [\" \"]\n", "format"),
    ] {
        let found = mistakes(text);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        assert_eq!(found[0].0, at, "{text}");
    }
}

#[test]
fn settings_that_are_gone_are_told_with_what_stands_for_them() {
    let text = "[format]\nlanguage = \"de\"\nmonths = [[\"Januar\"]]\nand-words = [\"und\"]\n";
    let found = mistakes(text);
    let told: Vec<_> = (found.iter())
        .map(|(key, message, _)| (key.as_str(), message.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            ("months", "`months` is no longer a setting"),
            ("and-words", "`and-words` is no longer a setting"),
        ]
    );
    for (_, _, help) in found {
        assert!(help.contains("set `language = \"de\"`"), "{help}");
    }
}

#[test]
fn of_very_many_mistakes_the_first_are_told_and_the_others_counted() {
    // The names come in another order than the lines.
    let keys: String = (0..1000).map(|n| format!("k{}=0\n", 2000 - n)).collect();
    let source = SourceText::new("regesta.toml", keys);
    let error = Config::parse(&source).unwrap_err();
    let said = error.to_string();
    assert!(said.starts_with("regesta.toml: unknown key `k2000`; unknown key `k1999`; "));
    assert!(
        said.ends_with("unknown key `k1991`; and 990 more"),
        "{said}"
    );
}

#[test]
fn what_is_very_long_is_told_shortly() {
    let long = "x".repeat(1 << 20);
    for text in [
        format!("{long} = 1\n"),
        format!("[validate]\nselect = [\"{long}\"]\n"),
        format!("[validate]\nfail-on = \"{long}\"\n"),
        format!("[severity]\n{long} = \"{long}\"\n"),
        format!("[per-file-ignores]\n\"{long}\" = [\"D\"]\n"),
        format!("[[accept]]\nrule = \"{long}\"\nreason = \"r\"\n"),
        format!("[format]\n{long} = 1\n"),
        format!("[format]\nlanguage = \"{long}\"\n"),
        format!("{long}\n"),
    ] {
        let source = SourceText::new("regesta.toml", text);
        let said = Config::parse(&source).unwrap_err().to_string();
        assert!(
            said.len() < 1500,
            "{} bytes: {:.80}",
            said.len(),
            source.text()
        );
    }
}

#[test]
fn a_pattern_that_is_too_long_is_told_in_its_place() {
    let numbered: String = (0..150_000).map(|n| format!("a{n},")).collect();
    for pattern in ["*".repeat(90_000), format!("{{{numbered}}}")] {
        let found = mistakes(&format!("[per-file-ignores]\n\"{pattern}\" = [\"D\"]\n"));
        assert_eq!(found.len(), 1);
        let (place, message, help) = &found[0];
        assert_eq!(*place, format!("\"{pattern}\""));
        assert!(
            message.contains("…` is not a valid file pattern: it has "),
            "{message}"
        );
        assert!(help.starts_with("for example"));
    }
}

proptest::proptest! {
    #[test]
    fn any_text_is_a_configuration_or_is_wrong_somewhere(
        text in proptest::prop_oneof![
            "\\PC{0,80}",
            "(\\[{1,2}(accept|validate|severity|x)\\]{1,2}\n|(rule|line|select|D1) = (\\[?\"D\"?\\]?|-?[0-9]{1,30})\n){0,9}",
        ]
    ) {
        let source = SourceText::new("regesta.toml", text.as_str());
        match Config::parse(&source) {
            Ok(config) => {
                let shown = SourceText::new("regesta.toml", config.to_toml());
                proptest::prop_assert!(config.rules.is_empty() || Config::parse(&shown).is_ok());
            }
            Err(ConfigError::Wrong { mistakes, .. }) => {
                proptest::prop_assert!(!mistakes.is_empty());
                for mistake in mistakes {
                    proptest::prop_assert!(mistake.span.end <= text.len());
                }
            }
            Err(other) => panic!("{other}"),
        }
    }
}
