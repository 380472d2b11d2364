//! Writes pages in all the shapes of `tests/it/shapes`, with the truth about each, for other programs to be tried on.
//!
//! `cargo run --example make-shapes -- --seed 5 DIR` writes `DIR/grid-0001.txt` and so on, and beside each page
//! `grid-0001.tsv`: a row with the line and the date (EDTF) of each entry; the date is empty where it is only known that
//! the line starts an entry. `traps-0001.traps` has the lines that begin with a date and are no entries,
//! `prose-0001.paragraphs` the first and last line of each paragraph.

#![allow(clippy::unwrap_used, clippy::panic)]

#[allow(dead_code, unused_imports, reason = "the tests use more of it")]
mod maker;

use std::fs;
use std::io;
use std::path::PathBuf;

use clap::Parser;

use maker::Made;

/// Write chronologies in all shapes, and the truth about each.
#[derive(Parser)]
struct Arguments {
    /// Which pages
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// How many pages in a hundred of each kind
    #[arg(long, default_value_t = 100)]
    percent: usize,
    /// Where to write them
    directory: PathBuf,
}

fn main() -> io::Result<()> {
    let Arguments {
        seed,
        percent,
        directory,
    } = Arguments::parse();
    fs::create_dir_all(&directory)?;
    let write = |kind: &str, pages: &mut dyn Iterator<Item = Made>| {
        for (index, made) in pages.enumerate() {
            let file = |ending: &str| directory.join(format!("{kind}-{:04}.{ending}", index + 1));
            fs::write(file("txt"), &made.text)?;
            let entries: Vec<String> = (made.entries.iter())
                .map(|entry| format!("{}\t{}\n", entry.line, entry.date.as_deref().unwrap_or("")))
                .collect();
            fs::write(file("tsv"), entries.concat())?;
            let traps: Vec<String> = (made.traps.iter())
                .map(|trap| format!("{}\n", trap.line))
                .collect();
            if !traps.is_empty() {
                fs::write(file("traps"), traps.concat())?;
            }
            let paragraphs: Vec<String> = (made.paragraphs.iter())
                .map(|(first, last)| format!("{first}\t{last}\n"))
                .collect();
            if !paragraphs.is_empty() {
                fs::write(file("paragraphs"), paragraphs.concat())?;
            }
        }
        io::Result::Ok(())
    };
    let count = |whole: usize| (whole * percent).div_ceil(100);
    write("grid", &mut maker::grid(seed, percent))?;
    write("traps", &mut maker::traps(seed, percent))?;
    write("drawn", &mut maker::drawn(seed, count(250)))?;
    write("wild", &mut maker::wild(seed, count(80)))?;
    write("prose", &mut maker::prose(seed, count(60)))?;
    write("months", &mut maker::months(seed))
}
