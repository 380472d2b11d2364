//! How long each rule takes, on the page in `input/` and on invented pages: those of one page, and those that hold
//! pages against each other.
//!
//! `cargo bench --bench rules` measures all, `cargo bench --bench rules -- year-slip` one.

#![allow(clippy::expect_used)]

#[allow(dead_code, reason = "the generator uses more of it")]
#[path = "make-corpus/archive/mod.rs"]
mod archive;

use std::fs;
use std::hint::black_box;

use archive::Archive;
use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use regesta::check::{Checker, RULES};
use regesta::source::SourceText;

/// Invented pages beside the real one.
const INVENTED: u64 = 20;

fn rules(criterion: &mut Criterion) {
    let real = fs::read_to_string("input/article-54.txt").expect("the page in input/");
    let archive = Archive::new(1);
    let invented = (1..=INVENTED).map(|number| {
        let page = archive.page(number);
        SourceText::new(page.name.clone(), page.render().text)
    });
    let sources: Vec<SourceText> = std::iter::once(SourceText::new("real.txt", real))
        .chain(invented)
        .collect();
    let pages: Vec<_> = sources.iter().map(regesta::parse::page).collect();
    let mut group = criterion.benchmark_group("rules");
    group.sample_size(20);
    for rule in RULES {
        group.bench_function(rule.name, |bencher| {
            bencher.iter_batched(
                || Checker::new([rule]),
                |mut checker| {
                    pages.iter().for_each(|page| checker.add(page));
                    black_box(checker.finish())
                },
                BatchSize::LargeInput,
            );
        });
    }
    group.finish();
}

criterion_group!(benches, rules);
criterion_main!(benches);
