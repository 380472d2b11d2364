//! The rules, one a file. A new rule is a new file and a line here.

mod duplicate_note_number;
mod invalid_date;
mod missing_back_link;
mod note_out_of_order;
mod note_text_mismatch;
mod orphan_note;
mod reference_conflict;
mod unexplained_note_gap;
mod unprinted_note;
mod unresolved_author_year;

use super::Rule;

/// All rules, by their codes.
pub static RULES: &[&Rule] = &[
    &invalid_date::RULE,
    &duplicate_note_number::RULE,
    &note_out_of_order::RULE,
    &unexplained_note_gap::RULE,
    &note_text_mismatch::RULE,
    &missing_back_link::RULE,
    &unresolved_author_year::RULE,
    &reference_conflict::RULE,
    &orphan_note::RULE,
    &unprinted_note::RULE,
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
