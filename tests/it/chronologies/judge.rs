//! Holds what was read on a page against what a reader expects.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use regesta::check::{Finding, Severity};
use regesta::date::Date;
use regesta::page::Page;
use regesta::source::SourceText;

use super::expected::{Entry, Expected};
use super::figures::Figures;
use crate::common::silence::{findings, inferred_years, passes_over, told_lines};
use crate::shapes::maker::languages;

/// A page that was read and judged.
pub(crate) struct Judged {
    pub(crate) figures: Figures,
    /// What is wrong, line by line.
    pub(crate) complaints: Vec<String>,
}

/// A dated record and the line it begins on.
struct Record {
    line: usize,
    /// In EDTF; empty where it cannot be read.
    date: String,
    inferred: bool,
    text: String,
    is_event: bool,
}

/// Reads the page `path` and judges it.
pub(crate) fn judge(path: &Path) -> Judged {
    let name = path.file_stem().unwrap().to_string_lossy().into_owned();
    let source = SourceText::from_bytes(name.as_str(), fs::read(path).unwrap()).unwrap();
    let page = regesta::parse::page(&source);
    let found = findings(&page);
    let mut judge = Judge {
        expected: Expected::of(path),
        records: records(&page),
        told: told_lines(&page, &found),
        page: &page,
        slips: BTreeSet::new(),
        figures: Figures {
            page: name,
            ..Figures::default()
        },
        complaints: Vec::new(),
    };
    judge.entries();
    judge.extra();
    judge.paragraphs();
    judge.findings(&found);
    judge.silence();
    judge.figures.wrong_inferred = judge.slips.len();
    Judged {
        figures: judge.figures,
        complaints: judge.complaints,
    }
}

fn records(page: &Page<'_>) -> Vec<Record> {
    let record = |line, date: &Date<'_>, text: &str| Record {
        line,
        date: date.edtf().unwrap_or_default(),
        inferred: date.inferred,
        text: text.to_owned(),
        is_event: false,
    };
    let events = page.events.iter().map(|r| Record {
        is_event: true,
        ..record(r.place.line, &r.date, &r.text)
    });
    let documents = (page.documents.iter()).map(|r| record(r.place.line, &r.date, &r.title));
    let meetings = (page.meetings.iter()).map(|r| record(r.place.line, &r.date, &r.title));
    events.chain(documents).chain(meetings).collect()
}

/// The rule that names entries whose dates cannot be read.
const UNREAD: &str = "unrecognised-line";

/// The words of a text, without case and punctuation.
fn words(text: &str) -> String {
    let words = text.split(|c: char| !c.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join(" ").to_lowercase()
}

/// The width to which the lines of a page are wrapped, where a third of them are about that long.
pub(crate) fn wrap_width(source: &SourceText) -> Option<usize> {
    let lengths: Vec<usize> = (1..=source.line_count())
        .map(|line| source.line(line).trim_end().chars().count())
        .filter(|length| *length > 0)
        .collect();
    let width = lengths.iter().copied().max()?;
    let long = lengths.iter().filter(|length| **length * 100 >= width * 80);
    (long.count() * 3 >= lengths.len()).then_some(width)
}

/// The lines that open with a date, begin no record, go on with no record, and are named by nobody.
pub(crate) fn silent_lines(page: &Page<'_>, told: &BTreeSet<usize>) -> Vec<usize> {
    let width = wrap_width(page.source);
    (1..=page.source.line_count())
        .filter(|line| !told.contains(line) && passes_over(page, *line, width, languages()))
        .collect()
}

struct Judge<'a> {
    expected: Expected,
    page: &'a Page<'a>,
    records: Vec<Record>,
    told: BTreeSet<usize>,
    /// Lines with an inferred year that is wrong or stands nowhere above.
    slips: BTreeSet<usize>,
    figures: Figures,
    complaints: Vec<String>,
}

impl Judge<'_> {
    fn complain(&mut self, line: usize, what: &str) {
        let text = self.page.source.line(line).trim();
        self.complaints
            .push(format!("    {line}: {what}\n        | {text}"));
    }

    fn entries(&mut self) {
        for entry in std::mem::take(&mut self.expected.events) {
            self.figures.events += 1;
            let complaint = self.entry(&entry);
            if let Some(complaint) = complaint {
                self.complain(entry.line, &complaint);
            } else {
                self.figures.right += 1;
            }
            self.expected.events.push(entry);
        }
    }

    /// Counts an entry; says what is wrong with it.
    fn entry(&mut self, entry: &Entry) -> Option<String> {
        let figures = &mut self.figures;
        let begun = || self.records.iter().filter(|r| r.line == entry.line);
        let Some(first) = begun().next() else {
            let told = self.told.contains(&entry.line);
            figures.lost += usize::from(!told);
            let how = if told { "reported, not read" } else { "lost" };
            return Some(format!("{} {how}", entry.date));
        };
        let wanted = |date: &String| *date == entry.date || entry.also.contains(date);
        let Some(record) = begun().find(|record| wanted(&record.date)) else {
            // A date without its year is unread, not wrong, where the year stands on the page.
            let unread =
                first.date.is_empty() || (first.date.contains("XXXX") && !entry.date.is_empty());
            figures.wrong += usize::from(!unread);
            if !unread && first.inferred {
                self.slips.insert(entry.line);
            }
            let how = if unread { "unread" } else { "wrong" };
            let (date, found) = (&entry.date, &first.date);
            return Some(format!("date {how}: expected {date:?}, found {found:?}"));
        };
        figures.dates_right += 1;
        let found = words(&record.text);
        let text = entry.text.as_ref()?;
        let mut texts = entry.text_also.iter().chain([text]);
        let right = texts.any(|text| words(text) == found);
        let found = &record.text;
        (!right).then(|| format!("text wrong:\n        - {text}\n        + {found}"))
    }

    /// Events on lines that begin none.
    fn extra(&mut self) {
        let entries = self.expected.events.iter().map(|entry| entry.line);
        let loose = self.expected.loose.iter().map(|loose| loose.line);
        let known: BTreeSet<usize> = entries.chain(loose).collect();
        let extra: Vec<(usize, String)> = (self.records.iter())
            .filter(|record| record.is_event && !known.contains(&record.line))
            .map(|record| (record.line, format!("no event: {:?}", record.date)))
            .collect();
        self.figures.extra = extra.len();
        for (line, what) in extra {
            self.complain(line, &what);
        }
    }

    fn paragraphs(&mut self) {
        let places: BTreeSet<(usize, usize)> = (self.page.paragraphs.iter())
            .map(|paragraph| (paragraph.place.line, paragraph.place.line_end))
            .collect();
        for paragraph in std::mem::take(&mut self.expected.paragraphs) {
            let (first, last) = (paragraph.line, paragraph.line_end);
            self.figures.paragraphs += 1;
            if places.contains(&(first, last)) {
                self.figures.paragraphs_whole += 1;
            } else {
                self.complain(first, &format!("the paragraph to line {last} is not whole"));
            }
        }
    }

    /// Mistakes that are found, and findings that are none.
    fn findings(&mut self, findings: &[Finding]) {
        let mistakes = std::mem::take(&mut self.expected.findings);
        for finding in findings {
            let (rule, line) = (finding.rule.name, finding.place.line);
            let is_near = (mistakes.iter()).any(|m| m.rule == rule && m.line.abs_diff(line) <= 3);
            // That a date cannot be read is no false finding where it cannot.
            let unreadable = (self.expected.events.iter())
                .any(|entry| entry.unreadable && entry.line == line && rule == UNREAD);
            if finding.severity >= Severity::Warning && !is_near && !unreadable {
                self.figures.findings_false += 1;
                self.complain(line, &format!("false finding: {rule}: {}", finding.message));
            }
        }
        for mistake in mistakes {
            self.figures.findings += 1;
            let found = findings.iter().any(|finding| {
                let related = finding.related.iter().map(|related| related.place.line);
                let mut lines = related.chain([finding.place.line]);
                finding.rule.name == mistake.rule && lines.any(|line| line == mistake.line)
            });
            if found {
                self.figures.findings_right += 1;
            } else {
                self.complain(mistake.line, &format!("not found: {}", mistake.rule));
            }
        }
    }

    /// Lines that open with a date in vain, and inferred years that stand nowhere above.
    fn silence(&mut self) {
        for line in silent_lines(self.page, &self.told) {
            self.figures.silent += 1;
            self.complain(line, "opens with a date, and nobody learns of it");
        }
        for (line, date, stands) in inferred_years(self.page) {
            if !stands {
                self.slips.insert(line);
                self.complain(line, &format!("the year of {date} stands nowhere above"));
            }
        }
    }
}
