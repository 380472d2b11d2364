//! The rules are listed, explained and documented by one text.

#![allow(clippy::unwrap_used)]

use std::fs;
use std::process::{Command, Output};

use regesta::check::RULES;

fn run(arguments: &[&str]) -> Output {
    crate::common::waiting::run(Command::new(env!("CARGO_BIN_EXE_regesta")).args(arguments))
}

fn printed(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert_eq!(output.status.code(), Some(0));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn the_page_of_rules_is_what_the_rules_say() {
    let page = printed(&["rules", "--format", "markdown"]);
    assert!(
        fs::read_to_string("docs/rules.md").unwrap() == page,
        "docs/rules.md is not what the rules say; make it again with \
         `cargo run -- rules --format markdown > docs/rules.md`"
    );
}

#[test]
fn every_rule_is_listed_and_explained_by_name_and_by_code() {
    let list = printed(&["rules"]);
    assert_eq!(list.lines().count(), RULES.len());
    for rule in RULES {
        assert!(list.contains(&format!("{}  {}", rule.code, rule.name)));
        let text = printed(&["explain", rule.name]);
        assert!(text.starts_with(&format!("# {} ({})", rule.name, rule.code)));
        assert_eq!(text, printed(&["explain", &rule.code.to_lowercase()]));
    }
}

#[test]
fn a_mistyped_rule_is_told_with_the_one_that_may_be_meant() {
    let output = run(&["explain", "invalid-dat"]);
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("no rule `invalid-dat`"), "{said}");
    assert!(said.contains("did you mean `invalid-date`?"), "{said}");
}
