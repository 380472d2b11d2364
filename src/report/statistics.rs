//! How often each rule found something.

use std::fmt::Write;

use super::Report;

/// A table with a line for each rule that has findings, the most frequent first.
///
/// ```
/// assert_eq!(regesta::report::statistics::findings(&regesta::report::Report::default()), "");
/// ```
pub fn findings(report: &Report) -> String {
    let mut rows: Vec<_> = (report.rules.iter())
        .filter_map(|rule| Some((*report.summary.rules.get(rule.name)?, *rule)))
        .collect();
    rows.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.code.cmp(b.1.code)));
    let width = rows.first().map_or(0, |row| row.0.to_string().len());
    let mut text = String::new();
    for (count, rule) in rows {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{count:>width$}  {} {}", rule.code, rule.name);
    }
    text
}

#[cfg(test)]
mod tests {
    use crate::report::testing::report;

    #[test]
    fn rules_are_counted() {
        assert_eq!(super::findings(&report()), "2  D101 invalid-date\n");
    }
}
