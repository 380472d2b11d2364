//! Words of headings, in all languages.

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

#[cfg(test)]
mod tests {
    use super::super::entry::{Entry, Headings};
    use super::super::table::entry_of;
    use crate::text;

    #[test]
    fn headings_are_known_in_many_languages() {
        let names = |heading: &str| {
            let mut names = Headings::NONE;
            let entries = text::letter_runs(heading).filter_map(|(_, word)| entry_of(word));
            entries
                .map(Entry::headings)
                .for_each(|more| names.add(more));
            names
        };
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
            assert!(names(heading).timeline, "{heading}");
        }
        for heading in [
            "Notes",
            "Anmerkungen",
            "Fußnoten",
            "Notas",
            "Poznámky",
            "Σημειώσεις",
        ] {
            assert!(names(heading).notes, "{heading}");
            assert!(!names(heading).timeline, "{heading}");
        }
        assert!(names("Sitzungen des Rates").meetings);
        for heading in ["The meeting", "The lines of the time", "Banknotes"] {
            assert_eq!(names(heading), Headings::NONE);
        }
    }
}
