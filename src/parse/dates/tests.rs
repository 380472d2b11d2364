//! Tests of the grammar: a text in, the date that opens it out.

use crate::parse::format::Format;
use crate::parse::lines::Lines;
use crate::parse::dates::Context;
use crate::source::SourceText;

/// EDTF, written date and rest of the first line of a page in a language.
pub(super) fn opens(language: &str, text: &str) -> Option<(String, String, String)> {
    let format = Format {
        language: Some(language.into()),
        ..Format::default()
    };
    let source = SourceText::new("t", text);
    let lines = Lines::new(&source, &format);
    let opening = lines.opening(1)?;
    let grammar = lines.grammar();
    let date = grammar.date("", opening.expression(), Context::NONE);
    Some((
        date.edtf().unwrap_or_else(|| date.precision().as_str().to_owned()),
        lines.text_of(opening.written.first..opening.written.end).to_owned(),
        lines.text_of(opening.text..lines.facts(1).end).to_owned(),
    ))
}

#[test]
fn probe() {
    for file in std::env::var("PROBE").unwrap_or_default().split(',').filter(|f| !f.is_empty()) {
        let text = std::fs::read_to_string(file).unwrap();
        let source = SourceText::new("t", text);
        let format = Format::default();
        let mut lines = Lines::new(&source, &format);
        let parts = crate::parse::layout::parts(&mut lines);
        println!("{file} languages {:?} column {:?} wraps {} hard {} ", lines.languages.iter().map(|l| l.code()).collect::<Vec<_>>(), lines.page.column(), lines.page.wraps, lines.page.hard_wrapped);
        for part in &parts {
            println!("  {:?} {:?} {}-{}", part.region, part.heading, part.first, part.last);
        }
        for line in 1..=lines.count() {
            let f = lines.facts(line);
            let o = f.opening.as_ref().map(|o| format!("{:?} {:?} {:?} m{} [{}] {:?}", o.strength, o.form(), o.lead, o.marked, lines.text_of(o.written.first..o.written.end), o.expression().first.year));
            println!("{line:3} {}{}{}{} {} {} | {}", if f.ends {'e'} else {'.'}, if f.breaks {'b'} else {'.'}, if f.lower {'l'} else {'.'}, if lines.page.is_full(line) {'F'} else {'.'}, o.unwrap_or_default(), f.unread.as_ref().map_or(String::new(), |u| format!("UNREAD {:?}", u)), lines.text(line).chars().take(60).collect::<String>());
        }
    }
}

/// The dates that a sentence mentions, with the texts.
fn mentions(text: &str) -> Vec<(String, String)> {
    let source = SourceText::new("t", format!("Salt\n\n{text}\n"));
    let page = crate::parse::page(&source);
    page.mentions
        .iter()
        .map(|mention| (mention.date.edtf().unwrap_or_default(), source.slice(mention.span).to_owned()))
        .collect()
}

#[test]
fn probe_mentions() {
    for text in ["Letters of July 23, 26, and 28, August 24 and October 6 and 10, 1950.", "On 22 July, the council"] {
        println!("{:?}", mentions(text));
    }
}
