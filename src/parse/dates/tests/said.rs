//! What names a date, read or not.

use super::format;
use crate::parse::dates::Named;
use crate::parse::lines::Lines;
use crate::source::SourceText;

/// Asserts what of lines in a language names a date: `{date}` in the line, or nothing.
fn says(language: &str, rows: &[(&str, Option<Named>)]) {
    for (line, named) in rows {
        let (text, date, _) = super::unmarked(line);
        let source = SourceText::new("t", text);
        let format = format(language);
        let lines = Lines::new(&source, &format);
        let said = lines.said(1);
        let words = said.clone().map(|said| lines.text_of(said.tokens));
        assert_eq!(
            (words, said.map(|said| said.named)),
            (date, *named),
            "{line}"
        );
    }
}

#[test]
fn a_month_with_a_number_names_a_date_wherever_it_stands() {
    let month = Some(Named::Month);
    says(
        "en",
        &[
            ("The mill burned on {3 May 1811}, and nobody", month),
            ("The mill ({May the 3d, 1811}) burned", month),
            ("The mill burned, {3.5.1811}", month),
            ("Burned {1811-05-03}", month),
            ("Burned {1811, May 3}", month),
            ("{The third of May} it burned", month),
        ],
    );
    says(
        "pl",
        &[("Iskra – Sokół 2:1, {3 V 1925}, widzów 400", month)],
    );
    says("de", &[("{Den 2Oten Julii} zog ein Bär durch", month)]);
}

#[test]
fn a_year_or_a_numbered_time_names_one_vaguely() {
    says(
        "en",
        &[
            ("The mill of {1811} burned", Some(Named::Year)),
            ("Season {1931/32}: no race", Some(Named::Year)),
            ("The {19th century} saw no mill", Some(Named::Vague)),
            ("{31.08} – the mill", Some(Named::Vague)),
        ],
    );
}

#[test]
fn other_numbers_and_words_name_none() {
    says(
        "en",
        &[
            ("The mill may burn 12 sacks", None),
            ("It cost 1,811 pounds and $1811", None),
            ("Charles V had 12 mills", None),
            ("The miller has 31.08 pounds", None),
            ("March is cold", None),
        ],
    );
}
