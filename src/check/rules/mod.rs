//! The rules, one a file. A new rule is a new file and a line here.

mod ambiguous_date;
mod date_out_of_order;
mod day_slip;
mod duplicate_document;
mod duplicate_event;
mod implausible_year;
mod invalid_date;
mod not_in_timeline;
mod reversed_range;
mod swapped_day_month;
mod title_date_mismatch;
mod year_heading_mismatch;
mod year_slip;

use super::Rule;

/// All rules, by their codes.
pub static RULES: &[&Rule] = &[
    &invalid_date::RULE,
    &date_out_of_order::RULE,
    &year_heading_mismatch::RULE,
    &year_slip::RULE,
    &day_slip::RULE,
    &swapped_day_month::RULE,
    &implausible_year::RULE,
    &reversed_range::RULE,
    &title_date_mismatch::RULE,
    &ambiguous_date::RULE,
    &duplicate_event::RULE,
    &duplicate_document::RULE,
    &not_in_timeline::RULE,
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
