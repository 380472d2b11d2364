//! A link as it is sorted among the others.

use std::cmp::Ordering;
use std::io;

use super::stored_item::{KINDS, one_of, place, take};
use super::{Link, LinkEnd, Relation};
use crate::spill::{Reader, Record};

/// A link, in the order of links: by both ends, and of the same ends the more alike first.
#[derive(Debug, Clone)]
pub(super) struct SortedLink(pub(super) Link);

const RELATIONS: [Relation; 6] = [
    Relation::SameDay,
    Relation::Within,
    Relation::SameMonth,
    Relation::SameYear,
    Relation::NearDay,
    Relation::OtherYear,
];

impl SortedLink {
    fn order(&self) -> impl Ord + '_ {
        let Link {
            from, to, relation, ..
        } = &self.0;
        (
            &from.source,
            from.line,
            &from.id,
            &to.source,
            to.line,
            &to.id,
            *relation,
        )
    }

    /// Whether both tie the same records in the same way.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        self.order() == other.order()
    }
}

impl Ord for SortedLink {
    fn cmp(&self, other: &Self) -> Ordering {
        let by_score = || other.0.score.total_cmp(&self.0.score);
        self.order().cmp(&other.order()).then_with(by_score)
    }
}

impl PartialOrd for SortedLink {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for SortedLink {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for SortedLink {}

impl Record for SortedLink {
    fn size(&self) -> usize {
        let texts = |end: &LinkEnd| end.id.capacity() + end.source.capacity();
        size_of::<Self>() + texts(&self.0.from) + texts(&self.0.to)
    }

    fn write(&self, to: &mut Vec<u8>) {
        let start = to.len();
        to.extend([0; LENGTH]);
        for end in [&self.0.from, &self.0.to] {
            for text in [&end.source, &end.id] {
                to.extend((text.len() as u32).to_le_bytes());
                to.extend(text.as_bytes());
            }
            to.extend((end.line as u64).to_le_bytes());
            to.push(place(&KINDS, end.kind));
        }
        to.push(place(&RELATIONS, self.0.relation));
        to.extend(self.0.score.to_le_bytes());
        let length = (to.len() - start - LENGTH) as u32;
        to[start..start + LENGTH].copy_from_slice(&length.to_le_bytes());
    }

    fn read(from: &mut Reader<'_>) -> io::Result<Option<Self>> {
        let Some(length) = from.take(LENGTH)?.and_then(|bytes| bytes.first_chunk()) else {
            return Ok(None);
        };
        let length = u32::from_le_bytes(*length) as usize;
        let link = from.take(length)?.and_then(|mut bytes| link(&mut bytes));
        match link {
            Some(link) => Ok(Some(Self(link))),
            None => Err(io::ErrorKind::InvalidData.into()),
        }
    }
}

/// Bytes of the length that stands before a link.
const LENGTH: usize = 4;

fn link(bytes: &mut &[u8]) -> Option<Link> {
    Some(Link {
        from: end(bytes)?,
        to: end(bytes)?,
        relation: one_of(&RELATIONS, bytes)?,
        score: f64::from_le_bytes(take(bytes)?),
    })
}

fn end(bytes: &mut &[u8]) -> Option<LinkEnd> {
    let mut text = || {
        let length = u32::from_le_bytes(take(bytes)?) as usize;
        let text = str::from_utf8(bytes.split_off(..length)?).ok()?;
        Some(text.to_owned())
    };
    Some(LinkEnd {
        source: text()?,
        id: text()?,
        line: u64::from_le_bytes(take(bytes)?) as usize,
        kind: one_of(&KINDS, bytes)?,
    })
}
