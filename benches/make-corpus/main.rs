//! Writes an invented archive: pages as text, and beside them what a reader should find on them.
//!
//! `cargo run --release --example make-corpus -- --pages 100 --seed 7 corpus` writes
//! `corpus/page-000001.txt` and so on, and `corpus/truth/page-000001.jsonl` with a JSON object for each
//! record: `kind`, `line`, `line_end`, `date` (EDTF), `text`, `number`. The same seed makes the same bytes
//! on any machine.

#[allow(dead_code, reason = "the tests use more of it")]
mod archive;

use std::fs;
use std::io;
use std::path::PathBuf;

use clap::Parser;

use archive::Archive;

/// Write an invented archive, and the truth about it.
#[derive(Parser)]
struct Arguments {
    /// How many pages
    #[arg(long, default_value_t = 10)]
    pages: u64,
    /// Which archive
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Where to write it
    directory: PathBuf,
}

fn main() -> io::Result<()> {
    let Arguments {
        pages,
        seed,
        directory,
    } = Arguments::parse();
    let archive = Archive::new(seed);
    fs::create_dir_all(directory.join("truth"))?;
    for number in 1..=pages {
        let page = archive.page(number);
        fs::write(directory.join(&page.name), page.render().text)?;
        let lines: Vec<String> = page.truth().iter().map(ToString::to_string).collect();
        let name = page.name.replace(".txt", ".jsonl");
        fs::write(directory.join("truth").join(name), lines.join("\n") + "\n")?;
    }
    Ok(())
}
