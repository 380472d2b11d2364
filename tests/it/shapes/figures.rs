//! Counts, and what is shown of them.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::ops::AddAssign;
use std::path::Path;

use super::judge::judge;
use super::maker::Made;

/// What is counted on pages.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Figures {
    /// Entries whose date is known.
    pub(crate) entries: usize,
    /// Entries of which it is only known that they are some.
    pub(crate) undated: usize,
    /// Entries with a record of their line and date.
    pub(crate) right: usize,
    /// Entries with another date.
    pub(crate) wrong: usize,
    /// Dated records on lines that begin none.
    pub(crate) elsewhere: usize,
    /// Dated lines of which nobody learns.
    pub(crate) lost: usize,
    pub(crate) inferred: usize,
    /// Inferred years that do not stand above, or are not those of the entry.
    pub(crate) inferred_wrong: usize,
    /// Lines, but for those of entries, that open with a date.
    pub(crate) openers: usize,
    /// Lines that begin with a date for which the line above asks.
    pub(crate) traps: usize,
    pub(crate) taken: usize,
    /// The same where the line above asks for nothing.
    pub(crate) bare: usize,
    pub(crate) bare_taken: usize,
    /// Of all that are taken, those of which nothing is said.
    pub(crate) silent: usize,
    pub(crate) paragraphs: usize,
    pub(crate) whole: usize,
}

impl Figures {
    /// Whether at most `per_mille` entries in a thousand are not read right.
    pub(crate) fn reads_all_but(&self, per_mille: usize) -> bool {
        (self.entries - self.right) * 1000 <= self.entries * per_mille
    }

    /// Whether at most `per_mille` dates in a thousand are none that the page has.
    pub(crate) fn invents_at_most(&self, per_mille: usize) -> bool {
        (self.wrong + self.elsewhere) * 1000 <= self.entries * per_mille
    }

    fn is_perfect(&self) -> bool {
        self.entries == self.right
            && self.paragraphs == self.whole
            && self.wrong
                + self.elsewhere
                + self.lost
                + self.inferred_wrong
                + self.taken
                + self.bare_taken
                == 0
    }
}

impl AddAssign for Figures {
    fn add_assign(&mut self, other: Self) {
        self.entries += other.entries;
        self.undated += other.undated;
        self.right += other.right;
        self.wrong += other.wrong;
        self.elsewhere += other.elsewhere;
        self.lost += other.lost;
        self.inferred += other.inferred;
        self.inferred_wrong += other.inferred_wrong;
        self.openers += other.openers;
        self.traps += other.traps;
        self.taken += other.taken;
        self.bare += other.bare;
        self.bare_taken += other.bare_taken;
        self.silent += other.silent;
        self.paragraphs += other.paragraphs;
        self.whole += other.whole;
    }
}

impl fmt::Display for Figures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let share = |part: usize, of: usize| 100.0 * part as f64 / of.max(1) as f64;
        if self.entries > 0 {
            let (right, entries) = (self.right, self.entries);
            write!(
                f,
                "entries {right} of {entries} right ({:.2}%), ",
                share(right, entries)
            )?;
            write!(
                f,
                "wrong dates {}, dates elsewhere {}, ",
                self.wrong, self.elsewhere
            )?;
        }
        if self.undated > 0 {
            write!(f, "lines that begin an entry {}, ", self.undated)?;
        }
        write!(f, "lost silently {}, ", self.lost)?;
        write!(
            f,
            "inferred years {}, of them wrong {}",
            self.inferred, self.inferred_wrong
        )?;
        write!(f, ", other lines that open with a date {}", self.openers)?;
        if self.traps > 0 {
            write!(f, ", traps {}, of them taken {}", self.traps, self.taken)?;
            write!(
                f,
                "; bare traps {}, of them taken {}",
                self.bare, self.bare_taken
            )?;
            write!(f, "; taken silently {}", self.silent)?;
        }
        if self.paragraphs > 0 {
            write!(
                f,
                ", paragraphs {}, of them whole {}",
                self.paragraphs, self.whole
            )?;
        }
        Ok(())
    }
}

/// What a test tells: its figures, where they are worst, and the pages that failed.
pub(crate) struct Account {
    name: &'static str,
    pub(crate) figures: Figures,
    pages: usize,
    perfect: usize,
    tags: BTreeMap<String, Figures>,
    /// With the text of their pages.
    failures: Vec<String>,
    failed: usize,
}

const MOST_FAILURES: usize = 20;

impl Account {
    pub(crate) fn new(name: &'static str) -> Self {
        Self {
            name,
            figures: Figures::default(),
            pages: 0,
            perfect: 0,
            tags: BTreeMap::new(),
            failures: Vec::new(),
            failed: 0,
        }
    }

    /// Judges pages.
    pub(crate) fn of(name: &'static str, pages: impl Iterator<Item = Made>) -> Self {
        let mut account = Self::new(name);
        for made in pages {
            let (figures, complaints) = judge(&made);
            account.add(&made, figures, &complaints);
        }
        account
    }

    pub(crate) fn add(&mut self, made: &Made, figures: Figures, complaints: &[String]) {
        self.figures += figures;
        self.pages += 1;
        self.perfect += usize::from(figures.is_perfect());
        for tag in &made.tags {
            *self.tags.entry(tag.clone()).or_default() += figures;
        }
        if !complaints.is_empty() {
            self.fail(made, complaints);
        }
    }

    /// Keeps a page that failed, so that those kept are of all kinds in the end.
    fn fail(&mut self, made: &Made, complaints: &[String]) {
        self.failed += 1;
        let numbered: Vec<String> = (made.text.lines().enumerate())
            .map(|(index, line)| format!("{:4} {line}", index + 1))
            .collect();
        let (complaints, page) = (complaints.join("\n"), numbered.join("\n"));
        let failure = format!("==== {}\n{complaints}\n----\n{page}\n", made.name);
        // Each failure has the same chance to stay.
        let at = self.failed.wrapping_mul(0x9e37_79b9) % self.failed;
        if self.failures.len() < MOST_FAILURES {
            self.failures.push(failure);
        } else if let Some(other) = self.failures.get_mut(at) {
            *other = failure;
        }
    }

    /// The figures of one tag.
    pub(crate) fn tagged(&self, tag: &str) -> Figures {
        self.tags.get(tag).copied().unwrap_or_default()
    }

    /// Prints the figures; with `SHAPES_SHOW` the failures go to a file.
    pub(crate) fn tell(&self) {
        println!(
            "{}: {} pages, {} perfect; {}",
            self.name, self.pages, self.perfect, self.figures
        );
        let mut worst: Vec<(&String, &Figures)> = self.tags.iter().collect();
        let wrong = |f: &Figures| {
            let wrong = f.entries - f.right + f.lost + f.taken + f.paragraphs - f.whole;
            wrong as f64 / (f.entries + f.undated + f.traps + f.paragraphs).max(1) as f64
        };
        worst.retain(|(_, figures)| wrong(figures) > 0.0);
        worst.sort_by(|a, b| wrong(b.1).total_cmp(&wrong(a.1)));
        let shown = if show() { worst.len() } else { 8 };
        for (tag, figures) in worst.iter().take(shown) {
            println!("    {tag}: {figures}");
        }
        if show() && !self.failures.is_empty() {
            let path =
                Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("shapes-{}.txt", self.name));
            fs::write(&path, self.failures.join("\n")).unwrap();
            println!("    failures: {}", path.display());
        }
    }
}

fn show() -> bool {
    std::env::var_os("SHAPES_SHOW").is_some()
}
