//! Hostile pages stay text, and every record and every line is there.

use super::*;
use crate::check::{Checker, RULES};
use crate::report::{Files, Summary};
use crate::source::SourceText;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

/// The report on pages of these names and texts, asked by all rules.
fn report(texts: &[(&str, &str)]) -> String {
    let sources: Vec<SourceText> = (texts.iter())
        .map(|(name, text)| SourceText::new(*name, *text))
        .collect();
    let pages: Vec<Page<'_>> = sources.iter().map(crate::parse::page).collect();
    page(&checked(&pages), &pages)
}

fn checked(pages: &[Page<'_>]) -> Report {
    let mut checker = Checker::new(RULES.iter());
    let mut files = Files::default();
    for page in pages {
        checker.add(page);
        files.add(page.source.clone(), page.source.name());
    }
    let findings = checker.finish();
    Report {
        summary: Summary::of(&findings).with_pages(pages.len()),
        findings,
        files,
        ..Report::default()
    }
}

const HOSTILE: &str = "<script>alert(1)</script> & \" onmouseover=\"alert(2)\n\n\
    Timeline of </script><img src=x onerror=alert(3)>\n\n\
    1949\n\
    7-3-1949 Lund </td></tr> ' onclick='alert(4)' \" autofocus onfocus=\"alert(5)\n\
    31-4-1949 `<b>` *<i>* </style><script>alert(6)</script>\n\n\
    Norway....\n\n\
    The mission of <svg onload=alert(7)> led by\nLund\n\
    Anna Lund (1910-1980) <u>Envoy <!-- to Norway\n\
    stays for a year, on 5 May 1949 <a href=javascript:alert(8)>, and asks for more of it all.\n\
    Document:05-07-1949 Letter <iframe src=//x>\n\
    Berg Anna (1993). The <title>Salt</title> of Oslo. Oslo Press \"><x> Page 8\n\n\
    Notes....\n\n\
    1. Berg Anna (1993). The <title>Salt</title> of Oslo. Oslo Press \"><x> Page 8 Back\n\n\
    Meetings....\n\n\
    • 14-06-1949: Council of </main> {{ salt }} {% raw %}\n\
    • <plaintext>\n";

/// Names of the elements and attributes in an HTML text, whose scripts and styles are taken out before.
fn names(html: &str) -> (Vec<String>, Vec<String>) {
    let (mut elements, mut attributes) = (Vec::new(), Vec::new());
    let mut rest = html;
    while let Some((_, from)) = rest.split_once('<') {
        let mut quoted = None;
        let mut tag = String::new();
        let mut end = from.len();
        for (at, c) in from.char_indices() {
            match quoted {
                Some(quote) if c == quote => quoted = None,
                Some(_) => {}
                None if c == '"' || c == '\'' => quoted = Some(c),
                None if c == '>' => {
                    end = at;
                    break;
                }
                None => tag.push(c),
            }
        }
        let mut words = tag.split_whitespace();
        elements.push(words.next().unwrap().trim_start_matches('/').to_owned());
        attributes.extend(words.map(|word| word.trim_end_matches('=').to_owned()));
        rest = &from[end..];
    }
    (elements, attributes)
}

/// `html` without its own styles and scripts.
fn without_scripts(html: &str) -> String {
    let own = [STYLE, SCRIPT];
    (own.iter()).fold(html.to_owned(), |html, own| html.replacen(own, "", 1))
}

#[test]
fn the_hash_of_the_script_is_that_of_the_script() {
    let hash = BASE64_STANDARD.encode(Sha256::digest(SCRIPT));
    assert_eq!(SCRIPT_HASH, format!("sha256-{hash}"));
}

#[test]
fn a_hostile_page_adds_no_element_and_no_attribute() {
    let tame = "Salt\n\nTimeline\n\n1949\n7-3-1949 Lund\n31-4-1949 Berg\n1952\n10-4-1952 Lund and Berg agree on the exchange of the salt pans\n1953\n10-4-1953 Lund and Berg agree on the exchange of the salt pans\n\nNorway....\n\nThe mission led by\nLund\n\
        Anna Lund (1910-1980) Envoy to Norway\nstays for a year, on 5 May 1949, and asks for more.\n\
        Document:05-07-1949 Letter\nBerg Anna (1993). The Salt of Oslo. Oslo Press Page 8\n\nNotes....\n\n1. Berg Anna (1993). The Salt of Oslo. Oslo Press Page 8 Back\n\n\
        Meetings....\n\n• 14-06-1949: Council\n• x\n";
    let known = |html: &str| {
        let (mut elements, mut attributes) = names(&without_scripts(html));
        for list in [&mut elements, &mut attributes] {
            list.sort();
            list.dedup();
        }
        (elements, attributes)
    };
    let hostile = report(&[("salt.txt", "Salt"), ("x\" onclick=\"<b>.txt", HOSTILE)]);
    let tame = report(&[("salt.txt", "Salt"), ("fish.txt", tame)]);
    let (hostile_names, tame_names) = (known(&hostile), known(&tame));
    let added = |(hostile, tame): (Vec<String>, Vec<String>)| -> Vec<String> {
        hostile
            .into_iter()
            .filter(|name| !tame.contains(name))
            .collect()
    };
    assert_eq!(added((hostile_names.0, tame_names.0)), [""; 0]);
    assert_eq!(added((hostile_names.1, tame_names.1)), [""; 0]);
    assert_eq!(hostile.matches("<script").count(), 2);
    assert_eq!(hostile.matches("</script>").count(), 2);
    assert_eq!(hostile.matches("</style>").count(), 1);
}

#[test]
fn every_line_is_shown_as_it_stands() {
    let html = report(&[("salt.txt", HOSTILE)]);
    for (index, line) in HOSTILE.lines().enumerate() {
        let mut escaped = line.replace('&', "&#38;");
        for (sign, code) in [
            ('<', "&#60;"),
            ('>', "&#62;"),
            ('"', "&#34;"),
            ('\'', "&#39;"),
        ] {
            escaped = escaped.replace(sign, code);
        }
        let number = index + 1;
        let shown = format!("\">{number}</a><span dir=\"auto\">{escaped}</span></p>");
        assert_eq!(html.matches(&shown).count(), 1, "{shown}");
    }
}

#[test]
fn every_record_and_every_finding_has_its_place() {
    let source = SourceText::new("salt.txt", HOSTILE);
    let pages = [crate::parse::page(&source)];
    let report = checked(&pages);
    let html = page(&report, &pages);
    let [page] = &pages;
    for (letter, count) in [
        ('e', page.events.len()),
        ('d', page.documents.len()),
        ('m', page.meetings.len()),
        ('h', page.people.len()),
        ('r', page.references.len()),
        ('a', page.author_mentions.len()),
        ('n', page.notes.len()),
        ('i', page.inline_notes.len()),
        ('x', page.mentions.len()),
        ('s', page.sections.len()),
        ('u', page.unparsed.len()),
    ] {
        assert!(count > 0, "nothing is called {letter}");
        let rows = html.matches(&format!("<tr id=\"p0-{letter}")).count();
        assert_eq!(rows, count, "{letter}");
    }
    assert!(!report.findings.is_empty());
    assert_eq!(
        html.matches("<li class=\"finding\"").count(),
        report.findings.len()
    );
}

#[test]
fn every_link_leads_somewhere_and_no_name_is_given_twice() {
    let html = report(&[("salt.txt", HOSTILE), ("fish.txt", HOSTILE)]);
    let html = without_scripts(&html);
    let values = |before: &str| -> Vec<String> {
        let parts = html.split(before).skip(1);
        parts
            .map(|part| part.split('"').next().unwrap().to_owned())
            .collect()
    };
    let mut ids = values(" id=\"");
    let all = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), all);
    let links = values(" href=\"#");
    assert!(links.len() > 100);
    for link in links {
        assert!(ids.binary_search(&link).is_ok(), "#{link}");
    }
}

#[test]
fn a_note_leads_to_its_place_and_back() {
    let html = report(&[(
        "salt.txt",
        "Salt\n\nNorway....\n\nSalt is dear, and nobody knows why.\nBerg doubts it.\n\nNotes...\n\n1. Berg doubts it. Back\n",
    )]);
    // The note is printed in line 10, and its place is line 6.
    assert!(html.contains("<td><a href=\"#p0-L6\">1</a></td>"));
    assert!(html.contains("<a href=\"#p0-L10\">printed note 1 ↓</a>"));
    assert!(html.contains("<a href=\"#p0-L6\">in the text, line 6 ↑</a>"));
}

#[test]
fn a_year_slip_is_drawn_between_its_two_dates() {
    let source = SourceText::new(
        "salt.txt",
        "Salt\n\n1952\n10-4-1952 Lund and Berg agree on the exchange of the salt pans\n12-5-1952 Berg sails\n\
         1953\n10-4-1953 Lund and Berg agree on the exchange of the salt pans\n31-4-1953 Holm buys a ship\n",
    );
    let pages = [crate::parse::page(&source)];
    let report = checked(&pages);
    let picture: serde_json::Value =
        serde_json::from_str(&picture::of(&report, &pages).json()).unwrap();
    // 1952 begins 6575 days before 1970, and 10 April is its 101st day.
    let slip = (picture["findings"].as_array().unwrap().iter())
        .find(|finding| !finding[1].is_null())
        .unwrap();
    assert_eq!(slip[0], serde_json::json!([-6110, -6110]));
    assert_eq!(slip[1], serde_json::json!([-6475, -6475]));
    assert_eq!(picture["marks"].as_array().unwrap().len(), 3);
    assert_eq!(
        picture["marks"][0],
        serde_json::json!([0, -6475, -6475, "p0-e0"])
    );
    assert_eq!(picture["undrawn"], 1);
}

#[test]
fn several_pages_can_be_chosen_and_a_report_on_one_has_its_title() {
    let two = report(&[
        ("salt.txt", "The salt trade\n\nText."),
        ("<fish>.txt", "Fish\n\nText."),
    ]);
    assert!(two.contains("<option value=\"1\">&#60;fish&#62;.txt</option>"));
    assert!(two.contains("<title>Regesta report</title>"));
    assert!(two.contains("<th scope=\"col\">Page</th>"));
    let one = report(&[("salt.txt", "The salt trade\n\nText.")]);
    assert!(one.contains("<title>The salt trade</title>"));
    assert!(!one.contains("id=\"page\""));
}

#[test]
fn the_file_names_no_other() {
    let html = report(&[("salt.txt", "Salt\n\nText.")]);
    for word in [
        "src=",
        "@import",
        "url(",
        "fetch(",
        "XMLHttpRequest",
        "innerHTML",
        "outerHTML",
    ] {
        assert!(!html.contains(word), "{word}");
    }
    // The only address is the name of SVG.
    assert_eq!(
        html.matches("http").count() - html.matches("http-equiv").count(),
        1
    );
}
