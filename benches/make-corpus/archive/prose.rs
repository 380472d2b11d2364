//! Writes the running text of a page: sections, paragraphs, citations, notes and biographies, numbered as
//! they come.

use super::date::{When, any_day, month_name, numeric};
use super::layout::{life, remark};
use super::page::{Block, Kind, Mention, Page};
use super::rng::Rng;
use super::story::{Happening, Slots};
use super::vocabulary::capitalised;
use super::words::{Domain, QUOTATIONS};
use super::world::World;
use chrono::Datelike;

/// Documents that are made on the day that they are cited with.
const ACTS: [&str; 10] = [
    "Resolution",
    "Decision",
    "Order",
    "Decree",
    "Proclamation",
    "Agreement",
    "Petition",
    "Charter",
    "Protest",
    "Statute",
];

/// The writer of one page's text.
pub(super) struct Writer<'w> {
    rng: &'w mut Rng,
    world: &'w World,
    domain: &'static Domain,
    told: &'w [Happening],
    /// Whose biography the page has.
    lives: Vec<usize>,
    /// Whether the notes are printed; if not, only references are known as notes.
    printed: bool,
    /// Which works the page has in full.
    works: Vec<usize>,
    number: u32,
    notes: Vec<Block>,
    /// Citations that may be repeated.
    cited: Vec<Block>,
}

impl<'w> Writer<'w> {
    pub(super) fn new(
        rng: &'w mut Rng,
        world: &'w World,
        domain: &'static Domain,
        told: &'w [Happening],
        lives: Vec<usize>,
        printed: bool,
    ) -> Self {
        Self {
            rng,
            world,
            domain,
            told,
            lives,
            printed,
            works: Vec::new(),
            number: 0,
            notes: Vec::new(),
            cited: Vec::new(),
        }
    }

    /// Writes the text, and gives the printed notes.
    pub(super) fn write(mut self, page: &mut Page) -> Vec<Block> {
        let mut sections = 0;
        let plain = self.paragraph(None);
        page.blocks.push(plain);
        for index in 0..self.told.len() {
            if self.told[index].recurs && !self.rng.chance(10) || !self.rng.chance(45) {
                continue;
            }
            if self.rng.chance(10) || sections == 0 {
                sections += 1;
                self.section(page, index);
            }
            if self.rng.chance(12) {
                self.biography(page, index);
            }
            let paragraph = self.paragraph(Some(index));
            page.blocks.push(paragraph);
            if self.rng.chance(55) {
                self.document(page, index);
            }
            if self.rng.chance(45) {
                self.note(page, index);
            }
            if self.rng.chance(6) {
                self.figure(page);
            }
        }
        self.notes
    }

    fn slots(&mut self, index: usize) -> Slots<'w> {
        let day = self.told[index].when.first();
        Slots::new(self.rng, self.world, self.domain, day)
    }

    fn section(&mut self, page: &mut Page, index: usize) {
        let slots = self.slots(index);
        let title =
            slots.fill(
                self.rng
                    .word(&["The {t}", "{l}", "The {g} of {l}", "{x}", "The {a} {t}"]),
            );
        let title = format!("{}....", capitalised(&title));
        let heading = Block::new(Kind::Heading("body"), title);
        page.blocks
            .extend([Block::blank(), heading, Block::blank()]);
    }

    /// A paragraph that tells of a happening, or of none.
    fn paragraph(&mut self, index: Option<usize>) -> Block {
        let slots = self.slots(index.unwrap_or(0));
        let mut block = Block::new(Kind::Paragraph, "");
        let mut sentences = Vec::new();
        for _ in 0..1 + self.rng.below(2) {
            add_remark(self.rng, &slots, &mut sentences);
        }
        if let Some(index) = index {
            let (sentence, mention) = self.dated_sentence(index);
            sentences.insert(self.rng.below(sentences.len() + 1), sentence);
            block.mentions.extend(mention);
        }
        if self.rng.chance(15) && !self.works.is_empty() {
            let work = *self.rng.pick(&self.works);
            sentences.push(self.opinion(work, &slots));
        }
        // A short paragraph might be taken for a caption.
        while sentences.iter().map(String::len).sum::<usize>() < 130 {
            add_remark(self.rng, &slots, &mut sentences);
        }
        block.text = sentences.join(" ");
        block
    }

    /// What an author says, with the year of the work.
    fn opinion(&mut self, work: usize, slots: &Slots<'_>) -> String {
        let work = &self.world.works[work];
        let claim = self.rng.word(&[
            "argues that the {t} of {l} never paid",
            "doubts that the {g} knew of the {a} {t}",
            "calls the {o} “a {a} body”",
        ]);
        format!("{} ({}) {}.", work.surname, work.year, slots.fill(claim))
    }

    /// The sentence of a happening with its date, and the date.
    fn dated_sentence(&mut self, index: usize) -> (String, Option<Mention>) {
        let told = &self.told[index];
        let day = told.when.first();
        let when = match &told.when {
            When::Day(_) if self.rng.chance(10) => When::Month(day.year(), day.month()),
            when => when.clone(),
        };
        let written = when.in_words(self.rng);
        let lead = match when {
            When::Month(..) => "In",
            When::Range(..) => "From",
            _ => "On",
        };
        let sentence = if self.rng.chance(70) {
            format!("{lead} {written} {}.", told.sentence)
        } else {
            let lead = lead.to_lowercase();
            format!("{} {lead} {written}.", capitalised(&told.sentence))
        };
        let mention = Mention {
            written,
            when,
            happening: index,
        };
        (sentence, Some(mention))
    }

    /// A document of the happening, or of another day of the same year.
    fn document(&mut self, page: &mut Page, index: usize) {
        let told = &self.told[index];
        let slots = self.slots(index);
        let year = told.when.first().year();
        let mut block = match self.rng.below(20) {
            0..=2 => {
                let day = any_day(self.rng, year, year);
                let title = self
                    .rng
                    .word(&["Telegram from {P} to {Q}", "Letter from {P} to {Q}"]);
                // Both must be alive, and for the letter any day of the year will do.
                Block::new(Kind::Document, slots.fill(title))
                    .dated(When::Day(day), numeric(day, true))
            }
            3 => {
                let title = slots.fill("Report on the {a} {t} of {l}");
                Block::new(Kind::Document, title).dated(When::Year(year), year.to_string())
            }
            4 if !self.cited.is_empty() => self.rng.pick(&self.cited).clone(),
            _ => {
                let day = told.when.first();
                let (when, written) = match told.when {
                    When::Month(..) => (told.when.clone(), told.when.in_words(self.rng)),
                    _ => (When::Day(day), numeric(day, true)),
                };
                let mut block = Block::new(Kind::Document, &told.document).dated(when, written);
                // Some titles say the date themselves.
                let is_act = ACTS.iter().any(|act| block.text.starts_with(act));
                let says = if is_act {
                    25
                } else if told.meeting.is_some() {
                    40
                } else {
                    0
                };
                if matches!(told.when, When::Day(_)) && self.rng.chance(says) {
                    let month = month_name(day.month());
                    let written = format!("{} {month} {}", day.day(), day.year());
                    let (act, rest) = block.text.split_once(' ').unwrap_or((&block.text, ""));
                    block.text = match self.rng.below(4) {
                        0 if is_act => format!("{act} of {written} {rest}"),
                        1 => format!("{} ({written})", block.text),
                        2 => format!("{}, {written}", block.text),
                        _ => format!("{} of {written}", block.text),
                    };
                    block.mentions.push(Mention {
                        written,
                        when: When::Day(day),
                        happening: index,
                    });
                }
                block.happening = Some(index);
                block
            }
        };
        block.commentary = match self.rng.below(10) {
            0 => remark(self.rng, &slots).trim_end_matches('.').to_owned() + ".",
            1 if !self.works.is_empty() => {
                let work = *self.rng.pick(&self.works);
                self.opinion(work, &slots)
            }
            _ => String::new(),
        };
        self.number += 1;
        block.number = self.number;
        self.cited.push(block.clone());
        page.blocks.push(block);
    }

    /// A note, in the text and in the list.
    fn note(&mut self, page: &mut Page, index: usize) {
        let slots = self.slots(index);
        let mut block = Block::new(Kind::InlineNote, "");
        let kind = if self.printed { self.rng.below(10) } else { 9 };
        block.text = match kind {
            0..=1 => {
                let opening = slots.fill(self.rng.word(&[
                    "At {l} the {r} counted {n} {g} and {s} {t}.",
                    "{p} left {n} crowns for the {t} of {m}, or {s} for each of the {g}.",
                    "The {u} had cost {n} crowns, of which the {g} of {l} paid {s}.",
                ]));
                let closing = slots.fill("The {g} [{s} of {n}] knew better.");
                format!("{opening} {} {closing}", remark(self.rng, &slots))
            }
            2..=3 => {
                let quoted = self.rng.word(&QUOTATIONS);
                format!("“{}” {}", slots.fill(quoted), self.reference(&mut block))
            }
            4 => "Cited in ".to_owned() + &self.reference(&mut block),
            _ => self.reference(&mut block),
        };
        self.number += 1;
        block.number = self.number;
        let mut printed = block.clone();
        printed.kind = Kind::Note;
        self.notes.push(printed);
        page.blocks.push(block);
    }

    /// A reference: the first one of a work in full, a later one mostly short.
    fn reference(&mut self, block: &mut Block) -> String {
        let most = (3 + self.told.len() / 5).min(self.world.works.len());
        let index = self.rng.below(most);
        let full = !self.works.contains(&index) || self.rng.chance(25);
        if !self.works.contains(&index) {
            self.works.push(index);
        }
        block.work = Some((index, full));
        let work = &self.world.works[index];
        let first = self.rng.between(3, 390);
        let pages = if self.rng.chance(25) {
            format!("Pages {first}-{}", first + self.rng.between(1, 12))
        } else {
            format!("Page {first}")
        };
        if full {
            format!(
                "{} {} ({}). {}. {}. {pages}",
                work.surname, work.given, work.year, work.title, work.container
            )
        } else {
            let words = work.title.split([' ', ':', '.']).take(2);
            let short: Vec<&str> = words.collect();
            format!(
                "{} ({}) {}. {pages}",
                work.surname,
                work.year,
                short.join(" ")
            )
        }
    }

    /// Someone's biography, in the middle of a sentence.
    fn biography(&mut self, page: &mut Page, index: usize) {
        let told = &self.told[index];
        let Some(&person) = (told.people.iter()).find(|p| !self.lives.contains(p)) else {
            return;
        };
        self.lives.push(person);
        let slots = self.slots(index);
        let lead = slots.fill(self.rng.word(&[
            "The quarrel over the {a} {t} had grown bitter, and it was settled in the end by",
            "The {g} of {l} had found a friend in the person of",
            "All letters about the {t} and the {u} passed through the hands of",
        ]));
        let rest = slots.fill(self.rng.word(&[
            "who had no love for the {o}.",
            "while the {g} looked on and the {r} kept out of sight.",
            "and nobody else, as the {g} of {m} were soon to learn.",
        ]));
        let known = life(self.world, person, &self.world.people[person].surname);
        let mut block = Block::new(Kind::Biography, "");
        block.life = Some(known);
        page.blocks.push(Block::new(Kind::Paragraph, lead));
        page.blocks.push(block);
        page.blocks.push(Block::new(Kind::Paragraph, rest));
    }

    /// A caption and its credit, between blank lines.
    fn figure(&mut self, page: &mut Page) {
        let slots = self.slots(0);
        let caption = capitalised(&slots.fill("The {t} of {l}, drawn by {P}"));
        let credit = slots.fill("Source: Archive of {m}");
        page.blocks.push(Block::blank());
        page.blocks.push(Block::new(Kind::Caption, caption));
        page.blocks.push(Block::new(Kind::Caption, credit));
        page.blocks.push(Block::blank());
    }
}

/// Adds a sentence that is not there yet.
fn add_remark(rng: &mut Rng, slots: &Slots<'_>, sentences: &mut Vec<String>) {
    let sentence = remark(rng, slots);
    if !sentences.contains(&sentence) {
        sentences.push(sentence);
    }
}
