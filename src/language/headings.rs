//! Words of headings, in all languages.

use super::entry::Entry;
use super::table::entry_of;
use crate::text;

/// Words of a heading over a timeline.
pub(super) const TIMELINE: [&str; 45] = [
    "timeline",
    "timelines",
    "chronology",
    "chronological",
    "annals",
    "chronicle",
    "chronik",
    "zeittafel",
    "zeitleiste",
    "chronologie",
    "chronologisch",
    "chronologique",
    "chronique",
    "éphémérides",
    "tijdlijn",
    "tijdbalk",
    "tijdtafel",
    "kroniek",
    "cronología",
    "cronologia",
    "cronología",
    "cronache",
    "cronaca",
    "cronica",
    "crònica",
    "cronologie",
    "kronologi",
    "krönika",
    "krønike",
    "tidslinje",
    "tidslinja",
    "tidsaxel",
    "aikajana",
    "kronologia",
    "kronika",
    "kalendarium",
    "chronologia",
    "chronológia",
    "хроника",
    "хронология",
    "хронологія",
    "хронологија",
    "χρονολόγιο",
    "kronoloji",
    "idővonal",
];

/// Words of a heading over notes.
pub(super) const NOTES: [&str; 32] = [
    "notes",
    "footnotes",
    "endnotes",
    "anmerkungen",
    "fußnoten",
    "fussnoten",
    "endnoten",
    "noten",
    "voetnoten",
    "eindnoten",
    "aantekeningen",
    "notas",
    "note",
    "noter",
    "fotnoter",
    "fodnoter",
    "noot",
    "viitteet",
    "alaviitteet",
    "przypisy",
    "poznámky",
    "примечания",
    "сноски",
    "примітки",
    "бележки",
    "σημειώσεις",
    "υποσημειώσεις",
    "notlar",
    "dipnotlar",
    "jegyzetek",
    "lábjegyzetek",
    "bilješke",
];

/// Words of a heading over a list of meetings.
pub(super) const MEETINGS: [&str; 29] = [
    "meetings",
    "conferences",
    "sessions",
    "sitzungen",
    "tagungen",
    "konferenzen",
    "versammlungen",
    "réunions",
    "séances",
    "conférences",
    "vergaderingen",
    "conferenties",
    "bijeenkomsten",
    "zittingen",
    "reuniones",
    "sesiones",
    "conferencias",
    "riunioni",
    "sedute",
    "conferenze",
    "reuniões",
    "sessões",
    "conferências",
    "möten",
    "sammanträden",
    "møder",
    "møter",
    "заседания",
    "posiedzenia",
];

/// Whether a heading names a timeline, in any language.
pub(crate) fn names_timeline(heading: &str) -> bool {
    has_word(heading, Entry::names_timeline)
}

/// Whether a heading names notes, in any language.
pub(crate) fn names_notes(heading: &str) -> bool {
    has_word(heading, Entry::names_notes)
}

/// Whether a heading names meetings, in any language.
pub(crate) fn names_meetings(heading: &str) -> bool {
    has_word(heading, Entry::names_meetings)
}

fn has_word(heading: &str, is: impl Fn(&Entry) -> bool) -> bool {
    text::letter_runs(heading).any(|(_, word)| entry_of(word).is_some_and(&is))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_known_in_many_languages() {
        for heading in [
            "Timeline of the salt trade",
            "Zeittafel",
            "CHRONOLOGIE",
            "Cronología del puerto",
            "Kronologi",
            "Хроника событий",
            "Kalendarium miasta",
            "Χρονολόγιο",
            "Crono\u{301}logie: chronologie",
        ] {
            assert!(names_timeline(heading), "{heading}");
        }
        for heading in [
            "Notes",
            "Anmerkungen",
            "Fußnoten",
            "Notas",
            "Poznámky",
            "Σημειώσεις",
        ] {
            assert!(names_notes(heading), "{heading}");
            assert!(!names_timeline(heading), "{heading}");
        }
        assert!(names_meetings("Sitzungen des Rates") && !names_meetings("The meeting"));
        assert!(!names_timeline("The lines of the time") && !names_notes("Banknotes"));
    }
}
