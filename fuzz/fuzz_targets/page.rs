//! Any bytes: a page is read without loss and written twice the same; findings lie within it.

#![no_main]

use libfuzzer_sys::fuzz_target;
use regesta::check::{Checker, RULES};
use regesta::export::{render, write_json_lines};
use regesta::source::SourceText;

fuzz_target!(|bytes: &[u8]| {
    let Ok(source) = SourceText::from_bytes("page.txt", bytes.to_vec()) else {
        return;
    };
    let page = regesta::parse::page(&source);
    assert_eq!(page.coverage().lines(), source.line_count());
    let mut owned = vec![0; source.line_count()];
    for (_, place) in page.places() {
        place.lines().for_each(|line| owned[line - 1] += 1);
    }
    assert!(owned.iter().all(|owners| *owners <= 1));
    let written = || {
        let mut lines = Vec::new();
        write_json_lines(&mut lines, &regesta::parse::page(&source)).expect("memory can be written");
        lines
    };
    assert_eq!(written(), written());
    std::hint::black_box(render(&page));
    let mut checker = Checker::new(RULES.iter());
    checker.add(&page);
    for finding in checker.finish() {
        let place = &finding.place;
        assert!(place.line >= 1 && place.line <= place.end_line);
        assert!(place.end_line <= source.line_count().max(1));
        assert_eq!(finding.fingerprint.len(), 16);
    }
});
