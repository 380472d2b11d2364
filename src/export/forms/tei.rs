//! A page's events, meetings, people, documents and references as TEI (<https://tei-c.org/guidelines/p5/>).
//!
//! Dates stand in the attributes that TEI has for them, as exact as they are: `when` one date, `from` and `to` a
//! period, `notBefore` and `notAfter` the first and the last of several. What these cannot say, such as which days
//! they are, stands as EDTF in `when-custom`. `source` leads to the lines of the page (RFC 5147).

mod attributes;
mod xml;

use std::io;

use self::attributes::{Dates, Place, xml_id};
use self::xml::Xml;
use super::page_files::{PageFile, PageFiles};
use super::{Form, Options};
use crate::export::folder::NewFiles;
use crate::export::ids::Ids;
use crate::export::rows::{
    DocumentRow, EventRow, MeetingRow, PageDocument, PersonRow, ReferenceRow,
};
use crate::page::Page;

/// The documents of the pages.
pub(super) struct Tei(PageFiles);

impl Form for Tei {
    const NAME: &'static str = "tei";
    const ABOUT: &'static str = "A TEI document for each page";
    const FILE: &'static str = "tei/<name>.xml";

    type Part = PageFile;

    fn begin(_options: Options, _to: &mut NewFiles) -> io::Result<Self> {
        Ok(Self(PageFiles::of(Self::FILE)))
    }

    fn part(page: &PageDocument<'_>, _options: Options) -> io::Result<PageFile> {
        Ok(PageFile::new(page, of_rows(page).into_bytes()))
    }

    fn append(&mut self, file: PageFile, to: &mut NewFiles) -> io::Result<()> {
        self.0.write(&file, to)
    }

    fn finish(self, _to: &mut NewFiles) -> io::Result<()> {
        Ok(())
    }
}

/// A page as a TEI document, as `convert --format tei` writes it.
///
/// ```
/// use regesta::source::SourceText;
/// let source = SourceText::new("salt.txt", "Salt & fish\n\n1949\n7-3-1949 Lund sails\n8-3-1949 Berg returns\n");
/// let text = regesta::export::tei(&regesta::parse::page(&source));
/// assert!(text.contains("<title>Salt &amp; fish</title>"));
/// ```
pub fn tei(page: &Page<'_>) -> String {
    of_rows(&PageDocument::of(page, &Ids::of(page)))
}

/// The TEI document of a page.
fn of_rows(rows: &PageDocument<'_>) -> String {
    let mut xml = Xml::new();
    xml.open("TEI", &[("xmlns", Some("http://www.tei-c.org/ns/1.0"))]);
    header(&mut xml, rows);
    xml.open("text", &[]);
    xml.open("body", &[]);
    list(&mut xml, "listEvent", "timeline", &rows.events, event);
    list(&mut xml, "listEvent", "meetings", &rows.meetings, meeting);
    list(&mut xml, "listPerson", "biographies", &rows.people, person);
    list(&mut xml, "listBibl", "documents", &rows.documents, document);
    list(
        &mut xml,
        "listBibl",
        "references",
        &rows.references,
        reference,
    );
    // A body must hold something.
    xml.leaf("p", &[], "");
    xml.finish()
}

fn header(xml: &mut Xml, rows: &PageDocument<'_>) {
    let page = &rows.page;
    let title = if page.title.is_empty() {
        &page.source
    } else {
        page.title
    };
    xml.open("teiHeader", &[]);
    xml.open("fileDesc", &[]);
    xml.open("titleStmt", &[]);
    xml.leaf("title", &[], title);
    xml.close();
    xml.open("publicationStmt", &[]);
    let rights = "The texts are those of the page and stand under the rights of their authors.";
    xml.leaf("p", &[], rights);
    xml.close();
    xml.open("sourceDesc", &[]);
    let lines = format!("{}, {} lines, {}", page.source, page.lines, page.encoding);
    xml.leaf("p", &[], &lines);
    xml.close();
    xml.close();
    xml.open("encodingDesc", &[]);
    xml.open("appInfo", &[]);
    let version = Some(env!("CARGO_PKG_VERSION"));
    xml.open(
        "application",
        &[("ident", Some("regesta")), ("version", version)],
    );
    xml.leaf("label", &[], "Regesta");
    xml.close();
    xml.close();
    xml.close();
    xml.close();
}

/// A list, unless it would be empty.
fn list<R>(
    xml: &mut Xml,
    name: &'static str,
    kind: &'static str,
    rows: &[R],
    item: impl Fn(&mut Xml, &R),
) {
    if rows.is_empty() {
        return;
    }
    xml.open(name, &[("type", Some(kind))]);
    rows.iter().for_each(|row| item(xml, row));
    xml.close();
}

fn event(xml: &mut Xml, row: &EventRow<'_>) {
    let place = Place::of(&row.id, &row.source, row.line, row.line_end);
    let dates = Dates::of(row.date.as_deref());
    // The year is that of a heading: TEI says so of what an editor has concluded from the text.
    let inferred = [
        ("evidence", row.date_inferred.then_some("internal")),
        (
            "cert",
            (row.date_inferred && !dates.is_marked()).then_some("medium"),
        ),
    ];
    xml.open(
        "event",
        &[&place.attributes()[..], &dates.attributes(), &inferred].concat(),
    );
    let label = [row.label.unwrap_or_default(), row.date_as_written];
    let label: Vec<&str> = label.into_iter().filter(|part| !part.is_empty()).collect();
    if !label.is_empty() {
        xml.leaf("label", &[], &label.join(": "));
    }
    xml.leaf("desc", &[], row.text);
    if let Some(heading) = &row.heading {
        xml.leaf("note", &[("type", Some("heading"))], heading);
    }
    xml.close();
}

fn meeting(xml: &mut Xml, row: &MeetingRow<'_>) {
    let place = Place::of(&row.id, &row.source, row.line, row.line_end);
    let dates = Dates::of(row.date.as_deref());
    xml.open(
        "event",
        &[&place.attributes()[..], &dates.attributes()].concat(),
    );
    xml.leaf("label", &[], row.date_as_written);
    xml.leaf("desc", &[], row.title);
    xml.close();
}

fn person(xml: &mut Xml, row: &PersonRow<'_>) {
    let place = Place::of(&row.id, &row.source, row.line, row.line_end);
    xml.open("person", &place.attributes());
    xml.leaf("persName", &[], row.name);
    for (name, year) in [("birth", &row.born), ("death", &row.died)] {
        if year.is_some() {
            let dates = Dates::of(year.as_deref());
            xml.leaf(name, &dates.attributes(), "");
        }
    }
    if row.active.is_some() {
        let dates = Dates::of(row.active.as_deref());
        xml.leaf("floruit", &dates.attributes(), "");
    }
    if let Some(description) = row.description {
        xml.leaf("note", &[], description);
    }
    xml.close();
}

fn document(xml: &mut Xml, row: &DocumentRow<'_>) {
    let place = Place::of(&row.id, &row.source, row.line, row.line_end);
    xml.open("bibl", &place.attributes());
    xml.leaf("title", &[], row.title);
    if let Some(written) = row.date_as_written {
        let dates = Dates::of(row.date.as_deref());
        xml.leaf("date", &dates.attributes(), written);
    }
    if let Some(commentary) = row.commentary {
        xml.leaf("note", &[("type", Some("commentary"))], commentary);
    }
    xml.close();
}

fn reference(xml: &mut Xml, row: &ReferenceRow<'_>) {
    let place = Place::of(&row.id, &row.source, row.line, row.line_end);
    let fuller = row
        .resolves_to
        .map(|id| format!("#{}", xml_id(id, &row.source)));
    let kind = row.short.then_some("short");
    let more = [("type", kind), ("corresp", fuller.as_deref())];
    xml.open("bibl", &[&place.attributes()[..], &more].concat());
    for author in row.authors.split("; ").filter(|author| !author.is_empty()) {
        xml.leaf("author", &[], author);
    }
    xml.leaf("title", &[], row.title);
    if let Some(year) = row.year {
        let year = format!("{year:04}");
        xml.leaf("date", &[("when", Some(&year))], &year);
    }
    if let Some(container) = row.container {
        xml.leaf("note", &[("type", Some("container"))], container);
    }
    if let Some(pages) = &row.pages {
        xml.leaf("biblScope", &[("unit", Some("page"))], pages);
    }
    xml.close();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourceText;

    fn made(text: &str) -> String {
        let source = SourceText::new("trade/salt.txt", text);
        let page = crate::parse::page(&source);
        tei(&page)
    }

    #[test]
    fn an_entry_of_a_timeline_is_an_event() {
        let made = made(
            "Salt\n\n1949\nFebruary Lund waits\n7-3-1949 Lund & Berg sail\n31-6-1949 Lund rests\n",
        );
        let event = "    <event xml:id=\"event.1949-03-07.1\" n=\"trade/salt/event/1949-03-07/1\" \
             source=\"trade/salt.txt#line=4,5\" when=\"1949-03-07\">\n          \
             <label>7-3-1949</label>\n          <desc>Lund &amp; Berg sail</desc>\n";
        assert!(made.contains(event), "{made}");
        let inferred = "when=\"1949-02\" evidence=\"internal\" cert=\"medium\">";
        assert!(made.contains(inferred), "{made}");
        let undated = "source=\"trade/salt.txt#line=5,6\">\n          <label>31-6-1949</label>";
        assert!(made.contains(undated), "{made}");
    }
}
