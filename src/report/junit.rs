//! Findings as JUnit XML, for servers that know nothing better.

use std::collections::HashMap;

use quick_junit::{NonSuccessKind, Report as Run, TestCase, TestCaseStatus, TestSuite};

use super::Report;
use crate::check::Finding;
use crate::text::in_html;

/// The report: a suite for each file and a case for each finding; a file without findings has one case
/// that passes.
///
/// A finding that is not grave enough to fail the check is a case that was skipped, with its message.
///
/// ```
/// let text = regesta::report::junit::findings(&regesta::report::Report::default());
/// assert!(text.contains("<testsuites name=\"regesta\" tests=\"0\""));
/// ```
pub fn findings(report: &Report) -> String {
    let mut run = Run::new("regesta");
    let mut by_source: HashMap<&str, Vec<&Finding>> = HashMap::new();
    for finding in &report.findings {
        let of_source = by_source.entry(&finding.place.source).or_default();
        of_source.push(finding);
    }
    for source in report.files.sources() {
        let path = xml(report.files.path(source));
        let path = path.as_str();
        let mut suite = TestSuite::new(path);
        for finding in by_source.get(source).into_iter().flatten() {
            suite.add_test_case(case(report, finding, path));
        }
        if suite.test_cases.is_empty() {
            let mut passed = TestCase::new("no findings", TestCaseStatus::success());
            passed.set_classname(path);
            suite.add_test_case(passed);
        }
        run.add_test_suite(suite);
    }
    // Writing to memory cannot fail; should it ever, an empty run would look green: no file at all does not.
    run.to_string().unwrap_or_default()
}

fn case(report: &Report, finding: &Finding, path: &str) -> TestCase {
    let mut status = if report.fails_by(finding) {
        TestCaseStatus::non_success(NonSuccessKind::Failure)
    } else {
        TestCaseStatus::skipped()
    };
    status
        .set_type(finding.severity.as_str())
        .set_message(xml(&finding.message))
        .set_description(xml(&description(report, finding, path)));
    let rule = finding.rule;
    let (line, column) = (finding.place.line, finding.place.column);
    let mut case = TestCase::new(
        format!("{} {} {line}:{column}", rule.code, rule.name),
        status,
    );
    case.set_classname(path);
    for (name, value) in [("file", path.to_owned()), ("line", line.to_string())] {
        case.extra.insert(name.into(), value.into());
    }
    case
}

/// `text` with the replacement character for what XML should not have: it would be left out otherwise.
fn xml(text: &str) -> String {
    text.chars().map(in_html).collect()
}

fn description(report: &Report, finding: &Finding, path: &str) -> String {
    let mut text = format!(
        "{path}:{}:{}: {}",
        finding.place.line,
        finding.place.column,
        super::sentence(report, finding)
    );
    if !finding.help.is_empty() {
        text.push_str("\nhelp: ");
        text.push_str(&finding.help);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::testing::report;

    #[test]
    fn a_grave_finding_fails_a_light_one_is_skipped_and_a_clean_page_passes() {
        let text = findings(&report());
        for part in [
            r#"<testsuites name="regesta" tests="3" skipped="1" failures="1" errors="0">"#,
            r#"<testsuite name="texts/fish.txt" tests="1" skipped="0" errors="0" failures="0">"#,
            r#"<testcase name="D101 invalid-date 3:6" classname="texts/salt, old.txt" file="texts/salt, old.txt" line="3">"#,
            r#"<failure message="`31-4-1949` is not a valid date" type="error">"#,
            "<skipped message=\"100% &lt;salt&gt; &amp; &quot;more&quot;: odd, indeed\u{fffd}\" type=\"info\">",
        ] {
            assert!(text.contains(part), "{part}\n{text}");
        }
    }

    #[test]
    fn nothing_fails_when_nothing_is_to_fail() {
        let mut report = report();
        report.fail_on = None;
        assert!(findings(&report).contains(r#"skipped="2" failures="0""#));
    }
}
