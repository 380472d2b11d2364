//! Reads running text: headings, paragraphs, and the records that stand among them.
//!
//! A paragraph is one line. Where a citation, a note or a biography had interrupted it, its parts are
//! joined again: a part that begins in the middle of a sentence goes on with the paragraph before.

use std::borrow::Cow;

use super::biography::{self, FoundBiography};
use super::builder::Builder;
use super::caption;
use super::document;
use super::heading::{possible_title, section_title};
use super::inline_note::{self, Printed, PrintedNotes};
use super::lines::Lines;
use super::text::{append, begins_in_mid_sentence, breaks_off, clean, ends_sentence};
use crate::language::Class;
use crate::record::{CaptionKind, InlineNote, Paragraph, Place, SectionIndex, SectionKind};

/// Reads the running text on lines `first` to `last`: every line belongs to a heading, a paragraph or
/// another record.
pub(super) fn read(
    builder: &mut Builder<'_, '_>,
    printed: &PrintedNotes<'_>,
    (first, last): (usize, usize),
    style: TitleStyle,
    section: Option<SectionIndex>,
) -> Option<SectionIndex> {
    let lines = builder.lines;
    let mut reader = ProseReader {
        lines,
        builder,
        printed,
        style,
        last,
        wrapped: lines.is_hard_wrapped(first, last),
        section,
        open: false,
        cut: false,
        begun: None,
    };
    let mut at = Some(first);
    while let Some(line) = at.filter(|&line| line <= last) {
        let end = reader.read_line(line);
        at = reader.lines.next_filled(end);
    }
    reader.section
}

/// How a page writes its headings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TitleStyle {
    /// With points behind them; other short lines are captions.
    Dotted,
    /// As short lines between blank lines.
    Plain,
}

/// Characters by which the first line of a paragraph stands further in, at least.
const INDENTED: usize = 2;

struct ProseReader<'b, 'p, 'a> {
    builder: &'b mut Builder<'p, 'a>,
    lines: &'p Lines<'a>,
    printed: &'b PrintedNotes<'b>,
    style: TitleStyle,
    last: usize,
    /// Whether the running text is wrapped, and blank lines part its paragraphs.
    wrapped: bool,
    section: Option<SectionIndex>,
    /// Whether the last paragraph may go on.
    open: bool,
    /// Whether a biography has cut the last paragraph in the middle of a sentence.
    cut: bool,
    /// A sentence that begins with the labels of biographies: first line, and labels.
    begun: Option<(usize, Cow<'a, str>)>,
}

impl<'a> ProseReader<'_, '_, 'a> {
    /// Reads what begins on `line`, and returns its last line.
    fn read_line(&mut self, line: usize) -> usize {
        let lines = self.lines;
        let text = lines.text(line);
        if self.is_wrapped(line) {
            self.builder.add_embedded(line, self.section);
            self.builder.join_paragraph(line);
            return line;
        }
        if let Some(title) = self.heading(line) {
            self.section = Some(self.builder.add_section(line, title, SectionKind::Body));
            self.open = false;
            self.cut = false;
            self.begun = None;
        } else if lines.opens_in_numbers(line) && caption::is_dated(lines, line, || true) {
            self.builder
                .add_caption(line, CaptionKind::Caption, self.section);
        } else if let Some(document) = document::at(lines, line, self.section) {
            self.builder.add_document(document);
            self.builder.add_embedded(line, self.section);
        } else if let Some(found) =
            biography::at(lines, line).filter(|found| found.last <= self.last)
        {
            let last = found.last;
            self.interrupt(line, found);
            return last;
        } else if let Some(printed) = self.printed.find(text) {
            return self.read_note(line, Some(printed));
        } else if inline_note::is_reference(lines.phrase(line)) {
            return self.read_note(line, None);
        } else if let Some(kind) = caption::kind(lines, line).filter(|_| !self.cut) {
            self.builder.add_caption(line, kind, self.section);
        } else {
            self.read_paragraph(line, text);
            self.builder.add_embedded(line, self.section);
        }
        line
    }

    /// Whether a line is the rest of the paragraph above it, wrapped: on a page whose running text is, blank
    /// lines part paragraphs, whatever a line begins with.
    fn is_wrapped(&mut self, line: usize) -> bool {
        let lines = self.lines;
        let (facts, above) = (lines.facts(line), lines.facts(line - 1));
        let adjacent = !self.cut
            && self
                .open_paragraph()
                .is_some_and(|paragraph| paragraph.place.line_end + 1 == line);
        if !self.wrapped || !adjacent || facts.cited || facts.hashes > 0 || facts.rule {
            return false;
        }
        let listed = facts.bullet.is_some()
            || above.ends && lines.begins_with_number(line)
            || facts.indent >= above.indent + INDENTED && above.ends;
        // A label far from the wrap cuts the line, where a biography follows.
        let label = || {
            !lines.page.is_full(line)
                && biography::at(lines, line).is_some_and(|found| found.label.is_some())
        };
        // A short line that ends a sentence is one of a list, or the last of its paragraph.
        let column = lines.page.column().unwrap_or(0);
        let short = above.ends && !lines.page.is_full(line - 1) && 10 * above.width < 7 * column;
        !listed && !short && !label()
    }

    fn heading(&self, line: usize) -> Option<&'a str> {
        let lines = self.lines;
        section_title(lines, line).or_else(|| {
            let free = lines.is_blank(line - 1) && lines.is_blank(line + 1);
            let heads = lines
                .next_filled(line)
                .is_some_and(|next| next <= self.last && !begins_in_mid_sentence(lines.text(next)));
            let plain = self.style == TitleStyle::Plain && free && heads;
            possible_title(lines, line)
                .filter(|_| !lines.facts(line).cited)
                .filter(|_| !caption::begins_with_date(lines, line))
                .filter(|_| plain && caption::kind(lines, line) == Some(CaptionKind::Caption))
        })
    }

    /// Reads an inline note, together with the lines after it that go on with the same printed note.
    fn read_note(&mut self, line: usize, printed: Option<Printed>) -> usize {
        let lines = self.lines;
        let mut place = self.builder.place(line, line);
        let mut text = clean(lines.text(line));
        let mut printed = printed;
        while let Some(before) = printed
            && let Some(next) = lines
                .next_filled(place.line_end)
                .filter(|&next| next <= self.last)
            && let Some(after) = self
                .printed
                .find(lines.text(next))
                .filter(|after| after.follows(before))
        {
            append(&mut text, lines.text(next));
            place.grow_to(lines.source, next);
            printed = Some(after);
        }
        let last = place.line_end;
        self.builder.add_inline_note(InlineNote {
            place,
            text,
            section: self.section,
        });
        last
    }

    /// Reads a biography, which may cut a sentence in two; its label belongs to the sentence.
    fn interrupt(&mut self, line: usize, found: FoundBiography<'a>) {
        let label = found.label.unwrap_or_default();
        match self.open_paragraph() {
            Some(paragraph) if !ends_sentence(&paragraph.text) => {
                append(&mut paragraph.text, label);
                self.cut = true;
            }
            _ if found.label.is_some() => {
                let (_, begun) = self.begun.get_or_insert((line, Cow::Borrowed("")));
                append(begun, label);
            }
            _ => {}
        }
        self.builder
            .add_biography(line, found.last, found.label, found.lives);
    }

    fn open_paragraph(&mut self) -> Option<&mut Paragraph<'a>> {
        let open = self.open;
        self.builder.last_paragraph().filter(|_| open)
    }

    /// Reads a line of running text: a paragraph, or the rest of one.
    fn read_paragraph(&mut self, line: usize, text: &'a str) {
        let lines = self.lines;
        let cut = std::mem::take(&mut self.cut);
        let begins_midway = begins_in_mid_sentence(text);
        // Labels that nothing goes on with hang on no sentence; the biographies have them.
        if let Some((start, begun)) = self.begun.take().filter(|_| begins_midway) {
            let mut place = self.builder.place(start, line);
            place.gaps.push((start, line - 1));
            let mut whole = begun;
            append(&mut whole, text);
            self.add_paragraph(place, whole);
            return;
        }
        let after_blank = lines.is_blank(line - 1);
        if let Some(paragraph) = self.open_paragraph() {
            let unfinished = !ends_sentence(&paragraph.text);
            let between = line > paragraph.place.line_end + 1;
            let goes_on =
                begins_midway && (unfinished || between && !after_blank && !begins_with_name(text));
            let must_go_on = between && unfinished && breaks_off(&paragraph.text);
            if cut && unfinished || goes_on || must_go_on {
                append(&mut paragraph.text, text);
                paragraph.place.grow_to(lines.source, line);
                return;
            }
        }
        let place = self.builder.place(line, line);
        self.add_paragraph(place, clean(text));
    }

    fn add_paragraph(&mut self, place: Place, text: Cow<'a, str>) {
        self.open = true;
        self.builder.add_paragraph(Paragraph {
            place,
            text,
            section: self.section,
        });
    }
}

/// Whether `text` begins with a name that is written with a small letter: `de Vries`.
fn begins_with_name(text: &str) -> bool {
    let mut words = text.split_whitespace();
    words.next().is_some_and(|word| Class::PARTICLE.has(word))
        && words
            .next()
            .is_some_and(|word| word.starts_with(char::is_uppercase))
}

#[cfg(test)]
mod tests {
    use crate::parse::page;
    use crate::source::SourceText;

    /// What the lines of a body were read as: kind and text.
    fn read(body: &str) -> Vec<(&'static str, String)> {
        let source = SourceText::new(
            "t",
            format!("The salt trade\n\nIt is old.\n\nNorway....\n\n{body}\n"),
        );
        let page = page(&source);
        let mut found: Vec<(usize, &str, String)> = Vec::new();
        found.extend(
            page.sections
                .iter()
                .skip(2)
                .map(|r| (r.place.line, "section", r.title.to_string())),
        );
        found.extend(
            page.paragraphs
                .iter()
                .skip(1)
                .map(|r| (r.place.line, "paragraph", r.text.to_string())),
        );
        found.extend(
            page.documents
                .iter()
                .map(|r| (r.place.line, "document", r.title.to_string())),
        );
        found.extend(
            page.inline_notes
                .iter()
                .map(|r| (r.place.line, "note", r.text.to_string())),
        );
        found.extend(
            page.captions
                .iter()
                .map(|r| (r.place.line, "caption", r.text.to_string())),
        );
        found.extend(
            page.biographies
                .iter()
                .map(|r| (r.place.line, "biography", r.text.to_string())),
        );
        found.sort();
        found
            .into_iter()
            .map(|(_, kind, text)| (kind, text))
            .collect()
    }

    fn reads(body: &str, expected: &[(&str, &str)]) {
        let found = read(body);
        let found: Vec<(&str, &str)> = found
            .iter()
            .map(|(kind, text)| (*kind, text.as_str()))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn each_line_is_a_paragraph() {
        reads(
            "Salt is dear.\nFish is cheap.",
            &[
                ("paragraph", "Salt is dear."),
                ("paragraph", "Fish is cheap."),
            ],
        );
    }

    #[test]
    fn a_sentence_that_a_biography_cuts_comes_out_whole() {
        reads(
            "The mission led by\nLund\nAnna Lund (1910-1980) Envoy\nstays for a year.",
            &[
                ("paragraph", "The mission led by Lund stays for a year."),
                ("biography", "Anna Lund (1910-1980) Envoy"),
            ],
        );
    }

    #[test]
    fn a_sentence_may_begin_with_the_label_of_a_biography() {
        reads(
            "Salt is dear.\nLund\nAnna Lund (1910-1980) Envoy\nand others leave.\nThey return.",
            &[
                ("paragraph", "Salt is dear."),
                ("biography", "Anna Lund (1910-1980) Envoy"),
                ("paragraph", "Lund and others leave."),
                ("paragraph", "They return."),
            ],
        );
    }

    #[test]
    fn two_biographies_can_cut_one_sentence() {
        reads(
            "Envoy\nLund\nAnna Lund (1910-1980) Envoy\nand envoy\nBerg\nOle Berg (1911-1990) Anna Lund (1910-1980)\nleave.",
            &[
                ("paragraph", "Envoy Lund and envoy Berg leave."),
                ("biography", "Anna Lund (1910-1980) Envoy"),
                ("biography", "Ole Berg (1911-1990) Anna Lund (1910-1980)"),
            ],
        );
    }

    #[test]
    fn a_sentence_goes_on_behind_a_citation() {
        reads(
            "Norway recognises the pact\nDocument: 19-1-1950 Letter to Lund\nand signs it.\nSee also\nDocument: 20-1-1950 Answer\n. In 1951 it ends.",
            &[
                ("paragraph", "Norway recognises the pact and signs it."),
                ("document", "Letter to Lund"),
                ("paragraph", "See also. In 1951 it ends."),
                ("document", "Answer"),
            ],
        );
    }

    #[test]
    fn a_sentence_may_begin_with_two_labels_or_go_on_behind_a_citation() {
        reads(
            "Lund\nAnna Lund (1910-1980) Envoy\nand Berg\nOle Berg (1911-1990) Envoy\nleave.",
            &[
                ("biography", "Anna Lund (1910-1980) Envoy"),
                ("paragraph", "Lund and Berg leave."),
                ("biography", "Ole Berg (1911-1990) Envoy"),
            ],
        );
        reads(
            "Salt is dear.\nHolm\nOle Holm (1910-1980) Envoy\nDocument:1-2-1950 Letter\nand others leave.",
            &[
                ("paragraph", "Salt is dear."),
                ("biography", "Ole Holm (1910-1980) Envoy"),
                ("paragraph", "Holm and others leave."),
                ("document", "Letter"),
            ],
        );
        reads(
            "The pact is signed by\nDocument:1-2-1950 Letter\nNorway and Denmark.",
            &[
                ("paragraph", "The pact is signed by Norway and Denmark."),
                ("document", "Letter"),
            ],
        );
    }

    #[test]
    fn a_finished_paragraph_is_left_alone() {
        reads(
            "He left.\nde Vries visits Oslo.\nwww.example.org",
            &[
                ("paragraph", "He left."),
                ("paragraph", "de Vries visits Oslo."),
                ("paragraph", "www.example.org"),
            ],
        );
    }

    #[test]
    fn a_paragraph_behind_a_citation_is_a_new_one() {
        reads(
            "The envoys ask for salt\n19-1-1950 Letter to Lund\nLund agrees.",
            &[
                ("paragraph", "The envoys ask for salt"),
                ("document", "Letter to Lund"),
                ("paragraph", "Lund agrees."),
            ],
        );
    }

    #[test]
    fn notes_are_told_from_paragraphs_by_the_printed_list() {
        reads(
            "Salt is dear.\nBerg doubts it; he says that salt was never dear in the north.\nand gives two reasons for it, which are these.\nFish is cheap.\nCited in Lund Anna (1993). Salt. Page 97\n\nNotes...\n\n2. Berg doubts it; he says that salt was never dear in the north.\nand gives two reasons for it, which are these. Back",
            &[
                ("paragraph", "Salt is dear."),
                (
                    "note",
                    "Berg doubts it; he says that salt was never dear in the north. and gives two reasons for it, which are these.",
                ),
                ("paragraph", "Fish is cheap."),
                ("note", "Cited in Lund Anna (1993). Salt. Page 97"),
                ("section", "Notes"),
            ],
        );
    }

    #[test]
    fn headings_are_dotted_and_other_short_lines_captions() {
        reads(
            "Salt is dear.\n\nThe salt routes\n\nFish is cheap.\n\nDenmark....\n\nIt has no salt.",
            &[
                ("paragraph", "Salt is dear."),
                ("caption", "The salt routes"),
                ("paragraph", "Fish is cheap."),
                ("section", "Denmark"),
                ("paragraph", "It has no salt."),
            ],
        );
    }

    #[test]
    fn on_a_page_without_dotted_headings_short_lines_are_headings() {
        let source = SourceText::new(
            "t",
            "The salt trade\n\nIt is old.\n\nNorway\n\nSalt is dear there.",
        );
        let page = page(&source);
        assert_eq!(page.sections[1].title, "Norway");
        assert_eq!(page.paragraphs[1].section, Some(1));
    }
}
