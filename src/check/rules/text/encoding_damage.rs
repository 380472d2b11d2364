//! Text that was read in the wrong encoding.

use super::mojibake::{Damage, damages};
use crate::check::{Check, Findings, Rule, Severity};
use crate::page::Page;
use crate::source::Span;

const EXPLAIN: &str = "\
## What it finds
Characters damaged by reading the text in the wrong encoding. These are replacement characters (U+FFFD), UTF-8 read as Windows-1252 or Latin-1, and control characters.

## Why it matters
No search finds a damaged name, and one person becomes two. What a replacement character stood for is lost for good.

## Example
```text
7-3-1949 JÃ¸rgensen sails to LÃ¦sÃ¸
```
Read as UTF-8, the line says `Jørgensen sails to Læsø`.

## What to do
Open the original file again as UTF-8, or type in what the damaged characters stood for.

## When it stays silent
The characters may be intended: they do not decode to text, or they are a letter with a sign that often follows one.
";

pub(crate) static RULE: Rule = Rule {
    code: "T404",
    name: "encoding-damage",
    severity: Severity::Warning,
    explain: EXPLAIN,
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings<Span>) {
    for line in 1..=page.source.line_count() {
        let text = page.source.line(line);
        if text.is_ascii() && !text.contains(|c: char| c.is_ascii_control()) {
            continue;
        }
        let start = page.source.line_span(line).start;
        let mut found = damages(text);
        // Of one kind of damage, a line tells the first place and the number of the others.
        while let Some((span, first)) = found.first().cloned() {
            let all = found.len();
            found.retain(|(_, damage)| !damage.is_like(&first));
            let span = Span::new(start + span.start, start + span.end);
            report(page, span, &first, all - found.len() - 1, findings);
        }
    }
}

fn report(
    page: &Page<'_>,
    span: Span,
    damage: &Damage,
    others: usize,
    findings: &mut Findings<Span>,
) {
    let written = page.source.slice(span);
    let (mut message, help, severity) = match damage {
        Damage::Lost => (
            "a character was lost here (U+FFFD)".to_owned(),
            "look up the word in the source and type it again",
            Severity::Error,
        ),
        Damage::Misread(meant) => (
            format!(
                "`{}` was probably `{}`, read in the wrong encoding",
                short(written),
                short(meant)
            ),
            "open the original file as UTF-8, or type in the right characters",
            Severity::Warning,
        ),
        Damage::Cut => (
            format!(
                "`{written}` is what is left of a punctuation mark, read in the wrong encoding"
            ),
            "type the quotation mark, dash or ellipsis that was meant",
            Severity::Warning,
        ),
        Damage::Control(c, meant) => (
            match meant {
                Some(meant) => format!(
                    "a control character (U+{:04X}), probably `{meant}`",
                    u32::from(*c)
                ),
                None => format!("a control character (U+{:04X})", u32::from(*c)),
            },
            "replace it with what was meant, or delete it",
            Severity::Warning,
        ),
    };
    match others {
        0 => {}
        1 => message.push_str("; also in 1 other place on the line"),
        n => message.push_str(&format!("; also in {n} other places on the line")),
    }
    findings.add(span, message, help).severity(severity);
}

/// The beginning of a text, as much as a message can hold.
fn short(text: &str) -> String {
    const MOST: usize = 24;
    let mut short: String = text.chars().take(MOST).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{check, findings, none};

    #[test]
    fn utf8_read_as_windows_1252_is_found() {
        findings(
            "encoding-damage",
            "Salt

1949
7-3-1949 JÃ¸rgensen meets Lund
          ^^ `Ã¸` was probably `ø`, read in the wrong encoding
8-3-1949 Lundâ€™s reply on â€œsaltâ€\u{9d}
             ^^^ `â€™` was probably `’`, read in the wrong encoding; also in 2 other places on the line
9-3-1949 Price of 5 Â£
                    ^^ `Â£` was probably `£`, read in the wrong encoding
",
        );
    }

    #[test]
    fn text_that_was_misread_twice_is_read_twice() {
        findings(
            "encoding-damage",
            "Salt

1949
7-3-1949 Lundâ\u{20ac}\u{2122}s salt
             ^^^ `â€™` was probably `’`, read in the wrong encoding
8-3-1949 LundÃ¢â\u{201a}\u{ac}â\u{201e}¢s salt
             ^^^^^^^^ `Ã¢â‚¬â„¢` was probably `’`, read in the wrong encoding
",
        );
    }

    #[test]
    fn a_lost_character_is_an_error() {
        let found = check(
            "encoding-damage",
            &["Salt\n\n1949\n7-3-1949 J\u{fffd}rgensen meets Lund\n"],
        );
        assert_eq!((found.len(), found[0].severity.as_str()), (1, "error"));
        assert_eq!((found[0].place.line, found[0].place.column), (4, 11));
    }

    #[test]
    fn a_control_character_is_found_with_what_it_probably_was() {
        let found = check(
            "encoding-damage",
            &["Salt\n\n1949\n7-3-1949 Lund\u{92}s salt\n"],
        );
        assert_eq!(
            found[0].message,
            "a control character (U+0092), probably `’`"
        );
    }

    #[test]
    fn letters_and_signs_that_are_meant_are_no_damage() {
        none(
            "encoding-damage",
            "Salt

Les Lumières: «l’été à la plage», Ålesund, “Café”, “CAFÉ”, “PERÚ”… São João e IRMÃ, “AMANHÔ, Strauß’s.

A wave of 5 Å² and 3 Å–units; CAFÉ® and CAFÉ©; Œuvre; 和平共处; Straßen–, ВЕЛИКИЙ Крым, ŠKODA™, naïve…
",
        );
    }
}
