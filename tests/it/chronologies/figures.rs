//! Counts, and the committed ones that they may not fall behind.

use std::fmt;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::judge::Judged;

/// What is counted on a page: a row of the committed figures.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Figures {
    pub(crate) page: String,
    /// Entries that are expected.
    pub(crate) events: usize,
    /// Entries with their date and text.
    pub(crate) right: usize,
    /// Entries with their date.
    pub(crate) dates_right: usize,
    /// Entries of which nobody learns.
    pub(crate) lost: usize,
    /// Entries with another date.
    pub(crate) wrong: usize,
    /// Lines with an inferred year that is wrong, or stands nowhere above.
    pub(crate) wrong_inferred: usize,
    /// Events where none is.
    pub(crate) extra: usize,
    pub(crate) paragraphs: usize,
    pub(crate) paragraphs_whole: usize,
    /// Mistakes on the page that are to be found.
    pub(crate) findings: usize,
    pub(crate) findings_right: usize,
    /// Warnings and errors where no mistake is.
    pub(crate) findings_false: usize,
    /// Lines that open with a date and are passed over without a word.
    pub(crate) silent: usize,
}

impl Figures {
    /// What the page holds, whatever was read of it.
    fn asked(&self) -> [usize; 3] {
        [self.events, self.paragraphs, self.findings]
    }

    /// The more the better.
    fn good(&self) -> [usize; 4] {
        [
            self.right,
            self.dates_right,
            self.paragraphs_whole,
            self.findings_right,
        ]
    }

    /// The fewer the better.
    fn bad(&self) -> [usize; 6] {
        [
            self.lost,
            self.wrong,
            self.wrong_inferred,
            self.extra,
            self.findings_false,
            self.silent,
        ]
    }

    fn is_worse_than(&self, other: &Self) -> bool {
        let mut good = self.good().into_iter().zip(other.good());
        let mut bad = self.bad().into_iter().zip(other.bad());
        good.any(|(mine, theirs)| mine < theirs) || bad.any(|(mine, theirs)| mine > theirs)
    }

    fn add(&mut self, other: &Self) {
        self.events += other.events;
        self.right += other.right;
        self.dates_right += other.dates_right;
        self.lost += other.lost;
        self.wrong += other.wrong;
        self.wrong_inferred += other.wrong_inferred;
        self.extra += other.extra;
        self.paragraphs += other.paragraphs;
        self.paragraphs_whole += other.paragraphs_whole;
        self.findings += other.findings;
        self.findings_right += other.findings_right;
        self.findings_false += other.findings_false;
        self.silent += other.silent;
    }
}

impl fmt::Display for Figures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let share = |part: usize| 100.0 * part as f64 / self.events.max(1) as f64;
        let (right, dates) = (share(self.right), share(self.dates_right));
        write!(f, "right {} of {} ({right:.1}%), ", self.right, self.events)?;
        write!(f, "dates right {} ({dates:.1}%), ", self.dates_right)?;
        write!(f, "lost {}, wrong {}, ", self.lost, self.wrong)?;
        write!(f, "wrong inferred years {}, ", self.wrong_inferred)?;
        write!(f, "extra events {}, ", self.extra)?;
        let (paragraphs, findings) = (self.paragraphs, self.findings);
        write!(
            f,
            "paragraphs whole {} of {paragraphs}, ",
            self.paragraphs_whole
        )?;
        write!(f, "mistakes found {} of {findings}, ", self.findings_right)?;
        write!(
            f,
            "false findings {}, silent lines {}",
            self.findings_false, self.silent
        )
    }
}

/// The sum over pages.
pub(crate) fn sum(judged: &[Judged]) -> Figures {
    let mut sum = Figures::default();
    for page in judged {
        sum.add(&page.figures);
    }
    sum
}

fn path_of(set: &str) -> PathBuf {
    Path::new("tests/pages/chronologies").join(format!("{set}.figures.tsv"))
}

fn committed(set: &str) -> Vec<Figures> {
    let mut reader = csv::ReaderBuilder::new();
    let reader = reader.delimiter(b'\t').from_path(path_of(set));
    // There is none yet.
    let Ok(mut reader) = reader else {
        return Vec::new();
    };
    reader.deserialize().map(Result::unwrap).collect()
}

fn write(set: &str, judged: &[Judged]) {
    let mut writer = csv::WriterBuilder::new();
    let mut writer = writer.delimiter(b'\t').from_path(path_of(set)).unwrap();
    for page in judged {
        writer.serialize(&page.figures).unwrap();
    }
    writer.flush().unwrap();
}

/// Holds pages against the committed figures: none may be worse, and better ones are to be committed. With
/// `REGESTA_FIGURES` they are written, unless a page is worse.
pub(crate) fn hold(set: &str, judged: &[Judged]) -> Result<(), String> {
    let committed = committed(set);
    let of = |page: &str| committed.iter().find(|figures| figures.page == page);
    let (mut worse, mut other) = (String::new(), Vec::new());
    for Judged {
        figures,
        complaints,
    } in judged
    {
        let known = of(&figures.page).filter(|known| known.asked() == figures.asked());
        if let Some(known) = known
            && figures.is_worse_than(known)
        {
            let (page, complaints) = (&figures.page, complaints.join("\n"));
            worse += &format!("{set}/{page} was: {known}\n    and is: {figures}\n{complaints}\n");
        } else if known != Some(figures) {
            other.push(figures.page.as_str());
        }
    }
    let known = |page: &Figures| judged.iter().any(|judged| judged.figures.page == page.page);
    other.extend(
        (committed.iter())
            .filter(|page| !known(page))
            .map(|page| page.page.as_str()),
    );
    if !worse.is_empty() {
        return Err(format!("pages are read worse than before:\n{worse}"));
    }
    if other.is_empty() {
        return Ok(());
    }
    if std::env::var_os("REGESTA_FIGURES").is_some() {
        write(set, judged);
        return Ok(());
    }
    let (path, other) = (path_of(set), other.join(", "));
    Err(format!(
        "pages are read better than {} says, or are new: {other}; write it anew with \
         REGESTA_FIGURES=1 cargo test --test it chronologies::, and read what has changed",
        path.display()
    ))
}
