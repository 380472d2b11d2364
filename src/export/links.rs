//! The links between the records of all pages: collected page by page, written when all are read.

use std::io::{self, Write};
use std::path::PathBuf;

use super::forms::jsonl::write_links;
use super::ids::Ids;
use super::rows::LinkRow;
use crate::concord::{Concordance, Item, Kind, Link, each_dated_record};
use crate::page::Page;
use crate::spill::Room;

/// Bytes that each list of what is kept for links may have in memory.
const MOST_HELD: usize = 8 << 20;
/// Links that are written at a time.
const MOST_AT_A_TIME: usize = 512;

/// Collects the records of a corpus, and gives the links between them.
///
/// ```
/// use regesta::export::Links;
/// use regesta::source::SourceText;
/// let source = SourceText::new(
///     "salt.txt",
///     "Salt\n\n1949\n7-3-1949 Lund opens the salt works\n\n1950\n7-3-1950 Lund opens salt works",
/// );
/// let mut links = Links::default();
/// links.add(&regesta::parse::page(&source));
/// let mut lines = Vec::new();
/// links.write_json_lines(&mut lines).unwrap();
/// assert!(String::from_utf8(lines).unwrap().starts_with(
///     r#"{"type":"link","source":"salt.txt","from_id":"salt/event/1949-03-07/1","to_id":"salt/event/1950-03-07/1","relation":"other-year""#
/// ));
/// ```
#[derive(Debug, Default)]
pub struct Links {
    concordance: Concordance,
}

impl Links {
    /// Collects records with a fixed size in memory, and the rest of them in files in `folder`, which are gone
    /// in the end, whatever happens.
    pub(crate) fn with_files_in(folder: PathBuf) -> Self {
        Self {
            concordance: Concordance::with_room(Room::of(MOST_HELD, folder)),
        }
    }

    /// Adds the records of a page.
    pub fn add(&mut self, page: &Page<'_>) {
        self.add_with(page, &Ids::of(page));
    }

    /// Adds the records of a page whose identifiers are `ids`.
    pub(super) fn add_with(&mut self, page: &Page<'_>, ids: &Ids) {
        each_dated_record(page, |subject| {
            let of_kind = match subject.kind {
                Kind::Event => &ids.events,
                Kind::Document => &ids.documents,
                Kind::Meeting => &ids.meetings,
                Kind::Mention => &ids.mentions,
            };
            if let Some(id) = of_kind.get(subject.index) {
                self.concordance
                    .add(Item::of(&subject, id.clone(), page.source.name()));
            }
        });
    }

    /// Adds the records that others were added to.
    pub(crate) fn append(&mut self, other: &Self) -> io::Result<()> {
        self.concordance.append(&other.concordance)
    }

    /// The links between all records added.
    pub fn find(&self) -> Vec<Link> {
        self.concordance.links()
    }

    /// Hands the links to `take`, several at a time.
    pub(super) fn each(
        &self,
        mut take: impl FnMut(&[LinkRow<'_>]) -> io::Result<()>,
    ) -> io::Result<()> {
        let mut links = Vec::with_capacity(MOST_AT_A_TIME);
        let mut take = |links: &[Link]| take(&links.iter().map(LinkRow::of).collect::<Vec<_>>());
        self.concordance.each_link(|link| {
            links.push(link);
            if links.len() == MOST_AT_A_TIME {
                take(&links)?;
                links.clear();
            }
            Ok(())
        })?;
        take(&links)
    }

    /// Writes the links as JSON lines.
    ///
    /// # Errors
    /// Those of `to`.
    pub fn write_json_lines(&self, to: &mut impl Write) -> io::Result<()> {
        self.each(|links| write_links(to, links))
    }
}
