//! The rules, one a file, by subject. A new rule is a new file, a line in the `mod.rs` of its subject, and a line here.

mod dates;
mod notes;
mod records;
mod text;
mod tied_facts;
mod unused_accept;

use super::Rule;

/// All rules, by their codes.
pub static RULES: &[&Rule] = &[
    &unused_accept::RULE,
    &dates::invalid_date::RULE,
    &dates::date_out_of_order::RULE,
    &dates::year_heading_mismatch::RULE,
    &dates::year_slip::RULE,
    &dates::day_slip::RULE,
    &dates::swapped_day_month::RULE,
    &dates::implausible_year::RULE,
    &dates::reversed_range::RULE,
    &dates::title_date_mismatch::RULE,
    &dates::ambiguous_date::RULE,
    &dates::weekday_mismatch::RULE,
    &notes::duplicate_note_number::RULE,
    &notes::note_out_of_order::RULE,
    &notes::unexplained_note_gap::RULE,
    &notes::note_text_mismatch::RULE,
    &notes::missing_back_link::RULE,
    &notes::unresolved_author_year::RULE,
    &notes::reference_conflict::RULE,
    &notes::orphan_note::RULE,
    &notes::unprinted_note::RULE,
    &notes::missing_note_number::RULE,
    &notes::unread_reference::RULE,
    &records::duplicate_event::RULE,
    &records::duplicate_document::RULE,
    &records::not_in_timeline::RULE,
    &records::outside_lifespan::RULE,
    &records::conflicting_life_dates::RULE,
    &text::split_word::RULE,
    &text::unbalanced_quote::RULE,
    &text::unbalanced_bracket::RULE,
    &text::encoding_damage::RULE,
    &text::unrecognised_line::RULE,
    &text::ambiguous_line::RULE,
    &text::unread_dates::RULE,
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
