//! Any text of a note: what a reference says stands in the note, and a short form means a full one.

#![no_main]

use libfuzzer_sys::fuzz_target;
use regesta::source::SourceText;

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

fuzz_target!(|text: &str| {
    let line = text.lines().next().unwrap_or_default();
    let source = SourceText::new(
        "page.txt",
        format!(
            "Salt\n\nNorway....\n\nThe salt is dear, as Lund (1990) says in all that he wrote of it.\n{line}\n\nNotes....\n\n1. Lund Anna (1990). Salt and fish. Malmö. Page 8 Back\n2. {line} Back\n"
        ),
    );
    let page = regesta::parse::page(&source);
    for reference in &page.references {
        let owned: String = reference.place.lines().map(|line| letters(source.line(line))).collect();
        // Of a name, the surname comes first, wherever it stands in the note.
        let names = reference.authors.iter().flat_map(|author| author.split([',', ' ']));
        let parts = [&reference.title, &reference.container].into_iter().chain(&reference.pages);
        for part in names.chain(parts.map(|part| part.as_ref())) {
            assert!(owned.contains(&letters(part)), "{reference:?}");
        }
        if let Some(full) = reference.resolves_to.map(|full| &page.references[full]) {
            assert!(reference.short && !full.short && full.resolves_to.is_none());
        }
    }
    for mention in &page.author_mentions {
        let work = mention.resolves_to.map(|work| &page.references[work]);
        assert!(work.is_none_or(|work| work.year == Some(mention.year)));
    }
});
