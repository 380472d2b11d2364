//! Any line of a timeline, a citation, a meeting, a sentence: every date is one of the calendar, by an
//! outside reader of EDTF, or says that it is none.

#![no_main]

use edtf_core::Edtf;
use libfuzzer_sys::fuzz_target;
use regesta::source::SourceText;

fuzz_target!(|text: &str| {
    let line = text.lines().next().unwrap_or_default();
    let source = SourceText::new(
        "page.txt",
        format!(
            "Salt\n\nTimeline\n\n1949\n{line} Lund sails\n7-3-1949 Berg returns\n\nNorway....\n\nLund sails {line} and returns.\nDocument: {line} Letter\n\nMeetings....\n\n  • {line}: Council\n"
        ),
    );
    let page = regesta::parse::page(&source);
    let dates = (page.events.iter().map(|r| &r.date))
        .chain(page.documents.iter().map(|r| &r.date))
        .chain(page.meetings.iter().map(|r| &r.date))
        .chain(page.mentions.iter().map(|r| &r.date));
    for date in dates {
        match date.edtf() {
            Some(value) => {
                assert!(Edtf::parse(&value).is_ok(), "{value}");
                assert!(date.days().is_none_or(|(first, last)| first <= last), "{value}");
            }
            None => assert!(date.days().is_none()),
        }
    }
});
