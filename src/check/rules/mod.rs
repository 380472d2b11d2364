//! The rules, one a file. A new rule is a new file and a line here.

mod ambiguous_date;
mod ambiguous_line;
mod conflicting_life_dates;
mod date_out_of_order;
mod day_slip;
mod duplicate_document;
mod duplicate_event;
mod duplicate_note_number;
mod encoding_damage;
mod implausible_year;
mod invalid_date;
mod missing_back_link;
mod missing_note_number;
mod not_in_timeline;
mod note_out_of_order;
mod note_text_mismatch;
mod orphan_note;
mod outside_lifespan;
mod reference_conflict;
mod reversed_range;
mod split_word;
mod swapped_day_month;
mod title_date_mismatch;
mod unbalanced_bracket;
mod unbalanced_quote;
mod unexplained_note_gap;
mod unprinted_note;
mod unread_dates;
mod unread_reference;
mod unrecognised_line;
mod unresolved_author_year;
mod unused_accept;
mod weekday_mismatch;
mod year_heading_mismatch;
mod year_slip;

use super::Rule;

/// All rules, by their codes.
pub static RULES: &[&Rule] = &[
    &unused_accept::RULE,
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
    &weekday_mismatch::RULE,
    &duplicate_note_number::RULE,
    &note_out_of_order::RULE,
    &unexplained_note_gap::RULE,
    &note_text_mismatch::RULE,
    &missing_back_link::RULE,
    &unresolved_author_year::RULE,
    &reference_conflict::RULE,
    &orphan_note::RULE,
    &unprinted_note::RULE,
    &missing_note_number::RULE,
    &unread_reference::RULE,
    &duplicate_event::RULE,
    &duplicate_document::RULE,
    &not_in_timeline::RULE,
    &outside_lifespan::RULE,
    &conflicting_life_dates::RULE,
    &split_word::RULE,
    &unbalanced_quote::RULE,
    &unbalanced_bracket::RULE,
    &encoding_damage::RULE,
    &unrecognised_line::RULE,
    &ambiguous_line::RULE,
    &unread_dates::RULE,
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
