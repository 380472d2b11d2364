//! Holds what was read on a page against the truth.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use regesta::date::Date;
use regesta::page::{LineUse, Page};
use regesta::record::Place;
use regesta::source::SourceText;

use super::figures::Figures;
use super::maker::Made;
use crate::common::opener::opens_with_date;
use crate::common::silence::{findings, has_year, only, passes_over, told_lines};

/// A dated record and the line it begins on.
pub(crate) struct Record {
    pub(crate) line: usize,
    pub(crate) date: Option<String>,
    pub(crate) text: String,
    inferred: bool,
    doubted: bool,
    /// Where the date stands, in bytes.
    at: usize,
}

fn record(page: &Page<'_>, place: &Place, date: &Date<'_>, text: &str) -> Record {
    let within = page.source.slice(place.span);
    Record {
        line: place.line,
        date: date.edtf(),
        text: text.to_owned(),
        inferred: date.inferred,
        doubted: false,
        at: place.span.start + within.find(date.written.as_ref()).unwrap_or(0),
    }
}

/// The dated records of a page. Citations within sentences are none.
pub(crate) fn records(page: &Page<'_>) -> Vec<Record> {
    let events = page.events.iter().map(|event| Record {
        doubted: event.doubt.is_some(),
        ..record(page, &event.place, &event.date, &event.text)
    });
    let documents = page.documents.iter().filter(|document| !document.embedded);
    let documents = documents.map(|r| record(page, &r.place, &r.date, &r.title));
    let meetings = page
        .meetings
        .iter()
        .map(|r| record(page, &r.place, &r.date, &r.title));
    events.chain(documents).chain(meetings).collect()
}

/// Reads a page and judges it; says what is wrong.
pub(crate) fn judge(made: &Made) -> (Figures, Vec<String>) {
    let source = SourceText::new("page.txt", made.text.as_str());
    let page = regesta::parse::page(&source);
    let mut judge = Judge {
        made,
        records: records(&page),
        page: &page,
        told: None,
        figures: Figures::default(),
        complaints: Vec::new(),
    };
    judge.entries();
    judge.elsewhere();
    judge.traps();
    judge.openers();
    judge.inferred();
    judge.paragraphs();
    (judge.figures, judge.complaints)
}

struct Judge<'a> {
    made: &'a Made,
    page: &'a Page<'a>,
    records: Vec<Record>,
    /// Found out when it is asked for: most pages need no checking.
    told: Option<BTreeSet<usize>>,
    figures: Figures,
    complaints: Vec<String>,
}

impl Judge<'_> {
    fn is_told(&mut self, line: usize) -> bool {
        let page = self.page;
        self.told
            .get_or_insert_with(|| told_lines(page, &findings(page)))
            .contains(&line)
    }

    fn complain(&mut self, line: usize, what: &str) {
        let mut complaint = String::new();
        let _ = write!(complaint, "{line}: {what}: {}", self.page.source.line(line));
        self.complaints.push(complaint);
    }

    fn begun(&self, line: usize) -> impl Iterator<Item = &Record> {
        self.records
            .iter()
            .filter(move |record| record.line == line)
    }

    /// Whether nobody learns that something dated begins on the line.
    fn is_lost(&mut self, line: usize) -> bool {
        let dated = self.begun(line).any(|record| record.date.is_some());
        // A short heading, that is: one that has swallowed a sentence is a loss.
        let heading = matches!(self.page.uses[line - 1], LineUse::Section(_))
            && self.page.source.line(line).chars().count() <= 40;
        !dated && !heading && !self.is_told(line)
    }

    fn entries(&mut self) {
        for entry in &self.made.entries {
            let line = entry.line;
            self.figures.undated += usize::from(entry.date.is_none());
            if let Some(date) = &entry.date {
                self.figures.entries += 1;
                let found: Vec<String> = self.begun(line).filter_map(|r| r.date.clone()).collect();
                if found.contains(date) {
                    self.figures.right += 1;
                } else if let Some(found) = found.first() {
                    self.figures.wrong += 1;
                    self.complain(line, &format!("{found} is not {date}"));
                }
            }
            if self.is_lost(line) {
                self.figures.lost += 1;
                self.complain(line, "lost");
            } else if entry.date.is_some() && self.begun(line).all(|record| record.date.is_none()) {
                self.complain(line, "reported, not read");
            }
        }
    }

    /// Dated records on lines that begin none.
    fn elsewhere(&mut self) {
        let is_other = |line| {
            (self.made.entries.iter().map(|entry| entry.line))
                .chain(self.made.traps.iter().map(|trap| trap.line))
                .all(|known| known != line)
        };
        let others: Vec<usize> = (self.records.iter())
            .filter(|record| record.date.is_some() && is_other(record.line))
            .map(|record| record.line)
            .collect();
        for line in others {
            self.figures.elsewhere += 1;
            self.complain(line, "no entry");
        }
    }

    fn traps(&mut self) {
        for trap in &self.made.traps {
            let record = self.begun(trap.line).next();
            let begins = record.is_some();
            let doubted = record.is_some_and(|record| record.doubted);
            // A heading made of the end of a sentence dates all that follows.
            let heading = matches!(self.page.uses[trap.line - 1], LineUse::Section(_));
            let taken = begins || heading;
            let silent = taken && !doubted && !self.is_told(trap.line);
            let (count, count_taken) = match trap.bare {
                false => (&mut self.figures.traps, &mut self.figures.taken),
                true => (&mut self.figures.bare, &mut self.figures.bare_taken),
            };
            *count += 1;
            *count_taken += usize::from(taken);
            self.figures.silent += usize::from(silent);
            if taken {
                let kind = if trap.bare { "bare trap" } else { "trap" };
                let how = if silent { "taken silently" } else { "taken" };
                self.complain(trap.line, &format!("{kind} {how}"));
            }
        }
    }

    /// Lines that open with a date and belong to something begun above must be the rest of a line that is full or
    /// breaks off.
    fn openers(&mut self) {
        for line in 1..=self.page.source.line_count() {
            let text = self.page.source.line(line);
            if self.made.entries.iter().any(|entry| entry.line == line) || !opens_with_date(text) {
                continue;
            }
            self.figures.openers += 1;
            let languages = only(self.made.language);
            let passed = passes_over(self.page, line, self.made.width, languages);
            if passed && !self.is_told(line) {
                self.figures.lost += 1;
                self.complain(line, "opens with a date and is lost");
            }
        }
    }

    /// A year that was inferred stands above, and is the right one.
    fn inferred(&mut self) {
        let mut inferred: Vec<(usize, usize, String)> = (self.records.iter())
            .filter(|record| record.inferred)
            .filter_map(|record| Some((record.line, record.at, record.date.clone()?)))
            .collect();
        inferred.extend(
            (self.page.mentions.iter())
                .filter(|r| r.date.inferred)
                .filter_map(|r| Some((r.line, r.span.start, r.date.edtf()?))),
        );
        for (line, at, date) in inferred {
            let year: String = date.chars().take(4).collect();
            let Ok(number) = year.parse::<u16>() else {
                continue;
            };
            self.figures.inferred += 1;
            let stands = has_year(&self.page.source.text()[..at], number);
            let entry = self.made.entries.iter().find(|entry| entry.line == line);
            let truth = entry.and_then(|entry| entry.date.clone());
            let begins = self.begun(line).any(|record| record.at == at);
            let wrong = begins && truth.is_some_and(|truth| !truth.starts_with(&year));
            if !stands || wrong {
                self.figures.inferred_wrong += 1;
                self.complain(line, &format!("the year of {date} is inferred"));
            }
        }
    }

    fn paragraphs(&mut self) {
        for &(first, last) in &self.made.paragraphs {
            self.figures.paragraphs += 1;
            let mut places = self
                .page
                .paragraphs
                .iter()
                .map(|paragraph| &paragraph.place);
            if places.any(|p| (p.line, p.line_end) == (first, last) && p.gaps.is_empty()) {
                self.figures.whole += 1;
            } else {
                self.complain(first, &format!("a paragraph to line {last} is not whole"));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shapes::maker::{Entry, Trap, languages};

    const TEXT: &str = "Salt\n\nTimeline of salt\n\n1949\n7-3-1949 Lund sails to\nBerg\n8-4-1949 Berg sells\n31-4-1949 Holm\n";

    fn made(dates: &[(usize, &str)], traps: &[usize]) -> Made {
        Made {
            name: String::new(),
            language: &languages()[0],
            text: TEXT.to_owned(),
            width: None,
            entries: (dates.iter())
                .map(|(line, date)| Entry {
                    line: *line,
                    date: Some((*date).to_owned()),
                    text: String::new(),
                })
                .collect(),
            traps: (traps.iter())
                .map(|line| Trap {
                    line: *line,
                    bare: false,
                })
                .collect(),
            paragraphs: Vec::new(),
            tags: Vec::new(),
        }
    }

    #[test]
    fn an_entry_is_right_wrong_reported_or_lost() {
        let dates = [
            (6, "1949-03-07"),
            (7, "1949-03-08"),
            (8, "1949-04-09"),
            (9, "1949-04-30"),
        ];
        let (figures, complaints) = judge(&made(&dates, &[]));
        let Figures {
            right,
            wrong,
            lost,
            elsewhere,
            ..
        } = figures;
        assert_eq!((right, wrong, lost, elsewhere), (1, 1, 1, 0));
        assert_eq!(complaints.len(), 3, "{complaints:?}");
        assert!(complaints[2].starts_with("9: reported, not read"));
    }

    #[test]
    fn a_record_on_a_trap_is_taken_and_one_on_another_line_stands_elsewhere() {
        let (figures, _) = judge(&made(&[(6, "1949-03-07")], &[8]));
        let Figures {
            traps,
            taken,
            silent,
            elsewhere,
            ..
        } = figures;
        assert_eq!((traps, taken, silent, elsewhere), (1, 1, 1, 0));
        let (figures, _) = judge(&made(&[(6, "1949-03-07")], &[]));
        assert_eq!(figures.elsewhere, 1);
    }
}
