//! What happens in the world of an archive, in the wordings that a page may use.

use chrono::{Datelike, NaiveDate};

use super::date::{When, any_day, date, in_year, shifted};
use super::rng::Rng;
use super::vocabulary::capitalised;
use super::words::{ADDITIONS, ADJECTIVES, ANYWHERE, Domain, OFFICES, Pattern};
use super::world::{World, two};

/// Something that happened, in the wordings that a page may use.
#[derive(Debug, Clone)]
pub(crate) struct Happening {
    pub(crate) when: When,
    /// As an entry of a timeline.
    pub(crate) entry: String,
    /// As the title of a document.
    pub(crate) document: String,
    /// As a sentence without capital and full stop.
    pub(crate) sentence: String,
    /// As a meeting of the list, when it is one.
    pub(crate) meeting: Option<String>,
    /// Who acts in it, among the people of the world.
    pub(crate) people: Vec<usize>,
    /// Whether its words are those of other happenings too: a feast, a sitting among sittings.
    pub(crate) recurs: bool,
}

/// The words that one happening is told in.
pub(crate) struct Slots<'w> {
    world: &'w World,
    words: Vec<(&'static str, String)>,
    people: [usize; 2],
}

impl<'w> Slots<'w> {
    pub(crate) fn new(rng: &mut Rng, world: &'w World, domain: &Domain, day: NaiveDate) -> Self {
        let p = world.actor(rng, day, None);
        let q = world.actor(rng, day, Some(p));
        let l = rng.below(world.places.len());
        let m = (l + 1 + rng.below(world.places.len() - 1)) % world.places.len();
        let (t, u) = two(rng, domain.things);
        let (o, r) = two(rng, domain.bodies);
        let seat = |place: usize, body: &str| format!("{} {body}", world.places[place]);
        // The bodies of a page have a few seats.
        let (here, there) = (rng.below(3), 3 + rng.below(3));
        let words = vec![
            ("{p}", world.people[p].surname.clone()),
            ("{P}", world.people[p].full.clone()),
            ("{q}", world.people[q].surname.clone()),
            ("{Q}", world.people[q].full.clone()),
            ("{o}", seat(here, o)),
            ("{r}", seat(there, r)),
            ("{l}", world.places[l].clone()),
            ("{m}", world.places[m].clone()),
            ("{t}", t.to_owned()),
            ("{u}", u.to_owned()),
            ("{g}", rng.word(domain.groups).to_owned()),
            ("{a}", rng.word(&ADJECTIVES).to_owned()),
            ("{j}", rng.pick(&OFFICES).to_lowercase()),
            ("{n}", rng.between(14, 9000).to_string()),
            ("{s}", rng.between(3, 60).to_string()),
            ("{x}", rng.pick(&world.things).clone()),
        ];
        Self {
            world,
            words,
            people: [p, q],
        }
    }

    /// `pattern` with its places filled.
    pub(crate) fn fill(&self, pattern: &str) -> String {
        let mut text = pattern.to_owned();
        for (slot, word) in &self.words {
            text = text.replace(slot, word);
        }
        text
    }

    /// Who is named in `text`.
    fn named(&self, text: &str) -> Vec<usize> {
        (self.people.iter().copied())
            .filter(|index| text.contains(&self.world.people[*index].surname))
            .collect()
    }
}

/// What happens on a page about `domain` in the years `first` to `last`: at least `count` happenings.
pub(crate) fn happenings(
    rng: &mut Rng,
    world: &World,
    domain: &Domain,
    (first, last): (i32, i32),
    count: usize,
) -> Vec<Happening> {
    let mut all: Vec<Happening> = Vec::new();
    while all.len() < count {
        let day = any_day(rng, first, last);
        match rng.below(100) {
            0..=3 => sittings(rng, world, domain, day, &mut all),
            4..=5 => numbered_sittings(rng, world, domain, day, &mut all),
            6 => feasts(rng, world, day.year().max(first), last, day, &mut all),
            7..=9 => repeated_meetings(rng, world, domain, day, &mut all),
            10..=13 => all.push(session(rng, world, domain, day)),
            _ => {
                let happening = once(rng, world, domain, day);
                if !all.iter().any(|other| other.entry == happening.entry) {
                    all.push(happening);
                }
            }
        }
    }
    deaths(rng, world, (first, last), &mut all);
    all.retain(|happening| (first..=last).contains(&happening.when.first().year()));
    all
}

/// A happening that is told once.
fn once(rng: &mut Rng, world: &World, domain: &Domain, day: NaiveDate) -> Happening {
    let pattern: &Pattern = if rng.chance(45) {
        rng.pick(&ANYWHERE)
    } else {
        rng.pick(domain.patterns)
    };
    let slots = Slots::new(rng, world, domain, day);
    let mut entry = slots.fill(pattern.0);
    if rng.chance(45) {
        entry.push_str(&slots.fill(rng.word(&ADDITIONS)));
    }
    let when = match rng.below(100) {
        // A number behind a month would be taken for its year.
        0..=2 if !entry.starts_with(|c: char| c.is_ascii_digit()) => {
            When::Month(day.year(), day.month())
        }
        3..=4 if day.month() < 12 => When::Range(day, shifted(day, i64::from(rng.between(1, 9)))),
        _ => When::Day(day),
    };
    Happening {
        when,
        document: slots.fill(pattern.1),
        sentence: slots.fill(pattern.2),
        meeting: None,
        people: slots.named(&entry),
        recurs: false,
        entry: capitalised(&entry),
    }
}

/// A session of some days, which the list of meetings has as well.
fn session(rng: &mut Rng, world: &World, domain: &Domain, day: NaiveDate) -> Happening {
    let slots = Slots::new(rng, world, domain, day);
    let title = slots.fill(rng.word(&[
        "Conference on the {a} {t} of {l}",
        "Congress of {g} at {l}",
        "{o} meeting on the {a} {t}",
        "Synod of {l} on {t}",
    ]));
    let end = shifted(day, i64::from(rng.between(2, 12)));
    let when = match rng.below(3) {
        0 if end.year() == day.year() => When::Range(day, end),
        _ => When::Day(day),
    };
    Happening {
        when,
        entry: title.clone(),
        document: slots.fill("Minutes of the ") + &lowered(&title),
        sentence: format!("the {} begins", lowered(&title)),
        meeting: Some(title),
        people: Vec::new(),
        recurs: false,
    }
}

/// `title` as it stands in a sentence, if it begins with a common word.
fn lowered(title: &str) -> String {
    for word in ["Conference", "Congress", "Synod"] {
        if let Some(rest) = title.strip_prefix(word) {
            return word.to_lowercase() + rest;
        }
    }
    title.to_owned()
}

fn meeting(when: When, entry: String) -> Happening {
    Happening {
        when,
        document: format!("Minutes of the {entry}"),
        sentence: format!("the {entry} takes place"),
        meeting: Some(entry.clone()),
        entry,
        people: Vec::new(),
        recurs: true,
    }
}

/// A body meets again and again.
fn sittings(
    rng: &mut Rng,
    world: &World,
    domain: &Domain,
    day: NaiveDate,
    all: &mut Vec<Happening>,
) {
    let slots = Slots::new(rng, world, domain, day);
    let entry = slots.fill("{o} meeting");
    let mut day = day;
    for _ in 0..2 + rng.below(3) {
        all.push(meeting(When::Day(day), entry.clone()));
        day = shifted(day, i64::from(rng.between(2, 40)));
    }
}

/// A body numbers its sittings.
fn numbered_sittings(
    rng: &mut Rng,
    world: &World,
    domain: &Domain,
    day: NaiveDate,
    all: &mut Vec<Happening>,
) {
    let slots = Slots::new(rng, world, domain, day);
    let mut day = day;
    for number in ["1st", "2nd", "3rd", "4th", "5th", "6th"]
        .iter()
        .take(3 + rng.below(4))
    {
        let entry = slots.fill(&format!("{number} plenary sitting of the {{r}}"));
        all.push(meeting(When::Day(day), entry));
        day = shifted(day, i64::from(rng.between(1, 9)));
    }
}

/// A feast is kept on the same day of each year.
fn feasts(
    rng: &mut Rng,
    world: &World,
    first: i32,
    last: i32,
    day: NaiveDate,
    all: &mut Vec<Happening>,
) {
    let name = rng.pick(&world.things);
    let entry = format!("Feast of {name} is kept in {}", rng.pick(&world.places));
    for day in (first..=last).filter_map(|year| in_year(day, year)) {
        all.push(Happening {
            when: When::Day(day),
            entry: entry.clone(),
            document: format!("Order of the procession of {name}"),
            sentence: format!("the feast of {name} is kept"),
            meeting: None,
            people: Vec::new(),
            recurs: true,
        });
    }
}

/// Two people meet more than once, and the page says it in the same words.
fn repeated_meetings(
    rng: &mut Rng,
    world: &World,
    domain: &Domain,
    day: NaiveDate,
    all: &mut Vec<Happening>,
) {
    let slots = Slots::new(rng, world, domain, day);
    let mut day = day;
    for _ in 0..2 + rng.below(2) {
        let entry = slots.fill("{p} meets {q}");
        if !slots
            .people
            .iter()
            .all(|p| world.people[*p].lives(day.year()))
        {
            return;
        }
        all.push(Happening {
            when: When::Day(day),
            document: slots.fill("Telegram from {P} to {Q}"),
            sentence: slots.fill("{P} meets {Q}"),
            meeting: None,
            people: slots.named(&entry),
            recurs: true,
            entry,
        });
        day = shifted(day, i64::from(rng.between(2, 90)));
    }
}

/// Those who die in these years are mourned.
fn deaths(rng: &mut Rng, world: &World, (first, last): (i32, i32), all: &mut Vec<Happening>) {
    for (index, person) in world.people.iter().enumerate() {
        if !(first..=last).contains(&person.died) || rng.chance(50) {
            continue;
        }
        let day = shifted(date(person.died, 2, 1), i64::from(rng.between(0, 300)));
        let (name, place) = (&person.surname, rng.pick(&world.places));
        let full = &person.full;
        let told = [
            (
                0,
                format!("{name} dies at {place}"),
                format!("Will of {full}"),
                format!("{full} dies at {place}"),
            ),
            (
                3,
                format!("Funeral of {name} at {place}"),
                format!("Eulogy on {full}"),
                format!("{full} is buried at {place}"),
            ),
        ];
        for (after, entry, document, sentence) in told {
            all.push(Happening {
                when: When::Day(shifted(day, after)),
                entry,
                document,
                sentence,
                meeting: None,
                people: vec![index],
                recurs: false,
            });
        }
    }
}
