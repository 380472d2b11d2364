//! What reports look like.

use super::*;
use crate::check::{Related, Severity as Grave};
use crate::report::testing::report;

const PLAIN: TerminalStyle = TerminalStyle {
    colour: false,
    width: 80,
};

#[test]
fn a_finding_shows_all_its_places_in_their_files() {
    let report = report();
    assert_eq!(
        finding(&report.findings[0], &report.files, PLAIN),
        "\
D101 invalid-date

  × `31-4-1949` is no date
   ╭─[texts/salt, old.txt:3:6]
 3 │ Ærø,    31-4-1949: 100% <salt> & \"more\"
   ·         ─────────
   ╰────
   ╭─[texts/fish.txt:3:1]
 3 │ 7-3-1949 Lund sells
   · ────┬───
   ·     ╰── sold here
   ╰────
  help: look it up
"
    );
}

#[test]
fn a_place_of_two_lines_is_shown_whole_and_cannot_steer_the_terminal() {
    let report = report();
    assert_eq!(
        finding(&report.findings[1], &report.files, PLAIN),
        "\
D101 invalid-date

  ☞ 100% <salt> & \"more\": odd, indeed?
   ╭─[texts/salt, old.txt:3:17]
 3 │ ╭─▶ Ærø,    31-4-1949: 100% <salt> & \"more\"
 4 │ ╰─▶ of it
   ╰────
  help: look it up
"
    );
}

#[test]
fn two_places_of_one_file_have_a_frame_each_in_the_order_of_the_finding() {
    let mut report = report();
    let mut turned = report.findings.swap_remove(1);
    turned.related.push(Related {
        place: report.findings[0].place.clone(),
        message: "before\u{202e}".to_owned(),
    });
    turned.severity = Grave::Warning;
    let text = finding(&turned, &report.files, PLAIN);
    let frames: Vec<_> = text.lines().filter(|line| line.contains("╭─[")).collect();
    assert_eq!(
        frames,
        [
            "   ╭─[texts/salt, old.txt:3:17]",
            "   ╭─[texts/salt, old.txt:3:6]"
        ]
    );
    assert!(text.contains("╰── before\u{fffd}"), "{text}");
}

#[test]
fn of_very_many_places_the_first_are_shown_and_the_others_counted() {
    let mut report = report();
    let [related] = &report.findings[0].related[..] else {
        panic!("{report:?}");
    };
    report.findings[0].related = vec![related.clone(); 20];
    let all = finding(&report.findings[0], &report.files, PLAIN);
    assert_eq!(all.matches("sold here").count(), 20);
    assert!(!all.contains("more place"), "{all}");
    for (more, said) in [(1, "and 1 more place\n"), (4000, "and 4000 more places\n")] {
        let related = report.findings[0].related[0].clone();
        report.findings[0].related = vec![related; 20 + more];
        let some = finding(&report.findings[0], &report.files, PLAIN);
        assert_eq!(some.matches("sold here").count(), 20);
        assert!(some.contains(said), "{some}");
    }
}

#[test]
fn a_place_whose_text_is_not_at_hand_is_named() {
    let report = report();
    let text = finding(&report.findings[0], &Files::default(), PLAIN);
    assert!(text.contains("salt, old.txt:3:6"), "{text}");
}

proptest::proptest! {
    #[test]
    fn any_place_of_any_text_can_be_shown(
        text in "(\\PC|[\n\r\t\u{1b}\u{202e}盐]){0,60}", start in 0_usize..90, length in 0_usize..90, width in 0_usize..120
    ) {
        let source = SourceText::new("salt.txt", text);
        let style = TerminalStyle { colour: false, width };
        let shown = error_in(&source, Span::new(start, start + length), "salt", "", style);
        let steers = |c: char| c.is_control() && c != '\n' || c == '\u{202e}';
        proptest::prop_assert!(!shown.contains(steers), "{shown}");
    }
}

#[test]
fn lines_are_shown_as_lines_whatever_ends_them() {
    let found = Problem {
        span: Span::new(1, 9),
        line: 1,
        message: "salt".to_owned(),
        outcome: "kept",
    };
    let drawn = |text: &str| problem(&SourceText::new("t", text), &found, PLAIN);
    let shown = drawn("a Lund\nBerg\nc");
    assert!(
        shown.contains("a Lund\n") && shown.contains("Berg\n"),
        "{shown}"
    );
    assert!(shown.contains("[t:1:2]"), "{shown}");
    assert_eq!(drawn("a Lund\rBerg\rc"), shown);
    assert!(!drawn("a Lund\r\nBerg\r\nc").contains('?'));
}

#[test]
fn what_a_terminal_is_given_cannot_steer_it_however_it_is_cut() {
    let text = "Læsø\u{1b}]0;x\u{7}\u{9b}1m 盐\t\u{202e}𝄞\n".as_bytes();
    let mut bytes = text.to_vec();
    bytes.push(0xff);
    for size in 1..=bytes.len() {
        let mut shown = Vec::new();
        let mut to = HarmlessWriter::on(&mut shown);
        for part in bytes.chunks(size) {
            to.write_all(part).unwrap();
        }
        to.flush().unwrap();
        assert_eq!(
            String::from_utf8(shown).unwrap(),
            "Læsø?]0;x?¤1m 盐\t\u{fffd}𝄞\n\u{fffd}",
            "{size}"
        );
    }
}
