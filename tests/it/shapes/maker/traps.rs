//! Sentences that break at the width of the page before a date that they mention: a line that begins with a date, and is
//! no entry.

use super::day::Day;
use super::forms::{FORMS, Hand, fill};
use super::grid::{Layout, Plan, bulleted, indent, page};
use super::languages::languages;
use super::page::Made;
use super::rng::Rng;
use super::story::{BARE, MENTIONED, mention, sentence, wrap};

/// Wrapped pages whose sentences break before dates, in the languages that write such sentences.
pub(crate) fn traps(seed: u64, percent: usize) -> impl Iterator<Item = Made> {
    let cells = languages()
        .iter()
        .filter(|language| language.mentions_dates())
        .flat_map(|language| {
            (FORMS.iter()).flat_map(move |form| {
                [Layout::Dense, Layout::Blank, Layout::Bullets, Layout::Alone]
                    .map(move |layout| (language, form, layout))
            })
        });
    cells.filter_map(move |(language, form, layout)| {
        let stream = format!("traps {} {} {layout:?}", language.code, form.name);
        let mut rng = Rng::new(seed, &stream);
        let drawn = rng.chance(percent);
        let plan = Plan {
            language,
            form,
            layout,
            width: Some(rng.pick(&[50, 58, 64, 76])),
            noise: false,
            mistakes: rng.chance(30),
            traps: true,
        };
        drawn.then(|| page(&mut rng, plan))
    })
}

/// Writes sentences that break before a date.
pub(crate) struct Trapper<'a> {
    pub(crate) plan: Plan,
    pub(crate) hand: Hand<'a>,
    pub(crate) day: Day,
}

impl Trapper<'_> {
    /// A sentence that mentions a date; after some tries one in which a line begins with the date, or within it.
    pub(crate) fn sentence(
        &self,
        rng: &mut Rng,
        front: &str,
        least: usize,
        (all_end, tries): (bool, usize),
    ) -> Option<String> {
        let front = if self.plan.layout.is_alone() {
            ""
        } else {
            front
        };
        (1..=tries).find_map(|attempt| {
            let mut words = sentence(rng, self.plan.language, least);
            let bare = all_end && rng.chance(20);
            let before = (!bare).then(|| rng.pick(&self.plan.language.before_date));
            // Behind a noun, so that no other word asks for a date.
            let nouns: Vec<usize> = (4..words.len() - 1)
                .filter(|at| self.plan.language.nouns.contains(&words[at - 1].as_str()))
                .collect();
            let at = *nouns.get(rng.below(nouns.len().max(1)))?;
            mention(&mut words, at, before, &self.date(rng, bare));
            let text = words.join(" ");
            let entry = bulleted(self.plan.layout, &format!("{front}{text}"));
            let lines = wrap(&entry, self.plan.width, indent(self.plan.layout));
            let caught =
                (lines.iter().skip(1)).any(|line| line.trim_start().starts_with([MENTIONED, BARE]));
            (caught || attempt == tries).then_some(text)
        })
    }

    /// A date that is mentioned: earlier than the entry's year or of it, in any way of writing. Where no word asks
    /// for it, it is no date that an entry of the page begins with.
    fn date(&self, rng: &mut Rng, bare: bool) -> String {
        let year = self.day.year - rng.pick(&[0, 0, 0, 1, 2, 9, 40]);
        let day = Day::drawn(rng, year);
        let own = self.plan.form.name;
        let templates: &[&str] = match self.plan.language.code {
            "en" => &[
                "{m}",
                "{m} {y}",
                "{y}",
                "{d} {m}",
                "{m} {d}",
                "{d} {m} {y}",
                "{m} {d}, {y}",
                "{d}-{n}-{y}",
            ],
            "es" => &[
                "{m}",
                "{m} de {y}",
                "{y}",
                "{d} de {m}",
                "{d} de {m} de {y}",
                "{d}-{n}-{y}",
            ],
            "de" => &[
                "{m}",
                "{m} {y}",
                "{y}",
                "{d}. {m}",
                "{d}. {m} {y}",
                "{dd}.{nn}.{y}",
            ],
            _ => &[
                "{m}",
                "{m} {y}",
                "{y}",
                "{d} {m}",
                "{d} {m} {y}",
                "{d}-{n}-{y}",
            ],
        };
        let other = ["{m}", "{m} {y}", "{y}"];
        // Under headings of years a bare year may be one of them.
        let templates = match (bare, self.plan.form.under_year || own.starts_with('Y')) {
            (false, _) => templates,
            (true, false) => &other,
            (true, true) => &other[..2],
        };
        fill(rng.pick(templates), self.hand, day)
    }
}
