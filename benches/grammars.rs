//! How long each grammar takes: pages of one kind of record, and the page in `input/`.
//!
//! `cargo bench --bench grammars` measures all, `cargo bench --bench grammars -- meetings` those whose names
//! have the word. Before it is measured, each page is read once, and must give the records that it is made of.

#![allow(clippy::expect_used)]

#[allow(dead_code, reason = "the generator uses more of it")]
#[path = "make-corpus/archive/mod.rs"]
mod archive;

use std::fs;
use std::hint::black_box;

use archive::date::MONTHS;
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use regesta::export::{Ids, Links};
use regesta::page::Page;
use regesta::parse::page;
use regesta::source::SourceText;

/// Records of each page.
const RECORDS: usize = 200;

/// A name, the `n`-th record of a page, what stands before and behind them all, and how many records were read.
struct Grammar {
    name: &'static str,
    before: &'static str,
    record: fn(usize) -> String,
    behind: &'static str,
    count: fn(&Page<'_>) -> usize,
}

/// Day, month and year of the `n`-th record: a page goes forward in time.
fn date(n: usize) -> (usize, usize, usize) {
    (n % 28 + 1, n / 28 % 12 + 1, 1900 + n / 336)
}

const GRAMMARS: [Grammar; 11] = [
    Grammar {
        name: "timeline, dates in numbers",
        before: "Salt\n\nTimeline of salt\n\n",
        record: |n| {
            let (day, month, year) = date(n);
            format!("{day}-{month}-{year} Lund sells {n} barrels of salt in Malmö\n")
        },
        behind: "",
        count: |page| page.events.len(),
    },
    Grammar {
        name: "timeline, dates with the names of months",
        before: "Salt\n\nTimeline of salt\n\n",
        record: |n| {
            let (day, month, year) = date(n);
            format!(
                "{} {day}, {year} Lund sells {n} barrels of salt in Malmö\n",
                MONTHS[month - 1]
            )
        },
        behind: "",
        count: |page| page.events.len(),
    },
    Grammar {
        name: "timeline, wrapped entries",
        before: "Salt\n\nTimeline of salt\n\n",
        record: |n| {
            let (day, month, year) = date(n);
            format!(
                "{day}-{month}-{year} Lund sells {n} barrels\nof salt in the harbour of\nMalmö and leaves\n"
            )
        },
        behind: "",
        count: |page| page.events.len(),
    },
    Grammar {
        name: "citations",
        before: "Salt\n\nNorway....\n\n",
        record: |n| {
            let (day, month, year) = date(n);
            format!(
                "Document: {day}-{month}-{year} Letter {n} to Berg. Lund (1990) holds that it was never sent.\n"
            )
        },
        behind: "",
        count: |page| page.documents.len(),
    },
    Grammar {
        name: "printed notes",
        before: "Salt\n\nIts text.\n\nNotes...\n\n",
        record: |n| {
            format!(
                "{}. The salt of that year was dear, writes the clerk of Lund on leaf {n}. Back\n",
                n + 1
            )
        },
        behind: "",
        count: |page| page.notes.len(),
    },
    Grammar {
        name: "references",
        before: "Salt\n\nIts text.\n\nNotes...\n\n",
        record: |n| {
            format!(
                "{}. Lund Anna ({}) Salt and its trade. Journal of Salt. Page {n} Back\n",
                n + 1,
                1900 + n % 90
            )
        },
        behind: "",
        count: |page| page.references.len(),
    },
    Grammar {
        name: "meetings",
        before: "Salt\n\nIts text.\n\nMeetings...\n\n",
        record: |n| {
            let (day, month, year) = date(n);
            format!("• {day}-{month}-{year}: Council of the harbour, session {n}\n")
        },
        behind: "",
        count: |page| page.meetings.len(),
    },
    Grammar {
        name: "biographies",
        before: "Salt\n\nNorway....\n\n",
        record: |n| {
            format!(
                "The works are sold to\nBerg\nBerg Ole{} (1893-1976) Merchant of the north.\nwho closes them at once, for want of wood.\n",
                "abcdefghij".get(n % 10..n % 10 + 1).unwrap_or_default()
            )
        },
        behind: "",
        count: |page| page.biographies.len(),
    },
    Grammar {
        name: "dates in running text",
        before: "Salt\n\nNorway....\n\n",
        record: |n| {
            let (day, month, year) = date(n);
            format!(
                "The ships that had left the harbour came back on {} {day}, {year} with no salt at all.\n",
                MONTHS[month - 1]
            )
        },
        behind: "",
        count: |page| page.mentions.len(),
    },
    Grammar {
        name: "running text without dates",
        before: "Salt\n\nNorway....\n\n",
        record: |_| {
            "The ships that had left the harbour came back in the end, some say, with no salt at all.\n".to_owned()
        },
        behind: "",
        count: |page| page.paragraphs.len(),
    },
    Grammar {
        name: "headings",
        before: "Salt\n\n",
        record: |n| {
            format!(
                "Harbour {n}....\n\nThe ships that had left it came back in the end, some say.\n\n"
            )
        },
        behind: "",
        count: |page| page.sections.len() - 1,
    },
];

impl Grammar {
    fn text(&self) -> String {
        let records: String = (0..RECORDS).map(self.record).collect();
        format!("{}{records}{}", self.before, self.behind)
    }
}

fn grammars(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("grammars");
    for grammar in &GRAMMARS {
        let source = SourceText::new("salt.txt", grammar.text());
        assert_eq!((grammar.count)(&page(&source)), RECORDS, "{}", grammar.name);
        group.throughput(Throughput::Bytes(source.text().len() as u64));
        group.bench_function(grammar.name, |bencher| {
            bencher.iter(|| black_box(page(&source)))
        });
    }
    group.finish();
}

fn stages(criterion: &mut Criterion) {
    let text = fs::read_to_string("input/article-54.txt").expect("the page in input/");
    let mut group = criterion.benchmark_group("the page in input");
    group.throughput(Throughput::Bytes(text.len() as u64));
    let source = SourceText::new("page.txt", text);
    let read = page(&source);
    group.bench_function("reading", |bencher| {
        bencher.iter(|| black_box(page(&source)))
    });
    group.bench_function("identifiers", |bencher| {
        bencher.iter(|| black_box(Ids::of(&read)))
    });
    group.bench_function("links", |bencher| {
        bencher.iter(|| {
            let mut links = Links::default();
            links.add(&read);
            black_box(links.find())
        })
    });
    group.finish();
}

criterion_group!(benches, grammars, stages);
criterion_main!(benches);
