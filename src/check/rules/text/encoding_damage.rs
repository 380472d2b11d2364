//! Text that was read in the wrong encoding.

use super::mojibake::{Damage, damages};
use crate::check::{Check, Draft, Findings, Rule, Severity, Spot};
use crate::page::Page;
use crate::source::Span;

const EXPLAIN: &str = "\
## Checks
That the text was not read in a wrong encoding on its way here: replacement characters (U+FFFD), UTF-8 read as Windows-1252 or Latin-1, control characters.

## Matters
Names that are damaged are found by no search, and tell one person as two. What a replacement character stands for is lost for good.

## Example
```text
7-3-1949 JÃ¸rgensen sails to LÃ¦sÃ¸
```
Read as UTF-8, the line says `Jørgensen sails to Læsø`.

## Mend
Read the file again from where it came, as UTF-8; or write what the damaged characters stood for.

## Silent when
The characters may be meant: they do not decode to a character of text, or they are a letter with a sign that often follows one.
";

pub(crate) static RULE: Rule = Rule {
    code: "T404",
    name: "encoding-damage",
    severity: Severity::Warning,
    explain: EXPLAIN,
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings<'_>) {
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
            findings.add(draft(
                page.source.slice(span),
                span,
                &first,
                all - found.len() - 1,
            ));
        }
    }
}

fn draft(written: &str, span: Span, damage: &Damage, others: usize) -> Draft {
    let (mut message, help, severity) = match damage {
        Damage::Lost => (
            "a character was lost here (U+FFFD)".to_owned(),
            "look the word up in the source and write it again",
            Severity::Error,
        ),
        Damage::Misread(meant) => (
            format!(
                "`{}` was probably `{}`, read in a wrong encoding",
                short(written),
                short(meant)
            ),
            "read the file as UTF-8, or write what was meant",
            Severity::Warning,
        ),
        Damage::Cut => (
            format!("`{written}` is the rest of a punctuation mark, read in a wrong encoding"),
            "write the quotation mark, dash or ellipsis that was meant",
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
            "write what was meant, or take the character away",
            Severity::Warning,
        ),
    };
    match others {
        0 => {}
        1 => message.push_str("; so in 1 more place of the line"),
        n => message.push_str(&format!("; so in {n} more places of the line")),
    }
    Draft::at(Spot::here(span), message)
        .help(help)
        .severity(severity)
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
          ^^ `Ã¸` was probably `ø`, read in a wrong encoding
8-3-1949 Lundâ€™s reply on â€œsaltâ€\u{9d}
             ^^^ `â€™` was probably `’`, read in a wrong encoding; so in 2 more places of the line
9-3-1949 Price of 5 Â£
                    ^^ `Â£` was probably `£`, read in a wrong encoding
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
             ^^^ `â€™` was probably `’`, read in a wrong encoding
8-3-1949 LundÃ¢â\u{201a}\u{ac}â\u{201e}¢s salt
             ^^^^^^^^ `Ã¢â‚¬â„¢` was probably `’`, read in a wrong encoding
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
