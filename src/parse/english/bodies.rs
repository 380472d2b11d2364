//! Words in the names of what is no person: bodies that publish, and states, wars and times that have
//! years behind their names as people have.

use super::holds;

/// Words that name a body which may be the author of a work.
const BODIES: [&str; 63] = [
    "academy",
    "administration",
    "agency",
    "archive",
    "archives",
    "assembly",
    "association",
    "authority",
    "bank",
    "board",
    "bureau",
    "cabinet",
    "centre",
    "center",
    "chamber",
    "church",
    "college",
    "commission",
    "committee",
    "commons",
    "company",
    "conference",
    "congress",
    "cooperative",
    "corporation",
    "council",
    "court",
    "department",
    "dept",
    "directorate",
    "embassy",
    "federation",
    "foundation",
    "fund",
    "government",
    "guild",
    "house",
    "institute",
    "institution",
    "laboratory",
    "league",
    "library",
    "ministry",
    "museum",
    "navy",
    "office",
    "organisation",
    "organization",
    "parliament",
    "party",
    "police",
    "politburo",
    "school",
    "secretariat",
    "senate",
    "service",
    "society",
    "staff",
    "survey",
    "trust",
    "union",
    "university",
    "works",
];

/// Words of states, wars and times.
const ERAS: [&str; 20] = [
    "age",
    "campaign",
    "crisis",
    "dynasty",
    "empire",
    "era",
    "expedition",
    "kingdom",
    "lands",
    "period",
    "plan",
    "reform",
    "regime",
    "reign",
    "republic",
    "revolution",
    "revolt",
    "state",
    "treaty",
    "war",
];

/// Words between the words of a body's name.
const BODY_JOINTS: [&str; 16] = [
    "of", "for", "on", "the", "and", "&", "to", "de", "des", "du", "la", "für", "der", "van",
    "voor", "di",
];

/// Whether `word` names a body, such as a ministry.
pub(crate) fn names_body(word: &str) -> bool {
    holds(&BODIES, word)
}

/// Whether `word`, written so, may stand inside the name of a body.
pub(crate) fn joins_body(word: &str) -> bool {
    BODY_JOINTS.contains(&word)
}

/// Whether `word` names something that is neither a person nor a body.
pub(crate) fn names_era(word: &str) -> bool {
    holds(&ERAS, word)
}
