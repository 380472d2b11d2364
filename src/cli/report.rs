//! `regesta report`: pages in, one HTML file to look at out.

use std::io;
use std::path::PathBuf;

use super::console::Console;
use super::inputs::InputArguments;
use super::{Ending, inputs};
use crate::check::check_pages;
use crate::config::{Checked, Config};
use crate::corpus::FoundInputs;
use crate::output::{Guard, check_replaceable, is_standard_output};
use crate::page::Page;
use crate::parse::page_with;
use crate::report::{Files, Report, Summary, html};
use crate::source::SourceText;

/// Show pages, their records and their findings in one HTML file
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  regesta report input --output report.html
      every *.txt in the folder and below; open the file in a browser
  regesta report page.txt --output - > page.html

The file needs no network. An earlier report is replaced, and no other file. regesta.toml, in the folder of the input or above, says which rules are asked
and what is accepted, as for `regesta validate`.

Exit codes: 0 written, whatever is found; 2 not written.")]
pub(super) struct ReportArguments {
    /// Files, folders (all *.txt in them and below), or - for standard input
    #[arg(required = true, value_name = "INPUT")]
    inputs: Vec<PathBuf>,
    #[command(flatten)]
    reading: InputArguments,
    /// File to write, or - for standard output
    #[arg(long, short, value_name = "FILE", default_value = "report.html")]
    output: PathBuf,
}

pub(super) fn run(arguments: &ReportArguments, console: &mut Console) -> Ending {
    let Some(config) = arguments.reading.config(&arguments.inputs, console) else {
        return Ending::Failed;
    };
    let Some(found) = (arguments.reading).find(&arguments.inputs, &config, console) else {
        return Ending::Failed;
    };
    let guard = inputs::guard(&found, &config);
    if let Err(error) = check_output(arguments, &guard) {
        inputs::not_written(&arguments.output, &error, console);
        return Ending::Failed;
    }
    let count = found.inputs.len();
    console.begin_to("read", count);
    let sources = read(&found, arguments, console);
    let pages: Vec<Page<'_>> = (sources.iter().flatten())
        .map(|source| {
            console.advance();
            page_with(source, &config.format)
        })
        .collect();
    console.end();
    if sources.is_none() {
        return Ending::Failed;
    }
    let bare = |page: &Page<'_>| page.coverage().blank == page.coverage().lines();
    if pages.iter().all(bare) {
        inputs::no_text(console);
        return Ending::Failed;
    }
    for (page, input) in pages.iter().zip(&found.inputs) {
        inputs::note_if_bare(page, input, console);
    }
    let checked = Checked {
        pages: (found.inputs.into_iter())
            .map(|input| (input.source, input.path.or(input.stands_for)))
            .collect(),
        folders: inputs::folders(&arguments.inputs),
    };
    // What pages say against each other comes behind the last page, and so does the writing of the file.
    console.begin_to("checked", count);
    let report = check(&pages, &checked, &config, console);
    let text = html::page(&report, &pages);
    console.end();
    write(arguments, &guard, &text, &report, console)
}

/// Reads all inputs; nothing when one of them cannot be read, which has been said.
fn read(
    found: &FoundInputs,
    arguments: &ReportArguments,
    console: &Console,
) -> Option<Vec<SourceText>> {
    let mut sources = Vec::new();
    for input in &found.inputs {
        match arguments.reading.read(input, console) {
            Ok(source) => sources.push(source),
            Err(error) => console.error(&error.to_string(), error.help()),
        }
    }
    if found.unreadable.is_empty() && sources.len() == found.inputs.len() {
        return Some(sources);
    }
    console.note("nothing is written as long as an input cannot be read");
    None
}

/// Asks the rules that are configured.
fn check(pages: &[Page<'_>], checked: &Checked, config: &Config, console: &Console) -> Report {
    let findings = check_pages(&config.rules, pages, || console.advance());
    let mut files = Files::default();
    for (page, (name, path)) in pages.iter().zip(&checked.pages) {
        let path = path.as_ref().map(|path| path.to_string_lossy());
        files.add(page.source.clone(), path.as_deref().unwrap_or(name));
    }
    if let Some(file) = config.file.as_ref().filter(|_| !config.accepts.is_empty()) {
        files.add(file.text.clone(), &file.path.to_string_lossy());
    }
    let applied = config.apply(findings, checked);
    Report {
        summary: Summary {
            pages: pages.len(),
            accepted: applied.accepted,
            ..Summary::of(&applied.findings)
        },
        findings: applied.findings,
        files,
        rules: config.rules.clone(),
        fail_on: config.fail_on,
    }
}

/// Refuses an output that is no report of an earlier run.
fn check_output(arguments: &ReportArguments, guard: &Guard) -> io::Result<()> {
    if is_standard_output(&arguments.output) {
        return Ok(());
    }
    guard.check(&arguments.output)?;
    check_replaceable(&arguments.output, "a report of regesta", html::is_page)
}

/// Writes the file, and says what is in it.
fn write(
    arguments: &ReportArguments,
    guard: &Guard,
    text: &str,
    report: &Report,
    console: &Console,
) -> Ending {
    let path = &arguments.output;
    if is_standard_output(path) {
        return console.print(text);
    }
    if let Err(error) = guard.write(path, text) {
        inputs::not_written(path, &error, console);
        return Ending::Failed;
    }
    console.note(&format!("{} written; {}", path.display(), report.summary));
    Ending::Clean
}
