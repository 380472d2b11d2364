//! How a page was read, line by line and in words: what `validate --verbose` says of it.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::counted;
use crate::page::{NumberOrder, Page};
use crate::record::{DateForm, Decision, Outcome, Reasons};

/// How the dated lines of a page were read, and why: first what the page tells of itself, then each line.
///
/// ```
/// use regesta::report::reading;
/// use regesta::source::SourceText;
/// let source = SourceText::new("salt.txt", "Salt\n\n1949\n7-3-1949 Lund sails\n8-3-1949 Berg returns\n");
/// assert_eq!(
///     reading::lines(&regesta::parse::page(&source), "salt.txt"),
///     "\
/// salt.txt: language: en
/// salt.txt: numeric dates: day first with hyphens
/// salt.txt: line wrapping: none found
/// salt.txt: date forms: D-M-Y on 2 lines
/// salt.txt:3: `1949` is a heading: the date is alone on its line
/// salt.txt:4: `7-3-1949` starts an entry (D-M-Y, as on 2 lines): no entry above continues here
/// salt.txt:5: `8-3-1949` starts an entry (D-M-Y, as on 2 lines)
/// "
/// );
/// ```
pub fn lines(page: &Page<'_>, name: &str) -> String {
    let mut text = String::new();
    for fact in facts(page) {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{name}: {fact}");
    }
    let mut told: Vec<(usize, String)> = (page.decisions.iter())
        .map(|decision| (decision.line, decided(page, decision)))
        .collect();
    for dated in &page.dated_lines {
        let decided = page
            .decisions
            .binary_search_by_key(&dated.line, |decision| decision.line);
        if decided.is_ok() {
            continue;
        }
        let written = page.source.slice(dated.span);
        let mut words = format!("`{written}` {}: {}", dated.place, dated.read_as_words());
        if let Some(proof) = dated.proof {
            let _ = write!(words, ", because {proof}");
        }
        told.push((dated.line, words));
    }
    told.sort_by_key(|(line, _)| *line);
    for (line, words) in told {
        let _ = writeln!(text, "{name}:{line}: {words}");
    }
    text
}

/// What the page tells of itself.
fn facts(page: &Page<'_>) -> Vec<String> {
    let writing = &page.writing;
    let mut facts = Vec::new();
    let name = if writing.languages.len() > 1 {
        "languages"
    } else {
        "language"
    };
    facts.push(format!("{name}: {}", writing.languages.join(", ")));
    let orders = [
        ('-', writing.hyphens, "hyphens"),
        ('/', writing.strokes, "slashes"),
        ('.', writing.points, "full stops"),
    ];
    let used = |sign: char| {
        page.decisions
            .iter()
            .any(|decision| decision.form.sign == Some(sign))
    };
    let orders: Vec<String> = (orders.into_iter())
        .filter(|(sign, ..)| used(*sign))
        .map(|(_, order, name)| {
            let order = match order {
                NumberOrder::DayFirst => "day first",
                NumberOrder::MonthFirst => "month first",
                NumberOrder::Open => "day or month first is not clear",
            };
            format!("{order} with {name}")
        })
        .collect();
    if !orders.is_empty() {
        facts.push(format!("numeric dates: {}", orders.join(", ")));
    }
    facts.push(match (writing.wrap_column, writing.hard_wrapped) {
        (None, _) => "line wrapping: none found".to_owned(),
        (Some(column), false) => format!("line wrapping: at column {column}"),
        (Some(column), true) => {
            format!("line wrapping: at column {column}, with blank lines between paragraphs")
        }
    });
    let mut forms: BTreeMap<DateForm, usize> = BTreeMap::new();
    let entries = page.decisions.iter().filter(|decision| {
        matches!(decision.outcome, Outcome::Entry | Outcome::Doubtful)
            && !decision.reasons.contains(Reasons::UNREAD)
    });
    for decision in entries {
        *forms.entry(decision.form).or_insert(0) += 1;
    }
    let mut forms: Vec<(DateForm, usize)> = forms.into_iter().collect();
    forms.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    let forms: Vec<String> = (forms.into_iter())
        .map(|(form, count)| format!("{} on {}", shown(form), counted(count, "line")))
        .collect();
    if !forms.is_empty() {
        facts.push(format!("date forms: {}", forms.join(", ")));
    }
    facts
}

fn shown(form: DateForm) -> String {
    match form.alone {
        _ if form == DateForm::default() => "no known form".to_owned(),
        true => format!("{form} on a line of its own"),
        false => form.to_string(),
    }
}

/// Reasons that speak for an entry.
const FOR: [Reasons; 5] = [
    Reasons::APART,
    Reasons::BULLET,
    Reasons::DAY,
    Reasons::IMPOSSIBLE,
    Reasons::UNREAD,
];

/// How a dated line was read.
fn decided(page: &Page<'_>, decision: &Decision) -> String {
    let written = page.source.slice(decision.span);
    let reasons = decision.reasons;
    let as_others = match decision.like {
        0 => String::new(),
        like => format!(", as on {}", counted(like, "line")),
    };
    let score = match decision.odd {
        0 => String::new(),
        odd => format!("; {odd} against it"),
    };
    let form = format!("({}{as_others}{score})", shown(decision.form));
    let because = |word: &str| match reasons.is_empty() {
        true => String::new(),
        false => format!("{word} {reasons}"),
    };
    match decision.outcome {
        Outcome::Heading => format!("`{written}` is a heading{}", because(":")),
        Outcome::Entry => {
            let word = match FOR.iter().any(|reason| reasons.contains(*reason)) {
                true => ":",
                false => ", although",
            };
            format!("`{written}` starts an entry {form}{}", because(word))
        }
        Outcome::Doubtful => format!(
            "`{written}` starts an entry {form}, with some doubt{}",
            because(":")
        ),
        Outcome::Rest => format!(
            "`{written}` continues the entry above {form}{}",
            because(":")
        ),
        Outcome::Caption => format!("`{written}` starts a caption{}", because(":")),
    }
}

#[cfg(test)]
mod tests {
    use super::lines;
    use crate::source::SourceText;

    fn said(text: &str) -> String {
        let source = SourceText::new("salt.txt", text);
        lines(&crate::parse::page(&source), "salt.txt")
    }

    #[test]
    fn each_dated_line_says_how_it_was_read_and_why() {
        assert_eq!(
            said(
                "Salt

3 May 1891 Lund sails with all his salt to Oslo and stays there with
the council. He sells it before the winter comes, all but a barrel of
May 1890, and he returns with his brother Ole, who has a house there.
9 July 1891 Berg sails to the north with the rest of the salt, and he
returns in winter, as the council of the town had asked him to do.
Ole, son of Berg, was baptized the 11th of May 1892.
"
            ),
            "\
salt.txt: language: en
salt.txt: line wrapping: at column 72, with blank lines between paragraphs
salt.txt: date forms: D Month Y on 2 lines
salt.txt:3: `3 May 1891` starts an entry (D Month Y, as on 2 lines): no entry above continues here
salt.txt:5: `May 1890` continues the entry above (Month Y; 4 against it): the line above is full and does not \
end a sentence; the line above breaks off; no other entry writes its date this way; the text starts with a small \
letter, unlike that of other entries; the date is out of order
salt.txt:6: `9 July 1891` starts an entry (D Month Y, as on 2 lines), although the line above is full
salt.txt:8: `the 11th of May 1892` at the end of the line: joined to the entry above
"
        );
    }

    #[test]
    fn a_page_without_dates_says_little() {
        assert_eq!(
            said("Salt\n\nSalt is dear.\n"),
            "salt.txt: language: en\nsalt.txt: line wrapping: none found\n"
        );
    }
}
