//! The rules, one a file. A new rule is a new file and a line here.

mod conflicting_life_dates;
mod encoding_damage;
mod invalid_date;
mod outside_lifespan;
mod split_word;
mod unbalanced_bracket;
mod unbalanced_quote;
mod unrecognised_line;

use super::Rule;

/// All rules, by their codes.
pub static RULES: &[&Rule] = &[
    &invalid_date::RULE,
    &outside_lifespan::RULE,
    &conflicting_life_dates::RULE,
    &split_word::RULE,
    &unbalanced_quote::RULE,
    &unbalanced_bracket::RULE,
    &encoding_damage::RULE,
    &unrecognised_line::RULE,
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::rule::SECTIONS;
    use super::*;

    #[test]
    fn every_rule_explains_itself_under_each_heading() {
        for rule in RULES {
            for heading in SECTIONS {
                let text = rule.section(heading).unwrap_or_default();
                assert!(text.len() > 20, "{rule:?} says nothing under {heading}");
            }
            assert_eq!(rule.explain.matches("\n## ").count() + 1, SECTIONS.len());
        }
    }

    #[test]
    fn codes_and_names_are_unique_and_codes_are_in_order() {
        let codes: Vec<_> = RULES.iter().map(|rule| rule.code).collect();
        let mut sorted = codes.clone();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(codes, sorted);
        let names: BTreeSet<_> = RULES.iter().map(|rule| rule.name).collect();
        assert_eq!(names.len(), RULES.len());
    }
}
