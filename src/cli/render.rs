//! `regesta render`: pages in, the same pages in canonical form out.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::Outcome;
use super::console::Console;
use super::inputs::Reading;
use crate::corpus::STANDARD_INPUT;
use crate::export::render_with;
use crate::parse::page_with;
use crate::source::page_name;

/// Write pages back as archive text in canonical form
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  regesta render page.txt > clean.txt
      the page with every record whole, single spaces and single blank lines
  regesta render input --output clean
      every *.txt in the folder and below

Exit codes: 0 written; 2 not written.")]
pub(super) struct Arguments {
    /// Files, folders (all *.txt in them and below), or - for standard input
    #[arg(required = true, value_name = "INPUT")]
    inputs: Vec<PathBuf>,
    #[command(flatten)]
    reading: Reading,
    /// Folder to write to, or - for standard output (one page)
    #[arg(long, short, value_name = "DIR", default_value = "-")]
    output: PathBuf,
}

pub(super) fn run(arguments: &Arguments, console: &mut Console) -> Outcome {
    let Some(config) = arguments.reading.config(&arguments.inputs, console) else {
        return Outcome::Failed;
    };
    let Some(found) = (arguments.reading).find(&arguments.inputs, &config, console) else {
        return Outcome::Failed;
    };
    let to_stdout = arguments.output == Path::new(STANDARD_INPUT);
    if to_stdout && found.inputs.len() > 1 {
        console.error(
            "only one page can be written to standard output",
            "give a folder with --output",
        );
        return Outcome::Failed;
    }
    let mut outcome = match found.unreadable.is_empty() {
        true => Outcome::Clean,
        false => Outcome::Failed,
    };
    for input in &found.inputs {
        let source = match arguments.reading.read(input, console) {
            Ok(source) => source,
            Err(error) => {
                console.error(&error.to_string(), error.help());
                outcome = Outcome::Failed;
                continue;
            }
        };
        let text = render_with(&page_with(&source, &config.format), &config.format);
        let written = if to_stdout {
            let mut to = Console::output();
            to.write_all(text.as_bytes()).and_then(|()| to.flush())
        } else {
            write(&arguments.output, page_name(&input.source), &text)
        };
        match written {
            Err(error) if to_stdout && error.kind() == io::ErrorKind::BrokenPipe => {}
            Err(error) => {
                console.error(
                    &format!("cannot write {}: {error}", input.shown()),
                    "give another folder with --output, or mend what is in the way",
                );
                outcome = Outcome::Failed;
            }
            Ok(()) => {}
        }
    }
    outcome
}

/// Writes a page whole or not at all; a file that is there is left as it is.
fn write(folder: &Path, name: &str, text: &str) -> io::Result<()> {
    let path = folder.join(format!("{name}.txt"));
    let parent = path.parent().unwrap_or(folder);
    fs::create_dir_all(parent)?;
    let mut file = tempfile::NamedTempFile::new_in(parent)?;
    file.write_all(text.as_bytes())?;
    file.persist_noclobber(&path).map(|_| ()).map_err(|error| {
        let kind = error.error.kind();
        io::Error::new(kind, format!("{}: {}", path.display(), error.error))
    })
}
